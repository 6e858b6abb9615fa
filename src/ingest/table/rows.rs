//! Reads the rows of a CSV file from a stream, one at a time. Memory holds one row.
//!
//! Quotes, doubled quotes and line ends within quotes are as in RFC 4180. A quote within an unquoted
//! cell stands for itself, and empty lines are skipped. Property tests compare this with the `csv`
//! crate, which takes three times as long.

mod blocks;

use crate::ingest::error::Limit;
use crate::ingest::value::text::{self, count_line_ends};
use blocks::BlockScanner;
use memchr::memchr;
use std::borrow::Cow;

/// The longest row that is read. No row of an export is longer.
const MAX_ROW_BYTES: usize = 4 << 20;
/// How many cells of a row are kept. All others are ignored.
const MAX_CELLS: usize = 4_096;

/// One row of a table, with its cells.
pub(crate) struct Row<'a> {
    /// The line on which the row begins, from 1.
    pub(crate) line: u64,
    /// Whether the row has a quote that is never closed, so that it holds all lines that follow.
    pub(crate) is_unclosed: bool,
    text: &'a [u8],
    cells: &'a [CellSpan],
}

/// Where a cell stands in the text of its row.
#[derive(Clone, Copy, Debug)]
struct CellSpan {
    start: usize,
    end: usize,
    is_quoted: bool,
}

impl<'a> Row<'a> {
    /// How many cells the row has.
    pub(crate) fn n_cells(&self) -> usize {
        self.cells.len()
    }

    /// The cell at an index, from 0, with its quotes if it has any.
    #[inline]
    pub(crate) fn raw_cell(&self, index: usize) -> Option<&'a [u8]> {
        let CellSpan { start, end, .. } = *self.cells.get(index)?;
        self.text.get(start..end)
    }

    /// The value of the cell at an index, from 0: without its quotes.
    #[inline]
    pub(crate) fn cell(&self, index: usize) -> Option<Cow<'a, [u8]>> {
        let CellSpan { start, end, is_quoted } = *self.cells.get(index)?;
        let cell = &self.text[start..end];
        Some(if is_quoted { unquote(cell) } else { cell.into() })
    }

    /// Whether no cell holds anything.
    pub(crate) fn is_blank(&self) -> bool {
        let mut cells = (0..self.n_cells()).filter_map(|index| self.raw_cell(index));
        cells.all(|cell| matches!(cell.trim_ascii(), b"" | b"\"\""))
    }

    /// The values of all cells as text.
    pub(crate) fn texts(&self) -> impl Iterator<Item = String> {
        let cells = (0..self.n_cells()).filter_map(|index| self.cell(index));
        cells.map(|cell| text::decode(&cell).into())
    }
}

/// The value of a cell that begins with a quote. Text after the closing quote belongs to the value.
/// The closing quote may be missing.
pub(crate) fn unquote(cell: &[u8]) -> Cow<'_, [u8]> {
    let content = &cell[1..];
    if let Some(value) = content.strip_suffix(b"\"")
        && memchr(b'"', value).is_none()
    {
        return value.into();
    }
    let mut value = Vec::with_capacity(content.len());
    let mut rest = content;
    while let Some(at) = memchr(b'"', rest) {
        value.extend_from_slice(&rest[..at]);
        if rest.get(at + 1) != Some(&b'"') {
            rest = &rest[at + 1..];
            break;
        }
        value.push(b'"');
        rest = &rest[at + 2..];
    }
    value.extend_from_slice(rest);
    value.into()
}

/// What receives the rows. An error stops the reader.
type RowHandler<'f, E> = &'f mut dyn FnMut(&Row<'_>) -> Result<(), E>;

/// Reads rows from chunks of any size.
#[derive(Debug)]
pub(crate) struct RowReader {
    /// The start of the current row, if it began in an earlier chunk.
    carried: Vec<u8>,
    scanner: RowScanner,
}

/// Finds the cells of the current row.
#[derive(Debug)]
struct RowScanner {
    delimiter: u8,
    /// The cells that have ended.
    cells: Vec<CellSpan>,
    /// Where the current cell starts in the row.
    start: usize,
    /// How many bytes of the row have been scanned.
    at: usize,
    quoting: Quoting,
    /// How many lines the rows before this one have.
    n_lines: u64,
}

/// How the current cell is quoted, as far as it has been scanned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    /// No byte of the cell has been scanned.
    Unknown,
    /// The cell does not begin with a quote.
    Unquoted,
    /// The next byte is within quotes.
    Open,
    /// The last byte was a quote within quotes. It closes them unless another quote follows.
    AtQuote,
    /// The quotes are closed.
    Closed,
}

impl RowReader {
    /// Makes a reader of rows whose cells are separated by `delimiter`.
    pub(crate) fn new(delimiter: u8) -> RowReader {
        let scanner = RowScanner {
            delimiter,
            cells: Vec::new(),
            start: 0,
            at: 0,
            quoting: Quoting::Unknown,
            n_lines: 0,
        };
        RowReader { carried: Vec::new(), scanner }
    }

