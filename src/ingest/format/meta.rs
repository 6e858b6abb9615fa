//! Tables of posts on Instagram or Facebook, from Meta Business Suite.

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Meta,
    key: "meta",
    network: Some("Meta"),
    recognise: |head| DIALECT.matches(head),
    open: |head, choices| table::open(head, choices, &DIALECT),
};

const DIALECT: Dialect = Dialect {
    // The English, German, Swedish and Spanish names are from real files.
    signatures: &[
        &["publishtime", "permalink", "datacomment"],
        &["publishtime", "permalink", "posttype"],
        &["veroffentlichungszeitpunkt", "permalink"],
        &["publiceringstid", "permalank"],
        &["publiceringstid", "permalink"],
        &["horapublicacion", "enlacepermanente"],
        &["horariopublicacao", "linkpermanente"],
        &["heurepublication", "lienpermanent"],
        &["orapubblicazione", "linkpermanente"],
        &["publicatietijd", "permalink"],
    ],
    day_columns: &["date", "datum", "fecha", "data"],
    ..Dialect::ANY
};
