//! A tar file, compressed or not: its files in their order, those of interest each as a stream. What
//! is compressed and no tar file is one text, a table or list of posts.

use super::member::{self, Interest};
use crate::ingest::choices::Choices;
use crate::ingest::container::inflate::Inflater;
use crate::ingest::content::Content;
use crate::ingest::error::{Limit, Reason, Refusal};
use crate::ingest::parse::{Gathered, Halt};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::text;
use ::tar::{EntryType, Header};

/// What tar files are made of.
const BLOCK: usize = 512;
/// A longer name is no name.
const MAX_NAME_BYTES: u64 = 64 << 10;
const MAX_ENTRIES: usize = 1_000_000;

/// A tar file on its way through.
pub(crate) struct Tar {
    inflater: Option<Inflater>,
    entries: Entries,
}

/// The files in it.
#[derive(Default)]
struct Entries {
    /// The header that is being read, as far as it is.
    header: Vec<u8>,
    /// How much is left of the current file's bytes, and then of what fills its last block.
    n_left: u64,
    n_fill: u64,
    current: Current,
    /// A name that is too long for the next header stands before it.
    long_name: Option<String>,
    n_begun: usize,
    /// The file that is to be read once more, by its number; those before it were read already.
    again: Option<(usize, Current)>,
    n_read: usize,
    refused: Option<Refusal>,
    failed: Option<Reason>,
    is_over: bool,
    /// It is no tar file, but this.
    text: Option<Box<Content>>,
}

/// What is done with the current file.
#[derive(Default)]
enum Current {
    #[default]
    Skipped,
    /// It is the name of the next.
    Name {
        bytes: Vec<u8>,
        is_pax: bool,
    },
    Content {
        content: Box<Content>,
        is_known: bool,
    },
}

impl Tar {
    pub(crate) fn new(is_compressed: bool) -> Tar {
        Tar { inflater: is_compressed.then(Inflater::gzip), entries: Entries::default() }
    }

    /// Goes on with `bytes` of the file.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        name: &str,
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        let Tar { inflater, entries } = self;
        match inflater {
            None => entries.feed(bytes, name, choices, gathered),
            Some(inflater) => {
                inflater.feed(bytes, &mut |bytes| entries.feed(bytes, name, choices, gathered))
            }
        }
    }

    /// Hears that there is no more.
    pub(crate) fn end(&mut self, choices: &Choices, gathered: &mut Gathered) -> Result<(), Halt> {
        let entries = &mut self.entries;
        if entries.is_text() {
            let header = std::mem::take(&mut entries.header);
            entries.text.insert(Box::default()).feed(&header, choices, gathered)?;
        }
        let breaks_off = entries.n_left > 0
            || !entries.header.is_empty()
            || self.inflater.as_ref().is_some_and(|inflater| !inflater.is_over());
        if breaks_off {
            return Err(Reason::BrokenArchive.into());
        }
        if let Some(text) = &mut entries.text {
            return text.end(choices, gathered);
        }
        if entries.n_read > 0 {
            return Ok(());
        }
        let failed = entries.failed.take();
        let refused = entries.refused.map(Reason::Refused);
        let reason = refused.or(failed).unwrap_or(Reason::Refused(Refusal::ArchiveWithoutPosts));
        Err(reason.into())
    }

    /// Hears that the file comes from its start again, which [`Halt::FromStart`] asked for.
    pub(crate) fn restart(&mut self) {
        let is_compressed = self.inflater.is_some();
        let Entries { mut current, n_begun, n_read, refused, failed, mut text, .. } =
            std::mem::take(&mut self.entries);
        if let Some(text) = &mut text {
            text.restart();
        }
        if let Current::Content { content, .. } = &mut current {
            content.restart();
        }
        self.inflater = is_compressed.then(Inflater::gzip);
        let again = Some((n_begun, current));
        self.entries = Entries { again, n_read, refused, failed, text, ..Entries::default() };
    }
}

impl Entries {
    fn feed(
        &mut self,
        bytes: &[u8],
        name: &str,
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        if let Some(text) = &mut self.text {
            return text.feed(bytes, choices, gathered);
        }
        let mut rest = bytes;
        while !rest.is_empty() && !self.is_over {
            if self.n_left > 0 {
                let (now, after) = split(rest, self.n_left);
                rest = after;
                self.n_left -= now.len() as u64;
                self.take(now, choices, gathered)?;
            } else if self.n_fill > 0 {
                let (now, after) = split(rest, self.n_fill);
                rest = after;
                self.n_fill -= now.len() as u64;
            } else {
                let (now, after) = split(rest, (BLOCK - self.header.len()) as u64);
                rest = after;
                self.header.extend_from_slice(now);
                if self.header.len() == BLOCK {
                    let is_text = self.is_text();
                    let header = std::mem::take(&mut self.header);
                    if is_text {
                        let text = self.text.insert(Box::default());
                        text.feed(&header, choices, gathered)?;
                        return text.feed(rest, choices, gathered);
                    }
                    self.begin(&header, name, choices, gathered)?;
                }
            }
        }
        Ok(())
    }

