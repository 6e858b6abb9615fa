//! A zip archive: first its directory, then each of the chosen members as a stream.

mod entry;

use super::inflate::{Inflated, Inflater};
use super::member::{ArchiveMembers, Interest, MAX_MEMBERS};
use crate::ingest::content::Content;
use crate::ingest::error::{Limit, Reason, Refusal};
use crate::ingest::parse::{Context, Halt};
use crate::ingest::value::text;
use entry::{Entry, HEADER_BYTES, part};
use rawzip::{CompressionMethod, ErrorKind, ReaderAt, ZipArchive};
use std::cell::RefCell;
use std::io;
use std::ops::Range;

/// How many bytes of the archive's end are looked at first.
const TAIL_BYTES: u64 = 1 << 20;
/// The directory of a million members takes about this many bytes.
const MAX_DIRECTORY_BYTES: u64 = 128 << 20;

/// A zip archive that is being read.
pub(crate) struct Zip {
    directory: Directory,
    /// The members that are still to be read, the next one last.
    queue: Vec<Entry>,
    current: Option<OpenEntry>,
    members: ArchiveMembers,
    inflated: Inflated,
    /// The inflater of an earlier member, whose memory is used again.
    spare: Option<Inflater>,
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

/// The member that is being read.
struct OpenEntry {
    entry: Entry,
    n_bytes_of_archive: u64,
    /// The offset in the archive of the next byte.
    at: u64,
    /// The first bytes of the header.
    header: Vec<u8>,
    /// Where the member's bytes begin and end, as soon as the header tells it.
    range: Option<Range<u64>>,
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
            inflated: Inflated::default(),
            spare: None,
        }
    }

    /// Returns the range of the file that is needed next.
    pub(crate) fn wants(&self) -> Range<u64> {
        match &self.current {
            Some(current) => current.wants(),
            None => self.directory.wants(),
        }
    }

    /// Whether the list of the members is being read.
    pub(crate) fn is_listing(&self) -> bool {
        self.current.is_none()
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
            let outcome = match current.feed(bytes, &mut self.inflated, context) {
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
            let listed = match self.directory.entries(MAX_MEMBERS) {
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
            part(&mut self.queue, self.directory.n_bytes)?;
        }
        self.spare = self.current.take().and_then(|ended| ended.inflater).or(self.spare.take());
        while self.queue.pop_if(|entry| !context.begin_member(&entry.name)).is_some() {}
        let Some(entry) = self.queue.pop() else {
            self.members.end()?;
            return Ok(ZipStatus::Finished);
        };
        let mut inflater =
            entry.is_deflated.then(|| self.spare.take().unwrap_or_else(Inflater::raw));
        if let Some(inflater) = &mut inflater {
            inflater.restart();
        }
        self.current = Some(OpenEntry::new(entry, inflater, self.directory.n_bytes));
        Ok(ZipStatus::Unfinished)
    }
}

impl OpenEntry {
    fn new(entry: Entry, inflater: Option<Inflater>, n_bytes_of_archive: u64) -> OpenEntry {
        OpenEntry {
            n_bytes_of_archive,
            at: entry.start,
            header: Vec::new(),
            range: None,
            inflater,
            content: Content::default(),
            entry,
        }
    }

    /// The bytes that are needed next: up to where the member is likely to end, until its header tells.
    fn wants(&self) -> Range<u64> {
        let guess = self.entry.likely_end();
        let end = self.range.as_ref().map_or(0, |range| range.end);
        self.at..end.max(guess.min(self.n_bytes_of_archive))
    }

