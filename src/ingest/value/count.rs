//! Parses counts as exports write them: `7`, `1,250`, `1.250`, `1 250`, `1,007.00`, `1.2K`, `3M`, or
//! blank.
//!
//! In a number such as 1.250 the mark can separate thousands or a fraction. A
//! [`DecimalMarkDetector`] decides that over all numbers of a column.

mod column;
mod decimal_mark;

pub(crate) use column::NumberColumn;
pub(crate) use decimal_mark::DecimalMarkDetector;

use super::text;
use crate::activity::{Count, N_RESPONSES, Response};
use crate::ingest::json::value::RawValue;
use crate::ingest::parse::Out;
use crate::ingest::report::{Place, Why};

/// Reads the count in a cell of a table. A blank cell is a missing count. A count that is negative,
/// too large or unreadable is missing, too, and is reported.
pub(crate) fn from_cell(cell: &[u8], place: Place, out: &mut Out<'_>) -> Count {
    if let Some(count) = parse_digits(cell) {
        return count;
    }
    missing_if_invalid(parse(&text::decode(cell)), place, out)
}

/// Reads the count in a JSON value, a number or a string. An absent value and `null` are missing
/// counts. A count that is negative, too large or unreadable is missing, too, and is reported.
pub(crate) fn from_json(value: RawValue<'_>, place: Place, out: &mut Out<'_>) -> Count {
    missing_if_invalid(parse_json(value), place, out)
}

/// Parses the count in a JSON value by itself. In a JSON number the mark before a fraction is always a
/// point.
pub(crate) fn parse_json(value: RawValue<'_>) -> Result<Count, Why> {
    parse_json_in_column(value, &mut NumberColumn::default())
}

/// Parses the count in a JSON value. If it is a string, it is one of the numbers in `column`.
pub(crate) fn parse_json_in_column(
    value: RawValue<'_>,
    column: &mut NumberColumn,
) -> Result<Count, Why> {
    if !value.is_something() {
        return Ok(Count::MISSING);
    }
    if let Some(count) = parse_digits(value.string_content().unwrap_or(value.bytes())) {
        return Ok(count);
    }
    match (value.text(), value.whole()) {
        (Some(text), _) => column.parse(&text),
        (None, Some(count)) if count > Count::MAX => Err(Why::AbsurdCount),
        (None, Some(count)) => Ok(Count::known(count)),
        (None, None) if value.bytes().starts_with(b"-") => parse(&text::decode(value.bytes())),
        (None, None) => column.cannot_read(),
    }
}

