//! German.

use super::{
    Figures, Intake, Lenses, Locale, NumberWords, Page, Play, Ranks, Tricks, VerdictWords,
    WhyWords, is_line, listed, places, skipped_files,
};
use crate::activity::{Date, Response};
use crate::ingest::{Column, Error, FormatId, Group, Limit, Reason, Refusal, Why};
use crate::score::{LensId, Missing, Status, Symbol};
use crate::trick::TrickId;
use crate::verdict::Verdict;

const MONTHS: [&str; 12] = [
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
];

pub(super) static LOCALE: Locale = Locale {
    tag: "de",
    name: "Deutsch",
    decimal: ',',
    group: '.',
    date: |date| format!("{}. {} {}", date.day, month_name(date), date.year),
    month: |date| format!("{} {}", month_name(date), date.year),
    page: Page {
        title: "Nur eine Zahl",
        tagline: "Was deine Beiträge auslösen, auf einer Skala, die sagt, was sie bedeutet.",
        languages: "Sprache",
        method: "Jeder Beitrag zählt 5 · log2(1 + Reaktionen), höchstens 100. Die Zahl ist ihr \
                 Mittel, neuere Beiträge wiegen mehr. Wie viele Follower jemand hat und wie viel \
                 er schreibt, geht nicht ein.",
    },
    intake: Intake {
        whose: "Wessen Beiträge",
        samples: ["Die Vielfliegerin", "Der Unverkäufer", "Das Strohfeuer", "Die Neue"],
        sample_notes: [
            "Schreibt den ganzen Tag und bekommt selten Antwort.",
            "Schreibt selten, für treue Leser.",
            "Ein Beitrag ging weit, die anderen nicht.",
            "Bisher sechs Beiträge.",
        ],
        made_up: "Diese Personen sind erfunden.",
        use_your_own: "Eigene Daten",
        close: "Schließen",
        paste_label: "Beiträge einfügen",
        paste_hint: "Eine Tabelle mit Kopfzeile (CSV oder aus einer Tabellenkalkulation \
                     kopiert), eine tweets.js oder was die API von Mastodon oder Bluesky zeigt",
        score_paste: "Auswerten",
        choose_files: "Dateien wählen",
        drop_here: "oder hier ablegen: Archive (zip, tar.gz), wie sie heruntergeladen wurden, \
                    Tabellen, JSON",
        promise: "Nichts wird gesendet. Diese Seite rechnet in deinem Browser, und seit dieser \
                  Bereich offen ist, verbietet ihre Inhaltsrichtlinie ihr jede Anfrage.",
        reading: "Wird gelesen …",
        pasted: "Der eingefügte Text",
        recognised,
        format,
        skipped,
        duplicates: |locale, n| match n {
            1 => "1 Beitrag war doppelt da und zählt einmal.".to_owned(),
            n => format!("{} Beiträge waren doppelt da und zählen einmal.", locale.count(n)),
        },
        promised: |locale, promised, found| {
            format!(
                "Das Verzeichnis des Archivs spricht von {} Beiträgen, gefunden wurden {}: Fehlt \
                 ein Teil?",
                locale.integer(promised),
                locale.integer(found)
            )
        },
        not_shown: |_, kinds| format!("Dieser Export zeigt keine {}.", kind_list(kinds, "oder")),
        details: "Was übersprungen wurde",
        accounts: |locale, n| format!("{} Konten. Zeige", locale.count(n)),
        together: |locale, networks, all| {
            let each = networks.iter().map(|(name, s)| format!("{name} {}", locale.points(*s)));
            let each: Vec<String> = each.collect();
            format!(
                "{}; zusammen {} Punkte, denn was typische Beiträge auslösen, addiert sich.",
                each.join(", "),
                locale.points(all)
            )
        },
        unnamed: "ohne Namen",
        error,
        kept: "Darunter steht noch das Ergebnis von vorher.",
        unavailable: "Der Teil dieser Seite, der Dateien liest, konnte nicht geladen werden. \
                      Besteht eine Verbindung? Dann bitte noch einmal versuchen.",
        died: "Das Lesen brach ab: Dem Browser ging der Speicher aus, oder mit dieser Seite \
               stimmt etwas nicht. Verloren ist nichts; bitte noch einmal, mit weniger Dateien.",
        on_page: "Gelesen wurde auf der Seite selbst, weil dieser Browser keinen Worker erlaubt.",
        progress: |locale, done, total, posts| {
            format!(
                "{} von {} MB gelesen, bisher {} Beiträge.",
                locale.decimals(done, 0),
                locale.decimals(total, 0),
                locale.decimals(posts, 0)
            )
        },
        cancel: "Anhalten",
        which_date: |example| format!("Welches Datum ist {example}?"),
        which_columns: "Was enthalten die Spalten? Ein Datum und eine Zahl genügen.",
        column,
        read_like_this: "So lesen",
    },
    number: NumberWords {
        heading: "Die Zahl",
        typical: |locale, responses| {
            let n = locale.responses(responses);
            let noun = if n == "1" { "Reaktion" } else { "Reaktionen" };
            format!("Ein typischer Beitrag löst etwa {n} {noun} aus.")
        },
        next_post: |locale, interval| {
            let (low, high) = locale.in_responses(interval);
            if low == high {
                return format!("Der nächste Beitrag, 8-mal von 10: etwa {low}.");
            }
            format!("Der nächste Beitrag, 8-mal von 10: zwischen {low} und {high}.")
        },
        level: |locale, interval| {
            format!(
                "Die Zahl selbst in den nächsten 30 Tagen, 8-mal von 10: zwischen {} und {}.",
                locale.points(interval.low),
                locale.points(interval.high)
            )
        },
        counted: |_, kinds| format!("Gezählt: {}.", kind_list(kinds, "und")),
        few: |locale, n| {
            format!("{} Beiträge sind wenig: Die Spannen sagen mehr als die Zahl.", locale.count(n))
        },
        immature: |locale, n| match n {
            1 => "1 Beitrag, jünger als 48 Stunden, bleibt außen vor: Er hatte noch keine Zeit."
                .to_owned(),
            n => format!(
                "{} Beiträge, jünger als 48 Stunden, bleiben außen vor: Sie hatten noch keine \
                 Zeit.",
                locale.count(n)
            ),
        },
        uncounted: |locale, n| match n {
            1 => "1 Beitrag ohne jede Angabe bleibt außen vor.".to_owned(),
            n => format!("{} Beiträge ohne jede Angabe bleiben außen vor.", locale.count(n)),
        },
        missing,
        echo: |locale, value, level| {
            format!(
                "{}, zwischen {} und {}",
                locale.points(value),
                locale.points(level.low),
                locale.points(level.high)
            )
        },
        none: "keine Zahl",
    },
    play: Play {
        heading: "Ausprobieren",
        weights: "Ein Like zählt {like}, ein Repost {repost}, eine Antwort {reply}, ein Zitat \
                  {quote}.",
        half_life: "Ein Beitrag verliert in {days} Tagen oder mehr sein halbes Gewicht.",
        lengthened: |locale, days| {
            format!("Hier sind es {} Tage, weil es wenige sind.", locale.decimals(days, 0))
        },
        replies: "Antworten an andere wie Beiträge zählen",
        reset: "Zurücksetzen",
        weight_label: |response| format!("Was {} zählt", one_response(response)),
        half_life_label: "Kürzeste Halbwertszeit in Tagen",
        hint: "Zieh an den Zahlen, tippe oder nimm die Pfeiltasten.",
    },
    why: WhyWords {
        heading: "Warum",
        kinds: |locale, kinds, sum| {
            let parts: Vec<String> = kinds
                .iter()
                .map(|&(kind, points)| {
                    format!("{} aus {}", locale.share_of_points(points), response(kind))
                })
                .collect();
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            format!("Von {} Punkten {}.", locale.share_of_points(sum), listed(&parts, "und"))
        },
        reach: |locale, followers, reach, resonance, sum| {
            let sign = if resonance < 0.0 { "\u{2212}" } else { "+" };
            format!(
                "{} Follower wären {} Punkte wert, wenn jeder antwortete; was sie tun, macht \
                 daraus {} {sign} {} = {}. Gekaufte Follower heben das eine und senken das \
                 andere um gleich viel.",
                locale.integer(followers),
                locale.share_of_points(reach),
                locale.share_of_points(reach),
                locale.share_of_points(resonance.abs()),
                locale.share_of_points(sum)
            )
        },
        one_hit: |locale, share, without| {
            let best = match locale.percent(share) {
                Some(percent) => {
                    format!("Ein Beitrag trägt {percent} % aller Reaktionen dieses Exports.")
                }
                None => "Kein Beitrag trägt auch nur 1 % aller Reaktionen.".to_owned(),
            };
            match without {
                Some(without) => {
                    format!("{best} Ohne den besten wäre die Zahl {}.", locale.points(without))
                }
                None => format!("{best} Ohne den besten blieben zu wenige Beiträge für eine Zahl."),
            }
        },
        posts: "Die Beiträge, die am meisten gaben",
        post: "Beitrag",
        responses: "Reaktionen",
        points: "Punkte",
        other_posts: |locale, n| match n {
            1 => "1 anderer Beitrag".to_owned(),
            n => format!("{} andere Beiträge", locale.count(n)),
        },
        sum: "Die Zahl",
    },
    figures: Figures {
        ruler_title: |locale, value, level| {
            format!(
                "{} auf einer Skala von 0 bis 100, zwischen {} und {}",
                locale.points(value),
                locale.points(level.low),
                locale.points(level.high)
            )
        },
        ruler_description: "Ein Lineal mit Punkten oben und den Reaktionen auf einen typischen Beitrag unten, \
             der Zahl mit ihrer Spanne und öffentlichen Werten zum Vergleich.",
        references: [
            "Kongress, unterstes Zehntel",
            "Kongress, Mitte",
            "Kongress, oberstes Zehntel",
            "Kongress, oberstes 1 %",
            "D. Trump",
            "B. Obama",
        ],
        references_source: "Zum Vergleich: Mitglieder des US-Kongresses, August 2015; Donald \
                            Trump und Barack Obama, Oktober 2017. Dieselbe Formel auf ihren \
                            öffentlichen Beiträgen.",
        responses_axis: "Reaktionen auf einen typischen Beitrag",
        timeline_title: |locale, (start, from), (end, to)| {
            let (from, to) = (locale.points(from), locale.points(to));
            let month = locale.month;
            if from == to {
                return format!("Etwa {to} von {} bis {}", month(start), month(end));
            }
            format!("Von {from} im {} auf {to} im {}", month(start), month(end))
        },
        timeline_title_short: "Beiträge und ihre Werte",
        timeline_description: |locale, n| {
            format!(
                "{} Beiträge als Punkte, jeder bei seinem eigenen Wert; eine Linie für die Zahl \
                 im Lauf der Zeit, mit der Spanne ihres Niveaus als Band.",
                locale.count(n)
            )
        },
        timeline_heading: "Im Lauf der Zeit",
        level: "Die nächsten 30 Tage, 8-mal von 10",
        next_post: "Der nächste Beitrag, 8-mal von 10",
        line: "die Zahl",
        band: "8-mal von 10",
        dots: "ein Beitrag",
        as_table: "Dasselbe als Tabelle",
        column_what: "Was",
        column_score: "Wert",
        column_month: "Monat",
        column_posts: "Beiträge",
        column_interval: "Spanne",
    },
    lenses: Lenses {
        heading: "Andere Formeln",
        intro: "Dieselben Beiträge, von anderen betrachtet. Sie messen Verschiedenes und werden \
                nicht gemittelt.",
        name: |id| match id {
            LensId::Number => "Die Zahl",
            LensId::Klout => "Klout 2011, eine Rekonstruktion",
            LensId::KredInfluence => "Kred Influence",
            LensId::KredOutreach => "Kred Outreach",
            LensId::TFactor => "t-Faktor (h-Index der Reposts)",
            LensId::RepostRate => "Reposts je Beitrag",
            LensId::ShareReposted => "Anteil geteilt",
            LensId::RateByFollowers => "Engagement-Rate nach Followern",
            LensId::RateByImpressions => "Engagement-Rate nach Aufrufen",
            LensId::RateByReach => "Engagement-Rate nach Reichweite",
            LensId::Followers => "Follower",
            LensId::FollowerRank => "Follower-Rang",
            LensId::Loud => "Laut",
            LensId::SignalStrength => "Signalstärke",
            LensId::RetweetImpact => "Retweet-Wirkung",
            LensId::SocialNetworkingPotential => "Social Networking Potential",
            LensId::GeneralActivity => "Gesamtaktivität",
            LensId::InfluencePassivity => "Influence–Passivity",
            LensId::PeerIndex => "PeerIndex",
            LensId::SocialAuthority => "Social Authority",
            LensId::TweetLevel => "TweetLevel",
        },
        meaning: |id| match id {
            LensId::Number => "Was ein typischer Beitrag auslöst; neuere wiegen mehr.",
            LensId::Klout => {
                "Wie viele antworten, wie bereitwillig, und wer. Die Gewichte sind unsere."
            }
            LensId::KredInfluence => "Zehn Punkte je Reaktion.",
            LensId::KredOutreach => {
                "Zehn Punkte für jede Antwort an andere und jeden Repost anderer: Reden, das als Einfluss zählt."
            }
            LensId::TFactor => "Das größte t mit t Beiträgen von je mindestens t Reposts.",
            LensId::RepostRate => "Reposts je Beitrag, im Mittel.",
            LensId::ShareReposted => "Beiträge, die mindestens einmal geteilt wurden.",
            LensId::RateByFollowers => "Reaktionen auf einen Beitrag, von allen, die folgen.",
            LensId::RateByImpressions => "Reaktionen auf einen Beitrag, von allen Aufrufen.",
            LensId::RateByReach => "Reaktionen auf einen Beitrag, von allen, die ihn sahen.",
            LensId::Followers => "Wie viele antworten könnten, auf dem Lineal der Zahl.",
            LensId::FollowerRank => "Follower unter Followern und Gefolgten.",
            LensId::Loud => {
                "Wie viel geschrieben wird. An echten Daten sagt das nichts darüber, ob man gehört wird."
            }
            LensId::SignalStrength => "Wie viel des Veröffentlichten eigenes ist.",
            LensId::RetweetImpact => "Beiträge, die geteilt wurden, und von wie vielen Leuten.",
            LensId::SocialNetworkingPotential => {
                "Leute, die antworten, von allen, die folgen; Beiträge mit Antwort, von allen."
            }
            LensId::GeneralActivity => "Alles, was jemand tut, auch Likes.",
            LensId::InfluencePassivity => {
                "Wer die bewegt, die sich selten bewegen, im Graphen aller."
            }
            LensId::PeerIndex => "Eine Mischung aus Publikum, Autorität und Aktivität.",
            LensId::SocialAuthority => "Wie oft Beiträge geteilt werden, unter anderem.",
            LensId::TweetLevel => "Vier Werte in einem, mit Gewichten ihres Herstellers.",
        },
        value: |locale, id, value| match id {
            LensId::Number | LensId::Followers | LensId::KredInfluence | LensId::KredOutreach => {
                format!("{} Punkte", locale.points(value))
            }
            LensId::Klout | LensId::TFactor => locale.points(value),
            LensId::Loud => format!("{} Beiträge je Woche", locale.responses(value)),
            LensId::RepostRate => format!("{} je Beitrag", locale.responses(value)),
            LensId::ShareReposted
            | LensId::RateByFollowers
            | LensId::RateByImpressions
            | LensId::RateByReach => format!("{} %", locale.responses(value)),
            _ => locale.responses(value),
        },
        missing,
        status: |status| match status {
            Status::Ours => "eigene",
            Status::Published => "veröffentlicht",
            Status::PartlyPublished => "teils veröffentlicht",
            Status::Reconstruction => "eine Rekonstruktion",
            Status::NotComputable => "nicht berechenbar",
        },
        symbol: |symbol| match symbol {
            Symbol::WeightedScores => "Σ Gewicht × Wert",
            Symbol::Weights => "Σ Gewicht",
            Symbol::Posts => "Beiträge",
            Symbol::WindowDays => "Tage",
            Symbol::Followers => "Follower",
            Symbol::Following => "Gefolgte",
            Symbol::Responses => "Reaktionen",
            Symbol::RatiosToViews => "Σ Reaktionen ÷ Aufrufe",
            Symbol::RatiosToReach => "Σ Reaktionen ÷ Reichweite",
            Symbol::Reposts => "Reposts",
            Symbol::PostsReposted => "geteilte Beiträge",
            Symbol::PostsRepliedTo => "beantwortete Beiträge",
            Symbol::PostsRepostedAsOften => "so oft geteilte Beiträge",
            Symbol::OwnPosts => "eigene Beiträge",
            Symbol::OwnReplies => "eigene Antworten",
            Symbol::OwnReposts => "Reposts anderer",
            Symbol::Reposters => "Leute, die teilten",
            Symbol::Repliers => "Leute, die antworteten",
            Symbol::TrueReach => "True Reach",
            Symbol::Amplification => "Amplification",
            Symbol::Network => "Network",
            Symbol::KloutParts => "Teile",
        },
    },
    ranks: Ranks {
        heading: "Wer kommt zuerst?",
        answer: |locale, n| format!("{} Konten, in der Reihenfolge jeder Formel", locale.count(n)),
        intro: "Jede Linie ist ein Konto, jede Zeile eine Formel, das erste Konto links. Wo sich \
                Linien kreuzen, sind die Formeln uneins. τ sagt, wie weit eine Formel die Konten \
                ordnet wie die Zahl: 1 ist dieselbe Reihenfolge, 0 keine, −1 die umgekehrte.",
        title: |locale, name, rank, n, (best, worst)| {
            let n = locale.count(n);
            let (best, worst) = (locale.rank(best), locale.rank(worst));
            match rank {
                Some(rank) => format!(
                    "{name}: nach der Zahl Rang {} von {n}, nach allen Formeln {best} bis {worst}",
                    locale.rank(rank)
                ),
                None => {
                    format!("{name}: keine Zahl, nach den anderen Rang {best} bis {worst} von {n}")
                }
            }
        },
        description: |locale, n| {
            format!("{} Konten, eine Linie für jedes, von Formel zu Formel.", locale.count(n))
        },
        account: "Konto",
        tau: "τ mit der Zahl",
    },
    tricks: Tricks {
        heading: "Tricks",
        answer: "sieben, an jeder Formel ausprobiert",
        intro: "Was jeder Trick an jeder Formel ändern würde, in ihrer eigenen Einheit. ✓ steht, wo die \
                Formel verspricht, nicht nachzugeben; Tests prüfen das.",
        formula: "Formel",
        name: |id| match id {
            TrickId::PostMore => "Zehnmal so viel schreiben, niemand antwortet",
            TrickId::BuyFollowers => "10.000 Follower kaufen",
            TrickId::DeleteBest => "Den besten Beitrag löschen",
            TrickId::DeleteWorst => "Die schwächere Hälfte löschen",
            TrickId::Pause => "Zwei Wochen Pause",
            TrickId::RepostOthers => "Den ganzen Tag andere teilen",
            TrickId::OneFriend => "Ein Freund antwortet auf alles",
        },
    },
    verdict: VerdictWords {
        heading: "Verdient das eine Ausnahme?",
        answer: |locale, score| {
            if score.is_finite() {
                format!("ab {} Punkten, bei diesen Preisen", locale.points(score))
            } else {
                "bei diesen Preisen nie".to_owned()
            }
        },
        offer: "Eine Ausnahme kostet {cost}. Eine Reaktion ist {worth} wert. {requests} Leute am Tag \
                bitten um eine.",
        labels: [
            "Was eine Ausnahme kostet",
            "Was eine Reaktion wert ist",
            "Wie viele am Tag bitten",
        ],
        sentences: |locale, verdict| {
            let percent = |share: f64| match locale.percent(share) {
                Some(percent) => format!("{percent} %"),
                None => "weniger als 1 %".to_owned(),
            };
            let Verdict { needed, break_even, chance, expected, lucky, share_above, a_day } =
                *verdict;
            let needs = if needed.is_finite() {
                format!(
                    "Dafür braucht ein Beitrag {} Reaktionen; so viele löst ein typischer bei {} \
                     Punkten aus.",
                    locale.responses_exactly(needed),
                    locale.points(break_even)
                )
            } else {
                "Keine Zahl von Reaktionen ist das wert.".to_owned()
            };
            let (brings, amount) =
                if a_day < 0.0 { ("kosten", -a_day) } else { ("bringen", a_day) };
            [
                needs,
                format!(
                    "Der nächste Beitrag erreicht das mit einer Wahrscheinlichkeit von {}. Im Mittel \
                     ist ein Beitrag {} wert; {} davon verdankt sich dem besten.",
                    percent(chance),
                    locale.decimals(expected, 2),
                    percent(lucky)
                ),
                format!(
                    "Von den Mitgliedern des US-Kongresses haben {} so viel oder mehr. Zu allen wie \
                     ihnen Ja zu sagen, würde am Tag {} {brings}.",
                    percent(share_above),
                    locale.points(amount)
                ),
            ]
        },
        leaves_out: "Nicht bedacht: was der Beitrag sagen würde, was die schreiben, die abgewiesen \
                     werden, und dass eine Regel mit Ausnahmen eine andere Regel ist.",
        history: "American Airlines öffnete seine Lounges einen Tag lang ab einem Klout von 55 (2013, \
                  tnooz.com), Cathay Pacific im Jahr davor eine in San Francisco (crankyflier.com).",
    },
    response,
};

