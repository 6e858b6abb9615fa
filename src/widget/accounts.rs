//! The list of accounts, where an import holds several.

use super::Dispatch;
use super::dom;
use super::state::{Action, State, Subject};
use crate::activity::Activity;
use crate::locale::Locale;
use crate::score::number::{self, sums};
use yew::prelude::*;

/// Lets the reader pick an account, if there is more than one.
pub(super) fn accounts(state: &State, dispatch: &Dispatch) -> Html {
    let Subject::Own(import, shown) = &state.subject else { return Html::default() };
    let ingested = &import.ingested;
    let n_accounts = ingested.accounts.len();
    if n_accounts < 2 {
        return Html::default();
    }
    let words = &state.locale.intake;
    let onchange = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            if let Some(account) = dom::selected_index(&event) {
                dispatch.dispatch(Action::ShowAccount(account));
            }
        }
    };
    let option = |(place, activity): (usize, &Activity)| {
        let name = name(activity, state.locale).to_owned();
        html! { <option key={place} selected={place == *shown}>{ name }</option> }
    };
    html! {
        <p class="accounts">
            <label>
                { state.locale.counted(words.accounts, n_accounts) }{ " " }
                <select {onchange}>{ for ingested.accounts.iter().enumerate().map(option) }</select>
            </label>
            { together(&ingested.accounts, state) }
        </p>
    }
}

/// The name of an account, else of its network, else the word for an unnamed account.
pub(super) fn name<'a>(activity: &'a Activity, locale: &'static Locale) -> &'a str {
    let account = &activity.account;
    account.name.as_deref().or(account.network).unwrap_or(locale.intake.unnamed)
}

/// The sentence about the numbers of one person's accounts together. `None` where two accounts are of
/// the same network, because then they are not one person's, or where one of them has no number.
fn together(accounts: &[Activity], state: &State) -> Option<String> {
    let networks: Vec<&str> = accounts.iter().filter_map(|one| one.account.network).collect();
    let is_one_each = networks.len() == accounts.len()
        && (1..networks.len()).all(|place| !networks[..place].contains(&networks[place]));
    if !is_one_each {
        return None;
    }
    let points = |one: &Activity| Some(sums(one, &state.settings).ok()?.points());
    let numbers: Vec<f64> = accounts.iter().map(points).collect::<Option<_>>()?;
    let each: Vec<(&str, f64)> = networks.into_iter().zip(numbers.iter().copied()).collect();
    Some(state.locale.together(&each, number::together(&numbers)))
}
