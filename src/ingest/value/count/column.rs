//! Reads the numbers of one column, and finds out whether they are counts written in one form.

use super::{DecimalMark, DecimalMarkDetector, parse_in_column};
use crate::activity::Count;
use crate::ingest::report::Why;
use crate::ingest::value::sample::are_many;

/// The numbers of a column of counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct NumberColumn {
    /// The decimal mark with which they are read, from the first of them.
    mark: Option<DecimalMark>,
    /// What all of them tell of the mark.
    detector: DecimalMarkDetector,
    /// Their sum as they were read.
    sum: u64,
    n_unreadable: u64,
}

impl NumberColumn {
    /// A column whose first numbers have this decimal mark.
    pub(crate) fn new(mark: Option<DecimalMark>) -> NumberColumn {
        NumberColumn { mark, ..NumberColumn::default() }
    }

    /// The decimal mark with which numbers are read.
    pub(crate) fn mark(&self) -> Option<DecimalMark> {
        self.mark
    }

    /// Reads a number that is not written in plain digits.
    pub(crate) fn parse(&mut self, text: &str) -> Result<Count, Why> {
        self.detector.add(text);
        let count = parse_in_column(text, self.mark);
        self.sum = self.sum.saturating_add(count.ok().and_then(Count::get).unwrap_or(0));
        if count == Err(Why::UnreadableCount) { self.cannot_read() } else { count }
    }

    /// Notes a number such as `7.0`, whose point can only stand before a fraction.
    pub(crate) fn note_point(&mut self) {
        self.detector.note_point();
    }

    /// Notes that a number cannot be read.
    pub(crate) fn cannot_read(&mut self) -> Result<Count, Why> {
        self.n_unreadable += 1;
        Err(Why::UnreadableCount)
    }

    /// Whether the column turned out to hold something else than counts, or numbers in several forms:
    /// many of its `n_filled` cells cannot be read, or all together tell another decimal mark than
    /// the first.
    pub(crate) fn is_doubtful(&self, n_filled: u64) -> bool {
        let is_other_mark = self
            .detector
            .mark()
            .is_some_and(|mark| Some(mark) != self.mark && self.detector.sum(mark) != self.sum);
        are_many(self.n_unreadable, n_filled) || is_other_mark || self.detector.is_mixed()
    }
}
