//! The release page, as it is served: what Trunk builds, with the glue made small.

use crate::{Outcome, tools};
use xshell::{Shell, cmd};

/// Where the page is built to.
pub(crate) const DIST: &str = "dist";

/// Builds the release page into [`DIST`].
pub(crate) fn build(sh: &Shell) -> Outcome {
    tools::for_build(sh)?;
    println!("building the page into {DIST}/ …");
    // An inherited NO_COLOR=1 is not a value that Trunk's command line accepts.
    cmd!(sh, "trunk build --release --dist {DIST} --log warn")
        .env_remove("NO_COLOR")
        .quiet()
        .run()?;
    minify_glue(sh)
}

/// Trunk's own minifier cannot read the glue that the bindings generator writes.
fn minify_glue(sh: &Shell) -> Outcome {
    for file in sh.read_dir(DIST)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("widget-") && name.ends_with(".js") {
            let how = ["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"];
            cmd!(sh, "esbuild {file} {how...} --outfile={file}").quiet().run()?;
        }
    }
    Ok(())
}
