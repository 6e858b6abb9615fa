//! Which cells of an `.xlsx` are dates: there the number is the same, and the format tells.

use super::Unreadable;
use super::markup::{Markup, Piece, attribute};

/// No workbook that opens has as many formats of its own.
const MAX_FORMATS: usize = 8_192;

/// What a format shows a number as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A number.
    Number,
    /// A date, a time of day, or both.
    Moment,
    /// A duration.
    Duration,
}

impl Format {
    /// The format of a code such as `[$-409]mmm d, yyyy;@`: that of its first section, which is
    /// for positive numbers. Letters of dates count where they are neither quoted nor escaped nor
    /// in brackets, unless these hold nothing else, as in `[h]:mm`.
    pub(super) fn of_code(code: &str) -> Format {
        let mut format = Format::Number;
        let mut rest = code.chars();
        while let Some(character) = rest.next() {
            match character.to_ascii_lowercase() {
                // The next is itself, the width of a blank, or what fills the cell.
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
                        return Format::Duration;
                    }
                }
                ';' => break,
                'd' | 'm' | 'y' | 'h' | 's' => format = Format::Moment,
                _ => {}
            }
        }
        format
    }

    /// The format of a number that every workbook knows (ECMA-376 part 1, 18.8.30).
    fn of_number(number: u32) -> Format {
        match number {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Format::Moment,
            46 => Format::Duration,
            _ => Format::Number,
        }
    }
}

/// The formats of a workbook's cells, in the order in which cells name them.
pub(super) fn read(styles: &[u8]) -> Result<Vec<Format>, Unreadable> {
    let mut markup = Markup::new(styles);
    let mut own: Vec<(u32, Format)> = Vec::new();
    let mut formats = Vec::new();
    // There are formats and styles elsewhere, too, which are not those of cells.
    let (mut is_own, mut is_cells) = (false, false);
    loop {
        match markup.next()? {
            Piece::Start(start) => match start.local_name().as_ref() {
                "numFmts" => is_own = true,
                "cellXfs" => is_cells = true,
                "numFmt" if is_own => {
                    let code = attribute(&start, "formatCode")?.unwrap_or_default();
                    let entry = (number(&start)?, Format::of_code(&code));
                    let place = own.partition_point(|(number, _)| *number < entry.0);
                    if own.len() == MAX_FORMATS {
                        return Err(Unreadable::TooLarge);
                    }
                    own.insert(place, entry);
                }
                "xf" if is_cells => {
                    let number = number(&start)?;
                    let place = own.binary_search_by_key(&number, |(number, _)| *number);
                    formats.push(place.map_or(Format::of_number(number), |place| own[place].1));
                }
                _ => {}
            },
            Piece::End(end) => match end.local_name().as_ref() {
                "numFmts" => is_own = false,
                "cellXfs" => is_cells = false,
                _ => {}
            },
            Piece::Text(_) => {}
            Piece::Over => return Ok(formats),
        }
    }
}

/// The number of a format; 0 is a plain number's.
fn number(start: &quick_xml::events::BytesStart<'_>) -> Result<u32, Unreadable> {
    let number = attribute(start, "numFmtId")?;
    Ok(number.and_then(|number| number.parse().ok()).unwrap_or(0))
}
