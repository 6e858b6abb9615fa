//! The activity that is shown, without and with the tricks, and the number of each.
//!
//! They are computed with the action that changes them, before anything is drawn: Yew draws a change in one
//! go only where that takes less than 16 ms, and the number of a million posts takes longer.

use super::super::analysis::Scored;
use super::super::shared::Shared;
use super::{State, Subject};
use crate::trick::{TrickId, play_all};
use std::cell::RefCell;
use std::rc::Rc;

/// The activity that is shown, without and with the tricks, each with its number.
#[derive(Clone)]
pub(in crate::widget) struct Played {
    /// Without the tricks.
    pub before: Shared<Scored>,
    /// With the tricks; the same where none is played.
    pub after: Shared<Scored>,
}

/// What was shown last. All states share it, and it is no part of what they are.
#[derive(Clone, Default)]
pub(super) struct Last(Rc<RefCell<Option<Known>>>);

impl PartialEq for Last {
    fn eq(&self, _: &Last) -> bool {
        true
    }
}

/// What was shown, and what it follows from beside the settings.
struct Known {
    subject: Subject,
    tricks: Vec<TrickId>,
    played: Played,
}

impl State {
    /// The activity that is shown, without and with the tricks, and the number of each.
    pub(in crate::widget) fn played(&self) -> Played {
        let mut last = self.last.0.borrow_mut();
        let known = last.take().filter(|known| known.subject == self.subject);
        let before = self.scored(known.as_ref());
        let after = if self.tricks.is_empty() {
            before.clone()
        } else {
            self.tricked(&before, known.as_ref())
        };
        let played = Played { before, after };
        let (subject, tricks) = (self.subject.clone(), self.tricks.clone());
        *last = Some(Known { subject, tricks, played: played.clone() });
        played
    }

    fn scored(&self, known: Option<&Known>) -> Shared<Scored> {
        let known =
            known.map(|known| known.played.before.clone()).or_else(|| self.subject.scored());
        let activity = match &known {
            Some(known) if known.settings == self.settings => return known.clone(),
            Some(known) => Rc::clone(&known.activity),
            None => self.subject.activity(),
        };
        Scored::new(activity, self.settings)
    }

    fn tricked(&self, before: &Scored, known: Option<&Known>) -> Shared<Scored> {
        let activity = match known.filter(|known| known.tricks == self.tricks) {
            Some(Known { played: Played { after, .. }, .. }) if after.settings == self.settings => {
                return after.clone();
            }
            Some(known) => Rc::clone(&known.played.after.activity),
            None => Rc::new(play_all(&before.activity, &self.tricks)),
        };
        Scored::new(activity, self.settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Activity, Response};
    use crate::locale::Locale;
    use crate::sample::SAMPLES;
    use crate::score::Settings;
    use crate::score::number::number;
    use crate::widget::state::Action;
    use yew::Reducible;

    #[test]
    fn numbers_are_those_of_the_posts_and_settings_after_each_action() {
        let mut state = Rc::new(State::new(SAMPLES[0].id, Locale::of("en")));
        let bits = |activity: &Activity, settings: &Settings| {
            number(activity, settings).map(|number| number.value.to_bits())
        };
        let shown = |scored: &Scored| scored.number.clone().map(|it| it.value.to_bits());
        for action in [
            Action::SetWeight(Response::Like, 2.0),
            Action::ToggleTrick(TrickId::DeleteBest),
            Action::SetHalfLife(7.0),
            Action::ToggleTrick(TrickId::DeleteWorst),
            Action::Undo,
            Action::Undo,
            Action::Undo,
            Action::Redo,
            Action::ShowSample(SAMPLES[1].id),
            Action::ToggleTrick(TrickId::DeleteBest),
            Action::ShowOwn,
        ] {
            state = state.reduce(action);
            let activity = state.subject.activity();
            let tricked = play_all(&activity, &state.tricks);
            let Played { before, after } = state.played();
            assert_eq!(shown(&before), bits(&activity, &state.settings));
            assert_eq!(shown(&after), bits(&tricked, &state.settings));
        }
    }

    #[test]
    fn nothing_is_computed_twice_in_a_row() {
        let opening = Rc::new(State::new(SAMPLES[0].id, Locale::of("en")));
        let first = opening.played();
        let is_same = |a: &Shared<Scored>, b: &Shared<Scored>| a == b;
        assert!(is_same(&first.before, &opening.played().after));
        let tricked = Rc::clone(&opening).reduce(Action::ToggleTrick(TrickId::DeleteBest));
        let played = tricked.played();
        assert!(is_same(&first.before, &played.before) && !is_same(&played.before, &played.after));
        assert!(is_same(&played.after, &tricked.played().after));
        // With other settings, the posts are the same.
        let weighted = tricked.reduce(Action::SetWeight(Response::Like, 2.0)).played();
        assert!(!is_same(&weighted.after, &played.after));
        assert!(Rc::ptr_eq(&weighted.after.activity, &played.after.activity));
        assert!(Rc::ptr_eq(&weighted.before.activity, &first.before.activity));
    }
}
