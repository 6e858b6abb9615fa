//! The report of what was skipped while reading: where, and why.

mod columns;

pub use columns::{ColumnUse, ReportedColumn, UnreadForm};

use super::error::Preview;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[non_exhaustive]
pub enum Place {
    /// The file as a whole.
    Whole,
    /// A line of text, counted from 1.
    Line(u64),
    /// An entry of a list, counted from 1.
    Entry(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Whole => f.write_str("the file"),
            Place::Line(line) => write!(f, "line {line}"),
            Place::Entry(entry) => write!(f, "entry {entry}"),
        }
    }
}

/// Why an item, a count or a part of a file was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[non_exhaustive]
pub enum Why {
    /// The item has no time.
    NoTime,
    /// The time of the item cannot be read.
    UnreadableTime,
    /// The item does not have the form that the format requires.
    NotAnItem,
    /// A count cannot be read. The item is kept, and its count is missing.
    UnreadableCount,
    /// A count is negative. The item is kept, and its count is missing.
    NegativeCount,
    /// A count is larger than any real one. The item is kept, and its count is missing.
    AbsurdCount,
    /// The file cannot be read from this place to its end.
    RestUnreadable,
    /// A file of an archive, or a sheet of a workbook, holds no posts that can be read.
    NoPosts,
}

impl Why {
    /// All reasons, in the order of their declaration. Those that cost a whole item come first.
    pub const ALL: [Why; 8] = [
        Why::NoTime,
        Why::UnreadableTime,
        Why::NotAnItem,
        Why::UnreadableCount,
        Why::NegativeCount,
        Why::AbsurdCount,
        Why::RestUnreadable,
        Why::NoPosts,
    ];

    /// Whether an item is not taken for this reason.
    #[must_use]
    pub fn costs_an_item(self) -> bool {
        matches!(self, Why::NoTime | Why::UnreadableTime | Why::NotAnItem)
    }

    /// Whether an item is taken without one of its counts for this reason.
    #[must_use]
    pub fn costs_a_count(self) -> bool {
        matches!(self, Why::UnreadableCount | Why::NegativeCount | Why::AbsurdCount)
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Why::NoTime => "no time",
            Why::UnreadableTime => "unreadable time",
            Why::NotAnItem => "not a post",
            Why::UnreadableCount => "unreadable count, taken as missing",
            Why::NegativeCount => "negative count, taken as missing",
            Why::AbsurdCount => "absurd count, taken as missing",
            Why::RestUnreadable => "unreadable from here on",
            Why::NoPosts => "no posts in it",
        })
    }
}

/// One thing that was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Skipped {
    /// The index of the file in [`Report::files`].
    pub file: usize,
    /// The place in the file.
    pub place: Place,
    /// Why it was skipped.
    pub why: Why,
}

/// All that was skipped for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// The reason, which all have in common.
    pub why: Why,
    /// How many things were skipped.
    pub n: usize,
    /// The first 100 of them, in the order of reading.
    pub first: &'a [Skipped],
}

/// What was skipped while reading one or several files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Report {
    /// The names of the files. The name of an archive's member, or of a workbook's sheet, follows the
    /// name of its file and a colon.
    pub files: Vec<String>,
    /// How many files were read, without those that were left out. Archives and workbooks count as one.
    pub n_files: usize,
    /// For each reason, in the order of [`Why::ALL`]: how many things were skipped, and the first of
    /// them.
    pub(crate) skipped: [(usize, Vec<Skipped>); Why::ALL.len()],
    /// How many items were left out because they are there more than once.
    pub n_duplicates: usize,
    /// If an X archive holds fewer posts than its manifest says: how many it says, and how many it
    /// holds.
    pub promised: Option<(u64, u64)>,
    /// How many items of X were taken for replies because their texts begin with `@`, in tables
    /// without a column that says so.
    pub n_replies_by_text: usize,
    /// The columns of the tables, and the members of the lists, with what each was used for; at most
    /// 1,000 in all.
    pub columns: Vec<ReportedColumn>,
    /// How many more columns there were.
    pub n_more_columns: usize,
    /// The top of the table, if a single one was read and has columns that were not read and may matter, for a person to say what they are ([`Choices::columns`](super::Choices::columns)).
    pub unread_table: Option<Box<Preview>>,
}

/// How many columns are reported.
const MAX_COLUMNS: usize = 1_000;
/// How many of the things that were skipped for one reason are listed.
const MAX_LISTED: usize = 100;

impl Report {
    /// Returns what was skipped, grouped by reason, in the order of [`Why::ALL`]. Reasons for which
    /// nothing was skipped are left out.
    pub fn groups(&self) -> impl Iterator<Item = Group<'_>> {
        let groups = Why::ALL.into_iter().zip(&self.skipped);
        groups.map(|(why, (n, first))| Group { why, n: *n, first }).filter(|group| group.n > 0)
    }

    /// Adds a file. What is skipped from now on was in this file.
    pub(crate) fn begin_file(&mut self, name: String) {
        self.files.push(name);
    }

    /// Adds a column of the file that was added last.
    pub(crate) fn add_column(&mut self, mut column: ReportedColumn) {
        if self.columns.len() == MAX_COLUMNS {
            self.n_more_columns += 1;
            return;
        }
        column.file = self.files.len().saturating_sub(1);
        self.columns.push(column);
    }

    /// Adds something that was skipped in the file that was added last.
    pub(crate) fn skip(&mut self, place: Place, why: Why) {
        let file = self.files.len().saturating_sub(1);
        let (n, first) = &mut self.skipped[why as usize];
        *n += 1;
        if first.len() < MAX_LISTED {
            first.push(Skipped { file, place, why });
        }
    }
}
