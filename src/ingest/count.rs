//! Counts as exports write them: `7`, `"1,250"`, `1.250`, `1 250`, `1.2K`, `3M`, or blank.

use super::json::Json;
use super::{Place, Report, Why};
use crate::activity::Count;

/// A count in a cell of a table. Blank is missing; what is negative or no count is missing and
/// reported.
pub(super) fn of_text(text: &str, place: Place, report: &mut Report) -> Count {
    match read(text) {
        Ok(count) => count,
        Err(why) => {
            report.skip(place, why);
            Count::MISSING
        }
    }
}

/// A count in JSON: a number or a string; absent and null are missing.
pub(super) fn of_json(value: &Json<'_>, place: Place, report: &mut Report) -> Count {
    let why = match value {
        Json::Null => return Count::MISSING,
        Json::Text(text) => return of_text(text, place, report),
        Json::Count(count) => return Count::known(*count),
        Json::Negative => Why::NegativeCount,
        Json::Object(_) | Json::Other => Why::UnreadableCount,
    };
    report.skip(place, why);
    Count::MISSING
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
    magnitude(text).map(Count::known).ok_or(Why::UnreadableCount)
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
        case("99999999999999999999999", Err(Why::UnreadableCount));
    }
}
