//! Followers, read on the number's own ruler: 5 · log2(1 + F).
//!
//! One logarithm of followers or reposts reproduced Klout with R² ≈ 0.94 on 99 accounts
//! (S. Golliher, 2011), which is why a count of followers is worth a place beside the number.

use super::facts::Facts;
use super::formula::Step;
use super::number::{MAX, POINTS_PER_DOUBLING};
use super::{Lens, LensId, Missing, Property, Status, Symbol, Term};

/// The lens. By hand: 1,023 followers are 5 · log2(1,024) = 50 points.
pub const LENS: Lens = Lens {
    id: LensId::Followers,
    key: "followers",
    status: Status::Published,
    source: "S. Golliher, 2011",
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
    terms,
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

fn terms(facts: &Facts<'_>) -> Result<Vec<Term>, Missing> {
    Ok(vec![Symbol::Followers.is(facts.followers()?)])
}
