//! The number against hand calculations and an independent computation.
//!
//! Expected values with many digits were computed by a short program in Python with numpy and scipy,
//! which was written from the formulas and not from this code: weights and sums by numpy, the half-life
//! by 200 bisections, Student's quantile by `scipy.stats.t.ppf`.

use crate::make::{DAY, near, post, posts};
use influence_score::activity::{Account, Activity, Count, PostKind, Response, Time};
use influence_score::locale::Locale;
use influence_score::score::history::history;
use influence_score::score::math::exp2;
use influence_score::score::number::definition;
use influence_score::score::number::together;
use influence_score::score::number::{DRIFT, Interval, ScoredPosts, number, points, responses};
use influence_score::score::{Missing, Settings, source};

#[test]
fn five_posts_at_one_time_by_hand() {
    let activity = posts(&[(0, 0, 0), (0, 1, 0), (0, 3, 0), (0, 7, 0), (0, 15, 0)]);
    let number = number(&activity, &Settings::default()).unwrap();
    near(number.value, 10.0, 1e-12);
    near(number.typical_responses, 3.0, 1e-12);
    near(number.n_effective, 5.0, 1e-12);
    near(number.half_life_days, 30.0, 0.0);
    // Each post has 0.2 of the weight: the first post reaches 10 %, the fifth 90 %.
    near(number.next_post.low, 0.0, 0.0);
    near(number.next_post.high, 20.0, 1e-12);
    // One moment says nothing about another.
    assert_eq!((number.level.low, number.level.high), (0.0, 100.0));
    near(number.drift, DRIFT, 1e-15);
    assert_eq!(number.n_months, 0);
}

#[test]
fn points_and_responses_are_what_the_scale_says() {
    for (drawn, score) in
        [(0.0, 0.0), (1.0, 5.0), (3.0, 10.0), (1_023.0, 50.0), (1_048_575.0, 100.0)]
    {
        near(points(drawn), score, 1e-12);
        near(responses(score), drawn, 1e-6);
    }
    near(points(9e15), 100.0, 0.0);
    // Five more points double 1 + r.
    near(1.0 + responses(37.0), 2.0 * (1.0 + responses(32.0)), 1e-9);
}

#[test]
fn newer_posts_weigh_more_by_the_half_life() {
    // Ten posts on day 0 and ten on day 30: at H = 30, n_eff = (10 + 5)²/(10 + 2.5) = 18 ≥ 10, so H stays
    // at its floor. S = (10 · 5 + 5 · 10)/15.
    let mut all = vec![(30 * DAY, 1, 0); 10];
    all.extend(vec![(0, 3, 0); 10]);
    let number = number(&posts(&all), &Settings::default()).unwrap();
    near(number.half_life_days, 30.0, 0.0);
    near(number.n_effective, 18.0, 1e-12);
    near(number.value, 100.0 / 15.0, 1e-12);
}

#[test]
fn the_half_life_lengthens_for_whoever_posts_seldom() {
    // Five posts at each of two moments, a year apart: n_eff = 5 (1 + x)²/(1 + x²) with x = 2^(−365/H). It
    // is 9 = 0.9 · 10 at x = 0.5, so H = 365.
    let mut all = vec![(365 * DAY, 1, 0); 5];
    all.extend(vec![(0, 3, 0); 5]);
    let number = number(&posts(&all), &Settings::default()).unwrap();
    near(number.half_life_days, 365.0, 1e-6);
    near(number.value, (5.0 * 5.0 + 2.5 * 10.0) / 7.5, 1e-6);
}

#[test]
fn an_uneven_activity_agrees_with_an_independent_computation() {
    // 25 posts: post i on day 3 i² with (7 i mod 11) likes and (i mod 3) reposts, from i = 0.
    let all: Vec<(i64, u64, u64)> =
        (0..25).map(|i| (3 * i * i * DAY, (7 * i as u64) % 11, i as u64 % 3)).collect();
    let number = number(&posts(&all), &Settings::default()).unwrap();
    let expected = independent::UNEVEN;
    near(number.value, expected.value, 1e-9);
    near(number.half_life_days, expected.half_life_days, 1e-6);
    near(number.n_effective, expected.n_effective, 1e-6);
    near(number.next_post.low, expected.next_post.0, 1e-9);
    near(number.next_post.high, expected.next_post.1, 1e-9);
    near(number.level.low, expected.level.0, 1e-4);
    near(number.level.high, expected.level.1, 1e-4);
}

