//! The files that are read: made up, but of the shape and mix that real exports have, and the same
//! bytes on every machine.

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

/// The size of what is read, the archive inflated, in bytes.
const SIZE: u64 = 100_000_000;

/// Part of the folder's name, so that files made by an older recipe are not taken for these: one
/// more after any change to what is made.
const RECIPE: u32 = 2;

/// Where the files are.
pub(crate) struct Data {
    /// An X archive's `tweets.js`.
    tweets: PathBuf,
    /// A table with quoted texts.
    table: PathBuf,
    /// [`Data::tweets`] in a zip file.
    archive: PathBuf,
}

impl Data {
    /// Each contest of the page, with the file that it is about.
    pub(crate) fn by_contest(&self) -> [(&'static str, &Path); 3] {
        [("json", &self.tweets), ("csv", &self.table), ("zip", &self.archive)]
    }
}

/// Makes what is not there yet, below `folder`.
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

/// Makes what is not there yet of the same, as large as hardly any export is.
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

/// Makes a file under another name first, so that one that was cut off is made again.
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

/// Items one after the other, none longer than `longest` but the last, which is as long as it takes
/// to come out at `size`. `item` is given its place and how many bytes to fill up with.
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
