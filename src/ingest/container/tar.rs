//! A tar archive, compressed by gzip or not. A gzip file that is not a tar archive is read as a
//! single text.
//!
//! A tar archive has no directory, so only its end tells which members are to be read. Members of a
//! known export are read when they come, since nothing outranks them. If the archive turns out to
//! have none, a second pass from the start of the file reads the members that may hold posts.

mod size;

use super::inflate::{Inflated, Inflater};
use super::member::{ArchiveMembers, Interest, MAX_MEMBERS};
use crate::ingest::content::Content;
use crate::ingest::error::{Limit, Reason};
use crate::ingest::parse::{Context, Halt};
use crate::ingest::value::text;
use ::tar::{EntryType, Header};
use memchr::memchr;
use size::size_in;

/// The size of a header. The bytes of each member are padded to a multiple of it.
const BLOCK_BYTES: usize = 512;
/// The longest extension of a header that is accepted.
const MAX_EXTENSION_BYTES: u64 = 64 << 10;
/// Fewer bytes than these are read and dropped rather than skipped, since each skip makes the
/// caller seek.
const MIN_SKIPPED_BYTES: u64 = 1 << 20;

/// A tar archive that is being read.
pub(crate) struct Tar {
    inflater: Option<Inflater>,
    inflated: Inflated,
    walk: Walk,
}

/// A pass over the blocks of an archive, which are not compressed any more.
struct Walk {
    /// The bytes of a header that is not complete yet.
    header: Vec<u8>,
    /// How many bytes of the current member, and of its padding, are still to come.
    n_left: u64,
    n_padding: u64,
    current: Current,
    extension: Extension,
    /// How many members have begun in this pass.
    n_begun: usize,
    /// Whether the block of zeros that ends the archive was met.
    is_over: bool,
    members: ArchiveMembers,
    /// Members of this interest are read in this pass.
    chosen: Interest,
    /// The content that asked for a restart, with the number of its member. The members before it
    /// were read in an earlier pass.
    restarted: Option<(usize, Box<Content>)>,
    /// The content of a file that is a single text.
    text: Option<Box<Content>>,
}

/// What is done with the bytes of the current member.
#[derive(Default)]
enum Current {
    #[default]
    Skipped,
    /// They extend the header of the next member.
    Extension(ExtensionKind, Vec<u8>),
    Read(Box<Content>),
}

#[derive(Clone, Copy)]
enum ExtensionKind {
    /// GNU: a long path, which ends with a zero byte.
    GnuPath,
    /// POSIX: records of keys and values.
    Pax,
}

/// What stands in front of a header and replaces its fields.
#[derive(Default)]
struct Extension {
    path: Option<String>,
    size: Option<u64>,
}

impl Tar {
    pub(crate) fn new(is_gzip: bool) -> Tar {
        let (inflater, inflated) = (is_gzip.then(Inflater::gzip), Inflated::default());
        Tar { inflater, inflated, walk: Walk::new(ArchiveMembers::default()) }
    }

    /// Reads the next bytes of the file.
    pub(crate) fn feed(&mut self, bytes: &[u8], context: &mut Context<'_>) -> Result<(), Halt> {
        let Tar { inflater, inflated, walk } = self;
        match inflater {
            None => walk.feed(bytes, context),
            Some(inflater) => {
                inflater.feed(bytes, inflated, &mut |bytes| walk.feed(bytes, context))
            }
        }
    }

    /// Skips over bytes that are of no interest, at most `n_max`, and returns their number. The
    /// file goes on after them.
    pub(crate) fn skip(&mut self, n_max: u64) -> u64 {
        if self.inflater.is_some() { 0 } else { self.walk.skip(n_max) }
    }

