//! The posts of a Mastodon account: statuses as the API returns them
//! (`/api/v1/accounts/:id/statuses`), wherever they stand in a file, and the outbox of an archive
//! (`outbox.json`).
//!
//! Statuses show favourites, boosts, replies and, from newer servers, quotes. An outbox shows
//! favourites and boosts, or no counts at all and then is refused. Neither shows who responded.

use crate::activity::{Count, Media, PostKind, PostRecord, Response, Words};
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::json::carried::Carrier;
use crate::ingest::json::items::{JsonItems, ReadItem, open_items, read_time};
use crate::ingest::json::learn::members_reported;
use crate::ingest::json::members::{Members, members};
use crate::ingest::json::outline::{ListInHead, choose_list};
use crate::ingest::json::path::KeyPath;
use crate::ingest::json::value::{RawValue, unescape_cut_off};
use crate::ingest::parse::{Format, FormatId, Out, excerpt, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::count;
use crate::ingest::value::media::Carried;
use crate::ingest::value::text::{holds, unescape_entities};

/// The entry of statuses in `FORMATS`.
pub(crate) const STATUSES: Format = Format {
    id: FormatId::MastodonStatuses,
    key: "mastodon-statuses",
    network: Some("Mastodon"),
    recognise: |head| {
        ["\"reblogs_count\"", "\"reblogsCount\""].iter().any(|key| holds(head.text, key))
            && head.lists().iter().any(has_statuses)
    },
    open: |head, _| {
        let lists = choose_list(head, &mut |list| (has_statuses(list).then_some(()), true))?;
        let lists = lists.ok_or(Reason::Unrecognised)?;
        let columns = members_reported(lists.objects);
        let finder = MastodonStatus::finder();
        Ok(open_items(head, lists.paths, lists.if_none, columns, finder, Statuses))
    },
};

/// Whether any object of a list is a status.
fn has_statuses(list: &ListInHead<'_>) -> bool {
    let finder = MastodonStatus::finder();
    list.objects.iter().filter_map(|object| finder.find(object)).any(|members| {
        let status = MastodonStatus::from(&members);
        let members = [status.created_at, status.favourites_count, status.reblogs_count];
        members.into_iter().all(RawValue::is_something)
    })
}

members! {
    /// A status as the API returns it, or as the libraries for it in JavaScript write it.
    struct MastodonStatus {
        created_at: "created_at" | "createdAt",
        favourites_count: "favourites_count" | "favouritesCount",
        reblogs_count: "reblogs_count" | "reblogsCount",
        replies_count: "replies_count" | "repliesCount",
        quotes_count: "quotes_count" | "quotesCount",
        id: "id",
        content: "content",
        reblog: "reblog",
        in_reply_to: "in_reply_to_id" | "inReplyToId"
            | "in_reply_to_account_id" | "inReplyToAccountId",
        media: "media_attachments" | "mediaAttachments",
        card: "card",
        account_name: "account.acct" | "account.username",
        followers_count: "account.followers_count" | "account.followersCount",
        following_count: "account.following_count" | "account.followingCount",
    }
}

struct Statuses;

impl ReadItem for Statuses {
    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let status = MastodonStatus::from(members);
        // A notification holds a status, but is not one.
        if !status.favourites_count.is_something() {
            out.skip(place, Why::NotAnItem);
            return;
        }
        let Some(time) = read_time(status.created_at, place, out) else { return };
        let kind = if status.reblog.is_object() {
            PostKind::Repost
        } else if status.in_reply_to.is_affirmed() {
            PostKind::Reply
        } else {
            PostKind::Post
        };
        let values = [
            (Response::Like, status.favourites_count),
            (Response::Repost, status.reblogs_count),
            (Response::Reply, status.replies_count),
            (Response::Quote, status.quotes_count),
        ];
        let counts = count::all_from_json(&values, place, out);
        let name = status.account_name.text().unwrap_or_default();
        let followers = status.followers_count.whole_number();
        out.raise_people(&name, followers, status.following_count.whole_number());
        let id = status.id.label();
        let content = status.content.text().unwrap_or_default();
        let identity = identity_of(id.as_deref().map(str::as_bytes), time, content.as_bytes());
        let media = media_of(status.media, status.card.is_affirmed() || has_link(&content));
        let post = PostRecord { time, kind, identity, counts, media };
        let written = status.content.string_content().unwrap_or_default();
        out.post(&name, &post, Words { written, read: excerpt_of_html });
    }
}

