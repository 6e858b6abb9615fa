//! A member of the objects of a list, with its values in the first of them.

use super::Mark;
use crate::ingest::json::path::KeyPath;
use crate::ingest::json::sums::sum_of;
use crate::ingest::json::value::RawValue;
use crate::ingest::parse::excerpt;
use crate::ingest::report::{ColumnUse, ReportedColumn, Why};
use crate::ingest::value::count::{
    DecimalMark, DecimalMarkDetector, NumberColumn, parse_json_in_column,
};
use crate::ingest::value::sample::{ColumnTally, are_many};
use crate::ingest::value::text;

/// A member of the objects.
pub(super) struct Member<'a> {
    pub(super) path: KeyPath,
    /// Whether it belongs to the person whose item it is.
    pub(super) is_of_person: bool,
    pub(super) mark: Option<Mark>,
    /// The values that it has in the first objects.
    pub(super) values: Vec<RawValue<'a>>,
}

impl Member<'_> {
    /// What its values look like.
    pub(super) fn tally(&self) -> ColumnTally {
        let mut tally = ColumnTally::default();
        for value in &self.values {
            tally.look_at(&value.text().unwrap_or_else(|| text::decode(value.bytes())));
        }
        tally
    }

    /// The decimal mark of its numbers that are written as strings.
    pub(super) fn decimal_mark(&self) -> Option<DecimalMark> {
        let mut detector = DecimalMarkDetector::default();
        self.values.iter().filter_map(|value| value.text()).for_each(|text| detector.add(&text));
        detector.mark()
    }

    /// Whether many of its values are no counts.
    pub(super) fn is_doubtful(&self, mark: Option<DecimalMark>) -> bool {
        let filled = || self.values.iter().filter(|value| value.is_something());
        let mut column = NumberColumn::new(mark);
        let is_unread = |value: &&RawValue<'_>| {
            let count = parse_json_in_column(**value, &mut column);
            sum_of(**value).is_none() && count == Err(Why::UnreadableCount)
        };
        are_many(filled().filter(is_unread).count() as u64, filled().count() as u64)
    }

    /// What is reported of it.
    pub(super) fn reported(&self, used_as: ColumnUse, tally: ColumnTally) -> ReportedColumn {
        ReportedColumn::new(excerpt(&self.path.to_string()).into(), used_as, tally)
    }
}
