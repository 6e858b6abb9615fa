//! Tables of videos from YouTube Studio (`Table data.csv`).

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;
use crate::ingest::table::header::Column;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::YouTube,
    key: "youtube",
    network: Some("YouTube"),
    recognise: |head| DIALECT.matches(head),
    open: |head, choices| table::open(head, choices, &DIALECT),
};

const DIALECT: Dialect = Dialect {
    signatures: &[&["content", "videotitle", "videopublishtime"]],
    // The column `Content` holds the ids of the videos.
    meanings: &[("content", Column::Id)],
    totals_label: Some("Total"),
    day_columns: &["date"],
};
