//! The interval of the level: by hand, against an independent computation, and what it promises.
//!
//! The independent computation is this program in Python 3, written from the formulas and not from this
//! code:
//!
//! ```text
//! from math import exp, lgamma, log, log2, sqrt
//! DAY, DRIFT = 86400, 1.66
//! def beta(a, b, x):          # the regularized incomplete beta function, by its continued fraction
//!     if x > (a + 1) / (a + b + 2): return 1 - beta(b, a, 1 - x)
//!     f, c, d = 1.0, 1.0, 0.0
//!     for i in range(300):
//!         m = i // 2
//!         n = (1 if i == 0 else m*(b-m)*x / ((a+2*m-1)*(a+2*m)) if i % 2 == 0 else
//!              -(a+m)*(a+b+m)*x / ((a+2*m)*(a+2*m+1)))
//!         d = 1 / (1 + n*d); c = 1 + n/c; f *= c*d
//!     return exp(a*log(x) + b*log(1-x) + lgamma(a+b) - lgamma(a) - lgamma(b)) / a * (f - 1)
//! def bisect(low, high, is_high):
//!     for _ in range(100):
//!         middle = (low + high) / 2
//!         low, high = (low, middle) if is_high(middle) else (middle, high)
//!     return high
//! def t(df):                  # the 90 % quantile
//!     return bisect(1, 4, lambda t: beta(df/2, .5, df/(df + t*t)) < .2)
//! def look(posts):            # S, v, n_eff of posts as (time, score), oldest first
//!     w = lambda H: [2 ** ((at - posts[-1][0]) / DAY / H) for at, _ in posts]
//!     n_eff = lambda H: sum(w(H))**2 / sum(x*x for x in w(H))
//!     enough = lambda H: n_eff(H) >= min(10, .9*len(posts))
//!     H = 30.0
//!     if not enough(H):
//!         while not enough(2*H): H *= 2
//!         H = bisect(H, 2*H, enough)
//!     S = sum(x*s for x, (_, s) in zip(w(H), posts)) / sum(w(H))
//!     v = sum(x*(s-S)**2 for x, (_, s) in zip(w(H), posts)) / sum(w(H))
//!     return S, v, n_eff(H)
//! def level(posts, T):
//!     newest, xs = posts[-1][0], []
//!     for k in range(1, 13):
//!         begins = newest - 30*DAY*k
//!         before = [p for p in posts if p[0] < begins]
//!         month = [s for at, s in posts if begins <= at < begins + 30*DAY]
//!         if len(before) >= 5 and len(month) >= 2:
//!             S, v, n_eff = look(before)
//!             e, gap = sum(month)/len(month) - S, (begins - before[-1][0]) / DAY
//!             xs.append((e*e - v/(n_eff - 1) - v/len(month)) / (1 + gap/30))
//!     m = len(xs)
//!     drift2 = (4*DRIFT**2 + m/2 * max(0, sum(xs)/max(1, m))) / (4 + m)
//!     S, v, n_eff = look(posts)
//!     n = max(1, sum(newest - at <= 90*DAY for at, _ in posts) / 3)
//!     gap, span = (T - newest) / DAY, (newest - posts[0][0]) / DAY
//!     half = t(n_eff - 1) * sqrt(v/(n_eff - 1) + v/n + drift2 * (1 + gap/30 + 15/span))
//!     return S, n_eff, m, sqrt(drift2), S - half, S + half
//! ```
#![expect(clippy::cast_precision_loss, reason = "there are few posts")]

use crate::changes::ROUNDING;
use crate::make::{DAY, near, posts};
use crate::worlds::{World, worlds};
use influence_score::activity::{Activity, Time};
use influence_score::sample::SAMPLES;
use influence_score::score::Settings;
use influence_score::score::number::{DRIFT, Number, ScoredPosts, forecasts, number};
use influence_score::trick::{TRICKS, TrickId};
use proptest::prelude::*;

fn scored(activity: &Activity) -> Number {
    number(activity, &Settings::default()).unwrap()
}

