//! Why a file could not be read at all.

use crate::ingest::report::{Report, Why};
use crate::ingest::table::header::Column;
use std::fmt;

/// A file that could not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub struct Error {
    /// The file's name; empty for pasted text.
    pub file: String,
    /// Why.
    pub reason: Reason,
}

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub enum Reason {
    /// There is nothing in it.
    Empty,
    /// The bytes are not text, such as a picture or a program.
    NotText,
    /// Text, but neither a known export nor a table.
    Unrecognised,
    /// The file could not be opened, or changed while it was read.
    Unreadable,
    /// A known kind of file that cannot be scored.
    Refused(Refusal),
    /// JSON that breaks off or is not JSON, before the first item.
    BrokenJson {
        /// The line, from 1.
        line: u64,
        /// The column, from 1.
        column: u64,
    },
    /// An archive that breaks off or is damaged.
    BrokenArchive,
    /// More of something than any export has.
    Beyond(Limit),
    /// A table or list without times.
    NoTimeColumn(Preview),
    /// A table or list without likes, reposts, replies or the like.
    NoCountColumn(Preview),
    /// Dates such as 03/04/2026 whose day and month no row of the table tells apart.
    DayOrMonth {
        /// One of them.
        example: String,
    },
    /// Every row had to be skipped.
    NothingUsable(Box<Report>),
}

/// The top of a table, for a person to say what its columns are.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub struct Preview {
    /// The names in its header row.
    pub header: Vec<String>,
    /// The columns among them that are known, with their places.
    pub known: Vec<(Column, usize)>,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
}

/// A known kind of file that cannot be scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub enum Refusal {
    /// A Twitter archive of the older kind (`Grailbird`): no counts.
    Grailbird,
    /// Another part of an X archive than its posts.
    XArchivePart,
    /// A day a row: no posts.
    DailyOverview,
    /// A Mastodon outbox without counts.
    OutboxWithoutCounts,
    /// Another part of what Mastodon gives than posts.
    MastodonPart,
    /// Who responded to posts, without the posts.
    PeopleAlone,
    /// A Bluesky repository (CAR): no counts.
    BlueskyRepository,
    /// An Instagram or Threads download: no counts.
    InstagramDownload,
    /// A list of posts of which not one shows a count.
    WithoutCounts,
    /// A TikTok download without a list of one's own videos.
    TikTokWithoutVideos,
    /// An archive without any file that could hold posts.
    ArchiveWithoutPosts,
    /// An archive whose files are encrypted.
    EncryptedArchive,
    /// An archive of archives.
    ArchiveInArchive,
    /// A spreadsheet's own file, of a kind that is not read.
    Spreadsheet,
}

/// What there is more of than any export has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub enum Limit {
    /// One item or row is longer than 4 MB.
    Item,
    /// Brackets stand in brackets a thousand times.
    Depth,
    /// A file of an archive becomes more than 200 times as long when it is unpacked.
    Inflation,
    /// An archive lists more than a million files.
    Entries,
    /// More than 20 million posts.
    Posts,
    /// A workbook of more than 64 MB, or with more in it than 50 MB of text.
    Workbook,
}

impl Refusal {
    /// Every refusal.
    pub const ALL: [Refusal; 14] = [
        Refusal::Grailbird,
        Refusal::XArchivePart,
        Refusal::DailyOverview,
        Refusal::OutboxWithoutCounts,
        Refusal::MastodonPart,
        Refusal::PeopleAlone,
        Refusal::BlueskyRepository,
        Refusal::InstagramDownload,
        Refusal::WithoutCounts,
        Refusal::TikTokWithoutVideos,
        Refusal::ArchiveWithoutPosts,
        Refusal::EncryptedArchive,
        Refusal::ArchiveInArchive,
        Refusal::Spreadsheet,
    ];
}

impl Limit {
    /// Every limit.
    pub const ALL: [Limit; 6] = [
        Limit::Item,
        Limit::Depth,
        Limit::Inflation,
        Limit::Entries,
        Limit::Posts,
        Limit::Workbook,
    ];
}

impl Reason {
    /// Whether the reason is found in a file rather than an absence of anything to read.
    pub(crate) fn is_telling(&self) -> bool {
        !matches!(self, Reason::Empty | Reason::NotText | Reason::Unrecognised | Reason::Unreadable)
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.is_empty() {
            write!(f, "{}: ", self.file)?;
        }
        match &self.reason {
            Reason::Empty => f.write_str("the file is empty"),
            Reason::NotText => f.write_str("the file is not text"),
            Reason::Unrecognised => f.write_str("neither a known export nor a table"),
            Reason::Unreadable => f.write_str("the file cannot be read"),
            Reason::Refused(refusal) => refusal.fmt(f),
            Reason::BrokenJson { line, column } => {
                write!(f, "broken JSON at line {line}, column {column}")
            }
            Reason::BrokenArchive => f.write_str("the archive breaks off or is damaged"),
            Reason::Beyond(limit) => limit.fmt(f),
            Reason::NoTimeColumn(preview) => {
                write!(f, "no column of times among: {}", preview.header.join(", "))
            }
            Reason::NoCountColumn(preview) => {
                write!(f, "no column of counts among: {}", preview.header.join(", "))
            }
            Reason::DayOrMonth { example } => {
                write!(f, "day and month cannot be told apart in dates such as {example}")
            }
            Reason::NothingUsable(report) => {
                write!(f, "no row could be used")?;
                let first = report.groups().find_map(|group| group.first.first().copied());
                match first {
                    Some(first) if first.why == Why::NoTime => {
                        write!(f, "; {} has no time", first.place)
                    }
                    Some(first) => write!(f, "; the first is {}", first.place),
                    None => Ok(()),
                }
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::Grailbird => "a Twitter archive of the older kind, which holds no counts",
            Refusal::XArchivePart => {
                "a part of an X archive that holds no posts; they are in data/tweets.js"
            }
            Refusal::DailyOverview => "an overview with a day a row, which holds no posts",
            Refusal::OutboxWithoutCounts => {
                "a Mastodon outbox without counts; /api/v1/accounts/:id/statuses has them"
            }
            Refusal::MastodonPart => {
                "a part of what Mastodon gives that holds no posts; /api/v1/accounts/:id/statuses has them"
            }
            Refusal::PeopleAlone => "who responded to posts, without the posts",
            Refusal::BlueskyRepository => {
                "a Bluesky repository, which holds no counts; app.bsky.feed.getAuthorFeed has them"
            }
            Refusal::InstagramDownload => "an Instagram or Threads download, which holds no counts",
            Refusal::WithoutCounts => "a list of posts of which none shows a count",
            Refusal::TikTokWithoutVideos => "a TikTok download without videos of one's own",
            Refusal::ArchiveWithoutPosts => "an archive without any file that could hold posts",
            Refusal::EncryptedArchive => "it is encrypted",
            Refusal::ArchiveInArchive => "an archive of archives",
            Refusal::Spreadsheet => "a spreadsheet of a kind that is not read; save it as .xlsx, .ods or CSV",
        })
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Limit::Item => "one item is longer than 4 MB",
            Limit::Depth => "brackets within brackets a thousand times",
            Limit::Inflation => "unpacked it would be more than 200 times as long",
            Limit::Entries => "the archive lists more than a million files",
            Limit::Posts => "more than 20 million posts",
            Limit::Workbook => "a workbook that holds more than is taken",
        })
    }
}
