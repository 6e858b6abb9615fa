//! For every formula that can be computed, three examples by hand, each with its arithmetic.
#![expect(clippy::manual_midpoint, reason = "means are written as they are computed by hand")]

use crate::make::{DAY, near, post};
use influence_score::activity::Response::{Like, Quote, Reach, Reply, Repost, View};
use influence_score::activity::{Account, Act, Activity, Count, Post, PostKind, Response, Time};
use influence_score::score::{LENSES, LensId, Settings};
use std::f64::consts::LN_2;

#[test]
fn formulas_come_to_what_they_come_to_by_hand() {
    let mut n_examples = vec![0; LENSES.len()];
    for (id, examples) in examples() {
        let place = LENSES.iter().position(|lens| lens.id == id).unwrap();
        for (activity, expected) in examples {
            let score = LENSES[place].compute(&activity, &Settings::default()).unwrap();
            near(score.value, expected, 1e-9);
            n_examples[place] += 1;
        }
    }
    for (lens, n) in LENSES.iter().zip(n_examples) {
        let expected = if lens.formula.is_empty() { 0 } else { 3 };
        assert!(n >= expected, "{} has {n} examples", lens.key);
    }
}

type Examples = Vec<(LensId, Vec<(Activity, f64)>)>;

fn examples() -> Examples {
    let mut all = of_responses();
    all.extend(of_reposts());
    all.extend(of_rates());
    all.extend(of_kinds());
    all.extend(of_accounts());
    all.extend(of_people());
    all
}

/// Formulas about responses alone.
fn of_responses() -> Examples {
    let monthly: Vec<Post> =
        (0..10).flat_map(|n| [on(n, 0, Like, 3), on(10 + n, 30, Like, 1)]).collect();
    let weekly = (0..13).map(|week| on(week, 7 * week.cast_signed(), Like, 0)).collect();
    let daily = (0..365).map(|day| on(day, day.cast_signed(), Like, 0)).collect();
    vec![
        (
            LensId::Number,
            vec![
                // 0, 5, 10, 15 and 20 points, of equal weight.
                (drew(Like, &[0, 1, 3, 7, 15]), 50.0 / 5.0),
                // Ten posts of 10 points a half-life ago, ten of 5 points now: weights 5 and 10.
                (plain(monthly), (5.0 * 10.0 + 10.0 * 5.0) / 15.0),
                // 5 · log2(1,024) points each.
                (drew(Quote, &[1_023; 6]), 50.0),
            ],
        ),
        (
            LensId::Klout,
            vec![
                // 4 posts, all answered, 12 responses, at most 7 of one kind: True Reach 5 · log2(8),
                // Amplification 50 + 5 · log2(1 + 12 ÷ 4).
                (drew(Like, &[7, 2, 2, 1]), 1.887 * (15.0 + 60.0) / 2.0 - 67.49),
                // 63 responses to one post: 5 · log2(64) and 50 + 5 · log2(64).
                (drew(Like, &[63]), 1.887 * (30.0 + 80.0) / 2.0 - 67.49),
                // One of two posts answered once: 5 and 25 + 5 · log2(1.5). The result is below the lowest
                // value, 1.
                (drew(Like, &[1, 0]), 1.0),
            ],
        ),
        (
            LensId::KredInfluence,
            vec![
                (drew(Repost, &[7, 2, 2, 1]), 10.0 * 12.0),
                // Likes are not counted, but on Facebook.
                (drew(Like, &[7, 2]), 0.0),
                (on_facebook(list(Like, &[7, 2])), 10.0 * 9.0),
                // 3 likes, 2 reposts and a reply: the likes are not counted.
                (plain(vec![with(0, &[(Like, 3), (Repost, 2)]), with(1, &[(Reply, 1)])]), 30.0),
            ],
        ),
        (
            LensId::Loud,
            vec![
                // One a week over 84 days, which are 12 weeks.
                (plain(weekly), 13.0 / 12.0),
                // The 91 from 90 days ago to today, in 90 ÷ 7 weeks.
                (plain(daily), 91.0 / (90.0 / 7.0)),
                // The window is at least a week.
                (drew(Like, &[0, 0, 0]), 3.0 / 1.0),
            ],
        ),
    ]
}

fn of_reposts() -> Examples {
    vec![
        (
            LensId::TFactor,
            vec![
                // Four posts have at least four reposts.
                (drew(Repost, &[3, 10, 5, 8, 4]), 4.0),
                // Three posts have at least three reposts, but no four have four.
                (drew(Repost, &[25, 8, 5, 3, 3]), 3.0),
                (drew(Repost, &[0, 0]), 0.0),
            ],
        ),
        (
            LensId::RepostRate,
            vec![
                (drew(Repost, &[3, 0]), 3.0 / 2.0),
                (drew(Repost, &[1, 1, 4]), 6.0 / 3.0),
                (drew(Repost, &[0, 0, 0, 1]), 1.0 / 4.0),
            ],
        ),
        (
            LensId::ShareReposted,
            vec![
                (drew(Repost, &[3, 0]), 100.0 / 2.0),
                (drew(Repost, &[1, 1, 4]), 100.0),
                (drew(Repost, &[0, 0, 0, 1]), 100.0 / 4.0),
            ],
        ),
    ]
}

