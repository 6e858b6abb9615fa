//! The fast path of the number against its definition, from no posts to 100,000, at the sizes around
//! which the fast path changes what it does.
//!
//! The two add up the same posts in another order and round differently on the way. A sum of n numbers
//! of one sign has a relative error of about √n · 1e-16, and the weights differ by some 1e-15, so with
//! 100,000 posts 1e-12 leaves room and no wrong post hides in it. The variance behind the level is the
//! small difference of large numbers, which costs three digits more.
#![expect(
    clippy::cast_precision_loss,
    reason = "sums of counts of a thousand posts are below 2^53"
)]

use crate::make::{DAY, cases};
use influence_score::activity::{
    Account, Activity, Count, Media, N_RESPONSES, Post, PostKind, Response, Time,
};
use influence_score::score::number::definition::{self, CountedPosts};
use influence_score::score::number::{Interval, Number, number};
use influence_score::score::{LENSES, LensId, Settings};
use proptest::prelude::*;
use proptest::sample::select;

/// The relative tolerance of sums.
const SUMS: f64 = 1e-12;
/// The tolerance of the level, in points.
const LEVEL: f64 = 1e-9;

/// Sizes around the limits of the fast path: 5 posts for a number; 10 effective posts, or 0.9 n;
/// groups of 4 items in chunks of 256; tables of powers above 2,048 posts; caches of up to 16,384
/// entries; histograms of up to 32,768 bins.
const SIZES: [usize; 38] = [
    0, 1, 4, 5, 6, 7, 9, 10, 11, 12, 13, 253, 254, 255, 256, 257, 258, 259, 511, 512, 513, 1_023,
    1_024, 1_025, 2_046, 2_047, 2_048, 2_049, 2_050, 2_051, 16_383, 16_384, 16_385, 32_767, 32_768,
    32_769, 99_999, 100_000,
];

/// What a generated activity is like.
#[derive(Clone, Debug)]
struct Shape {
    n_posts: usize,
    seed: u64,
    /// The longest time between posts, in seconds.
    spacing: u64,
    /// In 100 posts, how many reposts of others and how many replies stand between them.
    n_others: u64,
    /// In 100 counts, how many are missing.
    n_missing: u64,
    /// The most responses of a kind to most posts; one post in 50 draws up to the largest count.
    most: u64,
    /// How many seconds after the last item the counts were read, where the export says so.
    exported_after: Option<i64>,
}

fn shape(n_posts: impl Strategy<Value = usize>) -> impl Strategy<Value = Shape> {
    let spacing = select(vec![1, 600, 512, 40_000, 1 << 18, 3_000_000]);
    let others = (select(vec![0, 0, 30, 300]), select(vec![0, 0, 20, 60]));
    let most = select(vec![1, 12, 300, 2_000_000]);
    let exported_after = prop_oneof![Just(None), (0..40 * DAY).prop_map(Some)];
    (n_posts, any::<u64>(), spacing, others, most, exported_after).prop_map(
        |(n_posts, seed, spacing, (n_others, n_missing), most, exported_after)| Shape {
            n_posts,
            seed,
            spacing,
            n_others,
            n_missing,
            most,
            exported_after,
        },
    )
}

fn settings() -> impl Strategy<Value = Settings> {
    let weight = select(vec![0.0, 1.0, 1.0, 2.0, 0.1, 1.7, 1.0 / 3.0]);
    let floor = select(vec![1e-5, 0.02, 1.0, 30.0, 365.0]);
    (proptest::collection::vec(weight, N_RESPONSES), floor, any::<bool>()).prop_map(
        |(weights, half_life_floor_days, replies_count)| Settings {
            weights: weights.try_into().unwrap(),
            half_life_floor_days,
            replies_count,
        },
    )
}

/// Steele, Lea and Flood's SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ z >> 31) % end
    }
}

impl Shape {
    fn activity(&self) -> Activity {
        let mut random = Random(self.seed);
        let mut posts = Vec::new();
        let mut seconds = 1_500_000_000;
        let mut n_posts = 0;
        while n_posts < self.n_posts {
            let kind = match random.below(100 + self.n_others) {
                0..100 => PostKind::Post,
                other if other % 2 == 0 => PostKind::Reply,
                _ => PostKind::Repost,
            };
            n_posts += usize::from(kind == PostKind::Post);
            seconds += random.below(self.spacing + 1).cast_signed();
            let mut counts = [Count::MISSING; N_RESPONSES];
            for response in [Response::Like, Response::Repost, Response::Reply, Response::View] {
                if random.below(100) >= self.n_missing {
                    let most = if random.below(50) == 0 { Count::MAX } else { self.most };
                    counts[response.index()] = Count::known(random.below(most + 1));
                }
            }
            let (identity, excerpt) = (posts.len() as u64, Box::default());
            let media = Media::Missing;
            posts.push(Post { time: Time(seconds), kind, identity, counts, media, excerpt });
        }
        let exported_at = self.exported_after.map(|after| Time(seconds + after));
        let account = Account { followers: Some(100), ..Account::default() };
        Activity::new(account, exported_at, posts).0
    }
}

