//! Times as exports write them. No offset means UTC. Whether day or month comes first in dates
//! such as 03/04/2026 is decided over a whole column, by [`Survey`].
//!
//! Nearly all times are written in one of two forms, which are read straight away. Any other text
//! is read as the numbers and words that stand in it, so that one reader serves ISO 8601 and
//! its relatives, X's `Wed Oct 19 20:07:25 +0000 2022`, RFC 2822, and `Dec 15, 2023 3:07 PM`. The
//! calendar is the `time` crate's; its parser of format descriptions would weigh 7 KB more and
//! need a dozen of them.

mod plain;

use crate::activity::Time;
use crate::ingest::value::text;
use plain::plain;
use time::{Date, Month};

/// How many digits a Unix time in seconds has, for the years 2001 to 2286.
const SECONDS_DIGITS: usize = 10;
/// The same in milliseconds.
const MILLISECONDS_DIGITS: usize = 13;

/// Which of day and month a numeric date names first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMonth {
    /// As in 31/12/2026.
    DayFirst,
    /// As in 12/31/2026.
    MonthFirst,
}

/// What a column's dates say about the order of day and month: a first part above 12 must be a day,
/// a second one too.
#[derive(Clone, Debug, Default)]
pub(crate) struct Survey {
    example: Option<String>,
    day_first: bool,
    month_first: bool,
}

impl Survey {
    /// Hears of a date of the column.
    pub(crate) fn add(&mut self, text: &str) {
        if plain(text.as_bytes()).is_some() {
            return;
        }
        let Some(Written { date: Named::Numbers([a, b, _]), separator: '/' | '-', .. }) =
            Written::read(text)
        else {
            return;
        };
        self.day_first |= a > 12;
        self.month_first |= b > 12;
        self.example.get_or_insert_with(|| text.to_owned());
    }

    /// The order; an error with one of the dates where none tells, or they contradict each other.
    pub(crate) fn order(&self) -> Result<DayMonth, String> {
        match (&self.example, self.day_first, self.month_first) {
            (None, ..) | (_, true, false) => Ok(DayMonth::DayFirst),
            (_, false, true) => Ok(DayMonth::MonthFirst),
            (Some(example), ..) => Err(example.clone()),
        }
    }
}

/// Why a text is no time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoTime {
    /// It cannot be read.
    Unreadable,
    /// It is one, if the order of day and month is known.
    NeedsOrder,
}

/// The same of bytes, which are text only where they have to be looked at closely.
pub(crate) fn read_cell(cell: &[u8], order: Option<DayMonth>) -> Result<Time, NoTime> {
    match plain(cell) {
        Some(time) => Ok(time),
        None => read_in_column(&text::of(cell), order),
    }
}

/// A time whose form leaves no doubt; numeric dates that don't begin with the year do, and are not
/// read.
pub(crate) fn read(text: &str) -> Option<Time> {
    read_in_column(text, None).ok()
}

/// A time in a column whose order of day and month is known, or not yet.
pub(crate) fn read_in_column(text: &str, order: Option<DayMonth>) -> Result<Time, NoTime> {
    let text = text.trim();
    if let Some(time) = plain(text.as_bytes()).or_else(|| unix(text)) {
        return Ok(time);
    }
    Written::read(text).ok_or(NoTime::Unreadable)?.time(order)
}

/// Whether a text that [`read_in_column`] reads tells the time of day, too.
pub(crate) fn tells_time_of_day(text: &str) -> bool {
    text.contains(':') || unix(text.trim()).is_some()
}

