//! Generates the files to read. They have the form of real exports, and the same bytes on every machine.

mod archive;
mod entities;
mod large;
mod moment;
mod random;
mod table;
mod tweets;
mod words;

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The size of each file in bytes; of an archive, the size of its content.
const SIZE: u64 = 100_000_000;

/// The version of the generators. Increase it when they change. It is a part of the folder's name, so that
/// files of an earlier version are not used.
const GENERATOR_VERSION: u32 = 2;

/// The paths of the generated files.
pub(crate) struct Data {
    /// The `tweets.js` of an X archive.
    tweets: PathBuf,
    /// A CSV file with quoted texts.
    table: PathBuf,
    /// A zip file with [`Data::tweets`].
    archive: PathBuf,
}

impl Data {
    /// The id of each contest of the page, with its file.
    pub(crate) fn by_contest(&self) -> [(&'static str, &Path); 3] {
        [("json", &self.tweets), ("csv", &self.table), ("zip", &self.archive)]
    }
}

/// Makes the files that are missing below `folder`.
pub(crate) fn make(folder: &Path) -> io::Result<Data> {
    let folder = folder_of_version(folder)?;
    let tweets = file(folder.join("tweets.js"), |out| tweets::write(out, SIZE))?;
    let table = file(folder.join("posts.csv"), |out| table::write(out, SIZE))?;
    let archive = file(folder.join("archive.zip"), |out| archive::write(&tweets, out))?;
    for path in [&tweets, &table] {
        let length = fs::metadata(path)?.len();
        if length != SIZE {
            let path = path.display();
            return Err(io::Error::other(format!("{path} has {length} bytes, not {SIZE}")));
        }
    }
    Ok(Data { tweets, table, archive })
}

/// Makes the very large files that are missing below `folder`.
pub(crate) fn make_large(folder: &Path) -> io::Result<Data> {
    let Data { tweets, .. } = make(folder)?;
    let folder = folder_of_version(folder)?;
    Ok(Data {
        archive: file(folder.join("large.zip"), |out| large::write_archive(&tweets, out))?,
        tweets: file(folder.join("large.js"), large::write_tweets)?,
        table: file(folder.join("large.csv"), large::write_table)?,
    })
}

/// Creates the folder for this version of the generators.
fn folder_of_version(folder: &Path) -> io::Result<PathBuf> {
    let folder = folder.join(format!("data-{GENERATOR_VERSION}"));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Writes a file, unless it exists. It gets its name when it is complete, so that an incomplete file is
/// written again.
fn file(
    path: PathBuf,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> io::Result<PathBuf> {
    if path.exists() {
        return Ok(path);
    }
    eprintln!("making {} …", path.display());
    let unfinished = path.with_extension("unfinished");
    let mut out = BufWriter::with_capacity(1 << 20, File::create(&unfinished)?);
    write(&mut out)?;
    out.flush()?;
    fs::rename(&unfinished, &path)?;
    Ok(path)
}

/// Writes items until the file has `size` bytes. `item` gets the index of an item and the number of filler
/// bytes in it. Without filler, an item has at most `longest` bytes; only the last one has filler.
fn fill(
    out: &mut impl Write,
    size: u64,
    longest: u64,
    head: &str,
    tail: &str,
    mut item: impl FnMut(u64, usize) -> String,
) -> io::Result<()> {
    out.write_all(head.as_bytes())?;
    let mut left = size - (head.len() + tail.len()) as u64;
    let mut index = 0;
    while left > 2 * longest {
        let text = item(index, 0);
        out.write_all(text.as_bytes())?;
        left -= text.len() as u64;
        index += 1;
    }
    let shortest = item(index, 0).len() as u64;
    let filler = usize::try_from(left - shortest).map_err(io::Error::other)?;
    out.write_all(item(index, filler).as_bytes())?;
    out.write_all(tail.as_bytes())
}
