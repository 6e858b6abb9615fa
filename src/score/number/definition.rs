//! The number as one reads it: each formula once, post by post, with nothing that makes it fast. It is
//! the reference that tests hold [`number`](super::number()) against.

use super::interval::{DRIFT, Interval};
use super::result::{MIN_POSTS, Number};
use super::sums::Sums;
use crate::activity::{Activity, MATURITY_DAYS, Response, Time};
use crate::score::math::{exp2, log2, sqrt, t_quantile_90, u64_as_f64, usize_as_f64};
use crate::score::missing::Missing;
use crate::score::settings::Settings;

/// Computes the number of an activity by its definition.
///
/// # Errors
///
/// The errors of [`number`](super::number()).
pub fn number(activity: &Activity, settings: &Settings) -> Result<Number, Missing> {
    let posts = CountedPosts::of(activity, settings)?;
    let floor_days = settings.floor_days();
    Ok(posts.number(posts.half_life_days(floor_days), floor_days))
}

/// The posts that take part in the number.
#[derive(Clone, Debug, PartialEq)]
pub struct CountedPosts {
    /// *t_i*: when each post was published, rising. There are [`MIN_POSTS`] or more.
    times: Vec<Time>,
    /// *r_i*: the weighted responses of each post.
    responses: Vec<f64>,
    /// *T*: the moment one looks back from, not before the newest post.
    as_of: Time,
    n_immature: usize,
    n_uncounted: usize,
}

/// What posts come to at a half-life.
struct Moments {
    /// *w_i*: the weights.
    weights: Vec<f64>,
    /// *s_i*: the scores.
    scores: Vec<f64>,
    /// *S*: the number.
    value: f64,
    /// *v*: the weighted variance of the scores.
    variance: f64,
    n_effective: f64,
}

/// What an account's earlier months teach.
struct Learned {
    /// *τ̂*, in points.
    drift: f64,
    /// *m*: how many months counted.
    n_months: usize,
}

impl CountedPosts {
    /// Selects the posts: the kinds of items that the settings include, old enough to have gathered
    /// responses, and with a known count of a kind of response that has a weight.
    ///
    /// # Errors
    ///
    /// The errors of [`number`](super::number()).
    pub fn of(activity: &Activity, settings: &Settings) -> Result<CountedPosts, Missing> {
        let weight = |kind: Response| settings.weights[kind.index()];
        let weighted = || Response::ALL.into_iter().filter(|&kind| weight(kind) > 0.0);
        let (mut times, mut responses, mut n_immature, mut n_uncounted) = (vec![], vec![], 0, 0);
        for post in activity.posts().filter(|post| settings.includes(post.kind)) {
            let age_days = activity.counted_at().map(|counted| counted.days_since(post.time));
            if age_days.is_some_and(|age_days| age_days < MATURITY_DAYS) {
                n_immature += 1;
                continue;
            }
            // r = Σ_k ω_k c_k, over the kinds whose count is known
            let count =
                |kind: Response| Some(weight(kind) * u64_as_f64(post.counts[kind.index()].get()?));
            let counts: Vec<f64> = weighted().filter_map(count).collect();
            if counts.is_empty() {
                n_uncounted += 1;
            } else {
                times.push(post.time);
                responses.push(counts.iter().sum());
            }
        }
        if times.len() + n_immature + n_uncounted > 0
            && weighted().all(|kind| activity.counts(kind).is_none())
        {
            return Err(settings.missing());
        }
        let Some(&newest) = times.last().filter(|_| times.len() >= MIN_POSTS) else {
            return Err(Missing::Posts { have: times.len(), need: MIN_POSTS });
        };
        let as_of = activity.as_of().map_or(newest, |as_of| as_of.max(newest));
        Ok(CountedPosts { times, responses, as_of, n_immature, n_uncounted })
    }

    /// w = 2^(−age / H), with the age from the newest post on
    fn weights(&self, half_life_days: f64) -> Vec<f64> {
        let newest = self.newest();
        self.times.iter().map(|&t| exp2(-newest.days_since(t) / half_life_days)).collect()
    }

    fn newest(&self) -> Time {
        self.times[self.times.len() - 1]
    }

    fn first(&self) -> Time {
        self.times[0]
    }

    /// n_eff = (Σw)² / Σw²
    #[must_use]
    pub fn n_effective(&self, half_life_days: f64) -> f64 {
        let w = self.weights(half_life_days);
        let sum: f64 = w.iter().sum();
        sum * sum / w.iter().map(|w| w * w).sum::<f64>()
    }

    /// The effective number of posts that the half-life rule asks for: min(10, 0.9 n).
    #[must_use]
    pub fn enough(&self) -> f64 {
        f64::min(10.0, 0.9 * usize_as_f64(self.times.len()))
    }

    /// H: the shortest half-life from the floor up, in days, at which n_eff is enough.
    #[must_use]
    pub fn half_life_days(&self, floor_days: f64) -> f64 {
        let is_enough = |half_life_days| self.n_effective(half_life_days) >= self.enough();
        if is_enough(floor_days) {
            return floor_days;
        }
        let (mut too_short, mut long_enough) = (floor_days, 2.0 * floor_days);
        while !is_enough(long_enough) {
            (too_short, long_enough) = (long_enough, 2.0 * long_enough);
        }
        for _ in 0..100 {
            let middle = 0.5 * (too_short + long_enough);
            *(if is_enough(middle) { &mut long_enough } else { &mut too_short }) = middle;
        }
        long_enough
    }

