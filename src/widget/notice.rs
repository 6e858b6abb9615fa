//! Why the widget did not open as it otherwise does.

use super::Dispatch;
use super::part::button;
use super::state::{Action, Notice, State};
use yew::prelude::*;

/// The notice, if there is one, and a button that closes it.
pub(super) fn notice(state: &State, dispatch: &Dispatch) -> Html {
    let page = &state.locale.page;
    let text = match state.notice {
        None => return Html::default(),
        Some(Notice::Moved) => page.moved,
        Some(Notice::Restarted) => page.restarted,
    };
    let dispatch = dispatch.clone();
    let close = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::CloseNotice));
    html! {
        <div class="notice">
            <p role="status">{ text }</p>
            { button("plain", state.locale.intake.close, None, close) }
        </div>
    }
}
