//! The words for the marks of a picture, in German.

use crate::locale::MarkWords;

pub(super) const MARKS: MarkWords = MarkWords {
    one_by_one: "Eins nach dem anderen: {title}",
    how: "Die Pfeiltasten gehen von einem zum nächsten",
    post: "{date}: {responses} Reaktion | {date}: {responses} Reaktionen",
    excerpt: "„{excerpt}“",
    number: "{date}: Die Zahl ist {points}, zwischen {low} und {high}",
    forecast: "30 Tage ab {date}: Vorhergesagt waren {points}, zwischen {low} und {high}; es kamen \
               {came}, {held}",
};
