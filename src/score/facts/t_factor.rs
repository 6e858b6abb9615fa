//! The t-factor of numbers that arrive one after the other.

/// Computes the largest t such that t numbers are at least t each.
pub(super) struct TFactor {
    t: usize,
    /// A t-factor is at most the number of numbers, so larger numbers count as this one.
    cap: usize,
    /// How many numbers are above `t`.
    n_above: usize,
    /// How often each number above `t` occurred, indexed by the number.
    n_of: Vec<u32>,
}

impl TFactor {
    /// Prepares for at most `n` numbers. It takes memory for as many at most.
    pub(super) fn new(n: usize) -> TFactor {
        TFactor { t: 0, cap: n, n_above: 0, n_of: Vec::new() }
    }

    /// The t-factor of the numbers so far.
    pub(super) fn value(&self) -> usize {
        self.t
    }

    /// Adds a number. A number up to the present t-factor does not change it.
    pub(super) fn add(&mut self, number: u32) {
        let number = (number as usize).min(self.cap);
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
