//! An activity in the making: items in any order, some of them twice, become columns sorted by time
//! with each item once. A draft takes about thirty bytes for each item that is kept, whatever the size
//! of the file that the items come from.

use super::Activity;
use super::account::Account;
use super::count::Count;
use super::excerpts::{ExcerptDraft, RecencyKey, Words};
use super::identities::IdentityIndex;
use super::media::Media;
use super::order::Permutation;
use super::post::{Post, PostKind};
use super::response::{N_RESPONSES, Response};
use super::time::Time;
use std::collections::BTreeSet;
use std::sync::Arc;

/// An activity in the making.
#[derive(Debug, Default)]
pub struct Draft {
    items: DraftColumns,
    /// The items from here on have not been looked up yet and may be duplicates.
    n_settled: usize,
    excerpts: ExcerptDraft,
    identities: IdentityIndex,
    n_folded: usize,
    /// The content of the latest item, by its number, and the index of its first item.
    content: u32,
    content_start: usize,
    /// The identities that different posts have.
    shared: BTreeSet<u64>,
}

/// The number of items that are looked up together. Memory accesses of one batch overlap, whereas items
/// that were looked up one by one would each wait for memory.
const BATCH: usize = 512;

/// Two exports may show the time of one post this many seconds apart: one of them may show the date alone,
/// in another time zone.
const MAX_SHIFT_SECONDS: u64 = 36 * 3_600;

/// An item without its words.
#[derive(Clone, Copy, Debug)]
pub struct PostRecord {
    /// When it was published.
    pub time: Time,
    /// Whether it is a post, a reply or a repost of another person's post.
    pub kind: PostKind,
    /// What makes it this post and no other, see [`Post::identity`].
    pub identity: u64,
    /// The responses it drew, indexed by [`Response::index`](super::Response::index).
    pub counts: [Count; N_RESPONSES],
    /// What it carries beside its text.
    pub media: Media,
}

impl Draft {
    /// The number of items, including duplicates that have not been looked up yet.
    pub(crate) fn len(&self) -> usize {
        self.items.times.len()
    }

