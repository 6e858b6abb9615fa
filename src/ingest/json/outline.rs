//! Finds the lists of objects in the head of a JSON text, and tells whose posts each of them holds
//! by the keys that lead to it. A file often holds other people's posts beside those of the account:
//! what it liked, bookmarked or was mentioned in.
//!
//! An object whose members are objects of one kind is a list, too: `{"0": {…}, "1": {…}}`.

use super::members::{for_each_member, split_value};
use super::path::KeyPath;
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::head::Head;
use crate::ingest::table::header::joined_name;
use crate::ingest::value::text;

/// How many keys may lead to a list.
const MAX_DEPTH: usize = 8;
/// How many objects of a list are looked at.
const MAX_SAMPLES: usize = 200;
/// How many objects of a list are searched for lists within them.
const MAX_SEARCHED: usize = 3;
/// How many lists are looked at.
const MAX_LISTS: usize = 40;

/// A list of objects that begins in the head of a file.
#[derive(Debug)]
pub(crate) struct ListInHead<'a> {
    /// The path from the root of the file.
    pub(crate) path: KeyPath,
    /// The first of its objects that end in the head.
    pub(crate) objects: Vec<&'a [u8]>,
}

/// The lists whose items are to be read.
pub(crate) struct ChosenLists<'h, T> {
    /// Where they stand.
    pub(crate) paths: Vec<KeyPath>,
    /// Some of their objects, or objects that probably look like them.
    pub(crate) objects: &'h [&'h [u8]],
    /// What was found out about their items.
    pub(crate) found: T,
    /// The error if they turn out to hold no items.
    pub(crate) if_none: Option<Reason>,
}

/// Whose posts a list holds, as far as its name tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    /// Those of other people.
    Others,
    /// Perhaps those of other people.
    Doubtful,
    /// The name does not tell.
    Unknown,
    /// Those of the account.
    Own,
}

/// The names of lists of the account's own posts, [normalized](joined_name). The first are also
/// looked for beyond the head of a file that begins with other people's posts.
const OWN: [&str; 10] = [
    "statuses",
    "posts",
    "tweets",
    "toots",
    "outbox",
    "notes",
    "videos",
    "usertimeline",
    "myposts",
    "ownposts",
];
/// How many of [`OWN`] are looked for beyond the head.
const N_LOOKED_FOR: usize = 7;
/// The names of lists of other people's posts.
const OTHERS: [&str; 32] = [
    "favourites",
    "favorites",
    "favs",
    "favourited",
    "favorited",
    "bookmarks",
    "bookmarked",
    "likes",
    "liked",
    "likedposts",
    "likedtweets",
    "likedvideos",
    "mentions",
    "notifications",
    "home",
    "hometimeline",
    "saved",
    "savedposts",
    "includes",
    "inbox",
    "upvoted",
    "starred",
    "followers",
    "following",
    "friends",
    "watchhistory",
    "recommended",
    "suggested",
    "trending",
    "promoted",
    "public",
    "federated",
];
/// The names of lists that may hold the answers of other people, or posts of many.
const DOUBTFUL: [&str; 10] = [
    "timeline",
    "comments",
    "replies",
    "responses",
    "answers",
    "thread",
    "ancestors",
    "descendants",
    "quotes",
    "latestcomments",
];

/// Tells whose posts a list holds by the keys that lead to it.
fn whose(path: &KeyPath) -> Whose {
    let mut whose = Whose::Unknown;
    for key in path.keys() {
        let name = joined_name(key);
        let has = |names: &[&str]| names.contains(&name.as_str());
        if has(&OTHERS) {
            return Whose::Others;
        }
        if has(&DOUBTFUL) {
            whose = Whose::Doubtful;
        } else if has(&OWN) {
            whose = Whose::Own;
        }
    }
    whose
}

/// Chooses the list of the account's own posts among those for which `read` finds something. It
/// returns what it finds, and whether the items have a time.
///
/// # Errors
///
/// [`Refusal::PostsOfOthers`], if all of them hold other people's posts.
pub(crate) fn choose_list<'h, T>(
    head: &'h Head<'_>,
    read: &mut dyn FnMut(&ListInHead<'h>) -> (Option<T>, bool),
) -> Result<Option<ChosenLists<'h, T>>, Reason> {
    let mut best: Option<(Whose, &ListInHead<'h>, T)> = None;
    let mut timed: Vec<&KeyPath> = Vec::new();
    for list in head.lists() {
        let (found, has_times) = read(list);
        let is_answer = || timed.iter().any(|outer| list.path.is_within(outer));
        let whose = match whose(&list.path) {
            Whose::Doubtful if is_answer() => Whose::Others,
            whose => whose,
        };
        if has_times {
            timed.push(&list.path);
        }
        if let Some(found) = found
            && best.as_ref().is_none_or(|(best, ..)| *best < whose)
        {
            best = Some((whose, list, found));
        }
    }
    let Some((whose, ListInHead { path, objects }, found)) = best else { return Ok(None) };
    if whose > Whose::Others {
        let paths = vec![path.clone()];
        return Ok(Some(ChosenLists { paths, objects, found, if_none: None }));
    }
    let refused = Reason::Refused(Refusal::PostsOfOthers);
    let name_at = path.keys().iter().position(|key| OTHERS.contains(&&*joined_name(key)));
    match name_at {
        // The account's own posts may stand beyond the head, and look like those of others.
        Some(at) if !head.is_complete() => {
            let paths = own_lists().map(|own| path.with_key(at, own)).collect();
            Ok(Some(ChosenLists { paths, objects, found, if_none: Some(refused) }))
        }
        _ => Err(refused),
    }
}

