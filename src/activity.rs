//! What someone did: an account and its posts, in columns, as one export shows them.
//!
//! An [`Activity`] is made in one place, [`Activity::new`], and promises from then on: posts are
//! sorted by time, no post stands in it twice, all times are UTC, and a count that the export does
//! not show is absent rather than zero. Nobody downstream checks again. This room has no opinion
//! on formats, formulas or pages.

use std::cmp::Ordering;
use time::OffsetDateTime;

/// A moment in UTC, in whole seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub i64);

impl Time {
    /// Days from `earlier` to `self`; negative when `self` is the earlier one.
    #[must_use]
    pub fn days_since(self, earlier: Time) -> f64 {
        seconds_as_f64(self.0.saturating_sub(earlier.0)) / SECONDS_PER_DAY
    }

    /// The moment `days` later, cut to whole seconds.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Time {
        Time(self.0.saturating_add(i64::from(days) * 86_400))
    }

    /// The calendar date in UTC, as year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub fn date(self) -> Date {
        let seconds = self.0.clamp(MIN_SECONDS, MAX_SECONDS);
        let date = OffsetDateTime::from_unix_timestamp(seconds)
            .map_or(time::Date::MIN, OffsetDateTime::date);
        Date { year: date.year(), month: date.month().into(), day: date.day() }
    }
}

const SECONDS_PER_DAY: f64 = 86_400.0;

/// The years 1 to 9999, less a day at either end: what a calendar date can show.
const MIN_SECONDS: i64 = -62_135_510_400;
const MAX_SECONDS: i64 = 253_402_200_000;

#[expect(clippy::cast_precision_loss, reason = "seconds of any real date are far below 2^53")]
fn seconds_as_f64(seconds: i64) -> f64 {
    seconds as f64
}

/// A calendar date in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// The first moment of the date, if there is such a date.
    #[must_use]
    pub fn start(self) -> Option<Time> {
        let month = time::Month::try_from(self.month).ok()?;
        let date = time::Date::from_calendar_date(self.year, month, self.day).ok()?;
        Some(Time(date.midnight().assume_utc().unix_timestamp()))
    }

    /// The first day of the month that is `n` months later.
    #[must_use]
    pub fn first_of_month_plus(self, n: i32) -> Date {
        let months = self.year * 12 + i32::from(self.month) - 1 + n;
        let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        Date { year: months.div_euclid(12), month, day: 1 }
    }
}

/// What a published item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PostKind {
    /// Something the account published itself.
    Post,
    /// Whatever carries an in-reply-to mark, a continued thread included.
    Reply,
    /// Somebody else's post, passed on.
    Repost,
}

/// A kind of public or measured act of other people on a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

/// How many kinds of response there are.
pub const N_RESPONSES: usize = 7;

impl Response {
    /// Every kind, the public ones first.
    pub const ALL: [Response; N_RESPONSES] = [
        Response::Like,
        Response::Repost,
        Response::Reply,
        Response::Quote,
        Response::Bookmark,
        Response::Click,
        Response::View,
    ];

    /// The public kinds: those that the number counts unless told otherwise.
    pub const PUBLIC: [Response; 4] =
        [Response::Like, Response::Repost, Response::Reply, Response::Quote];

    /// This kind's place in [`Response::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// A count that an export shows or does not show. Eight bytes, so that columns stay small.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Count(u64);

impl Count {
    /// Not shown by the export, which is not the same as zero.
    pub const MISSING: Count = Count(u64::MAX);

    /// A count that is shown. Beyond 2^53, where no real count is, it is held at 2^53.
    #[must_use]
    pub fn known(count: u64) -> Count {
        Count(count.min(1 << 53))
    }

    /// The count, where the export shows it.
    #[must_use]
    pub fn get(self) -> Option<u64> {
        (self.0 < u64::MAX).then_some(self.0)
    }

    /// The count as a float (exact, see [`Count::known`]), with a missing one adding nothing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "known counts are at most 2^53")]
    pub fn or_nothing(self) -> f64 {
        self.get().map_or(0.0, |count| count as f64)
    }