    /// The posts before a moment, looked back on from it; `None` where they are fewer than
    /// [`MIN_POSTS`].
    fn before(&self, moment: Time) -> Option<CountedPosts> {
        let n = self.times.iter().filter(|&&t| t < moment).count();
        (n >= MIN_POSTS).then(|| CountedPosts {
            times: self.times[..n].to_vec(),
            responses: self.responses[..n].to_vec(),
            as_of: moment,
            ..*self
        })
    }

    /// s = min(100, 5 · log2(1 + r))
    fn scores(&self) -> Vec<f64> {
        self.responses.iter().map(|r| (5.0 * log2(1.0 + r)).min(100.0)).collect()
    }

    fn moments(&self, half_life_days: f64) -> Moments {
        let (weights, scores) = (self.weights(half_life_days), self.scores());
        // S = Σ w s / Σ w
        let weight: f64 = weights.iter().sum();
        let value = weights.iter().zip(&scores).map(|(w, s)| w * s).sum::<f64>() / weight;
        // v = Σ w (s − S)² / Σ w
        let squares = weights.iter().zip(&scores).map(|(w, s)| w * (s - value) * (s - value));
        let variance = squares.sum::<f64>() / weight;
        let n_effective = self.n_effective(half_life_days);
        Moments { weights, scores, value, variance, n_effective }
    }

    /// x = (e² − v/(n_eff − 1) − v/n) / (1 + gap/30 d) of the month that begins at a moment, whose n
    /// posts have a mean that is e above the number of the posts before. `None` where there are fewer
    /// than 5 posts before or 2 in the month.
    fn own_drift(&self, begins: Time, floor_days: f64) -> Option<f64> {
        let before = self.before(begins)?;
        let ends = begins.plus_days(30);
        let scores = self.times.iter().zip(self.scores());
        let in_month = scores.filter(|&(&t, _)| begins <= t && t < ends);
        let month: Vec<f64> = in_month.map(|(_, s)| s).collect();
        if month.len() < 2 {
            return None;
        }
        let n = usize_as_f64(month.len());
        let Moments { value, variance, n_effective, .. } =
            before.moments(before.half_life_days(floor_days));
        let error = month.iter().sum::<f64>() / n - value;
        let gap_days = begins.days_since(before.newest());
        let chance = variance / (n_effective - 1.0) + variance / n;
        Some((error * error - chance) / (1.0 + gap_days / 30.0))
    }

    /// τ̂² = (4 τ₀² + ½ m · max(0, mean of x)) / (4 + m), over the m months that count of the twelve
    /// before the newest post.
    fn learned(&self, floor_days: f64) -> Learned {
        let begins = (1..=12).map(|k| self.newest().plus_days(-30 * k));
        let x: Vec<f64> = begins.filter_map(|begins| self.own_drift(begins, floor_days)).collect();
        let m = usize_as_f64(x.len());
        let mean = if x.is_empty() { 0.0 } else { x.iter().sum::<f64>() / m };
        let squared = (4.0 * DRIFT * DRIFT + 0.5 * m * mean.max(0.0)) / (4.0 + m);
        Learned { drift: sqrt(squared), n_months: x.len() }
    }

    /// n̂ = max(1, posts of the 90 days before the newest / 3), the newest among them
    fn posts_a_month(&self) -> f64 {
        let is_recent = |t: &&Time| self.newest().days_since(**t) <= 90.0;
        f64::max(1.0, usize_as_f64(self.times.iter().filter(is_recent).count()) / 3.0)
    }

    /// The number and its intervals at a half-life. Those of earlier moments are found from the floor.
    #[must_use]
    pub fn number(&self, half_life_days: f64, floor_days: f64) -> Number {
        let Moments { weights, scores, value, variance, n_effective } =
            self.moments(half_life_days);
        let Learned { drift, n_months } = self.learned(floor_days);
        let gap_days = self.as_of.days_since(self.newest());
        let span_days = self.newest().days_since(self.first());
        // S ± t(0.9, n_eff − 1) · √(v/(n_eff − 1) + v/n̂ + τ̂² · (1 + gap/30 d + 15 d/span))
        let aging = 1.0 + gap_days / 30.0 + 15.0 / span_days;
        let chance = variance / (n_effective - 1.0) + variance / self.posts_a_month();
        let half_width = t_quantile_90(n_effective - 1.0) * sqrt(chance + drift * drift * aging);
        Number {
            value,
            // ρ = 2^(S/5) − 1
            typical_responses: exp2(value / 5.0) - 1.0,
            half_life_days,
            n_effective,
            sums: Sums {
                weighted_scores: weights.iter().zip(&scores).map(|(w, s)| w * s).sum(),
                weight: weights.iter().sum(),
            },
            next_post: Interval {
                low: quantile(&scores, &weights, 0.1),
                high: quantile(&scores, &weights, 0.9),
            },
            level: Interval {
                low: (value - half_width).max(0.0),
                high: (value + half_width).min(100.0),
            },
            drift,
            n_months,
            n_posts: self.times.len(),
            n_immature: self.n_immature,
            n_uncounted: self.n_uncounted,
        }
    }
}

/// The smallest score that has at least the share q of the weight at or below it.
fn quantile(scores: &[f64], weights: &[f64], q: f64) -> f64 {
    /// Rounding leaves a sum of equal weights that is exactly the share q a little short of it.
    const ROUNDING: f64 = 1e-12;
    let total: f64 = weights.iter().sum();
    let mut sorted: Vec<(f64, f64)> = scores.iter().copied().zip(weights.iter().copied()).collect();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut sum = 0.0;
    let reaches = |&&(_, weight): &&(f64, f64)| {
        sum += weight;
        sum >= (q - ROUNDING) * total
    };
    sorted.iter().find(reaches).map_or(0.0, |&(score, _)| score)
}
