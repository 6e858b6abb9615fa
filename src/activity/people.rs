//! The people who responded. Personal exports do not show them; some other sources do.

use super::Activity;
use super::act::Act;
use std::sync::Arc;

impl Activity {
    /// Returns the activity with more acts of people. An act that occurs twice is kept once.
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

    /// Returns the activity with those of the acts that are on its posts.
    #[must_use]
    pub(crate) fn with_those_of(self, acts: &[Act]) -> Activity {
        let mut posts = self.identities.to_vec();
        posts.sort_unstable();
        let is_on_own_post = |act: &&Act| posts.binary_search(&act.post).is_ok();
        let acts = acts.iter().filter(is_on_own_post).copied().collect();
        self.with_people(acts)
    }

    /// The acts of people, sorted by person, then time; empty where the export does not show people.
    #[must_use]
    pub fn people(&self) -> &[Act] {
        &self.people
    }
}
