//! The rows of a table, one at a time, with the line each begins on.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// One row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The line that it begins on, from 1.
    pub line: u64,
    /// Whether a quote in it is never closed, so that it holds all that follows.
    pub is_unclosed: bool,
    text: String,
    ends: Vec<usize>,
}

impl Row {
    /// Its cells, from the first.
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).filter_map(|place| self.cell(place))
    }

    /// How many cells it has.
    pub(super) fn n_cells(&self) -> usize {
        self.ends.len()
    }

    /// The cell at a place, from 0.
    pub(super) fn cell(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = if place == 0 { 0 } else { *self.ends.get(place - 1)? };
        self.text.get(start..end)
    }
}

/// Reads a text row by row.
pub(super) struct Rows<'a> {
    reader: csv_core::Reader,
    rest: &'a [u8],
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Rows<'a> {
    /// Rows of cells that `delimiter` parts. Quotes, doubled quotes and line ends within quotes are
    /// as RFC 4180 has them; empty lines are no rows.
    pub(super) fn new(text: &'a str, delimiter: u8) -> Rows<'a> {
        Rows {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            rest: text.as_bytes(),
            cells: vec![0; 1024],
            ends: vec![0; 64],
        }
    }

    /// Reads the next row into `row`; false at the end.
    pub(super) fn read(&mut self, row: &mut Row) -> bool {
        let (mut n_bytes, mut n_cells) = (0, 0);
        // Line ends before a row belong to the one before it.
        let blank = self.rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let line = self.reader.line() + line_ends(&self.rest[..blank]);
        let whole = self.rest;
        loop {
            let (result, n_read, n_written, n_ended) = self.reader.read_record(
                self.rest,
                &mut self.cells[n_bytes..],
                &mut self.ends[n_cells..],
            );
            self.rest = &self.rest[n_read..];
            n_bytes += n_written;
            n_cells += n_ended;
            match result {
                ReadRecordResult::OutputFull => self.cells.resize(2 * self.cells.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                // The next call is given nothing more to read, which tells the reader of the end.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return false,
            }
        }
        row.line = line;
        // Quotes come in pairs; a last row of several lines with one over swallowed some of them.
        let written = &whole[blank..];
        row.is_unclosed = self.rest.is_empty()
            && line_ends(written.trim_ascii_end()) > 0
            && written.iter().filter(|byte| **byte == b'"').count() % 2 == 1;
        row.text.clear();
        // The text was UTF-8, and cells are cut at ASCII characters only.
        row.text.push_str(str::from_utf8(&self.cells[..n_bytes]).unwrap_or_default());
        row.ends.clear();
        row.ends.extend_from_slice(&self.ends[..n_cells]);
        true
    }
}

fn line_ends(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}
