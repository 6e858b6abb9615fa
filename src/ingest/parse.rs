//! What all formats share: what a parser is, where it puts what it reads, and why it stops early.

mod identity;

pub(crate) use identity::{Traits, identity, identity_of};

use super::choices::Choices;
use super::error::{Limit, Reason, Refusal};
use super::head::Head;
use super::report::{Place, Report, ReportedColumn, Why};
use super::value::text::start_of;
use crate::activity::{Account, Act, Draft, Media, PostKind, PostRecord, Response, Time, Words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kind of a file: an export of a network, a general table or list, or a kind that is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[non_exhaustive]
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
    /// A table of posts on Instagram or Facebook from Meta Business Suite.
    Meta,
    /// LinkedIn's table of top posts.
    LinkedIn,
    /// A table from YouTube Studio.
    YouTube,
    /// A download of one's data from TikTok, or a table from TikTok Studio.
    TikTok,
    /// A table of another origin whose columns are recognised or chosen.
    Table,
    /// JSON of another origin that contains posts.
    Json,
    /// A list of people who responded to posts. The posts themselves are in another file.
    Responses,
    /// A known kind of file that holds nothing to score.
    Refused,
}

impl FormatId {
    /// All kinds, in the order of their declaration.
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

/// How one kind of file is recognised and parsed.
pub struct Format {
    /// The kind of file. Several formats may share one.
    pub id: FormatId,
    /// The format's name in output for programs, such as JSON.
    pub key: &'static str,
    /// The network whose export it is. All unnamed posts of one network belong to one account.
    pub network: Option<&'static str>,
    pub(crate) recognise: fn(&Head<'_>) -> bool,
    pub(crate) open: Open,
}

/// Makes the parser of a content that was recognised by its head.
pub(crate) type Open = fn(&Head<'_>, &Choices) -> Result<Box<dyn Parse>, Reason>;

/// A parser of one content, which comes in chunks of any size.
pub(crate) trait Parse {
    /// Parses the next chunk.
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt>;

    /// Signals the end of the content.
    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt>;

    /// Prepares the parser to be fed the content once more from its start. It is called only after
    /// the parser returned [`Halt::Restart`].
    fn restart(&mut self) {}
}

/// Why a parser stops before the end of its content.
#[derive(Debug)]
pub(crate) enum Halt {
    /// The content cannot be read.
    Refuse(Reason),
    /// The content must be fed once more from its start: the first pass found out how to read it.
    Restart,
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

/// What the readers of files, archives and contents share while one file is read.
pub(crate) struct Context<'a> {
    /// The name of the file, for the report.
    pub(crate) file_name: &'a str,
    pub(crate) choices: &'a Choices,
    pub(crate) gathered: &'a mut Gathered,
}

impl Context<'_> {
    /// Begins a member of the file, which the report lists as a file of its own. Returns whether it is to
    /// be read: before all files were read once more, it may have turned out that it cannot be.
    pub(crate) fn begin_member(&mut self, name: &str) -> bool {
        self.gathered.report.begin_file(format!("{}: {name}", self.file_name));
        self.gathered.member.1 += 1;
        self.gathered.before_member = self.gathered.traces();
        let is_read =
            self.gathered.unreadable_members.binary_search(&self.gathered.member).is_err();
        if !is_read {
            self.gathered.report.skip(Place::Whole, Why::NoPosts);
        }
        is_read
    }

    /// Leaves the member out that was begun last.
    pub(crate) fn leave_member_out(&mut self) {
        let gathered = &mut *self.gathered;
        if gathered.leave_out_since(gathered.before_member)
            && let Err(place) = gathered.unreadable_members.binary_search(&gathered.member)
        {
            gathered.unreadable_members.insert(place, gathered.member);
        }
        gathered.report.skip(Place::Whole, Why::NoPosts);
    }
}

/// How much was taken from files so far, as a sum that grows with each thing, and the number of formats.
#[derive(Clone, Copy, Default)]
pub(crate) struct Traces {
    pub(crate) taken: u64,
    n_formats: usize,
}

/// Everything that was read so far, from all files.
#[derive(Default)]
pub(crate) struct Gathered {
    pub(crate) formats: Vec<FormatId>,
    pub(crate) accounts: Vec<AccountDraft>,
    /// The index into `accounts`, by network and name.
    pub(crate) places: BTreeMap<String, usize>,
    latest: Option<LatestAccount>,
    pub(crate) report: Report,
    /// Responses with the people who gave them.
    pub(crate) acts: Vec<Act>,
    /// The reason to give if no file holds any posts: a file was of a known kind without posts.
    pub(crate) without_posts: Option<Refusal>,
    /// The number of posts so far. Duplicates count.
    pub(crate) n_posts: u64,
    /// How many contents have begun.
    n_contents: u32,
    /// How often each row of the current content that tells its post from no equal one was read.
    n_equal_rows: BTreeMap<u64, u32>,
    /// The number of the file that is being read, and of its member, both from 1.
    pub(crate) member: (usize, usize),
    before_member: Traces,
    /// The members that could not be read although something had been taken from them, in their order.
    pub(crate) unreadable_members: Vec<(usize, usize)>,
    /// Whether something was taken from a file or a member that could not be read to its end.
    pub(crate) is_spoiled: bool,
    /// How many posts the manifests of X archives announce.
    pub(crate) promised: Option<u64>,
    /// How many posts X archives did hold.
    pub(crate) n_of_x_archive: u64,
}

impl Gathered {
    /// Begins a content.
    pub(crate) fn begin_content(&mut self) {
        self.n_contents += 1;
        self.n_equal_rows.clear();
    }

