//! A figure, drawn at the width that the page gives it, and its facts as a table.

use super::Dispatch;
use super::analysis::Analysis;
use super::effect::{use_drawing_width, use_toggle};
use super::marks::Marks;
use super::part::{heading, marked_up, section, words};
use super::shared::Shared;
use super::spans::{self, Spans};
use super::state::State;
use crate::explain::change::Span;
use crate::explain::record::Record;
use crate::figure::dots::{self, Dots};
use crate::figure::ranks::Ranking;
use crate::figure::{FigureInput, Mark, TIMELINE, record};
use crate::locale::Locale;
use crate::score::LensId;
use yew::prelude::*;

/// What a figure is drawn from.
#[derive(Clone, PartialEq)]
pub(super) enum Source {
    /// The posts as dots, with the number, beside a public figure of this place in
    /// [`REFERENCES`](dots::REFERENCES).
    Dots(Shared<Analysis>, Option<usize>),
    /// Posts and the number over time.
    Timeline(Shared<Analysis>, Option<[Span; 2]>),
    /// Forecasts of past months, and what came.
    Record(Shared<Record>),
    /// Several accounts in the order of each formula.
    Ranks(Shared<Ranking>),
}

impl Source {
    /// The name of the figure in element ids.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Source::Dots(..) => "dots",
            Source::Timeline(..) => TIMELINE.key,
            Source::Record(_) => "record",
            Source::Ranks(_) => "ranks",
        }
    }

    /// The marks of the figure at a width in its own pixels, in reading order.
    pub(super) fn marks(&self, locale: &Locale, width: f64) -> Vec<Mark> {
        match self {
            Source::Dots(analysis, reference) => {
                let Ok(scored) = &analysis.number else { return Vec::new() };
                let needles = needles(analysis, *reference, locale);
                let (number, spread) = (&scored.number, &scored.spread);
                dots::marks(&Dots { number, spread, needles: &needles }, locale, width)
            }
            Source::Timeline(analysis, spans) => {
                let input = input(analysis, spans.as_ref().map_or(&[][..], |spans| spans));
                input.map_or_else(Vec::new, |input| (TIMELINE.marks)(&input, locale, width))
            }
            Source::Record(of) => record::marks(of, locale, width),
            Source::Ranks(_) => Vec::new(),
        }
    }
}

/// The properties of [`Picture`].
#[derive(PartialEq, Properties)]
pub(super) struct PictureProps {
    /// What the figure is drawn from.
    pub source: Source,
    /// The language of its texts.
    pub locale: &'static Locale,
}

/// A figure with a button that shows its facts as a table.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let ruler = use_node_ref();
    let width = use_drawing_width(&ruler);
    let locale = props.locale;
    let (is_open, toggle) = use_toggle();
    let ruler = html! { <span class="ruler" ref={ruler} /> };
    // Nothing is drawn before the width is known, which is before the page is painted.
    let Some(width) = width else {
        return html! { <figure><div class="picture">{ ruler }</div></figure> };
    };
    // The table is built only while it is open.
    let (title, picture, table) = match &props.source {
        Source::Dots(analysis, reference) => {
            let Ok(scored) = &analysis.number else { return Html::default() };
            let needles = needles(analysis, *reference, locale);
            let (number, spread) = (&scored.number, &scored.spread);
            let dots = Dots { number, spread, needles: &needles };
            let table = is_open.then(|| dots::table(&dots, locale));
            (dots::title(number, locale), dots::draw(&dots, locale, width), table)
        }
        Source::Timeline(analysis, spans) => {
            let spans = spans.as_ref().map_or(&[][..], |spans| spans);
            let Some(input) = input(analysis, spans) else { return Html::default() };
            let table = is_open.then(|| (TIMELINE.table)(&input, locale));
            ((TIMELINE.title)(&input, locale), (TIMELINE.draw)(&input, locale, width), table)
        }
        Source::Record(of) => {
            let table = is_open.then(|| record::table(of, locale));
            (record::title(of, locale), record::draw(of, locale, width), table)
        }
        Source::Ranks(ranking) => {
            let table = is_open.then(|| ranking.table(locale));
            (ranking.title(locale), ranking.draw(locale, width), table)
        }
    };
    html! {
        <figure>
            <div class="picture">
                { ruler }
                { marked_up(picture) }
                <Marks source={props.source.clone()} {width} title={title.clone()} {locale} />
            </div>
            <details open={is_open}>
                <summary onclick={toggle}>{ locale.figures.as_table }</summary>
                if let Some(table) = table {
                    <div class="scroll" tabindex="0" role="region" aria-label={title.clone()}>
                        { marked_up(table.html(&title)) }
                    </div>
                }
            </details>
        </figure>
    }
}

/// What stands beside the dots: Klout's value, where it can be reconstructed, and a public figure.
fn needles(analysis: &Analysis, reference: Option<usize>, locale: &Locale) -> Vec<(String, f64)> {
    let klout = analysis.lens(LensId::Klout).map(|value| (locale.needle(value), value));
    let reference = reference.and_then(|place| {
        let (name, points) = (locale.figures.references.get(place)?, dots::REFERENCES.get(place)?);
        Some((format!("{name} {}", locale.points(*points)), *points))
    });
    klout.into_iter().chain(reference).collect()
}

/// What the timeline is drawn from. `None` where there is no number.
pub(super) fn input<'a>(analysis: &'a Analysis, spans: &'a [Span]) -> Option<FigureInput<'a>> {
    let scored = analysis.number.as_ref().ok()?;
    Some(FigureInput {
        activity: &analysis.activity,
        number: &scored.number,
        spread: &scored.spread,
        explanation: &scored.explanation,
        history: &scored.history,
        spans,
        record: None,
    })
}

/// The panel with the timeline under its finding. It is empty where there is no number.
pub(super) fn over_time(analysis: &Shared<Analysis>, state: &State, dispatch: &Dispatch) -> Html {
    let (locale, spans) = (state.locale, &state.spans);
    let Some(input) = input(analysis, &[]) else { return Html::default() };
    let figures = &locale.figures;
    let content = html! {
        <>
            <p class="finding">{ (TIMELINE.title)(&input, locale) }</p>
            <Spans
                analysis={analysis.clone()}
                spans={spans.clone()}
                {locale}
                dispatch={dispatch.clone()}
            />
            <p class="key" aria-hidden="true">
                <span class="key-dot">{ figures.dots }</span>
                <span class="key-line">{ figures.line }</span>
                <span class="key-band">{ figures.band }</span>
            </p>
            { spans::question(analysis, spans.as_ref(), locale, dispatch) }
        </>
    };
    section("over-time", heading("over-time", "", words(figures.timeline_heading)), content)
}
