//! The tables of known tools: how their headers tell them, and what their columns mean there.

use crate::ingest::head::Head;
use crate::ingest::table::header::{self, Column, Header};

/// A known tool's tables.
#[derive(Debug)]
pub(crate) struct Dialect {
    /// Names in the header, letters and digits alone; all names of one of these lists stand there.
    pub(crate) names: &'static [&'static [&'static str]],
    /// What a column of this name means in these tables, whatever it means elsewhere.
    pub(crate) meaning: &'static [(&'static str, Column)],
    /// A row that begins with this word holds no post.
    pub(crate) no_post: &'static str,
    /// Where a column of these names holds dates, a post has a row a day.
    pub(crate) per_day: &'static [&'static str],
}

impl Dialect {
    /// Whether the table at the head of a file is one.
    pub(crate) fn fits(&self, head: &Head<'_>) -> bool {
        let Some(top) = head.top() else { return false };
        top.rows.iter().any(|row| {
            let names: Vec<String> = row.iter().map(|name| header::plain(name)).collect();
            let has = |wanted: &&str| names.iter().any(|name| name == wanted);
            self.names.iter().any(|list| list.iter().all(has))
        })
    }

    /// The column whose dates make it a row a day.
    pub(crate) fn per_day(&self, row: &[String]) -> Option<usize> {
        row.iter().position(|cell| self.per_day.contains(&header::plain(cell).as_str()))
    }

    /// What the columns mean.
    pub(crate) fn header(&self, row: &[String]) -> Header {
        let mut header = Header::of(row);
        for (name, column) in self.meaning {
            if let Some(place) = row.iter().position(|cell| header::plain(cell) == *name) {
                header = header.with(*column, place);
            }
        }
        header
    }
}
