//! What reposts alone say: how many a post draws, and how many posts draw any.
//!
//! F. Riquelme and P. González-Cantergiani, "Measuring user influence on Twitter: A survey",
//! arXiv 1508.07951 (2016), which restates them from several papers.

use super::facts::Facts;
use super::formula::Step;
use super::{Lens, LensId, Missing, Property, Status, Symbol, Term, whole};
use crate::activity::Response;

const SOURCE: &str = "Riquelme & González-Cantergiani, arXiv 1508.07951";

/// Reposts a post. By hand: 3 reposts of 2 posts: 1.5.
pub const RATE: Lens = Lens {
    id: LensId::RepostRate,
    key: "repost_rate",
    status: Status::Published,
    source: SOURCE,
    formula: &[Step::Term(Symbol::Reposts), Step::Term(Symbol::Posts), Step::Divide],
    terms: |facts| terms(facts, Symbol::Reposts, facts.all.reposts),
    holds: &[
        Property::Volume,
        Property::Dilution,
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
};

/// The share of posts with at least one, in percent. By hand: 3 reposts of the first of 2 posts: 50.
pub const SHARE: Lens = Lens {
    id: LensId::ShareReposted,
    key: "share_reposted",
    formula: &[
        Step::Constant(100.0),
        Step::Term(Symbol::PostsReposted),
        Step::Multiply,
        Step::Term(Symbol::Posts),
        Step::Divide,
    ],
    terms: |facts| terms(facts, Symbol::PostsReposted, whole(facts.all.n_reposted)),
    holds: &[
        Property::Volume,
        Property::Dilution,
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
    ..RATE
};

fn terms(facts: &Facts<'_>, symbol: Symbol, value: f64) -> Result<Vec<Term>, Missing> {
    facts.needs(Response::Repost)?;
    Ok(vec![symbol.is(value), Symbol::Posts.is(whole(facts.all.n_repost_counts))])
}
