//! What a month draws in all.

use crate::make::{DAY, near, posts};
use influence_score::score::month::month;
use influence_score::score::{Missing, Settings};

/// Six posts in the ten days before the last one, 3 responses each. There is no earlier month, so the error
/// is everybody's. By hand: the days are 15 at least, 6 posts in 15 days are 12 a month; a typical post
/// draws 3, M = 36; y(M) = 5 · log2(37) = 26.0473; + 3.17 = 29.2173. Student's t(0.9, 7) = 1.41492; √(3.14² ·
/// (1 + 1/8)) = 3.33048; half the width is 4.71237.
#[test]
fn without_a_past_the_errors_are_everybodys() {
    let six: Vec<_> = (0..6).map(|n| (2 * n * DAY, 3, 0)).collect();
    let month = month(&posts(&six), &Settings::default()).unwrap();
    let middle = 5.0 * 37_f64.log2() + 3.17;
    near(month.posts, 12.0, 1e-12);
    assert_eq!(month.n_months, 0);
    near(month.responses, (middle / 5.0).exp2() - 1.0, 1e-9);
    near(month.low, ((middle - 4.712_37) / 5.0).exp2() - 1.0, 1e-3);
    near(month.high, ((middle + 4.712_37) / 5.0).exp2() - 1.0, 1e-3);
}

/// A post a day for 100 days, 7 responses each: each month draws exactly 30 times as many, so the errors of
/// the three months with a number before them are those of counting alone, and pull the shortfall and
/// the spread towards 0. Computed independently:
///
/// ```python
/// from math import log2, sqrt
/// y = lambda r: 5 * log2(1 + r)
/// T, times, e = 99 + 1 / 86400, list(range(100)), []  # a second after the last post
/// for k in range(1, 13):
///     b = T - 30 * k
///     month = [t for t in times if b <= t < b + 30]
///     before = [t for t in times if t < b]
///     if len(month) < 2 or len(before) < 5:
///         continue
///     days = min(90, max(15, b - before[0]))
///     rate = len([t for t in before if b - t <= 90]) / days * 30
///     e.append(y(7 * len(month)) - y(7 * rate))
/// rate = len([t for t in times if t < T and T - t <= 90]) / 90 * 30
/// n = 8 + len(e)
/// b = (8 * 3.17 + sum(e)) / n
/// v = (8 * 3.14 ** 2 + sum((x - b) ** 2 for x in e)) / n
/// t = 1.372183641  # Student's t(0.9, 10)
/// middle, half = y(7 * rate) + b, t * sqrt(v * (1 + 1 / n))
/// print(len(e), *(2 ** (x / 5) - 1 for x in (middle, middle - half, middle + half)))
/// # 3 299.21971053438006 167.24560809508466 534.716061856477
/// ```
#[test]
fn own_months_pull_the_estimate() {
    let daily: Vec<_> = (0..100).map(|n| (n * DAY, 7, 0)).collect();
    let month = month(&posts(&daily), &Settings::default()).unwrap();
    assert_eq!(month.n_months, 3);
    near(month.posts, 30.0, 1e-12);
    near(month.responses, 299.2197105343, 1e-6 * 299.2197105343);
    near(month.low, 167.2456080950, 1e-6 * 167.2456080950);
    near(month.high, 534.7160618564, 1e-6 * 534.7160618564);
}

/// Five posts at first, and two in each of the last two months, none of them in the months between.
#[test]
fn a_month_of_two_posts_counts() {
    let days = [0, 1, 2, 3, 4, 20, 30, 60, 70];
    let n_months = |days: &[i64]| {
        let drawn: Vec<_> = days.iter().map(|day| (day * DAY, 3, 0)).collect();
        month(&posts(&drawn), &Settings::default()).unwrap().n_months
    };
    assert_eq!(n_months(&days), 2);
    // One is not enough.
    assert_eq!(n_months(&[0, 1, 2, 3, 4, 20, 30, 70]), 1);
    assert_eq!(n_months(&[0, 1, 2, 3, 4, 30, 70]), 0);
    // The fifth post is the first of the last month, so no number stood at its beginning.
    let last = 70 * DAY;
    let drawn = [0, DAY, 2 * DAY, 3 * DAY, last + 1 - 30 * DAY, last].map(|time| (time, 3, 0));
    assert_eq!(month(&posts(&drawn), &Settings::default()).unwrap().n_months, 0);
}

#[test]
fn without_a_number_there_is_no_month() {
    let few = posts(&[(0, 1, 0), (DAY, 1, 0)]);
    assert_eq!(month(&few, &Settings::default()), Err(Missing::Posts { have: 2, need: 5 }));
}
