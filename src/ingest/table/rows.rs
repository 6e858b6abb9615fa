//! The rows of a table as a stream, one at a time, with the line each begins on. Memory holds one.
//!
//! Quotes, doubled quotes and line ends within quotes are as RFC 4180 has them; a quote within an
//! unquoted cell stands for itself; empty lines are no rows. Property tests hold this against the
//! `csv` crate, which would take three times as long.

use crate::ingest::error::Limit;
use crate::ingest::json::lists::line_ends;
use crate::ingest::value::text;
use memchr::memchr;
use std::borrow::Cow;
use wide::u8x16;

/// No row of any export is longer.
const MAX_ROW_BYTES: usize = 4 << 20;
/// Cells beyond these are not looked at.
const MAX_CELLS: usize = 4_096;

/// One row, as it stands.
pub(crate) struct Row<'a> {
    /// The line that it begins on, from 1.
    pub line: u64,
    /// Whether a quote in it is never closed, so that it holds all that follows.
    pub is_unclosed: bool,
    text: &'a [u8],
    cells: &'a [Cell],
}

/// Where a cell stands in its row.
#[derive(Clone, Copy, Debug)]
struct Cell {
    start: usize,
    end: usize,
    is_quoted: bool,
}

impl<'a> Row<'a> {
    /// How many cells it has.
    pub(crate) fn n_cells(&self) -> usize {
        self.cells.len()
    }

    /// The cell at a place, from 0, as it stands: with its quotes, if it has any.
    #[inline]
    pub(crate) fn written(&self, place: usize) -> Option<&'a [u8]> {
        let Cell { start, end, .. } = *self.cells.get(place)?;
        self.text.get(start..end)
    }

    /// The cell at a place, from 0, without its quotes.
    #[inline]
    pub(crate) fn cell(&self, place: usize) -> Option<Cow<'a, [u8]>> {
        let Cell { start, end, is_quoted } = *self.cells.get(place)?;
        let written = &self.text[start..end];
        Some(if is_quoted { unquoted(written) } else { written.into() })
    }

    /// Its cells as text, from the first.
    pub(crate) fn texts(&self) -> impl Iterator<Item = String> {
        (0..self.n_cells()).filter_map(|place| self.cell(place)).map(|cell| text::of(&cell).into())
    }
}

/// What a quoted cell says; what follows its closing quote belongs to it.
pub(crate) fn unquoted(written: &[u8]) -> Cow<'_, [u8]> {
    let inside = &written[1..];
    if let Some(at) = memchr(b'"', inside)
        && at + 1 == inside.len()
    {
        return inside[..at].into();
    }
    let mut said = Vec::with_capacity(inside.len());
    let mut rest = inside;
    while let Some(at) = memchr(b'"', rest) {
        said.extend_from_slice(&rest[..at]);
        if rest.get(at + 1) != Some(&b'"') {
            rest = &rest[at + 1..];
            break;
        }
        said.push(b'"');
        rest = &rest[at + 2..];
    }
    said.extend_from_slice(rest);
    said.into()
}

/// Finds the rows in a stream of bytes.
#[derive(Debug)]
pub(crate) struct Rows {
    delimiter: u8,
    /// The row that is being read, from its start.
    carried: Vec<u8>,
    cells: Vec<Cell>,
    /// The start of the cell that is being read, and how far it has been read.
    start: usize,
    at: usize,
    quoting: Quoting,
    n_lines: u64,
}

/// How the cell that is being read is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    /// Not a byte of it is read.
    Unknown,
    /// It is not.
    None,
    /// The place is within its quotes.
    Open,
    /// A quote was read last, which closes it or is doubled.
    AtQuote,
    /// It was, and its quotes are closed.
    Closed,
}

impl Rows {
    /// Rows of cells that `delimiter` parts.
    pub(crate) fn new(delimiter: u8) -> Rows {
        Rows {
            delimiter,
            carried: Vec::new(),
            cells: Vec::new(),
            start: 0,
            at: 0,
            quoting: Quoting::Unknown,
            n_lines: 0,
        }
    }

