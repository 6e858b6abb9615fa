//! Posts by period of time: where there are too many posts to draw each of them.

use crate::activity::{Date, Time};
use crate::score::number::ScoredPosts;
use std::ops::Range;

/// The posts of a period.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Period {
    /// Its start, and the start of the next one.
    pub(super) time: Range<Time>,
    /// The indices of its posts, one or more.
    pub(super) posts: Range<usize>,
    /// Where 8 of 10 of them lie, and the middle one: the 1st tenth, the median and the 9th tenth of
    /// their scores, in points. `None` where there are fewer than [`FEW`] posts.
    pub(super) range: Option<ScoreRange>,
    /// The index of the post with the highest score.
    pub(super) best: usize,
}

/// Where most of the posts of a period lie, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ScoreRange {
    pub(super) low: f64,
    pub(super) middle: f64,
    pub(super) high: f64,
}

/// A period with fewer posts than this has no range: it is shown by its posts.
pub(super) const FEW: usize = 5;

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Days(i32),
    Months(i32),
}

/// The steps, the shortest first.
const STEPS: [Step; 5] =
    [Step::Days(1), Step::Days(7), Step::Months(1), Step::Months(3), Step::Months(12)];

impl Step {
    /// Its length in days, on average.
    fn n_days(self) -> f64 {
        match self {
            Step::Days(n) => f64::from(n),
            Step::Months(n) => 30.44 * f64::from(n),
        }
    }

    /// The start of the period `n` steps after the one that holds a day.
    fn start(self, day: Date, n: i32) -> Option<Time> {
        match self {
            Step::Days(days) => Some(day.start()?.plus_days(days.saturating_mul(n))),
            Step::Months(months) => {
                let offset = (i32::from(day.month) - 1).rem_euclid(months);
                day.first_of_month_plus(months.saturating_mul(n) - offset).start()
            }
        }
    }
}

/// The posts by the shortest periods of which there are at most `most`; by years where there are more.
/// Periods without posts are left out.
#[must_use]
pub(super) fn periods(posts: &ScoredPosts, most: f64) -> Vec<Period> {
    /// No export has more years than this.
    const MAX: i32 = 10_000;
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else { return Vec::new() };
    let n_days = last.time.days_since(first.time);
    let step = STEPS.into_iter().find(|step| n_days / step.n_days() + 1.0 <= most);
    let step = step.unwrap_or(STEPS[4]);
    let day = first.time.date();
    let mut periods = Vec::new();
    let mut next = 0;
    for n in 0..MAX {
        let (Some(start), Some(end)) = (step.start(day, n), step.start(day, n + 1)) else { break };
        let from = next;
        next = posts.n_until(Time(end.0 - 1));
        if from < next {
            periods.push(period(posts, start..end, from..next));
        }
        if next == posts.len() {
            break;
        }
    }
    periods
}

fn period(posts: &ScoredPosts, time: Range<Time>, indices: Range<usize>) -> Period {
    let mut scores: Vec<f64> =
        indices.clone().filter_map(|index| posts.get(index)).map(|post| post.score).collect();
    let highest = scores.iter().copied().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b));
    let best = indices.start + highest.map_or(0, |(place, _)| place);
    let n = scores.len();
    let range = (n >= FEW).then(|| {
        let tenth = (n - 1) / 10;
        let mut nth = |place: usize| *scores.select_nth_unstable_by(place, f64::total_cmp).1;
        ScoreRange { low: nth(tenth), middle: nth((n - 1) / 2), high: nth(n - 1 - tenth) }
    });
    Period { time, posts: indices, range, best }
}
