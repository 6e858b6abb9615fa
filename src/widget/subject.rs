//! Whose activity is shown.

use super::analysis::Scored;
use super::shared::Shared;
use super::state::Import;
use crate::activity::Activity;
use crate::inputs::Inputs;
use crate::sample::SampleId;
use std::rc::Rc;

/// Whose activity is shown.
#[derive(Clone)]
pub enum Subject {
    /// The activity of a made-up person.
    Sample(SampleId),
    /// The posts that are made from inputs which the reader typed.
    Typed(Inputs),
    /// The reader's own activity: the import, and the index of the account that is shown.
    Own(Rc<Import>, usize),
}

impl Subject {
    /// The activity that is shown. The columns of an account with many posts are not copied.
    #[must_use]
    pub fn activity(&self) -> Rc<Activity> {
        if let Some(scored) = self.scored() {
            return Rc::clone(&scored.activity);
        }
        Rc::new(match self {
            Subject::Sample(id) => id.activity(),
            Subject::Typed(inputs) => inputs.activity(),
            Subject::Own(import, account) => import.delivery.activity(*account).unwrap_or_default(),
        })
    }

    /// The activity with its number under the default settings, where that was computed with the import.
    pub(super) fn scored(&self) -> Option<Shared<Scored>> {
        match self {
            Subject::Own(import, account) if *account == import.first_shown() => {
                import.scored.clone()
            }
            _ => None,
        }
    }
}

impl PartialEq for Subject {
    /// Imports are compared by address, because comparing millions of posts takes too long.
    fn eq(&self, other: &Subject) -> bool {
        match (self, other) {
            (Subject::Sample(a), Subject::Sample(b)) => a == b,
            (Subject::Typed(a), Subject::Typed(b)) => a == b,
            (Subject::Own(a, i), Subject::Own(b, j)) => Rc::ptr_eq(a, b) && i == j,
            _ => false,
        }
    }
}
