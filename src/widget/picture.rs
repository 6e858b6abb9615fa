//! A figure at the width that the page gives it, with its caption and its facts as a table.

use super::effect::use_width;
use super::part::{heading, paragraph, section, together, words};
use super::reading::Reading;
use super::shared::Shared;
use crate::figure::{Facts, Figure, TIMELINE};
use crate::locale::Locale;
use yew::prelude::*;

/// The width before the page has told one, in CSS pixels.
const WIDTH: f64 = 640.0;

/// A figure's place.
#[derive(PartialEq, Properties)]
pub(super) struct PictureProps {
    /// Which figure.
    pub figure: &'static Figure,
    /// What it is drawn from.
    pub reading: Shared<Reading>,
    /// The language of its words.
    pub locale: &'static Locale,
}

/// A figure.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let node = use_node_ref();
    let width = use_width(&node).unwrap_or(WIDTH);
    let Ok(scored) = &props.reading.number else { return Html::default() };
    let facts = Facts {
        activity: &props.reading.activity,
        number: &scored.number,
        explanation: &scored.explanation,
        history: &scored.history,
    };
    let (figure, locale) = (props.figure, props.locale);
    let title = (figure.title)(&facts, locale);
    html! {
        <figure ref={node}>
            { (figure.draw)(&facts, locale, width) }
            <details>
                <summary>{ locale.figures.as_table }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={title.clone()}>
                    { (figure.table)(&facts, locale).html(&title) }
                </div>
            </details>
        </figure>
    }
}

/// The panel with the timeline, its finding above it.
pub(super) fn over_time(reading: &Shared<Reading>, locale: &'static Locale) -> Html {
    let Ok(scored) = &reading.number else { return Html::default() };
    let facts = Facts {
        activity: &reading.activity,
        number: &scored.number,
        explanation: &scored.explanation,
        history: &scored.history,
    };
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
        html! { <Picture figure={TIMELINE} reading={reading.clone()} {locale} /> },
        key,
    ]);
    section("over-time", heading("over-time", "", words(figures.timeline_heading)), content)
}
