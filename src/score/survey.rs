//! Measures of who acts and who is acted upon, as a survey restates them: OT1 posts, RT1 reposts of
//! others, RT2 posts that others reposted, RT3 the people who did, F1 followers, F3 accounts
//! followed.
//!
//! F. Riquelme and P. González-Cantergiani, "Measuring user influence on Twitter: A survey",
//! arXiv 1508.07951 (2016). The first three are from A. Pal and S. Counts, "Identifying topical
//! authorities in microblogs", WSDM 2011.

use super::formula::Step;
use super::{Lens, LensId, Missing, Property, Status, Symbol, whole};
use crate::activity::{PostKind, Response};

const SOURCE: &str = "Pal & Counts 2011, in arXiv 1508.07951";

/// Retweet impact, RT2 · ln RT3. The survey leaves the logarithm's base open; the natural one is
/// taken. Where nobody reposted, it is 0 like its first factor. By hand: 10 posts reposted by 8
/// people: 10 · ln 8 = 20.79.
pub const RETWEET_IMPACT: Lens = Lens {
    id: LensId::RetweetImpact,
    key: "retweet_impact",
    status: Status::Published,
    source: SOURCE,
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
            Symbol::PostsReposted.is(whole(facts.all.n_reposted)),
            Symbol::Reposters.is(whole(people.n_reposters)),
        ])
    },
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

/// General activity: posts, replies, reposts of others and likes made. No export shows the likes
/// that somebody made together with their posts, so that it has no value yet.
pub const GENERAL_ACTIVITY: Lens = Lens {
    id: LensId::GeneralActivity,
    key: "general_activity",
    formula: &[],
    terms: |_| Err(Missing::LikesMade),
    holds: &Property::ALL,
    ..RETWEET_IMPACT
};

/// Signal strength, OT1 ÷ (OT1 + RT1): how much of what somebody publishes is their own. By hand: 30
/// posts and 10 reposts of others: 0.75.
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
        // An export that lists none may leave them out; nothing in it tells.
        if facts.n(PostKind::Repost) == 0.0 {
            return Err(Missing::OwnReposts);
        }
        Ok(vec![
            Symbol::OwnPosts.is(facts.n(PostKind::Post)),
            Symbol::OwnReposts.is(facts.n(PostKind::Repost)),
        ])
    },
    holds: &[
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::Order,
        Property::Monotone,
    ],
    ..RETWEET_IMPACT
};

/// Follower rank, F1 ÷ (F1 + F3). By hand: 300 followers, 100 followed: 0.75.
pub const FOLLOWER_RANK: Lens = Lens {
    id: LensId::FollowerRank,
    key: "follower_rank",
    source: "Nagmoti et al. 2010, in arXiv 1508.07951",
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
            Symbol::Followers.is(facts.followers()?),
            Symbol::Following.is(super::float(following)),
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
    ..RETWEET_IMPACT
};

/// Social Networking Potential: (Ir + RMr) ÷ 2, with Ir = (people who reposted + people who replied)
/// ÷ F and RMr = (posts reposted + posts replied to) ÷ posts.
///
/// I. Anger and C. Kittl, "Measuring influence on Twitter", i-KNOW 2011. By hand: 3 reposters, 2
/// repliers, 100 followers; of 10 posts 4 reposted and 2 replied to: (0.05 + 0.6) ÷ 2 = 0.325.
pub const SOCIAL_NETWORKING_POTENTIAL: Lens = Lens {
    id: LensId::SocialNetworkingPotential,
    key: "social_networking_potential",
    source: "Anger & Kittl 2011, in arXiv 1508.07951",
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
            Symbol::Reposters.is(whole(people.n_reposters)),
            Symbol::Repliers.is(whole(people.n_repliers)),
            Symbol::Followers.is(followers),
            Symbol::PostsReposted.is(whole(facts.all.n_reposted)),
            Symbol::PostsRepliedTo.is(whole(facts.all.n_replied_to)),
            Symbol::Posts.is(whole(facts.all.n_counted)),
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
    ..RETWEET_IMPACT
};
