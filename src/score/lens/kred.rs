//! Kred: the points whose rules it published. It did not publish its scale of 0 to 1,000, and none is
//! invented here.
//!
//! Kred, "Rules", June 2012, www.score.kred/rules. Influence: 10 points for each repost, reply, mention and new
//! follower on Twitter; on Facebook for each like, too. Acts of accounts with more than 10,000 followers
//! counted for more, by a rule that was not stated and is left out. Outreach: 10 points for each
//! repost, reply, mention and follow given; the first levels are at 100 and 270 points. No export
//! shows mentions and follows, so both values are lower bounds.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::{PostKind, Response};
use crate::score::facts::Facts;
use crate::score::formula::Step;
use crate::score::missing::Missing;
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::Symbol;

/// The points for one response, by the rules of June 2012.
const POINTS_PER_RESPONSE: f64 = 10.0;

/// The network whose likes Kred counted: Meta's exports are those of Facebook.
const WITH_LIKES: &str = "Meta";

/// Influence, in points. By hand: 7 reposts and 5 replies are 120 points; likes are none.
pub const INFLUENCE: Lens = Lens {
    id: LensId::KredInfluence,
    key: "kred_influence",
    status: FormulaStatus::PartlyPublished,
    source: &source::KRED,
    formula: &[
        Step::Constant(POINTS_PER_RESPONSE),
        Step::Term(Symbol::CountedByKred),
        Step::Multiply,
    ],
    terms: |facts| Ok(vec![Symbol::CountedByKred.term(counted(facts)?)]),
    fails: &[],
};

/// The responses that Kred counts.
fn counted(facts: &Facts<'_>) -> Result<f64, Missing> {
    if facts.account.network == Some(WITH_LIKES) {
        facts.needs_responses()?;
        return Ok(facts.all.responses);
    }
    let kinds = [Response::Repost, Response::Reply, Response::Quote];
    if kinds.iter().all(|&kind| facts.needs(kind).is_err()) {
        facts.needs(Response::Repost)?;
    }
    Ok(kinds.iter().map(|&kind| facts.all.of(kind).sum).sum())
}

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
