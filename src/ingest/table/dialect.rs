//! Dialects: how the tables of a known tool are told from others, and what differs in them.

use super::header::{Column, TableHeader};
use crate::ingest::head::Head;

/// What is special about the tables of a tool.
#[derive(Debug)]
pub(crate) struct Dialect {
    /// Lists of [normalized](super::header::normalize_name) column names. A header row that has all names of one
    /// list is of this dialect.
    pub(crate) signatures: &'static [&'static [&'static str]],
    /// Columns that mean something else in these tables than in others, by their normalized names.
    pub(crate) meanings: &'static [(&'static str, Column)],
    /// Whether a row can hold the totals of all posts. Its first cell is a word such as `Total`.
    pub(crate) has_totals: bool,
    /// Whether the tables are of X, where a text that begins with `@` is a reply.
    pub(crate) is_of_x: bool,
    /// Whether each post is a video.
    pub(crate) is_of_videos: bool,
    /// Normalized names of columns that, if they hold dates, mean that the table has a row for each
    /// day.
    pub(crate) day_columns: &'static [&'static str],
}

impl Dialect {
    /// A dialect with nothing special, which no table is recognised by.
    pub(crate) const ANY: Dialect = Dialect {
        signatures: &[],
        meanings: &[],
        has_totals: false,
        is_of_x: false,
        is_of_videos: false,
        day_columns: &[],
    };

    /// Whether a file begins with a table of this dialect.
    pub(crate) fn matches(&self, head: &Head<'_>) -> bool {
        let Some(top) = head.top() else { return false };
        top.names.iter().any(|names| {
            let has = |wanted: &&str| names.iter().any(|name| name == wanted);
            self.signatures.iter().any(|signature| signature.iter().all(has))
        })
    }

    /// The index of the column that may hold days, given the normalized names of all columns.
    pub(super) fn day_column(&self, names: &[String]) -> Option<usize> {
        names.iter().position(|name| self.day_columns.contains(&name.as_str()))
    }

    /// Changes the meanings of columns that mean something else in this dialect.
    pub(super) fn apply(&self, header: &mut TableHeader, names: &[String]) {
        for (name, column) in self.meanings {
            if let Some(index) = names.iter().position(|known| known == name) {
                header.set(*column, index);
            }
        }
    }
}