/// The output of the Python program.
mod independent {
    pub(super) struct Expected {
        pub value: f64,
        pub half_life_days: f64,
        pub n_effective: f64,
        pub next_post: (f64, f64),
        pub level: (f64, f64),
    }

    pub(super) const UNEVEN: Expected = Expected {
        value: 12.086856483270818,
        half_life_days: 361.7137855023977,
        n_effective: 10.000000000000002,
        next_post: (5.0, 17.297158093186486),
        level: (5.561090255508192, 18.612622711033445),
    };
}

#[test]
fn too_few_posts_give_no_number() {
    let four = posts(&[(0, 9, 9), (1, 9, 9), (2, 9, 9), (3, 9, 9)]);
    let missing = number(&four, &Settings::default()).unwrap_err();
    assert_eq!(missing, Missing::Posts { have: 4, need: 5 });
    for missing in [number, definition::number].map(|of| of(&posts(&[]), &Settings::default())) {
        assert_eq!(missing.unwrap_err(), Missing::Posts { have: 0, need: 5 });
    }
}

#[test]
fn a_kind_that_is_missing_is_not_zero() {
    // P11: an export without counts of reposts is scored by its likes. One without any of the counted
    // kinds has no number, rather than 0.
    let likes_alone = |kinds: &[Response]| {
        let mut settings = Settings {
            weights: [0.0; influence_score::activity::N_RESPONSES],
            ..Settings::default()
        };
        for kind in kinds {
            settings.weights[kind.index()] = 1.0;
        }
        let all = (0..5).map(|i| {
            let mut post = post(i, PostKind::Post, 0, 3, 0);
            post.counts[Response::Repost.index()] = Count::MISSING;
            post
        });
        let all: Vec<_> = all.collect();
        let of = |exported_at: Option<Time>| {
            let activity = Activity::new(Account::default(), exported_at, all.clone()).0;
            let scored = number(&activity, &settings);
            assert_eq!(
                scored.as_ref().err(),
                definition::number(&activity, &settings).err().as_ref()
            );
            scored
        };
        // Where all posts are too young, the kinds that are missing are the reason, too.
        let too_young = of(Some(Time(DAY))).unwrap_err();
        let of_any_age = of(None);
        let missing = of_any_age.as_ref().err().copied();
        assert_eq!(too_young, missing.unwrap_or(Missing::Posts { have: 0, need: 5 }));
        of_any_age
    };
    near(likes_alone(&[Response::Like, Response::Repost]).unwrap().value, 10.0, 1e-12);
    assert_eq!(likes_alone(&[Response::Repost]).unwrap_err(), Missing::Responses);
    assert_eq!(likes_alone(&[]).unwrap_err(), Missing::Weights);
}

#[test]
fn a_post_without_any_count_is_left_out() {
    let mut all: Vec<_> = (0..6).map(|i| post(i, PostKind::Post, 0, 3, 0)).collect();
    all[5].counts = [Count::MISSING; influence_score::activity::N_RESPONSES];
    let activity = Activity::new(Account::default(), None, all).0;
    let number = number(&activity, &Settings::default()).unwrap();
    assert_eq!((number.n_posts, number.n_uncounted), (5, 1));
    near(number.value, 10.0, 1e-12);
}

#[test]
fn posts_younger_than_two_days_have_not_had_their_time() {
    let mut all: Vec<_> = (0..5).map(|i| post(i, PostKind::Post, 0, 3, 0)).collect();
    all.push(post(5, PostKind::Post, 8 * DAY + 1, 900, 0));
    all.push(post(6, PostKind::Post, 8 * DAY, 3, 0));
    let export = |at: i64| Activity::new(Account::default(), Some(Time(at)), all.clone()).0;
    let scored = number(&export(10 * DAY), &Settings::default()).unwrap();
    assert_eq!((scored.n_posts, scored.n_immature), (6, 1));
    near(scored.value, 10.0, 1e-12);
    let scored = number(&export(11 * DAY), &Settings::default()).unwrap();
    assert_eq!((scored.n_posts, scored.n_immature), (7, 0));
    let scored = definition::number(&export(10 * DAY), &Settings::default()).unwrap();
    assert_eq!((scored.n_posts, scored.n_immature), (6, 1));
}

#[test]
fn a_pause_widens_the_level_and_moves_nothing_else() {
    let all: Vec<_> = (0..20).map(|i| post(i, PostKind::Post, i as i64 * DAY, i, 1)).collect();
    let export = |at: i64| {
        let activity = Activity::new(Account::default(), Some(Time(at)), all.clone()).0;
        number(&activity, &Settings::default()).unwrap()
    };
    let (soon, late) = (export(30 * DAY), export(3_000 * DAY));
    assert_eq!(soon.value.to_bits(), late.value.to_bits());
    assert_eq!(soon.next_post, late.next_post);
    assert!(late.level.high - late.level.low > 2.0 * (soon.level.high - soon.level.low));
}

