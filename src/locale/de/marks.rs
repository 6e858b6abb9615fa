//! The words for the marks of a picture, in German.

use crate::locale::MarkWords;

pub(super) const MARKS: MarkWords = MarkWords {
    one_by_one: "Einzeln: {title}",
    how: "mit den Pfeiltasten zum nächsten",
    post: "{date}: {n} {responses}",
    excerpt: "„{excerpt}“",
    period: "{period}: {n} Beiträge; 8 von 10 bekamen {low} bis {high} {responses}",
    period_same: "{period}: {n} Beiträge; 8 von 10 bekamen {low} {responses}",
    from_to: "{from} bis {to}",
    dense_description: "{n} Beiträge: für jeden Zeitabschnitt eine Linie, auf der 8 von 10 seiner Beiträge \
                        liegen, und ein Kreis für seinen besten Beitrag; eine Linie für die Zahl im Lauf \
                        der Zeit, mit der Spanne ihres Niveaus als Band.",
    most: "8 von 10 Beiträgen",
    best: "der beste Beitrag dieser Zeit",
    span: "{points} Punkte",
    forecast: "30 Tage ab {date}: Vorhergesagt waren {points}, zwischen {low} und {high}; es kamen \
               {came}, {held}",
};
