//! The release page, as it is served: Trunk's output plus the files that need no building.

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
    Ok(())
}
