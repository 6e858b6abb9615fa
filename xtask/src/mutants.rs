//! Mutation testing: cargo-mutants changes one place of the code at a time, and a test should fail.
//! A change that no test notices is a survivor: something that no test asks for.
//!
//! `.cargo/mutants.toml` says which code is changed, which tests run, and which survivors are
//! accepted, each with a reason.

use crate::{Outcome, tools};
use std::process::Command;
use xshell::{Shell, cmd};

/// The folder that cargo-mutants makes `mutants.out` in, and where the changed code is compiled.
const FOLDER: &str = "target/mutants";

/// The smallest share of the changes that the tests must notice, in percent.
const GOAL_PERCENT: usize = 95;

/// Tries all changes, or one part of them such as `0/48`; prints the share that was noticed and
/// the survivors.
///
/// # Errors
///
/// Where anything survives that is not accepted, or where the tests fail without a change.
pub(crate) fn mutants(sh: &Shell, shard: Option<&str>) -> Outcome {
    tools::for_mutants(sh)?;
    sh.create_dir(FOLDER)?;
    let shard = shard.map(|shard| format!("--shard={shard}"));
    // All changes are compiled in one folder, so the dependencies are compiled once. Two jobs would
    // wait for each other there, and cargo-mutants would take that for a test that never ends.
    let command = cmd!(sh, "cargo mutants --output {FOLDER} --jobs 1 --no-times {shard...}")
        .env("CARGO_TARGET_DIR", sh.current_dir().join(FOLDER).join("build"));
    let status = Command::from(command).status()?;
    // Codes of cargo-mutants: 2 means that changes survived, 3 that tests ran out of time.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        return Err(format!("cargo mutants did not finish: {status}").into());
    }
    let read = |name: &str| -> Outcome<Vec<String>> {
        let lines = sh.read_file(format!("{FOLDER}/mutants.out/{name}.txt"))?;
        Ok(lines.lines().map(str::to_owned).collect())
    };
    let [caught, timeout, missed] = ["caught", "timeout", "missed"].map(read);
    let (n_noticed, missed) = (caught?.len() + timeout?.len(), missed?);
    let n_all = n_noticed + missed.len();
    if n_all == 0 {
        return Err("there was nothing to change".into());
    }
    println!("{}", told(n_noticed, n_all));
    if missed.is_empty() {
        return Ok(());
    }
    let survivors = missed.join("\n");
    Err(format!(
        "survivors, to be noticed by a test or accepted in .cargo/mutants.toml:\n{survivors}"
    )
    .into())
}

/// The share of changes that the tests noticed, beside the goal.
fn told(n_noticed: usize, n_all: usize) -> String {
    let tenths = n_noticed * 1000 / n_all;
    let share = format!("{}.{} %", tenths / 10, tenths % 10);
    format!("{n_noticed} of {n_all} changes noticed, {share} (goal: {GOAL_PERCENT} %)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_down() {
        assert_eq!(told(2, 3), "2 of 3 changes noticed, 66.6 % (goal: 95 %)");
        assert_eq!(told(40, 40), "40 of 40 changes noticed, 100.0 % (goal: 95 %)");
    }
}
