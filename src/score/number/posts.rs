//! The posts that a number is made of, in columns: a million of them are scored while a reader
//! drags a weight.

use super::super::lanes::{CHUNK, chunks, floats, fours, is_known, masks};
use super::super::{Missing, Settings, takes_part};
use super::decay::Decay;
use super::found::Found;
use super::quantile::Parts;
use super::{Number, points};
use crate::activity::{Activity, Count, PostKind, Response, Time};
use std::sync::Arc;
use wide::{f64x2, u32x4};

/// The posts that took part in a number, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posts {
    indices: Vec<u32>,
    /// Those of the activity.
    times: Arc<Vec<Time>>,
    responses: Vec<f64>,
    scores: Vec<f64>,
    weights: Vec<f64>,
    /// 1 ÷ Σw
    share_of_1: f64,
}

/// A post's part in the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// Its place in the activity.
    pub index: usize,
    /// When it was published.
    pub time: Time,
    /// *r_i*: its weighted responses.
    pub responses: f64,
    /// *s_i*: its own score.
    pub score: f64,
    /// *w_i / Σw*: its share of the weight; all shares add up to 1.
    pub share: f64,
}

impl Posts {
    /// The posts that made `number` of `activity` with `settings`.
    #[must_use]
    pub fn of(activity: &Activity, settings: &Settings, number: &Number) -> Posts {
        let share_of_1 = 1.0 / number.sums.weight;
        let items = Items::of(activity, settings);
        items.map(|items| items.posts(number.half_life_days, share_of_1)).unwrap_or_default()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.indices.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// The post at a place among them.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<Scored> {
        let index = *self.indices.get(place)? as usize;
        Some(Scored {
            index,
            time: *self.times.get(index)?,
            responses: *self.responses.get(place)?,
            score: *self.scores.get(place)?,
            share: *self.weights.get(place)? * self.share_of_1,
        })
    }

    /// The oldest.
    #[must_use]
    pub fn first(&self) -> Option<Scored> {
        self.get(0)
    }

    /// The newest.
    #[must_use]
    pub fn last(&self) -> Option<Scored> {
        self.get(self.len().checked_sub(1)?)
    }

    /// All of them, oldest first.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Scored> + '_ {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// How many of them were published at a time or before.
    pub(in super::super) fn n_until(&self, time: Time) -> usize {
        let n = self.times.partition_point(|&other| other <= time);
        self.indices.partition_point(|&index| (index as usize) < n)
    }
}

/// Whether the quantiles of scores are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantiles {
    Wanted,
    Unwanted,
}

/// An activity's items as the number sees them.
pub(super) struct Items<'a> {
    /// What weighs something, and is shown.
    columns: Vec<(f64, &'a [Count])>,
    times: &'a Arc<Vec<Time>>,
    /// Those that had time to gather responses.
    kinds: &'a [PostKind],
    settings: &'a Settings,
    /// How many of them are posts that take part, unless no count of theirs is shown.
    n_posts: usize,
    /// How many posts were too young.
    pub n_immature: usize,
}

impl<'a> Items<'a> {
    pub(super) fn of(activity: &'a Activity, settings: &'a Settings) -> Result<Self, Missing> {
        let columns: Vec<(f64, &[Count])> = Response::ALL
            .iter()
            .map(|&response| (settings.weights[response.index()], response))
            .filter(|&(weight, _)| weight > 0.0)
            .filter_map(|(weight, response)| Some((weight, activity.counts(response)?)))
            .collect();
        let (kinds, young) = activity.kinds().split_at(activity.n_mature());
        let n_of = |kinds: &[PostKind]| {
            let n_of_kind = |kind| kinds.iter().filter(|&&other| other == kind).count();
            let n_replies = if settings.replies_count { n_of_kind(PostKind::Reply) } else { 0 };
            n_of_kind(PostKind::Post) + n_replies
        };
        let (n_posts, n_immature) = (n_of(kinds), n_of(young));
        if columns.is_empty() && n_posts + n_immature > 0 {
            return Err(Missing::Responses);
        }
        Ok(Items { columns, times: activity.shared_times(), kinds, settings, n_posts, n_immature })
    }

