//! The widget: a Yew component that shows an activity's number and everything that explains it.
//!
//! This file has the layout and nothing else. What the reader gave or chose is in [`state`], and what
//! follows from it in `analysis`. Each panel is a file; panels without hooks are plain functions.

mod accounts;
mod analysis;
mod dial;
mod disclosure;
pub(crate) mod dom;
mod effect;
mod guide;
mod import;
mod intake;
mod languages;
mod lenses;
mod locale_loader;
mod mapping;
mod number;
mod part;
mod picture;
mod play;
mod preparation;
mod ranks;
mod report;
mod samples;
mod shared;
pub mod state;
mod tricks;
mod verdict;
mod why;

use crate::activity::Activity;
use crate::locale::Locale;
use crate::sample::SampleId;
use crate::score::Settings;
use analysis::Analysis;
use disclosure::{Disclosure, Panel};
pub(crate) use locale_loader::load_locale;
use shared::Shared;
use state::{Action, State, Subject};
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`Widget`]. When the page changes one of them, the widget follows.
#[derive(Clone, Copy, PartialEq, Properties)]
pub struct WidgetProps {
    /// The sample person to show.
    pub sample: SampleId,
    /// The language to show, until the reader chooses another one.
    pub locale: &'static Locale,
}

/// The panels that open in place, from top to bottom.
const PANELS: &[Panel] = &[lenses::PANEL, ranks::PANEL, tricks::PANEL, verdict::PANEL];

/// Where panels send actions.
type Dispatch = UseReducerDispatcher<State>;

/// The whole widget: number, intake, settings, reasons, figures and panels.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { sample, locale } = *props;
    let state = use_reducer_eq(|| State::new(sample, locale));
    let dispatch = state.dispatcher();
    use_effect_with(sample, {
        let dispatch = dispatch.clone();
        move |&sample| dispatch.dispatch(Action::ShowSample(sample))
    });
    use_effect_with(locale.tag, {
        let dispatch = dispatch.clone();
        move |_| {
            dispatch.dispatch(Action::RequestLanguage(locale.tag));
            dispatch.dispatch(Action::SetLanguage(locale));
        }
    });
    effect::use_document_language(state.locale);

    let activity = use_memo(state.subject.clone(), Subject::activity);
    let analysis = use_analysis(activity, state.settings);
    let locale = state.locale;
    let on_drop = intake::on_drop(&dispatch, state.request);

    html! {
        <div class="widget" ondragover={intake::allow_drop} ondrop={on_drop}>
            { languages::languages(locale, &dispatch) }
            { samples::samples(&state, &dispatch) }
            if state.is_intake_open {
                <intake::Intake state={(*state).clone()} dispatch={dispatch.clone()} />
            }
            { intake::progress(&state) }
            { report::report(&state) }
            { preparation::try_again(&state, &dispatch) }
            { guide::help(&state) }
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

/// What follows from an activity and the settings, computed anew when one of them changes.
#[hook]
fn use_analysis(activity: Rc<Activity>, settings: Settings) -> Shared<Analysis> {
    let analysis = use_memo((Shared::from(activity.clone()), settings), |(_, settings)| {
        Analysis::new(activity, *settings)
    });
    Shared::from(analysis)
}
