//! Reads the cells of one worksheet of an `.xlsx`.

use super::Unreadable;
use super::csv::{CellValue, SheetWriter};
use super::date_time::Temporal;
use super::decimal::Decimal;
use super::number_format::NumberFormat;
use super::shared_strings::{self, SharedStrings};
use super::xml::{XmlEvent, XmlReader, attribute, attributes};
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// What the cells of all worksheets of a workbook refer to.
#[derive(Default)]
pub(super) struct Workbook {
    /// The strings to which cells refer by index.
    pub strings: SharedStrings,
    /// For each cell style, its number format.
    pub formats: Vec<NumberFormat>,
    /// Whether serial number 0 is 1904-01-01.
    pub since_1904: bool,
}

/// Reads all cells of a worksheet into the current sheet of `writer`.
pub(super) fn read(
    part: &[u8],
    workbook: &Workbook,
    writer: &mut SheetWriter,
) -> Result<(), Unreadable> {
    let mut xml = XmlReader::new(part);
    let mut text = String::new();
    // A row or cell without a reference follows the one before it.
    let mut next = CellRef::default();
    loop {
        match xml.read_event()? {
            XmlEvent::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    if let Some(number) = attribute(&start, "r")? {
                        next.row = index_from_number(&number).ok_or(Unreadable::Damaged)?;
                    }
                    next.column = 0;
                }
                "c" => {
                    let cell = CellElement::new(&start)?;
                    if let Some(reference) = &cell.reference {
                        next = CellRef::parse(reference).ok_or(Unreadable::Damaged)?;
                    }
                    text.clear();
                    cell.read_content(&mut xml, &mut text)?;
                    if let Some(value) = cell.value(&mut text, workbook)? {
                        writer.write_cell(next.row, next.column, &value)?;
                    }
                    next.column = next.column.saturating_add(1);
                }
                _ => {}
            },
            XmlEvent::End(end) => match end.local_name().as_ref() {
                "row" => next.row = next.row.saturating_add(1),
                "sheetData" => return Ok(()),
                _ => {}
            },
            XmlEvent::Text(_) => {}
            XmlEvent::Eof => return Ok(()),
        }
    }
}

/// The attributes of a cell's element.
#[derive(Default)]
struct CellElement<'a> {
    /// Where the cell stands, such as `AB12`.
    reference: Option<Cow<'a, str>>,
    /// The type of the value; a number if missing.
    kind: Option<Cow<'a, str>>,
    /// The index of the cell style.
    style: usize,
}

impl<'a> CellElement<'a> {
    fn new(start: &'a BytesStart<'_>) -> Result<CellElement<'a>, Unreadable> {
        let mut cell = CellElement::default();
        for attribute in attributes(start) {
            let (key, value) = attribute?;
            match key {
                "r" => cell.reference = Some(value),
                "t" => cell.kind = Some(value),
                "s" => cell.style = value.parse().unwrap_or(0),
                _ => {}
            }
        }
        Ok(cell)
    }

    /// Appends the content of the cell to `out`, as it is written in the file. The formula is
    /// skipped.
    fn read_content(&self, xml: &mut XmlReader<'_>, out: &mut String) -> Result<(), Unreadable> {
        let is_inline = self.kind.as_deref() == Some("inlineStr");
        loop {
            match xml.read_event()? {
                XmlEvent::Start(start) => match start.local_name().as_ref() {
                    "is" if is_inline => shared_strings::read_rich_text(xml, out)?,
                    "v" if !is_inline => xml.read_text(out)?,
                    _ => xml.skip_element()?,
                },
                XmlEvent::End(_) | XmlEvent::Eof => return Ok(()),
                XmlEvent::Text(_) => {}
            }
        }
    }

    /// The value that the content `text` stands for; `None` for an empty cell and for an error.
    fn value<'t>(
        &self,
        text: &'t mut String,
        workbook: &'t Workbook,
    ) -> Result<Option<CellValue<&'t str>>, Unreadable> {
        if text.is_empty() {
            return Ok(None);
        }
        Ok(Some(match self.kind.as_deref() {
            Some("e") => return Ok(None),
            Some("s") => {
                let index = text.trim().parse().ok();
                let string = index.and_then(|index| workbook.strings.get(index));
                CellValue::Text(string.ok_or(Unreadable::Damaged)?)
            }
            Some("b") => CellValue::Boolean(matches!(text.trim(), "1" | "true")),
            Some("d") => {
                Temporal::parse_date(text).map_or(CellValue::Text(text), CellValue::Temporal)
            }
            Some("n") | None => match Decimal::parse(text.trim()) {
                Some(number) => self.number(number, workbook),
                None => CellValue::Text(text),
            },
            Some(_) => {
                shared_strings::unescape(text, 0);
                CellValue::Text(text)
            }
        }))
    }

    /// The value that a number stands for in the number format of the cell.
    fn number(&self, number: Decimal, workbook: &Workbook) -> CellValue<&'static str> {
        let format = workbook.formats.get(self.style).copied().unwrap_or(NumberFormat::Number);
        let temporal = match format {
            NumberFormat::Number => None,
            NumberFormat::DateTime => Temporal::date_from_serial(number, workbook.since_1904),
            NumberFormat::Duration => Temporal::duration_from_serial(number),
        };
        temporal.map_or(CellValue::Number(number), CellValue::Temporal)
    }
}

/// Where a cell stands: its row and column, both from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct CellRef {
    row: u32,
    column: u32,
}

impl CellRef {
    /// Parses a reference such as `AB12`: the column in letters, the row as a number from 1.
    fn parse(reference: &str) -> Option<CellRef> {
        let n_letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (letters, digits) = reference.split_at(n_letters);
        let column = letters.bytes().try_fold(0_u32, |column, letter| {
            let letter = letter.to_ascii_uppercase() - b'A' + 1;
            column.checked_mul(26)?.checked_add(letter.into())
        })?;
        Some(CellRef { row: index_from_number(digits)?, column: column.checked_sub(1)? })
    }
}

/// The index, from 0, of a row whose number is written from 1.
fn index_from_number(digits: &str) -> Option<u32> {
    digits.parse().ok().and_then(|number: u32| number.checked_sub(1))
}