    /// Whether there are no items yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.times.is_empty()
    }

    /// Forgets the counts of a response in the items from `first` on.
    pub(crate) fn forget(&mut self, response: Response, first: usize) {
        self.items.counts[response.index()].truncate(first);
    }

    /// Reserves room for `n` items in all. A vector that grows step by step needs up to three times
    /// the memory of one that is reserved once.
    pub(crate) fn reserve(&mut self, n: usize) {
        self.items.reserve(n.saturating_sub(self.len()));
    }

    /// Adds an item with its words. Items of one identity are folded into one, with the larger of each
    /// count, because the later of two exports shows more.
    pub fn push(&mut self, post: &Post) {
        let Post { time, kind, identity, counts, media, .. } = *post;
        let words = Words { written: post.excerpt.as_bytes(), read: as_written };
        self.push_record(&PostRecord { time, kind, identity, counts, media }, 0, 0, words);
    }

    /// Adds an item whose words are decoded later, if they are kept; see [`Activity::excerpt`].
    ///
    /// `mark` stands for the item's text: items of one identity with other texts and other times are
    /// different posts, since some exports have no ids but, for example, links that several posts share.
    /// Without a text, the mark is 0. `content` numbers what the item was read from.
    pub(crate) fn push_record(
        &mut self,
        post: &PostRecord,
        mark: u32,
        content: u32,
        words: Words<'_>,
    ) {
        if content != self.content {
            self.settle();
            (self.content, self.content_start) = (content, self.len());
        }
        let index = self.len();
        self.items.push(post, mark);
        let Draft { items, excerpts, .. } = self;
        if !words.written.is_empty() && excerpts.wants(post.time) {
            excerpts.push(index, words, &|index| items.recency(index));
        }
        if index + 1 - self.n_settled >= BATCH {
            self.settle();
        }
    }

    /// Looks up the items that have not been looked up yet.
    fn settle(&mut self) {
        let Draft { items, identities, .. } = self;
        let column = &items.identities;
        let first_duplicate = (self.n_settled..column.len()).find(|&index| {
            identities.find_or_add(column[index], index, |other| column[other]) != index
        });
        if let Some(first) = first_duplicate {
            self.fold_from(first);
        }
        self.n_settled = self.len();
    }

    /// Folds duplicates among the items from `first` on into the items that were there before; the
    /// others move up.
    fn fold_from(&mut self, first: usize) {
        let mut last = Vec::new();
        while self.len() > first {
            last.extend(self.items.pop());
        }
        let mut new_indices = Vec::with_capacity(last.len());
        for (mut post, mark) in last.into_iter().rev() {
            let n = self.len();
            let mut index = self.find_or_add(post.identity);
            if index < n && !self.is_same_post(index, &post, mark) {
                self.shared.insert(post.identity);
                post.identity = identity_of_text(post.identity, mark);
                index = self.find_or_add(post.identity);
            }
            new_indices.push(index);
            if index == n {
                self.items.push(&post, mark);
            } else {
                self.n_folded += 1;
                self.items.fold(index, &post);
            }
        }
        self.excerpts.items_moved(|index| {
            index.checked_sub(first).map_or(index, |offset| new_indices[offset])
        });
    }

    fn find_or_add(&mut self, identity: u64) -> usize {
        let Draft { items, identities, .. } = self;
        identities.find_or_add(identity, items.times.len(), |index| items.identities[index])
    }

    /// Whether an item is the post at an index, which has the same identity.
    fn is_same_post(&self, index: usize, post: &PostRecord, mark: u32) -> bool {
        let (known_mark, known_time) = (self.items.marks[index], self.items.times[index]);
        let is_shifted = || {
            index < self.content_start
                && known_time.0.abs_diff(post.time.0) <= MAX_SHIFT_SECONDS
                && !self.shared.contains(&post.identity)
        };
        mark == 0
            || known_mark == 0
            || mark == known_mark
            || known_time == post.time
            || is_shifted()
    }

    /// Gives the first posts with shared identities identities of their own, as the others have, so that
    /// the result does not depend on the order of the rows.
    fn part_shared(&mut self) {
        for identity in std::mem::take(&mut self.shared) {
            let index = self.find_or_add(identity);
            if let Some(first) = self.items.identities.get_mut(index) {
                *first = identity_of_text(identity, self.items.marks[index]);
            }
        }
    }

    /// Sorts the items by time. The second value is the number of duplicates that were folded into
    /// other items.
    ///
    /// `exported_at` is the date that the export states for itself, which is when its counts were read.
    #[must_use]
    pub fn finish(mut self, account: Account, exported_at: Option<Time>) -> (Activity, usize) {
        self.settle();
        self.part_shared();
        let Draft { mut items, excerpts, identities, n_folded, .. } = self;
        items.marks = Vec::new();
        // Sorting takes memory of its own, and the index is needed no longer.
        drop(identities);
        let order = items.order();
        let excerpts = excerpts.finish(&|index| items.recency(index), &order);
        let n = items.times.len();
        let counts = items.counts.map(|column| completed(column, Count::MISSING, n, &order));
        let media = completed(items.media, Media::Missing, n, &order);
        let activity = Activity {
            account,
            exported_at,
            counted_at: exported_at,
            counts,
            media,
            identities: Arc::new(order.apply(items.identities)),
            kinds: Arc::new(order.apply(items.kinds)),
            times: Arc::new(order.apply(items.times)),
            excerpts: Arc::new(excerpts),
            people: Arc::default(),
            lineage: Arc::default(),
        };
        (activity, n_folded)
    }
}

impl Activity {
    /// Makes an activity of posts in any order, as [`Draft`] does: sorts them by time and folds posts of
    /// one identity into one. The second value is the number of posts that were folded into others.
    ///
    /// `exported_at` is the date that the export states for itself, which is when its counts were read.
    #[must_use]
    pub fn new(account: Account, exported_at: Option<Time>, posts: Vec<Post>) -> (Activity, usize) {
        let mut draft = Draft::default();
        for post in posts {
            draft.push(&post);
        }
        draft.finish(account, exported_at)
    }
}

/// A column that may be shorter than the others, filled up and in its new order; `None` where it is empty.
fn completed<T: Copy>(
    mut column: Vec<T>,
    missing: T,
    n: usize,
    order: &Permutation,
) -> Option<Arc<Vec<T>>> {
    (!column.is_empty()).then(|| {
        column.resize(n, missing);
        Arc::new(order.apply(column))
    })
}

