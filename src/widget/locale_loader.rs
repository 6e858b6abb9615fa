//! Loading languages. English is part of the program; every other language is a file.

use super::Dispatch;
use super::dom;
use super::state::Action;
use crate::locale::{ENGLISH, LANGUAGES, Language, Locale};
use std::cell::Cell;

thread_local! {
    /// The languages that were loaded, in the order of [`LANGUAGES`].
    static LOADED: Cell<[Option<&'static Locale>; LANGUAGES.len()]> =
        const { Cell::new([None; LANGUAGES.len()]) };
}

/// The locale of a language, loaded when it is first asked for; `None` where it cannot be loaded.
pub(crate) async fn load_locale(language: &'static Language) -> Option<&'static Locale> {
    let place = LANGUAGES.iter().position(|other| other == language)?;
    if place == 0 {
        return Some(ENGLISH);
    }
    if let Some(locale) = LOADED.get()[place] {
        return Some(locale);
    }
    let file = dom::translation(language.tag).await?;
    let locale = Locale::from_file(language.tag, file).ok()?;
    let mut loaded = LOADED.get();
    loaded[place] = Some(locale);
    LOADED.set(loaded);
    Some(locale)
}

/// Switches the widget to a language as soon as it is loaded, unless the reader has asked for
/// another one by then.
pub(super) fn request_language(dispatch: &Dispatch, language: &'static Language) {
    let dispatch = dispatch.clone();
    dispatch.dispatch(Action::RequestLanguage(language.tag));
    yew::platform::spawn_local(async move {
        if let Some(locale) = load_locale(language).await {
            dispatch.dispatch(Action::SetLanguage(locale));
        }
    });
}
