//! Writes the file of every language but English, which a page loads when a reader wants it. Trunk
//! runs this program after each build.
//!
//! ```text
//! cargo run --example words -- FOLDER    # without FOLDER: the one in TRUNK_STAGING_DIR
//! ```

use influence_score::locale::LANGUAGES;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).or_else(|| std::env::var_os("TRUNK_STAGING_DIR"));
    let folder = PathBuf::from(folder.ok_or("give the folder to write to")?);
    for language in &LANGUAGES[1..] {
        std::fs::write(folder.join(format!("{}.bin", language.tag)), language.locale.to_file()?)?;
    }
    Ok(())
}