fn width(number: &Number) -> f64 {
    number.level.high - number.level.low
}

/// So long a half-life that all posts weigh the same.
fn unweighted() -> Settings {
    Settings { half_life_floor_days: 1e15, ..Settings::default() }
}

/// Five posts of 5 points, and five of 15 points 15 days later: S = 10, v = 25, n_eff = 10. No month
/// counts, so the drift is everybody's. n̂ = 10/3, span = 15 d, t(0.9, 9) = 1.383029.
#[test]
fn a_short_history_by_hand() {
    let mut all = vec![(0, 1, 0); 5];
    all.extend([(15 * DAY, 7, 0); 5]);
    let number = number(&posts(&all), &unweighted()).unwrap();
    let half_width = 1.383_029 * (25.0 / 9.0 + 25.0 * 3.0 / 10.0 + DRIFT * DRIFT * 2.0).sqrt();
    near(number.level.low, 10.0 - half_width, 1e-5);
    near(number.level.high, 10.0 + half_width, 1e-5);
    assert_eq!(number.n_months, 0);
}

/// The last post is on day 60, so the last month begins on day 30. Before it, five posts of 5 points on
/// day 0: S = 5, v = 0, gap = 30 d. In it, two posts of 15 points: e = 10. So x = 10² ÷ (1 + 1) = 50. The
/// month before it has nothing to go by.
#[test]
fn the_drift_of_one_month_by_hand() {
    let mut all = vec![(0, 1, 0); 5];
    all.extend([(30 * DAY, 7, 0), (59 * DAY, 7, 0), (60 * DAY, 1, 0)]);
    let number = number(&posts(&all), &unweighted()).unwrap();
    assert_eq!(number.n_months, 1);
    near(number.drift, ((4.0 * DRIFT * DRIFT + 0.5 * 50.0) / 5.0).sqrt(), 1e-12);
}

/// Accounts of which each post's time in hours and its responses follow a rule.
fn account(n_posts: u64, rule: impl Fn(u64) -> (u64, u64)) -> Activity {
    let all = (0..n_posts).map(rule).map(|(hour, drawn)| (hour as i64 * DAY / 24, drawn, 0));
    posts(&all.collect::<Vec<_>>())
}

/// Every 19 hours; what a post draws changes after 60 posts.
fn daily() -> Activity {
    account(500, |i| (19 * i, (7 * i % 11) * (1 + i / 60 % 4)))
}

/// Every 31 hours, of an even level.
fn steady() -> Activity {
    account(300, |i| (31 * i, 5 * i % 13))
}

/// Every ten days, later every nine hours with four times as many responses: months at several half-lives.
fn changed() -> Activity {
    account(340, |i| {
        let (hour, times) = if i < 40 { (240 * i, 1) } else { (9_600 + 9 * (i - 40), 4) };
        (hour, (20 + 5 * i % 17) * times)
    })
}

/// Daily, then nothing for 150 days, then less successful.
fn interrupted() -> Activity {
    account(110, |i| {
        let (hour, times) = if i < 60 { (24 * i, 6) } else { (5_040 + 30 * (i - 60), 1) };
        (hour, (20 + 5 * i % 17) * times)
    })
}

/// Every 13 days, with a growing audience.
fn seldom() -> Activity {
    account(40, |i| (24 * 13 * i, (4 + i % 3) << (i / 8)))
}

/// The tolerance is 1e-9, but for somebody with 9 degrees of freedom, for whom our quantile of Student's
/// distribution is 1.8e-9 too large.
#[test]
fn five_accounts_agree_with_an_independent_computation() {
    for expected in independent::EXPECTED {
        let (activity, tolerance) = ((expected.activity)(), expected.tolerance);
        let last = *activity.times().last().unwrap();
        let number = scored(&activity.looked_back_on_from(last.plus_days(expected.pause_days)));
        assert_eq!(number.n_months, expected.n_months);
        near(number.value, expected.value, 1e-9);
        near(number.n_effective, expected.n_effective, 1e-9);
        near(number.drift, expected.drift, 1e-9);
        near(number.level.low, expected.level.0, tolerance);
        near(number.level.high, expected.level.1, tolerance);
    }
}

