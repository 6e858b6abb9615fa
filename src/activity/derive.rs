//! One activity from another: what an account would have if it had done something else. Columns that
//! do not change are shared, the others are copied whole.

use super::Activity;
use super::act::Act;
use super::count::Count;
use super::excerpts::Excerpts;
use super::media::Media;
use super::post::PostKind;
use super::response::Response;
use super::time::Time;
use std::ops::Range;
use std::sync::Arc;

impl Activity {
    /// Returns the activity with only the items at the given indices, which rise.
    #[must_use]
    pub(crate) fn filtered(&self, indices: &[u32]) -> Activity {
        let mut n = 0;
        let excerpts = self.excerpts.moved(&mut |index| {
            n += indices[n..].partition_point(|&kept| (kept as usize) < index);
            (indices.get(n).copied() == u32::try_from(index).ok()).then_some(n)
        });
        self.selected(&Indices(indices), excerpts)
    }

    /// Returns the activity without the item at an index.
    #[must_use]
    pub fn without(&self, index: usize) -> Activity {
        let excerpts = self
            .excerpts
            .moved(&mut |other| (other != index).then(|| other - usize::from(other > index)));
        self.selected(&TwoRanges(0..index, index + 1..self.len()), excerpts)
    }

    /// Returns the activity as it was at `date`: the items before it, looked back on from it. Their
    /// counts are those of the whole export, so all of them had time to gather responses.
    #[must_use]
    pub fn before(&self, date: Time) -> Activity {
        let n = self.times.partition_point(|&time| time < date);
        let excerpts = self.excerpts.moved(&mut |index| (index < n).then_some(index));
        let people = self.people.iter().filter(|act| act.time < date).copied().collect();
        Activity {
            exported_at: Some(date),
            counted_at: None,
            people: Arc::new(people),
            ..self.selected(&TwoRanges(0..n, n..n), excerpts)
        }
    }

    /// The activity with some of its items, and with the acts on these.
    fn selected(&self, selection: &impl Selection, excerpts: Excerpts) -> Activity {
        let identities = selection.of(&self.identities);
        let people = if self.people.is_empty() {
            Arc::clone(&self.people)
        } else {
            let mut selected = identities.clone();
            selected.sort_unstable();
            let is_selected = |act: &&Act| selected.binary_search(&act.post).is_ok();
            Arc::new(self.people.iter().filter(is_selected).copied().collect())
        };
        Activity {
            account: self.account.clone(),
            exported_at: self.exported_at,
            counted_at: self.counted_at,
            times: Arc::new(selection.of(&self.times)),
            kinds: Arc::new(selection.of(&self.kinds)),
            identities: Arc::new(identities),
            counts: self
                .counts
                .each_ref()
                .map(|column| column.as_ref().map(|column| Arc::new(selection.of(column)))),
            media: self.media.as_ref().map(|column| Arc::new(selection.of(column))),
            excerpts: Arc::new(excerpts),
            people,
            lineage: Arc::default(),
        }
    }

    /// Returns the activity with `n` more items at the time of its last one. Of posts and replies every
    /// count that the export shows is zero; reposts of others have no counts.
    #[must_use]
    pub(crate) fn with_more(&self, n: usize, kind: PostKind) -> Activity {
        let last = self.times.last().copied().unwrap_or(Time(0));
        // Identities are hashes, so none of the others is likely to be as close to the maximum.
        let identities = (0..n as u64).map(|nth| u64::MAX - nth);
        let count = if kind == PostKind::Post { Count::known(0) } else { Count::MISSING };
        Activity {
            times: extended(&self.times, std::iter::repeat_n(last, n)),
            kinds: extended(&self.kinds, std::iter::repeat_n(kind, n)),
            identities: extended(&self.identities, identities),
            counts: self
                .counts
                .each_ref()
                .map(|column| Some(extended(column.as_ref()?, std::iter::repeat_n(count, n)))),
            media: self
                .media
                .as_ref()
                .map(|column| extended(column, std::iter::repeat_n(Media::Missing, n))),
            lineage: match kind {
                PostKind::Repost => Arc::clone(&self.lineage),
                PostKind::Post | PostKind::Reply => Arc::default(),
            },
            ..self.clone()
        }
    }

