//! The number, fast enough for a million posts.

use super::accumulator::Accumulator;
use super::columns::WeightedColumns;
use super::half_life::{enough, lengthened};
use super::interval::{DRIFT, LevelTerms, drift};
use super::pass::{Pass, Plan};
use super::past::Past;
use super::result::{MIN_POSTS, Number};
use super::scale::responses;
use super::scored_post::ScoredPost;
use super::scored_posts::ScoredPosts;
use super::spread::Spread;
use super::sums::Sums;
use crate::activity::{Activity, Time};
use crate::score::missing::Missing;
use crate::score::settings::Settings;
use crate::steps::{Steps, without_pauses};

/// Computes the number of an activity with its intervals.
///
/// # Errors
///
/// [`Missing::Responses`] where the export shows none of the kinds of response that have a weight,
/// [`Missing::Posts`] where fewer than [`MIN_POSTS`] posts can take part.
pub fn number(activity: &Activity, settings: &Settings) -> Result<Number, Missing> {
    number_with_drift(activity, settings, DRIFT)
}

/// Computes the number with a drift τ₀ of everybody other than [`DRIFT`], in points. The drift is fitted
/// with it.
///
/// # Errors
///
/// The errors of [`number`].
pub fn number_with_drift(
    activity: &Activity,
    settings: &Settings,
    everybodys_drift: f64,
) -> Result<Number, Missing> {
    let steps = Steps::default();
    let added_up = added_up(activity, settings, everybodys_drift, &steps);
    without_pauses(added_up).map(|(number, _)| number)
}

/// Computes the number of an activity with its intervals, and the scores that stand for its posts, all in
/// one pass over the posts.
///
/// # Errors
///
/// The errors of [`number`].
pub fn number_and_spread(
    activity: &Activity,
    settings: &Settings,
) -> Result<(Number, Spread), Missing> {
    without_pauses(number_and_spread_in_steps(activity, settings, &Steps::default()))
}

/// Computes [`number_and_spread`] in steps; `None` where it is given up.
pub async fn number_and_spread_in_steps(
    activity: &Activity,
    settings: &Settings,
    steps: &Steps,
) -> Option<Result<(Number, Spread), Missing>> {
    let (number, all) = match added_up(activity, settings, DRIFT, steps).await? {
        Ok(added_up) => added_up,
        Err(missing) => return Some(Err(missing)),
    };
    let spread = if number.n_posts <= Spread::MOST {
        Spread::of(&ScoredPosts::of(activity, settings, &number))
    } else {
        Spread::new(all.middles(Spread::MOST), all.highest)
    };
    Some(Ok((number, spread)))
}

/// The number and what it was made of; `None` where it is given up.
pub(super) async fn added_up(
    activity: &Activity,
    settings: &Settings,
    everybodys_drift: f64,
    steps: &Steps,
) -> Option<Result<(Number, Accumulator), Missing>> {
    let columns = match WeightedColumns::of(activity, settings) {
        Ok(columns) => columns,
        Err(missing) => return Some(Err(missing)),
    };
    let floor_days = settings.floor_days();
    let past = Past::of(&columns);
    let at_floor =
        match at_floor(&columns, floor_days, &past.cuts, Quantiles::Wanted, steps).await? {
            Ok(pass) => pass,
            Err(missing) => return Some(Err(missing)),
        };
    let own = past.errors(&columns, floor_days, &at_floor, steps).await?;
    let n_recent = Past::n_recent(&at_floor);
    let (half_life_days, Pass { all, n_uncounted, .. }) =
        in_force(&columns, floor_days, at_floor, Quantiles::Wanted, steps).await?;
    let (newest, drift) = (columns.newest(), drift(everybodys_drift, &own));
    let (value, n_effective) = (all.sums.points(), all.sums.n_effective());
    let terms = LevelTerms {
        value,
        variance: all.sums.variance(),
        n_effective,
        n_recent,
        drift,
        gap_days: activity.as_of().map_or(0.0, |as_of| as_of.days_since(newest).max(0.0)),
        span_days: columns.first().map_or(0.0, |first| newest.days_since(first)),
    };
    let number = Number {
        value,
        typical_responses: responses(value),
        half_life_days,
        n_effective,
        sums: all.sums.sums(),
        next_post: all.middle_80_percent(&|both| columns.refill(both, half_life_days)),
        level: terms.interval(),
        drift,
        n_months: own.len(),
        n_posts: all.sums.n_posts,
        n_immature: columns.n_immature(),
        n_uncounted,
    };
    Some(Ok((number, all)))
}

