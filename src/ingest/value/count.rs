//! Parses counts as exports write them: `7`, `1,250`, `1.250`, `1 250`, `1.2K`, `3M`, or blank.

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

/// Parses the count in a JSON value. In a JSON number the mark before a fraction is always a point.
pub(crate) fn parse_json(value: RawValue<'_>) -> Result<Count, Why> {
    if !value.is_something() {
        return Ok(Count::MISSING);
    }
    if let Some(count) = parse_digits(value.string_content().unwrap_or(value.bytes())) {
        return Ok(count);
    }
    match (value.text(), value.whole()) {
        (Some(text), _) => parse(&text),
        (None, Some(count)) if count > Count::MAX => Err(Why::AbsurdCount),
        (None, Some(count)) => Ok(Count::known(count)),
        (None, None) if value.bytes().starts_with(b"-") => parse(&text::decode(value.bytes())),
        (None, None) => Err(Why::UnreadableCount),
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

/// Parses a count in any of the forms that exports write.
pub(crate) fn parse(text: &str) -> Result<Count, Why> {
    const MISSING: [&str; 8] = ["", "-", "–", "n/a", "na", "nan", "null", "none"];
    let text = text.trim();
    if MISSING.contains(&text.to_ascii_lowercase().as_str()) {
        return Ok(Count::MISSING);
    }
    let (unsigned, is_negative) = match text.strip_prefix(['-', '−']) {
        Some(unsigned) => (unsigned, true),
        None => (text, false),
    };
    match parse_unsigned(unsigned) {
        None => Err(Why::UnreadableCount),
        Some(_) if is_negative => Err(Why::NegativeCount),
        Some(count) if count > Count::MAX => Err(Why::AbsurdCount),
        Some(count) => Ok(Count::known(count)),
    }
}

/// Parses a count without its sign: digits, with thousands separators or a fraction or neither, and
/// perhaps a `K` or `M`.
fn parse_unsigned(text: &str) -> Option<u64> {
    let (number, factor) = match text.chars().last()? {
        'k' | 'K' => (&text[..text.len() - 1], 1_000_u64),
        'm' | 'M' => (&text[..text.len() - 1], 1_000_000),
        _ => (text, 1),
    };
    let number = number.trim_end();
    let groups: Vec<&str> =
        number.split([',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '’']).collect();
    let is_digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if !groups.iter().all(is_digits) {
        return None;
    }
    let parse = |digits: &str| digits.parse::<u64>().ok();
    match groups.as_slice() {
        [whole] => parse(whole)?.checked_mul(factor),
        // Before K or M, one separator is a decimal point.
        [whole, fraction] if factor > 1 && fraction.len() <= 3 => {
            let denominator = 10_u64.pow(u32::try_from(fraction.len()).ok()?);
            let units = parse(whole)?.checked_mul(factor)?;
            units.checked_add(parse(fraction)? * factor / denominator)
        }
        // A fraction of a count can only be zero, as in `3.0`.
        [whole, fraction] if factor == 1 && fraction.len() < 3 => {
            if parse(fraction)? == 0 {
                parse(whole)
            } else {
                None
            }
        }
        [first, thousands @ ..]
            if factor == 1 && first.len() <= 3 && thousands.iter().all(|g| g.len() == 3) =>
        {
            parse(&groups.concat())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_exports_write_them() {
        for (text, expected) in [
            ("7", Ok(Some(7))),
            (" 0 ", Ok(Some(0))),
            ("1234567890", Ok(Some(1_234_567_890))),
            // Thousands separators.
            ("1,250", Ok(Some(1_250))),
            ("1.250", Ok(Some(1_250))),
            ("1 250", Ok(Some(1_250))),
            ("1'250", Ok(Some(1_250))),
            ("1’250", Ok(Some(1_250))),
            ("1\u{a0}250", Ok(Some(1_250))),
            ("1\u{202f}250", Ok(Some(1_250))),
            ("123,456", Ok(Some(123_456))),
            ("12,345,678", Ok(Some(12_345_678))),
            ("1234,567", Err(Why::UnreadableCount)),
            ("12,34", Err(Why::UnreadableCount)),
            ("1,2345", Err(Why::UnreadableCount)),
            ("1,23,456", Err(Why::UnreadableCount)),
            (",250", Err(Why::UnreadableCount)),
            ("1,,250", Err(Why::UnreadableCount)),
            // Thousands and millions.
            ("1K", Ok(Some(1_000))),
            ("1.2K", Ok(Some(1_200))),
            ("1,25k", Ok(Some(1_250))),
            ("1.234K", Ok(Some(1_234))),
            ("1.05 K", Ok(Some(1_050))),
            ("3M", Ok(Some(3_000_000))),
            ("2.75m", Ok(Some(2_750_000))),
            ("1.2345K", Err(Why::UnreadableCount)),
            ("1,234,567K", Err(Why::UnreadableCount)),
            ("K", Err(Why::UnreadableCount)),
            ("1KM", Err(Why::UnreadableCount)),
            // Fractions.
            ("3.0", Ok(Some(3))),
            ("3,00", Ok(Some(3))),
            ("2.5", Err(Why::UnreadableCount)),
            // Missing counts.
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("-", Ok(None)),
            ("–", Ok(None)),
            ("N/A", Ok(None)),
            ("na", Ok(None)),
            ("NaN", Ok(None)),
            ("null", Ok(None)),
            ("None", Ok(None)),
            // Negative, too large, and no counts at all.
            ("-3", Err(Why::NegativeCount)),
            ("−3", Err(Why::NegativeCount)),
            ("-many", Err(Why::UnreadableCount)),
            ("--3", Err(Why::UnreadableCount)),
            ("+3", Err(Why::UnreadableCount)),
            ("many", Err(Why::UnreadableCount)),
            ("3 likes", Err(Why::UnreadableCount)),
            ("5000000000", Err(Why::AbsurdCount)),
            ("5000M", Err(Why::AbsurdCount)),
            ("99999999999999999999999", Err(Why::UnreadableCount)),
            ("99999999999999M", Err(Why::UnreadableCount)),
        ] {
            assert_eq!(parse(text).map(Count::get), expected, "{text:?}");
        }
    }

    #[test]
    fn the_largest_count_is_one_below_the_absurd() {
        let largest = Count::MAX.to_string();
        assert_eq!(parse(&largest).map(Count::get), Ok(Some(Count::MAX)));
        assert_eq!(parse(&(Count::MAX + 1).to_string()), Err(Why::AbsurdCount));
    }

    #[test]
    fn short_digits_need_no_parsing() {
        for (written, expected) in [
            ("0", Some(0)),
            ("007", Some(7)),
            ("999999999", Some(999_999_999)),
            ("1000000000", None),
            ("", None),
            ("1 ", None),
            ("-1", None),
        ] {
            let found = parse_digits(written.as_bytes()).and_then(Count::get);
            assert_eq!(found, expected, "{written:?}");
        }
    }
}
