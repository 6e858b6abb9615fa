//! Any other JSON: a list of objects, or one object on each line (JSON Lines), with a time and at
//! least one count in each. Members may stand in objects within the objects. Their meaning is
//! recognised by their names, as that of a table's columns is.

use crate::activity::{Count, N_RESPONSES, PostRecord, Words};
use crate::ingest::choices::Choices;
use crate::ingest::error::{Preview, Reason, Refusal};
use crate::ingest::head::Head;
use crate::ingest::json::items::{
    JsonItems, LaterItems, ReadItem, excerpt_of_string, open_items, parse_time, time_text,
};
use crate::ingest::json::learn::{Learned, LearnedMember, Learner, Meaning};
use crate::ingest::json::marks::{Mark, carried_by_item, kind_of_item};
use crate::ingest::json::members::{MemberFinder, Members, for_each_element, for_each_member};
use crate::ingest::json::outline::{ChosenLists, choose_list, own_lists};
use crate::ingest::json::path::KeyPath;
use crate::ingest::json::sums::sum_of;
use crate::ingest::json::value::RawValue;
use crate::ingest::parse::{Format, FormatId, Out, Parse, Traits};
use crate::ingest::report::{ColumnUse, Place, ReportedColumn, Why};
use crate::ingest::table::header::{Column, TableHeader};
use crate::ingest::value::count::NumberColumn;
use crate::ingest::value::date::DayMonth;
use crate::ingest::value::media::Carried;
use crate::ingest::value::sample::ColumnTally;
use crate::ingest::value::{count, text};
use std::borrow::Cow;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Json,
    key: "json",
    network: None,
    recognise: |head| head.text.starts_with(['{', '[']),
    open,
};

/// How many names of members an error shows.
const MAX_PREVIEW: usize = 30;

/// Opens the list of the account's own posts: its objects have a time and a count.
fn open(head: &Head<'_>, choices: &Choices) -> Result<Box<dyn Parse>, Reason> {
    // The list in which most members are recognised, for the error.
    let mut best: Option<(usize, bool, Vec<String>)> = None;
    let mut are_days = false;
    let chosen = choose_list(head, &mut |list| {
        let learner = Learner::new(&list.objects);
        let header = learner.header(choices.day_month);
        let n_columns = header.n_columns();
        if best.as_ref().is_none_or(|(n_best, ..)| *n_best < n_columns) {
            let names = learner.paths().into_iter().take(MAX_PREVIEW).map(KeyPath::to_string);
            best = Some((n_columns, header.has_times(), names.collect()));
        }
        let is_list_of_posts = header.has_times() && header.has_counts();
        are_days |= is_list_of_posts && learner.are_days(&header, choices.day_month);
        let is_list_of_posts = is_list_of_posts && (choices.rows_are_posts || !are_days);
        let learned = is_list_of_posts.then(|| learner.learned(&header, choices.day_month));
        (learned, header.has_times())
    })?;
    match chosen {
        Some(ChosenLists { paths, if_none: Some(refused), .. }) => {
            return Ok(open_later(paths, choices, refused));
        }
        Some(ChosenLists { paths, found, .. }) => {
            let (finder, objects) = AnyObject::reader(found?);
            return Ok(open_items(head, paths, None, Vec::new(), finder, objects));
        }
        None => {}
    }
    if are_days {
        return Err(Reason::Refused(Refusal::DailyOverview));
    }
    if is_bare_table(head.text.as_bytes()) {
        return Err(Reason::Refused(Refusal::BareTable));
    }
    if let Some(refusal) = refusal_of_answer(head) {
        return Err(Reason::Refused(refusal));
    }
    let Some((_, has_times, header)) = best.or_else(|| {
        // An object that does not end in the head.
        (head.text.starts_with('{') && !head.is_complete()).then(Default::default)
    }) else {
        // The head has no object. The rest of the file may still show that it is not JSON.
        let none = Some(Reason::Unrecognised);
        return Ok(Box::new(JsonItems::new([""], MemberFinder::default(), NoObject).or_else(none)));
    };
    let preview = Preview { header, ..Preview::default() };
    let reason = if has_times { Reason::NoCountColumn } else { Reason::NoTimeColumn }(preview);
    if head.text.starts_with('{') && !head.is_complete() {
        return Ok(open_later(own_lists().map(KeyPath::from).collect(), choices, reason));
    }
    Err(reason)
}

