//! The words of the headline, the tricks and the inputs in German.

use crate::locale::{HeadlineWords, InputWords, WhatIfWords};

pub(super) const HEADLINE: HeadlineWords = HeadlineWords {
    above: "Nach {formula} liegt {person} vor {n} von 100 Mitgliedern des US-Kongresses.",
    below: "Nach {formula} liegt {person} hinter {n} von 100 Mitgliedern des US-Kongresses.",
    formulas: [
        "Klout (rekonstruiert)",
        "der Zahl der Follower",
        "Beiträgen je Woche",
        "der Engagement-Rate",
    ],
    next_post: "Der nächste Beitrag wird {low} bis {high} {responses} auslösen.",
    next_post_same: "Der nächste Beitrag wird wohl {low} {responses} auslösen.",
    forecast: "Was {person} als Nächstes schreibt, wird {low} bis {high} {responses} auslösen.",
    forecast_same: "Was {person} als Nächstes schreibt, wird wohl {low} {responses} auslösen.",
    none: "Hier hat {person} noch keine Zahl.",
    person: "Wessen Beiträge",
    people: ["das Strohfeuer", "die Vielfliegerin", "die Gärtnerin", "die Neue"],
    typed: "so jemand",
    own: "dein Konto",
    notes: [
        "Ein Beitrag ging weit, die anderen nicht.",
        "Schreibt den ganzen Tag und bekommt selten Antwort.",
        "Schreibt selten, für treue Leser.",
        "Bisher sechs Beiträge.",
    ],
    made_up: "Eine erfundene Person.",
    rests_on: "Die Skala von Klout ist angenommen. Kongress heißt hier: 245 Konten im August 2015. Die Spanne für den nächsten Beitrag gilt in 8 von 10 Fällen.",
    use_your_own: "Eigene Beiträge auswerten",
    nothing_is_sent: "nichts wird gesendet",
    type_numbers: "Werte eintippen",
    remove: "Eigene Beiträge entfernen",
};

pub(super) const WHAT_IF: WhatIfWords = WhatIfWords {
    heading: "Tricks",
    heading_you: "Tricks",
    names: [
        "Drei Monate zehnmal so viel schreiben, ohne Reaktion",
        "10.000 Follower kaufen",
        "Den besten Beitrag löschen",
        "Die schlechtere Hälfte löschen",
        "Zwei Wochen Pause",
        "Den ganzen Tag Beiträge anderer teilen",
        "Ein Freund antwortet auf alles",
        "Ein Jahr mittlerer Beiträge dazuerfinden",
    ],
    buttons: [
        "zehnmal so viel schreiben",
        "10.000 Follower kaufen",
        "den besten Beitrag löschen",
        "die schlechtere Hälfte löschen",
        "zwei Wochen Pause machen",
        "den ganzen Tag andere reposten",
        "ein Freund antwortet auf alles",
        "ein Jahr dazuerfinden",
    ],
    rows: "Was das ändert",
    formula: "Formel",
    before: "Vorher",
    after: "Nachher",
    from_to: "von {before} auf {after}",
    this_number: "Diese Zahl",
    fooled: "Diese Zahl, ebenfalls getäuscht",
    put_back: "Ohne Trick",
    undo: "Rückgängig",
    redo: "Wiederholen",
    all: "Alle Tricks, {n} Formeln",
    intro: "Was jeder Trick mit jeder Formel machen würde, in ihrer eigenen Einheit. „Kann nicht steigen“ und „bleibt gleich“ gelten immer; Tests prüfen es.",
    cannot_rise: "kann nicht steigen",
    cannot_change: "bleibt gleich",
    link: "Ein Link zu dem, was du siehst",
    link_without_data: "Er enthält deine Einstellungen und keinen deiner Beiträge.",
};

pub(super) const INPUTS: InputWords = InputWords {
    heading: "Die Werte",
    sentences: "Ich schreibe {posts} Beiträge in der Woche. Einer bekommt {likes} Likes, {reposts} \
                Reposts, {replies} Antworten; einer von {one_in} bekommt das {times}‑Fache. Mir \
                folgen {followers} Leute, ich folge {following}.",
    labels: [
        "Beiträge in der Woche",
        "Likes eines Beitrags",
        "Reposts eines Beitrags",
        "Antworten auf einen Beitrag",
        "Einer von so vielen Beiträgen bekommt mehr",
        "Wievielmal so viel er bekommt",
        "Follower",
        "Konten, denen ich folge",
    ],
    rule: "Aus diesen Werten entstehen nach fester Regel, ohne Zufall, die Beiträge eines halben Jahres.",
};
