//! What a month draws in all: the posts of a month times what a typical post draws.
//!
//! The number answers what *one post* draws. A month is another question, in which it counts how often
//! somebody posts:
//!
//! ```text
//! n̂  = 30 · posts of the last 90 days ÷ days     posts a month; days = 90, or since the first post, 15 at least
//! M  = n̂ · ρ                                     ρ: the responses that a typical post draws
//! y  = 5 · log2(1 + responses)                   the scale of the number, without its limit
//! e_k = y(T_k) − y(M_k)                          for each of the last twelve months that counts: the error that
//!                                                M would have had; T_k are the responses to the month's posts
//! b  = (8 b₀ + Σ e_k) ÷ (8 + m)                  by how much M falls short, m = how many months count
//! v  = (8 σ₀² + Σ (e_k − b)²) ÷ (8 + m)
//! y(M) + b ± t(0.9, 7 + m) · √(v · (1 + 1 ÷ (8 + m)))
//! ```
//!
//! *M* falls short because a typical post is a geometric mean, below the mean that a sum is made of. So
//! the account's own months correct it, beside eight months' worth of everybody's. A month is 30 days
//! and counts where a number stood at its beginning and it has at least two posts. A total is read with
//! today's counts, as the score of each post is.
//!
//! b₀ and σ₀ are the mean error, and the spread at which 80 % of the totals fall within, of 1,289 pairs of
//! account and date of the training half of the Congress data (see `docs/validity.md`). The weight of
//! eight months had the best interval score there, among 2, 4 and 8.

use super::math::{exp2, log2, sqrt, t_quantile_90, usize_as_f64};
use super::missing::Missing;
use super::number::{
    MIN_POSTS_OF_MONTH, MONTH_DAYS, ScoredPosts, number, responses as typical, sums_before,
};
use super::settings::Settings;
use crate::activity::{Activity, Time};
use crate::order::within;
use crate::steps::{Steps, without_pauses};
use serde::Serialize;

/// b₀: by how much the estimate falls short for everybody, in points. Fitted, see `docs/validity.md`.
const SHORTFALL: f64 = 3.17;
/// σ₀: the spread of everybody's errors, in points. Fitted, see `docs/validity.md`.
#[expect(clippy::approx_constant, reason = "it is fitted, and not π")]
const SPREAD: f64 = 3.14;
/// The weight of everybody's errors, in months: the best of 2, 4 and 8, see `docs/validity.md`.
const WEIGHT: f64 = 8.0;

/// How many past months are looked at.
const MONTHS: i32 = 12;
/// The days in which posts are counted for the rate, at least and at most; a choice of this project.
const RATE_DAYS: (f64, i32) = (15.0, 90);

/// What the next 30 days draw in all.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Month {
    /// *n̂*: the posts of a month, by those of the last 90 days.
    pub posts: f64,
    /// The responses of a month in all, as estimated from the number and the account's own past.
    pub responses: f64,
    /// The responses that a month exceeds in 9 of 10 cases.
    pub low: f64,
    /// The responses that a month stays below in 9 of 10 cases.
    pub high: f64,
    /// How many past months the estimate was corrected by, 0 to 12.
    pub n_months: usize,
}

/// Estimates what the 30 days after the moment one looks back from draw in all. It computes up to twelve
/// earlier numbers.
///
/// # Errors
///
/// The errors of [`number`].
pub fn month(activity: &Activity, settings: &Settings) -> Result<Month, Missing> {
    let now = number(activity, settings)?;
    let posts = ScoredPosts::of(activity, settings, &now);
    let steps = Steps::default();
    let month = month_in_steps(activity, settings, &posts, now.typical_responses, &steps);
    Ok(without_pauses(month))
}

/// Estimates in steps what [`month`] does; `None` where it is given up. `posts` are those of the activity's
/// number under the settings, of which a typical one draws so many responses.
pub async fn month_in_steps(
    activity: &Activity,
    settings: &Settings,
    posts: &ScoredPosts,
    typical_responses: f64,
    steps: &Steps,
) -> Option<Month> {
    let mut past = PastMonths::new(activity, settings, posts);
    for months_ago in 1..=MONTHS {
        past.look_back(months_ago, steps).await?;
    }
    Some(past.month(typical_responses))
}

/// The past months of an account, looked at one by one.
struct PastMonths<'a> {
    activity: &'a Activity,
    settings: &'a Settings,
    posts: &'a ScoredPosts,
    /// A second after the moment one looks back from, so that the last post is among those before.
    now: Time,
    /// The error of each month that counts, in points.
    errors: Vec<f64>,
}

impl<'a> PastMonths<'a> {
    /// Begins with no month. `posts` are those of the activity's number under the settings.
    fn new(
        activity: &'a Activity,
        settings: &'a Settings,
        posts: &'a ScoredPosts,
    ) -> PastMonths<'a> {
        let now = activity.as_of().map_or(Time(0), |as_of| Time(as_of.0.saturating_add(1)));
        PastMonths { activity, settings, posts, now, errors: Vec::new() }
    }

    /// Looks at the month that began so many months ago, 1 to [`MONTHS`]: the error that the estimate would
    /// have had then, if the month counts. `None` where it is given up.
    async fn look_back(&mut self, months_ago: i32, steps: &Steps) -> Option<()> {
        let begins = self.now.plus_days(-MONTH_DAYS * months_ago);
        let drawn = self.posts.responses_between(begins, begins.plus_days(MONTH_DAYS));
        if drawn.len() < MIN_POSTS_OF_MONTH {
            return Some(());
        }
        if let Ok(before) = sums_before(self.activity, self.settings, begins, steps).await? {
            let estimate = self.posts_a_month(begins) * typical(before.points());
            self.errors.push(points(drawn.iter().sum()) - points(estimate));
        }
        Some(())
    }

    /// The estimate by the months that were looked at, where a typical post draws so many responses.
    fn month(&self, typical_responses: f64) -> Month {
        let n = WEIGHT + usize_as_f64(self.errors.len());
        let shortfall = (WEIGHT * SHORTFALL + self.errors.iter().sum::<f64>()) / n;
        let square = |error: &f64| (error - shortfall) * (error - shortfall);
        let variance = (WEIGHT * SPREAD * SPREAD + self.errors.iter().map(square).sum::<f64>()) / n;
        let half_width = t_quantile_90(n - 1.0) * sqrt(variance * (1.0 + 1.0 / n));
        let posts = self.posts_a_month(self.now);
        let middle = points(posts * typical_responses) + shortfall;
        Month {
            posts,
            responses: responses(middle),
            low: responses(middle - half_width),
            high: responses(middle + half_width),
            n_months: self.errors.len(),
        }
    }

    /// *n̂* at a moment: the posts of the 90 days before it, scaled to 30 days. 0 without posts.
    fn posts_a_month(&self, moment: Time) -> f64 {
        let (least, most) = RATE_DAYS;
        let Some(first) = self.posts.first().filter(|first| first.time < moment) else {
            return 0.0;
        };
        let days = within(moment.days_since(first.time), least, f64::from(most));
        let n = self.posts.responses_between(moment.plus_days(-most), moment).len();
        usize_as_f64(n) / days * f64::from(MONTH_DAYS)
    }
}

/// A number of responses on the scale of the number, without its limit of 100 points.
fn points(responses: f64) -> f64 {
    5.0 * log2(1.0 + responses)
}

/// The responses that points stand for; 0 at least.
fn responses(points: f64) -> f64 {
    (exp2(points / 5.0) - 1.0).max(0.0)
}
