//! The list of accounts, where a file holds several.

use super::Dispatch;
use super::state::{Action, State, Subject};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Lets the reader pick an account, if there is more than one.
pub(super) fn accounts(state: &State, dispatch: &Dispatch) -> Html {
    let Subject::Own(read, shown) = &state.subject else { return Html::default() };
    let ingested = &read.ingested;
    let n_accounts = ingested.accounts.len();
    if n_accounts < 2 {
        return Html::default();
    }
    let words = &state.locale.intake;
    let onchange = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Ok(account) = usize::try_from(select.selected_index()) {
                dispatch.dispatch(Action::ShowAccount(account));
            }
        }
    };
    let option = |(place, activity): (usize, &crate::activity::Activity)| {
        let account = &activity.account;
        let name = account.name.as_deref().or(account.network).unwrap_or(words.unnamed).to_owned();
        html! { <option key={place} selected={place == *shown}>{ name }</option> }
    };
    html! {
        <p class="accounts">
            <label>
                { (words.accounts)(state.locale, n_accounts) }{ " " }
                <select {onchange}>{ for ingested.accounts.iter().enumerate().map(option) }</select>
            </label>
        </p>
    }
}
