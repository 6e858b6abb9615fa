//! Parses times in any form, from the numbers, words and marks in their text.

use super::tokens::{Token, is_weekday, month_from_name, tokenize};
use super::{DayMonth, TimeError};
use crate::activity::Time;
use time::{Date, Month};

/// The largest offset from UTC, that of Kiritimati.
const MAX_OFFSET_SECONDS: i64 = 14 * 3_600;

/// A time whose order of day and month may still be unknown.
#[derive(Debug)]
pub(super) struct GeneralTime {
    date: DateNumbers,
    hour: u8,
    minute: u8,
    second: u8,
    offset_seconds: i64,
}

/// The numbers of a date.
#[derive(Clone, Copy, Debug)]
enum DateNumbers {
    /// It is known what each number means.
    Known { year: u32, month: u32, day: u32 },
    /// The third number is the year. Which of the others is the day is not known, unless the
    /// separator between them tells.
    YearLast { numbers: [u32; 3], separator: char },
}

impl GeneralTime {
    /// Parses a text. Any form that is not known gives `None`.
    pub(super) fn parse(text: &str) -> Option<GeneralTime> {
        let tokens = tokenize(text.trim())?;
        let mut parts = TimeParts::default();
        let mut rest = tokens.as_slice();
        while let [token, after @ ..] = rest {
            rest = parts.read(*token, after)?;
        }
        parts.finish()
    }

    /// The two numbers before the year, if either can be the day.
    pub(super) fn day_and_month_in_unknown_order(&self) -> Option<[u32; 2]> {
        match self.date {
            DateNumbers::YearLast { numbers: [first, second, _], separator: '/' | '-' } => {
                Some([first, second])
            }
            _ => None,
        }
    }

    /// The time, if the calendar has its date and the clock its time of day.
    pub(super) fn resolve(&self, order: Option<DayMonth>) -> Result<Time, TimeError> {
        let (year, month, day) = match self.date {
            DateNumbers::Known { year, month, day } => (year, month, day),
            DateNumbers::YearLast { numbers: [first, second, year], separator } => {
                let order = if separator == '.' { Some(DayMonth::DayFirst) } else { order };
                match order.ok_or(TimeError::NeedsOrder)? {
                    DayMonth::DayFirst => (year, second, first),
                    DayMonth::MonthFirst => (year, first, second),
                }
            }
        };
        self.on_date(year, month, day).ok_or(TimeError::Unreadable)
    }

    /// The time on a date.
    fn on_date(&self, year: u32, month: u32, day: u32) -> Option<Time> {
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        let date = Date::from_calendar_date(year.try_into().ok()?, month, day.try_into().ok()?);
        let date_time = date.ok()?.with_hms(self.hour, self.minute, self.second).ok()?;
        Some(Time(date_time.assume_utc().unix_timestamp() - self.offset_seconds))
    }
}

/// What has been read of a text so far.
#[derive(Debug, Default)]
struct TimeParts<'a> {
    /// The numbers of the date, in their order.
    numbers: Vec<&'a str>,
    /// The mark that stood last between those numbers.
    separator: Option<char>,
    /// The month, if it is a word.
    month: Option<u32>,
    has_clock: bool,
    hour: u8,
    minute: u8,
    second: u8,
    /// The half of the day on a clock of twelve hours.
    half: Option<HalfDay>,
    offset_seconds: i64,
}

#[derive(Clone, Copy, Debug)]
enum HalfDay {
    Am,
    Pm,
}

