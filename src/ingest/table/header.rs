//! What the columns of a table mean, by their names in several languages.

mod names;

use crate::activity::{N_RESPONSES, Response};
use names::NAMES;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// When the post was published.
    Time,
    /// The post's id or link.
    Id,
    /// The post's text or title.
    Text,
    /// Whether it is a post, a reply or a repost.
    Kind,
    /// What it replies to; blank for a post of its own.
    ReplyTo,
    /// Whose post it is.
    Account,
    /// Followers of the account.
    Followers,
    /// Accounts followed.
    Following,
    /// Likes.
    Likes,
    /// Reposts.
    Reposts,
    /// Replies received.
    Replies,
    /// Quotes.
    Quotes,
    /// Bookmarks.
    Bookmarks,
    /// Clicks.
    Clicks,
    /// Views.
    Views,
    /// Public responses of all kinds in one sum.
    Engagements,
    /// People reached.
    Reach,
}

impl Column {
    /// Whether it holds counts of responses.
    #[must_use]
    pub fn is_count(self) -> bool {
        COUNTS.iter().any(|&(_, column)| column == self)
    }

    /// Every kind of column.
    pub const ALL: [Column; 17] = [
        Column::Time,
        Column::Id,
        Column::Text,
        Column::Kind,
        Column::ReplyTo,
        Column::Account,
        Column::Followers,
        Column::Following,
        Column::Likes,
        Column::Reposts,
        Column::Replies,
        Column::Quotes,
        Column::Bookmarks,
        Column::Clicks,
        Column::Views,
        Column::Engagements,
        Column::Reach,
    ];
}

/// The columns of counts.
const COUNTS: [(Response, Column); N_RESPONSES] = [
    (Response::Like, Column::Likes),
    (Response::Repost, Column::Reposts),
    (Response::Reply, Column::Replies),
    (Response::Quote, Column::Quotes),
    (Response::Bookmark, Column::Bookmarks),
    (Response::Click, Column::Clicks),
    (Response::View, Column::Views),
    (Response::Engagement, Column::Engagements),
    (Response::Reach, Column::Reach),
];

/// Which place of a header row holds which column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Header {
    places: Vec<(Column, usize)>,
}

impl Header {
    /// Recognises what it can in a row of names.
    #[cold]
    pub(crate) fn of(row: &[String]) -> Header {
        let names: Vec<String> = row.iter().map(|name| plain(name)).collect();
        let place_of = |known: &&str| names.iter().position(|name| stem(name) == stem(known));
        let places = NAMES
            .iter()
            .filter_map(|(column, known)| Some((*column, known.iter().find_map(place_of)?)))
            .collect();
        let mut header = Header { places };
        // Reddit calls the sum of its votes a score, which is anything elsewhere.
        let at = |name: &str| names.iter().position(|known| known == name);
        if let (Some(score), Some(_), None) =
            (at("score"), at("numcomments"), header.place(Column::Likes))
        {
            header.places.push((Column::Likes, score));
        }
        header
    }

    /// These columns, and where one is not among them that of `other`.
    pub(crate) fn or(mut self, other: Header) -> Header {
        let more = other.places.into_iter().filter(|(column, _)| self.place(*column).is_none());
        let more: Vec<_> = more.collect();
        self.places.extend(more);
        self
    }

    /// What a person says the columns are.
    pub(crate) fn chosen(columns: &[(Column, usize)]) -> Header {
        Header { places: columns.to_vec() }
    }

    /// The same, with another column at a place.
    pub(crate) fn with(mut self, column: Column, place: usize) -> Header {
        self.places.retain(|&(other, at)| other != column && at != place);
        self.places.push((column, place));
        self
    }

    /// Whether it tells times, and whether counts: what a post needs.
    pub(crate) fn tells(&self) -> (bool, bool) {
        let counts = COUNTS.iter().any(|&(_, column)| self.place(column).is_some());
        (self.place(Column::Time).is_some(), counts)
    }

    /// The columns of counts with their places. A sum of all kinds counts only where no kind does.
    pub(crate) fn counts(&self) -> Vec<(Response, usize)> {
        let counts =
            COUNTS.iter().filter_map(|&(response, column)| Some((response, self.place(column)?)));
        let mut counts: Vec<_> = counts.collect();
        if counts.iter().any(|(response, _)| Response::PUBLIC.contains(response)) {
            counts.retain(|(response, _)| *response != Response::Engagement);
        }
        counts
    }

    /// The place of a column.
    pub(crate) fn place(&self, wanted: Column) -> Option<usize> {
        self.places.iter().find(|(column, _)| *column == wanted).map(|&(_, place)| place)
    }

    /// The columns that are recognised, with their places.
    pub(crate) fn known(&self) -> Vec<(Column, usize)> {
        self.places.clone()
    }

    /// How many columns are recognised.
    pub(crate) fn n_known(&self) -> usize {
        self.places.len()
    }
}

/// A name without the "count" at its end: `likes_count` and "Likes" are one.
fn stem(name: &str) -> &str {
    name.strip_suffix("count").filter(|stem| !stem.is_empty()).unwrap_or(name)
}

/// A name's letters and digits in lower case: "Created At", "created_at" and "createdAt" are one.
/// What stands in brackets, such as a time zone, is left out.
#[cold]
pub(crate) fn plain(name: &str) -> String {
    // A percentage is no count.
    if name.contains('%') {
        return String::new();
    }
    let name = name.split('(').next().unwrap_or_default();
    name.chars().filter_map(letter).collect()
}

/// A digit or a letter of a European language, in lower case.
fn letter(c: char) -> Option<char> {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(c as u32 + 0x20),
        'ß'..='ſ' if c != '÷' => Some(c),
        _ => c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()),
    }
}
