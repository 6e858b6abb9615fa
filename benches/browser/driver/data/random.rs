//! Pseudo-random numbers, the same in every run.

/// A linear congruential generator, with Knuth's constants for 64 bits.
pub(super) struct Random(u64);

impl Random {
    /// The generator for one item, so that an item does not depend on those before it.
    pub(super) fn of(seed: u64) -> Random {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low bits of such a generator repeat after few numbers.
        self.0 >> 32
    }

    /// A number below `bound`.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        (self.next() * bound) >> 32
    }

    /// True in this many of a hundred cases.
    pub(super) fn percent(&mut self, times: u64) -> bool {
        self.below(100) < times
    }

    /// One of the items.
    pub(super) fn one_of<T: Copy>(&mut self, several: &[T]) -> T {
        several[usize::try_from(self.below(several.len() as u64)).unwrap_or(0)]
    }

    /// A count with the distribution of responses to posts: most are small, a few large.
    pub(super) fn count(&mut self) -> u64 {
        let magnitude = self.below(5) + self.below(5) + self.below(5);
        self.below(1 << magnitude)
    }
}