    /// Returns the activity with `n` posts before its first item, some days apart from it and from each
    /// other. Each has the counts of the item at `like`.
    #[must_use]
    pub(crate) fn with_past(&self, n: usize, days_between: i32, like: usize) -> Activity {
        let first = self.times.first().copied().unwrap_or(Time(0));
        let times = (1..).take(n).map(|nth: i32| first.plus_days(-days_between * nth));
        let mut times: Vec<Time> = times.collect();
        times.reverse();
        let identities: Vec<u64> = (0..n as u64).map(|nth| u64::MAX - nth).collect();
        Activity {
            times: preceded(&self.times, &times),
            kinds: preceded(&self.kinds, &vec![PostKind::Post; n]),
            identities: preceded(&self.identities, &identities),
            counts: self.counts.each_ref().map(|column| repeated(column.as_ref()?, like, n)),
            media: self.media.as_ref().and_then(|column| repeated(column, like, n)),
            excerpts: Arc::new(self.excerpts.moved(&mut |index| Some(index + n))),
            lineage: Arc::default(),
            ..self.clone()
        }
    }

    /// Returns the activity with one more response of a kind to every post, where the count is known.
    /// All are by one person without followers.
    #[must_use]
    pub(crate) fn with_one_more(&self, response: Response) -> Activity {
        let mut more = Activity { lineage: Arc::default(), ..self.clone() };
        if let Some(column) = &mut more.counts[response.index()] {
            let items = column.iter().zip(self.kinds.iter());
            let changed = items.map(|(&count, &kind)| match (count.get(), kind) {
                (Some(known), PostKind::Post) => Count::known(known + 1),
                _ => count,
            });
            *column = Arc::new(changed.collect());
        }
        if !more.people.is_empty() {
            let items = self.times.iter().zip(self.kinds.iter()).zip(self.identities.iter());
            let posts = items.filter(|((_, kind), _)| **kind == PostKind::Post);
            // Acts are sorted by person and time: the largest actor stands last, and posts rise in time.
            let act = |((&time, _), &post): ((&Time, _), &u64)| Act {
                actor: u64::MAX,
                time,
                post,
                kind: response,
                followers: Count::known(0),
            };
            more.people = extended(&self.people, posts.map(act));
        }
        more
    }

    /// Returns the activity as one looks back on it from another moment.
    #[must_use]
    pub fn looked_back_on_from(&self, moment: Time) -> Activity {
        Activity { exported_at: Some(moment), ..self.clone() }
    }

    /// Whether one activity was derived from the other without a change to its posts, replies,
    /// responses and people.
    #[must_use]
    pub(crate) fn shares_posts_with(&self, other: &Activity) -> bool {
        Arc::ptr_eq(&self.lineage, &other.lineage) && self.counted_at == other.counted_at
    }
}

/// Selects the same items from every column.
trait Selection {
    fn of<T: Copy>(&self, column: &[T]) -> Vec<T>;
}

/// Selects the items of two ranges.
struct TwoRanges(Range<usize>, Range<usize>);

impl Selection for TwoRanges {
    fn of<T: Copy>(&self, column: &[T]) -> Vec<T> {
        [&column[self.0.clone()], &column[self.1.clone()]].concat()
    }
}

/// Selects the items at some indices.
struct Indices<'a>(&'a [u32]);

impl Selection for Indices<'_> {
    fn of<T: Copy>(&self, column: &[T]) -> Vec<T> {
        self.0.iter().map(|&index| column[index as usize]).collect()
    }
}

/// A column with the value at an index `n` times before its first one; `None` where there is no such value.
fn repeated<T: Copy>(column: &[T], index: usize, n: usize) -> Option<Arc<Vec<T>>> {
    Some(preceded(column, &vec![*column.get(index)?; n]))
}

/// A column with more values before its first one.
fn preceded<T: Copy>(column: &[T], more: &[T]) -> Arc<Vec<T>> {
    Arc::new([more, column].concat())
}

/// A column with more values at its end.
fn extended<T: Copy>(column: &[T], more: impl Iterator<Item = T>) -> Arc<Vec<T>> {
    let mut all = Vec::with_capacity(column.len() + more.size_hint().0);
    all.extend_from_slice(column);
    all.extend(more);
    Arc::new(all)
}
