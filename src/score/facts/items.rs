//! One pass over an activity's items, column by column.

use super::Tally;
use crate::activity::{Activity, Count, PostKind, Response};
use crate::score::lanes::{CHUNK, Lanes, chunks, fours, is_known, masks};
use crate::score::{Settings, float};
use std::ops::Range;
use wide::u32x4;

/// An activity's items as formulas see them.
pub(super) struct Items<'a> {
    kinds: &'a [PostKind],
    settings: &'a Settings,
    /// The public kinds of response that are shown.
    public: Vec<(Response, &'a [Count])>,
    views: Option<&'a [Count]>,
    reach: Option<&'a [Count]>,
    /// How many items of each kind were seen so far.
    pub n_of_kind: [usize; 3],
    /// The largest t with t posts of at least t reposts.
    pub t: LargestT,
    /// Posts with views that were seen so far, and the sum of responses ÷ views over them.
    pub by_views: (usize, f64),
    /// Posts with people reached, and the sum of responses ÷ reach over them.
    pub by_reach: (usize, f64),
}

impl<'a> Items<'a> {
    pub(super) fn of(activity: &'a Activity, settings: &'a Settings) -> Items<'a> {
        let public = Response::ALL.into_iter().filter(|kind| kind.is_public());
        Items {
            kinds: activity.kinds(),
            settings,
            public: public.filter_map(|kind| Some((kind, activity.counts(kind)?))).collect(),
            views: activity.counts(Response::View),
            reach: activity.counts(Response::Reach),
            n_of_kind: [0; 3],
            t: LargestT::default(),
            by_views: (0, 0.0),
            by_reach: (0, 0.0),
        }
    }

    /// The sums over the posts in a range of items.
    pub(super) fn tally(&mut self, range: Range<usize>) -> Tally {
        let mut tally = Tally::default();
        chunks(range).for_each(|range| self.add(range, &mut tally));
        tally
    }

    fn add(&mut self, range: Range<usize>, tally: &mut Tally) {
        let (masks, n_of_kind) = masks(&self.kinds[range.clone()], self.settings);
        for (sum, n) in self.n_of_kind.iter_mut().zip(n_of_kind) {
            *sum += n;
        }
        tally.n_posts += n_set(&masks);
        let mut drawn = [Halves::default(); CHUNK / 4];
        let mut is_counted = [u32x4::ZERO; CHUNK / 4];
        let mut room = [[0; 4]; CHUNK / 4];
        for &(kind, column) in &self.public {
            let column = &column[range.clone()];
            let counts = fours(column, &mut room);
            let mut n_known = u32x4::ZERO;
            let mut n_above_0 = u32x4::ZERO;
            let mut most = u32x4::ZERO;
            let mut sum = Halves::default();
            let sums = drawn.iter_mut().zip(&mut is_counted);
            for ((counts, mask), (drawn, is_counted)) in counts.iter().zip(masks).zip(sums) {
                let counts = u32x4::new(*counts);
                let is_known = is_known(counts) & mask;
                let counts = counts & is_known;
                *is_counted |= is_known;
                // All bits set are minus one.
                n_known -= is_known;
                n_above_0 -= !counts.simd_eq(u32x4::ZERO);
                most = most.max(counts);
                drawn.add(counts);
                sum.add(counts);
            }
            tally.responses += float(sum.total());
            tally.most_of_a_kind = tally.most_of_a_kind.max(f64::from(most.reduce_max()));
            match kind {
                Response::Reply => tally.n_replied_to += n_above_0.reduce_add() as usize,
                Response::Repost => {
                    tally.reposts += float(sum.total());
                    tally.n_reposted += n_above_0.reduce_add() as usize;
                    tally.n_repost_counts += n_known.reduce_add() as usize;
                    if most.reduce_max() as usize > self.t.t {
                        let masks: &[u32] = bytemuck::cast_slice(&masks);
                        for (count, mask) in column.iter().zip(masks) {
                            self.t.add(count.get().map_or(0, |_| count.code() & mask));
                        }
                    }
                }
                _ => {}
            }
        }
        tally.n_counted += n_set(&is_counted);
        tally.n_answered +=
            n_set(&drawn.map(|drawn| !(drawn.low | drawn.high).simd_eq(u32x4::ZERO)));
        for (column, sum) in [(self.views, &mut self.by_views), (self.reach, &mut self.by_reach)] {
            let Some(column) = column else { continue };
            for (offset, &count) in column[range.clone()].iter().enumerate() {
                let seen = count.or_nothing();
                if masks[offset / 4].as_array()[offset % 4] != 0 && seen > 0.0 {
                    sum.0 += 1;
                    sum.1 += float(drawn[offset / 4].get(offset % 4)) / seen;
                }
            }
        }
    }
}

/// How many have all bits set.
fn n_set(masks: &Lanes) -> usize {
    let n = masks.iter().fold(u32x4::ZERO, |n, &mask| n - mask);
    n.reduce_add() as usize
}

/// Sums of numbers of 32 bits by their lower and upper 16 bits, which leaves room for 65,536 of them.
#[derive(Clone, Copy, Default)]
struct Halves {
    low: u32x4,
    high: u32x4,
}

impl Halves {
    #[inline(always)]
    fn add(&mut self, numbers: u32x4) {
        const LOWER: u32x4 = u32x4::new([0xffff; 4]);
        self.low += numbers & LOWER;
        self.high += numbers >> 16;
    }

    fn get(&self, lane: usize) -> u64 {
        u64::from(self.low.as_array()[lane]) + (u64::from(self.high.as_array()[lane]) << 16)
    }

    fn total(&self) -> u64 {
        (0..4).map(|lane| self.get(lane)).sum()
    }
}

/// So many numbers would have to come before larger ones need to be told apart.
const MOST: usize = 1 << 25;

/// The largest t with t numbers of at least t each, as more and more numbers come.
#[derive(Default)]
pub(super) struct LargestT {
    pub t: usize,
    n_above: usize,
    /// How many numbers were how large.
    n_of: Vec<u32>,
}

impl LargestT {
    /// Numbers up to t, which are most, change nothing.
    fn add(&mut self, number: u32) {
        let number = number as usize;
        if number <= self.t {
            return;
        }
        let number = number.min(MOST);
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
