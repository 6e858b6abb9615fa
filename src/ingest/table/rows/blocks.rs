//! Finds quotes and the ends of cells in a chunk, 64 bytes at a time.

use crate::ingest::block::{BLOCK_BYTES, mask};
use wide::u8x16;

/// Searches a chunk from its start to its end, block by block.
pub(super) struct BlockScanner<'a> {
    /// The bytes of the chunk.
    pub(super) bytes: &'a [u8],
    delimiter: u8,
    /// The index of the block that the masks are of; `usize::MAX` before the first.
    block: usize,
    /// A bit for each quote in the block. The lowest bit stands for the first byte.
    quotes: u64,
    /// A bit for each byte in the block that ends a cell: a delimiter, `\n` or `\r`.
    cell_ends: u64,
    /// A bit for each `\n` in the block.
    line_ends: u64,
    /// How many lines end in the blocks before this one, from the first that was looked at.
    n_lines_before: u64,
}

impl<'a> BlockScanner<'a> {
    /// Begins to search a chunk.
    pub(super) fn new(bytes: &'a [u8], delimiter: u8) -> BlockScanner<'a> {
        BlockScanner {
            bytes,
            delimiter,
            block: usize::MAX,
            quotes: 0,
            cell_ends: 0,
            line_ends: 0,
            n_lines_before: 0,
        }
    }

    /// The index of the first quote at or after `at`.
    #[inline]
    pub(super) fn find_quote(&mut self, at: usize) -> Option<usize> {
        self.find(at, |scanner| scanner.quotes)
    }

    /// The index of the first delimiter, `\n` or `\r` at or after `at`.
    #[inline]
    pub(super) fn find_cell_end(&mut self, at: usize) -> Option<usize> {
        self.find(at, |scanner| scanner.cell_ends)
    }

    #[inline]
    fn find(&mut self, at: usize, mask: impl Fn(&BlockScanner<'a>) -> u64) -> Option<usize> {
        let mut block = at / BLOCK_BYTES;
        let mut from_at = !0 << (at % BLOCK_BYTES);
        loop {
            if block != self.block {
                if block * BLOCK_BYTES >= self.bytes.len() {
                    return None;
                }
                self.load(block);
            }
            let found = mask(self) & from_at;
            if found != 0 {
                return Some(block * BLOCK_BYTES + found.trailing_zeros() as usize);
            }
            block += 1;
            from_at = !0;
        }
    }

    /// How many lines end before `at`, from the first block that was looked at. `at` must be in the
    /// block that was looked at last or directly after it, or no block was looked at yet.
    pub(super) fn n_lines(&self, at: usize) -> u64 {
        let before_at = match at.wrapping_sub(self.block.wrapping_mul(BLOCK_BYTES)) {
            n @ 0..BLOCK_BYTES => self.line_ends & !(!0 << n),
            _ => self.line_ends,
        };
        self.n_lines_before + u64::from(before_at.count_ones())
    }

    /// Computes the masks of a block. The last block is filled up with zeros.
    #[inline]
    fn load(&mut self, block: usize) {
        let rest = &self.bytes[block * BLOCK_BYTES..];
        let mut padded = [0; BLOCK_BYTES];
        let bytes: &[u8; BLOCK_BYTES] = rest.first_chunk().unwrap_or_else(|| {
            padded[..rest.len()].copy_from_slice(rest);
            &padded
        });
        self.n_lines_before += u64::from(self.line_ends.count_ones());
        self.block = block;
        let [quote, line_end, return_, delimiter] =
            [b'"', b'\n', b'\r', self.delimiter].map(u8x16::splat);
        self.quotes = mask(bytes, |these| these.simd_eq(quote));
        self.line_ends = mask(bytes, |these| these.simd_eq(line_end));
        self.cell_ends =
            self.line_ends | mask(bytes, |these| these.simd_eq(return_) | these.simd_eq(delimiter));
    }
}
