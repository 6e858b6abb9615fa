//! Checks the properties of the formulas on many more generated activities than the tests do.

use crate::Outcome;
use xshell::{Shell, cmd};

/// Checks each property on `n_cases` generated activities.
pub(crate) fn properties(sh: &Shell, n_cases: u32) -> Outcome {
    cmd!(sh, "cargo test -p influence-score --test it -- properties:: derivations:: tricks::")
        .env("PROPTEST_CASES", n_cases.to_string())
        .run()?;
    Ok(())
}
