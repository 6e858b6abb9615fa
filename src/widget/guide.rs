//! The guides to a file: all of them in the panel to bring data, and those that help after an error.

use super::part::paragraph;
use super::state::{Phase, Problem, State};
use crate::ingest::Guide;
use crate::locale::Locale;
use yew::prelude::*;

/// All guides, folded to one line.
pub(super) fn guides(locale: &Locale) -> Html {
    html! {
        <details class="guides">
            <summary>{ locale.guides.heading }</summary>
            { paragraph("hint", locale.guides.note) }
            { folded("guide", &Guide::ALL, locale) }
        </details>
    }
}

/// The guides that help after the last import, if it failed: the name of each is a button that opens
/// it.
pub(super) fn help(state: &State) -> Html {
    let Phase::Failed(Problem::Content(error)) = &state.intake else { return Html::default() };
    let helpful = error.reason.guides();
    if helpful.is_empty() {
        return Html::default();
    }
    html! {
        // The key folds the guides of one error before those of another are shown.
        <div class="guides help" key={state.request}>
            { paragraph("", state.locale.guides.helps) }
            { folded("help", helpful, state.locale) }
        </div>
    }
}

/// Guides of which the browser opens one at a time, because they share the name of a group.
fn folded(group: &'static str, guides: &[Guide], locale: &Locale) -> Html {
    let words = &locale.guides;
    let one = |&guide: &Guide| {
        let at = guide as usize;
        html! {
            <details name={group}>
                <summary>{ words.names[at] }</summary>
                <ol>
                    { for words.steps[at].lines().map(|step| html! { <li>{ with_code(step) }</li> }) }
                </ol>
                <p>{ with_code(words.holds[at]) }</p>
            </details>
        }
    };
    guides.iter().map(one).collect()
}

/// The elements of a text in which every second part, between backquotes, is to be copied.
fn with_code(text: &'static str) -> Html {
    let part = |(at, part): (usize, &'static str)| {
        if at % 2 == 1 {
            html! { <code>{ part }</code> }
        } else {
            html! { { part } }
        }
    };
    text.split('`').enumerate().map(part).collect()
}
