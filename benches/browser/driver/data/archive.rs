//! Writes a zip file with one entry, which has the path of the posts in an X archive.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use zlib_rs::{DeflateConfig, ReturnCode, compress_bound, compress_slice, crc32};

const NAME: &[u8] = b"data/tweets.js";

/// Writes an archive with the file at `path` as its only entry.
pub(super) fn write(path: &Path, out: &mut impl Write) -> io::Result<()> {
    let inflated = fs::read(path)?;
    let deflated = deflate(&inflated)?;
    let fields = common_fields(crc32::crc32(0, &inflated), deflated.len(), inflated.len())?;
    let entry = [b"PK\x03\x04", &*fields, &[0; 2], NAME, &deflated].concat();
    // Version 2.0, no extra field, no comment, the first disk, no attributes, and the entry at
    // offset 0.
    let directory = [b"PK\x01\x02\x14\0", &*fields, &[0; 16], NAME].concat();
    let mut end = b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec();
    end.extend(four_bytes(directory.len())?);
    end.extend(four_bytes(entry.len())?);
    end.extend([0; 2]);
    for part in [entry, directory, end] {
        out.write_all(&part)?;
    }
    Ok(())
}

/// Deflates `bytes` at level 6, the usual one, without a header.
fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    const WINDOW_BITS: i32 = 15;
    let config = DeflateConfig { level: 6, window_bits: -WINDOW_BITS, ..DeflateConfig::default() };
    let mut room = vec![0; compress_bound(bytes.len())];
    match compress_slice(&mut room, bytes, config) {
        (deflated, ReturnCode::Ok) => Ok(deflated.to_vec()),
        (_, code) => Err(io::Error::other(format!("deflating ended in {code:?}"))),
    }
}

/// The fields that both headers have in common: version 2.0, a UTF-8 name, deflate, 1 January 2024, the
/// checksum and the lengths.
fn common_fields(crc: u32, n_deflated: usize, n_inflated: usize) -> io::Result<Vec<u8>> {
    let mut fields = vec![0x14, 0, 0, 0x08, 8, 0, 0, 0, 0x21, 0x58];
    fields.extend(crc.to_le_bytes());
    for number in [n_deflated, n_inflated] {
        fields.extend(four_bytes(number)?);
    }
    fields.extend([u8::try_from(NAME.len()).map_err(io::Error::other)?, 0]);
    Ok(fields)
}

fn four_bytes(number: usize) -> io::Result<[u8; 4]> {
    Ok(u32::try_from(number).map_err(io::Error::other)?.to_le_bytes())
}
