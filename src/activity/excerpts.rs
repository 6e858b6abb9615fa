//! The first words of posts, so that a person recognises them. They are kept for the posts that
//! drew most, and for no more of them than anybody will look at: words would else be most of what
//! a large file leaves in memory.

use super::draft::Order;
use std::cmp::Reverse;

/// How many posts keep their words.
const MAX_KEPT: usize = 20_000;

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

    /// The words of the posts at the places that are left, moved there.
    pub(super) fn moved(&self, new_place: impl Fn(usize) -> Option<usize>) -> Excerpts {
        let mut moved = Excerpts::default();
        for &place in &self.places {
            if let Some(new) = new_place(place as usize) {
                moved.push(new, self.get(place as usize));
            }
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

/// What a post's words are kept by: its responses and, among equals, its identity.
type Weight = (u64, u64);

/// The words while the posts are being gathered.
#[derive(Debug, Default)]
pub(super) struct Excerpting {
    words: Vec<(usize, Box<str>)>,
    /// Posts with fewer responses are not among those that drew most.
    least: u64,
}

impl Excerpting {
    /// Whether a post with so many responses may be among those that drew most.
    pub(super) fn wants(&self, responses: u64) -> bool {
        responses >= self.least
    }

    /// Keeps the words of the post at `place` for now.
    pub(super) fn push(&mut self, place: usize, words: Box<str>, weight: &dyn Fn(usize) -> Weight) {
        self.words.push((place, words));
        if self.words.len() >= 2 * MAX_KEPT {
            self.prune(weight);
            self.least = self.words.iter().map(|&(place, _)| weight(place).0).min().unwrap_or(0);
        }
    }

    /// The words that are kept, by the posts' places in their new order.
    pub(super) fn finish(mut self, weight: &dyn Fn(usize) -> Weight, order: &Order) -> Excerpts {
        if self.words.len() > MAX_KEPT {
            self.prune(weight);
        }
        if let Some(new_places) = order.new_places() {
            for (place, _) in &mut self.words {
                *place = new_places[*place] as usize;
            }
        }
        self.one_a_post();
        let mut kept = Excerpts::default();
        for (place, words) in &self.words {
            kept.push(*place, words);
        }
        kept
    }

    /// Of a post that was there twice, the words that sort last: whichever of the two came first.
    fn one_a_post(&mut self) {
        self.words.sort_unstable_by(|a, b| (a.0, &b.1).cmp(&(b.0, &a.1)));
        self.words.dedup_by_key(|(place, _)| *place);
    }

    fn prune(&mut self, weight: &dyn Fn(usize) -> Weight) {
        self.one_a_post();
        if self.words.len() > MAX_KEPT {
            self.words.select_nth_unstable_by_key(MAX_KEPT, |&(place, _)| Reverse(weight(place)));
            self.words.truncate(MAX_KEPT);
        }
    }
}
