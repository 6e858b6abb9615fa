//! Decodes text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.
//!
//! The formats look for ASCII characters, which UTF-8 and Windows-1252 encode alike. So a file in
//! one of these is parsed as bytes, and only the values that are wanted are decoded, each by
//! itself. A file in UTF-16 is converted to UTF-8 as it is read.

use std::borrow::Cow;

/// The characters of the bytes 0x80 to 0x9F in Windows-1252. All other bytes are as in Latin-1.
/// Source: WHATWG Encoding Standard, index windows-1252.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Decodes a value as UTF-8 or, if it is not valid UTF-8, as Windows-1252.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => bytes.iter().map(|&byte| decode_windows_1252(byte)).collect::<String>().into(),
    }
}

fn decode_windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// How many line ends (`\n`) there are in `bytes`.
pub(crate) fn count_line_ends(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

/// Whether a text holds some words. Unlike `str::contains`, it is one function for all callers, and brings
/// no messages about broken characters with it.
pub(crate) fn holds(text: &str, words: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), words.as_bytes()).is_some()
}

/// The start of a text: at most `n_bytes` of it, and whole characters.
pub(crate) fn start_of(text: &str, n_bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(n_bytes)).unwrap_or(text)
}

/// The entities of HTML that networks write, without `&`, and the characters that they stand for.
const ENTITIES: [(&str, char); 5] =
    [("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("#39;", '\''), ("amp;", '&')];

/// Resolves the entities of HTML that networks write.
pub(crate) fn unescape_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut unescaped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let entity = ENTITIES.iter().find_map(|(name, c)| Some((part.strip_prefix(name)?, *c)));
        let (after, c) = entity.unwrap_or((part, '&'));
        unescaped.push(c);
        unescaped.push_str(after);
    }
    unescaped
}

/// The length of the longest byte order mark.
pub(crate) const BOM_BYTES: usize = 3;

/// Converts the bytes of a file, chunk by chunk, to an encoding in which ASCII characters are
/// single bytes.
#[derive(Debug, Default)]
pub(crate) struct TextDecoder {
    encoding: Option<Encoding>,
    /// The end of the last chunk, if it holds only a part of a character.
    incomplete: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
enum Encoding {
    /// UTF-8 or Windows-1252, which need no conversion.
    AsciiCompatible,
    /// UTF-16, with the function that reads a code unit in its byte order.
    Utf16(fn([u8; 2]) -> u16),
}

impl TextDecoder {
    /// Converts the next chunk of the file. The byte order mark in the first chunk tells the
    /// encoding, so the first chunk must have at least [`BOM_BYTES`] unless it is the whole file.
    pub(crate) fn decode<'a>(&mut self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        let (encoding, bytes) = match self.encoding {
            Some(encoding) => (encoding, bytes),
            None => match bytes {
                [0xff, 0xfe, rest @ ..] => (Encoding::Utf16(u16::from_le_bytes), rest),
                [0xfe, 0xff, rest @ ..] => (Encoding::Utf16(u16::from_be_bytes), rest),
                [0xef, 0xbb, 0xbf, rest @ ..] => (Encoding::AsciiCompatible, rest),
                _ => (Encoding::AsciiCompatible, bytes),
            },
        };
        self.encoding = Some(encoding);
        match encoding {
            Encoding::AsciiCompatible => bytes.into(),
            Encoding::Utf16(unit) => self.decode_utf16(bytes, unit).into_bytes().into(),
        }
    }

    fn decode_utf16(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
        self.incomplete.extend_from_slice(bytes);
        let (pairs, _) = self.incomplete.as_chunks::<2>();
        let mut units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
        // The first half of a surrogate pair waits for the second.
        if units.last().is_some_and(|last| (0xd800..0xdc00).contains(last)) {
            units.pop();
        }
        self.incomplete.drain(..2 * units.len());
        let chars = char::decode_utf16(units);
        chars.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_resolved_once() {
        for (text, expected) in [
            ("a &lt;b&gt; &amp; &quot;c&quot;", "a <b> & \"c\""),
            ("&amp;lt; &amp;amp;", "&lt; &amp;"),
            ("it&#39;s", "it's"),
            ("R&D &unknown; &", "R&D &unknown; &"),
            ("", ""),
        ] {
            assert_eq!(unescape_entities(text), expected, "{text}");
        }
    }

    #[test]
    fn the_start_of_a_text_has_whole_characters() {
        for (n_bytes, expected) in [(0, ""), (1, "a"), (2, "a"), (3, "aé"), (9, "aéz")] {
            assert_eq!(start_of("aéz", n_bytes), expected, "{n_bytes}");
        }
        assert!(holds("aéz", "éz") && holds("a", "") && !holds("a", "ab"));
    }

    #[test]
    fn values_are_utf_8_or_windows_1252() {
        assert_eq!(decode("für 5 €".as_bytes()), "für 5 €");
        assert_eq!(decode(b"f\xfcr 5 \x80 \x9f\xa0\xff"), "für 5 € Ÿ\u{a0}ÿ");
    }

    #[test]
    fn byte_order_marks_tell_the_encoding() {
        let utf_16 = |unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}a,ü,🐟\n".encode_utf16().flat_map(unit).collect()
        };
        let expected = "a,ü,🐟\n".as_bytes();
        for file in [
            expected.to_vec(),
            "\u{feff}a,ü,🐟\n".as_bytes().to_vec(),
            utf_16(u16::to_le_bytes),
            utf_16(u16::to_be_bytes),
        ] {
            // The file is cut in two at each place after the byte order mark.
            for cut in BOM_BYTES..=file.len() {
                let (first, second) = file.split_at(cut);
                let mut decoder = TextDecoder::default();
                let mut decoded = decoder.decode(first).into_owned();
                decoded.extend_from_slice(&decoder.decode(second));
                assert_eq!(decoded, expected, "{file:?}, cut at {cut}");
            }
        }
    }
}
