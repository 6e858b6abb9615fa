//! What the reader changed, so that each change can be undone and done again.

use super::{Action, Subject};
use crate::activity::Response;
use crate::score::Settings;
use crate::trick::TrickId;
use crate::verdict::Offer;
use std::rc::Rc;

/// The most changes that can be undone.
const MOST: usize = 200;

/// What the reader gave or chose and may want back.
#[derive(Clone, PartialEq)]
pub(super) struct Given {
    pub subject: Subject,
    pub tricks: Vec<TrickId>,
    pub settings: Settings,
    pub offer: Offer,
    pub compared: Option<usize>,
}

/// What a reader changes by it. Changes by one control that follow each other, such as those of a drag,
/// are undone together.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Control {
    Weight(Response),
    HalfLife,
    Offer,
    Inputs,
    /// A control whose every use is a change of its own.
    Single,
}

impl Control {
    /// The control that an action comes from; `None` for what is not undone: what the reader looks at,
    /// and what the host or the widget does.
    pub(super) fn of(action: &Action) -> Option<Control> {
        Some(match action {
            Action::SetWeight(response, _) => Control::Weight(*response),
            Action::SetHalfLife(_) => Control::HalfLife,
            Action::SetOffer(_) => Control::Offer,
            Action::ShowInputs(_) => Control::Inputs,
            Action::ShowSample(_)
            | Action::FollowLink(_)
            | Action::ShowOwn
            | Action::ShowAccount(_)
            | Action::ToggleTrick(_)
            | Action::TakeTricksBack
            | Action::CountReplies(_)
            | Action::CountSavedOrShared(_)
            | Action::Compare(_)
            | Action::Reset => Control::Single,
            _ => return None,
        })
    }
}

/// What can be undone, and done again.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Undo {
    /// What was given before each change, the last change at the end.
    past: Vec<Rc<Given>>,
    /// What was given before each undoing, the last undoing at the end.
    future: Vec<Rc<Given>>,
    /// The control of the last change, until it rests.
    last: Option<Control>,
}

impl Undo {
    pub(super) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Notes a change by a control, with what was given before it.
    pub(super) fn changed(&mut self, before: Given, control: Control) {
        self.future.clear();
        let continues = self.last == Some(control) && control != Control::Single;
        if !continues || self.past.is_empty() {
            self.past.push(Rc::new(before));
            let n_too_many = self.past.len().saturating_sub(MOST);
            self.past.drain(..n_too_many);
        }
        self.last = Some(control);
    }

    /// The next change is undone by itself, whatever control it is by.
    pub(super) fn rest(&mut self) {
        self.last = None;
    }

    /// What was given before the changes by a control that does not rest yet, which are forgotten.
    pub(super) fn put_back(&mut self) -> Option<Rc<Given>> {
        let control = self.last.take()?;
        if control == Control::Single { None } else { self.past.pop() }
    }

    /// What was given before the last change, which is undone; `now` is given at present.
    pub(super) fn undo(&mut self, now: Given) -> Option<Rc<Given>> {
        let before = self.past.pop()?;
        self.future.push(Rc::new(now));
        self.last = None;
        Some(before)
    }

    /// What was given before the last undoing; `now` is given at present.
    pub(super) fn redo(&mut self, now: Given) -> Option<Rc<Given>> {
        let after = self.future.pop()?;
        self.past.push(Rc::new(now));
        self.last = None;
        Some(after)
    }

    /// Forgets all states that hold data of the reader.
    pub(super) fn forget_own_data(&mut self) {
        for states in [&mut self.past, &mut self.future] {
            states.retain(|given| !matches!(given.subject, Subject::Own(..)));
        }
    }
}
