//! Kred, 2011 to 2018: the points whose rules it published. Its scale of 0 to 1,000 it did not
//! publish, and none is invented here.
//!
//! kred.com/rules, 2011: influence, 10 points for each response received (more from accounts with
//! above 10,000 followers, by a rule that was not stated, which is left out); outreach, 10 points
//! for each response given, levels at 100 and 270 points.

use super::formula::Step;
use super::{Lens, LensId, Missing, Property, Status, Symbol};
use crate::activity::PostKind;

const POINTS: f64 = 10.0;

/// Influence. By hand: 12 responses are 120 points.
pub const INFLUENCE: Lens = Lens {
    id: LensId::KredInfluence,
    key: "kred_influence",
    status: Status::PartlyPublished,
    source: "Kred, 2011",
    formula: &[Step::Constant(POINTS), Step::Term(Symbol::Responses), Step::Multiply],
    terms: |facts| {
        facts.needs_responses()?;
        Ok(vec![Symbol::Responses.is(facts.all.responses)])
    },
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

/// Outreach. By hand: 4 replies and 6 reposts of others are 100 points, which was level 1.
pub const OUTREACH: Lens = Lens {
    id: LensId::KredOutreach,
    key: "kred_outreach",
    formula: &[
        Step::Constant(POINTS),
        Step::Term(Symbol::OwnReplies),
        Step::Term(Symbol::OwnReposts),
        Step::Add,
        Step::Multiply,
    ],
    terms: |facts| {
        let (replies, reposts) = (facts.n(PostKind::Reply), facts.n(PostKind::Repost));
        if replies + reposts == 0.0 {
            return Err(Missing::OwnReposts);
        }
        Ok(vec![Symbol::OwnReplies.is(replies), Symbol::OwnReposts.is(reposts)])
    },
    holds: &[
        Property::Volume,
        Property::Dilution,
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::Order,
        Property::Monotone,
    ],
    ..INFLUENCE
};
