//! What each formula declares to hold, held against generated activities; and for whatever it does
//! not declare, an activity for which it fails. `PROPTEST_CASES` sets how many are generated.

use crate::make::{DAY, activity, post};
use influence_score::activity::{
    Account, Act, Activity, Count, N_RESPONSES, Post, PostKind, Response, Time,
};
use influence_score::explain::explain;
use influence_score::ingest::{Choices, File, ingest};
use influence_score::score::math::exp2;
use influence_score::score::number::{Posts, number, points};
use influence_score::score::{LENSES, Lens, LensId, Property, Settings};
use proptest::prelude::*;

/// Rounding that sums of a hundred terms can bring.
const ROUNDING: f64 = 1e-9;

/// Posts of up to three years, mostly with few responses, now and then with many.
fn some_posts() -> impl Strategy<Value = Vec<Post>> {
    let one = (
        0..1_000 * DAY,
        prop_oneof![4 => Just(PostKind::Post), 1 => Just(PostKind::Reply), 1 => Just(PostKind::Repost)],
        prop_oneof![5 => 0..20_u64, 1 => 0..100_000_u64],
        prop_oneof![5 => 0..8_u64, 1 => 0..20_000_u64],
        prop::option::weighted(0.8, 0..9_u64),
        prop::option::weighted(0.5, 0..5_000_u64),
    );
    prop::collection::vec(one, 0..120).prop_map(|posts| {
        let posts =
            (0..).zip(posts).map(|(identity, (seconds, kind, likes, reposts, replies, views))| {
                let mut post = post(identity, kind, seconds, likes, reposts);
                if let Some(replies) = replies {
                    post.counts[Response::Reply.index()] = Count::known(replies);
                }
                if let Some(views) = views {
                    post.counts[Response::View.index()] = Count::known(views);
                    post.counts[Response::Reach.index()] = Count::known(views / 2);
                }
                post
            });
        posts.collect()
    })
}

fn of(posts: Vec<Post>) -> Activity {
    let account = Account { followers: Some(500), following: Some(90), ..Account::default() };
    Activity::new(account, None, posts).0
}

/// Some of those who responded to some posts.
fn some_people(posts: &[Post], random: &[u64; 4]) -> Vec<Act> {
    let with_acts = posts.iter().filter(|post| (post.identity ^ random[0]).is_multiple_of(3));
    let act = |post: &Post| Act {
        actor: (post.identity * 7 + random[1] % 100) % 11,
        time: post.time,
        post: post.identity,
        kind: Response::PUBLIC[usize::try_from(post.identity % 4).unwrap()],
        followers: Count::known(random[2] % 100_000 / (post.identity + 1)),
    };
    with_acts.map(act).collect()
}

fn value(lens: &Lens, activity: &Activity) -> Option<f64> {
    lens.compute(activity, &Settings::default()).ok().map(|score| score.value)
}

/// What a lens must not do when an activity becomes another.
enum Rule {
    NotRise,
    NotFall,
    Stay,
}

impl Rule {
    fn holds(&self, before: Option<f64>, after: Option<f64>) -> bool {
        // Below five posts there is nothing to hold; a value may come, but none may go.
        let (Some(before), after) = (before, after) else { return true };
        let Some(after) = after else { return false };
        match self {
            Rule::NotRise => after <= before + ROUNDING,
            Rule::NotFall => after >= before - ROUNDING,
            Rule::Stay => after.to_bits() == before.to_bits(),
        }
    }
}

