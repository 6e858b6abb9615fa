//! The number over time: what it was at each of a few moments, at the half-life now in force.

use super::math::exp2;
use super::number::decay::Decay;
use super::number::{DRIFT, Interval, MIN_POSTS, Number, Posts, Scored, level};
use crate::activity::Time;
use std::ops::Range;

/// The number as it stood at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// When.
    pub time: Time,
    /// The number, from the posts up to then.
    pub value: f64,
    /// The interval of its level then.
    pub level: Interval,
}

/// The number at `n_moments` moments, evenly spread from the first post to the last, in one pass
/// over the posts. Moments before the fifth post have none. The last equals the number itself.
#[must_use]
pub fn history(number: &Number, posts: &Posts, n_moments: u32) -> Vec<Moment> {
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else {
        return Vec::new();
    };
    let span_seconds = last.time.0.saturating_sub(first.time.0);
    let n_steps = i64::from(n_moments.max(2) - 1);
    // Whole steps and the rest apart, so that no product overflows and the last moment falls
    // exactly on the last post.
    let offset = |step| span_seconds / n_steps * step + span_seconds % n_steps * step / n_steps;
    let times: Vec<Time> = (0..=n_steps).map(|step| Time(first.time.0 + offset(step))).collect();
    at(number, posts, &times)
}

/// The number at moments of one's choice, in rising order.
#[must_use]
pub fn at(number: &Number, posts: &Posts, times: &[Time]) -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut running = Running::default();
    let mut decay = Decay::new(number.half_life_days, posts.len());
    let mut next = 0;
    for &time in times {
        let end = posts.n_until(time);
        running.add(posts, next..end, number.half_life_days, &mut decay);
        next = end;
        if next >= MIN_POSTS {
            moments.push(running.moment(time));
        }
    }
    moments
}

/// Weighted sums that forget at the half-life: with newer posts, what was there fades.
#[derive(Default)]
struct Running {
    newest: Option<Time>,
    weight: f64,
    weight_squared: f64,
    weighted_scores: f64,
    weighted_squares: f64,
}

impl Running {
    /// Adds posts that are newer than those before, the newest of them with weight 1.
    fn add(&mut self, posts: &Posts, places: Range<usize>, half_life_days: f64, decay: &mut Decay) {
        let Some(newest) = places.end.checked_sub(1).and_then(|last| posts.get(last)) else {
            return;
        };
        let newest = newest.time;
        let before = self.newest.replace(newest).unwrap_or(newest);
        let fade = exp2(-newest.days_since(before) / half_life_days);
        self.weight *= fade;
        self.weight_squared *= fade * fade;
        self.weighted_scores *= fade;
        self.weighted_squares *= fade;
        for Scored { time, score, .. } in places.filter_map(|place| posts.get(place)) {
            let weight = decay.weight(newest, time);
            self.weight += weight;
            self.weight_squared += weight * weight;
            self.weighted_scores += weight * score;
            self.weighted_squares += weight * score * score;
        }
    }

    fn moment(&self, time: Time) -> Moment {
        let n_effective = self.weight * self.weight / self.weight_squared;
        let gap_days = self.newest.map_or(0.0, |newest| time.days_since(newest));
        let value = self.weighted_scores / self.weight;
        // Rounding alone could make it less than nothing.
        let variance = (self.weighted_squares / self.weight - value * value).max(0.0);
        // The half-life was chosen for the whole activity; early on it may leave fewer effective
        // posts than the t quantile is made for.
        let n_effective = n_effective.max(4.0);
        Moment { time, value, level: level(value, variance, n_effective, gap_days, DRIFT) }
    }
}
