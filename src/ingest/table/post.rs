//! Reads the post in a row of a table.

use super::dialect::Dialect;
use super::header::{Column, TableHeader};
use super::rows::{Row, unquote};
use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Time, Words};
use crate::ingest::parse::{Out, Traits, excerpt};
use crate::ingest::report::Place;
use crate::ingest::value::sample::ColumnTally;
use crate::ingest::value::{count, date, text};
use std::borrow::Cow;

/// Reads posts from rows. Except for the counts, each field is the index of a column.
pub(super) struct PostReader {
    dialect: &'static Dialect,
    counts: Vec<(Response, usize)>,
    id: Option<usize>,
    text: Option<usize>,
    kind: Option<usize>,
    reply_to: Option<usize>,
    account: Option<usize>,
    followers: Option<usize>,
    following: Option<usize>,
    n_posts: u64,
}

impl PostReader {
    /// Makes a reader for a table with this header.
    pub(super) fn new(header: &TableHeader, dialect: &'static Dialect) -> PostReader {
        PostReader {
            dialect,
            counts: header.counts(),
            id: header.index_of(Column::Id),
            text: header.index_of(Column::Text),
            kind: header.index_of(Column::Kind),
            reply_to: header.index_of(Column::ReplyTo),
            account: header.index_of(Column::Account),
            followers: header.index_of(Column::Followers),
            following: header.index_of(Column::Following),
            n_posts: 0,
        }
    }

    /// How many posts have been read.
    pub(super) fn n_posts(&self) -> u64 {
        self.n_posts
    }

    /// Whether a row holds the totals of all posts.
    pub(super) fn is_totals(&self, row: &Row<'_>) -> bool {
        let first = row.cell(0).unwrap_or_default();
        self.dialect.totals_label.is_some_and(|label| first.trim_ascii() == label.as_bytes())
    }

    /// Reads the post in a row whose time has been read.
    pub(super) fn read_post(
        &mut self,
        time: Time,
        time_cell: &[u8],
        row: &Row<'_>,
        tallies: &mut [ColumnTally],
        place: Place,
        out: &mut Out<'_>,
    ) {
        self.n_posts += 1;
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (response, column) in &self.counts {
            if let (Some(cell), Some(tally)) = (row.cell(*column), tallies.get_mut(*column)) {
                counts[response.index()] = read_count(cell.trim_ascii(), tally, place, out);
            }
        }
        // The text is by far the longest cell and is rarely needed, so it is not unquoted here.
        let raw_text = self.text.and_then(|column| row.raw_cell(column)).unwrap_or_default();
        let has_text = !matches!(raw_text.trim_ascii(), b"" | b"\"\"");
        let written = if has_text { raw_text } else { b"" };
        let kind = kind_of_post(
            cell(row, self.kind).as_deref(),
            cell(row, self.reply_to).as_deref(),
            raw_text,
        );
        let id = cell(row, self.id).unwrap_or_default();
        let name = cell(row, self.account).unwrap_or_default();
        let name = text::decode(name.trim_ascii());
        let has_time_of_day = date::has_time_of_day(&text::decode(time_cell));
        let traits = Traits { account: &name, id: &id, time, has_time_of_day, kind, counts };
        let identity = out.identity_of_row(&traits, &|| text_value(written));
        let mut number = |column| {
            let cell = cell(row, column)?;
            count::from_cell(cell.trim_ascii(), place, out).get()
        };
        let (followers, following) = (number(self.followers), number(self.following));
        out.raise_people(&name, followers, following);
        let post = PostRecord { time, kind, identity, counts };
        let read = |raw_text: &[u8]| excerpt(&text::decode(&text_value(raw_text)));
        out.post(&name, &post, Words { written, read });
    }
}

/// The value of the cell in a column that the table may not have.
fn cell<'a>(row: &Row<'a>, column: Option<usize>) -> Option<Cow<'a, [u8]>> {
    row.cell(column?)
}

/// Reads the count in a cell. A count that is negative, too large or unreadable is missing and is
/// reported.
fn read_count(cell: &[u8], tally: &mut ColumnTally, place: Place, out: &mut Out<'_>) -> Count {
    if let Some(count) = count::parse_digits(cell) {
        tally.n_filled += 1;
        return count;
    }
    let text = text::decode(cell);
    match count::parse(&text) {
        Ok(count) => {
            tally.n_filled += u64::from(count != Count::MISSING);
            count
        }
        Err(why) => {
            tally.n_filled += 1;
            tally.note_unread(&text, place);
            out.skip(place, why);
            Count::MISSING
        }
    }
}

/// The value of a cell with text, which may be cut off.
fn text_value(raw_text: &[u8]) -> Cow<'_, [u8]> {
    if raw_text.starts_with(b"\"") { unquote(raw_text) } else { raw_text.into() }
}

/// The kind of a post, from the cells that name it and name the post it replies to, and from its
/// text.
fn kind_of_post(kind: Option<&[u8]>, reply_to: Option<&[u8]>, raw_text: &[u8]) -> PostKind {
    let is_id = |reply_to: &[u8]| {
        let reply_to = reply_to.trim_ascii().to_ascii_lowercase();
        !matches!(reply_to.as_slice(), b"" | b"null" | b"none" | b"nan" | b"[]")
    };
    match kind.unwrap_or_default().trim_ascii().to_ascii_lowercase().as_slice() {
        b"repost" | b"retweet" | b"retweeted" | b"reblog" | b"boost" | b"announce" => {
            PostKind::Repost
        }
        b"reply" | b"replied_to" | b"antwort" => PostKind::Reply,
        _ if raw_text.strip_prefix(b"\"").unwrap_or(raw_text).starts_with(b"RT @") => {
            PostKind::Repost
        }
        _ if reply_to.is_some_and(is_id) => PostKind::Reply,
        _ => PostKind::Post,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_is_told_by_a_word_the_text_or_the_post_that_is_answered() {
        use PostKind::{Post, Reply, Repost};
        for (kind, reply_to, text, expected) in [
            (None, None, "a", Post),
            (Some("post"), Some(""), "a", Post),
            (Some(" Retweet "), None, "a", Repost),
            (Some("boost"), Some("7"), "a", Repost),
            (Some("REPLY"), None, "RT @a: b", Reply),
            (Some("Antwort"), None, "a", Reply),
            (None, None, "RT @a: b", Repost),
            (None, Some("7"), "\"RT @a: b\"", Repost),
            (None, None, "a RT @a: b", Post),
            (None, Some("7"), "a", Reply),
            (None, Some(" null "), "a", Post),
            (None, Some("NaN"), "a", Post),
            (None, Some("[]"), "a", Post),
        ] {
            let found =
                kind_of_post(kind.map(str::as_bytes), reply_to.map(str::as_bytes), text.as_bytes());
            assert_eq!(found, expected, "{kind:?} {reply_to:?} {text:?}");
        }
    }
}