impl<'a> TimeParts<'a> {
    /// Reads a token and as many of the tokens `after` it as belong to it. Returns the rest.
    fn read<'t>(&mut self, token: Token<'a>, after: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
        match (token, after) {
            (Token::Number(hour), [Token::Mark(':'), Token::Number(minute), after @ ..]) => {
                self.has_clock = true;
                self.hour = hour.parse().ok()?;
                self.minute = minute.parse().ok()?;
                self.read_seconds(after)
            }
            // Before the time of day, a dash stands between the numbers of the date.
            (Token::Mark(sign @ ('+' | '-' | '−')), [Token::Number(hours), after @ ..])
                if self.has_clock =>
            {
                self.read_offset(sign, hours, after)
            }
            (Token::Number(number), _) => {
                self.numbers.push(number);
                Some(after)
            }
            (Token::Word(word), _) => {
                self.read_word(&word.to_ascii_lowercase())?;
                Some(after)
            }
            (Token::Mark(mark @ ('/' | '-' | '.')), _) if self.numbers.len() < 3 => {
                self.separator = Some(mark);
                Some(after)
            }
            (Token::Mark(','), _) => Some(after),
            (Token::Mark(_), _) => None,
        }
    }

    /// Reads `:SS` and a fraction after hours and minutes. Returns what follows.
    fn read_seconds<'t>(&mut self, after: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
        let [Token::Mark(':'), Token::Number(second), after @ ..] = after else {
            return Some(after);
        };
        self.second = second.parse().ok()?;
        let has_fraction = matches!(after, [Token::Mark('.' | ','), Token::Number(_), ..]);
        Some(if has_fraction { &after[2..] } else { after })
    }

    /// Reads an offset from UTC such as `+0530`, `+05:30` or `+5`. Returns what follows.
    fn read_offset<'t>(
        &mut self,
        sign: char,
        hours: &str,
        after: &'t [Token<'a>],
    ) -> Option<&'t [Token<'a>]> {
        let (hours, minutes, after) = match (hours.len(), after) {
            (1..=2, [Token::Mark(':'), Token::Number(minutes), after @ ..]) => {
                (hours, *minutes, after)
            }
            (1..=2, after) => (hours, "0", after),
            (4, after) => (&hours[..2], &hours[2..], after),
            _ => return None,
        };
        let (hours, minutes) = (hours.parse::<i64>().ok()?, minutes.parse::<i64>().ok()?);
        let seconds = 3_600 * hours + 60 * minutes;
        if minutes >= 60 || seconds > MAX_OFFSET_SECONDS {
            return None;
        }
        self.offset_seconds = if sign == '+' { seconds } else { -seconds };
        Some(after)
    }

    /// Reads a word in lower case: a month, a weekday, a half of the day, or a sign of UTC.
    fn read_word(&mut self, word: &str) -> Option<()> {
        match word {
            "t" | "z" | "utc" | "gmt" => {}
            "am" => self.half = Some(HalfDay::Am),
            "pm" => self.half = Some(HalfDay::Pm),
            word => match month_from_name(word) {
                Some(month) => self.month = Some(month),
                None if is_weekday(word) => {}
                None => return None,
            },
        }
        Some(())
    }

    /// The time that all parts make together.
    fn finish(self) -> Option<GeneralTime> {
        let hour = match (self.half, self.hour) {
            (None, hour) => hour,
            (Some(HalfDay::Am), 1..=12) => self.hour % 12,
            (Some(HalfDay::Pm), 1..=12) => self.hour % 12 + 12,
            (Some(_), _) => return None,
        };
        let TimeParts { minute, second, offset_seconds, .. } = self;
        Some(GeneralTime { date: self.date()?, hour, minute, second, offset_seconds })
    }

    /// What the numbers of the date mean.
    fn date(&self) -> Option<DateNumbers> {
        let parse = |number: &str| number.parse::<u32>().ok();
        // Two-digit years are of this century, because no export is older.
        let parse_year = |year: &str| Some(parse(year)? + if year.len() <= 2 { 2000 } else { 0 });
        match (self.numbers.as_slice(), self.month) {
            ([day, year], Some(month)) if day.len() <= 2 => {
                Some(DateNumbers::Known { year: parse_year(year)?, month, day: parse(day)? })
            }
            ([year, month, day], None) if year.len() == 4 => Some(DateNumbers::Known {
                year: parse_year(year)?,
                month: parse(month)?,
                day: parse(day)?,
            }),
            ([a, b, year], None) if a.len() <= 2 && b.len() <= 2 && matches!(year.len(), 2 | 4) => {
                Some(DateNumbers::YearLast {
                    numbers: [parse(a)?, parse(b)?, parse_year(year)?],
                    separator: self.separator.unwrap_or(' '),
                })
            }
            _ => None,
        }
    }
}
