//! Engagement rates: the mean responses to a post as a percentage of who could have responded.
//! Three formulas that the trade calls by one name, and that differ by a factor of a hundred; here
//! each has its own.
//!
//! Handbooks of the trade define them alike, without a first author: responses ÷ followers · 100,
//! averaged over posts, or with what one post's impressions or reach were in place of followers.

use super::facts::Facts;
use super::formula::Step;
use super::{Lens, LensId, Missing, Property, Status, Symbol, Term, whole};
use crate::activity::Response;

const SOURCE: &str = "handbooks of the trade";

/// By followers. By hand: 180 responses to one post, 5,000 followers: 3.6 %.
pub const BY_FOLLOWERS: Lens = Lens {
    id: LensId::RateByFollowers,
    key: "engagement_rate_by_followers",
    status: Status::Published,
    source: SOURCE,
    formula: &[
        Step::Constant(100.0),
        Step::Term(Symbol::Responses),
        Step::Multiply,
        Step::Term(Symbol::Posts),
        Step::Divide,
        Step::Term(Symbol::Followers),
        Step::Divide,
    ],
    terms: |facts| {
        facts.needs_responses()?;
        Ok(vec![
            Symbol::Responses.is(facts.all.responses),
            Symbol::Posts.is(whole(facts.all.n_counted)),
            Symbol::Followers.is(facts.followers()?),
        ])
    },
    holds: &[
        Property::Volume,
        Property::Dilution,
        Property::People,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
};

/// By impressions. By hand: 5 responses of 100 views and 1 of 50: (0.05 + 0.02) ÷ 2 · 100 = 3.5 %.
pub const BY_IMPRESSIONS: Lens = Lens {
    id: LensId::RateByImpressions,
    key: "engagement_rate_by_impressions",
    formula: &of_ratios(Symbol::RatiosToViews),
    terms: |facts| of_posts(facts, Response::View, Symbol::RatiosToViews, facts.by_views),
    ..BY_POSTS
};

/// By reach. By hand: 32 responses of 1,000 people reached: 3.2 %.
pub const BY_REACH: Lens = Lens {
    id: LensId::RateByReach,
    key: "engagement_rate_by_reach",
    formula: &of_ratios(Symbol::RatiosToReach),
    terms: |facts| of_posts(facts, Response::Reach, Symbol::RatiosToReach, facts.by_reach),
    ..BY_POSTS
};

/// What the rates that look at each post have in common. New posts that nobody answers have no
/// views here, and do not take part.
const BY_POSTS: Lens = Lens {
    holds: &[
        Property::Volume,
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
    ..BY_FOLLOWERS
};

const fn of_ratios(sum: Symbol) -> [Step; 5] {
    [
        Step::Constant(100.0),
        Step::Term(sum),
        Step::Multiply,
        Step::Term(Symbol::Posts),
        Step::Divide,
    ]
}

fn of_posts(
    facts: &Facts<'_>,
    needed: Response,
    symbol: Symbol,
    (n, sum): (usize, f64),
) -> Result<Vec<Term>, Missing> {
    facts.needs_responses()?;
    facts.needs(needed)?;
    Ok(vec![symbol.is(sum), Symbol::Posts.is(whole(n))])
}
