//! A zip file: its directory, then those of its files that are of interest, each as a stream.

use super::member::{self, Interest};
use crate::ingest::choices::Choices;
use crate::ingest::container::inflate::Inflater;
use crate::ingest::content::Content;
use crate::ingest::error::{Limit, Reason, Refusal};
use crate::ingest::parse::{Gathered, Halt};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::text;
use rawzip::{CompressionMethod, ErrorKind, ReaderAt, ZipArchive, ZipArchiveEntryWayfinder};
use std::cell::RefCell;
use std::io;
use std::ops::Range;

/// What is asked for at a time of the directory.
const PIECE_BYTES: u64 = 1 << 20;
/// A directory of a million files is as long.
const MAX_DIRECTORY_BYTES: usize = 128 << 20;
const MAX_ENTRIES: usize = 1_000_000;

/// A zip file on its way through.
pub(crate) struct Zip {
    directory: Pieces,
    /// The files that are still to be read, the next one last.
    entries: Vec<Entry>,
    current: Option<Current>,
    /// The first file that could not be read, and why.
    failed: Option<Reason>,
    /// Whether there are archives in it.
    holds_archives: bool,
    n_read: usize,
}

/// Where the reading of a zip file stands.
pub(crate) enum Step {
    /// There is more to be read.
    More,
    Over,
    /// It is a workbook, which is read in another way.
    Workbook,
}

/// A file that is of interest.
#[derive(Clone, Debug)]
struct Entry {
    name: String,
    /// Where its bytes stand.
    range: Range<u64>,
    is_deflated: bool,
    is_known: bool,
}

/// The file that is being read.
struct Current {
    entry: Entry,
    at: u64,
    inflater: Option<Inflater>,
    content: Content,
}

impl Current {
    fn new(entry: Entry) -> Current {
        let inflater = entry.is_deflated.then(Inflater::raw);
        Current { at: entry.range.start, entry, inflater, content: Content::default() }
    }
}

impl Zip {
    /// A zip file of so many bytes.
    pub(crate) fn new(n_bytes: u64) -> Zip {
        let tail = n_bytes.saturating_sub(PIECE_BYTES)..n_bytes;
        Zip {
            directory: Pieces { n_bytes, given: Vec::new(), missing: RefCell::new(tail) },
            entries: Vec::new(),
            current: None,
            failed: None,
            holds_archives: false,
            n_read: 0,
        }
    }

    /// Which bytes are wanted next.
    pub(crate) fn wants(&self) -> Range<u64> {
        if let Some(current) = &self.current {
            return current.at..current.entry.range.end;
        }
        let Range { start, end } = self.directory.missing.borrow().clone();
        start + self.directory.n_pending()..end
    }

    /// Goes on with what was wanted.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        name: &str,
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<Step, Reason> {
        if self.current.is_some() {
            if !self.feed_current(bytes, choices, gathered)? {
                return Ok(Step::More);
            }
        } else {
            if !self.directory.add(bytes)? {
                return Ok(Step::More);
            }
            match self.directory.entries() {
                Ok(entries) => {
                    let any = |interest| entries.iter().any(|entry| entry.0 == interest);
                    if any(Interest::Workbook) {
                        return Ok(Step::Workbook);
                    }
                    self.holds_archives = any(Interest::Archive);
                    self.entries = chosen(entries)?;
                }
                Err(Missing::Bytes) => return Ok(Step::More),
                Err(Missing::Refused(reason)) => return Err(reason),
            }
            self.directory.given = Vec::new();
        }
        self.current = self.entries.pop().map(Current::new);
        match &self.current {
            Some(current) => {
                gathered.report.begin_file(format!("{name}: {}", current.entry.name));
                Ok(Step::More)
            }
            None if self.n_read > 0 => Ok(Step::Over),
            None if self.holds_archives => Err(Reason::Refused(Refusal::ArchiveInArchive)),
            None => {
                Err(self.failed.take().unwrap_or(Reason::Refused(Refusal::ArchiveWithoutPosts)))
            }
        }
    }
}

