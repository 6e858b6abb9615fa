//! The rows of a table as a stream, one at a time, with the line each begins on. Memory holds one.
//!
//! Quotes, doubled quotes and line ends within quotes are as RFC 4180 has them; a quote within an
//! unquoted cell stands for itself; empty lines are no rows. Property tests hold this against the
//! `csv` crate, which would take three times as long.

use super::Limit;
use super::lists::line_ends;
use super::text;
use memchr::{memchr, memchr3};
use std::borrow::Cow;

/// No row of any export is longer.
const MAX_ROW_BYTES: usize = 4 << 20;
/// Cells beyond these are not looked at.
const MAX_CELLS: usize = 4_096;

/// One row, as it stands.
pub(super) struct Row<'a> {
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
    pub(super) fn n_cells(&self) -> usize {
        self.cells.len()
    }

    /// The cell at a place, from 0, without its quotes.
    pub(super) fn cell(&self, place: usize) -> Option<Cow<'a, [u8]>> {
        let Cell { start, end, is_quoted } = *self.cells.get(place)?;
        let written = &self.text[start..end];
        Some(if is_quoted { unquoted(written) } else { written.into() })
    }

    /// Its cells as text, from the first.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        (0..self.n_cells()).filter_map(|place| self.cell(place)).map(|cell| text::of(&cell).into())
    }
}

/// What a quoted cell says; what follows its closing quote belongs to it.
fn unquoted(written: &[u8]) -> Cow<'_, [u8]> {
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
pub(super) struct Rows {
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
    pub(super) fn new(delimiter: u8) -> Rows {
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
    pub(super) fn feed<E: From<Limit>>(
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
                if let Some(n_read) = self.scan(&carried) {
                    debug_assert_eq!(n_read, carried.len(), "a row ends with a line");
                    self.give(&carried, false, take)?;
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
        while !rest.is_empty() {
            let Some(n) = self.scan(rest) else {
                self.carried.extend_from_slice(rest);
                return if rest.len() > MAX_ROW_BYTES { Err(Limit::Item.into()) } else { Ok(()) };
            };
            self.give(&rest[..n], false, take)?;
            rest = &rest[n..];
        }
        Ok(())
    }

    /// Gives the last row, where no line end follows it.
    pub(super) fn end<E>(
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
        self.give(&carried, is_unclosed && swallows_lines, take)
    }

    /// The line that is read next, from 1.
    pub(super) fn line(&self) -> u64 {
        self.n_lines + 1
    }

    fn give<E>(
        &mut self,
        text: &[u8],
        is_unclosed: bool,
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let line = self.line();
        self.n_lines += line_ends(text);
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

    /// Reads on in the row that `row` begins with; the length of the row, where its end is there.
    fn scan(&mut self, row: &[u8]) -> Option<usize> {
        loop {
            match (self.quoting, row.get(self.at)?) {
                (Quoting::Unknown | Quoting::AtQuote, b'"') => {
                    self.at += 1;
                    self.quoting = Quoting::Open;
                }
                (Quoting::Unknown, _) => self.quoting = Quoting::None,
                (Quoting::Open, _) => {
                    let Some(n) = memchr(b'"', &row[self.at..]) else {
                        self.at = row.len();
                        return None;
                    };
                    self.at += n + 1;
                    self.quoting = Quoting::AtQuote;
                }
                (Quoting::AtQuote, _) => self.quoting = Quoting::Closed,
                (Quoting::None | Quoting::Closed, _) => {
                    let Some(n) = memchr3(self.delimiter, b'\n', b'\r', &row[self.at..]) else {
                        self.at = row.len();
                        return None;
                    };
                    let end = self.at + n;
                    self.end_cell(end);
                    (self.start, self.at, self.quoting) = (end + 1, end + 1, Quoting::Unknown);
                    if row[end] != self.delimiter {
                        return Some(end + 1);
                    }
                }
            }
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