/// Formulas that look at likes, reposts and replies apart.
fn of_kinds() -> Examples {
    let mixed = |likes, reposts, replies| {
        plain(vec![with(0, &[(Like, likes), (Repost, reposts), (Reply, replies)])])
    };
    // The second post shows no replies.
    let mut without_replies = with(1, &[(Like, 8)]);
    without_replies.counts[Reply.index()] = Count::MISSING;
    let partly = || plain(vec![with(0, &[(Like, 2), (Reply, 3)]), without_replies.clone()]);
    vec![
        (
            LensId::Applause,
            vec![
                (drew(Like, &[7, 0]), 7.0 / 2.0),
                (mixed(3, 9, 9), 3.0),
                (partly(), (2.0 + 8.0) / 2.0),
            ],
        ),
        (
            LensId::Conversation,
            vec![
                (drew(Reply, &[1, 0, 0, 0]), 1.0 / 4.0),
                (mixed(9, 9, 2), 2.0),
                // Only the post that shows replies takes part.
                (partly(), 3.0 / 1.0),
            ],
        ),
        (
            LensId::Ratio,
            vec![
                (mixed(12, 5, 3), 3.0 / 12.0),
                (mixed(1, 0, 4), 4.0),
                // Only the post that shows both takes part.
                (partly(), 3.0 / 2.0),
            ],
        ),
        (
            LensId::XRanker,
            vec![
                (mixed(4, 2, 1), 0.5 * 4.0 + 2.0 + 13.5),
                (drew(Like, &[1, 2]), 0.5 * 1.5),
                // 10 likes of two posts, 3 replies to the one that shows them.
                (partly(), 0.5 * 5.0 + 13.5 * 3.0),
            ],
        ),
    ]
}

/// Engagement rates: responses as a percentage of the people who could have responded.
fn of_rates() -> Examples {
    let followed = |followers, counts: &[u64]| by(Some(followers), None, list(Like, counts));
    vec![
        (
            LensId::RateByFollowers,
            vec![
                (followed(5_000, &[180]), 3.6),
                (followed(10_000, &[320]), 3.2),
                // 3 responses per post, 300 followers.
                (followed(300, &[5, 1]), 1.0),
            ],
        ),
        (
            LensId::RateByImpressions,
            vec![
                // The mean of 5 % and 2 %.
                (
                    plain(vec![
                        with(0, &[(Like, 5), (View, 100)]),
                        with(1, &[(Like, 1), (View, 50)]),
                    ]),
                    (5.0 + 2.0) / 2.0,
                ),
                (plain(vec![with(0, &[(Reply, 32), (View, 1_000)])]), 3.2),
                // A post without a count of views does not take part; a post that drew nothing does.
                (
                    plain(vec![
                        with(0, &[(Like, 10), (View, 200)]),
                        with(1, &[(View, 50)]),
                        with(2, &[(Like, 9)]),
                    ]),
                    (5.0 + 0.0) / 2.0,
                ),
            ],
        ),
        (
            LensId::RateByReach,
            vec![
                (plain(vec![with(0, &[(Like, 30), (Quote, 2), (Reach, 1_000)])]), 3.2),
                (
                    plain(vec![
                        with(0, &[(Like, 5), (Reach, 50)]),
                        with(1, &[(Like, 1), (Reach, 10)]),
                    ]),
                    (10.0 + 10.0) / 2.0,
                ),
                (
                    plain(vec![
                        with(0, &[(Like, 4), (Reach, 80)]),
                        with(1, &[(Like, 1), (Reach, 100)]),
                    ]),
                    (5.0 + 1.0) / 2.0,
                ),
            ],
        ),
    ]
}

/// Formulas about followers and about own acts.
fn of_accounts() -> Examples {
    let ties = |followers, following| by(Some(followers), Some(following), list(Like, &[1]));
    let acts = |n_posts: u64, n_replies: u64, n_reposts: u64| {
        let mut all: Vec<Post> = (0..n_posts).map(|n| with(n, &[])).collect();
        all.extend((0..n_replies).map(|n| post(1_000 + n, PostKind::Reply, 0, 0, 0)));
        all.extend((0..n_reposts).map(|n| post(2_000 + n, PostKind::Repost, 0, 0, 0)));
        plain(all)
    };
    vec![
        (
            LensId::Followers,
            // 5 · log2(1,024), 5 · log2(2) and 5 · log2(1).
            vec![(ties(1_023, 9), 50.0), (ties(1, 9), 5.0), (ties(0, 9), 0.0)],
        ),
        (
            LensId::FollowerRank,
            vec![
                (ties(300, 100), 300.0 / 400.0),
                (ties(1_000, 0), 1.0),
                (ties(20, 60), 20.0 / 80.0),
            ],
        ),
        (
            LensId::SignalStrength,
            vec![
                (acts(30, 0, 10), 30.0 / 40.0),
                (acts(2, 7, 3), 2.0 / 5.0),
                (acts(1, 0, 99), 1.0 / 100.0),
            ],
        ),
        (
            LensId::KredOutreach,
            vec![
                // The first level, then the second.
                (acts(0, 4, 6), 10.0 * 10.0),
                (acts(3, 20, 7), 10.0 * 27.0),
                (acts(0, 0, 1), 10.0),
            ],
        ),
    ]
}

