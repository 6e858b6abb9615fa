//! The feed of a Bluesky account, as the API returns it (`app.bsky.feed.getAuthorFeed`), in one page
//! or several, and lists of posts (`app.bsky.feed.getPosts`), wherever they stand in a file.
//!
//! The feed shows likes, reposts, replies, quotes and, from newer servers, bookmarks. It does not
//! show who responded. A repository file (CAR) has no counts and is refused.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::error::Reason;
use crate::ingest::json::carried::Carrier;
use crate::ingest::json::items::{ReadItem, excerpt_of_string, open_items, read_time};
use crate::ingest::json::learn::members_reported;
use crate::ingest::json::members::{Members, members};
use crate::ingest::json::outline::{ListInHead, choose_list};
use crate::ingest::json::value::RawValue;
use crate::ingest::parse::{Format, FormatId, Out, identity, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::count;
use crate::ingest::value::media::Carried;
use crate::ingest::value::text::holds;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Bluesky,
    key: "bluesky",
    network: Some("Bluesky"),
    recognise: |head| {
        holds(head.text, "\"at://") && head.lists().iter().any(|list| has_posts(list))
    },
    open: |head, _| {
        let lists = choose_list(head, &mut |list| (has_posts(list).then_some(()), true))?;
        let lists = lists.ok_or(Reason::Unrecognised)?;
        let columns = members_reported(lists.objects);
        let finder = FeedItem::finder();
        Ok(open_items(head, lists.paths, lists.if_none, columns, finder, Feed))
    },
};

/// Whether any object of a list is an item of a feed, or a post by itself.
fn has_posts(list: &ListInHead<'_>) -> bool {
    let finder = FeedItem::finder();
    list.objects.iter().filter_map(|object| finder.find(object)).any(|members| {
        let item = FeedItem::from(&members);
        // A notification has a record, too, and a word for its reason.
        item.record.is_object() && item.uri.bytes().starts_with(b"\"at://") && !is_word(item.reason)
    })
}

fn is_word(value: RawValue<'_>) -> bool {
    value.string_content().is_some()
}

members! {
    /// An item of a feed: a post, and why it is there. Answers of other calls list the posts by
    /// themselves. The libraries for Python write the names in snake case.
    struct FeedItem {
        record: "post.record" | "record",
        created_at: "post.record.createdAt" | "post.record.created_at" | "record.createdAt"
            | "record.created_at" | "post.indexedAt" | "post.indexed_at" | "indexedAt" | "indexed_at",
        text: "post.record.text" | "record.text",
        reply: "post.record.reply" | "record.reply",
        embed: "post.record.embed" | "record.embed" | "post.embed" | "embed",
        facets: "post.record.facets" | "record.facets",
        author: "post.author.handle" | "author.handle",
        uri: "post.uri" | "uri",
        like_count: "post.likeCount" | "post.like_count" | "likeCount" | "like_count",
        repost_count: "post.repostCount" | "post.repost_count" | "repostCount" | "repost_count",
        reply_count: "post.replyCount" | "post.reply_count" | "replyCount" | "reply_count",
        quote_count: "post.quoteCount" | "post.quote_count" | "quoteCount" | "quote_count",
        bookmark_count: "post.bookmarkCount" | "post.bookmark_count" | "bookmarkCount"
            | "bookmark_count",
        /// What puts the post in the feed, if it is not there as a post of the account.
        reason: "reason",
        reposted_by: "reason.by.handle",
        reposted_at: "reason.indexedAt" | "reason.indexed_at" | "post.indexedAt" | "post.indexed_at",
    }
}

struct Feed;

impl ReadItem for Feed {
    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let item = FeedItem::from(members);
        if !item.record.is_object() {
            out.skip(place, Why::NotAnItem);
            return;
        }
        // Some libraries leave out the type of the reason, but only a repost is by somebody.
        let is_repost = item.reposted_by.is_something()
            || memchr::memmem::find(item.reason.bytes(), b"#reasonRepost\"").is_some();
        let (time, account) = if is_repost {
            (item.reposted_at, item.reposted_by)
        } else {
            (item.created_at, item.author)
        };
        let Some(time) = read_time(time, place, out) else { return };
        let kind = if is_repost {
            PostKind::Repost
        } else if item.reply.is_affirmed() {
            PostKind::Reply
        } else {
            PostKind::Post
        };
        // The counts shown with a repost are those of somebody else's post.
        let counts = if is_repost {
            [Count::MISSING; N_RESPONSES]
        } else {
            let values = [
                (Response::Like, item.like_count),
                (Response::Repost, item.repost_count),
                (Response::Reply, item.reply_count),
                (Response::Quote, item.quote_count),
                (Response::Bookmark, item.bookmark_count),
            ];
            count::all_from_json(&values, place, out)
        };
        let identity = match item.uri.text() {
            // A post and its author's own repost of it have the same URI.
            Some(uri) => identity(&[u64::from(is_repost)], uri.as_bytes()),
            None => identity_of(None, time, item.text.text().unwrap_or_default().as_bytes()),
        };
        let name = account.text().unwrap_or_default();
        // What a record does not embed, the post does not have.
        let embedded = if item.embed.is_something() {
            Carrier::Parts.read(item.embed)
        } else {
            Some(Carried::Nothing)
        };
        let has_link = memchr::memmem::find(item.facets.bytes(), b"facet#link\"").is_some();
        let media = Carried::media(embedded.max(has_link.then_some(Carried::Link)));
        let post = PostRecord { time, kind, identity, counts, media };
        let written = item.text.string_content().unwrap_or_default();
        out.post(&name, &post, Words { written, read: excerpt_of_string });
    }
}
