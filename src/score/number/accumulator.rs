//! What one pass over the posts adds up: the number's sums, and how the scores are spread.

use super::histogram::Histogram;
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
    histogram: Histogram,
    /// A direct-mapped cache: each number of responses has one entry that it can be in.
    cache: Vec<CacheEntry>,
    /// How far a 64-bit hash is shifted to be an index into the cache.
    shift: u32,
}

/// The posts that drew equal responses, since the entry was last taken over.
#[derive(Clone, Copy)]
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
        let n_entries = n_posts.next_power_of_two().clamp(2, MAX_ENTRIES);
        Accumulator {
            sums: PowerSums::default(),
            histogram,
            // An empty entry is valid: no responses score no points.
            cache: vec![CacheEntry { responses: 0.0, score: 0.0, weight: 0.0 }; n_entries],
            shift: u64::BITS - n_entries.ilog2(),
        }
    }

    /// Adds a post and returns its score.
    #[expect(clippy::inline_always, reason = "a call costs as much as the body")]
    #[inline(always)]
    pub(super) fn add(&mut self, responses: f64, weight: f64) -> f64 {
        self.sums.add_weight(weight);
        // Fibonacci hashing: 2^64 divided by the golden ratio (Knuth, TAOCP 3, section 6.4).
        let hash = responses.to_bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let index = usize::try_from(hash >> self.shift).unwrap_or(0);
        let Some(entry) = self.cache.get_mut(index) else { return 0.0 };
        if entry.responses != responses {
            let new = CacheEntry { responses, score: points(responses), weight };
            let old = std::mem::replace(entry, new);
            self.add_entry(old);
            return new.score;
        }
        entry.weight += weight;
        entry.score
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
        for entry in &self.cache {
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

    /// The weighted 10 % and 90 % quantiles of the scores. `refill` adds all posts to narrower
    /// histograms, where this one is too coarse.
    pub(super) fn middle_80_percent(&self, refill: &dyn Fn(&mut [Histogram; 2])) -> Interval {
        self.histogram.middle_80_percent(refill)
    }
}
