//! The feed of a Bluesky account, as the API returns it (`app.bsky.feed.getAuthorFeed`), in one page
//! or several.
//!
//! The feed shows likes, reposts, replies, quotes and, from newer servers, bookmarks. It does not
//! show who responded. A repository file (CAR) has no counts and is refused.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::json::items::{JsonItems, ReadItem, excerpt_of_string, read_time};
use crate::ingest::json::members::{Members, members};
use crate::ingest::parse::{Format, FormatId, Out, identity, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::count;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Bluesky,
    key: "bluesky",
    network: Some("Bluesky"),
    recognise: |head| {
        head.text.starts_with(['{', '['])
            && head.text.contains("\"feed\"")
            && head.text.contains("\"at://")
    },
    open: |_, _| Ok(Box::new(JsonItems::new(["feed"], FeedItem::finder(), Feed))),
};

members! {
    /// A post in the feed, and why it is there.
    struct FeedItem {
        post: "post",
        created_at: "post.record.createdAt" | "post.indexedAt",
        text: "post.record.text",
        reply: "post.record.reply",
        author: "post.author.handle",
        uri: "post.uri",
        like_count: "post.likeCount",
        repost_count: "post.repostCount",
        reply_count: "post.replyCount",
        quote_count: "post.quoteCount",
        bookmark_count: "post.bookmarkCount",
        /// What puts the post in the feed, if it is not there as a post of the account.
        reason: "reason.$type",
        reposted_by: "reason.by.handle",
        reposted_at: "reason.indexedAt" | "post.indexedAt",
    }
}

struct Feed;

impl ReadItem for Feed {
    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let item = FeedItem::from(members);
        if !item.post.is_object() {
            out.skip(place, Why::NotAnItem);
            return;
        }
        let is_repost = item.reason.text().is_some_and(|reason| reason.ends_with("#reasonRepost"));
        let (time, account) = if is_repost {
            (item.reposted_at, item.reposted_by)
        } else {
            (item.created_at, item.author)
        };
        let Some(time) = read_time(time, place, out) else { return };
        let kind = if is_repost {
            PostKind::Repost
        } else if item.reply.is_something() {
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
        let post = PostRecord { time, kind, identity, counts };
        let written = item.text.string_content().unwrap_or_default();
        out.post(&name, &post, Words { written, read: excerpt_of_string });
    }
}
