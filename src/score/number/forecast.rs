//! What the number said about earlier months, beside what came.

use super::columns::WeightedColumns;
use super::fast::added_up;
use super::interval::{DRIFT, Interval};
use super::past::Past;
use super::result::Number;
use super::scored_posts::ScoredPosts;
use crate::activity::{Activity, Time};
use crate::score::math::usize_as_f64;
use crate::score::settings::Settings;
use crate::steps::{Steps, without_pauses};

/// The number of posts that a month needs, so that its mean counts.
pub(in crate::score) const MIN_POSTS_OF_MONTH: usize = 2;

/// The number as it stood when an earlier month began, and what that month brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// When the month began.
    pub begins: Time,
    /// When it ended, 30 days later. A post at this moment belongs to the next month.
    pub ends: Time,
    /// The number of the posts before the month, 0 to 100 points.
    pub value: f64,
    /// The interval in which the mean of the month was to fall in 8 of 10 cases, as it would have
    /// been stated when the month began.
    pub level: Interval,
    /// The mean score of the month's posts, 0 to 100 points.
    pub mean: f64,
    /// The number of the month's posts, 2 or more.
    pub n_posts: usize,
}

impl Forecast {
    /// Whether the month's mean fell into the interval.
    #[must_use]
    pub fn held(&self) -> bool {
        self.level.contains(self.mean)
    }
}

/// Forecasts each of the twelve months before the newest post that takes part, oldest first. A month is
/// 30 days long. It is left out where there was no number when it began, or where it has fewer than
/// two posts.
///
/// Each forecast is [`number`](super::number()) of what was published before, [as one would have looked back on
/// it](Activity::before) when the month began, but with the counts of the whole export. So this
/// takes about twelve times as long as one number.
#[must_use]
pub fn forecasts(activity: &Activity, settings: &Settings) -> Vec<Forecast> {
    without_pauses(forecasts_in_steps(activity, settings, &Steps::default()))
}

/// Computes [`forecasts`] in steps; `None` where it is given up.
pub async fn forecasts_in_steps(
    activity: &Activity,
    settings: &Settings,
    steps: &Steps,
) -> Option<Vec<Forecast>> {
    let Ok(columns) = WeightedColumns::of(activity, settings) else { return Some(Vec::new()) };
    let posts = ScoredPosts::weighed(&columns, f64::INFINITY, 0.0, steps).await?;
    let mut forecasts = Vec::new();
    for (begins, ends) in Past::of(&columns).months() {
        let scores = posts.scores_between(begins, ends);
        let n_posts = scores.len();
        if n_posts < MIN_POSTS_OF_MONTH {
            continue;
        }
        let before = added_up(&activity.before(begins), settings, DRIFT, steps).await?;
        if let Ok((Number { value, level, .. }, _)) = before {
            let mean = scores.iter().sum::<f64>() / usize_as_f64(n_posts);
            forecasts.push(Forecast { begins, ends, value, level, mean, n_posts });
        }
    }
    Some(forecasts)
}
