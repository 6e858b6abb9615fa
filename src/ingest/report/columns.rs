//! What became of the columns of a table, or of the members of a list's objects: what each was read
//! as, and which of its cells could not be read.

use super::Place;
use crate::ingest::table::header::Column;
use crate::ingest::value::sample::ColumnTally;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A column of a table or a member of a list's objects, and what it was used for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct ReportedColumn {
    /// The index of the file in [`Report::files`](super::Report::files).
    pub file: usize,
    /// The name in the header row, or the path of the member with dots; at most 80 characters.
    pub name: String,
    /// What it was used for.
    pub used_as: ColumnUse,
    /// How many of its cells hold something. Of a column that was not read, at most 1,000 are counted.
    pub n_filled: u64,
    /// How many of these could not be read.
    pub n_unread: u64,
    /// The forms in which they are written; the first five that were met.
    pub unread: Vec<UnreadForm>,
}

impl ReportedColumn {
    /// A column of the file that is read, with what is known of its cells.
    pub(crate) fn new(name: String, used_as: ColumnUse, tally: ColumnTally) -> ReportedColumn {
        let ColumnTally { n_filled, n_unread, unread, .. } = tally;
        ReportedColumn { file: 0, name, used_as, n_filled, n_unread, unread }
    }
}

/// Cells of one column that are written in the same form and could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct UnreadForm {
    /// The first of the cells, at most 80 characters.
    pub example: String,
    /// Where it stands.
    pub place: Place,
    /// How many cells have this form.
    pub n: u64,
}

/// What a column was used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[non_exhaustive]
pub enum ColumnUse {
    /// It was read as this.
    Read(Column),
    /// Its meaning is known, and it is not counted: a rate, a duration, an id of something else, a
    /// part of a sum that is counted, or a second column of the same meaning.
    NotCounted,
    /// It holds no numbers, or nothing at all.
    NotNumeric,
    /// It is named like counts of this kind, but many of its numbers have fractions, or more than
    /// one in twenty cannot be read. So it was not counted.
    Doubtful(Column),
    /// It holds numbers, and its meaning is not known. If a part of its name is known, that is the
    /// suggestion. With the suggestion [`Column::Account`] it does not hold numbers but names that
    /// repeat, and may tell several accounts apart.
    Unknown(Option<Column>),
}

impl ColumnUse {
    /// Whether the column was not read and may matter: it holds numbers that may be counts, or names
    /// that may be those of accounts.
    #[must_use]
    pub fn is_unread(self) -> bool {
        matches!(self, ColumnUse::Doubtful(_) | ColumnUse::Unknown(_))
    }
}

impl fmt::Display for ColumnUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ColumnUse::Read(column) => column.key(),
            ColumnUse::NotCounted => "not counted",
            ColumnUse::NotNumeric => "not numeric",
            ColumnUse::Doubtful(_) => "doubtful",
            ColumnUse::Unknown(_) => "unknown",
        })
    }
}
