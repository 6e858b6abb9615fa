//! Where values end, found 64 bytes at a time. Most of an export is of no interest, and is passed
//! over at several bytes a nanosecond.
//!
//! The method is that of G. Langdale and D. Lemire, "Parsing gigabytes of JSON per second", VLDB
//! Journal 28 (2019), section 3.1: a bit a byte, strings by a prefix sum of quotes.

use wide::u8x16;

/// Deeper nesting than any export has is no export.
const MAX_DEPTH: u32 = 1_000;

/// Looks for the end of an object or list, across pieces of any size.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Brackets {
    depth: u32,
    /// All ones within a string.
    in_string: u64,
    /// One after a backslash that escapes what follows.
    escapes_next: u64,
}

/// What looking for an end found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The end, after so many bytes.
    After(usize),
    /// It is not in these bytes.
    Beyond,
    /// Brackets in brackets, more than any export has.
    TooDeep,
}

impl Brackets {
    /// Goes on with `bytes`, which at first begin with the opening bracket.
    pub(crate) fn find_end(&mut self, bytes: &[u8]) -> End {
        let (blocks, tail) = bytes.as_chunks::<64>();
        for (index, block) in blocks.iter().enumerate() {
            match self.block(block) {
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
        match self.block(&block) {
            End::After(n) => End::After(64 * blocks.len() + n),
            End::Beyond => {
                // The blanks that fill the block are not in the file: an escape reaches past them.
                self.escapes_next = before.escapes_after(tail);
                End::Beyond
            }
            End::TooDeep => End::TooDeep,
        }
    }

    fn block(&mut self, block: &[u8; 64]) -> End {
        let masks = Masks::of(block);
        let quotes = masks.quotes & !self.escaped(masks.backslashes);
        let in_string = prefix_xor(quotes) ^ self.in_string;
        self.in_string = 0_u64.wrapping_sub(in_string >> 63);
        let opens = masks.opens & !in_string;
        let closes = masks.closes & !in_string;
        if closes.count_ones() < self.depth {
            // However they are ordered, the depth does not come down to 0 here.
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

    /// The bytes that a backslash before them escapes.
    fn escaped(&mut self, backslashes: u64) -> u64 {
        const ODD: u64 = 0xaaaa_aaaa_aaaa_aaaa;
        if backslashes == 0 {
            return std::mem::take(&mut self.escapes_next);
        }
        // A backslash that is escaped itself escapes nothing.
        let backslashes = backslashes & !self.escapes_next;
        let follows = backslashes << 1 | self.escapes_next;
        // Runs that begin at an odd place: adding carries through each run to its end.
        let odd_starts = backslashes & ODD & !follows;
        let (carried, overflows) = odd_starts.overflowing_add(backslashes);
        self.escapes_next = u64::from(overflows);
        (!ODD ^ (carried << 1)) & follows
    }

    /// Whether what follows `tail` is escaped by a backslash at its end.
    fn escapes_after(self, tail: &[u8]) -> u64 {
        let n = tail.iter().rev().take_while(|byte| **byte == b'\\').count() as u64;
        let from_before = if n == tail.len() as u64 { self.escapes_next } else { 0 };
        (n + from_before) & 1
    }
}

/// A bit a byte, the first byte lowest.
struct Masks {
    quotes: u64,
    backslashes: u64,
    opens: u64,
    closes: u64,
}

impl Masks {
    fn of(block: &[u8; 64]) -> Masks {
        let (sixteens, _) = block.as_chunks::<16>();
        let mut masks = Masks { quotes: 0, backslashes: 0, opens: 0, closes: 0 };
        for (index, bytes) in sixteens.iter().enumerate() {
            let bytes = u8x16::new(*bytes);
            // [ and { differ by this bit, as do ] and }.
            let brackets = bytes | u8x16::splat(0x20);
            let mask = |bytes: u8x16, wanted: u8| {
                u64::from(bytes.simd_eq(u8x16::splat(wanted)).to_bitmask()) << (16 * index)
            };
            masks.quotes |= mask(bytes, b'"');
            masks.backslashes |= mask(bytes, b'\\');
            masks.opens |= mask(brackets, b'{');
            masks.closes |= mask(brackets, b'}');
        }
        masks
    }
}

/// Each bit becomes the exclusive or of itself and all lower ones.
fn prefix_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

/// Looks for the end of a string, across pieces of any size.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quotes {
    is_escaped: bool,
}

impl Quotes {
    /// Goes on with `bytes`, which begin after the opening quote; the end is after the closing one.
    pub(crate) fn find_end(&mut self, bytes: &[u8]) -> End {
        let mut at = usize::from(std::mem::take(&mut self.is_escaped));
        while let Some(n) = quote_or_backslash(bytes.get(at..).unwrap_or_default()) {
            at += n;
            if bytes[at] == b'"' {
                return End::After(at + 1);
            }
            at += 2;
        }
        // After a backslash at the very end, `at` is one byte beyond it.
        self.is_escaped = at > bytes.len();
        End::Beyond
    }
}

/// The first quote or backslash. Most strings are short, and their ends found at the first look.
#[inline]
fn quote_or_backslash(bytes: &[u8]) -> Option<usize> {
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

/// What follows the blanks that `text` begins with.
#[inline]
pub(crate) fn blanks_skipped(text: &[u8]) -> &[u8] {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    let mut rest = text;
    if !rest.first().is_some_and(is_blank) {
        return rest;
    }
    // A line's end, and what it is indented by.
    while let Some((eight, after)) = rest[1..].split_first_chunk::<8>() {
        if eight != b"        " {
            break;
        }
        rest = &rest[rest.len() - after.len() - 1..];
    }
    let n = rest.iter().take_while(|byte| is_blank(byte)).count();
    &rest[n..]
}

/// Whether a byte ends a number, `true`, `false` or `null`.
pub(crate) fn ends_scalar(byte: u8) -> bool {
    matches!(
        byte,
        b',' | b']' | b'}' | b':' | b';' | b'"' | b'[' | b'{' | b' ' | b'\t' | b'\r' | b'\n'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same by one byte after the other.
    fn slowly(bytes: &[u8]) -> End {
        let (mut depth, mut in_string, mut is_escaped) = (0_u32, false, false);
        for (at, byte) in bytes.iter().enumerate() {
            // Outside of strings, where it is an error, a backslash hides no bracket.
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
        fn ends_are_where_a_slow_reader_finds_them(
            text in r#"[\[{]([\[\]{}"\\ ab]|\\\\|[a-z]{20}){0,90}"#,
            cuts in prop::collection::vec(0_usize..200, 0..4),
        ) {
            let bytes = text.as_bytes();
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| (*cut).min(bytes.len())).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let mut brackets = Brackets::default();
            let mut found = End::Beyond;
            for piece in cuts.windows(2) {
                match brackets.find_end(&bytes[piece[0]..piece[1]]) {
                    End::After(n) => {
                        found = End::After(piece[0] + n);
                        break;
                    }
                    other => found = other,
                }
            }
            prop_assert_eq!(found, slowly(bytes));
        }

        #[test]
        fn strings_end_at_the_first_quote_that_is_not_escaped(
            text in r#"([ab\\"]|\\\\){0,40}"#,
            cut in 0_usize..80,
        ) {
            let bytes = text.as_bytes();
            let (first, second) = bytes.split_at(cut.min(bytes.len()));
            let mut quotes = Quotes::default();
            let found = match quotes.find_end(first) {
                End::Beyond => match quotes.find_end(second) {
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
    fn nesting_without_end_is_refused() {
        assert_eq!(Brackets::default().find_end(&[b'['; 4096]), End::TooDeep);
    }
}
