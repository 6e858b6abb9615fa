//! The names of accounts as the page shows them.

use crate::locale::{Locale, in_line};
use crate::worker::wire::Entry;

/// The most characters of a name that are shown in a sentence, a list or a table.
const MAX_SHOWN: usize = 60;

/// The name of an account, else of its network, else the word for an unnamed account.
pub(in crate::widget) fn name(entry: &Entry, locale: &'static Locale) -> String {
    let name = entry.name.as_deref().map(|name| in_line(name, MAX_SHOWN));
    let name = name.filter(|name| !name.is_empty());
    name.unwrap_or_else(|| entry.network().unwrap_or(locale.intake.unnamed).to_owned())
}

/// The name of an account as far as the page has it, where [`name`] shows a part of it.
pub(super) fn whole_name(entry: &Entry) -> Option<String> {
    let name = entry.name.as_deref()?;
    (name.chars().count() > MAX_SHOWN).then(|| in_line(name, usize::MAX))
}
