//! The widget: a Yew component that shows an activity's number and everything that explains it.
//!
//! This file has the layout and nothing else. What the reader gave or chose is in [`state`], and what
//! follows from it in `analysis`. Each panel is a file; panels without hooks are plain functions.

mod accounts;
mod analysis;
mod dial;
mod disclosure;
pub(crate) mod dom;
mod dots;
mod effect;
mod exposed;
mod guide;
mod habits;
mod headline;
mod import;
mod inputs;
mod intake;
pub mod kept;
mod lenses;
pub mod link;
mod link_box;
mod locale_loader;
mod mapping;
mod marks;
mod notice;
mod number;
mod part;
mod picture;
mod play;
mod preparation;
mod print;
mod ranks;
mod record;
mod report;
mod said;
mod shared;
mod spans;
pub mod state;
mod steps;
mod subject;
mod verdict;
mod what_if;
mod why;

use crate::ingest::Choices;
use crate::inputs::Inputs;
use crate::locale::{Language, Locale};
use crate::sample::{SAMPLES, SampleId};
use analysis::{Analysis, use_analysis};
use disclosure::{Disclosure, Panel};
use dots::DotsProps;
pub use effect::set_first_width;
use kept::Kept;
use link::{Link, Person, value_in_fragment};
pub(crate) use locale_loader::load_locale;
use shared::Shared;
use state::{Action, Notice, Played, State};
use std::rc::Rc;
use yew::prelude::*;

/// The properties of [`Widget`]. When the page changes one of them, the widget follows.
#[derive(Clone, PartialEq, Properties)]
pub struct WidgetProps {
    /// The sample person to show. While the reader's own data is here, a change of it waits.
    pub sample: SampleId,
    /// The figures of which posts are made that are shown in place of the sample person. A change of them
    /// waits in the same way.
    #[prop_or_default]
    pub inputs: Option<Inputs>,
    /// The language to show, until the reader chooses another one.
    pub locale: &'static Locale,
    /// What the widget opens with.
    #[prop_or_default]
    pub start: Start,
    /// Whether the widget shows its headline, number, figure and tricks alone, until the reader asks for more.
    #[prop_or_default]
    pub is_compact: bool,
    /// Whether scripts of another page may read this one. The reader can't bring data then.
    #[prop_or_default]
    pub is_exposed: bool,
    /// Whether the widget shows what a link holds that is put into the address of the page later, unless the
    /// reader's own data is here.
    #[prop_or_default]
    pub follows_address: bool,
    /// Called with what is kept, at first and whenever it changes.
    #[prop_or_default]
    pub on_kept: Callback<Kept>,
}

/// What the widget opens with.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Start {
    /// With a sample person and the default settings.
    #[default]
    Fresh,
    /// As a link says.
    Linked(Link),
    /// With what the widget kept before the host moved its frame.
    Moved(Kept),
    /// With what the widget kept before it failed.
    Restarted(Kept),
}

impl Start {
    /// What was kept before; `None` if the widget opens for the first time.
    #[must_use]
    pub fn kept(&self) -> Option<&Kept> {
        match self {
            Start::Fresh | Start::Linked(_) => None,
            Start::Moved(kept) | Start::Restarted(kept) => Some(kept),
        }
    }

    fn state(&self, sample: SampleId, locale: &'static Locale) -> State {
        let restored = |kept, notice| State::restored(kept, sample, locale, notice);
        match self {
            Start::Fresh => State::new(sample, locale),
            Start::Linked(link) => State::linked(link, sample, locale),
            Start::Moved(kept) => restored(kept, kept.has_own_data.then_some(Notice::Moved)),
            Start::Restarted(kept) => restored(kept, Some(Notice::Restarted)),
        }
    }
}

/// The panels that open in place, from top to bottom.
const PANELS: &[Panel] = &[
    picture::OVER_TIME_PANEL,
    why::PANEL,
    lenses::PANEL,
    ranks::PANEL,
    verdict::PANEL,
    record::PANEL,
    habits::PANEL,
];

/// Where panels send actions.
type Dispatch = UseReducerDispatcher<State>;

