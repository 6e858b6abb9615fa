//! The choice of an account, where an import holds several: a list of the busiest, and where there
//! are too many for a list, a field to search all of them.

mod find;
mod name;

pub(super) use name::name;

use super::Dispatch;
use super::dom;
use super::part::option_key;
use super::shared::Shared;
use super::state::{Action, Import, MAX_LISTED, State, Subject};
use super::steps::{use_computed, use_steps};
use crate::ingest::NETWORKS;
use crate::locale::Locale;
use crate::score::Settings;
use crate::score::number::{self, sums};
use crate::worker::wire::Entry;
use find::{Found, find};
use name::whole_name;
use std::rc::Rc;
use yew::prelude::*;

/// The id of the list of accounts.
pub(super) const ACCOUNT: &str = "account";

/// Lets the reader pick an account. It is empty unless an import holds more than one.
#[hook]
pub(super) fn use_accounts(state: &State, dispatch: &Dispatch) -> Html {
    let (import, shown) = match &state.subject {
        Subject::Own(import, shown) if import.delivery.entries.len() > 1 => {
            (Some(Shared::from(Rc::clone(import))), *shown)
        }
        _ => (None, 0),
    };
    let (locale, words) = (state.locale, &state.locale.intake);
    let text = use_state_eq(String::new);
    let found = use_found(import.clone(), (*text).clone(), locale);
    let together = use_together(import.clone(), state.settings);
    let Some(import) = import else { return Html::default() };
    let entries = &import.delivery.entries;

    let mut listed = found.as_ref().map_or_else(|| import.listed(), |found| found.listed.clone());
    // The account that is shown is always listed, or the list would seem to show another one.
    if !listed.contains(&shown) {
        listed.insert(0, shown);
    }
    let option = |&account: &usize| {
        let entry = &entries[account];
        let (name, title) = (name(&import, account, locale), whole_name(entry));
        let selected = account == shown;
        html! { <option key={option_key(account, selected)} {selected} {title}>{ name }</option> }
    };
    let options: Html = listed.iter().map(option).collect();
    let onchange = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            if let Some(&account) = dom::selected_index(&event).and_then(|index| listed.get(index))
            {
                dispatch.dispatch(Action::ShowAccount(account));
            }
        }
    };
    let oninput = move |event: InputEvent| text.set(dom::typed(&event).1);
    html! {
        <div class="accounts">
            if entries.len() > MAX_LISTED {
                <label>
                    { words.find_account }{ " " }
                    <input type="search" autocomplete="off" spellcheck="false" {oninput} />
                </label>
            }
            <label>
                { locale.counted(words.accounts, entries.len()) }{ " " }
                <select id={ACCOUNT} {onchange}>{ options }</select>
            </label>
            if entries.len() > MAX_LISTED {
                <p class="hint" role="status">{ listed_of(found.as_deref(), locale) }</p>
            }
            if let Some((each, all)) = together {
                <p>{ locale.together(&each, all) }</p>
            }
        </div>
    }
}

/// How many accounts were found, and how many of them are listed.
fn listed_of(found: Option<&Found>, locale: &Locale) -> String {
    let words = &locale.intake;
    let listed = || locale.counted(words.listed, MAX_LISTED);
    match found {
        None => listed(),
        Some(found) if found.n <= MAX_LISTED => locale.counted(words.found, found.n),
        Some(found) => format!("{} {}", locale.counted(words.found, found.n), listed()),
    }
}

/// The accounts whose names contain a text; `None` where there is no text to search for, and before
/// the first search has ended.
#[hook]
fn use_found(
    import: Option<Shared<Import>>,
    text: String,
    locale: &'static Locale,
) -> Option<Rc<Found>> {
    let input = (import.clone(), text.trim().to_owned());
    let is_wanted = !input.1.is_empty();
    let found = use_steps(input, move |input, steps| async move {
        let (import, text) = &*input;
        if is_wanted { find(&import.as_ref()?.delivery, text, locale, &steps).await } else { None }
    });
    let (searched, found) = found?;
    (is_wanted && searched.0 == import).then_some(found)
}

/// The number of each account by its network, and the number of one person's accounts together.
/// `None` where two accounts are of the same network, because then they are not one person's, or
/// where one of them has no number.
#[hook]
fn use_together(
    import: Option<Shared<Import>>,
    settings: Settings,
) -> Option<(Vec<(&'static str, f64)>, f64)> {
    let together = use_computed((import, settings), |(import, settings)| {
        let delivery = &import.as_ref()?.delivery;
        if !is_one_each(&delivery.entries) {
            return None;
        }
        let (mut each, mut numbers) = (Vec::new(), Vec::new());
        for (place, entry) in delivery.entries.iter().enumerate() {
            let number = sums(&delivery.activity(place)?, settings).ok()?.points();
            each.push((entry.network()?, number));
            numbers.push(number);
        }
        Some((each, number::together(&numbers)))
    });
    (*together).clone()
}

/// The name of the reader's account that was shown last, where it is one of several that are not one person's.
pub(super) fn one_of_several(state: &State) -> Option<String> {
    let Some(Subject::Own(import, shown)) = &state.own else { return None };
    let entries = &import.delivery.entries;
    if entries.len() < 2 || is_one_each(entries) {
        return None;
    }
    Some(name(import, *shown, state.locale))
}

/// Whether each account is of another network.
fn is_one_each(entries: &[Entry]) -> bool {
    entries.len() <= NETWORKS.len()
        && entries.iter().enumerate().all(|(place, entry)| {
            let is_same = |other: &Entry| other.network() == entry.network();
            entry.network().is_some() && !entries[..place].iter().any(is_same)
        })
}