/// Computes the sums of the number without its intervals. They are those of [`number`], to the bit.
///
/// # Errors
///
/// The errors of [`number`].
pub fn sums(activity: &Activity, settings: &Settings) -> Result<Sums, Missing> {
    let columns = WeightedColumns::of(activity, settings)?;
    without_pauses(sums_of(&columns, settings, &Steps::default()))
}

/// Computes the sums of the number as it was before a moment; `None` where it is given up. Counts are those of the whole export, so
/// all of these posts had time to gather responses: the sums are those of [`Activity::before`].
///
/// # Errors
///
/// The errors of [`number`].
pub(in crate::score) async fn sums_before(
    activity: &Activity,
    settings: &Settings,
    moment: Time,
    steps: &Steps,
) -> Option<Result<Sums, Missing>> {
    let n_items = activity.times().partition_point(|&time| time < moment);
    match WeightedColumns::of_first(n_items, activity, settings) {
        Ok(columns) => sums_of(&columns, settings, steps).await,
        Err(missing) => Some(Err(missing)),
    }
}

async fn sums_of(
    columns: &WeightedColumns<'_>,
    settings: &Settings,
    steps: &Steps,
) -> Option<Result<Sums, Missing>> {
    let floor_days = settings.floor_days();
    let at_floor = match at_floor(columns, floor_days, &[], Quantiles::Unwanted, steps).await? {
        Ok(pass) => pass,
        Err(missing) => return Some(Err(missing)),
    };
    let (_, pass) = in_force(columns, floor_days, at_floor, Quantiles::Unwanted, steps).await?;
    Some(Ok(pass.all.sums.sums()))
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
    let Ok(columns) = columns else { return Vec::new() };
    let steps = Steps::default();
    let posts = without_pauses(ScoredPosts::weighed(&columns, f64::INFINITY, 0.0, &steps));
    posts.iter().filter(|post| start <= post.time && post.time < end).collect()
}

/// Whether the quantiles of the scores are wanted. Without them, a histogram of one bin suffices.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quantiles {
    Wanted,
    Unwanted,
}

/// Adds up all posts at a half-life.
async fn pass(
    columns: &WeightedColumns<'_>,
    half_life_days: f64,
    cuts: &[usize],
    quantiles: Quantiles,
    steps: &Steps,
) -> Option<Pass> {
    let n_scores = if quantiles == Quantiles::Wanted { columns.n_posts() } else { 1 };
    let (items, newest) = (columns.items(), columns.newest());
    Pass::over(columns, &Plan { items, newest, half_life_days, cuts, n_scores }, steps).await
}

/// Adds up the posts at the floor of the half-life; an error where there are fewer than [`MIN_POSTS`].
async fn at_floor(
    columns: &WeightedColumns<'_>,
    floor_days: f64,
    cuts: &[usize],
    quantiles: Quantiles,
    steps: &Steps,
) -> Option<Result<Pass, Missing>> {
    let pass = pass(columns, floor_days, cuts, quantiles, steps).await?;
    let n_posts = pass.all.sums.n_posts;
    Some(if n_posts < MIN_POSTS {
        Err(Missing::Posts { have: n_posts, need: MIN_POSTS })
    } else {
        Ok(pass)
    })
}

/// The half-life in force and the posts added up at it: those at the floor or, where that leaves too
/// few effective posts, at the half-life of the rule.
async fn in_force(
    columns: &WeightedColumns<'_>,
    floor_days: f64,
    at_floor: Pass,
    quantiles: Quantiles,
    steps: &Steps,
) -> Option<(f64, Pass)> {
    if at_floor.all.sums.n_effective() >= enough(at_floor.all.sums.n_posts) {
        return Some((floor_days, at_floor));
    }
    let half_life_days = lengthened(&columns.post_times(), floor_days);
    Some((half_life_days, pass(columns, half_life_days, &[], quantiles, steps).await?))
}
