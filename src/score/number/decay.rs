//! The weights of posts by their age.

use crate::activity::Time;
use crate::score::math::exp2;

const SECONDS_PER_DAY: f64 = 86_400.0;

/// Computes the weights 2^(−age / H) of many posts in the order of time.
///
/// The power of an age in seconds is a product of three: that of its blocks of 2^18 seconds (three
/// days), which neighbours in time mostly share, and those of two 9-bit digits of the rest, from
/// tables. So a million posts take some two thousand powers and two million multiplications.
pub(in crate::score) struct Decay {
    half_life_seconds: f64,
    /// The powers of each value of the two digits, the lower digit first. `None` where computing the
    /// tables takes longer than the posts' own powers.
    tables: Option<Box<[[f64; N_DIGIT_VALUES]; 2]>>,
    /// The block of the last weight, and its power.
    block: u64,
    power_of_block: f64,
}

/// The bits of a digit of an age in seconds.
const DIGIT_BITS: u32 = 9;
/// How many values a digit can have.
const N_DIGIT_VALUES: usize = 1 << DIGIT_BITS;

/// With more posts than this, tables are used.
const MAX_WITHOUT_TABLES: usize = 4 * N_DIGIT_VALUES;

impl Decay {
    /// Prepares the weights of about `n_posts` posts. The half-life is above 0.
    pub(in crate::score) fn new(half_life_days: f64, n_posts: usize) -> Decay {
        let mut decay = Decay {
            half_life_seconds: half_life_days * SECONDS_PER_DAY,
            tables: None,
            block: 0,
            power_of_block: 1.0,
        };
        if n_posts > MAX_WITHOUT_TABLES {
            let power = |digit: usize, shift: u32| decay.power((digit as u64) << shift);
            let table = |shift| std::array::from_fn(|digit| power(digit, shift));
            decay.tables = Some(Box::new([table(0), table(DIGIT_BITS)]));
        }
        decay
    }

    /// The weight of a post at `time`, 0 to 1, where the newest post is at `newest`.
    #[expect(clippy::inline_always, reason = "a call costs as much as the body")]
    #[inline(always)]
    pub(in crate::score) fn weight(&mut self, newest: Time, time: Time) -> f64 {
        let age = newest.0.saturating_sub(time.0).max(0).unsigned_abs();
        let Some([low, high]) = self.tables.as_deref() else { return self.power(age) };
        let block = age >> (2 * DIGIT_BITS);
        #[expect(clippy::cast_possible_truncation, reason = "only the lowest 9 bits are used")]
        let digit = |shift: u32| (age >> shift) as usize % N_DIGIT_VALUES;
        let power_of_rest = high[digit(DIGIT_BITS)] * low[digit(0)];
        if block != self.block {
            self.power_of_block = self.power(block << (2 * DIGIT_BITS));
            self.block = block;
        }
        self.power_of_block * power_of_rest
    }

    /// Writes the weights of posts at these times, which rise. They are those of [`Decay::weight`], to
    /// the bit.
    pub(in crate::score) fn weights(&mut self, newest: Time, times: &[Time], weights: &mut [f64]) {
        let of_times = weights.iter_mut().zip(times);
        let block = |time: &Time| block(newest, *time);
        let [oldest, last] = [times.first(), times.last()].map(|time| time.and_then(block));
        if oldest.is_none_or(|block| block < 0) || oldest != last || self.tables.is_none() {
            return of_times.for_each(|(weight, &time)| *weight = self.weight(newest, time));
        }
        // Of posts of one block, only the digits differ, which are the lowest bits of the age.
        if let Some(&time) = times.first() {
            self.weight(newest, time);
        }
        if let Some([low, high]) = self.tables.as_deref() {
            let newest = lowest_bits(newest);
            for (weight, &time) in of_times {
                let age = newest.wrapping_sub(lowest_bits(time)) as usize;
                let power_of_rest =
                    high[(age >> DIGIT_BITS) % N_DIGIT_VALUES] * low[age % N_DIGIT_VALUES];
                *weight = self.power_of_block * power_of_rest;
            }
        }
    }