    /// Goes on with `bytes`; `take` says whether to go on after each row.
    pub(crate) fn feed<E: From<Limit>>(
        &mut self,
        bytes: &[u8],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut rest = bytes;
        if !self.carried.is_empty() {
            let mut carried = std::mem::take(&mut self.carried);
            loop {
                // A row ends at the end of a line, though not at every one.
                let n = memchr::memchr2(b'\n', b'\r', rest).map_or(rest.len(), |at| at + 1);
                carried.extend_from_slice(&rest[..n]);
                rest = &rest[n..];
                if self.scan(&mut Cursor::new(&carried, self.delimiter), 0).is_some() {
                    self.give(&carried, line_ends(&carried), false, take)?;
                    carried.clear();
                    self.carried = carried;
                    break;
                }
                if carried.len() > MAX_ROW_BYTES {
                    return Err(Limit::Item.into());
                }
                if rest.is_empty() {
                    self.carried = carried;
                    return Ok(());
                }
            }
        }
        let mut cursor = Cursor::new(rest, self.delimiter);
        let mut start = 0;
        while start < rest.len() {
            let n_lines_before = cursor.n_lines(start);
            let Some(n) = self.scan(&mut cursor, start) else {
                let left = &rest[start..];
                self.carried.extend_from_slice(left);
                return if left.len() > MAX_ROW_BYTES { Err(Limit::Item.into()) } else { Ok(()) };
            };
            let end = start + n;
            let n_lines = cursor.n_lines(end) - n_lines_before;
            self.give(&rest[start..end], n_lines, false, take)?;
            start = end;
        }
        Ok(())
    }

    /// Gives the last row, where no line end follows it.
    pub(crate) fn end<E>(
        &mut self,
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let carried = std::mem::take(&mut self.carried);
        if carried.is_empty() {
            return Ok(());
        }
        let is_unclosed = self.quoting == Quoting::Open;
        self.end_cell(carried.len());
        let swallows_lines = line_ends(carried.trim_ascii_end()) > 0;
        self.give(&carried, 0, is_unclosed && swallows_lines, take)
    }

    /// The line that is read next, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.n_lines + 1
    }

    fn give<E>(
        &mut self,
        text: &[u8],
        n_lines: u64,
        is_unclosed: bool,
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let line = self.line();
        self.n_lines += n_lines;
        let is_empty = matches!(self.cells.as_slice(), [only] if only.start == only.end);
        let outcome = if is_empty {
            Ok(())
        } else {
            take(&Row { line, is_unclosed, text, cells: &self.cells })
        };
        self.cells.clear();
        (self.start, self.at, self.quoting) = (0, 0, Quoting::Unknown);
        outcome
    }

    fn end_cell(&mut self, end: usize) {
        if self.cells.len() < MAX_CELLS {
            let is_quoted = !matches!(self.quoting, Quoting::Unknown | Quoting::None);
            self.cells.push(Cell { start: self.start, end, is_quoted });
        }
    }

    /// Reads on in the row at `base`; the length of the row, where its end is there.
    fn scan(&mut self, cursor: &mut Cursor<'_>, base: usize) -> Option<usize> {
        loop {
            let at = base + self.at;
            match (self.quoting, cursor.bytes.get(at)?) {
                (Quoting::Unknown | Quoting::AtQuote, b'"') => {
                    self.at += 1;
                    self.quoting = Quoting::Open;
                }
                (Quoting::Unknown, _) => self.quoting = Quoting::None,
                (Quoting::Open, _) => {
                    let Some(quote) = cursor.quote(at) else {
                        self.at = cursor.bytes.len() - base;
                        return None;
                    };
                    self.at = quote + 1 - base;
                    self.quoting = Quoting::AtQuote;
                }
                (Quoting::AtQuote, _) => self.quoting = Quoting::Closed,
                (Quoting::None | Quoting::Closed, _) => {
                    let Some(end) = cursor.end(at) else {
                        self.at = cursor.bytes.len() - base;
                        return None;
                    };
                    let after = end + 1 - base;
                    self.end_cell(after - 1);
                    (self.start, self.at, self.quoting) = (after, after, Quoting::Unknown);
                    if cursor.bytes[end] != self.delimiter {
                        return Some(after);
                    }
                }
            }
        }
    }
}

/// Looks for what ends cells, 64 bytes at a time: a bit a byte.
struct Cursor<'a> {
    bytes: &'a [u8],
    delimiter: u8,
    /// Which 64 bytes were looked at last, and where quotes, ends of cells and of lines are there.
    block: usize,
    quotes: u64,
    ends: u64,
    line_ends: u64,
    /// Line ends in all blocks before, from the first that was looked at.
    n_lines_before: u64,
}

