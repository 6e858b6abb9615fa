//! The head of a content, by which its format is recognised. What takes time to find out is found
//! out once.

use super::error::Limit;
use super::json::members::split_value;
use super::json::outline::{ListInHead, find_lists};
use super::table::header::{TableHeader, normalize_name};
use super::table::rows::{Row, RowReader};
use super::value::text::start_of;
use std::cell::OnceCell;

/// A header row is among the first 10 rows.
const HEADER_ROWS: usize = 10;

/// How many cells of each of them are looked at. No export has as many columns.
const MAX_NAMES: usize = 256;

/// The characters that separate the cells of a row, in the order in which they are tried.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many bytes of a content a format may search for words.
const TEXT_BYTES: usize = 64 << 10;

/// The first characters of a content, without blanks in front.
pub(crate) struct Head<'a> {
    /// The first 64 KiB.
    pub(crate) text: &'a str,
    /// All that is known: more than 64 KiB if the content begins with a JSON object, for the list
    /// that is wanted can stand behind others.
    whole: &'a str,
    top: OnceCell<Option<Top>>,
    lists: OnceCell<Vec<ListInHead<'a>>>,
}

/// The first rows of a table.
pub(crate) struct Top {
    pub(crate) delimiter: u8,
    /// The cells of each row, without their quotes.
    pub(crate) rows: Vec<Vec<String>>,
    /// The normalized cells of each row, as if it were the header row.
    pub(crate) names: Vec<Vec<String>>,
    /// What the columns mean if a row is the header row.
    pub(crate) headers: Vec<TableHeader>,
}

impl<'a> Head<'a> {
    pub(crate) fn new(whole: &'a str) -> Head<'a> {
        let text = start_of(whole, TEXT_BYTES);
        Head { text, whole, top: OnceCell::new(), lists: OnceCell::new() }
    }

    /// Returns the lists of objects in a content that is JSON, the outer ones first.
    pub(crate) fn lists(&self) -> &[ListInHead<'a>] {
        self.lists.get_or_init(|| {
            let is_json = self.text.starts_with(['{', '[']);
            if is_json { find_lists(self.whole.as_bytes()) } else { Vec::new() }
        })
    }

    /// Whether the first JSON value of the content ends in the head.
    pub(crate) fn is_complete(&self) -> bool {
        split_value(self.whole.as_bytes()).is_some()
    }

    /// Returns the first rows of the content, or `None` if it is not a table.
    pub(crate) fn top(&self) -> Option<&Top> {
        self.top
            .get_or_init(|| {
                let is_other = self.text.starts_with(['{', '[', '<']);
                if is_other { None } else { Top::of(self.text) }
            })
            .as_ref()
    }

    /// Returns how many columns of the table have a known meaning; 0 if the content is not a table.
    pub(crate) fn n_known(&self) -> usize {
        self.top().and_then(Top::best).map_or(0, |(n_known, _)| n_known)
    }
}

impl Top {
    /// Splits the first rows with each delimiter, and returns those whose header has most known
    /// columns, or else most columns.
    fn of(head: &str) -> Option<Top> {
        let tops = DELIMITERS.map(|delimiter| Top::split(head, delimiter));
        tops.into_iter()
            .filter_map(|top| Some((top.best()?, top)))
            // `max_by_key` returns the last of equals; the first delimiter is to win.
            .rev()
            .max_by_key(|&(best, _)| best)
            .map(|(_, mut top)| {
                let names =
                    |row: &Vec<String>| row.iter().map(|name| normalize_name(name)).collect();
                top.names = top.rows.iter().map(names).collect();
                top
            })
    }

    fn split(head: &str, delimiter: u8) -> Top {
        let mut rows = RowReader::new(delimiter);
        let mut top: Vec<Vec<String>> = Vec::new();
        let mut take = |row: &Row<'_>| {
            if top.len() == HEADER_ROWS {
                return Err(Stop);
            }
            top.push(row.texts().take(MAX_NAMES).collect());
            Ok(())
        };
        // The rows before a stop are there, whatever its reason.
        let _ = rows.feed(head.as_bytes(), &mut take).and_then(|()| rows.end(&mut take));
        let headers = top.iter().map(|row| TableHeader::recognise(row)).collect();
        Top { delimiter, rows: top, names: Vec::new(), headers }
    }

    /// Returns the largest number of known columns in a row, and the number of cells of that row;
    /// `None` if no row has several cells.
    fn best(&self) -> Option<(usize, usize)> {
        let rows = self.rows.iter().zip(&self.headers).filter(|(row, _)| row.len() > 1);
        rows.map(|(row, header)| (header.n_columns(), row.len())).max()
    }
}

/// No more rows are needed, or the next row is too long.
struct Stop;

impl From<Limit> for Stop {
    fn from(_: Limit) -> Stop {
        Stop
    }
}
