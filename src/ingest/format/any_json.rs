//! Any other JSON: a list of objects, or one object a line, with a time and at least one count.
//! Counts may stand in objects within the objects. What the members are is told by their names, as
//! the columns of a table are.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Time, Words};
use crate::ingest::choices::Choices;
use crate::ingest::error::{Preview, Reason};
use crate::ingest::head::Head;
use crate::ingest::json::fields::{self, Fields};
use crate::ingest::json::items::{Item, Items, Lines};
use crate::ingest::json::value as json;
use crate::ingest::json::value::Raw;
use crate::ingest::parse::{Format, FormatId, Out, Parse, excerpt, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::header::{Column, Header};
use crate::ingest::value::count;
use crate::ingest::value::date;
use crate::ingest::value::text;

/// The format's entry.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Json,
    key: "json",
    network: None,
    recognise: |head| head.text.starts_with(['{', '[']),
    open,
};

/// How deep the list may stand, and how deep in its objects the members.
const MAX_DEPTH: usize = 4;
/// By so many objects the members are known, and by so many members no more.
const MAX_SAMPLES: usize = 50;
const MAX_MEMBERS: usize = 400;

/// The members other than counts, in the order in which they are wanted.
const COLUMNS: [Column; 8] = [
    Column::Time,
    Column::Id,
    Column::Text,
    Column::Kind,
    Column::ReplyTo,
    Column::Account,
    Column::Followers,
    Column::Following,
];

/// A list of objects that begins in the head.
struct Candidate<'a> {
    path: Vec<String>,
    objects: Vec<&'a [u8]>,
}

fn open(head: &Head<'_>, _: &Choices) -> Result<Box<dyn Parse>, Reason> {
    let head = head.text;
    let mut candidates = Vec::new();
    find(head.as_bytes(), &mut Vec::new(), &mut candidates);
    let mut best: Option<Header> = None;
    let mut known_names = Vec::new();
    for Candidate { path, objects } in &candidates {
        let members = members_of(objects);
        let header = header_of(&members);
        if header.tells() == (true, true) {
            return Ok(reader(path, &members, &header, is_a_line_each(head)));
        }
        if best.as_ref().is_none_or(|best| best.n_known() < header.n_known()) {
            known_names = members.iter().map(|path| path.join(".")).take(30).collect();
            best = Some(header);
        }
    }
    let preview = Preview { header: known_names, ..Preview::default() };
    match best {
        Some(best) if !best.tells().0 => Err(Reason::NoTimeColumn(preview)),
        Some(_) => Err(Reason::NoCountColumn(preview)),
        None => Ok(nothing_but_syntax()),
    }
}

/// Where the head holds no object at all, reading on tells where it is no JSON.
fn nothing_but_syntax() -> Box<dyn Parse> {
    let list = List { responses: Vec::new(), is_known: false };
    Box::new(Items::new(&[&[]], &[], list))
}

/// Whether the head is an object a line.
fn is_a_line_each(head: &str) -> bool {
    let mut lines = head.lines().map(|line| fields::value(line.trim().as_bytes()));
    let is_object = |value: Option<(&[u8], &[u8])>| {
        value.is_some_and(|(object, rest)| object.starts_with(b"{") && rest.is_empty())
    };
    lines.next().is_some_and(is_object)
}

fn reader(
    path: &[String],
    members: &[Vec<String>],
    header: &Header,
    is_a_line_each: bool,
) -> Box<dyn Parse> {
    let at = |place: usize| members[place].iter().map(String::as_str).collect::<Vec<_>>();
    // A path without keys is no member.
    let mut wanted: Vec<Vec<&str>> =
        COLUMNS.iter().map(|column| header.place(*column).map(at).unwrap_or_default()).collect();
    let counts = header.counts();
    wanted.extend(counts.iter().map(|&(_, place)| at(place)));
    let wanted: Vec<&[&str]> = wanted.iter().map(Vec::as_slice).collect();
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let responses = counts.into_iter().map(|(response, _)| response).collect();
    let list = List { responses, is_known: true };
    if path.is_empty() && is_a_line_each {
        return Box::new(Lines::new(&wanted, list));
    }
    Box::new(Items::new(&[&path], &wanted, list))
}

/// Finds the lists of objects that begin in `text`, the outer ones first.
fn find<'a>(text: &'a [u8], path: &mut Vec<String>, found: &mut Vec<Candidate<'a>>) {
    let text = text.trim_ascii_start();
    let Some((first, inside)) = text.split_first() else { return };
    let mut rest = if *first == b'[' { inside } else { text };
    let mut objects = Vec::new();
    while objects.len() < MAX_SAMPLES {
        rest = rest.trim_ascii_start();
        rest = rest.strip_prefix(b",").unwrap_or(rest).trim_ascii_start();
        match fields::value(rest) {
            Some((object, after)) if object.starts_with(b"{") => {
                objects.push(object);
                rest = after;
            }
            _ => break,
        }
        // Objects one after the other are a list at the root alone.
        if *first == b'{' && !path.is_empty() {
            break;
        }
    }
    let begins = objects.first().copied();
    if !objects.is_empty() && (*first == b'[' || path.is_empty()) {
        found.push(Candidate { path: path.clone(), objects });
    }
    let object = begins.unwrap_or(rest);
    if path.len() < MAX_DEPTH && object.starts_with(b"{") {
        fields::each_member(object, &mut |key, value| {
            if value.starts_with(b"[") || value.starts_with(b"{") {
                path.push(text::of(key).into_owned());
                find(value, path, found);
                path.pop();
            }
        });
    }
}