fn unix(text: &str) -> Option<Time> {
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

/// A time as its parts.
struct Written {
    date: Named,
    /// What stands between the numbers of the date.
    separator: char,
    hour: u8,
    minute: u8,
    second: u8,
    offset_seconds: i64,
}

/// A date by what is known of its numbers.
#[derive(Clone, Copy)]
enum Named {
    /// Year, month, day.
    Known(u32, u32, u32),
    /// Three numbers, the year last.
    Numbers([u32; 3]),
}

/// What a text is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'a> {
    Number(&'a str),
    Word(&'a str),
    Mark(char),
}

impl Written {
    fn read(text: &str) -> Option<Written> {
        let tokens = tokens(text.trim())?;
        let mut written = Written {
            date: Named::Known(0, 0, 0),
            separator: ' ',
            hour: 0,
            minute: 0,
            second: 0,
            offset_seconds: 0,
        };
        let mut month = None;
        let mut numbers: Vec<&str> = Vec::new();
        let mut half = None;
        let mut has_clock = false;
        let mut rest = tokens.as_slice();
        while let [token, after @ ..] = rest {
            rest = match (token, after) {
                (Token::Number(hour), [Token::Mark(':'), Token::Number(minute), after @ ..]) => {
                    has_clock = true;
                    (written.hour, written.minute) = (hour.parse().ok()?, minute.parse().ok()?);
                    written.seconds(after)?
                }
                // Before the time of day a dash parts the date's numbers.
                (Token::Mark(sign @ ('+' | '-' | '−')), [Token::Number(hours), after @ ..])
                    if has_clock =>
                {
                    written.offset(*sign, hours, after)?
                }
                (Token::Number(number), after) => {
                    numbers.push(number);
                    after
                }
                (Token::Word(word), after) => {
                    match word.to_ascii_lowercase().as_str() {
                        "t" | "z" | "utc" | "gmt" => {}
                        "am" => half = Some(0),
                        "pm" => half = Some(12),
                        word => match month_of(word) {
                            Some(named) => month = Some(named),
                            None if is_weekday(word) => {}
                            None => return None,
                        },
                    }
                    after
                }
                (Token::Mark(mark), after) => {
                    match mark {
                        '/' | '-' | '.' if numbers.len() < 3 => written.separator = *mark,
                        ',' | ' ' => {}
                        _ => return None,
                    }
                    after
                }
            };
        }
        written.hour = match half {
            Some(half) if (1..=12).contains(&written.hour) => written.hour % 12 + half,
            Some(_) => return None,
            None => written.hour,
        };
        written.date = named(&numbers, month)?;
        Some(written)
    }

    /// Reads `:SS` and a fraction after hours and minutes; returns what follows.
    fn seconds<'t, 'a>(&mut self, after: &'t [Token<'a>]) -> Option<&'t [Token<'a>]> {
        let [Token::Mark(':'), Token::Number(second), after @ ..] = after else {
            return Some(after);
        };
        self.second = second.parse().ok()?;
        let fraction = matches!(after, [Token::Mark('.' | ','), Token::Number(_), ..]);
        Some(if fraction { &after[2..] } else { after })
    }

    /// Reads an offset from UTC such as `+0530` or `+05:30`; returns what follows.
    fn offset<'t, 'a>(
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
        let seconds = 3600 * hours.parse::<i64>().ok()? + 60 * minutes.parse::<i64>().ok()?;
        self.offset_seconds = if sign == '+' { seconds } else { -seconds };
        Some(after)
    }

    /// The moment, where the date is a date.
    fn time(&self, order: Option<DayMonth>) -> Result<Time, NoTime> {
        let (year, month, day) = match (self.date, order) {
            (Named::Known(year, month, day), _) => (year, month, day),
            (Named::Numbers([day, month, year]), _) if self.separator == '.' => (year, month, day),
            (Named::Numbers([day, month, year]), Some(DayMonth::DayFirst))
            | (Named::Numbers([month, day, year]), Some(DayMonth::MonthFirst)) => {
                (year, month, day)
            }
            (Named::Numbers(_), None) => return Err(NoTime::NeedsOrder),
        };
        self.on(year, month, day).ok_or(NoTime::Unreadable)
    }

    /// The moment on a date.
    fn on(&self, year: u32, month: u32, day: u32) -> Option<Time> {
        // Two-digit years are of this century: no export is older.
        let year = if year < 100 { 2000 + year } else { year };
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        let date = Date::from_calendar_date(year.try_into().ok()?, month, day.try_into().ok()?);
        let moment = date.ok()?.with_hms(self.hour, self.minute, self.second).ok()?;
        Some(Time(moment.assume_utc().unix_timestamp() - self.offset_seconds))
    }
}

/// What the numbers of a date mean, with the month where it was a word.
fn named(numbers: &[&str], month: Option<u32>) -> Option<Named> {
    let number = |text: &str| text.parse::<u32>().ok();
    match (numbers, month) {
        ([day, year], Some(month)) if day.len() <= 2 => {
            Some(Named::Known(number(year)?, month, number(day)?))
        }
        ([year, month, day], None) if year.len() == 4 => {
            Some(Named::Known(number(year)?, number(month)?, number(day)?))
        }
        ([a, b, year], None) if a.len() <= 2 && b.len() <= 2 && matches!(year.len(), 2 | 4) => {
            Some(Named::Numbers([number(a)?, number(b)?, number(year)?]))
        }
        _ => None,
    }
}

