//! What someone did: an account and its posts, in columns, as one export shows them.
//!
//! An [`Activity`] is made in one place, [`Activity::new`], and promises from then on: posts are
//! sorted by time, no post stands in it twice, all times are UTC, and a count that the export does
//! not show is absent rather than zero. Nobody downstream checks again. This room has no opinion
//! on formats, formulas or pages.

mod columns;
mod derive;
mod draft;
mod excerpts;
mod identities;
mod order;
mod people;
mod responses;
mod time;

pub use columns::Columns;
pub use draft::{Draft, PostRecord};
pub(crate) use excerpts::Words;
pub use people::Act;
pub use time::{Date, Time};

use excerpts::Excerpts;
use std::sync::Arc;

/// What a published item is.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    bytemuck::CheckedBitPattern,
    bytemuck::NoUninit,
)]
#[repr(u8)]
pub enum PostKind {
    /// Something the account published itself.
    Post,
    /// Whatever carries an in-reply-to mark, a continued thread included.
    Reply,
    /// Somebody else's post, passed on.
    Repost,
}

/// A kind of public or measured act of other people on a post.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
)]
pub enum Response {
    /// A like, favourite or reaction.
    Like,
    /// A repost, retweet, boost or share.
    Repost,
    /// A reply or comment.
    Reply,
    /// A quote: a repost with words of one's own.
    Quote,
    /// A bookmark or save; not public.
    Bookmark,
    /// A click; not public.
    Click,
    /// A view or impression; not public.
    View,
    /// A public act that the export counts without saying which: LinkedIn's engagements.
    Engagement,
    /// A person reached: seen by, whether once or often; not public.
    Reach,
}

/// How many kinds of response there are.
pub const N_RESPONSES: usize = 9;

impl Response {
    /// Every kind, in the order of [`Response::index`].
    pub const ALL: [Response; N_RESPONSES] = [
        Response::Like,
        Response::Repost,
        Response::Reply,
        Response::Quote,
        Response::Bookmark,
        Response::Click,
        Response::View,
        Response::Engagement,
        Response::Reach,
    ];

    /// The public kinds: those that the number counts unless told otherwise.
    pub const PUBLIC: [Response; 4] =
        [Response::Like, Response::Repost, Response::Reply, Response::Quote];

    /// This kind's place in [`Response::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Whether it is one of [`Response::PUBLIC`], or what an export shows in place of them.
    #[must_use]
    pub fn is_public(self) -> bool {
        self == Response::Engagement || Response::PUBLIC.contains(&self)
    }
}

/// A count that an export shows or does not show. Four bytes, so that columns stay small.
#[derive(Clone, Copy, PartialEq, Eq, bytemuck::Pod, bytemuck::Zeroable)]
#[repr(transparent)]
#[derive(serde::Deserialize, serde::Serialize)]
pub struct Count(u32);

impl Count {
    /// Not shown by the export, which is not the same as zero.
    pub const MISSING: Count = Count(u32::MAX);

    /// The largest count there is. Nothing public was ever counted as often.
    pub const MAX: u64 = u32::MAX as u64 - 1;

    /// The four bytes that say it.
    #[must_use]
    pub fn code(self) -> u32 {
        self.0
    }

    /// The count that four bytes say.
    #[must_use]
    pub fn of_code(code: u32) -> Count {
        Count(code)
    }

    /// A count that is shown. Beyond [`Count::MAX`] it is held there.
    #[must_use]
    pub fn known(count: u64) -> Count {
        Count(u32::try_from(count.min(Count::MAX)).unwrap_or(u32::MAX - 1))
    }

    /// The count, where the export shows it.
    #[must_use]
    pub fn get(self) -> Option<u64> {
        (self != Count::MISSING).then_some(u64::from(self.0))
    }

    /// The count as a float, with a missing one adding nothing.
    #[must_use]
    pub fn or_nothing(self) -> f64 {
        if self == Count::MISSING { 0.0 } else { f64::from(self.0) }
    }

    fn larger(self, other: Count) -> Count {
        match (self, other) {
            (Count::MISSING, _) => other,
            (_, Count::MISSING) => self,
            (Count(a), Count(b)) => Count(a.max(b)),
        }
    }
}

impl std::fmt::Debug for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.get() {
            Some(count) => write!(f, "{count}"),
            None => f.write_str("missing"),
        }
    }
}

/// One published item on its way into or out of an [`Activity`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// When it was published.
    pub time: Time,
    /// What it is.
    pub kind: PostKind,
    /// What makes it this post and no other: equal identities are one post. A hash of the
    /// network's id, else of time and text; among a million posts the chance that two differing
    /// ones share a value is about 3 in 100 million.
    pub identity: u64,
    /// The responses it drew, by [`Response::index`].
    pub counts: [Count; N_RESPONSES],
    /// Its first words, so that a person recognises it; empty where there is no text.
    pub excerpt: Box<str>,
}

