//! The panel with what works: on which weekday, in which hours, at which length and with which media posts
//! draw most.

use super::disclosure::{Panel, PanelContext};
use super::dom;
use super::part::paragraph;
use super::state::Subject;
use crate::explain::habits::{HabitKind, habits};
use yew::prelude::*;

/// The panel. It is not shown where there is no number, nor for posts that are made by rule: they have no habits.
pub(super) const PANEL: Panel = Panel {
    id: "habits",
    heading: |context| context.locale.trust.habits.into(),
    answer: |context| {
        let is_made = matches!(context.subject, Subject::Typed(_));
        let has_habits = context.analysis.number.is_ok() && !is_made;
        has_habits.then(|| html! { context.locale.trust.habits_answer })
    },
    content,
};

/// The networks whose exports have their times in UTC. They are told in the reader's own time.
const IN_UTC: [&str; 3] = ["X", "Mastodon", "Bluesky"];

fn content(context: &PanelContext<'_>) -> Html {
    let (analysis, locale) = (context.analysis, context.locale);
    let Ok(scored) = &analysis.number else { return Html::default() };
    let posts = &scored.explanation.posts;
    let is_utc = analysis.activity.account.network.is_some_and(|name| IN_UTC.contains(&name));
    let offset_minutes = match posts.last() {
        Some(last) if is_utc => dom::utc_offset_minutes(last.time.0),
        _ => 0,
    };
    let best = habits(&analysis.activity, posts, i64::from(offset_minutes) * 60);
    let lines = HabitKind::ALL.into_iter().zip(best);
    html! {
        <>
            { for lines.map(|(kind, best)| paragraph("", locale.habit(kind, best))) }
            { paragraph("hint", locale.habits_note(f64::from(offset_minutes) / 60.0)) }
        </>
    }
}
