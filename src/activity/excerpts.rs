//! The first words of posts, by which a person recognises them. They are kept for the newest posts,
//! which weigh most in the number, and for no more posts than anybody looks at: otherwise words would
//! be most of what a large file leaves in memory.

use super::order::Permutation;
use super::time::Time;

/// The number of posts that keep their words.
const MAX_KEPT: usize = 10_000;

/// The words of some posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Excerpts {
    /// The indices of the posts, rising.
    pub indices: Vec<u32>,
    /// Where the words of each post end in the text.
    pub ends: Vec<u32>,
    /// The words of all posts, without separators.
    pub text: String,
}

impl Excerpts {
    /// The words of a post; empty where there are none.
    pub(super) fn get(&self, index: usize) -> &str {
        let Ok(index) = u32::try_from(index) else { return "" };
        let Ok(found) = self.indices.binary_search(&index) else { return "" };
        let start = if found == 0 { 0 } else { self.ends[found - 1] };
        self.text.get(start as usize..self.ends[found] as usize).unwrap_or_default()
    }

    /// The words of the posts that are left, by their new indices. `new_index` is called with rising
    /// indices and returns `None` for a post that is gone.
    pub(super) fn moved(&self, new_index: &mut dyn FnMut(usize) -> Option<usize>) -> Excerpts {
        let mut moved = Excerpts::default();
        let mut start = 0;
        for (&index, &end) in self.indices.iter().zip(&self.ends) {
            if let Some(new) = new_index(index as usize) {
                moved.push(new, self.text.get(start..end as usize).unwrap_or_default());
            }
            start = end as usize;
        }
        moved
    }

    fn push(&mut self, index: usize, words: &str) {
        self.text.push_str(words);
        if let (Ok(index), Ok(end)) = (u32::try_from(index), u32::try_from(self.text.len())) {
            self.indices.push(index);
            self.ends.push(end);
        }
    }
}

/// A post's words as they are written in a file, and how they are decoded if they are kept.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    /// The words as they are written, with the file's escapes and markup.
    pub written: &'a [u8],
    /// Decodes them to at most one line; what it is given may be cut off.
    pub read: DecodeWords,
}

/// Decodes words as they are written in a file to at most one line.
type DecodeWords = fn(&[u8]) -> Box<str>;

/// The number of bytes that are kept of what is written. More than that does not fit into one line,
/// even with markup and escapes.
const MAX_WRITTEN: usize = 400;

/// The key by which the newest posts are found: time, then identity.
pub(super) type RecencyKey = (Time, u64);

/// Packs time and identity into one sortable u64: 38 bits of seconds, which cover 4,355 years before
/// and after 1970, and the upper 26 bits of the identity.
fn packed((time, identity): RecencyKey) -> u64 {
    const HALF: i64 = 1 << 37;
    let seconds = time.0.saturating_add(HALF).clamp(0, 2 * HALF - 1);
    seconds.cast_unsigned() << 26 | identity >> 38
}

/// The words of the newest posts while posts are being added. They stay as they are written, because
/// most of them are dropped again.
#[derive(Debug, Default)]
pub(super) struct ExcerptDraft {
    kept: Vec<KeptWords>,
    /// The bytes of all words.
    written: Vec<u8>,
    /// Posts older than this are not among the newest.
    oldest: Option<Time>,
    /// Whether a post may be among `kept` twice.
    has_duplicates: bool,
}

/// Where a post's words are kept.
#[derive(Clone, Copy, Debug)]
struct KeptWords {
    /// The index of the post.
    index: usize,
    /// Where its words begin in the bytes of all words.
    start: usize,
    end: usize,
    decode: DecodeWords,
}

impl ExcerptDraft {
    /// Whether a post of that time may be among the newest.
    pub(super) fn wants(&self, time: Time) -> bool {
        self.oldest.is_none_or(|oldest| oldest <= time)
    }

    /// Updates the indices after posts were folded into others or moved.
    pub(super) fn items_moved(&mut self, new_index: impl Fn(usize) -> usize) {
        self.has_duplicates = true;
        for kept in &mut self.kept {
            kept.index = new_index(kept.index);
        }
    }

    /// Adds the words of the post at `index`. From time to time all words but those of the newest
    /// posts are dropped.
    pub(super) fn push(
        &mut self,
        index: usize,
        words: Words<'_>,
        recency: &dyn Fn(usize) -> RecencyKey,
    ) {
        let start = self.written.len();
        let mut n_written = words.written.len().min(MAX_WRITTEN);
        // A UTF-8 character is not cut in two: continuation bytes begin with the bits 10.
        while words.written.get(n_written).is_some_and(|byte| byte & 0xc0 == 0x80) && n_written > 0
        {
            n_written -= 1;
        }
        self.written.extend_from_slice(&words.written[..n_written]);
        let end = self.written.len();
        self.kept.push(KeptWords { index, start, end, decode: words.read });
        if self.kept.len() >= 4 * MAX_KEPT {
            self.prune(recency);
            self.oldest = self.kept.iter().map(|kept| recency(kept.index).0).min();
        }
    }

    /// Decodes the words of the newest posts, by the posts' indices in their new order.
    pub(super) fn finish(
        mut self,
        recency: &dyn Fn(usize) -> RecencyKey,
        order: &Permutation,
    ) -> Excerpts {
        self.prune(recency);
        if let Some(new_indices) = order.new_indices() {
            for kept in &mut self.kept {
                kept.index = new_indices[kept.index] as usize;
            }
        }
        self.sort();
        let mut excerpts = Excerpts::default();
        for kept in &self.kept {
            let words = (kept.decode)(&self.written[kept.start..kept.end]);
            if !words.is_empty() {
                excerpts.push(kept.index, &words);
            }
        }
        excerpts
    }

    /// Sorts by the posts; the words of one post fall.
    fn sort(&mut self) {
        let written = &self.written;
        let words = |kept: &KeptWords| &written[kept.start..kept.end];
        self.kept.sort_unstable_by(|a, b| (a.index, words(b)).cmp(&(b.index, words(a))));
    }

    /// Drops all words but those of the newest posts. Where a post has been added several times, it
    /// keeps the words that sort last, so that the order of the rows does not matter.
    fn prune(&mut self, recency: &dyn Fn(usize) -> RecencyKey) {
        if std::mem::take(&mut self.has_duplicates) {
            self.sort();
            self.kept.dedup_by_key(|kept| kept.index);
        }
        if self.kept.len() > MAX_KEPT {
            let key = |kept: &KeptWords| packed(recency(kept.index));
            let mut keys: Vec<u64> = self.kept.iter().map(key).collect();
            keys.sort_unstable();
            let oldest_kept = keys[keys.len() - MAX_KEPT];
            self.kept.retain(|kept| key(kept) >= oldest_kept);
            // Posts of one second whose identities begin alike have one key.
            if self.kept.len() > MAX_KEPT {
                let key = |kept: &KeptWords| recency(kept.index);
                let mut keys: Vec<RecencyKey> = self.kept.iter().map(key).collect();
                keys.sort_unstable();
                let oldest_kept = keys[keys.len() - MAX_KEPT];
                self.kept.retain(|kept| key(kept) >= oldest_kept);
            }
            let mut written = Vec::with_capacity(self.written.len());
            for kept in &mut self.kept {
                let start = written.len();
                written.extend_from_slice(&self.written[kept.start..kept.end]);
                (kept.start, kept.end) = (start, written.len());
            }
            self.written = written;
        }
    }
}
