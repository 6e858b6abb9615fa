//! The number over time: what it was at each of a few moments, at the half-life now in force.

use super::math::exp2;
use super::number::{DRIFT, Interval, MIN_POSTS, Number, level};
use crate::activity::Time;

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
pub fn history(number: &Number, n_moments: u32) -> Vec<Moment> {
    let posts = &number.posts;
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else {
        return Vec::new();
    };
    let span_seconds = last.time.0.saturating_sub(first.time.0);
    let n_steps = i64::from(n_moments.max(2) - 1);
    // Whole steps and the rest apart, so that no product overflows and the last moment falls
    // exactly on the last post.
    let offset = |step| span_seconds / n_steps * step + span_seconds % n_steps * step / n_steps;
    let times: Vec<Time> = (0..=n_steps).map(|step| Time(first.time.0 + offset(step))).collect();
    at(number, &times)
}

/// The number at moments of one's choice, in rising order.
#[must_use]
pub fn at(number: &Number, times: &[Time]) -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut running = Running::default();
    let mut next = 0;
    for &time in times {
        while let Some(post) = number.posts.get(next).filter(|post| post.time <= time) {
            running.add(post.time, post.score, number.half_life_days);
            next += 1;
        }
        if next >= MIN_POSTS {
            moments.push(running.moment(time));
        }
    }
    moments
}

/// Weighted sums that forget at the half-life: each addition first fades what was there.
#[derive(Default)]
struct Running {
    newest: Option<Time>,
    weight: f64,
    weight_squared: f64,
    mean: f64,
    squares: f64,
}

impl Running {
    /// Adds a score with weight 1 by West's update of the weighted mean and its squares
    /// (D. H. D. West, Communications of the ACM 22(9), 1979, pp. 532–535).
    fn add(&mut self, time: Time, score: f64, half_life_days: f64) {
        let newest = self.newest.replace(time).unwrap_or(time);
        let fade = exp2(-time.days_since(newest) / half_life_days);
        self.weight_squared = self.weight_squared * fade * fade + 1.0;
        let faded = self.weight * fade;
        self.weight = faded + 1.0;
        let delta = score - self.mean;
        self.mean += delta / self.weight;
        self.squares = self.squares * fade + delta * (score - self.mean);
    }

    fn moment(&self, time: Time) -> Moment {
        let n_effective = self.weight * self.weight / self.weight_squared;
        let gap_days = self.newest.map_or(0.0, |newest| time.days_since(newest));
        let variance = self.squares / self.weight;
        // The half-life was chosen for the whole activity; early on it may leave fewer effective
        // posts than the t quantile is made for.
        let n_effective = n_effective.max(4.0);
        Moment {
            time,
            value: self.mean,
            level: level(self.mean, variance, n_effective, gap_days, DRIFT),
        }
    }
}
