//! An X (Twitter) archive: the posts in `data/tweets.js`, `data/tweet.js` and their parts, and what
//! `manifest.js`, `account.js`, `follower.js` and `following.js` say about the account.
//!
//! The archive shows likes and reposts. It does not show replies and quotes received, views, or who
//! responded. When the account reposts somebody, only the text shows it, which begins with `RT @`.

use crate::activity::{PostKind, PostRecord, Response, Words};
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::json::carried::Carrier;
use crate::ingest::json::items::{JsonItems, ReadItem, read_time};
use crate::ingest::json::learn::members_reported;
use crate::ingest::json::members::{Members, for_each_element, for_each_member, members};
use crate::ingest::json::outline::find_lists;
use crate::ingest::json::value::{RawValue, unescape_cut_off};
use crate::ingest::parse::{Format, FormatId, Out, excerpt, identity, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::media::Carried;
use crate::ingest::value::text::unescape_entities;
use crate::ingest::value::{count, date};

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::XArchive,
    key: "x-archive",
    network: Some("X"),
    recognise: |head| head.text.starts_with(PREFIX) || head.text.starts_with(MANIFEST),
    open: |head, _| {
        let archive = Archive { file: ArchiveFile::Posts, n_people: 0 };
        let (_, list) = head.text.split_once('=').unwrap_or_default();
        let lists = find_lists(list.as_bytes());
        let columns = lists.first().map_or_else(Vec::new, |list| members_reported(&list.objects));
        Ok(Box::new(JsonItems::new([""], ArchiveItem::finder(), archive).reporting(columns)))
    },
};

/// What the name before the list of a file begins with, as in `window.YTD.tweets.part0`.
const PREFIX: &str = "window.YTD.";
/// What the name in the manifest begins with.
const MANIFEST: &str = "window.__THAR_CONFIG";

members! {
    /// An item of any file of the archive. Archives of 2018 do not wrap a post in `tweet`.
    struct ArchiveItem {
        tweet: "tweet",
        created_at: "tweet.created_at" | "created_at",
        text: "tweet.full_text" | "tweet.text" | "full_text" | "text",
        id: "tweet.id_str" | "tweet.id" | "id_str" | "id",
        favorite_count: "tweet.favorite_count" | "favorite_count",
        retweet_count: "tweet.retweet_count" | "retweet_count",
        in_reply_to: "tweet.in_reply_to_status_id_str" | "in_reply_to_status_id_str"
            | "tweet.in_reply_to_user_id_str" | "in_reply_to_user_id_str"
            | "tweet.in_reply_to_status_id" | "in_reply_to_status_id",
        media: "tweet.extended_entities.media" | "extended_entities.media"
            | "tweet.entities.media" | "entities.media",
        urls: "tweet.entities.urls" | "entities.urls",
        account_username: "account.username",
        manifest_username: "userInfo.userName",
        manifest_date: "archiveInfo.generationDate",
        manifest_tweet_files: "dataTypes.tweets.files",
    }
}

/// What a file of the archive lists.
enum ArchiveFile {
    Posts,
    Followers,
    Following,
    Account,
    Manifest,
}

struct Archive {
    file: ArchiveFile,
    /// How many followers, or accounts followed, the file has listed so far.
    n_people: u64,
}

impl ReadItem for Archive {
    fn begin_list(&mut self, name: &str, out: &mut Out<'_>) -> Result<(), Reason> {
        self.finish_people(out);
        self.file = match name.strip_prefix(PREFIX) {
            Some(rest) => match rest.split('.').next().unwrap_or_default() {
                "tweet" | "tweets" => ArchiveFile::Posts,
                "follower" => ArchiveFile::Followers,
                "following" => ArchiveFile::Following,
                "account" => ArchiveFile::Account,
                _ => return Err(Reason::Refused(Refusal::XArchivePart)),
            },
            None if name.starts_with(MANIFEST) => ArchiveFile::Manifest,
            None => return Err(Reason::Unrecognised),
        };
        if !matches!(self.file, ArchiveFile::Posts) {
            out.gathered.without_posts.get_or_insert(Refusal::XArchivePart);
        }
        Ok(())
    }

    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let item = ArchiveItem::from(members);
        match self.file {
            ArchiveFile::Posts => {
                out.gathered.n_of_x_archive += 1;
                read_post(&item, place, out);
            }
            ArchiveFile::Followers | ArchiveFile::Following => self.n_people += 1,
            ArchiveFile::Account => set_username(item.account_username, out),
            ArchiveFile::Manifest => {
                set_username(item.manifest_username, out);
                *out.gathered.promised.get_or_insert(0) +=
                    n_items_of_files(item.manifest_tweet_files);
                let exported_at = date::parse(&item.manifest_date.text().unwrap_or_default());
                let account = out.account("");
                account.exported_at = account.exported_at.max(exported_at);
            }
        }
    }

    fn end(&mut self, _: u64, out: &mut Out<'_>) -> Result<(), Reason> {
        self.finish_people(out);
        Ok(())
    }
}

