//! The words of the formulas on one scale, in German.

use crate::locale::StripWords;

pub(super) const STRIP: StripWords = StripWords {
    answer: "{low} bis {high} von 100 Punkten",
    description: "{n} Formel auf einer Achse von 0 bis 100. | {n} Formeln auf einer Achse von 0 bis 100, \
                  jede bei dem, was sie über dieselben Beiträge sagt.",
    label: "{name}: {value}",
    formula: "Formel",
    value: "Wert",
    place: "Auf der Achse",
    unfed: "Für {n} Formel fehlen Angaben | Für {n} Formeln fehlen Angaben",
    unfed_because: "{name}: {why}",
};
