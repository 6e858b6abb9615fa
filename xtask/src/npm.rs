//! Two tools come as npm packages: the optimiser for WebAssembly and the accessibility checker.

use crate::Outcome;
use crate::tools::{announced, cache, debian_packages, on_path};
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// Makes sure of `name` at `version`; returns the folder that holds its `node_modules`.
pub(crate) fn package(sh: &Shell, name: &str, version: &str) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{name}-{version}"));
    // npm writes this file last, so an installation that was cut off is made again.
    if folder.join("package-lock.json").exists() {
        return Ok(folder);
    }
    if on_path(sh, "npm").is_none() {
        debian_packages(sh, &["nodejs", "npm"], "about 2 minutes")?;
    }
    announced(&format!("{name} {version}"), "seconds", || {
        sh.create_dir(&folder)?;
        let exact = format!("{name}@{version}");
        cmd!(sh, "npm install --silent --no-audit --no-fund --prefix {folder} {exact}")
            .quiet()
            .run()?;
        Ok(())
    })?;
    Ok(folder)
}
