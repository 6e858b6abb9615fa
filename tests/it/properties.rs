//! The properties that each formula promises, tried on generated activities. `PROPTEST_CASES` sets their
//! number.

use crate::changes::{ROUNDING, Rule, changed, dice};
use crate::make::{DAY, near, posts};
use crate::worlds::{World, worlds};
use influence_score::activity::{Account, Activity, Count, N_RESPONSES, Post, PostKind, Response};
use influence_score::explain::explain;
use influence_score::ingest::{Choices, File, ingest};
use influence_score::score::math::exp2;
use influence_score::score::number::{
    self, ScoredPosts, Spread, number, number_and_spread, points,
};
use influence_score::score::{self, LENSES, Lens, LensId, Property, Settings};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

fn of(posts: Vec<Post>) -> Activity {
    let account = Account { followers: Some(500), following: Some(90), ..Account::default() };
    Activity::new(account, None, posts).0
}

pub(crate) fn value(lens: &Lens, activity: &Activity) -> Option<f64> {
    lens.compute(activity, &Settings::default()).ok().map(|score| score.value)
}

/// The value of every lens, in the order of [`LENSES`].
fn values(activity: &Activity) -> Vec<Option<f64>> {
    let settings = Settings::default();
    let all = score::all(activity, &settings, number::sums(activity, &settings));
    all.into_iter().map(|score| score.ok().map(|score| score.value)).collect()
}

/// Whether a property makes a statement about a change: P2 is about the number at one half-life.
pub(crate) fn is_meant(lens: &Lens, property: Property, before: &World, after: &World) -> bool {
    let half_life = |world: &World| {
        number(&world.activity(), &Settings::default()).map(|number| number.half_life_days).ok()
    };
    property != Property::Dilution
        || lens.id != LensId::Number
        || half_life(before) == half_life(after)
}

