//! The columns of an activity that the number looks at, 256 items at a time: a million posts are
//! scored while a reader drags a weight.

use super::accumulator::Accumulator;
use super::decay::Decay;
use super::histogram::Histogram;
use super::scale::points;
use crate::activity::{Activity, Count, PostKind, Response, Time};
use crate::score::lanes::{CHUNK, chunks, floats, fours, is_known, masks, n_of_kind};
use crate::score::missing::Missing;
use crate::score::settings::Settings;
use std::ops::Range;
use std::sync::Arc;
use wide::{f64x2, u32x4};

/// The columns of responses that have a weight and that the export shows.
pub(super) struct WeightedColumns<'a> {
    /// The weight of each kind of response, and its counts.
    columns: Vec<(f64, &'a [Count])>,
    times: &'a Arc<Vec<Time>>,
    /// The kinds of the items that had time to gather responses.
    kinds: &'a [PostKind],
    settings: &'a Settings,
    n_posts: usize,
    n_immature: usize,
}

/// Some posts that take part, oldest first.
pub(super) struct PostChunk<'a> {
    /// Their indices in the activity.
    pub indices: &'a [u32],
    pub times: &'a [Time],
    /// Their weighted responses.
    pub responses: &'a [f64],
}

impl<'a> WeightedColumns<'a> {
    /// Selects the columns of an activity; [`Missing::Responses`] where there are posts but no column.
    pub(super) fn of(activity: &'a Activity, settings: &'a Settings) -> Result<Self, Missing> {
        let n_mature = activity.n_mature();
        let mut columns = WeightedColumns::of_first(n_mature, activity, settings)?;
        columns.n_immature = n_included(&activity.kinds()[n_mature..], settings);
        Ok(columns)
    }

    /// Selects the columns of the first items of an activity, as if there were no others.
    pub(super) fn of_first(
        n_items: usize,
        activity: &'a Activity,
        settings: &'a Settings,
    ) -> Result<Self, Missing> {
        let columns: Vec<(f64, &[Count])> = Response::ALL
            .iter()
            .map(|&response| (settings.weights[response.index()], response))
            .filter(|&(weight, _)| weight > 0.0)
            .filter_map(|(weight, response)| Some((weight, activity.counts(response)?)))
            .collect();
        if columns.is_empty() && n_included(activity.kinds(), settings) > 0 {
            return Err(settings.missing());
        }
        let kinds = &activity.kinds()[..n_items];
        Ok(WeightedColumns {
            columns,
            times: activity.shared_times(),
            kinds,
            settings,
            n_posts: n_included(kinds, settings),
            n_immature: 0,
        })
    }

    /// The number of mature posts, those included for which the export shows no count.
    pub(super) fn n_posts(&self) -> usize {
        self.n_posts
    }

    /// The number of posts that were too young when their counts were read.
    pub(super) fn n_immature(&self) -> usize {
        self.n_immature
    }

    /// Whether a response counts as anything but one response.
    pub(super) fn are_weighted(&self) -> bool {
        self.settings.is_weighted()
    }

    /// The times of all items of the activity.
    pub(super) fn times(&self) -> &Arc<Vec<Time>> {
        self.times
    }

    /// The items that had time to gather responses, as a range from the first one.
    pub(super) fn items(&self) -> Range<usize> {
        0..self.kinds.len()
    }

