//! The parts of a workbook, which is a zip file: each by its name, inflated.
//!
//! A part must be as long as the directory says, and its checksum right. All that is ever inflated
//! is counted, so that neither a large part nor many, nor the same one again and again, is more
//! than a browser can hold.

use super::Unreadable;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};
use std::borrow::Cow;
use zlib_rs::{Inflate, InflateFlush, Status, crc32};

/// What may be inflated of one workbook.
const MAX_BYTES: u64 = 300 << 20;
/// A workbook has a few parts for each of its sheets.
const MAX_PARTS: usize = 16_384;
/// Deflate makes a byte of 1032 at most.
const MAX_RATIO: u64 = 1_032;
/// Deflate holds 32 KB to look back at: 2^15.
const WINDOW_BITS: u8 = 15;

/// A workbook's parts.
pub(super) struct Parts<'a> {
    bytes: &'a [u8],
    archive: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
    /// How much may still be inflated.
    n_left: u64,
}

/// What the directory says of a part.
struct Entry {
    name: String,
    wayfinder: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    n_bytes: u64,
    checksum: u32,
    is_encrypted: bool,
}

impl<'a> Parts<'a> {
    /// The parts of a zip file.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Parts<'a>, Unreadable> {
        let archive = ZipArchive::from_slice(bytes)?;
        let mut entries = Vec::new();
        for entry in archive.entries() {
            let entry = entry?;
            if entries.len() == MAX_PARTS {
                return Err(Unreadable::TooLarge);
            }
            // Some programs write names as paths of Windows, or from the top.
            let path = entry.file_path();
            let name = String::from_utf8_lossy(path.as_bytes()).replace('\\', "/");
            entries.push(Entry {
                name: name.trim_start_matches('/').to_owned(),
                wayfinder: entry.wayfinder(),
                method: entry.compression_method(),
                n_bytes: entry.uncompressed_size_hint(),
                checksum: entry.crc32(),
                is_encrypted: entry.flags().is_encrypted(),
            });
        }
        Ok(Parts { bytes, archive, entries, n_left: MAX_BYTES })
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// Whether there is a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// A part's bytes, if there is one of that name.
    pub(super) fn get(&mut self, name: &str) -> Result<Option<Cow<'a, [u8]>>, Unreadable> {
        let Some(entry) = self.entry(name) else { return Ok(None) };
        if entry.is_encrypted {
            return Err(Unreadable::Encrypted);
        }
        let n_left = self.n_left.checked_sub(entry.n_bytes).ok_or(Unreadable::TooLarge)?;
        let (start, end) = self.archive.get_entry(entry.wayfinder)?.compressed_data_range();
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        let written = self.bytes.get(place(start)..place(end)).ok_or(Unreadable::Damaged)?;
        let part = match entry.method {
            CompressionMethod::STORE => Cow::Borrowed(written),
            CompressionMethod::DEFLATE => Cow::Owned(inflate(written, entry.n_bytes)?),
            _ => return Err(Unreadable::Damaged),
        };
        if part.len() as u64 != entry.n_bytes || crc32::crc32(0, &part) != entry.checksum {
            return Err(Unreadable::Damaged);
        }
        self.n_left = n_left;
        Ok(Some(part))
    }
}

/// What becomes `n_bytes` bytes, and not one more or less.
fn inflate(deflated: &[u8], n_bytes: u64) -> Result<Vec<u8>, Unreadable> {
    // No memory is asked for that cannot be filled.
    if n_bytes / MAX_RATIO > deflated.len() as u64 {
        return Err(Unreadable::Damaged);
    }
    let mut inflated = vec![0; usize::try_from(n_bytes).map_err(|_| Unreadable::TooLarge)?];
    let mut inflate = Inflate::new(false, WINDOW_BITS);
    match inflate.decompress(deflated, &mut inflated, InflateFlush::Finish) {
        Ok(Status::StreamEnd) if inflate.total_out() == n_bytes => Ok(inflated),
        _ => Err(Unreadable::Damaged),
    }
}
