//! Tables of posts from X's analytics: the columns of 2023 and earlier, and of 2024 and later.

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;

/// The format's entry.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::XAnalytics,
    key: "x-analytics",
    network: Some("X"),
    recognise: |head| DIALECT.fits(head),
    open: |head, choices| table::open(head, choices, &DIALECT),
};

const DIALECT: Dialect = Dialect {
    names: &[&["tweetid", "tweetpermalink", "impressions"], &["postid", "postlink", "impressions"]],
    meaning: &[],
    no_post: "",
    per_day: &[],
};
