//! What was skipped, where, and why.

use std::fmt;

/// Where in a file.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, serde::Serialize,
)]
pub enum Place {
    /// The file as a whole.
    Whole,
    /// A line of text, from 1.
    Line(u64),
    /// An entry of a list, from 1.
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

/// Why something was skipped.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, serde::Serialize,
)]
pub enum Why {
    /// The item says no time.
    NoTime,
    /// The item's time cannot be read.
    UnreadableTime,
    /// The item is not of the form that the format has.
    NotAnItem,
    /// One count cannot be read; the item is kept and the count is missing.
    UnreadableCount,
    /// One count is negative; the item is kept and the count is missing.
    NegativeCount,
    /// One count is larger than any can be; the item is kept and the count is missing.
    AbsurdCount,
    /// From here to its end the file cannot be read.
    RestUnreadable,
    /// A file of an archive holds no posts that can be read.
    NoPosts,
}

impl Why {
    /// Every reason, those that cost a whole item first.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub struct Skipped {
    /// Which file, as an index into [`Report::files`].
    pub file: usize,
    /// Where in the file.
    pub place: Place,
    /// Why.
    pub why: Why,
}

/// What was skipped for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// The reason.
    pub why: Why,
    /// How often.
    pub n: usize,
    /// The first of them, in the order of reading.
    pub first: &'a [Skipped],
}

/// What was skipped while reading.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub struct Report {
    /// The files' names; a file of an archive is named after it and a colon.
    pub files: Vec<String>,
    /// How often each reason was met, and where first: by the reason's place in [`Why::ALL`].
    pub(crate) skipped: [(usize, Vec<Skipped>); Why::ALL.len()],
    /// Items that were there more than once.
    pub n_duplicates: usize,
    /// How many items an X archive says it holds, and how many were found, where these are fewer.
    pub promised: Option<(u64, u64)>,
}

/// How many places of a reason are listed.
const MAX_LISTED: usize = 100;

impl Report {
    /// What was skipped, by reason, the reasons in a fixed order.
    pub fn groups(&self) -> impl Iterator<Item = Group<'_>> {
        let groups = Why::ALL.into_iter().zip(&self.skipped);
        groups.map(|(why, (n, first))| Group { why, n: *n, first }).filter(|group| group.n > 0)
    }

    pub(crate) fn begin_file(&mut self, name: String) {
        self.files.push(name);
    }

    pub(crate) fn skip(&mut self, place: Place, why: Why) {
        let file = self.files.len().saturating_sub(1);
        let (n, first) = &mut self.skipped[why as usize];
        *n += 1;
        if first.len() < MAX_LISTED {
            first.push(Skipped { file, place, why });
        }
    }
}
