//! The panel with the number, its unit, its intervals and the ruler.

use super::analysis::{Analysis, NumberAnalysis};
use super::part::{heading, section, words};
use super::picture::{Picture, Source};
use super::shared::Shared;
use crate::activity::Response;
use crate::figure::RULER;
use crate::locale::Locale;
use crate::score::number::FEW_POSTS;
use yew::prelude::*;

/// Renders the panel with the number and its intervals.
pub(super) fn number(analysis: &Shared<Analysis>, locale: &'static Locale) -> Html {
    let content = match &analysis.number {
        Ok(scored) => html! {
            <>
                { sentences(scored, locale) }
                <Picture source={Source::Figure(RULER, analysis.clone())} {locale} />
                <p class="hint">{ locale.figures.references_source }</p>
            </>
        },
        Err(missing) => html! { <p class="no-number">{ locale.missing(*missing) }</p> },
    };
    section("number", heading("number", "small", words(locale.number.heading)), content)
}

fn sentences(scored: &NumberAnalysis, locale: &'static Locale) -> Html {
    let number = &scored.number;
    let is_weak = number.n_posts < FEW_POSTS;
    // Tests compare the number bit by bit with other computations of it.
    let bits = format!("{:016x}", number.value.to_bits());
    html! {
        <div class={classes!("reading", is_weak.then_some("weak"))} aria-live="polite">
            <p class="score" data-bits={bits}>{ locale.points(number.value) }</p>
            <div class="sentences">
                <p class="unit">{ locale.typical(number.typical_responses) }</p>
                <p class="interval">{ locale.next_post(number.next_post) }</p>
                <p class="interval">{ locale.level(number.level) }</p>
                <p class="hint">{ remarks(scored, locale) }</p>
            </div>
        </div>
    }
}

/// What was counted, and what a reader should bear in mind.
fn remarks(scored: &NumberAnalysis, locale: &Locale) -> String {
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
