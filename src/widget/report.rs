//! The report on the files that a reader brought: what was recognised, what was skipped and why, and
//! what the export does not show; or why it could not be read.

use super::Dispatch;
use super::part::button;
use super::shared::Shared;
use super::state::{Action, Import, Phase, Problem, State, Subject};
use super::steps::use_computed;
use crate::activity::{Activity, PostKind, Response};
use crate::ingest::Report;
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
    html! {
        <>
            <div class="problem" role="alert">
                if let Some(problem) = problem(state) {
                    <p>{ problem }</p>
                }
            </div>
            <div class="report" role="status">
                if let Subject::Own(import, _) = &state.subject {
                    { recognised(import, activity, *n_items, state.locale) }
                    { name_columns(import, state, dispatch) }
                }
            </div>
        </>
    }
}

/// Why nothing could be read. `None` where nothing failed, or where the reader stopped it.
fn problem(state: &State) -> Option<String> {
    let Phase::Failed(problem) = &state.intake else { return None };
    let words = &state.locale.intake;
    let why = match problem {
        Problem::Content(error) => state.locale.error(error),
        Problem::Unavailable => words.unavailable.to_owned(),
        Problem::Died => words.died.to_owned(),
        Problem::Cancelled => return None,
    };
    Some(format!("{why} {}", words.kept))
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
    let skipped: Vec<String> =
        report.groups().map(|group| locale.skipped(group, &report.files)).collect();
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
    let paragraphs = |sentences: Vec<String>| {
        sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }).collect::<Html>()
    };
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
