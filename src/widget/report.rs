//! The report on the files that a reader brought: what was recognised, what was skipped and why, and
//! what the export does not show; or why it could not be read.

use super::Dispatch;
use super::dom;
use super::mapping::QUESTION;
use super::part::button;
use super::shared::Shared;
use super::state::{Action, Import, Notice, Phase, Problem, State, Subject};
use super::steps::use_computed;
use crate::activity::{Activity, PostKind, Response};
use crate::ingest::{Error, Report};
use crate::locale::Locale;
use std::rc::Rc;
use yew::prelude::*;

/// The report on the last attempt, with what was recognised of the `activity` that is shown.
#[hook]
pub(super) fn use_report(state: &State, activity: &Rc<Activity>, dispatch: &Dispatch) -> Html {
    // This passes over all items, which takes too long while a reader drags a dial.
    let n_items = use_computed(Shared::from(Rc::clone(activity)), |activity| {
        [PostKind::Post, PostKind::Reply, PostKind::Repost].map(|kind| activity.n_of_kind(kind))
    });
    use_sight_of_outcome(state);
    html! {
        <>
            <div id={PROBLEM} class="problem" role="alert" tabindex="-1">
                { paragraphs(problem(state)) }
            </div>
            <div class="report" role="status">
                if let Subject::Own(import, _) = &state.subject {
                    { folded(import, activity, *n_items, state, dispatch) }
                }
            </div>
        </>
    }
}

/// The id of the reason why nothing could be read.
const PROBLEM: &str = "problem";

/// The id of the report's line.
const BROUGHT: &str = "brought";

/// When an import has ended, shows the reader what came of it: the number after a success, else the
/// question or the reason, which gets the focus.
#[hook]
fn use_sight_of_outcome(state: &State) {
    let is_done = match state.intake {
        Phase::Done => Some(true),
        Phase::Failed(_) => Some(false),
        Phase::Idle | Phase::Reading(_) => None,
    };
    // After a failure of the program, the reader did nothing.
    let is_by_the_reader = state.notice != Some(Notice::Restarted);
    use_effect_with((state.request, is_done, state.is_naming), move |&(_, is_done, is_naming)| {
        match is_done.filter(|_| is_by_the_reader) {
            Some(_) if dom::focus(QUESTION) => {}
            Some(true) if !is_naming => {
                dom::focus(BROUGHT);
                dom::show("number");
            }
            Some(_) => {
                dom::focus(PROBLEM);
            }
            None => {}
        }
    });
}

/// The report in one line, which opens to all of it. It is open where files were left out, and where the
/// reader may have to say what a column holds.
fn folded(
    import: &Import,
    activity: &Activity,
    n_items: [usize; 3],
    state: &State,
    dispatch: &Dispatch,
) -> Html {
    let (report, locale) = (&import.delivery.report, state.locale);
    let left_out = &import.delivery.left_out;
    let n_accounts = import.delivery.entries.len();
    let is_open = report.unread_table.is_some() || !left_out.is_empty();
    html! {
        <details key={state.request} open={is_open}>
            <summary id={BROUGHT}>{ locale.brought(report, left_out, n_items[0], n_accounts) }</summary>
            { recognised(import, activity, n_items, locale) }
            { name_columns(import, state, dispatch) }
        </details>
    }
}

/// Why nothing could be read, for each file. Empty where nothing failed, or where the reader stopped it.
fn problem(state: &State) -> Vec<String> {
    let Phase::Failed(problem) = &state.intake else { return Vec::new() };
    let words = &state.locale.intake;
    let mut why = match problem {
        Problem::Content(error) => {
            let mut why = vec![state.locale.error(error)];
            why.extend(reasons(&error.others, state.locale));
            why
        }
        Problem::Unavailable => vec![words.unavailable.to_owned()],
        Problem::Died => vec![words.died.to_owned()],
        Problem::Cancelled => return Vec::new(),
    };
    if let Some(last) = why.last_mut() {
        *last += " ";
        *last += words.kept;
    }
    why
}

/// Why files could not be read, in a sentence each; of very many files, the number of the others.
fn reasons(files: &[Error], locale: &Locale) -> Vec<String> {
    const MAX_LISTED: usize = 50;
    let mut reasons: Vec<String> =
        files.iter().take(MAX_LISTED).map(|file| locale.error(file)).collect();
    if let Some(n) = files.len().checked_sub(MAX_LISTED).filter(|n| *n > 0) {
        reasons.push(format!("… {}", locale.counted(locale.intake.several_files, n)));
    }
    reasons
}

fn paragraphs(sentences: Vec<String>) -> Html {
    sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }).collect()
}

/// The button with which the reader says what the columns hold, where some were not read.
fn name_columns(import: &Import, state: &State, dispatch: &Dispatch) -> Html {
    if import.delivery.report.unread_table.is_none() || state.is_naming {
        return Html::default();
    }
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_| dispatch.dispatch(Action::NameColumns));
    html! { <p>{ button("", state.locale.intake.name_columns, None, onclick) }</p> }
}

fn recognised(
    import: &Import,
    activity: &Activity,
    n_items: [usize; 3],
    locale: &'static Locale,
) -> Html {
    let report = &import.delivery.report;
    let mut skipped = reasons(&import.delivery.left_out, locale);
    skipped.extend(report.groups().map(|group| locale.skipped(group, &report.files)));
    html! {
        <>
            <p>{ summary(import, activity, n_items, locale) }</p>
            { columns(report, locale) }
            if !skipped.is_empty() {
                <ul aria-label={locale.intake.details}>
                    { for skipped.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }
                </ul>
            }
        </>
    }
}

/// What each column was read as, folded, and before it what was not read and may matter.
fn columns(report: &Report, locale: &'static Locale) -> Html {
    let read = locale.columns_read(report);
    html! {
        <>
            { paragraphs(locale.columns_unread(report)) }
            if !read.is_empty() {
                <details class="read-as">
                    <summary>{ locale.intake.read_as }</summary>
                    { paragraphs(read) }
                </details>
            }
        </>
    }
}

fn summary(import: &Import, activity: &Activity, n_items: [usize; 3], locale: &Locale) -> String {
    let report = &import.delivery.report;
    let mut sentences = vec![locale.recognised(&import.delivery.formats, n_items)];
    let n_accounts = import.delivery.entries.len();
    if n_accounts > 1 {
        sentences.push(locale.counted(locale.intake.several, n_accounts));
    }
    if report.n_duplicates > 0 {
        sentences.push(locale.counted(locale.intake.duplicates, report.n_duplicates));
    }
    if let Some((promised, found)) = report.promised {
        sentences.push(locale.promised(promised, found));
    }
    let unknown: Vec<Response> = Response::PUBLIC
        .into_iter()
        .filter(|&response| activity.counts(response).is_none())
        .collect();
    if !unknown.is_empty() {
        sentences.push(locale.not_shown(&unknown));
    }
    if import.is_on_page {
        sentences.push(locale.intake.on_page.to_owned());
    }
    sentences.join(" ")
}
