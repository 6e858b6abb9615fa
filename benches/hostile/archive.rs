//! Archives that a well-behaved program would not write.

use zlib_rs::{Deflate, DeflateFlush, crc32};

/// A zip archive in the making, whose directory may list anything.
#[derive(Default)]
pub(crate) struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    n_entries: usize,
}

/// Where the header of an entry is, and what follows it.
pub(crate) struct Place {
    pub(crate) start: usize,
    pub(crate) n_bytes: usize,
    pub(crate) n_inflated: usize,
    checksum: u32,
    is_deflated: bool,
}

impl Zip {
    /// Adds a header and the bytes after it.
    pub(crate) fn body(&mut self, name: &str, bytes: &[u8], is_deflated: bool) -> Place {
        let body = if is_deflated { deflated(bytes, false) } else { bytes.to_vec() };
        let place = Place {
            start: self.bytes.len(),
            n_bytes: body.len(),
            n_inflated: bytes.len(),
            checksum: crc32::crc32(0, bytes),
            is_deflated,
        };
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(fields(name, &place));
        self.bytes.extend(0_u16.to_le_bytes());
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(body);
        place
    }

    /// Lists an entry in the directory.
    pub(crate) fn list(&mut self, name: &str, place: &Place) {
        self.n_entries += 1;
        self.directory.extend(b"PK\x01\x02\x14\0");
        self.directory.extend(fields(name, place));
        self.directory.extend([0; 12]);
        self.directory.extend(u32_of(place.start));
        self.directory.extend(name.as_bytes());
    }

    /// How many bytes there are before the directory.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Adds the directory, and returns the archive.
    pub(crate) fn finish(self) -> Vec<u8> {
        let start = self.len() as u64;
        self.finish_with_directory_at(start)
    }

    /// Adds the directory, which is said to begin at an offset, and returns the archive.
    pub(crate) fn finish_with_directory_at(self, start: u64) -> Vec<u8> {
        let Zip { mut bytes, directory, n_entries } = self;
        let start = u32_of(usize::try_from(start).unwrap_or(usize::MAX));
        let n_bytes = u32_of(directory.len());
        bytes.extend(directory);
        bytes.extend(b"PK\x05\x06\0\0\0\0");
        let n_entries = u16::try_from(n_entries).unwrap_or(u16::MAX).to_le_bytes();
        bytes.extend([n_entries, n_entries].concat());
        bytes.extend([n_bytes, start].concat());
        bytes.extend([0, 0]);
        bytes
    }
}

/// The fields that a header and the directory share, from the version up to the length of the name.
fn fields(name: &str, place: &Place) -> Vec<u8> {
    let mut fields = vec![20, 0, 0, 0, if place.is_deflated { 8 } else { 0 }, 0, 0, 0, 0, 0];
    fields.extend(place.checksum.to_le_bytes());
    fields.extend([u32_of(place.n_bytes), u32_of(place.n_inflated)].concat());
    fields.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    fields
}

fn u32_of(n: usize) -> [u8; 4] {
    u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes()
}

/// Compresses bytes: as a gzip file, or else as a raw deflate stream.
pub(crate) fn deflated(bytes: &[u8], is_gzip: bool) -> Vec<u8> {
    let mut deflate = Deflate::new(6, is_gzip, if is_gzip { 15 + 16 } else { 15 });
    let mut compressed = vec![0; bytes.len() / 100 + 1_000];
    loop {
        let n_in = usize::try_from(deflate.total_in()).unwrap_or(usize::MAX);
        let n_out = usize::try_from(deflate.total_out()).unwrap_or(usize::MAX);
        let status =
            deflate.compress(&bytes[n_in..], &mut compressed[n_out..], DeflateFlush::Finish);
        if matches!(status, Ok(zlib_rs::Status::StreamEnd)) {
            compressed.truncate(usize::try_from(deflate.total_out()).unwrap_or(usize::MAX));
            return compressed;
        }
        compressed.resize(2 * compressed.len(), 0);
    }
}

/// A tar archive with one member, without the zeros at its end.
pub(crate) fn tar(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut header = tar::Header::new_ustar();
    // A short name always fits.
    let _ = header.set_path(name);
    header.set_size(bytes.len() as u64);
    header.set_mode(0o644);
    header.set_cksum();
    let mut archive = header.as_bytes().to_vec();
    archive.extend(bytes);
    archive.resize(archive.len().next_multiple_of(512), 0);
    archive
}
