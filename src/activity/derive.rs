//! One activity from another: what somebody would have if they had done something else.

use super::{Act, Activity, Count, PostKind, Response, Time};

impl Activity {
    /// The activity with those of its items alone for which `keeps` holds.
    #[must_use]
    pub fn filtered(&self, keeps: &dyn Fn(usize) -> bool) -> Activity {
        let kept: Vec<usize> = (0..self.len()).filter(|&place| keeps(place)).collect();
        let mut new_places = vec![None; self.len()];
        for (new, &place) in kept.iter().enumerate() {
            new_places[place] = Some(new);
        }
        Activity {
            account: self.account.clone(),
            exported_at: self.exported_at,
            counted_at: self.counted_at,
            times: chosen(&self.times, &kept),
            kinds: chosen(&self.kinds, &kept),
            identities: chosen(&self.identities, &kept),
            counts: std::array::from_fn(|kind| {
                self.counts[kind].as_ref().map(|column| chosen(column, &kept))
            }),
            excerpts: self.excerpts.moved(|place| new_places[place]),
            people: if self.people.is_empty() {
                Vec::new()
            } else {
                let mut left = chosen(&self.identities, &kept);
                left.sort_unstable();
                let is_left = |act: &&Act| left.binary_search(&act.post).is_ok();
                self.people.iter().filter(is_left).copied().collect()
            },
        }
    }

    /// The activity with `n` more items at the time of its last one. Nobody answers posts: every
    /// count that the export shows is zero. Reposts of others show no counts.
    #[must_use]
    pub fn with_more(&self, n: usize, kind: PostKind) -> Activity {
        let mut more = self.clone();
        let last = self.times.last().copied().unwrap_or(Time(0));
        more.times.resize(self.len() + n, last);
        more.kinds.resize(self.len() + n, kind);
        // Hashes do not come as close to the top by chance.
        more.identities.extend((0..n as u64).map(|place| u64::MAX - place));
        let count = if kind == PostKind::Post { Count::known(0) } else { Count::MISSING };
        for column in more.counts.iter_mut().flatten() {
            column.resize(more.times.len(), count);
        }
        more
    }

    /// The activity with one more response of a kind to every post of its own, where the export
    /// shows the kind: all by one person, whom nobody follows.
    #[must_use]
    pub fn with_one_more(&self, response: Response) -> Activity {
        let mut more = self.clone();
        if let Some(column) = &mut more.counts[response.index()] {
            for (count, kind) in column.iter_mut().zip(&self.kinds) {
                if let (Some(known), PostKind::Post) = (count.get(), kind) {
                    *count = Count::known(known + 1);
                }
            }
        }
        if !more.people.is_empty() {
            let items = self.times.iter().zip(&self.kinds).zip(&self.identities);
            let posts = items.filter(|((_, kind), _)| **kind == PostKind::Post);
            // The last of all people, so that each person's acts stay together in their order.
            let act = |((&time, _), &post): ((&Time, _), &u64)| Act {
                actor: u64::MAX,
                time,
                post,
                kind: response,
                followers: Count::known(0),
            };
            more.people.extend(posts.map(act));
        }
        more
    }

    /// The activity as it is looked back on from another moment.
    #[must_use]
    pub fn looked_back_on_from(&self, moment: Time) -> Activity {
        Activity { exported_at: Some(moment), ..self.clone() }
    }
}

fn chosen<T: Copy>(column: &[T], places: &[usize]) -> Vec<T> {
    places.iter().map(|&place| column[place]).collect()
}
