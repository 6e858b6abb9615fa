//! Engagement rates: the mean number of responses to a post as a percentage of the people who could
//! have responded. The trade uses one name for three formulas, whose results differ by a factor of
//! up to a hundred; here each is a lens of its own.
//!
//! Hootsuite, "Calculate engagement rate", 2019, defines them: responses ÷ followers · 100, averaged over
//! posts; or with the impressions or the reach of each post in place of the followers. It also counts clicks
//! and saves, which are not public; here responses are public acts. A post without any count of responses takes
//! no part.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::Response;
use crate::score::facts::{Facts, Ratios};
use crate::score::formula::Step;
use crate::score::math::usize_as_f64;
use crate::score::missing::Missing;
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::{Symbol, Term};

/// By followers, in percent. By hand: 180 responses to one post, 5,000 followers: 3.6 %.
pub const BY_FOLLOWERS: Lens = Lens {
    id: LensId::RateByFollowers,
    key: "engagement_rate_by_followers",
    status: FormulaStatus::Published,
    source: &source::HOOTSUITE,
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
            Symbol::Responses.term(facts.all.responses),
            Symbol::Posts.term(usize_as_f64(facts.all.n_counted)),
            Symbol::Followers.term(facts.followers()?),
        ])
    },
    fails: &[Property::BoughtFollowers],
};

/// By impressions, in percent. By hand: 5 responses of 100 views and 1 of 50: (0.05 + 0.02) ÷ 2 · 100
/// = 3.5 %.
pub const BY_IMPRESSIONS: Lens = Lens {
    id: LensId::RateByImpressions,
    key: "engagement_rate_by_impressions",
    formula: &mean_percentage(Symbol::RatiosToViews),
    terms: |facts| ratio_terms(facts, Response::View, Symbol::RatiosToViews, facts.by_views),
    ..BY_RATIO
};

/// By reach, in percent. By hand: 32 responses of 1,000 people reached: 3.2 %.
pub const BY_REACH: Lens = Lens {
    id: LensId::RateByReach,
    key: "engagement_rate_by_reach",
    formula: &mean_percentage(Symbol::RatiosToReach),
    terms: |facts| ratio_terms(facts, Response::Reach, Symbol::RatiosToReach, facts.by_reach),
    ..BY_RATIO
};

/// What the two rates with a ratio for each post have in common. A post without views or reach does
/// not take part, so posts that nobody saw do not change them.
const BY_RATIO: Lens = Lens { fails: &[Property::Dilution], ..BY_FOLLOWERS };

/// 100 × sum of ratios ÷ posts.
const fn mean_percentage(sum_of_ratios: Symbol) -> [Step; 5] {
    [
        Step::Constant(100.0),
        Step::Term(sum_of_ratios),
        Step::Multiply,
        Step::Term(Symbol::Posts),
        Step::Divide,
    ]
}

fn ratio_terms(
    facts: &Facts<'_>,
    denominator: Response,
    symbol: Symbol,
    ratios: Ratios,
) -> Result<Vec<Term>, Missing> {
    facts.needs_responses()?;
    facts.needs(denominator)?;
    Ok(vec![symbol.term(ratios.sum), Symbol::Posts.term(usize_as_f64(ratios.n_posts))])
}
