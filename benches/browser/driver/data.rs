//! The files to read. They are generated in the form of real exports, and have the same bytes on every
//! machine.

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

/// The version of the generators, to be raised with any change of theirs. It is a part of the
/// folder's name, so that files of an earlier version are not used.
const RECIPE: u32 = 2;

/// The paths of the files.
pub(crate) struct Data {
    /// The `tweets.js` of an X archive.
    tweets: PathBuf,
    /// A CSV file with quoted texts.
    table: PathBuf,
    /// A zip file with [`Data::tweets`].
    archive: PathBuf,
}

impl Data {
    /// The name of each contest of the page, with its file.
    pub(crate) fn by_contest(&self) -> [(&'static str, &Path); 3] {
        [("json", &self.tweets), ("csv", &self.table), ("zip", &self.archive)]
    }
}

/// Makes the files that are missing below `folder`.
pub(crate) fn make(folder: &Path) -> io::Result<Data> {
    let folder = recipes(folder)?;
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
    let folder = recipes(folder)?;
    Ok(Data {
        archive: file(folder.join("large.zip"), |out| large::write_archive(&tweets, out))?,
        tweets: file(folder.join("large.js"), large::write_tweets)?,
        table: file(folder.join("large.csv"), large::write_table)?,
    })
}

fn recipes(folder: &Path) -> io::Result<PathBuf> {
    let folder = folder.join(format!("data-{RECIPE}"));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Makes a file under a temporary name and renames it, so that an interrupted file is made again.
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

/// Writes items until the file has `size` bytes. `item` gets its index and the number of bytes of
/// filler. Only the last item has filler, so no other is longer than `longest`.
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
    let mut place = 0;
    while left > 2 * longest {
        let text = item(place, 0);
        out.write_all(text.as_bytes())?;
        left -= text.len() as u64;
        place += 1;
    }
    let shortest = item(place, 0).len() as u64;
    let filler = usize::try_from(left - shortest).map_err(io::Error::other)?;
    out.write_all(item(place, filler).as_bytes())?;
    out.write_all(tail.as_bytes())
}
