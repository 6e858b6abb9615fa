//! The library's entry: files on a disk or in memory, archives and workbooks among them.

use influence_score::ingest::{Choices, Error, File, Ingested, Reason, ingest};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::PathBuf;

fn corpus(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(file)
}

/// What a user of the library writes, with `?` on every kind of error.
fn read(path: PathBuf) -> Result<Ingested, Box<dyn std::error::Error + Send + Sync + 'static>> {
    Ok(ingest([File::open(path)?], &Choices::default())?)
}

#[test]
fn files_on_the_disk_are_read_archives_and_workbooks_among_them() {
    for file in [
        "spreadsheet/posts.xlsx",
        "spreadsheet/posts.ods",
        "spreadsheet/second_sheet.xlsx",
        "archive/twitter_deflated.zip",
        "archive/mastodon.tar.gz",
        "table/many_a_day.csv",
    ] {
        let path = corpus(file);
        let ingested = read(path.clone()).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let name = path.display().to_string();
        let expected = ingest([File::from_bytes(name, &bytes)], &Choices::default()).unwrap();
        assert_eq!(ingested, expected);
        assert!(!ingested.accounts[0].is_empty(), "{file}");
    }
}

#[test]
fn a_file_that_cannot_be_opened_is_named() {
    let path = corpus("no such file.csv");
    let error = read(path.clone()).unwrap_err();
    let cause = std::fs::read(&path).unwrap_err();
    let expected = format!("{}: the file cannot be read: {cause}", path.display());
    assert_eq!(error.to_string(), expected);
}

/// Bytes that can be read up to a place, and that keep account of how they are read.
struct Watched {
    bytes: Cursor<Vec<u8>>,
    n_readable: u64,
    n_read: u64,
    n_seeks: u64,
}

impl Watched {
    fn new(bytes: Vec<u8>) -> Watched {
        let n_readable = bytes.len() as u64;
        Watched { bytes: Cursor::new(bytes), n_readable, n_read: 0, n_seeks: 0 }
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n_read = self.bytes.read(buffer)?;
        self.n_read += n_read as u64;
        if self.n_read > self.n_readable {
            return Err(io::Error::other("the disk is gone"));
        }
        Ok(n_read)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.n_seeks += 1;
        self.bytes.seek(to)
    }
}

fn table(n_rows: u64) -> Vec<u8> {
    let rows = (0..n_rows).map(|n| format!("2026-01-01T10:{:02}:{:02},{n}\n", n / 60 % 60, n % 60));
    format!("date,likes\n{}", rows.collect::<String>()).into_bytes()
}

fn watched(content: &mut Watched) -> Result<Ingested, Error> {
    ingest([File { name: "a".to_owned(), content }], &Choices::default())
}

#[test]
fn a_file_is_read_once_from_its_start() {
    let bytes = table(100_000);
    let mut content = Watched::new(bytes.clone());
    let ingested = watched(&mut content).unwrap();
    assert_eq!(ingested.accounts[0].len(), 100_000);
    assert_eq!(content.n_read, bytes.len() as u64);
    // To the end for its length, and back to the start.
    assert_eq!(content.n_seeks, 2);
}

#[test]
fn a_failure_while_reading_is_an_error_with_its_cause() {
    let mut content = Watched::new(table(100_000));
    content.n_readable = 1_500_000;
    let error = watched(&mut content).unwrap_err();
    assert_eq!(error.file, "a");
    assert_eq!(error.reason, Reason::Unreadable { cause: "the disk is gone".to_owned() });
    assert_eq!(error.to_string(), "a: the file cannot be read: the disk is gone");
}

/// A file that is shorter than its length says.
struct Shorter(Cursor<Vec<u8>>);

impl Read for Shorter {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl Seek for Shorter {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = self.0.seek(to)?;
        Ok(if matches!(to, SeekFrom::End(_)) { at + 10 } else { at })
    }
}

#[test]
fn a_file_that_became_shorter_is_an_error() {
    let content = Shorter(Cursor::new(table(10)));
    let error = ingest([File { name: "a".to_owned(), content }], &Choices::default()).unwrap_err();
    assert_eq!(error.reason, Reason::Unreadable { cause: String::new() });
    assert_eq!(error.to_string(), "a: the file cannot be read");
}
