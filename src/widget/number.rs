//! The number, its unit, its intervals, and the ruler.

use super::part::{heading, paragraph, section, together, words};
use super::picture::{Picture, Source};
use super::reading::{Reading, Scored};
use super::shared::Shared;
use crate::activity::Response;
use crate::figure::RULER;
use crate::locale::Locale;
use crate::score::number::FEW_POSTS;
use yew::prelude::*;

/// The number's panel.
pub(super) fn number(reading: &Shared<Reading>, locale: &'static Locale) -> Html {
    let content = match &reading.number {
        Ok(scored) => together([
            sentences(scored, locale),
            html! { <Picture source={Source::Figure(RULER, reading.clone())} {locale} /> },
            paragraph("hint", locale.figures.references_source),
        ]),
        Err(missing) => paragraph("no-number", (locale.number.missing)(locale, *missing)),
    };
    section("number", heading("number", "small", words(locale.number.heading)), content)
}

fn sentences(scored: &Scored, locale: &'static Locale) -> Html {
    let words = &locale.number;
    let number = &scored.number;
    let is_weak = number.n_posts < FEW_POSTS;
    // The bits say it to the last digit, for tests that hold it against other computations.
    let bits = format!("{:016x}", number.value.to_bits());
    html! {
        <div class={if is_weak { "reading weak" } else { "reading" }} aria-live="polite">
            <p class="score" data-bits={bits}>{ locale.points(number.value) }</p>
            <div class="sentences">
                { paragraph("unit", (words.typical)(locale, number.typical_responses)) }
                { paragraph("interval", (words.next_post)(locale, number.next_post)) }
                { paragraph("interval", (words.level)(locale, number.level)) }
                { paragraph("hint", remarks(scored, locale)) }
            </div>
        </div>
    }
}

/// What was counted, and what is to be minded.
fn remarks(scored: &Scored, locale: &'static Locale) -> String {
    let words = &locale.number;
    let number = &scored.number;
    let explanation = &scored.explanation;
    let counted: Vec<Response> = explanation.kinds.iter().map(|kind| kind.response).collect();
    let mut remarks = vec![(words.counted)(locale, &counted)];
    if number.n_posts < FEW_POSTS {
        remarks.push((words.few)(locale, number.n_posts));
    }
    if number.n_immature > 0 {
        remarks.push((words.immature)(locale, number.n_immature));
    }
    if number.n_uncounted > 0 {
        remarks.push((words.uncounted)(locale, number.n_uncounted));
    }
    if !explanation.unknown.is_empty() {
        remarks.push((locale.intake.not_shown)(locale, &explanation.unknown));
    }
    remarks.join(" ")
}
