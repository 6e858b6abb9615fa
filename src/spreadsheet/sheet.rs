//! One sheet of an `.xlsx` → cells.

use super::Unreadable;
use super::csv::{Tables, Value};
use super::decimal::Decimal;
use super::format::Format;
use super::markup::{Markup, Piece, attribute, attributes};
use super::moment::When;
use super::strings::{self, Strings};
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// What the cells of all sheets refer to.
pub(super) struct Book {
    /// Texts, by number.
    pub strings: Strings,
    /// Formats, by number.
    pub formats: Vec<Format>,
    /// Whether days are counted from 1904.
    pub since_1904: bool,
}

/// Adds a sheet's cells to the table in the making.
pub(super) fn read(part: &[u8], book: &Book, tables: &mut Tables) -> Result<(), Unreadable> {
    let mut markup = Markup::new(part);
    let mut text = String::new();
    // A row or cell that does not say where it stands, follows the one before.
    let (mut row, mut column) = (0_u32, 0_u32);
    loop {
        match markup.next()? {
            Piece::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    if let Some(number) = attribute(&start, "r")? {
                        row = number
                            .parse()
                            .ok()
                            .and_then(|number: u32| number.checked_sub(1))
                            .ok_or(Unreadable::Damaged)?;
                    }
                    column = 0;
                }
                "c" => {
                    let cell = Cell::of(&start)?;
                    if let Some(reference) = &cell.reference {
                        (row, column) = place(reference).ok_or(Unreadable::Damaged)?;
                    }
                    text.clear();
                    cell.text(&mut markup, &mut text)?;
                    if let Some(value) = cell.value(&mut text, book)? {
                        tables.cell(row, column, &value)?;
                    }
                    column = column.saturating_add(1);
                }
                _ => {}
            },
            Piece::End(end) => match end.local_name().as_ref() {
                "row" => row = row.saturating_add(1),
                "sheetData" => return Ok(()),
                _ => {}
            },
            Piece::Text(_) => {}
            Piece::Over => return Ok(()),
        }
    }
}

/// What is said of a cell before what it holds.
#[derive(Default)]
struct Cell<'a> {
    reference: Option<Cow<'a, str>>,
    kind: Option<Cow<'a, str>>,
    style: usize,
}

impl<'a> Cell<'a> {
    fn of(start: &'a BytesStart<'_>) -> Result<Cell<'a>, Unreadable> {
        let mut cell = Cell::default();
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

    /// Adds to `out` what stands in the cell, and not its formula.
    fn text(&self, markup: &mut Markup<'_>, out: &mut String) -> Result<(), Unreadable> {
        let is_inline = self.kind.as_deref() == Some("inlineStr");
        loop {
            match markup.next()? {
                Piece::Start(start) => match start.local_name().as_ref() {
                    "is" if is_inline => strings::rich(markup, out)?,
                    "v" if !is_inline => markup.text(out)?,
                    _ => markup.skip()?,
                },
                Piece::End(_) | Piece::Over => return Ok(()),
                Piece::Text(_) => {}
            }
        }
    }

    /// What that means.
    fn value<'t>(
        &self,
        text: &'t mut String,
        book: &'t Book,
    ) -> Result<Option<Value<&'t str>>, Unreadable> {
        if text.is_empty() {
            return Ok(None);
        }
        Ok(Some(match self.kind.as_deref() {
            Some("e") => return Ok(None),
            Some("s") => {
                let string = text.trim().parse().ok().and_then(|place| book.strings.get(place));
                Value::Text(string.ok_or(Unreadable::Damaged)?)
            }
            Some("b") => Value::Truth(matches!(text.trim(), "1" | "true")),
            Some("d") => When::of_iso(text).map_or(Value::Text(text), Value::When),
            Some("n") | None => match Decimal::read(text.trim()) {
                Some(number) => self.number(number, book),
                None => Value::Text(text),
            },
            Some(_) => {
                strings::unescape(text, 0);
                Value::Text(text)
            }
        }))
    }

    /// What a number means in the cell's format.
    fn number(&self, number: Decimal, book: &Book) -> Value<&'static str> {
        let format = book.formats.get(self.style).copied().unwrap_or(Format::Number);
        let when = match format {
            Format::Number => None,
            Format::Moment => When::of_serial(number, book.since_1904),
            Format::Duration => When::duration(number),
        };
        when.map_or(Value::Number(number), Value::When)
    }
}

/// The row and column, from 0, of a reference such as `AB12`.
fn place(reference: &str) -> Option<(u32, u32)> {
    let n_letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = reference.split_at(n_letters);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase() - b'A' + 1;
        column.checked_mul(26)?.checked_add(letter.into())
    })?;
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}
