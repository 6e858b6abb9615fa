//! Tables: a header row and a row a post, separated by commas, semicolons, tabs or bars.
//!
//! Shows whatever its columns show. A column of accounts makes it a file of several accounts.

use super::date::{self, DayMonth, Order};
use super::header::{Column, Header};
use super::rows::{Row, Rows};
use super::{Format, FormatId, Parsed, Place, Reason, Report, Why, count};
use crate::activity::{Count, N_RESPONSES, Post, PostKind, Response, Time};
use std::collections::BTreeMap;

/// The format's entry.
pub(super) const FORMAT: Format = Format {
    id: FormatId::Table,
    key: "table",
    network: None,
    recognise: |head| !head.starts_with(['{', '[', '<']) && delimiter(head).is_some(),
    parse,
};

/// The columns of counts.
const COUNTS: [(Response, Column); N_RESPONSES] = [
    (Response::Like, Column::Likes),
    (Response::Repost, Column::Reposts),
    (Response::Reply, Column::Replies),
    (Response::Quote, Column::Quotes),
    (Response::Bookmark, Column::Bookmarks),
    (Response::Click, Column::Clicks),
    (Response::View, Column::Views),
];

/// A header row stands within this many rows of the top.
const HEADER_ROWS: usize = 10;

fn parse(text: &str, report: &mut Report) -> Result<Parsed, Reason> {
    let delimiter = delimiter(text).ok_or(Reason::Unrecognised)?;
    let (header, n_rows_above) = header(text, delimiter)?;
    let table = Table { text, delimiter, header, n_rows_above };
    let time_place = table.header.place(Column::Time);
    let mut column = Vec::new();
    table.each_row(&mut |_, row| column.extend(cell(row, time_place).map(str::to_owned)));
    let order = match DayMonth::of_column(column.iter().map(String::as_str)) {
        Order::Known(order) => order,
        Order::Undecided(example) => return Err(Reason::DayOrMonth { example }),
    };
    drop(column);
    let mut reader = Reader { header: &table.header, order, seen: BTreeMap::new() };
    let mut parsed = Parsed::default();
    table.each_row(&mut |place, row| {
        if row.is_unclosed {
            report.skip(place, Why::RestUnreadable);
        }
        reader.row(place, row, &mut parsed, report);
    });
    Ok(parsed)
}

/// The separator that cuts the first lines most evenly into two or more fields.
fn delimiter(text: &str) -> Option<u8> {
    [b',', b';', b'\t', b'|']
        .into_iter()
        .map(|delimiter| (known_columns(text, delimiter), delimiter))
        .filter(|&((_, n_fields), _)| n_fields > 1)
        // Of equals the first is taken, as max_by_key would take the last.
        .rev()
        .max_by_key(|&(known, _)| known)
        .map(|(_, delimiter)| delimiter)
}

/// The most columns that one of the first rows names, and its number of fields.
fn known_columns(text: &str, delimiter: u8) -> (usize, usize) {
    top_rows(text, delimiter)
        .iter()
        .map(|row| (Header::of(row.cells()).n_known(), row.n_cells()))
        .max()
        .unwrap_or_default()
}

/// The header row, and how many rows stand above it.
fn header(text: &str, delimiter: u8) -> Result<(Header, usize), Reason> {
    let top = top_rows(text, delimiter);
    let has_counts =
        |header: &Header| COUNTS.iter().any(|&(_, column)| header.place(column).is_some());
    let found = top
        .iter()
        .map(|row| Header::of(row.cells()))
        .enumerate()
        .find(|(_, header)| header.place(Column::Time).is_some() && has_counts(header));
    if let Some((n_rows_above, header)) = found {
        return Ok((header, n_rows_above));
    }
    let names: Vec<String> = match top.iter().max_by_key(|row| Header::of(row.cells()).n_known()) {
        Some(row) => row.cells().take(30).map(|name| super::excerpt(name).into()).collect(),
        None => Vec::new(),
    };
    let header = Header::of(names.iter().map(String::as_str));
    Err(match header.place(Column::Time) {
        None => Reason::NoTimeColumn { header: names },
        Some(_) => Reason::NoCountColumn { header: names },
    })
}

