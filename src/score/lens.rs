//! The type of a formula with its source and its promises; each file below holds the formulas of
//! one origin.

pub mod engagement_rate;
pub mod followers;
pub mod klout;
pub mod kaushik;
pub mod kred;
pub mod loud;
pub mod not_computable;
pub mod number;
pub mod ratio;
pub mod reposts;
pub mod survey;
pub mod t_factor;
pub mod x_ranker;

use super::facts::Facts;
use super::formula::{Step, evaluate};
use super::missing::Missing;
use super::number::sums;
use super::property::Property;
use super::settings::Settings;
use super::source::Source;
use super::term::{Score, Term};
use crate::activity::Activity;
use serde::Serialize;

/// One formula with its source and its promises.
pub struct Lens {
    /// Identifies the lens in state, links and results.
    pub id: LensId,
    /// The name in results that programs read, in snake case; unique.
    pub key: &'static str,
    /// How far the original formula is known.
    pub status: FormulaStatus,
    /// Where the formula was published.
    pub source: &'static Source,
    /// The formula over its terms, in postfix notation; empty where there is no formula to compute.
    pub formula: &'static [Step],
    /// Computes the formula's terms.
    pub(crate) terms: TermsOf,
    /// The properties that fail for some activity. Tests find and keep a counterexample for each;
    /// every property that is not listed holds.
    pub fails: &'static [Property],
}

/// Computes the terms of a formula, or gives the reason why they cannot be computed.
pub(crate) type TermsOf = fn(&Facts<'_>) -> Result<Vec<Term>, Missing>;

impl Lens {
    /// Scores an activity: computes the terms and evaluates the formula over them.
    ///
    /// # Errors
    ///
    /// The first input that the formula lacks.
    pub fn compute(&self, activity: &Activity, settings: &Settings) -> Result<Score, Missing> {
        self.score(&Facts::of(activity, settings, sums(activity, settings)))
    }

    /// Scores known facts, which all lenses share.
    pub(crate) fn score(&self, facts: &Facts<'_>) -> Result<Score, Missing> {
        let terms = (self.terms)(facts)?;
        Ok(Score { value: evaluate(self.formula, &terms)?, terms })
    }

    /// Whether a property holds for every activity.
    #[must_use]
    pub fn holds(&self, property: Property) -> bool {
        !self.fails.contains(&property)
    }
}

/// Identifies a lens. It is serialized as the lens's `key`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LensId {
    /// The number of this project, 0 to 100 points.
    Number,
    /// A reconstruction of Klout as of 2011, 1 to 100.
    #[serde(rename = "klout_2011_reconstruction")]
    Klout,
    /// Kred's influence points.
    KredInfluence,
    /// Kred's outreach points.
    KredOutreach,
    /// The t-factor: the h-index of reposts.
    TFactor,
    /// Reposts per post, also called amplification.
    RepostRate,
    /// The share of posts that were reposted, in percent.
    ShareReposted,
    /// Likes per post.
    Applause,
    /// Replies per post.
    Conversation,
    /// Replies divided by likes.
    Ratio,
    /// The weights of X's ranking of 2023, applied to counts, per post.
    XRanker,
    /// Engagement rate by followers, in percent.
    #[serde(rename = "engagement_rate_by_followers")]
    RateByFollowers,
    /// Engagement rate by impressions, in percent.
    #[serde(rename = "engagement_rate_by_impressions")]
    RateByImpressions,
    /// Engagement rate by reach, in percent.
    #[serde(rename = "engagement_rate_by_reach")]
    RateByReach,
    /// Followers on the scale of the number, 0 to 100 points.
    Followers,
    /// The share of followers among followers and accounts followed, 0 to 1.
    FollowerRank,
    /// Posts per week.
    Loud,
    /// The share of own posts among own posts and reposts of others, 0 to 1.
    SignalStrength,
    /// Retweet impact: posts reposted times the logarithm of the people who reposted.
    RetweetImpact,
    /// Social Networking Potential by Anger and Kittl (2011).
    SocialNetworkingPotential,
    /// General activity: posts, replies, reposts of others and likes given.
    GeneralActivity,
    /// Influence–Passivity; it cannot be computed from one export.
    InfluencePassivity,
    /// PeerIndex; its formula was never published in full.
    PeerIndex,
    /// Social Authority; its formula was never published in full.
    SocialAuthority,
    /// TweetLevel; it is made of scores of other services.
    TweetLevel,
}

/// How far a formula is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FormulaStatus {
    /// The formula was made for this project.
    Ours,
    /// Formula and constants are public.
    Published,
    /// The idea was published, and the scale is of this project.
    PublishedIdea,
    /// The rule is public, its scale is not; the value is in raw points.
    PartlyPublished,
    /// The inputs are public; the weights are estimates of this project.
    Reconstruction,
    /// The formula cannot be computed from one person's export.
    NotComputable,
}
