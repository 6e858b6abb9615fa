//! Times of posts in the forms of exports, and ids made from them.

use super::random::Random;
use time::OffsetDateTime;

/// Seconds since 1 January 1970.
#[derive(Clone, Copy)]
pub(super) struct Moment(i64);

impl Moment {
    /// A random time between 2011 and 2023.
    pub(super) fn random(random: &mut Random) -> Moment {
        const FROM: i64 = 1_300_000_000;
        const SECONDS: u64 = 400_000_000;
        Moment(FROM + random.below(SECONDS).cast_signed())
    }

    /// The time of the post at `index` in a file with the newest post first, which is of November 2023.
    pub(super) fn newest_first(index: u64, random: &mut Random) -> Moment {
        const TO: i64 = 1_700_000_000;
        const SECONDS_BETWEEN: u64 = 700;
        let before = index * SECONDS_BETWEEN + random.below(SECONDS_BETWEEN);
        Moment(TO - before.cast_signed())
    }

    /// The time `seconds` later.
    pub(super) fn plus(self, seconds: i64) -> Moment {
        Moment(self.0 + seconds)
    }

    /// An id in the form of X: milliseconds since November 2010, and a number that differs for each
    /// post.
    pub(super) fn id(self, number: u64) -> u64 {
        const START: i64 = 1_288_834_974_657;
        (self.0 * 1_000 - START).cast_unsigned() << 22 | number
    }

    /// In the form `Wed Oct 19 20:07:25 +0000 2022`.
    pub(super) fn x_format(self) -> String {
        let (year, month, day) = self.utc().to_calendar_date();
        let (hour, minute, second) = self.utc().to_hms();
        let (weekday, month) = (self.utc().weekday().to_string(), month.to_string());
        let (weekday, month) = (&weekday[..3], &month[..3]);
        format!("{weekday} {month} {day:02} {hour:02}:{minute:02}:{second:02} +0000 {year}")
    }

    /// In the form `2022-10-19T20:07:25`.
    pub(super) fn iso(self) -> String {
        let (year, month, day) = self.utc().to_calendar_date();
        let (hour, minute, second) = self.utc().to_hms();
        let month = u8::from(month);
        format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }

    fn utc(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(self.0).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}
