//! The checks of the fuzz targets: reading files does not panic, takes work and memory in proportion to their
//! bytes, and does not depend on the sizes of the chunks; and the result can be scored, described in every
//! language, and sent from the worker to the page.

#[path = "../benches/hostile/archive.rs"]
mod archive;
pub mod shapes;
pub mod work;

use influence_score::activity::Activity;
use influence_score::explain::tricks::effects;
use influence_score::ingest::{Choices, Error, File, Ingested, Ingestion, ingest};
use influence_score::locale::LANGUAGES;
use influence_score::score::Settings;
use influence_score::score::number::{number, sums};
use influence_score::spreadsheet::sheets;
use influence_score::worker::wire;
pub use libfuzzer_sys::arbitrary::{Result, Unstructured};
pub use libfuzzer_sys::fuzz_target;
use work::Work;

/// Reads a file whole and in chunks, and checks the result.
///
/// # Panics
///
/// Panics if a check fails, which the fuzzer reports.
pub fn read(bytes: &[u8]) {
    read_together(&[bytes], &Choices::default());
}

/// Reads files together, whole and in chunks, and checks the result.
///
/// # Panics
///
/// Panics if a check fails, which the fuzzer reports.
pub fn read_together(files: &[impl AsRef<[u8]>], choices: &Choices) {
    let named = || files.iter().map(|bytes| File::from_bytes("a", bytes.as_ref()));
    let (whole, work) = Work::of(|| ingest(named(), choices));
    let n_bytes = files.iter().map(|bytes| bytes.as_ref().len()).sum();
    let n_posts = whole.iter().flat_map(|read| &read.accounts).map(Activity::len).sum();
    work.check(n_bytes, n_posts);
    let in_chunks = in_chunks(files, choices);
    assert!(in_chunks == whole, "the chunks changed the result");
    match &whole {
        Ok(ingested) => {
            for activity in ingested.accounts.iter().take(100) {
                let settings = Settings::default();
                let (_, work) = Work::of(|| {
                    let _ = number(activity, &settings);
                    let _ = effects(activity, &settings, sums(activity, &settings));
                });
                work.check(0, activity.len());
            }
        }
        Err(error) => {
            for language in LANGUAGES {
                assert!(!language.locale.error(error).is_empty());
            }
        }
    }
    let mut sections = Vec::new();
    wire::encode(whole.clone(), &mut |section| sections.push(section.to_vec()));
    let expected = whole.map(with_short_names);
    assert!(received(sections) == Some(expected), "encoding and decoding changed the result");
}

/// What the page makes of sections; `None` where they have another form.
#[must_use]
pub fn received(sections: Vec<Vec<u8>>) -> Option<std::result::Result<Ingested, Error>> {
    match wire::decode_without_pause(sections)? {
        Ok(delivery) => delivery.ingested().map(Ok),
        Err(error) => Some(Err(error)),
    }
}

/// The page gets the first part of a long name.
fn with_short_names(mut ingested: Ingested) -> Ingested {
    for activity in &mut ingested.accounts {
        if let Some(name) = &mut activity.account.name
            && let Some((end, _)) = name.char_indices().nth(wire::MAX_NAME_CHARS)
        {
            name.truncate(end);
            name.push('…');
        }
    }
    ingested
}

/// Reads files in chunks whose sizes are derived from their bytes.
fn in_chunks(
    files: &[impl AsRef<[u8]>],
    choices: &Choices,
) -> std::result::Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(choices.clone());
    loop {
        for bytes in files.iter().map(AsRef::as_ref) {
            read_in_chunks(bytes, &mut ingestion);
        }
        if !ingestion.restart() {
            return ingestion.finish();
        }
    }
}

fn read_in_chunks(bytes: &[u8], ingestion: &mut Ingestion) {
    ingestion.begin("a", bytes.len() as u64);
    let mut n_chunks = 0;
    while let Some(wanted) = ingestion.wants() {
        let index = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
        let (start, end) = (index(wanted.start), index(wanted.end));
        // Small chunks of a small file; so many of a large one would take long.
        let size = usize::from(bytes[n_chunks % bytes.len()]) % 61 + 1 + bytes.len() / 10_000;
        n_chunks += 1;
        ingestion.give(&bytes[start..end.min(start + size)]);
    }
    if let Some(workbook) = ingestion.workbook() {
        ingestion.give_sheets(sheets(&workbook));
    }
}

/// Makes a zip archive whose only member has this name and content. Returns `None` if it cannot be written.
#[must_use]
pub fn zipped(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    use std::io::Write;
    let mut zip = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut zip);
    let (mut entry, config) = archive.new_file(name).start().ok()?;
    let mut writer = config.wrap(&mut entry);
    writer.write_all(bytes).ok()?;
    let (_, descriptor) = writer.finish().ok()?;
    entry.finish(descriptor).ok()?;
    archive.finish().ok()?;
    Some(zip)
}