/// Reads the counts of an item from JSON values, as [`from_json`] does. The counts of all other
/// responses are missing.
pub(crate) fn all_from_json(
    values: &[(Response, RawValue<'_>)],
    place: Place,
    out: &mut Out<'_>,
) -> [Count; N_RESPONSES] {
    let mut counts = [Count::MISSING; N_RESPONSES];
    for (response, value) in values {
        counts[response.index()] = from_json(*value, place, out);
    }
    counts
}

fn missing_if_invalid(count: Result<Count, Why>, place: Place, out: &mut Out<'_>) -> Count {
    count.unwrap_or_else(|why| {
        out.skip(place, why);
        Count::MISSING
    })
}

/// Parses a count of one to nine digits and nothing else, as nearly all counts are.
pub(crate) fn parse_digits(written: &[u8]) -> Option<Count> {
    let is_plain = (1..=9).contains(&written.len()) && written.iter().all(u8::is_ascii_digit);
    is_plain.then(|| {
        Count::known(written.iter().fold(0, |sum, byte| 10 * sum + u64::from(byte - b'0')))
    })
}

/// The mark between the whole and the fraction of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DecimalMark {
    /// As in `1,250.5`.
    Point,
    /// As in `1.250,5`.
    Comma,
}

/// Parses a count in any of the forms that exports write, by itself: a mark before three digits
/// separates thousands.
pub(crate) fn parse(text: &str) -> Result<Count, Why> {
    parse_in_column(text, None)
}

/// Parses a count of a column in which the decimal mark may be known.
pub(crate) fn parse_in_column(text: &str, mark: Option<DecimalMark>) -> Result<Count, Why> {
    let Some((unsigned, is_negative)) = sign_of(text) else { return Ok(Count::MISSING) };
    let number = if let Some(mark) = mark {
        read_number(unsigned, mark)
    } else {
        let both = [DecimalMark::Comma, DecimalMark::Point];
        let numbers = both.into_iter().filter_map(|mark| read_number(unsigned, mark));
        numbers.filter(|number| !number.has_fraction).max_by_key(|number| number.whole)
    };
    match number {
        Some(Number { has_fraction: false, .. }) if is_negative => Err(Why::NegativeCount),
        Some(Number { has_fraction: false, whole }) if whole > Count::MAX => Err(Why::AbsurdCount),
        Some(Number { has_fraction: false, whole }) => Ok(Count::known(whole)),
        _ => Err(Why::UnreadableCount),
    }
}

/// Whether a text is nothing, as different tools write it.
pub(crate) fn is_nothing(text: &str) -> bool {
    const NOTHING: [&str; 13] =
        ["", "-", "–", "—", "n/a", "n/d", "na", "<na>", "nan", "null", "none", "\\n", "\"\""];
    text.len() <= 4 && NOTHING.contains(&text.to_ascii_lowercase().as_str())
}

/// A text without its sign, and whether that is a minus; `None` if the text is nothing.
fn sign_of(text: &str) -> Option<(&str, bool)> {
    let text = text.trim();
    // Spreadsheet programs mark a number that is kept as text: `'7`, `="7"`.
    let quoted = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    let text = quoted.or(text.strip_prefix(['\'', '+'])).unwrap_or(text);
    if is_nothing(text) {
        return None;
    }
    Some(match text.strip_prefix(['-', '−']) {
        Some(unsigned) => (unsigned, true),
        None => (text, false),
    })
}

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Number {
    whole: u64,
    /// Whether it has a fraction other than zero.
    has_fraction: bool,
}

/// The words after a number that multiply it.
const FACTORS: [(&str, u64); 15] = [
    ("k", 1_000),
    ("K", 1_000),
    ("m", 1_000_000),
    ("M", 1_000_000),
    ("B", 1_000_000_000),
    ("mil", 1_000),
    ("mila", 1_000),
    ("Tsd.", 1_000),
    ("tys.", 1_000),
    ("тыс.", 1_000),
    ("mln", 1_000_000),
    ("万", 10_000),
    ("만", 10_000),
    ("천", 1_000),
    ("Mio.", 1_000_000),
];

/// Reads a number without its sign: digits, with separators of thousands, a fraction, an exponent, or
/// none of these, and perhaps a factor such as `K`.
fn read_number(text: &str, mark: DecimalMark) -> Option<Number> {
    let factor = FACTORS.iter().find_map(|(word, factor)| {
        let number = text.strip_suffix(word)?;
        Some((number.trim_end(), *factor))
    });
    if let Some((number, factor)) = factor {
        return read_with_factor(number, factor);
    }
    let (decimal, thousands) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    if let Some((number, exponent)) = text.split_once(['e', 'E']) {
        return read_with_exponent(number, decimal, exponent);
    }
    let (whole, fraction) = text.split_once(decimal).unwrap_or((text, "0"));
    let is_space = |c| matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’');
    let groups: Vec<&str> = whole.split(|c| c == thousands || is_space(c)).collect();
    if !is_digits(fraction) || !groups.iter().all(|group| is_digits(group)) {
        return None;
    }
    if let [first, between @ .., last] = groups.as_slice()
        && !(last.len() == 3
            && !first.starts_with('0')
            && ((first.len() <= 3 && between.iter().all(|group| group.len() == 3))
                // Indian: 12,34,567
                || (first.len() <= 2 && between.iter().all(|group| group.len() == 2))))
    {
        return None;
    }
    let has_fraction = fraction.bytes().any(|digit| digit != b'0');
    Some(Number { whole: groups.concat().parse().ok()?, has_fraction })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads `1.2` before `K`, with any decimal mark.
fn read_with_factor(number: &str, factor: u64) -> Option<Number> {
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    if !is_digits(whole) || !is_digits(fraction) || fraction.len() > 3 {
        return None;
    }
    let units = whole.parse::<u64>().ok()?.checked_mul(factor)?;
    let denominator = 10_u64.pow(u32::try_from(fraction.len()).ok()?);
    let parts = fraction.parse::<u64>().ok()? * factor / denominator;
    Some(Number { whole: units.checked_add(parts)?, has_fraction: false })
}

/// Reads `1.007` before an exponent such as `+03`.
fn read_with_exponent(number: &str, decimal: char, exponent: &str) -> Option<Number> {
    let (whole, fraction) = number.split_once(decimal).unwrap_or((number, "0"));
    if !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let fraction = fraction.trim_end_matches('0');
    if exponent > 18 {
        return None;
    }
    let (shifted, rest) = fraction.split_at_checked(exponent).unwrap_or((fraction, ""));
    let digits = format!("{whole}{shifted:0<exponent$}");
    Some(Number { whole: digits.parse().ok()?, has_fraction: !rest.is_empty() })
}

#[cfg(test)]
mod tests;
