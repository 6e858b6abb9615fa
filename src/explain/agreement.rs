//! How far the formulas agree about who comes first. Every formula scores every one of several
//! accounts, and the resulting orders are compared by Kendall's τ-b.
//!
//! ```text
//! τ-b = (C − D) / √((n0 − n1) (n0 − n2))
//! ```
//!
//! where *C* and *D* count the pairs of accounts that two formulas put into the same and into opposite
//! orders, n0 counts all pairs, and n1 and n2 count the pairs that tie under the first and under the
//! second formula (M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33(3), 1945,
//! pp. 239–251). 1 is the same order, 0 no common order, −1 the reverse order. Pairs are counted by a
//! merge sort, with n log n comparisons for n accounts (W. R. Knight, "A computer method for
//! calculating Kendall's tau with ungrouped data", Journal of the American Statistical Association 61,
//! 1966, pp. 436–439).

use crate::activity::Activity;
use crate::score::math::sqrt;
use crate::score::number::sums;
use crate::score::{self, LENSES, Settings};

/// Several accounts in the order of each formula. Formulas are in the order of [`LENSES`], accounts in
/// the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreement {
    /// By formula, then account: the account's rank from 1, highest value first. Equal values share the
    /// mean of their ranks. `None` where the formula has no value.
    pub ranks: Vec<Vec<Option<f64>>>,
    /// By two formulas: Kendall's τ-b over the accounts that both can score, −1 to 1. `None` where these
    /// are fewer than two, or where all tie under one of the formulas.
    pub taus: Vec<Vec<Option<f64>>>,
}

/// Scores all accounts by every formula and compares the resulting orders.
#[must_use]
pub fn agreement(accounts: &[Activity], settings: &Settings) -> Agreement {
    let values: Vec<_> = accounts.iter().map(|account| values(account, settings)).collect();
    Agreement::of_accounts(&values)
}

/// The value of an account by each formula, in the order of [`LENSES`].
#[must_use]
pub fn values(account: &Activity, settings: &Settings) -> Vec<Option<f64>> {
    let scores = score::all(account, settings, sums(account, settings));
    scores.into_iter().map(|score| score.ok().map(|score| score.value)).collect()
}

impl Agreement {
    /// Compares the orders of known [`values`], by account, then formula.
    #[must_use]
    pub fn of_accounts(values: &[Vec<Option<f64>>]) -> Agreement {
        let by_lens = |lens| values.iter().map(|account| account[lens]).collect();
        Agreement::of(&(0..LENSES.len()).map(by_lens).collect::<Vec<_>>())
    }

    /// Compares the orders of known values, by formula, then account.
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

/// Ranks values from 1, the highest first. Equal values share the mean of their ranks; a missing value
/// or NaN has no rank.
#[must_use]
pub fn mid_ranks(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let key = |value: &Option<f64>| value.filter(|value| !value.is_nan()).map(descending);
    let mut sorted: Vec<u64> = values.iter().filter_map(key).collect();
    sorted.sort_unstable();
    let rank = |key: u64| {
        let n_before = sorted.partition_point(|&other| other < key);
        let n_equal = sorted[n_before..].partition_point(|&other| other == key);
        half(2 * n_before + n_equal + 1)
    };
    values.iter().map(|value| key(value).map(rank)).collect()
}

/// Maps floats to whole numbers in the reverse order.
fn descending(value: f64) -> u64 {
    // −0 + 0 is 0, so that both zeros are equal.
    let bits = (value + 0.0).to_bits();
    if bits >> 63 == 0 { !bits & (u64::MAX >> 1) } else { bits }
}

/// Half of a whole number.
#[expect(clippy::cast_precision_loss, reason = "it is at most four times the accounts")]
fn half(n: usize) -> f64 {
    0.5 * n as f64
}

/// Computes Kendall's τ-b of two series of ranks, over the items that have a rank in both. `None` where
/// these are fewer than two, or where all tie in one series.
#[must_use]
pub fn tau_b(a: &[Option<f64>], b: &[Option<f64>]) -> Option<f64> {
    // Sorted by rank in a and, among equals, in b: a pair is discordant if its ranks in b stand in the
    // wrong order then.
    let mut both: Vec<u64> =
        a.iter().zip(b).filter_map(|(a, b)| Some(twice((*a)?) << 32 | twice((*b)?))).collect();
    both.sort_unstable();
    let n_pairs = pairs(both.len());
    let tied_in_a = tied(&both, |&pair| pair >> 32);
    let tied_in_both = tied(&both, |&pair| pair);
    let mut by_b: Vec<u64> = both.iter().map(|pair| pair & u64::from(u32::MAX)).collect();
    let n_swaps = merge_sort(&mut by_b);
    let tied_in_b = tied(&by_b, |&rank| rank);
    let concordant_minus_discordant =
        as_f64(n_pairs + tied_in_both - tied_in_a - tied_in_b) - 2.0 * as_f64(n_swaps);
    let scale = sqrt(as_f64(n_pairs - tied_in_a) * as_f64(n_pairs - tied_in_b));
    (scale > 0.0).then(|| concordant_minus_discordant / scale)
}

/// Twice a rank, which is a whole number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "ranks are halves")]
fn twice(rank: f64) -> u64 {
    (2.0 * rank) as u64
}

#[expect(clippy::cast_precision_loss, reason = "pairs of accounts are far below 2^53")]
fn as_f64(n_pairs: u64) -> f64 {
    n_pairs as f64
}

/// The number of pairs of n items.
fn pairs(n: usize) -> u64 {
    let n = n as u64;
    n * n.saturating_sub(1) / 2
}

/// The number of pairs with equal keys, where equal keys stand together.
fn tied<K: PartialEq>(sorted: &[u64], key: impl Fn(&u64) -> K) -> u64 {
    sorted.chunk_by(|a, b| key(a) == key(b)).map(|equal| pairs(equal.len())).sum()
}

/// Sorts by merging ever longer runs, and returns the number of pairs that stood in the wrong order.
fn merge_sort(all: &mut Vec<u64>) -> u64 {
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