    /// Calls `visit` with those of the items that take part, oldest first, a chunk of items at a time.
    /// Returns the number of posts that were left out because the export shows no count for them.
    pub(super) fn for_each_chunk(
        &self,
        items: Range<usize>,
        visit: &mut dyn FnMut(&PostChunk<'_>),
    ) -> usize {
        let mut n_uncounted = 0;
        let mut buffer = [[0; 4]; CHUNK / 4];
        let has_left_out = self.n_posts < self.kinds.len();
        for range in chunks(items) {
            let mut responses = [f64x2::ZERO; CHUNK / 2];
            let mut is_counted = [u32x4::ZERO; CHUNK / 4];
            for &(weight, column) in &self.columns {
                let weight = f64x2::new([weight; 2]);
                let counts = fours(&column[range.clone()], &mut buffer).iter();
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
            let responses: &mut [f64] = bytemuck::cast_slice_mut(&mut responses);
            let all_counted = is_counted.iter().fold(u32x4::MAX, |all, it| all & *it);
            if !has_left_out && all_counted.all() {
                let indices: [u32; CHUNK] = std::array::from_fn(|nth| index(range.start + nth));
                let (indices, times) = (&indices[..], &self.times[range]);
                visit(&PostChunk { indices, times, responses });
                continue;
            }
            let is_counted: &[u32] = bytemuck::cast_slice(&is_counted);
            let masks = masks(&self.kinds[range.clone()], self.settings);
            let masks: &[u32] = bytemuck::cast_slice(&masks);
            let mut indices = [0; CHUNK];
            let mut times = [Time(0); CHUNK];
            let mut n = 0;
            // Moves the posts that take part to the front, without a branch: every item is written,
            // and the next one overwrites it unless it takes part.
            let items = (index(range.start)..).zip(&self.times[range]);
            for (offset, (index, &time)) in items.enumerate().take(CHUNK) {
                let (mask, is_counted) = (masks[offset], is_counted[offset]);
                indices[n % CHUNK] = index;
                times[n % CHUNK] = time;
                responses[n % CHUNK] = responses[offset];
                n += (mask & is_counted & 1) as usize;
                n_uncounted += (mask & !is_counted & 1) as usize;
            }
            let (indices, times, responses) = (&indices[..n], &times[..n], &responses[..n]);
            visit(&PostChunk { indices, times, responses });
        }
        n_uncounted
    }

    /// The time of the newest post that takes part; without posts, any time.
    pub(super) fn newest(&self) -> Time {
        self.newest_before(self.kinds.len()).unwrap_or(Time(0))
    }

    /// The time of the newest post before an item that takes part.
    pub(super) fn newest_before(&self, end: usize) -> Option<Time> {
        let last = (0..end).rev().find(|&index| self.takes_part(index))?;
        Some(self.times[last])
    }

    fn takes_part(&self, index: usize) -> bool {
        let is_counted = |&(_, counts): &(f64, &[Count])| counts[index] != Count::MISSING;
        self.settings.includes(self.kinds[index]) && self.columns.iter().any(is_counted)
    }

    /// The time of the first post that takes part.
    pub(super) fn first(&self) -> Option<Time> {
        let first = self.items().find(|&index| self.takes_part(index))?;
        Some(self.times[first])
    }

    /// Adds those of the items that take part to an accumulator, oldest first, and calls `visit` with
    /// the weights and the scores of a chunk of them; a post at `newest` has weight 1. Returns the number
    /// of posts that were left out because the export shows no count for them.
    pub(super) fn weigh(
        &self,
        items: Range<usize>,
        newest: Time,
        decay: &mut Decay,
        accumulator: &mut Accumulator,
        visit: &mut dyn FnMut(&[f64], &[f64]),
    ) -> usize {
        let (mut weights, mut scores) = ([0.0; CHUNK], [0.0; CHUNK]);
        self.for_each_chunk(items, &mut |posts| {
            let n = posts.times.len();
            let (weights, scores) = (&mut weights[..n], &mut scores[..n]);
            decay.weights(newest, posts.times, weights);
            accumulator.add(posts.responses, weights, scores);
            visit(weights, scores);
        })
    }

    /// Adds those posts to histograms whose scores lie within one of them; these are few.
    pub(super) fn refill(&self, histograms: &mut [Histogram; 2], half_life_days: f64) {
        let (newest, mut decay) = (self.newest(), Decay::new(half_life_days, self.n_posts));
        let near = histograms.each_ref().map(Histogram::responses);
        #[expect(
            clippy::needless_bitwise_bool,
            reason = "one branch that is hardly ever taken costs least"
        )]
        let is_near = |responses: f64| {
            let is_within = |[low, high]: [f64; 2]| (low <= responses) & (responses <= high);
            is_within(near[0]) | is_within(near[1])
        };
        self.for_each_chunk(self.items(), &mut |posts| {
            for (&time, &responses) in posts.times.iter().zip(posts.responses) {
                if is_near(responses) {
                    let weight = decay.weight(newest, time);
                    let score = points(responses);
                    for histogram in histograms.iter_mut() {
                        histogram.add_if_within(score, weight);
                    }
                }
            }
        });
    }

    /// The times of the posts that take part, in rising order.
    pub(super) fn post_times(&self) -> Vec<Time> {
        let mut times = Vec::new();
        self.for_each_chunk(self.items(), &mut |posts| times.extend_from_slice(posts.times));
        times
    }
}

/// The number of items that the settings include.
fn n_included(kinds: &[PostKind], settings: &Settings) -> usize {
    let included = PostKind::ALL.into_iter().filter(|&kind| settings.includes(kind));
    included.map(|kind| n_of_kind(kinds, kind)).sum()
}

/// An index as an item's index in a column.
#[expect(clippy::cast_possible_truncation, reason = "an activity holds at most 20 million items")]
fn index(index: usize) -> u32 {
    index as u32
}
