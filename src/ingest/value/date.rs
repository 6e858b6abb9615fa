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
mod words;

use super::text;
use crate::activity::Time;
use common::parse_common;
use general::GeneralTime;

/// How many digits a Unix time in seconds has, in the years 2001 to 2286.
const SECONDS_DIGITS: usize = 10;
/// How many digits a Unix time in milliseconds has, in the years 2001 to 2286.
const MILLISECONDS_DIGITS: usize = 13;
/// How many digits a Unix time in microseconds has, in the years 2001 to 2286.
const MICROSECONDS_DIGITS: usize = 16;

/// The moments at which a post can have been published: the years 1970 to 2199.
const MOMENTS: std::ops::Range<i64> = 0..7_258_118_400;

/// Whether the day or the month stands first in dates such as 03/04/2026, or the year in dates such as
/// 26/04/03.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub enum DayMonth {
    /// The day stands first, as in 31/12/2026.
    DayFirst,
    /// The month stands first, as in 12/31/2026.
    MonthFirst,
    /// The year stands first, with two digits, as in 26/12/31.
    YearFirst,
}

/// Finds out from the dates of a column which number stands first: a number above 12 must be a day,
/// one above 31 a year; and years differ less than days.
#[derive(Clone, Debug, Default)]
pub(crate) struct DayMonthDetector {
    /// The first date whose order is not known.
    first_date: Option<String>,
    /// The first of them with another day if the month stands first, and not the day.
    differs_by_month: Option<String>,
    /// The first of them with another day if the year stands first, and not the day.
    differs_by_year: Option<String>,
    /// The largest first, second and third number of such dates.
    largest: [u32; 3],
    /// Which numbers below 100 stand first, and which stand last, as bits.
    firsts: u128,
    lasts: u128,
    /// Whether the third number of a date must be the year.
    has_long_year: bool,
    /// Whether dots separate the numbers, which is never so where the month stands first.
    has_dots: bool,
}

impl DayMonthDetector {
    /// Adds a date of the column.
    pub(crate) fn add(&mut self, text: &str) {
        if parse_common(text.as_bytes()).is_some() {
            return;
        }
        let Some(time) = GeneralTime::parse(text) else { return };
        let Some((first, second, third)) = time.numbers_in_unknown_order() else { return };
        self.has_dots |= time.is_short_with_dots();
        let numbers = [first, second, third.unwrap_or(0)];
        for (largest, number) in self.largest.iter_mut().zip(numbers) {
            *largest = number.max(*largest);
        }
        let bit = |number: u32| 1_u128.checked_shl(number).unwrap_or(0);
        self.firsts |= bit(first);
        self.lasts |= third.map_or(0, bit);
        self.has_long_year |= third.is_none();
        let keep = |date: &mut Option<String>| _ = date.get_or_insert_with(|| text.to_owned());
        keep(&mut self.first_date);
        if first != second {
            keep(&mut self.differs_by_month);
        }
        if third.is_some_and(|third| third != first) {
            keep(&mut self.differs_by_year);
        }
    }

    /// The order, or where no date tells it the one that a person has chosen.
    pub(crate) fn order_or(&self, chosen: Option<DayMonth>) -> Result<DayMonth, String> {
        match chosen {
            Some(order) if self.first_date.is_none() => Ok(order),
            _ => self.order().or_else(|example| chosen.ok_or(example)),
        }
    }

