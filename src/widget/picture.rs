//! A figure, drawn at the width that the page gives it, and its facts as a table.

use super::analysis::{Analysis, Scored};
use super::effect::{use_toggle, use_width};
use super::part::{heading, marked_up, section, words};
use super::shared::Shared;
use crate::figure::ranks::Ranking;
use crate::figure::{FigureInput, TIMELINE, ruler};
use crate::locale::Locale;
use yew::prelude::*;

/// The width in CSS pixels until the page has measured one.
const WIDTH: f64 = 640.0;

/// The least width in CSS pixels for which a figure is drawn: its labels need it. In less room, all of it
/// is shown smaller.
const MIN_WIDTH: f64 = 240.0;

/// What a figure is drawn from.
#[derive(PartialEq)]
pub(super) enum Source {
    /// The number on its scale.
    Ruler(Shared<Scored>),
    /// Posts and the number over time.
    Timeline(Shared<Analysis>),
    /// Several accounts in the order of each formula.
    Ranks(Shared<Ranking>),
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
    let node = use_node_ref();
    let width = use_width(&node).unwrap_or(WIDTH).max(MIN_WIDTH);
    let locale = props.locale;
    let (is_open, toggle) = use_toggle();
    // The table is built only while it is open.
    let (title, picture, table) = match &props.source {
        Source::Ruler(scored) => {
            let Ok(number) = &scored.number else { return Html::default() };
            let table = is_open.then(|| ruler::table(number, locale));
            (ruler::title(number, locale), ruler::draw(number, locale, width), table)
        }
        Source::Timeline(analysis) => {
            let Some(input) = input(analysis) else { return Html::default() };
            let table = is_open.then(|| (TIMELINE.table)(&input, locale));
            ((TIMELINE.title)(&input, locale), (TIMELINE.draw)(&input, locale, width), table)
        }
        Source::Ranks(ranking) => {
            let table = is_open.then(|| ranking.table(locale));
            (ranking.title(locale), ranking.draw(locale, width), table)
        }
    };
    html! {
        <figure ref={node}>
            { marked_up(picture) }
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

/// What the timeline is drawn from. `None` where there is no number.
fn input(analysis: &Analysis) -> Option<FigureInput<'_>> {
    let scored = analysis.number.as_ref().ok()?;
    Some(FigureInput {
        activity: &analysis.activity,
        number: &scored.number,
        explanation: &scored.explanation,
        history: &scored.history,
    })
}

/// The panel with the timeline under its finding. It is empty where there is no number.
pub(super) fn over_time(analysis: &Shared<Analysis>, locale: &'static Locale) -> Html {
    let Some(input) = input(analysis) else { return Html::default() };
    let figures = &locale.figures;
    let content = html! {
        <>
            <p class="finding">{ (TIMELINE.title)(&input, locale) }</p>
            <Picture source={Source::Timeline(analysis.clone())} {locale} />
            <p class="key" aria-hidden="true">
                <span class="key-dot">{ figures.dots }</span>
                <span class="key-line">{ figures.line }</span>
                <span class="key-band">{ figures.band }</span>
            </p>
        </>
    };
    section("over-time", heading("over-time", "", words(figures.timeline_heading)), content)
}
