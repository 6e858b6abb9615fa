//! Finds the elements of wanted lists in a stream of JSON. Each element is passed on whole, as its
//! bytes stand in the file; everything else is skipped. Memory holds one element at a time.
//!
//! A file may hold several values one after the other: pages of an API pasted together, parts of an
//! archive, or one object on each line. Commas or semicolons may stand between the values, and a
//! name may stand before each, as in `window.YTD.tweets.part0 = [`.

use super::path::KeyPath;
use super::scan::{self, ContainerScanner, End, StringScanner};
use crate::ingest::error::Limit;
use crate::ingest::value::text::count_line_ends;

/// The longest element that is read. No item of an export is longer.
const MAX_ELEMENT_BYTES: usize = 4 << 20;
/// The deepest nesting around the elements that is read.
const MAX_OPEN: usize = 32;
/// A list within a wanted list is an element itself if it is nested as deeply as this.
const MAX_OPEN_AROUND_ELEMENTS: usize = 12;
/// How many paths can be wanted: one for each bit of [`Matches::paths`].
const MAX_PATHS: usize = 8;

/// What the scanner passes on.
pub(super) enum ListEvent<'a> {
    /// The name before a value, up to and including the equals sign.
    Name(&'a [u8]),
    /// An element of a wanted list.
    Element(&'a [u8]),
}

/// Why a stream cannot be read any further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListError {
    /// The text is not JSON, or the file is cut off.
    Syntax {
        /// The line of the first byte that does not fit, from 1.
        line: u64,
        /// The byte in that line, from 1.
        column: u64,
    },
    /// The file exceeds a limit.
    Limit(Limit),
}

/// Finds the elements of the lists that stand at some paths.
pub(super) struct ListScanner {
    paths: Vec<KeyPath>,
    /// The objects and lists around the current byte, the outermost first.
    open: Vec<OpenContainer>,
    expected: Expected,
    /// The value, key or name that has begun and not ended.
    token: Option<JsonToken>,
    /// The start of that token, if it began in an earlier chunk and is not skipped.
    carried: Vec<u8>,
    /// The paths that match up to the key that was read last.
    after_key: Matches,
    /// Whether an element was found. From then on errors are reported by the number of the element,
    /// so lines are not counted any more.
    has_found: bool,
    /// The number of line ends in the chunks before this one.
    n_lines: u64,
    /// The number of bytes after the last of those line ends.
    n_since_line: u64,
}

/// An object or list that is read through, not skipped.
#[derive(Clone, Copy)]
enum OpenContainer {
    /// An object on the way to a wanted list.
    Object(Matches),
    /// A list on the way to a wanted list.
    List(Matches),
    /// A wanted list, whose elements are reported.
    WantedList,
}

/// Which paths match the keys that lead to a place.
#[derive(Clone, Copy, Default)]
struct Matches {
    /// How many keys lead to the place.
    n_keys: usize,
    /// A bit for each path that begins with these keys.
    paths: u8,
}

/// What may come next, outside of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    Value,
    ValueOrEnd,
    CommaOrEnd,
    Key,
    KeyOrEnd,
    Colon,
}

/// Something whose end is being looked for.
struct JsonToken {
    kind: JsonTokenKind,
    role: Role,
}

enum JsonTokenKind {
    /// An object or list.
    Container(ContainerScanner),
    /// A string. `is_opened` says whether the opening quote has been read.
    String { scanner: StringScanner, is_opened: bool },
    /// A number, `true`, `false` or `null`.
    Scalar,
    /// The name before a value.
    Name,
}

/// What a token is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Element,
    Key,
    Name,
    Skipped,
}

