//! The release page, as it is served: what Trunk builds, with the glue made small.

use crate::{Outcome, tools};
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// Where the page is built to.
pub(crate) const DIST: &str = "dist";

/// Builds the release page into [`DIST`].
pub(crate) fn build(sh: &Shell) -> Outcome {
    tools::for_build(sh)?;
    println!("building the page into {DIST}/ …");
    // An inherited NO_COLOR=1 is not a value that Trunk's command line accepts.
    cmd!(sh, "trunk build --release --dist {DIST} --log warn")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", nothing_of_the_builder())
        .env_remove("NO_COLOR")
        .quiet()
        .run()?;
    minify_glue(sh)
}

/// Flags under which the programs name the sources of other crates without the folder of whoever
/// builds them. Cargo adds them to those of its configuration.
fn nothing_of_the_builder() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default();
    format!("--remap-path-prefix={}=", home.join("registry/src/").display())
}

/// Trunk's own minifier cannot read the glue that the bindings generator writes, and copies scripts
/// as they are.
fn minify_glue(sh: &Shell) -> Outcome {
    for file in sh.read_dir(DIST)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // The worker's is no module: the names in it are what its callers know it by.
        let format: &[&str] = match &*name {
            "boot.js" | "reading.js" => &["--format=esm"],
            "worker.js" => &[],
            // It is a module, and is wanted beside the worker's as the one name that it is known by.
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
