//! The name of the widget, and the buttons that switch its language.

use super::Dispatch;
use super::part::paragraph;
use super::state::Action;
use crate::locale::{LOCALES, Locale};
use yew::prelude::*;

/// The head of the page.
pub(super) fn languages(locale: &'static Locale, dispatch: &Dispatch) -> Html {
    let button = |other: &&'static Locale| {
        let other = *other;
        let dispatch = dispatch.clone();
        let speak = move |_: MouseEvent| dispatch.dispatch(Action::Speak(other));
        html! {
            <button
                type="button"
                class="plain"
                lang={other.tag}
                aria-pressed={if other == locale { "true" } else { "false" }}
                onclick={speak}
            >
                { other.name }
            </button>
        }
    };
    html! {
        <header class="head">
            <div>
                <h1>{ locale.page.title }</h1>
                { paragraph("tagline", locale.page.tagline) }
            </div>
            <div class="languages" role="group" aria-label={locale.page.languages}>
                { for LOCALES.iter().map(button) }
            </div>
        </header>
    }
}
