//! Columns four numbers at a time: some hundred items are looked at together, column by column, and
//! what does not take part is masked instead of skipped, so that no branch is there to be guessed
//! wrongly. Written by hand, for a program that is made small is not made so by the compiler.

use super::{Settings, takes_part};
use crate::activity::{Count, PostKind};
use std::ops::Range;
use wide::{f64x2, u32x4};

/// So many items are looked at together.
pub(super) const CHUNK: usize = 256;

/// Numbers of so many items.
pub(super) type Lanes = [u32x4; CHUNK / 4];

/// A range in pieces of [`CHUNK`] items, the last of which may be shorter.
pub(super) fn chunks(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    range.clone().step_by(CHUNK).map(move |start| start..range.end.min(start + CHUNK))
}

/// A column's counts in fours; [`Count::MISSING`] beyond its end. Only what does not come out in
/// fours is copied, into `room`.
pub(super) fn fours<'a>(
    column: &'a [Count],
    room: &'a mut [[u32; 4]; CHUNK / 4],
) -> &'a [[u32; 4]] {
    let codes: &[u32] = bytemuck::cast_slice(column);
    let (fours, rest) = codes.as_chunks();
    if rest.is_empty() {
        return fours;
    }
    *room = [[u32::MAX; 4]; CHUNK / 4];
    room.as_flattened_mut()[..codes.len()].copy_from_slice(codes);
    room
}

/// Which counts are known: all bits set, or none.
#[expect(clippy::inline_always, reason = "a call would take as long as it does")]
#[inline(always)]
pub(super) fn is_known(counts: u32x4) -> u32x4 {
    !counts.simd_eq(u32x4::MAX)
}

/// Which items take part, all bits set, and how many are of each kind.
pub(super) fn masks(kinds: &[PostKind], settings: &Settings) -> (Lanes, [usize; 3]) {
    let mask_of = [PostKind::Post, PostKind::Reply, PostKind::Repost]
        .map(|kind| if takes_part(kind, settings) { u32::MAX } else { 0 });
    let mut lanes = [u32x4::ZERO; CHUNK / 4];
    let flat: &mut [u32] = bytemuck::cast_slice_mut(&mut lanes);
    let (mut n_posts, mut n_replies) = (0, 0);
    for (mask, &kind) in flat.iter_mut().zip(kinds) {
        *mask = mask_of[kind as usize];
        n_posts += usize::from(kind == PostKind::Post);
        n_replies += usize::from(kind == PostKind::Reply);
    }
    (lanes, [n_posts, n_replies, kinds.len() - n_posts - n_replies])
}

/// The numbers as floats, exactly: put into the lower bits of 2^52, from which that is taken again.
#[inline(always)]
pub(super) fn floats(numbers: u32x4) -> (f64x2, f64x2) {
    const EXPONENT: u32x4 = u32x4::new([0x4330_0000; 4]);
    const TWO_TO_52: f64x2 = f64x2::new([4_503_599_627_370_496.0; 2]);
    let low: f64x2 = bytemuck::cast(numbers.unpack_lo(EXPONENT));
    let high: f64x2 = bytemuck::cast(numbers.unpack_hi(EXPONENT));
    (low - TWO_TO_52, high - TWO_TO_52)
}
