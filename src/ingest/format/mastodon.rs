//! Mastodon: statuses as its API gives them (`/api/v1/accounts/:id/statuses`), and the outbox of
//! an archive where it holds counts.
//!
//! Statuses show favourites, boosts, replies and, from newer servers, quotes; the outbox shows
//! favourites and boosts, or nothing at all and is then refused. Neither shows who responded.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Time, Words};
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::json::fields::Fields;
use crate::ingest::json::items::{Item, Items};
use crate::ingest::json::value as json;
use crate::ingest::parse::{Format, FormatId, Out, excerpt, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::count;
use crate::ingest::value::date;

/// Statuses from the API.
pub(crate) const STATUSES: Format = Format {
    id: FormatId::MastodonStatuses,
    key: "mastodon-statuses",
    network: Some("Mastodon"),
    recognise: |head| {
        head.text.starts_with('[')
            && head.text.contains("\"reblogs_count\"")
            && head.text.contains("\"favourites_count\"")
    },
    open: |_, _| Ok(Box::new(Items::new(&[&[]], &STATUS, Statuses))),
};

/// The outbox of an archive.
pub(crate) const OUTBOX: Format = Format {
    id: FormatId::MastodonOutbox,
    key: "mastodon-outbox",
    network: Some("Mastodon"),
    recognise: |head| head.text.starts_with('{') && head.text.contains("\"orderedItems\""),
    open: |_, _| {
        let outbox = Outbox { shows_counts: false };
        Ok(Box::new(Items::new(&[&["orderedItems"]], &ACTIVITY, outbox)))
    },
};

const STATUS: [&[&str]; 13] = [
    &["created_at"],
    &["favourites_count"],
    &["reblogs_count"],
    &["replies_count"],
    &["quotes_count"],
    &["id"],
    &["content"],
    &["reblog"],
    &["in_reply_to_id"],
    &["account", "acct"],
    &["account", "username"],
    &["account", "followers_count"],
    &["account", "following_count"],
];

struct Statuses;

impl Item for Statuses {
    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
        // A notification holds a status, and is none.
        if !fields[1].is_something() {
            out.skip(place, Why::NotAnItem);
            return;
        }
        let Some(time) = time(fields, place, out) else { return };
        let kind = match () {
            () if fields[7].is_object() => PostKind::Repost,
            () if fields[8].is_something() => PostKind::Reply,
            () => PostKind::Post,
        };
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (response, field) in
            [(Response::Like, 1), (Response::Repost, 2), (Response::Reply, 3), (Response::Quote, 4)]
        {
            counts[response.index()] = count::of_json(fields[field], place, out);
        }
        let name = fields[9].text().or_else(|| fields[10].text()).unwrap_or_default();
        let account = &mut out.account(&name).account;
        account.followers = account.followers.max(fields[11].count());
        account.following = account.following.max(fields[12].count());
        let id = fields[5].text();
        let content = fields[6].text().unwrap_or_default();
        let identity = identity_of(id.as_ref().map(|id| id.as_bytes()), time, content.as_bytes());
        let post = PostRecord { time, kind, identity, counts };
        out.post(&name, &post, Words { written: fields[6].inside(), read });
    }
}

const ACTIVITY: [&[&str]; 8] = [
    &["published"],
    &["object", "likes", "totalItems"],
    &["object", "shares", "totalItems"],
    &["id"],
    &["object", "content"],
    &["type"],
    &["object", "inReplyTo"],
    &["actor"],
];

struct Outbox {
    shows_counts: bool,
}

impl Item for Outbox {
    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
        let Some(time) = time(fields, place, out) else { return };
        let kind = match () {
            () if fields[5].text().as_deref() == Some("Announce") => PostKind::Repost,
            () if fields[6].is_something() => PostKind::Reply,
            () => PostKind::Post,
        };
        let mut counts = [Count::MISSING; N_RESPONSES];
        counts[Response::Like.index()] = count::of_json(fields[1], place, out);
        counts[Response::Repost.index()] = count::of_json(fields[2], place, out);
        self.shows_counts |= counts.iter().any(|count| *count != Count::MISSING);
        let id = fields[3].text();
        let content = fields[4].text().unwrap_or_default();
        let identity = identity_of(id.as_ref().map(|id| id.as_bytes()), time, content.as_bytes());
        // The actor's address ends with the name that statuses have.
        let actor = fields[7].text().unwrap_or_default();
        let name = actor.rsplit('/').next().unwrap_or_default();
        let post = PostRecord { time, kind, identity, counts };
        out.post(name, &post, Words { written: fields[4].inside(), read });
    }

    fn end(&mut self, _: u64, _: &mut Out<'_>) -> Result<(), Reason> {
        if self.shows_counts { Ok(()) } else { Err(Reason::Refused(Refusal::OutboxWithoutCounts)) }
    }
}

/// The time in the first of the wanted members.
fn time(fields: &Fields<'_>, place: Place, out: &mut Out<'_>) -> Option<Time> {
    let Some(written) = fields[0].text() else {
        out.skip(place, Why::NoTime);
        return None;
    };
    let time = date::read(&written);
    if time.is_none() {
        out.skip(place, Why::UnreadableTime);
    }
    time
}

/// What fits a line of a status's text.
fn read(inside: &[u8]) -> Box<str> {
    excerpt(&without_tags(&json::words(inside)))
}

/// A status's text without its markup, for an excerpt.
fn without_tags(html: &str) -> String {
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
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}
