//! The name of the widget, and the buttons that switch its language.

use super::Dispatch;
use super::import;
use super::part::paragraph;
use crate::locale::{LANGUAGES, Language, Locale};
use yew::prelude::*;

/// The head of the page.
pub(super) fn languages(locale: &'static Locale, dispatch: &Dispatch) -> Html {
    let button = |language: &'static Language| {
        let dispatch = dispatch.clone();
        let speak = move |_: MouseEvent| import::speak(&dispatch, language);
        html! {
            <button
                type="button"
                class="plain"
                lang={language.tag}
                aria-pressed={if language.tag == locale.tag { "true" } else { "false" }}
                onclick={speak}
            >
                { language.name }
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
                { for LANGUAGES.iter().map(button) }
            </div>
        </header>
    }
}
