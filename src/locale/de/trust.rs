//! The words of the panels that ask whether it is true, in German.

use crate::locale::TrustWords;

pub(super) const TRUST: TrustWords = TrustWords {
    change: "Ist diese Änderung echt?",
    spans: "Vergleiche die Beiträge vom {a} bis zum {b} mit denen vom {c} bis zum {d}.",
    days: [
        "Erster Tag des ersten Zeitraums",
        "Letzter Tag des ersten Zeitraums",
        "Erster Tag des zweiten Zeitraums",
        "Letzter Tag des zweiten Zeitraums",
    ],
    spans_hint: "Wähle Tage, oder ziehe über das Bild, einmal für jeden Zeitraum.",
    unchanged: "Keine Änderung.",
    up: "{n} Punkt mehr | {n} Punkte mehr",
    down: "{n} Punkt weniger | {n} Punkte weniger",
    real: "{change}, plus oder minus {size}: Zufall erklärt das nicht.",
    chance: "{change}. Das kann Zufall sein: Ohne jede Änderung unterscheiden sich die Zeiträume in einem von 5 Fällen um {size} oder mehr.",
    drew: "Ein typischer Beitrag bekam im ersten Zeitraum {before} ({n} Beiträge), im zweiten {after} \
           ({m}).",
    backwards: "Ein Zeitraum endet vor seinem Anfang: kein Vergleich.",
    overlapping: "Die Zeiträume überschneiden sich: kein Vergleich.",
    few_posts: "Jeder Zeitraum braucht 2 Beiträge. Der erste hat {n}, der zweite {m}.",
    record: "Wie gut waren die Vorhersagen?",
    held: "In {n} der letzten {m} Monate traf die Vorhersage zu.",
    few_months: "Dafür braucht es Vorhersagen von 3 Monaten. Bisher gibt es 1. | Dafür braucht es Vorhersagen von 3 Monaten. Bisher gibt es {n}.",
    record_intro: "Jede Vorhersage kennt nur die Beiträge vor ihren 30 Tagen, mit den Reaktionen, die \
                   deine Daten heute zeigen. In 8 von 10 Fällen soll sie zutreffen.",
    record_description: "Für jeden Monat die Vorhersage mit ihrer Spanne und die mittlere Punktzahl der Beiträge, die dann kamen.",
    record_answer: "Monat für Monat: die Vorhersage und was kam",
    thirty_days: "30 Tage ab",
    inside_or_outside: "Innerhalb?",
    forecast: "Vorhersage",
    came: "Was kam",
    inside: "innerhalb",
    outside: "außerhalb",
    habits: "Was wirkt?",
    habits_answer: "nach Wochentag, Uhrzeit, Länge und Medien",
    habits_by_chance: "Nichts fällt auf: Jeder Unterschied kann Zufall sein.",
    habits_unknown: "Diese Beiträge sind zu wenige oder zu gleich, um das zu sagen.",
    kinds: ["Wochentag", "Uhrzeit", "Textlänge", "Bilder und Videos"],
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    media: ["nur Text", "mit Link", "mit Bild", "mit Video"],
    hours: "{from} bis {to} Uhr",
    lengths: "{from} bis {to} Zeichen",
    longest: "{from} Zeichen oder mehr",
    delivered: "{kind}: „{group}“ lag in ungeraden Wochen vorn ({promised} Punkte), in geraden waren es {delivered}. Zu erwarten sind {expected}.",
    undelivered: "{kind}: „{group}“ lag in ungeraden Wochen vorn ({promised} Punkte), in geraden waren es {delivered}. Das kann Zufall sein.",
    no_best: [
        "{kind}: nicht bekannt.",
        "{kind}: Alle Beiträge liegen in einer Gruppe.",
        "{kind}: Es sind zu wenige Beiträge, um das zu sagen.",
    ],
    habits_note: "Die Punkte sagen, wie weit diese Beiträge über den anderen derselben zwölf Wochen \
                  liegen. Die Uhrzeiten gelten in {utc}.",
};