fn month_name(date: Date) -> &'static str {
    MONTHS.get(usize::from(date.month).wrapping_sub(1)).copied().unwrap_or_default()
}

fn response(response: Response) -> &'static str {
    match response {
        Response::Like => "Likes",
        Response::Repost => "Reposts",
        Response::Reply => "Antworten",
        Response::Quote => "Zitate",
        Response::Bookmark => "Lesezeichen",
        Response::Click => "Klicks",
        Response::View => "Aufrufe",
        Response::Engagement => "Interaktionen",
        Response::Reach => "Erreichte",
    }
}

fn one_response(response: Response) -> &'static str {
    match response {
        Response::Like => "ein Like",
        Response::Repost => "ein Repost",
        Response::Reply => "eine Antwort",
        Response::Quote => "ein Zitat",
        Response::Bookmark => "ein Lesezeichen",
        Response::Click => "ein Klick",
        Response::View => "ein Aufruf",
        Response::Engagement => "eine Interaktion",
        Response::Reach => "eine erreichte Person",
    }
}

fn kind_list(kinds: &[Response], joined_by: &str) -> String {
    let names: Vec<&str> = kinds.iter().map(|&kind| response(kind)).collect();
    listed(&names, joined_by)
}

fn format(id: FormatId) -> &'static str {
    match id {
        FormatId::XArchive => "X-Archiv",
        FormatId::XAnalytics => "X Analytics",
        FormatId::MastodonStatuses => "Mastodon-Beiträge",
        FormatId::MastodonOutbox => "Mastodon-Postausgang",
        FormatId::Bluesky => "Bluesky-Feed",
        FormatId::Meta => "Meta Business Suite",
        FormatId::LinkedIn => "LinkedIn, beste Beiträge",
        FormatId::YouTube => "YouTube Studio",
        FormatId::TikTok => "TikTok",
        FormatId::Table => "Tabelle",
        FormatId::Json => "JSON",
        FormatId::Responses => "Reaktionen",
        FormatId::Refused => "etwas anderes",
    }
}

