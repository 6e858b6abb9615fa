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
mod ranks;
mod report;
mod samples;
mod shared;
pub mod state;
mod steps;
mod tricks;
mod verdict;
mod why;

use crate::locale::Locale;
use crate::sample::SampleId;
use analysis::{Scored, use_analysis};
use disclosure::{Disclosure, Panel};
pub(crate) use locale_loader::load_locale;
use shared::Shared;
use state::{Action, State, Subject};
use std::rc::Rc;
use steps::use_kept;
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

    let activity = use_kept(state.subject.clone(), Subject::activity);
    let scored = use_kept((Shared::from(activity.clone()), state.settings), {
        let activity = Rc::clone(&activity);
        move |(_, settings)| Scored::new(activity, *settings)
    });
    let scored = Shared::from(scored);
    let (analysis, is_outdated) = use_analysis(&scored);
    let report = report::use_report(&state, &activity);
    let accounts = accounts::use_accounts(&state, &dispatch);
    let busy = is_outdated.then_some("true");
    let locale = state.locale;
    let on_drop = intake::on_drop(&dispatch, state.request);

    html! {
        <div class="widget" ondragover={intake::allow_drop} ondrop={on_drop}>
            { languages::languages(locale, &dispatch) }
            { samples::samples(&state, &dispatch) }
            if state.is_intake_open {
                <intake::Intake state={(*state).clone()} dispatch={dispatch.clone()} />
            }
            { intake::progress(&state, &dispatch) }
            { report }
            { mapping::question(&state, &dispatch) }
            { accounts }
            <div class="columns">
                <div class="column">
                    { number::number(&scored, locale) }
                    { play::play(&scored, locale, &dispatch) }
                </div>
                <div class="column" aria-busy={busy}>
                    if let Some(analysis) = &analysis {
                        { why::why(analysis, locale) }
                        { picture::over_time(analysis, locale) }
                    }
                </div>
            </div>
            { for PANELS.iter().filter_map(|panel| {
                let (analysis, dispatch) = (analysis.clone()?, dispatch.clone());
                let (subject, offer) = (state.subject.clone(), state.offer);
                Some(html! {
                    <Disclosure {panel} {analysis} {locale} {subject} {offer} {dispatch} />
                })
            }) }
            { part::paragraph("method", locale.page.method) }
        </div>
    }
}
