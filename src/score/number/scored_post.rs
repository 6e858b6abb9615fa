//! One post of a number.

use crate::activity::Time;

/// One post and its part in the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoredPost {
    /// The post's index in the activity.
    pub index: usize,
    /// When it was published.
    pub time: Time,
    /// *r_i*: its weighted responses.
    pub responses: f64,
    /// *s_i*: its own score, 0 to 100 points.
    pub score: f64,
    /// *w_i ÷ Σ w*: its share of the weight, 0 to 1. The shares of all posts add up to 1.
    pub share: f64,
}
