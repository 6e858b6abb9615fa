//! JSON as a stream: the elements of the lists that stand under a path of keys, each handed on
//! whole and as it stands, whatever lies between them passed over. Memory holds one element.
//!
//! A file may hold several values, one after the other: pages of an API pasted together, parts of
//! an archive, one object a line. Values may be parted by commas and semicolons, and each may have
//! a name before it, as in `window.YTD.tweets.part0 = [`.

use crate::ingest::error::Limit;
use crate::ingest::json::scan::{self, Brackets, End, Quotes};

/// No item of any export is longer.
const MAX_ELEMENT_BYTES: usize = 4 << 20;
/// Lists in lists on the way to the elements.
const MAX_FRAMES: usize = 32;

/// What is found on the way.
pub(crate) enum Found<'a> {
    /// The name before a value, up to the sign of equality.
    Name(&'a [u8]),
    /// An element, as it stands.
    Element(&'a [u8]),
}

/// Why reading cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// What follows is not JSON, or the file breaks off.
    Broken {
        /// The line, from 1.
        line: u64,
        /// The column, from 1.
        column: u64,
    },
    /// More than any export holds.
    Beyond(Limit),
}

/// Finds the elements under some paths.
pub(crate) struct Lists {
    paths: Vec<Vec<String>>,
    frames: Vec<Frame>,
    expects: Expects,
    reading: Option<Reading>,
    /// What was read so far of something that is handed on.
    carried: Vec<u8>,
    /// The paths on which the key that was read last is the next.
    next: Way,
    /// Whether an element was found; from there on elements are counted in place of lines.
    has_found: bool,
    /// Line ends so far, and bytes since the last of them.
    n_lines: u64,
    n_since_line: u64,
}

/// What is open around the place that is read.
#[derive(Clone, Copy)]
enum Frame {
    /// An object on the way.
    Object(Way),
    /// A list on the way.
    List(Way),
    /// A list whose elements are wanted.
    Elements,
}

