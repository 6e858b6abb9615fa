//! The texts in German.

mod dial;
mod guides;
mod headline;
mod mapping;
mod triangle;
mod marks;
mod print;
mod strip;
mod trust;

use super::{
    ErrorWords, FigureWords, IntakeWords, LensWords, Locale, MissingWords, NumberWords, PageWords,
    PlayWords, RankWords, VerdictWords, WhyWords,
};

pub(super) static LOCALE: Locale = Locale {
    tag: "de",
    decimal: ",",
    group: ".",
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    date: "{day}. {month} {year}",
    month: "{month} {year}",
    and: "und",
    percent: "{n} %",
    responses: [
        "Likes",
        "Reposts",
        "Antworten",
        "Zitate",
        "Lesezeichen",
        "Klicks",
        "Aufrufe",
        "Interaktionen",
        "Erreichte",
    ],
    one_response: [
        "ein Like",
        "ein Repost",
        "eine Antwort",
        "ein Zitat",
        "ein Lesezeichen",
        "ein Klick",
        "ein Aufruf",
        "eine Interaktion",
        "eine erreichte Person",
    ],
    page: PageWords {
        languages: "Sprache",
        method: "Jeder Beitrag zählt 5 · log2(1 + Reaktionen), höchstens 100. Die Zahl ist der Durchschnitt, neuere Beiträge wiegen mehr. Wie viele Follower jemand hat und wie viel jemand schreibt, spielt keine Rolle.",
        more: "Mehr über diese Zahl",
        moved: "Die Seite hat dieses Widget verschoben, dabei gingen deine Daten verloren. Bitte wähle sie noch einmal aus.",
        restarted: "In diesem Widget ging etwas schief, und es wurde neu gestartet. Deine Einstellungen sind noch da. Wenn deine Beiträge fehlen, wähle sie bitte noch einmal aus.",
    },
    dial: dial::DIAL,
    intake: IntakeWords {
        use_your_own: "Eigene Daten",
        close: "Schließen",
        paste_label: "Beiträge einfügen",
        paste_hint: "Eine Tabelle mit Kopfzeile (CSV oder aus einer Tabellenkalkulation \
                     kopiert), eine tweets.js oder was die API von Mastodon oder Bluesky zeigt",
        score_paste: "Auswerten",
        empty_box: "Das Feld ist leer. Füge deine Beiträge ein oder wähle eine Datei.",
        choose_files: "Dateien wählen",
        drop_here: "oder hier ablegen: Archive (zip, tar.gz), wie sie heruntergeladen wurden, \
                    Tabellen, JSON",
        exposed: "Eigene Beiträge kannst du hier nicht auswerten, weil Skripte der Seite um dieses Widget sie lesen könnten. Die erfundenen Personen kannst du ansehen. Wenn das deine Seite ist, binde das Widget so ein:",
        promise: "Nichts wird gesendet. Diese Seite rechnet in deinem Browser, und ihre Inhaltsrichtlinie blockiert jetzt jede Anfrage.",
        preparing: "Wird vorbereitet: Diese Seite lädt, was sie braucht, und kann danach keine Anfragen mehr stellen …",
        absent: "Ließ sich nicht laden und fehlt hier: {parts}.",
        workbooks: "Arbeitsmappen (xlsx, ods)",
        reload: "Seite neu laden",
        try_again: "Noch einmal versuchen",
        reading: "Wird gelesen …",
        pasted: "Der eingefügte Text",
        brought: "{files}, {posts}",
        n_accounts: "{n} Konto | {n} Konten",
        several_files: "{n} Dateien",
        skipped_in_all: ", {n} übersprungen",
        counts_missing: ", {n} Zahl fehlt | , {n} Zahlen fehlen",
        left_out: ", nicht gelesen: {files}",
        recognised: "Erkannt: {formats}. {posts} übernommen; {replies} und {reposts} anderer \
                     beiseitegelassen.",
        posts: "{n} Beitrag | {n} Beiträge",
        replies: "{n} Antwort | {n} Antworten",
        reposts: "{n} Repost | {n} Reposts",
        formats: [
            "X-Archiv",
            "X Analytics",
            "Mastodon-Beiträge",
            "Mastodon-Postausgang",
            "Bluesky-Feed",
            "Meta Business Suite",
            "LinkedIn, beste Beiträge",
            "YouTube Studio",
            "TikTok",
            "Tabelle",
            "JSON",
            "Reaktionen",
            "etwas anderes",
        ],
        duplicates: "1 Beitrag war doppelt da und zählt einmal. | {n} Beiträge waren doppelt da \
                     und zählen einmal.",
        promised: "Das Verzeichnis des Archivs nennt {promised} Beiträge, gefunden wurden {found}. Fehlt ein Teil?",
        not_shown: "Nicht bekannt: {kinds}.",
        details: "Was übersprungen wurde",
        skipped: [
            "{n} Zeile übersprungen: kein Datum (Zeile {places}). | {n} Zeilen übersprungen: \
             kein Datum (Zeilen {places}).",
            "{n} Zeile übersprungen: Datum nicht lesbar (Zeile {places}). | {n} Zeilen \
             übersprungen: Datum nicht lesbar (Zeilen {places}).",
            "{n} Zeile übersprungen: kein Beitrag (Zeile {places}). | {n} Zeilen übersprungen: \
             kein Beitrag (Zeilen {places}).",
            "{n} Angabe nicht verstanden, als fehlend behandelt (Zeile {places}). | {n} Angaben \
             nicht verstanden, als fehlend behandelt (Zeilen {places}).",
            "{n} negative Angabe, als fehlend behandelt (Zeile {places}). | {n} negative \
             Angaben, als fehlend behandelt (Zeilen {places}).",
            "{n} Angabe unmöglich groß, als fehlend behandelt (Zeile {places}). | {n} Angaben unmöglich groß, als fehlend behandelt (Zeilen {places}).",
            "Die Datei bricht in Zeile {places} ab: Was davor steht, ist übernommen. | Die \
             Datei bricht bei Eintrag {places} ab: Was davor steht, ist übernommen.",
            "Keine Beiträge in {files}.",
        ],
        within: "{places} in {file}",
        accounts: "{n} Konten. Zeige",
        several: "Das sind Beiträge von {n} Konten. Zuerst gezeigt wird das mit den meisten Beiträgen.",
        find_account: "Konto nach Namen suchen",
        found: "1 Konto gefunden. | {n} Konten gefunden.",
        listed: "Die Liste zeigt die {n} mit den meisten Beiträgen.",
        together: "{each}; zusammen {all} Punkte, denn was typische Beiträge auslösen, addiert \
                   sich.",
        unnamed: "ohne Namen",
        kept: "Unten steht noch das Ergebnis von vorher.",
        unavailable: "Der Teil dieser Seite, der Dateien liest, konnte nicht geladen werden. \
                      Besteht eine Verbindung zum Internet? Dann versuche es bitte noch einmal.",
        died: "Das Lesen brach ab: Dem Browser ging der Speicher aus, oder mit dieser Seite \
               stimmt etwas nicht. Es ging nichts verloren. Bitte versuche es noch einmal mit weniger Dateien.",
        on_page: "Gelesen wurde auf der Seite selbst, weil dieser Browser keinen Worker erlaubt.",
        progress: "{done} von {total} MB gelesen, bisher {posts} Beiträge.",
        progress_again: "Noch einmal, ohne das Unlesbare: {done} von {total} MB, bisher {posts} Beiträge.",
        cancel: "Anhalten",
        which_date: "Welches Datum ist {example}?",
        replies_by_text: "1 Beitrag beginnt mit @ und gilt als Antwort. | {n} Beiträge beginnen \
                          mit @ und gelten als Antworten.",
        skip_unread: "Ohne sie lesen",
        rows_are_posts: "Nein, jede Zeile ist ein Beitrag",
        which_columns: "Was enthalten die Spalten? Ein Datum und eine Zahl genügen.",
        columns: [
            "Datum",
            "Kennung oder Link",
            "Text",
            "Art des Beitrags",
            "Antwort auf",
            "Konto",
            "Follower",
            "abonnierte Konten",
            "Likes",
            "Reposts",
            "Antworten",
            "Zitate",
            "Lesezeichen",
            "Klicks",
            "Aufrufe",
            "alle Reaktionen",
            "erreichte Personen",
            "Link",
            "Netzwerk",
            "Repost von",
            "Medien",
        ],
        read_as: "Als was jede Spalte gelesen wurde",
        unread_columns: "Nicht gezählt, obwohl sie Zahlen enthalten: {columns}.",
        are_they_counts: " Sind es Reaktionen?",
        name_columns: "Spalten selbst zuordnen",
        unread_names: "Alle Zeilen wurden als die eines Kontos gelesen, obwohl sich die Namen in \
                       {columns} unterscheiden. Sind es mehrere Konten?",
        other_columns: "Nicht gezählt: {columns}.",
        unread_cells: "{column}: {n} von {all} Zellen nicht lesbar, etwa „{example}“ in Zeile \
                       {place}.",
        read_like_this: "So lesen",
    },
    errors: ErrorWords {
        empty: "ist leer.",
        not_text: "ist weder Text noch ein Archiv, das sich hier lesen lässt: zip, tar.gz oder \
                   was darin ist.",
        unrecognised: "ist weder ein Export, der hier bekannt ist, noch eine Tabelle mit \
                       Kopfzeile. Es geht mit einem Archiv von X oder Mastodon, so wie es heruntergeladen wurde, oder mit einer CSV-Datei, die eine Spalte mit Datum und eine mit Likes hat.",
        running_text: "ist Fließtext, und weder eine Tabelle noch ein Export. Wähle eine Tabelle mit Kopfzeile oder einen Export, so wie er heruntergeladen wurde.",
        unreadable: "konnte der Browser nicht lesen. Bitte wähle die Datei noch einmal aus.",
        broken_json: "ist nicht vollständig: Ab Zeile {line}, Spalte {column} ist es nicht \
                      lesbar. Wurde es abgeschnitten?",
        broken_archive: "ist ein Archiv, das abbricht oder beschädigt ist. Bitte lade es noch \
                         einmal herunter.",
        no_time_column: "hat keine Spalte, deren Name sagt, dass sie das Datum enthält. Die \
                         Spalten sind: {columns}.",
        no_count_column: "hat keine Spalte, deren Name sagt, dass sie Likes, Reposts oder \
                          Antworten enthält. Die Spalten sind: {columns}.",
        day_or_month: "hat Daten wie {example}, bei denen Tag und Monat nicht zu unterscheiden \
                       sind.",
        unread_times: "hat {n} von {all} Daten, die nicht lesbar sind, etwa „{example}“. Ohne diese Beiträge würde die Zahl etwas anderes sagen.",
        nothing_usable: "enthält keinen Beitrag, mit dem sich etwas anfangen lässt. {first}",
        refused: [
            "ist aus einem Twitter-Archiv der älteren Art, das keine Zahlen enthält; es gibt \
             nichts auszuwerten. Fordere bei X ein neues Archiv an, unter Einstellungen, Dein \
             Account.",
            "ist ein Teil eines X-Archivs ohne Beiträge. Die stehen in data/tweets.js; auch das \
             ganze Zip-Archiv geht.",
            "sieht nach einer Übersicht über Tage aus; es gibt nichts auszuwerten. Wähle stattdessen \
             den Export nach Beiträgen.",
            "ist ein Mastodon-Postausgang ohne Zahlen; es gibt nichts auszuwerten. Die Adresse \
             /api/v1/accounts/DEINE_ID/statuses deines Servers hat sie: Öffne sie und füge ein, \
             was dort steht.",
            "ist von Mastodon und enthält keine Beiträge von dir. Die Adresse \
             /api/v1/accounts/DEINE_ID/statuses deines Servers hat sie: Öffne sie und füge ein, \
             was dort steht.",
            "sagt, wer auf Beiträge reagiert hat, und enthält keine. Wähle es zusammen mit der Datei der Beiträge aus.",
            "ist ein Bluesky-Repository ohne Zahlen; es gibt nichts auszuwerten. Die Adresse \
             public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=DEIN_NAME hat sie: \
             Öffne sie und füge ein, was dort steht.",
            "ist ein Download von Instagram oder Threads ohne Zahlen; es gibt nichts \
             auszuwerten. Bei einem professionellen Konto gibt die Meta Business Suite Beiträge \
             mit Zahlen aus, unter Insights, Inhalte.",
            "nennt Beiträge und zeigt bei keinem eine Zahl; es gibt nichts auszuwerten.",
            "ist von TikTok und nennt keine Videos von dir. Fordere deine Daten neu an, mit \
             deinen Beiträgen darin, als JSON.",
            "ist ein Archiv, in dem nichts Beiträge enthalten könnte. Wähle das Archiv, so wie es von X oder Mastodon heruntergeladen wurde, oder eine Tabelle.",
            "ist verschlüsselt. Speichere es bitte ohne Passwort, oder entpacke es und wähle, was darin ist.",
            "ist ein Archiv, das Archive enthält. Entpacke es bitte und wähle das mit den Beiträgen.",
            "ist eine Tabelle in einem Format, das hier nicht gelesen wird. Speichere \
             sie als .xlsx, .ods oder CSV, oder kopiere die Tabelle und füge sie ein.",
            "enthält nur Beiträge anderer: was dir gefiel, was du dir gemerkt hast oder wo du \
             erwähnt wurdest. Exportiere deine eigenen Beiträge.",
            "ist eine Antwort, die einen Fehler meldet, ohne Beiträge. Frage deine Beiträge \
             noch einmal ab.",
            "ist eine Antwort ohne Beiträge darin.",
            "ist eine Tabelle in JSON, deren Werte ohne ihre Namen stehen. Speichere sie als CSV (in \
             pandas mit to_csv).",
        ],
        beyond: [
            "hat eine Zeile oder einen Eintrag von mehr als 4 MB; so lang ist kein Beitrag. \
             Fehlt ein schließendes Anführungszeichen?",
            "hat tausendfach geschachtelte Klammern, wie kein Export sie hat.",
            "wäre entpackt mehr als 100-mal so lang, was bei keinem Export vorkommt. Es wurde nicht \
             weiter entpackt.",
            "ist ein Archiv, in dem sich zwei Dateien überlappen, was bei keinem Export vorkommt.",
            "nennt mehr als eine Million Dateien, was bei keinem Export vorkommt.",
            "ist ein Archiv, dessen Liste der Dateien länger als 128 MB ist, was bei keinem Export vorkommt.",
            "enthält mehr als 20 Millionen Beiträge, zu viele für eine Seite.",
            "enthält Beiträge von mehr als 500.000 Konten, zu viele für eine Seite.",
            "ist eine größere Arbeitsmappe, als hier gelesen wird. Speichere das Blatt mit den \
             Beiträgen als CSV.",
        ],
    },
    mapping: mapping::MAPPING,
    guides: guides::GUIDES,
    missing: MissingWords {
        posts: "Hier gibt es keine Beiträge, die zählen könnten: Antworten und Reposts anderer \
                bleiben außen vor.",
        few: "1 Beitrag ist zu wenig: Eine Zahl braucht {need}. | {n} Beiträge sind zu wenig: \
              Eine Zahl braucht {need}.",
        responses: "Keine der Reaktionen, die zählen sollen, ist bekannt.",
        weights: "Nichts zählt: alle Gewichte sind 0.",
        counts: "Nicht bekannt: {kind}.",
        followers: "Wie viele Konten folgen, ist nicht bekannt.",
        following: "Wie viele Konten abonniert sind, ist nicht bekannt.",
        people: "Wer reagiert hat, ist nicht bekannt.",
        own_reposts: "Wie oft Beiträge anderer geteilt wurden, ist nicht bekannt.",
        likes_made: "Wie viele Likes vergeben wurden, ist nicht bekannt.",
        undefined: "Dabei würde durch null geteilt.",
        whole_graph: "Dafür bräuchte es die Reaktionen aller auf alle; die zeigt kein Export.",
        unpublished: "Wie es seine Teile gewichtet, wurde nie veröffentlicht.",
        other_services: "Es besteht aus Werten anderer Dienste, die es nicht mehr gibt.",
    },
    number: NumberWords {
        heading: "Die Zahl",
        responses: "Reaktion | Reaktionen",
        weighted: "gewichtete Reaktion | gewichtete Reaktionen",
        typical: "Ein typischer Beitrag löst etwa {n} {responses} aus.",
        typical_most: "Ein typischer Beitrag löst {n} {responses} oder mehr aus: Dort endet die Skala.",
        next_post: "Der nächste Beitrag, in 8 von 10 Fällen: zwischen {low} und {high}.",
        next_post_same: "Der nächste Beitrag, in 8 von 10 Fällen: etwa {low}.",
        level: "In 8 von 10 Fällen liegen die nächsten 30 Tage im Mittel zwischen {low} und {high} \
                Punkten.",
        level_short: "{low} bis {high}",
        month: "Alle Beiträge eines Monats lösen zusammen etwa {n} {responses} aus, in 8 von 10 Fällen \
                zwischen {low} und {high}.",
        counted: "Gezählt: {kinds}.",
        few: "{n} Beiträge sind wenig: Den Spannen ist mehr zu trauen als der Zahl.",
        immature: "1 Beitrag, der jünger als 48 Stunden ist, bleibt außen vor, weil noch Reaktionen kommen. | {n} Beiträge, die jünger als 48 Stunden sind, bleiben außen vor, weil noch Reaktionen kommen.",
        uncounted: "1 Beitrag, dessen Reaktionen nicht bekannt sind, bleibt außen vor. | {n} Beiträge, deren Reaktionen nicht bekannt sind, bleiben außen vor.",
        said: "{points}, zwischen {low} und {high}",
        saved_or_shared: "Nur zählen, was gespeichert oder weitergegeben wird",
    },
    play: PlayWords {
        heading: "Ausprobieren",
        weights: "Ein Like zählt {like}, ein Repost {repost}, eine Antwort {reply}, ein Zitat \
                  {quote}.",
        half_life: "Nach {days} Tagen zählt alles halb.",
        lengthened: "Hier sind es {days} Tage, weil es nur wenige Beiträge gibt.",
        replies: "Antworten an andere wie Beiträge zählen",
        reset: "Zurücksetzen",
        weight_label: "Was {response} zählt",
        half_life_label: "Kürzeste Halbwertszeit in Tagen",
        hint: "Zieh an den Zahlen, tippe oder nimm die Pfeiltasten.",
    },
    why: WhyWords {
        heading: "Warum {points}",
        kind: "{points} durch {kind}",
        reach: "Wenn jeder der {followers} Follower einmal reagierte, wäre die Zahl {reach}. Sie ist {reach} {sign} {resonance} = {sum}. Gekaufte Follower würden {reach} erhöhen, nicht aber {sum}.",
        best: "Auf einen Beitrag entfallen {percent} aller Reaktionen.",
        best_weighted: "Auf einen Beitrag entfallen {percent} aller gewichteten Reaktionen.",
        without: "Ohne den besten Beitrag wäre die Zahl {points}.",
        without_none: "Ohne den besten Beitrag blieben zu wenige für eine Zahl.",
        month: "Von {sum} Punkten kommen {points} allein aus dem {month}, aus 1 Beitrag. | Von {sum} \
                Punkten kommen {points} allein aus dem {month}, aus {n} Beiträgen.",
        posts: "Die Beiträge mit dem größten Anteil",
        post: "Beitrag",
        points: "Anteil, in Punkten",
        other_posts: "1 anderer Beitrag | {n} andere Beiträge",
        sum: "Die Zahl",
    },
    figures: FigureWords {
        references: [
            "Kongress, unterstes Zehntel",
            "Kongress, Mitte",
            "Kongress, oberstes Zehntel",
            "Kongress, oberstes Prozent",
            "D. Trump",
            "B. Obama",
        ],
        references_source: "Zum Vergleich: Mitglieder des US-Kongresses, August 2015; Donald \
                            Trump und Barack Obama, Oktober 2017. Dieselbe Formel auf ihren \
                            öffentlichen Beiträgen.",
        compare: "Vergleichen mit",
        nobody: "niemandem",
        responses_axis: "Reaktionen auf einen Beitrag",
        weighted_axis: "gewichtete Reaktionen auf einen Beitrag",
        dots_title: "Von zehn Beiträgen lösen acht {low} bis {high} {responses} aus",
        dots_title_same: "Von zehn Beiträgen lösen acht {low} {responses} aus",
        dots_description: "{n} Kreise, einer für jeden Beitrag, auf einer Achse für {responses}, die \
                           zugleich die Skala von 0 bis 100 ist; die Zahl als Linie, ihr Niveau als \
                           Band.",
        dots_description_many: "{n} Kreise, jeder für einen von {n} Beiträgen, auf einer Achse für \
                                {responses}, die zugleich die Skala von 0 bis 100 ist; die Zahl als \
                                Linie, ihr Niveau als Band.",
        dots_here: "{points}, diese Zahl",
        best_post: "der beste Beitrag: {responses}",
        dots_alike: "{n} von {all} Beiträgen",
        dots_mark: "{which}: {n} {responses} auf einen Beitrag, {points} Punkte",
        rare_post: "Ein einzelner Beitrag",
        points_axis: "die Zahl, 0 bis 100",
        timeline_title: "Von {from} im {start} auf {to} im {end}",
        timeline_title_same: "Etwa {to} von {start} bis {end}",
        timeline_title_short: "Bisher ist die Zahl für einen Monat bekannt.",
        timeline_description: "{n} Beiträge als Kreise, jeder auf der Höhe seiner Punkte; eine \
                               Linie für die Zahl im Lauf der Zeit, mit der Spanne ihres \
                               Niveaus als Band.",
        timeline_heading: "Im Lauf der Zeit",
        level: "Die nächsten 30 Tage, in 8 von 10 Fällen",
        next_post: "Der nächste Beitrag, in 8 von 10 Fällen",
        line: "die Zahl",
        band: "ihre Spanne, in 8 von 10 Fällen",
        dots: "ein Beitrag",
        as_table: "Dasselbe als Tabelle",
        column_what: "Was",
        column_points: "Punkte",
        column_month: "Monat",
        column_posts: "Beiträge",
        column_range: "Spanne",
    },
    lenses: LensWords {
        heading: "Alle Formeln auf einer Skala",
        other_scale: "Die Skala ist angenommen: Durchschnitt 20, und 95 von 100 Konten unter 50, wie \
                      im Frühjahr 2012 berichtet. Mit 40 und 63, wie 2014 berichtet, wären es {n}.",
        intro: "Dieselben Beiträge nach anderen Formeln. Sie messen Verschiedenes und werden deshalb nicht gemittelt.",
        names: [
            "Die Zahl",
            "Klout (rekonstruiert)",
            "Kred Influence",
            "Kred Outreach",
            "t-Faktor (h-Index der Reposts)",
            "Verstärkung (Reposts je Beitrag)",
            "Anteil geteilt",
            "Applaus",
            "Gespräch",
            "Die Ratio",
            "Die Gewichte von X",
            "Engagement-Rate nach Followern",
            "Engagement-Rate nach Aufrufen",
            "Engagement-Rate nach Reichweite",
            "Follower",
            "Follower-Rang",
            "Beiträge je Woche",
            "Signalstärke",
            "Retweet-Wirkung",
            "Social Networking Potential",
            "Gesamtaktivität",
            "Influence–Passivity",
            "PeerIndex",
            "Social Authority",
            "TweetLevel",
        ],
        meanings: [
            "Was ein typischer Beitrag auslöst; neuere wiegen mehr.",
            "Wie viele antworten, wie bereitwillig, und wer. Die Gewichte sind unsere, und die \
             Skala ist angenommen: Verlässlich sind die Reihenfolge und was ein Trick daran ändert.",
            "Zehn Kred-Punkte für jeden Repost und jede Antwort, auf Facebook auch für jedes Like. \
             Erwähnungen und neue Follower zählten mit, doch kein Export zeigt sie: Das ist eine Untergrenze.",
            "Zehn Kred-Punkte für jede Antwort an andere und jeden Repost anderer: Reden, das als \
             Einfluss zählt. 100 waren Stufe 1, 270 Stufe 2.",
            "Das größte t mit t Beiträgen von je mindestens t Reposts.",
            "Reposts je Beitrag, im Mittel.",
            "Beiträge, die mindestens einmal geteilt wurden.",
            "Likes je Beitrag, im Mittel.",
            "Antworten je Beitrag, im Mittel.",
            "Antworten je Like. Ein Beitrag mit mehr Antworten als Likes heißt „ratioed“.",
            "0,5 für ein Like, 1 für einen Repost, 13,5 für eine Antwort, je Beitrag. \
             So gewichtet X Wahrscheinlichkeiten, wenn es Beiträge ordnet; hier werden Anzahlen \
             gewichtet.",
            "Reaktionen auf einen Beitrag je Follower.",
            "Reaktionen auf einen Beitrag je Aufruf.",
            "Reaktionen auf einen Beitrag je Person, die ihn sah.",
            "Wie viele reagieren könnten, auf der Skala der Zahl.",
            "Anteil der Follower an Followern und abonnierten Konten zusammen.",
            "Wie oft jemand im US-Kongress schreibt, sagt nichts darüber, was ein Beitrag auslöst. \
             Facebook-Seiten, die mehr schreiben, lösen mit jedem Beitrag weniger aus.",
            "Wie viel von dem, was jemand veröffentlicht, selbst geschrieben ist.",
            "Beiträge, die geteilt wurden, und von wie vielen Leuten.",
            "Das Mittel zweier Anteile: der Follower, die reagieren, und der Beiträge mit Reaktion. Der \
             Aufsatz zählt Leute, die erwähnen; ein Export zeigt die, die antworten oder zitieren.",
            "Alles, was jemand tut, auch Likes.",
            "Wer Reaktionen von Leuten bekommt, die sonst selten reagieren.",
            "Ein Rang in einem Netz von Konten, berechnet wie PageRank.",
            "Wie oft die letzten Beiträge geteilt wurden und was das Profil erwarten lässt.",
            "Werte anderer Dienste, zusammengenommen.",
        ],
        points: "{n} Punkt | {n} Punkte",
        a_post: "{n} je Beitrag",
        statuses: [
            "eine Formel dieses Projekts",
            "veröffentlicht",
            "eine veröffentlichte Idee",
            "teils veröffentlicht",
            "eine Rekonstruktion",
            "nicht berechenbar",
        ],
        symbols: [
            "Σ Gewicht × Punkte",
            "Σ Gewicht",
            "Beiträge",
            "Tage",
            "Follower",
            "abonnierte Konten",
            "Reaktionen",
            "Σ Reaktionen ÷ Aufrufe",
            "Σ Reaktionen ÷ Reichweite",
            "Reposts",
            "Likes",
            "Antworten",
            "Reaktionen, die Kred zählt",
            "Likes je Beitrag",
            "Reposts je Beitrag",
            "Antworten je Beitrag",
            "geteilte Beiträge",
            "beantwortete Beiträge",
            "so oft geteilte Beiträge",
            "eigene Beiträge",
            "eigene Antworten",
            "Reposts anderer",
            "Leute, die teilten",
            "Leute, die antworteten",
            "True Reach",
            "Amplification",
            "Network",
            "Teile",
        ],
        terms: "Was die Größen bedeuten",
        symbol_meanings: [
            "Die Punkte jedes Beitrags mal sein Gewicht, zusammengezählt.",
            "1 für den neuesten Beitrag, die Hälfte für einen, der eine Halbwertszeit älter \
             ist; zusammengezählt.",
            "Beiträge, die die Formel ansieht: eigene, ohne Antworten und ohne Reposts anderer.",
            "90; bei einem jüngeren Konto die Tage seit seinem ersten Beitrag, aber mindestens 7.",
            "Konten, die folgen.",
            "Konten, denen jemand folgt.",
            "Likes, Reposts, Antworten und Zitate anderer, aller Beiträge.",
            "Für jeden Beitrag die Reaktionen geteilt durch die Zahl der Aufrufe; \
             zusammengezählt.",
            "Für jeden Beitrag die Reaktionen geteilt durch die Leute, die ihn sahen; \
             zusammengezählt.",
            "Wie oft andere die Beiträge weitergaben.",
            "Wie oft andere die Beiträge likten.",
            "Wie oft andere auf die Beiträge antworteten.",
            "Reposts, Antworten und Zitate anderer; auf Facebook auch Likes.",
            "Das Mittel der Beiträge, die es zeigen.",
            "Das Mittel der Beiträge, die es zeigen.",
            "Das Mittel der Beiträge, die es zeigen.",
            "Beiträge, die mindestens einmal weitergegeben wurden.",
            "Beiträge, auf die mindestens einmal geantwortet wurde.",
            "Das größte t mit t Beiträgen von je mindestens t Reposts.",
            "Eigene Beiträge, ohne Antworten und Reposts.",
            "Antworten, die man anderen schrieb.",
            "Beiträge anderer, die man weitergab.",
            "Verschiedene Leute, die einen Beitrag weitergaben.",
            "Verschiedene Leute, die antworteten oder zitierten.",
            "Leute, die in 90 Tagen reagierten; wo sie nicht bekannt sind, die meisten \
             Reaktionen einer Art auf einen Beitrag.",
            "0 bis 100, aus den letzten 90 Tagen: bis zu 50 für den Anteil der Beiträge mit Antwort, \
             bis zu 50 dafür, wie viele Reaktionen ein Beitrag auslöst.",
            "Die mittleren Follower derer, die reagierten, auf der Skala der Zahl; 0, wo sie nicht bekannt sind.",
            "Wie viele von Klouts drei Teilen bekannt sind.",
        ],
    },
    ranks: RankWords {
        heading: "Wer kommt zuerst?",
        answer: "{n} Konten, in der Reihenfolge jeder Formel",
        intro: "Jede Linie ist ein Konto, jede Zeile eine Formel, das erste Konto links. Wo \
                sich Linien kreuzen, sind die Formeln uneins. τ sagt, wie weit eine Formel die \
                Konten ordnet wie die Zahl: 1 ist dieselbe Reihenfolge, 0 keine, −1 die \
                umgekehrte.",
        ranking: "Die Konten werden geordnet.",
        limited: "{listed} von {n} Konten stehen im Vergleich: die mit den meisten Beiträgen und \
                  das gezeigte.",
        title: "{name}: nach der Zahl Rang {rank} von {n}, nach allen Formeln {best} bis {worst}",
        mark: "{name}, {formula}: Rang {rank} von {n}",
        title_unranked: "{name}: keine Zahl, nach den anderen Rang {best} bis {worst} von {n}",
        description: "{n} Konten, eine Linie für jedes, von Formel zu Formel.",
        account: "Konto",
        table: "Der Rang jedes Kontos. Eine Formel sortiert, ein Name zeigt das Konto.",
        tau: "τ mit der Zahl",
    },
    headline: headline::HEADLINE,
    what_if: headline::WHAT_IF,
    inputs: headline::INPUTS,
    verdict: VerdictWords {
        heading: "Verdient eine {points} eine Ausnahme?",
        answer: "ab {points} Punkten, bei diesen Preisen",
        never: "bei diesen Preisen nie",
        asks: "Eine Ausnahme wert?",
        handle: "Ab wie vielen Punkten sich eine Ausnahme lohnt",
        from: "lohnt sich ab hier",
        yes: "Ja. Das lohnt sich ab {points} Punkten; {often}.",
        no: "Nein. Das lohnt sich ab {points} Punkten; {often}.",
        no_never: "Nein. Bei diesen Preisen lohnt sich das nie.",
        often: "so viel gelang {n} von 100 Beiträgen",
        seldom: "so viel gelang 1 von {n} Beiträgen",
        not_once: "so viel gelang keinem Beitrag",
        beyond: "mehr als 1.048.575 {responses}, wo die Skala endet",
        offer: "In deiner Währung kostet eine Ausnahme {cost}, und eine {responses} ist {worth} wert. {requests} Leute am Tag bitten um eine.",
        labels: [
            "Was eine Ausnahme kostet",
            "Was eine {responses} wert ist",
            "Wie viele am Tag bitten",
        ],
        needs: "Dafür braucht ein Beitrag {n} {responses}; so viele löst ein typischer bei \
                {points} Punkten aus.",
        needs_beyond: "Das braucht {n} {responses} auf einen Beitrag. Die Skala endet bei 1.048.575.",
        needs_infinite: "Keine Zahl von Reaktionen ist das wert.",
        next_post: "Mit einer Wahrscheinlichkeit von {chance} erreicht das der nächste Beitrag.",
        on_average: "Im Mittel ist ein Beitrag {worth} wert; {lucky} davon kommt vom besten.",
        on_average_little: "Im Mittel ist ein Beitrag {worth} wert.",
        brings: "Von 245 Mitgliedern des US-Kongresses (August 2015) haben {share} so viel oder mehr. Zu \
                 allen wie ihnen Ja zu sagen, würde am Tag {amount} mehr bringen als kosten.",
        costs: "Von 245 Mitgliedern des US-Kongresses (August 2015) haben {share} so viel oder mehr. Zu allen \
                wie ihnen Ja zu sagen, würde am Tag {amount} mehr kosten als bringen.",
        evens_out: "Von 245 Mitgliedern des US-Kongresses (August 2015) haben {share} so viel oder mehr. Zu allen \
                    wie ihnen Ja zu sagen, würde etwa so viel bringen wie kosten.",
        less_than: "weniger als {n}",
        leaves_out: "Nicht bedacht: was der Beitrag sagen würde, und was die schreiben, die \
                     abgewiesen werden.",
        history: "Im Mai 2012 öffnete Cathay Pacific seine Lounge in San Francisco ab einem Klout \
                  von 40 (crankyflier.com, seattlebusinessmag.com). Im August änderte Klout seine \
                  Formel. Im Mai 2013 kündigte American Airlines ab 55 einen Tag in seinen Lounges \
                  an (tnooz.com).",
        question: "2011 verweigerte Southwest eine solche Ausnahme einer Reisenden mit einem Klout zwischen 70 und 79. War das richtig?",
        answers: ["Nein", "Ja", "Kommt darauf an"],
        own_pays: "Nach deinen eigenen Angaben lohnt sich eine Ausnahme ab {points} Punkten. Dieses Konto \
                   hat {value}, hier würde sie sich also lohnen.",
        own_does_not: "Nach deinen eigenen Angaben lohnt sich eine Ausnahme ab {points} Punkten. Dieses \
                       Konto hat {value}, hier würde sie sich also nicht lohnen.",
    },
    print: print::PRINT,
    strip: strip::STRIP,
    trust: trust::TRUST,
    triangle: triangle::TRIANGLE,
    marks: marks::MARKS,
};