    /// Calls `take` with the places and responses of the posts that take part, oldest first, some at
    /// a time. Returns how many were left out because the export shows no count for them.
    pub(super) fn each(&self, take: &mut dyn FnMut(&[u32], &[f64])) -> usize {
        let mut n_uncounted = 0;
        let mut room = [[0; 4]; CHUNK / 4];
        for range in chunks(0..self.kinds.len()) {
            let (masks, _) = masks(&self.kinds[range.clone()], self.settings);
            let mut responses = [f64x2::ZERO; CHUNK / 2];
            let mut is_counted = [u32x4::ZERO; CHUNK / 4];
            for &(weight, column) in &self.columns {
                let weight = f64x2::new([weight; 2]);
                let counts = fours(&column[range.clone()], &mut room).iter();
                let (pairs, _) = responses.as_chunks_mut::<2>();
                for ((sums, is_counted), counts) in
                    pairs.iter_mut().zip(&mut is_counted).zip(counts)
                {
                    let counts = u32x4::new(*counts);
                    let is_known = is_known(counts);
                    *is_counted |= is_known;
                    let (low, high) = floats(counts & is_known);
                    sums[0] += weight * low;
                    sums[1] += weight * high;
                }
            }
            // Every place is written, and written over unless its post takes part.
            let responses: &mut [f64] = bytemuck::cast_slice_mut(&mut responses);
            let masks: &[u32] = bytemuck::cast_slice(&masks);
            let is_counted: &[u32] = bytemuck::cast_slice(&is_counted);
            let mut places = [0; CHUNK];
            let mut n = 0;
            for (offset, place) in (index(range.start)..index(range.end)).enumerate() {
                let (mask, is_counted) = (masks[offset], is_counted[offset]);
                places[n % CHUNK] = place;
                responses[n % CHUNK] = responses[offset];
                n += (mask & is_counted & 1) as usize;
                n_uncounted += (mask & !is_counted & 1) as usize;
            }
            take(&places[..n], &responses[..n]);
        }
        n_uncounted
    }

    /// When the last post that takes part was published; any time where there is none.
    pub(super) fn newest(&self) -> Time {
        let is_taken = |place: &usize| {
            let is_counted = |&(_, counts): &(f64, &[Count])| counts[*place] != Count::MISSING;
            takes_part(self.kinds[*place], self.settings) && self.columns.iter().any(is_counted)
        };
        let last = (0..self.kinds.len()).rev().find(is_taken);
        last.map_or(Time(0), |place| self.times[place])
    }

    /// Goes through the posts that take part, oldest first, calls `take` with the weight and the score
    /// of each, and returns how many were left out because the export shows no count for them.
    #[expect(clippy::inline_always, reason = "a call a post would take as long as the rest")]
    #[inline(always)]
    fn go_through(
        &self,
        half_life_days: f64,
        found: &mut Found,
        mut take: impl FnMut(f64, f64),
    ) -> usize {
        let (newest, mut decay) = (self.newest(), Decay::new(half_life_days, self.n_posts));
        self.each(&mut |places, responses| {
            for (&place, &responses) in places.iter().zip(responses) {
                let weight = decay.weight(newest, self.times[place as usize]);
                take(weight, found.add(responses, weight));
            }
        })
    }

    /// What is found of the posts that take part, and how many are without any count.
    pub(super) fn found(&self, half_life_days: f64, quantiles: Quantiles) -> (Found, usize) {
        let n_scores = if quantiles == Quantiles::Wanted { self.n_posts } else { 1 };
        let mut found = Found::new(self.n_posts, Parts::of_all(n_scores));
        let n_uncounted = self.go_through(half_life_days, &mut found, |_, _| {});
        (found.finish(), n_uncounted)
    }

    /// Puts into some parts the posts whose scores are within them, which are few.
    pub(super) fn put_into(&self, parts: &mut [Parts; 2], half_life_days: f64) {
        let (newest, mut decay) = (self.newest(), Decay::new(half_life_days, self.n_posts));
        let near = parts.each_ref().map(Parts::responses);
        #[expect(
            clippy::needless_bitwise_bool,
            reason = "one branch, hardly ever taken, costs least"
        )]
        let is_near = |responses: f64| {
            let is_within = |[low, high]: [f64; 2]| (low <= responses) & (responses <= high);
            is_within(near[0]) | is_within(near[1])
        };
        self.each(&mut |places, all_responses| {
            for (&place, &responses) in places.iter().zip(all_responses) {
                if is_near(responses) {
                    let weight = decay.weight(newest, self.times[place as usize]);
                    let score = points(responses);
                    for parts in parts.iter_mut() {
                        parts.add_if_within(score, weight);
                    }
                }
            }
        });
    }

    /// When each post that takes part was published.
    pub(super) fn times(&self) -> Vec<Time> {
        let mut times = Vec::new();
        self.each(&mut |places, _| {
            times.extend(places.iter().map(|&place| self.times[place as usize]));
        });
        times
    }

    pub(super) fn posts(&self, half_life_days: f64, share_of_1: f64) -> Posts {
        let n = self.n_posts;
        let mut posts = Posts {
            times: Arc::clone(self.times),
            indices: Vec::with_capacity(n),
            responses: Vec::with_capacity(n),
            scores: Vec::with_capacity(n),
            weights: Vec::with_capacity(n),
            share_of_1,
        };
        self.each(&mut |places, responses| {
            posts.indices.extend_from_slice(places);
            posts.responses.extend_from_slice(responses);
        });
        self.go_through(half_life_days, &mut Found::new(n, Parts::of_all(1)), |weight, score| {
            posts.weights.push(weight);
            posts.scores.push(score);
        });
        posts
    }
}

/// No reading takes as many items as this can't tell apart.
#[expect(clippy::cast_possible_truncation, reason = "20 million items are read at most")]
fn index(place: usize) -> u32 {
    place as u32
}
