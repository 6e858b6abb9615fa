//! Moments and calendar dates, all of them UTC.

use time::OffsetDateTime;

/// A moment in UTC, in whole seconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    bytemuck::Pod,
    bytemuck::Zeroable,
    serde::Deserialize,
    serde::Serialize,
)]
#[repr(transparent)]
pub struct Time(pub i64);

impl Time {
    /// Days from `earlier` to `self`; negative when `self` is the earlier one.
    #[must_use]
    pub fn days_since(self, earlier: Time) -> f64 {
        seconds_as_f64(self.0.saturating_sub(earlier.0)) / SECONDS_PER_DAY
    }

    /// The moment `days` later, cut to whole seconds.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Time {
        Time(self.0.saturating_add(i64::from(days) * 86_400))
    }

    /// The calendar date in UTC, as year, month (1 to 12) and day of the month (1 to 31).
    #[must_use]
    pub fn date(self) -> Date {
        let seconds = self.0.clamp(MIN_SECONDS, MAX_SECONDS);
        let date = OffsetDateTime::from_unix_timestamp(seconds)
            .map_or(time::Date::MIN, OffsetDateTime::date);
        Date { year: date.year(), month: date.month().into(), day: date.day() }
    }
}

const SECONDS_PER_DAY: f64 = 86_400.0;

/// The years 1 to 9999, less a day at either end: what a calendar date can show.
const MIN_SECONDS: i64 = -62_135_510_400;
const MAX_SECONDS: i64 = 253_402_200_000;

#[expect(clippy::cast_precision_loss, reason = "seconds of any real date are far below 2^53")]
fn seconds_as_f64(seconds: i64) -> f64 {
    seconds as f64
}

/// A calendar date in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// The first moment of the date, if there is such a date.
    #[must_use]
    pub fn start(self) -> Option<Time> {
        let month = time::Month::try_from(self.month).ok()?;
        let date = time::Date::from_calendar_date(self.year, month, self.day).ok()?;
        Some(Time(date.midnight().assume_utc().unix_timestamp()))
    }

    /// The first day of the month that is `n` months later.
    #[must_use]
    pub fn first_of_month_plus(self, n: i32) -> Date {
        let months = self.year * 12 + i32::from(self.month) - 1 + n;
        let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        Date { year: months.div_euclid(12), month, day: 1 }
    }
}