    /// Whether what stands in place of the first header is text: that has no zeros, of which headers
    /// are full.
    fn is_text(&self) -> bool {
        self.n_begun == 0 && !self.header.is_empty() && !self.header.contains(&0)
    }

    /// Begins the file of a header.
    fn begin(
        &mut self,
        block: &[u8],
        archive: &str,
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        if block.iter().all(|byte| *byte == 0) {
            self.is_over = true;
            return Ok(());
        }
        let header = Header::from_byte_slice(block);
        let n_bytes = header.entry_size().map_err(|_| Reason::BrokenArchive)?;
        self.n_left = n_bytes;
        let filled = n_bytes.checked_next_multiple_of(BLOCK as u64).ok_or(Reason::BrokenArchive)?;
        self.n_fill = filled - n_bytes;
        let is_pax = match header.entry_type() {
            EntryType::GNULongName => Some(false),
            EntryType::XHeader => Some(true),
            _ => None,
        };
        if let Some(is_pax) = is_pax {
            if n_bytes > MAX_NAME_BYTES {
                return Err(Reason::BrokenArchive.into());
            }
            self.current = Current::Name { bytes: Vec::new(), is_pax };
            return Ok(());
        }
        self.n_begun += 1;
        if self.n_begun > MAX_ENTRIES {
            return Err(Limit::Entries.into());
        }
        let long_name = self.long_name.take();
        let name = long_name.unwrap_or_else(|| text::decode(&header.path_bytes()).into_owned());
        match self.again.take() {
            Some((n, again)) if n == self.n_begun => {
                self.current = again;
                return Ok(());
            }
            Some((n, again)) => {
                self.again = Some((n, again));
                self.current = Current::Skipped;
                return Ok(());
            }
            None => {}
        }
        let interest = match header.entry_type() {
            EntryType::Regular | EntryType::Continuous => member::interest(&name),
            _ => Interest::None,
        };
        self.current = match interest {
            // No workbook is a tar file.
            Interest::None | Interest::Workbook => Current::Skipped,
            Interest::Archive => {
                self.refused.get_or_insert(Refusal::ArchiveInArchive);
                Current::Skipped
            }
            Interest::Refuses(which) => {
                self.refused = member::REFUSALS.get(usize::from(which)).copied();
                Current::Skipped
            }
            Interest::Candidate | Interest::Known => {
                gathered.report.begin_file(format!("{archive}: {name}"));
                let is_known = interest == Interest::Known;
                Current::Content { content: Box::default(), is_known }
            }
        };
        if n_bytes == 0 { self.end_current(choices, gathered) } else { Ok(()) }
    }

    /// Takes bytes of the current file.
    fn take(
        &mut self,
        bytes: &[u8],
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        let outcome = match &mut self.current {
            Current::Skipped => Ok(()),
            Current::Name { bytes: name, .. } => {
                name.extend_from_slice(bytes);
                Ok(())
            }
            Current::Content { content, .. } => content.feed(bytes, choices, gathered),
        };
        self.survive(outcome, gathered)?;
        if self.n_left == 0 { self.end_current(choices, gathered) } else { Ok(()) }
    }

    fn end_current(&mut self, choices: &Choices, gathered: &mut Gathered) -> Result<(), Halt> {
        let outcome = match &mut self.current {
            Current::Skipped => return Ok(()),
            Current::Name { bytes, is_pax } => {
                self.long_name = if *is_pax { pax_path(bytes) } else { c_string(bytes) };
                Ok(())
            }
            Current::Content { content, .. } => {
                let outcome = content.end(choices, gathered);
                self.n_read += usize::from(outcome.is_ok());
                outcome
            }
        };
        self.survive(outcome, gathered)?;
        self.current = Current::Skipped;
        Ok(())
    }

    /// A file that may have held posts and does not costs only itself.
    fn survive(&mut self, outcome: Result<(), Halt>, gathered: &mut Gathered) -> Result<(), Halt> {
        match (outcome, &self.current) {
            (Err(Halt::Refuse(reason)), Current::Content { is_known: false, .. }) => {
                gathered.report.skip(Place::Whole, Why::NoPosts);
                if self.failed.as_ref().is_none_or(|failed| !failed.is_telling()) {
                    self.failed = Some(reason);
                }
                self.current = Current::Skipped;
                Ok(())
            }
            (outcome, _) => outcome,
        }
    }
}

fn split(bytes: &[u8], n: u64) -> (&[u8], &[u8]) {
    bytes.split_at(usize::try_from(n).unwrap_or(usize::MAX).min(bytes.len()))
}

fn c_string(bytes: &[u8]) -> Option<String> {
    let name = bytes.split(|byte| *byte == 0).next()?;
    Some(text::decode(name).into_owned())
}

/// The path in a POSIX extended header: lines of `LENGTH path=NAME`.
fn pax_path(bytes: &[u8]) -> Option<String> {
    bytes.split(|byte| *byte == b'\n').find_map(|line| {
        let text = text::decode(line);
        let (_, value) = text.split_once(" path=")?;
        Some(value.to_owned())
    })
}
