//! Parses times in any form, from the numbers, words and marks in their text.

use super::tokens::{Token, tokenize};
use super::words::{TimeWord, time_word};
use super::{DayMonth, TimeError};
use crate::activity::Time;
use std::borrow::Cow;
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
    /// Each number has at most two digits, so the first or the last can be the year.
    Short { numbers: [u32; 3], separator: char },
}

impl GeneralTime {
    /// Parses a text. Any form that is not known gives `None`.
    pub(super) fn parse(text: &str) -> Option<GeneralTime> {
        let text = without_characters_of_dates(text.trim());
        let tokens = tokenize(text.trim())?;
        let mut parts = TimeParts::default();
        let mut rest = tokens.as_slice();
        while let [token, after @ ..] = rest {
            rest = parts.read(*token, after)?;
        }
        parts.finish()
    }

    /// The numbers of the date, if their order is not known. The third is `None` if it must be the
    /// year.
    pub(super) fn numbers_in_unknown_order(&self) -> Option<(u32, u32, Option<u32>)> {
        match self.date {
            DateNumbers::YearLast { numbers: [first, second, _], separator: '/' | '-' } => {
                Some((first, second, None))
            }
            DateNumbers::Short { numbers: [first, second, third], .. } => {
                Some((first, second, Some(third)))
            }
            _ => None,
        }
    }

    /// Whether dots separate the numbers of the date, and each has at most two digits.
    pub(super) fn is_short_with_dots(&self) -> bool {
        matches!(self.date, DateNumbers::Short { separator: '.', .. })
    }