    /// Gets ready to read the same file again from its start.
    pub(crate) fn restart(&mut self) {
        *self = RowReader::new(self.scanner.delimiter);
    }

    /// Reads the next chunk and passes each row that ends in it to `handler`.
    pub(crate) fn feed<E: From<Limit>>(
        &mut self,
        bytes: &[u8],
        handler: RowHandler<'_, E>,
    ) -> Result<(), E> {
        let RowReader { carried, scanner } = self;
        let mut rest = bytes;
        // First the row that began in an earlier chunk.
        while !carried.is_empty() {
            // A row ends at a line end, but not every line end ends a row.
            let n = memchr::memchr2(b'\n', b'\r', rest).map_or(rest.len(), |at| at + 1);
            carried.extend_from_slice(&rest[..n]);
            rest = &rest[n..];
            let mut blocks = BlockScanner::new(carried, scanner.delimiter);
            if scanner.scan(&mut blocks, 0).is_some() {
                let outcome = scanner.end_row(carried, count_line_ends(carried), false, handler);
                carried.clear();
                outcome?;
            } else if carried.len() > MAX_ROW_BYTES {
                return Err(Limit::Item.into());
            } else if rest.is_empty() {
                return Ok(());
            }
        }
        // Then the rows that begin in this chunk.
        let mut blocks = BlockScanner::new(rest, scanner.delimiter);
        let mut start = 0;
        while start < rest.len() {
            let n_lines_before = blocks.n_lines(start);
            let Some(n) = scanner.scan(&mut blocks, start) else {
                let left = &rest[start..];
                carried.extend_from_slice(left);
                return if left.len() > MAX_ROW_BYTES { Err(Limit::Item.into()) } else { Ok(()) };
            };
            let end = start + n;
            let n_lines = blocks.n_lines(end) - n_lines_before;
            scanner.end_row(&rest[start..end], n_lines, false, handler)?;
            start = end;
        }
        Ok(())
    }

    /// Signals the end of input. Passes the last row to `handler` if no line end follows it.
    pub(crate) fn end<E>(&mut self, handler: RowHandler<'_, E>) -> Result<(), E> {
        let RowReader { carried, scanner } = self;
        if carried.is_empty() {
            return Ok(());
        }
        let is_open = scanner.quoting == Quoting::Open;
        let holds_lines = count_line_ends(carried.trim_ascii_end()) > 0;
        scanner.end_cell(carried.len());
        let outcome = scanner.end_row(carried, 0, is_open && holds_lines, handler);
        carried.clear();
        outcome
    }

    /// The line on which the current row begins, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.scanner.n_lines + 1
    }
}

impl RowScanner {
    /// Scans on in the row that begins at `base`. Returns the length of the row, with its line end,
    /// if it ends in the bytes.
    fn scan(&mut self, blocks: &mut BlockScanner<'_>, base: usize) -> Option<usize> {
        loop {
            let at = base + self.at;
            match (self.quoting, blocks.bytes.get(at)?) {
                (Quoting::Unknown | Quoting::AtQuote, b'"') => {
                    self.at += 1;
                    self.quoting = Quoting::Open;
                }
                (Quoting::Unknown, _) => self.quoting = Quoting::Unquoted,
                (Quoting::Open, _) => {
                    let Some(quote) = blocks.find_quote(at) else {
                        self.at = blocks.bytes.len() - base;
                        return None;
                    };
                    self.at = quote + 1 - base;
                    self.quoting = Quoting::AtQuote;
                }
                (Quoting::AtQuote, _) => self.quoting = Quoting::Closed,
                (Quoting::Unquoted | Quoting::Closed, _) => {
                    let Some(end) = blocks.find_cell_end(at) else {
                        self.at = blocks.bytes.len() - base;
                        return None;
                    };
                    let after = end + 1 - base;
                    self.end_cell(after - 1);
                    (self.start, self.at, self.quoting) = (after, after, Quoting::Unknown);
                    if blocks.bytes[end] != self.delimiter {
                        return Some(after);
                    }
                }
            }
        }
    }

    fn end_cell(&mut self, end: usize) {
        if self.cells.len() < MAX_CELLS {
            let is_quoted = !matches!(self.quoting, Quoting::Unknown | Quoting::Unquoted);
            self.cells.push(CellSpan { start: self.start, end, is_quoted });
        }
    }

    /// Passes the current row to `handler`, unless it is empty, and begins the next one.
    fn end_row<E>(
        &mut self,
        text: &[u8],
        n_lines: u64,
        is_unclosed: bool,
        handler: RowHandler<'_, E>,
    ) -> Result<(), E> {
        let line = self.n_lines + 1;
        self.n_lines += n_lines;
        let is_empty = matches!(self.cells.as_slice(), [only] if only.start == only.end);
        let outcome = if is_empty {
            Ok(())
        } else {
            handler(&Row { line, is_unclosed, text, cells: &self.cells })
        };
        self.cells.clear();
        (self.start, self.at, self.quoting) = (0, 0, Quoting::Unknown);
        outcome
    }
}

#[cfg(test)]
mod tests;
