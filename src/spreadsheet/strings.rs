//! The texts of an `.xlsx`, which its cells name by number.

use super::Unreadable;
use super::markup::{Markup, Piece};

/// The texts, one after the other.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Strings {
    /// The texts of the part that holds them.
    pub(super) fn read(part: &[u8]) -> Result<Strings, Unreadable> {
        let mut markup = Markup::new(part);
        let mut strings = Strings::default();
        loop {
            match markup.next()? {
                Piece::Start(start) if start.local_name().as_ref() == "si" => {
                    let from = strings.text.len();
                    rich(&mut markup, &mut strings.text)?;
                    unescape(&mut strings.text, from);
                    let end = u32::try_from(strings.text.len());
                    strings.ends.push(end.map_err(|_| Unreadable::TooLarge)?);
                }
                Piece::Over => return Ok(strings),
                _ => {}
            }
        }
    }

    /// The text of a number.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start as usize..end as usize)
    }
}

/// Adds to `out` the text of an element that has just begun: its runs, however they look, and not
/// how they are pronounced.
pub(super) fn rich(markup: &mut Markup<'_>, out: &mut String) -> Result<(), Unreadable> {
    let mut n_runs = 0;
    loop {
        match markup.next()? {
            Piece::Start(start) => match start.local_name().as_ref() {
                "t" => markup.text(out)?,
                "r" => n_runs += 1,
                _ => markup.skip()?,
            },
            Piece::End(_) if n_runs > 0 => n_runs -= 1,
            Piece::End(_) | Piece::Over => return Ok(()),
            Piece::Text(_) => {}
        }
    }
}

/// Resolves what Excel writes as `_x000D_`, in a text from a place on: a unit of UTF-16 that XML
/// does not allow, or the underscore of what only looks so.
pub(super) fn unescape(text: &mut String, from: usize) {
    const LENGTH: usize = "_x000D_".len();
    if !text[from..].contains("_x") {
        return;
    }
    let unit = |text: &str| {
        let digits = text.strip_prefix("_x")?.get(..4)?;
        let is_whole = text.as_bytes().get(LENGTH - 1) == Some(&b'_');
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        u16::from_str_radix(digits, 16).ok().filter(|_| is_whole && is_hex)
    };
    let escaped = text.split_off(from);
    let mut rest = escaped.as_str();
    while let Some(at) = rest.find("_x") {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut units = Vec::new();
        while let Some(unit) = unit(rest) {
            units.push(unit);
            rest = &rest[LENGTH..];
        }
        if units.is_empty() {
            text.push_str("_x");
            rest = &rest["_x".len()..];
        }
        text.push_str(&String::from_utf16_lossy(&units));
    }
    text.push_str(rest);
}
