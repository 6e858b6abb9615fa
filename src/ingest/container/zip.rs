//! A zip archive: first its directory, then each of the chosen members as a stream.

use super::inflate::Inflater;
use super::member::{ArchiveMembers, Interest, MAX_MEMBERS};
use crate::ingest::content::Content;
use crate::ingest::error::{Limit, Reason, Refusal};
use crate::ingest::parse::{Context, Halt};
use crate::ingest::value::text;
use rawzip::{CompressionMethod, ErrorKind, ReaderAt, ZipArchive};
use std::cell::RefCell;
use std::io;
use std::ops::Range;

/// How many bytes are asked for at a time while the directory is read.
const CHUNK_BYTES: u64 = 1 << 20;
/// The directory of a million members takes about this many bytes.
const MAX_DIRECTORY_BYTES: usize = 128 << 20;

/// A zip archive that is being read.
pub(crate) struct Zip {
    directory: Directory,
    /// The members that are still to be read, the next one last.
    queue: Vec<Entry>,
    current: Option<OpenEntry>,
    members: ArchiveMembers,
}

/// How far the reading of a zip archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ZipStatus {
    /// More bytes are needed.
    Unfinished,
    /// All chosen members were read.
    Finished,
    /// The archive is a workbook, which is not read here.
    Workbook,
}

/// A member as the directory lists it.
#[derive(Clone, Debug)]
struct Entry {
    name: String,
    interest: Interest,
    is_empty: bool,
    /// Where its bytes are in the archive.
    range: Range<u64>,
    is_deflated: bool,
}

/// The member that is being read.
struct OpenEntry {
    entry: Entry,
    /// The offset in the archive of the next byte.
    at: u64,
    inflater: Option<Inflater>,
    content: Content,
}

impl Zip {
    /// Begins to read an archive of `n_bytes` bytes.
    pub(crate) fn new(n_bytes: u64) -> Zip {
        Zip {
            directory: Directory::new(n_bytes),
            queue: Vec::new(),
            current: None,
            members: ArchiveMembers::default(),
        }
    }

    /// Returns the range of the file that is needed next.
    pub(crate) fn wants(&self) -> Range<u64> {
        match &self.current {
            Some(current) => current.at..current.entry.range.end,
            None => self.directory.wants(),
        }
    }

    /// Reads bytes from the start of the range that is needed.
    ///
    /// # Errors
    ///
    /// The reason, if nothing of the archive can be read.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        context: &mut Context<'_>,
    ) -> Result<ZipStatus, Reason> {
        if let Some(current) = &mut self.current {
            let outcome = match current.feed(bytes, context) {
                Ok(false) => return Ok(ZipStatus::Unfinished),
                Ok(true) => Ok(()),
                Err(halt) => Err(halt),
            };
            match self.members.settle(outcome, context) {
                Ok(()) => {}
                Err(Halt::Refuse(reason)) => return Err(reason),
                Err(Halt::Restart) => {
                    current.restart();
                    return Ok(ZipStatus::Unfinished);
                }
            }
        } else {
            if !self.directory.add(bytes)? {
                return Ok(ZipStatus::Unfinished);
            }
            let listed = match self.directory.entries() {
                Ok(listed) => listed,
                Err(NoDirectory::NeedsBytes) => return Ok(ZipStatus::Unfinished),
                Err(NoDirectory::Refused(reason)) => return Err(reason),
            };
            self.directory.chunks = Vec::new();
            for entry in &listed {
                self.members.list(entry.interest);
            }
            let chosen = self.members.chosen()?;
            if chosen == Interest::Workbook {
                return Ok(ZipStatus::Workbook);
            }
            let is_read = |entry: &Entry| entry.interest == chosen && !entry.is_empty;
            self.queue = listed.into_iter().rev().filter(is_read).collect();
        }
        let Some(entry) = self.queue.pop() else {
            self.members.end()?;
            return Ok(ZipStatus::Finished);
        };
        context.begin_member(&entry.name);
        self.current = Some(OpenEntry::new(entry));
        Ok(ZipStatus::Unfinished)
    }
}

impl OpenEntry {
    fn new(entry: Entry) -> OpenEntry {
        let inflater = entry.is_deflated.then(Inflater::raw);
        OpenEntry { at: entry.range.start, entry, inflater, content: Content::default() }
    }

    /// Reads the next bytes of the member, and returns whether they were its last.
    fn feed(&mut self, bytes: &[u8], context: &mut Context<'_>) -> Result<bool, Halt> {
        let Range { start, end } = self.entry.range;
        let from = self.at;
        self.at += bytes.len() as u64;
        context.gathered.reserve_for_rest(from - start, self.at - start, end - start);
        let is_end = self.at >= end;
        let content = &mut self.content;
        match &mut self.inflater {
            None => content.feed(bytes, context)?,
            Some(inflater) => {
                inflater.feed(bytes, &mut |inflated| content.feed(inflated, context))?;
                if is_end && !inflater.is_over() {
                    return Err(Reason::BrokenArchive.into());
                }
            }
        }
        if is_end {
            content.end(context)?;
        }
        Ok(is_end)
    }

