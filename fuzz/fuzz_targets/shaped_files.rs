//! Reads several files together, with what a reader has chosen. A grammar makes them of the input.
#![no_main]

use influence_score::ingest::Choices;
use influence_score_fuzz::{Result, Unstructured, read_together, shapes};

influence_score_fuzz::fuzz_target!(|bytes: &[u8]| {
    let _ = files_of(bytes).map(|(files, choices)| read_together(&files, &choices));
});

fn files_of(bytes: &[u8]) -> Result<(Vec<Vec<u8>>, Choices)> {
    let mut u = Unstructured::new(bytes);
    let choices = shapes::choices(&mut u)?;
    let n_files = u.int_in_range(1..=4)?;
    let mut files = Vec::new();
    for n in 0..n_files {
        let n_bytes = u.len() / (n_files - n);
        let mut own = Unstructured::new(u.bytes(n_bytes)?);
        files.push(match own.int_in_range(0..=4)? {
            0 => shapes::json(&mut own)?,
            1 => shapes::zip(&mut own)?,
            2 => own.take_rest().to_vec(),
            3 => shapes::tar_gz(&mut own)?,
            _ => shapes::table(&mut own)?,
        });
    }
    Ok((files, choices))
}
