//! The contents of a zip archive, in an archive that is whole.
#![no_main]

influence_score_fuzz::fuzz_target!(|bytes: &[u8]| {
    if let Some(zip) = influence_score_fuzz::zipped("data/tweets.js", bytes) {
        influence_score_fuzz::read(&zip);
    }
});
