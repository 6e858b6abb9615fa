//! Tables of posts on Instagram or Facebook from Meta Business Suite.

use crate::ingest::parse::{Format, FormatId};
use crate::ingest::table;
use crate::ingest::table::dialect::Dialect;

/// The format's entry.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::Meta,
    key: "meta",
    network: Some("Meta"),
    recognise: |head| DIALECT.fits(head),
    open: |head, choices| table::open(head, choices, &DIALECT),
};

const DIALECT: Dialect = Dialect {
    names: &[
        &["publishtime", "permalink", "datacomment"],
        &["publishtime", "permalink", "posttype"],
        &["veröffentlichungszeitpunkt", "permalink"],
        &["publiceringstid", "permalänk"],
        &["publiceringstid", "permalink"],
    ],
    meaning: &[],
    no_post: "",
    per_day: &["date", "datum"],
};
