//! Reading files away from the page, in a program of its own (`bin/worker.rs`) that a page runs in a
//! worker, or on the page itself where a browser allows no worker.
//!
//! The page sends files and [`Choices`](crate::ingest::Choices). It gets messages about the
//! [`Progress`], then what was read, or why nothing could be, as a few arrays of bytes ([`wire`]).
//! [`message`] has the JavaScript objects in which all this travels, and [`thread`] is the program's
//! side.

pub mod message;
pub mod thread;
pub mod wire;

/// How far reading is. All numbers are whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Bytes read so far of all files, including the parts of archives that were skipped. It never falls. Where
    /// all files are read once more, it goes on beyond `total`.
    pub bytes: f64,
    /// Bytes of all files.
    pub total: f64,
    /// Posts found so far.
    pub posts: f64,
}
