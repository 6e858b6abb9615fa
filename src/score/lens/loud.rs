//! Loud: posts per week over the last 90 days. Posting is not influence, and this lens shows the
//! difference.

use super::{FormulaStatus, Lens, LensId};
use crate::score::facts::{Facts, WINDOW_DAYS};
use crate::score::formula::Step;
use crate::score::math::usize_as_f64;
use crate::score::missing::Missing;
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::{Symbol, Term};

/// Posts per week. By hand: 13 posts, one a week, over 84 days, which are 12 weeks: 13 ÷ 12 = 1.08.
pub const LENS: Lens = Lens {
    id: LensId::Loud,
    key: "loud",
    status: FormulaStatus::Ours,
    source: &source::OURS,
    formula: &[
        Step::Term(Symbol::Posts),
        Step::Term(Symbol::WindowDays),
        Step::Constant(7.0),
        Step::Divide,
        Step::Divide,
    ],
    terms,
    fails: &[Property::Volume, Property::Dilution, Property::Pause],
};

/// The shortest window, in days, a choice of this project: three posts within an hour are three a week.
const MIN_WINDOW_DAYS: f64 = 7.0;

/// The posts of the last 90 days, and the length of that window; for a younger account, the time
/// since its first post.
fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    facts.needs_posts()?;
    let days = facts.age_days.clamp(MIN_WINDOW_DAYS, WINDOW_DAYS);
    Ok(vec![Symbol::Posts.term(usize_as_f64(facts.recent.n_posts)), Symbol::WindowDays.term(days)])
}
