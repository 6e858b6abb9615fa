//! The posts that a number is made of, in columns: a million of them are scored while a reader
//! drags a weight.

use super::super::{Missing, Settings, takes_part};
use super::decay::Decay;
use super::quantile::{Parts, middle_80_percent};
use super::{Interval, Value, points};
use crate::activity::{Activity, Count, PostKind, Response, Time};
use std::sync::Arc;

/// The posts that took part, oldest first.
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
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Scored> + '_ {
        (0..self.len()).filter_map(|place| self.get(place))
    }

    /// When they were published.
    pub(in super::super) fn times(&self) -> impl Iterator<Item = Time> + '_ {
        self.indices.iter().filter_map(|&index| self.times.get(index as usize).copied())
    }

    /// How many of them were published at a time or before.
    pub(in super::super) fn n_until(&self, time: Time) -> usize {
        let n = self.times.partition_point(|&other| other <= time);
        self.indices.partition_point(|&index| (index as usize) < n)
    }

    /// Weighs them anew.
    pub(super) fn weigh(&mut self, newest: Time, decay: &mut Decay) -> Found {
        let mut found = Found::default();
        let posts = self.indices.iter().zip(&self.scores).zip(&mut self.weights);
        for ((&index, &score), weight) in posts {
            *weight = decay.weight(newest, self.times[index as usize]);
            found.add(*weight, score);
        }
        self.share_of_1 = 1.0 / found.sums.weight;
        found
    }

    /// Where the score of the next one falls, 8 times in 10.
    pub(super) fn middle_80_percent(&self, found: &Found) -> Interval {
        middle_80_percent(&found.parts, &self.scores, &self.weights)
    }
}

/// What is found in one pass over the posts.
#[derive(Default)]
pub(super) struct Found {
    pub sums: Sums,
    /// Σ w s²
    pub weighted_squares: f64,
    parts: Parts,
}

impl Found {
    fn add(&mut self, weight: f64, score: f64) {
        self.sums.add(weight, score);
        self.weighted_squares += weight * score * score;
        self.parts.add(score, weight);
    }

    /// Σ w (s − S)² ÷ Σ w. Rounding alone could make it less than nothing.
    pub(super) fn variance(&self) -> f64 {
        let value = self.sums.value().points();
        (self.weighted_squares / self.sums.weight - value * value).max(0.0)
    }
}

/// What the number is made of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub n_posts: usize,
    /// Σ w
    pub weight: f64,
    /// Σ w²
    pub weight_squared: f64,
    /// Σ w s
    pub weighted_scores: f64,
}

impl Sums {
    fn add(&mut self, weight: f64, score: f64) {
        self.n_posts += 1;
        self.weight += weight;
        self.weight_squared += weight * weight;
        self.weighted_scores += weight * score;
    }

    pub(super) fn value(&self) -> Value {
        Value { weighted_scores: self.weighted_scores, weight: self.weight }
    }

    /// n_eff = (Σw)²/Σw².
    pub(super) fn n_effective(&self) -> f64 {
        self.weight * self.weight / self.weight_squared
    }
}

/// So many items are looked at together, column by column.
const CHUNK: usize = 256;

