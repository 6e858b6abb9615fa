//! The panel with what works: on which weekday, in which hours, at which length and with which media posts
//! draw most.

use super::analysis::Analysis;
use super::disclosure::{Panel, PanelContext};
use super::dom;
use super::part::paragraph;
use super::state::Subject;
use crate::explain::habits::{HabitKind, Habits, habits};
use crate::score::number::ScoredPosts;
use yew::prelude::*;

/// The panel. It is not shown where there is no number, nor for posts that are made by rule: they have no habits.
pub(super) const PANEL: Panel = Panel {
    id: "habits",
    heading: |context| context.locale.trust.habits.into(),
    answer: |context| {
        let (analysis, locale) = (context.analysis, context.locale);
        let posts = &analysis.number.as_ref().ok()?.explanation.posts;
        if matches!(context.subject, Subject::Typed(_)) {
            return None;
        }
        Some(if posts.len() <= MOST_UNASKED {
            html! { locale.habits_answer(found(analysis, posts)) }
        } else {
            html! { locale.trust.habits_answer }
        })
    },
    content,
};

/// The most posts of which it is computed what works before the reader opens the panel.
const MOST_UNASKED: usize = 10_000;

/// The networks whose exports have their times in UTC. They are told in the reader's own time.
const IN_UTC: [&str; 3] = ["X", "Mastodon", "Bluesky"];

/// What works. The times of posts are those of the reader, where the export has them in UTC.
fn found<'a>(analysis: &'a Analysis, posts: &ScoredPosts) -> &'a Habits {
    let compute =
        || habits(&analysis.activity, posts, i64::from(offset_minutes(analysis, posts)) * 60);
    analysis.habits.get_or_init(compute)
}

/// How far the times are ahead of those of the export, in minutes.
fn offset_minutes(analysis: &Analysis, posts: &ScoredPosts) -> i32 {
    let is_utc = analysis.activity.account.network.is_some_and(|name| IN_UTC.contains(&name));
    match posts.last() {
        Some(last) if is_utc => dom::utc_offset_minutes(last.time.0),
        _ => 0,
    }
}

fn content(context: &PanelContext<'_>) -> Html {
    let (analysis, locale) = (context.analysis, context.locale);
    let Ok(scored) = &analysis.number else { return Html::default() };
    let posts = &scored.explanation.posts;
    let lines = HabitKind::ALL.into_iter().zip(*found(analysis, posts));
    let offset_hours = f64::from(offset_minutes(analysis, posts)) / 60.0;
    html! {
        <>
            { for lines.map(|(kind, best)| paragraph("", locale.habit(kind, best))) }
            { paragraph("hint", locale.habits_note(offset_hours)) }
        </>
    }
}
