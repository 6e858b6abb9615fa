//! What can be undone and done again.

use influence_score::activity::Response;
use influence_score::inputs::Inputs;
use influence_score::locale::Locale;
use influence_score::sample::SAMPLES;
use influence_score::trick::TrickId;
use influence_score::verdict::{OFFER, Offer};
use influence_score::widget::state::{Action, State, Subject};
use proptest::prelude::*;
use std::rc::Rc;
use yew::Reducible;

fn opening() -> Rc<State> {
    Rc::new(State::new(SAMPLES[0].id, Locale::of("en")))
}

fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(Rc::clone(state), Reducible::reduce)
}

/// Changes, each by another control than the one before it.
fn changes() -> Vec<Action> {
    vec![
        Action::SetWeight(Response::Like, 2.0),
        Action::SetWeight(Response::Reply, 3.0),
        Action::ToggleTrick(TrickId::DeleteBest),
        Action::ToggleTrick(TrickId::BuyFollowers),
        Action::SetHalfLife(7.0),
        Action::ShowSample(SAMPLES[2].id),
        Action::SetOffer(Offer { cost: 12.0, ..OFFER }),
        Action::ShowInputs(Inputs { likes: 3.0, ..Inputs::default() }),
        Action::CountReplies(true),
        Action::TakeTricksBack,
        Action::CountSavedOrShared(true),
        Action::Reset,
    ]
}

/// All that a link holds, which is all that can be undone.
fn links(states: &[Rc<State>]) -> Vec<String> {
    states.iter().map(|state| state.link().to_text()).collect()
}

#[test]
fn every_change_is_undone_and_done_again() {
    let mut states = vec![opening()];
    for change in changes() {
        let next = after(states.last().unwrap(), [change]);
        assert!(next != *states.last().unwrap());
        states.push(next);
    }
    assert!(!states[0].can_undo() && !states[0].can_redo());
    let mut back = vec![Rc::clone(states.last().unwrap())];
    while back.last().unwrap().can_undo() {
        back.push(after(back.last().unwrap(), [Action::Undo]));
    }
    let mut forth = vec![Rc::clone(back.last().unwrap())];
    while forth.last().unwrap().can_redo() {
        forth.push(after(forth.last().unwrap(), [Action::Redo]));
    }
    back.reverse();
    assert_eq!(links(&back), links(&states));
    assert_eq!(links(&forth), links(&states));
    // The inputs that were typed are there to go on with.
    let typed = after(&opening(), changes());
    assert_eq!(typed.inputs.likes, 3.0);
}

#[test]
fn a_drag_is_undone_as_one_change_and_the_next_drag_as_another() {
    let weight = |weight| Action::SetWeight(Response::Like, weight);
    let drag = || [weight(2.0), weight(3.0), weight(4.0)];
    let dragged = after(&opening(), drag());
    assert_eq!(after(&dragged, [Action::Undo]).link(), opening().link());
    let twice = after(&dragged, [Action::Rest, weight(5.0), weight(6.0)]);
    assert_eq!(after(&twice, [Action::Undo]).link(), dragged.link());
    // Other controls between them, or the same trick twice, are changes of their own.
    let trick = || Action::ToggleTrick(TrickId::Pause);
    let tricked = after(&dragged, [trick(), trick()]);
    assert_eq!(after(&tricked, [Action::Undo]).tricks, [TrickId::Pause]);
}

#[test]
fn a_new_change_forgets_what_was_undone() {
    let undone = after(&opening(), changes().into_iter().take(2).chain([Action::Undo]));
    assert!(undone.can_redo());
    let changed = after(&undone, [Action::SetHalfLife(90.0)]);
    assert!(!changed.can_redo());
    // What changes nothing, or what the reader only looks at, does not.
    let looked = after(&undone, [Action::TogglePanel(0), Action::SetHalfLife(30.0)]);
    assert!(looked.can_redo());
}

#[test]
fn there_is_an_end_to_what_can_be_undone() {
    let tricks = (0..1_000).map(|_| Action::ToggleTrick(TrickId::Pause));
    let mut state = after(&opening(), tricks);
    let mut n = 0;
    while state.can_undo() {
        state = after(&state, [Action::Undo]);
        n += 1;
    }
    assert_eq!(n, 200);
    assert!(matches!(state.subject, Subject::Sample(_)));
}

proptest! {
    /// Whatever the reader changes, undoing all of it ends where the reader began.
    #[test]
    fn undoing_all_ends_at_the_beginning(
        places in prop::collection::vec((0..12_usize, any::<bool>()), 0..40),
    ) {
        let mut state = opening();
        for (place, rests) in places {
            state = after(&state, changes().into_iter().nth(place));
            if rests {
                state = after(&state, [Action::Rest]);
            }
        }
        while state.can_undo() {
            state = after(&state, [Action::Undo]);
        }
        prop_assert_eq!(state.link(), opening().link());
    }
}
