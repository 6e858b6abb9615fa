//! One activity from another: what somebody would have if they had done something else. Whole
//! columns are copied; those that stay as they are are shared.

use super::excerpts::Excerpts;
use super::{Act, Activity, Count, PostKind, Response, Time};
use std::ops::Range;
use std::sync::Arc;

impl Activity {
    /// The activity with the items alone that stand at some places, which rise.
    #[must_use]
    pub fn filtered(&self, places: &[u32]) -> Activity {
        let mut n = 0;
        let excerpts = self.excerpts.moved(&mut |place| {
            n += places[n..].partition_point(|&kept| (kept as usize) < place);
            (places.get(n).copied() == u32::try_from(place).ok()).then_some(n)
        });
        self.changed(&Places(places), excerpts)
    }

    /// The activity without one of its items.
    #[must_use]
    pub fn without(&self, index: usize) -> Activity {
        let excerpts = self
            .excerpts
            .moved(&mut |place| (place != index).then(|| place - usize::from(place > index)));
        self.changed(&Ranges(&[0..index, index + 1..self.len()]), excerpts)
    }

    /// What was there at `date`: the items before it, looked back on from it. Their counts are
    /// those of the whole export, so all of them have had their time to gather responses.
    #[must_use]
    pub fn before(&self, date: Time) -> Activity {
        let n = self.times.partition_point(|&time| time < date);
        let excerpts = self.excerpts.moved(&mut |place| (place < n).then_some(place));
        let people = self.people.iter().filter(|act| act.time < date).copied().collect();
        Activity {
            exported_at: Some(date),
            counted_at: None,
            people: Arc::new(people),
            ..self.changed(&Ranges(&[0..n, n..n]), excerpts)
        }
    }

    fn changed(&self, change: &impl Change, excerpts: Excerpts) -> Activity {
        let identities = change.of(&self.identities);
        let people = if self.people.is_empty() {
            Arc::clone(&self.people)
        } else {
            let mut left = identities.clone();
            left.sort_unstable();
            let is_left = |act: &&Act| left.binary_search(&act.post).is_ok();
            Arc::new(self.people.iter().filter(is_left).copied().collect())
        };
        Activity {
            account: self.account.clone(),
            exported_at: self.exported_at,
            counted_at: self.counted_at,
            times: Arc::new(change.of(&self.times)),
            kinds: Arc::new(change.of(&self.kinds)),
            identities: Arc::new(identities),
            counts: std::array::from_fn(|kind| {
                self.counts[kind].as_ref().map(|column| Arc::new(change.of(column)))
            }),
            excerpts: Arc::new(excerpts),
            people,
            lineage: Arc::default(),
        }
    }

    /// The activity with `n` more items at the time of its last one. Nobody answers posts: every
    /// count that the export shows is zero. Reposts of others show no counts.
    #[must_use]
    pub fn with_more(&self, n: usize, kind: PostKind) -> Activity {
        let last = self.times.last().copied().unwrap_or(Time(0));
        // Hashes do not come as close to the top by chance.
        let identities = (0..n as u64).map(|place| u64::MAX - place);
        let count = if kind == PostKind::Post { Count::known(0) } else { Count::MISSING };
        Activity {
            times: longer(&self.times, std::iter::repeat_n(last, n)),
            kinds: longer(&self.kinds, std::iter::repeat_n(kind, n)),
            identities: longer(&self.identities, identities),
            counts: std::array::from_fn(|kind| {
                let column = self.counts[kind].as_ref()?;
                Some(longer(column, std::iter::repeat_n(count, n)))
            }),
            lineage: match kind {
                PostKind::Repost => Arc::clone(&self.lineage),
                PostKind::Post | PostKind::Reply => Arc::default(),
            },
            ..self.clone()
        }
    }

    /// The activity with one more response of a kind to every post of its own, where the export
    /// shows the kind: all by one person, whom nobody follows.
    #[must_use]
    pub fn with_one_more(&self, response: Response) -> Activity {
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
            // The last of all people, so that each person's acts stay together in their order.
            let act = |((&time, _), &post): ((&Time, _), &u64)| Act {
                actor: u64::MAX,
                time,
                post,
                kind: response,
                followers: Count::known(0),
            };
            more.people = longer(&self.people, posts.map(act));
        }
        more
    }

    /// The activity as it is looked back on from another moment.
    #[must_use]
    pub fn looked_back_on_from(&self, moment: Time) -> Activity {
        Activity { exported_at: Some(moment), ..self.clone() }
    }

    /// Whether both hold the same posts and replies with the same responses and people, because one
    /// was made of the other without touching them.
    #[must_use]
    pub fn shares_posts_with(&self, other: &Activity) -> bool {
        Arc::ptr_eq(&self.lineage, &other.lineage) && self.counted_at == other.counted_at
    }
}

/// What becomes of every column alike.
trait Change {
    fn of<T: Copy>(&self, column: &[T]) -> Vec<T>;
}

/// Two ranges stay.
struct Ranges<'a>(&'a [Range<usize>; 2]);

impl Change for Ranges<'_> {
    fn of<T: Copy>(&self, column: &[T]) -> Vec<T> {
        let [one, other] = self.0;
        let mut left = Vec::with_capacity(one.len() + other.len());
        left.extend_from_slice(&column[one.clone()]);
        left.extend_from_slice(&column[other.clone()]);
        left
    }
}

/// What stands at some places stays.
struct Places<'a>(&'a [u32]);

impl Change for Places<'_> {
    fn of<T: Copy>(&self, column: &[T]) -> Vec<T> {
        self.0.iter().map(|&place| column[place as usize]).collect()
    }
}

/// A column with more at its end.
fn longer<T: Copy>(column: &[T], more: impl Iterator<Item = T>) -> Arc<Vec<T>> {
    let mut all = Vec::with_capacity(column.len() + more.size_hint().0);
    all.extend_from_slice(column);
    all.extend(more);
    Arc::new(all)
}
