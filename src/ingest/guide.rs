//! Guides: how a person gets a file that can be read, and which guide helps after which error.

use super::error::{Reason, Refusal};

/// A guide that says how to get one's posts with their counts from a network. Its page is
/// [`Guide::page`], and the widget shows its steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Guide {
    /// The archive of X, or X Analytics.
    X,
    /// The statuses of Mastodon's API.
    Mastodon,
    /// The feed of Bluesky's API.
    Bluesky,
    /// Meta Business Suite, for Instagram and Facebook.
    Meta,
    /// The analytics of a LinkedIn member.
    LinkedIn,
    /// YouTube Studio.
    YouTube,
    /// TikTok Studio, or the download of one's data.
    TikTok,
    /// A table written by hand, because Threads gives no file with counts.
    Threads,
    /// Any other table: what it has to hold.
    Table,
}

impl Guide {
    /// All guides, in the order of their declaration.
    pub const ALL: [Guide; 9] = [
        Guide::X,
        Guide::Mastodon,
        Guide::Bluesky,
        Guide::Meta,
        Guide::LinkedIn,
        Guide::YouTube,
        Guide::TikTok,
        Guide::Threads,
        Guide::Table,
    ];

    /// The path, in this repository, of the page that lists all guides.
    pub const INDEX: &'static str = "docs/guides/README.md";

    /// The path of the guide's page in this repository.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            Guide::X => "docs/guides/x.md",
            Guide::Mastodon => "docs/guides/mastodon.md",
            Guide::Bluesky => "docs/guides/bluesky.md",
            Guide::Meta => "docs/guides/instagram-and-facebook.md",
            Guide::LinkedIn => "docs/guides/linkedin.md",
            Guide::YouTube => "docs/guides/youtube.md",
            Guide::TikTok => "docs/guides/tiktok.md",
            Guide::Threads => "docs/guides/threads.md",
            Guide::Table => "docs/guides/table.md",
        }
    }
}

impl Refusal {
    /// The guides to a file that would not be refused, the most likely first. There is at least one.
    #[must_use]
    pub fn guides(self) -> &'static [Guide] {
        match self {
            Refusal::Grailbird | Refusal::XArchivePart => &[Guide::X],
            // These networks give overviews.
            Refusal::DailyOverview => &[Guide::X, Guide::LinkedIn, Guide::YouTube, Guide::Table],
            Refusal::OutboxWithoutCounts | Refusal::MastodonPart => &[Guide::Mastodon],
            // Of the lists of people, only that of Mastodon's notifications comes from a network.
            Refusal::PeopleAlone => &[Guide::Mastodon, Guide::Table],
            Refusal::BlueskyRepository => &[Guide::Bluesky],
            Refusal::InstagramDownload => &[Guide::Meta, Guide::Threads],
            Refusal::TikTokWithoutVideos => &[Guide::TikTok],
            Refusal::EncryptedArchive | Refusal::Spreadsheet | Refusal::BareTable => {
                &[Guide::Table]
            }
            // These are mostly answers of the APIs of Mastodon and Bluesky.
            Refusal::PostsOfOthers | Refusal::ErrorAnswer | Refusal::EmptyAnswer => {
                &[Guide::Mastodon, Guide::Bluesky, Guide::X]
            }
            Refusal::WithoutCounts | Refusal::ArchiveWithoutPosts | Refusal::ArchiveInArchive => {
                &Guide::ALL
            }
        }
    }
}

impl Reason {
    /// The guides to a file that could be read, the most likely first. There are none where no other
    /// file is needed.
    #[must_use]
    pub fn guides(&self) -> &'static [Guide] {
        match self {
            Reason::Refused(refusal) => refusal.guides(),
            Reason::NotText | Reason::Unrecognised | Reason::RunningText => &Guide::ALL,
            Reason::NoTimeColumn(_)
            | Reason::NoCountColumn(_)
            | Reason::DayOrMonth { .. }
            | Reason::UnreadTimes { .. }
            | Reason::NothingUsable(_) => &[Guide::Table],
            // A new copy of the same file, or a smaller one, is enough.
            Reason::Empty
            | Reason::Unreadable { .. }
            | Reason::BrokenJson { .. }
            | Reason::BrokenArchive
            | Reason::Beyond(_) => &[],
        }
    }
}