    /// Signals the end of the file.
    pub(crate) fn end(&mut self, context: &mut Context<'_>) -> Result<(), Halt> {
        let walk = &mut self.walk;
        if walk.is_text() {
            let header = std::mem::take(&mut walk.header);
            walk.text.insert(Box::default()).feed(&header, context)?;
        }
        let is_cut_off = walk.n_left > 0
            || !walk.header.is_empty()
            || self.inflater.as_ref().is_some_and(|inflater| !inflater.is_over());
        if is_cut_off {
            return Err(Reason::BrokenArchive.into());
        }
        if let Some(text) = &mut walk.text {
            return text.end(context);
        }
        let chosen = walk.members.chosen()?;
        if chosen != walk.chosen {
            walk.chosen = chosen;
            return Err(Halt::Restart);
        }
        Ok(walk.members.end()?)
    }

    /// Prepares to be fed the file once more from its start, after [`Halt::Restart`].
    pub(crate) fn restart(&mut self) {
        if let Some(inflater) = &mut self.inflater {
            inflater.restart();
        }
        self.walk.restart();
    }
}

impl Walk {
    fn new(members: ArchiveMembers) -> Walk {
        Walk {
            header: Vec::new(),
            n_left: 0,
            n_padding: 0,
            current: Current::Skipped,
            extension: Extension::default(),
            n_begun: 0,
            is_over: false,
            members,
            chosen: Interest::Known,
            restarted: None,
            text: None,
        }
    }

    fn restart(&mut self) {
        let members = std::mem::take(&mut self.members);
        let Walk { mut text, current, n_begun, chosen, .. } =
            std::mem::replace(self, Walk::new(members));
        if let Some(text) = &mut text {
            text.restart();
        }
        if let Current::Read(mut content) = current {
            content.restart();
            self.restarted = Some((n_begun, content));
        }
        (self.text, self.chosen) = (text, chosen);
    }

    fn feed(&mut self, bytes: &[u8], context: &mut Context<'_>) -> Result<(), Halt> {
        if let Some(text) = &mut self.text {
            return text.feed(bytes, context);
        }
        let mut rest = bytes;
        while !rest.is_empty() && !self.is_over {
            if self.n_left > 0 {
                let now = take(&mut rest, self.n_left);
                self.n_left -= now.len() as u64;
                self.read(now, context)?;
            } else if self.n_padding > 0 {
                self.n_padding -= take(&mut rest, self.n_padding).len() as u64;
            } else {
                let n_missing = BLOCK_BYTES - self.header.len();
                self.header.extend_from_slice(take(&mut rest, n_missing as u64));
                if self.header.len() < BLOCK_BYTES {
                    break;
                }
                let is_text = self.is_text();
                let header = std::mem::take(&mut self.header);
                if is_text {
                    let text = self.text.insert(Box::default());
                    text.feed(&header, context)?;
                    return text.feed(rest, context);
                }
                self.begin(&header, context)?;
            }
        }
        Ok(())
    }

    fn skip(&mut self, n_max: u64) -> u64 {
        if self.is_over {
            return n_max;
        }
        let n_skipped = (self.n_left + self.n_padding).min(n_max);
        if n_skipped < MIN_SKIPPED_BYTES || !matches!(self.current, Current::Skipped) {
            return 0;
        }
        let n_of_member = n_skipped.min(self.n_left);
        self.n_left -= n_of_member;
        self.n_padding -= n_skipped - n_of_member;
        n_skipped
    }

    /// Whether the first block is not a header but text. Headers are full of zeros.
    fn is_text(&self) -> bool {
        self.n_begun == 0 && !self.header.is_empty() && !self.header.contains(&0)
    }

