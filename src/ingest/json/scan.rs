//! Finds where JSON values end, 64 bytes at a time. Most of an export is not wanted, and is skipped
//! at several bytes per nanosecond.
//!
//! The method is that of G. Langdale and D. Lemire, "Parsing gigabytes of JSON per second", VLDB
//! Journal 28 (2019), section 3.1: bit masks with one bit for each byte, and strings found by a
//! prefix sum over the quotes.

use crate::ingest::block::mask;
use wide::u8x16;

/// The deepest nesting of objects and lists that is read. Exports nest far less.
const MAX_DEPTH: u32 = 1_000;

/// Finds the end of an object or list, in chunks of any size.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ContainerScanner {
    /// How many objects and lists are open.
    depth: u32,
    /// All ones within a string, else zero.
    in_string: u64,
    /// One if the next byte is escaped by a backslash, else zero.
    escapes_next: u64,
}

/// Where a value ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// After the first `n` bytes of the chunk.
    After(usize),
    /// The value ends beyond the chunk.
    Beyond,
    /// Not looked for, because objects and lists are nested too deeply.
    TooDeep,
}

impl ContainerScanner {
    /// Scans the next chunk. The first chunk begins with the opening bracket.
    pub(super) fn find_end(&mut self, bytes: &[u8]) -> End {
        let (blocks, tail) = bytes.as_chunks::<64>();
        for (index, block) in blocks.iter().enumerate() {
            match self.scan_block(block) {
                End::Beyond => {}
                End::After(n) => return End::After(64 * index + n),
                End::TooDeep => return End::TooDeep,
            }
        }
        if tail.is_empty() {
            return End::Beyond;
        }
        let mut block = [b' '; 64];
        block[..tail.len()].copy_from_slice(tail);
        let before = *self;
        match self.scan_block(&block) {
            End::After(n) => End::After(64 * blocks.len() + n),
            End::Beyond => {
                // The spaces that fill the block are not in the file, so a backslash at the end of
                // the tail escapes the first byte of the next chunk.
                self.escapes_next = before.escapes_after(tail);
                End::Beyond
            }
            End::TooDeep => End::TooDeep,
        }
    }

    fn scan_block(&mut self, block: &[u8; 64]) -> End {
        let masks = BlockMasks::new(block);
        let quotes = masks.quotes & !self.escaped(masks.backslashes);
        let in_string = prefix_xor(quotes) ^ self.in_string;
        self.in_string = 0_u64.wrapping_sub(in_string >> 63);
        let opens = masks.opens & !in_string;
        let closes = masks.closes & !in_string;
        if closes.count_ones() < self.depth {
            // There are too few closing brackets to reach depth 0 here, in whatever order they are.
            self.depth = self.depth + opens.count_ones() - closes.count_ones();
            return if self.depth > MAX_DEPTH { End::TooDeep } else { End::Beyond };
        }
        let mut brackets = opens | closes;
        while brackets != 0 {
            let at = brackets.trailing_zeros();
            if opens >> at & 1 == 1 {
                self.depth += 1;
            } else {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    return End::After(at as usize + 1);
                }
            }
            brackets &= brackets - 1;
        }
        End::Beyond
    }

    /// A mask of the bytes that are escaped by a backslash before them.
    fn escaped(&mut self, backslashes: u64) -> u64 {
        const ODD: u64 = 0xaaaa_aaaa_aaaa_aaaa;
        if backslashes == 0 {
            return std::mem::take(&mut self.escapes_next);
        }
        // A backslash that is itself escaped does not escape.
        let backslashes = backslashes & !self.escapes_next;
        let follows = backslashes << 1 | self.escapes_next;
        // For each run of backslashes that starts at an odd index, the addition carries through the
        // run to the byte after it.
        let odd_starts = backslashes & ODD & !follows;
        let (carried, overflows) = odd_starts.overflowing_add(backslashes);
        self.escapes_next = u64::from(overflows);
        (!ODD ^ (carried << 1)) & follows
    }

    /// One if the byte after `tail` is escaped by a backslash at the end of `tail`, else zero.
    fn escapes_after(self, tail: &[u8]) -> u64 {
        let n = tail.iter().rev().take_while(|byte| **byte == b'\\').count() as u64;
        let from_before = if n == tail.len() as u64 { self.escapes_next } else { 0 };
        (n + from_before) & 1
    }
}