/// The output of the Python program.
mod independent {
    use influence_score::activity::Activity;

    pub(super) struct Expected {
        pub activity: fn() -> Activity,
        pub pause_days: i32,
        pub value: f64,
        pub n_effective: f64,
        pub n_months: usize,
        pub drift: f64,
        pub level: (f64, f64),
        pub tolerance: f64,
    }

    pub(super) const EXPECTED: [Expected; 6] = [
        Expected {
            activity: super::daily,
            pause_days: 0,
            value: 16.450776015111206,
            n_effective: 109.32081955662048,
            n_months: 12,
            drift: 1.7520962543779732,
            level: (13.497807889273574, 19.403744140948838),
            tolerance: 1e-9,
        },
        Expected {
            activity: super::steady,
            pause_days: 0,
            value: 12.314208287109595,
            n_effective: 67.00315233391828,
            n_months: 12,
            drift: 0.83,
            level: (10.280813647556322, 14.34760292666287),
            tolerance: 1e-9,
        },
        Expected {
            activity: super::changed,
            pause_days: 0,
            value: 33.97606721423672,
            n_effective: 199.93069297073032,
            n_months: 12,
            drift: 1.8650072758709832,
            level: (31.532002943778352, 36.42013148469509),
            tolerance: 1e-9,
        },
        Expected {
            activity: super::changed,
            pause_days: 45,
            value: 33.97606721423672,
            n_effective: 199.93069297073032,
            n_months: 12,
            drift: 1.8650072758709832,
            level: (30.15513317516826, 37.79700125330518),
            tolerance: 1e-9,
        },
        Expected {
            activity: super::interrupted,
            pause_days: 0,
            value: 24.270550319166407,
            n_effective: 43.58798193287207,
            n_months: 3,
            drift: 2.603642431453436,
            level: (20.727805433109705, 27.81329520522311),
            tolerance: 1e-9,
        },
        Expected {
            activity: super::seldom,
            pause_days: 0,
            value: 30.267895161346633,
            n_effective: 10.0,
            n_months: 12,
            drift: 1.6421576979183603,
            level: (26.505811226335396, 34.02997909635787),
            tolerance: 1e-8,
        },
    ];
}

/// The squared drift of an account's own months, ½ · max(0, mean of x), by what the library says of each
/// month; `None` where no month counts.
fn own_squared_drift(activity: &Activity) -> Option<f64> {
    let settings = Settings::default();
    let xs: Vec<f64> = forecasts(activity, &settings)
        .into_iter()
        .map(|forecast| {
            let before = activity.before(forecast.begins);
            let number = number(&before, &settings).unwrap();
            let posts = ScoredPosts::of(&before, &settings, &number);
            let variance: f64 =
                posts.iter().map(|post| post.share * (post.score - number.value).powi(2)).sum();
            let error = forecast.mean - forecast.value;
            let gap_days = forecast.begins.days_since(posts.last().unwrap().time);
            let chance = variance / (number.n_effective - 1.0) + variance / forecast.n_posts as f64;
            (error * error - chance) / (1.0 + gap_days / 30.0)
        })
        .collect();
    (!xs.is_empty()).then(|| 0.5 * (xs.iter().sum::<f64>() / xs.len() as f64).max(0.0))
}

