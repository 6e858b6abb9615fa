//! Recognises what the columns of a table mean, by their names.

pub(crate) mod fold;
mod meaning;
mod names;

use crate::activity::{N_RESPONSES, Response};
use crate::ingest::report::ColumnUse;
use crate::ingest::value::sample::ColumnTally;
use meaning::{NameMeaning, after_network, meaning_of_name};
pub(crate) use meaning::{joined_name, may_name_accounts, normalize_name};
use names::Meaning;

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
    /// What the post carries beside its text, such as a picture.
    Media,
}

impl Column {
    /// Whether the column holds counts of responses.
    #[must_use]
    pub fn is_count(self) -> bool {
        COUNTS.iter().any(|&(_, column)| column == self)
    }

    /// Every kind of column.
    pub const ALL: [Column; 21] = [
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
        Column::Media,
    ];

    /// The column that holds counts of a response.
    pub(crate) fn of_count(response: Response) -> Column {
        COUNTS[response.index()].1
    }

    /// The names by which a column of this kind is recognised, as they are compared: in lower case,
    /// without accents, blanks and words such as "number of".
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        names::names_of(Meaning::Column(self))
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
            "media",
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

/// Names that mean something only beside another: on Medium, which has claps, responses are replies, and
/// where comments are *opmerkingen*, *reacties* are reactions.
const BESIDE_OTHERS: [(&str, &str, Column); 2] =
    [("claps", "responses", Column::Replies), ("opmerkingen", "reacties", Column::Likes)];

/// The columns of a table that are recognised, each with its index from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct TableHeader {
    /// The columns that are read. Several columns can mark replies, reposts and kinds, and several
    /// columns of likes are added up; each other meaning is there once.
    columns: Vec<(Column, usize)>,
    /// Further columns of meanings that are there once, in the order in which they are tried.
    spare: Vec<(Column, usize)>,
    /// What is known of the columns that are not read.
    not_read: Vec<(usize, ColumnUse)>,
}

