//! A JSON value as its bytes stand in a file, read only as far as the formats need it.

use crate::ingest::value::text;
use hifijson::SliceLexer;
use hifijson::str::LexAlloc;
use hifijson::token::Lex;
use std::borrow::Cow;

/// The bytes of a value. It is known where the value ends; whether it is valid within is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct RawValue<'a>(&'a [u8]);

impl<'a> RawValue<'a> {
    /// The value of a member that an object does not have.
    pub(crate) const ABSENT: RawValue<'static> = RawValue(b"");

    /// Makes a value of its bytes.
    pub(crate) fn new(bytes: &'a [u8]) -> RawValue<'a> {
        RawValue(bytes)
    }

    /// The bytes of the value, strings with their quotes and escapes.
    pub(crate) fn bytes(self) -> &'a [u8] {
        self.0
    }

    /// The text of a string; `None` for any other value.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        let content = self.string_content()?;
        // A string with an invalid escape, such as half of a surrogate pair, stays as it stands.
        let has_escape = memchr::memchr(b'\\', content).is_some();
        let unescaped = if has_escape { RawValue::unescape(content) } else { None };
        Some(unescaped.map_or_else(|| text::decode(content), Cow::Owned))
    }

    /// The content of a string between its quotes, with its escapes; `None` for any other value.
    pub(crate) fn string_content(self) -> Option<&'a [u8]> {
        self.0.strip_prefix(b"\"")?.strip_suffix(b"\"")
    }

    /// Resolves the escapes in the content of a string. `None` if an escape is invalid.
    pub(crate) fn unescape(content: &[u8]) -> Option<String> {
        let quoted = format!("\"{}\"", text::decode(content));
        let mut lexer = SliceLexer::new(quoted.as_bytes());
        lexer.discarded().str_string().ok().map(Cow::into_owned)
    }

    /// The value of a number that is written as 1 to 19 digits and nothing else.
    pub(crate) fn whole_number(self) -> Option<u64> {
        let digits = self.0;
        let is_number = (1..=19).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
        is_number.then(|| digits.iter().fold(0, |sum, byte| 10 * sum + u64::from(byte - b'0')))
    }

    /// The value of a number that has no fraction, in whatever form it is written: `12`, `12.0`,
    /// `1.2e+01`.
    pub(crate) fn whole(self) -> Option<u64> {
        let number = str::from_utf8(self.0).ok()?;
        let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = [whole, fraction].concat();
        let exponent: i64 = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
        let n_whole = usize::try_from(i64::try_from(whole.len()).ok()?.checked_add(exponent)?);
        let n_whole = n_whole.unwrap_or(0).min(40);
        let (whole, fraction) = digits.split_at_checked(n_whole).unwrap_or((&digits, ""));
        let is_whole = fraction.bytes().all(|digit| digit == b'0');
        let whole = format!("0{whole:0<n_whole$}");
        if is_whole { whole.parse().ok() } else { None }
    }

    /// Whether the value is a number.
    pub(crate) fn is_number(self) -> bool {
        self.0.first().is_some_and(|first| first.is_ascii_digit() || *first == b'-')
    }

    /// Whether the value is an object.
    pub(crate) fn is_object(self) -> bool {
        self.0.starts_with(b"{")
    }

    /// Whether there is a value, and it is neither `null` nor `NaN`, which Python writes for nothing.
    pub(crate) fn is_something(self) -> bool {
        !matches!(self.0, b"" | b"null" | b"NaN")
    }

    /// Whether the value says that something is so, or refers to something: it is in none of the
    /// forms that tools write for nothing, such as `null`, `false`, `0`, `""`, `"NA"`, `[]`.
    pub(crate) fn is_affirmed(self) -> bool {
        const NOTHING: [&str; 13] =
            ["", "null", "none", "nan", "na", "<na>", "n/a", "-", "0", "0.0", "false", "f", "no"];
        match self.0 {
            [b'{', rest @ .., b'}'] | [b'[', rest @ .., b']'] => !rest.trim_ascii().is_empty(),
            bytes => {
                let text = self.text().unwrap_or_else(|| text::decode(bytes));
                let text = text.trim().to_ascii_lowercase();
                !NOTHING.contains(&text.as_str()) && !matches!(text.as_str(), "[]" | "{}")
            }
        }
    }

    /// The text of a string, or a number as it is written: an id, or a name. `None` if it says
    /// nothing.
    pub(crate) fn label(self) -> Option<Cow<'a, str>> {
        let text = match self.text() {
            Some(text) => text,
            None if self.is_number() => text::decode(self.0),
            None => return None,
        };
        (!text.is_empty()).then_some(text)
    }
}