#[test]
fn replies_and_weights_follow_the_settings() {
    let mut all: Vec<_> = (0..5).map(|i| post(i, PostKind::Post, 0, 1, 1)).collect();
    all.extend((5..10).map(|i| post(i, PostKind::Reply, 0, 0, 0)));
    all.extend((10..15).map(|i| post(i, PostKind::Repost, 0, 99, 99)));
    let activity = Activity::new(Account::default(), None, all).0;
    let scored = |settings: &Settings| number(&activity, settings).unwrap().value;
    near(scored(&Settings::default()), points(2.0), 1e-12);
    near(
        scored(&Settings { replies_count: true, ..Settings::default() }),
        points(2.0) / 2.0,
        1e-12,
    );
    let mut heavier = Settings::default();
    heavier.weights[Response::Repost.index()] = 2.5;
    near(scored(&heavier), points(3.5), 1e-12);
}

#[test]
fn history_ends_at_the_number() {
    let all: Vec<_> = (0..200).map(|i| (i * i * 997, i as u64 % 17, i as u64 % 5)).collect();
    let (activity, settings) = (posts(&all), Settings::default());
    let number = number(&activity, &settings).unwrap();
    let posts = ScoredPosts::of(&activity, &settings, &number);
    let history = history(&number, &posts, 50);
    let last = history.last().unwrap();
    near(last.value, number.value, 1e-9);
    near(last.level.low, number.level.low, 1e-9);
    near(last.level.high, number.level.high, 1e-9);
    assert_eq!(last.time, posts.last().unwrap().time);
}

#[test]
fn powers_of_two_are_exact_and_others_close() {
    for n in -60..60 {
        near(exp2(f64::from(n)), f64::powi(2.0, n), 0.0);
    }
    // Python: 2**0.3, 2**-7.7, 2**19.45.
    near(exp2(0.3), 1.231_144_413_344_916_3, 1e-15);
    near(exp2(-7.7), 0.004_809_157_864_628_578_5, 1e-17);
    near(exp2(19.45), 716_198.514_133_248_1, 1e-8);
}

#[test]
fn what_networks_draw_adds_up() {
    // 10 points are 3 responses, 5 points are 1; 4 responses are 5 · log2(5) points.
    near(together(&[10.0, 5.0]), 5.0 * 5_f64.log2(), 1e-12);
    near(together(&[27.5]), 27.5, 1e-12);
    near(together(&[0.0, 0.0]), 0.0, 0.0);
    near(together(&[100.0, 100.0]), 100.0, 0.0);
}

/// A half-life that is no time at all counts as a millionth of a day, and the half-life rule lengthens it as ever.
#[test]
fn any_floor_of_the_half_life_gives_a_number() {
    let daily: Vec<_> = (0..30).map(|day| (day * DAY, 3, 0)).collect();
    let at = |half_life_floor_days: f64| {
        number(&posts(&daily), &Settings { half_life_floor_days, ..Settings::default() }).unwrap()
    };
    let least = at(1e-6);
    near(least.value, 10.0, 1e-9);
    assert!(least.n_effective >= 10.0 - 1e-9);
    for floor in [0.0, -1.0, f64::NAN, f64::NEG_INFINITY, 1e-300] {
        assert_eq!(at(floor), least, "{floor}");
    }
}

