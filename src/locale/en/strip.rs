//! The words of the formulas on one scale, in English.

use crate::locale::StripWords;

pub(super) const STRIP: StripWords = StripWords {
    answer: "from {low} to {high}",
    title: "The least: {least}. The most: {most}.",
    description: "{n} formula on an axis from 0 to 100. | {n} formulas on one axis from 0 to 100, each at \
                  what it says of the same posts.",
    label: "{name}: {value}",
    formula: "Formula",
    value: "Value",
    place: "On the axis",
    unfed: "This export can't feed {n} formula | This export can't feed {n} formulas",
    unfed_because: "{name}: {why}",
};