/// Opens lists that may stand behind the head. If they do not, or hold no posts, the error is
/// `otherwise`.
fn open_later(paths: Vec<KeyPath>, choices: &Choices, otherwise: Reason) -> Box<dyn Parse> {
    let order = choices.day_month;
    Box::new(LaterItems::new(
        paths,
        Box::new(move |samples| {
            let learner = Learner::new(samples);
            let header = learner.header(order);
            if !header.has_times() || !header.has_counts() {
                return Err(otherwise.clone());
            }
            let (finder, objects) = AnyObject::reader(learner.learned(&header, order)?);
            Ok((finder, Box::new(objects)))
        }),
    ))
}

/// Whether a text holds a table whose values stand without their names: under a row of names, as
/// spreadsheet programs give it, or in a list or an object for each column, as pandas does.
fn is_bare_table(text: &[u8]) -> bool {
    let is_header = |names: &[String]| {
        let header = TableHeader::recognise(names);
        header.has_times() && header.has_counts()
    };
    let strings = |list| {
        let mut strings = Vec::new();
        for_each_element(list, &mut |element| {
            strings.extend(RawValue::new(element).text().map(Cow::into_owned));
        });
        strings
    };
    let is_under_header = |list| {
        let mut rows = 0;
        let mut found = is_header(&strings(list));
        for_each_element(list, &mut |row| {
            rows += 1;
            found |= rows == 1 && is_header(&strings(row));
        });
        found
    };
    let mut found = is_under_header(text);
    let mut columns: Vec<String> = Vec::new();
    for_each_member(text, &mut |key, value| {
        if value.starts_with(b"[") || value.starts_with(b"{") {
            found |= is_under_header(value);
            columns.push(text::decode(key).into_owned());
        }
    });
    found || is_header(&columns)
}

/// Whether a file without posts is the answer of an API that reports an error, or has no items.
fn refusal_of_answer(head: &Head<'_>) -> Option<Refusal> {
    let text = head.text.as_bytes();
    if !head.is_complete() {
        return None;
    }
    let is_blank = |value: &[u8]| match value {
        [b'[', within @ .., b']'] | [b'{', within @ .., b'}'] => within.trim_ascii().is_empty(),
        _ => false,
    };
    let mut refusal = is_blank(text.trim_ascii_end()).then_some(Refusal::EmptyAnswer);
    for_each_member(text, &mut |key, value| match key {
        b"errors" | b"error" if RawValue::new(value).is_affirmed() => {
            refusal = Some(Refusal::ErrorAnswer);
        }
        b"status" if matches!(value, [b'4' | b'5', _, _]) => refusal = Some(Refusal::ErrorAnswer),
        b"meta" if memchr::memmem::find(value, b"\"result_count\"").is_some() => {
            refusal.get_or_insert(Refusal::EmptyAnswer);
        }
        _ if value.starts_with(b"[") && is_blank(value) => {
            refusal.get_or_insert(Refusal::EmptyAnswer);
        }
        _ => {}
    });
    refusal
}

/// Reads a file whose head holds no object.
struct NoObject;

impl ReadItem for NoObject {
    fn read_item(&mut self, _: &Members<'_>, place: Place, out: &mut Out<'_>) {
        out.skip(place, Why::NoTime);
    }
}

/// Reads objects whose members are known by their names.
struct AnyObject {
    /// The members that the finder looks for.
    members: Vec<LearnedMember>,
    /// The numbers of those that are counts.
    numbers: Vec<NumberColumn>,
    /// How many items each account had before this list.
    n_before: Option<Vec<usize>>,
    /// What is known of their values.
    tallies: Vec<ColumnTally>,
    /// Whether day or month stands first in its dates.
    order: Option<DayMonth>,
    /// The other members.
    reported: Vec<ReportedColumn>,
}

/// The members of an object by their meaning.
#[derive(Default)]
struct ObjectMembers<'a> {
    time: RawValue<'a>,
    id: RawValue<'a>,
    link: RawValue<'a>,
    text: RawValue<'a>,
    account: RawValue<'a>,
    followers: RawValue<'a>,
    following: RawValue<'a>,
    is_service: bool,
}

impl AnyObject {
    /// Makes the reader of objects, and the finder of their members.
    fn reader(Learned { members, order, reported }: Learned) -> (MemberFinder, AnyObject) {
        let finder = MemberFinder::new(members.iter().map(|member| [member.path.clone()]));
        let tallies = vec![ColumnTally::default(); members.len()];
        let numbers = members.iter().map(|member| NumberColumn::new(member.mark)).collect();
        (finder, AnyObject { members, numbers, tallies, n_before: None, order, reported })
    }

