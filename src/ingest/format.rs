//! One file for each export format. [`FORMATS`](super::FORMATS) lists their entries.

pub(crate) mod any_json;
pub(crate) mod any_table;
pub(crate) mod bluesky;
pub(crate) mod linkedin;
pub(crate) mod mastodon;
pub(crate) mod meta;
pub(crate) mod people;
pub(crate) mod refused;
pub(crate) mod tiktok;
pub(crate) mod x_analytics;
pub(crate) mod x_archive;
pub(crate) mod youtube;
