//! What the number and its interval need to know of posts.

use super::sums::Sums;

/// Sums over posts with weights *w* and scores *s*.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::score) struct PowerSums {
    /// The number of posts.
    pub n_posts: usize,
    /// Σ w.
    pub weight: f64,
    /// Σ w².
    pub weight_squared: f64,
    /// Σ w s, in points.
    pub weighted_scores: f64,
    /// Σ w s², in points squared.
    pub weighted_squares: f64,
}

impl PowerSums {
    /// Adds a post without its score.
    #[expect(clippy::inline_always, reason = "a call costs as much as the body")]
    #[inline(always)]
    pub(in crate::score) fn add_weight(&mut self, weight: f64) {
        self.n_posts += 1;
        self.weight += weight;
        self.weight_squared += weight * weight;
    }

    /// Adds the score of posts whose weights were added, and come to `weight`.
    pub(in crate::score) fn add_score(&mut self, score: f64, weight: f64) {
        self.weighted_scores += weight * score;
        self.weighted_squares += weight * score * score;
    }

    /// Multiplies every weight by a factor.
    pub(in crate::score) fn decay(&mut self, factor: f64) {
        self.weight *= factor;
        self.weight_squared *= factor * factor;
        self.weighted_scores *= factor;
        self.weighted_squares *= factor;
    }

    /// The sums of which the number is the quotient.
    pub(super) fn sums(&self) -> Sums {
        Sums { weighted_scores: self.weighted_scores, weight: self.weight }
    }

    /// The number *S*, in points.
    pub(in crate::score) fn points(&self) -> f64 {
        self.sums().points()
    }

    /// The effective number of posts, n_eff = (Σ w)² ÷ Σ w².
    pub(in crate::score) fn n_effective(&self) -> f64 {
        self.weight * self.weight / self.weight_squared
    }

    /// The variance of the scores: Σ w (s − S)² ÷ Σ w, in points squared.
    pub(in crate::score) fn variance(&self) -> f64 {
        let value = self.points();
        // Rounding can bring the difference below 0.
        (self.weighted_squares / self.weight - value * value).max(0.0)
    }
}
