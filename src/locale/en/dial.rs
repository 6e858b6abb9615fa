//! The words of the numbers that can be dragged or typed, in English.

use crate::locale::DialWords;

pub(super) const DIAL: DialWords = DialWords {
    range: "from {low} to {high}",
    days: "{n} day | {n} days",
    weight: "{n} response | {n} responses",
    people: "{n} person | {n} people",
};
