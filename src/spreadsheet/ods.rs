//! Reads the cells of an `.ods` (OpenDocument 1.3, part 3).
//!
//! Equal rows and cells that follow each other are stored once, with the number of repetitions. So
//! are the empty ones, up to the last of a million rows.

use super::Unreadable;
use super::csv::{CellValue, MAX_BYTES, SheetWriter};
use super::date_time::Temporal;
use super::decimal::Decimal;
use super::package::Package;
use super::xml::{XmlEvent, XmlReader, attribute, attributes};
use quick_xml::events::BytesStart;

/// The part that holds the sheets.
pub(super) const CONTENT: &str = "content.xml";
/// The media type of a workbook. That of a template begins with it.
const MEDIA_TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Reads all sheets of the workbook into `writer`.
pub(super) fn read(package: &mut Package<'_>, writer: &mut SheetWriter) -> Result<(), Unreadable> {
    let media_type = package.read("mimetype")?.unwrap_or_default();
    if !media_type.starts_with(MEDIA_TYPE) {
        return Err(Unreadable::NotAWorkbook);
    }
    let manifest = package.read("META-INF/manifest.xml")?.unwrap_or_default();
    if super::contains(&manifest, b"encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    let content = package.read(CONTENT)?.ok_or(Unreadable::Damaged)?;
    let mut xml = XmlReader::new(&content);
    loop {
        match xml.read_event()? {
            XmlEvent::Start(start) => match start.local_name().as_ref() {
                "table" => {
                    let name = attribute(&start, "table:name")?.unwrap_or_default().into_owned();
                    read_sheet(&mut xml, &name, writer)?;
                }
                // The former values of cells that were changed.
                "tracked-changes" => xml.skip_element()?,
                _ => {}
            },
            XmlEvent::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// A value and how many cells in a row hold it.
struct RepeatedCell {
    /// The column of the first of the cells, from 0.
    column: u32,
    n_columns: u32,
    value: CellValue<String>,
}

/// Reads the sheet whose start was read last.
fn read_sheet(
    xml: &mut XmlReader<'_>,
    name: &str,
    writer: &mut SheetWriter,
) -> Result<(), Unreadable> {
    let mut cells: Vec<RepeatedCell> = Vec::new();
    let (mut row, mut n_rows, mut column) = (0_u32, 1_u32, 0_u32);
    let mut is_external = false;
    loop {
        match xml.read_event()? {
            XmlEvent::Start(start) => match start.local_name().as_ref() {
                "table-row" => {
                    let written = attribute(&start, "table:number-rows-repeated")?;
                    n_rows = repetitions(written.as_deref());
                    column = 0;
                    cells.clear();
                }
                "table-cell" | "covered-table-cell" => {
                    let (n_columns, value) = read_cell(&start, xml)?;
                    if let Some(value) = value {
                        cells.push(RepeatedCell { column, n_columns, value });
                    }
                    column = column.saturating_add(n_columns);
                }
                // A copy of a sheet of another workbook, kept for formulas that refer to it.
                "table-source" => is_external = true,
                // Groups of rows.
                "table-header-rows" | "table-rows" | "table-row-group" => {}
                _ => xml.skip_element()?,
            },
            XmlEvent::End(end) => match end.local_name().as_ref() {
                "table-row" => {
                    if !cells.is_empty() {
                        write_rows(row, n_rows, &cells, writer)?;
                    }
                    row = row.saturating_add(n_rows);
                }
                "table" if is_external => {
                    writer.discard_sheet();
                    return Ok(());
                }
                "table" => {
                    writer.finish_sheet(name);
                    return Ok(());
                }
                _ => {}
            },
            XmlEvent::Text(_) => {}
            XmlEvent::Eof => return Ok(()),
        }
    }
}

/// Parses a number of repetitions, 1 if it is missing. A number that does not fit counts as too
/// large, because no sheet has as many rows or columns.
fn repetitions(written: Option<&str>) -> u32 {
    written.map_or(1, |written| written.parse().unwrap_or(u32::MAX))
}

/// Writes `n_rows` equal rows from `row` on. Each cell adds at least one byte, so the writer's
/// limit ends the loop soon, whatever the number of repetitions.
fn write_rows(
    row: u32,
    n_rows: u32,
    cells: &[RepeatedCell],
    writer: &mut SheetWriter,
) -> Result<(), Unreadable> {
    let end = |start: u32, n: u32| start.checked_add(n).ok_or(Unreadable::TooLarge);
    for row in row..end(row, n_rows)? {
        for RepeatedCell { column, n_columns, value } in cells {
            for column in *column..end(*column, *n_columns)? {
                writer.write_cell(row, column, value)?;
            }
        }
    }
    Ok(())
}

/// Reads the cell whose start is given. Returns how many equal cells it stands for and their value,
/// `None` for empty cells and errors.
fn read_cell(
    start: &BytesStart<'_>,
    xml: &mut XmlReader<'_>,
) -> Result<(u32, Option<CellValue<String>>), Unreadable> {
    let mut n_columns = 1;
    let mut kind = String::new();
    let mut value = None;
    let mut is_error = false;
    for attribute in attributes(start) {
        let (key, written) = attribute?;
        match key {
            "table:number-columns-repeated" => n_columns = repetitions(Some(&written)),
            "office:value-type" => kind = written.into_owned(),
            "calcext:value-type" => is_error = written == "error",
            "office:value"
            | "office:date-value"
            | "office:time-value"
            | "office:boolean-value"
            | "office:string-value" => value = Some(written.into_owned()),
            _ => {}
        }
    }
    let mut displayed = String::new();
    read_paragraphs(xml, &mut displayed)?;
    let text = value.unwrap_or(displayed);
    if is_error || text.is_empty() {
        return Ok((n_columns, None));
    }
    let value = match kind.as_str() {
        "float" | "percentage" | "currency" => Decimal::parse(&text).map(CellValue::Number),
        "date" => Temporal::parse_date(&text).map(CellValue::Temporal),
        "time" => Temporal::parse_duration(&text).map(CellValue::Temporal),
        "boolean" => Some(CellValue::Boolean(text == "true")),
        _ => None,
    };
    Ok((n_columns, Some(value.unwrap_or(CellValue::Text(text)))))
}

/// Appends to `out` the displayed text of the cell whose start was read last, one line for each
/// paragraph.
fn read_paragraphs(xml: &mut XmlReader<'_>, out: &mut String) -> Result<(), Unreadable> {
    let mut n_paragraphs = 0;
    // How many elements within the cell are open.
    let mut depth = 0;
    loop {
        match xml.read_event()? {
            XmlEvent::Start(start) => {
                depth += 1;
                match start.local_name().as_ref() {
                    "p" => {
                        if n_paragraphs > 0 {
                            out.push('\n');
                        }
                        n_paragraphs += 1;
                    }
                    "s" => {
                        let n_spaces =
                            repetitions(attribute(&start, "text:c")?.as_deref()) as usize;
                        if n_spaces > MAX_BYTES.saturating_sub(out.len()) {
                            return Err(Unreadable::TooLarge);
                        }
                        out.extend((0..n_spaces).map(|_| ' '));
                    }
                    "tab" => out.push('\t'),
                    "line-break" => out.push('\n'),
                    // Formatted text and links.
                    "span" | "a" => {}
                    // Comments, pictures, and tables within the cell.
                    _ => {
                        xml.skip_element()?;
                        depth -= 1;
                    }
                }
            }
            XmlEvent::End(_) if depth > 0 => depth -= 1,
            XmlEvent::End(_) | XmlEvent::Eof => return Ok(()),
            XmlEvent::Text(text) if depth > 0 => {
                push_collapsed(out, &text);
                if out.len() > MAX_BYTES {
                    return Err(Unreadable::TooLarge);
                }
            }
            XmlEvent::Text(_) => {}
        }
    }
}

/// Appends a text with its whitespace collapsed (OpenDocument 1.3, part 3, 6.1.2): whitespace at
/// the start of a line and repeated whitespace belongs to the layout of the XML, not to the text.
fn push_collapsed(out: &mut String, text: &str) {
    for character in text.chars() {
        if !matches!(character, ' ' | '\t' | '\n' | '\r') {
            out.push(character);
        } else if !out.is_empty() && !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}
