//! Sections → what was read, in steps short enough for a page that must answer its reader meanwhile.

use super::delivery::{Block, Delivery, Entry};
use super::{Header, from_bytes, n_in_block};
use crate::activity::{Act, N_RESPONSES};
use crate::ingest::Error;
use bytemuck::CheckedBitPattern;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// An array of bytes that is taken over piece by piece.
pub trait Section {
    /// Its length.
    fn n_bytes(&self) -> usize;

    /// Copies the bytes from `start` on into `target`, which they fill.
    fn copy(&self, start: usize, target: &mut [u8]);
}

impl Section for Vec<u8> {
    fn n_bytes(&self) -> usize {
        self.len()
    }

    fn copy(&self, start: usize, target: &mut [u8]) {
        target.copy_from_slice(&self[start..start + target.len()]);
    }
}

/// How many bytes are taken over between two pauses. On a slow phone this takes some 20 ms.
pub const STEP_BYTES: usize = 4 << 20;

/// How many bytes are copied at a time; a multiple of the size of every number.
const PIECE_BYTES: usize = 1 << 18;

/// Decodes what [`encode`](super::encode()) wrote; `None` if the sections have any other form. It
/// awaits a `pause` again and again, after steps of at most [`STEP_BYTES`].
pub async fn decode<S: Section>(
    sections: impl IntoIterator<Item = S>,
    pause: impl AsyncFn(),
) -> Option<Result<Delivery, Error>> {
    let mut sections = Reader {
        sections: sections.into_iter(),
        pause,
        n_bytes_since_pause: 0,
        piece: vec![0; PIECE_BYTES / size_of::<u64>()],
    };
    let header = match from_bytes::<Result<Header, Vec<Error>>>(&sections.bytes().await?)? {
        Ok(header) => header,
        Err(files) => return Error::of_all(files).map(Err),
    };
    let Header { formats, report, left_out, n_accounts } = header;
    let entries: Vec<Entry> = sections.values(n_accounts).await?;
    if entries.is_empty() || !entries.iter().all(Entry::is_valid) {
        return None;
    }
    let mut blocks = Vec::new();
    let mut first_account = 0;
    while first_account < n_accounts {
        let rest = &entries[first_account..];
        let n = n_in_block(rest.iter().map(|entry| entry.n_items as usize));
        blocks.push(block(first_account, &rest[..n], &mut sections).await?);
        first_account += n;
    }
    sections.sections.next().is_none().then_some(())?;
    Some(Ok(Delivery { formats, report, left_out, entries, blocks }))
}

/// Decodes like [`decode`], in one step.
#[must_use]
pub fn decode_without_pause<S: Section>(
    sections: impl IntoIterator<Item = S>,
) -> Option<Result<Delivery, Error>> {
    let mut decoding = std::pin::pin!(decode(sections, async || {}));
    match decoding.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(delivery) => delivery,
        Poll::Pending => None,
    }
}

async fn block<S: Section>(
    first_account: usize,
    entries: &[Entry],
    sections: &mut Reader<impl Iterator<Item = S>, impl AsyncFn()>,
) -> Option<Block> {
    // A sum beyond the memory of the machine is that of no section.
    let sum = |n: fn(&Entry) -> u32| {
        entries.iter().fold(0_usize, |sum, entry| sum.saturating_add(n(entry) as usize))
    };
    let n_items = sum(|entry| entry.n_items);
    let n_excerpts = sum(|entry| entry.n_excerpts);
    let mut block = Block {
        first_account,
        times: Arc::new(sections.column(n_items).await?),
        kinds: Arc::new(sections.column(n_items).await?),
        identities: Arc::new(sections.column(n_items).await?),
        excerpt_places: sections.column(n_excerpts).await?,
        excerpt_ends: sections.column(n_excerpts).await?,
        excerpt_text: String::from_utf8(sections.bytes().await?).ok()?,
        people: Arc::new(sections.values::<Act>(sum(|entry| entry.n_people)).await?),
        counts: Default::default(),
        media: None,
    };
    if block.excerpt_text.len() != sum(|entry| entry.excerpt_bytes) {
        return None;
    }
    for response in 0..N_RESPONSES {
        let is_shown = entries.iter().any(|entry| entry.has_counts(response));
        let counts = sections.column(if is_shown { n_items } else { 0 }).await?;
        block.counts[response] = is_shown.then(|| Arc::new(counts));
    }
    let has_media = entries.iter().any(Entry::has_media);
    let media = sections.column(if has_media { n_items } else { 0 }).await?;
    block.media = has_media.then(|| Arc::new(media));
    Some(block)
}

/// Sections that are read one after the other.
struct Reader<I, P> {
    sections: I,
    pause: P,
    n_bytes_since_pause: usize,
    /// Memory that is used again and again; its alignment suits every number.
    piece: Vec<u64>,
}

impl<S: Section, I: Iterator<Item = S>, P: AsyncFn()> Reader<I, P> {
    /// Calls `take` with the bytes of the next section piece by piece, until it returns `None`.
    async fn pieces(&mut self, take: &mut dyn FnMut(&[u8], usize) -> Option<()>) -> Option<()> {
        let section = self.sections.next()?;
        let n_bytes = section.n_bytes();
        let mut start = 0;
        while start < n_bytes {
            let n = PIECE_BYTES.min(n_bytes - start);
            let piece: &mut [u8] = &mut bytemuck::cast_slice_mut(&mut self.piece)[..n];
            section.copy(start, piece);
            take(piece, n_bytes)?;
            start += n;
            self.work(n).await;
        }
        Some(())
    }

    /// Pauses if enough was done since the last pause.
    async fn work(&mut self, n_bytes: usize) {
        self.n_bytes_since_pause += n_bytes;
        if self.n_bytes_since_pause >= STEP_BYTES {
            self.n_bytes_since_pause = 0;
            (self.pause)().await;
        }
    }

    async fn bytes(&mut self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut take = |piece: &[u8], n_bytes: usize| {
            bytes.reserve_exact(n_bytes - bytes.len());
            bytes.extend_from_slice(piece);
            Some(())
        };
        self.pieces(&mut take).await?;
        Some(bytes)
    }

    /// The next section as a column of `n` values; `None` where it is none.
    async fn column<T: CheckedBitPattern>(&mut self, n: usize) -> Option<Vec<T>> {
        let mut column = Vec::new();
        let mut take = |piece: &[u8], n_bytes: usize| {
            let values = bytemuck::checked::try_cast_slice::<u8, T>(piece).ok()?;
            column.reserve_exact((n_bytes / size_of::<T>()).saturating_sub(column.len()));
            column.extend_from_slice(values);
            Some(())
        };
        self.pieces(&mut take).await?;
        (column.len() == n).then_some(column)
    }

    /// The next section as `n` values in the format of `postcard`, one after the other; `None` where
    /// it is none.
    async fn values<T: DeserializeOwned>(&mut self, n: usize) -> Option<Vec<T>> {
        /// To decode a value takes as long as to copy about this many bytes.
        const BYTES_PER_VALUE: usize = 512;
        let bytes = self.bytes().await?;
        let mut rest = bytes.as_slice();
        let mut values = Vec::with_capacity(n.min(bytes.len()));
        while !rest.is_empty() {
            let (value, after) = postcard::take_from_bytes(rest).ok()?;
            values.push(value);
            rest = after;
            self.work(BYTES_PER_VALUE).await;
        }
        (values.len() == n).then_some(values)
    }
}