    /// The time, if the calendar has its date and the clock its time of day.
    pub(super) fn resolve(&self, order: Option<DayMonth>) -> Result<Time, TimeError> {
        let (year, month, day) = match self.date {
            DateNumbers::Known { year, month, day } => (year, month, day),
            DateNumbers::YearLast { numbers: [first, second, year], separator } => {
                let order = if separator == '.' { Some(DayMonth::DayFirst) } else { order };
                match order.ok_or(TimeError::NeedsOrder)? {
                    DayMonth::MonthFirst => (year, first, second),
                    _ => (year, second, first),
                }
            }
            DateNumbers::Short { numbers: [first, second, third], .. } => {
                match order.ok_or(TimeError::NeedsOrder)? {
                    DayMonth::DayFirst => (2000 + third, second, first),
                    DayMonth::MonthFirst => (2000 + third, first, second),
                    DayMonth::YearFirst => (2000 + first, second, third),
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

/// A text without remarks in brackets, such as `(CET)`, and with common marks for the characters that
/// stand after the numbers of dates in Japanese and Korean.
fn without_characters_of_dates(text: &str) -> Cow<'_, str> {
    let text = match text.split_once('(') {
        Some((before, after)) => match after.split_once(')') {
            Some((remark, after)) if !remark.contains(':') => {
                Cow::Owned(format!("{before} {after}"))
            }
            _ => Cow::Borrowed(text),
        },
        None => Cow::Borrowed(text),
    };
    if text.is_ascii() {
        return text;
    }
    let mut text = text.into_owned();
    // A weekday has the characters of days and months in it.
    for weekday in ["요일", "曜日"] {
        if let Some(at) = memchr::memmem::find(text.as_bytes(), weekday.as_bytes()) {
            let start = text
                .get(..at)
                .unwrap_or_default()
                .char_indices()
                .next_back()
                .map_or(0, |(start, _)| start);
            text.replace_range(start..at + weekday.len(), "");
        }
    }
    let marked = text.chars().map(|c| match c {
        '年' | '년' | '月' | '월' => '-',
        '時' | '时' | '시' | '分' | '분' => ':',
        '日' | '일' | '秒' | '초' | '·' | '•' => ' ',
        c => c,
    });
    let marked: String = marked.collect();
    let trimmed = marked.trim_end().trim_end_matches(':');
    let mut before = ' ';
    let without_gaps = trimmed.chars().filter(|c| {
        let is_after_mark = std::mem::replace(&mut before, *c) == ':';
        !(is_after_mark && *c == ' ')
    });
    Cow::Owned(without_gaps.collect())
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
    /// Whether that word may have been a weekday.
    month_may_be_weekday: bool,
    has_clock: bool,
    /// Whether the date has no separators.
    is_compact: bool,
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
            (Token::Number(number), _) if number.len() >= 8 && self.numbers.is_empty() => {
                self.read_compact_date(number)?;
                Some(after)
            }
            // After a date without separators, as in `20230301T100100`
            (Token::Number(number), _) if self.is_compact && !self.has_clock => {
                self.read_compact_clock(number)?;
                Some(after)
            }
            (Token::Number(number), _) => {
                self.numbers.push(number);
                Some(after)
            }
            // `a. m.`, `p.m.`
            (Token::Word(word), [Token::Mark('.'), Token::Word(m), after @ ..])
                if self.has_clock && m.eq_ignore_ascii_case("m") =>
            {
                self.half = Some(match word.to_ascii_lowercase().as_str() {
                    "a" => HalfDay::Am,
                    "p" => HalfDay::Pm,
                    _ => return None,
                });
                Some(after.strip_prefix(&[Token::Mark('.')]).unwrap_or(after))
            }
            (Token::Word(word), _) => {
                self.read_word(word)?;
                Some(after)
            }
            (Token::Mark(mark @ ('/' | '-' | '.')), _) if self.numbers.len() < 3 => {
                self.separator = Some(mark);
                Some(after)
            }
            (Token::Mark(','), _) => Some(after),
            // The dot after the day in `2023. 3. 1.`, after a weekday or a half of the day.
            (Token::Mark('.'), [] | [Token::Word(_) | Token::Number(_), ..])
                if self.separator == Some('.') || self.month.is_some() =>
            {
                Some(after)
            }
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
            (4, after) => (hours.get(..2)?, hours.get(2..)?, after),
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

    /// Reads a word: a month, a weekday, a half of the day, a zone, or a filler.
    fn read_word(&mut self, word: &str) -> Option<()> {
        match time_word(word, self.has_clock)? {
            TimeWord::Am => self.half = Some(HalfDay::Am),
            TimeWord::Pm => self.half = Some(HalfDay::Pm),
            TimeWord::Zone(minutes) => self.offset_seconds = 60 * minutes,
            // A second month is one only if the first was a weekday, as in `mar 3 ene 2023`.
            TimeWord::Month { may_be_weekday: true, .. } if self.month.is_some() => {}
            TimeWord::Month { number, may_be_weekday }
                if self.month.is_none() || self.month_may_be_weekday =>
            {
                (self.month, self.month_may_be_weekday) = (Some(number), may_be_weekday);
            }
            TimeWord::Month { .. } => return None,
            TimeWord::Filler => {}
        }
        Some(())
    }

    /// Reads a date without separators, such as `20230301`, perhaps with a time of day after it.
    fn read_compact_date(&mut self, number: &'a str) -> Option<()> {
        if !matches!(number.len(), 8 | 12 | 14) || !matches!(number.get(..2), Some("19" | "20")) {
            return None;
        }
        self.numbers = vec![number.get(..4)?, number.get(4..6)?, number.get(6..8)?];
        self.is_compact = true;
        if number.len() > 8 { self.read_compact_clock(number.get(8..)?) } else { Some(()) }
    }

    /// Reads a time of day without separators, such as `100100`.
    fn read_compact_clock(&mut self, number: &str) -> Option<()> {
        let two = |at: usize| number.get(at..at + 2).map_or(Some(0), |digits| digits.parse().ok());
        if !matches!(number.len(), 4 | 6) {
            return None;
        }
        (self.hour, self.minute, self.second) = (two(0)?, two(2)?, two(4)?);
        self.has_clock = true;
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
            ([a, b, c], None) if [a, b, c].iter().all(|number| number.len() <= 2) => {
                let numbers = [parse(a)?, parse(b)?, parse(c)?];
                Some(DateNumbers::Short { numbers, separator: self.separator.unwrap_or(' ') })
            }
            ([a, b, year], None) if a.len() <= 2 && b.len() <= 2 && year.len() == 4 => {
                Some(DateNumbers::YearLast {
                    numbers: [parse(a)?, parse(b)?, parse_year(year)?],
                    separator: self.separator.unwrap_or(' '),
                })
            }
            _ => None,
        }
    }
}
