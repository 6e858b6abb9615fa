//! Which cells of an `.xlsx` are dates. A date is stored as a number; only the number format of the
//! cell tells that it is one.

use super::Unreadable;
use super::xml::{XmlEvent, XmlReader, attribute};
use quick_xml::events::BytesStart;
use std::collections::BTreeMap;

/// How many number formats a workbook may define. Excel allows a few hundred.
const MAX_FORMATS: usize = 8_192;

/// What a number format shows a number as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// A plain number, an amount or a percentage.
    Number,
    /// A date, a time of day, or both.
    DateTime,
    /// A duration, such as `[h]:mm`.
    Duration,
}

impl NumberFormat {
    /// Tells the kind of a format code such as `[$-409]mmm d, yyyy;@` by its first section, which
    /// is for positive numbers. The letters of dates do not count if they are quoted, escaped or in
    /// brackets; but brackets that hold only such letters, as in `[h]:mm`, mean a duration.
    fn from_code(code: &str) -> NumberFormat {
        let mut format = NumberFormat::Number;
        let mut rest = code.chars();
        while let Some(character) = rest.next() {
            match character.to_ascii_lowercase() {
                // The next character is literal, or gives the width of a blank or the filling.
                '\\' | '_' | '*' => {
                    rest.next();
                }
                '"' => {
                    rest.find(|character| *character == '"');
                }
                '[' => {
                    let (inside, after) = rest.as_str().split_once(']').unwrap_or_default();
                    rest = after.chars();
                    let is_unit = |unit| inside.chars().all(|c| c.eq_ignore_ascii_case(&unit));
                    if !inside.is_empty() && ['h', 'm', 's'].into_iter().any(is_unit) {
                        return NumberFormat::Duration;
                    }
                }
                ';' => break,
                'd' | 'm' | 'y' | 'h' | 's' => format = NumberFormat::DateTime,
                _ => {}
            }
        }
        format
    }

    /// The kind of a built-in format (ECMA-376 part 1, 18.8.30), which files name by a number.
    fn from_builtin_id(id: u32) -> NumberFormat {
        match id {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => NumberFormat::DateTime,
            46 => NumberFormat::Duration,
            _ => NumberFormat::Number,
        }
    }
}

/// Reads the number formats of all cell styles. A cell names its style by the index in this list.
pub(super) fn read(styles: &[u8]) -> Result<Vec<NumberFormat>, Unreadable> {
    let mut xml = XmlReader::new(styles);
    let mut custom: BTreeMap<u32, NumberFormat> = BTreeMap::new();
    let mut formats = Vec::new();
    // The same elements occur elsewhere in the file, too, where they are not about cells.
    let (mut in_custom_formats, mut in_cell_styles) = (false, false);
    loop {
        match xml.read_event()? {
            XmlEvent::Start(start) => match start.local_name().as_ref() {
                "numFmts" => in_custom_formats = true,
                "cellXfs" => in_cell_styles = true,
                "numFmt" if in_custom_formats => {
                    let code = attribute(&start, "formatCode")?.unwrap_or_default();
                    if custom.len() == MAX_FORMATS {
                        return Err(Unreadable::TooLarge);
                    }
                    custom.insert(format_id(&start)?, NumberFormat::from_code(&code));
                }
                "xf" if in_cell_styles => {
                    let id = format_id(&start)?;
                    let format = custom.get(&id).copied();
                    formats.push(format.unwrap_or_else(|| NumberFormat::from_builtin_id(id)));
                }
                _ => {}
            },
            XmlEvent::End(end) => match end.local_name().as_ref() {
                "numFmts" => in_custom_formats = false,
                "cellXfs" => in_cell_styles = false,
                _ => {}
            },
            XmlEvent::Text(_) => {}
            XmlEvent::Eof => return Ok(formats),
        }
    }
}

/// The id of the number format that an element names; 0, the general format, if it names none.
fn format_id(start: &BytesStart<'_>) -> Result<u32, Unreadable> {
    let id = attribute(start, "numFmtId")?;
    Ok(id.and_then(|id| id.parse().ok()).unwrap_or(0))
}