/// The paths of the members that are neither objects nor lists, those nearest to the root first.
fn members_of(objects: &[&[u8]]) -> Vec<Vec<String>> {
    fn collect(object: &[u8], path: &mut Vec<String>, members: &mut Vec<Vec<String>>) {
        fields::each_member(object, &mut |key, value| {
            path.push(text::of(key).into_owned());
            if value.starts_with(b"{") {
                if path.len() < MAX_DEPTH {
                    collect(value, path, members);
                }
            } else if !value.starts_with(b"[")
                && members.len() < MAX_MEMBERS
                && !members.contains(path)
            {
                members.push(path.clone());
            }
            path.pop();
        });
    }
    let mut members = Vec::new();
    for object in objects {
        collect(object, &mut Vec::new(), &mut members);
    }
    // No sorting routine for a few dozen: it would cost a reader 2 KB.
    let of_depth = |depth: usize| members.iter().filter(move |path| path.len() == depth).cloned();
    (1..=MAX_DEPTH).flat_map(of_depth).collect()
}

/// What the members are, those nearest to the root before all others: a post's author has a date,
/// too.
fn header_of(members: &[Vec<String>]) -> Header {
    (1..=MAX_DEPTH).fold(Header::default(), |header, depth| {
        let names = members
            .iter()
            .map(|path| if path.len() == depth { name_of(path) } else { String::new() });
        let names: Vec<String> = names.collect();
        header.or(Header::of(&names))
    })
}

/// What a member is called: `created_at`, and where that says nothing together with what it stands
/// in, as in `likes.count`.
fn name_of(path: &[String]) -> String {
    match path {
        [.., parent, leaf] if Header::of(std::slice::from_ref(leaf)).n_known() == 0 => {
            format!("{parent}.{leaf}")
        }
        [.., leaf] => leaf.clone(),
        [] => String::new(),
    }
}

struct List {
    /// What the counts after the other members count.
    responses: Vec<Response>,
    is_known: bool,
}

impl Item for List {
    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
        let [time, id, words, kind, reply_to, account, followers, following] =
            std::array::from_fn(|field| fields[field]);
        let time = match time_of(time) {
            Ok(time) => time,
            Err(why) => return out.skip(place, why),
        };
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (response, field) in self.responses.iter().zip(COLUMNS.len()..) {
            counts[response.index()] = count::of_json(fields[field], place, out);
        }
        let written = words.inside();
        let words = words.text().unwrap_or_default();
        let kind = match kind.text().unwrap_or_default().to_ascii_lowercase().as_str() {
            "repost" | "retweet" | "reblog" | "boost" | "announce" => PostKind::Repost,
            "reply" => PostKind::Reply,
            _ if words.starts_with("RT @") => PostKind::Repost,
            _ if reply_to.is_something() => PostKind::Reply,
            _ => PostKind::Post,
        };
        let id = id.text().unwrap_or_else(|| text::of(id.bytes()));
        let id = (!id.is_empty() && id != "null").then_some(id);
        let identity = identity_of(id.as_ref().map(|id| id.as_bytes()), time, words.as_bytes());
        let name = account.text().unwrap_or_default();
        let (followers, following) = (followers.count(), following.count());
        if followers.is_some() || following.is_some() {
            let account = &mut out.account(&name).account;
            account.followers = account.followers.max(followers);
            account.following = account.following.max(following);
        }
        let post = PostRecord { time, kind, identity, counts };
        let read = |inside: &[u8]| excerpt(&json::words(inside));
        out.post(&name, &post, Words { written, read });
    }

    fn end(&mut self, n_items: u64, _: &mut Out<'_>) -> Result<(), Reason> {
        // An empty list is JSON, and no more.
        if self.is_known || n_items > 0 { Ok(()) } else { Err(Reason::Unrecognised) }
    }
}

/// A time as text, or as a number of seconds or milliseconds.
fn time_of(value: Raw<'_>) -> Result<Time, Why> {
    if !value.is_something() {
        return Err(Why::NoTime);
    }
    let written = match value.text() {
        Some(text) => text,
        None => text::of(value.bytes().split(|byte| *byte == b'.').next().unwrap_or_default()),
    };
    date::read(&written).ok_or(Why::UnreadableTime)
}