fn top_rows(text: &str, delimiter: u8) -> Vec<Row> {
    let mut rows = Rows::new(text, delimiter);
    let mut top = Vec::new();
    let mut row = Row::default();
    while top.len() < HEADER_ROWS && rows.read(&mut row) {
        top.push(row.clone());
    }
    top
}

fn cell(row: &Row, place: Option<usize>) -> Option<&str> {
    row.cell(place?).map(str::trim)
}

struct Table<'a> {
    text: &'a str,
    delimiter: u8,
    header: Header,
    n_rows_above: usize,
}

impl Table<'_> {
    fn each_row(&self, take: &mut dyn FnMut(Place, &Row)) {
        let mut rows = Rows::new(self.text, self.delimiter);
        let mut row = Row::default();
        let mut n_read = 0;
        while rows.read(&mut row) {
            n_read += 1;
            if n_read > self.n_rows_above + 1 {
                take(Place::Line(row.line), &row);
            }
        }
    }
}

/// Rows → posts.
struct Reader<'a> {
    header: &'a Header,
    order: DayMonth,
    /// How often each row without id, text and time of day was there: such rows can be different
    /// posts, and yet the same file given twice must count once.
    seen: BTreeMap<u64, u64>,
}

impl Reader<'_> {
    fn row(&mut self, place: Place, row: &Row, parsed: &mut Parsed, report: &mut Report) {
        let cell = |column| cell(row, self.header.place(column)).filter(|text| !text.is_empty());
        let Some(written) = cell(Column::Time) else {
            report.skip(place, Why::NoTime);
            return;
        };
        let Some(time) = date::read_in_column(written, self.order) else {
            report.skip(place, Why::UnreadableTime);
            return;
        };
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (response, column) in COUNTS {
            if let Some(text) = cell(column) {
                counts[response.index()] = count::of_text(text, place, report);
            }
        }
        let text = cell(Column::Text).unwrap_or_default();
        let kind = kind(cell(Column::Kind), cell(Column::ReplyTo), text);
        let id = cell(Column::Id).filter(|id| !is_mangled(id));
        let identity = if id.is_some() || !text.is_empty() {
            super::identity_of(id, time, text)
        } else {
            self.identity_of_row(time, date::tells_time_of_day(written), kind, counts)
        };
        let name = cell(Column::Account).unwrap_or_default();
        let found = parsed.accounts.entry(name.to_owned()).or_default();
        let mut number =
            |column| cell(column).and_then(|text| count::of_text(text, place, report).get());
        let (followers, following) = (number(Column::Followers), number(Column::Following));
        found.account.name = (!name.is_empty()).then(|| name.to_owned());
        found.account.followers = found.account.followers.max(followers);
        found.account.following = found.account.following.max(following);
        found.posts.push(Post { time, kind, identity, counts, excerpt: super::excerpt(text) });
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
        let row = super::identity(&said, "");
        if tells_time_of_day {
            return row;
        }
        let n_before = self.seen.entry(row).or_default();
        *n_before += 1;
        super::identity(&[row, *n_before], "")
    }
}

/// Whether a spreadsheet has rounded the id to a float such as 1.22158E+17, which many posts share.
fn is_mangled(id: &str) -> bool {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '+' | 'E' | 'e');
    id.starts_with(|c: char| c.is_ascii_digit())
        && id.to_ascii_uppercase().contains("E+")
        && id.chars().all(is_number)
}

fn kind(said: Option<&str>, reply_to: Option<&str>, text: &str) -> PostKind {
    let said = said.unwrap_or_default().to_ascii_lowercase();
    let is_nothing =
        |id: &&str| matches!(id.to_ascii_lowercase().as_str(), "null" | "none" | "nan" | "[]");
    match said.as_str() {
        "repost" | "retweet" | "retweeted" | "reblog" | "boost" | "announce" => PostKind::Repost,
        "reply" | "replied_to" | "antwort" => PostKind::Reply,
        _ if text.starts_with("RT @") => PostKind::Repost,
        _ if reply_to.is_some_and(|id| !is_nothing(&id)) => PostKind::Reply,
        _ => PostKind::Post,
    }
}
