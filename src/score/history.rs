//! The number over time: what it was at each of several moments, at the half-life in force today.

use super::math::exp2;
use super::number::decay::Decay;
use super::number::{DRIFT, Interval, MIN_POSTS, Number, ScoredPost, ScoredPosts, level};
use crate::activity::Time;
use std::ops::Range;

/// The number as it stood at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistoryPoint {
    /// The moment, in UTC.
    pub time: Time,
    /// The number of the posts up to then, 0 to 100 points.
    pub value: f64,
    /// The interval of the level, as of then.
    pub level: Interval,
}

/// Computes the number at `n_moments` moments (at least 2), evenly spread from the first post to the
/// last, in one pass over the posts. Moments before the fifth post are left out. The last value is the
/// number itself, up to rounding.
#[must_use]
pub fn history(number: &Number, posts: &ScoredPosts, n_moments: u32) -> Vec<HistoryPoint> {
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else {
        return Vec::new();
    };
    let span_seconds = last.time.0.saturating_sub(first.time.0);
    let n_steps = i64::from(n_moments.max(2) - 1);
    // Dividing before multiplying avoids an overflow; with the remainder, the last moment still falls
    // exactly on the last post.
    let offset = |step| span_seconds / n_steps * step + span_seconds % n_steps * step / n_steps;
    let times: Vec<Time> = (0..=n_steps).map(|step| Time(first.time.0 + offset(step))).collect();
    at(number, posts, &times)
}

/// Computes the number at given moments, which rise. Moments before the fifth post are left out.
#[must_use]
pub fn at(number: &Number, posts: &ScoredPosts, times: &[Time]) -> Vec<HistoryPoint> {
    let mut points = Vec::new();
    let mut sums = DecayingSums::default();
    let mut decay = Decay::new(number.half_life_days, posts.len());
    let mut next = 0;
    for &time in times {
        let end = posts.n_until(time);
        sums.add(posts, next..end, number.half_life_days, &mut decay);
        next = end;
        if next >= MIN_POSTS {
            points.push(sums.point(time));
        }
    }
    points
}

/// The weighted sums of the posts so far, with weights relative to the newest of them.
#[derive(Default)]
struct DecayingSums {
    newest: Option<Time>,
    weight: f64,
    weight_squared: f64,
    weighted_scores: f64,
    weighted_squares: f64,
}

impl DecayingSums {
    /// Adds posts that are newer than those before. The sums so far decay, and the newest post gets
    /// weight 1.
    fn add(
        &mut self,
        posts: &ScoredPosts,
        indices: Range<usize>,
        half_life_days: f64,
        decay: &mut Decay,
    ) {
        let Some(newest) = indices.end.checked_sub(1).and_then(|last| posts.get(last)) else {
            return;
        };
        let newest = newest.time;
        let before = self.newest.replace(newest).unwrap_or(newest);
        let factor = exp2(-newest.days_since(before) / half_life_days);
        self.weight *= factor;
        self.weight_squared *= factor * factor;
        self.weighted_scores *= factor;
        self.weighted_squares *= factor;
        for ScoredPost { time, score, .. } in indices.filter_map(|index| posts.get(index)) {
            let weight = decay.weight(newest, time);
            self.weight += weight;
            self.weight_squared += weight * weight;
            self.weighted_scores += weight * score;
            self.weighted_squares += weight * score * score;
        }
    }

    fn point(&self, time: Time) -> HistoryPoint {
        /// The half-life was chosen for the whole activity. Early on it may leave fewer effective posts
        /// than the t quantile, which needs three degrees of freedom, is made for.
        const MIN_EFFECTIVE: f64 = 4.0;
        let n_effective = self.weight * self.weight / self.weight_squared;
        let gap_days = self.newest.map_or(0.0, |newest| time.days_since(newest));
        let value = self.weighted_scores / self.weight;
        // Rounding can bring the difference below 0.
        let variance = (self.weighted_squares / self.weight - value * value).max(0.0);
        let n_effective = n_effective.max(MIN_EFFECTIVE);
        HistoryPoint { time, value, level: level(value, variance, n_effective, gap_days, DRIFT) }
    }
}
