//! The number: every 5 points double the responses that a typical post draws.
//!
//! With the counts *c* of each kind *k* and the weights *ω* of [`Settings`]:
//!
//! ```text
//! r_i = Σ_k ω_k c_ik                    responses of post i
//! s_i = min(100, 5 · log2(1 + r_i))     its score
//! w_i = 2^(−(T − t_i) / H)              its weight, T the moment one looks back from
//! S   = Σ w_i s_i / Σ w_i               the number, 0 to 100
//! ρ   = 2^(S/5) − 1                     its unit: responses that a typical post draws
//! ```
//!
//! *H* is the smallest half-life, from the floor of [`Settings`] up, whose effective number of
//! posts n_eff = (Σw)²/Σw² is at least min(10, 0.9 n). 0 points are no response, 5 are 1, 10 are
//! 3, 50 are 1,023. By hand: five posts at one time with 0, 1, 3, 7 and 15 responses score 0, 5,
//! 10, 15 and 20; S = 10, ρ = 3.
//!
//! *T* cancels out of *S*, so weights are taken relative to the newest post: a pause moves nothing,
//! to the bit, however long it is. It widens the interval of the level instead.

use super::facts::Facts;
use super::formula::Step;
use super::math::{exp2, log2, sqrt, t_quantile_90};
use super::{Lens, LensId, Missing, Property, Settings, Status, Symbol, Term, takes_part, whole};
use crate::activity::{Activity, Count, Response, Time};

/// The lens.
pub const LENS: Lens = Lens {
    id: LensId::Number,
    key: "number",
    status: Status::Ours,
    source: "this project",
    formula: &[Step::Term(Symbol::WeightedScores), Step::Term(Symbol::Weights), Step::Divide],
    terms,
    holds: &Property::ALL,
};

/// Points for a doubling of responses.
pub const POINTS_PER_DOUBLING: f64 = 5.0;
/// The top of the scale: 1,048,575 responses and more.
pub const MAX: f64 = 100.0;
/// Fewer posts give no number.
pub const MIN_POSTS: usize = 5;
/// Fewer posts give a number that shows its interval first.
pub const FEW_POSTS: usize = 20;
/// Posts younger than this at the export's date have not had time to gather responses.
pub const MATURITY_DAYS: f64 = 2.0;

/// The effective number of posts that the half-life rule asks for,
const ENOUGH_POSTS: f64 = 10.0;
/// or this share of all posts, where there are fewer.
const ENOUGH_SHARE: f64 = 0.9;

/// How far people's level drifts over a month, τ, in points: the value at which the interval of
/// the level holds the mean of the next 30 days in 80 % of the cases of the training file. Found by
/// `cargo run --release --example validity -- POSTS.csv --fit`, see the README.
pub const DRIFT: f64 = 1.73;
/// The month of [`DRIFT`], in days.
const MONTH_DAYS: f64 = 30.0;

/// An interval that is meant to hold in 8 cases of 10, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The number with everything it was made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// *S*, 0 to 100.
    pub value: f64,
    /// *ρ*: responses that a typical post draws.
    pub typical_responses: f64,
    /// *H*, the half-life in force, in days.
    pub half_life_days: f64,
    /// *n_eff*, the effective number of posts.
    pub n_effective: f64,
    /// Σ w, the sum of the posts' weights, of which the last post's is 1.
    pub weight: f64,
    /// Where the score of the next post falls, 8 times in 10.
    pub next_post: Interval,
    /// Where the mean score of the next 30 days falls, 8 times in 10.
    pub level: Interval,
    /// The posts that took part, oldest first.
    pub posts: Vec<Scored>,
    /// Posts left out because they were younger than 48 hours when the counts were read.
    pub n_immature: usize,
    /// Posts left out because the export shows no count for them.
    pub n_uncounted: usize,
}

