//! Any other table with a header row.

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Table,
    key: "table",
    network: None,
    recognise: |head| head.top().is_some(),
    open: |head, choices| table::open(head, choices, &Dialect::ANY),
};
