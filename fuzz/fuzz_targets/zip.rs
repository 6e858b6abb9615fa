//! Reads files like those in `tests/corpus/archive` with the extension `.zip`.
#![no_main]

influence_score_fuzz::fuzz_target!(|bytes: &[u8]| influence_score_fuzz::read(bytes));
