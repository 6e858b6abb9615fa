//! Compressed bytes → bytes, as a stream, with a limit to how much longer they may become.

use crate::ingest::error::{Limit, Reason};
use crate::ingest::parse::Halt;
use zlib_rs::{Inflate, InflateFlush, Status};

/// What is inflated at a time. Large enough to be worth a call, small enough for a cache.
const BUFFER_BYTES: usize = 128 << 10;
/// Up to so many bytes nothing is suspicious.
const HARMLESS_BYTES: u64 = 64 << 20;
/// Text becomes ten times as long, seldom thirty times; a bomb a thousand times.
const MAX_RATIO: u64 = 200;

/// Deflate holds 32 KB to look back at: 2^15.
const WINDOW_BITS: u8 = 15;
/// With this added, the stream has a gzip header.
const GZIP: u8 = 16;

/// One compressed stream on its way through.
pub(crate) struct Inflater {
    inflate: Inflate,
    buffer: Vec<u8>,
    is_gzip: bool,
    is_over: bool,
    n_in: u64,
    n_out: u64,
}

impl Inflater {
    /// The raw deflate stream of a zip's entry.
    pub(crate) fn raw() -> Inflater {
        Inflater::new(Inflate::new(false, WINDOW_BITS), false)
    }

    /// A gzip file.
    pub(crate) fn gzip() -> Inflater {
        Inflater::new(Inflate::new(true, WINDOW_BITS + GZIP), true)
    }

    fn new(inflate: Inflate, is_gzip: bool) -> Inflater {
        let buffer = vec![0; BUFFER_BYTES];
        Inflater { inflate, buffer, is_gzip, is_over: false, n_in: 0, n_out: 0 }
    }

    /// Whether the stream has come to its end.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over
    }

    /// Goes on with `bytes`, handing on what they become.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        take: &mut dyn FnMut(&[u8]) -> Result<(), Halt>,
    ) -> Result<(), Halt> {
        let mut rest = bytes;
        loop {
            if self.is_over {
                // A gzip file may be several, one after the other; zeros may fill it up.
                let n_zeros = rest.iter().take_while(|byte| **byte == 0).count();
                rest = &rest[n_zeros..];
                if !self.is_gzip || rest.is_empty() {
                    return Ok(());
                }
                self.inflate = Inflate::new(true, WINDOW_BITS + GZIP);
                self.is_over = false;
            }
            let (n_in, n_out) = (self.inflate.total_in(), self.inflate.total_out());
            let status = self.inflate.decompress(rest, &mut self.buffer, InflateFlush::NoFlush);
            let n_read = usize::try_from(self.inflate.total_in() - n_in).unwrap_or(rest.len());
            let n_written = usize::try_from(self.inflate.total_out() - n_out).unwrap_or(0);
            rest = &rest[n_read..];
            self.n_in += n_read as u64;
            self.n_out += n_written as u64;
            self.is_over = matches!(status, Ok(Status::StreamEnd));
            if self.n_out > HARMLESS_BYTES && self.n_out / MAX_RATIO > self.n_in {
                return Err(Limit::Inflation.into());
            }
            if n_written > 0 {
                take(&self.buffer[..n_written])?;
            }
            // What came before the damage counts, however it was cut into pieces.
            if status.is_err() {
                return Err(Reason::BrokenArchive.into());
            }
            // A buffer that is not full has taken all that there was.
            if !self.is_over && rest.is_empty() && n_written < self.buffer.len() {
                return Ok(());
            }
            if !self.is_over && n_read == 0 && n_written == 0 {
                return Err(Reason::BrokenArchive.into());
            }
        }
    }
}