fn is_near(actual: f64, expected: f64) -> bool {
    (actual - expected).abs() <= SUMS * expected.abs()
}

fn ends_are_near(actual: Interval, expected: Interval, tolerance: f64) -> bool {
    (actual.low - expected.low).abs() <= tolerance
        && (actual.high - expected.high).abs() <= tolerance
}

/// Whether a half-life is that of the rule, in terms of what the rule is about: how many effective posts
/// it leaves. The half-life itself may lie anywhere where n_eff hardly changes with it.
fn follows_the_rule(half_life_days: f64, floor_days: f64, posts: &CountedPosts) -> bool {
    const ROUNDING: f64 = 1e-9;
    let enough = posts.enough();
    let leaves_enough = posts.n_effective(half_life_days) >= enough * (1.0 - ROUNDING);
    let is_shortest = half_life_days == floor_days
        || half_life_days > floor_days
            && posts.n_effective(half_life_days * (1.0 - ROUNDING)) <= enough * (1.0 + ROUNDING);
    leaves_enough && is_shortest
}

fn agrees(fast: &Number, slow: &Number) -> Result<(), TestCaseError> {
    prop_assert!(is_near(fast.value, slow.value), "S: {} is not {}", fast.value, slow.value);
    prop_assert!(is_near(fast.sums.weight, slow.sums.weight), "Σw");
    prop_assert!(is_near(fast.sums.weighted_scores, slow.sums.weighted_scores), "Σws");
    prop_assert!(is_near(fast.n_effective, slow.n_effective), "n_eff");
    // An error of 1e-12 · S points is one of up to ln 2 / 5 · 1e-12 · S · (1 + ρ) responses.
    let tolerance = SUMS * 100.0 * (1.0 + slow.typical_responses);
    prop_assert!((fast.typical_responses - slow.typical_responses).abs() <= tolerance, "ρ");
    prop_assert!(
        ends_are_near(fast.next_post, slow.next_post, 1e-12),
        "{:?} is not {:?}",
        fast.next_post,
        slow.next_post
    );
    prop_assert!(
        ends_are_near(fast.level, slow.level, LEVEL),
        "{:?} is not {:?}",
        fast.level,
        slow.level
    );
    let drifts_are_near = (fast.drift - slow.drift).abs() <= LEVEL;
    prop_assert!(drifts_are_near, "τ: {} is not {}", fast.drift, slow.drift);
    prop_assert_eq!(
        (fast.n_months, fast.n_posts, fast.n_immature, fast.n_uncounted),
        (slow.n_months, slow.n_posts, slow.n_immature, slow.n_uncounted)
    );
    Ok(())
}

/// Scores an activity both ways, at the half-life that the fast path found.
fn holds(activity: &Activity, settings: &Settings) -> Result<(), TestCaseError> {
    let fast = number(activity, settings);
    let posts = CountedPosts::of(activity, settings);
    prop_assert_eq!(fast.as_ref().err(), posts.as_ref().err());
    let (Ok(fast), Ok(posts)) = (fast, posts) else { return Ok(()) };
    prop_assert!(
        follows_the_rule(fast.half_life_days, settings.half_life_floor_days, &posts),
        "H = {} leaves {}",
        fast.half_life_days,
        posts.n_effective(fast.half_life_days)
    );
    agrees(&fast, &posts.number(fast.half_life_days, settings.half_life_floor_days))
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn the_fast_path_agrees_with_the_definition(shape in shape(0..700_usize), settings in settings()) {
        holds(&shape.activity(), &settings)?;
    }

    /// The half-life, too, where few posts make the definition's own search for it affordable.
    #[test]
    fn the_half_life_is_that_of_the_definition(shape in shape(0..40_usize), settings in settings()) {
        let activity = shape.activity();
        let (fast, slow) = (number(&activity, &settings), definition::number(&activity, &settings));
        prop_assert_eq!(fast.as_ref().err(), slow.as_ref().err());
        if let (Ok(fast), Ok(slow)) = (fast, slow) {
            let is_near = (fast.half_life_days / slow.half_life_days - 1.0).abs() < 1e-9;
            prop_assert!(is_near, "{} is not {}", fast.half_life_days, slow.half_life_days);
        }
    }
}

