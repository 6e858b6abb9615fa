//! All tests of the project, in parts that can be run one by one.

use crate::e2e::e2e;
use crate::fuzz::Until;
use crate::install::on_path;
use crate::{Outcome, tools};
use std::time::Instant;
use xshell::{Shell, cmd};

type Part = (&'static str, fn(&Shell) -> Outcome);

/// The quick parts come first.
const PARTS: [Part; 8] = [
    ("format", format),
    ("clippy", clippy),
    ("deny", crate::deny::offline),
    ("native", native),
    ("docs", docs),
    ("fuzz", fuzz),
    ("browser", browser),
    ("e2e", e2e),
];

/// Runs the parts of these names, or all where `names` is empty. Stops at the first that fails.
pub(crate) fn test(sh: &Shell, names: &[&str]) -> Outcome {
    let parts = chosen(names)?;
    let any = |names: &[&str]| parts.iter().any(|(name, _)| names.contains(name));
    if any(&["browser", "e2e"]) {
        tools::for_tests(sh)?;
    } else if any(&["clippy"]) {
        tools::for_build(sh)?;
    }
    for (name, run) in parts {
        println!("{name} …");
        let started = Instant::now();
        run(sh).map_err(|error| format!("{name}: {error}"))?;
        println!("{name}: passed in {} s", started.elapsed().as_secs());
    }
    Ok(())
}

/// The parts of these names, or all where `names` is empty.
fn chosen(names: &[&str]) -> Outcome<Vec<Part>> {
    if names.is_empty() {
        return Ok(PARTS.to_vec());
    }
    let part = |name: &&str| {
        PARTS.into_iter().find(|(known, _)| known == name).ok_or_else(|| {
            let known = PARTS.map(|(known, _)| known).join(" ");
            format!("the tests have no part named `{name}`; the parts are: {known}").into()
        })
    };
    names.iter().map(part).collect()
}

fn format(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo fmt --all --check").run()?;
    for outside in ["fuzz", "xtask/wasm-bindgen", "tests/library"] {
        cmd!(sh, "cargo fmt --manifest-path {outside}/Cargo.toml --check").run()?;
    }
    Ok(())
}

fn clippy(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo clippy --workspace --all-targets -- -D warnings").run()?;
    // Without the feature `web`, an import from a room of the browser does not compile.
    let library = ["--no-default-features", "--lib", "--examples"];
    cmd!(sh, "cargo clippy -p influence-score {library...} -- -D warnings").run()?;
    // The programs for the browser are compiled for its target alone.
    let targets = ["--target", "wasm32-unknown-unknown", "--lib", "--bins", "--test", "browser"];
    cmd!(sh, "cargo clippy -p influence-score {targets...} -- -D warnings").run()?;
    Ok(())
}

fn native(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo test -p xtask").run()?;
    // The other tests of this package need a browser.
    cmd!(sh, "cargo test -p influence-score --lib --bins --examples --test it --test memory")
        .run()?;
    cmd!(sh, "cargo test -p influence-score --doc").run()?;
    library(sh)
}

/// Runs a program that uses the library without a browser, on a sample worked out by hand.
fn library(sh: &Shell) -> Outcome {
    const FOLDER: &str = "tests/library";
    sh.copy_file("Cargo.lock", FOLDER)?;
    let manifest = ["--manifest-path", "tests/library/Cargo.toml"];
    let options = ["--quiet", "--offline", "--target-dir", "target"];
    let printed = cmd!(sh, "cargo run {options...} {manifest...} -- {FOLDER}/posts.csv").read()?;
    // Five posts of one moment score 0, 5, 10, 15 and 20 points; each counts for a fifth.
    if printed == "10.0 points; the best post gives 4.0 of them" {
        return Ok(());
    }
    Err(format!("{FOLDER} printed: {printed}").into())
}

fn docs(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo doc --workspace --no-deps --document-private-items")
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .run()?;
    Ok(())
}

/// Runs each target on a few thousand inputs, the same ones each time. `cargo xtask fuzz` runs for
/// longer.
fn fuzz(sh: &Shell) -> Outcome {
    crate::fuzz::fuzz(sh, &[], &Until::Runs(3_000))
}

/// Runs the tests that are compiled to WebAssembly. The test runner reads the arguments of the
/// browser from `webdriver.json`.
fn browser(sh: &Shell) -> Outcome {
    let chromedriver = on_path(sh, tools::CHROMEDRIVER).ok_or("there is no chromedriver")?;
    cmd!(sh, "cargo test -p influence-score --target wasm32-unknown-unknown --test browser")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", chromedriver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(parts: &[Part]) -> Vec<&'static str> {
        parts.iter().map(|(name, _)| *name).collect()
    }

    #[test]
    fn no_name_means_every_part() -> Outcome {
        let all = ["format", "clippy", "deny", "native", "docs", "fuzz", "browser", "e2e"];
        assert_eq!(names(&chosen(&[])?), all);
        let help: Vec<&str> = crate::HELP.split_whitespace().collect();
        assert!(help.join(" ").contains(&all.join(" ")), "the help lists them all");
        Ok(())
    }

    #[test]
    fn parts_run_in_the_order_they_are_named() -> Outcome {
        assert_eq!(names(&chosen(&["docs", "format"])?), ["docs", "format"]);
        Ok(())
    }

    #[test]
    fn an_unknown_part_is_told_from_the_known() {
        let error = chosen(&["format", "e3e"]).err().map(|error| error.to_string());
        let expected = "the tests have no part named `e3e`; \
            the parts are: format clippy deny native docs fuzz browser e2e";
        assert_eq!(error.as_deref(), Some(expected));
    }
}
