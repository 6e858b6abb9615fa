//! Intervals, and the interval of the level.

use super::scale::MAX;
use crate::score::math::{sqrt, t_quantile_90};
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

/// The drift τ of an account's level over a month, in points: with this value the interval of the
/// level holds the mean score of the next 30 days in 80 % of the cases of the training file. Fitted by
/// `cargo run --release --example validity -- POSTS.csv --fit`, see the README.
pub const DRIFT: f64 = 1.73;

/// The length of a month in forecasts, in days.
pub(super) const MONTH_DAYS: i32 = 30;
/// How many earlier months an account is forecast for, to learn from the errors.
pub(super) const MONTHS: i32 = 12;

/// The interval of the level: S ± t(0.9, n_eff − 1) · √(v/(n_eff − 1) + τ²·(1 + gap/30 d)), within 0
/// to 100.
///
/// `value` is S, `variance` is v, both in points; `gap_days` is the time since the newest post and
/// `drift` is τ. `n_effective` is 4 or more.
#[must_use]
pub(in crate::score) fn level(
    value: f64,
    variance: f64,
    n_effective: f64,
    gap_days: f64,
    drift: f64,
) -> Interval {
    let df = n_effective - 1.0;
    let error = sqrt(variance / df + drift * drift * (1.0 + gap_days / f64::from(MONTH_DAYS)));
    let half_width = t_quantile_90(df) * error;
    Interval { low: (value - half_width).max(0.0), high: (value + half_width).min(MAX) }
}
