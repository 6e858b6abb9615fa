//! Why there is no value: absence is an error with a reason, never a zero.

use crate::activity::Response;
use serde::Serialize;
use std::error::Error;
use std::fmt;

/// Why a lens has no value for an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Missing {
    /// There are fewer posts than the formula needs.
    Posts {
        /// The number of posts that could take part.
        have: usize,
        /// The number of posts that the formula needs.
        need: usize,
    },
    /// The export shows none of the kinds of response that the formula counts.
    Responses,
    /// No kind of response has a weight.
    Weights,
    /// The export does not show the counts of one kind of response.
    Counts(Response),
    /// The export does not state the number of followers.
    Followers,
    /// The export does not state how many accounts are followed.
    Following,
    /// The export does not show which people responded.
    People,
    /// The export lists no post of others that the account reposted.
    OwnReposts,
    /// The export does not show the likes that the account gave.
    LikesMade,
    /// The formula needs the responses of everybody to everybody.
    WholeGraph,
    /// The formula was never published in full.
    Unpublished,
    /// The formula is made of scores that other services computed.
    OtherServices,
    /// The formula divides by zero: for example, by the followers of an account that has none.
    Undefined,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Missing::Posts { have, need } => {
                write!(f, "{have} posts can be scored, and the formula needs {need}")
            }
            Missing::Responses => {
                f.write_str("the export shows none of the responses that are counted")
            }
            Missing::Weights => f.write_str("no kind of response has a weight"),
            Missing::Counts(response) => {
                write!(f, "the export does not show counts of {response:?}")
            }
            Missing::Followers => f.write_str("the export does not state the followers"),
            Missing::Following => f.write_str("the export does not state the accounts followed"),
            Missing::People => f.write_str("the export does not show who responded"),
            Missing::OwnReposts => f.write_str("the export lists no reposts of others"),
            Missing::LikesMade => f.write_str("the export does not show the likes given"),
            Missing::WholeGraph => f.write_str("the formula needs everybody's responses"),
            Missing::Unpublished => f.write_str("the formula was never published in full"),
            Missing::OtherServices => f.write_str("the formula needs scores of other services"),
            Missing::Undefined => f.write_str("the formula divides by zero"),
        }
    }
}

impl Error for Missing {}
