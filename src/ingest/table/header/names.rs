//! The names of columns, in twelve languages and as more than twenty tools write them.
//!
//! The names and words themselves are in `lists`. To add a name, write it as
//! [`normalize_name`](super::normalize_name) gives it, to the list of its meaning: in lower case, without
//! accents, blanks and words such as "number of". A test says how a name that is not written like this would
//! have to be written. Names that differ only in the word for the item, such as `post_date` and `video date`,
//! need one entry: `date`.
//!
//! The English names are from real files of X, Meta, LinkedIn, YouTube and TikTok, and of twarc,
//! twint, snscrape, twscrape, rtweet, twitteR, 4CAT, Apify, `PhantomBuster`, `CrowdTangle`, Sprout,
//! Telegram and Reddit tables. From real files are also German, Swedish and Spanish names of Meta,
//! and German and Portuguese ones of YouTube. All others (French, Italian, Dutch, Polish, Turkish,
//! Japanese, Korean) are the words that these tools show in their pages, and translations.

mod lists;

use super::Column;
use lists::{NAMES, WORDS};
use std::sync::LazyLock;
use xxhash_rust::xxh64::xxh64;

/// Names that mean something only beside another: on Medium, which has claps, responses are replies, and
/// where comments are *opmerkingen*, *reacties* are reactions.
pub(super) const BESIDE_OTHERS: [(&str, &str, Column); 2] =
    [("claps", "responses", Column::Replies), ("opmerkingen", "reacties", Column::Likes)];

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The column is read as this.
    Column(Column),
    /// The sum of all reactions.
    Reactions,
    /// Reactions other than likes.
    ReactionPart,
    /// Likes as one of the reactions, such as `Like reactions`.
    LikePart,
    /// The column is known, and it is not counted.
    NotCounted,
}

/// What a word contributes to the meaning of the names in which it occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordRole {
    /// Nothing.
    Noise,
    /// That the column counts something.
    Count,
    /// That the column is about the item of the row.
    Item,
    /// That the column is about an account.
    Owner,
    /// That the column is about a post of somebody else.
    Foreign,
    /// That the column holds no counts of responses, if its name as a whole is not known.
    Other,
}

/// How many places the index has for names and words.
const N_SLOTS: usize = 4_096;

/// Finds names by their hash.
struct NameIndex {
    /// All names, then all words.
    entries: Vec<(&'static str, Entry)>,
    /// The indices of the entries, each at its hash or at the next free place; `u16::MAX` is free.
    slots: Vec<u16>,
}

#[derive(Clone, Copy)]
enum Entry {
    Name(Meaning),
    Word(WordRole),
}

static INDEX: LazyLock<NameIndex> = LazyLock::new(|| {
    let mut index = NameIndex { entries: Vec::new(), slots: vec![u16::MAX; N_SLOTS] };
    for (meaning, names) in NAMES {
        names.split(' ').for_each(|name| index.add(name, Entry::Name(*meaning)));
    }
    for (role, words) in WORDS {
        words.split(' ').for_each(|word| index.add(word, Entry::Word(*role)));
    }
    index
});

impl NameIndex {
    fn add(&mut self, text: &'static str, entry: Entry) {
        let at = u16::try_from(self.entries.len()).unwrap_or(u16::MAX);
        self.entries.push((text, entry));
        let mut slot = slot_of(text);
        while self.slots[slot] != u16::MAX {
            slot = (slot + 1) % N_SLOTS;
        }
        self.slots[slot] = at;
    }

    /// All entries of a text, with their indices.
    fn find(&self, text: &str) -> impl Iterator<Item = (u16, Entry)> {
        let first = slot_of(text);
        let places = (first..first + N_SLOTS).map(|slot| self.slots[slot % N_SLOTS]);
        places.take_while(|at| *at != u16::MAX).filter_map(move |at| {
            let (known, entry) = self.entries[usize::from(at)];
            (known == text).then_some((at, entry))
        })
    }
}

fn slot_of(text: &str) -> usize {
    usize::try_from(xxh64(text.as_bytes(), 0) % N_SLOTS as u64).unwrap_or(0)
}

/// What a normalized name means, and its rank: the lower, the more specific the name.
pub(super) fn meaning_of(name: &str) -> Option<(u16, Meaning)> {
    INDEX.find(name).find_map(|(at, entry)| match entry {
        Entry::Name(meaning) => Some((at, meaning)),
        Entry::Word(_) => None,
    })
}

/// The rank of the name of a time that says that it is that of the item.
pub(super) fn rank_of_item_times() -> u16 {
    meaning_of("itemtime").map_or(0, |(rank, _)| rank)
}

/// The names that have a meaning.
pub(super) fn names_of(meaning: Meaning) -> Vec<&'static str> {
    let lists = NAMES.iter().filter(|(known, _)| *known == meaning);
    lists.flat_map(|(_, names)| names.split(' ')).collect()
}

/// The role of a folded word.
pub(super) fn role_of(word: &str) -> Option<WordRole> {
    INDEX.find(word).find_map(|(_, entry)| match entry {
        Entry::Name(_) => None,
        Entry::Word(role) => Some(role),
    })
}

#[cfg(test)]
mod tests {
    use super::super::normalize_name;
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_written_as_they_are_compared_and_each_once() {
        let names: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.split(' ')).collect();
        for name in &names {
            assert_eq!(normalize_name(name), *name);
        }
        let distinct: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(distinct.len(), names.len());
        let words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.split(' ')).collect();
        let distinct: BTreeSet<&str> = words.iter().copied().collect();
        assert_eq!(distinct.len(), words.len());
        assert!(names.len() + words.len() < N_SLOTS / 2, "the index needs more places");
    }

    #[test]
    fn names_and_words_are_found() {
        assert_eq!(meaning_of("likes").map(|found| found.1), Some(Meaning::Column(Column::Likes)));
        assert_eq!(meaning_of("anzahl"), None);
        assert_eq!(role_of("anzahl"), Some(WordRole::Count));
        assert_eq!(role_of("likes"), None);
        assert_eq!(meaning_of(""), None);
    }
}
