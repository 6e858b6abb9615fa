//! Reads files that a grammar makes of the input: see `shapes::table`.
#![no_main]

use influence_score_fuzz::{Unstructured, read, shapes};

influence_score_fuzz::fuzz_target!(|bytes: &[u8]| {
    if let Ok(file) = shapes::table(&mut Unstructured::new(bytes)) {
        read(&file);
    }
});