/// Every size with several activities and settings, some without anything but posts, so that posts are
/// as many as items.
#[test]
fn the_fast_path_agrees_with_the_definition_around_its_limits() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::new(cases(1));
    for n_posts in SIZES {
        let n_rounds = if n_posts < 3_000 { 20 } else { 4 };
        for round in 0..n_rounds {
            let mut draw = || shape(Just(n_posts)).new_tree(&mut runner).unwrap().current();
            let mut shape = draw();
            if round % 2 == 0 {
                (shape.n_others, shape.exported_after) = (0, None);
            }
            let settings = settings().new_tree(&mut runner).unwrap().current();
            if let Err(error) = holds(&shape.activity(), &settings) {
                panic!("{error}\n{shape:?}\n{settings:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(200))]

    /// What other formulas add up in chunks, added up item by item.
    #[test]
    fn sums_in_chunks_are_sums_item_by_item(
        shape in shape(select(vec![1, 3, 250, 255, 256, 257, 258, 511, 512, 513, 1_030])),
        replies_count: bool,
    ) {
        let activity = shape.activity();
        let settings = Settings { replies_count, ..Settings::default() };
        let is_included = |post: &Post| match post.kind {
            PostKind::Post => true,
            PostKind::Reply => replies_count,
            PostKind::Repost => false,
        };
        let posts: Vec<Post> = activity.posts().filter(is_included).collect();
        let known = |response: Response| posts.iter().filter_map(move |post| post.counts[response.index()].get());
        let public = |post: &Post| -> Vec<u64> {
            Response::PUBLIC.iter().filter_map(|kind| post.counts[kind.index()].get()).collect()
        };
        let drawn: Vec<Vec<u64>> = posts.iter().map(public).filter(|counts| !counts.is_empty()).collect();
        let responses = drawn.iter().flatten().sum::<u64>() as f64;
        let mut reposts: Vec<u64> = known(Response::Repost).collect();
        reposts.sort_unstable_by(|a, b| b.cmp(a));
        let t_factor = (1..).zip(&reposts).take_while(|(t, n)| t <= *n).count();
        let likes: Vec<u64> = known(Response::Like).collect();
        let of_kred = [Response::Repost, Response::Reply, Response::Quote];
        let of_kred: Vec<u64> = of_kred.into_iter().flat_map(&known).collect();
        let replies_and_likes: Vec<(u64, u64)> = posts.iter().filter_map(|post| {
            let count = |response: Response| post.counts[response.index()].get();
            Some((count(Response::Reply)?, count(Response::Like)?))
        }).collect();
        let ratioed = replies_and_likes.iter().fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
        let n_reposted = reposts.iter().filter(|n| **n > 0).count();
        let by_views: Vec<f64> = posts.iter().filter_map(|post| {
            let views = post.counts[Response::View.index()].get().filter(|views| *views > 0)?;
            let public = public(post);
            if public.is_empty() {
                return None;
            }
            Some(public.iter().sum::<u64>() as f64 / views as f64)
        }).collect();
        let mean = |sum: f64, n: usize| if n > 0 { Some(sum / n as f64) } else { None };
        for (id, expected) in [
            (LensId::KredInfluence, (!of_kred.is_empty()).then(|| 10.0 * of_kred.iter().sum::<u64>() as f64)),
            (LensId::Applause, mean(likes.iter().sum::<u64>() as f64, likes.len())),
            (LensId::Ratio, (ratioed.1 > 0).then(|| ratioed.0 as f64 / ratioed.1 as f64)),
            (LensId::TFactor, (!reposts.is_empty()).then_some(t_factor as f64)),
            (LensId::RepostRate, mean(reposts.iter().sum::<u64>() as f64, reposts.len())),
            (LensId::ShareReposted, mean(100.0 * n_reposted as f64, reposts.len())),
            (LensId::RateByFollowers, mean(responses, drawn.len())),
            (LensId::RateByImpressions, if drawn.is_empty() { None } else {
                mean(100.0 * by_views.iter().sum::<f64>(), by_views.len())
            }),
        ] {
            let lens = LENSES.iter().find(|lens| lens.id == id).unwrap();
            let value = lens.compute(&activity, &settings).ok().map(|score| score.value);
            let is_near = match (value, expected) {
                (Some(value), Some(expected)) => is_near(value, expected),
                (value, expected) => value == expected,
            };
            prop_assert!(is_near, "{}: {value:?} is not {expected:?}", lens.key);
        }
    }
}
