//! What each property is about: how one activity is changed into another, and how a value must not
//! change then.

use crate::make::{DAY, post};
use crate::worlds::World;
use influence_score::activity::{Act, Count, Post, PostKind, Response, Time};
use influence_score::score::Property;
use proptest::prelude::*;

/// The rounding error that sums of a hundred terms may have.
pub(crate) const ROUNDING: f64 = 1e-9;

/// How a value may change when an activity is changed.
pub(crate) enum Rule {
    NotRise,
    NotFall,
    Stay,
}

impl Rule {
    pub(crate) fn of(property: Property) -> Rule {
        match property {
            Property::Volume | Property::Dilution => Rule::NotRise,
            Property::Monotone | Property::People => Rule::NotFall,
            Property::BoughtFollowers | Property::Pause | Property::OwnActs | Property::Order => {
                Rule::Stay
            }
        }
    }

    /// Whether a change of a value follows the rule. A value may appear where there was none, but it must
    /// not disappear.
    pub(crate) fn holds(&self, before: Option<f64>, after: Option<f64>) -> bool {
        let Some(before) = before else { return true };
        let Some(after) = after else { return false };
        match self {
            Rule::NotRise => after <= before + ROUNDING,
            Rule::NotFall => after >= before - ROUNDING,
            Rule::Stay => after.to_bits() == before.to_bits(),
        }
    }
}

/// The random choices of a change.
#[derive(Clone, Debug)]
pub(crate) struct Dice {
    which: usize,
    n: u64,
    amounts: [u64; 3],
    seconds: i64,
    days: i64,
    kind: usize,
}

impl Dice {
    /// The same choices with a smaller `n`, 1 at least.
    pub(crate) fn fewer(&self) -> impl Iterator<Item = Dice> {
        (1..self.n).map(|n| Dice { n, ..self.clone() })
    }
}

pub(crate) fn dice() -> impl Strategy<Value = Dice> {
    let seconds = prop_oneof![1 => Just(0), 1 => Just(DAY), 2 => 0..9 * DAY, 1 => 0..200 * DAY];
    (
        prop_oneof![Just(0), 0..40_usize],
        1..40_u64,
        prop::array::uniform3(0..1_000_000_u64),
        seconds,
        0..500_i64,
        0..4_usize,
    )
        .prop_map(|(which, n, amounts, seconds, days, kind)| Dice {
            which,
            n,
            amounts,
            seconds,
            days,
            kind,
        })
}

/// Applies the change that a property is about.
pub(crate) fn changed(property: Property, world: &World, dice: &Dice) -> World {
    let mut world = world.clone();
    let last = world.posts.iter().map(|post| post.time.0).max().unwrap_or(0);
    match property {
        Property::Volume => more_posts(&mut world, dice, last),
        Property::Dilution => split(&mut world, dice),
        Property::People => more_people(&mut world, dice),
        Property::BoughtFollowers => {
            let followers = &mut world.account.followers;
            *followers = followers.map(|n| n + 1 + dice.amounts[0]);
        }
        // Either one looks back from later, or everything happens at another time.
        Property::Pause if dice.kind < 2 => {
            world.days_after = Some(i32::try_from(dice.days).unwrap());
        }
        Property::Pause => {
            let shift = (dice.days - 250) * 90 * DAY + dice.seconds;
            world.posts.iter_mut().for_each(|post| post.time.0 += shift);
            world.acts.iter_mut().for_each(|act| act.time.0 += shift);
        }
        Property::OwnActs => own_acts(&mut world, dice, last),
        Property::Order => {
            let World { posts, acts, .. } = &mut world;
            posts.reverse();
            acts.reverse();
            acts.extend(acts.first().copied());
            if !posts.is_empty() {
                let place = dice.which % posts.len();
                posts.rotate_left(place);
                posts.push(posts[place].clone());
                posts.insert(0, posts[0].clone());
            }
        }
        Property::Monotone => one_more_response(&mut world, dice),
    }
    world
}

