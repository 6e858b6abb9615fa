//! Outliers: posts far beyond what the account's own posts usually draw.
//!
//! With the scores s of all posts of a number, whatever their weights:
//!
//! ```text
//! m   = median of s
//! MAD = 1.4826 · median of |s − m|
//! a post is an outlier if s > m + 3 · MAD
//! ```
//!
//! The method is that of C. Leys and others, "Detecting outliers: Do not use standard deviation around the
//! mean, use absolute deviation around the median", Journal of Experimental Social Psychology 49, 2013, pp.
//! 764–766. The factor is 1 ÷ the 75 % quantile of the standard normal distribution: it makes MAD the
//! standard deviation where scores are normally distributed. Scores come nearer to that than responses,
//! because they are logarithms. The limit of three was not read in the paper itself (`docs/sources.md`). Where
//! more than half of the posts score alike, MAD is 0 and tells nothing, so no post is an outlier.
//!
//! Tools for YouTube say instead how many times the median a video drew. That is [`Outliers::times_median`].

use crate::score::number::{MAX, ScoredPost, ScoredPosts, responses};

/// Makes the median of absolute deviations the standard deviation of a normal distribution.
const TO_STANDARD_DEVIATION: f64 = 1.4826;
/// How many of these a score lies above the median, at least, if the post is an outlier.
const LIMIT: f64 = 3.0;

/// What the posts of an account usually draw, and what is far beyond it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outliers {
    /// The median of the responses to a post.
    pub median_responses: f64,
    /// The score, in points, above which a post is an outlier; `None` where more than half of the posts
    /// score alike, or where no post can score more.
    pub above: Option<f64>,
}

impl Outliers {
    /// What the posts of a number tell; `None` where there are none.
    #[must_use]
    pub fn of(posts: &ScoredPosts) -> Option<Outliers> {
        let mut scores: Vec<f64> = posts.iter().map(|post| post.score).collect();
        let median = median(&mut scores)?;
        let mut deviations: Vec<f64> = scores.iter().map(|score| (score - median).abs()).collect();
        let deviation = TO_STANDARD_DEVIATION * self::median(&mut deviations)?;
        let mut responses: Vec<f64> = posts.iter().map(|post| post.responses).collect();
        let above = median + LIMIT * deviation;
        Some(Outliers {
            median_responses: self::median(&mut responses)?,
            above: (deviation > 0.0 && above < MAX).then_some(above),
        })
    }

    /// Whether a post is an outlier.
    #[must_use]
    pub fn has(&self, post: &ScoredPost) -> bool {
        self.above.is_some_and(|above| post.score > above)
    }

    /// The responses above which a post is an outlier.
    #[must_use]
    pub fn above_responses(&self) -> Option<f64> {
        self.above.map(responses)
    }

    /// How many times the median a post drew; `None` where the median is 0.
    #[must_use]
    pub fn times_median(&self, post: &ScoredPost) -> Option<f64> {
        (self.median_responses > 0.0).then(|| post.responses / self.median_responses)
    }
}

/// The median, which is the mean of the two middle values of an even number of them. The values change their
/// order.
fn median(values: &mut [f64]) -> Option<f64> {
    let n = values.len();
    if n == 0 {
        return None;
    }
    let (below, &mut upper, _) = values.select_nth_unstable_by(n / 2, f64::total_cmp);
    let lower = if n.is_multiple_of(2) { below.iter().copied().reduce(f64::max) } else { None };
    Some(lower.map_or(upper, |lower| 0.5 * (lower + upper)))
}
