//! A figure at the width that the page gives it, with its caption and its facts as a table.

use super::analysis::Analysis;
use super::effect::use_width;
use super::part::{heading, marked_up, paragraph, section, together, words};
use super::shared::Shared;
use crate::figure::ranks::Ranking;
use crate::figure::{Facts, Figure, TIMELINE};
use crate::locale::Locale;
use yew::prelude::*;

/// The width before the page has told one, in CSS pixels.
const WIDTH: f64 = 640.0;

/// What a picture is drawn from.
#[derive(PartialEq)]
pub(super) enum Source {
    /// A figure about one account.
    Figure(&'static Figure, Shared<Analysis>),
    /// Several accounts in the order of each formula.
    Ranks(Shared<Ranking>),
}

/// A figure's place.
#[derive(PartialEq, Properties)]
pub(super) struct PictureProps {
    /// What it is drawn from.
    pub source: Source,
    /// The language of its words.
    pub locale: &'static Locale,
}

/// A figure.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node).unwrap_or(WIDTH);
    let locale = props.locale;
    let is_open = use_state_eq(|| false);
    let toggle = {
        let is_open = is_open.clone();
        move |event: MouseEvent| {
            // Whether it is open is kept here alone, or page and state might differ.
            event.prevent_default();
            is_open.set(!*is_open);
        }
    };
    // The table is made only while it is open.
    let (title, picture, table) = match &props.source {
        Source::Figure(figure, analysis) => {
            let Some(facts) = facts(analysis) else { return Html::default() };
            let table = is_open.then(|| (figure.table)(&facts, locale));
            ((figure.title)(&facts, locale), (figure.draw)(&facts, locale, width), table)
        }
        Source::Ranks(ranking) => {
            let table = is_open.then(|| ranking.table(locale));
            (ranking.title(locale), ranking.draw(locale, width), table)
        }
    };
    html! {
        <figure ref={node}>
            { marked_up(picture) }
            <details open={*is_open}>
                <summary onclick={toggle}>{ locale.figures.as_table }</summary>
                if let Some(table) = table {
                    <div class="scroll" tabindex="0" role="region" aria-label={title.clone()}>
                        { marked_up(table.markup(&title)) }
                    </div>
                }
            </details>
        </figure>
    }
}

fn facts(analysis: &Analysis) -> Option<Facts<'_>> {
    let scored = analysis.number.as_ref().ok()?;
    Some(Facts {
        activity: &analysis.activity,
        number: &scored.number,
        explanation: &scored.explanation,
        history: &scored.history,
    })
}

/// The panel with the timeline, its finding above it.
pub(super) fn over_time(analysis: &Shared<Analysis>, locale: &'static Locale) -> Html {
    let Some(facts) = facts(analysis) else { return Html::default() };
    let figures = &locale.figures;
    let key = html! {
        <p class="key" aria-hidden="true">
            <span class="key-dot">{ figures.dots }</span>
            <span class="key-line">{ figures.line }</span>
            <span class="key-band">{ figures.band }</span>
        </p>
    };
    let content = together([
        paragraph("finding", (TIMELINE.title)(&facts, locale)),
        html! { <Picture source={Source::Figure(TIMELINE, analysis.clone())} {locale} /> },
        key,
    ]);
    section("over-time", heading("over-time", "", words(figures.timeline_heading)), content)
}
