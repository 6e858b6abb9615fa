//! Scores that cannot be computed from one person's export. Each states why.

use super::{FormulaStatus, Lens, LensId, TermsOf};
use crate::score::missing::Missing;
use crate::score::source::{self, Source};

const fn lens(id: LensId, key: &'static str, source: &'static Source, terms: TermsOf) -> Lens {
    Lens { id, key, status: FormulaStatus::NotComputable, source, formula: &[], terms, fails: &[] }
}

/// Influence–Passivity: a fixed point over everybody's reposts of everybody.
pub const INFLUENCE_PASSIVITY: Lens =
    lens(LensId::InfluencePassivity, "influence_passivity", &source::ROMERO, |_| {
        Err(Missing::WholeGraph)
    });

/// PeerIndex, 2009 to 2014: its constants were never published.
pub const PEER_INDEX: Lens =
    lens(LensId::PeerIndex, "peer_index", &source::PEER_INDEX, |_| Err(Missing::Unpublished));

/// Social Authority, 2013 to 2017. Its ingredients were published (how often the last few hundred posts
/// were reposted, with a decay, and a regression on the profile), its constants were not.
pub const SOCIAL_AUTHORITY: Lens =
    lens(LensId::SocialAuthority, "social_authority", &source::SOCIAL_AUTHORITY, |_| {
        Err(Missing::Unpublished)
    });

/// TweetLevel, 2009 to 2015: it was made of the scores of other services, such as Twitalyzer.
pub const TWEET_LEVEL: Lens =
    lens(LensId::TweetLevel, "tweet_level", &source::TWEET_LEVEL, |_| Err(Missing::OtherServices));
