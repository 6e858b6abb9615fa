//! An X (Twitter) archive: the posts of `data/tweets.js`, `data/tweet.js` and their parts, and what
//! `manifest.js`, `account.js`, `follower.js` and `following.js` say about them.
//!
//! Shows likes and reposts. Shows neither replies and quotes received, nor views, nor who
//! responded. Own reposts are known only by their text beginning `RT @`.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::json::fields::Fields;
use crate::ingest::json::items::{Item, Items};
use crate::ingest::json::value as json;
use crate::ingest::json::value::Raw;
use crate::ingest::parse::{Format, FormatId, Out, excerpt, identity, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::count;
use crate::ingest::value::date;
use crate::ingest::value::text;

/// The format's entry.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::XArchive,
    key: "x-archive",
    network: Some("X"),
    recognise: |head| head.text.starts_with(PREFIX) || head.text.starts_with(MANIFEST),
    open: |_, _| {
        let archive = Archive { part: Part::Posts, n_listed: 0 };
        Ok(Box::new(Items::new(&[&[]], &WANTED, archive)))
    },
};

const PREFIX: &str = "window.YTD.";
const MANIFEST: &str = "window.__THAR_CONFIG";

/// The members of a tweet, which archives of 2018 don't wrap; then those of the other parts.
const WANTED: [&[&str]; 25] = {
    const T: &str = "tweet";
    [
        &[T],
        &[T, "created_at"],
        &[T, "full_text"],
        &[T, "text"],
        &[T, "id_str"],
        &[T, "id"],
        &[T, "favorite_count"],
        &[T, "retweet_count"],
        &[T, "in_reply_to_status_id_str"],
        &[T, "in_reply_to_user_id_str"],
        &[T, "in_reply_to_status_id"],
        &["created_at"],
        &["full_text"],
        &["text"],
        &["id_str"],
        &["id"],
        &["favorite_count"],
        &["retweet_count"],
        &["in_reply_to_status_id_str"],
        &["in_reply_to_user_id_str"],
        &["in_reply_to_status_id"],
        &["account", "username"],
        &["userInfo", "userName"],
        &["archiveInfo", "generationDate"],
        &["dataTypes", "tweets", "files"],
    ]
};
const USERNAME: usize = 21;
const MANIFEST_NAME: usize = 22;
const MANIFEST_DATE: usize = 23;
const MANIFEST_FILES: usize = 24;

/// What a part of the archive lists.
enum Part {
    Posts,
    Followers,
    Following,
    Account,
    Manifest,
}

struct Archive {
    part: Part,
    n_listed: u64,
}

impl Item for Archive {
    fn name(&mut self, name: &str, out: &mut Out<'_>) -> Result<(), Reason> {
        self.count_people(out);
        self.part = match name.strip_prefix(PREFIX) {
            Some(part) => match part.split('.').next().unwrap_or_default() {
                "tweet" | "tweets" => Part::Posts,
                "follower" => Part::Followers,
                "following" => Part::Following,
                "account" => Part::Account,
                _ => return Err(Reason::Refused(Refusal::XArchivePart)),
            },
            None if name.starts_with(MANIFEST) => Part::Manifest,
            None => return Err(Reason::Unrecognised),
        };
        if !matches!(self.part, Part::Posts) {
            out.gathered.without_posts.get_or_insert(Refusal::XArchivePart);
        }
        Ok(())
    }

    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
        match self.part {
            Part::Posts => {
                out.gathered.n_of_x_archive += 1;
                post(fields, place, out);
            }
            Part::Followers | Part::Following => self.n_listed += 1,
            Part::Account => name_account(fields, USERNAME, out),
            Part::Manifest => {
                name_account(fields, MANIFEST_NAME, out);
                let promised =
                    out.gathered.promised.unwrap_or(0) + promised(fields[MANIFEST_FILES]);
                out.gathered.promised = Some(promised);
                let written = fields[MANIFEST_DATE].text().unwrap_or_default();
                let found = out.account("");
                found.exported_at = found.exported_at.max(date::read(&written));
            }
        }
    }

    fn end(&mut self, _: u64, out: &mut Out<'_>) -> Result<(), Reason> {
        self.count_people(out);
        Ok(())
    }
}

impl Archive {
    /// The length of a list of people is their number.
    fn count_people(&mut self, out: &mut Out<'_>) {
        let n = std::mem::take(&mut self.n_listed);
        let account = &mut out.account("").account;
        match self.part {
            Part::Followers => account.followers = account.followers.max(Some(n)),
            Part::Following => account.following = account.following.max(Some(n)),
            Part::Posts | Part::Account | Part::Manifest => {}
        }
    }
}

/// How many items the files of a manifest hold by its own account: their counts added up.
fn promised(files: Raw<'_>) -> u64 {
    let files = text::of(files.bytes());
    let counts = files.split("\"count\"").skip(1).map(|rest| {
        let digits = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits[..end].parse::<u64>().unwrap_or(0)
    });
    counts.fold(0, u64::saturating_add)
}

fn name_account(fields: &Fields<'_>, field: usize, out: &mut Out<'_>) {
    let account = &mut out.account("").account;
    if let Some(name) = fields[field].text().filter(|name| !name.is_empty()) {
        account.name.get_or_insert_with(|| name.into_owned());
    }
}

fn post(fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
    // The members of a wrapped tweet come first, then those of one that is not.
    let first = if fields[0].is_object() { 1 } else { 11 };
    let field = |offset: usize| fields[first + offset];
    let Some(written) = field(0).text() else {
        out.skip(
            place,
            if first == 11 && fields[0].is_something() { Why::NotAnItem } else { Why::NoTime },
        );
        return;
    };
    let Some(time) = date::read(&written) else {
        out.skip(place, Why::UnreadableTime);
        return;
    };
    let words = if field(1).is_something() { field(1) } else { field(2) };
    let is_reply = (7..10).any(|offset| field(offset).is_something());
    let kind = match () {
        () if words.bytes().starts_with(b"\"RT @") => PostKind::Repost,
        () if is_reply => PostKind::Reply,
        () => PostKind::Post,
    };
    let mut counts = [Count::MISSING; N_RESPONSES];
    counts[Response::Like.index()] = count::of_json(field(5), place, out);
    counts[Response::Repost.index()] = count::of_json(field(6), place, out);
    let id = field(3).text().or_else(|| field(4).text());
    let identity = match &id {
        Some(id) => identity(&[], id.as_bytes()),
        None => identity_of(None, time, words.text().unwrap_or_default().as_bytes()),
    };
    let post = PostRecord { time, kind, identity, counts };
    let read = |inside: &[u8]| excerpt(&unescaped(&json::words(inside)));
    out.post("", &post, Words { written: words.inside(), read });
}

/// X writes these three, and only these, as entities.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
