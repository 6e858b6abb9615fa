//! The half-life rule: an account that posts rarely gets a longer half-life, so that enough posts count.

use super::decay::Decay;
use crate::activity::Time;
use crate::score::math::usize_as_f64;

/// The effective number of posts that the half-life rule asks for, a choice of this project.
const ENOUGH_POSTS: f64 = 10.0;
/// The share of all posts that suffices where there are fewer, a choice of this project.
const ENOUGH_SHARE: f64 = 0.9;

/// The effective number of posts that the half-life rule asks for: min(10, 0.9 n).
pub(super) fn enough(n_posts: usize) -> f64 {
    ENOUGH_POSTS.min(ENOUGH_SHARE * usize_as_f64(n_posts))
}

/// The shortest half-life from `floor_days` up, in days, that gives [`enough`] effective posts. `times`
/// rise.
pub(super) fn half_life_days(times: &[Time], floor_days: f64) -> f64 {
    if n_effective_reaches(enough(times.len()), times, floor_days) {
        floor_days
    } else {
        lengthened(times, floor_days)
    }
}

/// The shortest half-life above `floor_days`, in days, that gives [`enough`] effective posts, where
/// the floor does not. `times` rise.
///
/// n_eff grows with the half-life, towards the number of posts. So the half-life is doubled until it
/// is long enough, then bisected; the number of steps is fixed, so that the same bits come out on
/// every machine.
pub(super) fn lengthened(times: &[Time], floor_days: f64) -> f64 {
    let enough = enough(times.len());
    let suffices = |days: f64| n_effective_reaches(enough, times, days);
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

/// Whether n_eff = (Σw)²/Σw² is at least `enough`.
///
/// Posts are added from the newest on. Each raises n_eff, because none weighs more than those before
/// it, so few posts are looked at where `enough` is reached. It stops as soon as the posts that are
/// left cannot reach `enough`, even if none of them weighed less than the last one.
fn n_effective_reaches(enough: f64, times: &[Time], half_life_days: f64) -> bool {
    let mut decay = Decay::new(half_life_days, times.len());
    let newest = times.last().copied().unwrap_or(Time(0));
    let (mut sum, mut sum_of_squares) = (0.0, 0.0);
    for (n_left, &time) in times.iter().enumerate().rev() {
        let weight = decay.weight(newest, time);
        sum += weight;
        sum_of_squares += weight * weight;
        if sum * sum >= enough * sum_of_squares {
            return true;
        }
        let upper_bound = sum + usize_as_f64(n_left) * weight;
        if upper_bound * upper_bound < enough * sum_of_squares {
            return false;
        }
    }
    false
}
