//! A row → a post.

use super::dialect::Dialect;
use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Time, Words};
use crate::ingest::parse::{Out, excerpt, identity, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::header::{Column, Header};
use crate::ingest::table::rows::{Row, unquoted};
use crate::ingest::value::count;
use crate::ingest::value::date;
use crate::ingest::value::text;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Reads posts from rows.
pub(crate) struct Posts {
    dialect: &'static Dialect,
    counts: Vec<(Response, usize)>,
    id: Option<usize>,
    words: Option<usize>,
    kind: Option<usize>,
    reply_to: Option<usize>,
    account: Option<usize>,
    followers: Option<usize>,
    following: Option<usize>,
    /// How often each row without id, text and time of day was there: such rows can be different
    /// posts, and yet the same file given twice must count once.
    seen: BTreeMap<u64, u64>,
    n_read: u64,
}

impl Posts {
    pub(crate) fn new(header: &Header, dialect: &'static Dialect) -> Posts {
        let place = |column| header.place(column);
        Posts {
            dialect,
            counts: header.counts(),
            id: place(Column::Id),
            words: place(Column::Text),
            kind: place(Column::Kind),
            reply_to: place(Column::ReplyTo),
            account: place(Column::Account),
            followers: place(Column::Followers),
            following: place(Column::Following),
            seen: BTreeMap::new(),
            n_read: 0,
        }
    }

    /// How many posts were read.
    pub(crate) fn n_posts(&self) -> u64 {
        self.n_read
    }

    /// A row whose time cannot be read.
    pub(crate) fn without_time(
        &self,
        written: &[u8],
        row: &Row<'_>,
        place: Place,
        out: &mut Out<'_>,
    ) {
        let first = row.cell(0).unwrap_or_default();
        let no_post = self.dialect.no_post;
        if no_post.is_empty() || first.trim_ascii() != no_post.as_bytes() {
            out.skip(place, if written.is_empty() { Why::NoTime } else { Why::UnreadableTime });
        }
    }

    /// A row whose time is known.
    pub(crate) fn post(
        &mut self,
        time: Time,
        written: &[u8],
        row: &Row<'_>,
        place: Place,
        out: &mut Out<'_>,
    ) {
        self.n_read += 1;
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (response, column) in &self.counts {
            if let Some(cell) = cell(row, Some(*column)) {
                counts[response.index()] = count::of_cell(trimmed(&cell), place, out);
            }
        }
        // The text is by far the longest cell, and seldom of interest: it stays as it stands.
        let written_words = self.words.and_then(|place| row.written(place)).unwrap_or_default();
        let has_words = !matches!(written_words.trim_ascii(), b"" | b"\"\"");
        let said = cell(row, self.kind);
        let reply_to = cell(row, self.reply_to);
        let kind =
            kind(said.as_deref().map(trimmed), reply_to.as_deref().map(trimmed), written_words);
        let id = cell(row, self.id);
        let id = id.as_deref().map(trimmed).filter(|id| !id.is_empty() && !is_mangled(id));
        let identity = match id {
            Some(id) => identity(&[], id),
            None if has_words => identity_of(None, time, trimmed(&said_by(written_words))),
            None => {
                let tells_time_of_day = date::tells_time_of_day(&text::of(written));
                self.identity_of_row(time, tells_time_of_day, kind, counts)
            }
        };
        let name = cell(row, self.account).unwrap_or_default();
        let name = text::of(trimmed(&name));
        let mut number = |column| {
            cell(row, column).and_then(|cell| count::of_cell(trimmed(&cell), place, out).get())
        };
        let (followers, following) = (number(self.followers), number(self.following));
        if followers.is_some() || following.is_some() {
            let account = &mut out.account(&name).account;
            account.followers = account.followers.max(followers);
            account.following = account.following.max(following);
        }
        let post = PostRecord { time, kind, identity, counts };
        let read = |written: &[u8]| excerpt(&text::of(&said_by(written)));
        let words = if has_words { written_words } else { b"" };
        out.post(&name, &post, Words { written: words, read });
    }

    /// A row that has neither id nor text is known by all that it says. To the second that tells
    /// one post from another; without the time of day, equal rows are counted.
    fn identity_of_row(
        &mut self,
        time: Time,
        tells_time_of_day: bool,
        kind: PostKind,
        counts: [Count; N_RESPONSES],
    ) -> u64 {
        let mut said = vec![time.0.cast_unsigned(), kind as u64];
        said.extend(counts.map(|count| count.get().unwrap_or(u64::MAX)));
        let row = identity(&said, b"");
        if tells_time_of_day {
            return row;
        }
        let n_before = self.seen.entry(row).or_default();
        *n_before += 1;
        identity(&[row, *n_before], b"")
    }
}

fn cell<'a>(row: &Row<'a>, place: Option<usize>) -> Option<Cow<'a, [u8]>> {
    row.cell(place?)
}

/// Without the blanks around it.
fn trimmed(cell: &[u8]) -> &[u8] {
    cell.trim_ascii()
}

/// Whether a spreadsheet has rounded the id to a float such as 1.22158E+17, which many posts share.
fn is_mangled(id: &[u8]) -> bool {
    let is_number =
        |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'+' | b'E' | b'e');
    id[0].is_ascii_digit()
        && id.windows(2).any(|pair| matches!(pair, b"E+" | b"e+"))
        && id.iter().all(is_number)
}

/// What a cell says that stands as it was written, and may be cut off.
fn said_by(written: &[u8]) -> Cow<'_, [u8]> {
    if written.starts_with(b"\"") { unquoted(written) } else { written.into() }
}

fn kind(said: Option<&[u8]>, reply_to: Option<&[u8]>, words: &[u8]) -> PostKind {
    let said = said.unwrap_or_default().to_ascii_lowercase();
    let is_something = |id: &[u8]| {
        let id = id.to_ascii_lowercase();
        !matches!(id.as_slice(), b"" | b"null" | b"none" | b"nan" | b"[]")
    };
    match said.as_slice() {
        b"repost" | b"retweet" | b"retweeted" | b"reblog" | b"boost" | b"announce" => {
            PostKind::Repost
        }
        b"reply" | b"replied_to" | b"antwort" => PostKind::Reply,
        _ if words.strip_prefix(b"\"").unwrap_or(words).starts_with(b"RT @") => PostKind::Repost,
        _ if reply_to.is_some_and(is_something) => PostKind::Reply,
        _ => PostKind::Post,
    }
}
