//! Tables of posts from X's analytics, in the form of 2023 and earlier and in that of 2024 and later.

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::XAnalytics,
    key: "x-analytics",
    network: Some("X"),
    recognise: |head| DIALECT.matches(head),
    open: |head, choices| table::open(head, choices, &DIALECT),
};

const DIALECT: Dialect = Dialect {
    signatures: &[
        &["tweetid", "tweetpermalink", "impressions"],
        &["postid", "postlink", "impressions"],
        &["postid", "postlink", "impressionen"],
        // From real files.
        &["ポストid", "ポスト本文"],
    ],
    is_of_x: true,
    ..Dialect::ANY
};
