//! Dates, times of day and durations. Workbooks write them as serial numbers (days since an epoch,
//! with a fraction) or as ISO 8601 texts. Both are rounded to the nearest second, because neither
//! the fractions of a day nor the nine decimals that LibreOffice writes are exact.

use super::decimal::Decimal;
use std::fmt::Write as _;
use time::{Date, Month};

const SECONDS_PER_DAY: u32 = 86_400;
/// The Julian day of 1899-12-30, the day with serial number 0.
///
/// Serial numbers below 61 (January and February 1900) are off by one day, because Lotus 1-2-3 took
/// 1900 for a leap year. That is ignored here: no post is that old.
const EPOCH_1900: i64 = 2_415_019;
/// The Julian day of 1904-01-01, the day with serial number 0 in workbooks of old Macs.
const EPOCH_1904: i64 = 2_416_481;

/// A date or a duration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Temporal {
    /// A date with a time of day.
    DateTime(DateTime),
    /// A duration, or a time of day without a date, in seconds.
    Duration(i64),
}

/// A date with a time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct DateTime {
    date: Date,
    /// Seconds since midnight, below 86,400.
    pub second: u32,
}

impl Temporal {
    /// The duration that a serial number stands for.
    pub(super) fn duration_from_serial(serial: Decimal) -> Option<Temporal> {
        serial.times(SECONDS_PER_DAY).map(Temporal::Duration)
    }

    /// The date that a serial number stands for; the time of day if the serial number is below 1.
    /// `None` if it is negative or past the year 9999.
    pub(super) fn date_from_serial(serial: Decimal, since_1904: bool) -> Option<Temporal> {
        let seconds = serial.times(SECONDS_PER_DAY).filter(|seconds| *seconds >= 0)?;
        if serial.is_below_one() {
            return Some(Temporal::Duration(seconds));
        }
        let epoch = if since_1904 { EPOCH_1904 } else { EPOCH_1900 };
        let seconds_per_day = i64::from(SECONDS_PER_DAY);
        let day = i32::try_from(epoch + seconds / seconds_per_day).ok()?;
        let date = Date::from_julian_day(day).ok()?;
        let second = u32::try_from(seconds % seconds_per_day).ok()?;
        Some(Temporal::DateTime(DateTime { date, second }))
    }

    /// Parses a date such as `2026-03-14T23:59:58.999999999`. The time of day may be missing; an
    /// offset other than `Z` gives `None`.
    pub(super) fn parse_date(text: &str) -> Option<Temporal> {
        let (date, clock) = text.split_once('T').unwrap_or((text, "00:00:00"));
        let mut date = date.splitn(3, '-').map(number);
        let (year, month, day) = (date.next()??, date.next()??, date.next()??);
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        let year = i32::try_from(year).ok()?;
        let date = Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
        let (clock, rounds_up) = split_fraction(clock.strip_suffix('Z').unwrap_or(clock))?;
        let mut clock = clock.splitn(3, ':').map(number);
        let (hour, minute) = (clock.next()??, clock.next()??);
        let second = clock.next().unwrap_or(Some(0))?;
        if hour > 24 || minute > 59 || second > 60 {
            return None;
        }
        let second = 3600 * hour + 60 * minute + second + u32::from(rounds_up);
        let date = if second < SECONDS_PER_DAY { date } else { date.next_day()? };
        Some(Temporal::DateTime(DateTime { date, second: second % SECONDS_PER_DAY }))
    }

    /// Parses a duration such as `PT37H05M00S`. Years and months give `None`, because they have no
    /// fixed length.
    pub(super) fn parse_duration(text: &str) -> Option<Temporal> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, rounds_up) = split_fraction(unsigned.strip_suffix('S').unwrap_or(unsigned))?;
        let mut rest = whole.strip_prefix('P')?;
        let mut total = i64::from(rounds_up);
        for (unit, seconds) in [('D', 86_400), ('T', 0), ('H', 3_600), ('M', 60)] {
            if let Some((count, after)) = rest.split_once(unit) {
                let count = if unit == 'T' { 0 } else { number(count)? };
                total += i64::from(count) * seconds;
                rest = after;
            }
        }
        if !rest.is_empty() {
            total += i64::from(number(rest)?);
        }
        Some(Temporal::Duration(if text.starts_with('-') { -total } else { total }))
    }

    /// Appends the date or duration to `out`. Midnight is left out.
    pub(super) fn write(self, out: &mut String) {
        // Writing to a `String` never fails.
        let _ = match self {
            Temporal::DateTime(DateTime { date, second }) => {
                let (year, month, day) = date.to_calendar_date();
                let written = write!(out, "{year:04}-{:02}-{day:02}", u8::from(month));
                if second > 0 {
                    out.push('T');
                    Temporal::Duration(i64::from(second)).write(out);
                }
                written
            }
            Temporal::Duration(seconds) => {
                let sign = if seconds < 0 { "-" } else { "" };
                let seconds = seconds.unsigned_abs();
                let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
                write!(out, "{sign}{hours:02}:{minutes:02}:{:02}", seconds % 60)
            }
        };
    }
}

/// Splits off the fraction of a second at the end of `text`. The second value says whether the
/// fraction rounds up to a whole second.
fn split_fraction(text: &str) -> Option<(&str, bool)> {
    let Some((whole, fraction)) = text.split_once(['.', ',']) else {
        return Some((text, false));
    };
    let is_number = fraction.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((whole, fraction.as_bytes().first() >= Some(&b'5')))
}

/// Parses one to seven digits. Anything else, such as a sign, gives `None`.
fn number(digits: &str) -> Option<u32> {
    let is_number = digits.len() < 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}
