//! For each property that a formula fails, an activity for which it fails. It is searched for among
//! generated activities and shrunk until nothing can be left out.

use crate::changes::{Dice, Rule, changed, dice};
use crate::make::DAY;
use crate::properties::{is_meant, value};
use crate::worlds::{World, worlds};
use influence_score::activity::{Account, Act, Count, Post, PostKind, Response, Time};
use influence_score::score::{LENSES, Lens, Property};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestError, TestRunner};

#[test]
fn declared_failures_have_a_counterexample() {
    // In the order of the properties, in which the file lists them.
    let failures = LENSES.iter().flat_map(|lens| {
        let fails = |property: &Property| lens.fails.contains(property);
        Property::ALL.into_iter().filter(fails).map(move |property| (lens, property))
    });
    let lines: String = failures.map(|(lens, property)| counterexample(lens, property)).collect();
    expect_test::expect_file!["../properties.expected"].assert_eq(&lines);
}

/// Finds the smallest counterexample, in words.
fn counterexample(lens: &'static Lens, property: Property) -> String {
    // Counterexamples are kept in a file, so they do not depend on `PROPTEST_CASES`.
    let config = Config {
        cases: 20_000,
        max_shrink_iters: 20_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2011),
        ..Config::default()
    };
    let holds = |world: &World, dice: &Dice| {
        let after = changed(property, world, dice);
        !is_meant(lens, property, world, &after)
            || Rule::of(property).holds(of(lens, world), of(lens, &after))
            || !is_seen(of(lens, world), of(lens, &after))
    };
    let outcome = TestRunner::new(config).run(&(dice(), worlds(0..40)), |(dice, world)| {
        prop_assert!(holds(&world, &dice));
        Ok(())
    });
    let Err(TestError::Fail(_, (dice, world))) = outcome else {
        panic!("{} declares to fail {property:?}, but no counterexample was found", lens.key);
    };
    // The change is shrunk before the activity. For the smaller activity, a smaller change may do.
    let fewer = dice.fewer().find(|dice| !holds(&world, dice));
    let after = changed(property, &world, fewer.as_ref().unwrap_or(&dice));
    format!(
        "{} {property:?}: {} => {}: {} => {}\n",
        lens.key,
        told(&world),
        difference(&world, &after),
        figure(of(lens, &world)),
        figure(of(lens, &after)),
    )
}

/// Whether a value changes by more than a fifth. A smaller change would convince nobody.
fn is_seen(before: Option<f64>, after: Option<f64>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return true };
    (after - before).abs() > 0.2 * before.abs()
}

fn of(lens: &Lens, world: &World) -> Option<f64> {
    value(lens, &world.activity())
}

/// Writes a value with enough digits to show the change.
fn figure(value: Option<f64>) -> String {
    value.map_or("none".to_owned(), |value| {
        let text = format!("{value:.5}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    })
}

fn told(world: &World) -> String {
    let first = first(world);
    let account = of_account(&world.account);
    let posts = world.posts.iter().map(|post| of_post(post, first));
    let acts = world.acts.iter().map(|act| of_act(act, first));
    [account].into_iter().chain(posts).chain(acts).collect::<Vec<_>>().join("; ")
}

/// Lists what was removed and what was added.
fn difference(before: &World, after: &World) -> String {
    let first = first(before);
    let mut all = Vec::new();
    if before.account != after.account {
        all.push(of_account(&after.account));
    }
    all.extend(listed(&before.posts, &after.posts, &|post| of_post(post, first)));
    all.extend(listed(&before.acts, &after.acts, &|act| of_act(act, first)));
    all.extend(after.days_after.map(|days| format!("looked back on {days} days later")));
    all.join("; ")
}

fn listed<T: PartialEq>(before: &[T], after: &[T], told: &dyn Fn(&T) -> String) -> Vec<String> {
    let gone = before.iter().filter(|one| !after.contains(one));
    let new = after.iter().filter(|one| !before.contains(one));
    let gone = gone.map(|one| format!("-{}", told(one)));
    gone.chain(new.map(|one| format!("+{}", told(one)))).collect()
}

/// The day of the first item, from which days are counted.
fn first(world: &World) -> i64 {
    world.posts.iter().map(|post| post.time.0.div_euclid(DAY)).min().unwrap_or(0)
}

fn of_account(account: &Account) -> String {
    let known = |n: Option<u64>| n.map_or("?".to_owned(), |n| n.to_string());
    format!("followers {}, following {}", known(account.followers), known(account.following))
}

fn of_post(post: &Post, first: i64) -> String {
    let kind = match post.kind {
        PostKind::Post => "post",
        PostKind::Reply => "reply",
        PostKind::Repost => "repost",
    };
    let counts = Response::ALL.into_iter().filter_map(|response| {
        let count = post.counts[response.index()];
        let is_usual = if response.is_public() { Count::known(0) } else { Count::MISSING };
        let is_told = count != is_usual && !is_never_shown(response);
        is_told.then(|| {
            let n = count.get().map_or("?".to_owned(), |n| n.to_string());
            format!(", {} {n}", format!("{response:?}").to_lowercase())
        })
    });
    format!("{kind} {} {}{}", post.identity, when(post.time, first), counts.collect::<String>())
}

/// Whether no generated export shows a kind of response.
fn is_never_shown(response: Response) -> bool {
    matches!(response, Response::Quote | Response::Engagement)
}

fn of_act(act: &Act, first: i64) -> String {
    let followers = act.followers.get().map_or("?".to_owned(), |n| n.to_string());
    format!(
        "person {} with followers {followers}: {:?} of {} {}",
        act.actor,
        act.kind,
        act.post,
        when(act.time, first)
    )
    .to_lowercase()
}

fn when(time: Time, first: i64) -> String {
    let (day, rest) = (time.0.div_euclid(DAY) - first, time.0.rem_euclid(DAY));
    if rest == 0 { format!("on day {day}") } else { format!("on day {day} + {rest} s") }
}
