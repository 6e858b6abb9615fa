//! Loud: posts a week over the last 90 days. Talk is not influence, and this lens shows it.

use super::facts::{Facts, WINDOW_DAYS};
use super::formula::Step;
use super::{Lens, LensId, Missing, Property, Status, Symbol, Term, whole};

/// The lens. By hand: 13 posts, one a week, over 84 days, which are 12 weeks: 13 ÷ 12 = 1.08.
pub const LENS: Lens = Lens {
    id: LensId::Loud,
    key: "loud",
    status: Status::Ours,
    source: "this project",
    formula: &[
        Step::Term(Symbol::Posts),
        Step::Term(Symbol::WindowDays),
        Step::Constant(7.0),
        Step::Divide,
        Step::Divide,
    ],
    terms,
    holds: &[
        Property::People,
        Property::BoughtFollowers,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
};

/// A shorter activity is spread over at least a week.
const MIN_WINDOW_DAYS: f64 = 7.0;

/// Posts within the last 90 days before the moment one looks back from, and how long that is; of a
/// younger account, since its first post.
fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    facts.needs_posts()?;
    let days = facts.age_days.max(MIN_WINDOW_DAYS).min(WINDOW_DAYS);
    Ok(vec![Symbol::Posts.is(whole(facts.recent.n_posts)), Symbol::WindowDays.is(days)])
}