impl Archive {
    /// Sets the number of followers or accounts followed to the length of the list that has ended.
    fn finish_people(&mut self, out: &mut Out<'_>) {
        let n_people = std::mem::take(&mut self.n_people);
        match self.file {
            ArchiveFile::Followers => out.raise_people("", Some(n_people), None),
            ArchiveFile::Following => out.raise_people("", None, Some(n_people)),
            ArchiveFile::Posts | ArchiveFile::Account | ArchiveFile::Manifest => {}
        }
    }
}

/// How many items the files in a list of the manifest hold together, as their members `count` say.
fn n_items_of_files(files: RawValue<'_>) -> u64 {
    let mut n_items = 0_u64;
    for_each_element(files.bytes(), &mut |file| {
        for_each_member(file, &mut |key, count| {
            if key == b"count" {
                let count = RawValue::new(count);
                let digits = count.string_content().map_or(count, RawValue::new);
                n_items = n_items.saturating_add(digits.whole_number().unwrap_or(0));
            }
        });
    });
    n_items
}

/// Sets the name of the account, unless it is known.
fn set_username(name: RawValue<'_>, out: &mut Out<'_>) {
    let account = &mut out.account("").account;
    if let Some(name) = name.text().filter(|name| !name.is_empty()) {
        account.name.get_or_insert_with(|| name.into_owned());
    }
}

fn read_post(item: &ArchiveItem<'_>, place: Place, out: &mut Out<'_>) {
    if item.created_at.text().is_none() && item.tweet.is_something() && !item.tweet.is_object() {
        out.skip(place, Why::NotAnItem);
        return;
    }
    let Some(time) = read_time(item.created_at, place, out) else { return };
    let kind = if item.text.bytes().starts_with(b"\"RT @") {
        PostKind::Repost
    } else if item.in_reply_to.is_something() {
        PostKind::Reply
    } else {
        PostKind::Post
    };
    let values = [(Response::Like, item.favorite_count), (Response::Repost, item.retweet_count)];
    let counts = count::all_from_json(&values, place, out);
    let identity = match item.id.text() {
        Some(id) => identity(&[], id.as_bytes()),
        None => identity_of(None, time, item.text.text().unwrap_or_default().as_bytes()),
    };
    let links = Carrier::Of(Carried::Link).read(item.urls);
    let media = Carried::media(Carrier::Parts.read(item.media).max(links));
    let post = PostRecord { time, kind, identity, counts, media };
    let written = item.text.string_content().unwrap_or_default();
    out.post("", &post, Words { written, read: excerpt_of_post });
}

/// Makes the excerpt of a post, given as the content of a JSON string that may be cut off.
fn excerpt_of_post(content: &[u8]) -> Box<str> {
    excerpt(&unescape_entities(&unescape_cut_off(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_items_of_all_files_are_added_up() {
        for (files, expected) in [
            ("", 0),
            ("[]", 0),
            (r#"[{"fileName":"tweets.js","count":"12"}]"#, 12),
            (r#"[{"count" : 12},{"fileName":"tweets-part1.js","count" : "3"}]"#, 15),
            (r#"[{"count":"many"}]"#, 0),
        ] {
            assert_eq!(n_items_of_files(RawValue::new(files.as_bytes())), expected, "{files}");
        }
    }
}