impl TableHeader {
    /// Recognises columns by their names.
    pub(crate) fn recognise(row: &[String]) -> TableHeader {
        let mut header = TableHeader::default();
        // The columns whose names are known, with the ranks of their names, which rise.
        let mut known: Vec<(u16, usize, Meaning)> = Vec::new();
        let mut know = |rank: u16, index, meaning| {
            let at = known.partition_point(|&(other, ..)| other <= rank);
            known.insert(at, (rank, index, meaning));
        };
        // Columns named after one network: `X Likes`
        let mut of_network: Vec<(&str, usize, u16, Meaning)> = Vec::new();
        for (index, name) in row.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            match meaning_of_name(name) {
                NameMeaning::Known(rank, meaning) => know(rank, index, meaning),
                NameMeaning::Unknown(suggestion) => {
                    header.not_read.push((index, ColumnUse::Unknown(suggestion)));
                    if suggestion.is_some()
                        && let Some((network, rest)) = after_network(name)
                        && let NameMeaning::Known(rank, meaning) = meaning_of_name(&rest)
                    {
                        of_network.push((network, index, rank, meaning));
                    }
                }
            }
        }
        if let [(first, ..), rest @ ..] = of_network.as_slice()
            && rest.iter().all(|(network, ..)| network == first)
        {
            header.not_read.retain(|(at, _)| of_network.iter().all(|(_, index, ..)| index != at));
            for (_, index, rank, meaning) in of_network {
                know(rank, index, meaning);
            }
        }
        let has = |wanted| known.iter().any(|&(_, _, meaning)| meaning == wanted);
        let has_sum = has(Meaning::Reactions);
        let n_parts = known.iter().filter(|known| known.2 == Meaning::ReactionPart).count();
        let adds_parts = !has_sum && (has(Meaning::Column(Column::Likes)) || n_parts > 1);
        let mut spare_likes = Vec::new();
        for (_, index, meaning) in known {
            match meaning {
                Meaning::Column(Column::Likes) if has_sum => spare_likes.push(index),
                Meaning::Column(column) => header.add(column, index),
                Meaning::Reactions => header.add(Column::Likes, index),
                Meaning::ReactionPart if adds_parts => header.columns.push((Column::Likes, index)),
                Meaning::ReactionPart if has_sum => header.leave_out(index),
                Meaning::ReactionPart => {
                    header.not_read.push((index, ColumnUse::Unknown(Some(Column::Likes))));
                }
                Meaning::NotCounted => header.leave_out(index),
            }
        }
        // They count if the sum turns out to be empty.
        header.spare.extend(spare_likes.into_iter().map(|index| (Column::Likes, index)));
        // Reddit calls the sum of up and down votes a score. In other tables a score can be
        // anything.
        let names = |wanted: &str| row.iter().position(|name| fold::fold(name) == wanted);
        if let (Some(score), Some(_)) = (names("score"), names("num comments")) {
            if header.index_of(Column::Likes).is_none() {
                header.set(Column::Likes, score);
            } else if names("ups").is_some() {
                header.drop_column(score, ColumnUse::NotCounted);
            }
        }
        for (beside, name, column) in BESIDE_OTHERS {
            if let (Some(_), Some(index)) = (names(beside), names(name)) {
                header.set(column, index);
            }
        }
        header
    }

    /// Adds a column of a known name, after those with names of lower ranks.
    fn add(&mut self, column: Column, index: usize) {
        let may_be_several = matches!(column, Column::Kind | Column::ReplyTo | Column::RepostOf);
        match self.index_of(column) {
            Some(_) if !may_be_several => self.spare.push((column, index)),
            _ => self.columns.push((column, index)),
        }
    }

    /// Notes that a column is known and is not counted.
    fn leave_out(&mut self, index: usize) {
        self.not_read.push((index, ColumnUse::NotCounted));
    }

    /// The columns that a person has chosen.
    pub(crate) fn from_choices(columns: &[(Column, usize)]) -> TableHeader {
        TableHeader { columns: columns.to_vec(), ..TableHeader::default() }
    }

    /// Adds the columns of `other` that this header does not have.
    pub(crate) fn add_missing(&mut self, other: &TableHeader) {
        let missing = other.columns.iter().filter(|(column, _)| self.index_of(*column).is_none());
        let missing: Vec<(Column, usize)> = missing.copied().collect();
        self.columns.extend(missing);
        self.not_read.extend(&other.not_read);
    }

    /// Sets what the column at an index means.
    pub(crate) fn set(&mut self, column: Column, index: usize) {
        self.columns.retain(|&(other, at)| other != column && at != index);
        self.not_read.retain(|&(at, _)| at != index);
        self.columns.push((column, index));
        self.spare.retain(|&(_, at)| at != index);
        // The column may have had another meaning, for which there is a spare one.
        for (spare, at) in std::mem::take(&mut self.spare) {
            self.add(spare, at);
        }
    }

    /// Ceases to read the column at an index, and notes why.
    pub(crate) fn drop_column(&mut self, index: usize, used_as: ColumnUse) {
        self.columns.retain(|&(_, at)| at != index);
        self.not_read.retain(|&(at, _)| at != index);
        self.not_read.push((index, used_as));
    }

    /// Reads a spare column in place of the one of the same meaning that was chosen first.
    pub(crate) fn swap(&mut self, column: Column, spare: usize) {
        let Some(chosen) = self.columns.iter_mut().find(|(known, _)| *known == column) else {
            return;
        };
        let before = std::mem::replace(&mut chosen.1, spare);
        self.spare.retain(|&(_, index)| index != spare);
        self.spare.push((column, before));
    }

    /// Reads a spare column beside the one of the same meaning that was chosen first.
    pub(crate) fn read_too(&mut self, column: Column, spare: usize) {
        self.spare.retain(|&(_, index)| index != spare);
        self.columns.retain(|&(_, index)| index != spare);
        self.columns.push((column, spare));
    }

    /// Turns a column whose name is that of counts into a mark that an item is a reply or a repost.
    pub(crate) fn make_mark(&mut self, index: usize, mark: Option<Column>) {
        self.spare.retain(|&(_, at)| at != index);
        self.drop_column(index, ColumnUse::NotNumeric);
        self.columns.extend(mark.map(|mark| (mark, index)));
    }

    /// The columns that are read or spare.
    pub(crate) fn candidates(&self) -> Vec<(Column, usize)> {
        self.columns.iter().chain(&self.spare).copied().collect()
    }

    /// The index of a column; of several, the first.
    pub(crate) fn index_of(&self, column: Column) -> Option<usize> {
        self.indices_of(column).next()
    }

    /// The indices of all columns of one meaning.
    pub(crate) fn indices_of(&self, column: Column) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().filter(move |(known, _)| *known == column);
        columns.map(|&(_, index)| index)
    }

    /// What the column at an index means.
    pub(crate) fn column_at(&self, index: usize) -> Option<Column> {
        self.columns.iter().find(|(_, at)| *at == index).map(|&(column, _)| column)
    }

    /// What the column at an index was used for, given its cells.
    pub(crate) fn use_of(&self, index: usize, tally: &ColumnTally) -> ColumnUse {
        if let Some(column) = self.column_at(index) {
            let is_sum_of_others = column == Column::Engagements
                && !self.counts().iter().any(|&(_, counted)| counted == index);
            return if is_sum_of_others { ColumnUse::NotCounted } else { ColumnUse::Read(column) };
        }
        match self.not_read.iter().find(|(at, _)| *at == index) {
            Some((_, used_as @ ColumnUse::Unknown(Some(Column::Account)))) => *used_as,
            Some((_, ColumnUse::Unknown(_))) if !tally.is_numeric() => ColumnUse::NotNumeric,
            Some((_, used_as)) => *used_as,
            None if self.spare.iter().any(|&(_, at)| at == index) => ColumnUse::NotCounted,
            None if tally.is_numeric() => ColumnUse::Unknown(None),
            None => ColumnUse::NotNumeric,
        }
    }

    /// Whether there is a column of times.
    pub(crate) fn has_times(&self) -> bool {
        self.index_of(Column::Time).is_some()
    }

    /// Whether there is a column of counts.
    pub(crate) fn has_counts(&self) -> bool {
        self.columns.iter().any(|(column, _)| column.is_count())
    }

    /// Whether a column can tell one item from another: an id, a link or a text.
    pub(crate) fn names_items(&self) -> bool {
        [Column::Id, Column::Link, Column::Text].iter().any(|&it| self.index_of(it).is_some())
    }

    /// The columns of counts with their indices. Columns of the same response are to be added up.
    /// The sum of all responses is left out if there is a column for one kind of response.
    pub(crate) fn counts(&self) -> Vec<(Response, usize)> {
        let mut counts: Vec<(Response, usize)> = Vec::new();
        for (response, column) in COUNTS {
            counts.extend(self.indices_of(column).map(|index| (response, index)));
        }
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

#[cfg(test)]
mod tests;