proptest! {
    #![proptest_config(crate::make::cases(1_000))]

    /// The drift lies between everybody's and that of the account's own months. So, however many
    /// months there are, the interval is not narrower than what both the account's own errors and
    /// everybody's would make it.
    #[test]
    fn own_months_never_make_the_drift_smaller_than_their_errors(world in worlds(5..120)) {
        let activity = world.activity();
        let Ok(number) = number(&activity, &Settings::default()) else { return Ok(()) };
        let squared = number.drift * number.drift;
        let everybodys = DRIFT * DRIFT;
        match own_squared_drift(&activity) {
            None => prop_assert!((squared - everybodys).abs() < ROUNDING),
            Some(own) => {
                let m = number.n_months as f64;
                prop_assert!(squared >= everybodys.min(own) - ROUNDING, "{squared} {own}");
                prop_assert!(squared <= everybodys.max(own) + ROUNDING, "{squared} {own}");
                let expected = (4.0 * everybodys + m * own) / (4.0 + m);
                prop_assert!((squared - expected).abs() <= 1e-9 * (1.0 + expected), "{squared} is not {expected}");
            }
        }
    }

    /// To the bit: a longer pause moves no end of the interval inwards, and nothing else at all.
    #[test]
    fn a_longer_pause_never_narrows(world in worlds(5..120), days in 0..900, more_days in 0..900) {
        let scored = |days| {
            let world = World { days_after: Some(days), ..world.clone() };
            number(&world.activity(), &Settings::default())
        };
        if let (Ok(before), Ok(after)) = (scored(days), scored(days + more_days)) {
            prop_assert!(after.level.low <= before.level.low);
            prop_assert!(after.level.high >= before.level.high);
            prop_assert_eq!(Number { level: before.level, ..after }, before);
        }
    }

    /// P6, to the bit.
    #[test]
    fn shifting_all_times_changes_nothing(world in worlds(5..120), seconds in -1_000_000_000..1_000_000_000_i64) {
        let mut later = world.clone();
        later.posts.iter_mut().for_each(|post| post.time.0 += seconds);
        later.acts.iter_mut().for_each(|act| act.time.0 += seconds);
        let settings = Settings::default();
        let (activity, shifted) = (world.activity(), later.activity());
        prop_assert_eq!(number(&activity, &settings), number(&shifted, &settings));
        let back: Vec<_> = forecasts(&shifted, &settings)
            .into_iter()
            .map(|mut forecast| {
                forecast.begins.0 -= seconds;
                forecast.ends.0 -= seconds;
                forecast
            })
            .collect();
        prop_assert_eq!(forecasts(&activity, &settings), back);
    }
}

/// An account whose level is now 5 and now 25 points, 30 days each, and which follows the last days alone,
/// is wrong by 20 points each month. The more such months it has, the wider its interval is.
#[test]
fn more_months_of_the_same_errors_never_narrow() {
    let settings = Settings { half_life_floor_days: 3.0, ..Settings::default() };
    let widths = (2..=13).map(|n_months| {
        let likes = |day: i64| if day / 30 % 2 == 0 { 1 } else { 31 };
        let last = 30 * 14;
        let days = last - 30 * n_months..=last;
        let all: Vec<_> = days.map(|day| (day * DAY, likes(day), 0)).collect();
        let number = number(&posts(&all), &settings).unwrap();
        assert_eq!(number.n_months as i64, n_months - 1);
        assert!(number.drift * number.drift < 0.5 * 400.0);
        number.drift
    });
    assert!(widths.is_sorted());
}

/// Whoever forges a year of average posts before the first one is taken for steadier than they are.
#[test]
fn a_forged_past_narrows_the_interval() {
    let forge = TRICKS.iter().find(|trick| trick.id == TrickId::ForgePast).unwrap();
    for sample in SAMPLES {
        let activity = sample.id.activity();
        let (before, after) = (scored(&activity), scored(&(forge.play)(&activity)));
        assert!(width(&after) < width(&before), "{}", sample.id.0);
    }
}

/// What came after the newest post that takes part is no post's time: without a post there, a month
/// ends where it ended.
#[test]
fn months_are_counted_back_from_the_newest_post() {
    let activity = daily();
    let last = *activity.times().last().unwrap();
    let later = activity.looked_back_on_from(Time(last.0 + 17 * DAY));
    assert_eq!(forecasts(&activity, &Settings::default()), forecasts(&later, &Settings::default()));
}
