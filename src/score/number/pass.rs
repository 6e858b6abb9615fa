//! One pass over the posts of an activity.

use super::accumulator::Accumulator;
use super::columns::WeightedColumns;
use super::decay::Decay;
use super::histogram::Histogram;
use super::power_sums::PowerSums;
use crate::activity::Time;
use crate::steps::{Steps, pieces};
use std::ops::Range;

/// Which items a pass looks at, and how it weighs them.
pub(super) struct Plan<'a> {
    /// The items.
    pub items: Range<usize>,
    /// The time of the newest post among them, which has weight 1.
    pub newest: Time,
    /// The half-life of the weights, in days.
    pub half_life_days: f64,
    /// Items at which the sums so far are noted, rising.
    pub cuts: &'a [usize],
    /// How many scores the histogram is made for; 1 where no quantiles are wanted.
    pub n_scores: usize,
}

/// What the posts came to.
pub(super) struct Pass {
    /// All posts.
    pub all: Accumulator,
    /// The posts before each cut.
    pub cuts: Vec<Cut>,
    /// The number of posts that were left out because the export shows no count for them.
    pub n_uncounted: usize,
}

/// The posts before a cut.
#[derive(Clone, Copy)]
pub(super) struct Cut {
    /// The sums of all posts before it.
    pub before: PowerSums,
    /// Σ s: the scores of the posts since the last cut, each counted once, in points.
    pub scores: f64,
}

impl Pass {
    /// Goes through the posts once. Cuts and pauses change no bit of the sums.
    pub(super) async fn over(
        columns: &WeightedColumns<'_>,
        plan: &Plan<'_>,
        steps: &Steps,
    ) -> Option<Pass> {
        let Plan { ref items, newest, half_life_days, cuts, n_scores } = *plan;
        let n_posts = columns.n_posts().min(items.len());
        let mut decay = Decay::new(half_life_days, n_posts);
        let mut all = Accumulator::new(n_posts, Histogram::of_all(n_scores));
        let mut noted = Vec::with_capacity(cuts.len());
        let mut n_uncounted = 0;
        let mut start = items.start;
        for (place, &end) in cuts.iter().chain([&items.end]).enumerate() {
            for items in pieces(start..end) {
                let n_items = items.len();
                n_uncounted += columns.weigh(items, newest, &mut decay, &mut all, &mut |_, _| {});
                steps.count_summed(n_items).await?;
            }
            let scores = std::mem::take(&mut all.scores);
            if place < cuts.len() {
                noted.push(Cut { before: all.so_far(), scores });
            }
            start = end;
        }
        Some(Pass { all: all.finish(), cuts: noted, n_uncounted })
    }
}