impl Zip {
    /// Goes on with the file that is being read; whether that was all of it.
    fn feed_current(
        &mut self,
        bytes: &[u8],
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<bool, Reason> {
        let Some(current) = &mut self.current else { return Ok(true) };
        let from = current.at;
        current.at += bytes.len() as u64;
        let Range { start, end } = current.entry.range;
        gathered.foresee(from - start, current.at - start, end - start);
        let is_end = current.at >= current.entry.range.end;
        match current.feed(bytes, is_end, choices, gathered) {
            Ok(()) => {
                self.n_read += usize::from(is_end);
                Ok(is_end)
            }
            Err(Halt::FromStart) => {
                current.at = current.entry.range.start;
                current.inflater = current.entry.is_deflated.then(Inflater::raw);
                current.content.restart();
                Ok(false)
            }
            Err(Halt::Refuse(reason)) if current.entry.is_known => Err(reason),
            Err(Halt::Refuse(reason)) => {
                gathered.report.skip(Place::Whole, Why::NoPosts);
                if self.failed.as_ref().is_none_or(|failed| !failed.is_telling()) {
                    self.failed = Some(reason);
                }
                Ok(true)
            }
        }
    }
}

impl Current {
    fn feed(
        &mut self,
        bytes: &[u8],
        is_end: bool,
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        let Current { content, inflater, .. } = self;
        match inflater {
            None => content.feed(bytes, choices, gathered)?,
            Some(inflater) => {
                inflater.feed(bytes, &mut |bytes| content.feed(bytes, choices, gathered))?;
                if is_end && !inflater.is_over() {
                    return Err(Reason::BrokenArchive.into());
                }
            }
        }
        if is_end { content.end(choices, gathered) } else { Ok(()) }
    }
}

/// Of a known export its own files alone; else everything that may hold posts. The first comes
/// last, to be taken from the end.
#[cold]
fn chosen(entries: Vec<(Interest, Entry)>) -> Result<Vec<Entry>, Reason> {
    let best = entries.iter().map(|(interest, _)| *interest).max().unwrap_or(Interest::None);
    if let Interest::Refuses(which) = best {
        let refusal = member::REFUSALS.get(usize::from(which)).copied();
        return Err(Reason::Refused(refusal.unwrap_or(Refusal::ArchiveWithoutPosts)));
    }
    if best == Interest::Archive {
        return Err(Reason::Refused(Refusal::ArchiveInArchive));
    }
    let chosen = entries.into_iter().filter(|(interest, entry)| {
        *interest == best && *interest != Interest::None && !entry.range.is_empty()
    });
    let mut chosen: Vec<Entry> = chosen.map(|(_, entry)| entry).collect();
    chosen.reverse();
    Ok(chosen)
}

/// The parts of the file that hold the directory, as far as they were given. What is read beyond
/// them is noted as missing, asked for, and everything is tried again.
struct Pieces {
    n_bytes: u64,
    /// Each with the place that it begins at.
    given: Vec<(u64, Vec<u8>)>,
    missing: RefCell<Range<u64>>,
}

/// Why there is no directory.
enum Missing {
    /// More bytes are needed first.
    Bytes,
    /// There is none that can be read.
    Refused(Reason),
}

impl From<rawzip::Error> for Missing {
    fn from(error: rawzip::Error) -> Missing {
        match error.kind() {
            ErrorKind::IO(error) if error.kind() == io::ErrorKind::WouldBlock => Missing::Bytes,
            _ => Missing::Refused(Reason::BrokenArchive),
        }
    }
}

impl Pieces {
    /// How many bytes of what is missing were given already.
    fn n_pending(&self) -> u64 {
        let start = self.missing.borrow().start;
        match self.given.last() {
            Some((at, piece)) if *at == start => piece.len() as u64,
            _ => 0,
        }
    }

    /// Adds bytes of what is missing; whether nothing of it is missing any more.
    fn add(&mut self, bytes: &[u8]) -> Result<bool, Reason> {
        let Range { start, end } = self.missing.borrow().clone();
        match self.given.last_mut() {
            Some((at, piece)) if *at == start => piece.extend_from_slice(bytes),
            _ => self.given.push((start, bytes.to_vec())),
        }
        if self.given.iter().map(|(_, piece)| piece.len()).sum::<usize>() > MAX_DIRECTORY_BYTES {
            return Err(Reason::Beyond(Limit::Entries));
        }
        Ok(start + self.n_pending() >= end)
    }

    /// The files in it with what they are to us.
    #[cold]
    fn entries(&self) -> Result<Vec<(Interest, Entry)>, Missing> {
        let mut buffer = vec![0; 64 << 10];
        let located = ZipArchive::with_max_search_space(PIECE_BYTES).locate_in_reader(
            self,
            &mut buffer,
            self.n_bytes,
        );
        let archive = located.map_err(|(_, error)| error)?;
        let mut found: Vec<(Interest, String, ZipArchiveEntryWayfinder, bool)> = Vec::new();
        let mut n_entries = 0;
        let mut entries = archive.entries(&mut buffer);
        while let Some(entry) = entries.next_entry()? {
            n_entries += 1;
            if n_entries > MAX_ENTRIES {
                return Err(Missing::Refused(Reason::Beyond(Limit::Entries)));
            }
            let path = entry.file_path();
            let name = text::decode(path.as_bytes()).into_owned();
            let interest = member::interest(&name);
            if interest == Interest::None || entry.is_dir() {
                continue;
            }
            if entry.flags().is_encrypted() {
                return Err(Missing::Refused(Reason::Refused(Refusal::EncryptedArchive)));
            }
            let is_deflated = match entry.compression_method() {
                CompressionMethod::STORE => false,
                CompressionMethod::DEFLATE => true,
                _ => continue,
            };
            found.push((interest, name, entry.wayfinder(), is_deflated));
        }
        let mut chosen = Vec::new();
        for (interest, name, wayfinder, is_deflated) in found {
            let (start, end) = archive.get_entry(wayfinder)?.compressed_data_range();
            let is_known = interest == Interest::Known;
            let range = start.min(self.n_bytes)..end.min(self.n_bytes);
            chosen.push((interest, Entry { name, range, is_deflated, is_known }));
        }
        Ok(chosen)
    }
}

impl ReaderAt for &Pieces {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        if offset >= self.n_bytes || buffer.is_empty() {
            return Ok(0);
        }
        for (start, piece) in &self.given {
            let skipped = offset.checked_sub(*start).and_then(|n| usize::try_from(n).ok());
            let Some(there) = skipped.and_then(|n| piece.get(n..)).filter(|rest| !rest.is_empty())
            else {
                continue;
            };
            let n = there.len().min(buffer.len());
            buffer[..n].copy_from_slice(&there[..n]);
            return Ok(n);
        }
        *self.missing.borrow_mut() = offset..(offset + PIECE_BYTES).min(self.n_bytes);
        Err(io::ErrorKind::WouldBlock.into())
    }
}