fn column(column: Column) -> &'static str {
    match column {
        Column::Time => "Datum",
        Column::Id => "Kennung oder Link",
        Column::Text => "Text",
        Column::Kind => "Art des Beitrags",
        Column::ReplyTo => "Antwort auf",
        Column::Account => "Konto",
        Column::Followers => "Follower",
        Column::Following => "Gefolgte",
        Column::Likes => "Likes",
        Column::Reposts => "Reposts",
        Column::Replies => "Antworten",
        Column::Quotes => "Zitate",
        Column::Bookmarks => "Lesezeichen",
        Column::Clicks => "Klicks",
        Column::Views => "Aufrufe",
        Column::Engagements => "alle Reaktionen",
        Column::Reach => "erreichte Personen",
    }
}

fn recognised(
    locale: &Locale,
    formats: &[FormatId],
    [posts, replies, reposts]: [usize; 3],
) -> String {
    let mut names: Vec<&str> = formats.iter().map(|&id| format(id)).collect();
    names.dedup();
    let counted = |n: usize, one: &str, many: &str| {
        format!("{} {}", locale.count(n), if n == 1 { one } else { many })
    };
    format!(
        "Erkannt: {}. {} übernommen; {} und {} anderer beiseitegelassen.",
        listed(&names, "und"),
        counted(posts, "Beitrag", "Beiträge"),
        counted(replies, "Antwort", "Antworten"),
        counted(reposts, "Repost", "Reposts"),
    )
}

