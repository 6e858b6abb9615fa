//! Numbers and texts, written one after the other and read again.

use crate::ingest::Column;

/// Writes.
#[derive(Default)]
pub(super) struct Pen {
    /// What was written.
    pub bytes: Vec<u8>,
}

impl Pen {
    pub(super) fn u8(&mut self, number: u8) {
        self.bytes.push(number);
    }

    pub(super) fn u32(&mut self, number: u32) {
        self.bytes.extend(number.to_le_bytes());
    }

    pub(super) fn u64(&mut self, number: u64) {
        self.bytes.extend(number.to_le_bytes());
    }

    /// How many things follow.
    pub(super) fn n(&mut self, n: usize) {
        self.u64(n as u64);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.n(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// A number that may be absent.
    pub(super) fn maybe(&mut self, number: Option<u64>) {
        self.u8(number.is_some().into());
        self.u64(number.unwrap_or_default());
    }

    pub(super) fn columns(&mut self, columns: &[(Column, usize)]) {
        self.n(columns.len());
        for (column, place) in columns {
            self.u8(*column as u8);
            self.n(*place);
        }
    }

    pub(super) fn texts(&mut self, texts: &[String]) {
        self.n(texts.len());
        for text in texts {
            self.text(text);
        }
    }
}

/// Appends values of `N` bytes each.
pub(super) fn append<T, const N: usize>(
    bytes: &mut Vec<u8>,
    values: &[T],
    written: impl Fn(&T) -> [u8; N],
) {
    let start = bytes.len();
    bytes.resize(start + N * values.len(), 0);
    let (places, _) = bytes[start..].as_chunks_mut::<N>();
    for (place, value) in places.iter_mut().zip(values) {
        *place = written(value);
    }
}

/// Reads; `None` where nothing of the kind follows.
pub(super) struct Paper<'a> {
    /// What is left to be read.
    pub rest: &'a [u8],
}

impl Paper<'_> {
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*bytes)
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        self.bytes().map(u8::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.bytes().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Option<u64> {
        self.bytes().map(u64::from_le_bytes)
    }

    /// How many things follow, each of a byte at least.
    pub(super) fn n(&mut self) -> Option<usize> {
        let n = usize::try_from(self.u64()?).ok()?;
        (n <= self.rest.len()).then_some(n)
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let n = self.n()?;
        let (text, rest) = self.rest.split_at_checked(n)?;
        self.rest = rest;
        str::from_utf8(text).ok().map(str::to_owned)
    }

    #[expect(clippy::option_option, reason = "a number may be absent from what was written, too")]
    pub(super) fn maybe(&mut self) -> Option<Option<u64>> {
        let is_there = self.u8()? == 1;
        let number = self.u64()?;
        Some(is_there.then_some(number))
    }

    pub(super) fn columns(&mut self) -> Option<Vec<(Column, usize)>> {
        let column = |paper: &mut Paper<'_>| {
            let column = *Column::ALL.get(usize::from(paper.u8()?))?;
            Some((column, usize::try_from(paper.u64()?).ok()?))
        };
        (0..self.n()?).map(|_| column(self)).collect()
    }

    pub(super) fn texts(&mut self) -> Option<Vec<String>> {
        (0..self.n()?).map(|_| self.text()).collect()
    }

    /// `n` values of `N` bytes each.
    pub(super) fn column<const N: usize, T>(
        &mut self,
        n: usize,
        value: impl Fn([u8; N]) -> T,
    ) -> Option<Vec<T>> {
        let (bytes, rest) = self.rest.split_at_checked(n.checked_mul(N)?)?;
        self.rest = rest;
        let (values, _) = bytes.as_chunks::<N>();
        Some(values.iter().map(|bytes| value(*bytes)).collect())
    }
}