impl<'a> Cursor<'a> {
    fn new(bytes: &'a [u8], delimiter: u8) -> Cursor<'a> {
        let (block, quotes, ends, line_ends, n_lines_before) = (usize::MAX, 0, 0, 0, 0);
        Cursor { bytes, delimiter, block, quotes, ends, line_ends, n_lines_before }
    }

    /// The first quote from `at` on.
    #[inline]
    fn quote(&mut self, at: usize) -> Option<usize> {
        self.find(at, |cursor| cursor.quotes)
    }

    /// The first delimiter or line end from `at` on.
    #[inline]
    fn end(&mut self, at: usize) -> Option<usize> {
        self.find(at, |cursor| cursor.ends)
    }

    #[inline]
    fn find(&mut self, at: usize, mask: impl Fn(&Cursor<'a>) -> u64) -> Option<usize> {
        let mut block = at / 64;
        let mut from_here = !0 << (at % 64);
        loop {
            if block != self.block {
                if block * 64 >= self.bytes.len() {
                    return None;
                }
                self.look_at(block);
            }
            let found = mask(self) & from_here;
            if found != 0 {
                return Some(block * 64 + found.trailing_zeros() as usize);
            }
            block += 1;
            from_here = !0;
        }
    }

    /// How many lines end before `at`, which is in the block that was looked at last, or right
    /// behind it, or before everything.
    fn n_lines(&self, at: usize) -> u64 {
        let here = match at.wrapping_sub(self.block.wrapping_mul(64)) {
            n @ 0..64 => self.line_ends & !(!0 << n),
            _ => self.line_ends,
        };
        self.n_lines_before + u64::from(here.count_ones())
    }

    #[inline]
    fn look_at(&mut self, block: usize) {
        let rest = &self.bytes[block * 64..];
        let mut padded = [0; 64];
        let bytes: &[u8; 64] = rest.first_chunk().unwrap_or_else(|| {
            padded[..rest.len()].copy_from_slice(rest);
            &padded
        });
        self.n_lines_before += u64::from(self.line_ends.count_ones());
        self.block = block;
        let (sixteens, _) = bytes.as_chunks::<16>();
        (self.quotes, self.ends, self.line_ends) = (0, 0, 0);
        for (index, sixteen) in sixteens.iter().enumerate() {
            let these = u8x16::new(*sixteen);
            let is = |byte: u8| these.simd_eq(u8x16::splat(byte));
            let mask = |found: u8x16| u64::from(found.to_bitmask()) << (16 * index);
            let line_ends = is(b'\n');
            self.quotes |= mask(is(b'"'));
            self.line_ends |= mask(line_ends);
            self.ends |= mask(line_ends | is(b'\r') | is(self.delimiter));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The rows with their lines, read in pieces cut at these places.
    fn rows(text: &[u8], cuts: &[usize]) -> Vec<(u64, Vec<Vec<u8>>)> {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| (*cut).min(text.len())).collect();
        cuts.extend([0, text.len()]);
        cuts.sort_unstable();
        let mut found = Vec::new();
        let mut take = |row: &Row<'_>| -> Result<(), Limit> {
            let cells = (0..row.n_cells()).filter_map(|place| row.cell(place));
            found.push((row.line, cells.map(Cow::into_owned).collect()));
            Ok(())
        };
        let mut rows = Rows::new(b',');
        for piece in cuts.windows(2) {
            rows.feed(&text[piece[0]..piece[1]], &mut take).unwrap_or_default();
        }
        rows.end(&mut take).unwrap_or_default();
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn rows_are_those_of_the_csv_crate(
            text in "([ab,]|\\n|\\r\\n|\\r|\"|\"\"|\"[ab,\n]{0,4}\"){0,40}",
            cuts in prop::collection::vec(0_usize..80, 0..3),
        ) {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes());
            let expected: Vec<Vec<Vec<u8>>> = reader
                .byte_records()
                .map(|record| record.into_iter().flat_map(|record| record.iter().map(<[u8]>::to_vec).collect::<Vec<_>>()).collect())
                .collect();
            let found = rows(text.as_bytes(), &cuts);
            let cells: Vec<Vec<Vec<u8>>> = found.into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(cells, expected);
        }
    }

    #[test]
    fn a_row_is_known_by_the_line_that_it_begins_on() {
        let text = b"a,b\r\n\"1\n2\",3\n\n\nlast";
        let lines: Vec<u64> = rows(text, &[7]).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 6]);
    }
}
