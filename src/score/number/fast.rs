//! The number, fast enough for a million posts.

use super::accumulator::Accumulator;
use super::columns::WeightedColumns;
use super::half_life::{enough, lengthened};
use super::histogram::Histogram;
use super::interval::{DRIFT, level};
use super::result::{MIN_POSTS, Number};
use super::scale::responses;
use super::scored_post::ScoredPost;
use super::scored_posts::ScoredPosts;
use super::sums::Sums;
use crate::activity::{Activity, Time};
use crate::score::missing::Missing;
use crate::score::settings::Settings;

/// Computes the number of an activity with its intervals.
///
/// # Errors
///
/// [`Missing::Responses`] where the export shows none of the kinds of response that have a weight,
/// [`Missing::Posts`] where fewer than [`MIN_POSTS`] posts can take part.
pub fn number(activity: &Activity, settings: &Settings) -> Result<Number, Missing> {
    number_with_drift(activity, settings, DRIFT)
}

/// Computes the number with a drift τ other than [`DRIFT`], in points. The drift is fitted with it.
///
/// # Errors
///
/// The errors of [`number`].
pub fn number_with_drift(
    activity: &Activity,
    settings: &Settings,
    drift: f64,
) -> Result<Number, Missing> {
    let columns = WeightedColumns::of(activity, settings)?;
    let Weighed { half_life_days, accumulator, n_uncounted } =
        weigh(&columns, settings, Quantiles::Wanted)?;
    let sums = accumulator.sums();
    let value = sums.points();
    let n_effective = accumulator.n_effective();
    let gap_days = match activity.as_of() {
        Some(as_of) => as_of.days_since(columns.newest()).max(0.0),
        None => 0.0,
    };
    Ok(Number {
        value,
        typical_responses: responses(value),
        half_life_days,
        n_effective,
        sums,
        next_post: accumulator.middle_80_percent(&|both| columns.refill(both, half_life_days)),
        level: level(value, accumulator.variance(), n_effective, gap_days, drift),
        n_posts: accumulator.n_posts,
        n_immature: columns.n_immature(),
        n_uncounted,
    })
}

/// Computes the sums of the number without its intervals. They are those of [`number`], to the bit.
///
/// # Errors
///
/// The errors of [`number`].
pub fn sums(activity: &Activity, settings: &Settings) -> Result<Sums, Missing> {
    let columns = WeightedColumns::of(activity, settings)?;
    Ok(weigh(&columns, settings, Quantiles::Unwanted)?.accumulator.sums())
}

/// Returns the mature posts from `start` to before `end` that would take part, with their own scores
/// and a share of 0. Predictions are tested with them.
#[must_use]
pub fn posts_between(
    activity: &Activity,
    settings: &Settings,
    start: Time,
    end: Time,
) -> Vec<ScoredPost> {
    let columns = WeightedColumns::of(activity, settings);
    let posts = columns.map(|columns| ScoredPosts::weighed(&columns, f64::INFINITY, 0.0));
    let posts = posts.unwrap_or_default();
    posts.iter().filter(|post| start <= post.time && post.time < end).collect()
}

/// Whether the quantiles of the scores are wanted. Without them, a histogram of one bin suffices.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quantiles {
    Wanted,
    Unwanted,
}

/// The posts, added up at the half-life in force.
struct Weighed {
    half_life_days: f64,
    accumulator: Accumulator,
    n_uncounted: usize,
}

/// Adds up the posts at the floor of the half-life and, where that leaves too few effective posts, at
/// the half-life of the rule.
fn weigh(
    columns: &WeightedColumns<'_>,
    settings: &Settings,
    quantiles: Quantiles,
) -> Result<Weighed, Missing> {
    let at = |half_life_days: f64| {
        let n_posts = columns.n_posts();
        let n_scores = if quantiles == Quantiles::Wanted { n_posts } else { 1 };
        let mut accumulator = Accumulator::new(n_posts, Histogram::of_all(n_scores));
        let n_uncounted = columns.weigh(half_life_days, &mut accumulator, |_, _| {});
        Weighed { half_life_days, accumulator: accumulator.finish(), n_uncounted }
    };
    let weighed = at(settings.half_life_floor_days);
    let Accumulator { n_posts, .. } = weighed.accumulator;
    if n_posts < MIN_POSTS {
        return Err(Missing::Posts { have: n_posts, need: MIN_POSTS });
    }
    if weighed.accumulator.n_effective() >= enough(n_posts) {
        return Ok(weighed);
    }
    Ok(at(lengthened(&columns.post_times(), settings.half_life_floor_days)))
}
