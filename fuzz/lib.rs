//! What all fuzz targets check: reading a file does not panic and does not depend on the chunks in
//! which it comes, and the result can be scored, put into words, and sent between worker and page.

use influence_score::explain::tricks::effects;
use influence_score::ingest::{Choices, Error, File, Ingested, Ingestion, ingest};
use influence_score::locale::LANGUAGES;
use influence_score::score::Settings;
use influence_score::score::number::{number, sums};
use influence_score::spreadsheet::sheets;
use influence_score::worker::wire;
pub use libfuzzer_sys::fuzz_target;

/// Reads a file whole and in chunks, and uses the result.
///
/// # Panics
///
/// Where a check fails, which the fuzzer reports.
pub fn read(bytes: &[u8]) {
    let whole = ingest([File::from_bytes("a", bytes)], &Choices::default());
    assert_eq!(in_pieces(bytes), whole, "pieces left a trace");
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
    assert_eq!(wire::decode(sections), Some(whole), "changed on its way");
}

/// Reads a file in chunks whose sizes are derived from its bytes.
fn in_pieces(bytes: &[u8]) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(Choices::default());
    ingestion.begin("a", bytes.len() as u64)?;
    let mut n_pieces = 0;
    while let Some(wanted) = ingestion.wants() {
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
        let (start, end) = (place(wanted.start), place(wanted.end));
        let size = usize::from(bytes[n_pieces % bytes.len()]) % 61 + 1;
        n_pieces += 1;
        ingestion.give(&bytes[start..end.min(start + size)])?;
    }
    if let Some(workbook) = ingestion.workbook() {
        ingestion.give_sheets(sheets(&workbook))?;
    }
    ingestion.finish()
}

/// A zip archive with the bytes as its only file.
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
