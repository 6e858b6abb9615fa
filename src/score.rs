//! Activity → scores. Each formula ("lens") is data over quantities of an activity, or says which
//! inputs it lacks; [`LENSES`] holds them all.
//!
//! Nothing here reads a clock, a locale or the order of a hash map, and every transcendental
//! function comes from [`math`], so that the same activity scores to the same bits everywhere.
//! This room knows no words: names, sentences and sources in prose are the locale's.

pub mod engagement_rate;
pub mod facts;
pub mod followers;
pub mod formula;
pub mod history;
pub mod klout;
pub mod kred;
mod lanes;
pub mod loud;
pub mod math;
pub mod not_computable;
pub mod number;
pub mod reposts;
pub mod survey;
pub mod t_factor;
pub mod together;

use crate::activity::{Activity, N_RESPONSES, Response};
use facts::Facts;
use formula::{Step, evaluate};
use number::Value;

/// What the reader may change about the number. Other lenses take from it only whether replies
/// count as posts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// What one response of each kind is worth (ω), by [`Response::index`]; 0 leaves a kind out.
    pub weights: [f64; N_RESPONSES],
    /// The shortest half-life of a post's weight, in days; the rule of [`number`] may lengthen it.
    pub half_life_floor_days: f64,
    /// Whether replies to others are scored like posts.
    pub replies_count: bool,
}

impl Default for Settings {
    /// One for each public response, or for what an export shows in place of them; 30 days, replies left out.
    fn default() -> Settings {
        let mut weights = [0.0; N_RESPONSES];
        for response in Response::ALL.into_iter().filter(|response| response.is_public()) {
            weights[response.index()] = 1.0;
        }
        Settings { weights, half_life_floor_days: 30.0, replies_count: false }
    }
}

/// A value and the quantities it was made of, in the order in which the formula names them.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// The value, in the lens's own unit.
    pub value: f64,
    /// What it was made of.
    pub terms: Vec<Term>,
}

/// One quantity of a derivation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Which quantity.
    pub symbol: Symbol,
    /// Its value.
    pub value: f64,
}

/// The quantities that formulas name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// The posts' scores, each times its weight, in one sum: Σ w s.
    WeightedScores,
    /// The sum of the posts' weights: Σ w.
    Weights,
    /// Posts that took part, *n*.
    Posts,
    /// Length of the time looked at, in days.
    WindowDays,
    /// Followers, *F*.
    Followers,
    /// Accounts followed.
    Following,
    /// Public responses to all posts.
    Responses,
    /// Responses ÷ views, added up over posts.
    RatiosToViews,
    /// Responses ÷ people reached, added up over posts.
    RatiosToReach,
    /// Reposts of all posts.
    Reposts,
    /// Posts that were reposted.
    PostsReposted,
    /// Posts that were replied to.
    PostsRepliedTo,
    /// The largest number of posts that were each reposted at least as often.
    PostsRepostedAsOften,
    /// What the account wrote itself, replies to others left out.
    OwnPosts,
    /// Replies that the account wrote to others.
    OwnReplies,
    /// What the account reposted of others.
    OwnReposts,
    /// People who reposted.
    Reposters,
    /// People who replied.
    Repliers,
    /// Klout's engaged audience.
    TrueReach,
    /// Klout's likelihood and number of responses to a post, 0 to 100.
    Amplification,
    /// Klout's influence of those who responded, 0 to 100.
    Network,
    /// How many of Klout's three parts can be seen.
    KloutParts,
}

impl Symbol {
    /// How many there are.
    pub const N: usize = Symbol::KloutParts as usize + 1;

    /// The quantity with a value.
    pub(crate) fn is(self, value: f64) -> Term {
        Term { symbol: self, value }
    }
}

/// Why a lens has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Fewer posts than the formula needs.
    Posts {
        /// How many there are.
        have: usize,
        /// How many it takes.
        need: usize,
    },
    /// The export shows none of the responses that are counted.
    Responses,
    /// The export shows no counts of one kind.
    Counts(Response),
    /// The export does not say how many followers there are.
    Followers,
    /// The export does not say how many accounts are followed.
    Following,
    /// The export does not show who responded.
    People,
    /// The export shows nothing that the account reposted of others.
    OwnReposts,
    /// The export does not show what the account liked.
    LikesMade,
    /// The formula is about everybody's responses to everybody.
    WholeGraph,
    /// The formula was never published whole.
    Unpublished,
    /// There is nothing to divide by: no followers, say, to have a rate of.
    Undefined,
}

/// How far a formula is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Made here.
    Ours,
    /// Formula and constants are public.
    Published,
    /// The rule is public, its scale is not: raw points are shown.
    PartlyPublished,
    /// What goes in is public, the weights are ours.
    Reconstruction,
    /// It cannot be computed from what one person has.
    NotComputable,
}

/// What a lens promises under a change of the activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// P1: new posts that nobody answers never raise it.
    Volume,
    /// P2: each post told in as many posts of its time, which share its responses, never raises it, at
    /// the half-life in force.
    Dilution,
    /// P3: the same acts by more people, who are followed as much, are never worth less.
    People,
    /// P4: bought followers do not move it.
    BoughtFollowers,
    /// P6: a pause changes nothing: neither when all times are shifted, nor when one looks back from
    /// later.
    Pause,
    /// P7: own reposts and replies count nothing.
    OwnActs,
    /// P8: the order of the rows and duplicates change nothing.
    Order,
    /// P9: one more response never lowers it.
    Monotone,
}

