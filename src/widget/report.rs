//! The report on the files that a reader brought: what was recognised, what was skipped and why, and
//! what the export does not show; or why it could not be read.

use super::shared::Shared;
use super::state::{Import, Phase, Problem, State, Subject};
use crate::activity::{Activity, PostKind, Response};
use crate::locale::Locale;
use std::rc::Rc;
use yew::prelude::*;

/// The report on the last attempt: what was recognised of `activity`, which is that of the account
/// that is shown.
pub(super) fn report(state: &State, activity: &Rc<Activity>) -> Html {
    let activity = Shared::from(Rc::clone(activity));
    html! {
        <>
            <div class="problem" role="alert">
                if let Some(problem) = problem(state) {
                    <p>{ problem }</p>
                }
            </div>
            <div class="report" role="status">
                if let Subject::Own(import, _) = &state.subject {
                    <Recognised
                        import={Shared::from(Rc::clone(import))}
                        {activity}
                        locale={state.locale}
                    />
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

/// The properties of [`Recognised`].
#[derive(PartialEq, Properties)]
struct RecognisedProps {
    /// What was read.
    import: Shared<Import>,
    /// The account that is shown.
    activity: Shared<Activity>,
    /// The language of all texts.
    locale: &'static Locale,
}

/// What was recognised and what was skipped. It passes over all items, so it is rendered anew only
/// where one of its properties has changed.
#[component]
fn Recognised(props: &RecognisedProps) -> Html {
    let RecognisedProps { import, activity, locale } = props;
    let (report, locale) = (&import.delivery.report, *locale);
    let skipped: Vec<String> =
        report.groups().map(|group| locale.skipped(group, &report.files)).collect();
    html! {
        <>
            <p>{ summary(import, activity, locale) }</p>
            if !skipped.is_empty() {
                <ul aria-label={locale.intake.details}>
                    { for skipped.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }
                </ul>
            }
        </>
    }
}

fn summary(import: &Import, activity: &Activity, locale: &Locale) -> String {
    let report = &import.delivery.report;
    let n_items =
        [PostKind::Post, PostKind::Reply, PostKind::Repost].map(|kind| activity.n_of_kind(kind));
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
