//! Recognises what the columns of a table mean, by their names in several languages.

mod names;

use crate::activity::{N_RESPONSES, Response};
use names::NAMES;

/// What a column of a table holds.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize, serde::Serialize,
)]
#[non_exhaustive]
pub enum Column {
    /// When the post was published.
    Time,
    /// The id of the post or the link to it.
    Id,
    /// The text or title of the post.
    Text,
    /// Whether the item is a post, a reply or a repost.
    Kind,
    /// The post that a reply answers; blank if the item is not a reply.
    ReplyTo,
    /// The account whose post it is.
    Account,
    /// How many followers the account has.
    Followers,
    /// How many accounts the account follows.
    Following,
    /// How many likes the post got.
    Likes,
    /// How often the post was reposted.
    Reposts,
    /// How many replies the post got.
    Replies,
    /// How often the post was quoted.
    Quotes,
    /// How often the post was bookmarked.
    Bookmarks,
    /// How many clicks the post got.
    Clicks,
    /// How often the post was viewed.
    Views,
    /// The sum of all public responses to the post.
    Engagements,
    /// How many people saw the post.
    Reach,
    /// The link to the post.
    Link,
    /// The network of the account.
    Network,
    /// A mark that the item is a repost of somebody else's post.
    RepostOf,
}

impl Column {
    /// Whether the column holds counts of responses.
    #[must_use]
    pub fn is_count(self) -> bool {
        COUNTS.iter().any(|&(_, column)| column == self)
    }

    /// Every kind of column.
    pub const ALL: [Column; 20] = [
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
        Column::Link,
        Column::Network,
        Column::RepostOf,
    ];

    /// The column that holds counts of a response.
    pub(crate) fn of_count(response: Response) -> Column {
        COUNTS[response.index()].1
    }

    /// The name of the kind in output for programs, such as JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        const KEYS: [&str; Column::ALL.len()] = [
            "time",
            "id",
            "text",
            "kind",
            "reply to",
            "account",
            "followers",
            "following",
            "likes",
            "reposts",
            "replies",
            "quotes",
            "bookmarks",
            "clicks",
            "views",
            "engagements",
            "reach",
            "link",
            "network",
            "repost of",
        ];
        KEYS[self as usize]
    }
}

/// The columns that hold counts, with the response that each counts.
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

/// The columns of a table that are recognised, each with its index from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TableHeader {
    columns: Vec<(Column, usize)>,
}

impl TableHeader {
    /// Recognises columns by their names.
    pub(crate) fn recognise(row: &[String]) -> TableHeader {
        let names: Vec<String> = row.iter().map(|name| normalize_name(name)).collect();
        let index_of = |known: &&str| {
            names.iter().position(|name| without_count(name) == without_count(known))
        };
        let columns = NAMES
            .iter()
            .filter_map(|(column, known)| Some((*column, known.iter().find_map(index_of)?)))
            .collect();
        let mut header = TableHeader { columns };
        // Reddit calls the sum of up and down votes a score. In other tables a score can be
        // anything.
        let index_of_name = |name: &str| names.iter().position(|known| known == name);
        if let (Some(score), Some(_), None) =
            (index_of_name("score"), index_of_name("numcomments"), header.index_of(Column::Likes))
        {
            header.columns.push((Column::Likes, score));
        }
        header
    }

    /// The columns that a person has chosen.
    pub(crate) fn from_choices(columns: &[(Column, usize)]) -> TableHeader {
        TableHeader { columns: columns.to_vec() }
    }

    /// Adds the columns of `other` that this header does not have.
    pub(crate) fn add_missing(&mut self, other: &TableHeader) {
        for &(column, index) in &other.columns {
            if self.index_of(column).is_none() {
                self.columns.push((column, index));
            }
        }
    }

    /// Sets what the column at an index means.
    pub(super) fn set(&mut self, column: Column, index: usize) {
        self.columns.retain(|&(other, at)| other != column && at != index);
        self.columns.push((column, index));
    }

    /// The index of a column.
    pub(crate) fn index_of(&self, column: Column) -> Option<usize> {
        self.columns.iter().find(|(known, _)| *known == column).map(|&(_, index)| index)
    }

    /// What the column at an index means.
    pub(crate) fn column_at(&self, index: usize) -> Option<Column> {
        self.columns.iter().find(|(_, at)| *at == index).map(|&(column, _)| column)
    }

    /// Whether the meaning of the column at an index is known.
    pub(crate) fn has_index(&self, index: usize) -> bool {
        self.column_at(index).is_some()
    }

    /// Whether there is a column of times.
    pub(crate) fn has_times(&self) -> bool {
        self.index_of(Column::Time).is_some()
    }

    /// Whether there is a column of counts.
    pub(crate) fn has_counts(&self) -> bool {
        self.columns.iter().any(|(column, _)| column.is_count())
    }

