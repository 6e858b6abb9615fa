//! A number in the field of a dial, as a language writes it.

use crate::chart::mark::coordinate;
use crate::locale::Locale;

/// A number with at most two decimals, and without signs between groups of digits.
pub(super) fn written(value: f64, locale: &Locale) -> String {
    coordinate(value).replace('.', locale.decimal)
}

/// The number that a reader has typed. `None` where it is none, which is so while it is being typed.
///
/// The language's sign between groups of three digits is passed over. Any other point or
/// comma begins the decimals, whatever the language.
pub(super) fn read(text: &str, locale: &Locale) -> Option<f64> {
    let text = text.trim();
    let (is_negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let text = without_groups(text, locale);
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((&text, ""));
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let (mut value, mut unit) = (0.0, 1.0);
    for (place, digit) in whole.chars().chain(decimals.chars()).enumerate() {
        value = value * 10.0 + f64::from(digit.to_digit(10)?);
        if place >= whole.len() {
            unit *= 10.0;
        }
    }
    // With thousands of digits both are infinite.
    let value = if unit < 1e300 { value / unit } else { return None };
    Some(if is_negative { -value } else { value })
}

/// A number without the signs between its groups: three digits follow each of them.
fn without_groups(text: &str, locale: &Locale) -> String {
    let (whole, rest) = text.split_at(text.find(locale.decimal).unwrap_or(text.len()));
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(locale.group);
    let is_grouped = groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()) && first != "0" && is_digits(first))
        && groups.all(|group| group.len() == 3 && is_digits(group));
    if is_grouped { whole.replace(locale.group, "") + rest } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        let [en, de] = ["en", "de"].map(Locale::of);
        for (text, english, german) in [
            ("30", Some(30.0), Some(30.0)),
            (" 30 ", Some(30.0), Some(30.0)),
            ("0.5", Some(0.5), Some(0.5)),
            ("0,5", Some(0.5), Some(0.5)),
            (",5", Some(0.5), Some(0.5)),
            ("5.", Some(5.0), Some(5.0)),
            ("1,250", Some(1_250.0), Some(1.25)),
            ("1.250", Some(1.25), Some(1_250.0)),
            ("0.125", Some(0.125), Some(0.125)),
            ("1,000,000", Some(1e6), None),
            ("1.000.000,5", None, Some(1_000_000.5)),
            ("1.5,5", None, None),
            ("12,50", Some(12.5), Some(12.5)),
            ("-3", Some(-3.0), Some(-3.0)),
            ("\u{2212}3", Some(-3.0), Some(-3.0)),
            ("0.1", Some(0.1), Some(0.1)),
            ("", None, None),
            (".", None, None),
            ("-", None, None),
            ("1e3", None, None),
            ("3 days", None, None),
            ("٣", None, None),
            ("é.5", None, None),
        ] {
            assert_eq!(read(text, en), english, "{text:?} in English");
            assert_eq!(read(text, de), german, "{text:?} in German");
        }
        assert!(read(&"9".repeat(500), en).is_some_and(f64::is_infinite));
        assert_eq!(read(&format!("0.{}", "1".repeat(500)), en), None);
    }

    #[test]
    fn what_is_written_is_read_as_the_same_number() {
        for locale in ["en", "de"].map(Locale::of) {
            for value in [0.0, 0.01, 0.5, 1.25, 30.0, 730.0, 1_000.0, 1e6] {
                assert_eq!(read(&written(value, locale), locale), Some(value));
            }
        }
        assert_eq!(written(0.5, Locale::of("de")), "0,5");
        assert_eq!(written(1e6, Locale::of("en")), "1000000");
    }
}
