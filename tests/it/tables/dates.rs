//! The ways in which tools and languages write times.

use influence_score::activity::{Date, Time};

/// How the times of a table are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dates {
    /// `2026-03-14T09:05:07Z` and its relatives.
    Iso(Iso),
    /// Numbers and marks, in any order.
    Numeric { order: Order, separator: char, has_short_year: bool, clock: Clock },
    /// With the name of the month in the language at this index.
    Words { language: usize, form: usize, clock: Clock },
    /// Seconds or milliseconds since 1970.
    Unix { is_in_milliseconds: bool, fraction: &'static str },
    /// Days since 1900, as spreadsheet programs store dates.
    Serial,
    /// `Sat Mar 14 09:05:07 +0000 2026`.
    OfX,
    /// `Sat, 14 Mar 2026 09:05:07 GMT`.
    Mail,
}

/// The parts of a date that ISO 8601 leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Iso {
    Zulu,
    Milliseconds,
    NoZone,
    Blank,
    /// The minutes by which the clock is ahead of UTC.
    Offset(i64),
    DateOnly,
    MinutesOnly,
    Compact,
}

/// Which number stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Day,
    Month,
    Year,
}

/// How the time of day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    None,
    Minutes,
    Seconds,
    /// Twelve hours, with what says which half of the day it is.
    Halves([&'static str; 2]),
}

/// The halves of the day as different tools write them.
pub(crate) const HALVES: [[&str; 2]; 6] = [
    [" AM", " PM"],
    ["am", "pm"],
    [" a.m.", " p.m."],
    [" a. m.", " p. m."],
    ["\u{202f}AM", "\u{202f}PM"],
    [" am", " pm"],
];

/// The months in ten languages, written out and as they are abbreviated.
pub(crate) const MONTHS: [[&str; 2]; 10] = [
    [
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    ],
    [
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    ],
    [
        "januari februari mars april maj juni juli augusti september oktober november december",
        "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    ],
    [
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    ],
    [
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sept oct nov dic",
    ],
    [
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    ],
    [
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
    ],
    [
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    ],
    [
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    ],
    [
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    ],
];

/// How many languages dates have words in: those of [`MONTHS`], Japanese and Korean.
pub(crate) const N_LANGUAGES: usize = MONTHS.len() + 2;
/// How many forms the dates of each have.
pub(crate) const N_FORMS: usize = 4;

const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

impl Dates {
    /// What of a time is written, in seconds since 1970.
    pub(crate) fn rounded(self, time: i64) -> i64 {
        let unit = match self {
            Dates::Iso(Iso::DateOnly) => 86_400,
            Dates::Iso(Iso::MinutesOnly) => 60,
            Dates::Numeric { clock, .. } | Dates::Words { clock, .. } => match clock {
                Clock::None => 86_400,
                Clock::Minutes => 60,
                Clock::Halves(_) if matches!(self, Dates::Words { .. }) => 60,
                _ => 1,
            },
            _ => 1,
        };
        time - time.rem_euclid(unit)
    }

    /// The time as it is written.
    pub(crate) fn write(self, time: i64) -> String {
        let Date { year, month, day } = Time(time).date();
        let [h, m, s] = hms(time);
        let english = MONTHS[0][1].split(' ').nth(usize::from(month) - 1).unwrap();
        let weekday = WEEKDAYS[usize::try_from(time.div_euclid(86_400).rem_euclid(7)).unwrap()];
        match self {
            Dates::Iso(iso) => write_iso(time, iso),
            Dates::Numeric { order, separator, has_short_year, clock } => {
                let year = if has_short_year { year % 100 } else { year };
                let date = match order {
                    Order::Day => format!("{day:02}{separator}{month:02}{separator}{year}"),
                    Order::Month => format!("{month}{separator}{day}{separator}{year}"),
                    Order::Year => format!("{year}{separator}{month:02}{separator}{day:02}"),
                };
                match clock {
                    Clock::None => date,
                    Clock::Halves(_) => format!("{date}, {}", clock.write(time, true)),
                    _ => format!("{date} {}", clock.write(time, true)),
                }
            }
            Dates::Words { language, form, clock } => {
                let date = write_words(year, month, day, language, form);
                match (clock, language) {
                    (Clock::None, _) => date,
                    // In these languages the half of the day stands before the hour.
                    (Clock::Halves(_), 10) => {
                        format!("{date} {}{}:{m:02}", ["午前", "午後"][half(h)], on_dial(h))
                    }
                    (Clock::Halves(_), 11) => {
                        format!("{date} {} {}:{m:02}", ["오전", "오후"][half(h)], on_dial(h))
                    }
                    (_, 1) if form == 1 => format!("{date}, {} Uhr", clock.write(time, false)),
                    (_, 2) if form == 1 => format!("{date} kl. {}", clock.write(time, false)),
                    (_, 3) if form == 1 => format!("{date} à {}", clock.write(time, false)),
                    (_, 7) if form == 1 => format!("{date} om {}", clock.write(time, false)),
                    (_, 0) if form == 0 => format!("{date} at {}", clock.write(time, false)),
                    (_, 4) => format!("{date}, {}", clock.write(time, false)),
                    _ => format!("{date} {}", clock.write(time, false)),
                }
            }
            Dates::Unix { is_in_milliseconds: true, fraction } => format!("{time}000{fraction}"),
            Dates::Unix { is_in_milliseconds: false, fraction } => format!("{time}{fraction}"),
            #[expect(clippy::cast_precision_loss, reason = "the number is below 2^33")]
            Dates::Serial => format!("{:.8}", time as f64 / 86_400.0 + 25_569.0),
            Dates::OfX => format!("{weekday} {english} {day:02} {h:02}:{m:02}:{s:02} +0000 {year}"),
            Dates::Mail => format!("{weekday}, {day} {english} {year} {h:02}:{m:02}:{s:02} GMT"),
        }
    }
}

impl Clock {
    /// The time of day as it is written.
    pub(crate) fn write(self, time: i64, has_seconds: bool) -> String {
        let [h, m, s] = hms(time);
        match self {
            Clock::None => String::new(),
            Clock::Minutes => format!("{h:02}:{m:02}"),
            Clock::Seconds => format!("{h:02}:{m:02}:{s:02}"),
            Clock::Halves(halves) if has_seconds => {
                format!("{}:{m:02}:{s:02}{}", on_dial(h), halves[half(h)])
            }
            Clock::Halves(halves) => format!("{}:{m:02}{}", on_dial(h), halves[half(h)]),
        }
    }
}

fn hms(time: i64) -> [i64; 3] {
    let second = time.rem_euclid(86_400);
    [second / 3_600, second / 60 % 60, second % 60]
}

/// 0 before noon, 1 after it.
fn half(hour: i64) -> usize {
    usize::from(hour >= 12)
}

/// The hour on a clock of twelve hours.
fn on_dial(hour: i64) -> i64 {
    if hour % 12 == 0 { 12 } else { hour % 12 }
}

fn write_iso(time: i64, iso: Iso) -> String {
    let minutes = if let Iso::Offset(minutes) = iso { minutes } else { 0 };
    let local = time + 60 * minutes;
    let Date { year, month, day } = Time(local).date();
    let [h, m, s] = hms(local);
    let date = format!("{year}-{month:02}-{day:02}");
    match iso {
        Iso::Zulu => format!("{date}T{h:02}:{m:02}:{s:02}Z"),
        Iso::Milliseconds => format!("{date}T{h:02}:{m:02}:{s:02}.000Z"),
        Iso::NoZone => format!("{date}T{h:02}:{m:02}:{s:02}"),
        Iso::Blank => format!("{date} {h:02}:{m:02}:{s:02}"),
        Iso::Offset(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
            format!("{date}T{h:02}:{m:02}:{s:02}{sign}{hours:02}:{minutes:02}")
        }
        Iso::DateOnly => date,
        Iso::MinutesOnly => format!("{date} {h:02}:{m:02}"),
        Iso::Compact => format!("{year}{month:02}{day:02}T{h:02}{m:02}{s:02}"),
    }
}

/// A date with the name of its month.
fn write_words(year: i32, month: u8, day: u8, language: usize, form: usize) -> String {
    let name =
        |at: usize| MONTHS[language][at].split(' ').nth(usize::from(month) - 1).unwrap().to_owned();
    match (language, form) {
        (0, 0) => format!("{} {day}, {year}", name(0)),
        (0, 1) => format!("{} {day}, {year}", name(1)),
        (0, 2) => format!("{day} {} {year}", name(1)),
        (0, _) => format!("{day}-{}-{}", name(1), year % 100),
        (1, 0 | 1) => format!("{day}. {} {year}", name(0)),
        (1, _) => format!("{day}. {} {year}", name(1)),
        (4 | 5, 0) => format!("{day} de {} de {year}", name(0)),
        (4 | 5, 1) => format!("{day} de {} de {year}", name(1)),
        (10, 0 | 1) => format!("{year}年{month}月{day}日"),
        (10, _) => format!("{year}/{month:02}/{day:02}"),
        (11, 0 | 1) => format!("{year}년 {month}월 {day}일"),
        (11, _) => format!("{year}. {month}. {day}."),
        (_, 0 | 1) => format!("{day} {} {year}", name(0)),
        (_, 2) => format!("{day} {} {year}", name(1)),
        (_, _) => format!("{day:02} {} {year}", name(1)),
    }
}