/// How far on which paths.
#[derive(Clone, Copy, Default)]
struct Way {
    /// How many keys led here.
    n_keys: usize,
    /// A bit for each path that begins with them.
    paths: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expects {
    Value,
    ValueOrEnd,
    CommaOrEnd,
    Key,
    KeyOrEnd,
    Colon,
}

/// Something whose end is looked for.
struct Reading {
    form: Form,
    role: Role,
}

enum Form {
    Container(Brackets),
    Text { quotes: Quotes, is_opened: bool },
    Scalar,
    Name,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Element,
    Key,
    Name,
    Skipped,
}

/// What takes what is found.
type Take<'f, E> = &'f mut dyn FnMut(Found<'_>) -> Result<(), E>;

impl Lists {
    /// Elements of lists under one of up to eight `paths`, from the root of each value. What stands
    /// there and is an object is an element itself; lists on the way are gone through.
    pub(crate) fn under(paths: &[&[&str]]) -> Lists {
        let owned = |path: &&[&str]| path.iter().map(|key| (*key).to_owned()).collect();
        Lists {
            paths: paths.iter().take(8).map(owned).collect(),
            frames: Vec::new(),
            expects: Expects::Value,
            reading: None,
            carried: Vec::new(),
            next: Way::default(),
            has_found: false,
            n_lines: 0,
            n_since_line: 0,
        }
    }

    /// Goes on with `bytes`.
    pub(crate) fn feed<E: From<Stop>>(&mut self, bytes: &[u8], take: Take<'_, E>) -> Result<(), E> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let before = &bytes[..bytes.len() - rest.len()];
            if let Some(reading) = self.reading.take() {
                rest = self.read_on(reading, rest, take)?;
                continue;
            }
            self.structure(rest[0]).map_err(|()| self.broken(before))?;
            // What begins something keeps its first byte for it.
            if self.reading.is_none() {
                rest = &rest[1..];
            }
        }
        if !self.has_found {
            self.count_lines(bytes);
        }
        Ok(())
    }

    /// Whether the file may end here.
    pub(crate) fn end(&self) -> Result<(), Stop> {
        let may_end = |reading: &Reading| matches!(reading.form, Form::Scalar);
        if self.frames.is_empty() && self.reading.as_ref().is_none_or(may_end) {
            Ok(())
        } else {
            Err(self.broken(&[]))
        }
    }

    /// The line of the byte after `before`, from 1.
    fn broken(&self, before: &[u8]) -> Stop {
        let line = 1 + self.n_lines + line_ends(before);
        let column = match memchr::memrchr(b'\n', before) {
            Some(at) => before.len() - at,
            None => before.len() + 1 + usize::try_from(self.n_since_line).unwrap_or(0),
        };
        Stop::Broken { line, column: column as u64 }
    }

    fn count_lines(&mut self, bytes: &[u8]) {
        self.n_lines += line_ends(bytes);
        self.n_since_line = match memchr::memrchr(b'\n', bytes) {
            Some(at) => (bytes.len() - at - 1) as u64,
            None => self.n_since_line + bytes.len() as u64,
        };
    }

    /// Reads on to the end of what is being read; returns what follows.
    fn read_on<'a, E: From<Stop>>(
        &mut self,
        mut reading: Reading,
        bytes: &'a [u8],
        take: Take<'_, E>,
    ) -> Result<&'a [u8], E> {
        let is_kept = reading.role != Role::Skipped;
        let n = match reading.find_end(bytes) {
            End::After(n) => n,
            End::TooDeep => return Err(Stop::Beyond(Limit::Depth).into()),
            End::Beyond => {
                if is_kept {
                    if self.carried.len() + bytes.len() > MAX_ELEMENT_BYTES {
                        return Err(Stop::Beyond(Limit::Item).into());
                    }
                    self.carried.extend_from_slice(bytes);
                }
                self.reading = Some(reading);
                return Ok(&[]);
            }
        };
        let (last, rest) = bytes.split_at(n);
        if is_kept {
            let mut carried = std::mem::take(&mut self.carried);
            let whole = if carried.is_empty() {
                last
            } else {
                carried.extend_from_slice(last);
                &carried
            };
            match reading.role {
                Role::Element => {
                    self.has_found = true;
                    take(Found::Element(whole))?;
                }
                Role::Name => take(Found::Name(whole))?,
                Role::Key => self.next = self.after_key(&whole[1..whole.len() - 1]),
                Role::Skipped => {}
            }
            carried.clear();
            self.carried = carried;
        }
        self.expects = match (reading.role, self.frames.is_empty()) {
            (Role::Key, _) => Expects::Colon,
            (_, true) => Expects::Value,
            _ => Expects::CommaOrEnd,
        };
        Ok(rest)
    }

    /// Takes one byte outside of anything that is being read. An error is one of syntax.
    fn structure(&mut self, byte: u8) -> Result<(), ()> {
        use Expects::{Colon, CommaOrEnd, Key, KeyOrEnd, Value, ValueOrEnd};
        let is_root = self.frames.is_empty();
        self.expects = match (byte, self.expects) {
            (b' ' | b'\t' | b'\r' | b'\n', expects) => expects,
            (b',' | b';', Value) if is_root => Value,
            (b',', CommaOrEnd) => match self.frames.last() {
                Some(Frame::Object(_)) => Key,
                _ => Value,
            },
            (b':', Colon) => Value,
            (b'}' | b']', CommaOrEnd | KeyOrEnd | ValueOrEnd) => {
                let closes_object = matches!(self.frames.pop(), Some(Frame::Object(_)));
                if closes_object != (byte == b'}') {
                    return Err(());
                }
                if self.frames.is_empty() { Value } else { CommaOrEnd }
            }
            (b'"', Key | KeyOrEnd) => {
                self.begin(Form::text(), Role::Key);
                self.expects
            }
            (b'a'..=b'z' | b'A'..=b'Z', Value) if is_root => {
                self.begin(Form::Name, Role::Name);
                Value
            }
            (byte, Value | ValueOrEnd) => self.value(byte)?,
            _ => return Err(()),
        };
        Ok(())
    }

    /// Begins the value whose first byte this is; returns what is expected then.
    fn value(&mut self, first: u8) -> Result<Expects, ()> {
        let way = match self.frames.last() {
            None => Way { n_keys: 0, paths: !0 },
            Some(Frame::Object(_)) => self.next,
            Some(Frame::List(way)) => *way,
            Some(Frame::Elements) => Way::default(),
        };
        let on_way = || (0..).zip(&self.paths).filter(|(bit, _)| way.paths >> bit & 1 == 1);
        let is_on_way = on_way().next().is_some();
        let has_arrived = on_way().any(|(_, path)| path.len() == way.n_keys);
        let role = match self.frames.last() {
            Some(Frame::Elements) => Role::Element,
            _ if has_arrived && first == b'{' => Role::Element,
            _ => Role::Skipped,
        };
        match (first, role) {
            (b'[', Role::Skipped) if is_on_way => {
                self.open(if has_arrived { Frame::Elements } else { Frame::List(way) })?;
                return Ok(Expects::ValueOrEnd);
            }
            (b'{', Role::Skipped) if is_on_way => {
                self.open(Frame::Object(way))?;
                return Ok(Expects::KeyOrEnd);
            }
            (b'[' | b'{', _) => self.begin(Form::Container(Brackets::default()), role),
            (b'"', _) => self.begin(Form::text(), role),
            (b'0'..=b'9' | b'-' | b'a'..=b'z', _) => self.begin(Form::Scalar, role),
            _ => return Err(()),
        }
        Ok(self.expects)
    }

    /// The paths that go on with a key of the object that is open.
    fn after_key(&self, key: &[u8]) -> Way {
        let Some(Frame::Object(way)) = self.frames.last() else { return Way::default() };
        let goes_on = |(bit, path): (u8, &Vec<String>)| {
            let is_next = path.get(way.n_keys).is_some_and(|next| next.as_bytes() == key);
            u8::from(is_next) << bit & way.paths
        };
        let paths = (0..).zip(&self.paths).map(goes_on).sum();
        Way { n_keys: way.n_keys + 1, paths }
    }

    fn open(&mut self, frame: Frame) -> Result<(), ()> {
        if self.frames.len() == MAX_FRAMES {
            return Err(());
        }
        self.frames.push(frame);
        Ok(())
    }

    fn begin(&mut self, form: Form, role: Role) {
        self.reading = Some(Reading { form, role });
    }
}

impl Form {
    fn text() -> Form {
        Form::Text { quotes: Quotes::default(), is_opened: false }
    }
}

impl Reading {
    fn find_end(&mut self, bytes: &[u8]) -> End {
        match &mut self.form {
            Form::Container(brackets) => brackets.find_end(bytes),
            Form::Text { quotes, is_opened } => {
                let n_before = usize::from(!std::mem::replace(is_opened, true));
                match quotes.find_end(&bytes[n_before..]) {
                    End::After(n) => End::After(n_before + n),
                    other => other,
                }
            }
            Form::Scalar => match bytes.iter().position(|byte| scan::ends_scalar(*byte)) {
                // What ends a scalar is not part of it; a scalar has at least its first byte.
                Some(n) => End::After(n),
                None => End::Beyond,
            },
            Form::Name => match bytes.iter().position(|byte| matches!(byte, b'=' | b'\n')) {
                Some(n) => End::After(n + 1),
                None => End::Beyond,
            },
        }
    }
}

/// How many lines end in `bytes`.
pub(crate) fn line_ends(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}
