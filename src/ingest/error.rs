//! Why a file could not be read at all.

use super::{Skipped, Why};
use std::fmt;

/// A file that could not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The file's name; empty for pasted text.
    pub file: String,
    /// Why.
    pub reason: Reason,
}

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing in it.
    Empty,
    /// The bytes are not text, such as a picture or a program.
    NotText,
    /// Text, but neither a known export nor a table.
    Unrecognised,
    /// A known kind of file that cannot be scored.
    Refused(Refusal),
    /// JSON that breaks off or is not JSON, before the first item.
    BrokenJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A table without a column of times.
    NoTimeColumn {
        /// The names in its header row.
        header: Vec<String>,
    },
    /// A table without a column of likes, reposts, replies or the like.
    NoCountColumn {
        /// The names in its header row.
        header: Vec<String>,
    },
    /// Dates such as 03/04/2026 whose day and month no row of the table tells apart.
    DayOrMonth {
        /// One of them.
        example: String,
    },
    /// Every row had to be skipped.
    NothingUsable(Vec<Skipped>),
}

/// A known kind of file that cannot be scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A Twitter archive of the older kind (`Grailbird`): no counts.
    Grailbird,
    /// Another part of an X archive than its posts.
    XArchivePart,
    /// A Mastodon outbox without counts.
    OutboxWithoutCounts,
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "{}: ", self.file)?;
        }
        match &self.reason {
            Reason::Empty => f.write_str("the file is empty"),
            Reason::NotText => f.write_str("the file is not text"),
            Reason::Unrecognised => f.write_str("neither a known export nor a table"),
            Reason::Refused(Refusal::Grailbird) => {
                f.write_str("a Twitter archive of the older kind, which holds no counts")
            }
            Reason::Refused(Refusal::XArchivePart) => f.write_str(
                "a part of an X archive that holds no posts; they are in data/tweets.js",
            ),
            Reason::Refused(Refusal::OutboxWithoutCounts) => f.write_str(
                "a Mastodon outbox without counts; /api/v1/accounts/:id/statuses has them",
            ),
            Reason::BrokenJson { line, column } => {
                write!(f, "broken JSON at line {line}, column {column}")
            }
            Reason::NoTimeColumn { header } => {
                write!(f, "no column of times among: {}", header.join(", "))
            }
            Reason::NoCountColumn { header } => {
                write!(f, "no column of counts among: {}", header.join(", "))
            }
            Reason::DayOrMonth { example } => {
                write!(f, "day and month cannot be told apart in dates such as {example}")
            }
            Reason::NothingUsable(skipped) => {
                write!(f, "no row could be used")?;
                match skipped.first() {
                    Some(Skipped { place, why: Why::NoTime, .. }) => {
                        write!(f, "; {place} has no time")
                    }
                    Some(Skipped { place, .. }) => write!(f, "; the first is {place}"),
                    None => Ok(()),
                }
            }
        }
    }
}
