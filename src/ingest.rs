//! Bytes → [`Activity`], with a report of what was skipped and why.
//!
//! A format is recognised by what a file holds, never by its name; [`FORMATS`] is tried in order,
//! specific ones first. Files are read as streams: memory is bounded by the posts kept, not by the
//! file. [`Ingestion`] says which bytes it wants next and never asks for them itself, so the same
//! code reads a file on a disk, a file in a browser, and text in memory ([`ingest`]).
//!
//! No input makes this room panic. A row that cannot be used is listed with its place and the rest
//! is read; [`Error`] means that nothing could be read. Counts that a file does not show stay
//! absent. This room has no opinion on scores, and no words for readers: those are the locale's.

mod archive;
mod bluesky;
mod choices;
mod content;
mod count;
mod date;
mod error;
mod fields;
mod head;
mod header;
mod inflate;
mod items;
mod json;
mod json_list;
mod lists;
mod mastodon;
mod people;
mod reading;
mod refused;
mod report;
mod rows;
mod scan;
mod table;
mod tar;
mod text;
mod tiktok;
mod workbook;
mod x_archive;
mod zip;

pub use choices::{Choices, Column, DayMonth};
pub use error::{Error, Limit, Preview, Reason, Refusal};
pub use reading::Ingestion;
pub use report::{Group, Place, Report, Skipped, Why};

use crate::activity::{Account, Act, Activity, Draft, PostRecord, Time, Words};
use crate::spreadsheet;
use head::Head;
use std::collections::BTreeMap;
use xxhash_rust::xxh64::xxh64;

/// A file in memory, as the reader gave it; pasted text is a file without a name.
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
    /// The formats recognised, each once, in the order in which they were met.
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

/// Reads files together: the union of what they hold, each account on its own.
///
/// # Errors
///
/// The first file that cannot be read at all, with the reason.
pub fn ingest(files: &[File<'_>], choices: &Choices) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(choices.clone());
    for file in files {
        ingestion.begin(file.name, file.bytes.len() as u64)?;
        while let Some(wanted) = ingestion.wants() {
            let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(file.bytes.len());
            ingestion.give(&file.bytes[place(wanted.start)..place(wanted.end)])?;
        }
        if let Some(workbook) = ingestion.workbook() {
            ingestion.unpacked(spreadsheet::sheets(&workbook))?;
        }
    }
    ingestion.finish()
}

/// Which kind of file.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, serde::Serialize,
)]
pub enum FormatId {
    /// An X (Twitter) archive.
    XArchive,
    /// A table of posts from X's analytics.
    XAnalytics,
    /// Statuses from Mastodon's API.
    MastodonStatuses,
    /// The outbox of a Mastodon archive.
    MastodonOutbox,
    /// An author's feed from Bluesky's API.
    Bluesky,
    /// A table from Meta Business Suite: Instagram or Facebook.
    Meta,
    /// LinkedIn's table of top posts.
    LinkedIn,
    /// A table from YouTube Studio.
    YouTube,
    /// A download of one's data from TikTok, or a table from its Studio.
    TikTok,
    /// Any other table.
    Table,
    /// Any other JSON.
    Json,
    /// Who responded to posts that another file holds.
    Responses,
    /// What is known and holds nothing to score.
    Refused,
}

/// The networks whose exports are known, as [`Account::network`] names them.
pub const NETWORKS: [&str; 7] =
    ["X", "Mastodon", "Bluesky", "Meta", "LinkedIn", "YouTube", "TikTok"];

/// How one kind of file is recognised and read.
pub struct Format {
    /// Which kind.
    pub id: FormatId,
    /// Its name in results that programs read.
    pub key: &'static str,
    /// The network whose export it is; files of one network hold one account's posts.
    pub network: Option<&'static str>,
    recognise: fn(&Head<'_>) -> bool,
    open: Open,
}

/// Makes what reads a content, by its head.
type Open = fn(&Head<'_>, &Choices) -> Result<Box<dyn Parse>, Reason>;

/// Every kind of file that is read or knowingly refused, the specific ones first.
pub const FORMATS: &[Format] = &[
    refused::FORMAT,
    people::NOTIFICATIONS,
    x_archive::FORMAT,
    mastodon::STATUSES,
    mastodon::OUTBOX,
    bluesky::FORMAT,
    tiktok::FORMAT,
    json_list::FORMAT,
    people::TABLE,
    table::X_ANALYTICS,
    table::META,
    table::LINKED_IN,
    table::YOUTUBE,
    table::TIKTOK_STUDIO,
    table::FORMAT,
];

impl FormatId {
    /// Every kind.
    pub const ALL: [FormatId; 13] = [
        FormatId::XArchive,
        FormatId::XAnalytics,
        FormatId::MastodonStatuses,
        FormatId::MastodonOutbox,
        FormatId::Bluesky,
        FormatId::Meta,
        FormatId::LinkedIn,
        FormatId::YouTube,
        FormatId::TikTok,
        FormatId::Table,
        FormatId::Json,
        FormatId::Responses,
        FormatId::Refused,
    ];

    /// The format's first entry in [`FORMATS`].
    #[must_use]
    pub fn format(self) -> &'static Format {
        FORMATS.iter().find(|format| format.id == self).unwrap_or(&table::FORMAT)
    }
}

/// Reads the content of one format, piece by piece.
trait Parse {
    /// Goes on with the next piece.
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt>;

    /// Hears that there are no more pieces.
    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt>;

