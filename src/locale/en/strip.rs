//! The words of the formulas on one scale, in English.

use crate::locale::StripWords;

pub(super) const STRIP: StripWords = StripWords {
    answer: "from {low} to {high} of 100 points",
    description: "{n} formula on an axis from 0 to 100. | {n} formulas on one axis from 0 to 100, each at \
                  what it says of the same posts.",
    label: "{name}: {value}",
    formula: "Formula",
    value: "Value",
    place: "On the axis",
    unfed: "{n} formula lacks what it needs | {n} formulas lack what they need",
    unfed_because: "{name}: {why}",
};
