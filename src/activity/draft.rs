//! An activity in the making: items in any order, some of them twice, become columns sorted by
//! time with each item once. What it holds at any moment is bounded by the items kept: some thirty
//! bytes each, however long the file is that they are from.

use super::excerpts::Excerpting;
use super::{Account, Activity, Count, N_RESPONSES, Post, PostKind, Time};

/// An activity in the making.
#[derive(Debug, Default)]
pub struct Draft {
    times: Blocks<Time>,
    kinds: Blocks<PostKind>,
    identities: Blocks<u64>,
    /// A column begins with its first known count, and is shorter than the others until the last.
    counts: [Blocks<Count>; N_RESPONSES],
    excerpts: Excerpting,
    places: Places,
    n_folded: usize,
}

impl Draft {
    /// How many items it holds so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.times.len()
    }

    /// Whether it holds nothing yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the words of an item of that time may be kept, see [`Activity::excerpt`].
    #[must_use]
    pub fn wants_excerpt(&self, time: Time) -> bool {
        self.excerpts.wants(time)
    }

    /// Adds an item. One that is there already is folded into it, with the larger of each count
    /// (the later of two exports shows more).
    pub fn push(&mut self, post: Post) {
        let n = self.len();
        let place = self.places.place_of(post.identity, n, |place| self.identities.get(place));
        if place == n {
            self.times.push(post.time);
            self.kinds.push(post.kind);
            self.identities.push(post.identity);
        } else {
            // Folded so that the outcome is the same whichever of the two came first.
            self.n_folded += 1;
            self.times.set(place, post.time.min(self.times.get(place)));
            self.kinds.set(place, post.kind.max(self.kinds.get(place)));
        }
        for (column, count) in self.counts.iter_mut().zip(post.counts) {
            if count != Count::MISSING {
                column.extend_to(place + 1, Count::MISSING);
                column.set(place, column.get(place).larger(count));
            }
        }
        if !post.excerpt.is_empty() {
            let Draft { times, identities, excerpts, .. } = self;
            let rank = |place: usize| (times.get(place), identities.get(place));
            excerpts.push(place, post.excerpt, place != n, &rank);
        }
    }

    /// Sorts by time. The second value is how many items were folded into others.
    ///
    /// `exported_at` is the date the export states for itself, when its counts were read.
    #[must_use]
    pub fn finish(self, account: Account, exported_at: Option<Time>) -> (Activity, usize) {
        let Draft { times, kinds, identities, counts, excerpts, places, n_folded } = self;
        drop(places);
        let n = times.len();
        let order = order(&times, &identities);
        let excerpts = excerpts.finish(&|place| (times.get(place), identities.get(place)), &order);
        let activity = Activity {
            account,
            exported_at,
            counted_at: exported_at,
            counts: counts.map(|mut column| {
                (!column.is_empty()).then(|| {
                    column.extend_to(n, Count::MISSING);
                    column.in_order(&order)
                })
            }),
            identities: identities.in_order(&order),
            kinds: kinds.in_order(&order),
            times: times.in_order(&order),
            excerpts,
        };
        (activity, n_folded)
    }
}

/// Where each item goes.
pub(super) enum Order {
    /// They stay where they are.
    Kept,
    /// The items' present places in their new order.
    Sorted(Vec<u32>),
}

impl Order {
    /// The new places by the present ones.
    pub(super) fn new_places(&self) -> Option<Vec<u32>> {
        let Order::Sorted(order) = self else { return None };
        let mut new = vec![0; order.len()];
        for (place, &from) in (0..).zip(order) {
            new[from as usize] = place;
        }
        Some(new)
    }
}

