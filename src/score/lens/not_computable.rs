//! Scores that cannot be computed from one person's export. Each states why.

use super::{FormulaStatus, Lens, LensId, TermsOf};
use crate::score::missing::Missing;
use crate::score::source::{self, Source};

const fn lens(id: LensId, key: &'static str, source: &'static Source, terms: TermsOf) -> Lens {
    Lens { id, key, status: FormulaStatus::NotComputable, source, formula: &[], terms, fails: &[] }
}

/// Influence–Passivity: a fixed point over everybody's reposts of everybody. D. M. Romero, W. Galuba, S.
/// Asur and B. A. Huberman, "Influence and Passivity in Social Media", arXiv 1008.1253, August 2010.
pub const INFLUENCE_PASSIVITY: Lens =
    lens(LensId::InfluencePassivity, "influence_passivity", &source::ROMERO, |_| {
        Err(Missing::WholeGraph)
    });

/// PeerIndex, whose constants we found nowhere. PeerIndex, "Opening the temple door", no date.
pub const PEER_INDEX: Lens =
    lens(LensId::PeerIndex, "peer_index", &source::PEER_INDEX, |_| Err(Missing::Unpublished));

/// Social Authority. What it is made of was published (how often the last few hundred posts were reposted,
/// with a decay, and a regression), its constants were not. P. Bray, "Social Authority: Our Measure of
/// Twitter Influence", 12 February 2013.
pub const SOCIAL_AUTHORITY: Lens =
    lens(LensId::SocialAuthority, "social_authority", &source::SOCIAL_AUTHORITY, |_| {
        Err(Missing::Unpublished)
    });

/// TweetLevel: it was made of the scores of other services, such as Twitalyzer. Edelman, "About
/// TweetLevel", 2009.
pub const TWEET_LEVEL: Lens =
    lens(LensId::TweetLevel, "tweet_level", &source::TWEET_LEVEL, |_| Err(Missing::OtherServices));
