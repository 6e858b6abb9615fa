//! The words that only a printed page shows, in English.

use crate::locale::PrintWords;

pub(super) const PRINT: PrintWords = PrintWords {
    caption: "What these figures rest on, and what each formula says",
    tricks: "Tricks played",
    as_of: "Date of the export, or of its last post",
    version: "Version of the formulas",
};
