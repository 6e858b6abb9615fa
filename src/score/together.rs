//! Several networks as one: a message that is posted everywhere draws the sum of what it draws on
//! each. So the typical responses ρ add up, and the points are those of the sum.

use super::number::{points, responses};

/// The number of several networks together: 5 · log2(1 + Σ ρ), at most 100. By hand: 10 points are 3
/// responses and 5 are 1; 4 responses are 11.61 points.
#[must_use]
pub fn together(numbers: &[f64]) -> f64 {
    points(numbers.iter().map(|number| responses(*number)).sum())
}
