//! What one pass over the posts adds up: the number's sums, and how the scores are spread.

use super::histogram::{Histogram, n_places};
use super::interval::Interval;
use super::power_sums::PowerSums;
use super::scale::points;

/// Adds up posts with their weights.
///
/// A score takes a logarithm, and many posts draw equal responses. So the weights of posts with equal
/// responses are added up in an entry of a cache, and the logarithm is taken once an entry.
pub(super) struct Accumulator {
    /// The sums; scores in the cache are added when it is emptied.
    pub sums: PowerSums,
    /// Σ s: the scores, each counted once, in points.
    pub scores: f64,
    /// The highest score, in points.
    pub highest: f64,
    histogram: Histogram,
    /// A direct-mapped cache: each number of responses has one entry that it can be in.
    cache: Vec<CacheEntry>,
    /// How far a 64-bit hash is shifted to be an index into the cache.
    shift: u32,
}

/// The posts that drew equal responses, since the entry was last taken over.
#[derive(Clone, Copy)]
#[repr(align(32))]
struct CacheEntry {
    responses: f64,
    score: f64,
    /// The sum of their weights.
    weight: f64,
}

/// The largest size of the cache, in entries.
const MAX_ENTRIES: usize = 1 << 14;

impl Accumulator {
    /// Prepares for about `n_posts` posts, whose scores are counted in `histogram`.
    pub(super) fn new(n_posts: usize, histogram: Histogram) -> Accumulator {
        let n_entries = n_places(n_posts, MAX_ENTRIES).max(2);
        Accumulator {
            sums: PowerSums::default(),
            scores: 0.0,
            highest: 0.0,
            histogram,
            // An empty entry is valid: no responses score no points.
            cache: vec![CacheEntry { responses: 0.0, score: 0.0, weight: 0.0 }; n_entries],
            shift: u64::BITS - n_entries.ilog2(),
        }
    }

    /// Adds posts and writes their scores.
    pub(super) fn add(&mut self, responses: &[f64], weights: &[f64], scores: &mut [f64]) {
        self.sums.n_posts += responses.len();
        // The sums are kept in registers.
        let PowerSums { mut weight, mut weight_squared, .. } = self.sums;
        let mut sum_of_scores = self.scores;
        for ((&responses, &w), score) in responses.iter().zip(weights).zip(scores) {
            weight += w;
            weight_squared += w * w;
            // Fibonacci hashing: 2^64 divided by the golden ratio (Knuth, TAOCP 3, section 6.4).
            let hash = responses.to_bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
            #[expect(clippy::cast_possible_truncation, reason = "few bits are left")]
            let index = (hash >> self.shift) as usize;
            let Some(entry) = self.cache.get_mut(index) else { continue };
            if entry.responses == responses {
                entry.weight += w;
                *score = entry.score;
            } else {
                let new = CacheEntry { responses, score: points(responses), weight: w };
                *score = new.score;
                self.highest = self.highest.max(new.score);
                let old = std::mem::replace(entry, new);
                self.add_entry(old);
            }
            sum_of_scores += *score;
        }
        (self.sums.weight, self.sums.weight_squared) = (weight, weight_squared);
        self.scores = sum_of_scores;
    }

    fn add_entry(&mut self, entry: CacheEntry) {
        if entry.weight > 0.0 {
            self.sums.add_score(entry.score, entry.weight);
            self.histogram.add_if_within(entry.score, entry.weight);
        }
    }

    /// The sums of the posts so far.
    pub(super) fn so_far(&self) -> PowerSums {
        let mut sums = self.sums;
        for entry in self.cache.iter().filter(|entry| entry.weight > 0.0) {
            sums.add_score(entry.score, entry.weight);
        }
        sums
    }

    /// Adds what is left in the cache. Sums and intervals are valid from here on.
    pub(super) fn finish(mut self) -> Accumulator {
        for entry in std::mem::take(&mut self.cache) {
            self.add_entry(entry);
        }
        self
    }

    /// The scores in the middle of `n` equal shares of the weight, as [`Histogram::middles`] finds them.
    pub(super) fn middles(&self, n: usize) -> Vec<f64> {
        self.histogram.middles(n)
    }

    /// The weighted 10 % and 90 % quantiles of the scores. `refill` adds all posts to narrower
    /// histograms, where this one is too coarse.
    pub(super) fn middle_80_percent(&self, refill: &dyn Fn(&mut [Histogram; 2])) -> Interval {
        self.histogram.middle_80_percent(refill)
    }
}
