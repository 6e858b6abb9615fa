//! Parses times as exports write them. A time without an offset is in UTC.
//!
//! Nearly all times are written in one of three common forms, which have a fast parser of their own
//! (`common`). Any other text is split into numbers, words and marks (`tokens`) and parsed by what
//! these can mean (`general`). So one parser reads ISO 8601 and its relatives, RFC 2822, X's
//! `Wed Oct 19 20:07:25 +0000 2022` and `Dec 15, 2023 3:07 PM`.
//!
//! A moment before 1970 or after 2199 is not a time of a post: programs write dates such as 0001-01-01
//! or 1900-01-00 where they have none.
//!
//! In a date such as 03/04/2026 either number can be the day. A [`DayMonthDetector`] decides that
//! over all dates of a column.

mod common;
mod general;
mod tokens;

use super::text;
use crate::activity::Time;
use common::parse_common;
use general::GeneralTime;

/// How many digits a Unix time in seconds has, in the years 2001 to 2286.
const SECONDS_DIGITS: usize = 10;
/// How many digits a Unix time in milliseconds has, in the years 2001 to 2286.
const MILLISECONDS_DIGITS: usize = 13;

/// The moments at which a post can have been published: the years 1970 to 2199.
const MOMENTS: std::ops::Range<i64> = 0..7_258_118_400;

/// Whether the day or the month stands first in dates such as 03/04/2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub enum DayMonth {
    /// The day stands first, as in 31/12/2026.
    DayFirst,
    /// The month stands first, as in 12/31/2026.
    MonthFirst,
}

/// Finds out from the dates of a column whether the day or the month stands first: a number above
/// 12 must be a day.
#[derive(Clone, Debug, Default)]
pub(crate) struct DayMonthDetector {
    /// The first date that can be read either way, or could but for a number above 12.
    example: Option<String>,
    has_day_first: bool,
    has_month_first: bool,
}

impl DayMonthDetector {
    /// Adds a date of the column.
    pub(crate) fn add(&mut self, text: &str) {
        if parse_common(text.as_bytes()).is_some() {
            return;
        }
        let Some([first, second]) =
            GeneralTime::parse(text).and_then(|time| time.day_and_month_in_unknown_order())
        else {
            return;
        };
        self.has_day_first |= first > 12;
        self.has_month_first |= second > 12;
        self.example.get_or_insert_with(|| text.to_owned());
    }

    /// The order. If no date tells the order, or two contradict each other, the error is one of the
    /// dates. If no date needs the order, it is day first.
    pub(crate) fn order(&self) -> Result<DayMonth, String> {
        match (&self.example, self.has_day_first, self.has_month_first) {
            (None, ..) | (_, true, false) => Ok(DayMonth::DayFirst),
            (_, false, true) => Ok(DayMonth::MonthFirst),
            (Some(example), ..) => Err(example.clone()),
        }
    }
}

/// Why a text is not a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeError {
    /// The text is in none of the forms that are read, or the calendar does not have the date.
    Unreadable,
    /// The text is a time if it is known whether the day or the month stands first.
    NeedsOrder,
}

/// Parses the time in a cell of a table. See [`parse_in_column`].
pub(crate) fn parse_cell(cell: &[u8], order: Option<DayMonth>) -> Result<Time, TimeError> {
    match parse_common(cell) {
        Some(time) if MOMENTS.contains(&time.0) => Ok(time),
        Some(_) => Err(TimeError::Unreadable),
        None => parse_in_column(&text::decode(cell), order),
    }
}

/// Parses a time whose form leaves no doubt. A numeric date that does not begin with the year gives
/// `None`, unless its numbers are separated by dots: then the day stands first.
pub(crate) fn parse(text: &str) -> Option<Time> {
    parse_in_column(text, None).ok()
}

/// Parses a time of a column in which the order of day and month may be known.
pub(crate) fn parse_in_column(text: &str, order: Option<DayMonth>) -> Result<Time, TimeError> {
    let text = text.trim();
    let time = match parse_common(text.as_bytes()).or_else(|| parse_unix(text)) {
        Some(time) => time,
        None => GeneralTime::parse(text).ok_or(TimeError::Unreadable)?.resolve(order)?,
    };
    if MOMENTS.contains(&time.0) { Ok(time) } else { Err(TimeError::Unreadable) }
}

/// Whether a text that [`parse_in_column`] can read has a time of day, not only a date.
pub(crate) fn has_time_of_day(text: &str) -> bool {
    text.contains(':') || parse_unix(text.trim()).is_some()
}

/// Parses a Unix time in seconds or milliseconds, which are told apart by their number of digits.
fn parse_unix(text: &str) -> Option<Time> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    match text.len() {
        SECONDS_DIGITS => Some(Time(number)),
        MILLISECONDS_DIGITS => Some(Time(number / 1000)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