/// Bit masks of a block of 64 bytes. The lowest bit stands for the first byte.
struct BlockMasks {
    quotes: u64,
    backslashes: u64,
    /// A bit for each `{` and `[`.
    opens: u64,
    /// A bit for each `}` and `]`.
    closes: u64,
}

impl BlockMasks {
    fn new(block: &[u8; 64]) -> BlockMasks {
        let [quote, backslash, open, close] = [b'"', b'\\', b'{', b'}'].map(u8x16::splat);
        // This bit is the only difference between [ and {, and between ] and }.
        let bracket = u8x16::splat(0x20);
        BlockMasks {
            quotes: mask(block, |bytes| bytes.simd_eq(quote)),
            backslashes: mask(block, |bytes| bytes.simd_eq(backslash)),
            opens: mask(block, |bytes| (bytes | bracket).simd_eq(open)),
            closes: mask(block, |bytes| (bytes | bracket).simd_eq(close)),
        }
    }
}

/// Replaces each bit by the exclusive or of itself and all lower bits.
fn prefix_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

/// Finds the end of a string, in chunks of any size.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct StringScanner {
    /// Whether the first byte of the next chunk is escaped.
    is_escaped: bool,
}

impl StringScanner {
    /// Scans the next chunk. The first chunk begins after the opening quote; the string ends after
    /// the closing one.
    pub(super) fn find_end(&mut self, bytes: &[u8]) -> End {
        let mut at = usize::from(std::mem::take(&mut self.is_escaped));
        while let Some(n) = find_quote_or_backslash(bytes.get(at..).unwrap_or_default()) {
            at += n;
            if bytes[at] == b'"' {
                return End::After(at + 1);
            }
            at += 2;
        }
        // After a backslash that is the last byte, `at` is one past the end.
        self.is_escaped = at > bytes.len();
        End::Beyond
    }
}

/// The index of the first quote or backslash. Most strings are so short that the first 16 bytes
/// hold their end.
#[inline]
fn find_quote_or_backslash(bytes: &[u8]) -> Option<usize> {
    let (sixteens, _) = bytes.as_chunks::<16>();
    let mut at = 0;
    for sixteen in sixteens {
        let these = u8x16::new(*sixteen);
        let found = these.simd_eq(u8x16::splat(b'"')) | these.simd_eq(u8x16::splat(b'\\'));
        let mask = found.to_bitmask();
        if mask != 0 {
            return Some(at + mask.trailing_zeros() as usize);
        }
        at += 16;
    }
    let found = bytes[at..].iter().position(|byte| matches!(byte, b'"' | b'\\'));
    found.map(|n| at + n)
}

/// `text` without the whitespace at its start.
#[inline]
pub(super) fn skip_whitespace(text: &[u8]) -> &[u8] {
    let is_whitespace = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    let mut rest = text;
    if !rest.first().is_some_and(is_whitespace) {
        return rest;
    }
    // In indented JSON, a line end and many spaces follow each other.
    while let Some((eight, after)) = rest[1..].split_first_chunk::<8>() {
        if eight != b"        " {
            break;
        }
        rest = &rest[rest.len() - after.len() - 1..];
    }
    let n = rest.iter().take_while(|byte| is_whitespace(byte)).count();
    &rest[n..]
}

