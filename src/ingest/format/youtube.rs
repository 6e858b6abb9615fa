//! YouTube Studio's `Table data.csv`.

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;
use crate::ingest::table::header::Column;

/// The format's entry.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::YouTube,
    key: "youtube",
    network: Some("YouTube"),
    recognise: |head| DIALECT.fits(head),
    open: |head, choices| table::open(head, choices, &DIALECT),
};

const DIALECT: Dialect = Dialect {
    names: &[&["content", "videotitle", "videopublishtime"]],
    meaning: &[("content", Column::Id)],
    no_post: "Total",
    per_day: &["date"],
};
