//! What was skipped, where, and why.

use std::fmt;

/// Where in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A line of text, from 1.
    Line(u64),
    /// An entry of a list, from 1.
    Entry(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Line(line) => write!(f, "line {line}"),
            Place::Entry(entry) => write!(f, "entry {entry}"),
        }
    }
}

/// Why something was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The item says no time.
    NoTime,
    /// The item's time cannot be read.
    UnreadableTime,
    /// One count cannot be read; the item is kept and the count is missing.
    UnreadableCount,
    /// One count is negative; the item is kept and the count is missing.
    NegativeCount,
    /// The item is not of the form that the format has.
    NotAnItem,
    /// From here to its end the file cannot be read.
    RestUnreadable,
}

impl Why {
    /// Every reason, those that cost a whole item first.
    const ALL: [Why; 6] = [
        Why::NoTime,
        Why::UnreadableTime,
        Why::NotAnItem,
        Why::UnreadableCount,
        Why::NegativeCount,
        Why::RestUnreadable,
    ];
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Why::NoTime => "no time",
            Why::UnreadableTime => "unreadable time",
            Why::UnreadableCount => "unreadable count, taken as missing",
            Why::NegativeCount => "negative count, taken as missing",
            Why::NotAnItem => "not a post",
            Why::RestUnreadable => "unreadable from here on",
        })
    }
}

/// One thing that was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Which file, as an index into [`Report::files`].
    pub file: usize,
    /// Where in the file.
    pub place: Place,
    /// Why.
    pub why: Why,
}

/// What was skipped while reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The files' names.
    pub files: Vec<String>,
    /// What was skipped, in the order of reading, 10,000 at most.
    pub skipped: Vec<Skipped>,
    /// How many more were skipped than are listed.
    pub n_unlisted: usize,
    /// Items that were there more than once.
    pub n_duplicates: usize,
}

/// How many skipped items are listed one by one.
pub(super) const MAX_SKIPPED: usize = 10_000;

impl Report {
    /// What was skipped, a list a reason, the reasons in a fixed order.
    #[must_use]
    pub fn by_reason(&self) -> Vec<Vec<Skipped>> {
        let of = |why: Why| self.skipped.iter().copied().filter(|one| one.why == why).collect();
        Why::ALL.into_iter().map(of).filter(|list: &Vec<Skipped>| !list.is_empty()).collect()
    }

    pub(super) fn begin_file(&mut self, name: &str) {
        self.files.push(name.to_owned());
    }

    pub(super) fn skip(&mut self, place: Place, why: Why) {
        // That a file breaks off is said however much was skipped before.
        if self.skipped.len() < MAX_SKIPPED || why == Why::RestUnreadable {
            let file = self.files.len().saturating_sub(1);
            self.skipped.push(Skipped { file, place, why });
        } else {
            self.n_unlisted += 1;
        }
    }
}
