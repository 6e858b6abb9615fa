//! Learns from the first objects of a list what their members mean.

use super::{parse_time, time_text};
use crate::activity::Response;
use crate::ingest::error::Reason;
use crate::ingest::json::marks::Mark;
use crate::ingest::json::members::{for_each_element, for_each_member};
use crate::ingest::json::outline::is_keyed;
use crate::ingest::json::path::KeyPath;
use crate::ingest::json::value::RawValue;
use crate::ingest::parse::excerpt;
use crate::ingest::report::{ColumnUse, ReportedColumn};
use crate::ingest::table::header::{Column, TableHeader, normalize_name};
use crate::ingest::value::date::{DayMonth, DayMonthDetector, TimeError};
use crate::ingest::value::sample::ColumnTally;
use crate::ingest::value::text;
use std::collections::BTreeMap;

/// How many keys may lead to a member.
const MAX_DEPTH: usize = 10;
/// How many members are looked at.
const MAX_MEMBERS: usize = 400;

/// What a member means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Something else than a count.
    Column(Column),
    /// A count of this response.
    Count(Response),
    /// It tells reposts and replies from posts.
    Mark(Mark),
}

/// A member of the objects.
struct Member<'a> {
    path: KeyPath,
    /// Whether it belongs to the person whose item it is.
    is_of_person: bool,
    mark: Option<Mark>,
    /// The values that it has in the first objects.
    values: Vec<RawValue<'a>>,
}

/// The members of the first objects of a list.
#[derive(Default)]
pub(super) struct Learner<'a> {
    members: Vec<Member<'a>>,
    /// The index of each member, by its path.
    places: BTreeMap<String, usize>,
    path: KeyPath,
}

