//! Dialects: how the tables of a known tool are told from others, and what differs in them.

use super::header::{Column, TableHeader, normalize_name};
use crate::ingest::head::Head;

/// What is special about the tables of a tool.
#[derive(Debug)]
pub(crate) struct Dialect {
    /// Lists of [normalized](normalize_name) column names. A header row that has all names of one
    /// list is of this dialect.
    pub(crate) signatures: &'static [&'static [&'static str]],
    /// Columns that mean something else in these tables than in others, by their normalized names.
    pub(crate) meanings: &'static [(&'static str, Column)],
    /// The first cell of the row that holds the totals of all posts, not a post.
    pub(crate) totals_label: Option<&'static str>,
    /// Normalized names of columns that, if they hold dates, mean that the table has a row for each
    /// day.
    pub(crate) day_columns: &'static [&'static str],
}

impl Dialect {
    /// A dialect with nothing special, which no table is recognised by.
    pub(crate) const ANY: Dialect =
        Dialect { signatures: &[], meanings: &[], totals_label: None, day_columns: &[] };

    /// Whether a file begins with a table of this dialect.
    pub(crate) fn matches(&self, head: &Head<'_>) -> bool {
        let Some(top) = head.top() else { return false };
        top.rows.iter().any(|row| {
            let names: Vec<String> = row.iter().map(|name| normalize_name(name)).collect();
            let has = |wanted: &&str| names.iter().any(|name| name == wanted);
            self.signatures.iter().any(|signature| signature.iter().all(has))
        })
    }

    /// The index of the column in a header row that may hold days.
    pub(super) fn day_column(&self, row: &[String]) -> Option<usize> {
        row.iter().position(|name| self.day_columns.contains(&normalize_name(name).as_str()))
    }

    /// What the columns of a header row mean in this dialect.
    pub(super) fn header(&self, row: &[String]) -> TableHeader {
        let mut header = TableHeader::recognise(row);
        for (name, column) in self.meanings {
            if let Some(index) = row.iter().position(|cell| normalize_name(cell) == *name) {
                header.set(*column, index);
            }
        }
        header
    }
}
