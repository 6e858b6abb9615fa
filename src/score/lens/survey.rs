//! Measures of acting and of being acted upon, as a survey collects them. Its symbols: OT1 own posts,
//! RT1 reposts of others, RT2 own posts that others reposted, RT3 the people who reposted, F1
//! followers, F3 accounts followed.
//!
//! F. Riquelme and P. González-Cantergiani, "Measuring user influence on Twitter: A survey",
//! arXiv 1508.07951, August 2015. Retweet impact and signal strength are from A. Pal and S. Counts,
//! "Identifying topical authorities in microblogs", 2011; general activity is the survey's own. All
//! formulas here are as the survey restates them.

use super::{FormulaStatus, Lens, LensId};
use crate::activity::{PostKind, Response};
use crate::score::formula::Step;
use crate::score::math::{u64_as_f64, usize_as_f64};
use crate::score::missing::Missing;
use crate::score::property::Property;
use crate::score::source;
use crate::score::term::Symbol;

/// Retweet impact, RT2 · ln RT3. The survey does not state the logarithm's base; this is the natural
/// one. Where nobody reposted, the value is 0, because its first factor is 0. By hand: 10 posts reposted by 8
/// people: 10 · ln 8 = 20.79.
pub const RETWEET_IMPACT: Lens = Lens {
    id: LensId::RetweetImpact,
    key: "retweet_impact",
    status: FormulaStatus::Published,
    source: &source::PAL_COUNTS,
    formula: &[
        Step::Term(Symbol::PostsReposted),
        Step::Term(Symbol::Reposters),
        Step::Constant(1.0),
        Step::Max,
        Step::Ln,
        Step::Multiply,
    ],
    terms: |facts| {
        facts.needs(Response::Repost)?;
        let people = facts.people()?;
        Ok(vec![
            Symbol::PostsReposted.term(usize_as_f64(facts.all.of(Response::Repost).n_drew)),
            Symbol::Reposters.term(usize_as_f64(people.n_reposters)),
        ])
    },
    fails: &[Property::Dilution],
};

/// General activity: posts, replies, reposts of others and likes given. No export shows the likes an
/// account gave together with its posts, so it has no value yet.
pub const GENERAL_ACTIVITY: Lens = Lens {
    id: LensId::GeneralActivity,
    key: "general_activity",
    source: &source::SURVEY,
    formula: &[],
    terms: |_| Err(Missing::LikesMade),
    fails: &[],
    ..RETWEET_IMPACT
};

/// Signal strength, OT1 ÷ (OT1 + RT1): the share of own posts among what somebody publishes, 0 to 1.
/// By hand: 30 posts and 10 reposts of others: 0.75.
pub const SIGNAL_STRENGTH: Lens = Lens {
    id: LensId::SignalStrength,
    key: "signal_strength",
    formula: &[
        Step::Term(Symbol::OwnPosts),
        Step::Term(Symbol::OwnPosts),
        Step::Term(Symbol::OwnReposts),
        Step::Add,
        Step::Divide,
    ],
    terms: |facts| {
        facts.needs_posts()?;
        let (posts, reposts) = (facts.n_of_kind(PostKind::Post), facts.n_of_kind(PostKind::Repost));
        // An export without any reposts may not list them at all, and nothing in it says which.
        if reposts == 0.0 {
            return Err(Missing::OwnReposts);
        }
        Ok(vec![Symbol::OwnPosts.term(posts), Symbol::OwnReposts.term(reposts)])
    },
    fails: &[Property::Volume, Property::Dilution, Property::OwnActs],
    ..RETWEET_IMPACT
};

/// Follower rank, F1 ÷ (F1 + F3), 0 to 1. By hand: 300 followers, 100 followed: 0.75.
///
/// R. Nagmoti, A. Teredesai and M. De Cock, "Ranking Approaches for Microblog Search", 2010.
pub const FOLLOWER_RANK: Lens = Lens {
    id: LensId::FollowerRank,
    key: "follower_rank",
    source: &source::NAGMOTI,
    formula: &[
        Step::Term(Symbol::Followers),
        Step::Term(Symbol::Followers),
        Step::Term(Symbol::Following),
        Step::Add,
        Step::Divide,
    ],
    terms: |facts| {
        let following = facts.account.following.ok_or(Missing::Following)?;
        Ok(vec![
            Symbol::Followers.term(facts.followers()?),
            Symbol::Following.term(u64_as_f64(following)),
        ])
    },
    fails: &[Property::BoughtFollowers],
    ..RETWEET_IMPACT
};

/// Social Networking Potential: (Ir + RMr) ÷ 2, with the interactor ratio Ir = (people who reposted +
/// people who mentioned) ÷ F and the retweet and mention ratio RMr = (posts reposted + posts replied
/// to) ÷ posts. An export does not show who mentioned the account; those who replied or quoted stand
/// in for them.
///
/// I. Anger and C. Kittl, "Measuring influence on Twitter", 2011. By hand: 3 people reposted, 2
/// replied, 100 followers; of 10 posts 4 were reposted and 2 replied to: (0.05 + 0.6) ÷ 2 = 0.325.
pub const SOCIAL_NETWORKING_POTENTIAL: Lens = Lens {
    id: LensId::SocialNetworkingPotential,
    key: "social_networking_potential",
    source: &source::ANGER_KITTL,
    formula: &[
        Step::Term(Symbol::Reposters),
        Step::Term(Symbol::Repliers),
        Step::Add,
        Step::Term(Symbol::Followers),
        Step::Divide,
        Step::Term(Symbol::PostsReposted),
        Step::Term(Symbol::PostsRepliedTo),
        Step::Add,
        Step::Term(Symbol::Posts),
        Step::Divide,
        Step::Add,
        Step::Constant(2.0),
        Step::Divide,
    ],
    terms: |facts| {
        facts.needs(Response::Repost)?;
        facts.needs(Response::Reply)?;
        let followers = facts.followers()?;
        let people = facts.people()?;
        Ok(vec![
            Symbol::Reposters.term(usize_as_f64(people.n_reposters)),
            Symbol::Repliers.term(usize_as_f64(people.n_repliers)),
            Symbol::Followers.term(followers),
            Symbol::PostsReposted.term(usize_as_f64(facts.all.of(Response::Repost).n_drew)),
            Symbol::PostsRepliedTo.term(usize_as_f64(facts.all.of(Response::Reply).n_drew)),
            Symbol::Posts.term(usize_as_f64(facts.all.n_counted)),
        ])
    },
    fails: &[Property::BoughtFollowers],
    ..RETWEET_IMPACT
};