    fn larger(self, other: Count) -> Count {
        match (self.get(), other.get()) {
            (Some(a), Some(b)) => Count(a.max(b)),
            (Some(_), None) => self,
            (None, _) => other,
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
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// Whose it is.
    pub account: Account,
    exported_at: Option<Time>,
    counted_at: Option<Time>,
    times: Vec<Time>,
    kinds: Vec<PostKind>,
    identities: Vec<u64>,
    counts: [Option<Vec<Count>>; N_RESPONSES],
    excerpts: Vec<Box<str>>,
}

impl Activity {
    /// Sorts `posts` and folds those of one identity into one, with the larger of each count (the
    /// later of two exports shows more). The second value is how many were folded away.
    ///
    /// `exported_at` is the date the export states for itself, when its counts were read.
    #[must_use]
    pub fn new(account: Account, exported_at: Option<Time>, posts: Vec<Post>) -> (Activity, usize) {
        let n_given = posts.len();
        let mut posts = posts;
        sort(&mut posts, |a, b| a.identity.cmp(&b.identity));
        posts.dedup_by(|post, same| {
            let is_same = post.identity == same.identity;
            if is_same {
                fold_into(same, post);
            }
            is_same
        });
        // The identity breaks ties, so that the order of the rows leaves no trace.
        sort(&mut posts, |a, b| a.time.cmp(&b.time).then(a.identity.cmp(&b.identity)));
        let n_folded = n_given - posts.len();
        let shown = |response: &Response| {
            posts.iter().any(|post| post.counts[response.index()].get().is_some())
        };
        let counts = Response::ALL.map(|response| {
            shown(&response)
                .then(|| posts.iter().map(|post| post.counts[response.index()]).collect())
        });
        let activity = Activity {
            account,
            exported_at,
            counted_at: exported_at,
            times: posts.iter().map(|post| post.time).collect(),
            kinds: posts.iter().map(|post| post.kind).collect(),
            identities: posts.iter().map(|post| post.identity).collect(),
            counts,
            excerpts: posts.into_iter().map(|post| post.excerpt).collect(),
        };
        (activity, n_folded)
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

    /// What each item is.
    #[must_use]
    pub fn kinds(&self) -> &[PostKind] {
        &self.kinds
    }

    /// The counts of one kind of response, or `None` where the export lacks the kind.
    #[must_use]
    pub fn counts(&self, response: Response) -> Option<&[Count]> {
        self.counts[response.index()].as_deref()
    }

    /// The first words of an item, empty where there are none.
    #[must_use]
    pub fn excerpt(&self, index: usize) -> &str {
        self.excerpts.get(index).map_or("", |excerpt| excerpt)
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

    /// The items as records again: what [`Activity::new`] took, sorted and folded.
    pub fn posts(&self) -> impl Iterator<Item = Post> + '_ {
        (0..self.len()).map(|index| Post {
            time: self.times[index],
            kind: self.kinds[index],
            identity: self.identities[index],
            counts: Response::ALL.map(|response| {
                self.counts(response).map_or(Count::MISSING, |column| column[index])
            }),
            excerpt: self.excerpts[index].clone(),
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
        Activity::new(account, self.exported_at.max(other.exported_at), posts)
    }

    /// The activity without one of its items.
    #[must_use]
    pub fn without(&self, index: usize) -> Activity {
        let mut less = self.clone();
        less.times.remove(index);
        less.kinds.remove(index);
        less.identities.remove(index);
        less.excerpts.remove(index);
        for column in less.counts.iter_mut().flatten() {
            column.remove(index);
        }
        less
    }

    /// What was there at `date`: the items before it, looked back on from it. Their counts are
    /// those of the whole export, so all of them have had their time to gather responses.
    #[must_use]
    pub fn before(&self, date: Time) -> Activity {
        let n = self.times.partition_point(|&time| time < date);
        let column = |counts: &Option<Vec<Count>>| counts.as_ref().map(|all| all[..n].to_vec());
        Activity {
            account: self.account.clone(),
            exported_at: Some(date),
            counted_at: None,
            times: self.times[..n].to_vec(),
            kinds: self.kinds[..n].to_vec(),
            identities: self.identities[..n].to_vec(),
            counts: std::array::from_fn(|index| column(&self.counts[index])),
            excerpts: self.excerpts[..n].to_vec(),
        }
    }
}

/// One sorting routine for both orders: each further one would cost a reader 2 KB.
fn sort(posts: &mut [Post], order: fn(&Post, &Post) -> Ordering) {
    posts.sort_unstable_by(order);
}

/// Folds so that the outcome is the same whichever of the two came first.
fn fold_into(same: &mut Post, post: &mut Post) {
    for (mine, other) in same.counts.iter_mut().zip(post.counts) {
        *mine = mine.larger(other);
    }
    same.time = same.time.min(post.time);
    same.kind = same.kind.max(post.kind);
    if same.excerpt < post.excerpt {
        std::mem::swap(&mut same.excerpt, &mut post.excerpt);
    }
}
