//! The scale of the number: from responses to points and back.

use crate::score::math::{exp2, log2};

/// The points for each doubling of 1 + responses.
pub const POINTS_PER_DOUBLING: f64 = 5.0;
/// The top of the scale, in points: 1,048,575 responses or more.
pub const MAX: f64 = 100.0;

/// Converts responses (0 or more) to points: 5 · log2(1 + r), at most 100.
#[must_use]
pub fn points(responses: f64) -> f64 {
    (POINTS_PER_DOUBLING * log2(1.0 + responses)).min(MAX)
}

/// Converts points to responses: 2^(s/5) − 1.
#[must_use]
pub fn responses(points: f64) -> f64 {
    exp2(points / POINTS_PER_DOUBLING) - 1.0
}

/// The number of several networks together, in points: 5 · log2(1 + Σ ρ), at most 100. Somebody
/// who publishes every post on each network draws the sum of the responses there. By hand: 10 points are
/// 3 responses and 5 points are 1; 4 responses are 11.61 points.
#[must_use]
pub fn together(numbers: &[f64]) -> f64 {
    points(numbers.iter().map(|number| responses(*number)).sum())
}