impl Property {
    /// Every property.
    pub const ALL: [Property; 8] = [
        Property::Volume,
        Property::Dilution,
        Property::People,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ];
}

/// Which lens, in state, links and results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LensId {
    /// The number.
    Number,
    /// Klout as it was in 2011, reconstructed.
    Klout,
    /// Kred's influence points.
    KredInfluence,
    /// Kred's outreach points.
    KredOutreach,
    /// The t-factor of reposts, their h-index.
    TFactor,
    /// Reposts a post.
    RepostRate,
    /// The share of posts that are reposted.
    ShareReposted,
    /// Engagement rate by followers.
    RateByFollowers,
    /// Engagement rate by impressions.
    RateByImpressions,
    /// Engagement rate by reach.
    RateByReach,
    /// Followers on the number's ruler.
    Followers,
    /// Followers among all ties.
    FollowerRank,
    /// Posts a week.
    Loud,
    /// Posts that are one's own.
    SignalStrength,
    /// Posts that were reposted, and by how many.
    RetweetImpact,
    /// Social Networking Potential.
    SocialNetworkingPotential,
    /// All that somebody does.
    GeneralActivity,
    /// Influence–Passivity.
    InfluencePassivity,
    /// PeerIndex.
    PeerIndex,
    /// Social Authority.
    SocialAuthority,
    /// TweetLevel.
    TweetLevel,
}

/// The quantities that a formula needs.
pub type Terms = fn(&Facts<'_>) -> Result<Vec<Term>, Missing>;

/// One formula.
pub struct Lens {
    /// Which one.
    pub id: LensId,
    /// Its name in results that programs read.
    pub key: &'static str,
    /// How far it is known.
    pub status: Status,
    /// Where it was published.
    pub source: &'static str,
    /// The formula itself, over its terms.
    pub formula: &'static [Step],
    /// Its terms.
    pub terms: Terms,
    /// What it promises; whatever is not named here fails for some activity, and tests show one.
    pub holds: &'static [Property],
}

impl Lens {
    /// Its value and terms.
    ///
    /// # Errors
    ///
    /// What it lacks.
    pub fn score(&self, facts: &Facts<'_>) -> Result<Score, Missing> {
        let terms = (self.terms)(facts)?;
        Ok(Score { value: evaluate(self.formula, &terms)?, terms })
    }

    /// The same of an activity, where no other lens is wanted.
    ///
    /// # Errors
    ///
    /// What it lacks.
    pub fn compute(&self, activity: &Activity, settings: &Settings) -> Result<Score, Missing> {
        self.score(&Facts::of(activity, settings, number::value(activity, settings)))
    }
}

/// Every formula, ours first.
pub const LENSES: &[Lens] = &[
    number::LENS,
    klout::LENS,
    kred::INFLUENCE,
    kred::OUTREACH,
    t_factor::LENS,
    reposts::RATE,
    reposts::SHARE,
    engagement_rate::BY_FOLLOWERS,
    engagement_rate::BY_IMPRESSIONS,
    engagement_rate::BY_REACH,
    followers::LENS,
    survey::FOLLOWER_RANK,
    loud::LENS,
    survey::SIGNAL_STRENGTH,
    survey::RETWEET_IMPACT,
    survey::SOCIAL_NETWORKING_POTENTIAL,
    survey::GENERAL_ACTIVITY,
    not_computable::INFLUENCE_PASSIVITY,
    not_computable::PEER_INDEX,
    not_computable::SOCIAL_AUTHORITY,
    not_computable::TWEET_LEVEL,
];

/// What every formula says of an activity, of which the number is known, in the order of [`LENSES`].
#[must_use]
pub fn all(
    activity: &Activity,
    settings: &Settings,
    number: Result<Value, Missing>,
) -> Vec<Result<Score, Missing>> {
    all_of(&Facts::of(activity, settings, number))
}

/// The same, where the facts are known.
#[must_use]
pub(crate) fn all_of(facts: &Facts<'_>) -> Vec<Result<Score, Missing>> {
    LENSES.iter().map(|lens| lens.score(facts)).collect()
}

/// Which items of an activity a formula on posts looks at: not reposts, and replies only on demand.
pub(crate) fn takes_part(kind: crate::activity::PostKind, settings: &Settings) -> bool {
    use crate::activity::PostKind::{Post, Reply, Repost};
    match kind {
        Post => true,
        Reply => settings.replies_count,
        Repost => false,
    }
}

/// A whole number as a float. Counts of posts are far below 2^53, so the value is exact.
#[expect(clippy::cast_precision_loss, reason = "counts of items are far below 2^53")]
pub(crate) fn whole(n: usize) -> f64 {
    n as f64
}

/// A count of accounts as a float.
#[expect(clippy::cast_precision_loss, reason = "accounts are far fewer than 2^53")]
pub(crate) fn float(n: u64) -> f64 {
    n as f64
}
