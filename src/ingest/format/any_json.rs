//! Any other JSON: a list of objects, or one object on each line (JSON Lines), with a time and at
//! least one count in each. Members may stand in objects within the objects. Their meaning is
//! recognised by their names, as that of a table's columns is.

use crate::activity::{N_RESPONSES, PostKind, PostRecord, Response, Time, Words};
use crate::ingest::choices::Choices;
use crate::ingest::error::{Preview, Reason};
use crate::ingest::head::Head;
use crate::ingest::json::items::{JsonItems, JsonLines, ReadItem, excerpt_of_string};
use crate::ingest::json::members::{MemberFinder, Members, for_each_member, split_value};
use crate::ingest::json::path::KeyPath;
use crate::ingest::json::value::RawValue;
use crate::ingest::parse::{Format, FormatId, Out, Parse, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::header::{Column, TableHeader};
use crate::ingest::value::{count, date, text};

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Json,
    key: "json",
    network: None,
    recognise: |head| head.text.starts_with(['{', '[']),
    open,
};

/// How many keys may lead to the list, and how many to a member of its objects.
const MAX_DEPTH: usize = 4;
/// How many objects of a list are looked at to learn which members they have.
const MAX_SAMPLES: usize = 50;
/// How many members are looked at to learn what they mean.
const MAX_MEMBERS: usize = 400;
/// How many names of members an error shows.
const MAX_PREVIEW: usize = 30;

/// A list of objects that begins in the head of the file.
struct ListInHead<'a> {
    path: KeyPath,
    /// The objects that end in the head, up to [`MAX_SAMPLES`].
    objects: Vec<&'a [u8]>,
}

/// Opens the first list whose objects have a time and a count.
fn open(head: &Head<'_>, _: &Choices) -> Result<Box<dyn Parse>, Reason> {
    let mut lists = Vec::new();
    find_lists(head.text.as_bytes(), &mut KeyPath::default(), &mut lists);
    // The list in which most members are recognised, for the error.
    let mut best: Option<(TableHeader, Vec<KeyPath>)> = None;
    for ListInHead { path, objects } in &lists {
        let paths = member_paths(objects);
        let header = recognise_members(&paths);
        if header.has_times() && header.has_counts() {
            return Ok(open_list(head.text, path, &paths, &header));
        }
        if best.as_ref().is_none_or(|(best, _)| best.n_columns() < header.n_columns()) {
            best = Some((header, paths));
        }
    }
    let Some((header, paths)) = best else {
        // The head has no object. The rest of the file may still show that it is not JSON.
        let objects = AnyObject { members: Vec::new(), may_be_empty: false };
        return Ok(Box::new(JsonItems::new([""], MemberFinder::default(), objects)));
    };
    let names = paths.iter().take(MAX_PREVIEW).map(KeyPath::to_string).collect();
    let preview = Preview { header: names, ..Preview::default() };
    Err(if header.has_times() {
        Reason::NoCountColumn(preview)
    } else {
        Reason::NoTimeColumn(preview)
    })
}

/// Makes the parser of a list, given the paths of the members of its objects and their meanings.
fn open_list(
    head: &str,
    path: &KeyPath,
    member_paths: &[KeyPath],
    header: &TableHeader,
) -> Box<dyn Parse> {
    let columns = Column::ALL
        .into_iter()
        .filter(|column| !column.is_count())
        .filter_map(|column| Some((Meaning::Column(column), header.index_of(column)?)));
    let counts = header.counts().into_iter().map(|(response, at)| (Meaning::Count(response), at));
    let (members, indices): (Vec<Meaning>, Vec<usize>) = columns.chain(counts).unzip();
    let finder = MemberFinder::new(indices.iter().map(|&at| [member_paths[at].clone()]));
    let objects = AnyObject { members, may_be_empty: true };
    if path.n_keys() == 0 && begins_with_object_on_a_line(head) {
        Box::new(JsonLines::new(finder, objects))
    } else {
        Box::new(JsonItems::new([path.clone()], finder, objects))
    }
}

/// Whether the first line of a text is an object and nothing else.
fn begins_with_object_on_a_line(head: &str) -> bool {
    let line = head.lines().next().unwrap_or_default();
    split_value(line.trim().as_bytes())
        .is_some_and(|(value, rest)| value.starts_with(b"{") && rest.is_empty())
}

/// Finds the lists of objects that begin in `text`, the outer ones first.
fn find_lists<'a>(text: &'a [u8], path: &mut KeyPath, lists: &mut Vec<ListInHead<'a>>) {
    let text = text.trim_ascii_start();
    let Some((first, content)) = text.split_first() else { return };
    let mut rest = if *first == b'[' { content } else { text };
    let mut objects = Vec::new();
    while objects.len() < MAX_SAMPLES {
        rest = rest.trim_ascii_start();
        rest = rest.strip_prefix(b",").unwrap_or(rest).trim_ascii_start();
        match split_value(rest) {
            Some((object, after)) if object.starts_with(b"{") => {
                objects.push(object);
                rest = after;
            }
            _ => break,
        }
        // Objects without a list around them are a list only at the root.
        if *first == b'{' && path.n_keys() > 0 {
            break;
        }
    }
    let first_object = objects.first().copied();
    if !objects.is_empty() && (*first == b'[' || path.n_keys() == 0) {
        lists.push(ListInHead { path: path.clone(), objects });
    }
    let object = first_object.unwrap_or(rest);
    if path.n_keys() < MAX_DEPTH && object.starts_with(b"{") {
        for_each_member(object, &mut |key, value| {
            if value.starts_with(b"[") || value.starts_with(b"{") {
                path.push(text::decode(key).into_owned());
                find_lists(value, path, lists);
                path.pop();
            }
        });
    }
}

