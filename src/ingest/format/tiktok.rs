//! TikTok: one's own videos in the download of one's data (`user_data_tiktok.json`), and TikTok
//! Studio's table of videos.
//!
//! The download shows likes alone. Other lists of the same name hold the videos that one watched, so the way to
//! the list decides, not its name.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::error::{Reason, Refusal};
use crate::ingest::json::fields::Fields;
use crate::ingest::json::items::{Item, Items};
use crate::ingest::json::value as json;
use crate::ingest::parse::{Format, FormatId, Out, excerpt, identity_of};
use crate::ingest::report::{Place, Why};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;
use crate::ingest::value::count;
use crate::ingest::value::date;

/// The format's entry.
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
            .any(|key| head.text.contains(key))
    },
    open: |_, _| Ok(Box::new(Items::new(&PATHS, &WANTED, Videos))),
};

/// The table of videos from TikTok Studio.
pub(crate) const STUDIO: Format = Format {
    id: FormatId::TikTok,
    key: "tiktok-studio",
    network: Some("TikTok"),
    recognise: |head| STUDIO_DIALECT.fits(head),
    open: |head, choices| table::open(head, choices, &STUDIO_DIALECT),
};

const STUDIO_DIALECT: Dialect = Dialect {
    names: &[&["videotitle", "videolink", "posttime"]],
    meaning: &[],
    no_post: "",
    per_day: &[],
};

const PATHS: [&[&str]; 5] = [
    &["Video", "Videos", "VideoList"],
    &["Activity", "Video", "Videos", "VideoList"],
    &["Your Activity", "Video", "Videos", "VideoList"],
    &["Your Activity", "Videos", "VideoList"],
    &["Post", "Posts", "VideoList"],
];

const WANTED: [&[&str]; 4] = [&["Date"], &["Likes"], &["Link"], &["Title"]];

struct Videos;

impl Item for Videos {
    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
        let Some(written) = fields[0].text() else {
            out.skip(place, Why::NoTime);
            return;
        };
        let Some(time) = date::read(&written) else {
            out.skip(place, Why::UnreadableTime);
            return;
        };
        let mut counts = [Count::MISSING; N_RESPONSES];
        counts[Response::Like.index()] = count::of_json(fields[1], place, out);
        let (link, title) = (fields[2].text(), fields[3].text().unwrap_or_default());
        let link = link.filter(|link| !link.is_empty());
        let identity =
            identity_of(link.as_ref().map(|link| link.as_bytes()), time, title.as_bytes());
        let post = PostRecord { time, kind: PostKind::Post, identity, counts };
        let read = |inside: &[u8]| excerpt(&json::words(inside));
        out.post("", &post, Words { written: fields[3].inside(), read });
    }

    fn end(&mut self, n_items: u64, _: &mut Out<'_>) -> Result<(), Reason> {
        if n_items > 0 { Ok(()) } else { Err(Reason::Refused(Refusal::TikTokWithoutVideos)) }
    }
}
