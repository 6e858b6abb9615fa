//! Why the widget did not open as it otherwise does.

use super::state::{Notice, State};
use yew::prelude::*;

/// The notice, if there is one.
pub(super) fn notice(state: &State) -> Html {
    let page = &state.locale.page;
    let text = match state.notice {
        None => return Html::default(),
        Some(Notice::Moved) => page.moved,
        Some(Notice::Restarted) => page.restarted,
    };
    html! { <p class="notice" role="status">{ text }</p> }
}
