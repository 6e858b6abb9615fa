//! The guides in German.

use crate::locale::GuideWords;

pub(super) const GUIDES: GuideWords = GuideWords {
    heading: "Noch keine Datei? So kommst du an deine",
    note: "Nachgesehen im November 2026; Menüs ändern sich. Wo ein Name englisch ist, war der \
           deutsche nicht zu belegen. Adressen sind zum Kopieren, denn diese Seite öffnet keine \
           Links.",
    helps: "So kommst du an eine Datei, die sich lesen lässt:",
    names: [
        "X (Twitter)",
        "Mastodon",
        "Bluesky",
        "Instagram und Facebook",
        "LinkedIn",
        "YouTube",
        "TikTok",
        "Threads",
        "Ein anderes Netzwerk oder eine eigene Tabelle",
    ],
    steps: [
        "Wähle auf x.com Mehr → Einstellungen und Datenschutz → Dein Account → Ein Archiv deiner \
         Daten herunterladen.\n\
         Bestätige, dass du es bist, und drücke Archiv anfordern.\n\
         Eine Nachricht sagt dir, wann es fertig ist: nach einem Tag, manchmal nach mehreren. Lade \
         dann die Zip-Datei herunter.\n\
         Wähle die Zip-Datei hier aus, so wie sie ist.",
        "Öffne `DEIN.SERVER/api/v1/accounts/lookup?acct=DEIN_NAME` und kopiere die Zahl nach „id“.\n\
         Öffne `DEIN.SERVER/api/v1/accounts/ZAHL/statuses?limit=40` mit dieser Zahl.\n\
         Kopiere alles auf dieser Seite (in Firefox: Rohdaten → Kopieren) und füge es hier ein.\n\
         Für ältere Beiträge hänge `&max_id=` und die „id“ des letzten Beitrags an die Adresse. \
         Füge die neue Seite unter der ersten ein.",
        "Öffne `public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=DEIN_NAME&limit=100`, \
         mit einem Namen wie du.bsky.social.\n\
         Kopiere alles auf dieser Seite (in Firefox: Rohdaten → Kopieren) und füge es hier ein.\n\
         Für ältere Beiträge hänge `&cursor=` und den Wert von „cursor“ auf der Seite an die \
         Adresse. Füge die neue Seite unter der ersten ein.",
        "Öffne `business.facebook.com` und wähle Insights → Content. Dafür braucht es ein \
         professionelles Konto bei Instagram oder eine Seite bei Facebook.\n\
         Wähle den Zeitraum.\n\
         Drücke Export, und wähle CSV.\n\
         Wähle die Datei hier aus.",
        "Öffne `linkedin.com/analytics/creator/content/`, oder in deinem Profil Show all analytics \
         → Post impressions.\n\
         Wähle Past 365 days.\n\
         Drücke Export. Das lädt eine Excel-Datei herunter.\n\
         Wähle die Datei hier aus.",
        "Öffne an einem Computer `studio.youtube.com` und wähle Analytics → Erweiterter Modus.\n\
         Lass die Tabelle Likes, Kommentare und geteilte Inhalte zeigen, und wähle den Zeitraum.\n\
         Wähle Export current view → CSV.\n\
         Wähle die Datei hier aus.",
        "Öffne an einem Computer TikTok Studio und wähle Analytics → Content.\n\
         Wähle den Zeitraum, höchstens 365 Tage, und lade die Daten herunter. Wähle die Datei hier \
         aus.\n\
         Oder in der App: Profile → ☰ → Settings and privacy → Account → Download your data. Wähle \
         JSON, und drücke Request data. Nach einigen Tagen lässt sich die Datei vier Tage lang \
         herunterladen.",
        "Schreibe eine Tabelle, deren erste Zeile `date,likes,replies,reposts` ist.\n\
         Schreibe für jeden deiner letzten Beiträge eine Zeile wie `2026-11-02,14,3,1`. Fünf sind \
         nötig, zwanzig sagen mehr.\n\
         Kopiere die Tabelle und füge sie hier ein.",
        "Exportiere deine Beiträge aus dem Programm, das du verwendest, als CSV, Excel (.xlsx), \
         OpenDocument (.ods) oder JSON. Oder schreibe eine Tabelle.\n\
         Ihre erste Zeile benennt die Spalten: eine mit dem Datum und mindestens eine mit Likes, \
         Reposts oder Antworten.\n\
         Jede weitere Zeile ist ein Beitrag. Die Summe eines Tages ist kein Beitrag.\n\
         Wähle die Datei hier aus, oder kopiere die Zellen und füge sie ein.",
    ],
    holds: [
        "Es zeigt Likes und Reposts jedes Beitrags, aber keine Antworten und keine Aufrufe. Mit X \
         Premium gibt der Knopf zum Herunterladen auf `x.com/i/account_analytics/content` sofort \
         eine Datei, die sie zeigt.",
        "Das dauert Minuten. Eine Seite zeigt 40 Beiträge mit Favoriten, geteilten Beiträgen und \
         Antworten. Ein Archiv (Preferences → Import and export) zeigt Favoriten und Teilungen, wenn \
         dein Server neu genug ist, sonst nichts.",
        "Das dauert Minuten. Eine Seite zeigt 100 Beiträge mit Likes, Reposts, Antworten und \
         Zitaten. Die Datei aus Settings → Account → Export my data zeigt nichts davon.",
        "Sie zeigt Likes oder Reaktionen, Kommentare, wie oft ein Beitrag geteilt wurde und wie \
         viele Personen er erreichte. Der Download deiner Informationen zeigt nichts davon.",
        "Sie zeigt die Beiträge, die am meisten auslösten, alle Reaktionen auf einen Beitrag als \
         eine Summe, und wie oft er zu sehen war. Die Kopie deiner Daten zeigt beides nicht.",
        "Sie zeigt zu jedem Video, was die Tabelle zeigt. Dateien mit einer Zeile je Tag enthalten \
         keine Videos.",
        "Die Datei aus TikTok Studio zeigt Likes, Kommentare, geteilte Inhalte und Aufrufe, die aus \
         der App nur Likes.",
        "Threads gibt diese Zahlen Programmen, aber nicht als Datei: Der Download deiner \
         Informationen zeigt keine davon.",
        "Was eine Spalte enthält und welches von zwei Daten gemeint ist, wirst du gefragt, wo es \
         deine Tabelle nicht sagt.",
    ],
};
