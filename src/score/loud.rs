//! Loud: posts a week over the last 90 days. Talk is not influence, and this lens shows it.

use super::{
    Lens, LensId, Missing, Property, Score, Settings, Status, Symbol, Term, takes_part, whole,
};
use crate::activity::Activity;

/// The lens.
pub const LENS: Lens = Lens {
    id: LensId::Loud,
    key: "loud",
    status: Status::Ours,
    source: "this project",
    compute: posts_a_week,
    holds: &[
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
};

/// How far it looks back, in days.
pub const WINDOW_DAYS: f64 = 90.0;
/// A shorter activity is spread over at least a week.
const MIN_WINDOW_DAYS: f64 = 7.0;
const DAYS_A_WEEK: f64 = 7.0;

/// Posts within the last 90 days before the moment one looks back from, divided by the weeks in
/// them; of a younger account, by the weeks since its first post.
fn posts_a_week(activity: &Activity, settings: &Settings) -> Result<Score, Missing> {
    let posts = || {
        let items = activity.times().iter().zip(activity.kinds());
        items.filter(|&(_, &kind)| takes_part(kind, settings)).map(|(&time, _)| time)
    };
    let (Some(first), Some(last), Some(as_of)) =
        (posts().next(), posts().next_back(), activity.as_of())
    else {
        return Err(Missing::Posts { have: 0, need: 1 });
    };
    // Where replies count as posts, the last of them may be later than the last post.
    let as_of = as_of.max(last);
    let window_days = as_of.days_since(first).max(MIN_WINDOW_DAYS).min(WINDOW_DAYS);
    let n_posts = posts().filter(|&time| as_of.days_since(time) <= window_days).count();
    Ok(Score {
        value: whole(n_posts) / (window_days / DAYS_A_WEEK),
        terms: vec![
            Term { symbol: Symbol::Posts, value: whole(n_posts) },
            Term { symbol: Symbol::WindowDays, value: window_days },
        ],
    })
}
