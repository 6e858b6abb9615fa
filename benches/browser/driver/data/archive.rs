//! A zip file of one entry, where X's archives have their posts.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use zlib_rs::{DeflateConfig, ReturnCode, compress_bound, compress_slice, crc32};

const NAME: &[u8] = b"data/tweets.js";

/// Writes the file at `path` as the only entry.
pub(super) fn write(path: &Path, out: &mut impl Write) -> io::Result<()> {
    let inflated = fs::read(path)?;
    let deflated = deflate(&inflated)?;
    let about = about(crc32::crc32(0, &inflated), deflated.len(), inflated.len())?;
    let entry = [b"PK\x03\x04", &*about, &[0; 2], NAME, &deflated].concat();
    // Made by a program that follows version 2.0. No extra field, no comment, the first disk, no
    // attributes; the entry is at the start.
    let directory = [b"PK\x01\x02\x14\0", &*about, &[0; 16], NAME].concat();
    let mut end = b"PK\x05\x06\0\0\0\0\x01\0\x01\0".to_vec();
    end.extend(four_bytes(directory.len())?);
    end.extend(four_bytes(entry.len())?);
    end.extend([0; 2]);
    for part in [entry, directory, end] {
        out.write_all(&part)?;
    }
    Ok(())
}

/// At the level that most programs take, without a header of its own.
fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    const WINDOW_BITS: i32 = 15;
    let config = DeflateConfig { level: 6, window_bits: -WINDOW_BITS, ..DeflateConfig::default() };
    let mut room = vec![0; compress_bound(bytes.len())];
    match compress_slice(&mut room, bytes, config) {
        (deflated, ReturnCode::Ok) => Ok(deflated.to_vec()),
        (_, code) => Err(io::Error::other(format!("deflating ended in {code:?}"))),
    }
}

/// What stands in both headers: version 2.0 is needed, the name is UTF-8, it is deflated, it was
/// written on 1 January 2024, and its numbers.
fn about(crc: u32, n_deflated: usize, n_inflated: usize) -> io::Result<Vec<u8>> {
    let mut about = vec![0x14, 0, 0, 0x08, 8, 0, 0, 0, 0x21, 0x58];
    about.extend(crc.to_le_bytes());
    for number in [n_deflated, n_inflated] {
        about.extend(four_bytes(number)?);
    }
    about.extend([u8::try_from(NAME.len()).map_err(io::Error::other)?, 0]);
    Ok(about)
}

fn four_bytes(number: usize) -> io::Result<[u8; 4]> {
    Ok(u32::try_from(number).map_err(io::Error::other)?.to_le_bytes())
}
