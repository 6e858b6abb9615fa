//! Learns from the first objects of a list what their members mean.

mod choose;
mod member;

use super::carried::Carrier;
use super::items::{parse_time, time_text};
use super::marks::Mark;
use super::members::for_each_member;
use super::outline::is_keyed;
use super::path::KeyPath;
use super::sums::{is_sum, sum_of};
use super::value::RawValue;
use crate::activity::{Count, Response};
use crate::ingest::error::Reason;
use crate::ingest::report::{ColumnUse, ReportedColumn, Why};
use crate::ingest::table::header::{Column, TableHeader, joined_name};
use crate::ingest::value::count::{DecimalMark, parse_json};
use crate::ingest::value::date::{DayMonth, DayMonthDetector, TimeError};
use crate::ingest::value::sample::ColumnTally;
use crate::ingest::value::text;
use member::Member;
use std::collections::BTreeMap;

/// How many keys may lead to a member.
const MAX_DEPTH: usize = 10;
/// How many members are looked at.
const MAX_MEMBERS: usize = 400;

/// What a member means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Something else than a count.
    Column(Column),
    /// A count of this response.
    Count(Response),
    /// It tells reposts and replies from posts.
    Mark(Mark),
}

/// Finds out what the members of some posts are used for by a format that knows their names.
pub(crate) fn members_reported(objects: &[&[u8]]) -> Vec<ReportedColumn> {
    let learner = Learner::new(objects);
    let header = learner.header(None);
    let learned = learner.learned(&header, Some(DayMonth::DayFirst));
    let Some(learned) = learned.ok().filter(|_| header.has_times() && header.has_counts()) else {
        return Vec::new();
    };
    let read = learned.members.into_iter().map(|LearnedMember { meaning, path, .. }| {
        let mut tally = ColumnTally::default();
        tally.n_filled = learner.n_filled(&path);
        ReportedColumn::new(path.to_string(), ColumnUse::Read(meaning.column()), tally)
    });
    read.chain(learned.reported).collect()
}

/// The members of the first objects of a list.
#[derive(Default)]
pub(crate) struct Learner<'a> {
    members: Vec<Member<'a>>,
    /// The index of each member, by its path.
    places: BTreeMap<String, usize>,
    path: KeyPath,
}

