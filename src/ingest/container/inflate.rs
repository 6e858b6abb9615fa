//! Compressed bytes → bytes, as a stream, with a limit to how much longer a file may become.

use crate::ingest::error::{Limit, Reason};
use crate::ingest::parse::Halt;
use zlib_rs::{Inflate, InflateFlush, Status};

/// How many bytes are inflated at a time: enough to be worth a call, and few enough for a CPU's
/// cache.
const BUFFER_BYTES: usize = 128 << 10;
/// The ratio is not checked before this many bytes were inflated.
const HARMLESS_BYTES: u64 = 16 << 20;
/// How many times as long the bytes may become. Exports become 10 times as long, seldom 30 times; a
/// zip bomb 1,000 times.
const MAX_RATIO: u64 = 100;

/// The size of deflate's window, as a power of two: 32 KiB.
const WINDOW_BITS: u8 = 15;
/// Added to the window bits, it makes zlib expect a gzip header.
const GZIP: u8 = 16;

/// How much of one file was inflated. All compressed streams of a file share it, and what is inflated
/// again counts again: the work that a file asks for is in proportion to its length.
#[derive(Debug, Default)]
pub(crate) struct Inflated {
    /// How many bytes went in, and how many came out.
    n_in: u64,
    n_out: u64,
}

impl Inflated {
    fn add(&mut self, n_in: usize, n_out: usize) -> Result<(), Limit> {
        self.n_in += n_in as u64;
        self.n_out += n_out as u64;
        let is_bomb = self.n_out > HARMLESS_BYTES && self.n_out / MAX_RATIO > self.n_in;
        if is_bomb { Err(Limit::Inflation) } else { Ok(()) }
    }
}

/// A compressed stream that is being inflated.
pub(crate) struct Inflater {
    inflate: Inflate,
    buffer: Vec<u8>,
    is_gzip: bool,
    is_over: bool,
}

impl Inflater {
    /// Inflates a raw deflate stream, as a zip archive holds it.
    pub(crate) fn raw() -> Inflater {
        Inflater::new(Inflate::new(false, WINDOW_BITS), false)
    }

    /// Inflates a gzip file.
    pub(crate) fn gzip() -> Inflater {
        Inflater::new(Inflate::new(true, WINDOW_BITS + GZIP), true)
    }

    fn new(inflate: Inflate, is_gzip: bool) -> Inflater {
        let buffer = vec![0; BUFFER_BYTES];
        Inflater { inflate, buffer, is_gzip, is_over: false }
    }

    /// Whether the stream has ended.
    pub(crate) fn is_over(&self) -> bool {
        self.is_over
    }

    /// Prepares to inflate another stream of the same kind from its start.
    pub(crate) fn restart(&mut self) {
        // `Inflate::reset` knows zlib's header, but not that of gzip.
        if self.is_gzip {
            self.inflate = Inflate::new(true, WINDOW_BITS + GZIP);
        } else {
            self.inflate.reset(false);
        }
        self.is_over = false;
    }

    /// Inflates the next bytes, and gives the result to `take` in chunks.
    ///
    /// # Errors
    ///
    /// If the stream is damaged or the file becomes too long, or if `take` returns an error.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        inflated: &mut Inflated,
        take: &mut dyn FnMut(&[u8]) -> Result<(), Halt>,
    ) -> Result<(), Halt> {
        let mut rest = bytes;
        loop {
            if self.is_over {
                // A gzip file may hold several streams, and zeros after them.
                let n_zeros = rest.iter().take_while(|byte| **byte == 0).count();
                rest = &rest[n_zeros..];
                if !self.is_gzip || rest.is_empty() {
                    return Ok(());
                }
                self.restart();
            }
            let (n_in, n_out) = (self.inflate.total_in(), self.inflate.total_out());
            let status = self.inflate.decompress(rest, &mut self.buffer, InflateFlush::NoFlush);
            let n_read = usize::try_from(self.inflate.total_in() - n_in).unwrap_or(rest.len());
            let n_written = usize::try_from(self.inflate.total_out() - n_out).unwrap_or(0);
            rest = &rest[n_read..];
            self.is_over = matches!(status, Ok(Status::StreamEnd));
            inflated.add(n_read, n_written)?;
            if n_written > 0 {
                take(&self.buffer[..n_written])?;
            }
            // The bytes before the damage were taken, so that the size of the chunks does not matter.
            if status.is_err() {
                return Err(Reason::BrokenArchive.into());
            }
            // If the buffer is not full, the input is used up.
            if !self.is_over && rest.is_empty() && n_written < self.buffer.len() {
                return Ok(());
            }
            if !self.is_over && n_read == 0 && n_written == 0 {
                return Err(Reason::BrokenArchive.into());
            }
        }
    }
}
