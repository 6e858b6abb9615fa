//! The name of the widget, and the buttons that switch its language.

use super::Dispatch;
use super::locale_loader::request_language;
use super::part::paragraph;
use crate::locale::{LANGUAGES, Language, Locale};
use yew::prelude::*;

/// The page's header.
pub(super) fn languages(locale: &'static Locale, dispatch: &Dispatch) -> Html {
    let button = |language: &'static Language| {
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| request_language(&dispatch, language);
        html! {
            <button
                type="button"
                class="plain"
                lang={language.tag}
                aria-pressed={(language.tag == locale.tag).to_string()}
                {onclick}
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
