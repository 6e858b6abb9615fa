//! Explanations by hand.

use crate::make::{DAY, activity, near, posts};
use influence_score::activity::{Account, Activity, Count, Date, Response, Time};
use influence_score::explain::record::{TooFewMonths, record};
use influence_score::explain::{counted, explain, unknown};
use influence_score::score::number::{Forecast, Interval, number};
use influence_score::score::{Missing, Settings};

#[test]
fn kinds_share_a_post_in_proportion_to_their_responses() {
    // Each of five posts has 6 likes and 1 repost, so 5 · log2(8) = 15 points. Likes have six sevenths.
    let activity = posts(&[(0, 6, 1); 5]);
    let settings = Settings::default();
    let number = number(&activity, &settings).unwrap();
    let why = explain(&activity, &settings, &number);
    assert_eq!(why.kinds[0].response, Response::Like);
    near(why.kinds[0].points, 15.0 * 6.0 / 7.0, 1e-12);
    near(why.kinds[1].points, 15.0 / 7.0, 1e-12);
    assert_eq!(why.unknown, [Response::Reply, Response::Quote]);
}

#[test]
fn months_and_posts_add_up() {
    // Posts on 2026-01-31 and 2026-02-01, whose weights differ by one day of decay.
    let january = Date { year: 2026, month: 1, day: 31 }.start().unwrap().0;
    let all = [
        (january, 1, 0),
        (january, 3, 0),
        (january + DAY, 7, 0),
        (january + DAY, 0, 0),
        (january + DAY, 0, 0),
    ];
    let activity = posts(&all);
    let settings = Settings::default();
    let number = number(&activity, &settings).unwrap();
    let why = explain(&activity, &settings, &number);
    let months: Vec<(u8, usize)> =
        why.months.iter().map(|month| (month.month.month, month.n_posts)).collect();
    assert_eq!(months, [(1, 2), (2, 3)]);
    // One day at a half-life of 30 days: f = 2^(−1/30); S = (f (5 + 10) + 15)/(2 f + 3).
    let fade = 2.0_f64.powf(-1.0 / 30.0);
    near(why.months[0].points, 15.0 * fade / (2.0 * fade + 3.0), 1e-12);
    near(why.months[1].points, 15.0 / (2.0 * fade + 3.0), 1e-12);
    near(why.top_posts[0].points, 15.0 / (2.0 * fade + 3.0), 1e-12);
    assert_eq!(why.top_posts.len(), 5);
    assert_eq!(why.other_posts.n_posts, 0);
}

#[test]
fn reach_and_resonance_add_up_and_bought_followers_cancel() {
    let why = |followers| {
        let account = Account { followers: Some(followers), ..Account::default() };
        let activity = activity(&account, &[(0, 7, 0); 5]);
        let settings = Settings::default();
        let number = number(&activity, &settings).unwrap();
        explain(&activity, &settings, &number).reach.unwrap()
    };
    let (few, many) = (why(1_023), why(1_048_575));
    near(few.reach, 50.0, 1e-12);
    near(few.resonance, -35.0, 1e-12);
    near(many.reach, 100.0, 1e-12);
    near(many.resonance, -85.0, 1e-12);
}

#[test]
fn one_hit_tells_what_hangs_on_it() {
    let activity = posts(&[(0, 1, 0), (0, 1, 0), (0, 1, 0), (0, 1, 0), (0, 1, 0), (0, 1_023, 0)]);
    let settings = Settings::default();
    let number = number(&activity, &settings).unwrap();
    near(number.value, 75.0 / 6.0, 1e-12);
    let hit = explain(&activity, &settings, &number).one_hit.unwrap();
    near(hit.share_of_responses, 1_023.0 / 1_028.0, 1e-12);
    near(hit.number_without.unwrap(), 5.0, 1e-12);
    // Five posts without one are four, which have no number.
    let five = posts(&[(0, 1, 0); 5]);
    let number = influence_score::score::number::number(&five, &settings).unwrap();
    assert_eq!(explain(&five, &settings, &number).one_hit.unwrap().number_without, None);
    let none = posts(&[(0, 0, 0); 5]);
    let number = influence_score::score::number::number(&none, &settings).unwrap();
    assert_eq!(explain(&none, &settings, &number).one_hit, None);
}

#[test]
fn the_second_number_counts_what_is_saved_or_shared() {
    // Each of five posts has 100 likes and 7 reposts; what is saved or quoted is not shown.
    let activity = posts(&[(0, 100, 7); 5]);
    let settings = Settings { half_life_floor_days: 90.0, ..Settings::default() };
    let second = settings.counting_saved_or_shared();
    assert_eq!(second.half_life_floor_days, 90.0);
    let number = number(&activity, &second).unwrap();
    near(number.value, 15.0, 1e-12);
    assert_eq!(number.next_post, Interval { low: number.value, high: number.value });
    assert!(number.level.low < 15.0 && 15.0 < number.level.high);
    assert_eq!(counted(&activity, &second), [Response::Repost]);
    assert_eq!(unknown(&activity, &second), [Response::Quote, Response::Bookmark]);
    assert_eq!(second.counting(Response::is_public), settings);
    // Of likes alone there is no second number.
    let likes = activity.posts().map(|mut post| {
        post.counts[Response::Repost.index()] = Count::MISSING;
        post
    });
    let likes = Activity::new(Account::default(), None, likes.collect()).0;
    let missing = influence_score::score::number::number(&likes, &second);
    assert_eq!(missing, Err(Missing::Responses));
}

#[test]
fn a_record_counts_the_months_whose_forecast_held() {
    let month = |mean| Forecast {
        begins: Time(0),
        ends: Time(30 * DAY),
        value: 10.0,
        level: Interval { low: 8.0, high: 12.0 },
        mean,
        n_posts: 2,
    };
    // The ends of the interval are inside it.
    let months = [8.0, 7.9, 12.0, 12.1, 10.0].map(month).to_vec();
    let of = record(months.clone(), &Settings::default()).unwrap();
    assert_eq!((of.n_held, &of.months), (3, &months));
    assert_eq!(
        record(months[..2].to_vec(), &Settings::default()),
        Err(TooFewMonths { n_months: 2 })
    );
}

/// By hand: of twelve posts, each with one response, none has a tenth of all; a hit of 127 responses has nearly
/// all of them, and its month gives 50/12 of 90/12 points. Without it, three months give a third each.
#[test]
fn only_what_surprises_is_told() {
    const MONTH: i64 = 31 * DAY;
    let settings = Settings { half_life_floor_days: 1e9, ..Settings::default() };
    let told = |activity: &Activity| {
        let number = number(activity, &settings).unwrap();
        let explanation = explain(activity, &settings, &number);
        let hit = explanation.hit_that_matters(number.value).map(|hit| hit.post.responses);
        (hit, explanation.month_that_matters(number.value).map(|month| month.month.month))
    };
    let alike: Vec<_> = (0..12).map(|n| (n % 3 * MONTH + n * 3_600, 1, 0)).collect();
    assert_eq!(told(&posts(&alike)), (None, None));
    let mut with_hit = alike.clone();
    with_hit[1].1 = 127;
    assert_eq!(told(&posts(&with_hit)), (Some(127.0), Some(2)));
    // Two months are too few for one of them to stand out.
    let two: Vec<_> =
        (0..12).map(|n| (n % 2 * MONTH + n * 3_600, (n % 2 * 3).unsigned_abs(), 0)).collect();
    assert_eq!(told(&posts(&two)).1, None);
}
