//! The ground that every format stands on: what a parser is, where it puts what it finds, and why
//! it halts.

use super::choices::Choices;
use super::error::{Limit, Reason, Refusal};
use super::head::Head;
use super::report::{Place, Report, Why};
use crate::activity::{Account, Act, Draft, PostRecord, Time, Words};
use std::collections::BTreeMap;
use xxhash_rust::xxh64::xxh64;

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
}

/// How one kind of file is recognised and read.
pub struct Format {
    /// Which kind.
    pub id: FormatId,
    /// Its name in results that programs read.
    pub key: &'static str,
    /// The network whose export it is; files of one network hold one account's posts.
    pub network: Option<&'static str>,
    pub(crate) recognise: fn(&Head<'_>) -> bool,
    pub(crate) open: Open,
}

/// Makes what reads a content, by its head.
pub(crate) type Open = fn(&Head<'_>, &Choices) -> Result<Box<dyn Parse>, Reason>;

/// Reads the content of one format, piece by piece.
pub(crate) trait Parse {
    /// Goes on with the next piece.
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt>;

    /// Hears that there are no more pieces.
    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt>;

    /// Prepares for the content to come once more from its start, after [`Halt::FromStart`].
    fn restart(&mut self) {}
}

/// Why a parser does not go on.
#[derive(Debug)]
pub(crate) enum Halt {
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
pub(crate) struct Gathered {
    pub(crate) formats: Vec<FormatId>,
    pub(crate) accounts: Vec<Found>,
    pub(crate) places: BTreeMap<String, usize>,
    last: Option<Last>,
    pub(crate) report: Report,
    /// Who responded.
    pub(crate) acts: Vec<Act>,
    /// What was known but held no posts: the reason, should nothing else hold any.
    pub(crate) without_posts: Option<Refusal>,
    pub(crate) n_posts: u64,
    /// How many items the manifest of an X archive speaks of, and how many there were.
    pub(crate) promised: Option<u64>,
    pub(crate) n_of_x_archive: u64,
}

impl Gathered {
    /// Hears that reading has come from one place of `total` bytes to another, and makes room once
    /// for the posts that are still to come. Several accounts share them in ways nobody knows.
    pub(crate) fn foresee(&mut self, from: u64, to: u64, total: u64) {
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
pub(crate) struct Found {
    pub(crate) account: Account,
    pub(crate) exported_at: Option<Time>,
    pub(crate) draft: Draft,
}

/// The most posts that are taken, a gigabyte of them.
pub(crate) const MAX_POSTS: u64 = 20_000_000;

/// The most acts of people that are taken: those of more say nothing new about who responds.
const MAX_ACTS: usize = 2_000_000;

/// Where a parser puts what it finds.
pub(crate) struct Out<'a> {
    pub(crate) gathered: &'a mut Gathered,
    pub(crate) network: Option<&'static str>,
}

impl Out<'_> {
    pub(crate) fn skip(&mut self, place: Place, why: Why) {
        self.gathered.report.skip(place, why);
    }

    /// The account of a name; empty where the export names none.
    pub(crate) fn account(&mut self, name: &str) -> &mut Found {
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
    pub(crate) fn act(&mut self, act: Act) {
        self.gathered.without_posts = Some(Refusal::PeopleAlone);
        if self.gathered.acts.len() < MAX_ACTS {
            self.gathered.acts.push(act);
        }
    }

    /// Adds a post.
    pub(crate) fn post(&mut self, name: &str, post: &PostRecord, words: Words<'_>) {
        self.gathered.n_posts += 1;
        self.account(name).draft.push_record(post, words);
    }
}

/// What makes a post this one and no other, see [`Post::identity`](crate::activity::Post::identity):
/// a hash (XXH64) of the same bytes on every machine.
pub(crate) fn identity(numbers: &[u64], text: &[u8]) -> u64 {
    let seed = numbers.iter().fold(0, |seed, number| xxh64(&number.to_le_bytes(), seed));
    xxh64(text, seed)
}

/// The identity of a post that has an id, or is known by its time and text.
pub(crate) fn identity_of(id: Option<&[u8]>, time: Time, text: &[u8]) -> u64 {
    match id {
        Some(id) => identity(&[], id),
        None => identity(&[time.0.cast_unsigned()], text),
    }
}

/// The first words of a text: what fits a line.
pub(crate) fn excerpt(text: &str) -> Box<str> {
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
