//! Is this change real? Two spans of time are compared by the plain means of their posts' scores.
//!
//! ```text
//! m, v    mean and variance of the scores of a span's n posts, v = Σ (s − m)² ÷ n
//! e       = v ÷ (n − 1)                                   the squared error of m
//! change  = m_B − m_A ± t(0.9, ν) · √(e_A + e_B)          an interval that holds in 8 of 10 cases
//! ν       = (e_A + e_B)² ÷ (e_A²/(n_A − 1) + e_B²/(n_B − 1))
//! ```
//!
//! This is Welch's interval, which allows the spans to differ in spread (B. L. Welch, "The generalization
//! of 'Student's' problem when several different population variances are involved", Biometrika 34, 1947,
//! pp. 28–35). Where nothing changed, the means differ by more than the half-width of the interval in
//! 1 of 5 cases, so a smaller difference is one that chance explains.

use crate::activity::{Activity, Time};
use crate::score::math::{sqrt, t_quantile_90, usize_as_f64};
use crate::score::number::{ScoredPosts, responses};
use std::ops::Range;

/// The number of posts that a span needs.
pub const MIN_POSTS: usize = 2;

/// A span of time, from its start to before its end.
pub type Span = Range<Time>;

/// What changed from one span of time to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The posts of the first span, and those of the second.
    pub means: [SpanMean; 2],
    /// The mean of the second span less that of the first, in points.
    pub points: f64,
    /// Half the width of the interval around `points` that holds in 8 of 10 cases, in points; 0 or more.
    pub half_width: f64,
}

/// The posts of one span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpanMean {
    /// The number of posts, [`MIN_POSTS`] or more.
    pub n_posts: usize,
    /// The plain mean of their scores, in points.
    pub points: f64,
    /// The responses that a typical one of them drew: 2^(points/5) − 1.
    pub typical_responses: f64,
    /// *e*: the variance of the scores ÷ (n − 1), in points squared.
    squared_error: f64,
}

/// Why two spans are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCompared {
    /// A span ends before it starts, or as it starts.
    Backwards,
    /// The spans overlap, so that posts would be compared with themselves.
    Overlapping,
    /// A span has fewer than [`MIN_POSTS`] posts.
    TooFewPosts {
        /// The number of posts of the first span, and of the second.
        n_posts: [usize; 2],
    },
}

impl Change {
    /// Whether chance explains the change: its interval contains 0.
    #[must_use]
    pub fn is_chance(&self) -> bool {
        self.points.abs() <= self.half_width
    }
}

/// The last 30 days of an activity and the 30 days before them, in this order: oldest first. Days are
/// those of the calendar in UTC. `None` where there are no items.
#[must_use]
pub fn last_months(activity: &Activity) -> Option<[Span; 2]> {
    const DAYS: i32 = 30;
    let end = activity.as_of()?.date().start()?.plus_days(1);
    let (middle, start) = (end.plus_days(-DAYS), end.plus_days(-2 * DAYS));
    Some([start..middle, middle..end])
}

/// Compares the posts of two spans, of which either may come first.
///
/// # Errors
///
/// Where a span has no length or fewer than [`MIN_POSTS`] posts, or the spans overlap.
pub fn change(posts: &ScoredPosts, spans: &[Span; 2]) -> Result<Change, NotCompared> {
    let [a, b] = spans;
    if a.is_empty() || b.is_empty() {
        return Err(NotCompared::Backwards);
    }
    if a.start < b.end && b.start < a.end {
        return Err(NotCompared::Overlapping);
    }
    let indices = |span: &Span| {
        let n_before = |time: Time| posts.n_until(Time(time.0.saturating_sub(1)));
        n_before(span.start)..n_before(span.end)
    };
    let indices = [indices(&spans[0]), indices(&spans[1])];
    let n_posts = indices.each_ref().map(ExactSizeIterator::len);
    if n_posts.iter().any(|&n| n < MIN_POSTS) {
        return Err(NotCompared::TooFewPosts { n_posts });
    }
    let [a, b] = indices.map(|indices| mean(posts, indices));
    let error = a.squared_error + b.squared_error;
    let [df_a, df_b] = n_posts.map(|n| usize_as_f64(n - 1));
    let df = error * error
        / (a.squared_error * a.squared_error / df_a + b.squared_error * b.squared_error / df_b);
    Ok(Change {
        means: [a, b],
        points: b.points - a.points,
        // Where all posts of a span score alike, the degrees of freedom are 0 ÷ 0.
        half_width: if error > 0.0 { t_quantile_90(df) * sqrt(error) } else { 0.0 },
    })
}

fn mean(posts: &ScoredPosts, indices: Range<usize>) -> SpanMean {
    let scores = || indices.clone().filter_map(|index| posts.get(index)).map(|post| post.score);
    let n_posts = indices.len();
    let n = usize_as_f64(n_posts);
    let points = scores().sum::<f64>() / n;
    let variance = scores().map(|score| (score - points) * (score - points)).sum::<f64>() / n;
    SpanMean {
        n_posts,
        points,
        typical_responses: responses(points),
        squared_error: variance / (n - 1.0),
    }
}