/// Of posts at one time each counts in full: without one of n, n − 1 effective posts are left, which is
/// more than 0.9 (n − 1).
#[test]
fn the_number_without_a_post_needs_no_second_pass() {
    let settings = Settings::default();
    for n in 6..14_u64 {
        let likes: Vec<_> = (0..n).map(|n| (0, n * n, 0)).collect();
        let activity = posts(&likes);
        let all = number(&activity, &settings).unwrap();
        let scored = ScoredPosts::of(&activity, &settings, &all);
        for left_out in 0..likes.len() {
            let without = all.without(&scored.get(left_out).unwrap(), &settings).unwrap();
            let mut rest = likes.clone();
            rest.remove(left_out);
            near(without.points(), number(&posts(&rest), &settings).unwrap().value, 1e-12);
        }
    }
    // Ten posts on day 240 weigh 1, and three on day 0 weigh x = 2^(−240/30): n_eff is (10 + 3x)²/(10 + 3x²),
    // which is more than 10. Without an old one it still is; without a new one it is 9.02.
    let likes: Vec<_> = (0..13).map(|n| (if n < 3 { 0 } else { 240 * DAY }, n, 0)).collect();
    let activity = posts(&likes);
    let all = number(&activity, &settings).unwrap();
    near(all.half_life_days, 30.0, 0.0);
    let scored = ScoredPosts::of(&activity, &settings, &all);
    for left_out in 0..13 {
        let without = all.without(&scored.get(left_out).unwrap(), &settings);
        assert_eq!(without.is_some(), left_out < 3, "{left_out}");
    }
    // With five posts, too few would be left; of posts far apart, the half-life would change.
    for spacing in [0, 200 * DAY] {
        let n = if spacing == 0 { 5 } else { 8 };
        let activity = posts(&(0..n).map(|n| (n * spacing, 3, 0)).collect::<Vec<_>>());
        let all = number(&activity, &settings).unwrap();
        let scored = ScoredPosts::of(&activity, &settings, &all);
        assert_eq!(all.without(&scored.first().unwrap(), &settings), None, "{spacing}");
    }
}

#[test]
fn small_parts_of_the_number_say_what_they_are() {
    let interval = Interval { low: 1.5, high: 2.5 };
    assert_eq!(<[f64; 2]>::from(interval), [1.5, 2.5]);
    assert!(ScoredPosts::default().is_empty());
    let five = posts(&[(0, 1, 0); 5]);
    let settings = Settings::default();
    let scored = ScoredPosts::of(&five, &settings, &number(&five, &settings).unwrap());
    assert!(!scored.is_empty());
    let missing = Missing::Posts { have: 4, need: 5 };
    assert_eq!(missing.to_string(), "4 posts can be scored, and the formula needs 5");
    let mut weighted = Settings::default();
    for (weight, is_weighted) in [(0.0, false), (1.0, false), (2.0, true), (0.5, true)] {
        weighted.weights[Response::Like.index()] = weight;
        assert_eq!(weighted.is_weighted(), is_weighted, "{weight}");
    }
    let said = |tag: &str, source| Locale::of(tag).reference(source);
    assert_eq!(said("en", &source::KLOUT), "Klout, 26 Dec 2011");
    assert_eq!(said("de", &source::KLOUT), "Klout, 26. Dezember 2011");
    assert_eq!(said("en", &source::KRED), "Kred, June 2012");
    assert_eq!(said("de", &source::KRED), "Kred, Juni 2012");
    assert_eq!(said("de", &source::HOOTSUITE), "Hootsuite, 2019");
    assert_eq!(said("de", &source::PEER_INDEX), "PeerIndex");
}

/// Each post has exactly a tenth of the weight, so the first reaches 10 % and the ninth 90 %, although ten
/// tenths do not add up to one in binary. Their scores are 0, 5, 10, … 45.
#[test]
fn the_first_of_ten_reaches_ten_percent() {
    let ten: Vec<_> = (0..10).map(|n| (0, (1 << n) - 1, 0)).collect();
    let activity = posts(&ten);
    for number in
        [number, definition::number].map(|of| of(&activity, &Settings::default()).unwrap())
    {
        near(number.next_post.low, 0.0, 0.0);
        near(number.next_post.high, 40.0, 1e-12);
    }
}

/// With a post at the moment at which a month begins, it is one of the month and none of those before.
#[test]
fn a_post_at_the_begin_of_a_month_is_in_it() {
    let daily: Vec<_> =
        (0..200).map(|day| (day * DAY, (day * day % 37 + day).unsigned_abs(), 1)).collect();
    let activity = posts(&daily);
    let [fast, slow] =
        [number, definition::number].map(|of| of(&activity, &Settings::default()).unwrap());
    near(fast.drift, slow.drift, 1e-9);
    assert_eq!((fast.n_months, slow.n_months), (6, 6));
}

/// Five posts at once, and one ten days later: every moment has a number.
#[test]
fn a_history_has_as_many_moments_as_one_asks_for() {
    let activity =
        posts(&[(0, 1, 0), (0, 2, 0), (0, 3, 0), (0, 4, 0), (0, 5, 0), (10 * DAY, 9, 0)]);
    let settings = Settings::default();
    let number = number(&activity, &settings).unwrap();
    let scored = ScoredPosts::of(&activity, &settings, &number);
    for (asked, n) in [(11, 11), (2, 2), (1, 2), (0, 2)] {
        assert_eq!(history(&number, &scored, asked).len(), n, "{asked}");
    }
}
