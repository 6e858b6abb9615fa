//! Kred, 2011 to 2018: the points whose rules it published. It did not publish its scale of 0 to
//! 1,000, and none is invented here.
//!
//! kred.com/rules, 2011. Influence: 10 points for each response received. Responses from accounts
//! with more than 10,000 followers counted for more, by a rule that was not stated and is left out.
//! Outreach: 10 points for each response given; the first levels are at 100 and 270 points.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::PostKind;
use crate::score::formula::Step;
use crate::score::missing::Missing;
use crate::score::property::Property;
use crate::score::term::Symbol;

const POINTS_PER_RESPONSE: f64 = 10.0;

/// Influence, in points. By hand: 12 responses are 120 points.
pub const INFLUENCE: Lens = Lens {
    id: LensId::KredInfluence,
    key: "kred_influence",
    status: FormulaStatus::PartlyPublished,
    source: "Kred, 2011",
    formula: &[Step::Constant(POINTS_PER_RESPONSE), Step::Term(Symbol::Responses), Step::Multiply],
    terms: |facts| {
        facts.needs_responses()?;
        Ok(vec![Symbol::Responses.term(facts.all.responses)])
    },
    fails: &[],
};

/// Outreach, in points. By hand: 4 replies and 6 reposts of others are 100 points, the first level.
pub const OUTREACH: Lens = Lens {
    id: LensId::KredOutreach,
    key: "kred_outreach",
    formula: &[
        Step::Constant(POINTS_PER_RESPONSE),
        Step::Term(Symbol::OwnReplies),
        Step::Term(Symbol::OwnReposts),
        Step::Add,
        Step::Multiply,
    ],
    terms: |facts| {
        let (replies, reposts) =
            (facts.n_of_kind(PostKind::Reply), facts.n_of_kind(PostKind::Repost));
        if replies + reposts == 0.0 {
            return Err(Missing::OwnReposts);
        }
        Ok(vec![Symbol::OwnReplies.term(replies), Symbol::OwnReposts.term(reposts)])
    },
    fails: &[Property::OwnActs],
    ..INFLUENCE
};