/// Whether a byte ends a number, `true`, `false` or `null` that stands before it.
pub(super) fn ends_scalar(byte: u8) -> bool {
    matches!(
        byte,
        b',' | b']' | b'}' | b':' | b';' | b'"' | b'[' | b'{' | b' ' | b'\t' | b'\r' | b'\n'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Finds the end of a container byte by byte.
    fn find_end_slowly(bytes: &[u8]) -> End {
        let (mut depth, mut in_string, mut is_escaped) = (0_u32, false, false);
        for (at, byte) in bytes.iter().enumerate() {
            // Outside of strings a backslash is a syntax error. There it escapes no bracket.
            if std::mem::take(&mut is_escaped) && matches!(byte, b'"' | b'\\') {
                continue;
            }
            match byte {
                b'\\' => is_escaped = true,
                b'"' => in_string = !in_string,
                b'{' | b'[' if !in_string => depth += 1,
                b'}' | b']' if !in_string => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return End::After(at + 1);
                    }
                }
                _ => {}
            }
        }
        End::Beyond
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn container_ends_are_those_of_the_slow_scanner(
            text in r#"[\[{]([\[\]{}"\\ ab]|\\\\|[a-z]{20}){0,90}"#,
            cuts in prop::collection::vec(0_usize..200, 0..4),
        ) {
            let bytes = text.as_bytes();
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| (*cut).min(bytes.len())).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let mut scanner = ContainerScanner::default();
            let mut found = End::Beyond;
            for chunk in cuts.windows(2) {
                match scanner.find_end(&bytes[chunk[0]..chunk[1]]) {
                    End::After(n) => {
                        found = End::After(chunk[0] + n);
                        break;
                    }
                    other => found = other,
                }
            }
            prop_assert_eq!(found, find_end_slowly(bytes));
        }

        #[test]
        fn strings_end_at_the_first_quote_that_is_not_escaped(
            text in r#"([ab\\"]|\\\\){0,40}"#,
            cut in 0_usize..80,
        ) {
            let bytes = text.as_bytes();
            let (first, second) = bytes.split_at(cut.min(bytes.len()));
            let mut scanner = StringScanner::default();
            let found = match scanner.find_end(first) {
                End::Beyond => match scanner.find_end(second) {
                    End::After(n) => End::After(first.len() + n),
                    other => other,
                },
                found => found,
            };
            let expected = text.char_indices().find(|&(at, c)| {
                let escapes = text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count();
                c == '"' && escapes % 2 == 0
            });
            prop_assert_eq!(found, expected.map_or(End::Beyond, |(at, _)| End::After(at + 1)));
        }
    }

    #[test]
    fn nesting_has_a_limit() {
        let nested = |depth: usize| [b"[".repeat(depth), b"]".repeat(depth)].concat();
        let find_end = |bytes: &[u8]| ContainerScanner::default().find_end(bytes);
        assert_eq!(find_end(&nested(900)), End::After(1_800));
        assert_eq!(find_end(&nested(2_000)), End::TooDeep);
        assert_eq!(find_end(&[b'['; 4096]), End::TooDeep);
        // A thousand levels are allowed, and not one more.
        let apart =
            |depth: usize| [b"[".repeat(depth), b" ".repeat(64), b"]".repeat(depth)].concat();
        assert_eq!(find_end(&apart(1_000)), End::After(2_064));
        assert_eq!(find_end(&apart(1_001)), End::TooDeep);
    }

    #[test]
    fn a_backslash_at_the_end_of_a_chunk_escapes_the_next_byte() {
        // The whole is {"\""} and {"\\"}.
        for second in [b"\"", b"\\"] {
            let mut scanner = ContainerScanner::default();
            assert_eq!(scanner.find_end(b"{\"\\"), End::Beyond);
            assert_eq!(scanner.find_end(second), End::Beyond);
            assert_eq!(scanner.find_end(b"\"}"), End::After(2));
        }
    }

    #[test]
    fn quotes_and_backslashes_are_found_at_any_place() {
        for n in 0..80 {
            let text = "a".repeat(n);
            assert_eq!(find_quote_or_backslash(text.as_bytes()), None);
            for after in ["\"", "\\", "\"aaaaaaaaaaaaaaaaaaaaaa"] {
                let text = format!("{text}{after}");
                assert_eq!(find_quote_or_backslash(text.as_bytes()), Some(n), "{text}");
            }
        }
    }

    #[test]
    fn whitespace_of_any_length_is_skipped() {
        for n in 0..40 {
            for before in ["", "\n", "\r\n\t"] {
                let text = format!("{before}{}x y", " ".repeat(n));
                assert_eq!(skip_whitespace(text.as_bytes()), b"x y", "{text:?}");
            }
            assert_eq!(skip_whitespace(&b" ".repeat(n)), b"");
        }
    }
}