/// Whether a file or list of this name holds other people's posts. Notifications hold these, too, and
/// also tell who responded.
pub(crate) fn is_of_others(name: &str) -> bool {
    let name = joined_name(name);
    name != "notifications" && OTHERS.contains(&&*name)
}

/// The names of lists of the account's own posts that are looked for beyond the head.
pub(crate) fn own_lists() -> impl Iterator<Item = &'static str> {
    OWN.into_iter().take(N_LOOKED_FOR)
}

/// Finds the lists of objects that begin in a text, the outer ones first. The text may be cut off.
pub(crate) fn find_lists(text: &[u8]) -> Vec<ListInHead<'_>> {
    let mut outline = Outline { lists: Vec::new(), path: KeyPath::default() };
    outline.read_elements(text, 0);
    outline.lists
}

struct Outline<'a> {
    lists: Vec<ListInHead<'a>>,
    /// The path to what is being read.
    path: KeyPath,
}

impl<'a> Outline<'a> {
    /// Reads values that follow each other, up to the end of the list that they are in.
    fn read_elements(&mut self, text: &'a [u8], depth: usize) {
        let mut rest = text;
        let mut n_searched = 0;
        for _ in 0..MAX_SAMPLES {
            while let [b' ' | b'\n' | b'\r' | b'\t' | b',' | b';', after @ ..] = rest {
                rest = after;
            }
            let value = split_value(rest);
            let element = value.map_or(rest, |(element, _)| element);
            match element.first() {
                Some(b'{') => {
                    if value.is_some() && !is_keyed(element) {
                        self.add(element);
                    }
                    if n_searched < MAX_SEARCHED {
                        n_searched += 1;
                        self.search(element);
                    }
                }
                Some(b'[') if depth < MAX_DEPTH => self.read_elements(&element[1..], depth + 1),
                _ => {}
            }
            match value {
                Some((_, after)) => rest = after,
                None => return,
            }
        }
    }

    /// Adds an object to the list at the current path.
    fn add(&mut self, object: &'a [u8]) {
        let is_full = self.lists.len() == MAX_LISTS;
        match self.lists.iter_mut().find(|list| list.path == self.path) {
            Some(list) if list.objects.len() < MAX_SAMPLES => list.objects.push(object),
            None if !is_full => {
                self.lists.push(ListInHead { path: self.path.clone(), objects: vec![object] });
            }
            _ => {}
        }
    }

    /// Searches an object for lists.
    fn search(&mut self, object: &'a [u8]) {
        if self.path.n_keys() == MAX_DEPTH {
            return;
        }
        let is_keyed = is_keyed(object);
        let mut n = 0;
        for_each_member(object, &mut |key, value| {
            n += 1;
            let key = if is_keyed { KeyPath::ANY.into() } else { text::decode(key).into_owned() };
            self.path.push(key);
            match value.first() {
                Some(b'[') if !is_keyed || n <= MAX_SAMPLES => {
                    self.read_elements(&value[1..], self.path.n_keys());
                }
                Some(b'{') => {
                    if is_keyed && split_value(value).is_some() {
                        self.add(value);
                    }
                    if !is_keyed || n <= MAX_SEARCHED {
                        self.search(value);
                    }
                }
                _ => {}
            }
            self.path.pop();
        });
    }
}

/// Whether the members of an object are the elements of a list: at least two objects of which most
/// keys are the same, or of which some are if the objects are numbered, or at least two lists whose
/// keys are numbers or dates.
pub(crate) fn is_keyed(object: &[u8]) -> bool {
    const MAX_LOOKED_AT: usize = 4;
    let mut first_keys: Vec<&[u8]> = Vec::new();
    let (mut n, mut is_keyed) = (0, true);
    for_each_member(object, &mut |key, value| {
        n += 1;
        if !is_keyed || n > MAX_LOOKED_AT {
            return;
        }
        let has_digit = key.iter().any(u8::is_ascii_digit);
        is_keyed = match value.first() {
            Some(b'{') => {
                let mut keys = Vec::new();
                for_each_member(value, &mut |key, _| keys.push(key));
                let n_shared = keys.iter().filter(|key| first_keys.contains(key)).count();
                let n_most = keys.len().max(first_keys.len());
                let is_alike = n == 1
                    || split_value(value).is_none()
                    || 2 * n_shared > n_most
                    || (has_digit && n_shared > 0);
                if n == 1 {
                    first_keys = keys;
                }
                let name = joined_name(&text::decode(key));
                let is_name = |names: &[&str]| names.contains(&name.as_str());
                is_alike && !is_name(&OWN) && !is_name(&OTHERS) && !is_name(&DOUBTFUL)
            }
            Some(b'[') => key.iter().all(|byte| byte.is_ascii_digit() || *byte == b'-'),
            _ => false,
        };
    });
    is_keyed && n > 1
}

#[cfg(test)]
mod tests;
