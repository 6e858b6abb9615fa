//! Dates, times of day and durations, from how workbooks write them: as serials, days since an
//! epoch with a fraction; and as ISO 8601 has them. Both to the nearest second, for neither
//! fractions of a day nor LibreOffice's nine digits of a second are exact.

use super::decimal::Decimal;
use std::fmt::Write as _;
use time::{Date, Month};

const DAY_SECONDS: u32 = 86_400;
/// The Julian day of 1899-12-30, which later serials count from. Those of January and February of
/// 1900 count from a day later, as Lotus 1-2-3 took 1900 for a leap year; nothing here is as old.
const EPOCH_1900: i64 = 2_415_019;
/// The Julian day of 1904-01-01, which workbooks of old Macs count from.
const EPOCH_1904: i64 = 2_416_481;

/// What a serial stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum When {
    /// A date with a time of day.
    Moment(Moment),
    /// A duration, or a time of day without a date, in seconds.
    Clock(i64),
}

/// A date with a time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Moment {
    date: Date,
    /// The time of day, in seconds.
    pub second: u32,
}

impl When {
    /// The duration of a serial.
    pub(super) fn duration(serial: Decimal) -> Option<When> {
        serial.times(DAY_SECONDS).map(When::Clock)
    }

    /// The moment of a serial, or the time of day if it has no day.
    pub(super) fn of_serial(serial: Decimal, since_1904: bool) -> Option<When> {
        let seconds = serial.times(DAY_SECONDS).filter(|seconds| *seconds >= 0)?;
        if serial.is_fraction() {
            return Some(When::Clock(seconds));
        }
        let epoch = if since_1904 { EPOCH_1904 } else { EPOCH_1900 };
        let day_seconds = i64::from(DAY_SECONDS);
        let day = i32::try_from(epoch + seconds / day_seconds).ok()?;
        let date = Date::from_julian_day(day).ok()?;
        let second = u32::try_from(seconds % day_seconds).ok()?;
        Some(When::Moment(Moment { date, second }))
    }

    /// The moment of a text such as `2026-03-14T23:59:58.999999999`, whose time of day may be
    /// missing; not of one with an offset.
    pub(super) fn of_iso(text: &str) -> Option<When> {
        let (date, clock) = text.split_once('T').unwrap_or((text, "00:00:00"));
        let mut date = date.splitn(3, '-').map(number);
        let (year, month, day) = (date.next()??, date.next()??, date.next()??);
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        let year = i32::try_from(year).ok()?;
        let date = Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()?;
        let (clock, rounds_up) = rounded(clock.strip_suffix('Z').unwrap_or(clock))?;
        let mut clock = clock.splitn(3, ':').map(number);
        let (hour, minute) = (clock.next()??, clock.next()??);
        let second = clock.next().unwrap_or(Some(0))?;
        if hour > 24 || minute > 59 || second > 60 {
            return None;
        }
        let second = 3600 * hour + 60 * minute + second + u32::from(rounds_up);
        let date = if second < DAY_SECONDS { date } else { date.next_day()? };
        Some(When::Moment(Moment { date, second: second % DAY_SECONDS }))
    }

    /// The duration of a text such as `PT37H05M00S`.
    pub(super) fn of_iso_duration(text: &str) -> Option<When> {
        let positive = text.strip_prefix('-').unwrap_or(text);
        let (written, rounds_up) = rounded(positive.strip_suffix('S').unwrap_or(positive))?;
        let mut rest = written.strip_prefix('P')?;
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
        Some(When::Clock(if text.starts_with('-') { -total } else { total }))
    }

    /// Adds it to `out`; whole days without their time of day.
    pub(super) fn write(self, out: &mut String) {
        // Writing to a text cannot fail.
        let _ = match self {
            When::Moment(Moment { date, second }) => {
                let (year, month, day) = date.to_calendar_date();
                let written = write!(out, "{year:04}-{:02}-{day:02}", u8::from(month));
                if second > 0 {
                    out.push('T');
                    When::Clock(i64::from(second)).write(out);
                }
                written
            }
            When::Clock(seconds) => {
                let sign = if seconds < 0 { "-" } else { "" };
                let seconds = seconds.unsigned_abs();
                let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
                write!(out, "{sign}{hours:02}:{minutes:02}:{:02}", seconds % 60)
            }
        };
    }
}

/// What is written without the fraction of a second at its end, and whether that rounds up.
fn rounded(written: &str) -> Option<(&str, bool)> {
    let Some((whole, fraction)) = written.split_once(['.', ',']) else {
        return Some((written, false));
    };
    let is_number = fraction.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((whole, fraction.as_bytes().first() >= Some(&b'5')))
}

/// A number of digits and nothing else, within any calendar.
fn number(digits: &str) -> Option<u32> {
    let is_number = digits.len() < 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}
