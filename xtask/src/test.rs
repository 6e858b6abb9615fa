//! Every test of the project, in parts that can be run one by one.

use crate::build::{self, DIST};
use crate::driver::Driver;
use crate::fuzz::Until;
use crate::server::Server;
use crate::{Outcome, size, tools};
use std::time::Instant;
use xshell::{Shell, cmd};

type Part = (&'static str, fn(&Shell) -> Outcome);

/// What fails soonest stands first.
const PARTS: [Part; 7] = [
    ("format", format),
    ("clippy", clippy),
    ("native", native),
    ("docs", docs),
    ("fuzz", fuzz),
    ("browser", browser),
    ("e2e", e2e),
];

/// Runs the parts of these names, or all; the first that fails is the last that runs.
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

/// The parts of these names, or all of them where there are no names.
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
    Ok(cmd!(sh, "cargo fmt --manifest-path fuzz/Cargo.toml --check").run()?)
}

fn clippy(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo clippy --workspace --all-targets -- -D warnings").run()?;
    // The library without a browser is another program: what it lacks, the default build may hide.
    let library = ["--no-default-features", "--lib", "--examples"];
    cmd!(sh, "cargo clippy -p influence-score {library...} -- -D warnings").run()?;
    // Half of the code exists only in the browser's build.
    let targets = ["--target", "wasm32-unknown-unknown", "--lib", "--bins", "--test", "browser"];
    cmd!(sh, "cargo clippy -p influence-score {targets...} -- -D warnings").run()?;
    Ok(())
}

fn native(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo test -p xtask").run()?;
    // The other tests of this package need a browser.
    cmd!(sh, "cargo test -p influence-score --lib --bins --examples --test it").run()?;
    cmd!(sh, "cargo test -p influence-score --doc").run()?;
    Ok(())
}

fn docs(sh: &Shell) -> Outcome {
    cmd!(sh, "cargo doc --workspace --no-deps --document-private-items")
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .run()?;
    Ok(())
}

/// A few thousand files a target, always the same ones; `cargo xtask fuzz` goes on for long.
fn fuzz(sh: &Shell) -> Outcome {
    crate::fuzz::fuzz(sh, &[], &Until::Runs(3_000))
}

/// The browser's arguments for this part are in `webdriver.json`, where the runner looks for them.
fn browser(sh: &Shell) -> Outcome {
    let chromedriver = tools::chromedriver(sh).ok_or("there is no chromedriver")?;
    cmd!(sh, "cargo test -p influence-score --target wasm32-unknown-unknown --test browser")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("CHROMEDRIVER", chromedriver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .run()?;
    Ok(())
}

/// The page as it is shipped, in a browser.
fn e2e(sh: &Shell) -> Outcome {
    build::build(sh)?;
    size::report(sh)?;
    let chromedriver = tools::chromedriver(sh).ok_or("there is no chromedriver")?;
    let axe = tools::axe(sh)?;
    let server = Server::start(sh.current_dir().join(DIST), 0)?;
    let driver = Driver::start(&chromedriver)?;
    cmd!(sh, "cargo test -p influence-score --test e2e")
        .env("INFLUENCE_SCORE_URL", format!("http://127.0.0.1:{}", server.port()))
        .env("WEBDRIVER_URL", format!("http://127.0.0.1:{}", driver.port()))
        .env("AXE_SCRIPT", axe)
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
        let all = ["format", "clippy", "native", "docs", "fuzz", "browser", "e2e"];
        assert_eq!(names(&chosen(&[])?), all);
        assert!(crate::HELP.contains(&all.join(" ")), "the help lists them all");
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
            the parts are: format clippy native docs fuzz browser e2e";
        assert_eq!(error.as_deref(), Some(expected));
    }
}