fn skipped(locale: &Locale, group: Group<'_>, files: &[String]) -> String {
    let n = locale.count(group.n);
    let (rows, values) = if group.n == 1 { ("Zeile", "Angabe") } else { ("Zeilen", "Angaben") };
    let places = places(group, files, "in");
    let what = match group.why {
        Why::NoTime => format!("{n} {rows} übersprungen: kein Datum"),
        Why::UnreadableTime => format!("{n} {rows} übersprungen: Datum nicht lesbar"),
        Why::NotAnItem => format!("{n} {rows} übersprungen: kein Beitrag"),
        Why::UnreadableCount => format!("{n} {values} nicht verstanden, als fehlend behandelt"),
        Why::NegativeCount => format!("{n} negative {values}, als fehlend behandelt"),
        Why::AbsurdCount => {
            format!("{n} {values} größer als irgend möglich, als fehlend behandelt")
        }
        Why::RestUnreadable => {
            let kind = if is_line(group) { "in Zeile" } else { "bei Eintrag" };
            return format!(
                "Die Datei bricht {kind} {places} ab: Was davor steht, ist übernommen."
            );
        }
        Why::NoPosts => return format!("Keine Beiträge in {}.", skipped_files(group, files)),
    };
    format!("{what} ({rows} {places}).")
}

