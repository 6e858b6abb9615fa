//! Tells reposts and replies from posts, and what they carry, by the members that mark them. Any of several members can
//! mark an item: flags, references to another post, words for the kind of item.

use super::carried::Carrier;
use super::members::{for_each_element, for_each_member};
use super::value::RawValue;
use crate::activity::PostKind;
use crate::ingest::value::kind::kind_from_word;
use crate::ingest::value::media::Carried;

/// What a member says about the kind of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// If it says anything, the item is a repost.
    Repost,
    /// If it says anything, the item is a reply.
    Reply,
    /// A word for the kind of item.
    Word,
    /// A list of posts that the item refers to, each with a word for how.
    References,
    /// Why the item is in a feed.
    Reason,
    /// The post that the item repeats, or quotes if it has words of its own.
    Renote,
    /// It tells what the item carries beside its text.
    Carries(Carrier),
}

/// The beginnings of names that mark a repost.
const REPOST: [&str; 11] = [
    "copyhistory",
    "isrepost",
    "isreblog",
    "isboost",
    "retweetedstatus",
    "retweetedtweet",
    "retweetof",
    "repostof",
    "reblogof",
    "forwardedfrom",
    "fwdfrom",
];
/// The beginnings of names that mark a reply.
const REPLY: [&str; 6] =
    ["inreplyto", "replyto", "replyingto", "isreply", "replyid", "replyparent"];
/// The names of words for the kind of item.
const WORD: [&str; 8] =
    ["kind", "type", "posttype", "tweettype", "itemtype", "messagetype", "typename", "pytype"];

impl Mark {
    /// Tells what a member with this [normalized](crate::ingest::table::header::joined_name) name says about
    /// the kind of an item.
    pub(crate) fn of(name: &str, value: RawValue<'_>) -> Option<Mark> {
        let begins = |names: &[&str]| names.iter().any(|known| name.starts_with(known));
        match name {
            "isretweet" => Some(Mark::Repost),
            "retweet" | "repost" | "reblog" if !value.is_number() => Some(Mark::Repost),
            "reply" if value.is_object() => Some(Mark::Reply),
            "referencedtweets" | "references" => Some(Mark::References),
            "reason" => Some(Mark::Reason),
            "renoteid" => Some(Mark::Renote),
            _ if WORD.contains(&name) => Some(Mark::Word),
            _ if begins(&REPOST) => Some(Mark::Repost),
            _ if begins(&REPLY) => Some(Mark::Reply),
            _ => Carrier::of(name, value).map(Mark::Carries),
        }
    }

    /// Tells the kind of an item by one of its members.
    fn kind(self, value: RawValue<'_>, has_text: bool) -> PostKind {
        let is_affirmed = value.is_affirmed();
        match self {
            Mark::Repost if is_affirmed => PostKind::Repost,
            Mark::Renote if is_affirmed && !has_text => PostKind::Repost,
            Mark::Reply if is_affirmed => PostKind::Reply,
            Mark::Reason if memchr::memmem::find(value.bytes(), b"epost").is_some() => {
                PostKind::Repost
            }
            Mark::Word | Mark::Carries(Carrier::Word) => kind_of_word(value),
            Mark::References => {
                let mut kind = PostKind::Post;
                for_each_element(value.bytes(), &mut |post| {
                    for_each_member(post, &mut |key, how| {
                        if key == b"type" {
                            kind = stronger(kind, kind_of_word(RawValue::new(how)));
                        }
                    });
                });
                kind
            }
            _ => PostKind::Post,
        }
    }
}

/// Tells what an item carries by the members that say so.
pub(crate) fn carried_by_item<'a>(
    marks: impl Iterator<Item = (Mark, RawValue<'a>)>,
) -> Option<Carried> {
    let carried = marks.filter_map(|(mark, value)| match mark {
        Mark::Carries(carrier) => carrier.read(value),
        Mark::Word => Carrier::Word.read(value),
        _ => None,
    });
    carried.max()
}

/// Tells the kind of an item by the members that mark it, and by its text.
pub(crate) fn kind_of_item<'a>(
    marks: impl Iterator<Item = (Mark, RawValue<'a>)>,
    text: &str,
) -> PostKind {
    let by_text = if text.starts_with("RT @") { PostKind::Repost } else { PostKind::Post };
    let (mut by_word, mut kind) = (PostKind::Post, by_text);
    for (mark, value) in marks {
        let by_mark = mark.kind(value, !text.is_empty());
        let so_far = if mark == Mark::Word { &mut by_word } else { &mut kind };
        *so_far = stronger(*so_far, by_mark);
    }
    if by_word == PostKind::Post { kind } else { by_word }
}

