//! The panel with the number, its unit, its intervals and the ruler.

use super::analysis::Scored;
use super::part::{heading, section, words};
use super::picture::{Picture, Source};
use super::shared::Shared;
use crate::explain::{counted, unknown};
use crate::locale::Locale;
use crate::score::number::{FEW_POSTS, Number};
use yew::prelude::*;

/// Renders the panel with the number and its intervals.
pub(super) fn number(scored: &Shared<Scored>, locale: &'static Locale) -> Html {
    let content = match &scored.number {
        Ok(number) => html! {
            <>
                { sentences(number, scored, locale) }
                <Picture source={Source::Ruler(scored.clone())} {locale} />
                <p class="hint">{ locale.figures.references_source }</p>
            </>
        },
        Err(missing) => html! { <p class="no-number">{ locale.missing(*missing) }</p> },
    };
    section("number", heading("number", "small", words(locale.number.heading)), content)
}

fn sentences(number: &Number, scored: &Scored, locale: &'static Locale) -> Html {
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
                <p class="hint">{ remarks(number, scored, locale) }</p>
            </div>
        </div>
    }
}

/// What was counted, and what a reader should bear in mind.
fn remarks(number: &Number, scored: &Scored, locale: &Locale) -> String {
    let words = &locale.number;
    let counted = counted(&scored.activity, &scored.settings);
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
    let unknown = unknown(&scored.activity, &scored.settings);
    if !unknown.is_empty() {
        remarks.push(locale.not_shown(&unknown));
    }
    remarks.join(" ")
}
