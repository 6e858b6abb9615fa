//! JSON read item by item, so that one bad item costs only itself and memory holds one at a time.

use super::{Place, Reason, Report, Why};
use hifijson::token::{Expect, Lex};
use hifijson::{Error, SliceLexer, num, str::LexAlloc};
use std::borrow::Cow;

/// A JSON value, as far as exports need it: numbers are whole or of no use.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json<'a> {
    /// `null`.
    Null,
    /// A whole number from 0 up.
    Count(u64),
    /// A number below 0.
    Negative,
    /// Text.
    Text(Cow<'a, str>),
    /// An object's members in their order; of one name the last counts.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
    /// A list, a fraction, true or false.
    Other,
}

/// Deeper nesting than any export has would only serve to exhaust the stack.
const MAX_DEPTH: u32 = 64;

impl Json<'_> {
    /// The member `name` of an object; `null` where there is none.
    pub(super) fn get(&self, name: &str) -> &Json<'_> {
        let Json::Object(members) = self else { return &Json::Null };
        members
            .iter()
            .rev()
            .find(|(known, _)| known == name)
            .map_or(&Json::Null, |(_, value)| value)
    }

    /// The text, where it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, where it is one.
    pub(super) fn count(&self) -> Option<u64> {
        match self {
            Json::Count(count) => Some(*count),
            _ => None,
        }
    }

    /// Whether it is an object.
    pub(super) fn is_object(&self) -> bool {
        matches!(self, Json::Object(_))
    }

    /// Whether there is anything but `null`.
    pub(super) fn is_something(&self) -> bool {
        *self != Json::Null
    }
}

/// What takes the elements of a list: each with its place, and where to report on it.
type Take<'f> = &'f mut dyn FnMut(Place, Json<'_>, &mut Report);

/// Calls `take` with each element of the array at the start of `text`, or of the arrays that stand
/// under `key` in the object there, and returns what follows. Where the text breaks off later than
/// at the first element, what came before stays taken and the report says from where the rest is
/// missing.
pub(super) fn each_element<'a>(
    text: &'a str,
    key: Option<&str>,
    report: &mut Report,
    take: Take<'_>,
) -> Result<&'a str, Reason> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    let mut n_taken = 0;
    let outcome = elements(&mut lexer, key, &mut |element| {
        n_taken += 1;
        take(Place::Entry(n_taken), element, report);
    });
    let n_read = text.len() - lexer.as_slice().len();
    if outcome.is_ok() {
        return Ok(text.get(n_read..).unwrap_or_default());
    }
    let read = &text.as_bytes()[..n_read];
    let line = line_after(read);
    if n_taken == 0 {
        let column = 1 + read.iter().rev().take_while(|byte| **byte != b'\n').count();
        return Err(Reason::BrokenJson { line, column });
    }
    report.skip(Place::Line(line as u64), Why::RestUnreadable);
    Ok("")
}

/// Reports what follows the last list that was read, where anything does.
pub(super) fn report_rest(text: &str, rest: &str, report: &mut Report) {
    if !rest.is_empty() {
        let read = &text.as_bytes()[..text.len() - rest.len()];
        report.skip(Place::Line(line_after(read) as u64), Why::RestUnreadable);
    }
}

/// The line on which what follows `read` stands, from 1.
fn line_after(read: &[u8]) -> usize {
    1 + read.iter().filter(|byte| **byte == b'\n').count()
}

fn elements<'a>(
    lexer: &mut SliceLexer<'a>,
    key: Option<&str>,
    take: &mut dyn FnMut(Json<'a>),
) -> Result<(), Error> {
    match (lexer.ws_peek(), key) {
        (Some(b'['), None) => lexer.discarded().seq(b']', Lex::ws_peek, |next, lexer| {
            take(value(next, lexer, MAX_DEPTH)?);
            Ok(())
        }),
        (Some(b'{'), Some(key)) => members(lexer, |name, next, lexer| {
            if name == key && next == b'[' {
                elements(lexer, None, take)
            } else {
                value(next, lexer, MAX_DEPTH).map(drop)
            }
        }),
        _ => Err(Expect::Value)?,
    }
}

/// Calls `take` with the name of each member of an object and the first byte of its value.
fn members<'a>(
    lexer: &mut SliceLexer<'a>,
    mut take: impl FnMut(Cow<'a, str>, u8, &mut SliceLexer<'a>) -> Result<(), Error>,
) -> Result<(), Error> {
    lexer.discarded().seq(b'}', Lex::ws_peek, |next, lexer| {
        lexer.expect(|_| Some(next), b'"').ok_or(Expect::String)?;
        let name = lexer.str_string()?;
        lexer.expect(Lex::ws_peek, b':').ok_or(Expect::Colon)?;
        let next = lexer.ws_peek().ok_or(Expect::Value)?;
        take(name, next, lexer)
    })
}

fn value<'a>(next: u8, lexer: &mut SliceLexer<'a>, depth: u32) -> Result<Json<'a>, Error> {
    let depth = depth.checked_sub(1).ok_or(Error::Depth)?;
    match next {
        b'a'..=b'z' => match lexer.null_or_bool().ok_or(Expect::Value)? {
            None => Ok(Json::Null),
            Some(_) => Ok(Json::Other),
        },
        b'0'..=b'9' | b'-' => number(lexer),
        b'"' => Ok(Json::Text(lexer.discarded().str_string()?)),
        b'[' => {
            lexer
                .discarded()
                .seq(b']', Lex::ws_peek, |next, lexer| value(next, lexer, depth).map(drop))?;
            Ok(Json::Other)
        }
        b'{' => {
            let mut object = Vec::new();
            members(lexer, |name, next, lexer| {
                object.push((name, value(next, lexer, depth)?));
                Ok(())
            })?;
            Ok(Json::Object(object))
        }
        _ => Err(Expect::Value)?,
    }
}

fn number<'a>(lexer: &mut SliceLexer<'a>) -> Result<Json<'a>, Error> {
    let (digits, _) = num::LexWrite::num_string(lexer).validated()?;
    Ok(match digits.strip_prefix('-') {
        Some(_) => Json::Negative,
        None => digits.parse().map_or(Json::Other, Json::Count),
    })
}
