//! An activity in the making: items in any order, some of them twice, become columns sorted by
//! time with each item once. What it holds at any moment is bounded by the items kept: some thirty
//! bytes each, however long the file is that they are from.

use super::excerpts::{Excerpting, Words};
use super::order::sort;
use super::{Account, Activity, Count, N_RESPONSES, Post, PostKind, Time};
use std::sync::Arc;

/// An activity in the making.
#[derive(Debug, Default)]
pub struct Draft {
    items: Items,
    /// Items from here on may be there already.
    n_settled: usize,
    excerpts: Excerpting,
    places: Places,
    n_folded: usize,
}

/// So many items are looked up together: one after the other, each would wait for memory.
const BATCH: usize = 512;

/// An item without its words.
#[derive(Clone, Copy, Debug)]
pub struct PostRecord {
    /// When it was published.
    pub time: Time,
    /// What it is.
    pub kind: PostKind,
    /// What makes it this post and no other, see [`Post::identity`].
    pub identity: u64,
    /// The responses it drew, by [`Response::index`](super::Response::index).
    pub counts: [Count; N_RESPONSES],
}

impl Draft {
    /// How many items it holds, those that have not been found to be there twice included.
    fn len(&self) -> usize {
        self.items.times.len()
    }

    /// Whether it holds nothing yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.times.is_empty()
    }

    /// Reserves room for `n` items in all. A vector that grows step by step needs up to three times
    /// the memory of one that is reserved once.
    pub(crate) fn reserve(&mut self, n: usize) {
        self.items.reserve(n.saturating_sub(self.len()));
    }

    /// Adds an item with its words. One that is there already is folded into it, with the larger
    /// of each count (the later of two exports shows more).
    pub fn push(&mut self, post: &Post) {
        let Post { time, kind, identity, counts, .. } = *post;
        let words = Words { written: post.excerpt.as_bytes(), read: as_written };
        self.push_record(&PostRecord { time, kind, identity, counts }, words);
    }

    /// Adds an item whose words are read later, should they be kept, see [`Activity::excerpt`].
    pub(crate) fn push_record(&mut self, post: &PostRecord, words: Words<'_>) {
        let place = self.len();
        self.items.push(post);
        let Draft { items, excerpts, .. } = self;
        if !words.written.is_empty() && excerpts.wants(post.time) {
            let rank = |place: usize| items.rank(place);
            excerpts.push(place, words, &rank);
        }
        if place + 1 - self.n_settled >= BATCH {
            self.settle();
        }
    }

    /// Looks up the items that were not looked up yet.
    fn settle(&mut self) {
        for place in self.n_settled..self.len() {
            let Draft { items, places, .. } = &mut *self;
            let identities = &items.identities;
            if places.place_of(identities[place], place, |place| identities[place]) != place {
                self.fold_from(place);
                break;
            }
        }
        self.n_settled = self.len();
    }

    /// Folds those of the last items, from `first` on, that are there already; the others move up.
    fn fold_from(&mut self, first: usize) {
        let mut last = Vec::new();
        while self.len() > first {
            last.extend(self.items.pop());
        }
        let mut moved = Vec::with_capacity(last.len());
        for post in last.into_iter().rev() {
            let n = self.len();
            let Draft { items, places, n_folded, .. } = &mut *self;
            let place = places.place_of(post.identity, n, |place| items.identities[place]);
            moved.push(place);
            if place == n {
                items.push(&post);
            } else {
                *n_folded += 1;
                items.fold(place, &post);
            }
        }
        self.excerpts.fold(|place| place.checked_sub(first).map_or(place, |at| moved[at]));
    }

    /// Sorts by time. The second value is how many items were folded into others.
    ///
    /// `exported_at` is the date the export states for itself, when its counts were read.
    #[must_use]
    pub fn finish(mut self, account: Account, exported_at: Option<Time>) -> (Activity, usize) {
        self.settle();
        let Draft { items, excerpts, places, n_folded, .. } = self;
        drop(places);
        let order = order(&items);
        let excerpts = excerpts.finish(&|place| items.rank(place), &order);
        let n = items.times.len();
        let counts = items.counts.map(|mut column| {
            (!column.is_empty()).then(|| {
                column.resize(n, Count::MISSING);
                Arc::new(in_order(column, &order))
            })
        });
        let activity = Activity {
            account,
            exported_at,
            counted_at: exported_at,
            counts,
            identities: Arc::new(in_order(items.identities, &order)),
            kinds: Arc::new(in_order(items.kinds, &order)),
            times: Arc::new(in_order(items.times, &order)),
            excerpts: Arc::new(excerpts),
            people: Arc::default(),
            lineage: Arc::default(),
        };
        (activity, n_folded)
    }
}

