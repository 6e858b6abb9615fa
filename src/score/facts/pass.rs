//! One pass over an activity's items, column by column.

use super::t_factor::TFactor;
use super::tally::{KindTally, Tally};
use crate::activity::{Activity, Count, PostKind, Response};
use crate::score::lanes::{CHUNK, Lanes, chunks, fours, is_known, masks, n_of_kind};
use crate::score::math::u64_as_f64;
use crate::score::settings::Settings;
use crate::steps::{Steps, pieces};
use std::ops::Range;
use wide::u32x4;

/// Ratios of public responses to another count of the same post.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Ratios {
    /// The posts with a denominator above 0 and a count of any public response.
    pub n_posts: usize,
    /// The sum of their ratios.
    pub sum: f64,
}

/// A pass over an activity in one or more ranges of items. What accumulates over all ranges is a
/// field; what belongs to one range is a [`Tally`].
pub(super) struct ColumnPass<'a> {
    kinds: &'a [PostKind],
    settings: &'a Settings,
    /// The public kinds of response that the export shows.
    public: Vec<(Response, &'a [Count])>,
    views: Option<&'a [Count]>,
    reach: Option<&'a [Count]>,
    /// The number of items of each kind so far, indexed by [`PostKind`].
    pub n_of_kind: [usize; 3],
    /// Ratios of public responses to views so far.
    pub by_views: Ratios,
    /// Ratios of public responses to people reached so far.
    pub by_reach: Ratios,
    t_factor: TFactor,
}

impl<'a> ColumnPass<'a> {
    pub(super) fn new(activity: &'a Activity, settings: &'a Settings) -> ColumnPass<'a> {
        let public = Response::ALL.into_iter().filter(|kind| kind.is_public());
        ColumnPass {
            kinds: activity.kinds(),
            settings,
            public: public.filter_map(|kind| Some((kind, activity.counts(kind)?))).collect(),
            views: activity.counts(Response::View),
            reach: activity.counts(Response::Reach),
            n_of_kind: [0; 3],
            by_views: Ratios::default(),
            by_reach: Ratios::default(),
            t_factor: TFactor::new(activity.len()),
        }
    }

    /// The t-factor of the posts so far.
    pub(super) fn t_factor(&self) -> usize {
        self.t_factor.value()
    }

    /// Goes through a range of items in steps and returns the sums over its posts; `None` where it is given up.
    pub(super) async fn tally(&mut self, range: Range<usize>, steps: &Steps) -> Option<Tally> {
        let mut tally = Tally::default();
        for piece in pieces(range) {
            let n_items = piece.len();
            chunks(piece).for_each(|chunk| self.add(chunk, &mut tally));
            steps.count_summed(n_items).await?;
        }
        Some(tally)
    }

    /// The likes and the replies of one chunk of items, over the posts that show both.
    fn likes_and_replies(&self, range: Range<usize>, masks: &Lanes) -> [f64; 2] {
        let column = |wanted| self.public.iter().find(|(kind, _)| *kind == wanted);
        let (Some(&(_, likes)), Some(&(_, replies))) =
            (column(Response::Like), column(Response::Reply))
        else {
            return [0.0; 2];
        };
        let mut buffers = [[[0; 4]; CHUNK / 4]; 2];
        let [of_likes, of_replies] = &mut buffers;
        let likes = fours(&likes[range.clone()], of_likes);
        let replies = fours(&replies[range], of_replies);
        let mut sums = [SplitSums::default(); 2];
        for ((likes, replies), mask) in likes.iter().zip(replies).zip(masks) {
            let (likes, replies) = (u32x4::new(*likes), u32x4::new(*replies));
            let is_known = is_known(likes) & is_known(replies) & *mask;
            sums[0].add(likes & is_known);
            sums[1].add(replies & is_known);
        }
        sums.map(|sum| u64_as_f64(sum.total()))
    }

    /// Adds one chunk of items.
    fn add(&mut self, range: Range<usize>, tally: &mut Tally) {
        let kinds = &self.kinds[range.clone()];
        let masks = masks(kinds, self.settings);
        for (sum, kind) in self.n_of_kind.iter_mut().zip(PostKind::ALL) {
            *sum += n_of_kind(kinds, kind);
        }
        tally.n_posts += n_set(&masks);
        let mut drawn = [SplitSums::default(); CHUNK / 4];
        let mut is_counted = [u32x4::ZERO; CHUNK / 4];
        let mut buffer = [[0; 4]; CHUNK / 4];
        for &(kind, column) in &self.public {
            let column = &column[range.clone()];
            let counts = fours(column, &mut buffer);
            let mut n_known = u32x4::ZERO;
            let mut n_above_0 = u32x4::ZERO;
            let mut most = u32x4::ZERO;
            let mut sum = SplitSums::default();
            let sums = drawn.iter_mut().zip(&mut is_counted);
            for ((counts, mask), (drawn, is_counted)) in counts.iter().zip(masks).zip(sums) {
                let counts = u32x4::new(*counts);
                let is_known = is_known(counts) & mask;
                let counts = counts & is_known;
                *is_counted |= is_known;
                // A mask with all bits set is −1, so subtracting masks counts them.
                n_known -= is_known;
                n_above_0 -= !counts.simd_eq(u32x4::ZERO);
                most = most.max(counts);
                drawn.add(counts);
                sum.add(counts);
            }
            tally.most_of_a_kind = tally.most_of_a_kind.max(f64::from(most.reduce_max()));
            let of_kind = KindTally {
                n_counted: n_known.reduce_add() as usize,
                n_drew: n_above_0.reduce_add() as usize,
                sum: u64_as_f64(sum.total()),
            };
            tally.responses += of_kind.sum;
            tally.add(kind, &of_kind);
            let may_raise_t = most.reduce_max() as usize > self.t_factor.value();
            if kind == Response::Repost && may_raise_t {
                let masks: &[u32] = bytemuck::cast_slice(&masks);
                for (count, mask) in column.iter().zip(masks) {
                    self.t_factor.add(count.get().map_or(0, |_| count.code() & mask));
                }
            }
        }
        tally.n_counted += n_set(&is_counted);
        tally.n_answered +=
            n_set(&drawn.map(|drawn| !(drawn.low | drawn.high).simd_eq(u32x4::ZERO)));
        tally.add_ratioed(self.likes_and_replies(range.clone(), &masks));
        let denominators = [(self.views, &mut self.by_views), (self.reach, &mut self.by_reach)];
        for (column, ratios) in denominators {
            let Some(column) = column else { continue };
            for (offset, &count) in column[range.clone()].iter().enumerate() {
                let (four, lane) = (offset / 4, offset % 4);
                let denominator = count.or_nothing();
                // The lanes of `is_counted` are set for included posts only.
                if is_counted[four].as_array()[lane] != 0 && denominator > 0.0 {
                    ratios.n_posts += 1;
                    ratios.sum += u64_as_f64(drawn[four].get(lane)) / denominator;
                }
            }
        }
    }
}

/// The number of lanes with all bits set.
fn n_set(masks: &Lanes) -> usize {
    let n = masks.iter().fold(u32x4::ZERO, |n, &mask| n - mask);
    n.reduce_add() as usize
}

/// Four sums of 32-bit numbers. The lower and upper 16 bits are added up separately, so that up to
/// 65,536 numbers do not overflow.
#[derive(Clone, Copy, Default)]
struct SplitSums {
    low: u32x4,
    high: u32x4,
}

impl SplitSums {
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
