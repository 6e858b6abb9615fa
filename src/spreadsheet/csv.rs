//! Writes cells as CSV, within limits. All dates of a column get the same form.

use super::date_time::{DateTime, Temporal};
use super::decimal::Decimal;
use super::{Sheet, Unreadable};

/// How many rows a sheet may have: as many as spreadsheet programs allow.
const MAX_ROWS: u32 = 1_048_576;
/// How many columns a sheet may have: as many as spreadsheet programs allow.
const MAX_COLUMNS: u32 = 16_384;
/// How long the CSV of all sheets of a workbook may be together.
pub(super) const MAX_BYTES: usize = 50_000_000;
/// The time of day of a whole day, in a column where other cells have a time of day.
const MIDNIGHT: &str = "T00:00:00";

/// What a cell holds. `S` is how text is stored, `String` or `&str`.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CellValue<S> {
    /// Text.
    Text(S),
    /// A number.
    Number(Decimal),
    /// A date, a time of day, or a duration.
    Temporal(Temporal),
    /// A boolean.
    Boolean(bool),
}

/// Writes the sheets of a workbook, one after the other.
#[derive(Default)]
pub(super) struct SheetWriter {
    finished: Vec<Sheet>,
    /// The length of all finished sheets.
    n_finished_bytes: usize,
    current: UnfinishedSheet,
}

/// The sheet that is being written.
#[derive(Default)]
struct UnfinishedSheet {
    csv: String,
    /// The row of the cell that was written last, from 0.
    row: u32,
    /// The column after the cell that was written last, from 0.
    column: u32,
    /// Each [`MIDNIGHT`] in `csv`: where it starts, and its column.
    midnights: Vec<(usize, u32)>,
    /// For each column, whether a cell in it has another time of day than midnight.
    has_times: Vec<bool>,
}

impl SheetWriter {
    /// Adds a cell at a row and column, both from 0. Cells must come row by row from the top, and
    /// within a row from the left.
    pub(super) fn write_cell(
        &mut self,
        row: u32,
        column: u32,
        value: &CellValue<impl AsRef<str>>,
    ) -> Result<(), Unreadable> {
        if let CellValue::Text(text) = value
            && text.as_ref().is_empty()
        {
            return Ok(());
        }
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(Unreadable::TooLarge);
        }
        if (row, column) < (self.current.row, self.current.column) {
            return Err(Unreadable::Damaged);
        }
        if let CellValue::Text(text) = value {
            self.check_length(text.as_ref().len())?;
        }
        self.current.move_to(row, column);
        self.current.push(value);
        self.check_length(0)
    }

    /// Checks that all sheets together, and `n_more` bytes, are within the limit.
    fn check_length(&self, n_more: usize) -> Result<(), Unreadable> {
        let n_bytes = self.n_finished_bytes + self.current.csv.len() + n_more;
        if n_bytes < MAX_BYTES { Ok(()) } else { Err(Unreadable::TooLarge) }
    }

    /// Ends the current sheet. A sheet without any value is left out.
    pub(super) fn finish_sheet(&mut self, name: &str) {
        let csv = std::mem::take(&mut self.current).finish();
        if !csv.is_empty() {
            self.n_finished_bytes += csv.len();
            self.finished.push(Sheet { name: name.to_owned(), csv });
        }
    }

    /// Drops the current sheet.
    pub(super) fn discard_sheet(&mut self) {
        self.current = UnfinishedSheet::default();
    }

    /// The sheets that were finished.
    pub(super) fn finish(self) -> Vec<Sheet> {
        self.finished
    }
}

impl UnfinishedSheet {
    /// Writes the line ends and commas between the last cell and the next one.
    fn move_to(&mut self, row: u32, column: u32) {
        if row > self.row {
            self.csv.extend((self.row..row).map(|_| '\n'));
            self.column = 0;
        }
        // The comma after the last cell is still missing.
        let n_commas = column - self.column + u32::from(self.column > 0);
        self.csv.extend((0..n_commas).map(|_| ','));
        (self.row, self.column) = (row, column + 1);
    }

    /// Writes a value to the cell that [`UnfinishedSheet::move_to`] moved to.
    fn push(&mut self, value: &CellValue<impl AsRef<str>>) {
        match value {
            CellValue::Text(text) => push_quoted(&mut self.csv, text.as_ref()),
            CellValue::Number(number) => number.write(&mut self.csv),
            CellValue::Boolean(value) => self.csv.push_str(if *value { "TRUE" } else { "FALSE" }),
            CellValue::Temporal(temporal) => {
                temporal.write(&mut self.csv);
                if let Temporal::DateTime(date_time) = temporal {
                    self.note_time_of_day(*date_time);
                }
            }
        }
    }

    /// Remembers whether the date that was written last has a time of day. Whether to show midnight
    /// is known only when the whole column has been written.
    fn note_time_of_day(&mut self, date_time: DateTime) {
        let column = self.column - 1;
        if date_time.second == 0 {
            self.midnights.push((self.csv.len(), column));
            self.csv.push_str(MIDNIGHT);
            return;
        }
        let column = column as usize;
        if self.has_times.len() <= column {
            self.has_times.resize(column + 1, false);
        }
        self.has_times[column] = true;
    }

    /// The CSV of the sheet, or an empty text if it has no values. In a column where no cell has a
    /// time of day, dates lose their midnight.
    fn finish(self) -> String {
        let UnfinishedSheet { mut csv, midnights, has_times, .. } = self;
        if csv.is_empty() {
            return csv;
        }
        csv.push('\n');
        let mut kept = String::with_capacity(csv.len());
        let mut from = 0;
        for (at, column) in midnights {
            if !has_times.get(column as usize).copied().unwrap_or(false) {
                kept.push_str(&csv[from..at]);
                from = at + MIDNIGHT.len();
            }
        }
        if from == 0 {
            return csv;
        }
        kept.push_str(&csv[from..]);
        kept
    }
}

/// Appends a text as a CSV field, in quotes if it needs them.
fn push_quoted(csv: &mut String, text: &str) {
    if !text.contains([',', '"', '\n', '\r']) {
        csv.push_str(text);
        return;
    }
    csv.push('"');
    csv.push_str(&text.replace('"', "\"\""));
    csv.push('"');
}