fn missing(locale: &Locale, missing: Missing) -> String {
    match missing {
        Missing::Posts { have: 0, .. } => "Hier gibt es keine Beiträge, die zählen könnten: \
                                           Antworten und Reposts anderer bleiben außen vor."
            .to_owned(),
        Missing::Posts { have, need } => format!(
            "{} zu wenig: Eine Zahl braucht {}.",
            if have == 1 {
                "1 Beitrag ist".to_owned()
            } else {
                format!("{} Beiträge sind", locale.count(have))
            },
            locale.count(need)
        ),
        Missing::Responses => {
            "Dieser Export zeigt keine der Reaktionen, die zählen sollen.".to_owned()
        }
        Missing::Counts(kind) => format!("Dieser Export zeigt keine {}.", response(kind)),
        Missing::Followers => "Dieser Export zeigt keine Follower.".to_owned(),
        Missing::Following => {
            "Dieser Export zeigt nicht, wie vielen Konten gefolgt wird.".to_owned()
        }
        Missing::People => "Dieser Export zeigt nicht, wer reagiert hat.".to_owned(),
        Missing::OwnReposts => {
            "Dieser Export zeigt keine Reposts anderer, auch nicht, ob es welche gab.".to_owned()
        }
        Missing::LikesMade => "Dieser Export zeigt nicht, was geliked wurde.".to_owned(),
        Missing::WholeGraph => {
            "Dafür bräuchte es die Reaktionen aller auf alle; die enthält kein Export.".to_owned()
        }
        Missing::Undefined => "Hier gibt es nichts, wodurch zu teilen wäre.".to_owned(),
        Missing::Unpublished => {
            "Wie es seine Teile gewichtet, wurde nie veröffentlicht.".to_owned()
        }
    }
}

