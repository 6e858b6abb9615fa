//! What the name of one column means, from the names and words that are known.

use super::Column;
use super::fold::fold;
use super::names::{Meaning, WordRole, meaning_of, rank_of_item_times, role_of};
use crate::ingest::value::network::network_of;
use crate::ingest::value::text::holds;

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameMeaning {
    /// The meaning, and the rank of the name. Of several columns with one meaning, that of the lowest
    /// rank is read.
    Known(u16, Meaning),
    /// The name is not known. A part of it may name a kind of count.
    Unknown(Option<Column>),
}

/// Added to the rank of a name of which only a part is known.
const RANK_OF_PART: u16 = 10_000;

/// Normalizes the name of a column: its [folded](fold) words without blanks, and without words such as
/// "number of" and "total". So `Created At`, `created_at` and `createdAt` are equal, and so are
/// `likes_count`, `num_likes` and `Anzahl Likes`. The name of a percentage becomes empty, because a
/// percentage is not a count.
pub(crate) fn normalize_name(name: &str) -> String {
    if name.contains('%') || is_no_name(name) {
        return String::new();
    }
    Key::of(&fold(name)).name
}

/// The [folded](fold) words of a name without blanks between them.
pub(crate) fn joined_name(name: &str) -> String {
    words(&fold(name)).collect()
}

/// Whether a cell cannot be a name because it begins like a number, as most cells of other rows do.
fn is_no_name(cell: &str) -> bool {
    cell.as_bytes().first().is_some_and(|first| matches!(first, b'0'..=b'9' | b'-' | b'+' | b'.'))
}

/// Some folded words, normalized.
struct Key {
    name: String,
    /// Whether a word said that the column counts something.
    counts: bool,
}

impl Key {
    fn of(folded: &str) -> Key {
        Key::without(folded, None)
    }

    /// The key of a text without the words of a further role.
    fn without(folded: &str, left_out: Option<WordRole>) -> Key {
        let mut key = Key { name: String::new(), counts: false };
        // The name of something in Spanish, a number in French
        let is_of_name = ["nombre de la ", "nombre del "].iter().any(|it| folded.starts_with(it));
        for word in words(folded) {
            match role_of(word) {
                // "retweet of"
                Some(WordRole::Noise) if word == "of" && folded.ends_with(" of") => key.push(word),
                Some(WordRole::Noise) => {}
                Some(WordRole::Count) => key.counts |= !is_of_name,
                role if role.is_some() && role == left_out => {}
                _ => key.push(word),
            }
        }
        key
    }

    /// Adds a word, without the syllables of Japanese and Korean that mean "number of". A single
    /// character before them is a word with them.
    fn push(&mut self, word: &str) {
        let stem_before =
            |suffix: &&str| word.strip_suffix(*suffix).filter(|stem| stem.chars().nth(1).is_some());
        let stem = ["件数", "数", "횟수", "수"].iter().find_map(stem_before);
        self.counts |= stem.is_some();
        self.name.extend(stem.unwrap_or(word).chars().filter(|c| *c != 'の'));
    }

    /// The meaning of the key. A name that says that it counts something is not that of a text.
    fn meaning(&self) -> Option<(u16, Meaning)> {
        let (rank, meaning) = meaning_of(&self.name)?;
        // By itself it can be a flag or a count.
        if self.name == "rt" && !self.counts {
            return None;
        }
        if self.counts && meaning == Meaning::Column(Column::RepostOf) {
            return Some((rank, Meaning::Column(Column::Reposts)));
        }
        let is_counted = match meaning {
            Meaning::Column(Column::Followers | Column::Following) => true,
            Meaning::Column(column) => column.is_count(),
            _ => true,
        };
        Some((rank, if self.counts && !is_counted { Meaning::NotCounted } else { meaning }))
    }
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split([' ', '.']).filter(|word| !word.is_empty())
}

/// The words with which the names of flags begin.
const IS_A_FLAG: [&str; 9] = ["is", "has", "was", "can", "ist", "hat", "ar", "har", "est"];