impl<'a> Learner<'a> {
    /// Looks at the members of some objects.
    pub(crate) fn new(objects: &[&'a [u8]]) -> Learner<'a> {
        let mut learner = Learner::default();
        for object in objects {
            learner.look_into(object, false);
        }
        learner
    }

    fn look_into(&mut self, object: &'a [u8], is_of_person: bool) {
        for_each_member(object, &mut |key, bytes| {
            let key = text::decode(key).into_owned();
            let name = joined_name(&key);
            let value = RawValue::new(bytes);
            self.path.push(key);
            let mark = if is_of_person { None } else { Mark::of(&name, value) };
            if value.is_object() && mark.is_none() && !is_sum(&name, value) {
                let is_followed = self.path.n_keys() < MAX_DEPTH && !is_of_others(&name);
                if is_followed && !is_keyed(bytes) {
                    self.look_into(bytes, is_of_person || is_person(&name));
                }
            } else if !bytes.starts_with(b"[") || mark.is_some() || is_sum(&name, value) {
                self.note(is_of_person, mark, value);
            }
            self.path.pop();
        });
    }

    fn note(&mut self, is_of_person: bool, mark: Option<Mark>, value: RawValue<'a>) {
        let place = match self.places.get(&self.path.to_string()) {
            Some(&place) => place,
            None if self.members.len() == MAX_MEMBERS => return,
            None => {
                self.places.insert(self.path.to_string(), self.members.len());
                let path = self.path.clone();
                self.members.push(Member { path, is_of_person, mark: None, values: Vec::new() });
                self.members.len() - 1
            }
        };
        let member = &mut self.members[place];
        member.mark = member.mark.or(mark);
        member.values.push(value);
    }

    /// How many of the objects say something in the member at a path.
    fn n_filled(&self, path: &KeyPath) -> u64 {
        let member = self.members.iter().find(|member| member.path == *path);
        let values = member.map_or(&[][..], |member| &member.values);
        values.iter().filter(|value| value.is_something()).count() as u64
    }

    /// The paths of all members, those with the fewest keys first.
    pub(crate) fn paths(&self) -> Vec<&KeyPath> {
        let all = || self.members.iter().map(|member| &member.path);
        let of_depth = |depth| all().filter(move |path| path.n_keys() == depth);
        (1..=MAX_DEPTH).flat_map(of_depth).collect()
    }

    /// Recognises what members mean by their names. Those with fewer keys in their paths take
    /// precedence. Of the person only the name and the numbers of followers are read. A member that
    /// is named like times or counts and holds none is passed over.
    pub(crate) fn header(&self, order: Option<DayMonth>) -> TableHeader {
        let mut header = TableHeader::default();
        let mut unreadable: Vec<(Column, usize)> = Vec::new();
        for depth in 1..=MAX_DEPTH {
            let mut names: Vec<String> =
                (0..self.members.len()).map(|at| self.name(at, depth)).collect();
            loop {
                let mut found = TableHeader::recognise(&names);
                self.keep_together(&mut found);
                let holds_none = |&(column, at): &(Column, usize)| match column {
                    Column::Time => !self.holds_times(at, order),
                    _ => column.is_count() && !self.holds_counts(at),
                };
                let Some(&(column, at)) = found.columns().iter().find(|found| holds_none(found))
                else {
                    header.add_missing(&found);
                    break;
                };
                unreadable.push((column, at));
                names[at].clear();
            }
        }
        self.pass_over_collection(&mut header, order);
        let of_times = unreadable.iter().find(|(column, _)| *column == Column::Time);
        let of_counts = unreadable.iter().filter(|(column, _)| column.is_count());
        for found in of_times.into_iter().chain(of_counts) {
            header.add_missing(&TableHeader::from_choices(&[*found]));
        }
        let mut names: Vec<(usize, usize)> = Vec::new();
        for (at, member) in self.members.iter().enumerate() {
            let key = member.path.keys().last().cloned().unwrap_or_default();
            let name = joined_name(&key);
            let (known, first) =
                if member.is_of_person { (&PERSON_NAMES[..], 0) } else { (&PERSON_IDS[..], 100) };
            let rank = known.iter().position(|known| *known == name);
            names.extend(rank.map(|rank| (first + rank, at)));
            if member.is_of_person {
                for &(column, _) in TableHeader::recognise(&[key]).columns() {
                    if matches!(column, Column::Followers | Column::Following) {
                        header.add_missing(&TableHeader::from_choices(&[(column, at)]));
                    }
                }
            }
        }
        // A name says more than a number.
        if let Some(&(rank, at)) = names.iter().min()
            && rank < N_PERSON_NAMES
            && header.index_of(Column::Account).is_some_and(|known| self.is_id(known))
        {
            header.set(Column::Account, at);
        }
        if let Some((_, at)) = names.into_iter().min() {
            header.add_missing(&TableHeader::from_choices(&[(Column::Account, at)]));
        }
        header
    }

    /// The name by which a member is recognised: its key, or, if the key alone means nothing, its
    /// last two keys, as in `published.at`. It is empty for a member of another depth.
    fn name(&self, at: usize, depth: usize) -> String {
        let Member { path, is_of_person, mark, .. } = &self.members[at];
        if path.n_keys() != depth || *is_of_person || mark.is_some() || self.is_void(at) {
            return String::new();
        }
        let mut keys = path.keys();
        while let [rest @ .., last] = keys
            && !rest.is_empty()
            && GENERIC.contains(&&*joined_name(last))
        {
            keys = rest;
        }
        match keys {
            [.., parent, key]
                if TableHeader::recognise(std::slice::from_ref(key)).n_columns() == 0 =>
            {
                format!("{parent}.{key}")
            }
            [.., key] => key.clone(),
            [] => String::new(),
        }
    }

    /// Whether a member is named like an id.
    fn is_id(&self, at: usize) -> bool {
        let name = self.members[at].path.keys().last().map(|key| joined_name(key));
        name.is_some_and(|name| name.ends_with("id") || name.ends_with("idstr"))
    }

    /// Whether a member holds nothing but `null`, `true` and `false`. So Reddit's `likes` tells how
    /// the reader voted.
    fn is_void(&self, at: usize) -> bool {
        let mut values = self.members[at].values.iter().map(|value| value.bytes());
        values.all(|value| matches!(value, b"null" | b"true" | b"false" | b"NaN"))
    }

    /// Whether a member holds counts.
    fn holds_counts(&self, at: usize) -> bool {
        let is_count = |value: &RawValue<'_>| {
            sum_of(*value).is_some()
                || !matches!(parse_json(*value), Ok(Count::MISSING) | Err(Why::UnreadableCount))
        };
        self.members[at].values.iter().any(is_count)
    }

    /// Whether a member holds times.
    fn holds_times(&self, at: usize, order: Option<DayMonth>) -> bool {
        let mut values = self.members[at].values.iter();
        values.any(|value| parse_time(*value, order) != Err(TimeError::Unreadable))
    }

    /// What the members mean, and which others there are.
    ///
    /// # Errors
    ///
    /// [`Reason::DayOrMonth`], if no date tells which of the two stands first.
    pub(crate) fn learned(
        &self,
        header: &TableHeader,
        order: Option<DayMonth>,
    ) -> Result<Learned, Reason> {
        let counts = header.counts();
        let mut learned = Learned { members: Vec::new(), order, reported: Vec::new() };
        for (at, member) in self.members.iter().enumerate() {
            let response = counts.iter().find(|(_, index)| *index == at);
            let column = header.column_at(at);
            let meaning = match (response, column, member.mark) {
                (Some((response, _)), ..) => Some(Meaning::Count(*response)),
                (_, Some(Column::ReplyTo), _) => Some(Meaning::Mark(Mark::Reply)),
                (_, Some(Column::RepostOf), _) => Some(Meaning::Mark(Mark::Repost)),
                (_, Some(Column::Kind), _) => Some(Meaning::Mark(Mark::Word)),
                (_, Some(Column::Media), _) => Some(Meaning::Mark(Mark::Carries(Carrier::Word))),
                (_, Some(column), _) if !column.is_count() => Some(Meaning::Column(column)),
                (.., mark) => mark.map(Meaning::Mark),
            };
            let mark = if response.is_some() { member.decimal_mark() } else { None };
            if let (Some((response, _)), true) = (response, member.is_doubtful(mark)) {
                let used_as = ColumnUse::Doubtful(Column::of_count(*response));
                learned.reported.push(member.reported(used_as, member.tally()));
                continue;
            }
            if let Some(meaning) = meaning {
                let path = member.path.clone();
                learned.members.push(LearnedMember { meaning, path, mark });
                continue;
            }
            let tally = member.tally();
            let name = member.path.to_string();
            let used_as = match TableHeader::recognise(&[name]).use_of(0, &tally) {
                // A part of a sum that is counted
                _ if header.use_of(at, &tally) == ColumnUse::NotCounted => ColumnUse::NotCounted,
                ColumnUse::Unknown(None)
                    if self.is_id(at) || !self.may_be_counted(member, &counts) =>
                {
                    ColumnUse::NotCounted
                }
                // It is the second of this meaning.
                ColumnUse::Read(_) => ColumnUse::NotCounted,
                used_as => used_as,
            };
            learned.reported.push(member.reported(used_as, tally));
        }
        // The finder has room for so many. What is not a mark comes first.
        let is_mark = |member: &LearnedMember| matches!(member.meaning, Meaning::Mark(_));
        let (marks, mut members): (Vec<_>, Vec<_>) = learned.members.into_iter().partition(is_mark);
        members.extend(marks);
        learned.members = members;
        if let Some(at) = header.index_of(Column::Time) {
            let mut detector = DayMonthDetector::default();
            self.members[at].values.iter().for_each(|value| detector.add(&time_text(*value)));
            learned.order =
                Some(detector.order_or(order).map_err(|example| Reason::DayOrMonth { example })?);
        }
        Ok(learned)
    }
}

/// A member that is to be read.
pub(crate) struct LearnedMember {
    pub(crate) meaning: Meaning,
    pub(crate) path: KeyPath,
    /// The decimal mark of the numbers that are written as strings.
    pub(crate) mark: Option<DecimalMark>,
}

/// What is known of the members of a list's objects.
pub(crate) struct Learned {
    /// The members that are to be read.
    pub(crate) members: Vec<LearnedMember>,
    /// Whether day or month stands first in the dates.
    pub(crate) order: Option<DayMonth>,
    /// The other members.
    pub(crate) reported: Vec<ReportedColumn>,
}

/// Keys that say no more than that a number follows.
const GENERIC: [&str; 7] =
    ["count", "total", "totalcount", "totalitems", "summary", "value", "seconds"];
/// The names of the member that names a person, the best first.
const PERSON_NAMES: [&str; 12] = [
    "username",
    "screenname",
    "handle",
    "acct",
    "uniqueid",
    "login",
    "name",
    "displayname",
    "nickname",
    "id",
    "idstr",
    "did",
];
/// The names of members of an item that tell whose it is by a number.
const PERSON_IDS: [&str; 6] = ["authorid", "userid", "accountid", "ownerid", "channelid", "pageid"];

/// How many of these are names, not ids.
const N_PERSON_NAMES: usize = 9;

/// Whether an object of this name describes the person whose item it is.
fn is_person(name: &str) -> bool {
    const BEGINNINGS: [&str; 7] =
        ["user", "author", "account", "owner", "profile", "creator", "channel"];
    matches!(name, "from" | "sender" | "actor" | "page" | "poster")
        || BEGINNINGS.iter().any(|known| name.starts_with(known))
}

/// Whether an object of this name holds another post or something else that was not published by
/// this item, so that its times and counts are not those of the item.
fn is_of_others(name: &str) -> bool {
    const BEGINNINGS: [&str; 18] = [
        "quoted",
        "retweeted",
        "parent",
        "root",
        "embed",
        "entities",
        "extendedentities",
        "mention",
        "music",
        "place",
        "geo",
        "attachment",
        "card",
        "renote",
        "original",
        "shared",
        "poll",
        "crosspost",
    ];
    matches!(name, "quote" | "reply" | "viewer" | "threadgate" | "location")
        || BEGINNINGS.iter().any(|known| name.starts_with(known))
}

impl Meaning {
    /// What a member of this meaning is in the report.
    pub(crate) fn column(self) -> Column {
        match self {
            Meaning::Column(column) => column,
            Meaning::Count(response) => Column::of_count(response),
            Meaning::Mark(Mark::Reply) => Column::ReplyTo,
            Meaning::Mark(Mark::Repost | Mark::Renote) => Column::RepostOf,
            Meaning::Mark(Mark::Word | Mark::References | Mark::Reason) => Column::Kind,
            Meaning::Mark(Mark::Carries(_)) => Column::Media,
        }
    }
}

#[cfg(test)]
mod tests;