/// Formulas about the people who responded.
fn of_people() -> Examples {
    let known = |counts: &[(Response, u64)], acts: &[(u64, Response, u64)]| {
        plain(vec![with(0, counts)]).with_people(people(acts))
    };
    let eight: Vec<_> = (0..8).map(|actor| (actor, Repost, 0)).collect();
    let ten = drew(Repost, &[1; 10]).with_people(people(&eight));
    let one_friend = drew(Repost, &[1; 5]).with_people(people(&[(1, Repost, 0)]));
    // 4 of 10 posts reposted, 2 replied to.
    let mut some: Vec<Post> = (0..4).map(|n| with(n, &[(Repost, 1)])).collect();
    some.extend((4..10).map(|n| with(n, &[(Reply, u64::from(n < 6))])));
    let three_and_two =
        [(1, Repost, 0), (2, Repost, 0), (3, Repost, 0), (4, Reply, 0), (5, Reply, 0)];
    vec![
        (
            LensId::Klout,
            vec![
                // One person with 1,048,575 followers likes a post: True Reach 5 · log2(2), Amplification
                // 50 + 5 · log2(2), Network 100.
                (
                    known(&[(Like, 1)], &[(1, Like, 1_048_575)]),
                    1.887 * (5.0 + 55.0 + 100.0) / 3.0 - 67.49,
                ),
            ],
        ),
        (
            LensId::RetweetImpact,
            vec![
                // ln 8 = 3 · ln 2.
                (ten, 10.0 * 3.0 * LN_2),
                (known(&[(Repost, 2)], &[(1, Repost, 0), (2, Repost, 0)]), LN_2),
                // One person alone gives no impact: ln 1 = 0.
                (one_friend, 0.0),
            ],
        ),
        (
            LensId::SocialNetworkingPotential,
            vec![
                (
                    by(Some(100), None, some).with_people(people(&three_and_two)),
                    (5.0 / 100.0 + 6.0 / 10.0) / 2.0,
                ),
                // A person who reposts and replies counts twice, and so does one of the two posts.
                (
                    by(Some(4), None, vec![with(0, &[(Repost, 1), (Reply, 1)]), with(1, &[])])
                        .with_people(people(&[(1, Repost, 0), (1, Reply, 0)])),
                    (2.0 / 4.0 + 1.0) / 2.0,
                ),
                // A person who likes does not count.
                (
                    by(Some(4), None, vec![with(0, &[(Like, 1)])])
                        .with_people(people(&[(1, Like, 0)])),
                    0.0,
                ),
            ],
        ),
    ]
}

/// A post at time 0. Likes, reposts and replies that are not given are zero; other counts are missing.
fn with(identity: u64, counts: &[(Response, u64)]) -> Post {
    let mut post = post(identity, PostKind::Post, 0, 0, 0);
    post.counts[Reply.index()] = Count::known(0);
    for &(response, n) in counts {
        post.counts[response.index()] = Count::known(n);
    }
    post
}

/// A post at the start of a day, counted from day 0.
fn on(identity: u64, day: i64, response: Response, n: u64) -> Post {
    Post { time: Time(day * DAY), ..with(identity, &[(response, n)]) }
}

fn list(response: Response, counts: &[u64]) -> Vec<Post> {
    (0..).zip(counts).map(|(identity, &n)| with(identity, &[(response, n)])).collect()
}

/// Posts at one time, each with a count of responses of one kind.
fn drew(response: Response, counts: &[u64]) -> Activity {
    plain(list(response, counts))
}

/// Posts of an account whose export is Meta's.
fn on_facebook(posts: Vec<Post>) -> Activity {
    Activity::new(Account { network: Some("Meta"), ..Account::default() }, None, posts).0
}

fn plain(posts: Vec<Post>) -> Activity {
    by(None, None, posts)
}

fn by(followers: Option<u64>, following: Option<u64>, posts: Vec<Post>) -> Activity {
    Activity::new(Account { followers, following, ..Account::default() }, None, posts).0
}

/// Acts on the first post, given as (actor, kind, followers).
fn people(acts: &[(u64, Response, u64)]) -> Vec<Act> {
    let act = |&(actor, kind, followers): &(u64, Response, u64)| Act {
        actor,
        time: Time(0),
        post: 0,
        kind,
        followers: Count::known(followers),
    };
    acts.iter().map(act).collect()
}