impl<'a> Learner<'a> {
    /// Looks at the members of some objects.
    pub(super) fn new(objects: &[&'a [u8]]) -> Learner<'a> {
        let mut learner = Learner::default();
        for object in objects {
            learner.look_into(object, false);
        }
        learner
    }

    fn look_into(&mut self, object: &'a [u8], is_of_person: bool) {
        for_each_member(object, &mut |key, bytes| {
            let key = text::decode(key).into_owned();
            let name = normalize_name(&key);
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

    /// The paths of all members, those with the fewest keys first.
    pub(super) fn paths(&self) -> Vec<&KeyPath> {
        let mut paths: Vec<&KeyPath> = self.members.iter().map(|member| &member.path).collect();
        paths.sort_by_key(|path| path.n_keys());
        paths
    }

    /// Recognises what members mean by their names. Those with fewer keys in their paths take
    /// precedence. Of the person only the name and the numbers of followers are read. A member that
    /// is named like a time and holds none is passed over.
    pub(super) fn header(&self, order: Option<DayMonth>) -> TableHeader {
        let mut header = TableHeader::default();
        let mut unreadable = None;
        for depth in 1..=MAX_DEPTH {
            let mut names: Vec<String> =
                (0..self.members.len()).map(|at| self.name(at, depth)).collect();
            loop {
                let found = TableHeader::recognise(&names);
                match found.index_of(Column::Time) {
                    Some(at) if !self.holds_times(at, order) => {
                        unreadable = unreadable.or(Some((Column::Time, at)));
                        names[at].clear();
                    }
                    _ => {
                        header.add_missing(&found);
                        break;
                    }
                }
            }
        }
        header.add_missing(&TableHeader::from_choices(unreadable.as_slice()));
        let mut names: Vec<(usize, usize)> = Vec::new();
        for (at, member) in self.members.iter().enumerate() {
            let name = member.path.keys().last().map(|key| normalize_name(key)).unwrap_or_default();
            let (known, first) =
                if member.is_of_person { (&PERSON_NAMES[..], 0) } else { (&PERSON_IDS[..], 100) };
            let rank = known.iter().position(|known| *known == name);
            names.extend(rank.map(|rank| (first + rank, at)));
            if member.is_of_person {
                for &(column, _) in TableHeader::recognise(&[name]).columns() {
                    if matches!(column, Column::Followers | Column::Following) {
                        header.add_missing(&TableHeader::from_choices(&[(column, at)]));
                    }
                }
            }
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
            && GENERIC.contains(&&*normalize_name(last))
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

    /// Whether a member holds nothing but `null`, `true` and `false`. So Reddit's `likes` tells how
    /// the reader voted.
    fn is_void(&self, at: usize) -> bool {
        let mut values = self.members[at].values.iter().map(|value| value.bytes());
        values.all(|value| matches!(value, b"null" | b"true" | b"false" | b"NaN"))
    }

    /// Whether a member holds times.
    fn holds_times(&self, at: usize, order: Option<DayMonth>) -> bool {
        let mut values = self.members[at].values.iter().filter(|value| value.is_something());
        values.clone().next().is_none()
            || values.any(|value| parse_time(*value, order) != Err(TimeError::Unreadable))
    }

    /// What the members mean, and which others there are.
    ///
    /// # Errors
    ///
    /// [`Reason::DayOrMonth`], if no date tells which of the two stands first.
    pub(super) fn learned(
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
                (_, Some(column), _) if !column.is_count() => Some(Meaning::Column(column)),
                (.., mark) => mark.map(Meaning::Mark),
            };
            if let Some(meaning) = meaning {
                learned.members.push((meaning, member.path.clone()));
                continue;
            }
            let mut tally = ColumnTally::default();
            for value in &member.values {
                tally.look_at(&value.text().unwrap_or_else(|| text::decode(value.bytes())));
            }
            let used_as = match column {
                _ if member.is_of_person => ColumnUse::NotCounted,
                Some(_) => ColumnUse::NotCounted,
                None if tally.is_numeric() => ColumnUse::Unknown(None),
                None => ColumnUse::NotNumeric,
            };
            let path = excerpt(&member.path.to_string()).into();
            learned.reported.push(ReportedColumn::new(path, used_as, tally));
        }
        // The finder has room for so many. What is not a mark comes first.
        learned.members.sort_by_key(|(meaning, _)| matches!(meaning, Meaning::Mark(_)));
        if let (None, Some(at)) = (order, header.index_of(Column::Time)) {
            let mut detector = DayMonthDetector::default();
            self.members[at].values.iter().for_each(|value| detector.add(&time_text(*value)));
            learned.order =
                Some(detector.order().map_err(|example| Reason::DayOrMonth { example })?);
        }
        Ok(learned)
    }
}

/// What is known of the members of a list's objects.
pub(super) struct Learned {
    /// What the members mean that are to be read, each with its path.
    pub(super) members: Vec<(Meaning, KeyPath)>,
    /// Whether day or month stands first in the dates.
    pub(super) order: Option<DayMonth>,
    /// The other members.
    pub(super) reported: Vec<ReportedColumn>,
}

/// Keys that say no more than that a number follows.
const GENERIC: [&str; 6] = ["count", "total", "totalcount", "totalitems", "summary", "value"];
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

/// Whether a value holds counts that are to be added up, one for each reaction.
fn is_sum(name: &str, value: RawValue<'_>) -> bool {
    matches!(name, "reactions" | "reaction" | "reactioncounts")
        && (value.bytes().starts_with(b"[") || value.is_object() && sum_of(value).is_some())
}

/// The sum of the counts in a list such as `[{"emoji": "❤", "count": 3}]` or in an object such as
/// `{"❤": 3}`. `None` if the value has another form.
pub(super) fn sum_of(value: RawValue<'_>) -> Option<u64> {
    let mut sum = Some(0_u64);
    let mut add = |count: Option<u64>| sum = sum.zip(count).and_then(|(a, b)| a.checked_add(b));
    if value.is_object() {
        // The list that Telegram's programs write, or the whole beside its parts.
        let (mut results, mut whole) = (None, None);
        for_each_member(value.bytes(), &mut |key, count| {
            let count = RawValue::new(count);
            match key {
                b"results" => results = sum_of(count),
                b"count" | b"total" | b"total_count" => whole = count.whole_number(),
                _ => add(count.whole_number()),
            }
        });
        return results.or(whole).or(sum);
    }
    for_each_element(value.bytes(), &mut |element| {
        let mut count = None;
        for_each_member(element, &mut |key, value| {
            if key == b"count" {
                count = RawValue::new(value).whole_number();
            }
        });
        add(count);
    });
    if value.bytes().starts_with(b"[") { sum } else { None }
}
