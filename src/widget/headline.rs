//! The headline: the finding about the person who is shown, in which the person can be chosen.

use super::Dispatch;
use super::accounts::one_of_several;
use super::analysis::Analysis;
use super::dom;
use super::inputs::INPUTS;
use super::locale_loader::request_language;
use super::part::{button, option_key, words};
use super::play::with_fields;
use super::state::{Action, State, Subject};
use crate::inputs::Inputs;
use crate::locale::LANGUAGES;
use crate::sample::SAMPLES;
use yew::prelude::*;

/// The id of the list of people.
pub(super) const PERSON: &str = "person";

/// The headline and the line below it, which may have the choice of a language. `analysis` is that of the
/// activity after the tricks that are played.
pub(super) fn headline(
    state: &State,
    analysis: Option<&Analysis>,
    has_languages: bool,
    dispatch: &Dispatch,
) -> Html {
    let locale = state.locale;
    let finding = analysis
        .map(|analysis| locale.headline(&analysis.finding(), analysis.settings.is_weighted()));
    let (sentence, then) = finding.unwrap_or_else(|| ("{person}".to_owned(), None));
    let field = |_: &str| person(state, dispatch);
    html! {
        <header class="headline">
            <h1>
                { with_fields(&sentence, &field) }
                // On a line of its own: what one sentence gains in length does not move the other.
                if let Some(then) = then {
                    { " " }<br />{ then }
                }
            </h1>
            { about(state, has_languages, dispatch) }
        </header>
    }
}

/// The choice of a person. The list lies, unseen, over the name that is shown, so that the name has its own
/// width within the sentence.
fn person(state: &State, dispatch: &Dispatch) -> Html {
    let words = &state.locale.headline;
    let samples = words.people.iter().copied().chain([words.typed]).map(str::to_owned);
    let names: Vec<String> = samples.chain(state.own.as_ref().map(|_| own(state))).collect();
    let shown = place(state);
    let onchange = {
        let (dispatch, inputs) = (dispatch.clone(), state.inputs);
        move |event: Event| {
            let Some(place) = dom::selected_index(&event) else { return };
            dispatch.dispatch(match SAMPLES.get(place) {
                Some(sample) => Action::ShowSample(sample.id),
                None if place == TYPED => Action::ShowInputs(inputs),
                None => Action::ShowOwn,
            });
        }
    };
    html! {
        <span class="person">
            <span aria-hidden="true">{ shown_person(state) }</span>
            <select id={PERSON} aria-label={words.person} {onchange}>
                { for names.iter().enumerate().map(|(place, name)| {
                    let selected = place == shown;
                    html! {
                        <option key={option_key(place, selected)} {selected}>{ name.clone() }</option>
                    }
                }) }
            </select>
        </span>
    }
}

/// The places of those in the list of people who are no sample people: typed figures, and the reader's own
/// account.
const TYPED: usize = SAMPLES.len();
const OWN: usize = TYPED + 1;

/// The place of the person who is shown, in the list of people.
fn place(state: &State) -> usize {
    match state.subject {
        Subject::Sample(id) => SAMPLES.iter().position(|sample| sample.id == id).unwrap_or(0),
        Subject::Typed(_) => TYPED,
        Subject::Own(..) => OWN,
    }
}

/// The person who is shown, as they stand within a sentence.
pub(super) fn shown_person(state: &State) -> String {
    let words = &state.locale.headline;
    match words.people.get(place(state)) {
        Some(name) => (*name).to_owned(),
        None if place(state) == OWN => own(state),
        None => words.typed.to_owned(),
    }
}

/// What the reader's own account is called: of several accounts, by its name.
fn own(state: &State) -> String {
    one_of_several(state).unwrap_or_else(|| state.locale.headline.own.to_owned())
}

/// The line below the headline: who that is, and the ways to somebody else.
fn about(state: &State, has_languages: bool, dispatch: &Dispatch) -> Html {
    let locale = state.locale;
    let headline = &locale.headline;
    let toggle = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::ToggleIntake))
    };
    // These buttons go by their own press.
    let go = |action: fn(Inputs) -> Action, to: &'static str| {
        let (dispatch, inputs) = (dispatch.clone(), state.inputs);
        Callback::from(move |_| {
            dispatch.dispatch(action(inputs));
            dom::focus_then(to);
        })
    };
    let note = match state.subject {
        Subject::Sample(id) => {
            let mut notes = SAMPLES.iter().zip(headline.notes);
            let note = notes.find(|(sample, _)| sample.id == id).map_or("", |(_, note)| note);
            Some(format!("{} {note}", headline.made_up))
        }
        Subject::Typed(_) => Some(locale.inputs.rule.to_owned()),
        Subject::Own(..) => None,
    };
    let is_open = state.is_intake_open.to_string();
    html! {
        <p class="about">
            if let Some(note) = note {
                <span>{ note }</span>
            }
            <span>
                <button
                    type="button"
                    class="link own"
                    aria-expanded={is_open}
                    onclick={toggle}
                >
                    { headline.use_your_own }
                </button>
                { words(format!(", {}", headline.nothing_is_sent)) }
            </span>
            if !matches!(state.subject, Subject::Typed(_)) {
                { button("link", headline.type_numbers, None, go(Action::ShowInputs, INPUTS)) }
            }
            if state.own.is_some() {
                { button("link", headline.remove, None, go(|_| Action::RemoveOwn, PERSON)) }
            }
            if has_languages {
                { language(state, dispatch) }
            }
        </p>
    }
}

/// The choice of a language.
fn language(state: &State, dispatch: &Dispatch) -> Html {
    let onchange = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            if let Some(language) = dom::selected_index(&event).and_then(|at| LANGUAGES.get(at)) {
                request_language(&dispatch, language);
            }
        }
    };
    html! {
        <select class="languages" aria-label={state.locale.page.languages} {onchange}>
            { for LANGUAGES.iter().enumerate().map(|(place, language)| {
                let selected = language.tag == state.locale.tag;
                html! {
                    <option key={option_key(place, selected)} lang={language.tag} {selected}>
                        { language.name }
                    </option>
                }
            }) }
        </select>
    }
}