/// The words of an item that was made here are what they are.
fn as_written(written: &[u8]) -> Box<str> {
    str::from_utf8(written).unwrap_or_default().into()
}

/// Items in columns.
#[derive(Debug, Default)]
struct Items {
    times: Vec<Time>,
    kinds: Vec<PostKind>,
    identities: Vec<u64>,
    /// A column begins with its first known count, and may be shorter than the others.
    counts: [Vec<Count>; N_RESPONSES],
}

impl Items {
    /// What sorts the newest last; the identity breaks ties.
    fn rank(&self, place: usize) -> (Time, u64) {
        (self.times[place], self.identities[place])
    }

    /// Makes room. Where there is none, it is made bit by bit, as it is needed.
    fn reserve(&mut self, n: usize) {
        let _ = self.times.try_reserve_exact(n);
        let _ = self.kinds.try_reserve_exact(n);
        let _ = self.identities.try_reserve_exact(n);
        let capacity = self.times.len() + n;
        for column in self.counts.iter_mut().filter(|column| !column.is_empty()) {
            let _ = column.try_reserve_exact(capacity - column.len());
        }
    }

    fn push(&mut self, post: &PostRecord) {
        let n = self.times.len();
        self.times.push(post.time);
        self.kinds.push(post.kind);
        self.identities.push(post.identity);
        for (column, count) in self.counts.iter_mut().zip(post.counts) {
            if count == Count::MISSING {
                continue;
            }
            if column.len() < n {
                column.resize(n, Count::MISSING);
            }
            column.push(count);
        }
    }

    /// Takes the last item out.
    fn pop(&mut self) -> Option<PostRecord> {
        let time = self.times.pop()?;
        let n = self.times.len();
        let (kind, identity) = (self.kinds.pop()?, self.identities.pop()?);
        let counts = std::array::from_fn(|kind| {
            let column = &mut self.counts[kind];
            if column.len() > n { column.pop().unwrap_or(Count::MISSING) } else { Count::MISSING }
        });
        Some(PostRecord { time, kind, identity, counts })
    }

    /// Folds so that the outcome is the same whichever of the two came first.
    fn fold(&mut self, place: usize, post: &PostRecord) {
        self.times[place] = self.times[place].min(post.time);
        self.kinds[place] = self.kinds[place].max(post.kind);
        for (column, count) in self.counts.iter_mut().zip(post.counts) {
            if count != Count::MISSING {
                if column.len() <= place {
                    column.resize(place + 1, Count::MISSING);
                }
                column[place] = column[place].larger(count);
            }
        }
    }
}

/// A column in another order.
fn in_order<T: Copy>(column: Vec<T>, order: &Order) -> Vec<T> {
    match order {
        Order::Kept => column,
        Order::Sorted(order) => order.iter().map(|&from| column[from as usize]).collect(),
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
fn order(items: &Items) -> Order {
    let n = items.times.len();
    if (1..n).all(|place| items.rank(place - 1) <= items.rank(place)) {
        return Order::Kept;
    }
    let seconds = |place: u32| items.times[place as usize].0;
    let first = items.times.iter().min().map_or(0, |time| time.0);
    let last = items.times.iter().max().map_or(0, |time| time.0);
    let mut order: Vec<u32> = match last.checked_sub(first) {
        // Times and places of all real exports fit into 64 bits together, which sort fastest. The
        // places are turned round: most exports begin with the newest, and what is sorted the
        // other way is found to be.
        Some(span) if span < 1 << 36 && n < 1 << 28 => {
            const PLACES: u64 = (1 << 28) - 1;
            let packed = |place: u32| {
                (seconds(place) - first).cast_unsigned() << 28 | (PLACES - u64::from(place))
            };
            let mut packed: Vec<u64> = (0_u32..).take(n).map(packed).collect();
            packed.sort_unstable();
            let place = |key: u64| u32::try_from(PLACES - (key & PLACES)).unwrap_or(0);
            packed.into_iter().map(place).collect()
        }
        _ => {
            let mut order: Vec<u32> = (0_u32..).take(n).collect();
            sort(&mut order, &|a, b| items.times[a].cmp(&items.times[b]));
            order
        }
    };
    for same in order.chunk_by_mut(|&a, &b| seconds(a) == seconds(b)) {
        if same.len() > 1 {
            sort(same, &|a, b| items.identities[a].cmp(&items.identities[b]));
        }
    }
    Order::Sorted(order)
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
    #[inline]
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
