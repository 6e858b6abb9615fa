//! What the reader is asked about the files.

use super::{Phase, Problem, State, Subject};
use crate::ingest::{Error, Preview, Reason};

impl State {
    /// The table whose columns the reader has to name before it can be read, or wants to name, if
    /// there is one.
    #[must_use]
    pub fn unnamed_table(&self) -> Option<&Preview> {
        if let (Phase::Done, Subject::Own(import, _), true) =
            (&self.intake, &self.subject, self.is_naming)
        {
            return import.delivery.report.unread_table.as_deref();
        }
        match &self.question()?.reason {
            Reason::NoTimeColumn(preview) | Reason::NoCountColumn(preview) => Some(preview),
            _ => None,
        }
    }

    /// The file that can be read once the reader has answered a question about it. The others may have been
    /// read already.
    #[must_use]
    pub fn question(&self) -> Option<&Error> {
        let mut files = match (&self.intake, &self.subject) {
            (Phase::Failed(Problem::Content(error)), _) => std::slice::from_ref(error),
            (Phase::Done, Subject::Own(import, _)) => &import.delivery.left_out,
            _ => &[],
        }
        .iter();
        files.find(|file| file.reason.is_question())
    }
}
