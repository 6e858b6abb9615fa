//! A few scores that stand for all posts, so that they can be counted at a glance.

use super::histogram::Histogram;
use super::scored_posts::ScoredPosts;
use crate::order::rising;

/// Up to fifty scores that stand for all posts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// The scores, rising: where there are [`Spread::MOST`] posts or fewer, the score of each post;
    /// otherwise the weighted quantiles in the middle of fifty equal shares of the weight, so that
    /// each stands for one in fifty of the posts.
    pub scores: Vec<f64>,
    /// The highest score of any post, where none of `scores` stands for it.
    pub rare: Option<f64>,
}

impl Spread {
    /// The largest number of scores.
    pub const MOST: usize = 50;

    /// The spread of posts by their weights.
    #[must_use]
    pub fn of(posts: &ScoredPosts) -> Spread {
        let mut scores: Vec<f64>;
        if posts.len() <= Spread::MOST {
            scores = posts.iter().map(|post| post.score).collect();
            scores = rising(scores.iter().copied()).into_iter().map(|at| scores[at]).collect();
        } else {
            let mut histogram = Histogram::of_all(posts.len());
            for post in posts.iter() {
                histogram.add_if_within(post.score, post.share);
            }
            scores = histogram.middles(Spread::MOST);
        }
        Spread::new(scores, posts.iter().map(|post| post.score).fold(0.0, f64::max))
    }

    /// The spread with these scores, where `highest` is the highest score of any post.
    pub(super) fn new(scores: Vec<f64>, highest: f64) -> Spread {
        let rare = scores.last().is_some_and(|last| highest > *last).then_some(highest);
        Spread { scores, rare }
    }
}
