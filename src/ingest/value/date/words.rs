//! The words in times: months, weekdays, zones and others, in twelve languages.
//!
//! To add a language, add its names of months and weekdays, folded: in lower case, without accents.

use crate::ingest::table::header::fold::fold_char;

/// What a word in a time means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeWord {
    /// A month, 1 to 12. The word may be that of a weekday, too.
    Month { number: u32, may_be_weekday: bool },
    /// The first half of the day.
    Am,
    /// The second half of the day.
    Pm,
    /// A zone, by its offset from UTC in minutes.
    Zone(i64),
    /// A word without a meaning of its own, such as a weekday.
    Filler,
}

/// The names of each month. Of a name, at least the first three letters are written.
const MONTHS: [&str; 12] = [
    "january januar janner janvier enero ene janeiro gennaio januari styczen stycznia ocak",
    "february februar feb fevrier fevr febrero fevereiro febbraio februari luty lutego subat",
    "march marz mrz mars marzo marco maart mrt marzec marca mart",
    "april avril avr abril aprile kwiecien kwietnia nisan",
    "may mai maj maja mayo maio maggio mei mayis",
    "june juni juin junio junho giugno czerwiec czerwca haziran",
    "july juli juillet juil julio julho luglio lipiec lipca temmuz",
    "august aout agosto augusti augustus sierpien sierpnia agustos",
    "september septembre septiembre setiembre setembro settembre wrzesien wrzesnia eylul",
    "october oktober octobre octubre outubro ottobre pazdziernik pazdziernika ekim",
    "november novembre noviembre novembro listopad listopada kasim",
    "december dezember decembre diciembre dezembro dicembre grudzien grudnia aralik",
];

/// The names of weekdays. Of a name, at least the first two letters are written.
const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday weds \
    montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend \
    mandag tisdag onsdag torsdag fredag lordag sondag \
    lundi mardi mercredi jeudi vendredi samedi dimanche \
    lunes martes miercoles jueves viernes sabado domingo \
    segunda terca quarta quinta sexta feira \
    lunedi martedi mercoledi giovedi venerdi sabato domenica \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
    poniedzialek wtorek sroda czwartek piatek sobota niedziela pon nie \
    pazartesi pzt sali carsamba persembe cuma cumartesi cmt pazar";

/// Words between the parts of a time.
const FILLERS: &str = " t z at um kl a las as o de del den der le la alle ore om uur uhr saat \
    utc gmt the on th st nd rd ";

/// The offsets from UTC, in minutes, of the zones that are written by their names.
const ZONES: [(&str, i64); 35] = [
    ("wet", 0),
    ("bst", 60),
    ("west", 60),
    ("cet", 60),
    ("met", 60),
    ("mez", 60),
    ("cest", 120),
    ("mest", 120),
    ("mesz", 120),
    ("eet", 120),
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("trt", 180),
    ("ist", 330),
    ("sgt", 480),
    ("hkt", 480),
    ("awst", 480),
    ("jst", 540),
    ("kst", 540),
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("brt", -180),
    ("art", -180),
    ("edt", -240),
    ("est", -300),
    ("cdt", -300),
    ("cst", -360),
    ("mdt", -360),
    ("mst", -420),
    ("pdt", -420),
    ("pst", -480),
    ("akst", -540),
    ("hst", -600),
];

/// What a word means. `has_clock` is whether a time of day stands before it: only there a word can
/// be a zone.
pub(super) fn time_word(word: &str, has_clock: bool) -> Option<TimeWord> {
    let folded: String = word.chars().filter_map(fold_char).collect();
    let word = folded.as_str();
    if has_clock && let Some((_, minutes)) = ZONES.iter().find(|(name, _)| *name == word) {
        return Some(TimeWord::Zone(*minutes));
    }
    match word {
        "am" | "vorm" | "午前" | "上午" | "오전" => return Some(TimeWord::Am),
        "pm" | "nachm" | "午後" | "下午" | "오후" => return Some(TimeWord::Pm),
        _ => {}
    }
    let is_weekday = is_start_of(word, WEEKDAYS, 2);
    let mut months = (1..).zip(MONTHS).filter(|(_, names)| is_start_of(word, names, 3));
    // `jui` is June or July in French.
    if let (Some((number, _)), None) = (months.next(), months.next()) {
        return Some(TimeWord::Month { number, may_be_weekday: is_weekday });
    }
    let is_filler = FILLERS.split(' ').any(|filler| filler == word);
    (is_weekday || is_filler).then_some(TimeWord::Filler)
}