/// The order by time. The identity breaks ties, so that the order of the rows leaves no trace.
fn order(times: &Blocks<Time>, identities: &Blocks<u64>) -> Order {
    let key = |place: usize| (times.get(place), identities.get(place));
    let n = times.len();
    if (1..n).all(|place| key(place - 1) <= key(place)) {
        return Order::Kept;
    }
    let time = |place: u32| times.get(place as usize);
    let first = (0..n).map(|place| times.get(place).0).min().unwrap_or(0);
    let last = (0..n).map(|place| times.get(place).0).max().unwrap_or(0);
    let mut order: Vec<u32> = match last.checked_sub(first) {
        // Times and places of all real exports fit into 64 bits together, which sort fastest.
        Some(span) if span < 1 << 36 && n < 1 << 28 => {
            let seconds = |place: u32| time(place).0.wrapping_sub(first).cast_unsigned();
            let packed = (0_u32..).take(n).map(|place| seconds(place) << 28 | u64::from(place));
            let mut packed: Vec<u64> = packed.collect();
            packed.sort_unstable();
            packed.into_iter().map(|key| (key & ((1 << 28) - 1)) as u32).collect()
        }
        _ => {
            let mut order: Vec<u32> = (0_u32..).take(n).collect();
            order.sort_unstable_by_key(|&place| time(place));
            order
        }
    };
    for same in order.chunk_by_mut(|&a, &b| time(a) == time(b)) {
        if same.len() > 1 {
            same.sort_unstable_by_key(|&place| identities.get(place as usize));
        }
    }
    Order::Sorted(order)
}

/// A column that grows block by block: a vector would at times need room for itself three times.
#[derive(Debug)]
struct Blocks<T> {
    blocks: Vec<Vec<T>>,
}

impl<T> Default for Blocks<T> {
    fn default() -> Blocks<T> {
        Blocks { blocks: Vec::new() }
    }
}

const BLOCK: usize = 1 << 14;

impl<T: Copy> Blocks<T> {
    fn len(&self) -> usize {
        self.blocks.last().map_or(0, |last| (self.blocks.len() - 1) * BLOCK + last.len())
    }

    fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    fn push(&mut self, value: T) {
        match self.blocks.last_mut() {
            Some(last) if last.len() < BLOCK => last.push(value),
            // The first block grows as it needs, for a file may hold many small accounts.
            None => self.blocks.push(vec![value]),
            Some(_) => {
                let mut block = Vec::with_capacity(BLOCK);
                block.push(value);
                self.blocks.push(block);
            }
        }
    }

    fn extend_to(&mut self, n: usize, value: T) {
        while self.len() < n {
            self.push(value);
        }
    }

    fn get(&self, place: usize) -> T {
        self.blocks[place / BLOCK][place % BLOCK]
    }

    fn set(&mut self, place: usize, value: T) {
        self.blocks[place / BLOCK][place % BLOCK] = value;
    }

    fn in_order(mut self, order: &Order) -> Vec<T> {
        match order {
            Order::Kept if self.blocks.len() == 1 => self.blocks.swap_remove(0),
            Order::Kept => {
                let mut all = Vec::with_capacity(self.len());
                for block in self.blocks {
                    all.extend(block);
                }
                all
            }
            Order::Sorted(order) => order.iter().map(|&from| self.get(from as usize)).collect(),
        }
    }
}

/// Where the item of an identity stands: a table with open addressing, for which identities are
/// hashes already. A general map would take four times the memory.
#[derive(Debug, Default)]
struct Places {
    /// One more than the place, or 0; a power of two of them.
    slots: Vec<u32>,
}

impl Places {
    /// The place of an identity, which is `next` if it was not there and then is.
    fn place_of(&mut self, identity: u64, next: usize, known: impl Fn(usize) -> u64) -> usize {
        if next * 4 >= self.slots.len() * 3 {
            self.grow(next, &known);
        }
        let mut slot = self.slot_of(identity);
        loop {
            match self.slots[slot] {
                0 => {
                    self.slots[slot] = u32::try_from(next + 1).unwrap_or(u32::MAX);
                    return next;
                }
                place if known(place as usize - 1) == identity => return place as usize - 1,
                _ => slot = (slot + 1) & (self.slots.len() - 1),
            }
        }
    }

    fn slot_of(&self, identity: u64) -> usize {
        // The sample people count their posts from 0: a product spreads them, too.
        let spread = identity.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        usize::try_from(spread).unwrap_or(0) & (self.slots.len() - 1)
    }

    fn grow(&mut self, n: usize, known: impl Fn(usize) -> u64) {
        self.slots = Vec::new();
        self.slots = vec![0; (2 * n).next_power_of_two().max(16)];
        for place in 0..n {
            let mut slot = self.slot_of(known(place));
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = u32::try_from(place + 1).unwrap_or(u32::MAX);
        }
    }
}
