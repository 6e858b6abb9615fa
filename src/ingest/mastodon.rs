//! Mastodon: statuses as its API gives them (`/api/v1/accounts/:id/statuses`), and the outbox of
//! an archive where it holds counts.
//!
//! Statuses show favourites, boosts, replies and, from newer servers, quotes; the outbox shows
//! favourites and boosts, or nothing at all and is then refused. Neither shows who responded.

use super::json::Json;
use super::{
    Format, FormatId, Found, Parsed, Place, Reason, Refusal, Report, Why, count, date, json,
};
use crate::activity::{Count, N_RESPONSES, Post, PostKind, Response};

/// Statuses from the API.
pub(super) const STATUSES: Format = Format {
    id: FormatId::MastodonStatuses,
    key: "mastodon-statuses",
    network: Some("Mastodon"),
    recognise: |head| {
        head.starts_with('[')
            && head.contains("\"reblogs_count\"")
            && head.contains("\"favourites_count\"")
    },
    parse: parse_statuses,
};

/// The outbox of an archive.
pub(super) const OUTBOX: Format = Format {
    id: FormatId::MastodonOutbox,
    key: "mastodon-outbox",
    network: Some("Mastodon"),
    recognise: |head| head.starts_with('{') && head.contains("\"orderedItems\""),
    parse: parse_outbox,
};

fn parse_statuses(text: &str, report: &mut Report) -> Result<Parsed, Reason> {
    let mut parsed = Parsed::default();
    let mut rest = text;
    // Pages of the API, pasted one after the other.
    while rest.starts_with('[') {
        let after = json::each_element(rest, None, report, &mut |place, status, report| {
            if let Some(post) = status_post(place, &status, report) {
                account(&mut parsed, &status).posts.push(post);
            }
        })?;
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
    json::report_rest(text, rest, report);
    Ok(parsed)
}

/// The account that a status belongs to, with what the status says of it.
fn account<'a>(parsed: &'a mut Parsed, status: &Json<'_>) -> &'a mut Found {
    let said = status.get("account");
    let name = said.get("acct").text().or_else(|| said.get("username").text());
    let found = parsed.accounts.entry(name.unwrap_or_default().to_owned()).or_default();
    found.account.name = name.map(str::to_owned);
    found.account.followers = found.account.followers.max(said.get("followers_count").count());
    found.account.following = found.account.following.max(said.get("following_count").count());
    found
}

fn status_post(place: Place, status: &Json<'_>, report: &mut Report) -> Option<Post> {
    // A notification holds a status, and is none.
    if !status.get("favourites_count").is_something() {
        report.skip(place, Why::NotAnItem);
        return None;
    }
    let time = time(status, "created_at", place, report)?;
    let kind = match () {
        () if status.get("reblog").is_object() => PostKind::Repost,
        () if is_reply(status, "in_reply_to_id") => PostKind::Reply,
        () => PostKind::Post,
    };
    let mut counts = [Count::MISSING; N_RESPONSES];
    for (response, key) in [
        (Response::Like, "favourites_count"),
        (Response::Repost, "reblogs_count"),
        (Response::Reply, "replies_count"),
        (Response::Quote, "quotes_count"),
    ] {
        counts[response.index()] = count::of_json(status.get(key), place, report);
    }
    let content = status.get("content").text().unwrap_or_default();
    let identity = super::identity_of(status.get("id").text(), time, content);
    Some(Post { time, kind, identity, counts, excerpt: super::excerpt(&without_tags(content)) })
}

fn parse_outbox(text: &str, report: &mut Report) -> Result<Parsed, Reason> {
    let mut found = Found::default();
    json::each_element(text, Some("orderedItems"), report, &mut |place, item, report| {
        found.posts.extend(outbox_post(place, &item, report));
    })?;
    let shows_counts =
        found.posts.iter().any(|post| post.counts.iter().any(|count| count.get().is_some()));
    if !shows_counts {
        return Err(Reason::Refused(Refusal::OutboxWithoutCounts));
    }
    let mut parsed = Parsed::default();
    parsed.accounts.insert(String::new(), found);
    Ok(parsed)
}

fn outbox_post(place: Place, item: &Json<'_>, report: &mut Report) -> Option<Post> {
    let time = time(item, "published", place, report)?;
    let note = item.get("object");
    let kind = match () {
        () if item.get("type").text() == Some("Announce") => PostKind::Repost,
        () if is_reply(note, "inReplyTo") => PostKind::Reply,
        () => PostKind::Post,
    };
    let mut counts = [Count::MISSING; N_RESPONSES];
    for (response, key) in [(Response::Like, "likes"), (Response::Repost, "shares")] {
        counts[response.index()] = count::of_json(note.get(key).get("totalItems"), place, report);
    }
    let content = note.get("content").text().unwrap_or_default();
    let identity = super::identity_of(item.get("id").text(), time, content);
    Some(Post { time, kind, identity, counts, excerpt: super::excerpt(&without_tags(content)) })
}

fn time(
    item: &Json<'_>,
    key: &str,
    place: Place,
    report: &mut Report,
) -> Option<crate::activity::Time> {
    if !item.is_object() {
        report.skip(place, Why::NotAnItem);
        return None;
    }
    let Some(written) = item.get(key).text() else {
        report.skip(place, Why::NoTime);
        return None;
    };
    let time = date::read(written);
    if time.is_none() {
        report.skip(place, Why::UnreadableTime);
    }
    time
}

fn is_reply(item: &Json<'_>, key: &str) -> bool {
    item.get(key).is_something()
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