    pub(crate) fn traces(&self) -> Traces {
        let n_skipped: usize = self.report.groups().map(|group| group.n).sum();
        let n_columns = self.report.columns.len() + self.report.n_more_columns;
        let n_others = n_skipped + n_columns + self.acts.len() + self.accounts.len();
        Traces { taken: self.n_posts + n_others as u64, n_formats: self.formats.len() }
    }

    /// Leaves out what was read since then. Returns whether something had been taken from it: then all
    /// files have to be read once more.
    pub(crate) fn leave_out_since(&mut self, before: Traces) -> bool {
        let is_spoiled = self.traces().taken != before.taken;
        self.formats.truncate(before.n_formats);
        self.is_spoiled |= is_spoiled;
        is_spoiled
    }

    /// Reserves memory once for the posts that are still to come, when enough of a content of
    /// `total` bytes was read to estimate their number. Reading has just moved from the offset
    /// `from` to `to`. With several accounts nothing is reserved: nobody knows how the posts are
    /// shared among them.
    pub(crate) fn reserve_for_rest(&mut self, from: u64, to: u64, total: u64) {
        let is_first_estimate = from < ESTIMATE_BYTES && to >= ESTIMATE_BYTES && to < total;
        if let ([account], true) = (self.accounts.as_mut_slice(), is_first_estimate) {
            let n_expected = self.n_posts.saturating_mul(total) / to;
            // Posts differ in length, so there may be a few more.
            let n_reserved = (n_expected + n_expected / 32).min(MAX_POSTS);
            account.draft.reserve(usize::try_from(n_reserved).unwrap_or(0));
        }
    }
}

/// After this many bytes the number of posts in a content can be estimated.
const ESTIMATE_BYTES: u64 = 4 << 20;

/// The account of the latest post, which nearly always is the account of the next one too.
struct LatestAccount {
    network: Option<&'static str>,
    name: String,
    /// Its index in [`Gathered::accounts`].
    place: usize,
}

impl LatestAccount {
    fn is_of(&self, network: Option<&'static str>, name: &str) -> bool {
        // Most exports name no account. To compare two empty strings reads zero bytes at an address
        // that does not exist, which some processors do very slowly: 60 ns for each post.
        let is_same_name = (self.name.is_empty() && name.is_empty()) || self.name == name;
        self.network == network && is_same_name
    }
}

/// One account, and its items so far.
#[derive(Debug, Default)]
pub(crate) struct AccountDraft {
    pub(crate) account: Account,
    pub(crate) exported_at: Option<Time>,
    pub(crate) draft: Draft,
}

/// The most posts that are accepted: about 1 GB in memory.
pub(crate) const MAX_POSTS: u64 = 20_000_000;

/// The most accounts that are accepted: about 600 MB in memory.
pub(crate) const MAX_ACCOUNTS: usize = 500_000;

/// The most acts that are kept. Further ones would hardly change what is known about the people.
const MAX_ACTS: usize = 2_000_000;

/// Where a parser puts what it reads.
pub(crate) struct Out<'a> {
    pub(crate) gathered: &'a mut Gathered,
    /// The network of the format that is being parsed.
    pub(crate) network: Option<&'static str>,
}

impl Out<'_> {
    /// Reports something that was skipped.
    pub(crate) fn skip(&mut self, place: Place, why: Why) {
        self.gathered.report.skip(place, why);
    }

