//! One pass over an activity's items, column by column.

use super::Tally;
use crate::activity::{Activity, Count, PostKind, Response};
use crate::score::{Settings, takes_part};
use std::ops::Range;

/// So many items are looked at together.
const CHUNK: usize = 256;

/// An activity's items as formulas see them.
pub(super) struct Items<'a> {
    kinds: &'a [PostKind],
    settings: &'a Settings,
    /// The public kinds of response that are shown.
    public: Vec<(Response, &'a [Count])>,
    views: Option<&'a [Count]>,
    reach: Option<&'a [Count]>,
    /// How many items of each kind were seen so far.
    pub n_of_kind: [usize; 3],
    /// How often posts were reposted that were seen so far.
    pub reposts: Reposts,
    /// Posts with views that were seen so far, and the sum of responses ÷ views over them.
    pub by_views: (usize, f64),
    /// Posts with people reached, and the sum of responses ÷ reach over them.
    pub by_reach: (usize, f64),
}

impl<'a> Items<'a> {
    pub(super) fn of(activity: &'a Activity, settings: &'a Settings) -> Items<'a> {
        let public = Response::ALL.into_iter().filter(|kind| kind.is_public());
        Items {
            kinds: activity.kinds(),
            settings,
            public: public.filter_map(|kind| Some((kind, activity.counts(kind)?))).collect(),
            views: activity.counts(Response::View),
            reach: activity.counts(Response::Reach),
            n_of_kind: [0; 3],
            reposts: Reposts::default(),
            by_views: (0, 0.0),
            by_reach: (0, 0.0),
        }
    }

    /// The sums over the posts in a range of items.
    pub(super) fn tally(&mut self, range: Range<usize>) -> Tally {
        let mut tally = Tally::default();
        for start in range.clone().step_by(CHUNK) {
            self.add(start..range.end.min(start + CHUNK), &mut tally);
        }
        tally
    }

    /// Adds a chunk. What does not take part is masked instead of skipped: no branch is there to be
    /// guessed wrongly.
    fn add(&mut self, range: Range<usize>, tally: &mut Tally) {
        let kinds = &self.kinds[range.clone()];
        let mut masks = [0_u32; CHUNK];
        for kind in [PostKind::Post, PostKind::Reply, PostKind::Repost] {
            let mask = if takes_part(kind, self.settings) { u32::MAX } else { 0 };
            let mut n = 0;
            for (slot, &other) in masks.iter_mut().zip(kinds) {
                let is_it = u32::from(other == kind);
                n += is_it;
                *slot |= mask & is_it.wrapping_neg();
            }
            self.n_of_kind[kind as usize] += n as usize;
        }
        let masks = &masks[..kinds.len()];
        tally.n_posts += count(masks.iter().map(|&mask| mask != 0));
        let mut drawn = [0.0; CHUNK];
        let mut codes = [Count::MISSING.code(); CHUNK];
        for &(kind, column) in &self.public {
            let column = &column[range.clone()];
            let (mut most, mut sum, mut n_above_0) = (0, 0.0, 0_u32);
            for (place, (&count, &mask)) in column.iter().zip(masks).enumerate() {
                let is_known = u32::from(count != Count::MISSING).wrapping_neg();
                let known = count.code() & is_known & mask;
                codes[place] &= count.code() | !mask;
                drawn[place] += f64::from(known);
                sum += f64::from(known);
                most = most.max(known);
                n_above_0 += u32::from(known > 0);
            }
            tally.responses += sum;
            tally.most_of_a_kind = tally.most_of_a_kind.max(f64::from(most));
            match kind {
                Response::Reply => tally.n_replied_to += n_above_0 as usize,
                Response::Repost => {
                    tally.n_reposted += n_above_0 as usize;
                    tally.reposts += sum;
                    tally.n_repost_counts += self.reposts.add(column, masks);
                }
                _ => {}
            }
        }
        let drawn = &drawn[..kinds.len()];
        tally.n_answered += count(drawn.iter().map(|&drawn| drawn > 0.0));
        tally.n_counted += count(codes.iter().map(|&code| code != Count::MISSING.code()));
        for (column, sum) in
            [(self.views, &mut self.by_views), (self.reach, &mut self.by_reach)]
        {
            let Some(column) = column else { continue };
            for ((&drawn, &count), &mask) in drawn.iter().zip(&column[range.clone()]).zip(masks) {
                let seen = count.or_nothing();
                if mask != 0 && seen > 0.0 {
                    sum.0 += 1;
                    sum.1 += drawn / seen;
                }
            }
        }
    }
}

fn count(all: impl Iterator<Item = bool>) -> usize {
    all.map(u32::from).sum::<u32>() as usize
}

/// How many posts were reposted how often.
pub(super) struct Reposts {
    n_of_few: Vec<usize>,
    many: Vec<u32>,
}

/// Posts that were reposted less often are counted instead of listed.
const FEW: u32 = 4_096;

impl Default for Reposts {
    fn default() -> Reposts {
        Reposts { n_of_few: vec![0; FEW as usize], many: Vec::new() }
    }
}

impl Reposts {
    /// Adds those that are known of posts that take part; how many these are.
    fn add(&mut self, column: &[Count], masks: &[u32]) -> usize {
        let mut n = 0;
        for (&count, _) in column.iter().zip(masks).filter(|(_, mask)| **mask != 0) {
            if count == Count::MISSING {
                continue;
            }
            n += 1;
            match self.n_of_few.get_mut(count.code() as usize) {
                Some(n_of) => *n_of += 1,
                None => self.many.push(count.code()),
            }
        }
        n
    }

    /// The largest t with t posts of at least t reposts.
    pub(super) fn largest_t(&self) -> usize {
        if self.many.len() >= FEW as usize {
            return largest_t(&self.many);
        }
        let mut n_at_least = self.many.len();
        let rising = (0..FEW as usize).rev().find(|&t| {
            n_at_least += self.n_of_few[t];
            n_at_least >= t
        });
        rising.unwrap_or(0)
    }
}

/// The same of numbers that are listed: t is at most how many there are, so that larger ones need
/// not be told apart.
fn largest_t(counts: &[u32]) -> usize {
    let n = counts.len();
    let mut n_of = vec![0_usize; n + 1];
    for &count in counts {
        n_of[(count as usize).min(n)] += 1;
    }
    let mut n_at_least = 0;
    let rising = (0..=n).rev().find(|&t| {
        n_at_least += n_of[t];
        n_at_least >= t
    });
    rising.unwrap_or(0)
}
