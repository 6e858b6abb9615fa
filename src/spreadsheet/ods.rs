//! An `.ods` (OpenDocument 1.3, part 3) → cells. Rows and cells that are alike are written once
//! with a number, and the empty ones down to the last of a million so, too.

use super::Unreadable;
use super::csv::{MAX_BYTES, Tables, Value};
use super::decimal::Decimal;
use super::markup::{Markup, Piece, attribute, attributes};
use super::moment::When;
use super::parts::Parts;
use quick_xml::events::BytesStart;

/// The part that holds the sheets.
pub(super) const CONTENT: &str = "content.xml";
/// What the part `mimetype` begins with if it is a workbook, or a template for one.
const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// Adds the tables of all sheets.
pub(super) fn read(parts: &mut Parts<'_>, tables: &mut Tables) -> Result<(), Unreadable> {
    let kind = parts.get("mimetype")?.unwrap_or_default();
    if !kind.starts_with(KIND) {
        return Err(Unreadable::NotAWorkbook);
    }
    let manifest = parts.get("META-INF/manifest.xml")?.unwrap_or_default();
    if super::holds(&manifest, b"encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    let content = parts.get(CONTENT)?.ok_or(Unreadable::Damaged)?;
    let mut markup = Markup::new(&content);
    loop {
        match markup.next()? {
            Piece::Start(start) => match start.local_name().as_ref() {
                "table" => {
                    let name = attribute(&start, "table:name")?.unwrap_or_default().into_owned();
                    table(&mut markup, &name, tables)?;
                }
                // What cells were before they were changed.
                "tracked-changes" => markup.skip()?,
                _ => {}
            },
            Piece::Over => return Ok(()),
            _ => {}
        }
    }
}

/// A cell, and how many beside it are alike.
struct Cell {
    column: u32,
    n: u32,
    value: Value<String>,
}

/// Reads a sheet that has just begun.
fn table(markup: &mut Markup<'_>, name: &str, tables: &mut Tables) -> Result<(), Unreadable> {
    let mut cells: Vec<Cell> = Vec::new();
    let (mut row, mut n_rows, mut column) = (0_u32, 1_u32, 0_u32);
    let mut is_elsewhere = false;
    loop {
        match markup.next()? {
            Piece::Start(start) => match start.local_name().as_ref() {
                "table-row" => {
                    n_rows = repeated(attribute(&start, "table:number-rows-repeated")?.as_deref());
                    column = 0;
                    cells.clear();
                }
                "table-cell" | "covered-table-cell" => {
                    let (n, value) = cell(&start, markup)?;
                    if let Some(value) = value {
                        cells.push(Cell { column, n, value });
                    }
                    column = column.saturating_add(n);
                }
                // A sheet of another workbook, kept for those that refer to it.
                "table-source" => is_elsewhere = true,
                // They hold rows and columns.
                "table-header-rows" | "table-rows" | "table-row-group" => {}
                _ => markup.skip()?,
            },
            Piece::End(end) => match end.local_name().as_ref() {
                "table-row" => {
                    if !cells.is_empty() {
                        write(row, n_rows, &cells, tables)?;
                    }
                    row = row.saturating_add(n_rows);
                }
                "table" if is_elsewhere => {
                    tables.drop_last();
                    return Ok(());
                }
                "table" => {
                    tables.end(name);
                    return Ok(());
                }
                _ => {}
            },
            Piece::Text(_) => {}
            Piece::Over => return Ok(()),
        }
    }
}

/// How many times something stands there.
fn repeated(written: Option<&str>) -> u32 {
    // What cannot be read is too large, or nonsense.
    written.map_or(1, |written| written.parse().unwrap_or(u32::MAX))
}

/// Adds rows that are alike. Each cell takes a byte at least, so that the limit ends it.
fn write(row: u32, n_rows: u32, cells: &[Cell], tables: &mut Tables) -> Result<(), Unreadable> {
    let end = |start: u32, n: u32| start.checked_add(n).ok_or(Unreadable::TooLarge);
    for row in row..end(row, n_rows)? {
        for Cell { column, n, value } in cells {
            for column in *column..end(*column, *n)? {
                tables.cell(row, column, value)?;
            }
        }
    }
    Ok(())
}

/// Reads a cell that has just begun: how many are alike, and what they hold, if anything.
fn cell(
    start: &BytesStart<'_>,
    markup: &mut Markup<'_>,
) -> Result<(u32, Option<Value<String>>), Unreadable> {
    let mut n = 1;
    let mut kind = String::new();
    let mut written = None;
    let mut is_error = false;
    for attribute in attributes(start) {
        let (key, value) = attribute?;
        match key {
            "table:number-columns-repeated" => n = repeated(Some(&value)),
            "office:value-type" => kind = value.into_owned(),
            "calcext:value-type" => is_error = value == "error",
            "office:value"
            | "office:date-value"
            | "office:time-value"
            | "office:boolean-value"
            | "office:string-value" => written = Some(value.into_owned()),
            _ => {}
        }
    }
    let mut shown = String::new();
    paragraphs(markup, &mut shown)?;
    let text = written.unwrap_or(shown);
    if is_error || text.is_empty() {
        return Ok((n, None));
    }
    let value = match kind.as_str() {
        "float" | "percentage" | "currency" => Decimal::read(&text).map(Value::Number),
        "date" => When::of_iso(&text).map(Value::When),
        "time" => When::of_iso_duration(&text).map(Value::When),
        "boolean" => Some(Value::Truth(text == "true")),
        _ => None,
    };
    Ok((n, Some(value.unwrap_or(Value::Text(text)))))
}

/// Adds to `out` what a cell that has just begun shows: its paragraphs, one a line.
fn paragraphs(markup: &mut Markup<'_>, out: &mut String) -> Result<(), Unreadable> {
    let mut n_paragraphs = 0;
    // Elements within the cell that are read, not passed over.
    let mut n_open = 0;
    loop {
        match markup.next()? {
            Piece::Start(start) => {
                n_open += 1;
                match start.local_name().as_ref() {
                    "p" => {
                        if n_paragraphs > 0 {
                            out.push('\n');
                        }
                        n_paragraphs += 1;
                    }
                    "s" => {
                        let n = repeated(attribute(&start, "text:c")?.as_deref()) as usize;
                        if n > MAX_BYTES.saturating_sub(out.len()) {
                            return Err(Unreadable::TooLarge);
                        }
                        out.extend((0..n).map(|_| ' '));
                    }
                    "tab" => out.push('\t'),
                    "line-break" => out.push('\n'),
                    // Parts of a paragraph that look different, or lead somewhere.
                    "span" | "a" => {}
                    // Comments, pictures, and tables within tables.
                    _ => {
                        markup.skip()?;
                        n_open -= 1;
                    }
                }
            }
            Piece::End(_) if n_open > 0 => n_open -= 1,
            Piece::End(_) | Piece::Over => return Ok(()),
            Piece::Text(text) if n_open > 0 => {
                // Blanks beside blanks, and at the start of a line, are the layout of the XML.
                for character in text.chars() {
                    let is_blank = matches!(character, ' ' | '\t' | '\n' | '\r');
                    if !is_blank {
                        out.push(character);
                    } else if !out.is_empty() && !out.ends_with([' ', '\n']) {
                        out.push(' ');
                    }
                }
                if out.len() > MAX_BYTES {
                    return Err(Unreadable::TooLarge);
                }
            }
            Piece::Text(_) => {}
        }
    }
}
