//! A pull parser for XML, over `quick-xml`, that reports only what the parts of a workbook need.
//!
//! Text, CDATA sections and references such as `&amp;` all become [`XmlEvent::Text`]. An element
//! without content (`<a/>`) becomes a start and an end. Comments, declarations, processing
//! instructions and document types are skipped. A file that ends within an element is an error, so
//! a caller that waits for the end of an element need not expect the end of the file.

use super::Unreadable;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, escape};
use std::borrow::Cow;

/// The deepest nesting of elements that is read. Workbooks nest far less.
const MAX_DEPTH: usize = 256;

/// What the reader meets next.
pub(super) enum XmlEvent<'a> {
    /// The start tag of an element.
    Start(BytesStart<'a>),
    /// The end tag of an element.
    End(BytesEnd<'a>),
    /// Text within an element, with its references resolved. One text can come in several events.
    Text(Cow<'a, str>),
    /// The end of the file.
    Eof,
}

/// Reads XML event by event.
pub(super) struct XmlReader<'a> {
    reader: Reader<&'a [u8]>,
    /// How many elements are open.
    depth: usize,
}

impl<'a> XmlReader<'a> {
    /// Starts to read XML that is encoded in UTF-8.
    pub(super) fn new(bytes: &'a [u8]) -> XmlReader<'a> {
        let mut reader = Reader::from_reader(bytes);
        reader.config_mut().expand_empty_elements = true;
        XmlReader { reader, depth: 0 }
    }

    /// Returns the next event.
    pub(super) fn read_event(&mut self) -> Result<XmlEvent<'a>, Unreadable> {
        loop {
            return Ok(match self.reader.read_event()? {
                Event::Start(start) => {
                    if self.depth == MAX_DEPTH {
                        return Err(Unreadable::Damaged);
                    }
                    self.depth += 1;
                    XmlEvent::Start(start)
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    XmlEvent::End(end)
                }
                Event::Text(text) => XmlEvent::Text(text.xml10_content()),
                Event::CData(text) => XmlEvent::Text(text.xml10_content()),
                Event::GeneralRef(reference) => XmlEvent::Text(resolve(&reference)?.into()),
                Event::Eof if self.depth > 0 => return Err(Unreadable::Damaged),
                Event::Eof => XmlEvent::Eof,
                Event::Empty(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::DocType(_) => continue,
            });
        }
    }

    /// Skips the rest of the element whose start was read last.
    pub(super) fn skip_element(&mut self) -> Result<(), Unreadable> {
        let depth = self.depth;
        while self.depth >= depth {
            self.read_event()?;
        }
        Ok(())
    }

    /// Appends to `out` the text of the element whose start was read last, up to its end. The text
    /// of elements within it is skipped.
    pub(super) fn read_text(&mut self, out: &mut String) -> Result<(), Unreadable> {
        loop {
            match self.read_event()? {
                XmlEvent::Text(text) => out.push_str(&text),
                XmlEvent::Start(_) => self.skip_element()?,
                XmlEvent::End(_) | XmlEvent::Eof => return Ok(()),
            }
        }
    }
}

/// The text that a reference such as `&amp;` or `&#x41;` stands for.
fn resolve(reference: &BytesRef<'_>) -> Result<String, Unreadable> {
    match reference.resolve_char_ref()? {
        Some(character) => Ok(character.into()),
        None => match escape::resolve_xml_entity(reference) {
            Some(text) => Ok(text.to_owned()),
            None => Err(Unreadable::Damaged),
        },
    }
}

/// The attributes of an element: the name as it is written, with its prefix, and the value.
pub(super) fn attributes<'a>(
    start: &'a BytesStart<'_>,
) -> impl Iterator<Item = Result<(&'a str, Cow<'a, str>), Unreadable>> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    attributes.map(|attribute| {
        let attribute = attribute.map_err(|_| Unreadable::Damaged)?;
        let value = match attribute.value {
            Cow::Borrowed(value) => escape::unescape(value),
            Cow::Owned(value) => escape::unescape(&value).map(|value| value.into_owned().into()),
        };
        Ok((attribute.key.into_inner(), value.map_err(|_| Unreadable::Damaged)?))
    })
}

/// The value of the attribute with this name, if the element has it.
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
