//! The names of accounts as the page shows them.

use crate::locale::{Locale, in_line};
use crate::widget::state::Import;
use crate::worker::wire::Entry;

/// The most characters of a name that are shown in a sentence, a list or a table.
const MAX_SHOWN: usize = 60;

/// The name of an account, else of its network, else the word for an unnamed account. Where an import has
/// accounts on several networks, each name has its network beside it: somebody is often called the same on all.
pub(in crate::widget) fn name(import: &Import, account: usize, locale: &'static Locale) -> String {
    let entry = import.delivery.entries.get(account);
    let network = entry.and_then(Entry::network);
    let name = entry.and_then(|entry| entry.name.as_deref());
    let name = name.map(|name| in_line(name, MAX_SHOWN)).filter(|name| !name.is_empty());
    match (name, network) {
        // In tables, names may have it already.
        (Some(name), Some(network)) if import.has_networks && !name.contains(network) => {
            format!("{name} ({network})")
        }
        (Some(name), _) => name,
        (None, network) => network.unwrap_or(locale.intake.unnamed).to_owned(),
    }
}

/// The name of an account as far as the page has it, where [`name`] shows a part of it.
pub(super) fn whole_name(entry: &Entry) -> Option<String> {
    let name = entry.name.as_deref()?;
    (name.chars().count() > MAX_SHOWN).then(|| in_line(name, usize::MAX))
}
