//! Who responded. Personal exports do not show it; some other sources do.

use super::{Activity, Count, Response, Time};
use std::sync::Arc;

/// One person's public act on a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub struct Act {
    /// Whose act it is: a hash of the person's name or id.
    pub actor: u64,
    /// When.
    pub time: Time,
    /// On which post, by its [identity](super::Post::identity).
    pub post: u64,
    /// What it is.
    pub kind: Response,
    /// How many followers the person has.
    pub followers: Count,
}

impl Activity {
    /// The activity with the people who responded. An act that is there twice is taken once.
    #[must_use]
    pub fn with_people(mut self, acts: Vec<Act>) -> Activity {
        let mut people = self.people.to_vec();
        people.extend(acts);
        people.sort_by_key(|act| (act.actor, act.time, act.post, act.kind));
        people.dedup_by_key(|act| (act.actor, act.post, act.kind, act.time));
        self.people = Arc::new(people);
        self.lineage = Arc::default();
        self
    }

    /// The activity with those acts that are on its posts.
    #[must_use]
    pub(crate) fn with_those_of(self, acts: &[Act]) -> Activity {
        let mut posts = self.identities.to_vec();
        posts.sort_unstable();
        let is_on_one = |act: &&Act| posts.binary_search(&act.post).is_ok();
        let acts = acts.iter().filter(is_on_one).copied().collect();
        self.with_people(acts)
    }

    /// What people did, each person's acts together and in the order of time; nothing where the
    /// export does not show people.
    #[must_use]
    pub fn people(&self) -> &[Act] {
        &self.people
    }
}