/// What receives the events.
type ListHandler<'f, E> = &'f mut dyn FnMut(ListEvent<'_>) -> Result<(), E>;

impl ListScanner {
    /// Wants the elements of lists that stand at one of up to eight `paths`, from the root of each
    /// value. An object that stands at a path is itself an element. Lists on the way to a path are
    /// passed through, and so are lists within a wanted list.
    pub(super) fn new(paths: Vec<KeyPath>) -> ListScanner {
        debug_assert!(paths.len() <= MAX_PATHS);
        ListScanner {
            paths: paths.into_iter().take(MAX_PATHS).collect(),
            open: Vec::new(),
            expected: Expected::Value,
            token: None,
            carried: Vec::new(),
            after_key: Matches::default(),
            has_found: false,
            n_lines: 0,
            n_since_line: 0,
        }
    }

    /// Scans the next chunk and passes each event to `handler`.
    pub(super) fn feed<E: From<ListError>>(
        &mut self,
        bytes: &[u8],
        handler: ListHandler<'_, E>,
    ) -> Result<(), E> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let before = &bytes[..bytes.len() - rest.len()];
            if let Some(token) = self.token.take() {
                rest = self.read_token(token, rest, handler)?;
                continue;
            }
            self.read_structure(rest[0]).map_err(|()| self.syntax_error(before))?;
            // The first byte of a token belongs to the token.
            if self.token.is_none() {
                rest = &rest[1..];
            }
        }
        if !self.has_found {
            self.count_lines(bytes);
        }
        Ok(())
    }

    /// Signals the end of input; an error if the file is cut off.
    pub(super) fn end(&self) -> Result<(), ListError> {
        let is_complete = |token: &JsonToken| matches!(token.kind, JsonTokenKind::Scalar);
        if self.open.is_empty() && self.token.as_ref().is_none_or(is_complete) {
            Ok(())
        } else {
            Err(self.syntax_error(&[]))
        }
    }

    /// An error at the byte after `before`, which is the part of this chunk that has been read.
    fn syntax_error(&self, before: &[u8]) -> ListError {
        let line = 1 + self.n_lines + count_line_ends(before);
        let column = match memchr::memrchr(b'\n', before) {
            Some(at) => before.len() - at,
            None => before.len() + 1 + usize::try_from(self.n_since_line).unwrap_or(0),
        };
        ListError::Syntax { line, column: column as u64 }
    }

    fn count_lines(&mut self, bytes: &[u8]) {
        self.n_lines += count_line_ends(bytes);
        self.n_since_line = match memchr::memrchr(b'\n', bytes) {
            Some(at) => (bytes.len() - at - 1) as u64,
            None => self.n_since_line + bytes.len() as u64,
        };
    }

    /// Reads on in a token. Returns what follows it, nothing if it does not end in this chunk.
    fn read_token<'a, E: From<ListError>>(
        &mut self,
        mut token: JsonToken,
        bytes: &'a [u8],
        handler: ListHandler<'_, E>,
    ) -> Result<&'a [u8], E> {
        let is_kept = token.role != Role::Skipped;
        let n = match token.find_end(bytes) {
            End::After(n) => n,
            End::TooDeep => return Err(ListError::Limit(Limit::Depth).into()),
            End::Beyond => {
                if is_kept {
                    if self.carried.len() + bytes.len() > MAX_ELEMENT_BYTES {
                        return Err(ListError::Limit(Limit::Item).into());
                    }
                    self.carried.extend_from_slice(bytes);
                }
                self.token = Some(token);
                return Ok(&[]);
            }
        };
        let (last, rest) = bytes.split_at(n);
        if is_kept {
            let whole = if self.carried.is_empty() {
                last
            } else {
                self.carried.extend_from_slice(last);
                &self.carried
            };
            match token.role {
                Role::Element => {
                    self.has_found = true;
                    handler(ListEvent::Element(whole))?;
                }
                Role::Name => handler(ListEvent::Name(whole))?,
                Role::Key => self.after_key = self.matches_after(&whole[1..whole.len() - 1]),
                Role::Skipped => {}
            }
            self.carried.clear();
        }
        self.expected = match (token.role, self.open.is_empty()) {
            (Role::Key, _) => Expected::Colon,
            (_, true) => Expected::Value,
            _ => Expected::CommaOrEnd,
        };
        Ok(rest)
    }

    /// Reads one byte outside of tokens. An error means that the byte does not fit there.
    fn read_structure(&mut self, byte: u8) -> Result<(), ()> {
        use Expected::{Colon, CommaOrEnd, Key, KeyOrEnd, Value, ValueOrEnd};
        let is_root = self.open.is_empty();
        self.expected = match (byte, self.expected) {
            (b' ' | b'\t' | b'\r' | b'\n', expected) => expected,
            (b',' | b';', Value) if is_root => Value,
            (b',', CommaOrEnd) => match self.open.last() {
                Some(OpenContainer::Object(_)) => Key,
                _ => Value,
            },
            (b':', Colon) => Value,
            (b'}' | b']', CommaOrEnd | KeyOrEnd | ValueOrEnd) => {
                let closes_object = matches!(self.open.pop(), Some(OpenContainer::Object(_)));
                if closes_object != (byte == b'}') {
                    return Err(());
                }
                if self.open.is_empty() { Value } else { CommaOrEnd }
            }
            (b'"', Key | KeyOrEnd) => {
                self.begin_token(JsonTokenKind::string(), Role::Key);
                self.expected
            }
            (b'a'..=b'z' | b'A'..=b'Z', Value) if is_root => {
                self.begin_token(JsonTokenKind::Name, Role::Name);
                Value
            }
            (byte, Value | ValueOrEnd) => self.begin_value(byte)?,
            _ => return Err(()),
        };
        Ok(())
    }

    /// Begins the value with this first byte. Returns what is expected next.
    fn begin_value(&mut self, first: u8) -> Result<Expected, ()> {
        let matches = match self.open.last() {
            None => Matches { n_keys: 0, paths: !0 },
            Some(OpenContainer::Object(_)) => self.after_key,
            Some(OpenContainer::List(matches)) => *matches,
            Some(OpenContainer::WantedList) => Matches::default(),
        };
        let matching = || (0..).zip(&self.paths).filter(|(bit, _)| matches.paths >> bit & 1 == 1);
        let is_on_way = matching().next().is_some();
        let has_arrived = matching().any(|(_, path)| path.n_keys() == matches.n_keys);
        let role = match self.open.last() {
            Some(OpenContainer::WantedList) => {
                if first == b'[' && self.open.len() < MAX_OPEN_AROUND_ELEMENTS {
                    self.open_container(OpenContainer::WantedList)?;
                    return Ok(Expected::ValueOrEnd);
                }
                Role::Element
            }
            _ if has_arrived && first == b'{' => Role::Element,
            _ => Role::Skipped,
        };
        match (first, role) {
            (b'[', Role::Skipped) if is_on_way => {
                self.open_container(if has_arrived {
                    OpenContainer::WantedList
                } else {
                    OpenContainer::List(matches)
                })?;
                return Ok(Expected::ValueOrEnd);
            }
            (b'{', Role::Skipped) if is_on_way => {
                self.open_container(OpenContainer::Object(matches))?;
                return Ok(Expected::KeyOrEnd);
            }
            (b'[' | b'{', _) => {
                self.begin_token(JsonTokenKind::Container(ContainerScanner::default()), role);
            }
            (b'"', _) => self.begin_token(JsonTokenKind::string(), role),
            (b'0'..=b'9' | b'-' | b'a'..=b'z' | b'N' | b'I', _) => {
                self.begin_token(JsonTokenKind::Scalar, role);
            }
            _ => return Err(()),
        }
        Ok(self.expected)
    }

    /// The paths that match up to a key of the innermost object.
    fn matches_after(&self, key: &[u8]) -> Matches {
        let Some(OpenContainer::Object(matches)) = self.open.last() else {
            return Matches::default();
        };
        let bit_if_next = |(bit, path): (u8, &KeyPath)| {
            let is_next = path
                .key(matches.n_keys)
                .is_some_and(|next| next.as_bytes() == key || next == KeyPath::ANY);
            u8::from(is_next) << bit & matches.paths
        };
        let paths = (0..).zip(&self.paths).map(bit_if_next).sum();
        Matches { n_keys: matches.n_keys + 1, paths }
    }

    fn open_container(&mut self, container: OpenContainer) -> Result<(), ()> {
        if self.open.len() == MAX_OPEN {
            return Err(());
        }
        self.open.push(container);
        Ok(())
    }

    fn begin_token(&mut self, kind: JsonTokenKind, role: Role) {
        self.token = Some(JsonToken { kind, role });
    }
}

impl JsonTokenKind {
    fn string() -> JsonTokenKind {
        JsonTokenKind::String { scanner: StringScanner::default(), is_opened: false }
    }
}

impl JsonToken {
    /// Finds the end of the token in the next chunk.
    fn find_end(&mut self, bytes: &[u8]) -> End {
        match &mut self.kind {
            JsonTokenKind::Container(scanner) => scanner.find_end(bytes),
            JsonTokenKind::String { scanner, is_opened } => {
                let n_before = usize::from(!*is_opened);
                *is_opened = true;
                match scanner.find_end(&bytes[n_before..]) {
                    End::After(n) => End::After(n_before + n),
                    other => other,
                }
            }
            // The byte that ends a scalar is not part of it. The first byte never ends it.
            JsonTokenKind::Scalar => match bytes.iter().position(|byte| scan::ends_scalar(*byte)) {
                Some(n) => End::After(n),
                None => End::Beyond,
            },
            JsonTokenKind::Name => match bytes.iter().position(|byte| matches!(byte, b'=' | b'\n'))
            {
                Some(n) => End::After(n + 1),
                None => End::Beyond,
            },
        }
    }
}

#[cfg(test)]
mod tests;
