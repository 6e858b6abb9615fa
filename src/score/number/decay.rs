//! How posts lose weight with age, and at which half-life.

use super::super::math::exp2;
use super::super::whole;
use crate::activity::Time;

/// The effective number of posts that the half-life rule asks for,
const ENOUGH_POSTS: f64 = 10.0;
/// or this share of all posts, where there are fewer.
const ENOUGH_SHARE: f64 = 0.9;

const SECONDS_PER_DAY: f64 = 86_400.0;

/// The weights 2^(−age / H) of many posts in the order of time.
///
/// Three powers make one: that of an age's whole blocks of 2^18 seconds, which neighbours in time
/// share, and those of two digits of the rest, from tables. A million posts take some two thousand
/// powers and two million products.
pub(in super::super) struct Decay {
    half_life_seconds: f64,
    /// `None` where posts are so few that the tables would take longer than they do.
    tables: Option<Box<[[f64; N_DIGITS]; 2]>>,
    block: u64,
    of_block: f64,
}

const DIGIT_BITS: u32 = 9;
const N_DIGITS: usize = 1 << DIGIT_BITS;

impl Decay {
    /// For so many posts.
    pub(in super::super) fn new(half_life_days: f64, n_posts: usize) -> Decay {
        let mut decay = Decay {
            half_life_seconds: half_life_days * SECONDS_PER_DAY,
            tables: None,
            block: 0,
            of_block: 1.0,
        };
        if n_posts > 4 * N_DIGITS {
            let power = |digit: usize, shift: u32| decay.power((digit as u64) << shift);
            let table = |shift| std::array::from_fn(|digit| power(digit, shift));
            decay.tables = Some(Box::new([table(0), table(DIGIT_BITS)]));
        }
        decay
    }

    /// The weight of a post at `time` when the newest is at `newest`.
    #[expect(clippy::inline_always, reason = "a call would take as long as it does")]
    #[inline(always)]
    pub(in super::super) fn weight(&mut self, newest: Time, time: Time) -> f64 {
        let age = newest.0.saturating_sub(time.0).max(0).unsigned_abs();
        let Some(tables) = &self.tables else { return self.power(age) };
        let block = age >> (2 * DIGIT_BITS);
        #[expect(clippy::cast_possible_truncation, reason = "a digit is small")]
        let of_digit = |place: usize, shift: u32| tables[place][(age >> shift) as usize % N_DIGITS];
        let of_rest = of_digit(1, DIGIT_BITS) * of_digit(0, 0);
        if block != self.block {
            self.of_block = self.power(block << (2 * DIGIT_BITS));
            self.block = block;
        }
        self.of_block * of_rest
    }

    /// What an age leaves of a weight.
    #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 seconds nothing is left")]
    fn power(&self, seconds: u64) -> f64 {
        exp2(-(seconds as f64) / self.half_life_seconds)
    }
}

/// How many effective posts the rule asks for.
pub(super) fn enough(n_posts: usize) -> f64 {
    ENOUGH_POSTS.min(ENOUGH_SHARE * whole(n_posts))
}

/// The smallest half-life above `floor_days` that leaves enough effective posts at rising times,
/// where the floor does not. n_eff rises with the half-life, towards the number of posts. The steps
/// are fixed in number, so that the same bits come out everywhere.
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

/// Whether n_eff = (Σw)²/Σw² is at least `enough`. It is gone through from the newest on: each
/// further post raises it, for none weighs more than those before, so that few posts are looked at
/// where it is reached; and where all that are left could not reach it, it is not.
fn n_effective_reaches(enough: f64, times: &[Time], half_life_days: f64) -> bool {
    let mut decay = Decay::new(half_life_days, times.len());
    let newest = times.last().copied().unwrap_or(Time(0));
    let (mut sum, mut sum_of_squares) = (0.0, 0.0);
    for (n_before, &time) in times.iter().enumerate().rev() {
        let weight = decay.weight(newest, time);
        sum += weight;
        sum_of_squares += weight * weight;
        if sum * sum >= enough * sum_of_squares {
            return true;
        }
        let most = sum + whole(n_before) * weight;
        if most * most < enough * sum_of_squares {
            return false;
        }
    }
    false
}
