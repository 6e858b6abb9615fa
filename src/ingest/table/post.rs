//! Reads the post in a row of a table.

use super::dialect::Dialect;
use super::first_rows::FirstRows;
use super::header::{Column, TableHeader};
use super::rows::{Row, unquote};
use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Time, Words};
use crate::ingest::parse::{Out, Traits, excerpt};
use crate::ingest::report::Place;
use crate::ingest::value::count::{DecimalMark, NumberColumn};
use crate::ingest::value::kind::{is_mark, kind_from_word};
use crate::ingest::value::media::Carried;
use crate::ingest::value::network::network_of;
use crate::ingest::value::sample::ColumnTally;
use crate::ingest::value::{count, text};
use std::borrow::Cow;

/// Reads posts from rows. Except for the counts, each field is the index of a column.
pub(super) struct PostReader {
    counts: Vec<CountColumn>,
    id: Option<usize>,
    text: Option<usize>,
    /// Columns of words for the kind of an item, or for what it carries.
    words: Vec<WordColumn>,
    /// Whether each post is a video.
    is_of_videos: bool,
    reply_to: Vec<usize>,
    repost_of: Vec<usize>,
    /// Whether a text that begins with `@` is a reply: the table is of X, and has no column for that.
    has_replies_by_text: bool,
    account: Option<usize>,
    network: Option<usize>,
    /// The cell of a network that was read last, and the network that it names.
    last_network: (Vec<u8>, Option<&'static str>),
    /// Whether the names of accounts say of which networks they are, because there are several.
    names_networks: bool,
    followers: Option<usize>,
    following: Option<usize>,
    n_posts: u64,
    /// How many items each account had before this table.
    n_before: Option<Vec<usize>>,
}

/// A column of words, with the word that was read last and what it means.
struct WordColumn {
    index: usize,
    last: Vec<u8>,
    kind: Option<PostKind>,
    carried: Option<Carried>,
}

impl WordColumn {
    fn new(index: usize) -> WordColumn {
        WordColumn { index, last: Vec::new(), kind: None, carried: None }
    }

    /// Reads the word of a row. Says whether there is one.
    fn read(&mut self, row: &Row<'_>) -> bool {
        let word = row.raw_cell(self.index).unwrap_or_default();
        if self.last != word {
            let text = row.cell(self.index).unwrap_or_default();
            let text = text::decode(&text);
            (self.kind, self.carried) = (kind_from_word(&text), Carried::of_words(&text));
            self.last = word.to_vec();
        }
        !word.is_empty()
    }
}

/// A column of counts, and what is known of its numbers.
struct CountColumn {
    response: Response,
    index: usize,
    numbers: NumberColumn,
}

impl PostReader {
    /// Makes a reader for a table with this header. `is_of_x` is whether its posts are from X.
    pub(super) fn new(
        header: &TableHeader,
        first_rows: &FirstRows,
        is_of_x: bool,
        dialect: &Dialect,
    ) -> PostReader {
        let indices = |column| header.indices_of(column).collect::<Vec<usize>>();
        let network = header.index_of(Column::Network);
        let (kinds, reply_to) = (indices(Column::Kind), indices(Column::ReplyTo));
        let count_column = |(response, index)| CountColumn {
            response,
            index,
            numbers: NumberColumn::new(first_rows.decimal_mark(index)),
        };
        PostReader {
            counts: header.counts().into_iter().map(count_column).collect(),
            id: header.index_of(Column::Id).or(header.index_of(Column::Link)),
            text: header.index_of(Column::Text),
            has_replies_by_text: is_of_x && kinds.is_empty() && reply_to.is_empty(),
            words: kinds.into_iter().chain(indices(Column::Media)).map(WordColumn::new).collect(),
            is_of_videos: dialect.is_of_videos,
            reply_to,
            repost_of: indices(Column::RepostOf),
            account: header.index_of(Column::Account),
            network,
            last_network: (Vec::new(), None),
            names_networks: network.is_some_and(|column| first_rows.names_networks(column)),
            followers: header.index_of(Column::Followers),
            following: header.index_of(Column::Following),
            n_posts: 0,
            n_before: None,
        }
    }

    /// The columns of counts that turned out to hold something else, or to be written in several ways.
    pub(super) fn doubtful(&self, tallies: &[ColumnTally]) -> Vec<(Response, usize)> {
        let is_doubtful = |column: &&CountColumn| {
            let n_filled = tallies.get(column.index).map_or(0, |tally| tally.n_filled);
            column.numbers.is_doubtful(n_filled)
        };
        let doubtful = self.counts.iter().filter(is_doubtful);
        doubtful.map(|column| (column.response, column.index)).collect()
    }

    /// Forgets the counts of a response that were read from this table.
    pub(super) fn forget(&self, response: Response, out: &mut Out<'_>) {
        out.forget(response, self.n_before.as_deref().unwrap_or_default());
    }