    fn members<'a>(
        &mut self,
        found: &Members<'a>,
        place: Place,
        out: &mut Out<'_>,
    ) -> (ObjectMembers<'a>, [Count; N_RESPONSES]) {
        let mut members = ObjectMembers::default();
        let mut counts = [Count::MISSING; N_RESPONSES];
        let columns = self.numbers.iter_mut().zip(&mut self.tallies);
        let values = self.members.iter().zip(found.values()).zip(columns);
        for ((LearnedMember { meaning, .. }, value), (numbers, tally)) in values {
            tally.n_filled += u64::from(value.is_something());
            let member = match meaning {
                Meaning::Count(response) => {
                    let count = &mut counts[response.index()];
                    *count = count.plus(read_count(value, numbers, tally, place, out));
                    continue;
                }
                Meaning::Mark(Mark::Word) => {
                    // So Telegram calls what is not written by anybody.
                    members.is_service |= value.bytes() == b"\"service\"";
                    continue;
                }
                Meaning::Column(column) => match column {
                    Column::Time => &mut members.time,
                    Column::Id => &mut members.id,
                    Column::Link => &mut members.link,
                    Column::Text => &mut members.text,
                    Column::Account => &mut members.account,
                    Column::Followers => &mut members.followers,
                    Column::Following => &mut members.following,
                    _ => continue,
                },
                Meaning::Mark(_) => continue,
            };
            *member = value;
        }
        (members, counts)
    }

    /// Notes that a value of the member with this meaning could not be read.
    fn note_unread(&mut self, column: Column, value: RawValue<'_>, place: Place) {
        let at = self.members.iter().position(|other| other.meaning == Meaning::Column(column));
        if let Some(tally) = at.and_then(|at| self.tallies.get_mut(at)) {
            tally.note_unread(&time_text(value), place);
        }
    }
}

impl ReadItem for AnyObject {
    fn read_item(&mut self, found: &Members<'_>, place: Place, out: &mut Out<'_>) {
        self.n_before.get_or_insert_with(|| out.n_items());
        let (members, counts) = self.members(found, place, out);
        if members.is_service {
            return out.skip(place, Why::NotAnItem);
        }
        if !members.time.is_something() {
            return out.skip(place, Why::NoTime);
        }
        let Ok(time) = parse_time(members.time, self.order) else {
            self.note_unread(Column::Time, members.time, place);
            return out.skip(place, Why::UnreadableTime);
        };
        let text = members.text.text().unwrap_or_default();
        let marks = || {
            let members = self.members.iter().zip(found.values());
            members.filter_map(|(member, value)| match member.meaning {
                Meaning::Mark(mark) => Some((mark, value)),
                _ => None,
            })
        };
        let kind = kind_of_item(marks(), &text);
        let media = Carried::media(carried_by_item(marks()));
        let id = members.id.label().or_else(|| members.link.label());
        let name = members.account.label().unwrap_or_default();
        let id = id.as_deref().unwrap_or_default().as_bytes();
        let written_time = &time_text(members.time);
        let written_time = written_time.as_bytes();
        let traits = Traits { account: &name, id, time, written_time, kind, counts };
        let identity = out.identity_of_row(&traits, &|| text.as_bytes().into());
        let followers = members.followers.whole_number();
        let following = members.following.whole_number();
        out.raise_people(&name, followers, following);
        let post = PostRecord { time, kind, identity, counts, media };
        let written = members.text.string_content().unwrap_or_default();
        out.post(&name, &post, Words { written, read: excerpt_of_string });
    }

    fn end(&mut self, _: u64, out: &mut Out<'_>) -> Result<(), Reason> {
        let tallies = std::mem::take(&mut self.tallies);
        let members = self.members.iter().zip(&self.numbers).zip(tallies);
        for ((LearnedMember { meaning, path, .. }, numbers), tally) in members {
            let used_as = match meaning {
                Meaning::Count(response) if numbers.is_doubtful(tally.n_filled) => {
                    out.forget(*response, self.n_before.as_deref().unwrap_or_default());
                    ColumnUse::Doubtful(meaning.column())
                }
                _ => ColumnUse::Read(meaning.column()),
            };
            let column = ReportedColumn::new(path.to_string(), used_as, tally);
            out.gathered.report.add_column(column);
        }
        out.report_columns(&mut self.reported);
        Ok(())
    }
}

/// Reads a count, or the sum of several. One that is negative, too large or unreadable is missing and
/// is reported.
fn read_count(
    value: RawValue<'_>,
    numbers: &mut NumberColumn,
    tally: &mut ColumnTally,
    place: Place,
    out: &mut Out<'_>,
) -> Count {
    let count = || count::parse_json_in_column(value, numbers);
    match sum_of(value).map_or_else(count, |sum| Ok(Count::known(sum))) {
        Ok(count) => count,
        Err(why) => {
            tally.note_unread(&text::decode(value.bytes()), place);
            out.skip(place, why);
            Count::MISSING
        }
    }
}
