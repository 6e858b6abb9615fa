//! What was recognised, what was skipped and why, what the export does not show; or why it could
//! not be read at all.

use super::part::{marked_up, paragraph};
use super::state::{Phase, Problem, State, Subject};
use crate::activity::{PostKind, Response};
use crate::markup::Markup;
use yew::prelude::*;

/// The report on the reader's last try to bring data.
pub(super) fn report(state: &State) -> Html {
    html! {
        <>
            <div class="problem" role="alert">{ problem(state) }</div>
            <div class="report" role="status">{ recognised(state) }</div>
        </>
    }
}

fn problem(state: &State) -> Html {
    let Phase::Failed(problem) = &state.intake else { return Html::default() };
    let words = &state.locale.intake;
    let why = match problem {
        Problem::Content(error) => state.locale.error(error),
        Problem::Unavailable => words.unavailable.to_owned(),
        Problem::Died => words.died.to_owned(),
        Problem::Cancelled => return Html::default(),
    };
    paragraph("", format!("{why} {}", words.kept))
}

fn recognised(state: &State) -> Html {
    let Subject::Own(import, account) = &state.subject else { return Html::default() };
    let ingested = &import.ingested;
    let locale = state.locale;
    let intake = &locale.intake;
    let activity = &ingested.accounts[*account];
    let report = &ingested.report;
    let n_items =
        [PostKind::Post, PostKind::Reply, PostKind::Repost].map(|kind| activity.n_of_kind(kind));
    let mut summary = locale.recognised(&ingested.formats, n_items);
    if report.n_duplicates > 0 {
        summary.push(' ');
        summary += &locale.counted(intake.duplicates, report.n_duplicates);
    }
    if let Some((promised, found)) = report.promised {
        summary.push(' ');
        summary += &locale.promised(promised, found);
    }
    let unknown: Vec<Response> = Response::PUBLIC
        .into_iter()
        .filter(|&response| activity.counts(response).is_none())
        .collect();
    if !unknown.is_empty() {
        summary.push(' ');
        summary += &locale.not_shown(&unknown);
    }
    if import.on_page {
        summary.push(' ');
        summary += intake.on_page;
    }
    let mut text = Markup::default();
    text.element("p", &summary);
    let mut skipped = report.groups().peekable();
    if skipped.peek().is_some() {
        text.tag(&format!("ul aria-label=\"{}\"", intake.details));
        skipped.for_each(|group| text.element("li", &locale.skipped(group, &report.files)));
        text.end("ul");
    }
    marked_up(text.into_text())
}
