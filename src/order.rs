//! What follows from the order of numbers: how items stand by a number that each of them has, and which
//! number of a range is nearest.
//!
//! It is one function for all items, because each type of item that the standard library sorts adds more than
//! a kilobyte to the program.

use std::cmp::Ordering;

/// The places of the keys, from the lowest key to the highest. Equal keys stay in their order; NaN comes last.
///
/// ```
/// # use influence_score::order::rising;
/// assert_eq!(rising([5.0, -1.0, 5.0, 2.0]), [1, 3, 0, 2]);
/// ```
#[must_use]
pub fn rising(keys: impl IntoIterator<Item = f64>) -> Vec<usize> {
    let keys: Vec<f64> = keys.into_iter().collect();
    by(keys.len(), &mut |one, other| keys[one].total_cmp(&keys[other]))
}

/// The places of `n` items in the order of a comparison of two places. Equal items stay in their order.
#[must_use]
pub fn by(n: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).collect();
    places.sort_by(|&one, &other| compare(one, other));
    places
}

/// The places of the keys, from the highest key to the lowest. Equal keys stay in their order.
#[must_use]
pub fn falling(keys: impl IntoIterator<Item = f64>) -> Vec<usize> {
    rising(keys.into_iter().map(|key| -key))
}

/// The number of a range, from `low` to `high`, that is nearest to `x`; `low` for NaN.
///
/// In [`f64::clamp`] a range that is empty panics with a message that holds both ends, so that the code for
/// writing floats would be part of the program: five kilobytes.
#[must_use]
pub fn within(x: f64, low: f64, high: f64) -> f64 {
    x.max(low).min(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_in_their_order() {
        assert_eq!(rising([2.0, 1.0, 2.0, f64::NAN, 1.0]), [1, 4, 0, 2, 3]);
        assert_eq!(falling([2.0, 1.0, 2.0, 1.0]), [0, 2, 1, 3]);
        assert!(rising([]).is_empty());
    }

    #[test]
    fn the_nearest_of_a_range_is_in_it() {
        assert_eq!([-1.0, 0.5, 7.0, f64::NAN].map(|x| within(x, 0.0, 1.0)), [0.0, 0.5, 1.0, 0.0]);
    }
}