/// Whose activity it is, as far as the export says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The network whose export it is from, where that is known.
    pub network: Option<&'static str>,
    /// The account's name or handle.
    pub name: Option<String>,
    /// Followers, at the time of the export.
    pub followers: Option<u64>,
    /// Accounts followed, at the time of the export.
    pub following: Option<u64>,
}

/// What one account did, sorted by time, each post once.
///
/// A clone shares the columns, and so does an activity that is made of another with those that it
/// leaves as they are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    /// Whose it is.
    pub account: Account,
    exported_at: Option<Time>,
    counted_at: Option<Time>,
    times: Arc<Vec<Time>>,
    kinds: Arc<Vec<PostKind>>,
    identities: Arc<Vec<u64>>,
    counts: [Option<Arc<Vec<Count>>>; N_RESPONSES],
    excerpts: Arc<Excerpts>,
    people: Arc<Vec<Act>>,
    /// The same in activities that have the posts, replies, responses and people in common.
    lineage: Arc<()>,
}

/// A post younger than this, in days, when its counts were read has not had time to gather
/// responses.
pub const MATURITY_DAYS: f64 = 2.0;

impl Activity {
    /// Sorts `posts` and folds those of one identity into one, as [`Draft`] does. The second value
    /// is how many were folded away.
    ///
    /// `exported_at` is the date the export states for itself, when its counts were read.
    #[must_use]
    pub fn new(account: Account, exported_at: Option<Time>, posts: Vec<Post>) -> (Activity, usize) {
        let mut draft = Draft::default();
        for post in posts {
            draft.push(&post);
        }
        draft.finish(account, exported_at)
    }

    /// How many items it holds, replies and reposts included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.times.len()
    }

    /// Whether it holds nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.times.is_empty()
    }

    /// When each item was published, in rising order.
    #[must_use]
    pub fn times(&self) -> &[Time] {
        &self.times
    }

    /// The same, to be kept without a copy.
    pub(crate) fn shared_times(&self) -> &Arc<Vec<Time>> {
        &self.times
    }

    /// What each item is.
    #[must_use]
    pub fn kinds(&self) -> &[PostKind] {
        &self.kinds
    }

    /// The counts of one kind of response, or `None` where the export lacks the kind.
    #[must_use]
    pub fn counts(&self, response: Response) -> Option<&[Count]> {
        self.counts[response.index()].as_deref().map(Vec::as_slice)
    }

    /// The first words of an item, empty where there are none. Of more than 10,000 items the newest
    /// have them.
    #[must_use]
    pub fn excerpt(&self, index: usize) -> &str {
        self.excerpts.get(index)
    }

    /// How many items are of a kind.
    #[must_use]
    pub fn n_of_kind(&self, kind: PostKind) -> usize {
        self.kinds.iter().filter(|&&other| other == kind).count()
    }

    /// The moment from which one looks back (*T* in the formulas): the export's own date if it
    /// states one, else the last post's time. Reposts and replies don't move it, unless there is
    /// nothing else.
    #[must_use]
    pub fn as_of(&self) -> Option<Time> {
        let last_post = || {
            let place = self.kinds.iter().rposition(|kind| *kind == PostKind::Post)?;
            Some(self.times[place])
        };
        self.exported_at.or_else(last_post).or(self.times.last().copied())
    }

    /// When the counts were read, if the export says so.
    #[must_use]
    pub fn counted_at(&self) -> Option<Time> {
        self.counted_at
    }

    /// How many items, from the first on, had [`MATURITY_DAYS`] to gather responses when the counts
    /// were read: all of them where the export does not say when that was.
    #[must_use]
    pub fn n_mature(&self) -> usize {
        let Some(counted_at) = self.counted_at else { return self.len() };
        self.times.partition_point(|&time| counted_at.days_since(time) >= MATURITY_DAYS)
    }

    /// The items as records again: what [`Activity::new`] took, sorted and folded.
    pub fn posts(&self) -> impl Iterator<Item = Post> + '_ {
        (0..self.len()).map(|index| Post {
            time: self.times[index],
            kind: self.kinds[index],
            identity: self.identities[index],
            counts: Response::ALL.map(|response| {
                self.counts(response).map_or(Count::MISSING, |column| column[index])
            }),
            excerpt: self.excerpts.get(index).into(),
        })
    }

    /// This and another activity of the same account as one, and how many posts both held.
    #[must_use]
    pub fn union(&self, other: &Activity) -> (Activity, usize) {
        let account = Account {
            network: self.account.network.or(other.account.network),
            name: self.account.name.clone().or_else(|| other.account.name.clone()),
            followers: self.account.followers.max(other.account.followers),
            following: self.account.following.max(other.account.following),
        };
        let posts = self.posts().chain(other.posts()).collect();
        let exported_at = self.exported_at.max(other.exported_at);
        let (both, n_folded) = Activity::new(account, exported_at, posts);
        (both.with_people([self.people(), other.people()].concat()), n_folded)
    }
}