    /// How many items each account has.
    pub(crate) fn n_items(&self) -> Vec<usize> {
        self.gathered.accounts.iter().map(|account| account.draft.len()).collect()
    }

    /// Forgets the counts of a response in all items but the first `n_kept` of each account.
    pub(crate) fn forget(&mut self, response: Response, n_kept: &[usize]) {
        for (at, account) in self.gathered.accounts.iter_mut().enumerate() {
            account.draft.forget(response, n_kept.get(at).copied().unwrap_or(0));
        }
    }

    /// Reports what columns were used for.
    pub(crate) fn report_columns(&mut self, columns: &mut Vec<ReportedColumn>) {
        columns.drain(..).for_each(|column| self.gathered.report.add_column(column));
    }

    /// Raises the numbers of followers and of accounts followed to what an export shows of them at
    /// one moment: the largest numbers are kept.
    pub(crate) fn raise_people(
        &mut self,
        name: &str,
        followers: Option<u64>,
        following: Option<u64>,
    ) {
        if followers.is_some() || following.is_some() {
            let account = &mut self.account(name).account;
            account.followers = account.followers.max(followers);
            account.following = account.following.max(following);
        }
    }

    /// Returns the account with this name, which is empty if the export names none.
    pub(crate) fn account(&mut self, name: &str) -> &mut AccountDraft {
        let Gathered { accounts, places, latest, .. } = &mut *self.gathered;
        let place = match latest {
            Some(latest) if latest.is_of(self.network, name) => latest.place,
            _ => {
                let key = format!("{}\0{name}", self.network.unwrap_or_default());
                let place = *places.entry(key).or_insert_with(|| {
                    let name = (!name.is_empty()).then(|| name.to_owned());
                    let account = Account { network: self.network, name, ..Account::default() };
                    accounts.push(AccountDraft { account, ..AccountDraft::default() });
                    accounts.len() - 1
                });
                *latest =
                    Some(LatestAccount { network: self.network, name: name.to_owned(), place });
                place
            }
        };
        &mut accounts[place]
    }

    /// Adds an act on a post.
    pub(crate) fn act(&mut self, act: Act) {
        self.gathered.without_posts = Some(Refusal::PeopleAlone);
        if self.gathered.acts.len() < MAX_ACTS {
            self.gathered.acts.push(act);
        }
    }

    /// Adds a post of the account with this name. What a repost carries is somebody else's.
    pub(crate) fn post(&mut self, name: &str, post: &PostRecord, words: Words<'_>) {
        let media = if post.kind == PostKind::Repost { Media::Missing } else { post.media };
        let post = &PostRecord { media, ..*post };
        self.gathered.n_posts += 1;
        let n_contents = self.gathered.n_contents;
        let mark = identity::mark_of(words.written);
        self.account(name).draft.push_record(post, mark, n_contents, words);
    }
}

/// Returns the first words of a text, at most 80 characters, with "…" where words were left out.
/// White space between words becomes one blank.
pub(crate) fn excerpt(text: &str) -> Box<str> {
    const MAX_CHARS: usize = 80;
    // The rest of a long text need not be looked at.
    let text = start_of(text, 8 * MAX_CHARS);
    let mut words = String::with_capacity(MAX_CHARS + 8);
    let mut n_chars = 0;
    for word in text.split_whitespace() {
        let blank = if words.is_empty() { "" } else { " " };
        let n_more = blank.len() + if word.is_ascii() { word.len() } else { word.chars().count() };
        if n_chars + n_more > MAX_CHARS {
            if words.is_empty() {
                words.extend(word.chars().take(MAX_CHARS));
            }
            words.push('…');
            break;
        }
        words.push_str(blank);
        words.push_str(word);
        n_chars += n_more;
    }
    words.into_boxed_str()
}

#[cfg(test)]
mod tests;
