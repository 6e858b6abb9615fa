//! Generates very large files, to measure the memory for reading them.

use super::{table, tweets};
use rawzip::ZipArchiveWriter;
use std::fs::File;
use std::io::{self, Read as _, Write};
use std::path::Path;

/// The size of the large `tweets.js` in bytes.
const TWEETS_BYTES: u64 = 1_000_000_000;
/// The number of posts in the large table.
const N_ROWS: u64 = 5_000_000;
/// The size of the video in the large archive, in bytes.
const MEDIA_BYTES: u64 = 1_900_000_000;

/// Writes a `tweets.js` of 1 GB.
pub(super) fn write_tweets(out: &mut impl Write) -> io::Result<()> {
    tweets::write(out, TWEETS_BYTES)
}

/// Writes a CSV file with five million posts.
pub(super) fn write_table(out: &mut impl Write) -> io::Result<()> {
    out.write_all(table::HEADER.as_bytes())?;
    (0..N_ROWS).try_for_each(|index| out.write_all(table::row(index, 0).as_bytes()))
}

/// Writes an archive with a video and the file at `path`.
pub(super) fn write_archive(path: &Path, out: &mut impl Write) -> io::Result<()> {
    let mut archive = ZipArchiveWriter::new(out);
    let mut add = |name: &str, content: &mut dyn io::Read| {
        let (mut entry, config) = archive.new_file(name).start().map_err(io::Error::other)?;
        let mut writer = config.wrap(&mut entry);
        io::copy(content, &mut writer)?;
        let (_, descriptor) = writer.finish().map_err(io::Error::other)?;
        entry.finish(descriptor).map(drop).map_err(io::Error::other)
    };
    add("data/tweets_media/1.mp4", &mut io::repeat(0).take(MEDIA_BYTES))?;
    add("data/tweets.js", &mut File::open(path)?)?;
    archive.finish().map(drop).map_err(io::Error::other)
}
