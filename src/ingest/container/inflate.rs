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
            // If the buffer is not full, the input is used up, unless there is no way on.
            if !self.is_over && n_written < self.buffer.len() {
                return if rest.is_empty() { Ok(()) } else { Err(Reason::BrokenArchive.into()) };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zlib_rs::{Deflate, DeflateFlush};

    #[test]
    fn a_bomb_is_more_than_harmless_and_more_than_a_hundred_times_as_long() {
        const HARMLESS: usize = 16 << 20;
        let add = |n_in, n_out| Inflated::default().add(n_in, n_out).is_ok();
        for (n_in, n_out, is_accepted) in [
            (1, HARMLESS, true),
            (1, HARMLESS + 1, false),
            (200_000, 20_000_099, true),
            (200_000, 20_000_100, false),
        ] {
            assert_eq!(add(n_in, n_out), is_accepted, "{n_in} to {n_out}");
        }
        let mut inflated = Inflated::default();
        assert!(inflated.add(100_000, 10_000_000).is_ok());
        assert!(inflated.add(100_000, 10_000_099).is_ok());
        assert_eq!(inflated.add(0, 1), Err(Limit::Inflation));
    }

    fn deflated(bytes: &[u8], is_gzip: bool) -> Vec<u8> {
        let mut deflate = if is_gzip {
            Deflate::new(6, true, WINDOW_BITS + GZIP)
        } else {
            Deflate::new(6, false, WINDOW_BITS)
        };
        let mut compressed = vec![0; bytes.len() + 1_000];
        assert!(deflate.compress(bytes, &mut compressed, DeflateFlush::Finish).is_ok());
        compressed.truncate(usize::try_from(deflate.total_out()).unwrap_or(0));
        compressed
    }

    /// Inflates bytes in chunks of a size; `None` where they are damaged or end too early.
    fn inflated(mut inflater: Inflater, bytes: &[u8], size: usize) -> Option<Vec<u8>> {
        let (mut all, mut inflated) = (Vec::new(), Inflated::default());
        for chunk in bytes.chunks(size) {
            let mut take = |bytes: &[u8]| {
                assert!(!bytes.is_empty());
                all.extend_from_slice(bytes);
                Ok(())
            };
            inflater.feed(chunk, &mut inflated, &mut take).ok()?;
        }
        inflater.is_over().then_some(all)
    }

    #[test]
    fn streams_of_any_length_come_out_whole() {
        // Lengths around those of the buffer, of bytes that hardly get shorter and of equal ones.
        for n_bytes in [0, 1, 1_000, BUFFER_BYTES - 1, BUFFER_BYTES, BUFFER_BYTES + 1, 300_000] {
            let uneven = (0..n_bytes as u64).map(|n| n.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let uneven: Vec<u8> = uneven.map(|n| n.to_be_bytes()[0]).collect();
            for bytes in [uneven, vec![7; n_bytes]] {
                for size in [1, 1_000, usize::MAX] {
                    let (raw, gzip) = (deflated(&bytes, false), deflated(&bytes, true));
                    assert!(inflated(Inflater::raw(), &raw, size).as_ref() == Some(&bytes));
                    assert!(inflated(Inflater::gzip(), &gzip, size).as_ref() == Some(&bytes));
                    let cut_off = &gzip[..gzip.len() - 1];
                    assert_eq!(inflated(Inflater::gzip(), cut_off, size), None);
                }
            }
        }
    }

    #[test]
    fn a_gzip_file_may_hold_several_streams_and_zeros() {
        let (first, second) = (deflated(b"one ", true), deflated(b"two", true));
        let both = [&first[..], &second, &[0; 9]].concat();
        let apart = [&first[..], &[0; 3], &second].concat();
        for size in [1, 7, usize::MAX] {
            for bytes in [&both, &apart] {
                let found = inflated(Inflater::gzip(), bytes, size);
                assert_eq!(found.as_deref(), Some(&b"one two"[..]), "{size}");
            }
            let followed = [&first[..], b"x"].concat();
            assert_eq!(inflated(Inflater::gzip(), &followed, size), None);
        }
        // What follows a raw stream belongs to somebody else.
        let followed = [&deflated(b"one", false)[..], b"xyz"].concat();
        assert_eq!(inflated(Inflater::raw(), &followed, 2).as_deref(), Some(&b"one"[..]));
    }
}