    /// Hears that the pieces come from the start again, which it asked for.
    fn restart(&mut self);
}

/// Why a parser does not go on.
#[derive(Debug)]
enum Halt {
    /// The content cannot be read.
    Refuse(Reason),
    /// It has to be read from the start again, for something was learnt from it.
    FromStart,
}

impl From<Reason> for Halt {
    fn from(reason: Reason) -> Halt {
        Halt::Refuse(reason)
    }
}

impl From<Limit> for Halt {
    fn from(limit: Limit) -> Halt {
        Halt::Refuse(Reason::Beyond(limit))
    }
}

/// Everything that was found so far.
#[derive(Default)]
struct Gathered {
    formats: Vec<FormatId>,
    accounts: Vec<Found>,
    places: BTreeMap<String, usize>,
    last: Option<Last>,
    report: Report,
    /// Who responded.
    acts: Vec<Act>,
    /// What was known but held no posts: the reason, should nothing else hold any.
    without_posts: Option<Refusal>,
    n_posts: u64,
    /// How many items the manifest of an X archive speaks of, and how many there were.
    promised: Option<u64>,
    n_of_x_archive: u64,
}

impl Gathered {
    /// Hears that reading has come from one place of `total` bytes to another, and makes room once
    /// for the posts that are still to come. Several accounts share them in ways nobody knows.
    fn foresee(&mut self, from: u64, to: u64, total: u64) {
        let is_telling = from < TELLING_BYTES && to >= TELLING_BYTES && total > to;
        if let ([found], true) = (self.accounts.as_mut_slice(), is_telling) {
            let n = self.n_posts.saturating_mul(total) / to;
            // Rows are not all of one length.
            let n = (n + n / 32).min(MAX_POSTS);
            found.draft.reserve(usize::try_from(n).unwrap_or(0));
        }
    }
}

/// After so many bytes it is clear how many posts there are in one.
const TELLING_BYTES: u64 = 4 << 20;

/// The account that the last post was of: nearly always that of the next one.
struct Last {
    network: Option<&'static str>,
    name: String,
    place: usize,
}

/// One account's items.
#[derive(Debug, Default)]
struct Found {
    account: Account,
    exported_at: Option<Time>,
    draft: Draft,
}

/// The most posts that are taken, a gigabyte of them.
const MAX_POSTS: u64 = 20_000_000;

/// The most acts of people that are taken: those of more say nothing new about who responds.
const MAX_ACTS: usize = 2_000_000;

/// Where a parser puts what it finds.
struct Out<'a> {
    gathered: &'a mut Gathered,
    network: Option<&'static str>,
}

impl Out<'_> {
    fn skip(&mut self, place: Place, why: Why) {
        self.gathered.report.skip(place, why);
    }

    /// The account of a name; empty where the export names none.
    fn account(&mut self, name: &str) -> &mut Found {
        let Gathered { accounts, places, last, .. } = &mut *self.gathered;
        let is_last = match last {
            Some(last) => {
                let is_same =
                    |known: &str| known.len() == name.len() && (name.is_empty() || known == name);
                last.network == self.network && is_same(&last.name)
            }
            None => false,
        };
        if !is_last {
            let key = format!("{}\0{name}", self.network.unwrap_or_default());
            let place = *places.entry(key).or_insert_with(|| {
                let name = (!name.is_empty()).then(|| name.to_owned());
                let account = Account { network: self.network, name, ..Account::default() };
                accounts.push(Found { account, ..Found::default() });
                accounts.len() - 1
            });
            *last = Some(Last { network: self.network, name: name.to_owned(), place });
        }
        let place = last.as_ref().map_or(0, |last| last.place);
        &mut accounts[place]
    }

    /// Adds an act on a post.
    fn act(&mut self, act: Act) {
        self.gathered.without_posts = Some(Refusal::PeopleAlone);
        if self.gathered.acts.len() < MAX_ACTS {
            self.gathered.acts.push(act);
        }
    }

    /// Adds a post.
    fn post(&mut self, name: &str, post: &PostRecord, words: Words<'_>) {
        self.gathered.n_posts += 1;
        self.account(name).draft.push_record(post, words);
    }
}

/// What makes a post this one and no other, see [`Post::identity`](crate::activity::Post::identity):
/// a hash (XXH64) of the same bytes on every machine.
fn identity(numbers: &[u64], text: &[u8]) -> u64 {
    let seed = numbers.iter().fold(0, |seed, number| xxh64(&number.to_le_bytes(), seed));
    xxh64(text, seed)
}

/// The identity of a post that has an id, or is known by its time and text.
fn identity_of(id: Option<&[u8]>, time: Time, text: &[u8]) -> u64 {
    match id {
        Some(id) => identity(&[], id),
        None => identity(&[time.0.cast_unsigned()], text),
    }
}

/// The first words of a text: what fits a line.
fn excerpt(text: &str) -> Box<str> {
    const MAX_CHARS: usize = 80;
    // Beyond this many bytes there is nothing that fits.
    let text = &text[..text.floor_char_boundary(8 * MAX_CHARS)];
    let mut words = String::with_capacity(MAX_CHARS + 8);
    let mut n_chars = 0;
    for word in text.split_whitespace() {
        let n_more = if word.is_ascii() { word.len() } else { word.chars().count() };
        if n_chars + n_more > MAX_CHARS {
            if words.is_empty() {
                words.extend(word.chars().take(MAX_CHARS));
            }
            words.push('…');
            break;
        }
        if !words.is_empty() {
            words.push(' ');
            n_chars += 1;
        }
        words.push_str(word);
        n_chars += n_more;
    }
    words.into_boxed_str()
}
