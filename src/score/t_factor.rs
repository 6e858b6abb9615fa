//! The t-factor: the largest t such that t posts were reposted at least t times each, the h-index
//! of reposts.
//!
//! L. Bornmann and R. Haunschild, "t factor: A metric for measuring impact on Twitter",
//! arXiv 1508.02179 (2015).

use super::{
    Lens, LensId, Missing, Property, Score, Settings, Status, Symbol, Term, takes_part, whole,
};
use crate::activity::{Activity, Response};

/// The lens.
pub const LENS: Lens = Lens {
    id: LensId::TFactor,
    key: "t_factor",
    status: Status::Published,
    source: "Bornmann & Haunschild, arXiv 1508.02179",
    compute: t_factor,
    holds: &[
        Property::Volume,
        Property::BoughtFollowers,
        Property::Pause,
        Property::OwnActs,
        Property::Order,
        Property::Monotone,
    ],
};

fn t_factor(activity: &Activity, settings: &Settings) -> Result<Score, Missing> {
    let counts = activity.counts(Response::Repost).ok_or(Missing::Counts(Response::Repost))?;
    let reposts: Vec<u64> = counts
        .iter()
        .zip(activity.kinds())
        .filter(|&(_, &kind)| takes_part(kind, settings))
        .filter_map(|(count, _)| count.get())
        .collect();
    let t = largest_t(&reposts);
    Ok(Score {
        value: whole(t),
        terms: vec![
            Term { symbol: Symbol::Posts, value: whole(reposts.len()) },
            Term { symbol: Symbol::PostsReposted, value: whole(t) },
        ],
    })
}

/// The largest t with t counts of at least t, by counting instead of sorting: t is at most the
/// number of counts, so larger ones need not be told apart.
fn largest_t(counts: &[u64]) -> usize {
    let n = counts.len();
    let mut n_of = vec![0_usize; n + 1];
    for &count in counts {
        n_of[usize::try_from(count).unwrap_or(n).min(n)] += 1;
    }
    let mut n_at_least = 0;
    (0..=n)
        .rev()
        .find(|&t| {
            n_at_least += n_of[t];
            n_at_least >= t
        })
        .unwrap_or(0)
}
