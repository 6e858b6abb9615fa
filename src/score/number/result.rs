//! The number with everything that it was made of.

use super::half_life::enough;
use super::interval::Interval;
use super::scored_post::ScoredPost;
use super::sums::Sums;
use crate::score::settings::Settings;
use serde::Serialize;

/// The number of posts below which there is no number, a choice of this project.
pub const MIN_POSTS: usize = 5;
/// The number of posts below which the interval tells more than the number, a choice of this project.
pub const FEW_POSTS: usize = 20;

/// The number of an activity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Number {
    /// The number *S*, 0 to 100 points.
    pub value: f64,
    /// *ρ*: the responses that a typical post draws.
    pub typical_responses: f64,
    /// *H*: the half-life of a post's weight, in days.
    pub half_life_days: f64,
    /// *n_eff*: the effective number of posts.
    pub n_effective: f64,
    /// The sums whose quotient is `value`.
    pub sums: Sums,
    /// The scores between which the next post falls in 8 of 10 cases.
    pub next_post: Interval,
    /// The scores between which the mean of the next 30 days falls in 8 of 10 cases.
    pub level: Interval,
    /// *τ̂*: how far the mean of a month drifts from what was expected of it, in points, as learnt from
    /// the account's own months.
    pub drift: f64,
    /// *m*: the number of own months that it was learnt from, 0 to 12.
    pub n_months: usize,
    /// The number of posts that took part.
    pub n_posts: usize,
    /// The posts left out because they were younger than 48 hours when the counts were read.
    pub n_immature: usize,
    /// The posts left out because the export shows no count for them.
    pub n_uncounted: usize,
}

impl Number {
    /// The sums without one of the posts, in closed form. `None` where the half-life might change, or
    /// where fewer than [`MIN_POSTS`] posts are left; then the rest has to be scored again.
    #[must_use]
    pub fn without(&self, post: &ScoredPost, settings: &Settings) -> Option<Sums> {
        /// The relative error that rounding can bring into n_eff.
        const ROUNDING: f64 = 1e-9;
        let n_left = self.n_posts.checked_sub(1).filter(|n_left| *n_left >= MIN_POSTS)?;
        let Sums { weighted_scores, weight } = self.sums;
        let gone = post.share * weight;
        let left = weight - gone;
        let squares_left = weight * weight / self.n_effective - gone * gone;
        let n_effective = left * left / squares_left;
        let stays_at_floor = self.half_life_days == settings.floor_days()
            && n_effective > (1.0 + ROUNDING) * enough(n_left);
        stays_at_floor
            .then_some(Sums { weighted_scores: weighted_scores - gone * post.score, weight: left })
    }
}
