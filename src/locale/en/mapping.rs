//! The words about named columns in English.

use crate::locale::MappingWords;

pub(super) const MAPPING: MappingWords = MappingWords {
    as_read: "The first rows, as they would be read",
    row: "row",
    kinds: ["post", "reply", "repost"],
    unread: "not read, because the date is missing or cannot be read",
    n_read: "{n} of the first {all} rows is read. | {n} of the first {all} rows are read.",
    undecided: "In dates such as {example}, the first rows do not tell the day from the month. The \
                whole table may, or you will be asked.",
};