/// An activity's items as the number sees them.
pub(super) struct Items<'a> {
    /// What weighs something, and is shown.
    columns: Vec<(f64, &'a [Count])>,
    times: &'a Arc<Vec<Time>>,
    /// Those that had time to gather responses.
    kinds: &'a [PostKind],
    settings: &'a Settings,
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
        if columns.is_empty() && !activity.is_empty() {
            return Err(Missing::Responses);
        }
        let (kinds, young) = activity.kinds().split_at(activity.n_mature());
        let n_immature = young.iter().filter(|&&kind| takes_part(kind, settings)).count();
        Ok(Items { columns, times: activity.shared_times(), kinds, settings, n_immature })
    }

    /// Calls `take` with the places and responses of the posts that take part, oldest first, some at
    /// a time. Returns how many were left out because the export shows no count for them.
    pub(super) fn each(&self, take: &mut dyn FnMut(&[usize], &[f64])) -> usize {
        let takes_part = [PostKind::Post, PostKind::Reply, PostKind::Repost]
            .map(|kind| takes_part(kind, self.settings));
        let mut n_uncounted = 0;
        for start in (0..self.kinds.len()).step_by(CHUNK) {
            let end = self.kinds.len().min(start + CHUNK);
            let mut responses = [0.0; CHUNK];
            // What is missing has all bits set, so that they all stay where all counts are missing.
            let mut codes = [Count::MISSING.code(); CHUNK];
            for &(weight, counts) in &self.columns {
                let sums = responses.iter_mut().zip(&mut codes);
                for ((sum, code), count) in sums.zip(&counts[start..end]) {
                    *sum += weight * count.or_nothing();
                    *code &= count.code();
                }
            }
            // Every place is written, and written over unless its post takes part: no branch is
            // there to be guessed wrongly.
            let mut places = [0; CHUNK];
            let mut n = 0;
            for (offset, &kind) in self.kinds[start..end].iter().enumerate() {
                let is_wanted = takes_part[kind as usize];
                let is_counted = codes[offset] != Count::MISSING.code();
                places[n % CHUNK] = start + offset;
                responses[n % CHUNK] = responses[offset];
                n += usize::from(is_wanted && is_counted);
                n_uncounted += usize::from(is_wanted && !is_counted);
            }
            take(&places[..n], &responses[..n]);
        }
        n_uncounted
    }

    /// The weights of the posts, the same to the bit in every pass over them.
    pub(super) fn decay(&self, half_life_days: f64) -> Decay {
        let n_posts = self.kinds.iter().filter(|&&kind| takes_part(kind, self.settings)).count();
        Decay::new(half_life_days, n_posts)
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

    /// The sums over all posts that take part, in one pass that keeps nothing.
    pub(super) fn sums(&self, newest: Time, decay: &mut Decay) -> Sums {
        let mut sums = Sums::default();
        let mut known = Known::new(self.kinds.len());
        self.each(&mut |places, responses| {
            for (&place, &responses) in places.iter().zip(responses) {
                sums.add(decay.weight(newest, self.times[place]), known.points(responses));
            }
        });
        sums
    }

    /// The posts, what is found of them, and how many are without any count.
    pub(super) fn posts(&self, newest: Time, decay: &mut Decay) -> (Posts, Found, usize) {
        let n = self.kinds.len();
        let mut posts = Posts {
            times: Arc::clone(self.times),
            indices: Vec::with_capacity(n),
            responses: Vec::with_capacity(n),
            scores: Vec::with_capacity(n),
            weights: Vec::with_capacity(n),
            share_of_1: 0.0,
        };
        let mut found = Found::default();
        let mut known = Known::new(n);
        let n_uncounted = self.each(&mut |places, responses| {
            posts.indices.extend(places.iter().map(|&place| index(place)));
            posts.responses.extend_from_slice(responses);
            posts.scores.extend(responses.iter().map(|&responses| known.points(responses)));
            let scores = &posts.scores[posts.scores.len() - places.len()..];
            posts.weights.extend(places.iter().zip(scores).map(|(&place, &score)| {
                let weight = decay.weight(newest, self.times[place]);
                found.add(weight, score);
                weight
            }));
        });
        posts.share_of_1 = 1.0 / found.sums.weight;
        (posts, found, n_uncounted)
    }
}

/// No reading takes as many items as this can't tell apart.
#[expect(clippy::cast_possible_truncation, reason = "20 million items are read at most")]
fn index(place: usize) -> u32 {
    place as u32
}

/// The points of numbers of responses that were met before: most posts draw what others drew, and a
/// logarithm takes longer than a look.
struct Known {
    slots: Vec<(f64, f64)>,
    shift: u32,
}

impl Known {
    const MAX_BITS: u32 = 14;

    /// For so many posts.
    fn new(n_posts: usize) -> Known {
        let bits = n_posts.max(2).ilog2().min(Known::MAX_BITS);
        // No responses are no points.
        Known { slots: vec![(0.0, 0.0); 1 << bits], shift: u64::BITS - bits }
    }

    fn points(&mut self, responses: f64) -> f64 {
        // A product spreads the bits; Knuth's golden ratio.
        let spread = responses.to_bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = usize::try_from(spread >> self.shift).unwrap_or(0);
        match self.slots.get_mut(place) {
            Some((known, points)) if *known == responses => *points,
            Some(slot) => {
                *slot = (responses, points(responses));
                slot.1
            }
            None => points(responses),
        }
    }
}
