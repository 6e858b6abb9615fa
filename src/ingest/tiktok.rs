//! TikTok: one's own videos in the download of one's data (`user_data_tiktok.json`).
//!
//! Shows likes alone. Other lists of the same name hold the videos that one watched, so the way to
//! the list decides, not its name.

use super::fields::Fields;
use super::items::{Item, Items};
use super::{Format, FormatId, Out, Place, Reason, Refusal, Why, count, date, json};
use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};

/// The format's entry.
pub(super) const FORMAT: Format = Format {
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
            super::identity_of(link.as_ref().map(|link| link.as_bytes()), time, title.as_bytes());
        let post = PostRecord { time, kind: PostKind::Post, identity, counts };
        let read = |inside: &[u8]| super::excerpt(&json::words(inside));
        out.post("", &post, Words { written: fields[3].inside(), read });
    }

    fn end(&mut self, n_items: u64, _: &mut Out<'_>) -> Result<(), Reason> {
        if n_items > 0 { Ok(()) } else { Err(Reason::Refused(Refusal::TikTokWithoutVideos)) }
    }
}
