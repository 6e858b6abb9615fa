//! Chooses between members whose names mean the same.

use super::Learner;
use super::member::Member;
use crate::activity::{Response, Time};
use crate::ingest::json::items::{parse_time, time_text};
use crate::ingest::json::path::KeyPath;
use crate::ingest::json::value::RawValue;
use crate::ingest::table::days::{Repeats, are_days};
use crate::ingest::table::header::{Column, TableHeader};
use crate::ingest::value::date::{self, DayMonth};

impl Learner<'_> {
    /// Of several counts of one response, reads the one that stands beside most other counts.
    pub(super) fn keep_together(&self, header: &mut TableHeader) {
        let parent = |at: usize| self.members[at].path.parent();
        let parents: Vec<KeyPath> = header.counts().iter().map(|(_, at)| parent(*at)).collect();
        let n_beside = |at: usize| parents.iter().filter(|other| **other == parent(at)).count();
        for (column, at) in header.columns().to_vec() {
            let others = header.candidates().into_iter().filter(|(it, _)| *it == column);
            let others = others.filter(|(_, other)| header.column_at(*other).is_none());
            if let Some((_, other)) = others.max_by_key(|(_, other)| n_beside(*other))
                && column.is_count()
                && n_beside(other) > n_beside(at)
            {
                header.swap(column, other);
            }
        }
    }

    /// Reads another member of times if the items were collected at those of the first.
    pub(super) fn pass_over_collection(&self, header: &mut TableHeader, order: Option<DayMonth>) {
        let times = |at: usize| -> Vec<Time> {
            let values = self.members[at].values.iter().filter(|value| value.is_something());
            let times = values.map(|value| parse_time(*value, order).ok());
            times.collect::<Option<_>>().unwrap_or_default()
        };
        let Some(chosen) = header.index_of(Column::Time).map(times) else { return };
        let is_time = |at: usize| {
            let name = self.name(at, self.members[at].path.n_keys());
            TableHeader::recognise(&[name]).has_times()
        };
        let mut all = 0..self.members.len();
        let posted = all.find(|&at| is_time(at) && date::are_of_collection(&chosen, &times(at)));
        if let Some(at) = posted {
            header.set(Column::Time, at);
        }
    }

    /// Whether the items are days: nothing tells them apart but their dates, which are at even steps.
    pub(crate) fn are_days(&self, header: &TableHeader, order: Option<DayMonth>) -> bool {
        let Some(at) = header.index_of(Column::Time).filter(|_| !header.names_items()) else {
            return false;
        };
        let times: Vec<_> = self.members[at].values.iter().map(|value| time_text(*value)).collect();
        are_days(&times.iter().map(|time| &**time).collect::<Vec<_>>(), order, Repeats::of(header))
    }

    /// Whether a member of numbers may hold counts: it stands beside those that are counted, or in an
    /// object around them, and holds neither ids nor moments.
    pub(super) fn may_be_counted(&self, member: &Member<'_>, counts: &[(Response, usize)]) -> bool {
        let parent = member.path.parent();
        let is_around = |&(_, at): &(Response, usize)| self.members[at].path.is_within(&parent);
        let mut values = member.values.iter().filter(|value| value.is_something());
        let is_moment = |value: &RawValue<'_>| parse_time(*value, None).is_ok();
        counts.iter().any(is_around) && !values.all(is_moment)
    }
}