    /// The columns of counts with their indices. The sum of all responses is left out if there is a
    /// column for one kind of response.
    pub(crate) fn counts(&self) -> Vec<(Response, usize)> {
        let with_index = |&(response, column)| Some((response, self.index_of(column)?));
        let mut counts: Vec<(Response, usize)> = COUNTS.iter().filter_map(with_index).collect();
        if counts.iter().any(|(response, _)| Response::PUBLIC.contains(response)) {
            counts.retain(|(response, _)| *response != Response::Engagement);
        }
        counts
    }

    /// All columns that are recognised.
    pub(crate) fn columns(&self) -> &[(Column, usize)] {
        &self.columns
    }

    /// How many columns are recognised.
    pub(crate) fn n_columns(&self) -> usize {
        self.columns.len()
    }
}

/// A normalized name without "count" at its end, so that `likes_count` and `Likes` are equal.
fn without_count(name: &str) -> &str {
    name.strip_suffix("count").filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// Normalizes the name of a column to its letters and digits in lower case, so that `Created At`,
/// `created_at` and `createdAt` are equal. Text in brackets, such as a time zone, is left out. The
/// name of a percentage becomes empty, because a percentage is not a count.
pub(crate) fn normalize_name(name: &str) -> String {
    if name.contains('%') {
        return String::new();
    }
    let name = name.split('(').next().unwrap_or_default();
    name.chars().filter_map(normalize_character).collect()
}

/// A digit, or a letter of a European language in lower case; `None` for any other character.
fn normalize_character(c: char) -> Option<char> {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(c as u32 + 0x20),
        'ß'..='ſ' if c != '÷' => Some(c),
        _ => c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_letters_and_digits() {
        for (name, expected) in [
            ("Created At", "createdat"),
            ("created_at", "createdat"),
            ("createdAt", "createdat"),
            ("Posted (UTC)", "posted"),
            ("Veröffentlicht", "veröffentlicht"),
            ("VERÖFFENTLICHT", "veröffentlicht"),
            ("À×ß÷Þ", "àßþ"),
            ("7 days", "7days"),
            ("Engagement rate (%)", ""),
            ("いいね", ""),
        ] {
            assert_eq!(normalize_name(name), expected, "{name}");
        }
    }

    #[test]
    fn columns_are_recognised_by_their_names() {
        use Column::{Engagements, Likes, Replies, Time, Views};
        for (row, expected) in [
            (&["Date", "Likes"][..], &[(Time, 0), (Likes, 1)][..]),
            (&["likes_count", "created_at"], &[(Time, 1), (Likes, 0)]),
            // The more specific name counts.
            (&["Date", "Created At", "Likes"], &[(Time, 1), (Likes, 2)]),
            (&["Date", "Likes (%)"], &[(Time, 0)]),
            (&["Date", "count"], &[(Time, 0)]),
            (&["Date", "score"], &[(Time, 0)]),
            (&["Date", "score", "num_comments"], &[(Time, 0), (Replies, 2), (Likes, 1)]),
            (&["Date", "score", "num_comments", "ups"], &[(Time, 0), (Likes, 3), (Replies, 2)]),
            (&["Date", "Engagements", "Views"], &[(Time, 0), (Engagements, 1), (Views, 2)]),
        ] {
            let row: Vec<String> = row.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(TableHeader::recognise(&row).columns(), expected, "{row:?}");
        }
    }

    #[test]
    fn a_sum_does_not_count_beside_its_parts() {
        use Column::{Engagements, Likes, Reach, Time, Views};
        for (columns, expected) in [
            (&[(Time, 0), (Engagements, 1)][..], &[(Response::Engagement, 1)][..]),
            (&[(Engagements, 1), (Likes, 2)], &[(Response::Like, 2)]),
            (&[(Engagements, 1), (Views, 2)], &[(Response::View, 2), (Response::Engagement, 1)]),
            (&[(Reach, 3)], &[(Response::Reach, 3)]),
            (&[(Time, 0)], &[]),
        ] {
            let header = TableHeader::from_choices(columns);
            assert_eq!(header.counts(), expected, "{columns:?}");
            assert_eq!(header.has_counts(), !expected.is_empty(), "{columns:?}");
            assert_eq!(header.has_times(), columns.contains(&(Time, 0)), "{columns:?}");
        }
    }

    #[test]
    fn columns_can_be_set_and_added() {
        use Column::{Likes, Text, Time};
        let mut header = TableHeader::from_choices(&[(Time, 0), (Text, 1)]);
        header.set(Likes, 1);
        assert_eq!(header.columns(), [(Time, 0), (Likes, 1)]);
        header.set(Time, 2);
        assert_eq!(header.columns(), [(Likes, 1), (Time, 2)]);
        header.add_missing(&TableHeader::from_choices(&[(Time, 5), (Text, 6)]));
        assert_eq!(header.columns(), [(Likes, 1), (Time, 2), (Text, 6)]);
    }
}