/// A post's part in the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// Its place in the activity.
    pub index: usize,
    /// When it was published.
    pub time: Time,
    /// *r_i*: its weighted responses.
    pub responses: f64,
    /// *s_i*: its own score.
    pub score: f64,
    /// *w_i / Σw*: its share of the weight; all shares add up to 1.
    pub share: f64,
}

/// Responses → points: 5 · log2(1 + r), at most 100.
#[must_use]
pub fn points(responses: f64) -> f64 {
    (POINTS_PER_DOUBLING * log2(1.0 + responses)).min(MAX)
}

/// Points → responses: 2^(s/5) − 1.
#[must_use]
pub fn responses(points: f64) -> f64 {
    exp2(points / POINTS_PER_DOUBLING) - 1.0
}

/// The number of an activity.
///
/// # Errors
///
/// [`Missing::Responses`] where the export shows none of the kinds that are counted,
/// [`Missing::Posts`] where fewer than [`MIN_POSTS`] posts can take part.
pub fn number(activity: &Activity, settings: &Settings) -> Result<Number, Missing> {
    number_with_drift(activity, settings, DRIFT)
}

/// The number with another drift than [`DRIFT`]: what fitting the drift needs.
///
/// # Errors
///
/// Those of [`number`].
pub fn number_with_drift(
    activity: &Activity,
    settings: &Settings,
    drift: f64,
) -> Result<Number, Missing> {
    let Taken { mut posts, n_immature, n_uncounted } = posts(activity, settings)?;
    if posts.len() < MIN_POSTS {
        return Err(Missing::Posts { have: posts.len(), need: MIN_POSTS });
    }
    let newest = posts[posts.len() - 1].time;
    let ages_days: Vec<f64> = posts.iter().map(|post| newest.days_since(post.time)).collect();
    let half_life_days = half_life_days(&ages_days, settings.half_life_floor_days);

    let total: f64 = ages_days.iter().map(|age| exp2(-age / half_life_days)).sum();
    for (post, age) in posts.iter_mut().zip(&ages_days) {
        post.share = exp2(-age / half_life_days) / total;
    }
    let value: f64 = posts.iter().map(|post| post.share * post.score).sum();
    let n_effective = n_effective(&ages_days, half_life_days);
    let variance: f64 =
        posts.iter().map(|post| post.share * (post.score - value) * (post.score - value)).sum();

    let gap_days = activity.as_of().map_or(0.0, |as_of| as_of.days_since(newest).max(0.0));
    Ok(Number {
        value,
        typical_responses: responses(value),
        half_life_days,
        n_effective,
        weight: total,
        next_post: next_post(&posts),
        level: level(value, variance, n_effective, gap_days, drift),
        posts,
        n_immature,
        n_uncounted,
    })
}

/// The interval of the level: S ± t(0.9, n_eff − 1) · √(v/(n_eff − 1) + τ²·(1 + gap/30 d)), held
/// within 0 to 100.
#[must_use]
pub(super) fn level(
    value: f64,
    variance: f64,
    n_effective: f64,
    gap_days: f64,
    drift: f64,
) -> Interval {
    let df = n_effective - 1.0;
    let error = sqrt(variance / df + drift * drift * (1.0 + gap_days / MONTH_DAYS));
    let half_width = t_quantile_90(df) * error;
    Interval { low: (value - half_width).max(0.0), high: (value + half_width).min(MAX) }
}

/// The smallest half-life from `floor_days` up that leaves enough effective posts. n_eff rises
/// with the half-life, towards the number of posts. The steps are fixed in number, so that the
/// same bits come out everywhere.
fn half_life_days(ages_days: &[f64], floor_days: f64) -> f64 {
    let enough = ENOUGH_POSTS.min(ENOUGH_SHARE * whole(ages_days.len()));
    let suffices = |days: f64| n_effective(ages_days, days) >= enough;
    if suffices(floor_days) {
        return floor_days;
    }
    let mut too_short = floor_days;
    let mut long_enough = 2.0 * floor_days;
    for _ in 0..60 {
        if suffices(long_enough) {
            break;
        }
        too_short = long_enough;
        long_enough *= 2.0;
    }
    for _ in 0..50 {
        let middle = 0.5 * (too_short + long_enough);
        if suffices(middle) {
            long_enough = middle;
        } else {
            too_short = middle;
        }
    }
    long_enough
}