    /// Begins the member of a header.
    fn begin(&mut self, block: &[u8], context: &mut Context<'_>) -> Result<(), Halt> {
        if block.iter().all(|byte| *byte == 0) {
            self.is_over = true;
            return Ok(());
        }
        let header = Header::from_byte_slice(block);
        let kind = header.entry_type();
        let extension_kind = match kind {
            EntryType::GNULongName => Some(ExtensionKind::GnuPath),
            EntryType::XHeader => Some(ExtensionKind::Pax),
            _ => None,
        };
        let is_member = extension_kind.is_none()
            && !matches!(kind, EntryType::GNULongLink | EntryType::XGlobalHeader);
        let Extension { path, size } =
            if is_member { std::mem::take(&mut self.extension) } else { Extension::default() };
        let n_bytes = match size {
            Some(size) => size,
            None => size_in(header).ok_or(Reason::BrokenArchive)?,
        };
        let n_padded = n_bytes.checked_next_multiple_of(BLOCK_BYTES as u64);
        self.n_left = n_bytes;
        self.n_padding = n_padded.ok_or(Reason::BrokenArchive)? - n_bytes;
        self.current = Current::Skipped;
        if let Some(kind) = extension_kind {
            if n_bytes > MAX_EXTENSION_BYTES {
                return Err(Reason::BrokenArchive.into());
            }
            self.current = Current::Extension(kind, Vec::new());
        }
        if !is_member {
            return Ok(());
        }
        self.n_begun += 1;
        if self.n_begun > MAX_MEMBERS {
            return Err(Limit::Entries.into());
        }
        let name = path.unwrap_or_else(|| text::decode(&header.path_bytes()).into_owned());
        let interest = match (kind, Interest::of(&name)) {
            // Workbooks are never tar archives.
            (EntryType::Regular | EntryType::Continuous, Interest::Workbook) => Interest::None,
            (EntryType::Regular | EntryType::Continuous, interest) => interest,
            _ => Interest::None,
        };
        self.members.list(interest);
        match self.restarted.take_if(|(number, _)| *number == self.n_begun) {
            Some((_, content)) => self.current = Current::Read(content),
            None if self.restarted.is_none()
                && interest == self.chosen
                && n_bytes > 0
                && context.begin_member(&name) =>
            {
                self.current = Current::Read(Box::default());
            }
            None => {}
        }
        Ok(())
    }

    /// Reads bytes of the current member.
    fn read(&mut self, bytes: &[u8], context: &mut Context<'_>) -> Result<(), Halt> {
        let is_end = self.n_left == 0;
        match &mut self.current {
            Current::Skipped => {}
            Current::Extension(kind, read) => {
                read.extend_from_slice(bytes);
                if is_end {
                    self.extension.add(*kind, read);
                }
            }
            Current::Read(content) => {
                let mut outcome = content.feed(bytes, context);
                if is_end && outcome.is_ok() {
                    outcome = content.end(context);
                }
                if is_end || outcome.is_err() {
                    self.members.settle(outcome, context)?;
                    self.current = Current::Skipped;
                }
            }
        }
        Ok(())
    }
}

impl Extension {
    fn add(&mut self, kind: ExtensionKind, bytes: &[u8]) {
        match kind {
            ExtensionKind::GnuPath => {
                let path = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
                self.path = Some(text::decode(path).into_owned());
            }
            ExtensionKind::Pax => {
                for (key, value) in pax_records(bytes) {
                    let value = text::decode(value);
                    match key {
                        b"path" => self.path = Some(value.into_owned()),
                        b"size" => self.size = value.parse().ok(),
                        _ => {}
                    }
                }
            }
        }
    }
}

/// Cuts the first `n` bytes off `rest`, or all if there are fewer, and returns them.
fn take<'a>(rest: &mut &'a [u8], n: u64) -> &'a [u8] {
    let (taken, after) = rest.split_at(usize::try_from(n).unwrap_or(usize::MAX).min(rest.len()));
    *rest = after;
    taken
}

/// Returns the keys and values of a POSIX extended header, up to the first broken record. A record
/// is `LENGTH KEY=VALUE` and a line end, where LENGTH is the number of its bytes, so that values
/// may hold anything.
fn pax_records(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let blank = memchr(b' ', rest)?;
        let n_bytes = str::from_utf8(&rest[..blank]).ok()?.parse().ok()?;
        let (record, after) = rest.split_at_checked(n_bytes)?;
        rest = after;
        let record = record.get(blank + 1..)?.strip_suffix(b"\n")?;
        let equals = memchr(b'=', record)?;
        Some((&record[..equals], &record[equals + 1..]))
    })
}

#[cfg(test)]
mod tests;
