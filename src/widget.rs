//! The root component: layout and nothing else. State is in [`state`], what follows from it in
//! `reading`; each panel is a file, and those without hooks are plain functions.

mod accounts;
mod dial;
mod effect;
mod disclosure;
mod intake;
mod languages;
mod lenses;
mod mapping;
mod number;
mod part;
mod picture;
mod play;
mod ranks;
mod import;
mod analysis;
mod report;
mod samples;
mod shared;
pub mod state;
mod tricks;
mod verdict;
mod why;

use crate::locale::Locale;
use crate::sample::SampleId;
use analysis::Analysis;
use disclosure::{Disclosure, Panel};
pub(crate) use import::words;
use shared::Shared;
use state::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

/// What the widget opens with.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct WidgetProps {
    /// The sample person to show first.
    pub sample: SampleId,
    /// The language to begin in.
    pub locale: &'static Locale,
}

/// The panels that are opened in place, in the order of the page.
const PANELS: &[Panel] = &[lenses::PANEL, ranks::PANEL, tricks::PANEL, verdict::PANEL];

/// How panels say what the reader did.
type Dispatch = UseReducerDispatcher<State>;

/// The widget.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let opening = *props;
    let state = use_reducer_eq(|| State::new(opening.sample, opening.locale));
    let dispatch = state.dispatcher();
    // A host that changes its attributes changes what the widget shows.
    use_effect_with(opening.sample, {
        let dispatch = dispatch.clone();
        move |&sample| dispatch.dispatch(Action::ShowSample(sample))
    });
    use_effect_with(opening.locale.tag, {
        let dispatch = dispatch.clone();
        move |_| {
            dispatch.dispatch(Action::RequestLanguage(opening.locale.tag));
            dispatch.dispatch(Action::SetLanguage(opening.locale));
        }
    });
    effect::use_document_language(state.locale);

    let activity = use_memo(state.subject.clone(), |subject| Rc::new(subject.activity()));
    let analysis =
        use_memo((Shared::from(Rc::clone(&activity)), state.settings), |(activity, settings)| {
            Analysis::new(Rc::clone(activity), *settings)
        });
    let analysis = Shared::from(analysis);
    let locale = state.locale;
    let drop_files = intake::dropped(&dispatch, state.request);

    html! {
        <div class="widget" ondragover={intake::allow_drop} ondrop={drop_files}>
            { languages::languages(locale, &dispatch) }
            { samples::samples(&state, &dispatch) }
            if state.is_intake_open {
                <intake::Intake state={(*state).clone()} dispatch={dispatch.clone()} />
            }
            { intake::progress(&state) }
            { report::report(&state) }
            { mapping::question(&state, &dispatch) }
            { accounts::accounts(&state, &dispatch) }
            <div class="columns">
                <div class="column">
                    { number::number(&analysis, locale) }
                    { play::play(&analysis, locale, &dispatch) }
                </div>
                <div class="column">
                    { why::why(&analysis, locale) }
                    { picture::over_time(&analysis, locale) }
                </div>
            </div>
            { for PANELS.iter().map(|panel| {
                let (analysis, dispatch) = (analysis.clone(), dispatch.clone());
                let (subject, offer) = (state.subject.clone(), state.offer);
                html! { <Disclosure {panel} {analysis} {locale} {subject} {offer} {dispatch} /> }
            }) }
            { part::paragraph("method", locale.page.method) }
        </div>
    }
}
