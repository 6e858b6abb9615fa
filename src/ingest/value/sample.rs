//! What the cells of a column look like: numbers or not, and which of them could not be read.

use super::count;
use crate::ingest::parse::excerpt;
use crate::ingest::report::{Place, UnreadForm, Why};

/// How many cells of a column are looked at to learn whether it holds numbers.
const MAX_LOOKED_AT: u64 = 1_000;
/// How many forms of unread cells are listed.
const MAX_FORMS: usize = 5;
/// The longest text that is a number.
const MAX_NUMBER_BYTES: usize = 40;

/// Whether more than one in twenty cannot be read. A single one does not count.
pub(crate) fn are_many(n_unread: u64, n_filled: u64) -> bool {
    n_unread > 1 && 20 * n_unread > n_filled
}

/// What is known of the cells of a column.
#[derive(Clone, Debug, Default)]
pub(crate) struct ColumnTally {
    /// How many cells hold something.
    pub(crate) n_filled: u64,
    n_whole: u64,
    n_fractions: u64,
    /// How many cells could not be read.
    pub(crate) n_unread: u64,
    /// Their forms.
    pub(crate) unread: Vec<UnreadForm>,
}

impl ColumnTally {
    /// Looks at a cell of a column whose meaning is not known.
    pub(crate) fn look_at(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() || self.n_filled >= MAX_LOOKED_AT {
            return;
        }
        match count::parse(cell) {
            Ok(count) if count.get().is_none() => return,
            Ok(_) | Err(Why::NegativeCount) => self.n_whole += 1,
            Err(Why::UnreadableCount) if is_fraction(cell) => self.n_fractions += 1,
            Err(_) => {}
        }
        self.n_filled += 1;
    }

    /// Whether nearly all cells that were looked at are numbers that could be counts.
    pub(crate) fn is_numeric(&self) -> bool {
        let n_numbers = self.n_whole + self.n_fractions;
        n_numbers > 0 && 20 * (self.n_filled - n_numbers) <= self.n_filled
    }

    /// Notes a cell that could not be read.
    pub(crate) fn note_unread(&mut self, cell: &str, place: Place) {
        self.n_unread += 1;
        let form = form_of(cell);
        match self.unread.iter().position(|known| form_of(&known.example) == form) {
            Some(at) => self.unread[at].n += 1,
            None if self.unread.len() < MAX_FORMS => {
                self.unread.push(UnreadForm { example: excerpt(cell).into(), place, n: 1 });
            }
            None => {}
        }
    }
}

/// Whether a text is a number with a fraction, perhaps of percent.
fn is_fraction(text: &str) -> bool {
    let number = text.strip_suffix('%').unwrap_or(text).trim_end();
    number.len() < MAX_NUMBER_BYTES
        && n_whole_digits(number.strip_prefix('-').unwrap_or(number)).is_some_and(|n| n < 10)
}

/// How many digits a number has before its decimal mark if it is written without an exponent and without
/// zeros in front; none or fewer than none if it is smaller than one. `None` if a text is no number.
fn n_whole_digits(number: &str) -> Option<i64> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if digits().next().is_none() || !digits().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let exponent: i32 = exponent.parse().ok()?;
    let n_zeros = digits().take_while(|digit| *digit == b'0').count();
    let n_whole = i64::try_from(whole.len()).ok()? - i64::try_from(n_zeros).ok()?;
    Some(n_whole + i64::from(exponent))
}

/// The form of a text: each run of digits becomes `0`, each run of letters `a`.
fn form_of(text: &str) -> String {
    let mut form = String::new();
    for c in text.chars().take(80) {
        let kind = match c {
            _ if c.is_ascii_digit() => '0',
            _ if c.is_alphabetic() => 'a',
            _ => c,
        };
        if !(form.ends_with(kind) && matches!(kind, '0' | 'a')) {
            form.push(kind);
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(cells: &[&str]) -> ColumnTally {
        let mut tally = ColumnTally::default();
        for cell in cells {
            tally.look_at(cell);
        }
        tally
    }

    #[test]
    fn a_column_of_numbers_is_told_from_others() {
        for (cells, expected) in [
            (&["1", "2"][..], true),
            (&["1.5", "0.25", "7 %"], true),
            (&["", "NA", "-", "3"], true),
            (&["1,234", "1.2K"], true),
            (&["-3"], true),
            (&["-.5", "2.", "1,5", "1.5e-3", "999999999.9", "0.00001e14"], true),
            (&["0000000001.5"], true),
            (&["1000000000.5"], false),
            (&["0.00001e15"], false),
            (&["1.5e"], false),
            (&["1.2.3"], false),
            (&["."], false),
            (&[], false),
            (&["", "NA"], false),
            (&["True", "False"], false),
            (&["1", "two"], false),
            // An id is no number that could be a count.
            (&["1700000000000000000"], false),
            (&["2026-01-01"], false),
            (&["11:01:00"], false),
        ] {
            assert_eq!(tally(cells).is_numeric(), expected, "{cells:?}");
        }
        let mut mostly = vec!["1"; 19];
        mostly.push("x");
        assert!(tally(&mostly).is_numeric());
        mostly.push("x");
        assert!(!tally(&mostly).is_numeric());
    }

    #[test]
    fn one_in_twenty_is_not_many() {
        for (n_unread, n_filled, expected) in [
            (0, 0, false),
            (1, 1, false),
            (2, 2, true),
            (2, 39, true),
            (2, 40, false),
            (10, 199, true),
            (10, 200, false),
        ] {
            assert_eq!(are_many(n_unread, n_filled), expected, "{n_unread} of {n_filled}");
        }
    }

    #[test]
    fn a_number_has_less_than_forty_bytes() {
        for (n_digits, expected) in [(37, true), (38, false)] {
            let number = format!("0.{}", "1".repeat(n_digits));
            assert_eq!(tally(&[&number]).is_numeric(), expected, "{number}");
        }
    }

    #[test]
    fn an_exponent_moves_the_point() {
        for (number, expected) in
            [("1.5", true), ("1.5e-12", true), ("1.5e8", true), ("1.5e9", false), ("0.5e9", true)]
        {
            assert_eq!(is_fraction(number), expected, "{number}");
        }
    }

    #[test]
    fn the_first_thousand_cells_tell_what_a_column_holds() {
        let mut cells = vec!["7"; 1_000];
        cells.extend(["word"; 1_000]);
        let tally = tally(&cells);
        assert!(tally.is_numeric());
        assert_eq!(tally.n_filled, 1_000);
    }

    #[test]
    fn cells_that_could_not_be_read_are_grouped_by_form() {
        let mut tally = ColumnTally::default();
        for (line, cell) in [(2, "3 abr 2023"), (3, "17 ago 2022"), (5, "soon")] {
            tally.note_unread(cell, Place::Line(line));
        }
        let forms: Vec<_> =
            tally.unread.iter().map(|form| (form.example.as_str(), form.place, form.n)).collect();
        assert_eq!(forms, [("3 abr 2023", Place::Line(2), 2), ("soon", Place::Line(5), 1)]);
        assert_eq!(tally.n_unread, 3);
        for line in 0..9 {
            tally.note_unread(&"-".repeat(line + 1), Place::Line(9));
        }
        assert_eq!((tally.unread.len(), tally.n_unread), (MAX_FORMS, 12));
    }
}
