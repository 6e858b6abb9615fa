//! Which table is asked about.

use super::{Phase, Problem, State, Subject};
use crate::ingest::{Preview, Reason};

impl State {
    /// The table whose columns the reader has to name before it can be read, or wants to name, if
    /// there is one.
    #[must_use]
    pub fn unnamed_table(&self) -> Option<&Preview> {
        let error = match (&self.intake, &self.subject) {
            (Phase::Failed(Problem::Content(error)), _) => error,
            (Phase::Done, Subject::Own(import, _)) if self.is_naming => {
                return import.delivery.report.unread_table.as_deref();
            }
            _ => return None,
        };
        match &error.reason {
            Reason::NoTimeColumn(preview) | Reason::NoCountColumn(preview) => {
                (!preview.rows.is_empty()).then_some(preview)
            }
            _ => None,
        }
    }
}
