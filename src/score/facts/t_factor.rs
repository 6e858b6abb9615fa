//! The t-factor of numbers that arrive one after the other.

/// Numbers are capped here. A t-factor is at most the number of items, of which an export holds far
/// fewer, so the cap does not change it.
const CAP: usize = 1 << 25;

/// Computes the largest t such that t numbers are at least t each.
#[derive(Default)]
pub(super) struct TFactor {
    t: usize,
    /// How many numbers are above `t`.
    n_above: usize,
    /// How often each number above `t` occurred, indexed by the number.
    n_of: Vec<u32>,
}

impl TFactor {
    /// The t-factor of the numbers so far.
    pub(super) fn value(&self) -> usize {
        self.t
    }

    /// Adds a number. A number up to the present t-factor does not change it.
    pub(super) fn add(&mut self, number: u32) {
        let number = (number as usize).min(CAP);
        if number <= self.t {
            return;
        }
        if self.n_of.len() <= number {
            self.n_of.resize(number + 1, 0);
        }
        self.n_of[number] += 1;
        self.n_above += 1;
        if self.n_above > self.t {
            self.t += 1;
            self.n_above -= self.n_of[self.t] as usize;
        }
    }
}
