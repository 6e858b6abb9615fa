//! What the build and the tests need beyond Rust, installed once into the user's cache folder.
//!
//! Nothing is put where it could shadow a tool the user has: versioned folders hold the programs,
//! and only the commands that the tasks start see them on their `PATH`.

use crate::{Outcome, npm};
use std::path::{Path, PathBuf};
use std::time::Instant;
use xshell::{Shell, cmd};

const TRUNK: &str = "0.21.14";
const CARGO_FUZZ: &str = "0.13.1";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const AXE: &str = "4.14.1";
const PAPA_PARSE: &str = "5.7.1";
const D3_DSV: &str = "3.0.2";

/// Tools are compiled to be there soon rather than to run fast.
const QUICK_TO_BUILD: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Makes sure of what a build of the page needs.
pub(crate) fn for_build(sh: &Shell) -> Outcome {
    wasm_target(sh)?;
    let wasm_bindgen = wasm_bindgen(sh)?;
    let trunk = trunk(sh)?;
    let binaryen = npm::package(sh, "binaryen", BINARYEN)?.join("node_modules/.bin");
    let esbuild = npm::package(sh, "esbuild", ESBUILD)?.join("node_modules/.bin");
    prepend_to_path(sh, &[wasm_bindgen, trunk, binaryen, esbuild])
}

/// Makes sure of what the tests need on top of a build.
pub(crate) fn for_tests(sh: &Shell) -> Outcome {
    for_build(sh)?;
    for_fuzz(sh)?;
    browser(sh)?;
    axe(sh).map(drop)
}

/// Makes sure of what the benchmark needs on top of a build.
pub(crate) fn for_bench(sh: &Shell) -> Outcome {
    for_build(sh)?;
    browser(sh)?;
    papa_parse(sh)?;
    d3_dsv(sh).map(drop)
}

/// Makes sure of what makes up files that nobody would write.
pub(crate) fn for_fuzz(sh: &Shell) -> Outcome {
    let fuzz = cargo_tool(sh, "cargo-fuzz", CARGO_FUZZ, "half a minute", &["--locked"])?;
    prepend_to_path(sh, &[fuzz])
}

/// The accessibility checker's script.
pub(crate) fn axe(sh: &Shell) -> Outcome<PathBuf> {
    Ok(npm::package(sh, "axe-core", AXE)?.join("node_modules/axe-core/axe.min.js"))
}

/// A reader of tables that ours is measured against, for scripts of the old kind.
pub(crate) fn papa_parse(sh: &Shell) -> Outcome<PathBuf> {
    let folder = npm::package(sh, "papaparse", PAPA_PARSE)?;
    Ok(folder.join("node_modules/papaparse/papaparse.min.js"))
}

/// Another one, a module.
pub(crate) fn d3_dsv(sh: &Shell) -> Outcome<PathBuf> {
    Ok(npm::package(sh, "d3-dsv", D3_DSV)?.join("node_modules/d3-dsv/dist/d3-dsv.min.mjs"))
}

/// Chromium's driver, wherever it is.
pub(crate) fn chromedriver(sh: &Shell) -> Option<PathBuf> {
    on_path(sh, "chromedriver")
}

/// The folder for versioned tools: `$XDG_CACHE_HOME/just-a-number`, else `~/.cache/just-a-number`.
pub(crate) fn cache() -> Outcome<PathBuf> {
    let base = std::env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
        .ok_or("no home folder to keep tools in; set XDG_CACHE_HOME")?;
    Ok(base.join("just-a-number"))
}

/// Runs `install` with a line before it that says what and how long, and one after it with the time it took.
pub(crate) fn announced(what: &str, about: &str, install: impl FnOnce() -> Outcome) -> Outcome {
    println!("installing {what} (once, {about}) …");
    let started = Instant::now();
    install().map_err(|error| format!("could not install {what}: {error}"))?;
    println!("installed {what} in {} s", started.elapsed().as_secs());
    Ok(())
}

/// The first `program` on the shell's `PATH`.
pub(crate) fn on_path(sh: &Shell, program: &str) -> Option<PathBuf> {
    let path = sh.var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Debian's packages, where this is Debian and we may install; else the command to run by hand.
pub(crate) fn debian_packages(sh: &Shell, packages: &[&str], about: &str) -> Outcome {
    let names = packages.join(" ");
    let by_hand = format!("please install {names} (on Debian: sudo apt-get install {names})");
    let may_install = on_path(sh, "apt-get").is_some() && cmd!(sh, "id -u").quiet().read()? == "0";
    if !may_install {
        return Err(by_hand.into());
    }
    announced(&names, about, || {
        cmd!(sh, "apt-get update --quiet=2").quiet().run()?;
        cmd!(sh, "apt-get install --quiet=2 --yes --no-install-recommends {packages...}")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .quiet()
            .ignore_stdout()
            .run()?;
        Ok(())
    })
    .map_err(|error| format!("{error}; {by_hand}").into())
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

/// The bindings generator must be of exactly the version that the crate was locked to.
fn wasm_bindgen(sh: &Shell) -> Outcome<PathBuf> {
    let lock = sh.read_file("Cargo.lock")?;
    let version =
        locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock names no wasm-bindgen")?;
    // Its own lock file may name versions that were withdrawn, so it is built without.
    cargo_tool(sh, "wasm-bindgen-cli", &version, "about 3 minutes", &[])
}

fn trunk(sh: &Shell) -> Outcome<PathBuf> {
    let flags = ["--locked", "--no-default-features", "--features", "rustls"];
    cargo_tool(sh, "trunk", TRUNK, "about 8 minutes", &flags)
}

/// A program from the Rust registry in a folder of its own; returns the folder with the programs.
fn cargo_tool(
    sh: &Shell,
    name: &str,
    version: &str,
    about: &str,
    flags: &[&str],
) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{name}-{version}"));
    // Cargo writes this file last, so an installation that was cut off is made again.
    if !folder.join(".crates.toml").exists() {
        announced(&format!("{name} {version}"), about, || {
            cmd!(sh, "cargo install --quiet --root {folder} --version {version} {flags...} {name}")
                .envs(QUICK_TO_BUILD)
                .quiet()
                .run()?;
            Ok(())
        })?;
    }
    Ok(folder.join("bin"))
}

fn browser(sh: &Shell) -> Outcome {
    let browser = ["chromium", "google-chrome"].iter().any(|name| on_path(sh, name).is_some());
    if browser && chromedriver(sh).is_some() {
        return Ok(());
    }
    debian_packages(sh, &["chromium", "chromium-driver"], "about a minute")
}

fn prepend_to_path(sh: &Shell, folders: &[PathBuf]) -> Outcome {
    let path = sh.var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    sh.set_var("PATH", std::env::join_paths(all)?);
    Ok(())
}

/// The version that a lock file gives for `package`.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| *line == format!("name = \"{package}\""))?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "wasm-bindgen",
]

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry+https://github.com/rust-lang/crates.io-index"
"#;

    #[test]
    fn a_locked_version_is_that_of_the_very_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures").as_deref(), Some("0.4.80"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
        assert_eq!(locked_version("name = \"wasm-bindgen\"\n", "wasm-bindgen"), None);
    }
}
