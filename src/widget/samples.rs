//! Whose activity is shown: buttons for the sample people, and the one that opens the intake.

use super::Dispatch;
use super::part::{button, heading, paragraph, section};
use super::state::{Action, State, Subject};
use crate::sample::SAMPLES;
use yew::prelude::*;

/// The choice of whose activity is shown.
pub(super) fn samples(state: &State, dispatch: &Dispatch) -> Html {
    let intake = &state.locale.intake;
    let buttons = SAMPLES.iter().zip(intake.samples).map(|(sample, name)| {
        let id = sample.id;
        let dispatch = dispatch.clone();
        let show = Callback::from(move |_| dispatch.dispatch(Action::ShowSample(id)));
        button("", name, Some(state.subject == Subject::Sample(id)), show)
    });
    let toggle = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(Action::ToggleIntake)
    };
    let is_open = state.is_intake_open;
    let content = html! {
        <>
            <div class="choices">
                { for buttons }
                <button
                    type="button"
                    class="own"
                    aria-expanded={is_open.to_string()}
                    onclick={toggle}
                >
                    { if is_open { intake.close } else { intake.use_your_own } }
                </button>
            </div>
            { note(state) }
        </>
    };
    section("whose", heading("whose", "small", html! { { intake.whose } }), content)
}

/// What is to be known about the sample person who is shown, and that all of it is made up.
fn note(state: &State) -> Html {
    let Subject::Sample(shown) = state.subject else { return Html::default() };
    let intake = &state.locale.intake;
    let mut notes = SAMPLES.iter().zip(intake.sample_notes);
    let note = notes.find(|(sample, _)| sample.id == shown).map_or("", |(_, note)| note);
    paragraph("note", format!("{note} {}", intake.made_up))
}
