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

pub(super) mod decay;
mod found;
mod posts;
mod quantile;

pub use posts::{Posts, Scored};

use super::facts::Facts;
use super::formula::Step;
use super::math::{exp2, log2, sqrt, t_quantile_90};
use super::{Lens, LensId, Missing, Property, Settings, Status, Symbol, Term, whole};
use crate::activity::{Activity, Time};
use found::Found;
use posts::{Items, Quantiles};

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
    /// Its two sums.
    pub sums: Value,
    /// Where the score of the next post falls, 8 times in 10.
    pub next_post: Interval,
    /// Where the mean score of the next 30 days falls, 8 times in 10.
    pub level: Interval,
    /// How many posts took part.
    pub n_posts: usize,
    /// Posts left out because they were younger than 48 hours when the counts were read.
    pub n_immature: usize,
    /// Posts left out because the export shows no count for them.
    pub n_uncounted: usize,
}

impl Number {
    /// The number without one of its posts, in closed form: what is left of its sums. `None` where
    /// the half-life would not stay what it is, or too few posts would be left.
    #[must_use]
    pub fn without(&self, post: &Scored, settings: &Settings) -> Option<Value> {
        /// So much can rounding take from the effective number of posts, of all.
        const ROUNDING: f64 = 1e-9;
        let Value { weighted_scores, weight } = self.sums;
        let gone = post.share * weight;
        let left = weight - gone;
        let squares_left = weight * weight / self.n_effective - gone * gone;
        let n_effective = left * left / squares_left;
        let n_left = self.n_posts.checked_sub(1).filter(|n_left| *n_left >= MIN_POSTS)?;
        let stays = self.half_life_days == settings.half_life_floor_days
            && n_effective > (1.0 + ROUNDING) * decay::enough(n_left);
        stays
            .then_some(Value { weighted_scores: weighted_scores - gone * post.score, weight: left })
    }
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
    let items = Items::of(activity, settings)?;
    let Weighed { half_life_days, found, n_uncounted } =
        weighed(&items, settings, Quantiles::Wanted)?;
    let sums = found.value();
    let value = sums.points();
    let n_effective = found.n_effective();
    let gap_days = match activity.as_of() {
        Some(as_of) => as_of.days_since(items.newest()).max(0.0),
        None => 0.0,
    };
    Ok(Number {
        value,
        typical_responses: responses(value),
        half_life_days,
        n_effective,
        sums,
        next_post: found.middle_80_percent(&|parts| items.put_into(parts, half_life_days)),
        level: level(value, found.variance(), n_effective, gap_days, drift),
        n_posts: found.n_posts,
        n_immature: items.n_immature,
        n_uncounted,
    })
}

/// The number as its two sums alone: what asking "and if?" of other activities takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// Σ w s, the posts' scores times their weights.
    pub weighted_scores: f64,
    /// Σ w, the sum of the posts' weights, of which the last post's is 1.
    pub weight: f64,
}

impl Value {
    /// *S*, 0 to 100.
    #[must_use]
    pub fn points(self) -> f64 {
        self.weighted_scores / self.weight
    }
}

/// The value of [`number`], to the same bits, without its intervals.
///
/// # Errors
///
/// Those of [`number`].
pub fn value(activity: &Activity, settings: &Settings) -> Result<Value, Missing> {
    let items = Items::of(activity, settings)?;
    Ok(weighed(&items, settings, Quantiles::Unwanted)?.found.value())
}

/// What is found of posts at the half-life in force.
struct Weighed {
    half_life_days: f64,
    found: Found,
    n_uncounted: usize,
}

fn weighed(
    items: &Items<'_>,
    settings: &Settings,
    quantiles: Quantiles,
) -> Result<Weighed, Missing> {
    let floor_days = settings.half_life_floor_days;
    let (found, n_uncounted) = items.found(floor_days, quantiles);
    if found.n_posts < MIN_POSTS {
        return Err(Missing::Posts { have: found.n_posts, need: MIN_POSTS });
    }
    if found.n_effective() >= decay::enough(found.n_posts) {
        return Ok(Weighed { half_life_days: floor_days, found, n_uncounted });
    }
    let half_life_days = decay::lengthened(&items.times(), floor_days);
    Ok(Weighed { half_life_days, found: items.found(half_life_days, quantiles).0, n_uncounted })
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

/// The posts from `start` on and before `end` that would take part, with their own scores and no
/// weights: what a number about an earlier time is held against.
#[must_use]
pub fn posts_between(
    activity: &Activity,
    settings: &Settings,
    start: Time,
    end: Time,
) -> Vec<Scored> {
    let items = Items::of(activity, settings);
    let posts = items.map(|items| items.posts(f64::INFINITY, 0.0)).unwrap_or_default();
    posts.iter().filter(|post| start <= post.time && post.time < end).collect()
}

fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    let Value { weighted_scores, weight } = facts.number?;
    Ok(vec![Symbol::WeightedScores.is(weighted_scores), Symbol::Weights.is(weight)])
}
