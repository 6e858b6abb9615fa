//! The t-factor: the largest t such that t posts were reposted at least t times each. It is the
//! h-index of reposts, under the name that its authors gave it.
//!
//! L. Bornmann and R. Haunschild, "t factor: A metric for measuring impact on Twitter",
//! arXiv 1508.02179 (2015).

use super::facts::Facts;
use super::formula::Step;
use super::{Lens, LensId, Missing, Property, Status, Symbol, Term, whole};
use crate::activity::Response;

/// The lens. By hand: reposts of 10, 8, 5, 4 and 3 are four posts of at least four: 4.
pub const LENS: Lens = Lens {
    id: LensId::TFactor,
    key: "t_factor",
    status: Status::Published,
    source: "Bornmann & Haunschild, arXiv 1508.02179",
    formula: &[Step::Term(Symbol::PostsRepostedAsOften)],
    terms,
    holds: &[
        Property::Volume,
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
};

fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    facts.needs(Response::Repost)?;
    Ok(vec![
        Symbol::Posts.is(whole(facts.all.n_posts)),
        Symbol::PostsRepostedAsOften.is(whole(facts.t)),
    ])
}