/// The entry of outboxes in `FORMATS`.
pub(crate) const OUTBOX: Format = Format {
    id: FormatId::MastodonOutbox,
    key: "mastodon-outbox",
    network: Some("Mastodon"),
    recognise: |head| head.text.starts_with('{') && holds(head.text, "\"orderedItems\""),
    open: |head, _| {
        let outbox = Outbox { has_counts: false };
        let path = KeyPath::from("orderedItems");
        let list = head.lists().iter().find(|list| list.path == path);
        let columns = list.map_or_else(Vec::new, |list| members_reported(&list.objects));
        Ok(Box::new(JsonItems::new([path], OutboxItem::finder(), outbox).reporting(columns)))
    },
};

members! {
    /// An activity of an outbox (ActivityStreams 2.0): the creation of a post, or a boost.
    struct OutboxItem {
        published: "published",
        likes: "object.likes.totalItems",
        shares: "object.shares.totalItems",
        id: "id",
        content: "object.content",
        media: "object.attachment",
        activity_type: "type",
        in_reply_to: "object.inReplyTo",
        actor: "actor",
    }
}

struct Outbox {
    /// Whether any item had a count.
    has_counts: bool,
}

impl ReadItem for Outbox {
    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let item = OutboxItem::from(members);
        let Some(time) = read_time(item.published, place, out) else { return };
        let kind = if item.activity_type.text().as_deref() == Some("Announce") {
            PostKind::Repost
        } else if item.in_reply_to.is_something() {
            PostKind::Reply
        } else {
            PostKind::Post
        };
        let values = [(Response::Like, item.likes), (Response::Repost, item.shares)];
        let counts = count::all_from_json(&values, place, out);
        self.has_counts |= counts.iter().any(|count| *count != Count::MISSING);
        let id = item.id.text();
        let content = item.content.text().unwrap_or_default();
        let identity = identity_of(id.as_deref().map(str::as_bytes), time, content.as_bytes());
        // The last segment of the actor's URL is the name that statuses have.
        let actor = item.actor.text().unwrap_or_default();
        let name = actor.rsplit('/').next().unwrap_or_default();
        let media = media_of(item.media, has_link(&content));
        let post = PostRecord { time, kind, identity, counts, media };
        let written = item.content.string_content().unwrap_or_default();
        out.post(name, &post, Words { written, read: excerpt_of_html });
    }

    fn end(&mut self, _: u64, _: &mut Out<'_>) -> Result<(), Reason> {
        if self.has_counts { Ok(()) } else { Err(Reason::Refused(Refusal::OutboxWithoutCounts)) }
    }
}

/// What a post carries, given the list of its attachments and whether it has a link.
fn media_of(attachments: RawValue<'_>, has_link: bool) -> Media {
    let link = has_link.then_some(Carried::Link);
    Carried::media(Carrier::Parts.read(attachments).max(link))
}

/// Whether the HTML of a post has a link that is neither a mention nor a hashtag.
fn has_link(html: &str) -> bool {
    html.split("<a ").skip(1).any(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        !["mention", "hashtag", "rel=\"tag"].iter().any(|other| holds(tag, other))
    })
}

/// Makes the excerpt of a post, given as the content of a JSON string that holds HTML and may be
/// cut off.
fn excerpt_of_html(content: &[u8]) -> Box<str> {
    excerpt(&text_from_html(&unescape_cut_off(content)))
}

/// The text of HTML, as far as Mastodon writes HTML. Each tag becomes a space.
fn text_from_html(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                text.push(' ');
            }
            _ if in_tag => {}
            _ => text.push(c),
        }
    }
    unescape_entities(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_told_from_mentions() {
        for (html, expected) in [
            ("<p>a</p>", false),
            (r#"<a href="https://b.example/@c" class="u-url mention">@c</a>"#, false),
            (
                r#"<a href="https://b.example/tags/d" class="mention hashtag" rel="tag">#d</a>"#,
                false,
            ),
            (r#"<a href="https://b.example/tag/d" rel="tag">#d</a>"#, false),
            (r#"<a href="https://e.example" rel="nofollow">e</a>"#, true),
            (r#"<a class="mention">@c</a> <a href="https://e.example">e</a>"#, true),
        ] {
            assert_eq!(has_link(html), expected, "{html}");
        }
    }

    #[test]
    fn html_becomes_text() {
        for (html, expected) in [
            ("<p>a</p><p>b<br />c</p>", " a  b c "),
            ("a &lt;b&gt; &amp;amp; &quot;c&#39;", "a <b> &amp; \"c'"),
            ("1 > 0", "1 > 0"),
            ("cut <a href=\"x", "cut "),
        ] {
            assert_eq!(text_from_html(html), expected, "{html}");
        }
    }
}
