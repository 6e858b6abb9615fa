//! How far the number was off in each of the months before the newest post.
//!
//! Where an account's half-life was at its floor when a month began, as that of most who post often,
//! the posts before had the weights that they have now, but for a common factor, which cancels out.
//! So one pass notes its sums where each month begins. For the other months, the posts that had a
//! weight are added up once more; of somebody who posts seldom they are few.

use super::columns::WeightedColumns;
use super::forecast::MIN_POSTS_OF_MONTH;
use super::half_life::{enough, half_life_days};
use super::interval::{ForecastError, MONTH_DAYS, MONTHS, RECENT_MONTHS};
use super::pass::{Cut, Pass, Plan};
use super::power_sums::PowerSums;
use super::result::MIN_POSTS;
use crate::activity::Time;
use crate::score::math::usize_as_f64;
use crate::steps::Steps;
use std::cell::LazyCell;

/// The months before the newest post, oldest first.
pub(super) struct Past {
    /// When each month begins, and the newest post, which ends the last one.
    moments: [Time; MONTHS + 1],
    /// The first item at each of these moments or after it.
    pub cuts: [usize; MONTHS + 1],
}

impl Past {
    pub(super) fn of(columns: &WeightedColumns<'_>) -> Past {
        let mut moments = [columns.newest(); MONTHS + 1];
        for (months_ago, moment) in (0..).zip(moments.iter_mut().rev()) {
            *moment = moment.plus_days(-MONTH_DAYS * months_ago);
        }
        let n_before = |moment: Time| columns.times().partition_point(|&time| time < moment);
        Past { moments, cuts: moments.map(|moment| columns.items().end.min(n_before(moment))) }
    }

    /// When each month begins and ends.
    pub(super) fn months(&self) -> impl Iterator<Item = (Time, Time)> {
        self.moments.windows(2).map(|month| (month[0], month[1]))
    }

    /// The number of posts of the last [`RECENT_MONTHS`], with those of the newest post's time. `pass`
    /// has the cuts of these months.
    pub(super) fn n_recent(pass: &Pass) -> usize {
        pass.all.sums.n_posts - pass.cuts[MONTHS - RECENT_MONTHS].before.n_posts
    }

    /// The error of the forecast of each month that counts. `pass` is one at the floor of the
    /// half-life, with the cuts of these months.
    pub(super) async fn errors(
        &self,
        columns: &WeightedColumns<'_>,
        floor_days: f64,
        pass: &Pass,
        steps: &Steps,
    ) -> Option<Vec<ForecastError>> {
        let times = LazyCell::new(|| columns.post_times());
        let mut errors = Vec::new();
        for (month, cuts) in pass.cuts.windows(2).enumerate() {
            let [Cut { before, .. }, Cut { before: until, scores }] = *cuts else { continue };
            let n_posts = until.n_posts - before.n_posts;
            if before.n_posts < MIN_POSTS || n_posts < MIN_POSTS_OF_MONTH {
                continue;
            }
            let items = 0..self.cuts[month];
            let Some(newest) = columns.newest_before(items.end) else { continue };
            let stands = self.moments[MONTHS].days_since(newest) <= MAX_HALF_LIVES * floor_days
                && before.n_effective() >= enough(before.n_posts);
            let before = if stands {
                before
            } else {
                let half_life_days = half_life_days(&times[..before.n_posts], floor_days);
                weighed(columns, items.end, newest, half_life_days, steps).await?
            };
            errors.push(ForecastError {
                error: scores / usize_as_f64(n_posts) - before.points(),
                n_posts,
                variance: before.variance(),
                n_effective: before.n_effective(),
                gap_days: self.moments[month].days_since(newest),
            });
        }
        Some(errors)
    }
}

/// Up to so many half-lives, the squares of weights are large enough to keep all their digits.
const MAX_HALF_LIVES: f64 = 400.0;

/// Adds up the posts before an item, with weight 1 for the newest of them. Posts that are older than 80
/// half-lives are left out: millions of them do not change the last digit.
async fn weighed(
    columns: &WeightedColumns<'_>,
    end: usize,
    newest: Time,
    half_life_days: f64,
    steps: &Steps,
) -> Option<PowerSums> {
    const HALF_LIVES: f64 = 80.0;
    let is_too_old = |&time: &Time| newest.days_since(time) > HALF_LIVES * half_life_days;
    let start = columns.times()[..end].partition_point(is_too_old);
    let plan = Plan { items: start..end, newest, half_life_days, cuts: &[], n_scores: 1 };
    Some(Pass::over(columns, &plan, steps).await?.all.sums)
}
