//! Generates texts, names and languages of made-up people.

use super::random::Random;

const WORDS: &[&str] = &[
    "the",
    "a",
    "to",
    "of",
    "and",
    "in",
    "is",
    "for",
    "on",
    "that",
    "it",
    "with",
    "this",
    "you",
    "we",
    "not",
    "are",
    "was",
    "but",
    "have",
    "just",
    "ferry",
    "airport",
    "lounge",
    "delayed",
    "again",
    "coffee",
    "café",
    "morning",
    "Zürich",
    "Malmö",
    "people",
    "numbers",
    "listening",
    "really",
    "something",
    "tomorrow",
    "weather",
    "beautiful",
    "conference",
    "talk",
    "slides",
    "thanks",
    "everyone",
    "great",
    "question",
    "answer",
    "think",
    "about",
    "influence",
    "score",
    "read",
    "writing",
    "never",
    "always",
    "train",
    "platform",
    "window",
    "city",
    "naïve",
    "señor",
    "Übung",
    "crème",
    "日本",
    "東京",
    "спасибо",
    "🚢",
    "😀",
    "❤️",
    "🎉",
];

const NAMES: &[&str] = &[
    "ada",
    "grace",
    "alan",
    "edsger",
    "barbara",
    "donald",
    "katherine",
    "john",
    "margaret",
    "ken",
    "radia",
    "dennis",
    "frances",
    "niklaus",
    "hedy",
    "tim",
];

/// The language codes of posts. A code that is there more often is more frequent.
pub(super) const LANGUAGES: &[&str] = &["en", "en", "en", "de", "sv", "es"];

/// Random words with spaces between them. The text has at least `n_bytes` bytes and ends with a whole word.
pub(super) fn words(random: &mut Random, n_bytes: u64) -> String {
    let mut text = String::new();
    while (text.len() as u64) < n_bytes {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(random.choose(WORDS));
    }
    text
}

/// A text of `n` random characters, as in short links and file names of media.
pub(super) fn letters(random: &mut Random, n: usize) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    (0..n).map(|_| char::from(random.choose(LETTERS))).collect()
}

/// The handle and the id of a random account.
pub(super) fn made_up_account(random: &mut Random) -> (String, u64) {
    let number = random.below(500);
    let name = NAMES[usize::try_from(number).unwrap_or(0) % NAMES.len()];
    (format!("{name}_{number}"), 14_000_000 + number * number * 7_919)
}