/// The paths of all members of some objects that are neither objects nor lists. The paths with the
/// fewest keys come first.
fn member_paths(objects: &[&[u8]]) -> Vec<KeyPath> {
    let mut paths = Vec::new();
    for object in objects {
        collect_member_paths(object, &mut KeyPath::default(), &mut paths);
    }
    paths.sort_by_key(KeyPath::n_keys);
    paths
}

fn collect_member_paths(object: &[u8], path: &mut KeyPath, paths: &mut Vec<KeyPath>) {
    for_each_member(object, &mut |key, value| {
        path.push(text::decode(key).into_owned());
        if value.starts_with(b"{") {
            if path.n_keys() < MAX_DEPTH {
                collect_member_paths(value, path, paths);
            }
        } else if !value.starts_with(b"[") && paths.len() < MAX_MEMBERS && !paths.contains(path) {
            paths.push(path.clone());
        }
        path.pop();
    });
}

/// Recognises what members mean. Members with fewer keys in their paths take precedence: the author
/// of a post has a date, too.
fn recognise_members(paths: &[KeyPath]) -> TableHeader {
    let mut header = TableHeader::default();
    for depth in 1..=MAX_DEPTH {
        let name = |path: &KeyPath| {
            if path.n_keys() == depth { member_name(path) } else { String::new() }
        };
        let names: Vec<String> = paths.iter().map(name).collect();
        header.add_missing(&TableHeader::recognise(&names));
    }
    header
}

/// The name of a member: its key, or, if the key alone means nothing, its last two keys, as in
/// `likes.count`.
fn member_name(path: &KeyPath) -> String {
    match path.keys() {
        [.., parent, key] if TableHeader::recognise(std::slice::from_ref(key)).n_columns() == 0 => {
            format!("{parent}.{key}")
        }
        [.., key] => key.clone(),
        [] => String::new(),
    }
}

/// What a member means.
enum Meaning {
    /// Something else than a count.
    Column(Column),
    /// A count of this response.
    Count(Response),
}

/// Reads objects whose members are known by their names.
struct AnyObject {
    /// What each member means that the finder looks for.
    members: Vec<Meaning>,
    /// Whether a file without any objects is accepted. Otherwise such a file is only known to be
    /// JSON.
    may_be_empty: bool,
}

/// The members of an object by their meaning.
#[derive(Default)]
struct ObjectMembers<'a> {
    time: RawValue<'a>,
    id: RawValue<'a>,
    text: RawValue<'a>,
    kind: RawValue<'a>,
    reply_to: RawValue<'a>,
    account: RawValue<'a>,
    followers: RawValue<'a>,
    following: RawValue<'a>,
    /// The count of each response, by [`Response::index`].
    counts: [RawValue<'a>; N_RESPONSES],
}

impl AnyObject {
    fn members<'a>(&self, found: &Members<'a>) -> ObjectMembers<'a> {
        let mut members = ObjectMembers::default();
        for (meaning, value) in self.members.iter().zip(found.values()) {
            let member = match meaning {
                Meaning::Count(response) => &mut members.counts[response.index()],
                Meaning::Column(column) => match column {
                    Column::Time => &mut members.time,
                    Column::Id => &mut members.id,
                    Column::Text => &mut members.text,
                    Column::Kind => &mut members.kind,
                    Column::ReplyTo => &mut members.reply_to,
                    Column::Account => &mut members.account,
                    Column::Followers => &mut members.followers,
                    Column::Following => &mut members.following,
                    _ => continue,
                },
            };
            *member = value;
        }
        members
    }
}

impl ReadItem for AnyObject {
    fn read_item(&mut self, found: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let members = self.members(found);
        let time = match parse_time(members.time) {
            Ok(time) => time,
            Err(why) => return out.skip(place, why),
        };
        let counts = members.counts.map(|value| count::from_json(value, place, out));
        let text = members.text.text().unwrap_or_default();
        let kind = match members.kind.text().unwrap_or_default().to_ascii_lowercase().as_str() {
            "repost" | "retweet" | "reblog" | "boost" | "announce" => PostKind::Repost,
            "reply" => PostKind::Reply,
            _ if text.starts_with("RT @") => PostKind::Repost,
            _ if members.reply_to.is_something() => PostKind::Reply,
            _ => PostKind::Post,
        };
        // An id may be a string or a number.
        let id = members.id.text().unwrap_or_else(|| text::decode(members.id.bytes()));
        let id = (!id.is_empty() && id != "null").then_some(id);
        let identity = identity_of(id.as_deref().map(str::as_bytes), time, text.as_bytes());
        let name = members.account.text().unwrap_or_default();
        let followers = members.followers.whole_number();
        let following = members.following.whole_number();
        out.raise_people(&name, followers, following);
        let post = PostRecord { time, kind, identity, counts };
        let written = members.text.string_content().unwrap_or_default();
        out.post(&name, &post, Words { written, read: excerpt_of_string });
    }

    fn end(&mut self, n_items: u64, _: &mut Out<'_>) -> Result<(), Reason> {
        if self.may_be_empty || n_items > 0 { Ok(()) } else { Err(Reason::Unrecognised) }
    }
}

/// Parses a time in a string, or in a number of seconds or milliseconds. The fraction of a number is
/// ignored.
fn parse_time(value: RawValue<'_>) -> Result<Time, Why> {
    if !value.is_something() {
        return Err(Why::NoTime);
    }
    let text = value.text().unwrap_or_else(|| {
        let whole = value.bytes().split(|byte| *byte == b'.').next().unwrap_or_default();
        text::decode(whole)
    });
    date::parse(&text).ok_or(Why::UnreadableTime)
}
