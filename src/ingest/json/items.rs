//! Parsers of JSON items, which all formats written in JSON share. Items are read one by one from a
//! stream; an item that cannot be read is skipped and reported, and the others are still read.

use super::lists::{ListError, ListEvent, ListScanner};
use super::members::{MemberFinder, Members, split_value};
use super::path::KeyPath;
use super::value::{RawValue, unescape_cut_off};
use crate::activity::Time;
use crate::ingest::error::{Limit, Reason};
use crate::ingest::head::Head;
use crate::ingest::parse::{Halt, Out, Parse, excerpt};
use crate::ingest::report::{Place, ReportedColumn, Why};
use crate::ingest::value::{date, text};
use std::borrow::Cow;

/// How one format reads its items.
pub(crate) trait ReadItem {
    /// Reads one item from its wanted members.
    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>);

    /// Reads the name before a list, such as `window.YTD.tweets.part0`. Most formats do not have
    /// such names and reject them.
    fn begin_list(&mut self, _name: &str, _out: &mut Out<'_>) -> Result<(), Reason> {
        Err(Reason::Unrecognised)
    }

    /// Signals the end of input after `n_items` items.
    fn end(&mut self, _n_items: u64, _out: &mut Out<'_>) -> Result<(), Reason> {
        Ok(())
    }
}

/// Reads the time of an item from a string. Reports the item as skipped if that fails.
pub(crate) fn read_time(value: RawValue<'_>, place: Place, out: &mut Out<'_>) -> Option<Time> {
    let Some(text) = value.text() else {
        out.skip(place, Why::NoTime);
        return None;
    };
    let time = date::parse(&text);
    if time.is_none() {
        out.skip(place, Why::UnreadableTime);
    }
    time
}

/// Parses a time in a string, or in a number of seconds or milliseconds.
pub(crate) fn parse_time(
    value: RawValue<'_>,
    order: Option<date::DayMonth>,
) -> Result<Time, date::TimeError> {
    date::parse_in_column(&time_text(value), order)
}

/// The text of a time, without the fraction of a number.
pub(crate) fn time_text(value: RawValue<'_>) -> Cow<'_, str> {
    value.text().unwrap_or_else(|| {
        let whole = value.bytes().split(|byte| *byte == b'.').next().unwrap_or_default();
        text::decode(whole)
    })
}

/// Makes the excerpt of an item's text, given as the content of a JSON string that may be cut off.
pub(crate) fn excerpt_of_string(content: &[u8]) -> Box<str> {
    excerpt(&unescape_cut_off(content))
}

/// The longest line that is read. No item of an export is longer.
const MAX_LINE_BYTES: usize = 4 << 20;

/// Parses JSON whose items stand in lists.
pub(crate) struct JsonItems {
    lists: ListScanner,
    finder: MemberFinder,
    n_items: u64,
    /// Whether the rest of the file is ignored because it cannot be read.
    is_broken: bool,
    /// The error if there are no items.
    if_none: Option<Reason>,
    /// What is known of the members of the items, for the report.
    columns: Vec<ReportedColumn>,
    format: Box<dyn ReadItem>,
}

/// Parses the items of the lists at `paths`. If the file begins with an object on a line, and the
/// items stand at the root, each line is an item. The `columns` are added to the report.
pub(crate) fn open_items(
    head: &Head<'_>,
    paths: Vec<KeyPath>,
    if_none: Option<Reason>,
    columns: Vec<ReportedColumn>,
    finder: MemberFinder,
    format: impl ReadItem + 'static,
) -> Box<dyn Parse> {
    let line = head.text.lines().next().unwrap_or_default();
    let is_object_on_a_line = split_value(line.trim().as_bytes())
        .is_some_and(|(value, rest)| value.starts_with(b"{") && rest.is_empty());
    if is_object_on_a_line && paths.iter().all(|path| path.n_keys() == 0) {
        let items = LineItems { finder, n_lines: 0, columns, format: Box::new(format) };
        Box::new(JsonLines { items, carried: Vec::new() })
    } else {
        let items = JsonItems::new(paths, finder, format);
        Box::new(JsonItems { if_none, columns, ..items })
    }
}

impl JsonItems {
    /// Reads the items of the lists at `paths` with `format`, from the members that `finder` finds.
    pub(crate) fn new(
        paths: impl IntoIterator<Item = impl Into<KeyPath>>,
        finder: MemberFinder,
        format: impl ReadItem + 'static,
    ) -> JsonItems {
        JsonItems::of(paths.into_iter().map(Into::into).collect(), finder, Box::new(format))
    }

    fn of(paths: Vec<KeyPath>, finder: MemberFinder, format: Box<dyn ReadItem>) -> JsonItems {
        JsonItems {
            lists: ListScanner::new(paths),
            finder,
            n_items: 0,
            is_broken: false,
            if_none: None,
            columns: Vec::new(),
            format,
        }
    }

    /// Adds columns to the report.
    pub(crate) fn reporting(self, columns: Vec<ReportedColumn>) -> JsonItems {
        JsonItems { columns, ..self }
    }

    /// Sets the error for a file without items.
    pub(crate) fn or_else(self, if_none: Option<Reason>) -> JsonItems {
        JsonItems { if_none, ..self }
    }

    /// Reports that the rest of the file cannot be read. That is an error if no item came before,
    /// or if the reason is another than the syntax.
    fn break_off(&mut self, halt: Halt, out: &mut Out<'_>) -> Result<(), Halt> {
        let is_syntax =
            matches!(halt, Halt::Refuse(Reason::BrokenJson { .. } | Reason::Unrecognised));
        if self.n_items == 0 || !is_syntax {
            return Err(halt);
        }
        self.is_broken = true;
        out.skip(Place::Entry(self.n_items + 1), Why::RestUnreadable);
        Ok(())
    }
}

impl Parse for JsonItems {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        if self.is_broken {
            return Ok(());
        }
        let JsonItems { lists, finder, n_items, format, .. } = self;
        let outcome = lists.feed(bytes, &mut |event| {
            match event {
                ListEvent::Name(name) => {
                    let name = text::decode(name);
                    let name = name.strip_suffix('=').ok_or(Reason::Unrecognised)?;
                    format.begin_list(name.trim(), out)?;
                }
                ListEvent::Element(element) => {
                    *n_items += 1;
                    let place = Place::Entry(*n_items);
                    match finder.find(element) {
                        Some(members) => format.read_item(&members, place, out),
                        None => out.skip(place, Why::NotAnItem),
                    }
                }
            }
            Ok(())
        });
        outcome.or_else(|halt| self.break_off(halt, out))
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        if !self.is_broken
            && let Err(error) = self.lists.end()
        {
            self.break_off(error.into(), out)?;
        }
        out.report_columns(&mut self.columns);
        match self.if_none.take() {
            Some(reason) if self.n_items == 0 => Err(reason.into()),
            _ => Ok(self.format.end(self.n_items, out)?),
        }
    }
}

