//! Files that are open only while they are read, so that any number of them can be read together.

use std::fs::File;
use std::io::{Read, Result, Seek, SeekFrom};
use std::path::PathBuf;

/// A file on the disk. It is opened when something of it is asked for, and closed at its end.
pub(crate) struct OnDisk {
    path: PathBuf,
    file: Option<File>,
    /// The place in the file.
    at: u64,
}

impl OnDisk {
    pub(crate) fn new(path: impl Into<PathBuf>) -> OnDisk {
        OnDisk { path: path.into(), file: None, at: 0 }
    }

    fn file(&mut self) -> Result<&mut File> {
        if let Some(file) = self.file.take() {
            return Ok(self.file.insert(file));
        }
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(self.at))?;
        Ok(self.file.insert(file))
    }
}

impl Read for OnDisk {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let n_read = self.file()?.read(buffer)?;
        self.at += n_read as u64;
        if self.at >= self.file()?.metadata()?.len() {
            self.file = None;
        }
        Ok(n_read)
    }
}

impl Seek for OnDisk {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.at = self.file()?.seek(to)?;
        Ok(self.at)
    }
}
