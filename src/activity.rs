//! What an account did: its posts in columns, as an export shows them.
//!
//! An [`Activity`] is made in one place, [`Activity::new`]. From then on, its items are sorted by time, no
//! post occurs twice, all times are in UTC, and a count that the export does not show is missing rather than
//! zero. Other rooms rely on this and do not check it again. This room knows nothing of formats, formulas or
//! pages.

mod account;
mod act;
mod columns;
mod count;
mod derive;
mod draft;
mod excerpts;
mod identities;
mod media;
mod order;
mod people;
mod post;
mod public_responses;
mod response;
mod time;

pub use account::Account;
pub use act::Act;
pub use columns::Columns;
pub use count::Count;
pub use draft::{Draft, PostRecord};
pub(crate) use excerpts::Words;
pub use media::Media;
pub(crate) use people::sort_acts;
pub use post::{Post, PostKind};
pub use response::{N_RESPONSES, Response};
pub use time::{Date, Time};

use excerpts::Excerpts;
use std::sync::Arc;

/// What one account did: items sorted by time, each post once.
///
/// A clone shares the columns, and an activity that is derived from another shares those that it does
/// not change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activity {
    /// The account whose items these are.
    pub account: Account,
    /// The date that the export states for itself, or the moment from which one looks back.
    exported_at: Option<Time>,
    counted_at: Option<Time>,
    times: Arc<Vec<Time>>,
    kinds: Arc<Vec<PostKind>>,
    identities: Arc<Vec<u64>>,
    /// Indexed by [`Response::index`]; `None` where the export does not show the kind.
    counts: [Option<Arc<Vec<Count>>>; N_RESPONSES],
    /// `None` where the export does not say of any item what it carries.
    media: Option<Arc<Vec<Media>>>,
    excerpts: Arc<Excerpts>,
    people: Arc<Vec<Act>>,
    /// Shared between activities whose posts, replies, responses and people are the same because one
    /// was derived from the other.
    lineage: Arc<()>,
}

/// The age in days that a post needs when its counts are read, a choice of this project. A younger post has
/// not had the time to gather responses.
pub const MATURITY_DAYS: f64 = 2.0;

impl Activity {
    /// The number of items, including replies and reposts of others.
    #[must_use]
    pub fn len(&self) -> usize {
        self.times.len()
    }

    /// Whether there are no items.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.times.is_empty()
    }

    /// When each item was published, rising.
    #[must_use]
    pub fn times(&self) -> &[Time] {
        &self.times
    }

    /// The times of [`Activity::times`], which can be kept without a copy.
    pub(crate) fn shared_times(&self) -> &Arc<Vec<Time>> {
        &self.times
    }

    /// The kind of each item.
    #[must_use]
    pub fn kinds(&self) -> &[PostKind] {
        &self.kinds
    }

    /// The counts of one kind of response to each item, or `None` where the export does not show the
    /// kind.
    #[must_use]
    pub fn counts(&self, response: Response) -> Option<&[Count]> {
        self.counts[response.index()].as_deref().map(Vec::as_slice)
    }

    /// What each item carries beside its text, or `None` where the export does not say it of any.
    #[must_use]
    pub fn media(&self) -> Option<&[Media]> {
        self.media.as_deref().map(Vec::as_slice)
    }

    /// The first words of an item; empty where there are none. Among more than 10,000 items, only the
    /// newest have them.
    #[must_use]
    pub fn excerpt(&self, index: usize) -> &str {
        self.excerpts.get(index)
    }

    /// The number of items of a kind.
    #[must_use]
    pub fn n_of_kind(&self, kind: PostKind) -> usize {
        self.kinds.iter().filter(|&&other| other == kind).count()
    }

    /// The moment from which one looks back, *T* in the formulas: the date that the export states for
    /// itself, otherwise the time of the last post. Where there are no posts, it is the time of the last
    /// item; `None` where there are no items.
    #[must_use]
    pub fn as_of(&self) -> Option<Time> {
        let last_post = || {
            let index = self.kinds.iter().rposition(|kind| *kind == PostKind::Post)?;
            Some(self.times[index])
        };
        self.exported_at.or_else(last_post).or(self.times.last().copied())
    }

    /// When the counts were read, where the export states it.
    #[must_use]
    pub fn counted_at(&self) -> Option<Time> {
        self.counted_at
    }

    /// The number of items, from the first on, that were [`MATURITY_DAYS`] old when the counts were
    /// read; all of them, where the export does not state when that was.
    #[must_use]
    pub fn n_mature(&self) -> usize {
        let Some(counted_at) = self.counted_at else { return self.len() };
        self.times.partition_point(|&time| counted_at.days_since(time) >= MATURITY_DAYS)
    }

    /// The items as records, sorted by time.
    pub fn posts(&self) -> impl Iterator<Item = Post> + '_ {
        (0..self.len()).map(|index| Post {
            time: self.times[index],
            kind: self.kinds[index],
            identity: self.identities[index],
            counts: Response::ALL.map(|response| {
                self.counts(response).map_or(Count::MISSING, |column| column[index])
            }),
            media: self.media().map_or(Media::Missing, |column| column[index]),
            excerpt: self.excerpts.get(index).into(),
        })
    }
}
