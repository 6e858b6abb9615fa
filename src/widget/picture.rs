//! A figure, drawn at the width that the page gives it, and its facts as a table.

use super::analysis::Analysis;
use super::disclosure::Panel;
use super::dots::DotsSource;
use super::effect::{use_drawing_width, use_toggle};
use super::marks::Marks;
use super::part::marked_up;
use super::shared::Shared;
use super::spans::{self, Spans};
use crate::chart::svg::Drawing;
use crate::explain::change::Span;
use crate::explain::record::Record;
use crate::figure::ranks::Ranking;
use crate::figure::{
    FactTable, FigureInput, Mark, TIMELINE, TRIANGLE, dots, is_dense, record, strip,
};
use crate::locale::Locale;
use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// What a figure is drawn from.
#[derive(Clone, PartialEq)]
pub(super) enum Source {
    /// The posts as dots, and what stands beside them.
    Dots(DotsSource),
    /// Posts and the number over time.
    Timeline(Shared<Analysis>, Option<[Span; 2]>),
    /// Forecasts of past months, and what came.
    Record(Shared<Record>),
    /// The shares of likes, reposts and replies.
    Triangle(Shared<Analysis>),
    /// Every formula on one scale.
    Strip(Shared<Analysis>),
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
            Source::Triangle(_) => TRIANGLE.key,
            Source::Strip(_) => "strip",
            Source::Ranks(_) => "ranks",
        }
    }

    /// The marks of the figure at a width in its own pixels, in reading order.
    pub(super) fn marks(&self, locale: &Locale, width: f64) -> Vec<Mark> {
        match self {
            Source::Dots(of) => {
                of.dots().map_or_else(Vec::new, |dots| dots::marks(&dots, locale, width))
            }
            Source::Timeline(analysis, spans) => {
                let input = input(analysis, spans.as_ref().map_or(&[][..], |spans| spans));
                input.map_or_else(Vec::new, |input| (TIMELINE.marks)(&input, locale, width))
            }
            Source::Record(of) => record::marks(of, locale, width),
            Source::Triangle(analysis) => input(analysis, &[])
                .map_or_else(Vec::new, |input| (TRIANGLE.marks)(&input, locale, width)),
            Source::Strip(analysis) => strip::marks(&strip::said(&analysis.lenses), locale, width),
            Source::Ranks(ranking) => ranking.marks(locale, width),
        }
    }

    /// The line on which a mark lies, as path data, where the figure has such lines.
    pub(super) fn line_of(&self, mark: usize, width: f64) -> Option<String> {
        match self {
            Source::Ranks(ranking) => ranking.line_of(mark, width),
            _ => None,
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
    /// Whether its facts stand below it as a table.
    #[prop_or(true)]
    pub has_table: bool,
    /// What lies over the picture.
    #[prop_or_default]
    pub children: Html,
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
        Source::Dots(of) => {
            let Some(dots) = of.dots() else { return Html::default() };
            let table = is_open.then(|| dots::table(&dots, locale));
            (dots::title(&dots, locale), drawn(dots::drawing(&dots, locale, width)), table)
        }
        Source::Timeline(analysis, spans) => {
            let spans = spans.as_ref().map_or(&[][..], |spans| spans);
            let Some(input) = input(analysis, spans) else { return Html::default() };
            let table = is_open.then(|| (TIMELINE.table)(&input, locale));
            let picture = marked_up((TIMELINE.draw)(&input, locale, width));
            ((TIMELINE.title)(&input, locale), picture, table)
        }
        Source::Record(of) => {
            let table = is_open.then(|| record::table(of, locale));
            (record::title(of, locale), marked_up(record::draw(of, locale, width)), table)
        }
        Source::Triangle(analysis) => {
            let Some(input) = input(analysis, &[]) else { return Html::default() };
            let picture = (TRIANGLE.draw)(&input, locale, width);
            if picture.is_empty() {
                return Html::default();
            }
            let table = is_open.then(|| (TRIANGLE.table)(&input, locale));
            ((TRIANGLE.title)(&input, locale), marked_up(picture), table)
        }
        Source::Strip(analysis) => {
            let said = strip::said(&analysis.lenses);
            if said.is_empty() {
                return Html::default();
            }
            let table = is_open.then(|| strip::table(&said, locale));
            (strip::title(&said, locale), marked_up(strip::draw(&said, locale, width)), table)
        }
        Source::Ranks(ranking) => {
            let table = is_open.then(|| ranking.table(locale));
            (ranking.title(locale), marked_up(ranking.draw(locale, width)), table)
        }
    };
    html! {
        <figure>
            <div class="picture">
                { ruler }
                { picture }
                <Marks source={props.source.clone()} {width} title={title.clone()} {locale} />
                { props.children.clone() }
            </div>
            if props.has_table {
                <details open={is_open}>
                    <summary onclick={toggle}>{ locale.figures.as_table }</summary>
                    if let Some(table) = table {
                        { scrolled(&title, &table) }
                    }
                </details>
            }
        </figure>
    }
}

/// A picture element by element: of those that differ from the last ones, only what differs is changed.
fn drawn(drawing: Drawing) -> Html {
    let mut svg = VTag::new("svg");
    for (name, value) in drawing.attributes {
        svg.add_attribute(name, value);
    }
    svg.add_children(drawing.elements.into_iter().map(|element| {
        let mut tag = VTag::new(element.name);
        if element.attributes.iter().any(|(name, _)| *name == "style") {
            // A dot that moves in another way is made anew, for its movement begins when it is made.
            let way: String = element.attributes.iter().map(|(_, value)| &**value).collect();
            tag.key = Some(way.into());
        }
        for (name, value) in element.attributes {
            tag.add_attribute(name, value);
        }
        tag.add_children(element.text.map(VText::new).map(Html::from));
        tag.into()
    }));
    svg.into()
}

/// A table that scrolls sideways where it is wider than the page.
pub(super) fn scrolled(title: &str, table: &FactTable) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={title.to_owned()}>
            { marked_up(table.html(title)) }
        </div>
    }
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

/// The panel with the number and the posts over time. It is not shown where there is no number.
pub(super) const OVER_TIME_PANEL: Panel = Panel {
    id: "over-time",
    heading: |context| context.locale.figures.timeline_heading.into(),
    answer: |context| {
        let input = input(context.analysis, &[])?;
        Some(html! { (TIMELINE.title)(&input, context.locale) })
    },
    content: |context| {
        let (analysis, spans, locale) = (context.analysis, context.spans, context.locale);
        let (dispatch, words) = (context.dispatch, &locale.marks);
        let Some(input) = input(analysis, &[]) else { return Html::default() };
        let is_dense = is_dense(&input.explanation.posts);
        html! {
            <>
                <Spans
                    analysis={analysis.clone()}
                    spans={spans.cloned()}
                    {locale}
                    dispatch={dispatch.clone()}
                />
                <p class="key" aria-hidden="true">
                    if is_dense {
                        <span class="key-most">{ words.most }</span>
                    }
                    <span class="key-dot">
                        { if is_dense { words.best } else { locale.figures.dots } }
                    </span>
                    <span class="key-line">{ locale.figures.line }</span>
                    <span class="key-band">{ locale.figures.band }</span>
                </p>
                { spans::question(analysis, spans, locale, dispatch) }
            </>
        }
    },
};
