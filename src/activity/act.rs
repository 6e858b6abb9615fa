//! One act of one person on a post.

use super::count::Count;
use super::response::Response;
use super::time::Time;
use serde::{Deserialize, Serialize};

/// One person's act on a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Act {
    /// The person: a hash of their name or id.
    pub actor: u64,
    /// When they acted.
    pub time: Time,
    /// The [identity](super::Post::identity) of the post.
    pub post: u64,
    /// The kind of act; a public one.
    pub kind: Response,
    /// The number of followers that the person has.
    pub followers: Count,
}