    /// How many posts have been read.
    pub(super) fn n_posts(&self) -> u64 {
        self.n_posts
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
        self.n_before.get_or_insert_with(|| out.n_items());
        let mut counts = [Count::MISSING; N_RESPONSES];
        for column in &mut self.counts {
            let Some(cell) = row.cell(column.index) else { continue };
            let Some(tally) = tallies.get_mut(column.index) else { continue };
            let sum = &mut counts[column.response.index()];
            *sum = sum.plus(column.read(cell.trim_ascii(), tally, place, out));
        }
        // The text is by far the longest cell and is rarely needed, so it is not unquoted here.
        let raw_text = self.text.and_then(|column| row.raw_cell(column)).unwrap_or_default();
        let has_text = !matches!(raw_text.trim_ascii(), b"" | b"\"\"");
        let written = if has_text { raw_text } else { b"" };
        let (kind_by_word, carried) = self.read_words(row);
        let kind = kind_by_word.unwrap_or_else(|| self.kind_of_post(row, raw_text, out));
        let all_are = self.is_of_videos.then_some(Carried::Video);
        let media = Carried::media(carried.or(all_are));
        let id = cell(row, self.id).unwrap_or_default();
        let network_of_format = out.network;
        let name = self.enter_account(row, out);
        let written_time = time_cell;
        let traits = Traits { account: &name, id: &id, time, written_time, kind, counts };
        let identity = out.identity_of_row(&traits, &|| text_value(written));
        let mut number = |column| {
            let cell = cell(row, column)?;
            count::from_cell(cell.trim_ascii(), place, out).get()
        };
        let (followers, following) = (number(self.followers), number(self.following));
        out.raise_people(&name, followers, following);
        let post = PostRecord { time, kind, identity, counts, media };
        let read = |raw_text: &[u8]| excerpt(&text::decode(&text_value(raw_text)));
        out.post(&name, &post, Words { written, read });
        out.network = network_of_format;
    }

    /// The name of the account in a row. Its network becomes that of `out`. Posts of several networks
    /// are never those of one account.
    fn enter_account<'r>(&mut self, row: &Row<'r>, out: &mut Out<'_>) -> Cow<'r, str> {
        let name = match cell(row, self.account).unwrap_or_default() {
            Cow::Borrowed(name) => text::decode(name.trim_ascii()),
            Cow::Owned(name) => text::decode(name.trim_ascii()).into_owned().into(),
        };
        let name = match name_in_object(&name) {
            Some(name) => Cow::Owned(name.to_owned()),
            None => name,
        };
        let Some(network) = cell(row, self.network) else { return name };
        let network = text::decode(network.trim_ascii());
        if self.last_network.0 != network.as_bytes() {
            self.last_network = (network.as_bytes().to_vec(), network_of(&network));
        }
        let known = self.last_network.1;
        out.network = known.or(out.network);
        match (known.unwrap_or(&network), &*name) {
            ("", _) => name,
            _ if !self.names_networks => name,
            (_, "") if known.is_some() => name,
            (network, "") => network.to_owned().into(),
            (network, _) => format!("{name} ({network})").into(),
        }
    }

    /// The kind of a post and what it carries, as far as words in its row tell.
    fn read_words(&mut self, row: &Row<'_>) -> (Option<PostKind>, Option<Carried>) {
        let (mut kind, mut carried) = (None, None);
        for column in &mut self.words {
            if column.read(row) {
                kind = kind.or(column.kind);
                carried = carried.max(column.carried);
            }
        }
        (kind, carried)
    }

    /// The kind of a post, from the columns that mark it and from its text.
    fn kind_of_post(&self, row: &Row<'_>, raw_text: &[u8], out: &mut Out<'_>) -> PostKind {
        let start = raw_text.trim_ascii_start();
        let start = start.strip_prefix(b"\"").unwrap_or(start);
        let has_mark = |columns: &[usize]| {
            let mut cells = columns.iter().filter_map(|index| row.cell(*index));
            cells.any(|cell| !cell.is_empty() && is_mark(&text::decode(&cell)))
        };
        if start.starts_with(b"RT @") || has_mark(&self.repost_of) {
            PostKind::Repost
        } else if has_mark(&self.reply_to) {
            PostKind::Reply
        } else if self.has_replies_by_text && start.starts_with(b"@") {
            out.gathered.report.n_replies_by_text += 1;
            PostKind::Reply
        } else {
            PostKind::Post
        }
    }
}

/// The value of the cell in a column that the table may not have.
fn cell<'a>(row: &Row<'a>, column: Option<usize>) -> Option<Cow<'a, [u8]>> {
    row.cell(column?)
}

impl CountColumn {
    /// Reads the count in a cell. A count that is negative, too large or unreadable is missing and is
    /// reported.
    fn read(
        &mut self,
        cell: &[u8],
        tally: &mut ColumnTally,
        place: Place,
        out: &mut Out<'_>,
    ) -> Count {
        // Many tools write `12.0`, whose zero needs no attention where a point is the decimal mark.
        let plain = match self.numbers.mark() {
            Some(DecimalMark::Point) => cell.strip_suffix(b".0"),
            _ => None,
        };
        if let Some(count) = count::parse_digits(plain.unwrap_or(cell)) {
            tally.n_filled += 1;
            if plain.is_some() {
                self.numbers.note_point();
            }
            return count;
        }
        let text = text::decode(cell);
        match self.numbers.parse(&text) {
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
}

/// The name of the account in a cell that holds an object, as Python or JSON write it.
fn name_in_object(cell: &str) -> Option<&str> {
    const KEYS: [&str; 6] = ["username", "screen_name", "userName", "handle", "name", "id"];
    let object = cell.strip_prefix('{')?;
    let parts = || object.split([',', '{', '}']).filter_map(|part| part.split_once(':'));
    let quotes: &[char] = &['\'', '"', ' '];
    KEYS.iter().find_map(|wanted| {
        let (_, value) = parts().find(|(key, _)| key.trim_matches(quotes) == *wanted)?;
        Some(value.trim_matches(quotes))
    })
}

/// The value of a cell with text, which may be cut off.
fn text_value(raw_text: &[u8]) -> Cow<'_, [u8]> {
    if raw_text.starts_with(b"\"") { unquote(raw_text) } else { raw_text.into() }
}
