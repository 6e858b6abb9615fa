//! The people who responded. Personal exports do not show them; some other sources do.

use super::Activity;
use super::act::Act;
use std::cmp::Ordering;
use std::sync::Arc;

/// Sorts acts; equal ones stay in their order. It is one function for all orders, which keeps the program
/// small.
pub(crate) fn sort_acts(acts: &mut [Act], compare: &dyn Fn(&Act, &Act) -> Ordering) {
    acts.sort_by(compare);
}

impl Activity {
    /// Returns the activity with more acts of people. An act that occurs twice is kept once.
    #[must_use]
    pub fn with_people(mut self, acts: Vec<Act>) -> Activity {
        let mut people = self.people.to_vec();
        people.extend(acts);
        let key = |act: &Act| (act.actor, act.time, act.post, act.kind);
        sort_acts(&mut people, &|a, b| key(a).cmp(&key(b)));
        people.dedup_by_key(|act| (act.actor, act.post, act.kind, act.time));
        self.people = Arc::new(people);
        self.lineage = Arc::default();
        self
    }

    /// Returns the activity with those of the acts that are on its posts. The acts are sorted by post.
    #[must_use]
    pub(crate) fn with_those_of(self, acts: &[Act]) -> Activity {
        let on_post = |post: u64| {
            let start = acts.partition_point(|act| act.post < post);
            acts[start..].iter().take_while(move |act| act.post == post).copied()
        };
        let acts = self.identities.iter().copied().flat_map(on_post).collect();
        self.with_people(acts)
    }

    /// The acts of people, sorted by person, then time; empty where the export does not show people.
    #[must_use]
    pub fn people(&self) -> &[Act] {
        &self.people
    }
}
