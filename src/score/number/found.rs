//! What one pass over the posts finds: the number's sums, and how the scores are spread.

use super::quantile::Parts;
use super::{Interval, Value, points};

/// What is found of posts with weights.
///
/// Most posts draw what others drew: their weights are added up by responses, so that a logarithm is
/// taken once for all that drew as much, or nearly so.
pub(super) struct Found {
    /// How many posts there are.
    pub n_posts: usize,
    weight: f64,
    weight_squared: f64,
    weighted_scores: f64,
    weighted_squares: f64,
    parts: Parts,
    slots: Vec<Slot>,
    shift: u32,
}

/// The posts that drew so many responses, as long as no others take their place.
#[derive(Clone, Copy)]
struct Slot {
    responses: f64,
    score: f64,
    weight: f64,
}

/// So many different numbers of responses are kept apart at a time, at most.
const MAX_SLOTS: usize = 1 << 14;

impl Found {
    /// For so many posts. Where no quantiles are wanted, one part is enough.
    pub(super) fn new(n_posts: usize, parts: Parts) -> Found {
        let n_slots = n_posts.next_power_of_two().clamp(2, MAX_SLOTS);
        Found {
            n_posts: 0,
            weight: 0.0,
            weight_squared: 0.0,
            weighted_scores: 0.0,
            weighted_squares: 0.0,
            parts,
            // No responses are no points.
            slots: vec![Slot { responses: 0.0, score: 0.0, weight: 0.0 }; n_slots],
            shift: u64::BITS - n_slots.ilog2(),
        }
    }

    /// Adds a post, and says what it scores.
    #[expect(clippy::inline_always, reason = "a call would take as long as it does")]
    #[inline(always)]
    pub(super) fn add(&mut self, responses: f64, weight: f64) -> f64 {
        self.n_posts += 1;
        self.weight += weight;
        self.weight_squared += weight * weight;
        // A product spreads the bits; Knuth's golden ratio.
        let spread = responses.to_bits().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = usize::try_from(spread >> self.shift).unwrap_or(0);
        let Some(slot) = self.slots.get_mut(place) else { return 0.0 };
        if slot.responses != responses {
            let new = Slot { responses, score: points(responses), weight: 0.0 };
            let old = std::mem::replace(slot, new);
            self.settle(old);
            self.slots[place].weight = weight;
            return new.score;
        }
        slot.weight += weight;
        slot.score
    }

    fn settle(&mut self, slot: Slot) {
        if slot.weight > 0.0 {
            self.weighted_scores += slot.weight * slot.score;
            self.weighted_squares += slot.weight * slot.score * slot.score;
            self.parts.add_if_within(slot.score, slot.weight);
        }
    }

    /// Adds what is in the slots. To be called once, when all posts are there.
    pub(super) fn finish(mut self) -> Found {
        for slot in std::mem::take(&mut self.slots) {
            self.settle(slot);
        }
        self
    }

    pub(super) fn value(&self) -> Value {
        Value { weighted_scores: self.weighted_scores, weight: self.weight }
    }

    /// n_eff = (Σw)²/Σw².
    pub(super) fn n_effective(&self) -> f64 {
        self.weight * self.weight / self.weight_squared
    }

    /// Σ w (s − S)² ÷ Σ w. Rounding alone could make it less than nothing.
    pub(super) fn variance(&self) -> f64 {
        let value = self.value().points();
        (self.weighted_squares / self.weight - value * value).max(0.0)
    }

    /// The weighted 10 % and 90 % quantiles of the scores. `fill` goes through all posts once more, for
    /// narrower parts.
    pub(super) fn middle_80_percent(&self, fill: &dyn Fn(&mut [Parts; 2])) -> Interval {
        self.parts.middle_80_percent(fill)
    }
}
