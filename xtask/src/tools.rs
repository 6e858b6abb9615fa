//! What the tasks need beyond Rust, each in one exact version.

use crate::display::XVFB;
use crate::install::{announced, cache, debian_packages, fingerprint, on_path, prepend_to_path};
use crate::{Outcome, npm};
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const CARGO_FUZZ: &str = "0.13.1";
const CARGO_MUTANTS: &str = "27.1.0";
const GECKODRIVER_VERSION: &str = "0.37.1";

/// The programs that drive a browser for tests.
pub(crate) const CHROMEDRIVER: &str = "chromedriver";
pub(crate) const GECKODRIVER: &str = "geckodriver";
pub(crate) const WEBKIT_DRIVER: &str = "WebKitWebDriver";

/// The names that Firefox has, the usual one first.
pub(crate) const FIREFOX: [&str; 2] = ["firefox", "firefox-esr"];

/// The package that builds wasm-bindgen's programs from a lock file of ours. Its versions are
/// those of wasm-bindgen's own crate.
const WASM_BINDGEN: &str = "xtask/wasm-bindgen";

/// Settings under which a tool compiles in a short time. How fast it runs matters less.
const QUICK_TO_BUILD: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Installs what a build of the page needs.
pub(crate) fn for_build(sh: &Shell) -> Outcome {
    wasm_target(sh)?;
    let wasm_bindgen = wasm_bindgen(sh)?;
    let trunk = trunk(sh)?;
    let from_npm = npm::modules(sh)?.join(".bin");
    prepend_to_path(sh, &[wasm_bindgen, trunk, from_npm])
}

/// Installs what all parts of the tests need.
pub(crate) fn for_tests(sh: &Shell) -> Outcome {
    for_build(sh)?;
    for_deny(sh)?;
    for_fuzz(sh)?;
    chromium(sh)
}

/// Installs what the benchmark needs.
pub(crate) fn for_bench(sh: &Shell) -> Outcome {
    for_build(sh)?;
    chromium(sh)
}

/// Installs what checks licences and origins of the dependencies.
pub(crate) fn for_deny(sh: &Shell) -> Outcome {
    let deny = cargo_tool(sh, "cargo-deny", CARGO_DENY, "about 4 minutes", &[])?;
    prepend_to_path(sh, &[deny])
}

/// Installs what generates input for the fuzz targets.
pub(crate) fn for_fuzz(sh: &Shell) -> Outcome {
    let fuzz = cargo_tool(sh, "cargo-fuzz", CARGO_FUZZ, "half a minute", &[])?;
    prepend_to_path(sh, &[fuzz])
}

/// Installs what changes the code to see whether a test fails.
pub(crate) fn for_mutants(sh: &Shell) -> Outcome {
    let mutants = cargo_tool(sh, "cargo-mutants", CARGO_MUTANTS, "about 2 minutes", &[])?;
    prepend_to_path(sh, &[mutants])
}

/// The script of axe-core, which checks a page for accessibility.
pub(crate) fn axe(sh: &Shell) -> Outcome<PathBuf> {
    Ok(npm::modules(sh)?.join("axe-core/axe.min.js"))
}

/// The script of Papa Parse, a CSV parser, as a script that is no module.
pub(crate) fn papa_parse(sh: &Shell) -> Outcome<PathBuf> {
    Ok(npm::modules(sh)?.join("papaparse/papaparse.min.js"))
}

/// The script of d3-dsv, a CSV parser, as a module.
pub(crate) fn d3_dsv(sh: &Shell) -> Outcome<PathBuf> {
    Ok(npm::modules(sh)?.join("d3-dsv/dist/d3-dsv.min.mjs"))
}

fn wasm_target(sh: &Shell) -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libdir = cmd!(sh, "rustc --print target-libdir --target {TARGET}").quiet().read()?;
    if Path::new(&libdir).exists() {
        return Ok(());
    }
    announced("the WebAssembly target", "seconds", || {
        cmd!(sh, "rustup --quiet target add {TARGET}").quiet().run().map_err(|error| {
            format!("{error}; please add the standard library for {TARGET} to your Rust toolchain")
        })?;
        Ok(())
    })
}

