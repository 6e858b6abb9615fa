//! The panel for bringing data where other scripts could read it: it says so, and how the page's
//! author mends it.

use super::Dispatch;
use super::part::paragraph;
use super::state::Action;
use crate::locale::Locale;
use yew::prelude::*;

/// The line with which the page's author embeds the widget so that no script can read it.
const LINE: &str =
    r#"<iframe sandbox="allow-scripts allow-downloads" src="…/index.html"></iframe>"#;

/// Says why the reader can't bring data here.
pub(super) fn exposed(locale: &'static Locale) -> Html {
    let words = &locale.intake;
    html! {
        <section class="intake" aria-label={words.use_your_own}>
            { paragraph("", words.exposed) }
            <p><code>{ LINE }</code></p>
        </section>
    }
}

/// Refuses what is dropped on the widget, and opens the panel that says why.
pub(super) fn on_drop(dispatch: &Dispatch, is_open: bool) -> Callback<DragEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        if !is_open {
            dispatch.dispatch(Action::ToggleIntake);
        }
    })
}
