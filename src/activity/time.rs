//! Moments and calendar dates, all of them in UTC.

use bytemuck::{Pod, Zeroable};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// A moment in UTC, in whole seconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Pod, Zeroable, Deserialize, Serialize,
)]
#[repr(transparent)]
pub struct Time(pub i64);

impl Time {
    /// Returns the time from `earlier` to `self` in days; negative where `self` is the earlier one.
    #[must_use]
    pub fn days_since(self, earlier: Time) -> f64 {
        seconds_as_f64(self.0.saturating_sub(earlier.0)) / SECONDS_PER_DAY
    }

    /// Returns the moment `days` later; earlier where `days` is negative.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Time {
        Time(self.0.saturating_add(i64::from(days) * 86_400))
    }

    /// Returns the calendar date. A moment outside the years 1 to 9999 gives a date at their edge.
    #[must_use]
    pub fn date(self) -> Date {
        let seconds = self.0.clamp(MIN_SECONDS, MAX_SECONDS);
        let date = OffsetDateTime::from_unix_timestamp(seconds)
            .map_or(time::Date::MIN, OffsetDateTime::date);
        Date { year: date.year(), month: date.month().into(), day: date.day() }
    }
}

const SECONDS_PER_DAY: f64 = 86_400.0;

/// The moments whose calendar date can be computed: the years 1 to 9999, less a day at either end.
const MIN_SECONDS: i64 = -62_135_510_400;
const MAX_SECONDS: i64 = 253_402_200_000;

#[expect(clippy::cast_precision_loss, reason = "seconds of any real date are far below 2^53")]
fn seconds_as_f64(seconds: i64) -> f64 {
    seconds as f64
}

/// A calendar date in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year in the Gregorian calendar, 1 to 9999.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// Returns the first moment of the date, or `None` where there is no such date.
    #[must_use]
    pub fn start(self) -> Option<Time> {
        let month = time::Month::try_from(self.month).ok()?;
        let date = time::Date::from_calendar_date(self.year, month, self.day).ok()?;
        Some(Time(date.midnight().assume_utc().unix_timestamp()))
    }

    /// Returns the first day of the month that is `n` months later.
    #[must_use]
    pub(crate) fn first_of_month_plus(self, n: i32) -> Date {
        let months = self.year * 12 + i32::from(self.month) - 1 + n;
        let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
        Date { year: months.div_euclid(12), month, day: 1 }
    }
}
