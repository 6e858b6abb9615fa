//! XML, piece by piece.
//!
//! Text, CDATA and references are all text here, elements without content begin and end like any
//! other, and what is none of these is passed over. An element that is never closed is an error, so
//! whoever waits for its end needs not fear the end of the file.

use super::Unreadable;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, escape};
use std::borrow::Cow;
use std::iter;

/// No workbook's elements stand as deep in each other.
const MAX_OPEN: usize = 256;

/// A piece of XML.
pub(super) enum Piece<'a> {
    /// An element begins.
    Start(BytesStart<'a>),
    /// An element ends.
    End(BytesEnd<'a>),
    /// Characters stand within an element.
    Text(Cow<'a, str>),
    /// There is nothing more.
    Over,
}

/// XML on its way through.
pub(super) struct Markup<'a> {
    reader: Reader<&'a [u8]>,
    n_open: usize,
}

impl<'a> Markup<'a> {
    /// XML in UTF-8.
    pub(super) fn new(bytes: &'a [u8]) -> Markup<'a> {
        let mut reader = Reader::from_reader(bytes);
        reader.config_mut().expand_empty_elements = true;
        Markup { reader, n_open: 0 }
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'a>, Unreadable> {
        loop {
            return Ok(match self.reader.read_event()? {
                Event::Start(start) => {
                    if self.n_open == MAX_OPEN {
                        return Err(Unreadable::Damaged);
                    }
                    self.n_open += 1;
                    Piece::Start(start)
                }
                Event::End(end) => {
                    self.n_open = self.n_open.saturating_sub(1);
                    Piece::End(end)
                }
                Event::Text(text) => Piece::Text(text.xml10_content()),
                Event::CData(text) => Piece::Text(text.xml10_content()),
                Event::GeneralRef(reference) => {
                    let mut text = String::new();
                    resolve(&reference, &mut text)?;
                    Piece::Text(text.into())
                }
                Event::Eof if self.n_open > 0 => return Err(Unreadable::Damaged),
                Event::Eof => Piece::Over,
                Event::Empty(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => continue,
            });
        }
    }

    /// Passes over the rest of an element that has just begun.
    pub(super) fn skip(&mut self) -> Result<(), Unreadable> {
        let n_open = self.n_open;
        while self.n_open >= n_open {
            self.next()?;
        }
        Ok(())
    }

    /// Adds to `out` what stands in an element that has just begun, but not in those within it.
    pub(super) fn text(&mut self, out: &mut String) -> Result<(), Unreadable> {
        loop {
            match self.next()? {
                Piece::Text(text) => out.push_str(&text),
                Piece::Start(_) => self.skip()?,
                Piece::End(_) | Piece::Over => return Ok(()),
            }
        }
    }
}

/// Adds to `out` the character that is referred to.
fn resolve(reference: &BytesRef<'_>, out: &mut String) -> Result<(), Unreadable> {
    match reference.resolve_char_ref()? {
        Some(character) => out.push(character),
        None => out.push_str(escape::resolve_xml_entity(reference).ok_or(Unreadable::Damaged)?),
    }
    Ok(())
}

/// The attributes of an element, each with its name as it is written.
pub(super) fn attributes<'a>(
    start: &'a BytesStart<'_>,
) -> impl Iterator<Item = Result<(&'a str, Cow<'a, str>), Unreadable>> {
    let mut rest = start.attributes_raw().trim_ascii();
    iter::from_fn(move || {
        let written = (!rest.is_empty()).then_some(rest)?;
        // Of what comes after an attribute that cannot be read, nothing can.
        rest = "";
        Some(next_attribute(written, &mut rest).ok_or(Unreadable::Damaged))
    })
}

/// The first of some attributes, and what comes after it.
fn next_attribute<'a>(written: &'a str, rest: &mut &'a str) -> Option<(&'a str, Cow<'a, str>)> {
    let (key, after) = written.split_once('=')?;
    let after = after.trim_ascii_start();
    let quote = after.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (value, after) = after[1..].split_once(quote)?;
    *rest = after.trim_ascii_start();
    let mut pieces = value.split('&');
    let first = pieces.next()?;
    let mut value = Cow::Borrowed(first);
    for piece in pieces {
        let (reference, after) = piece.split_once(';')?;
        let value = value.to_mut();
        resolve(&BytesRef::new(reference), value).ok()?;
        value.push_str(after);
    }
    Some((key.trim_ascii_end(), value))
}

/// One attribute of an element, if it has that.
pub(super) fn attribute<'a>(
    start: &'a BytesStart<'_>,
    name: &str,
) -> Result<Option<Cow<'a, str>>, Unreadable> {
    for attribute in attributes(start) {
        let (key, value) = attribute?;
        if key == name {
            return Ok(Some(value));
        }
    }
    Ok(None)
}
