//! The videos of a TikTok account: the data download (`user_data_tiktok.json`), and the table of
//! videos from TikTok Studio.
//!
//! The download shows only likes. It also has lists of the videos that its owner has watched, which
//! have the same name as the list of the owner's own videos. So the whole path tells which list is
//! read, not the name.

use crate::activity::{Media, PostKind, PostRecord, Response, Words};
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::json::items::{JsonItems, ReadItem, excerpt_of_string, read_time};
use crate::ingest::json::learn::members_reported;
use crate::ingest::json::members::{Members, members};
use crate::ingest::json::path::KeyPath;
use crate::ingest::parse::{Format, FormatId, Out, identity_of};
use crate::ingest::report::Place;
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;
use crate::ingest::value::count;
use crate::ingest::value::text::holds;

/// The entry of the data download in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::TikTok,
    key: "tiktok",
    network: Some("TikTok"),
    recognise: |head| {
        head.text.starts_with('{')
            && [
                "\"VideoList\"",
                "\"Video Browsing History\"",
                "\"Watch History\"",
                "\"TikTok Live\"",
            ]
            .iter()
            .any(|key| holds(head.text, key))
    },
    open: |head, _| {
        let is_own = |path: &KeyPath| LISTS.iter().any(|own| KeyPath::from(*own) == *path);
        let list = head.lists().iter().find(|list| is_own(&list.path));
        let columns = list.map_or_else(Vec::new, |list| members_reported(&list.objects));
        Ok(Box::new(JsonItems::new(LISTS, Video::finder(), Download).reporting(columns)))
    },
};

/// The paths of the list of the owner's own videos, in downloads of several years.
const LISTS: [&str; 5] = [
    "Video.Videos.VideoList",
    "Activity.Video.Videos.VideoList",
    "Your Activity.Video.Videos.VideoList",
    "Your Activity.Videos.VideoList",
    "Post.Posts.VideoList",
];

members! {
    /// A video of the download's owner.
    struct Video {
        date: "Date",
        likes: "Likes",
        link: "Link",
        title: "Title",
    }
}

struct Download;

impl ReadItem for Download {
    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let video = Video::from(members);
        let Some(time) = read_time(video.date, place, out) else { return };
        let counts = count::all_from_json(&[(Response::Like, video.likes)], place, out);
        let link = video.link.text().filter(|link| !link.is_empty());
        let title = video.title.text().unwrap_or_default();
        let identity = identity_of(link.as_deref().map(str::as_bytes), time, title.as_bytes());
        let (kind, media) = (PostKind::Post, Media::Video);
        let post = PostRecord { time, kind, identity, counts, media };
        let written = video.title.string_content().unwrap_or_default();
        out.post("", &post, Words { written, read: excerpt_of_string });
    }

    fn end(&mut self, n_items: u64, _: &mut Out<'_>) -> Result<(), Reason> {
        if n_items > 0 { Ok(()) } else { Err(Reason::Refused(Refusal::TikTokWithoutVideos)) }
    }
}

/// The entry of TikTok Studio's table in `FORMATS`.
pub(crate) const STUDIO: Format = Format {
    id: FormatId::TikTok,
    key: "tiktok-studio",
    network: Some("TikTok"),
    recognise: |head| STUDIO_DIALECT.matches(head),
    open: |head, choices| table::open(head, choices, &STUDIO_DIALECT),
};

const STUDIO_DIALECT: Dialect = Dialect {
    // The English names are from real files.
    signatures: &[
        &["videotitle", "videolink", "posttime"],
        &["videotitel", "videolink", "veroffentlichungszeit"],
    ],
    is_of_videos: true,
    ..Dialect::ANY
};
