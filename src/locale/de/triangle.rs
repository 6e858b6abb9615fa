//! The triangle and outliers in German.

use crate::locale::words::TriangleWords;

pub(super) const TRIANGLE: TriangleWords = TriangleWords {
    title: "Likes {likes} %, Reposts {reposts} %, Antworten {replies} %",
    description: "{n} Beitrag als Kreis in einem Dreieck: Je mehr Reposts unter seinen Reaktionen sind, desto \
                  höher liegt er; Likes ziehen ihn nach rechts, Antworten nach links. | {n} Beiträge als Kreise in einem Dreieck: Je mehr Reposts unter den Reaktionen auf einen Beitrag sind, \
                  desto höher liegt er; Likes ziehen ihn nach rechts, Antworten nach links. Ein Ring steht \
                  für alle zusammen.",
    all: "Alle zusammen",
    outlier: "Ausreißer",
    outliers: "Ausreißer: {n} von {m} Beiträgen bekamen mehr als {above} {responses}; die Hälfte aller bekam \
               {median} oder weniger.",
    no_outliers: "Ausreißer lassen sich nicht erkennen, weil die meisten Beiträge gleich viel bekommen.",
};
