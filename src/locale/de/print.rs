//! The words that only a printed page shows, in German.

use crate::locale::PrintWords;

pub(super) const PRINT: PrintWords = PrintWords {
    caption: "Worauf diese Werte beruhen, und was jede Formel sagt",
    tricks: "Angewandte Tricks",
    as_of: "Datum des Exports oder des letzten Beitrags darin",
    version: "Version der Formeln",
};
