//! Reads zip archives that are valid. The input is the content of their only member.
#![no_main]

influence_score_fuzz::fuzz_target!(|bytes: &[u8]| {
    if let Some(zip) = influence_score_fuzz::zipped("data/tweets.js", bytes) {
        influence_score_fuzz::read(&zip);
    }
});
