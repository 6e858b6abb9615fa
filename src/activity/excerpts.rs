//! The first words of posts, so that a person recognises them. They are kept for the newest posts,
//! which weigh most in the number, and for no more of them than anybody will look at: words would
//! else be most of what a large file leaves in memory.

use super::Time;
use super::draft::Order;
use super::order::sort_things;

/// How many posts keep their words.
const MAX_KEPT: usize = 10_000;

/// The words of some posts, by the posts' places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Excerpts {
    /// The places, rising.
    pub places: Vec<u32>,
    /// Where the words of each end in the text.
    pub ends: Vec<u32>,
    /// All words.
    pub text: String,
}

impl Excerpts {
    /// The words of a post, empty where there are none.
    pub(super) fn get(&self, place: usize) -> &str {
        let Ok(place) = u32::try_from(place) else { return "" };
        let Ok(found) = self.places.binary_search(&place) else { return "" };
        let start = if found == 0 { 0 } else { self.ends[found - 1] };
        self.text.get(start as usize..self.ends[found] as usize).unwrap_or_default()
    }

    /// The words of the posts at the places that are left, moved there. The places are asked for in
    /// rising order.
    pub(super) fn moved(&self, new_place: &mut dyn FnMut(usize) -> Option<usize>) -> Excerpts {
        let mut moved = Excerpts::default();
        let mut start = 0;
        for (&place, &end) in self.places.iter().zip(&self.ends) {
            if let Some(new) = new_place(place as usize) {
                moved.push(new, self.text.get(start..end as usize).unwrap_or_default());
            }
            start = end as usize;
        }
        moved
    }

    fn push(&mut self, place: usize, words: &str) {
        self.text.push_str(words);
        if let (Ok(place), Ok(end)) = (u32::try_from(place), u32::try_from(self.text.len())) {
            self.places.push(place);
            self.ends.push(end);
        }
    }
}

/// A post's words as they stand in a file, and how they are read should they be kept.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    /// As they stand.
    pub written: &'a [u8],
    /// Makes of them what fits a line; what is written may be cut off.
    pub read: Read,
}

/// Makes of what is written what fits a line.
type Read = fn(&[u8]) -> Box<str>;

/// More of what is written does not fit a line, markup and escapes included.
const MAX_WRITTEN: usize = 400;

/// What a post's words are kept by: its time and, among equals, its identity.
pub(super) type Rank = (Time, u64);

/// The same as one number; of a second there are fewer posts than it tells apart.
fn packed((time, identity): Rank) -> u64 {
    // From the year −2178 to 6516.
    let seconds = time.0.saturating_add(1 << 37).max(0).min((1 << 38) - 1);
    seconds.cast_unsigned() << 26 | identity >> 38
}

/// The words while the posts are being gathered: unread, for most of them will not be kept.
#[derive(Debug, Default)]
pub(super) struct Excerpting {
    kept: Vec<Kept>,
    written: Vec<u8>,
    /// Older posts are not among the newest.
    oldest: Option<Time>,
    /// Whether a post may be among them twice.
    holds_again: bool,
}

/// Where a post's words stand.
#[derive(Clone, Copy, Debug)]
struct Kept {
    place: usize,
    start: usize,
    end: usize,
    read: Read,
}

impl Excerpting {
    /// Whether a post of that time may be among the newest.
    pub(super) fn wants(&self, time: Time) -> bool {
        self.oldest.is_none_or(|oldest| oldest <= time)
    }

    /// Hears that posts were folded into others or moved.
    pub(super) fn fold(&mut self, new_place: impl Fn(usize) -> usize) {
        self.holds_again = true;
        for kept in &mut self.kept {
            kept.place = new_place(kept.place);
        }
    }

    /// Keeps the words of the post at `place` for now.
    pub(super) fn push(&mut self, place: usize, words: Words<'_>, rank: &dyn Fn(usize) -> Rank) {
        let start = self.written.len();
        let mut n_written = words.written.len().min(MAX_WRITTEN);
        // No character is cut in two.
        while words.written.get(n_written).is_some_and(|byte| byte & 0xc0 == 0x80) && n_written > 0
        {
            n_written -= 1;
        }
        self.written.extend_from_slice(&words.written[..n_written]);
        let end = self.written.len();
        self.kept.push(Kept { place, start, end, read: words.read });
        if self.kept.len() >= 4 * MAX_KEPT {
            self.prune(rank);
            self.oldest = self.kept.iter().map(|kept| rank(kept.place).0).min();
        }
    }

    /// The words that are kept, by the posts' places in their new order.
    pub(super) fn finish(mut self, rank: &dyn Fn(usize) -> Rank, order: &Order) -> Excerpts {
        self.prune(rank);
        if let Some(new_places) = order.new_places() {
            for kept in &mut self.kept {
                kept.place = new_places[kept.place] as usize;
            }
        }
        sort_things(&mut self.kept, &|a, b| a.place.cmp(&b.place));
        let mut excerpts = Excerpts::default();
        for kept in &self.kept {
            let words = (kept.read)(&self.written[kept.start..kept.end]);
            if !words.is_empty() {
                excerpts.push(kept.place, &words);
            }
        }
        excerpts
    }

    /// Lets go of all but the newest. Of a post that was there twice, the words stay that sort
    /// last, whichever of the two came first.
    fn prune(&mut self, rank: &dyn Fn(usize) -> Rank) {
        if std::mem::take(&mut self.holds_again) {
            let written = &self.written;
            let words = |kept: &Kept| &written[kept.start..kept.end];
            let order = |a: &Kept, b: &Kept| (a.place, words(b)).cmp(&(b.place, words(a)));
            sort_things(&mut self.kept, &order);
            self.kept.dedup_by_key(|kept| kept.place);
        }
        if self.kept.len() > MAX_KEPT {
            let rank = |kept: &Kept| packed(rank(kept.place));
            let mut ranks: Vec<u64> = self.kept.iter().map(rank).collect();
            ranks.sort_unstable();
            let least = ranks[ranks.len() - MAX_KEPT];
            self.kept.retain(|kept| rank(kept) >= least);
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
