//! Errors: why a file could not be read at all.

use crate::ingest::report::{Report, Why};
use crate::ingest::table::header::Column;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A file that could not be read, and why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Error {
    /// The name of the file. It is empty for pasted text.
    pub file: String,
    /// Why it could not be read.
    pub reason: Reason,
    /// Where nothing could be read, the other files with their reasons.
    #[serde(skip)]
    pub others: Box<[Error]>,
}

impl Error {
    /// The error of one file.
    #[must_use]
    pub fn new(file: impl Into<String>, reason: Reason) -> Error {
        Error { file: file.into(), reason, others: Box::default() }
    }

    /// The error of all these files, the most helpful reason first. `None` if there are no files.
    #[must_use]
    pub fn of_all(mut files: Vec<Error>) -> Option<Error> {
        let rank = |&at: &usize| match &files[at].reason {
            reason if reason.is_question() => 0,
            reason if reason.is_telling() => 1,
            _ => 2,
        };
        let first = (0..files.len()).min_by_key(rank)?;
        let first = files.remove(first);
        Some(Error { others: files.into(), ..first })
    }
}

/// Why nothing of a file could be read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[non_exhaustive]
pub enum Reason {
    /// The file is empty, or holds nothing but white space.
    Empty,
    /// The file is not text but, for example, a picture or a program.
    NotText,
    /// The file is text, but neither a known export nor a table.
    Unrecognised,
    /// The file is text in sentences, and neither a table nor an export.
    RunningText,
    /// The file could not be opened or read, or it became shorter while it was read.
    Unreadable {
        /// What the operating system says. It is empty if nothing is known.
        cause: String,
    },
    /// The file is of a known kind that cannot be scored.
    Refused(Refusal),
    /// The JSON is cut off or malformed before the first item.
    BrokenJson {
        /// The line, counted from 1.
        line: u64,
        /// The column in bytes, counted from 1.
        column: u64,
    },
    /// The archive is cut off or damaged.
    BrokenArchive,
    /// The file exceeds a limit that no export reaches.
    Beyond(Limit),
    /// The table or list has no times.
    NoTimeColumn(Preview),
    /// The table or list has no likes, reposts, replies or other counts of responses.
    NoCountColumn(Preview),
    /// The table has dates such as 03/04/2026, and no row tells which of the two numbers is the
    /// month.
    DayOrMonth {
        /// One of these dates.
        example: String,
    },
    /// More than one in twenty of the times cannot be read, so the rest would not be what the
    /// table shows.
    UnreadTimes {
        /// One of these times.
        example: String,
        /// How many cannot be read.
        n: u64,
        /// How many there are.
        of: u64,
    },
    /// All rows had to be skipped. The report says why.
    NothingUsable(Box<Report>),
}

/// The top of a table, which lets a person say what its columns are
/// ([`Choices::columns`](super::Choices::columns)).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Preview {
    /// The names in the header row.
    pub header: Vec<String>,
    /// The columns whose meaning is known, with their index in the header row. Some may stand behind
    /// those that are shown.
    pub known: Vec<(Column, usize)>,
    /// The first rows below the header row.
    pub rows: Vec<Vec<String>>,
}

/// Why a file of a known kind cannot be scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[non_exhaustive]
pub enum Refusal {
    /// The file is a Twitter archive of the older kind (`Grailbird`), which holds no counts.
    Grailbird,
    /// The file is a part of an X archive that holds no posts.
    XArchivePart,
    /// The table has a row for each day rather than for each post.
    DailyOverview,
    /// The file is the outbox of a Mastodon archive, and holds no counts.
    OutboxWithoutCounts,
    /// The file is a part of a Mastodon archive that holds no posts.
    MastodonPart,
    /// The file lists people who responded to posts, and no file holds the posts.
    PeopleAlone,
    /// The file is a Bluesky repository (CAR), which holds no counts.
    BlueskyRepository,
    /// The file is a download from Instagram or Threads, which holds no counts.
    InstagramDownload,
    /// The file lists posts, and none of them has a count.
    WithoutCounts,
    /// The file is a download from TikTok that lists none of the person's own videos.
    TikTokWithoutVideos,
    /// The archive has no file that could hold posts.
    ArchiveWithoutPosts,
    /// The archive or workbook is encrypted.
    EncryptedArchive,
    /// The archive holds other archives, which are not opened.
    ArchiveInArchive,
    /// The file is a workbook of a kind that is not read.
    Spreadsheet,
    /// The file lists only other people's posts: what the account liked, bookmarked or was mentioned
    /// in.
    PostsOfOthers,
    /// The file is what an API answered, and reports an error.
    ErrorAnswer,
    /// The file is what an API answered, and lists nothing.
    EmptyAnswer,
    /// The file is a table in JSON: its values stand in rows or columns, and not each with its name.
    BareTable,
}

