//! Columns four numbers at a time. A chunk of items is looked at together, column by column, and
//! items that do not take part are masked instead of skipped, so that there is no branch to
//! mispredict. This is written by hand because the program in the browser is compiled for size, and
//! the compiler vectorises nothing then.

use super::settings::Settings;
use crate::activity::{Count, PostKind};
use std::ops::Range;
use wide::{f64x2, u8x16, u32x4};

/// The number of items that are looked at together.
pub(super) const CHUNK: usize = 256;

/// One number for each item of a chunk.
pub(super) type Lanes = [u32x4; CHUNK / 4];

/// Splits a range of items into chunks of [`CHUNK`] items, the last of which may be shorter.
pub(super) fn chunks(range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    range.clone().step_by(CHUNK).map(move |start| start..range.end.min(start + CHUNK))
}

/// The codes of a chunk's counts in groups of four. Where their number is no multiple of four, they
/// are copied into `buffer` and filled up with [`Count::MISSING`].
pub(super) fn fours<'a>(
    column: &'a [Count],
    buffer: &'a mut [[u32; 4]; CHUNK / 4],
) -> &'a [[u32; 4]] {
    let codes: &[u32] = bytemuck::cast_slice(column);
    let (fours, rest) = codes.as_chunks();
    if rest.is_empty() {
        return fours;
    }
    *buffer = [[Count::MISSING.code(); 4]; CHUNK / 4];
    buffer.as_flattened_mut()[..codes.len()].copy_from_slice(codes);
    buffer
}

/// The mask of known counts: all bits of a lane are set where its count is known.
#[expect(clippy::inline_always, reason = "a call costs as much as the body")]
#[inline(always)]
pub(super) fn is_known(counts: u32x4) -> u32x4 {
    !counts.simd_eq(u32x4::MAX)
}

/// The mask of a chunk's items that the settings include.
pub(super) fn masks(kinds: &[PostKind], settings: &Settings) -> Lanes {
    let mask_of = PostKind::ALL.map(|kind| if settings.includes(kind) { u32::MAX } else { 0 });
    let mut lanes = [u32x4::ZERO; CHUNK / 4];
    let flat: &mut [u32] = bytemuck::cast_slice_mut(&mut lanes);
    for (mask, &kind) in flat.iter_mut().zip(kinds) {
        *mask = mask_of[kind as usize];
    }
    lanes
}

/// The number of items of a kind.
pub(super) fn n_of_kind(kinds: &[PostKind], kind: PostKind) -> usize {
    /// So often a lane of eight bits counts without an overflow.
    const MOST: usize = 255;
    let codes: &[u8] = bytemuck::cast_slice(kinds);
    let code = kind as u8;
    let mut n = 0;
    for codes in codes.chunks(16 * MOST) {
        let (sixteens, rest) = codes.as_chunks();
        let mut lanes = u8x16::ZERO;
        for codes in sixteens {
            // A mask with all bits set is −1.
            lanes -= u8x16::new(*codes).simd_eq(u8x16::splat(code));
        }
        n += lanes.to_array().map(usize::from).iter().sum::<usize>();
        n += rest.iter().filter(|&&other| other == code).count();
    }
    n
}

/// Converts four numbers to floats, exactly: each becomes the lower bits of a float between 2^52 and
/// 2^53, and 2^52 is subtracted.
#[inline(always)]
pub(super) fn floats(numbers: u32x4) -> (f64x2, f64x2) {
    const EXPONENT: u32x4 = u32x4::new([0x4330_0000; 4]);
    const TWO_TO_52: f64x2 = f64x2::new([4_503_599_627_370_496.0; 2]);
    let low: f64x2 = bytemuck::cast(numbers.unpack_lo(EXPONENT));
    let high: f64x2 = bytemuck::cast(numbers.unpack_hi(EXPONENT));
    (low - TWO_TO_52, high - TWO_TO_52)
}