    /// Goes back to the start of the member.
    fn restart(&mut self) {
        self.at = self.entry.range.start;
        self.inflater = self.entry.is_deflated.then(Inflater::raw);
        self.content.restart();
    }
}

/// The chunks of the file around its directory, as far as they were read. The `rawzip` crate reads
/// the directory from them. When it needs bytes beyond them, their range is noted in `missing`;
/// once they are there, the directory is read again from its start.
struct Directory {
    n_bytes: u64,
    /// The chunks, each with its offset in the file.
    chunks: Vec<(u64, Vec<u8>)>,
    missing: RefCell<Range<u64>>,
}

/// Why the directory is not known.
enum NoDirectory {
    /// More bytes of the file are needed first.
    NeedsBytes,
    /// The file has none that can be read.
    Refused(Reason),
}

impl From<rawzip::Error> for NoDirectory {
    fn from(error: rawzip::Error) -> NoDirectory {
        match error.kind() {
            ErrorKind::IO(error) if error.kind() == io::ErrorKind::WouldBlock => {
                NoDirectory::NeedsBytes
            }
            _ => NoDirectory::Refused(Reason::BrokenArchive),
        }
    }
}

impl Directory {
    fn new(n_bytes: u64) -> Directory {
        // The directory is at the end of the file.
        let tail = n_bytes.saturating_sub(CHUNK_BYTES)..n_bytes;
        Directory { n_bytes, chunks: Vec::new(), missing: RefCell::new(tail) }
    }

    /// Returns the range that is missing, without those of its bytes that were added already.
    fn wants(&self) -> Range<u64> {
        let Range { start, end } = self.missing.borrow().clone();
        match self.chunks.last() {
            Some((offset, chunk)) if *offset == start => start + chunk.len() as u64..end,
            _ => start..end,
        }
    }

    /// Adds bytes from the start of the range that is missing, and returns whether it is complete.
    fn add(&mut self, bytes: &[u8]) -> Result<bool, Reason> {
        let start = self.missing.borrow().start;
        match self.chunks.last_mut() {
            Some((offset, chunk)) if *offset == start => chunk.extend_from_slice(bytes),
            _ => self.chunks.push((start, bytes.to_vec())),
        }
        let n_bytes: usize = self.chunks.iter().map(|(_, chunk)| chunk.len()).sum();
        if n_bytes > MAX_DIRECTORY_BYTES {
            return Err(Reason::Beyond(Limit::Entries));
        }
        Ok(self.wants().is_empty())
    }

    /// Reads the members that are of any interest, in the directory's order.
    fn entries(&self) -> Result<Vec<Entry>, NoDirectory> {
        let mut buffer = vec![0; 64 << 10];
        let archive = ZipArchive::with_max_search_space(CHUNK_BYTES)
            .locate_in_reader(self, &mut buffer, self.n_bytes)
            .map_err(|(_, error)| error)?;
        let mut listed = Vec::new();
        let mut n_entries = 0;
        let mut entries = archive.entries(&mut buffer);
        while let Some(entry) = entries.next_entry()? {
            n_entries += 1;
            if n_entries > MAX_MEMBERS {
                return Err(NoDirectory::Refused(Reason::Beyond(Limit::Entries)));
            }
            let name = text::decode(entry.file_path().as_bytes()).into_owned();
            let interest = Interest::of(&name);
            if interest == Interest::None || entry.is_dir() {
                continue;
            }
            if entry.flags().is_encrypted() {
                return Err(NoDirectory::Refused(Reason::Refused(Refusal::EncryptedArchive)));
            }
            let is_deflated = match entry.compression_method() {
                CompressionMethod::STORE => false,
                CompressionMethod::DEFLATE => true,
                _ => continue,
            };
            let is_empty = entry.uncompressed_size_hint() == 0;
            let listed_entry = Entry { name, interest, is_empty, range: 0..0, is_deflated };
            listed.push((listed_entry, entry.wayfinder()));
        }
        // Where a member's bytes begin is written in front of them, outside of the directory.
        listed
            .into_iter()
            .map(|(entry, wayfinder)| {
                let (start, end) = archive.get_entry(wayfinder)?.compressed_data_range();
                let range = start.min(self.n_bytes)..end.min(self.n_bytes);
                Ok(Entry { is_empty: entry.is_empty || range.is_empty(), range, ..entry })
            })
            .collect()
    }
}

impl ReaderAt for &Directory {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        if offset >= self.n_bytes || buffer.is_empty() {
            return Ok(0);
        }
        for (start, chunk) in &self.chunks {
            let skipped = offset.checked_sub(*start).and_then(|n| usize::try_from(n).ok());
            if let Some(rest @ [_, ..]) = skipped.and_then(|n| chunk.get(n..)) {
                let n = rest.len().min(buffer.len());
                buffer[..n].copy_from_slice(&rest[..n]);
                return Ok(n);
            }
        }
        *self.missing.borrow_mut() = offset..(offset + CHUNK_BYTES).min(self.n_bytes);
        Err(io::ErrorKind::WouldBlock.into())
    }
}