    /// Reads the next bytes of the member, and returns whether they were its last.
    fn feed(
        &mut self,
        bytes: &[u8],
        inflated: &mut Inflated,
        context: &mut Context<'_>,
    ) -> Result<bool, Halt> {
        let mut bytes = bytes;
        if self.range.is_none() {
            self.read_header(&mut bytes)?;
        }
        let Some(Range { start, end }) = self.range.clone() else { return Ok(false) };
        // What stands between the header and the member's bytes, and after them.
        let n_before = start.saturating_sub(self.at).min(bytes.len() as u64);
        self.at += n_before;
        let bytes =
            bytes.get(usize::try_from(n_before).unwrap_or(usize::MAX)..).unwrap_or_default();
        let n_left = usize::try_from(end.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let bytes = &bytes[..bytes.len().min(n_left)];
        if bytes.is_empty() {
            return Ok(false);
        }
        let from = self.at;
        self.at += bytes.len() as u64;
        context.gathered.reserve_for_rest(from - start, self.at - start, end - start);
        let is_end = self.at >= end;
        let content = &mut self.content;
        match &mut self.inflater {
            None => content.feed(bytes, context)?,
            Some(inflater) => {
                inflater.feed(bytes, inflated, &mut |bytes| content.feed(bytes, context))?;
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

    /// Reads the header, which says how many bytes stand between it and the member's bytes.
    fn read_header(&mut self, bytes: &mut &[u8]) -> Result<(), Reason> {
        let n_missing = HEADER_BYTES - self.header.len();
        let (of_header, rest) = bytes.split_at(n_missing.min(bytes.len()));
        self.header.extend_from_slice(of_header);
        self.at += of_header.len() as u64;
        *bytes = rest;
        if self.header.len() < HEADER_BYTES {
            return Ok(());
        }
        let [b'P', b'K', 3, 4, .., n1, n2, m1, m2] = self.header.as_slice() else {
            return Err(Reason::BrokenArchive);
        };
        let n_between =
            [[*n1, *n2], [*m1, *m2]].map(|length| u64::from(u16::from_le_bytes(length)));
        let start = self.at + n_between.iter().sum::<u64>();
        self.range = Some(start..self.entry.end(start, self.n_bytes_of_archive)?);
        Ok(())
    }

    /// Goes back to the start of the member's bytes.
    fn restart(&mut self) {
        self.at = self.range.as_ref().map_or(self.entry.start, |range| range.start);
        if let Some(inflater) = &mut self.inflater {
            inflater.restart();
        }
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
        let tail = n_bytes.saturating_sub(TAIL_BYTES)..n_bytes;
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
        let n_bytes: u64 = self.chunks.iter().map(|(_, chunk)| chunk.len() as u64).sum();
        let n_more = self.wants().end - self.wants().start;
        if n_bytes.saturating_add(n_more) > MAX_DIRECTORY_BYTES {
            return Err(Reason::Beyond(Limit::Directory));
        }
        Ok(n_more == 0)
    }

    /// Reads the members that are of any interest, in the directory's order. It may list at most `n_max`
    /// members.
    fn entries(&self, n_max: usize) -> Result<Vec<Entry>, NoDirectory> {
        let mut buffer = vec![0; 64 << 10];
        let archive = ZipArchive::with_max_search_space(TAIL_BYTES)
            .locate_in_reader(self, &mut buffer, self.n_bytes)
            .map_err(|(_, error)| error)?;
        let mut listed = Vec::new();
        let mut n_entries = 0;
        let mut entries = archive.entries(&mut buffer);
        while let Some(entry) = entries.next_entry()? {
            n_entries += 1;
            if n_entries > n_max {
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
            let n_bytes = entry.compressed_size_hint();
            listed.push(Entry {
                name,
                interest,
                is_empty: entry.uncompressed_size_hint() == 0 || n_bytes == 0,
                start: entry.local_header_offset(),
                n_bytes,
                next_start: None,
                is_deflated,
            });
        }
        Ok(listed)
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
        // Everything up to what is known already: that is the whole directory, so that it need not be
        // read from its start again and again.
        let known = self.chunks.iter().map(|(start, _)| *start).filter(|start| *start > offset);
        *self.missing.borrow_mut() = offset..known.min().unwrap_or(self.n_bytes);
        Err(io::ErrorKind::WouldBlock.into())
    }
}

#[cfg(test)]
mod tests;