/// n_eff = (Σw)²/Σw².
fn n_effective(ages_days: &[f64], half_life_days: f64) -> f64 {
    let mut sum = 0.0;
    let mut sum_of_squares = 0.0;
    // Newest first: the sum is at least 1 from the first term on, so that terms below 2^-60 could
    // not change a bit of it and need not be looked at.
    for age in ages_days.iter().rev() {
        let halvings = age / half_life_days;
        if halvings > 60.0 {
            break;
        }
        let weight = exp2(-halvings);
        sum += weight;
        sum_of_squares += weight * weight;
    }
    sum * sum / sum_of_squares
}

/// The weighted 10 % and 90 % quantiles of the posts' scores.
fn next_post(posts: &[Scored]) -> Interval {
    let mut by_score: Vec<(f64, f64)> = posts.iter().map(|post| (post.score, post.share)).collect();
    by_score.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    Interval { low: quantile(&by_score, 0.1), high: quantile(&by_score, 0.9) }
}

/// The smallest value that has at least `q` of the weight at or below it.
fn quantile(sorted: &[(f64, f64)], q: f64) -> f64 {
    /// So much can rounding take from a sum of shares that is `q` by construction.
    const ROUNDING: f64 = 1e-12;
    let mut below = 0.0;
    for &(value, share) in sorted {
        below += share;
        if below >= q - ROUNDING {
            return value;
        }
    }
    sorted.last().map_or(0.0, |&(value, _)| value)
}

/// The posts from `start` on and before `end` that would take part, with their own scores and no
/// weights: what a number about an earlier time is held against.
#[must_use]
pub fn posts_between(
    activity: &Activity,
    settings: &Settings,
    start: Time,
    end: Time,
) -> Vec<Scored> {
    let mut posts = posts(activity, settings).map(|taken| taken.posts).unwrap_or_default();
    posts.retain(|post| start <= post.time && post.time < end);
    posts
}

struct Taken {
    posts: Vec<Scored>,
    n_immature: usize,
    n_uncounted: usize,
}

/// The posts that take part, with their scores and no weights yet.
fn posts(activity: &Activity, settings: &Settings) -> Result<Taken, Missing> {
    let columns: Vec<(f64, &[Count])> = Response::ALL
        .iter()
        .map(|&response| (settings.weights[response.index()], response))
        .filter(|&(weight, _)| weight > 0.0)
        .filter_map(|(weight, response)| Some((weight, activity.counts(response)?)))
        .collect();
    if columns.is_empty() && !activity.is_empty() {
        return Err(Missing::Responses);
    }
    let mut taken = Taken { posts: Vec::new(), n_immature: 0, n_uncounted: 0 };
    for (index, (&time, &kind)) in activity.times().iter().zip(activity.kinds()).enumerate() {
        if !takes_part(kind, settings) {
            continue;
        }
        let is_immature = activity
            .counted_at()
            .is_some_and(|counted_at| counted_at.days_since(time) < MATURITY_DAYS);
        let is_counted = columns.iter().any(|(_, counts)| counts[index].get().is_some());
        if is_immature {
            taken.n_immature += 1;
        } else if !is_counted {
            taken.n_uncounted += 1;
        } else {
            let responses =
                columns.iter().map(|(weight, counts)| weight * counts[index].or_nothing()).sum();
            let score = points(responses);
            taken.posts.push(Scored { index, time, responses, score, share: 0.0 });
        }
    }
    Ok(taken)
}

fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    let number = facts.number.as_ref().map_err(|missing| *missing)?;
    Ok(vec![
        Symbol::WeightedScores.is(number.value * number.weight),
        Symbol::Weights.is(number.weight),
    ])
}