/// The text of the content of a string that may be cut off, even within an escape.
pub(crate) fn unescape_cut_off(content: &[u8]) -> Cow<'_, str> {
    let Some(last_escape) = memchr::memrchr(b'\\', content) else { return text::decode(content) };
    let unescaped =
        RawValue::unescape(content).or_else(|| RawValue::unescape(&content[..last_escape]));
    unescaped.map_or_else(|| text::decode(content), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_unescaped() {
        for (written, expected) in [
            (r#""""#, Some("")),
            (r#""a""#, Some("a")),
            (r#""a\"b\\c\n""#, Some("a\"b\\c\n")),
            (r#""\u00e9\ud83d\udc1f""#, Some("é🐟")),
            (r#""\ud83d""#, Some(r"\ud83d")),
            ("1", None),
            ("null", None),
            ("", None),
            ("\"", None),
        ] {
            assert_eq!(RawValue::new(written.as_bytes()).text().as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn texts_may_be_cut_off_within_an_escape() {
        for (content, expected) in [
            ("abc", "abc"),
            (r"a\nb", "a\nb"),
            (r"a\nb\u00e", "a\nb"),
            (r"a\nb\", "a\nb"),
            (r"\", ""),
        ] {
            assert_eq!(unescape_cut_off(content.as_bytes()), expected, "{content}");
        }
    }

    #[test]
    fn whole_numbers_have_up_to_nineteen_digits() {
        for (written, expected) in [
            ("0", Some(0)),
            ("1250", Some(1_250)),
            ("9999999999999999999", Some(9_999_999_999_999_999_999)),
            ("10000000000000000000", None),
            ("-1", None),
            ("1.5", None),
            ("1e3", None),
            ("\"1\"", None),
            ("", None),
        ] {
            let found = RawValue::new(written.as_bytes()).whole_number();
            assert_eq!(found, expected, "{written}");
        }
    }

    #[test]
    fn numbers_without_a_fraction_are_whole_in_any_form() {
        for (written, expected) in [
            ("0", Some(0)),
            ("12", Some(12)),
            ("12.0", Some(12)),
            ("12.000", Some(12)),
            ("1.25", None),
            ("1.250", None),
            ("1.007e+03", Some(1_007)),
            ("1.0075e+03", None),
            ("1.2E1", Some(12)),
            ("5e2", Some(500)),
            ("120e-1", Some(12)),
            ("125e-1", None),
            ("0e-5", Some(0)),
            ("1e-5", None),
            ("1e30", None),
            ("1e999999999999", None),
            ("1e9999999999999999999", None),
            ("-1", None),
            ("true", None),
            ("", Some(0)),
        ] {
            let found = RawValue::new(written.as_bytes()).whole();
            assert_eq!(found, expected, "{written}");
        }
    }

    #[test]
    fn nothing_is_written_in_many_ways() {
        for written in [
            "",
            "null",
            "NaN",
            "false",
            "0",
            "0.0",
            "[]",
            "[ ]",
            "{}",
            "{\n}",
            "\"\"",
            "\"NA\"",
            "\"<NA>\"",
            "\"NaN\"",
            "\"null\"",
            "\"None\"",
            "\"-\"",
            "\"0\"",
            "\"False\"",
            "\" no \"",
            "\"[]\"",
            "\"{}\"",
        ] {
            assert!(!RawValue::new(written.as_bytes()).is_affirmed(), "{written}");
        }
        for written in ["true", "1", "7", "\"a\"", "\"True\"", "[0]", "{\"a\":1}", "\"12\""] {
            assert!(RawValue::new(written.as_bytes()).is_affirmed(), "{written}");
        }
    }

    #[test]
    fn labels_are_texts_and_numbers() {
        for (written, expected) in [
            ("\"a\"", Some("a")),
            ("\"\"", None),
            ("12", Some("12")),
            ("-1.5", Some("-1.5")),
            ("true", None),
            ("null", None),
            ("{\"a\":1}", None),
            ("", None),
        ] {
            assert_eq!(RawValue::new(written.as_bytes()).label().as_deref(), expected, "{written}");
        }
    }
}