fn error(locale: &Locale, error: &Error) -> String {
    let file = if error.file.is_empty() { locale.intake.pasted } else { error.file.as_str() };
    let why = match &error.reason {
        Reason::Empty => "ist leer.".to_owned(),
        Reason::NotText => "ist weder Text noch ein Archiv, das sich hier lesen lässt: zip, \
                            tar.gz oder was darin ist."
            .to_owned(),
        Reason::Unrecognised => "ist weder ein Export, der hier bekannt ist, noch eine Tabelle \
                                 mit Kopfzeile. Es geht mit einem Archiv von X oder Mastodon, so \
                                 wie es heruntergeladen wurde, oder mit einer CSV-Datei, die eine \
                                 Spalte mit Datum und eine mit Likes hat."
            .to_owned(),
        Reason::Unreadable => {
            "konnte der Browser nicht lesen. Bitte wähle die Datei noch einmal aus.".to_owned()
        }
        Reason::Refused(refusal) => refused(*refusal).to_owned(),
        Reason::BrokenJson { line, column } => format!(
            "ist nicht vollständig: Ab Zeile {line}, Spalte {column} ist es nicht lesbar. Wurde \
             es abgeschnitten?"
        ),
        Reason::BrokenArchive => {
            "ist ein Archiv, das abbricht oder beschädigt ist. Bitte lade es noch einmal herunter."
                .to_owned()
        }
        Reason::Beyond(limit) => beyond(*limit).to_owned(),
        Reason::NoTimeColumn(preview) => {
            format!("hat keine Spalte mit Datum. Die Spalten sind: {}.", preview.header.join(", "))
        }
        Reason::NoCountColumn(preview) => format!(
            "hat keine Spalte mit Likes, Reposts oder Antworten. Die Spalten sind: {}.",
            preview.header.join(", ")
        ),
        Reason::DayOrMonth { example } => {
            format!("hat Daten wie {example}, bei denen Tag und Monat nicht zu unterscheiden sind.")
        }
        Reason::NothingUsable(report) => {
            let first = report.groups().next();
            let first =
                first.map_or_else(String::new, |group| skipped(locale, group, &report.files));
            format!("enthält keinen Beitrag, mit dem sich etwas anfangen lässt. {first}")
        }
    };
    format!("{file} {}", why.trim_end())
}

fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Grailbird => {
            "ist aus einem Twitter-Archiv der älteren Art, das keine Zahlen enthält; es gibt \
             nichts auszuwerten. Fordere bei X ein neues Archiv an, unter Einstellungen, Dein \
             Account."
        }
        Refusal::XArchivePart => {
            "ist ein Teil eines X-Archivs ohne Beiträge. Die stehen in data/tweets.js; auch das \
             ganze Zip-Archiv geht."
        }
        Refusal::DailyOverview => {
            "hat eine Zeile je Tag und enthält keine Beiträge; es gibt nichts auszuwerten. Wähle \
             statt der Übersicht den Export nach Beiträgen."
        }
        Refusal::OutboxWithoutCounts => {
            "ist ein Mastodon-Postausgang ohne Zahlen; es gibt nichts auszuwerten. Die Adresse \
             /api/v1/accounts/DEINE_ID/statuses deines Servers hat sie: Öffne sie und füge ein, \
             was dort steht."
        }
        Refusal::MastodonPart => {
            "ist von Mastodon und enthält keine Beiträge von dir. Die Adresse \
             /api/v1/accounts/DEINE_ID/statuses deines Servers hat sie: Öffne sie und füge ein, \
             was dort steht."
        }
        Refusal::PeopleAlone => {
            "sagt, wer auf Beiträge reagiert hat, und enthält keine. Gib es zusammen mit der Datei der \
             Beiträge."
        }
        Refusal::BlueskyRepository => {
            "ist ein Bluesky-Repository ohne Zahlen; es gibt nichts auszuwerten. Die Adresse \
             public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=DEIN_NAME hat sie: Öffne \
             sie und füge ein, was dort steht."
        }
        Refusal::InstagramDownload => {
            "ist ein Download von Instagram oder Threads ohne Zahlen; es gibt nichts auszuwerten. \
             Bei einem professionellen Konto gibt die Meta Business Suite Beiträge mit Zahlen \
             aus, unter Insights, Inhalte."
        }
        Refusal::WithoutCounts => {
            "nennt Beiträge und zeigt bei keinem eine Zahl; es gibt nichts auszuwerten."
        }
        Refusal::TikTokWithoutVideos => {
            "ist von TikTok und nennt keine Videos von dir. Fordere deine Daten neu an, mit \
             deinen Beiträgen darin, als JSON."
        }
        Refusal::ArchiveWithoutPosts => {
            "ist ein Archiv, in dem nichts Beiträge enthalten könnte. Gib das Archiv, wie es von \
             X oder Mastodon heruntergeladen wurde, oder eine Tabelle."
        }
        Refusal::ArchiveInArchive => {
            "ist ein Archiv, das Archive enthält. Entpacke es bitte und gib das mit den Beiträgen."
        }
        Refusal::Spreadsheet => {
            "ist eine Tabellenkalkulation von einer Art, die hier nicht gelesen wird. Speichere \
             sie als .xlsx, .ods oder CSV, oder kopiere die Tabelle und füge sie ein."
        }
        Refusal::EncryptedArchive => {
            "ist verschlüsselt. Speichere es bitte ohne Passwort, oder entpacke es und gib, was \
             darin ist."
        }
    }
}

fn beyond(limit: Limit) -> &'static str {
    match limit {
        Limit::Item => {
            "hat eine Zeile oder einen Eintrag von mehr als 4 MB; so lang ist kein Beitrag. Fehlt \
             ein schließendes Anführungszeichen?"
        }
        Limit::Depth => "hat Klammern in Klammern, tausend tief, wie kein Export sie hat.",
        Limit::Inflation => {
            "wäre entpackt mehr als 200-mal so lang, wie kein Export es ist. Es wurde nicht \
             weiter entpackt."
        }
        Limit::Entries => "nennt mehr als eine Million Dateien, wie kein Export es tut.",
        Limit::Posts => "enthält mehr als 20 Millionen Beiträge, zu viele für eine Seite.",
        Limit::Workbook => {
            "ist eine größere Arbeitsmappe, als hier gelesen wird. Speichere das Blatt mit den \
             Beiträgen als CSV."
        }
    }
}
