//! The number, its unit, its intervals, and the ruler.

use super::analysis::{Analysis, NumberAnalysis};
use super::part::{heading, marked_up, paragraph, section, together, words};
use super::picture::{Picture, Source};
use super::shared::Shared;
use crate::activity::Response;
use crate::figure::RULER;
use crate::locale::Locale;
use crate::markup::Markup;
use crate::score::number::FEW_POSTS;
use yew::prelude::*;

/// The number's panel.
pub(super) fn number(analysis: &Shared<Analysis>, locale: &'static Locale) -> Html {
    let content = match &analysis.number {
        Ok(scored) => together([
            sentences(scored, locale),
            html! { <Picture source={Source::Figure(RULER, analysis.clone())} {locale} /> },
            paragraph("hint", locale.figures.references_source),
        ]),
        Err(missing) => paragraph("no-number", locale.missing(*missing)),
    };
    section("number", heading("number", "small", words(locale.number.heading)), content)
}

fn sentences(scored: &NumberAnalysis, locale: &'static Locale) -> Html {
    let number = &scored.number;
    let is_weak = number.n_posts < FEW_POSTS;
    // The bits say it to the last digit, for tests that hold it against other computations.
    let bits = format!("p class=\"score\" data-bits=\"{:016x}\"", number.value.to_bits());
    let mut text = Markup::default();
    text.element(&bits, &locale.points(number.value));
    text.tag("div class=\"sentences\"");
    text.element("p class=\"unit\"", &locale.typical(number.typical_responses));
    text.element("p class=\"interval\"", &locale.next_post(number.next_post));
    text.element("p class=\"interval\"", &locale.level(number.level));
    text.element("p class=\"hint\"", &remarks(scored, locale));
    text.end("div");
    html! {
        <div class={if is_weak { "reading weak" } else { "reading" }} aria-live="polite">
            { marked_up(text.into_text()) }
        </div>
    }
}

/// What was counted, and what is to be minded.
fn remarks(scored: &NumberAnalysis, locale: &'static Locale) -> String {
    let words = &locale.number;
    let number = &scored.number;
    let explanation = &scored.explanation;
    let counted: Vec<Response> = explanation.kinds.iter().map(|kind| kind.response).collect();
    let mut remarks = vec![locale.kinds_counted(&counted)];
    if number.n_posts < FEW_POSTS {
        remarks.push(locale.counted(words.few, number.n_posts));
    }
    if number.n_immature > 0 {
        remarks.push(locale.counted(words.immature, number.n_immature));
    }
    if number.n_uncounted > 0 {
        remarks.push(locale.counted(words.uncounted, number.n_uncounted));
    }
    if !explanation.unknown.is_empty() {
        remarks.push(locale.not_shown(&explanation.unknown));
    }
    remarks.join(" ")
}
