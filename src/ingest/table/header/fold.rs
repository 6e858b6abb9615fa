//! Folds the name of a column to what different tools and languages have in common.

use std::fmt::Write;

/// The letters that the characters from U+00C0 to U+017F are without their accents.
const WITHOUT_ACCENTS: &[u8; 192] =
    b"aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssss\
    sssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// The longest name that is looked at. Longer cells are prose.
const MAX_BYTES: usize = 120;

/// A character as names are compared: in lower case, without its accent, in the common width.
/// `None` for a character that is neither a letter nor a digit.
pub(crate) fn fold_char(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '\u{c0}'..='\u{17f}' => {
            let letter = WITHOUT_ACCENTS[c as usize - 0xc0];
            (letter != b' ').then_some(char::from(letter))
        }
        '\u{218}'..='\u{21b}' => Some(if c < '\u{21a}' { 's' } else { 't' }),
        // The capitals of Greek and Cyrillic.
        '\u{391}'..='\u{3a9}' | '\u{410}'..='\u{42f}' => char::from_u32(c as u32 + 0x20),
        // The wide forms of ASCII characters.
        '\u{ff01}'..='\u{ff5e}' => fold_char(char::from_u32(c as u32 - 0xfee0)?),
        // Punctuation and symbols, and those of Japanese.
        '\u{2000}'..='\u{2bff}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3007}'..='\u{3020}'
        | '\u{30fb}'
        | '\u{1f000}'..='\u{1faff}' => None,
        _ => (c >= '\u{370}').then_some(c),
    }
}

/// Whether a character is not seen: a soft hyphen, a mark of no width, or an accent by itself.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{300}'..='\u{36f}')
}

/// The words of a text, folded, with a blank between them: at other characters than letters and
/// digits, and before a capital letter that follows a small one. Between parts of a path, such as
/// `public_metrics.like_count` or `author/name`, there is a dot. Text in brackets is left out.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::new();
    if name.len() > MAX_BYTES {
        return folded;
    }
    // What stands between the last word and the next.
    let mut gap = None;
    let mut was_small = false;
    let mut before = ' ';
    let mut depth = 0_u32;
    for c in name.chars().filter(|c| !is_invisible(*c)) {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let Some(letter) = fold_char(c).filter(|_| depth == 0) else {
            // `snippet.title`, `snippet/title`, `snippet__title`, `Snippet > Title`
            let is_path = match c {
                '.' | '/' => gap.is_none(),
                '_' => before == '_',
                c => c == '>',
            };
            gap = Some(if is_path { '.' } else { gap.filter(|gap| *gap == '.').unwrap_or(' ') });
            before = c;
            was_small = false;
            continue;
        };
        before = c;
        let is_capital = c.is_ascii_uppercase();
        if is_capital && was_small {
            gap.get_or_insert(' ');
        }
        was_small = c.is_ascii_lowercase() || c.is_ascii_digit();
        if let Some(gap) = gap.take()
            && !folded.is_empty()
        {
            folded.push(gap);
        }
        // Writing to a String never fails.
        let _ = folded.write_char(letter);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_to_words() {
        for (name, expected) in [
            ("Created At", "created at"),
            ("created_at", "created at"),
            ("createdAt", "created at"),
            ("CREATED-AT", "created at"),
            ("isRT", "is rt"),
            ("URLClicks", "urlclicks"),
            ("Posted (UTC)", "posted"),
            ("いいね！（合計）の数", "いいね の数"),
            ("Veröffentlicht", "veroffentlicht"),
            ("VERÖFFENTLICHT", "veroffentlicht"),
            ("Vero\u{308}ffentlicht", "veroffentlicht"),
            ("Da\u{ad}tum", "datum"),
            ("\u{feff}Date", "date"),
            ("Beğeni Sayısı", "begeni sayisi"),
            ("Udostępnień", "udostepnien"),
            ("НРАВИТСЯ Μου", "нравится μου"),
            ("Ｌｉｋｅｓ", "likes"),
            ("„Gefällt mir“-Angaben", "gefallt mir angaben"),
            ("J’aime", "j aime"),
            ("public_metrics.like_count", "public metrics.like count"),
            ("author/userName", "author.user name"),
            ("Likes ❤️", "likes"),
            ("🔁 Shares", "shares"),
            ("statistics__likeCount", "statistics.like count"),
            ("Insights > Likes", "insights.likes"),
            (" Likes ", "likes"),
            ("", ""),
            ("_._", ""),
        ] {
            assert_eq!(fold(name), expected, "{name}");
        }
        assert_eq!(fold(&"x".repeat(121)), "");
    }
}