/// The kind of an item that one member says to be of the one kind, and another of the other.
fn stronger(a: PostKind, b: PostKind) -> PostKind {
    match (a, b) {
        (PostKind::Repost, _) | (_, PostKind::Repost) => PostKind::Repost,
        (PostKind::Reply, _) | (_, PostKind::Reply) => PostKind::Reply,
        _ => PostKind::Post,
    }
}

/// The kind of item that a word stands for, in singular or plural.
fn kind_of_word(value: RawValue<'_>) -> PostKind {
    let word = value.text().unwrap_or_default();
    match &*word {
        // Reddit's word for a comment
        "t1" => PostKind::Reply,
        word => kind_from_word(word).unwrap_or(PostKind::Post),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marks of an item's members, given by their names and values.
    fn marks<'a>(members: &[(&str, &'a str)]) -> Vec<(Mark, RawValue<'a>)> {
        let marked = members.iter().filter_map(|(name, value)| {
            let value = RawValue::new(value.as_bytes());
            Some((Mark::of(name, value)?, value))
        });
        marked.collect()
    }

    #[test]
    fn members_tell_reposts_and_replies_from_posts() {
        use PostKind::{Post, Reply, Repost};
        for (members, text, expected) in [
            (&[][..], "a", Post),
            (&[("likes", "3")], "a", Post),
            (&[("isretweet", "true")], "a", Repost),
            (&[("isretweet", r#""False""#)], "a", Post),
            // A number counts reposts and replies.
            (&[("retweet", "3")], "a", Post),
            (&[("retweet", r#"{"id":1}"#)], "a", Repost),
            (&[("reply", "3")], "a", Post),
            (&[("reply", r#"{"parent":{"uri":"b"}}"#)], "a", Reply),
            (&[("inreplytouserid", "7")], "a", Reply),
            (&[("inreplytouserid", "null")], "a", Post),
            (&[("retweetedstatus", r#"{"id":1}"#)], "a", Repost),
            (&[("reason", r#"{"$type":"app.bsky.feed.defs#reasonRepost"}"#)], "a", Repost),
            (&[("reason", r#"{"$type":"app.bsky.feed.defs#reasonPin"}"#)], "a", Post),
            (&[("referencedtweets", r#"[{"type":"quoted"},{"type":"replied_to"}]"#)], "a", Reply),
            (
                &[("referencedtweets", r#"[{"type":"replied_to"},{"type":"retweeted"}]"#)],
                "a",
                Repost,
            ),
            (&[("referencedtweets", r#"[{"id":"retweeted"}]"#)], "a", Post),
            (&[("type", r#""Replies""#)], "a", Reply),
            (&[("kind", r#""t1""#)], "a", Reply),
            (&[("kind", r#""t3""#)], "a", Post),
            // It is quoted where there are words of its own.
            (&[("renoteid", r#""9""#)], "", Repost),
            (&[("renoteid", r#""9""#)], "a", Post),
            (&[("renoteid", "null")], "", Post),
            (&[], "RT @gull: a", Repost),
            // A repost of a reply is a repost, but a word for the kind of item counts most.
            (&[("inreplytouserid", "7"), ("isretweet", "true")], "a", Repost),
            (&[("type", r#""Reply""#), ("isretweet", "true")], "RT @gull: a", Reply),
            (&[("type", r#""photo""#), ("isretweet", "true")], "a", Repost),
        ] {
            let found = kind_of_item(marks(members).into_iter(), text);
            assert_eq!(found, expected, "{members:?} {text:?}");
        }
    }

    #[test]
    fn members_tell_what_an_item_carries() {
        for (members, expected) in [
            (&[("type", r#""photo""#)][..], Some(Carried::Picture)),
            (&[("mediaattachments", "[]")], Some(Carried::Nothing)),
            (&[("mediaattachments", "[]"), ("type", r#""video""#)], Some(Carried::Video)),
            (&[("isretweet", "true"), ("likes", "3")], None),
        ] {
            assert_eq!(carried_by_item(marks(members).into_iter()), expected, "{members:?}");
        }
    }
}
