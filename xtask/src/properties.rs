//! What each formula promises, held against many more activities than the tests take time for.

use crate::Outcome;
use xshell::{Shell, cmd};

/// So many generated activities a property, always the same ones.
pub(crate) fn properties(sh: &Shell, n_cases: u32) -> Outcome {
    cmd!(sh, "cargo test -p influence-score --test it -- properties:: derivations:: tricks::")
        .env("PROPTEST_CASES", n_cases.to_string())
        .run()?;
    Ok(())
}
