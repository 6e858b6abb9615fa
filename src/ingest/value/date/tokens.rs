//! Splits the text of a time into numbers, words and marks.

/// The longest text that is split. No time is written longer.
const MAX_BYTES: usize = 48;

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A run of ASCII digits.
    Number(&'a str),
    /// A run of ASCII letters.
    Word(&'a str),
    /// Any other character but whitespace.
    Mark(char),
}

/// Splits a text. Whitespace separates tokens and is dropped. A text that is empty or longer than
/// any time gives `None`.
pub(super) fn tokenize(text: &str) -> Option<Vec<Token<'_>>> {
    if text.is_empty() || text.len() > MAX_BYTES {
        return None;
    }
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after;
        if first.is_ascii_digit() {
            let number;
            (number, after) = split_run(rest, |c| c.is_ascii_digit());
            tokens.push(Token::Number(number));
        } else if first.is_ascii_alphabetic() {
            let word;
            (word, after) = split_run(rest, |c| c.is_ascii_alphabetic());
            tokens.push(Token::Word(word));
        } else {
            after = &rest[first.len_utf8()..];
            if !first.is_whitespace() {
                tokens.push(Token::Mark(first));
            }
        }
        rest = after;
    }
    Some(tokens)
}

/// Splits `text` after the run of characters at its start that belong together.
fn split_run(text: &str, belongs: fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

/// The number of a month, 1 to 12, by its English name or the first three letters of it, in lower
/// case.
pub(super) fn month_from_name(word: &str) -> Option<u32> {
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
    (1..).zip(MONTHS).find(|(_, month)| is_name(word, month)).map(|(number, _)| number)
}

/// Whether a word is the English name of a weekday or the first three letters of one, in lower
/// case.
pub(super) fn is_weekday(word: &str) -> bool {
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        .into_iter()
        .any(|day| is_name(word, day))
}

/// Whether a word is a name or its first three letters.
fn is_name(word: &str, name: &str) -> bool {
    word == name || (word.len() == 3 && name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_split_where_the_kind_of_character_changes() {
        use Token::{Mark, Number, Word};
        for (text, expected) in [
            ("2026-03-14", vec![Number("2026"), Mark('-'), Number("03"), Mark('-'), Number("14")]),
            ("14T09", vec![Number("14"), Word("T"), Number("09")]),
            ("Dec 15,", vec![Word("Dec"), Number("15"), Mark(',')]),
            ("−05:30", vec![Mark('−'), Number("05"), Mark(':'), Number("30")]),
            ("3\u{202f}PM", vec![Number("3"), Word("PM")]),
            ("März", vec![Word("M"), Mark('ä'), Word("rz")]),
            ("..", vec![Mark('.'), Mark('.')]),
            ("7", vec![Number("7")]),
        ] {
            assert_eq!(tokenize(text), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn texts_have_a_length() {
        assert_eq!(tokenize(""), None);
        assert_eq!(tokenize(&"1".repeat(48)).map(|tokens| tokens.len()), Some(1));
        assert_eq!(tokenize(&"1".repeat(49)), None);
    }

    #[test]
    fn months_have_english_names() {
        for (word, expected) in [
            ("january", Some(1)),
            ("jan", Some(1)),
            ("may", Some(5)),
            ("september", Some(9)),
            ("sep", Some(9)),
            ("dec", Some(12)),
            ("sept", None),
            ("ja", None),
            ("januar", None),
            ("uar", None),
            ("", None),
        ] {
            assert_eq!(month_from_name(word), expected, "{word:?}");
        }
    }

    #[test]
    fn weekdays_have_english_names() {
        for word in ["monday", "mon", "tue", "wednesday", "thu", "friday", "sat", "sunday", "sun"] {
            assert!(is_weekday(word), "{word:?}");
        }
        for word in ["", "mo", "mond", "day", "weds", "may"] {
            assert!(!is_weekday(word), "{word:?}");
        }
    }
}