/// The change that a property is about, made from some posts and some random numbers.
fn changed(property: Property, posts: &[Post], random: &[u64; 4]) -> (Vec<Post>, Option<u64>) {
    let mut posts = posts.to_vec();
    let followers = None;
    let last = posts.iter().map(|post| post.time.0).max().unwrap_or(0);
    let pick = |posts: &[Post]| usize::try_from(random[0]).unwrap() % posts.len().max(1);
    match property {
        Property::Volume => {
            let n_new = random[0] % 40 + 1;
            for n in 0..n_new {
                let later = i64::try_from(n * (random[1] % 90_000)).unwrap();
                posts.push(post(10_000 + n, PostKind::Post, last + later, 0, 0));
            }
        }
        Property::BoughtFollowers => return (posts, Some(500 + random[0] % 1_000_000)),
        Property::Pause => {
            for post in &mut posts {
                post.time.0 += i64::try_from(random[0] % 4_000_000_000).unwrap() - 2_000_000_000;
            }
        }
        Property::OwnActs => {
            for n in 0..=(random[0] % 30) {
                let kind = if n % 2 == 0 { PostKind::Repost } else { PostKind::Reply };
                let within = i64::try_from(random[1]).unwrap_or(0) % (last + 1);
                posts.push(post(10_000 + n, kind, within, random[2] % 50, random[3] % 50));
            }
        }
        Property::Order => {
            posts.reverse();
            if !posts.is_empty() {
                let middle = pick(&posts);
                posts.rotate_left(middle);
                posts.push(posts[middle].clone());
                posts.insert(0, posts[0].clone());
            }
        }
        Property::Monotone => {
            let place = pick(&posts);
            let response = Response::PUBLIC[usize::try_from(random[1] % 4).unwrap()];
            if let Some(post) = posts.get_mut(place) {
                let count = &mut post.counts[response.index()];
                // A count that was missing would bring a new kind, not one more response.
                if let Some(known) = count.get() {
                    *count = Count::known(known + 1);
                }
            }
        }
        Property::Dilution => unreachable!("has a test of its own"),
    }
    (posts, followers)
}

fn rule(property: Property) -> Rule {
    match property {
        Property::Volume | Property::Dilution => Rule::NotRise,
        Property::Monotone => Rule::NotFall,
        Property::BoughtFollowers | Property::Pause | Property::OwnActs | Property::Order => {
            Rule::Stay
        }
    }
}