/// Whether a word is the start of one of the names, with at least `n` letters.
fn is_start_of(word: &str, names: &str, n: usize) -> bool {
    word.len() >= n && names.split(' ').any(|name| name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_have_names_in_twelve_languages() {
        for (number, words) in [
            (1, &["January", "jan", "Jänner", "janv", "ene", "gen", "sty", "oca", "JAN"][..]),
            (2, &["feb", "févr", "fev", "lut", "şub"]),
            (3, &["mar", "März", "mrz", "mrt", "mars", "març"]),
            (4, &["apr", "avr", "abr", "kwi", "nis"]),
            (5, &["may", "Mai", "mag", "mei", "maj"]),
            (6, &["jun", "juin", "giu", "cze", "haz"]),
            (7, &["jul", "juil", "lug", "lip", "tem"]),
            (8, &["aug", "août", "ago", "sie", "ağu"]),
            (9, &["sep", "sept", "set", "wrz", "eyl"]),
            (10, &["oct", "okt", "out", "ott", "paź", "eki"]),
            (11, &["nov", "lis", "kas"]),
            (12, &["dec", "dez", "déc", "dic", "gru", "ara"]),
        ] {
            for word in words {
                let found = time_word(word, false);
                let is_month =
                    matches!(found, Some(TimeWord::Month { number: n, .. }) if n == number);
                assert!(is_month, "{word}: {found:?}");
            }
        }
        for word in ["ja", "uar", "smarch", "yesterday", "x"] {
            let found = time_word(word, false);
            assert!(!matches!(found, Some(TimeWord::Month { .. })), "{word}: {found:?}");
        }
    }

    #[test]
    fn weekdays_zones_and_fillers() {
        for word in ["mon", "Weds", "Mo", "Samstag", "Lör", "mié", "ter", "śro", "çar"] {
            assert_eq!(time_word(word, true), Some(TimeWord::Filler), "{word}");
        }
        assert_eq!(time_word("CET", true), Some(TimeWord::Zone(60)));
        assert_eq!(time_word("CET", false), None);
        assert_eq!(time_word("EDT", true), Some(TimeWord::Zone(-240)));
        for (zones, hours) in [
            (&["wet"][..], 0),
            (&["bst", "west", "cet", "met", "mez"], 1),
            (&["cest", "mest", "mesz", "eet", "sast"], 2),
            (&["eest", "msk", "trt"], 3),
            (&["sgt", "hkt", "awst"], 8),
            (&["jst", "kst"], 9),
            (&["aest"], 10),
            (&["aedt"], 11),
            (&["nzst"], 12),
            (&["brt", "art"], -3),
            (&["edt"], -4),
            (&["est", "cdt"], -5),
            (&["cst", "mdt"], -6),
            (&["mst", "pdt"], -7),
            (&["pst"], -8),
            (&["akst"], -9),
            (&["hst"], -10),
        ] {
            for zone in zones {
                assert_eq!(time_word(zone, true), Some(TimeWord::Zone(60 * hours)), "{zone}");
            }
        }
        assert_eq!(time_word("ist", true), Some(TimeWord::Zone(330)));
        assert_eq!(time_word("at", false), Some(TimeWord::Filler));
        for word in ["XYZ", "day", "o'clock", "clock"] {
            assert_eq!(time_word(word, true), None, "{word}");
        }
    }
}