/// The identity of one of several posts that share an identity and have different texts.
fn identity_of_text(shared: u64, mark: u32) -> u64 {
    let mixed = (shared ^ u64::from(mark)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}

/// Decodes the words of a [`Post`], which are text already.
fn as_written(written: &[u8]) -> Box<str> {
    str::from_utf8(written).unwrap_or_default().into()
}

/// The columns of the items, in the order in which they were added.
#[derive(Debug, Default)]
struct DraftColumns {
    times: Vec<Time>,
    kinds: Vec<PostKind>,
    identities: Vec<u64>,
    /// A mark of the text of each item; 0 where there is none.
    marks: Vec<u32>,
    /// A column of counts is as long as the last item with a known count, and may be shorter than the
    /// others; the counts beyond its end are missing.
    counts: [Vec<Count>; N_RESPONSES],
    /// What each item carries; as short as a column of counts.
    media: Vec<Media>,
}

impl DraftColumns {
    fn recency(&self, index: usize) -> RecencyKey {
        (self.times[index], self.identities[index])
    }

    /// Reserves room for `n` more items. If there is not enough memory for all of them at once, the
    /// columns grow as they are filled.
    fn reserve(&mut self, n: usize) {
        let _ = self.times.try_reserve_exact(n);
        let _ = self.kinds.try_reserve_exact(n);
        let _ = self.identities.try_reserve_exact(n);
        let _ = self.marks.try_reserve_exact(n);
        let capacity = self.times.len() + n;
        for column in self.counts.iter_mut().filter(|column| !column.is_empty()) {
            let _ = column.try_reserve_exact(capacity - column.len());
        }
        if !self.media.is_empty() {
            let _ = self.media.try_reserve_exact(capacity - self.media.len());
        }
    }

    fn push(&mut self, post: &PostRecord, mark: u32) {
        let n = self.times.len();
        self.times.push(post.time);
        self.kinds.push(post.kind);
        self.identities.push(post.identity);
        self.marks.push(mark);
        for (column, count) in self.counts.iter_mut().zip(post.counts) {
            if count == Count::MISSING {
                continue;
            }
            if column.len() < n {
                column.resize(n, Count::MISSING);
            }
            column.push(count);
        }
        if post.media != Media::Missing {
            self.media.resize(n, Media::Missing);
            self.media.push(post.media);
        }
    }

    /// Removes the last item and returns it.
    fn pop(&mut self) -> Option<(PostRecord, u32)> {
        let time = self.times.pop()?;
        let n = self.times.len();
        let (kind, identity) = (self.kinds.pop()?, self.identities.pop()?);
        let mark = self.marks.pop()?;
        let counts = std::array::from_fn(|kind| {
            let column = &mut self.counts[kind];
            if column.len() > n { column.pop().unwrap_or(Count::MISSING) } else { Count::MISSING }
        });
        let media = if self.media.len() > n { self.media.pop() } else { None };
        let media = media.unwrap_or(Media::Missing);
        Some((PostRecord { time, kind, identity, counts, media }, mark))
    }

    /// Folds an item into another. The outcome does not depend on which of the two came first.
    fn fold(&mut self, index: usize, post: &PostRecord) {
        self.times[index] = self.times[index].min(post.time);
        self.kinds[index] = self.kinds[index].max(post.kind);
        for (column, count) in self.counts.iter_mut().zip(post.counts) {
            if count != Count::MISSING {
                if column.len() <= index {
                    column.resize(index + 1, Count::MISSING);
                }
                column[index] = column[index].larger(count);
            }
        }
        if post.media != Media::Missing {
            self.media.resize(self.media.len().max(index + 1), Media::Missing);
            self.media[index] = self.media[index].max(post.media);
        }
    }

    /// The order by time, then by identity, so that it does not depend on the order of the rows.
    fn order(&self) -> Permutation {
        let n = self.times.len();
        if (1..n).all(|index| self.recency(index - 1) <= self.recency(index)) {
            return Permutation::Identity;
        }
        let recency = |index: &u32| self.recency(*index as usize);
        let Some(mut order) = self.packed_order() else {
            let mut order: Vec<u32> = (0..).take(n).collect();
            order.sort_unstable_by_key(recency);
            return Permutation::From(order);
        };
        for same_time in order.chunk_by_mut(|a, b| recency(a).0 == recency(b).0) {
            if same_time.len() > 1 {
                same_time.sort_unstable_by_key(recency);
            }
        }
        Permutation::From(order)
    }

    /// The order by time alone, by sorting numbers of 64 bits that hold time and index, which is the
    /// fastest way. `None` where these do not fit: where there are 2^28 items, or times that are 2^36
    /// seconds (2,178 years) apart.
    fn packed_order(&self) -> Option<Vec<u32>> {
        const INDEX_BITS: u32 = 28;
        const MAX_INDEX: u64 = (1 << INDEX_BITS) - 1;
        let n = self.times.len();
        let (first, last) = (self.times.iter().min()?.0, self.times.iter().max()?.0);
        let span_seconds = last.checked_sub(first)?;
        if span_seconds >= 1 << 36 || n as u64 > MAX_INDEX {
            return None;
        }
        // Indices are subtracted from the largest one, because most exports begin with the newest post:
        // their keys are then in falling order, which the sorting routine detects.
        let mut keys: Vec<u64> = (0..)
            .zip(&self.times)
            .map(|(index, time)| {
                (time.0 - first).cast_unsigned() << INDEX_BITS | (MAX_INDEX - index)
            })
            .collect();
        keys.sort_unstable();
        let index = |key: u64| u32::try_from(MAX_INDEX - (key & MAX_INDEX)).unwrap_or(0);
        Some(keys.into_iter().map(index).collect())
    }
}
