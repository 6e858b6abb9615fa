//! Builds the release page: Trunk compiles and copies, then esbuild minifies the scripts.

use crate::{Outcome, tools};
use std::path::PathBuf;
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
    minify_scripts(sh)
}

/// Flags for the compiler that remove the folder of the Rust registry on this machine from the
/// programs. Cargo adds them to those of its configuration.
fn without_registry_folder() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    format!("--remap-path-prefix={}=", home.join("registry/src/").display())
}

/// Minifies the scripts. Trunk's own minifier cannot read what wasm-bindgen writes, and leaves copied
/// scripts as they are.
fn minify_scripts(sh: &Shell) -> Outcome {
    for file in sh.read_dir(DIST)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // The worker's script is no module: its callers use the global names in it.
        let format: &[&str] = match &*name {
            "boot.js" | "reading.js" => &["--format=esm"],
            "worker.js" => &[],
            // This is a module, but runs beside the worker's script, which uses one global name.
            "spreadsheet.js" => {
                &["--format=iife", "--global-name=spreadsheet", "--define:import.meta.url=\"\""]
            }
            name if is_widget_glue(name) => &["--format=esm"],
            _ => continue,
        };
        let how = ["--minify", "--log-level=warning", "--allow-overwrite"];
        cmd!(sh, "esbuild {file} {how...} {format...} --outfile={file}").quiet().run()?;
    }
    Ok(())
}

fn is_widget_glue(name: &str) -> bool {
    name.strip_suffix(".js").is_some_and(|stem| stem.starts_with("widget-"))
}
