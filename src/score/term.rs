//! A score and the quantities that it is made of.

use serde::Serialize;

/// A value and its terms. The lens's formula over these terms gives the value, to the bit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Score {
    /// The value, in the lens's own unit.
    pub value: f64,
    /// The quantities of the formula; the order has no meaning.
    pub terms: Vec<Term>,
}

/// One quantity of a formula with its value for one activity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Term {
    /// Which quantity it is.
    pub symbol: Symbol,
    /// Its value, in the unit that [`Symbol`] states.
    pub value: f64,
}

/// The quantities that formulas name. Where no unit is stated, a quantity is a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Symbol {
    /// Σ w s: the sum of the posts' scores times their weights, in points.
    WeightedScores,
    /// Σ w: the sum of the posts' weights.
    Weights,
    /// *n*: the posts that took part.
    Posts,
    /// The length of the time window, in days.
    WindowDays,
    /// *F*: followers of the account.
    Followers,
    /// Accounts that the account follows.
    Following,
    /// Public responses to all posts.
    Responses,
    /// The sum over posts of public responses ÷ views.
    RatiosToViews,
    /// The sum over posts of public responses ÷ people reached.
    RatiosToReach,
    /// Reposts of all posts by other people.
    Reposts,
    /// Likes of all posts.
    Likes,
    /// Replies to all posts by other people.
    Replies,
    /// The responses that Kred counts: reposts, replies and quotes; on Facebook likes, too.
    CountedByKred,
    /// The mean number of likes, over the posts that show it.
    LikesAPost,
    /// The mean number of reposts, over the posts that show it.
    RepostsAPost,
    /// The mean number of replies, over the posts that show it.
    RepliesAPost,
    /// Posts that at least one person reposted.
    PostsReposted,
    /// Posts that at least one person replied to.
    PostsRepliedTo,
    /// The largest *t* such that *t* posts were reposted at least *t* times each.
    PostsRepostedAsOften,
    /// Posts that the account wrote itself, without replies to others.
    OwnPosts,
    /// Replies that the account wrote to others.
    OwnReplies,
    /// Posts of others that the account reposted.
    OwnReposts,
    /// Different people who reposted.
    Reposters,
    /// Different people who replied or quoted.
    Repliers,
    /// Klout's engaged audience, in people.
    TrueReach,
    /// Klout's likelihood and number of responses to a post, 0 to 100.
    Amplification,
    /// Klout's influence of the people who responded, 0 to 100.
    Network,
    /// How many of Klout's three parts can be computed: 2 or 3.
    KloutParts,
}

impl Symbol {
    /// The number of quantities.
    pub const N: usize = Symbol::KloutParts as usize + 1;

    /// A term of this quantity with a value.
    pub(crate) fn term(self, value: f64) -> Term {
        Term { symbol: self, value }
    }
}
