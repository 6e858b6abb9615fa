//! The top of a table that cannot be read, with what its columns may hold; and text that is no table.

use super::header::{Column, TableHeader};
use crate::ingest::error::{Preview, Reason};
use crate::ingest::head::Top;
use crate::ingest::parse::excerpt;
use crate::ingest::value::date::{self, TimeError};
use crate::ingest::value::sample::ColumnTally;
use std::cmp::Reverse;

/// How many columns and how many rows below the header are shown.
const MAX_COLUMNS: usize = 30;
const MAX_ROWS: usize = 8;

impl Preview {
    /// The top of a table, and the columns that are known by their names.
    pub(super) fn of(top: &Top, by_name: &TableHeader) -> Preview {
        let mut rows = shown_rows(top, 1 + MAX_ROWS);
        let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        let known = known_columns(by_name, header.len(), &rows);
        Preview { header, known, rows }
    }
}

/// The first `n` rows of a table, shortened, from its header on: the row in which most columns are known.
pub(super) fn shown_rows(top: &Top, n: usize) -> Vec<Vec<String>> {
    let n_columns = |at: usize| top.headers.get(at).map_or(0, TableHeader::n_columns);
    let header_at = (0..top.rows.len()).max_by_key(|&at| (n_columns(at), Reverse(at)));
    let shorten = |row: &Vec<String>| -> Vec<String> {
        row.iter().take(MAX_COLUMNS).map(|cell| excerpt(cell).into()).collect()
    };
    top.rows[header_at.unwrap_or(0)..].iter().take(n).map(shorten).collect()
}

/// What the columns hold: known by their names, those beyond the shown ones, too, else by more than half
/// of their cells. The first
/// column of dates holds the times. A single column of numbers holds all responses together.
fn known_columns(
    by_name: &TableHeader,
    n_columns: usize,
    rows: &[Vec<String>],
) -> Vec<(Column, usize)> {
    let mut known = by_name.columns().to_vec();
    let holds = |at: usize, is_wanted: &dyn Fn(&str) -> bool| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim());
        let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
        2 * cells.iter().filter(|cell| is_wanted(cell)).count() > cells.len()
    };
    let unknown = (0..n_columns).filter(|&at| by_name.column_at(at).is_none());
    if !by_name.has_times() {
        let times = unknown.clone().find(|&at| holds(at, &is_date));
        known.extend(times.map(|at| (Column::Time, at)));
    }
    if !by_name.has_counts() {
        let mut numbers = unknown.filter(|&at| holds(at, &is_number));
        if let (Some(at), None) = (numbers.next(), numbers.next()) {
            known.push((Column::Engagements, at));
        }
    }
    known
}

/// Whether a cell is a date. A short number is none, although some are read as dates.
fn is_date(cell: &str) -> bool {
    const MIN_BYTES: usize = 8;
    cell.len() >= MIN_BYTES && date::parse_in_column(cell, None) != Err(TimeError::Unreadable)
}

/// Whether a cell is a number that could be a count.
fn is_number(cell: &str) -> bool {
    let mut tally = ColumnTally::default();
    tally.look_at(cell);
    tally.is_numeric() && !is_date(cell)
}

/// Why a text that is no table and no other known format is not read.
pub(crate) fn unrecognised(text: &str) -> Reason {
    if is_running_text(text) { Reason::RunningText } else { Reason::Unrecognised }
}

/// Whether a text consists of words, by its first line with several of them.
fn is_running_text(text: &str) -> bool {
    const MIN_WORDS: usize = 3;
    if text.trim_start().starts_with(['[', '{', '<']) {
        return false;
    }
    text.lines().any(|line| {
        let words = line.split_whitespace();
        let of_letters = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
        let (n, n_of_letters) = (words.clone().count(), words.filter(of_letters).count());
        n >= MIN_WORDS && 2 * n_of_letters > n
    })
}

/// Whether rows are running text that was split at its commas: no name of a column is known, no cell
/// is a date or a number, and the cells are the parts of sentences.
pub(super) fn are_running_text(top: &Top) -> bool {
    const MIN_WORDS_A_CELL: usize = 3;
    let Top { rows, headers, .. } = top;
    let cells = || rows.iter().flatten().filter(|cell| !cell.trim().is_empty());
    let is_known = headers.iter().any(|header| header.n_columns() > 0);
    if is_known || cells().any(|cell| is_date(cell.trim()) || is_number(cell)) {
        return false;
    }
    let n_words: usize = cells().map(|cell| cell.split_whitespace().count()).sum();
    let after_comma = || rows.iter().flat_map(|row| row.iter().skip(1));
    let n_spaced = after_comma().filter(|cell| cell.starts_with(' ')).count();
    let width = rows.first().map(Vec::len);
    n_words >= MIN_WORDS_A_CELL * cells().count()
        || 2 * n_spaced > after_comma().count()
        || rows.iter().any(|row| Some(row.len()) != width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_text_has_more_words_than_anything_else() {
        for (text, expected) in [
            ("Nothing but words.", true),
            ("1\n2\nNothing but words.", true),
            ("one two three 4 5", true),
            ("one two 3 4", false),
            ("a b c d", false),
            ("two words", false),
            ("", false),
            ("[one two three", false),
            (" {one two three", false),
            ("<one two three", false),
        ] {
            assert_eq!(is_running_text(text), expected, "{text:?}");
        }
    }
}
