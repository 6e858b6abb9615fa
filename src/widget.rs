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
mod exposed;
mod guide;
mod habits;
mod import;
mod intake;
pub mod kept;
mod languages;
mod lenses;
mod locale_loader;
mod mapping;
mod marks;
mod notice;
mod number;
mod part;
mod picture;
mod play;
mod preparation;
mod ranks;
mod record;
mod report;
mod samples;
mod shared;
mod spans;
pub mod state;
mod steps;
mod subject;
mod tricks;
mod verdict;
mod why;

use crate::ingest::Choices;
use crate::locale::Locale;
use crate::sample::SampleId;
use analysis::{Scored, use_analysis};
use disclosure::{Disclosure, Panel};
pub use effect::set_first_width;
use kept::Kept;
pub(crate) use locale_loader::load_locale;
use shared::Shared;
use state::{Action, Notice, State, Subject};
use std::rc::Rc;
use steps::use_computed;
use yew::prelude::*;

/// The properties of [`Widget`]. When the page changes one of them, the widget follows.
#[derive(Clone, PartialEq, Properties)]
pub struct WidgetProps {
    /// The sample person to show. While the reader's own data is here, a change of it waits.
    pub sample: SampleId,
    /// The language to show, until the reader chooses another one.
    pub locale: &'static Locale,
    /// What the widget opens with.
    #[prop_or_default]
    pub start: Start,
    /// Whether scripts of another page may read this one. The reader can't bring data then.
    #[prop_or_default]
    pub is_exposed: bool,
    /// Called with what is kept, at first and whenever it changes.
    #[prop_or_default]
    pub on_kept: Callback<Kept>,
}

/// What the widget opens with.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Start {
    /// With a sample person and the default settings.
    #[default]
    Fresh,
    /// With what the widget kept before the host moved its frame.
    Moved(Kept),
    /// With what the widget kept before it failed.
    Restarted(Kept),
}

impl Start {
    /// What was kept before; `None` if the widget opens for the first time.
    #[must_use]
    pub fn kept(self) -> Option<Kept> {
        match self {
            Start::Fresh => None,
            Start::Moved(kept) | Start::Restarted(kept) => Some(kept),
        }
    }

    /// What is to be said about it.
    fn notice(self) -> Option<Notice> {
        match self {
            Start::Moved(kept) if kept.has_own_data => Some(Notice::Moved),
            Start::Restarted(_) => Some(Notice::Restarted),
            Start::Fresh | Start::Moved(_) => None,
        }
    }

    fn state(self, sample: SampleId, locale: &'static Locale) -> State {
        match self.kept() {
            Some(kept) => State::restored(kept, sample, locale, self.notice()),
            None => State::new(sample, locale),
        }
    }
}

/// The panels that open in place, from top to bottom.
const PANELS: &[Panel] =
    &[lenses::PANEL, ranks::PANEL, record::PANEL, habits::PANEL, tricks::PANEL, verdict::PANEL];

/// Where panels send actions.
type Dispatch = UseReducerDispatcher<State>;

/// The whole widget: number, intake, settings, reasons, figures and panels.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { sample, locale, start, is_exposed, .. } = *props;
    let state = use_reducer_eq(|| start.state(sample, locale));
    let dispatch = state.dispatcher();
    // The sample person that is kept is not replaced before the page chooses another one.
    let followed = use_mut_ref(|| sample);
    use_effect_with(sample, {
        let dispatch = dispatch.clone();
        move |&sample| {
            if followed.replace(sample) != sample {
                dispatch.dispatch(Action::FollowHost(sample));
            }
        }
    });
    use_effect_with((), {
        let dispatch = dispatch.clone();
        move |()| {
            // The loader still has the files that the reader chose before the program failed.
            if let Start::Restarted(Kept { has_own_data: true, .. }) = start {
                import::import_again(&dispatch, 0, &Choices::default());
            }
        }
    });
    use_effect_with((state.kept(), props.on_kept.clone()), |(kept, on_kept)| on_kept.emit(*kept));
    use_effect_with(locale.tag, {
        let dispatch = dispatch.clone();
        move |_| {
            dispatch.dispatch(Action::RequestLanguage(locale.tag));
            dispatch.dispatch(Action::SetLanguage(locale));
        }
    });
    effect::use_document_language(state.locale);

    let activity = use_computed(state.subject.clone(), Subject::activity);
    let scored = use_computed((Shared::from(activity.clone()), state.settings), {
        let activity = Rc::clone(&activity);
        move |(_, settings)| Scored::new(activity, *settings)
    });
    let scored = Shared::from(scored);
    let (analysis, is_outdated) = use_analysis(&scored);
    let report = report::use_report(&state, &activity, &dispatch);
    let accounts = accounts::use_accounts(&state, &dispatch);
    let busy = is_outdated.then_some("true");
    let locale = state.locale;
    let on_drop = if is_exposed {
        exposed::on_drop(&dispatch, state.is_intake_open)
    } else {
        intake::on_drop(&dispatch, state.request)
    };

    html! {
        <div class="widget" ondragover={intake::allow_drop} ondrop={on_drop}>
            { languages::languages(locale, &dispatch) }
            { notice::notice(&state, &dispatch) }
            { samples::samples(&state, &dispatch) }
            if state.is_intake_open && is_exposed {
                { exposed::exposed(locale) }
            } else if state.is_intake_open {
                <intake::Intake state={(*state).clone()} dispatch={dispatch.clone()} />
            }
            { intake::progress(&state, &dispatch) }
            { report }
            { preparation::try_again(&state, &dispatch) }
            { guide::help(&state) }
            { mapping::question(&state, &dispatch) }
            { accounts }
            <div class="columns">
                <div class="column">
                    { number::number(&scored, analysis.as_ref(), locale, &dispatch) }
                    { play::play(&scored, locale, &dispatch) }
                </div>
                <div class="column" aria-busy={busy}>
                    if let Some(analysis) = &analysis {
                        { why::why(analysis, locale) }
                        { picture::over_time(analysis, &state, &dispatch) }
                    }
                </div>
            </div>
            { for PANELS.iter().enumerate().filter_map(|(at, panel)| {
                let is_open = state.open_panels >> at & 1 == 1;
                let (analysis, dispatch) = (analysis.clone()?, dispatch.clone());
                let (subject, offer) = (state.subject.clone(), state.offer);
                Some(html! {
                    <Disclosure
                        {panel} {at} {is_open} {analysis} {locale} {subject} {offer} {dispatch}
                    />
                })
            }) }
            { part::paragraph("method", locale.page.method) }
        </div>
    }
}
