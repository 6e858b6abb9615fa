//! Forecasts of earlier months, by hand.

use crate::make::{DAY, near, posts};
use influence_score::activity::{Activity, Time};
use influence_score::score::Settings;
use influence_score::score::number::{Forecast, forecasts, number, posts_between};

/// A post a day: 60 days with 1 response each (5 points), then 30 days with 3 (10 points), and a last
/// post on day 90.
fn three_months() -> Activity {
    let daily: Vec<_> = (0..=90).map(|day| (day * DAY, if day < 60 { 1 } else { 3 }, 0)).collect();
    posts(&daily)
}

/// The last post is on day 90, so months begin on days 60, 30 and 0. Before day 0 there is nothing. On
/// day 30 and on day 60 all posts before drew 1 response: 5 points. Then came 30 posts of 5 points, and
/// 30 of 10.
#[test]
fn each_month_is_forecast_from_what_came_before() {
    let all = forecasts(&three_months(), &Settings::default());
    let expected = [(30, 60, 5.0, 5.0), (60, 90, 5.0, 10.0)];
    assert_eq!(all.len(), expected.len());
    for (forecast, (begins, ends, value, mean)) in all.iter().zip(expected) {
        assert_eq!((forecast.begins, forecast.ends), (Time(begins * DAY), Time(ends * DAY)));
        assert_eq!(forecast.n_posts, 30);
        near(forecast.value, value, 1e-12);
        near(forecast.mean, mean, 1e-12);
    }
    assert!(all[0].held(), "{:?}", all[0]);
    // Nothing that came before tells of a doubling.
    assert!(!all[1].held(), "{:?}", all[1]);
}

/// Each interval is the one that the page would have shown on the day when the month began.
#[test]
fn intervals_are_those_that_were_stated_then() {
    let (activity, settings) = (three_months(), Settings::default());
    for Forecast { begins, ends, value, level, mean, n_posts } in forecasts(&activity, &settings) {
        let then = number(&activity.before(begins), &settings).unwrap();
        assert_eq!((value, level), (then.value, then.level));
        let month = posts_between(&activity, &settings, begins, ends);
        assert_eq!(n_posts, month.len());
        near(mean, month.iter().map(|post| post.score).sum::<f64>() / n_posts as f64, 1e-12);
    }
}

/// Four posts before a month are too few for a number, and one post in a month is too few for a mean.
#[test]
fn months_with_too_little_are_left_out() {
    let daily = |days: &[i64]| -> Vec<_> { days.iter().map(|day| (day * DAY, 1, 0)).collect() };
    let n = |days: &[i64]| forecasts(&posts(&daily(days)), &Settings::default()).len();
    // The month from day 10 to day 40: five posts before it, two in it.
    assert_eq!(n(&[1, 2, 3, 4, 5, 11, 12, 40]), 1);
    assert_eq!(n(&[1, 2, 3, 4, 11, 12, 40]), 0);
    assert_eq!(n(&[1, 2, 3, 4, 5, 11, 40]), 0);
    assert_eq!(n(&[]), 0);
}

/// No more than the last twelve months are looked at: 360 days.
#[test]
fn there_are_twelve_months_at_most() {
    let daily: Vec<_> = (0..1_000).map(|day| (day * DAY, day as u64 % 9, 0)).collect();
    let all = forecasts(&posts(&daily), &Settings::default());
    assert_eq!(all.len(), 12);
    assert_eq!(all[0].begins, Time((999 - 360) * DAY));
    assert!(all.windows(2).all(|pair| pair[0].ends == pair[1].begins));
}
