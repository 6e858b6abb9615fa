//! Builds the release page: Trunk compiles and copies, esbuild minifies the scripts, and the files get
//! their final names.

mod assemble;

pub(crate) use assemble::stem;

use crate::{Outcome, tools};
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// The folder that the page is built into.
pub(crate) const DIST: &str = "dist";

/// Builds the release page into [`DIST`].
pub(crate) fn build(sh: &Shell) -> Outcome {
    tools::for_build(sh)?;
    println!("building the page into {DIST}/ …");
    // Trunk does not accept the value of an inherited NO_COLOR=1.
    cmd!(sh, "trunk build --release --dist {DIST} --log warn")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_registry_folder())
        .env_remove("NO_COLOR")
        .quiet()
        .run()?;
    minify_scripts(sh)?;
    assemble::assemble(sh, Path::new(DIST))
}

/// The path of the built file that is named `name` but for the hash of the build.
pub(crate) fn built(sh: &Shell, name: &str) -> Outcome<PathBuf> {
    let mut files = sh.read_dir(DIST)?.into_iter();
    let is_it =
        |file: &PathBuf| file.file_name().is_some_and(|it| stem(&it.to_string_lossy()) == name);
    files.find(is_it).ok_or_else(|| format!("{DIST}/ has no file {name}").into())
}

/// Flags for the compiler that remove the folder of the Rust registry on this machine from the
/// programs. Cargo adds them to those of its configuration.
fn without_registry_folder() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    format!("--remap-path-prefix={}=", home.join("registry/src/").display())
}

/// Minifies the scripts. Trunk's own minifier leaves copied scripts as they are.
fn minify_scripts(sh: &Shell) -> Outcome {
    for name in ["boot", "reading", "widget", "worker", "spreadsheet"] {
        let file = format!("{DIST}/{name}.js");
        // None of them is a module: their global names stay.
        minify(sh, &file, &[])?;
    }
    // This one is a module.
    minify(sh, &format!("{DIST}/influence-score.js"), &["--format=esm"])
}

fn minify(sh: &Shell, file: &str, format: &[&str]) -> Outcome {
    let how = ["--minify", "--log-level=warning", "--allow-overwrite"];
    cmd!(sh, "esbuild {file} {how...} {format...} --outfile={file}").quiet().run()?;
    Ok(())
}
