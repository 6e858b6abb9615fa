//! Weighted quantiles of scores without sorting them.

use super::{Interval, MAX, responses, whole};

/// A range of scores is cut into so many parts at most, nearly all of which hold one score alone.
const MAX_PARTS: usize = 1 << 15;

/// So much can rounding take from a sum of weights that is a quantile by construction, of all.
const ROUNDING: f64 = 1e-12;

/// Scores from `lowest` to `highest` in parts, lowest first.
pub(super) struct Parts {
    lowest: f64,
    highest: f64,
    /// Parts a point.
    scale: f64,
    all: Vec<Part>,
}

/// Scores that lie together.
#[derive(Clone, Copy)]
struct Part {
    lowest: f64,
    highest: f64,
    weight: f64,
}

impl Parts {
    /// For so many scores, of whatever value.
    pub(super) fn of_all(n_scores: usize) -> Parts {
        Parts::between(0.0, MAX, n_scores.next_power_of_two().min(MAX_PARTS))
    }

    fn between(lowest: f64, highest: f64, n: usize) -> Parts {
        let none = Part { lowest: MAX, highest: 0.0, weight: 0.0 };
        let scale = whole(n) / (highest - lowest);
        Parts { lowest, highest, scale, all: vec![none; n] }
    }

    /// The responses of which its scores are, and some on both sides, as much as rounding could err.
    pub(super) fn responses(&self) -> [f64; 2] {
        const ERROR: f64 = 1e-9;
        let (low, high) = (responses(self.lowest), responses(self.highest));
        let high = if self.highest < MAX { high } else { f64::INFINITY };
        [low - ERROR * (1.0 + low), high + ERROR * (1.0 + high)]
    }

    /// Adds a score that is between the two.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates; scores are not below the lowest"
    )]
    fn add(&mut self, score: f64, weight: f64) {
        let place = ((score - self.lowest) * self.scale) as usize;
        let last = self.all.len() - 1;
        let part = &mut self.all[place.min(last)];
        part.lowest = part.lowest.min(score);
        part.highest = part.highest.max(score);
        part.weight += weight;
    }

    /// The same of a score that may lie elsewhere.
    pub(super) fn add_if_within(&mut self, score: f64, weight: f64) {
        if self.lowest <= score && score <= self.highest {
            self.add(score, weight);
        }
    }

    /// Where the smallest score stands that has at least so much of the weight at or below it.
    fn reached(&self, wanted: f64) -> Reached {
        let mut wanted = wanted;
        for part in &self.all {
            if part.weight >= wanted {
                return Reached { lowest: part.lowest, highest: part.highest, wanted };
            }
            wanted -= part.weight;
        }
        let highest = self.all.iter().fold(0.0, |highest: f64, part| highest.max(part.highest));
        Reached { lowest: highest, highest, wanted }
    }

    /// The 10 % and 90 % quantiles. `fill` puts the scores into narrower parts around both.
    pub(super) fn middle_80_percent(&self, fill: &dyn Fn(&mut [Parts; 2])) -> Interval {
        let total: f64 = self.all.iter().map(|part| part.weight).sum();
        let mut ends = [0.1, 0.9].map(|q| self.reached((q - ROUNDING) * total));
        while ends.iter().any(|end| end.lowest < end.highest) {
            // The extremes of one that holds several scores will be in different parts.
            let mut narrower = ends.each_ref().map(|end| {
                let n = if end.lowest < end.highest { MAX_PARTS } else { 1 };
                Parts::between(end.lowest, end.highest, n)
            });
            fill(&mut narrower);
            for (end, parts) in ends.iter_mut().zip(narrower) {
                *end = parts.reached(end.wanted);
            }
        }
        let [low, high] = ends.map(|end| end.lowest);
        Interval { low, high }
    }
}

/// A part that a quantile is in.
struct Reached {
    lowest: f64,
    highest: f64,
    /// How much of its weight is wanted.
    wanted: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by sorting.
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
    fn parts_find_what_sorting_finds() {
        let mut state = 7_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            f64::from(u32::try_from(state >> 33).unwrap_or(0)) / f64::from(1_u32 << 31)
        };
        for round in 0..600 {
            let n = 1 + round % 50;
            // Far apart, close together, so close that parts of parts are needed, and all equal.
            let (from, spread) = [(0.0, 100.0), (50.0, 0.2), (7.0, 1e-9), (3.0, 0.0)][round % 4];
            let scores: Vec<f64> = (0..n).map(|_| from + random() * spread).collect();
            let weights: Vec<f64> = (0..n).map(|_| random() + 0.01).collect();
            let total: f64 = weights.iter().sum();
            let shares: Vec<f64> = weights.iter().map(|weight| weight / total).collect();
            let fill = |parts: &mut Parts| {
                let all = scores.iter().zip(&weights);
                all.for_each(|(&score, &weight)| parts.add_if_within(score, weight));
            };
            let mut all = Parts::of_all(n);
            fill(&mut all);
            let found = all.middle_80_percent(&|parts| parts.iter_mut().for_each(fill));
            assert_eq!(found.low, sorted(&scores, &shares, 0.1));
            assert_eq!(found.high, sorted(&scores, &shares, 0.9));
        }
    }
}
