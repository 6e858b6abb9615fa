//! Scores that cannot be computed from what one person has, and why.

use super::{Lens, LensId, Missing, Property, Status};

const fn lens(id: LensId, key: &'static str, source: &'static str, terms: super::Terms) -> Lens {
    let status = Status::NotComputable;
    Lens { id, key, status, source, formula: &[], terms, holds: &Property::ALL }
}

/// Influence–Passivity: a fixed point over who reposts whom, of everybody.
pub const INFLUENCE_PASSIVITY: Lens = lens(
    LensId::InfluencePassivity,
    "influence_passivity",
    "Romero et al., arXiv 1008.1253",
    |_| Err(Missing::WholeGraph),
);

/// PeerIndex, 2009 to 2014: constants never published.
pub const PEER_INDEX: Lens =
    lens(LensId::PeerIndex, "peer_index", "PeerIndex, 2009", |_| Err(Missing::Unpublished));

/// Social Authority, 2013 to 2017: constants never published.
pub const SOCIAL_AUTHORITY: Lens =
    lens(LensId::SocialAuthority, "social_authority", "Moz, 2013", |_| Err(Missing::Unpublished));

/// TweetLevel, 2009 to 2015: constants never published.
pub const TWEET_LEVEL: Lens =
    lens(LensId::TweetLevel, "tweet_level", "Edelman, 2009", |_| Err(Missing::Unpublished));