    /// The order. If no date tells the order, or two contradict each other, the error is one of the
    /// dates: where there are several orders, one that is another day in each of two. If no date needs the
    /// order, it is day first.
    pub(crate) fn order(&self) -> Result<DayMonth, String> {
        let Some(first_date) = &self.first_date else { return Ok(DayMonth::DayFirst) };
        let [first, second, third] = self.largest;
        let mut possible = Vec::new();
        if first <= 31 && second <= 12 {
            possible.push(DayMonth::DayFirst);
        }
        if first <= 12 && second <= 31 && !self.has_dots {
            possible.push(DayMonth::MonthFirst);
        }
        let (n_firsts, n_lasts) = (self.firsts.count_ones(), self.lasts.count_ones());
        if !self.has_long_year && second <= 12 && third <= 31 && n_firsts <= n_lasts {
            // Years differ less than days.
            if n_firsts + 3 <= n_lasts {
                return Ok(DayMonth::YearFirst);
            }
            possible.push(DayMonth::YearFirst);
        }
        let (by_month, by_year) = (self.differs_by_month.as_ref(), self.differs_by_year.as_ref());
        let differing = match possible.as_slice() {
            [] => Some(first_date),
            [only] => return Ok(*only),
            [_, DayMonth::YearFirst] => by_year,
            [_, _] => by_month,
            _ => by_month.or(by_year),
        };
        // Where each date is the same day in either order, nothing has to be decided.
        match differing {
            Some(example) => Err(example.clone()),
            None => Ok(possible[0]),
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

/// Parses the time in a cell of a table. See [`parse_in_column`]. A cell can also hold the serial
/// number that spreadsheet programs store for a date: days since 30 December 1899.
pub(crate) fn parse_cell(cell: &[u8], order: Option<DayMonth>) -> Result<Time, TimeError> {
    match parse_common(cell) {
        Some(time) if MOMENTS.contains(&time.0) => return Ok(time),
        Some(_) => return Err(TimeError::Unreadable),
        None => {}
    }
    let text = text::decode(cell);
    match parse_serial(&text) {
        Some(time) => Ok(time),
        None => parse_in_column(&text, order),
    }
}

/// Parses the serial number of a date, with the time of day as its fraction, rounded to the second.
/// Numbers before 2000 and after 2100 are no dates.
fn parse_serial(text: &str) -> Option<Time> {
    const DAYS_TO_1970: i64 = 25_569;
    /// How many digits of the fraction are read: as many as a spreadsheet program stores.
    const N_DIGITS: u32 = 12;
    let (days, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !is_digits(days) || !is_digits(fraction) || fraction.len() > 20 {
        return None;
    }
    let days: i64 = days.parse().ok()?;
    if !(36_526..73_050).contains(&days) {
        return None;
    }
    let one_day = 10_i64.pow(N_DIGITS);
    let digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(N_DIGITS as usize);
    let fraction = digits.fold(0, |sum, digit| 10 * sum + i64::from(digit - b'0'));
    let seconds = (86_400 * fraction + one_day / 2) / one_day;
    Some(Time(86_400 * (days - DAYS_TO_1970) + seconds))
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
    let text = text.trim();
    let is_digit = |c: char| c.is_ascii_digit();
    text.contains([':', '時', '시'])
        || text
            .split_once(['h', 'H'])
            .is_some_and(|(hour, minute)| hour.ends_with(is_digit) && minute.starts_with(is_digit))
        || parse_unix(text).is_some()
        || parse_serial(text).is_some_and(|time| time.0 % 86_400 != 0)
        || (text.len() >= 12 && text.bytes().take(8).all(|byte| byte.is_ascii_digit()))
}

/// Whether a text is a time of day without a date, such as `9:05 PM`.
pub(crate) fn is_time_of_day(text: &str) -> bool {
    const ANY_DAY: &str = "2000-01-02";
    has_time_of_day(text)
        && GeneralTime::parse(text).is_none()
        && parse(&format!("{ANY_DAY} {text}")).is_some()
}

/// Whether times are those at which items were collected, given the times of the same items in another
/// column: they are later than all others, and much closer together.
pub(crate) fn are_of_collection(times: &[Time], others: &[Time]) -> bool {
    let ends = |times: &[Time]| Some((times.iter().min()?.0, times.iter().max()?.0));
    let (Some((first, last)), Some((other_first, other_last))) = (ends(times), ends(others)) else {
        return false;
    };
    first >= other_last && 4 * (last - first) < other_last - other_first
}

/// Parses a Unix time in seconds, milliseconds or microseconds, which are told apart by their number of digits. The
/// fraction of a number is ignored.
fn parse_unix(text: &str) -> Option<Time> {
    let text = match text.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => whole,
        _ => text,
    };
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = text.parse().ok()?;
    match text.len() {
        SECONDS_DIGITS => Some(Time(number)),
        MILLISECONDS_DIGITS => Some(Time(number / 1000)),
        MICROSECONDS_DIGITS => Some(Time(number / 1_000_000)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