proptest! {
    #![proptest_config(crate::make::cases(2_000))]

    #[test]
    fn declared_properties_hold(world in worlds(0..120), dice in dice()) {
        let before = values(&world.activity());
        for property in Property::ALL {
            let changed = changed(property, &world, &dice);
            let after = values(&changed.activity());
            for ((lens, before), after) in LENSES.iter().zip(&before).zip(after) {
                let is_declared = lens.holds(property);
                prop_assert!(
                    !is_declared
                        || Rule::of(property).holds(*before, after)
                        || !is_meant(lens, property, &world, &changed),
                    "{property:?} of {}: {before:?} became {after:?}", lens.key,
                );
            }
        }
    }

    /// P2: within 20 days weights are 0.63 at least, so n_eff is above 0.94 n and the half-life stays at
    /// its floor. No part of a post scores higher than the post, so no mean over as many parts of each
    /// post does.
    #[test]
    fn dilution_at_one_half_life(world in worlds(5..60), dice in dice()) {
        let mut world = world;
        world.posts.iter_mut().for_each(|post| post.time.0 %= 20 * DAY);
        let changed = changed(Property::Dilution, &world, &dice);
        let (before, after) = (values(&world.activity()), values(&changed.activity()));
        for ((lens, before), after) in LENSES.iter().zip(before).zip(after) {
            if lens.holds(Property::Dilution) {
                prop_assert!(before.is_none() || is_meant(lens, Property::Dilution, &world, &changed));
                prop_assert!(Rule::NotRise.holds(before, after), "{}: {before:?} became {after:?}", lens.key);
            }
        }
    }

    /// The sums without intervals are those of the number, to the bit.
    #[test]
    fn the_value_alone_is_the_numbers(world in worlds(0..120)) {
        let activity = of(world.posts);
        for half_life_floor_days in [0.001, 30.0, 10_000.0] {
            let settings = Settings { half_life_floor_days, ..Settings::default() };
            let alone = number::sums(&activity, &settings);
            prop_assert_eq!(alone, number(&activity, &settings).map(|number| number.sums));
        }
    }

    /// P5: with 12 posts or more, no post has more than 0.32 of the weight and n_eff is at least 10; and
    /// the explained number without the best post is the number that scoring without it gives.
    #[test]
    fn nothing_hangs_on_one_post(world in worlds(0..120)) {
        let activity = of(world.posts);
        let settings = Settings::default();
        if let Ok(number) = number(&activity, &settings) {
            if number.n_posts >= 12 {
                prop_assert!(number.n_effective >= 10.0 - ROUNDING);
                let posts = ScoredPosts::of(&activity, &settings, &number);
                prop_assert!(posts.iter().all(|post| post.share <= 0.32));
            }
            if let Some(hit) = explain(&activity, &settings, &number).one_hit {
                let mut less: Vec<Post> = activity.posts().collect();
                less.remove(hit.post.index);
                let without = number::number(&of(less), &settings).ok();
                prop_assert_eq!(hit.number_without.is_some(), without.is_some());
                // The closed form differs from scoring anew by rounding alone.
                let difference =
                    hit.number_without.unwrap_or(0.0) - without.map_or(0.0, |number| number.value);
                prop_assert!(difference.abs() < ROUNDING);
            }
        }
    }

    /// The number and its intervals are within their ranges, and the explanations add up.
    #[test]
    fn explanations_add_up(world in worlds(0..120), weights in prop::collection::vec(0..30_u32, N_RESPONSES)) {
        let activity = of(world.posts);
        let mut settings = Settings::default();
        for (weight, tenths) in settings.weights.iter_mut().zip(weights) {
            *weight = f64::from(tenths) / 10.0;
        }
        if let Ok(number) = number(&activity, &settings) {
            let near = |parts: f64| (parts - number.value).abs() < ROUNDING;
            prop_assert!((0.0..=100.0).contains(&number.value));
            prop_assert!(number.level.low <= number.value && number.value <= number.level.high);
            let posts = ScoredPosts::of(&activity, &settings, &number);
            for (q, score) in [(0.1, number.next_post.low), (0.9, number.next_post.high)] {
                let share = |is_in: &dyn Fn(f64) -> bool| -> f64 {
                    posts.iter().filter(|post| is_in(post.score)).map(|post| post.share).sum()
                };
                prop_assert!(posts.iter().any(|post| post.score == score), "{} is no score", score);
                prop_assert!(share(&|other| other < score) < q + ROUNDING);
                prop_assert!(share(&|other| other <= score) > q - ROUNDING);
            }
            let why = explain(&activity, &settings, &number);
            prop_assert!(near(why.kinds.iter().map(|kind| kind.points).sum()));
            prop_assert!(near(why.months.iter().map(|month| month.points).sum()));
            let top: f64 = why.top_posts.iter().map(|share| share.points).sum();
            prop_assert!(near(top + why.other_posts.points));
            prop_assert_eq!(why.top_posts.len() + why.other_posts.n_posts, number.n_posts);
            let reach = why.reach.unwrap();
            prop_assert!(near(reach.reach + reach.resonance));
        }
    }

    /// The dots are computed with the number, in one pass; here they are computed from the posts.
    #[test]
    fn the_dots_come_with_the_number(world in worlds(0..120)) {
        let (activity, settings) = (world.activity(), Settings::default());
        let together = number_and_spread(&activity, &settings);
        let alone = number(&activity, &settings);
        prop_assert_eq!(together.as_ref().map(|(number, _)| number), alone.as_ref());
        if let (Ok((_, spread)), Ok(number)) = (&together, &alone) {
            prop_assert_eq!(spread, &Spread::of(&ScoredPosts::of(&activity, &settings, number)));
        }
    }

    /// P11: a post whose responses the export does not show, whatever else it shows of it, is left out by
    /// every formula about responses, and is never taken for a post that drew nothing.
    #[test]
    fn what_is_missing_is_never_zero(world in worlds(3..120), nth in 2..5_usize) {
        const WITHOUT_RESPONSES: [LensId; 5] = [
            LensId::KredOutreach,
            LensId::Followers,
            LensId::FollowerRank,
            LensId::Loud,
            LensId::SignalStrength,
        ];
        let world = World { acts: Vec::new(), ..world };
        // The first and the last post stay, for they bound the time that formulas look at.
        let is_post = |post: &&Post| post.kind == PostKind::Post;
        let times = || world.posts.iter().filter(is_post).map(|post| post.time);
        let (first, last) = (times().min(), times().max());
        let is_chosen = |(place, post): &(usize, &Post)| {
            is_post(post) && place % nth == 0 && Some(post.time) != first && Some(post.time) != last
        };
        let mut unknown = world.clone();
        for (place, post) in unknown.posts.iter_mut().enumerate() {
            if is_chosen(&(place, post)) {
                for response in Response::ALL.into_iter().filter(|response| response.is_public()) {
                    post.counts[response.index()] = Count::MISSING;
                }
            }
        }
        let kept = world.posts.iter().enumerate().filter(|item| !is_chosen(item));
        let without =
            World { posts: kept.map(|(_, post)| post.clone()).collect(), ..world.clone() };
        let of = |world: &World| values(&world.activity());
        let (whole, unknown, without) = (of(&world), of(&unknown), of(&without));
        for (((lens, whole), unknown), without) in LENSES.iter().zip(whole).zip(unknown).zip(without) {
            let expected = if WITHOUT_RESPONSES.contains(&lens.id) { whole } else { without };
            let is_near = match (unknown, expected) {
                (Some(value), Some(expected)) => (value - expected).abs() < ROUNDING,
                (value, expected) => value == expected,
            };
            prop_assert!(is_near, "{}: {unknown:?} is not {expected:?}", lens.key);
        }
    }

    /// P15: all weights are powers of two from one function, which doubles exactly.
    #[test]
    fn powers_of_two_halve_exactly(x in -300.0..300.0_f64) {
        prop_assert!((exp2(x + 1.0) / exp2(x) - 2.0).abs() < 1e-12);
        prop_assert!((points(exp2(x.abs() / 30.0) - 1.0) - x.abs() / 6.0).abs() < 1e-9);
    }
}

