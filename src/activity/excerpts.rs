//! The first words of posts, so that a person recognises them. They are kept for the newest posts,
//! which weigh most in the number, and for no more of them than anybody will look at: words would
//! else be most of what a large file leaves in memory.

use super::Time;
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

/// What a post's words are kept by: its time and, among equals, its identity.
pub(super) type Rank = (Time, u64);

/// The words while the posts are being gathered.
#[derive(Debug, Default)]
pub(super) struct Excerpting {
    words: Vec<(usize, Box<str>)>,
    /// Older posts are not among the newest.
    oldest: Option<Time>,
    /// Whether a post may be among them twice.
    holds_again: bool,
}

impl Excerpting {
    /// Whether a post of that time may be among the newest.
    pub(super) fn wants(&self, time: Time) -> bool {
        self.oldest.is_none_or(|oldest| oldest <= time)
    }

    /// Keeps the words of the post at `place` for now; `again` says that it was there before.
    pub(super) fn push(
        &mut self,
        place: usize,
        words: Box<str>,
        again: bool,
        rank: &dyn Fn(usize) -> Rank,
    ) {
        self.holds_again |= again;
        self.words.push((place, words));
        if self.words.len() >= 2 * MAX_KEPT {
            self.prune(rank);
            self.oldest = self.words.iter().map(|&(place, _)| rank(place).0).min();
        }
    }

    /// The words that are kept, by the posts' places in their new order.
    pub(super) fn finish(mut self, rank: &dyn Fn(usize) -> Rank, order: &Order) -> Excerpts {
        self.prune(rank);
        if let Some(new_places) = order.new_places() {
            for (place, _) in &mut self.words {
                *place = new_places[*place] as usize;
            }
        }
        self.words.sort_unstable_by_key(|(place, _)| *place);
        let mut kept = Excerpts::default();
        for (place, words) in &self.words {
            kept.push(*place, words);
        }
        kept
    }

    /// Lets go of all but the newest. Of a post that was there twice, the words stay that sort
    /// last, whichever of the two came first.
    fn prune(&mut self, rank: &dyn Fn(usize) -> Rank) {
        if std::mem::take(&mut self.holds_again) {
            self.words.sort_unstable_by(|a, b| (a.0, &b.1).cmp(&(b.0, &a.1)));
            self.words.dedup_by_key(|(place, _)| *place);
        }
        if self.words.len() > MAX_KEPT {
            let mut ranks: Vec<Rank> = self.words.iter().map(|&(place, _)| rank(place)).collect();
            let (_, least, _) =
                ranks.select_nth_unstable_by_key(MAX_KEPT - 1, |rank| Reverse(*rank));
            let least = *least;
            self.words.retain(|&(place, _)| rank(place) >= least);
        }
    }
}
