//! Counts as exports write them: `7`, `"1,250"`, `1.250`, `1 250`, `1.2K`, `3M`, or blank.

use crate::activity::Count;
use crate::ingest::json::value::Raw;
use crate::ingest::parse::Out;
use crate::ingest::report::{Place, Why};
use crate::ingest::value::text;

/// A count in a cell of a table. Blank is missing; what is negative, absurd or no count is missing
/// and reported.
pub(crate) fn of_cell(cell: &[u8], place: Place, out: &mut Out<'_>) -> Count {
    if let Some(count) = plain(cell) {
        return count;
    }
    or_reported(read(&text::of(cell)), place, out)
}

/// A count in JSON: a number or a string; absent and null are missing.
pub(crate) fn of_json(value: Raw<'_>, place: Place, out: &mut Out<'_>) -> Count {
    let written = value.bytes();
    let inside = written.strip_prefix(b"\"").and_then(|text| text.strip_suffix(b"\""));
    if let Some(count) = plain(inside.unwrap_or(written)) {
        return count;
    }
    let read = match value.text() {
        Some(text) => read(&text),
        None if !value.is_something() => Ok(Count::MISSING),
        None if value.is_number() => read(&text::of(written)),
        None => Err(Why::UnreadableCount),
    };
    or_reported(read, place, out)
}

fn or_reported(read: Result<Count, Why>, place: Place, out: &mut Out<'_>) -> Count {
    read.unwrap_or_else(|why| {
        out.skip(place, why);
        Count::MISSING
    })
}

/// Nothing but some digits: nearly all counts.
fn plain(written: &[u8]) -> Option<Count> {
    let is_plain = (1..=9).contains(&written.len()) && written.iter().all(u8::is_ascii_digit);
    is_plain.then(|| {
        Count::known(written.iter().fold(0, |sum, byte| 10 * sum + u64::from(byte - b'0')))
    })
}

fn read(text: &str) -> Result<Count, Why> {
    let text = text.trim();
    if text.is_empty()
        || matches!(
            text.to_ascii_lowercase().as_str(),
            "-" | "–" | "n/a" | "na" | "nan" | "null" | "none"
        )
    {
        return Ok(Count::MISSING);
    }
    if let Some(rest) = text.strip_prefix(['-', '−']) {
        return Err(if magnitude(rest).is_some() {
            Why::NegativeCount
        } else {
            Why::UnreadableCount
        });
    }
    match magnitude(text) {
        Some(count) if count <= Count::MAX => Ok(Count::known(count)),
        Some(_) => Err(Why::AbsurdCount),
        None => Err(Why::UnreadableCount),
    }
}

/// A count without its sign.
fn magnitude(text: &str) -> Option<u64> {
    let (digits, thousands) = match text.strip_suffix(['k', 'K']) {
        Some(digits) => (digits, 1),
        None => match text.strip_suffix(['m', 'M']) {
            Some(digits) => (digits, 2),
            None => (text, 0),
        },
    };
    let digits = digits.trim_end();
    let mut groups = digits.split([',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '’']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let all_digits = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(first) || !rest.iter().all(|group| all_digits(group)) {
        return None;
    }
    let whole = |digits: &str| digits.parse::<u64>().ok();
    let factor = 1_000_u64.pow(thousands);
    match rest.as_slice() {
        [] => whole(first)?.checked_mul(factor),
        // A fraction makes sense before K and M alone; elsewhere it can only be nothing, as in 3.0.
        [fraction] if thousands > 0 && fraction.len() <= 3 => {
            let tenths = 10_u64.pow(u32::try_from(fraction.len()).ok()?);
            let units = whole(first)?.checked_mul(factor)?;
            units.checked_add(whole(fraction)? * factor / tenths)
        }
        [fraction] if thousands == 0 && fraction.len() < 3 => {
            (whole(fraction)? == 0).then(|| whole(first))?
        }
        groups if thousands == 0 && first.len() <= 3 && groups.iter().all(|g| g.len() == 3) => {
            whole(&format!("{first}{}", groups.concat()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: Result<Option<u64>, Why>) {
        assert_eq!(read(text).map(Count::get), expected, "{text:?}");
    }

    #[test]
    fn counts_as_exports_write_them() {
        case("7", Ok(Some(7)));
        case(" 0 ", Ok(Some(0)));
        case("1,250", Ok(Some(1_250)));
        case("1.250", Ok(Some(1_250)));
        case("1 250", Ok(Some(1_250)));
        case("1\u{202f}250", Ok(Some(1_250)));
        case("12,345,678", Ok(Some(12_345_678)));
        case("1.2K", Ok(Some(1_200)));
        case("1,25k", Ok(Some(1_250)));
        case("3M", Ok(Some(3_000_000)));
        case("3.0", Ok(Some(3)));
        case("", Ok(None));
        case("n/a", Ok(None));
        case("-3", Err(Why::NegativeCount));
        case("2.5", Err(Why::UnreadableCount));
        case("12,34", Err(Why::UnreadableCount));
        case("many", Err(Why::UnreadableCount));
        case("5000000000", Err(Why::AbsurdCount));
        case("99999999999999999999999", Err(Why::UnreadableCount));
    }
}
