//! The two sums of which the number is the quotient.

use serde::Serialize;

/// The sums over the posts that took part. They are all that a lens needs of the number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Sums {
    /// Σ w s: the posts' scores times their weights, in points.
    pub weighted_scores: f64,
    /// Σ w: the posts' weights. The newest post has weight 1.
    pub weight: f64,
}

impl Sums {
    /// The number *S* = Σ w s ÷ Σ w, 0 to 100 points.
    #[must_use]
    pub fn points(self) -> f64 {
        self.weighted_scores / self.weight
    }
}
