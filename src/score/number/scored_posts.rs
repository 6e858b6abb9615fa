//! The posts that a number is made of, each with its part in it.

use super::accumulator::Accumulator;
use super::columns::WeightedColumns;
use super::decay::Decay;
use super::histogram::Histogram;
use super::result::Number;
use super::scored_post::ScoredPost;
use crate::activity::{Activity, Time};
use crate::score::settings::Settings;
use crate::steps::{Steps, pieces, without_pauses};
use std::ops::Range;
use std::sync::Arc;

/// The posts that took part in a number, oldest first, in columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScoredPosts {
    /// The posts' indices in the activity.
    indices: Vec<u32>,
    /// The times of all items of the activity.
    times: Arc<Vec<Time>>,
    responses: Vec<f64>,
    scores: Vec<f64>,
    weights: Vec<f64>,
    /// The share of a post of weight 1: 1 ÷ Σ w.
    share_of_unit: f64,
    are_weighted: bool,
}

impl ScoredPosts {
    /// The posts that made `number` of `activity` with `settings`.
    #[must_use]
    pub fn of(activity: &Activity, settings: &Settings, number: &Number) -> ScoredPosts {
        without_pauses(ScoredPosts::of_in_steps(activity, settings, number, &Steps::default()))
    }

    /// [`ScoredPosts::of`] in steps; `None` where it is given up.
    pub(crate) async fn of_in_steps(
        activity: &Activity,
        settings: &Settings,
        number: &Number,
        steps: &Steps,
    ) -> Option<ScoredPosts> {
        let share_of_unit = 1.0 / number.sums.weight;
        match WeightedColumns::of(activity, settings) {
            Ok(columns) => {
                ScoredPosts::weighed(&columns, number.half_life_days, share_of_unit, steps).await
            }
            Err(_) => Some(ScoredPosts::default()),
        }
    }

    /// The posts of columns, weighed at a half-life, in steps; `None` where it is given up.
    pub(super) async fn weighed(
        columns: &WeightedColumns<'_>,
        half_life_days: f64,
        share_of_unit: f64,
        steps: &Steps,
    ) -> Option<ScoredPosts> {
        let n = columns.n_posts();
        let mut posts = ScoredPosts {
            times: Arc::clone(columns.times()),
            indices: Vec::with_capacity(n),
            responses: Vec::with_capacity(n),
            scores: Vec::with_capacity(n),
            weights: Vec::with_capacity(n),
            share_of_unit,
            are_weighted: columns.are_weighted(),
        };
        let (newest, mut decay) = (columns.newest(), Decay::new(half_life_days, n));
        let mut accumulator = Accumulator::new(n, Histogram::of_all(1));
        for items in pieces(columns.items()) {
            let n_items = items.len();
            columns.for_each_chunk(items.clone(), &mut |chunk| {
                posts.indices.extend_from_slice(chunk.indices);
                posts.responses.extend_from_slice(chunk.responses);
            });
            columns.weigh(items, newest, &mut decay, &mut accumulator, &mut |weights, scores| {
                posts.weights.extend_from_slice(weights);
                posts.scores.extend_from_slice(scores);
            });
            steps.count(n_items).await?;
        }
        Some(posts)
    }

    /// The number of posts.
    #[must_use]
    pub fn len(&self) -> usize {
        self.indices.len()
    }

    /// Whether there are no posts.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// Whether their responses are weighted: [`Settings::is_weighted`] of the settings that they were scored with.
    #[must_use]
    pub fn are_weighted(&self) -> bool {
        self.are_weighted
    }

    /// The post at an index among these posts, counted from the oldest.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<ScoredPost> {
        let index_in_activity = *self.indices.get(index)? as usize;
        Some(ScoredPost {
            index: index_in_activity,
            time: *self.times.get(index_in_activity)?,
            responses: *self.responses.get(index)?,
            score: *self.scores.get(index)?,
            share: *self.weights.get(index)? * self.share_of_unit,
        })
    }

    /// Returns the oldest post, or `None` if there are no posts.
    #[must_use]
    pub fn first(&self) -> Option<ScoredPost> {
        self.get(0)
    }

    /// Returns the newest post, or `None` if there are no posts.
    #[must_use]
    pub fn last(&self) -> Option<ScoredPost> {
        self.get(self.len().checked_sub(1)?)
    }

    /// All posts, oldest first.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = ScoredPost> + '_ {
        self.range(0..self.len())
    }

    /// The posts of a range of indices, oldest first. The range ends at [`ScoredPosts::len`] or before.
    pub(crate) fn range(
        &self,
        range: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = ScoredPost> + '_ {
        range.filter_map(|index| self.get(index))
    }

    /// What a business asks of the posts: the share of those that drew at least so many responses, 0 to 1; the
    /// mean of the responses; and the largest part that one post has in the mean.
    #[must_use]
    pub fn reaching(&self, responses: f64) -> (f64, f64, f64) {
        let (mut reaching, mut mean, mut largest) = (0.0, 0.0, 0.0_f64);
        for (&drawn, weight) in self.responses.iter().zip(&self.weights) {
            let share = weight * self.share_of_unit;
            reaching += if drawn >= responses { share } else { 0.0 };
            mean += share * drawn;
            largest = largest.max(share * drawn);
        }
        (reaching, mean, largest)
    }

    /// The scores of the posts from `start` to before `end`.
    pub(super) fn scores_between(&self, start: Time, end: Time) -> &[f64] {
        &self.scores[self.n_before(start)..self.n_before(end)]
    }

    /// The responses to each of the posts from `start` to before `end`.
    pub(in crate::score) fn responses_between(&self, start: Time, end: Time) -> &[f64] {
        &self.responses[self.n_before(start)..self.n_before(end)]
    }

    /// The number of posts that were published before `time`.
    pub(in crate::score) fn n_before(&self, time: Time) -> usize {
        let n = self.times.partition_point(|&other| other < time);
        self.indices.partition_point(|&index| (index as usize) < n)
    }

    /// The number of posts that were published at `time` or before it.
    #[must_use]
    pub fn n_until(&self, time: Time) -> usize {
        let n = self.times.partition_point(|&other| other <= time);
        self.indices.partition_point(|&index| (index as usize) < n)
    }
}
