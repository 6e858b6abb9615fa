//! The shared strings of an `.xlsx`: texts that its cells name by their index.

use super::Unreadable;
use super::xml::{XmlEvent, XmlReader};

/// The shared strings, stored in one text.
#[derive(Default)]
pub(super) struct SharedStrings {
    text: String,
    /// For each string, where it ends in `text`.
    ends: Vec<u32>,
}

impl SharedStrings {
    /// Reads the part that holds the shared strings.
    pub(super) fn read(part: &[u8]) -> Result<SharedStrings, Unreadable> {
        let mut xml = XmlReader::new(part);
        let mut strings = SharedStrings::default();
        loop {
            match xml.read_event()? {
                XmlEvent::Start(start) if start.local_name().as_ref() == "si" => {
                    let from = strings.text.len();
                    read_rich_text(&mut xml, &mut strings.text)?;
                    unescape(&mut strings.text, from);
                    let end = u32::try_from(strings.text.len());
                    strings.ends.push(end.map_err(|_| Unreadable::TooLarge)?);
                }
                XmlEvent::Eof => return Ok(strings),
                _ => {}
            }
        }
    }

    /// The string at an index, from 0.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start as usize..end as usize)
    }
}

/// Appends to `out` the text of the element whose start was read last: the text of all its runs,
/// without their formatting and without phonetic hints.
pub(super) fn read_rich_text(xml: &mut XmlReader<'_>, out: &mut String) -> Result<(), Unreadable> {
    let mut n_open_runs = 0;
    loop {
        match xml.read_event()? {
            XmlEvent::Start(start) => match start.local_name().as_ref() {
                "t" => xml.read_text(out)?,
                "r" => n_open_runs += 1,
                _ => xml.skip_element()?,
            },
            XmlEvent::End(_) if n_open_runs > 0 => n_open_runs -= 1,
            XmlEvent::End(_) | XmlEvent::Eof => return Ok(()),
            XmlEvent::Text(_) => {}
        }
    }
}

/// Resolves the escapes of Excel in `text[from..]`. Excel writes a UTF-16 code unit that XML does
/// not allow as `_x000D_`, and the underscore of a text that only looks like an escape as `_x005F_`
/// (ECMA-376 part 1, 22.9.2.19).
pub(super) fn unescape(text: &mut String, from: usize) {
    if !text[from..].contains("_x") {
        return;
    }
    let escaped = text.split_off(from);
    let mut rest = escaped.as_str();
    while let Some(at) = rest.find("_x") {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        // A character beyond U+FFFF is two escapes in a row.
        let mut units = Vec::new();
        while let Some(unit) = escaped_unit(rest) {
            units.push(unit);
            rest = &rest[ESCAPE_BYTES..];
        }
        if units.is_empty() {
            text.push_str("_x");
            rest = &rest["_x".len()..];
        }
        text.push_str(&String::from_utf16_lossy(&units));
    }
    text.push_str(rest);
}

/// The length of an escape.
const ESCAPE_BYTES: usize = "_x000D_".len();

/// The UTF-16 code unit of the escape that `text` begins with.
fn escaped_unit(text: &str) -> Option<u16> {
    let digits = text.get(..ESCAPE_BYTES)?.strip_prefix("_x")?.strip_suffix('_')?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}
