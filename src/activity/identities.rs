//! Finds the item of an identity.

use std::collections::BTreeMap;

/// How many slots are searched for an identity. Identities of real posts are all found in fewer. A file
/// can be made whose identities crowd the same slots; those that do not fit are kept in order instead,
/// so that a search never takes more than this many steps and the logarithm of their number.
const MAX_PROBES: usize = 128;

/// A hash table from identities to items' indices, with open addressing. Identities are hashes already,
/// and the items' column holds them, so the table holds indices alone: a quarter of the memory that a
/// general hash map takes.
#[derive(Debug, Default)]
pub(super) struct IdentityIndex {
    /// One more than an item's index, or 0 for an empty slot. The number of slots is a power of two.
    slots: Vec<u32>,
    /// The identities for which no slot was empty among those that are searched, with their items'
    /// indices.
    crowded: BTreeMap<u64, u32>,
}

/// What a search for an identity ends with.
enum Found {
    /// The item has this index.
    Item(usize),
    /// There is no such item, and it would have its place in this slot.
    Slot(usize),
    /// There is no such item, and no slot for it.
    NoSlot,
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
        match self.find(identity, &identity_of) {
            Found::Item(index) => return index,
            Found::Slot(slot) => self.slots[slot] = number(next),
            Found::NoSlot => _ = self.crowded.insert(identity, number(next)),
        }
        next
    }

    #[inline]
    fn find(&self, identity: u64, identity_of: impl Fn(usize) -> u64) -> Found {
        let last = self.slots.len() - 1;
        let first = self.first_slot(identity);
        for slot in (first..first + MAX_PROBES).map(|slot| slot & last) {
            match self.slots[slot] {
                0 => return Found::Slot(slot),
                taken if identity_of(taken as usize - 1) == identity => {
                    return Found::Item(taken as usize - 1);
                }
                _ => {}
            }
        }
        let crowded = self.crowded.get(&identity);
        crowded.map_or(Found::NoSlot, |taken| Found::Item(*taken as usize - 1))
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
        *self = IdentityIndex::default();
        self.slots = vec![0; (2 * n).next_power_of_two().max(16)];
        let last = self.slots.len() - 1;
        for index in 0..n {
            let identity = identity_of(index);
            let first = self.first_slot(identity);
            let mut slots = (first..first + MAX_PROBES).map(|slot| slot & last);
            match slots.find(|slot| self.slots[*slot] == 0) {
                Some(slot) => self.slots[slot] = number(index),
                None => _ = self.crowded.insert(identity, number(index)),
            }
        }
    }
}

/// What a slot holds for the item at an index.
fn number(index: usize) -> u32 {
    u32::try_from(index + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Adds identities, some of which occur twice. Returns how often an identity was looked at for each
    /// of them, on average.
    fn probes(identities: impl Iterator<Item = u64>) -> usize {
        let (mut index, mut column) = (IdentityIndex::default(), Vec::new());
        let (mut places, n_probes, mut n) = (BTreeMap::new(), Cell::new(0), 0);
        for identity in identities {
            let next = column.len();
            let found = index.find_or_add(identity, next, |index| {
                n_probes.set(n_probes.get() + 1);
                column[index]
            });
            assert_eq!(found, *places.entry(identity).or_insert(next), "{identity}");
            if found == next {
                column.push(identity);
            }
            n += 1;
        }
        n_probes.get() / n
    }

    #[test]
    fn identities_that_crowd_the_same_slots_cost_no_more_than_a_bound() {
        let random = |n: u64| (n * 2 / 3).wrapping_mul(0x2545_f491_4f6c_dd1d).rotate_left(17);
        assert!(probes((0..200_000).map(random)) < 8);
        // The inverse of the multiplication in `first_slot`: all searches begin in the same slot.
        let inverse = 0xf1de_83e1_9937_733d_u64;
        assert_eq!(inverse.wrapping_mul(0x9e37_79b9_7f4a_7c15), 1);
        let same_slot = |n: u64| (7 << 32 | (n * 2 / 3)).wrapping_mul(inverse);
        let n_probes = probes((0..50_000).map(same_slot));
        assert!((MAX_PROBES / 2..2 * MAX_PROBES).contains(&n_probes), "{n_probes}");
    }
}
