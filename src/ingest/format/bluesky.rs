//! Bluesky: an author's feed as its API gives it (`app.bsky.feed.getAuthorFeed`), one page or
//! several.
//!
//! Shows likes, reposts, replies, quotes and, from newer servers, bookmarks. Doesn't show who
//! responded. The export of a repository (CAR) holds no counts and is refused.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::json::fields::Fields;
use crate::ingest::json::items::{Item, Items};
use crate::ingest::json::value as json;
use crate::ingest::parse::{Format, FormatId, Out, excerpt, identity, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::count;
use crate::ingest::value::date;

/// The format's entry.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Bluesky,
    key: "bluesky",
    network: Some("Bluesky"),
    recognise: |head| {
        head.text.starts_with(['{', '['])
            && head.text.contains("\"feed\"")
            && head.text.contains("\"at://")
    },
    open: |_, _| Ok(Box::new(Items::new(&[&["feed"]], &WANTED, Feed))),
};

const WANTED: [&[&str]; 15] = [
    &["post", "record", "createdAt"],
    &["post", "indexedAt"],
    &["post", "likeCount"],
    &["post", "repostCount"],
    &["post", "replyCount"],
    &["post", "quoteCount"],
    &["post", "bookmarkCount"],
    &["post", "uri"],
    &["post", "record", "text"],
    &["post", "record", "reply"],
    &["post", "author", "handle"],
    &["reason", "$type"],
    &["reason", "by", "handle"],
    &["reason", "indexedAt"],
    &["post"],
];

/// The counts among the wanted members.
const COUNTS: [(Response, usize); 5] = [
    (Response::Like, 2),
    (Response::Repost, 3),
    (Response::Reply, 4),
    (Response::Quote, 5),
    (Response::Bookmark, 6),
];

struct Feed;

impl Item for Feed {
    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
        if !fields[14].is_object() {
            out.skip(place, Why::NotAnItem);
            return;
        }
        let is_repost = fields[11].text().is_some_and(|reason| reason.ends_with("#reasonRepost"));
        // A repost was made when it was, by whoever made it.
        let (times, author) = if is_repost { ([13, 1], 12) } else { ([0, 1], 10) };
        let Some(written) = times.iter().find_map(|&field| fields[field].text()) else {
            out.skip(place, Why::NoTime);
            return;
        };
        let Some(time) = date::read(&written) else {
            out.skip(place, Why::UnreadableTime);
            return;
        };
        let kind = match () {
            () if is_repost => PostKind::Repost,
            () if fields[9].is_something() => PostKind::Reply,
            () => PostKind::Post,
        };
        let mut counts = [Count::MISSING; N_RESPONSES];
        // What is shown of a repost are the responses to somebody else's post.
        let shown = if is_repost { &[][..] } else { &COUNTS };
        for &(response, field) in shown {
            counts[response.index()] = count::of_json(fields[field], place, out);
        }
        let text = fields[8].text().unwrap_or_default();
        let id = fields[7].text();
        let identity = match &id {
            // The post and one's own repost of it are two.
            Some(id) => identity(&[u64::from(is_repost)], id.as_bytes()),
            None => identity_of(None, time, text.as_bytes()),
        };
        let name = fields[author].text().unwrap_or_default();
        let post = PostRecord { time, kind, identity, counts };
        let read = |inside: &[u8]| excerpt(&json::words(inside));
        out.post(&name, &post, Words { written: fields[8].inside(), read });
    }
}
