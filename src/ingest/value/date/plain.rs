//! Times in the two forms that nearly all exports write, read straight away.

use crate::activity::Time;

/// The two forms that nearly all exports write: `2015-01-24T02:02:37Z`, with a blank for the T, a
/// fraction, or no Z; and `Wed Oct 19 20:07:25 +0000 2022`. Whatever is else, is not read here.
pub(crate) fn plain(text: &[u8]) -> Option<Time> {
    match text {
        [y @ .., b'-', m1, m2, b'-', d1, d2] if y.len() == 4 => {
            moment(y, [*m1, *m2], [*d1, *d2], *b"00:00:00")
        }
        [date @ .., b'T' | b' ', h1, h2, b':', n1, n2, b':', s1, s2] if date.len() == 10 => {
            let clock = [*h1, *h2, b':', *n1, *n2, b':', *s1, *s2];
            moment(&date[..4], [date[5], date[6]], [date[8], date[9]], clock)
                .filter(|_| date[4] == b'-' && date[7] == b'-')
        }
        [first @ .., b'Z'] if first.len() == 19 => plain(first),
        [first @ .., b'Z'] if first.len() == 23 && first[19] == b'.' => {
            first[20..].iter().all(u8::is_ascii_digit).then(|| plain(&first[..19]))?
        }
        [_, _, _, b' ', a, b, c, b' ', d1, d2, b' ', clock @ ..]
            if clock.len() == 19 && clock[8..15] == *b" +0000 " && is_weekday_head(text) =>
        {
            let month = MONTH_HEADS.iter().position(|head| **head == [*a, *b, *c])? + 1;
            let month =
                [b'0' + u8::try_from(month / 10).ok()?, b'0' + u8::try_from(month % 10).ok()?];
            moment(&clock[15..], month, [*d1, *d2], clock[..8].try_into().ok()?)
        }
        _ => None,
    }
}

const MONTH_HEADS: [&[u8; 3]; 12] = [
    b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec",
];

fn is_weekday_head(text: &[u8]) -> bool {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        .iter()
        .any(|day| text.starts_with(day.as_bytes()))
}

/// How many days a month has.
fn days_of(year: i64, month: u8) -> u8 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1 March of the year 0 to 1970.
const DAYS_TO_1970: i64 = 719_468;

/// The moment of digits in their places.
fn moment(year: &[u8], month: [u8; 2], day: [u8; 2], clock: [u8; 8]) -> Option<Time> {
    let [h1, h2, b':', n1, n2, b':', s1, s2] = clock else { return None };
    let two = |a: u8, b: u8| {
        (a.is_ascii_digit() && b.is_ascii_digit()).then(|| 10 * (a - b'0') + (b - b'0'))
    };
    let year = 100 * i64::from(two(year[0], year[1])?) + i64::from(two(year[2], year[3])?);
    let (month, day) = (two(month[0], month[1])?, two(day[0], day[1])?);
    let (hour, minute, second) = (two(h1, h2)?, two(n1, n2)?, two(s1, s2)?);
    // What is no date is left to the calendar to refuse.
    let is_common = (1_000..=9_999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_of(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    is_common.then(|| {
        // Days since 1 March of the year 0, counted in years that begin with March: E. G. Richards,
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
    use super::super::Written;
    use super::*;

    /// What is read straight away is what the careful reader reads.
    #[test]
    fn the_short_way_leads_to_the_same_times() {
        let mut n_compared = 0;
        for day in -200_000_i64..30_000 {
            let date = Time(day * 86_400 + 7_384).date();
            let (year, month, day_of_month) = (date.year, date.month, date.day);
            if year < 1_000 {
                continue;
            }
            let text = format!("{year:04}-{month:02}-{day_of_month:02}T02:03:04Z");
            let careful = Written::read(&text).and_then(|written| written.time(None).ok());
            assert_eq!(plain(text.as_bytes()), careful, "{text}");
            assert!(careful.is_some(), "{text}");
            n_compared += 1;
        }
        assert!(n_compared > 100_000);
        for text in ["2015-02-29", "2015-04-31", "2015-13-01", "2015-00-10", "1900-02-29"] {
            assert_eq!(plain(text.as_bytes()), None, "{text}");
        }
        for text in [
            "2015-01-24T02:02:37.123Z",
            "2015-01-24 02:02:37",
            "2015-01-24",
            "Wed Oct 19 20:07:25 +0000 2022",
        ] {
            assert!(plain(text.as_bytes()).is_some(), "{text}");
        }
    }
}
