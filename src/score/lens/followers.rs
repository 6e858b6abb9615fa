//! Followers on the scale of the number: 5 · log2(1 + F), at most 100 points.
//!
//! One logarithm of followers or reposts explained about 94 % of the variation of Klout on 99 data points,
//! which is why a count of followers stands beside the number (S. Golliher, "How I Reverse Engineered Klout
//! Score to an ~ R2 = 0.94", 2011). The scale is ours.

use super::{FormulaStatus, Lens, LensId};
use crate::score::formula::Step;
use crate::score::number::{MAX, POINTS_PER_DOUBLING};
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::Symbol;

/// Followers in points, 0 to 100. By hand: 1,023 followers are 5 · log2(1,024) = 50 points.
pub const LENS: Lens = Lens {
    id: LensId::Followers,
    key: "followers",
    status: FormulaStatus::PublishedIdea,
    source: &source::GOLLIHER,
    formula: &[
        Step::Constant(MAX),
        Step::Constant(POINTS_PER_DOUBLING),
        Step::Constant(1.0),
        Step::Term(Symbol::Followers),
        Step::Add,
        Step::Log2,
        Step::Multiply,
        Step::Min,
    ],
    terms: |facts| Ok(vec![Symbol::Followers.term(facts.followers()?)]),
    fails: &[Property::BoughtFollowers],
};
