//! Bytes → text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252.
//!
//! Formats look for ASCII characters, which UTF-8 and Windows-1252 write alike; so only what is
//! wanted of a file is ever decoded, and each cell for itself. UTF-16 becomes UTF-8 on its way in.

use std::borrow::Cow;

/// What the bytes 0x80 to 0x9F stand for in Windows-1252; the rest are Latin-1.
/// WHATWG Encoding Standard, index windows-1252.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a cell, a value, a line.
pub(crate) fn of(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect::<String>().into(),
    }
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The longest mark of an encoding.
pub(crate) const MARK_BYTES: usize = 3;

/// How the bytes of a file become ones in which ASCII characters can be looked for.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    encoding: Option<Encoding>,
    /// What a piece ended with that is no character yet.
    left_over: Vec<u8>,
}

#[derive(Clone, Copy, Debug)]
enum Encoding {
    Bytes,
    Utf16(fn([u8; 2]) -> u16),
}

impl Decoder {
    /// The file's next piece, decoded; the first piece, of [`MARK_BYTES`] at least where the file has
    /// as many, tells the encoding by its mark.
    pub(crate) fn decode<'a>(&mut self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        let (encoding, bytes) = match self.encoding {
            Some(encoding) => (encoding, bytes),
            None => match bytes {
                [0xff, 0xfe, rest @ ..] => (Encoding::Utf16(u16::from_le_bytes), rest),
                [0xfe, 0xff, rest @ ..] => (Encoding::Utf16(u16::from_be_bytes), rest),
                [0xef, 0xbb, 0xbf, rest @ ..] => (Encoding::Bytes, rest),
                _ => (Encoding::Bytes, bytes),
            },
        };
        self.encoding = Some(encoding);
        match encoding {
            Encoding::Bytes => bytes.into(),
            Encoding::Utf16(unit) => self.utf16(bytes, unit).into_bytes().into(),
        }
    }

    fn utf16(&mut self, bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
        self.left_over.extend_from_slice(bytes);
        let mut units: Vec<u16> =
            self.left_over.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        // The first half of a pair waits for the second.
        if units.last().is_some_and(|last| (0xd800..0xdc00).contains(last)) {
            units.pop();
        }
        self.left_over.drain(..2 * units.len());
        let chars = char::decode_utf16(units);
        chars.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }
}
