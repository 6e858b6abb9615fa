//! Splits the text of a time into numbers, words and marks.

use crate::ingest::table::header::fold::fold_char;

/// The longest text that is split. No time is written longer.
const MAX_BYTES: usize = 64;

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A run of ASCII digits.
    Number(&'a str),
    /// A run of letters.
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
        } else if is_letter(first) {
            let word;
            (word, after) = split_run(rest, is_letter);
            // `9h05`, as in French
            let is_hours = matches!(tokens.last(), Some(Token::Number(_)))
                && word.eq_ignore_ascii_case("h")
                && after.starts_with(|c: char| c.is_ascii_digit());
            tokens.push(if is_hours { Token::Mark(':') } else { Token::Word(word) });
        } else {
            let mut chars = rest.chars();
            chars.next();
            after = chars.as_str();
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
    let end = text.find(|c| !belongs(c)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Whether a character is a letter of Latin, or one of an alphabet after it.
fn is_letter(c: char) -> bool {
    fold_char(c).is_some_and(|letter| !letter.is_ascii_digit())
        || ('\u{300}'..='\u{36f}').contains(&c)
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
            ("März", vec![Word("März")]),
            ("오후 3:07", vec![Word("오후"), Number("3"), Mark(':'), Number("07")]),
            ("..", vec![Mark('.'), Mark('.')]),
            ("7", vec![Number("7")]),
            ("9h05", vec![Number("9"), Mark(':'), Number("05")]),
        ] {
            assert_eq!(tokenize(text), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn texts_have_a_length() {
        assert_eq!(tokenize(""), None);
        assert_eq!(tokenize(&"1".repeat(64)).map(|tokens| tokens.len()), Some(1));
        assert_eq!(tokenize(&"1".repeat(65)), None);
    }
}
