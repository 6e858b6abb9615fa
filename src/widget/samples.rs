//! Whose activity: the sample people as plain buttons, and the one that opens the intake.

use super::Dispatch;
use super::part::{button, heading, paragraph, section, together, words};
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
    let choices = html! {
        <div class="choices">
            { for buttons }
            <button
                type="button"
                class="own"
                aria-expanded={if is_open { "true" } else { "false" }}
                onclick={toggle}
            >
                { if is_open { intake.close } else { intake.use_your_own } }
            </button>
        </div>
    };
    let note = match state.subject {
        Subject::Sample(shown) => {
            let mut notes = SAMPLES.iter().zip(intake.sample_notes);
            let note = notes.find(|(sample, _)| sample.id == shown).map_or("", |(_, note)| note);
            paragraph("note", format!("{note} {}", intake.made_up))
        }
        Subject::Own(..) => Html::default(),
    };
    let heading = heading("whose", "small", words(intake.whose));
    section("whose", heading, together([choices, note]))
}
