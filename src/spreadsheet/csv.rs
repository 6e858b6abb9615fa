//! Cells → CSV, within limits, with the dates of a column looking alike.

use super::decimal::Decimal;
use super::moment::{Moment, When};
use super::{Sheet, Unreadable};

/// As many rows as any spreadsheet program has.
const MAX_ROWS: u32 = 1_048_576;
/// As many columns.
const MAX_COLUMNS: u32 = 16_384;
/// How much all the tables of a workbook may be.
pub(super) const MAX_BYTES: usize = 50_000_000;
/// What follows a whole day where others of its column have a time of day.
const MIDNIGHT: &str = "T00:00:00";

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<S> {
    /// Characters.
    Text(S),
    /// A number.
    Number(Decimal),
    /// A date, time of day, or duration.
    When(When),
    /// True or false.
    Truth(bool),
}

/// The tables of a workbook, the last one in the making.
#[derive(Default)]
pub(super) struct Tables {
    done: Vec<Sheet>,
    n_done_bytes: usize,
    text: String,
    /// The row and column that are written next; the cells before are written.
    row: u32,
    column: u32,
    /// Where a midnight stands, and in which column.
    midnights: Vec<(usize, u32)>,
    /// Of each column whether it has a time of day.
    has_times: Vec<bool>,
}

impl Tables {
    /// Adds a cell. They come by rows from the top, within a row from the left.
    pub(super) fn cell(
        &mut self,
        row: u32,
        column: u32,
        value: &Value<impl AsRef<str>>,
    ) -> Result<(), Unreadable> {
        if let Value::Text(text) = value
            && text.as_ref().is_empty()
        {
            return Ok(());
        }
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(Unreadable::TooLarge);
        }
        if (row, column) < (self.row, self.column) {
            return Err(Unreadable::Damaged);
        }
        if row > self.row {
            self.text.extend((self.row..row).map(|_| '\n'));
            self.column = 0;
        }
        // The place is that of the cell after the last one, whose separator is still to come.
        let n_separators = column - self.column + u32::from(self.column > 0);
        self.text.extend((0..n_separators).map(|_| ','));
        self.value(column, value)?;
        (self.row, self.column) = (row, column + 1);
        self.check(0)
    }

    /// Whether so many bytes more are within the limit.
    fn check(&self, n_more: usize) -> Result<(), Unreadable> {
        let is_within = self.n_done_bytes + self.text.len() + n_more < MAX_BYTES;
        is_within.then_some(()).ok_or(Unreadable::TooLarge)
    }

    fn value(&mut self, column: u32, value: &Value<impl AsRef<str>>) -> Result<(), Unreadable> {
        match value {
            Value::Text(text) => {
                let text = text.as_ref();
                self.check(text.len())?;
                push_quoted(&mut self.text, text);
            }
            Value::Number(number) => number.write(&mut self.text),
            Value::Truth(truth) => self.text.push_str(if *truth { "TRUE" } else { "FALSE" }),
            Value::When(when) => {
                when.write(&mut self.text);
                match when {
                    When::Moment(Moment { second: 0, .. }) => {
                        self.midnights.push((self.text.len(), column));
                        self.text.push_str(MIDNIGHT);
                    }
                    When::Moment(_) => {
                        let place = column as usize;
                        if self.has_times.len() <= place {
                            self.has_times.resize(place + 1, false);
                        }
                        self.has_times[place] = true;
                    }
                    When::Clock(_) => {}
                }
            }
        }
        Ok(())
    }

    /// Ends a sheet's table; one that holds nothing is none.
    pub(super) fn end(&mut self, name: &str) {
        let mut text = std::mem::take(&mut self.text);
        let midnights = std::mem::take(&mut self.midnights);
        let has_times = std::mem::take(&mut self.has_times);
        (self.row, self.column) = (0, 0);
        if text.is_empty() {
            return;
        }
        text.push('\n');
        let has_times = |column: u32| has_times.get(column as usize).copied().unwrap_or(false);
        if midnights.iter().any(|(_, column)| !has_times(*column)) {
            let mut kept = String::with_capacity(text.len());
            let mut from = 0;
            for (at, column) in midnights {
                if !has_times(column) {
                    kept.push_str(&text[from..at]);
                    from = at + MIDNIGHT.len();
                }
            }
            kept.push_str(&text[from..]);
            text = kept;
        }
        self.n_done_bytes += text.len();
        self.done.push(Sheet { name: name.to_owned(), csv: text });
    }

    /// Forgets the table in the making.
    pub(super) fn drop_last(&mut self) {
        self.text.clear();
        self.end("");
    }

    /// The tables that were ended.
    pub(super) fn done(self) -> Vec<Sheet> {
        self.done
    }
}

fn push_quoted(out: &mut String, text: &str) {
    if !text.contains([',', '"', '\n', '\r']) {
        out.push_str(text);
        return;
    }
    out.push('"');
    for (place, piece) in text.split('"').enumerate() {
        if place > 0 {
            out.push_str("\"\"");
        }
        out.push_str(piece);
    }
    out.push('"');
}
