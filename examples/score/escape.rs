//! Texts of files may hold characters that steer a terminal or reorder a line. They are shown as
//! escapes.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a terminal may do something other than show the character: control characters, the
/// controls of bidirectional text, and the separators of lines and paragraphs.
pub(crate) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// A line of text with unsafe characters as `\n`, `\u{1b}` and the like.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    escaped(text, is_unsafe, |c, text| text.extend(c.escape_default()))
}

/// A JSON text with unsafe characters as `\u001b` and the like, which JSON reads as the same text.
/// Line feeds between values stay.
pub(crate) fn json(text: &str) -> Cow<'_, str> {
    // serde_json has already escaped line feeds inside strings.
    escaped(
        text,
        |c| c != '\n' && is_unsafe(c),
        |c, text| {
            // All unsafe characters are a single UTF-16 unit.
            write!(text, "\\u{:04x}", u32::from(c)).expect("a String takes everything");
        },
    )
}

fn escaped(
    text: &str,
    is_escaped: impl Fn(char) -> bool,
    escape: impl Fn(char, &mut String),
) -> Cow<'_, str> {
    if !text.contains(&is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::new();
    for c in text.chars() {
        if is_escaped(c) { escape(c, &mut safe) } else { safe.push(c) }
    }
    Cow::Owned(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_escaped_and_words_are_not() {
        assert_eq!(line("a\u{1b}[31m\u{9b}1m\r\u{7f}"), r"a\u{1b}[31m\u{9b}1m\r\u{7f}");
        assert_eq!(line("a\u{202e}b\u{2066}\u{200f}"), r"a\u{202e}b\u{2066}\u{200f}");
        assert_eq!(line("Zoë \u{1f98a} \u{5d0} 日本"), "Zoë \u{1f98a} \u{5d0} 日本");
    }

    #[test]
    fn escaped_json_means_the_same() {
        let text = "{\n  \"a\": \"\u{7f}\u{9b}\u{202e}\u{2028}é\"\n}";
        let safe = json(text);
        assert_eq!(safe, "{\n  \"a\": \"\\u007f\\u009b\\u202e\\u2028é\"\n}");
        let values =
            [text, &*safe].map(|text| serde_json::from_str::<serde_json::Value>(text).ok());
        assert!(values[0].is_some());
        assert_eq!(values[0], values[1]);
    }
}
