//! A fast parser for the three forms in which nearly all exports write times.

use crate::activity::Time;

/// Parses `2015-01-24T02:02:37Z` (also with a space for the `T`, with milliseconds before the `Z`,
/// or without the `Z`), `2015-01-24`, and `Wed Oct 19 20:07:25 +0000 2022`. Any other form gives
/// `None`.
pub(super) fn parse_common(text: &[u8]) -> Option<Time> {
    match text {
        [y @ .., b'-', m1, m2, b'-', d1, d2] if y.len() == 4 => {
            time_from_digits(y, [*m1, *m2], [*d1, *d2], *b"00:00:00")
        }
        [date @ .., b'T' | b' ', h1, h2, b':', n1, n2, b':', s1, s2] if date.len() == 10 => {
            let clock = [*h1, *h2, b':', *n1, *n2, b':', *s1, *s2];
            time_from_digits(&date[..4], [date[5], date[6]], [date[8], date[9]], clock)
                .filter(|_| date[4] == b'-' && date[7] == b'-')
        }
        [whole @ .., b'Z'] if whole.len() == 19 => parse_common(whole),
        [whole @ .., b'.', a, b, c, b'Z'] if whole.len() == 19 => {
            let is_fraction = [a, b, c].into_iter().all(u8::is_ascii_digit);
            if is_fraction { parse_common(whole) } else { None }
        }
        [_, _, _, b' ', a, b, c, b' ', d1, d2, b' ', clock @ ..]
            if clock.len() == 19 && clock[8..15] == *b" +0000 " && begins_with_weekday(text) =>
        {
            let month = MONTHS.iter().position(|month| **month == [*a, *b, *c])? + 1;
            let month =
                [b'0' + u8::try_from(month / 10).ok()?, b'0' + u8::try_from(month % 10).ok()?];
            time_from_digits(&clock[15..], month, [*d1, *d2], clock[..8].try_into().ok()?)
        }
        _ => None,
    }
}

const MONTHS: [&[u8; 3]; 12] = [
    b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec",
];

fn begins_with_weekday(text: &[u8]) -> bool {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        .iter()
        .any(|day| text.starts_with(day.as_bytes()))
}

/// How many days a month has.
fn days_in_month(year: i64, month: u8) -> u8 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days from 1 March of the year 0 to 1 January 1970.
const DAYS_TO_1970: i64 = 719_468;

/// The time that the digits of a date and of a clock (`HH:MM:SS`) stand for. A date that the
/// calendar does not have, a leap second, and a year before 1000 give `None`.
fn time_from_digits(year: &[u8], month: [u8; 2], day: [u8; 2], clock: [u8; 8]) -> Option<Time> {
    let [h1, h2, b':', n1, n2, b':', s1, s2] = clock else { return None };
    let two = |a: u8, b: u8| {
        (a.is_ascii_digit() && b.is_ascii_digit()).then(|| 10 * (a - b'0') + (b - b'0'))
    };
    let year = 100 * i64::from(two(year[0], year[1])?) + i64::from(two(year[2], year[3])?);
    let (month, day) = (two(month[0], month[1])?, two(day[0], day[1])?);
    let (hour, minute, second) = (two(h1, h2)?, two(n1, n2)?, two(s1, s2)?);
    let is_valid = (1_000..=9_999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in_month(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    is_valid.then(|| {
        // The days since 1 March of the year 0, in years that begin with March: E. G. Richards,
        // "Calendars", in the Explanatory Supplement to the Astronomical Almanac (2013), 15.11.
        let (month, year) = match month {
            1 | 2 => (i64::from(month) + 9, year - 1),
            _ => (i64::from(month) - 3, year),
        };
        let days = 365 * year + year / 4 - year / 100
            + year / 400
            + (153 * month + 2) / 5
            + i64::from(day)
            - 1;
        let seconds = 3_600 * i64::from(hour) + 60 * i64::from(minute) + i64::from(second);
        Time(86_400 * (days - DAYS_TO_1970) + seconds)
    })
}

#[cfg(test)]
mod tests {
    use super::super::general::GeneralTime;
    use super::*;

    fn parse_slowly(text: &str) -> Option<Time> {
        GeneralTime::parse(text).and_then(|time| time.resolve(None).ok())
    }

    #[test]
    fn times_are_those_of_the_general_parser() {
        let mut n_compared = 0;
        for day in -200_000_i64..30_000 {
            let date = Time(day * 86_400 + 7_384).date();
            let (year, month, day_of_month) = (date.year, date.month, date.day);
            if year < 1_000 {
                continue;
            }
            let text = format!("{year:04}-{month:02}-{day_of_month:02}T02:03:04Z");
            let expected = parse_slowly(&text);
            assert!(expected.is_some(), "{text}");
            assert_eq!(parse_common(text.as_bytes()), expected, "{text}");
            n_compared += 1;
        }
        assert!(n_compared > 100_000);
        for text in [
            "2015-01-24T02:02:37.123Z",
            "2015-01-24 02:02:37",
            "2015-01-24",
            "2024-02-29",
            "2000-02-29",
            "9999-12-31T23:59:59Z",
            "Wed Oct 19 20:07:25 +0000 2022",
            "Thu Jan 01 00:00:00 +0000 1970",
        ] {
            let expected = parse_slowly(text);
            assert!(expected.is_some(), "{text}");
            assert_eq!(parse_common(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn other_texts_are_left_to_the_general_parser() {
        for text in [
            "",
            "2015-02-29",
            "2015-04-31",
            "2015-13-01",
            "2015-00-10",
            "2015-01-00",
            "1900-02-29",
            "0999-01-01",
            "2015-01-24T24:00:00Z",
            "2015-01-24T00:60:00Z",
            "2015-01-24T00:00:60Z",
            "2015-01-24t00:00:00Z",
            "2015-01-24T00:00:00z",
            "2015-01-24T00-00-00Z",
            "2015/01/24T00:00:00Z",
            "2015-01/24T00:00:00Z",
            "2015/01-24T00:00:00Z",
            "2015-01-24T00:00:00.12Z",
            "2015-01-24T00:00:00.12xZ",
            "2015-01-24T00:00:00x123Z",
            "2015-01-24T00:00:00.123",
            "2015-01-24T00:00:00+00:00",
            "20150-01-24",
            "15-01-24",
            "2015-01-24Z",
            "2015-01-24.123Z",
            "x015-01-24",
            "2015-x1-24",
            "2015-01-2x",
            "Wed Oct 19 20:07:25 +0100 2022",
            "Xyz Oct 19 20:07:25 +0000 2022",
            "Wed Xyz 19 20:07:25 +0000 2022",
            "Wed Oct 32 20:07:25 +0000 2022",
            "Wed Oct 19 20:07:25 +0000 22",
        ] {
            assert_eq!(parse_common(text.as_bytes()), None, "{text}");
        }
    }
}
