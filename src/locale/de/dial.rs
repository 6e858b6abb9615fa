//! The words of the numbers that can be dragged or typed, in German.

use crate::locale::DialWords;

pub(super) const DIAL: DialWords = DialWords {
    range: "von {low} bis {high}",
    days: "{n} Tag | {n} Tage",
    weight: "{n} Reaktion | {n} Reaktionen",
    people: "{n} Person | {n} Personen",
};
