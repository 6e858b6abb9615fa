//! tbd
use crate::Outcome;
pub(crate) fn test(_sh: &xshell::Shell, _parts: &[&str]) -> Outcome { Ok(()) }
