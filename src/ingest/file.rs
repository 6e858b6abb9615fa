//! Files that are read from anything that can be read and seeked, such as a file on a disk.

use super::error::{Error, Reason};
use super::reading::Ingestion;
use crate::spreadsheet;
use std::fs;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

/// How many bytes are read at a time.
const CHUNK_BYTES: u64 = 1 << 20;

/// A file to be read: its name, and something that gives its bytes.
#[derive(Clone, Debug)]
pub struct File<R> {
    /// The name, which is only ever shown. The format is recognised by the content.
    pub name: String,
    /// The bytes of the file, from the start to the end of the stream.
    pub content: R,
}

impl File<fs::File> {
    /// Opens a file on the disk. Its name is the path as it is given.
    ///
    /// # Errors
    ///
    /// [`Reason::Unreadable`], if the file cannot be opened.
    pub fn open(path: impl AsRef<Path>) -> Result<File<fs::File>, Error> {
        let path = path.as_ref();
        let name = path.display().to_string();
        match fs::File::open(path) {
            Ok(content) => Ok(File { name, content }),
            Err(cause) => Err(Error::new(name, Reason::Unreadable { cause: cause.to_string() })),
        }
    }
}

impl<'a> File<Cursor<&'a [u8]>> {
    /// Makes a file of bytes in memory. Pasted text has an empty name.
    pub fn from_bytes(name: impl Into<String>, bytes: &'a [u8]) -> File<Cursor<&'a [u8]>> {
        File { name: name.into(), content: Cursor::new(bytes) }
    }
}

impl<R: Read + Seek> File<R> {
    /// Reads the file as far as the ingestion wants it. At most one chunk is held in memory, and the
    /// whole file if it is a workbook.
    pub(crate) fn read(&mut self, ingestion: &mut Ingestion) {
        if let Err(cause) = self.try_to_read(ingestion) {
            ingestion.leave_out(Reason::Unreadable { cause: cause.to_string() });
        }
    }

    fn try_to_read(&mut self, ingestion: &mut Ingestion) -> io::Result<()> {
        let n_bytes = self.content.seek(SeekFrom::End(0));
        ingestion.begin(&self.name, *n_bytes.as_ref().unwrap_or(&1));
        let mut at = n_bytes?;
        let mut chunk = Vec::new();
        while let Some(wanted) = ingestion.wants() {
            if at != wanted.start {
                at = self.content.seek(SeekFrom::Start(wanted.start))?;
            }
            let n_wanted = (wanted.end - wanted.start).min(CHUNK_BYTES);
            chunk.clear();
            self.content.by_ref().take(n_wanted).read_to_end(&mut chunk)?;
            at += chunk.len() as u64;
            ingestion.give(&chunk);
        }
        if let Some(workbook) = ingestion.workbook() {
            ingestion.give_sheets(spreadsheet::sheets(&workbook));
        }
        Ok(())
    }
}