/// Numbers, words and what stands between them; no more than any written time has.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    const MAX_BYTES: usize = 48;
    if text.is_empty() || text.len() > MAX_BYTES {
        return None;
    }
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same: fn(char) -> bool = match first {
            c if c.is_ascii_digit() => |c| c.is_ascii_digit(),
            c if c.is_ascii_alphabetic() => |c| c.is_ascii_alphabetic(),
            _ => |_| false,
        };
        let end = rest.find(|c| !is_same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (token, after) = rest.split_at(end);
        match first {
            c if c.is_ascii_digit() => tokens.push(Token::Number(token)),
            c if c.is_ascii_alphabetic() => tokens.push(Token::Word(token)),
            c if c.is_whitespace() => {}
            c => tokens.push(Token::Mark(c)),
        }
        rest = after;
    }
    Some(tokens)
}

/// The month that an English name or its first three letters mean.
fn month_of(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_name = |month: &str| word == month || (word.len() == 3 && month.starts_with(word));
    let place = MONTHS.iter().position(|month| is_name(month))?;
    u32::try_from(place + 1).ok()
}

fn is_weekday(word: &str) -> bool {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        .iter()
        .any(|day| word == *day || (word.len() == 3 && day.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values by `date -u -d … +%s`.
    #[track_caller]
    fn case(text: &str, order: DayMonth, expected: Option<i64>) {
        assert_eq!(read_in_column(text, Some(order)).ok().map(|time| time.0), expected, "{text:?}");
    }

    #[test]
    fn times_as_exports_write_them() {
        use DayMonth::{DayFirst, MonthFirst};
        case("2015-01-24T02:02:37Z", DayFirst, Some(1_422_064_957));
        case("2015-01-24T02:02:37.123Z", DayFirst, Some(1_422_064_957));
        case("2015-01-24T04:02:37+02:00", DayFirst, Some(1_422_064_957));
        case("2015-01-24 02:02:37 +0000", DayFirst, Some(1_422_064_957));
        case("2015-01-24 02:02:37", DayFirst, Some(1_422_064_957));
        case("2015-01-24 02:02:37 UTC", DayFirst, Some(1_422_064_957));
        case("2026-08-15 13:12 +0000", DayFirst, Some(1_786_799_520));
        case("2015-01-24", DayFirst, Some(1_422_057_600));
        case("2015/01/24", DayFirst, Some(1_422_057_600));
        case("Wed Oct 19 20:07:25 +0000 2022", DayFirst, Some(1_666_210_045));
        case("Wed, 19 Oct 2022 20:07:25 +0000", DayFirst, Some(1_666_210_045));
        case("10/16/17 22:59", MonthFirst, Some(1_508_194_740));
        case("16/10/2017 22:59", DayFirst, Some(1_508_194_740));
        case("10/16/2017 10:59 PM", MonthFirst, Some(1_508_194_740));
        case("01.09.2026 18:00", MonthFirst, Some(1_788_285_600));
        case("Tue, Jul 14, 2026", DayFirst, Some(1_783_987_200));
        case("Dec 15, 2023", DayFirst, Some(1_702_598_400));
        case("1422064957", DayFirst, Some(1_422_064_957));
        case("1422064957123", DayFirst, Some(1_422_064_957));
        case("2015-01-24T02:02:37.123456789Z", DayFirst, Some(1_422_064_957));
        case("2015-01-24T02:02:37-0530", DayFirst, Some(1_422_084_757));
        case("2015-01-24 02:02", DayFirst, Some(1_422_064_920));
        case("Dec 15, 2023 3:07 PM", DayFirst, Some(1_702_652_820));
        case("15 December 2023", MonthFirst, Some(1_702_598_400));
        case("12/15/23", MonthFirst, Some(1_702_598_400));
        case("15-12-2023 00:00", DayFirst, Some(1_702_598_400));
        case("2015-02-29", DayFirst, None);
        case("2015-01-24T24:02:37Z", DayFirst, None);
        case("1 2", DayFirst, None);
        case("Dec 15", DayFirst, None);
        case("32/01/2026", DayFirst, None);
        case("13/13/2026", DayFirst, None);
        case("yesterday", DayFirst, None);
        case("", DayFirst, None);
        case("10/16/2017 25:00", MonthFirst, None);
    }

    #[test]
    fn the_order_of_day_and_month_is_decided_over_the_column() {
        let order = |dates: &[&str]| {
            let mut survey = Survey::default();
            for date in dates {
                survey.add(date);
            }
            survey.order()
        };
        assert_eq!(order(&["03/04/2026", "13/04/2026"]), Ok(DayMonth::DayFirst));
        assert_eq!(order(&["03/04/2026", "04/13/2026"]), Ok(DayMonth::MonthFirst));
        assert_eq!(order(&["03/04/2026"]), Err("03/04/2026".into()));
        assert_eq!(order(&["13/04/2026", "04/13/2026"]), Err("13/04/2026".into()));
        assert_eq!(order(&["2026-04-03"]), Ok(DayMonth::DayFirst));
    }
}
