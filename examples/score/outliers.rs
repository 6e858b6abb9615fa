//! What the result for programs says about outliers.

use influence_score::activity::Activity;
use influence_score::explain::outliers::Outliers;
use influence_score::score::number::{ScoredPost, ScoredPosts};
use serde::Serialize;

/// The most outliers that are listed, the newest ones.
const MAX_LISTED: usize = 100;

/// Posts far beyond what the account's posts usually draw.
#[derive(Serialize)]
pub(crate) struct OutlierPosts {
    median_responses: f64,
    /// The points and the responses above which a post is an outlier; `null` where most posts draw the same.
    above_points: Option<f64>,
    above_responses: Option<f64>,
    count: usize,
    /// The newest of them, oldest first.
    posts: Vec<OutlierPost>,
}

#[derive(Serialize)]
struct OutlierPost {
    /// The day, as in 2026-10-01.
    date: String,
    text: String,
    responses: f64,
    points: f64,
    /// How many times the median of the account's posts it drew; `null` where that is 0.
    times_median: Option<f64>,
}

impl OutlierPosts {
    pub(crate) fn of(activity: &Activity, posts: &ScoredPosts) -> Option<OutlierPosts> {
        let outliers = Outliers::of(posts)?;
        let listed = |post: ScoredPost| {
            let date = post.time.date();
            OutlierPost {
                date: format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
                text: activity.excerpt(post.index).to_owned(),
                responses: post.responses,
                points: post.score,
                times_median: outliers.times_median(&post),
            }
        };
        let found: Vec<ScoredPost> = posts.iter().filter(|post| outliers.has(post)).collect();
        Some(OutlierPosts {
            median_responses: outliers.median_responses,
            above_points: outliers.above,
            above_responses: outliers.above_responses(),
            count: found.len(),
            posts: found[found.len().saturating_sub(MAX_LISTED)..]
                .iter()
                .copied()
                .map(listed)
                .collect(),
        })
    }
}
