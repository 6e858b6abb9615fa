//! The one finding that is most worth telling about an account: where another formula puts it among known
//! accounts while the number does not, or else what its next post will draw.
//!
//! It rests on the order of accounts and never on the level of another formula, because the scale of the
//! reconstructed Klout is assumed.

mod reference;

use crate::score::number::{Interval, Number};
use crate::score::{LENSES, LensId, Missing, Score};
pub use reference::CONGRESS;
use reference::{NUMBER, OTHERS, RANKS};

/// A finding about an account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// A formula puts the account at another place in the reference population than the number does.
    Disagreement {
        /// The formula.
        formula: LensId,
        /// By this formula, the account stands above so many in 100 of the reference population, 0 to 99.
        outranks: u8,
        /// Whether that is higher than by the number.
        is_higher: bool,
        /// The interval of the next post, in points.
        next_post: Interval,
    },
    /// No formula disagrees with the number: the interval of the next post, in points.
    Forecast(Interval),
    /// There is no number.
    NoNumber(Missing),
}

impl Finding {
    /// The place in [`LENSES`] of the formula that it is about.
    #[must_use]
    pub fn place(&self) -> Option<usize> {
        match self {
            Finding::Disagreement { formula, .. } => {
                LENSES.iter().position(|lens| lens.id == *formula)
            }
            Finding::Forecast(_) | Finding::NoNumber(_) => None,
        }
    }
}

/// The least difference of two ranks, in percent, that is called a disagreement: a third of all accounts, a
/// choice of this project.
const DISAGREEMENT: f64 = 33.0;

/// The finding about an account with this number and these scores of the formulas, in the order of
/// [`LENSES`]. Klout's reconstruction comes first where it disagrees with the number, then the formula that
/// disagrees most.
#[must_use]
pub fn finding(number: Result<&Number, Missing>, scores: &[Result<Score, Missing>]) -> Finding {
    let number = match number {
        Ok(number) => number,
        Err(missing) => return Finding::NoNumber(missing),
    };
    let own = percentile(number.value, &NUMBER);
    let mut most: Option<(LensId, f64)> = None;
    for (formula, values) in OTHERS {
        let place = LENSES.iter().position(|lens| lens.id == formula);
        let Some(Ok(score)) = place.and_then(|place| scores.get(place)) else { continue };
        let rank = percentile(score.value, &values);
        let distance = |rank: f64| (rank - own).abs();
        if distance(rank) >= DISAGREEMENT
            && most.is_none_or(|(_, other)| distance(other) < distance(rank))
        {
            most = Some((formula, rank));
            if formula == LensId::Klout {
                break;
            }
        }
    }
    let next_post = number.next_post;
    let Some((formula, rank)) = most else { return Finding::Forecast(next_post) };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank is 0 to 99"
    )]
    let outranks = rank.floor() as u8;
    Finding::Disagreement { formula, outranks, is_higher: rank > own, next_post }
}

/// How many in 100 of the reference population have a smaller value, 0 to 99. Between two percentiles
/// that are known, values are taken to be spread evenly; beyond the last one, the rank is that one.
fn percentile(value: f64, values: &[f64; RANKS.len()]) -> f64 {
    let n_below = values.partition_point(|known| *known < value);
    let Some((&above, &rank_above)) = values.get(n_below).zip(RANKS.get(n_below)) else {
        return RANKS[RANKS.len() - 1];
    };
    let below = n_below.checked_sub(1).map(|place| (values[place], RANKS[place]));
    let (below, rank_below) = below.unwrap_or((0.0, 0.0));
    let share = if above > below { (value.max(below) - below) / (above - below) } else { 0.0 };
    rank_below + share * (rank_above - rank_below)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 12.838 is the median; 13.082 is half way to the next percentile.
    #[test]
    fn a_value_has_its_rank_among_the_percentiles() {
        let rank = |value| percentile(value, &NUMBER);
        assert!((rank(12.838) - 50.0).abs() < 1e-9);
        assert!((rank(13.082) - 52.5).abs() < 1e-9);
        assert_eq!((rank(0.0), rank(99.0)), (0.0, 99.0));
        assert!((rank(7.783 / 2.0) - 2.5).abs() < 1e-9);
    }

    #[test]
    fn percentiles_rise() {
        for (formula, values) in OTHERS {
            assert!(values.is_sorted(), "{formula:?}");
        }
        assert!(NUMBER.is_sorted() && RANKS.is_sorted());
    }
}
