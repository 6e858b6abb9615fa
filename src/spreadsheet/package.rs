//! The package of a workbook: a zip file whose files are called parts.
//!
//! A part must have the length and the checksum that the directory states. Every inflated byte
//! counts towards one limit, so that neither one huge part, nor many parts, nor one part read again
//! and again can use more memory or time than a browser has.

use super::Unreadable;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};
use std::borrow::Cow;
use zlib_rs::{Inflate, InflateFlush, Status, crc32};

/// How many bytes may be read from the parts of one workbook, after inflating.
const MAX_BYTES: u64 = 300 << 20;
/// As long as they are no more than this, it does not matter how many times as long as the workbook they are.
const HARMLESS_BYTES: u64 = 16 << 20;
/// How many times as long as the workbook they may be. XML becomes 10 to 20 times as long.
const MAX_RATIO_OF_ALL: u64 = 100;
/// How many parts a package may have. A workbook has only a few for each sheet.
const MAX_PARTS: usize = 16_384;
/// Deflate turns one byte into at most 1032.
const MAX_RATIO: u64 = 1_032;
/// The size of Deflate's window: 2^15 bytes.
const WINDOW_BITS: u8 = 15;

/// A package, the zip archive of a workbook, whose directory has been read.
pub(super) struct Package<'a> {
    bytes: &'a [u8],
    archive: ZipSliceArchive<&'a [u8]>,
    parts: Vec<PackagePart>,
    /// How many more bytes may be read.
    n_bytes_left: u64,
}

/// What the directory of the package states about a part.
struct PackagePart {
    name: String,
    wayfinder: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    /// The length after inflating.
    n_bytes: u64,
    checksum: u32,
    is_encrypted: bool,
}

impl<'a> Package<'a> {
    /// Reads the directory of a package.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Unreadable> {
        let archive = ZipArchive::from_slice(bytes)?;
        let mut parts = Vec::new();
        for entry in archive.entries() {
            let entry = entry?;
            if parts.len() == MAX_PARTS {
                return Err(Unreadable::TooLarge);
            }
            // Some programs write backslashes, or a slash at the start.
            let path = entry.file_path();
            let name = String::from_utf8_lossy(path.as_bytes()).replace('\\', "/");
            parts.push(PackagePart {
                name: name.trim_start_matches('/').to_owned(),
                wayfinder: entry.wayfinder(),
                method: entry.compression_method(),
                n_bytes: entry.uncompressed_size_hint(),
                checksum: entry.crc32(),
                is_encrypted: entry.flags().is_encrypted(),
            });
        }
        let n_allowed = HARMLESS_BYTES + MAX_RATIO_OF_ALL * bytes.len() as u64;
        Ok(Package { bytes, archive, parts, n_bytes_left: MAX_BYTES.min(n_allowed) })
    }

    /// Finds a part by its name. As ECMA-376 part 2 asks, case does not matter.
    fn part(&self, name: &str) -> Option<&PackagePart> {
        self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name))
    }

    /// Whether there is a part with this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.part(name).is_some()
    }

    /// Reads the part with this name, inflated; `None` if there is no such part.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Cow<'a, [u8]>>, Unreadable> {
        let Some(part) = self.part(name) else { return Ok(None) };
        if part.is_encrypted {
            return Err(Unreadable::Encrypted);
        }
        let n_bytes_left =
            self.n_bytes_left.checked_sub(part.n_bytes).ok_or(Unreadable::TooLarge)?;
        let (start, end) = self.archive.get_entry(part.wayfinder)?.compressed_data_range();
        let index = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX);
        let stored = self.bytes.get(index(start)..index(end)).ok_or(Unreadable::Damaged)?;
        let content = match part.method {
            CompressionMethod::STORE => Cow::Borrowed(stored),
            CompressionMethod::DEFLATE => Cow::Owned(inflate(stored, part.n_bytes)?),
            _ => return Err(Unreadable::Damaged),
        };
        if content.len() as u64 != part.n_bytes || crc32::crc32(0, &content) != part.checksum {
            return Err(Unreadable::Damaged);
        }
        self.n_bytes_left = n_bytes_left;
        Ok(Some(content))
    }
}

/// Inflates `deflated`, which must give exactly `n_bytes` bytes.
fn inflate(deflated: &[u8], n_bytes: u64) -> Result<Vec<u8>, Unreadable> {
    // Memory is allocated only for a length that these bytes can reach.
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
