//! Looks at 64 bytes at a time, with one bit for each byte.

use wide::u8x16;

/// How many bytes are looked at together.
pub(crate) const BLOCK_BYTES: usize = 64;

/// A bit for each byte of a block that is wanted; the lowest bit stands for the first byte. `is_wanted`
/// gives all ones for each byte that is wanted, else zeros.
#[inline]
pub(crate) fn mask(block: &[u8; BLOCK_BYTES], is_wanted: impl Fn(u8x16) -> u8x16) -> u64 {
    let (sixteens, _) = block.as_chunks::<16>();
    let part = |at: usize| u64::from(is_wanted(u8x16::new(sixteens[at])).to_bitmask()) << (16 * at);
    // It is no loop, so that it is fast even where code is compiled to be small.
    part(0) | part(1) | part(2) | part(3)
}
