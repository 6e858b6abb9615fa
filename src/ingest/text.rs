//! Bytes → text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252.

use super::Reason;
use std::borrow::Cow;

/// What the bytes 0x80 to 0x9F stand for in Windows-1252; the rest are Latin-1.
/// WHATWG Encoding Standard, index windows-1252.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text that `bytes` hold.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Reason> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok(utf16(rest, u16::from_le_bytes).into());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok(utf16(rest, u16::from_be_bytes).into());
    }
    if bytes.iter().take(4096).any(|&byte| byte == 0) {
        return Err(Reason::NotText);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) => Ok(text.into()),
        Err(_) => Ok(bytes.iter().map(|&byte| windows_1252(byte)).collect::<String>().into()),
    }
}

/// The first `n_bytes` of `text`, or fewer where a character would be cut.
pub(super) fn head(text: &str, n_bytes: usize) -> &str {
    &text[..text.floor_char_boundary(n_bytes)]
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
