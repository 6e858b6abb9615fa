//! What `deny.toml` asks of the dependencies: their licences, where they come from, and which are
//! banned.

use crate::{Outcome, tools};
use xshell::{Shell, cmd};

/// The packages with a lock file of their own.
const MANIFESTS: [&str; 3] = ["Cargo.toml", "fuzz/Cargo.toml", "xtask/wasm-bindgen/Cargo.toml"];

/// Checks licences, bans and sources, which needs no more than the lock files and the crates.
pub(crate) fn offline(sh: &Shell) -> Outcome {
    check(sh, &["licenses", "bans", "sources"])
}

/// Checks for known vulnerabilities. The database of these is loaded from the network and changes
/// every day, so this is not part of the tests.
pub(crate) fn advisories(sh: &Shell) -> Outcome {
    check(sh, &["advisories"])
}

fn check(sh: &Shell, checks: &[&str]) -> Outcome {
    tools::for_deny(sh)?;
    for manifest in MANIFESTS {
        println!("{manifest}:");
        let options = ["--locked", "--workspace", "--config", "deny.toml", "--manifest-path"];
        cmd!(sh, "cargo deny {options...} {manifest} check {checks...}").run()?;
    }
    Ok(())
}
