//! Pseudo-random numbers that are the same in every run.

/// A linear congruential generator, with Knuth's constants for 64 bits.
pub(super) struct Random(u64);

impl Random {
    /// A generator for one item. With a seed for each item, an item does not depend on those before it.
    pub(super) fn from_seed(seed: u64) -> Random {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low bits of such a generator have a short period.
        self.0 >> 32
    }

    /// A random number below `bound`.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        (self.next() * bound) >> 32
    }

    /// True with this probability in percent.
    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// A random one of `items`, which is not empty.
    pub(super) fn choose<T: Copy>(&mut self, items: &[T]) -> T {
        items[usize::try_from(self.below(items.len() as u64)).unwrap_or(0)]
    }

    /// A random count of responses: most are small, a few are large.
    pub(super) fn count(&mut self) -> u64 {
        let magnitude = self.below(5) + self.below(5) + self.below(5);
        self.below(1 << magnitude)
    }
}