/// What the name of a column means.
pub(super) fn meaning_of_name(name: &str) -> NameMeaning {
    const NOT_COUNTED: NameMeaning = NameMeaning::Known(u16::MAX, Meaning::NotCounted);
    if name.contains('%') {
        return NOT_COUNTED;
    }
    if is_no_name(name) {
        return NameMeaning::Unknown(None);
    }
    let folded = fold(name);
    if let Some((rank, meaning)) = Key::of(&folded).meaning() {
        return NameMeaning::Known(rank, meaning);
    }
    let last_key = folded.rsplit('.').next().unwrap_or_default();
    if let Some((first, _)) = last_key.split_once(' ')
        && IS_A_FLAG.contains(&first)
    {
        return NOT_COUNTED;
    }
    let mut item_time = None;
    let (last, about) = if folded.contains('.') {
        last_part(&folded)
    } else {
        (folded.as_str(), first_role(&folded))
    };
    let of_last = Key::without(last, about.and_then(About::role)).meaning();
    let of_last = of_last.or_else(|| {
        let (rank, meaning) = Key::without(last, Some(WordRole::Item)).meaning()?;
        // The time of the item, beside which there may be others.
        let is_time = meaning == Meaning::Column(Column::Time) && about.is_none();
        if is_time && !folded.contains('.') {
            item_time = Some(rank.min(rank_of_item_times()));
        }
        Some((rank, meaning))
    });
    if let Some(rank) = item_time {
        return NameMeaning::Known(rank, Meaning::Column(Column::Time));
    }
    match (about, of_last) {
        (Some(About::Mark(column)), _) => {
            return NameMeaning::Known(RANK_OF_PART, Meaning::Column(column));
        }
        (
            Some(About::Owner),
            Some((
                rank,
                meaning @ Meaning::Column(Column::Account | Column::Followers | Column::Following),
            )),
        )
        | (None, Some((rank, meaning))) => {
            return NameMeaning::Known(rank.saturating_add(RANK_OF_PART), meaning);
        }
        (Some(_), _) => return NOT_COUNTED,
        (None, None) => {}
    }
    // "Love reactions", "react_haha"
    if let Some(meaning) = reaction(&folded) {
        return NameMeaning::Known(RANK_OF_PART, meaning);
    }
    let is_other = |word: &str| {
        role_of(word) == Some(WordRole::Other)
            || word.ends_with("rate")
            || (!word.is_ascii() && word.ends_with("id"))
            || holds(word, "クリック")
    };
    if words(&folded).any(is_other) {
        return NOT_COUNTED;
    }
    let counts = words(&folded).filter_map(|word| match Key::of(word).meaning() {
        Some((_, Meaning::Column(column))) if column.is_count() => Some(column),
        Some((_, Meaning::Reactions | Meaning::ReactionPart)) => Some(Column::Likes),
        _ => None,
    });
    let counts: Vec<Column> = counts.collect();
    let is_of = |column: &&Column| counts.contains(*column);
    let n_kinds = [Column::Likes, Column::Reposts, Column::Replies].iter().filter(is_of).count();
    match *counts {
        // "Reactions, comments and shares"
        _ if n_kinds == 3 => NameMeaning::Known(RANK_OF_PART, Meaning::Column(Column::Engagements)),
        // "Comments and replies"
        [first, .., last] if first == last && words(&folded).count() <= counts.len() + 1 => {
            NameMeaning::Known(RANK_OF_PART, Meaning::Column(last))
        }
        _ => NameMeaning::Unknown(counts.last().copied()),
    }
}

/// The network that a name begins with, such as `X Likes`, and the rest of the name.
pub(super) fn after_network(name: &str) -> Option<(&'static str, String)> {
    let folded = fold(name);
    let (first, rest) = folded.rsplit('.').next()?.split_once(' ')?;
    Some((network_of(first)?, rest.to_owned()))
}

/// Whether the name of a column says that it is about persons, pages or channels.
pub(crate) fn may_name_accounts(name: &str) -> bool {
    /// Further words for those who publish.
    const WHO: &str = " name names person people handle brand client customer influencer member team \
        poster publisher sender blog blogger from company politician candidate marke kunde kundin seite seiten kanal konto profil personne marque utilisateur compte \
        persona marca usuario cuenta canal perfil utente profilo gebruiker pagina hesap アカウント 계정 ";
    /// What is said of them that does not tell them apart.
    const ABOUT: &str = " by type category url link country language lang verified location \
        description bio website campaign file image picture source format media typ kategorie ";
    let folded = fold(name);
    let is_in = |list: &str, word: &str| holds(list, &format!(" {word} "));
    words(&folded).any(|word| role_of(word) == Some(WordRole::Owner) || is_in(WHO, word))
        && !words(&folded).any(|word| is_in(ABOUT, word))
}

/// What a column is about, if it is not about the item of the row.
#[derive(Clone, Copy)]
enum About {
    /// An account.
    Owner,
    /// A post of somebody else.
    Foreign,
    /// It marks the item as a reply or a repost.
    Mark(Column),
}

impl About {
    /// The role of the words that say so.
    fn role(self) -> Option<WordRole> {
        matches!(self, About::Owner).then_some(WordRole::Owner)
    }
}

/// What a name without dots is about, by its first word.
fn first_role(folded: &str) -> Option<About> {
    let (first, _) = folded.split_once(' ')?;
    about(first)
}

fn about(word: &str) -> Option<About> {
    match role_of(word)? {
        WordRole::Owner => Some(About::Owner),
        WordRole::Foreign => Some(About::Foreign),
        _ => None,
    }
}

/// The last part of a path that means something by itself, and what the parts before it say that it
/// is about.
fn last_part(folded: &str) -> (&str, Option<About>) {
    let parts: Vec<&str> = folded.split('.').collect();
    let means_something = |part: &&str| !Key::of(part).name.is_empty();
    let at = parts.iter().rposition(means_something).unwrap_or(0);
    let before = parts[..at].iter().find_map(|part| match Key::of(part).meaning() {
        Some((_, Meaning::Column(column @ (Column::ReplyTo | Column::RepostOf)))) => {
            Some(About::Mark(column))
        }
        _ if *part == "retweeted" => Some(About::Mark(Column::RepostOf)),
        _ if *part == "reply" => Some(About::Mark(Column::ReplyTo)),
        _ => words(part).find_map(about),
    });
    let of_owner = || first_role(parts[at]).filter(|it| matches!(it, About::Owner));
    (parts[at], before.or_else(of_owner))
}

/// The kind of reaction that a name with a word such as "reactions" tells.
fn reaction(folded: &str) -> Option<Meaning> {
    let is_reaction = |word: &str| matches!(word, "react" | "reaction" | "reactions");
    let mut rest: Vec<&str> = words(folded).filter(|word| role_of(word).is_none()).collect();
    let n_words = rest.len();
    rest.retain(|word| !is_reaction(word));
    if rest.len() == n_words {
        return None;
    }
    match meaning_of(&rest.concat())?.1 {
        Meaning::Column(Column::Likes) | Meaning::ReactionPart => Some(Meaning::ReactionPart),
        _ => None,
    }
}