/// wasm-bindgen's programs cannot be installed by `--locked`: the lock file that is published with
/// them names a version of another crate that was withdrawn. So a lock file of ours is used.
fn wasm_bindgen(sh: &Shell) -> Outcome<PathBuf> {
    let lock = sh.read_file(format!("{WASM_BINDGEN}/Cargo.lock"))?;
    let folder = cache()?.join(format!("wasm-bindgen-{}", fingerprint(&lock)));
    let source = ["--path", WASM_BINDGEN, "--target-dir", "target/wasm-bindgen"];
    cargo_install(sh, &folder, "wasm-bindgen's programs", "about 2 minutes", &source)
}

fn trunk(sh: &Shell) -> Outcome<PathBuf> {
    let features = ["--no-default-features", "--features", "rustls"];
    cargo_tool(sh, "trunk", TRUNK, "about 8 minutes", &features)
}

/// Installs a program of one version from the Rust registry; returns the folder with the programs.
fn cargo_tool(
    sh: &Shell,
    name: &str,
    version: &str,
    about: &str,
    features: &[&str],
) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{name}-{version}"));
    let source = [&[name, "--version", version], features].concat();
    cargo_install(sh, &folder, &format!("{name} {version}"), about, &source)
}

/// Installs `what` into `folder` in the versions of its lock file; returns the folder with the
/// programs.
fn cargo_install(
    sh: &Shell,
    folder: &Path,
    what: &str,
    about: &str,
    source: &[&str],
) -> Outcome<PathBuf> {
    // Cargo writes this file last. Without it, an installation was interrupted and is started again.
    if !folder.join(".crates.toml").exists() {
        announced(what, about, || {
            cmd!(sh, "cargo install --quiet --locked --root {folder} {source...}")
                .envs(QUICK_TO_BUILD)
                .quiet()
                .run()?;
            Ok(())
        })?;
    }
    Ok(folder.join("bin"))
}

/// Installs Chromium with its driver.
pub(crate) fn chromium(sh: &Shell) -> Outcome {
    if has_any(sh, &["chromium", "google-chrome"]) && has_any(sh, &[CHROMEDRIVER]) {
        return Ok(());
    }
    debian_packages(sh, &["chromium", "chromium-driver"], "about a minute")
}

/// Installs Firefox with its driver, which Debian does not have.
pub(crate) fn firefox(sh: &Shell) -> Outcome {
    if !has_any(sh, &FIREFOX) {
        debian_packages(sh, &["firefox-esr"], "about a minute")?;
    }
    if has_any(sh, &[GECKODRIVER]) {
        return Ok(());
    }
    let geckodriver = cargo_tool(sh, GECKODRIVER, GECKODRIVER_VERSION, "about a minute", &[])?;
    prepend_to_path(sh, &[geckodriver])
}

/// Installs WebKitGTK with its driver, and the display that it needs.
pub(crate) fn webkit(sh: &Shell) -> Outcome {
    if has_any(sh, &[WEBKIT_DRIVER]) && has_any(sh, &[XVFB]) {
        return Ok(());
    }
    debian_packages(sh, &["webkit2gtk-driver", "xvfb"], "about a minute")
}

fn has_any(sh: &Shell, programs: &[&str]) -> bool {
    programs.iter().any(|name| on_path(sh, name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The version that a lock file gives for `package`.
    fn locked_version(lock: &str, package: &str) -> Option<String> {
        let mut lines = lock.lines();
        lines.find(|line| *line == format!("name = \"{package}\""))?;
        let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
        Some(version.to_owned())
    }

    #[test]
    fn the_programs_of_wasm_bindgen_are_of_the_version_of_its_crate() -> Outcome {
        let sh = Shell::new()?;
        sh.change_dir(crate::root());
        let programs = sh.read_file(format!("{WASM_BINDGEN}/Cargo.lock"))?;
        let program = locked_version(&programs, "wasm-bindgen-cli");
        assert!(program.is_some());
        assert_eq!(program, locked_version(&sh.read_file("Cargo.lock")?, "wasm-bindgen"));
        Ok(())
    }
}
