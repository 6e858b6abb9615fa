//! The posts of an X (Twitter) archive: `data/tweets.js`, `data/tweet.js` and their parts.
//!
//! Shows likes and reposts. Shows neither replies and quotes received, nor views, nor who
//! responded. Own reposts are known only by their text beginning `RT @`.

use super::json::Json;
use super::{Format, FormatId, Parsed, Place, Reason, Refusal, Report, Why, count, date, json};
use crate::activity::{Count, N_RESPONSES, Post, PostKind, Response};

/// The format's entry.
pub(super) const FORMAT: Format =
    Format { id: FormatId::XArchive, key: "x-archive", network: Some("X"), recognise, parse };

const PREFIX: &str = "window.YTD.";
/// How archives before 2018 begin.
const OLDER_PREFIX: &str = "Grailbird.";

fn recognise(head: &str) -> bool {
    head.starts_with(PREFIX) || head.starts_with(OLDER_PREFIX)
}

fn parse(text: &str, report: &mut Report) -> Result<Parsed, Reason> {
    if text.starts_with(OLDER_PREFIX) {
        return Err(Reason::Refused(Refusal::Grailbird));
    }
    let mut parsed = Parsed::default();
    let mut rest = text;
    // Several parts may have been pasted one after the other.
    while let Some(part) = rest.strip_prefix(PREFIX) {
        let name = part.split(['.', ' ', '=']).next().unwrap_or_default();
        if !matches!(name, "tweet" | "tweets") {
            return Err(Reason::Refused(Refusal::XArchivePart));
        }
        let (_, array) = part.split_once('=').unwrap_or_default();
        let posts = &mut parsed.accounts.entry(String::new()).or_default().posts;
        let after = json::each_element(array, None, report, &mut |place, item, report| {
            posts.extend(post(place, &item, report));
        })?;
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ';' | ','));
    }
    json::report_rest(text, rest, report);
    Ok(parsed)
}

fn post(place: Place, item: &Json<'_>, report: &mut Report) -> Option<Post> {
    let tweet = match item.get("tweet") {
        Json::Null => item,
        wrapped => wrapped,
    };
    if !tweet.is_object() {
        report.skip(place, Why::NotAnItem);
        return None;
    }
    let text_of = |key: &str| tweet.get(key).text();
    let Some(written) = text_of("created_at") else {
        report.skip(place, Why::NoTime);
        return None;
    };
    let Some(time) = date::read(written) else {
        report.skip(place, Why::UnreadableTime);
        return None;
    };
    let text = text_of("full_text").or_else(|| text_of("text")).unwrap_or_default();
    let is_reply =
        ["in_reply_to_status_id_str", "in_reply_to_user_id_str", "in_reply_to_status_id"]
            .iter()
            .any(|key| tweet.get(key).is_something());
    let kind = match () {
        () if text.starts_with("RT @") => PostKind::Repost,
        () if is_reply => PostKind::Reply,
        () => PostKind::Post,
    };
    let mut counts = [Count::MISSING; N_RESPONSES];
    counts[Response::Like.index()] = count::of_json(tweet.get("favorite_count"), place, report);
    counts[Response::Repost.index()] = count::of_json(tweet.get("retweet_count"), place, report);
    let id = text_of("id_str").or_else(|| text_of("id"));
    let identity = super::identity_of(id, time, text);
    Some(Post { time, kind, identity, counts, excerpt: super::excerpt(&unescaped(text)) })
}

/// X writes these three, and only these, as entities.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
