//! The people who responded, in figures.

use super::WINDOW_DAYS;
use crate::activity::{Act, Response, Time};
use crate::score::math::{u64_as_f64, usize_as_f64};
use crate::score::number::points;

/// Figures about the people who responded.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct People {
    /// The number of people who ever reposted.
    pub n_reposters: usize,
    /// The number of people who ever replied or quoted.
    pub n_repliers: usize,
    /// The number of people who responded in any way in the last 90 days.
    pub n_active: usize,
    /// The acts of the last 90 days, where the n-th act of a person on one day counts 1/n.
    pub discounted: f64,
    /// The mean of these people's followers in points, 0 to 100, over those whose followers are known;
    /// `None` where none are.
    pub network: Option<f64>,
}

impl People {
    /// Computes the figures of acts that are sorted by person, then time. `as_of` is the moment from
    /// which the last 90 days are counted.
    pub(super) fn of(acts: &[Act], as_of: Time) -> People {
        let mut people = People::default();
        let (mut n_known, mut points_of_known) = (0, 0.0);
        for person in acts.chunk_by(|a, b| a.actor == b.actor) {
            let did_any = |kinds: &[Response]| person.iter().any(|act| kinds.contains(&act.kind));
            people.n_reposters += usize::from(did_any(&[Response::Repost]));
            people.n_repliers += usize::from(did_any(&[Response::Reply, Response::Quote]));
            let is_recent = |act: &&Act| as_of.days_since(act.time) <= WINDOW_DAYS;
            let (mut n_on_day, mut day) = (0_u32, None);
            for act in person.iter().filter(is_recent) {
                n_on_day = if day == Some(act.time.date()) { n_on_day + 1 } else { 1 };
                day = Some(act.time.date());
                people.discounted += 1.0 / f64::from(n_on_day);
            }
            let is_active = day.is_some();
            people.n_active += usize::from(is_active);
            let followers = person.iter().find_map(|act| act.followers.get());
            if let Some(followers) = followers.filter(|_| is_active) {
                n_known += 1;
                points_of_known += points(u64_as_f64(followers));
            }
        }
        people.network = (n_known > 0).then(|| points_of_known / usize_as_f64(n_known));
        people
    }
}