/// The whole widget: headline, number, tricks and settings, and the panels below.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { sample, locale, is_compact, is_exposed, .. } = *props;
    let state = use_reducer_eq(|| props.start.state(sample, locale));
    let dispatch = state.dispatcher();
    use_host(props, &dispatch);
    use_effect_with((state.kept(), props.on_kept.clone()), |(kept, on_kept)| {
        on_kept.emit(kept.clone());
    });
    effect::use_document_language(state.locale);

    let Played { before, after: scored } = state.played();
    let activity = Rc::clone(&before.activity);
    let is_tricked = !state.tricks.is_empty();
    let (analysis_before, is_before_outdated) = use_analysis(Some(before.clone()));
    let (analysis, is_outdated) = use_analysis(is_tricked.then(|| scored.clone()));
    let is_outdated = is_before_outdated || is_tricked && is_outdated;
    let analysis = analysis.or_else(|| analysis_before.clone());
    // The panels follow when the reader's hand rests.
    let settled = effect::use_settled(&analysis);
    let settled_before = effect::use_settled(&analysis_before);
    // So does the headline, unless it is about other posts now.
    let is_about_the_same = |settled: &Shared<Analysis>, analysis: &Shared<Analysis>| {
        Rc::ptr_eq(&settled.activity, &analysis.activity)
    };
    let told = match (&settled, &analysis) {
        (Some(settled), Some(analysis)) if is_about_the_same(settled, analysis) => Some(settled),
        _ => analysis.as_ref(),
    };
    // While a dial is dragged it stays as it is: what lies below would move with its length.
    let held = use_mut_ref(|| None::<Shared<Analysis>>);
    if !dial::is_dragged() {
        held.replace(told.cloned());
    }
    let told = held.borrow().clone();
    let report = report::use_report(&state, &activity, &dispatch);
    let accounts = accounts::use_accounts(&state, &dispatch);
    let is_opened = use_state_eq(|| false);
    let is_whole = !is_compact || *is_opened;
    let busy = is_outdated.then_some("true");
    let locale = state.locale;
    let on_drop = if is_exposed {
        exposed::on_drop(&dispatch, state.is_intake_open)
    } else {
        intake::on_drop(&dispatch, state.request)
    };
    let dots = DotsProps {
        scored: scored.clone(),
        before: is_tricked.then(|| before.clone()),
        analyses: [analysis.clone(), analysis_before.clone()],
        offer: state.offer,
        reference: state.compared,
        moves: state.is_trick_new,
        locale,
        dispatch: dispatch.clone(),
    };
    // What a month draws takes a dozen passes over the posts.
    let month_of = settled.clone().filter(|settled| {
        number::is_month_at_once(settled) || !is_outdated && Some(settled) == analysis.as_ref()
    });
    let show_whole = {
        let is_opened = is_opened.clone();
        Callback::from(move |_| is_opened.set(true))
    };

    html! {
        <div
            class="widget"
            ondragover={intake::allow_drop}
            ondrop={on_drop}
            onkeydown={what_if::undo_keys(&dispatch)}
        >
            { notice::notice(&state, &dispatch) }
            { headline::headline(&state, told.as_deref(), is_whole, &dispatch) }
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
            <div class="columns" aria-busy={busy}>
                { number::number(&scored, &dots) }
                <div class="hand">
                    { inputs::inputs(&state, &dispatch) }
                    if let (Some(was), Some(is)) = (&analysis_before, &analysis) {
                        { what_if::what_if(&state, (&before, was), (&scored, is), &dispatch) }
                    }
                    if is_whole {
                        { play::play(&scored, locale, &dispatch) }
                    }
                </div>
                if is_whole {
                    { number::remarks(&scored, &dots, month_of, &dispatch) }
                }
            </div>
            if is_whole {
                if let Some(analysis) = settled_before {
                    <what_if::AllTricks {analysis} {locale} />
                }
                { for PANELS.iter().enumerate().filter_map(|(at, panel)| {
                    let is_open = state.open_panels >> at & 1 == 1;
                    let (analysis, dispatch) = (settled.clone()?, dispatch.clone());
                    let (subject, offer) = (state.subject.clone(), state.offer);
                    let spans = state.spans.clone();
                    Some(html! {
                        <Disclosure
                            {panel} {at} {is_open} {analysis} {locale} {subject} {offer} {spans} {dispatch}
                        />
                    })
                }) }
                <link_box::LinkBox link={state.link()} {locale} />
                { part::paragraph("method", locale.page.method) }
            } else {
                <p>{ part::button("link", locale.page.more, None, show_whole) }</p>
            }
            if let Some(analysis) = &settled {
                { print::print(&state, analysis) }
            }
        </div>
    }
}

/// Follows what the page around the widget chooses, and what the widget opens with.
#[hook]
fn use_host(props: &WidgetProps, dispatch: &Dispatch) {
    let WidgetProps { sample, inputs, locale, follows_address, .. } = *props;
    let person = inputs.map_or(Person::Sample(sample), Person::Typed);
    // Who is kept is not replaced before the page chooses another one.
    let followed = use_mut_ref(|| person);
    use_effect_with(person, {
        let dispatch = dispatch.clone();
        move |&person| {
            if followed.replace(person) != person {
                dispatch.dispatch(Action::FollowHost(person));
            }
        }
    });
    use_effect_with((), {
        let (dispatch, start) = (dispatch.clone(), props.start.clone());
        move |()| {
            // The loader still has the files that the reader chose before the program failed.
            if let Start::Restarted(Kept { has_own_data: true, .. }) = start {
                import::import_again(&dispatch, 0, &Choices::default());
            }
            let follow = move |fragment: &str| {
                // A link that names no language leaves the reader's.
                if let Some(tag) = value_in_fragment(fragment, "lang") {
                    locale_loader::request_language(&dispatch, Language::of(&tag));
                }
                let mut link = Link::in_fragment(fragment);
                link.person.get_or_insert(Person::Sample(SAMPLES[0].id));
                dispatch.dispatch(Action::FollowLink(link));
            };
            let listener = follows_address.then(|| dom::on_fragment_change(follow));
            move || drop(listener)
        }
    });
    use_effect_with(locale.tag, {
        let dispatch = dispatch.clone();
        move |_| {
            dispatch.dispatch(Action::RequestLanguage(locale.tag));
            dispatch.dispatch(Action::SetLanguage(locale));
        }
    });
}
