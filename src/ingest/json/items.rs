//! What the formats written in JSON share: items found one by one in a stream, a bad one costing
//! only itself.

use crate::ingest::error::{Limit, Reason};
use crate::ingest::json::fields::{Fields, Wanted};
use crate::ingest::json::lists::{Found, Lists, Stop};
use crate::ingest::parse::{Halt, Out, Parse};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::text;

/// How one format reads its items.
pub(crate) trait Item {
    /// Reads an item: its wanted members, in the order in which they are wanted.
    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>);

    /// Hears the name before a list, such as `window.YTD.tweets.part0`. Formats without names have
    /// no use for text there.
    fn name(&mut self, _name: &str, _out: &mut Out<'_>) -> Result<(), Reason> {
        Err(Reason::Unrecognised)
    }

    /// Hears that the file has ended after so many items.
    fn end(&mut self, _n_items: u64, _out: &mut Out<'_>) -> Result<(), Reason> {
        Ok(())
    }
}

/// No item of any export is longer.
const MAX_LINE_BYTES: usize = 4 << 20;

/// Reads a stream of items.
pub(crate) struct Items {
    lists: Lists,
    wanted: Wanted,
    n_taken: u64,
    is_over: bool,
    /// One reader of items for all formats, which would cost 2 KB each.
    format: Box<dyn Item>,
}

impl Items {
    /// The items in lists under one of `paths`, with the members at `wanted`.
    pub(crate) fn new(paths: &[&[&str]], wanted: &[&[&str]], format: impl Item + 'static) -> Items {
        Items {
            lists: Lists::under(paths),
            wanted: Wanted::at(wanted),
            n_taken: 0,
            is_over: false,
            format: Box::new(format),
        }
    }

    /// What is left cannot be read; before the first item that is an error.
    fn stop(&mut self, halt: Halt, out: &mut Out<'_>) -> Result<(), Halt> {
        if self.n_taken == 0
            || !matches!(halt, Halt::Refuse(Reason::BrokenJson { .. } | Reason::Unrecognised))
        {
            return Err(halt);
        }
        self.is_over = true;
        out.skip(Place::Entry(self.n_taken + 1), Why::RestUnreadable);
        Ok(())
    }
}

/// Reads a stream with an item a line: a broken one ends with its line.
pub(crate) struct Lines {
    wanted: Wanted,
    /// The line that is being read.
    carried: Vec<u8>,
    n_read: u64,
    format: Box<dyn Item>,
}

impl Lines {
    /// The items with the members at `wanted`.
    pub(crate) fn new(wanted: &[&[&str]], format: impl Item + 'static) -> Lines {
        Lines {
            wanted: Wanted::at(wanted),
            carried: Vec::new(),
            n_read: 0,
            format: Box::new(format),
        }
    }

    fn line(&mut self, line: &[u8], out: &mut Out<'_>) {
        self.n_read += 1;
        let line = line.trim_ascii();
        if line.is_empty() {
            return;
        }
        let place = Place::Line(self.n_read);
        match self.wanted.find(line) {
            Some(fields) => self.format.item(&fields, place, out),
            None => out.skip(place, Why::NotAnItem),
        }
    }
}

impl Parse for Lines {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        let mut rest = bytes;
        while let Some(at) = memchr::memchr(b'\n', rest) {
            let (line, after) = rest.split_at(at + 1);
            rest = after;
            if self.carried.is_empty() {
                self.line(line, out);
            } else {
                let mut whole = std::mem::take(&mut self.carried);
                whole.extend_from_slice(line);
                self.line(&whole, out);
            }
        }
        if self.carried.len() + rest.len() > MAX_LINE_BYTES {
            return Err(Limit::Item.into());
        }
        self.carried.extend_from_slice(rest);
        Ok(())
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        let last = std::mem::take(&mut self.carried);
        self.line(&last, out);
        Ok(self.format.end(self.n_read, out)?)
    }
}

impl Parse for Items {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        if self.is_over {
            return Ok(());
        }
        let Items { lists, wanted, n_taken, format, .. } = self;
        let outcome = lists.feed(bytes, &mut |found| {
            match found {
                Found::Name(name) => {
                    let name = text::of(name);
                    let name = name.strip_suffix('=').ok_or(Reason::Unrecognised)?;
                    format.name(name.trim(), out)?;
                }
                Found::Element(element) => {
                    *n_taken += 1;
                    let place = Place::Entry(*n_taken);
                    match wanted.find(element) {
                        Some(fields) => format.item(&fields, place, out),
                        None => out.skip(place, Why::NotAnItem),
                    }
                }
            }
            Ok(())
        });
        outcome.or_else(|halt| self.stop(halt, out))
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        if !self.is_over
            && let Err(stop) = self.lists.end()
        {
            self.stop(stop.into(), out)?;
        }
        Ok(self.format.end(self.n_taken, out)?)
    }
}

impl From<Stop> for Halt {
    fn from(stop: Stop) -> Halt {
        Halt::Refuse(match stop {
            Stop::Broken { line, column } => Reason::BrokenJson { line, column },
            Stop::Beyond(limit) => Reason::Beyond(limit),
        })
    }
}
