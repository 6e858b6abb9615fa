//! Do the formulas agree about who comes first? Of several accounts every one is scored by every
//! formula, and the orders are compared by Kendall's τ-b.
//!
//! ```text
//! τ-b = (C − D) / √((n0 − n1) (n0 − n2))
//! ```
//!
//! with *C* and *D* the pairs of accounts that two formulas put into the same and into opposite
//! orders, n0 all pairs, and n1 and n2 those that tie under the one and the other (M. G. Kendall, "The
//! treatment of ties in ranking problems", Biometrika 33(3), 1945, pp. 239–251). 1 is the same order,
//! 0 none, −1 the reverse. Pairs are counted by merging, n log n comparisons for n accounts (W. R.
//! Knight, Journal of the American Statistical Association 61, 1966, pp. 436–439).

use crate::activity::Activity;
use crate::score::math::sqrt;
use crate::score::number::sums;
use crate::score::{self, LENSES, Missing, Score, Settings};

/// Several accounts in the order of each formula. Formulas are in the order of [`LENSES`], accounts
/// in that of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreement {
    /// By formula, then account: its rank from 1, the highest value first, or `None` where the
    /// formula lacks its inputs. Equals share the mean of their ranks.
    pub ranks: Vec<Vec<Option<f64>>>,
    /// By two formulas: Kendall's τ-b over the accounts that both can score; `None` where these are
    /// fewer than two, or all tie under one of them.
    pub taus: Vec<Vec<Option<f64>>>,
}

/// Scores all accounts by every formula and compares the orders.
#[must_use]
pub fn agreement(accounts: &[Activity], settings: &Settings) -> Agreement {
    let all: Vec<_> = accounts
        .iter()
        .map(|activity| score::all(activity, settings, sums(activity, settings)))
        .collect();
    let value = |score: &Result<Score, Missing>| score.as_ref().ok().map(|score| score.value);
    let values: Vec<Vec<Option<f64>>> = (0..LENSES.len())
        .map(|lens| all.iter().map(|scores| value(&scores[lens])).collect())
        .collect();
    Agreement::of(&values)
}

impl Agreement {
    /// The same of values that are known, by formula, then account.
    #[must_use]
    pub fn of(values: &[Vec<Option<f64>>]) -> Agreement {
        let ranks: Vec<Vec<Option<f64>>> = values.iter().map(|values| mid_ranks(values)).collect();
        let mut taus = vec![vec![None; ranks.len()]; ranks.len()];
        for (one, ranks_by_one) in ranks.iter().enumerate() {
            for (other, ranks_by_other) in ranks.iter().enumerate().skip(one) {
                let tau = tau_b(ranks_by_one, ranks_by_other);
                taus[one][other] = tau;
                taus[other][one] = tau;
            }
        }
        Agreement { ranks, taus }
    }
}

/// Ranks from 1, the highest first; equals share the mean of theirs.
#[must_use]
pub fn mid_ranks(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let key = |value: &Option<f64>| value.filter(|value| !value.is_nan()).map(descending);
    let mut sorted: Vec<u64> = values.iter().filter_map(key).collect();
    sorted.sort_unstable();
    let rank = |key: u64| {
        let n_before = sorted.partition_point(|&other| other < key);
        let n_equal = sorted[n_before..].partition_point(|&other| other == key);
        halves(2 * n_before + n_equal + 1)
    };
    values.iter().map(|value| key(value).map(rank)).collect()
}

/// Whole numbers in the reverse order of floats.
fn descending(value: f64) -> u64 {
    // Adding 0 makes one zero of both.
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 0 { !bits & (u64::MAX >> 1) } else { bits }
}

#[expect(clippy::cast_precision_loss, reason = "twice as many as accounts, far below 2^53")]
fn halves(n: usize) -> f64 {
    0.5 * n as f64
}

/// Kendall's τ-b of two series of ranks, over the places that both have.
#[must_use]
pub fn tau_b(a: &[Option<f64>], b: &[Option<f64>]) -> Option<f64> {
    let mut both: Vec<u64> =
        a.iter().zip(b).filter_map(|(a, b)| Some(twice((*a)?) << 32 | twice((*b)?))).collect();
    both.sort_unstable();
    let n_pairs = pairs(both.len());
    let tied_in_a = tied(&both, |&pair| pair >> 32);
    let tied_in_both = tied(&both, |&pair| pair);
    let mut by_b: Vec<u64> = both.iter().map(|pair| pair & u64::from(u32::MAX)).collect();
    let n_swaps = merge(&mut by_b);
    let tied_in_b = tied(&by_b, |&rank| rank);
    let same_less_opposite =
        signed(n_pairs + tied_in_both - tied_in_a - tied_in_b) - 2.0 * signed(n_swaps);
    let scale = sqrt(signed(n_pairs - tied_in_a) * signed(n_pairs - tied_in_b));
    (scale > 0.0).then(|| same_less_opposite / scale)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "ranks are halves")]
fn twice(rank: f64) -> u64 {
    (2.0 * rank) as u64
}

#[expect(clippy::cast_precision_loss, reason = "a thousand million pairs are far below 2^53")]
fn signed(n_pairs: u64) -> f64 {
    n_pairs as f64
}

fn pairs(n: usize) -> u64 {
    let n = n as u64;
    n * n.saturating_sub(1) / 2
}

/// How many pairs have the same key, where equal keys stand together.
fn tied<K: PartialEq>(sorted: &[u64], key: impl Fn(&u64) -> K) -> u64 {
    sorted.chunk_by(|a, b| key(a) == key(b)).map(|equal| pairs(equal.len())).sum()
}

/// Sorts by merging ever longer runs; how many pairs stood in the wrong order.
fn merge(all: &mut Vec<u64>) -> u64 {
    let mut n_swaps = 0;
    let mut width = 1;
    let mut merged = Vec::with_capacity(all.len());
    while width < all.len() {
        merged.clear();
        for two in all.chunks(2 * width) {
            let (mut left, mut right) = two.split_at(width.min(two.len()));
            while let (Some(&a), Some(&b)) = (left.first(), right.first()) {
                if b < a {
                    n_swaps += left.len() as u64;
                    merged.push(b);
                    right = &right[1..];
                } else {
                    merged.push(a);
                    left = &left[1..];
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(all, &mut merged);
        width *= 2;
    }
    n_swaps
}
