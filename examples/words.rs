//! Writes each language but the first as a file, for the page to load: Trunk runs it after a build.
//!
//! ```text
//! cargo run --example words -- FOLDER    # else Trunk's own, from TRUNK_STAGING_DIR
//! ```

use influence_score::locale::LANGUAGES;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).or_else(|| std::env::var_os("TRUNK_STAGING_DIR"));
    let folder: PathBuf = folder.ok_or("which folder?")?.into();
    for language in &LANGUAGES[1..] {
        std::fs::write(folder.join(format!("{}.txt", language.tag)), language.locale.lines())?;
    }
    Ok(())
}
