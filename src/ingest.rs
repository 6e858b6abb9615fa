//! Bytes → [`Activity`], with a report of what was skipped and why.
//!
//! A format is recognised by what a file holds, never by its name; [`FORMATS`] is tried in order,
//! specific ones first. No input makes this room panic. A row that cannot be used is listed with
//! its place and the rest is read; [`Error`] means that nothing could be read. Counts that a file
//! does not show stay absent. This room has no opinion on scores, and no words for readers: those
//! are the locale's.

mod count;
mod date;
mod error;
mod header;
mod json;
mod mastodon;
mod report;
mod rows;
mod table;
mod text;
mod x_archive;

pub use error::{Error, Reason, Refusal};
pub use report::{Place, Report, Skipped, Why};

use crate::activity::{Account, Activity, Post, Time};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};

/// A file as the reader gave it; pasted text is a file without a name.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its name, only ever shown.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// What was read from one or several files.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingested {
    /// The formats recognised, one a file, in the order of the files.
    pub formats: Vec<FormatId>,
    /// The accounts found, by network and name; never empty, and none without items.
    pub accounts: Vec<Activity>,
    /// What was skipped.
    pub report: Report,
}

impl Ingested {
    /// The place of the account with most items, the first of equals.
    #[must_use]
    pub fn busiest(&self) -> usize {
        let mut busiest = 0;
        for (place, activity) in self.accounts.iter().enumerate() {
            if activity.len() > self.accounts[busiest].len() {
                busiest = place;
            }
        }
        busiest
    }
}

/// Which kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormatId {
    /// The posts of an X (Twitter) archive.
    XArchive,
    /// Statuses from Mastodon's API.
    MastodonStatuses,
    /// The outbox of a Mastodon archive.
    MastodonOutbox,
    /// A table with a header row.
    Table,
}

/// How one kind of file is recognised and read.
pub struct Format {
    /// Which kind.
    pub id: FormatId,
    /// Its name in results that programs read.
    pub key: &'static str,
    /// The network whose export it is; files of one network hold one account's posts.
    pub network: Option<&'static str>,
    recognise: fn(&str) -> bool,
    parse: fn(&str, &mut Report) -> Result<Parsed, Reason>,
}

/// Every kind of file that is read or knowingly refused, the specific ones first.
pub const FORMATS: &[Format] =
    &[x_archive::FORMAT, mastodon::STATUSES, mastodon::OUTBOX, table::FORMAT];

impl FormatId {
    /// The format's entry in [`FORMATS`].
    #[must_use]
    pub fn format(self) -> &'static Format {
        FORMATS.iter().find(|format| format.id == self).unwrap_or(&table::FORMAT)
    }
}

/// What a format's parser finds.
#[derive(Debug, Default)]
struct Parsed {
    accounts: BTreeMap<String, Found>,
}

/// One account's items.
#[derive(Debug, Default)]
struct Found {
    account: Account,
    exported_at: Option<Time>,
    posts: Vec<Post>,
}

impl Found {
    fn merge(&mut self, more: Found) {
        let Account { name, followers, following, .. } = more.account;
        self.account.name = self.account.name.take().or(name);
        self.account.followers = self.account.followers.max(followers);
        self.account.following = self.account.following.max(following);
        self.exported_at = self.exported_at.max(more.exported_at);
        self.posts.extend(more.posts);
    }
}

/// Reads files together: the union of what they hold, each account on its own.
///
/// # Errors
///
/// The first file that cannot be read at all, with the reason.
pub fn ingest(files: &[File<'_>]) -> Result<Ingested, Error> {
    let mut report = Report::default();
    let mut formats = Vec::new();
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    for file in files {
        report.begin_file(file.name);
        let (format, parsed) = ingest_file(file.bytes, &mut report)
            .map_err(|reason| Error { file: file.name.to_owned(), reason })?;
        formats.push(format.id);
        for (name, more) in parsed.accounts {
            let of_network = format!("{}\0{name}", format.network.unwrap_or_default());
            let known = found.entry(of_network).or_default();
            known.account.network = format.network;
            known.merge(more);
        }
    }
    let mut accounts = Vec::new();
    for found in found.into_values().filter(|found| !found.posts.is_empty()) {
        let (activity, n_duplicates) = Activity::new(found.account, found.exported_at, found.posts);
        report.n_duplicates += n_duplicates;
        accounts.push(activity);
    }
    if accounts.is_empty() {
        let file = files.first().map_or_else(String::new, |file| file.name.to_owned());
        return Err(Error { file, reason: Reason::NothingUsable(report.skipped) });
    }
    Ok(Ingested { formats, accounts, report })
}

fn ingest_file(bytes: &[u8], report: &mut Report) -> Result<(&'static Format, Parsed), Reason> {
    let text = text::decode(bytes)?;
    // A tab at the start of a table is an empty first cell.
    let mut text = text.trim_start_matches([' ', '\r', '\n']);
    if text.trim_start().starts_with(['[', '{']) {
        text = text.trim_start();
    }
    if text.trim().is_empty() {
        return Err(Reason::Empty);
    }
    let head = text::head(text, 64 * 1024);
    let format =
        FORMATS.iter().find(|format| (format.recognise)(head)).ok_or(Reason::Unrecognised)?;
    let parsed = (format.parse)(text, report)?;
    Ok((format, parsed))
}

/// What makes a post this one and no other, see [`Post::identity`]. Only values of fixed width are
/// hashed: a derived hash writes lengths as wide as a pointer, which would order posts of one time
/// differently in a browser.
fn identity(numbers: &[u64], text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for number in numbers {
        hasher.write_u64(*number);
    }
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// The identity of a post that has an id, or is known by its time and text.
fn identity_of(id: Option<&str>, time: Time, text: &str) -> u64 {
    match id {
        Some(id) => identity(&[], id),
        None => identity(&[time.0.cast_unsigned()], text),
    }
}

/// The first words of a text: what fits a line.
fn excerpt(text: &str) -> Box<str> {
    const MAX_CHARS: usize = 80;
    let mut words = String::new();
    for word in text.split_whitespace() {
        let n_chars = words.chars().count() + word.chars().count();
        if n_chars > MAX_CHARS {
            if words.is_empty() {
                words.extend(word.chars().take(MAX_CHARS));
            }
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words.into_boxed_str()
}
