//! Sorting: one routine for everything whose order is more than one number, for each further one
//! would cost a reader 2 KB.

use std::cmp::Ordering;

/// Sorts places by what stands there.
pub(super) fn sort(places: &mut [u32], order: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_unstable_by(|&a, &b| order(a as usize, b as usize));
}

/// Puts things into an order.
pub(super) fn sort_things<T: Copy>(things: &mut Vec<T>, order: &dyn Fn(&T, &T) -> Ordering) {
    let n = u32::try_from(things.len()).unwrap_or(u32::MAX);
    let mut places: Vec<u32> = (0..n).collect();
    sort(&mut places, &|a, b| order(&things[a], &things[b]));
    *things = places.into_iter().map(|place| things[place as usize]).collect();
}
