//! The number over time: what it was at each of several moments, at the half-life in force today and
//! with the drift that was learnt until today.

use super::math::exp2;
use super::number::decay::Decay;
use super::number::{
    Interval, LevelTerms, MIN_POSTS, Number, PowerSums, RECENT_DAYS, ScoredPost, ScoredPosts,
};
use crate::activity::Time;
use crate::steps::{Steps, without_pauses};
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
    without_pauses(history_in_steps(number, posts, n_moments, &Steps::default()))
}

/// Computes [`history`] in steps; `None` where it is given up.
pub async fn history_in_steps(
    number: &Number,
    posts: &ScoredPosts,
    n_moments: u32,
    steps: &Steps,
) -> Option<Vec<HistoryPoint>> {
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else {
        return Some(Vec::new());
    };
    let span_seconds = last.time.0.saturating_sub(first.time.0);
    let n_steps = i64::from(n_moments.max(2) - 1);
    // Dividing before multiplying avoids an overflow; with the remainder, the last moment still falls
    // exactly on the last post.
    let offset = |step| span_seconds / n_steps * step + span_seconds % n_steps * step / n_steps;
    let times: Vec<Time> = (0..=n_steps).map(|step| Time(first.time.0 + offset(step))).collect();
    at_in_steps(number, posts, &times, steps).await
}

/// Computes the number at given moments, which rise. Moments before the fifth post are left out.
#[must_use]
pub fn at(number: &Number, posts: &ScoredPosts, times: &[Time]) -> Vec<HistoryPoint> {
    without_pauses(at_in_steps(number, posts, times, &Steps::default()))
}

async fn at_in_steps(
    number: &Number,
    posts: &ScoredPosts,
    times: &[Time],
    steps: &Steps,
) -> Option<Vec<HistoryPoint>> {
    let mut points = Vec::new();
    let mut sums = DecayingSums::default();
    let mut decay = Decay::new(number.half_life_days, posts.len());
    let mut next = 0;
    for &time in times {
        let end = posts.n_until(time);
        sums.add(posts, next..end, number.half_life_days, &mut decay);
        steps.count(end - next).await?;
        next = end;
        if next >= MIN_POSTS {
            points.push(sums.point(time, posts, number.drift));
        }
    }
    Some(points)
}

/// The sums of the posts so far, with weights relative to the newest of them.
#[derive(Default)]
struct DecayingSums {
    newest: Option<Time>,
    sums: PowerSums,
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
        self.sums.decay(exp2(-newest.days_since(before) / half_life_days));
        for ScoredPost { time, score, .. } in indices.filter_map(|index| posts.get(index)) {
            let weight = decay.weight(newest, time);
            self.sums.add_weight(weight);
            self.sums.add_score(score, weight);
        }
    }

    fn point(&self, time: Time, posts: &ScoredPosts, drift: f64) -> HistoryPoint {
        /// The half-life was chosen for the whole activity. Early on it may leave fewer effective posts
        /// than the t quantile, which needs three degrees of freedom, is made for.
        const MIN_EFFECTIVE: f64 = 4.0;
        let newest = self.newest.unwrap_or(time);
        let first = posts.first().map_or(newest, |first| first.time);
        let value = self.sums.points();
        let terms = LevelTerms {
            value,
            variance: self.sums.variance(),
            n_effective: self.sums.n_effective().max(MIN_EFFECTIVE),
            n_recent: self.sums.n_posts - posts.n_before(newest.plus_days(-RECENT_DAYS)),
            drift,
            gap_days: time.days_since(newest),
            span_days: newest.days_since(first),
        };
        HistoryPoint { time, value, level: terms.interval() }
    }
}