/// Makes the parser of some lists from the first of their items.
type Learn = dyn Fn(&[&[u8]]) -> Result<(MemberFinder, Box<dyn ReadItem>), Reason>;

/// Parses the items of lists that stand behind the head of a file. The file is read once for the first
/// items, from which is learned what to read, and then once more.
pub(crate) struct LaterItems {
    paths: Vec<KeyPath>,
    lists: ListScanner,
    samples: Vec<Vec<u8>>,
    learn: Box<Learn>,
    items: Option<JsonItems>,
}

impl LaterItems {
    /// Reads the lists at `paths`, with what `learn` makes of their first items.
    pub(crate) fn new(paths: Vec<KeyPath>, learn: Box<Learn>) -> LaterItems {
        let lists = ListScanner::new(paths.clone());
        LaterItems { paths, lists, samples: Vec::new(), learn, items: None }
    }

    fn learn(&mut self) -> Halt {
        let samples: Vec<&[u8]> = self.samples.iter().map(Vec::as_slice).collect();
        match (self.learn)(&samples) {
            Ok((finder, format)) => {
                self.items = Some(JsonItems::of(self.paths.clone(), finder, format));
                Halt::Restart
            }
            Err(reason) => reason.into(),
        }
    }
}

impl Parse for LaterItems {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        const MAX_SAMPLES: usize = 200;
        if let Some(items) = &mut self.items {
            return items.feed(bytes, out);
        }
        let LaterItems { lists, samples, .. } = self;
        let outcome = lists.feed::<Halt>(bytes, &mut |event| {
            if let ListEvent::Element(element) = event
                && samples.len() < MAX_SAMPLES
            {
                samples.push(element.to_vec());
            }
            Ok(())
        });
        match outcome {
            Err(halt) if self.samples.is_empty() => Err(halt),
            Ok(()) if self.samples.len() < MAX_SAMPLES => Ok(()),
            _ => Err(self.learn()),
        }
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        match (&mut self.items, self.lists.end()) {
            (Some(items), _) => items.end(out),
            (None, Err(error)) if self.samples.is_empty() => Err(error.into()),
            (None, _) => Err(self.learn()),
        }
    }
}

/// Parses JSON Lines: one item on each line. A broken item ends with its line.
struct JsonLines {
    items: LineItems,
    /// The start of the current line, if it began in an earlier chunk.
    carried: Vec<u8>,
}

/// Reads each line as an item.
struct LineItems {
    finder: MemberFinder,
    n_lines: u64,
    columns: Vec<ReportedColumn>,
    format: Box<dyn ReadItem>,
}

impl LineItems {
    fn read_line(&mut self, line: &[u8], out: &mut Out<'_>) {
        self.n_lines += 1;
        let line = line.trim_ascii();
        if line.is_empty() {
            return;
        }
        let place = Place::Line(self.n_lines);
        match self.finder.find(line) {
            Some(members) => self.format.read_item(&members, place, out),
            None => out.skip(place, Why::NotAnItem),
        }
    }
}

impl Parse for JsonLines {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        let mut rest = bytes;
        while let Some(at) = memchr::memchr(b'\n', rest) {
            let (line, after) = rest.split_at(at + 1);
            rest = after;
            if self.carried.is_empty() {
                self.items.read_line(line, out);
            } else {
                self.carried.extend_from_slice(line);
                self.items.read_line(&self.carried, out);
                self.carried.clear();
            }
        }
        if self.carried.len() + rest.len() > MAX_LINE_BYTES {
            return Err(Limit::Item.into());
        }
        self.carried.extend_from_slice(rest);
        Ok(())
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        self.items.read_line(&self.carried, out);
        out.report_columns(&mut self.items.columns);
        Ok(self.items.format.end(self.items.n_lines, out)?)
    }
}

impl From<ListError> for Halt {
    fn from(error: ListError) -> Halt {
        Halt::Refuse(match error {
            ListError::Syntax { line, column } => Reason::BrokenJson { line, column },
            ListError::Limit(limit) => Reason::Beyond(limit),
        })
    }
}
