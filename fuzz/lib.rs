//! The checks of the fuzz targets: reading a file does not panic and does not depend on the sizes of the
//! chunks, and the result can be scored, described in every language, and sent from the worker to the page.

use influence_score::explain::tricks::effects;
use influence_score::ingest::{Choices, Error, File, Ingested, Ingestion, ingest};
use influence_score::locale::LANGUAGES;
use influence_score::score::Settings;
use influence_score::score::number::{number, sums};
use influence_score::spreadsheet::sheets;
use influence_score::worker::wire;
pub use libfuzzer_sys::fuzz_target;

/// Reads a file whole and in chunks, and checks the result.
///
/// # Panics
///
/// Panics if a check fails, which the fuzzer reports.
pub fn read(bytes: &[u8]) {
    let whole = ingest([File::from_bytes("a", bytes)], &Choices::default());
    assert_eq!(in_chunks(bytes), whole, "the chunks changed the result");
    match &whole {
        Ok(ingested) => {
            for activity in &ingested.accounts {
                let settings = Settings::default();
                let _ = number(activity, &settings);
                let _ = effects(activity, &settings, sums(activity, &settings));
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
    assert_eq!(wire::decode(sections), Some(whole), "encoding and decoding changed the result");
}

/// Reads a file in chunks whose sizes are derived from its bytes.
fn in_chunks(bytes: &[u8]) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(Choices::default());
    ingestion.begin("a", bytes.len() as u64)?;
    let mut n_chunks = 0;
    while let Some(wanted) = ingestion.wants() {
        let index = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
        let (start, end) = (index(wanted.start), index(wanted.end));
        let size = usize::from(bytes[n_chunks % bytes.len()]) % 61 + 1;
        n_chunks += 1;
        ingestion.give(&bytes[start..end.min(start + size)])?;
    }
    if let Some(workbook) = ingestion.workbook() {
        ingestion.give_sheets(sheets(&workbook))?;
    }
    ingestion.finish()
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
