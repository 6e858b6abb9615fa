//! Finds the item of an identity.

/// A hash table from identities to items' indices, with open addressing. Identities are hashes already,
/// and the items' column holds them, so the table holds indices alone: a quarter of the memory that a
/// general hash map takes.
#[derive(Debug, Default)]
pub(super) struct IdentityIndex {
    /// One more than an item's index, or 0 for an empty slot. The number of slots is a power of two.
    slots: Vec<u32>,
}

impl IdentityIndex {
    /// Returns the index of the item with an identity. If there is none, the item at `next`, the number
    /// of items so far, gets the identity, and `next` is returned. `identity_of` gives the identity of
    /// an item that was added before.
    #[inline]
    pub(super) fn find_or_add(
        &mut self,
        identity: u64,
        next: usize,
        identity_of: impl Fn(usize) -> u64,
    ) -> usize {
        if next * 4 >= self.slots.len() * 3 {
            self.grow(next, &identity_of);
        }
        let mut slot = self.first_slot(identity);
        loop {
            match self.slots[slot] {
                0 => {
                    self.slots[slot] = u32::try_from(next + 1).unwrap_or(u32::MAX);
                    return next;
                }
                taken if identity_of(taken as usize - 1) == identity => return taken as usize - 1,
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
    }

    /// Where the search for an identity begins.
    fn first_slot(&self, identity: u64) -> usize {
        // Fibonacci hashing, because some sources number their posts instead of hashing them.
        let hash = identity.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        usize::try_from(hash).unwrap_or(0) & (self.slots.len() - 1)
    }

    /// Makes room for twice as many items as the `n` that there are.
    fn grow(&mut self, n: usize, identity_of: impl Fn(usize) -> u64) {
        // The old slots are freed first, so that both are never in memory at once.
        self.slots = Vec::new();
        self.slots = vec![0; (2 * n).next_power_of_two().max(16)];
        for index in 0..n {
            let mut slot = self.first_slot(identity_of(index));
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = u32::try_from(index + 1).unwrap_or(u32::MAX);
        }
    }
}