/// Adds posts without public responses. The export shows the same kinds of counts for them as for
/// others, and some have views.
fn more_posts(world: &mut World, dice: &Dice, last: i64) {
    let is_shown =
        |kind: Response| world.posts.iter().any(|post| post.counts[kind.index()] != Count::MISSING);
    let shown = Response::ALL.map(is_shown);
    for n in 0..dice.n {
        let later = dice.seconds * n.cast_signed();
        let mut new = post(10_000 + n, PostKind::Post, last + later, 0, 0);
        for response in Response::ALL.into_iter().filter(|kind| shown[kind.index()]) {
            let n_seen = if response.is_public() { 0 } else { dice.amounts[0] % 900 };
            new.counts[response.index()] = Count::known(n_seen);
        }
        world.posts.push(new);
    }
}

/// Splits each post into two or three posts of the same time, which share its counts.
fn split(world: &mut World, dice: &Dice) {
    for part in 1..=1 + dice.n % 2 {
        let own = world.posts.iter_mut().filter(|one| is_own(one) && one.identity < 10_000);
        let parts: Vec<Post> = own.map(|whole| part_of(whole, part, dice)).collect();
        world.posts.extend(parts);
    }
}

/// Splits a part off a post.
fn part_of(whole: &mut Post, part: u64, dice: &Dice) -> Post {
    let mut other = Post { identity: 10_000 * part + whole.identity, ..whole.clone() };
    for (place, count) in whole.counts.iter_mut().enumerate() {
        if let Some(known) = count.get() {
            let moved = dice.amounts[place % 3] % (known + 1);
            other.counts[place] = Count::known(moved);
            *count = Count::known(known - moved);
        }
    }
    other
}

/// Gives some of the acts to new people.
fn more_people(world: &mut World, dice: &Dice) {
    let n_acts = world.acts.len();
    for n in 0..n_acts.min(usize::try_from(dice.n).unwrap()) {
        world.acts[(dice.which + n) % n_acts].actor = 10_000 + n as u64;
    }
}

/// Adds reposts of others and replies to them, at any time, even after the last post.
fn own_acts(world: &mut World, dice: &Dice, last: i64) {
    for n in 0..dice.n {
        let kind = if n % 2 == 0 { PostKind::Repost } else { PostKind::Reply };
        let time = last + (50 - dice.days) * DAY + dice.seconds * n.cast_signed();
        world.posts.push(post(10_000 + n, kind, time, dice.amounts[0] % 50, dice.amounts[1] % 50));
    }
}

/// Adds one response to a post, and the act of a person where the export shows people.
fn one_more_response(world: &mut World, dice: &Dice) {
    let response = Response::PUBLIC[dice.kind];
    let has_people = !world.acts.is_empty();
    let Some(post) = one_of(world, dice) else { return };
    // Where the count is missing, this would add a new kind, not one more response.
    let Some(known) = post.counts[response.index()].get() else { return };
    post.counts[response.index()] = Count::known(known + 1);
    let (identity, time) = (post.identity, post.time);
    if has_people {
        world.acts.push(Act {
            actor: dice.amounts[0] % 20,
            time: Time(time.0 + dice.seconds),
            post: identity,
            kind: response,
            followers: Count::known(dice.amounts[1] % 500),
        });
    }
}

/// Chooses one of the account's own posts from a list with the most responses first. So the choice does
/// not depend on posts without responses, and failures shrink to worlds without them.
fn one_of<'a>(world: &'a mut World, dice: &Dice) -> Option<&'a mut Post> {
    let own = world.posts.iter_mut().filter(|post| is_own(post));
    let mut own: Vec<&mut Post> = own.collect();
    own.sort_by_key(|post| {
        std::cmp::Reverse(post.counts.iter().filter_map(|count| count.get()).sum::<u64>())
    });
    let place = dice.which.min(own.len().checked_sub(1)?);
    Some(own.swap_remove(place))
}

fn is_own(post: &Post) -> bool {
    post.kind == PostKind::Post
}