/// A promise about values would mean nothing if there were hardly any values.
#[test]
fn every_formula_that_can_be_computed_is_computed_mostly() {
    const N: usize = 300;
    let mut runner = TestRunner::new(crate::make::cases(1));
    let mut n_valued = vec![0; LENSES.len()];
    for _ in 0..N {
        let world = worlds(5..120).new_tree(&mut runner).unwrap().current();
        for (n, value) in n_valued.iter_mut().zip(values(&world.activity())) {
            *n += usize::from(value.is_some());
        }
    }
    for (lens, n) in LENSES.iter().zip(n_valued) {
        let is_computable = !lens.formula.is_empty();
        assert!(if is_computable { n > N / 2 } else { n == 0 }, "{}: {n} of {N}", lens.key);
    }
}

/// What P2 does not promise: where most posts draw nothing, splitting one successful post into two may
/// raise the number, as it may raise any mean. By hand: 3 responses to one of ten posts are 10 points, S
/// = 10 ÷ 10; 2 and 1 responses to two of eleven are 5 · log2(3) and 5 points, S = 12.92 ÷ 11.
#[test]
fn a_hit_in_two_may_count_for_more_than_one() {
    let scored = |counts: &[u64]| {
        let all: Vec<_> = counts.iter().map(|&likes| (0, likes, 0)).collect();
        number(&posts(&all), &Settings::default()).unwrap().value
    };
    near(scored(&[3, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 1.0, 1e-12);
    near(scored(&[2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), (5.0 * 3_f64.log2() + 5.0) / 11.0, 1e-12);
}

/// P8 from the file to the number: shuffled rows and duplicate rows score to the same bits.
#[test]
fn the_order_of_rows_leaves_no_trace() {
    let rows: Vec<String> = (0..40)
        .map(|n| {
            format!("{n},2026-01-{:02}T{:02}:00:00Z,{},{}", n % 28 + 1, n % 24, n * 37 % 23, n % 5)
        })
        .collect();
    let header = "id,created_at,likes,reposts\n";
    let scored = |rows: &[String]| {
        let text = format!("{header}{}\n", rows.join("\n"));
        let ingested =
            ingest([File::from_bytes("", text.as_bytes())], &Choices::default()).unwrap();
        number(&ingested.accounts[0], &Settings::default()).unwrap()
    };
    let mut shuffled = rows.clone();
    shuffled.reverse();
    shuffled.rotate_left(11);
    shuffled.extend(rows.iter().take(9).cloned());
    assert_eq!(scored(&rows), scored(&shuffled));
}

/// P15: the same bits natively and, by a test of the page, in every browser: of the number and of both
/// ends of its interval.
#[test]
fn the_sample_people_score_to_the_same_bits_forever() {
    let bits: Vec<String> = influence_score::sample::SAMPLES
        .iter()
        .map(|sample| {
            let number = number(&sample.id.activity(), &Settings::default()).unwrap();
            let bits = [number.value, number.level.low, number.level.high].map(f64::to_bits);
            let bits = bits.map(|bits| format!("{bits:016x}"));
            format!("{} {}", sample.id.0, bits.join(" "))
        })
        .collect();
    expect_test::expect_file!["../samples.expected"].assert_eq(&(bits.join("\n") + "\n"));
}
