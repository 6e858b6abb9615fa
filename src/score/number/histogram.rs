//! Weighted quantiles of scores, without sorting them.

use super::interval::Interval;
use super::scale::{MAX, responses};
use crate::score::math::usize_as_f64;

/// The largest number of bins for all posts. With so many, nearly every bin holds one score alone.
const MAX_BINS: usize = 1 << 15;

/// The number of bins between two scores that shared a bin.
const BINS_OF_A_BIN: usize = 1 << 10;

/// The number of places for the responses that posts drew, a power of two: a place a post where they are
/// few, then one for eight posts, of which many draw equal responses, and no more than `most`. What is
/// added up at so many places is prepared in a small share of the time that the posts take.
pub(super) fn n_places(n_posts: usize, most: usize) -> usize {
    const FEW: usize = 1 << 10;
    n_posts.min(FEW.max(n_posts / 8)).next_power_of_two().min(most)
}

/// The relative rounding error of a sum of weights: a sum that is a quantile by construction counts
/// as one even if rounding left it this much short.
const ROUNDING: f64 = 1e-12;

/// The weights of scores from `lowest` to `highest`, in bins of equal width.
pub(super) struct Histogram {
    lowest: f64,
    highest: f64,
    bins_per_point: f64,
    /// The bins, lowest scores first.
    bins: Vec<Bin>,
}

/// The scores in one bin.
#[derive(Clone, Copy)]
struct Bin {
    /// The lowest score in it; above `highest` where there is none.
    lowest: f64,
    highest: f64,
    /// The sum of the weights.
    weight: f64,
}

impl Histogram {
    /// A histogram of `n_scores` scores from 0 to 100 points.
    pub(super) fn of_all(n_scores: usize) -> Histogram {
        Histogram::between(0.0, MAX, n_places(n_scores, MAX_BINS))
    }

    fn between(lowest: f64, highest: f64, n_bins: usize) -> Histogram {
        let empty = Bin { lowest: MAX, highest: 0.0, weight: 0.0 };
        let bins_per_point = usize_as_f64(n_bins) / (highest - lowest);
        Histogram { lowest, highest, bins_per_point, bins: vec![empty; n_bins] }
    }

    /// The responses whose scores may lie within this histogram, as an interval that is wider than
    /// needed by more than the rounding error of a logarithm.
    pub(super) fn responses(&self) -> [f64; 2] {
        const MARGIN: f64 = 1e-9;
        let (low, high) = (responses(self.lowest), responses(self.highest));
        let high = if self.highest < MAX { high } else { f64::INFINITY };
        [low - MARGIN * (1.0 + low), high + MARGIN * (1.0 + high)]
    }

    /// Adds a score, unless it lies outside.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and the score is not below the lowest"
    )]
    pub(super) fn add_if_within(&mut self, score: f64, weight: f64) {
        if !(self.lowest <= score && score <= self.highest) {
            return;
        }
        let index = ((score - self.lowest) * self.bins_per_point) as usize;
        let last = self.bins.len() - 1;
        let bin = &mut self.bins[index.min(last)];
        bin.lowest = bin.lowest.min(score);
        bin.highest = bin.highest.max(score);
        bin.weight += weight;
    }

    /// Finds the smallest score at which the cumulative weight is at least `target`.
    fn quantile(&self, target: f64) -> Located {
        let mut rest = target;
        for bin in &self.bins {
            if bin.weight >= rest {
                return Located { lowest: bin.lowest, highest: bin.highest, rest };
            }
            rest -= bin.weight;
        }
        let highest = self.bins.iter().fold(0.0, |highest: f64, bin| highest.max(bin.highest));
        Located { lowest: highest, highest, rest }
    }

    /// The scores in the middle of `n` equal shares of the weight, rising, to within the width of a bin.
    pub(super) fn middles(&self, n: usize) -> Vec<f64> {
        let share = self.bins.iter().map(|bin| bin.weight).sum::<f64>() / usize_as_f64(n);
        let mut bins = self.bins.iter().filter(|bin| bin.weight > 0.0);
        let (mut reached, mut score) = (0.0, 0.0);
        let middle = |index: usize| {
            let target = (usize_as_f64(index) + 0.5) * share;
            while reached < target {
                let Some(bin) = bins.next() else { break };
                (reached, score) = (reached + bin.weight, bin.lowest);
            }
            score
        };
        (0..n).map(middle).collect()
    }

    /// The weighted 10 % and 90 % quantiles. While one lies in a bin with several scores, `refill` adds
    /// all scores to histograms of those bins alone.
    pub(super) fn middle_80_percent(&self, refill: &dyn Fn(&mut [Histogram; 2])) -> Interval {
        let total: f64 = self.bins.iter().map(|bin| bin.weight).sum();
        let mut ends = [0.1, 0.9].map(|q| self.quantile((q - ROUNDING) * total));
        while ends.iter().any(|end| end.lowest < end.highest) {
            // A histogram from the lowest to the highest score puts these two into different bins, so
            // that the loop ends.
            let mut narrower = ends.each_ref().map(|end| {
                let n_bins = if end.lowest < end.highest { BINS_OF_A_BIN } else { 1 };
                Histogram::between(end.lowest, end.highest, n_bins)
            });
            refill(&mut narrower);
            for (end, histogram) in ends.iter_mut().zip(narrower) {
                *end = histogram.quantile(end.rest);
            }
        }
        let [low, high] = ends.map(|end| end.lowest);
        Interval { low, high }
    }
}