    /// The weight of a post of this age: 2^(−seconds ÷ H), with the half-life H in seconds.
    #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 seconds every weight is 0")]
    fn power(&self, seconds: u64) -> f64 {
        exp2(-(seconds as f64) / self.half_life_seconds)
    }
}

/// The block of an age, below 0 for a time after the newest; `None` where there is no such number.
fn block(newest: Time, time: Time) -> Option<i64> {
    Some(newest.0.checked_sub(time.0)? >> (2 * DIGIT_BITS))
}

/// The lowest bits of a time in seconds.
#[expect(clippy::cast_possible_truncation, reason = "the other bits are not needed")]
#[expect(clippy::cast_sign_loss, reason = "bits have no sign")]
fn lowest_bits(time: Time) -> u32 {
    time.0 as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWEST: Time = Time(1_700_000_000);
    const BLOCK: i64 = 1 << (2 * DIGIT_BITS);

    /// The times of posts of these ages in seconds, the oldest first.
    fn of_ages(ages: &[i64]) -> Vec<Time> {
        let mut times: Vec<Time> = ages.iter().map(|age| Time(NEWEST.0 - age)).collect();
        times.sort_unstable();
        times
    }

    /// Ages around the limits of digits and blocks, at half-lives from hours to years; and moments
    /// after the newest post, which weigh as much as it.
    #[test]
    fn weights_are_powers_of_the_age() {
        let ages = [0, 1, 2, 510, 511, 512, 513, 1_023, 1_024, 86_400];
        let later = [BLOCK - 1, BLOCK, BLOCK + 1, BLOCK + 512, 3 * BLOCK, 40_000_000];
        for half_life_days in [0.5, 1.0, 30.0, 365.25] {
            for n_posts in [1, MAX_WITHOUT_TABLES, MAX_WITHOUT_TABLES + 1, 1_000_000] {
                let mut decay = Decay::new(half_life_days, n_posts);
                assert_eq!(decay.tables.is_some(), n_posts > MAX_WITHOUT_TABLES);
                for time in of_ages(&[&ages[..], &later].concat()) {
                    let half_lives = NEWEST.days_since(time) / half_life_days;
                    let (weight, expected) = (decay.weight(NEWEST, time), exp2(-half_lives));
                    // The powers of large numbers are as inexact as the numbers.
                    let tolerance = 1e-15 * (10.0 + half_lives) * expected;
                    assert!((weight - expected).abs() <= tolerance, "{half_lives} half-lives");
                }
                assert_eq!(decay.weight(NEWEST, Time(NEWEST.0 + 1)), 1.0);
                assert_eq!(decay.weight(NEWEST, Time(i64::MIN)), 0.0);
            }
        }
    }

    #[test]
    fn weights_of_many_posts_are_those_of_each_to_the_bit() {
        for ages in [
            &[][..],
            &[0, 1, 511, 512, 513, 5_000, BLOCK - 1],
            // In one block, which is not that of the newest post.
            &[BLOCK, BLOCK + 1, BLOCK + 512, BLOCK + 100_001],
            &[7 * BLOCK + 3, 7 * BLOCK + 1_000],
            // In several.
            &[0, BLOCK - 1, BLOCK, 3 * BLOCK],
            // After the newest post, in one block and in two.
            &[-1, -2, -600],
            &[5, -5],
        ] {
            let times = of_ages(ages);
            for n_posts in [1, MAX_WITHOUT_TABLES + 1] {
                let mut weights = vec![0.5; times.len()];
                Decay::new(30.0, n_posts).weights(NEWEST, &times, &mut weights);
                let mut decay = Decay::new(30.0, n_posts);
                let each: Vec<f64> = times.iter().map(|&time| decay.weight(NEWEST, time)).collect();
                assert_eq!(weights, each, "{ages:?}");
            }
        }
        // A post that is older than any time can be has no weight.
        let mut weights = [0.5];
        Decay::new(30.0, 10_000).weights(NEWEST, &[Time(i64::MIN)], &mut weights);
        assert_eq!(weights, [0.0]);
    }
}
