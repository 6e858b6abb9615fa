//! How the widget's state changes.

use influence_score::locale::Locale;
use influence_score::sample::SAMPLES;
use influence_score::widget::state::{Action, State};
use std::rc::Rc;
use yew::Reducible;

#[test]
fn a_language_that_comes_too_late_is_not_spoken() {
    let (en, de) = (Locale::of("en"), Locale::of("de"));
    let after = |actions: [Action; 4]| {
        let opening = Rc::new(State::new(SAMPLES[0].id, en));
        actions.into_iter().fold(opening, Reducible::reduce).locale.tag
    };
    let want = |locale: &Locale| Action::RequestLanguage(locale.tag);
    // German is asked for and takes long; meanwhile the reader goes back to English.
    assert_eq!(after([want(de), want(en), Action::SetLanguage(en), Action::SetLanguage(de)]), "en");
    assert_eq!(after([want(en), Action::SetLanguage(en), want(de), Action::SetLanguage(de)]), "de");
}
