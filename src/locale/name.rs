//! Names as they stand in a line of text. A name comes from a file and may be anything: 100 KB long, in several
//! lines, or made to reverse the text around it.

/// The first strong character between these two decides the direction of what stands there, and of
/// nothing else (Unicode Standard Annex 9).
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// A name in one line, with at most `max_chars` characters and an ellipsis where there are more; empty where none
/// of them is visible.
#[must_use]
pub fn in_line(name: &str, max_chars: usize) -> String {
    let mut chars = name.chars().filter(|&c| !is_directional(c));
    let line = |c: char| if c.is_control() { ' ' } else { c };
    let mut shown: String = chars.by_ref().take(max_chars).map(line).collect();
    if chars.next().is_some() {
        shown.push('…');
    }
    let shown = shown.trim();
    if shown.chars().all(is_invisible) {
        return String::new();
    }
    if shown.is_ascii() {
        return shown.to_owned();
    }
    format!("{FIRST_STRONG_ISOLATE}{shown}{POP_DIRECTIONAL_ISOLATE}")
}

/// Whether a character has no look of its own. Between other characters it may matter, as in emoji.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{115f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{3164}' | '\u{feff}')
}

/// Whether a character has no look and changes the direction of text.
fn is_directional(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_shortened_by_characters() {
        assert_eq!(
            in_line(&"x".repeat(100_000), 60),
            format!("\u{2068}{}…\u{2069}", "x".repeat(60))
        );
        assert_eq!(in_line(&"ä".repeat(61), 60), format!("\u{2068}{}…\u{2069}", "ä".repeat(60)));
        assert_eq!(in_line(&"x".repeat(60), 60), "x".repeat(60));
    }

    #[test]
    fn a_name_stays_in_its_line_and_direction() {
        assert_eq!(in_line("ada", 60), "ada");
        assert_eq!(in_line("a\nb\u{0}c\r", 60), "a b c");
        // An override of the direction, the end of an isolate, and a mark.
        assert_eq!(in_line("\u{202e}ada\u{2069}\u{200f}", 60), "ada");
        assert_eq!(in_line("שלום", 60), "\u{2068}שלום\u{2069}");
        assert_eq!(in_line("\u{202e} ", 60), "");
        // A space without width is no name; between emoji it joins them.
        assert_eq!(in_line("\u{200b}", 60), "");
        assert_eq!(in_line("👩\u{200d}🔬", 60), "\u{2068}👩\u{200d}🔬\u{2069}");
    }
}