proptest! {
    #![proptest_config(crate::make::cases(2_000))]

    #[test]
    fn declared_properties_hold(posts in some_posts(), random in any::<[u64; 4]>()) {
        let with_people = |posts: &[Post], activity: Activity| {
            let known = random[3] % 2 == 0;
            let posts: Vec<Post> = posts.iter().filter(|post| post.identity < 1_000).cloned().collect();
            if known { activity.with_people(some_people(&posts, &random)) } else { activity }
        };
        let before = with_people(&posts, of(posts.clone()));
        for property in Property::ALL.into_iter().filter(|&p| p != Property::Dilution) {
            let (posts, followers) = changed(property, &posts, &random);
            let mut after = with_people(&posts, of(posts.clone()));
            after.account.followers = followers.or(after.account.followers);
            if let (Property::Pause, Some(as_of)) = (property, after.as_of()) {
                let days = i32::try_from(random[3] % 500).unwrap();
                after = after.looked_back_on_from(as_of.plus_days(days));
            }
            for lens in LENSES.iter().filter(|lens| lens.holds.contains(&property)) {
                // The posts' own spread in time is what loud speaks of; a repost in between is not.
                let (value_before, value_after) = (value(lens, &before), value(lens, &after));
                prop_assert!(
                    rule(property).holds(value_before, value_after),
                    "{} of {}: {:?} became {:?}", format!("{property:?}"), lens.key, value_before, value_after,
                );
            }
        }
    }

    /// P2: the same responses over more posts of the same times, at one half-life: within 20 days
    /// 20 posts are at least 10 effective ones, so that it stays at its floor.
    #[test]
    fn dilution_never_raises_the_number(
        counts in prop::collection::vec((0..20 * DAY, 0..5_000_u64), 20..50),
        places in any::<[u64; 5]>(),
    ) {
        let whole: Vec<(i64, u64, u64)> = counts.iter().map(|&(time, n)| (time, n, 0)).collect();
        let mut split = whole.clone();
        for place in places {
            let index = usize::try_from(place).unwrap() % split.len();
            let part = place / 7 % (split[index].1 + 1);
            split[index].1 -= part;
            split.push((split[index].0, part, 0));
        }
        for lens in LENSES.iter().filter(|lens| lens.holds.contains(&Property::Dilution)) {
            let account = Account { followers: Some(9), ..Account::default() };
            let (before, after) = (activity(&account, &whole), activity(&account, &split));
            prop_assert!(Rule::NotRise.holds(value(lens, &before), value(lens, &after)), "{}", lens.key);
        }
    }

    /// What is asked of other activities is what the number itself says, to the bit.
    #[test]
    fn the_value_alone_is_the_numbers(posts in some_posts()) {
        let activity = of(posts);
        for half_life_floor_days in [0.001, 30.0, 10_000.0] {
            let settings = Settings { half_life_floor_days, ..Settings::default() };
            let alone = influence_score::score::number::value(&activity, &settings);
            prop_assert_eq!(alone, number(&activity, &settings).map(|number| number.sums));
        }
    }

    /// P5: from 12 posts up no post has more than 0.32 of the weight, n_eff is at least 10, and the
    /// shown effect of dropping the best post is what scoring without it gives.
    #[test]
    fn nothing_hangs_on_one_post(posts in some_posts()) {
        let activity = of(posts);
        let settings = Settings::default();
        if let Ok(number) = number(&activity, &settings) {
            if number.n_posts >= 12 {
                prop_assert!(number.n_effective >= 10.0 - ROUNDING);
                let posts = Posts::of(&activity, &settings, &number);
                prop_assert!(posts.iter().all(|post| post.share <= 0.32));
            }
            if let Some(hit) = explain(&activity, &settings, &number).one_hit {
                let mut less: Vec<Post> = activity.posts().collect();
                less.remove(hit.post.index);
                let without = influence_score::score::number::number(&of(less), &settings).ok();
                prop_assert_eq!(
                    hit.number_without.map(f64::to_bits),
                    without.map(|number| number.value.to_bits())
                );
            }
        }
    }

    /// The number and its intervals are where they can be, and the explanations add up.
    #[test]
    fn explanations_add_up(posts in some_posts(), weights in prop::collection::vec(0..30_u32, N_RESPONSES)) {
        let activity = of(posts);
        let mut settings = Settings::default();
        for (weight, tenths) in settings.weights.iter_mut().zip(weights) {
            *weight = f64::from(tenths) / 10.0;
        }
        if let Ok(number) = number(&activity, &settings) {
            let near = |parts: f64| (parts - number.value).abs() < ROUNDING;
            prop_assert!((0.0..=100.0).contains(&number.value));
            prop_assert!(number.level.low <= number.value && number.value <= number.level.high);
            prop_assert!(number.next_post.low <= number.next_post.high);
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

    /// P15: the weights are powers of two by one function; halving and doubling is exact.
    #[test]
    fn powers_of_two_halve_exactly(x in -300.0..300.0_f64) {
        prop_assert!((exp2(x + 1.0) / exp2(x) - 2.0).abs() < 1e-12);
        prop_assert!((points(exp2(x.abs() / 30.0) - 1.0) - x.abs() / 6.0).abs() < 1e-9);
    }
}

/// Posts given as (day, likes, reposts, replies, views), and what their author did besides.
fn seen(posts: &[(i64, u64, u64, u64, u64)]) -> Vec<Post> {
    let all = (0..).zip(posts).map(|(identity, &(day, likes, reposts, replies, views))| {
        let mut post = post(identity, PostKind::Post, day * DAY, likes, reposts);
        post.counts[Response::Reply.index()] = Count::known(replies);
        post.counts[Response::View.index()] = Count::known(views);
        post.counts[Response::Reach.index()] = Count::known(views);
        post
    });
    all.chain([post(900, PostKind::Repost, 0, 0, 0), post(901, PostKind::Reply, 0, 0, 0)]).collect()
}

fn by(actor: u64, followers: u64, kind: Response) -> Act {
    Act { actor, time: Time(0), post: 0, kind, followers: Count::known(followers) }
}

/// Two activities between which a lens does what a property that it does not declare forbids.
fn counterexample(lens: &Lens, property: Property) -> (Activity, Activity) {
    let week: Vec<_> = (0..7).map(|day| (day, 4, 4, 1, 100)).collect();
    let people = || vec![by(1, 900, Response::Repost), by(2, 900, Response::Repost)];
    let unseen = |posts: &[_]| of(seen(posts));
    let of = |posts: Vec<Post>| of(posts).with_people(people());
    let before = of(seen(&week));
    match (property, lens.id) {
        // What was not answered three months ago is forgotten when the last post is a new one.
        (Property::Volume, LensId::Klout) => {
            let mut long = vec![(0, 0, 0, 0, 0); 30];
            long.extend([(60, 5_000, 5_000, 5_000, 0); 5]);
            let mut longer = long.clone();
            longer.push((100, 0, 0, 0, 0));
            (unseen(&long), unseen(&longer))
        }
        (Property::Volume, _) => {
            let mut more = week.clone();
            more.extend([(6, 0, 0, 0, 0); 20]);
            (before, of(seen(&more)))
        }
        (Property::Dilution, LensId::TFactor) => {
            (of(seen(&[(0, 0, 49, 0, 0)])), of(seen(&[(0, 0, 7, 0, 0); 7])))
        }
        (Property::Dilution, LensId::Klout) => {
            let whole = unseen(&[(0, 0, 4_000, 0, 0), (0, 0, 0, 0, 0)]);
            (whole, unseen(&[(0, 0, 2_000, 0, 0), (0, 0, 2_000, 0, 0), (0, 0, 0, 0, 0)]))
        }
        (Property::Dilution, LensId::ShareReposted | LensId::SocialNetworkingPotential) => {
            let whole = of(seen(&[(0, 0, 2, 2, 0), (0, 0, 0, 0, 0)]));
            (whole, of(seen(&[(0, 0, 1, 1, 0), (0, 0, 1, 1, 0), (0, 0, 0, 0, 0)])))
        }
        (Property::Dilution, _) => {
            let split: Vec<_> = week.iter().flat_map(|&(day, ..)| [(day, 2, 2, 1, 1); 2]).collect();
            (before, of(seen(&split)))
        }
        (Property::BoughtFollowers, _) => {
            let mut after = before.clone();
            after.account.followers = Some(100_000);
            (before, after)
        }
        (Property::Pause, _) => {
            let answered = unseen(&[(0, 5_000, 0, 0, 0), (1, 900, 0, 0, 0)]);
            let later = answered.looked_back_on_from(Time(91 * DAY));
            (answered, later)
        }
        (Property::OwnActs, _) => {
            let mut more = seen(&week);
            more.extend((0..9).map(|n| post(1_000 + n, PostKind::Repost, DAY, 0, 0)));
            (before, of(more))
        }
        // One more answer, of somebody whom nobody follows, and Klout's network is worth less.
        (Property::Monotone, LensId::Klout) => {
            let known = before.clone().with_people(vec![by(3, 1_000_000, Response::Like)]);
            let mut more = week.clone();
            more[0].1 += 1;
            let nobody = by(4, 0, Response::Like);
            let after = of(seen(&more)).with_people(vec![by(3, 1_000_000, Response::Like), nobody]);
            (known, after)
        }
        (other, _) => panic!("{} declares no {other:?}, and no counterexample is given", lens.key),
    }
}

/// Whatever a lens does not declare fails for some activity.
#[test]
fn what_is_not_declared_fails_somewhere() {
    for lens in LENSES {
        for property in Property::ALL.into_iter().filter(|p| !lens.holds.contains(p)) {
            let (before, after) = counterexample(lens, property);
            assert!(value(lens, &before).is_some(), "{} has no value here", lens.key);
            assert!(
                !rule(property).holds(value(lens, &before), value(lens, &after)),
                "{} keeps {property:?} here, though it does not declare it: {:?}, {:?}",
                lens.key,
                value(lens, &before),
                value(lens, &after),
            );
        }
    }
}

/// P8 through the whole path: shuffled rows and the same rows twice score to the same bits.
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
            ingest(&[File { name: "", bytes: text.as_bytes() }], &Choices::default()).unwrap();
        number(&ingested.accounts[0], &Settings::default()).unwrap()
    };
    let mut shuffled = rows.clone();
    shuffled.reverse();
    shuffled.rotate_left(11);
    shuffled.extend(rows.iter().take(9).cloned());
    assert_eq!(scored(&rows), scored(&shuffled));
}

/// P15: these bits were computed natively, and the page in a browser must show the same.
#[test]
fn the_sample_people_score_to_the_same_bits_forever() {
    let bits: Vec<String> = influence_score::sample::SAMPLES
        .iter()
        .map(|sample| {
            let number = number(&sample.id.activity(), &Settings::default()).unwrap();
            format!("{} {:016x}", sample.id.0, number.value.to_bits())
        })
        .collect();
    expect_test::expect_file!["../samples.expected"].assert_eq(&(bits.join("\n") + "\n"));
}
