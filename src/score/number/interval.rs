//! Intervals, and the interval of the level; see [`number`](mod@super).

use super::scale::MAX;
use crate::score::math::{sqrt, t_quantile_90, usize_as_f64};
use serde::Serialize;

/// An interval of scores, in points, that holds in 8 of 10 cases. It is serialized as an array of its
/// two ends.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(into = "[f64; 2]")]
pub struct Interval {
    /// The lower end, in points.
    pub low: f64,
    /// The upper end, in points.
    pub high: f64,
}

impl Interval {
    /// Whether a score lies in the interval; its ends do.
    #[must_use]
    pub fn contains(self, score: f64) -> bool {
        self.low <= score && score <= self.high
    }
}

impl From<Interval> for [f64; 2] {
    fn from(interval: Interval) -> [f64; 2] {
        [interval.low, interval.high]
    }
}

/// τ₀: everybody's drift over a month, in points, which the account's own months correct. With this value
/// the interval of the level holds the mean score of the next 30 days in 80 % of the cases of the
/// Congress file. Fitted by `cargo run --release --example validity -- POSTS.csv --fit`; see
/// `docs/validity.md`.
pub const DRIFT: f64 = 1.66;

/// The length of a month in forecasts, in days.
pub(in crate::score) const MONTH_DAYS: i32 = 30;
/// How many earlier months an account is forecast for, to learn from the errors.
pub(super) const MONTHS: usize = 12;
/// The posts of so many months tell how many posts the next month's mean will rest on.
pub(super) const RECENT_MONTHS: usize = 3;
/// The same in days.
pub(in crate::score) const RECENT_DAYS: i32 = 90;
/// How many months of an account's own weigh as much as everybody's drift, a choice of this project.
const MONTHS_OF_EVERYBODY: f64 = 4.0;
/// The share of an account's squared errors that is taken for its drift, a choice of this project.
const OWN_SHARE: f64 = 0.5;
/// The time from the first post to the newest at which the squared drift is doubled, in days; a choice of
/// this project.
const SHORT_SPAN_DAYS: f64 = 15.0;

/// The terms of the interval of the level.
pub(in crate::score) struct LevelTerms {
    /// *S*: the number, in points.
    pub value: f64,
    /// *v*: the weighted variance of the scores, in points squared.
    pub variance: f64,
    /// *n_eff*: the effective number of posts, 4 or more.
    pub n_effective: f64,
    /// The number of posts of the 90 days before the newest post, with it.
    pub n_recent: usize,
    /// *τ̂*: the drift over a month, in points.
    pub drift: f64,
    /// The time since the newest post, in days.
    pub gap_days: f64,
    /// The time from the first post to the newest, in days.
    pub span_days: f64,
}

impl LevelTerms {
    /// S ± t(0.9, n_eff − 1) · √(v/(n_eff − 1) + v/n̂ + τ̂²·(1 + gap/30 d + 15 d/span)), within 0 to 100.
    /// Where all posts were published at one time, it is from 0 to 100.
    #[must_use]
    pub(in crate::score) fn interval(&self) -> Interval {
        let df = self.n_effective - 1.0;
        let posts_a_month = (usize_as_f64(self.n_recent) / usize_as_f64(RECENT_MONTHS)).max(1.0);
        let aging = 1.0 + months(self.gap_days) + SHORT_SPAN_DAYS / self.span_days;
        let chance = self.variance / df + self.variance / posts_a_month;
        let half_width = t_quantile_90(df) * sqrt(chance + self.drift * self.drift * aging);
        Interval {
            low: (self.value - half_width).max(0.0),
            high: (self.value + half_width).min(MAX),
        }
    }
}

/// The error of the forecast of one earlier month.
pub(super) struct ForecastError {
    /// *e*: the mean score of the month's posts − the number when it began, in points.
    pub error: f64,
    /// The number of the month's posts.
    pub n_posts: usize,
    /// *v*: the variance of the scores of the posts before, in points squared.
    pub variance: f64,
    /// *n_eff* of the posts before.
    pub n_effective: f64,
    /// The time from the newest post before the month to its beginning, in days.
    pub gap_days: f64,
}

impl ForecastError {
    /// *x*: the part of the squared error that chance does not explain, for a month without a pause
    /// before it: (e² − v/(n_eff − 1) − v/n) ÷ (1 + gap/30 d). It can be below 0.
    fn squared_drift(&self) -> f64 {
        let chance =
            self.variance / (self.n_effective - 1.0) + self.variance / usize_as_f64(self.n_posts);
        (self.error * self.error - chance) / (1.0 + months(self.gap_days))
    }
}

/// *τ̂*: the drift of an account over a month, in points, from everybody's drift τ₀ and the errors of
/// its m own forecasts: √((4 τ₀² + ½ m · max(0, mean of x)) ÷ (4 + m)).
pub(super) fn drift(everybodys: f64, own: &[ForecastError]) -> f64 {
    let m = usize_as_f64(own.len());
    let sum: f64 = own.iter().map(ForecastError::squared_drift).sum();
    let squared = MONTHS_OF_EVERYBODY * everybodys * everybodys + OWN_SHARE * sum.max(0.0);
    sqrt(squared / (MONTHS_OF_EVERYBODY + m))
}

fn months(days: f64) -> f64 {
    days / f64::from(MONTH_DAYS)
}