/// A limit that a file exceeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[non_exhaustive]
pub enum Limit {
    /// An item or a row is longer than 4 MiB.
    Item,
    /// Brackets are nested a thousand levels deep.
    Depth,
    /// A compressed file becomes more than 100 times as long when it is inflated.
    Inflation,
    /// Two files of the archive lie on the same bytes of it.
    Overlap,
    /// The archive lists more than a million files.
    Entries,
    /// The directory of the archive is longer than 128 MiB.
    Directory,
    /// There are more than 20 million posts.
    Posts,
    /// There are more than 500,000 accounts.
    Accounts,
    /// The workbook is larger than 64 MiB, or holds more than 50 MB of text.
    Workbook,
}

impl Refusal {
    /// All refusals, in the order of their declaration.
    pub const ALL: [Refusal; 18] = [
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
        Refusal::PostsOfOthers,
        Refusal::ErrorAnswer,
        Refusal::EmptyAnswer,
        Refusal::BareTable,
    ];
}

impl Limit {
    /// All limits, in the order of their declaration.
    pub const ALL: [Limit; 9] = [
        Limit::Item,
        Limit::Depth,
        Limit::Inflation,
        Limit::Overlap,
        Limit::Entries,
        Limit::Directory,
        Limit::Posts,
        Limit::Accounts,
        Limit::Workbook,
    ];
}

impl Reason {
    /// Whether the file can be read once a person has answered a question about it, by
    /// [`Choices`](super::Choices).
    #[must_use]
    pub fn is_question(&self) -> bool {
        match self {
            // One column cannot be both the dates and a count.
            Reason::NoTimeColumn(preview) | Reason::NoCountColumn(preview) => {
                !preview.rows.is_empty() && preview.header.len() > 1
            }
            Reason::DayOrMonth { .. } | Reason::UnreadTimes { .. } => true,
            Reason::Refused(refusal) => *refusal == Refusal::DailyOverview,
            _ => false,
        }
    }

    /// Whether the reason is about the file as a whole, not only about a member of it.
    pub(crate) fn is_final(&self) -> bool {
        use Limit::{Accounts, Inflation, Overlap, Posts};
        matches!(self, Reason::Beyond(Accounts | Inflation | Overlap | Posts))
    }

    /// Whether the reason says more than that there was nothing to read.
    pub(crate) fn is_telling(&self) -> bool {
        !matches!(
            self,
            Reason::Empty
                | Reason::NotText
                | Reason::Unrecognised
                | Reason::RunningText
                | Reason::Unreadable { .. }
        )
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
            Reason::RunningText => {
                f.write_str("running text, which is neither a table nor an export")
            }
            Reason::Unreadable { cause } if cause.is_empty() => {
                f.write_str("the file cannot be read")
            }
            Reason::Unreadable { cause } => write!(f, "the file cannot be read: {cause}"),
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
            Reason::UnreadTimes { example, n, of } => {
                write!(f, "{n} of {of} times cannot be read, such as {example}")
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
        }?;
        self.others.iter().try_for_each(|other| write!(f, "; {other}"))
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
            Refusal::PostsOfOthers => {
                "a list of other people's posts (likes, bookmarks, mentions), without one's own"
            }
            Refusal::ErrorAnswer => "the answer of an API that reports an error",
            Refusal::EmptyAnswer => "the answer of an API that lists nothing",
            Refusal::BareTable => "a table in JSON whose values have no names; save it as CSV",
        })
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Limit::Item => "an item is longer than 4 MiB",
            Limit::Depth => "brackets are nested more than a thousand levels deep",
            Limit::Inflation => "unpacked it would be more than 100 times as long",
            Limit::Overlap => "two files of the archive lie on the same bytes",
            Limit::Entries => "the archive lists more than a million files",
            Limit::Directory => "the directory of the archive is longer than 128 MiB",
            Limit::Posts => "there are more than 20 million posts",
            Limit::Accounts => "there are more than 500,000 accounts",
            Limit::Workbook => {
                "the workbook is larger than 64 MiB or holds more than 50 MB of text"
            }
        })
    }
}
