//! The choice of an account, where an import holds several: a list of the busiest, and where there
//! are too many for a list, a field to search all of them.

mod find;
mod name;

pub(super) use name::name;

use super::Dispatch;
use super::dom;
use super::shared::Shared;
use super::state::{Action, Import, MAX_LISTED};
use super::steps::use_steps;
use crate::ingest::NETWORKS;
use crate::locale::Locale;
use crate::score::Settings;
use crate::score::number::{self, sums};
use find::{Found, find};
use name::whole_name;
use yew::prelude::*;

/// The properties of [`Accounts`].
#[derive(PartialEq, Properties)]
pub(super) struct AccountsProps {
    /// The import whose accounts are listed.
    pub import: Shared<Import>,
    /// The index of the account that is shown.
    pub shown: usize,
    /// The settings under which the accounts are scored.
    pub settings: Settings,
    /// The language of all texts.
    pub locale: &'static Locale,
    /// Where the choice is sent.
    pub dispatch: Dispatch,
}

/// Lets the reader pick an account. It is for an import of more than one.
#[component]
pub(super) fn Accounts(props: &AccountsProps) -> Html {
    let AccountsProps { import, shown, settings, locale, dispatch } = props;
    let (shown, locale, words) = (*shown, *locale, &props.locale.intake);
    let entries = &import.delivery.entries;
    let text = use_state_eq(String::new);
    let found = use_found(import, (*text).clone(), locale);
    let together = use_together(import, *settings);

    let mut listed = found.as_ref().map_or(&import.busiest, |found| &found.listed).clone();
    // The account that is shown is always listed, or the list would seem to show another one.
    if !listed.contains(&shown) {
        listed.insert(0, shown);
    }
    let option = |&account: &usize| {
        let entry = &entries[account];
        let (name, title) = (name(entry, locale), whole_name(entry));
        html! { <option key={account} selected={account == shown} {title}>{ name }</option> }
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
                <select {onchange}>{ options }</select>
            </label>
            if entries.len() > MAX_LISTED {
                <p class="hint" role="status">{ listed_of(found.as_deref(), locale) }</p>
            }
            if let Some((numbers, all)) = together {
                <p>{ locale.together(&numbers, all) }</p>
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
    import: &Shared<Import>,
    text: String,
    locale: &'static Locale,
) -> Option<Shared<Found>> {
    let is_wanted = !text.trim().is_empty();
    let input = (import.clone(), text);
    let found = use_steps(input, move |(import, text), steps| async move {
        let is_wanted = !text.trim().is_empty();
        if is_wanted { find(&import.delivery, &text, locale, &steps).await } else { None }
    });
    let ((searched, _), found) = found?;
    (is_wanted && searched == *import).then(|| Shared::from(found))
}

/// The number of each account by its network, and the number of one person's accounts together.
/// `None` where two accounts are of the same network, because then they are not one person's, or
/// where one of them has no number.
#[hook]
fn use_together(
    import: &Shared<Import>,
    settings: Settings,
) -> Option<(Vec<(&'static str, f64)>, f64)> {
    let is_one_each = is_one_each(import);
    let together =
        use_steps((import.clone(), settings), move |(import, settings), steps| async move {
            let mut numbers = Vec::new();
            for (place, entry) in import.delivery.entries.iter().enumerate() {
                if !is_one_each {
                    return None;
                }
                let activity = import.delivery.activity(place)?;
                numbers.push((entry.network()?, sums(&activity, &settings).ok()?.points()));
                steps.count(activity.len()).await?;
            }
            let points: Vec<f64> = numbers.iter().map(|&(_, points)| points).collect();
            let all = number::together(&points);
            Some((numbers, all))
        });
    let ((of, _), together) = together?;
    (of == *import && is_one_each).then(|| (*together).clone())
}

/// Whether each account is of another network.
fn is_one_each(import: &Import) -> bool {
    let entries = &import.delivery.entries;
    entries.len() <= NETWORKS.len()
        && entries.iter().enumerate().all(|(place, entry)| {
            let is_same = |other: &crate::worker::wire::Entry| other.network() == entry.network();
            entry.network().is_some() && !entries[..place].iter().any(is_same)
        })
}
