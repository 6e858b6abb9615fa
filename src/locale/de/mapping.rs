//! The words about named columns in German.

use crate::locale::MappingWords;

pub(super) const MAPPING: MappingWords = MappingWords {
    as_read: "Die ersten Zeilen, so wie sie gelesen würden",
    row: "Zeile",
    kinds: ["Beitrag", "Antwort", "Repost"],
    unread: "nicht gelesen, weil das Datum fehlt oder nicht lesbar ist",
    n_read: "{n} der ersten {all} Zeilen wird gelesen. | {n} der ersten {all} Zeilen werden gelesen.",
    undecided: "Bei Daten wie {example} sagen die ersten Zeilen nicht, was Tag und was Monat ist. \
                Vielleicht sagt es die ganze Tabelle, sonst wirst du gefragt.",
};