/// The bin that a quantile lies in.
struct Located {
    lowest: f64,
    highest: f64,
    /// The weight of the bin at which the quantile is reached.
    rest: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The weighted quantile of scores, by sorting.
    fn sorted(scores: &[f64], shares: &[f64], q: f64) -> f64 {
        let mut all: Vec<(f64, f64)> =
            scores.iter().zip(shares).map(|(&score, &share)| (score, share)).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut below = 0.0;
        let reached = all.iter().find(|&&(_, share)| {
            below += share;
            below >= q - ROUNDING
        });
        reached.map_or(0.0, |&(score, _)| score)
    }

    #[test]
    fn histograms_find_what_sorting_finds() {
        let mut state = 7_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            f64::from(u32::try_from(state >> 33).unwrap_or(0)) / f64::from(1_u32 << 31)
        };
        for round in 0..600 {
            let n = 1 + round % 50;
            // Far apart, close together, so close that narrower histograms are needed, and all equal.
            let (from, spread) = [(0.0, 100.0), (50.0, 0.2), (7.0, 1e-9), (3.0, 0.0)][round % 4];
            let scores: Vec<f64> = (0..n).map(|_| from + random() * spread).collect();
            let weights: Vec<f64> = (0..n).map(|_| random() + 0.01).collect();
            let total: f64 = weights.iter().sum();
            let shares: Vec<f64> = weights.iter().map(|weight| weight / total).collect();
            let fill = |histogram: &mut Histogram| {
                let all = scores.iter().zip(&weights);
                all.for_each(|(&score, &weight)| histogram.add_if_within(score, weight));
            };
            let mut all = Histogram::of_all(n);
            fill(&mut all);
            let found = all.middle_80_percent(&|both| both.iter_mut().for_each(fill));
            assert_eq!(found.low, sorted(&scores, &shares, 0.1));
            assert_eq!(found.high, sorted(&scores, &shares, 0.9));
        }
    }

    fn filled(scores: &[f64]) -> Histogram {
        let mut histogram = Histogram::of_all(scores.len());
        for score in scores {
            histogram.add_if_within(*score, 0.1);
        }
        histogram
    }

    #[test]
    fn a_sum_that_rounding_leaves_short_counts_as_the_quantile() {
        // Ten times a tenth is a little less than 1.
        let scores: Vec<f64> = (1..=10).map(|n| 10.0 * f64::from(n)).collect();
        let found = filled(&scores).middle_80_percent(&|_| {});
        assert_eq!((found.low, found.high), (10.0, 90.0));
    }

    #[test]
    fn the_middle_of_a_share_is_the_first_score_that_reaches_it() {
        assert_eq!(filled(&[10.0, 90.0]).middles(1), [10.0]);
        assert_eq!(filled(&[10.0, 90.0]).middles(2), [10.0, 90.0]);
        assert_eq!(filled(&[10.0, 40.0, 90.0]).middles(1), [40.0]);
    }

    #[test]
    fn responses_within_a_histogram_are_hardly_more_than_needed() {
        for (lowest, highest) in [(0.0, 5.0), (10.0, 20.0), (50.0, 50.1), (99.0, 100.0)] {
            let [low, high] = Histogram::between(lowest, highest, 4).responses();
            let exact = [responses(lowest), responses(highest)];
            let margins =
                [(exact[0] - low) / (1.0 + exact[0]), (high - exact[1]) / (1.0 + exact[1])];
            assert!((0.9e-9..1.1e-9).contains(&margins[0]), "{lowest}: {}", margins[0]);
            // Any number of responses beyond the scale scores 100 points.
            let is_near = (0.9e-9..1.1e-9).contains(&margins[1]);
            assert!(if highest < 100.0 { is_near } else { high == f64::INFINITY }, "{highest}");
        }
    }
}
