//! Generated activities: an account, its posts, and who responded to them.

use crate::make::{DAY, post};
use influence_score::activity::{Account, Act, Activity, Count, Post, PostKind, Response, Time};
use proptest::collection::{SizeRange, vec};
use proptest::prelude::*;

/// The parts of an activity.
#[derive(Clone, Debug)]
pub(crate) struct World {
    pub account: Account,
    pub posts: Vec<Post>,
    pub acts: Vec<Act>,
    /// How many days after its end one looks back on it.
    pub days_after: Option<i32>,
}

impl World {
    pub(crate) fn activity(&self) -> Activity {
        let activity = Activity::new(self.account.clone(), None, self.posts.clone()).0;
        let activity = activity.with_people(self.acts.clone());
        match (self.days_after, activity.as_of()) {
            (Some(days), Some(as_of)) => activity.looked_back_on_from(as_of.plus_days(days)),
            _ => activity,
        }
    }
}

/// Generates up to three years of posts, with more of them in the last months. Most posts draw few
/// responses, some draw many; two of three worlds have acts of a few people. Failures shrink to the first
/// alternative of each choice.
pub(crate) fn worlds(n_posts: impl Into<SizeRange>) -> impl Strategy<Value = World> {
    let acts = prop_oneof![1 => Just(Vec::new()), 2 => vec(act(), 1..40)];
    (account(), vec(item(), n_posts), acts).prop_map(|(account, items, acts)| {
        let of = |(identity, item)| Post { identity, ..item };
        let posts = (0..).zip(items).map(of).collect();
        World { account, posts, acts, days_after: None }
    })
}

fn account() -> impl Strategy<Value = Account> {
    let known =
        || prop_oneof![8 => (1..2_000_u64).prop_map(Some), 1 => Just(Some(0)), 1 => Just(None)];
    (known(), known()).prop_map(|(followers, following)| Account {
        followers,
        following,
        ..Account::default()
    })
}

/// Generates a moment; it shrinks to midnight.
fn seconds() -> impl Strategy<Value = i64> {
    let day = || prop_oneof![0..120_i64, 0..1_000_i64];
    (day(), prop_oneof![1 => Just(0), 2 => 0..DAY])
        .prop_map(|(days_before, rest)| (1_000 - days_before) * DAY + rest)
}

fn count(few: u64, many: u64) -> impl Strategy<Value = Count> {
    prop_oneof![
        3 => Just(Count::known(0)),
        8 => (1..few).prop_map(Count::known),
        2 => (1..many).prop_map(Count::known),
        1 => Just(Count::MISSING),
    ]
}

fn sometimes(most: u64) -> impl Strategy<Value = Count> {
    prop_oneof![3 => Just(Count::MISSING), 3 => (1..most).prop_map(Count::known), 1 => Just(Count::known(0))]
}

fn item() -> impl Strategy<Value = Post> {
    let kind = prop_oneof![4 => Just(PostKind::Post), 1 => Just(PostKind::Reply), 1 => Just(PostKind::Repost)];
    let counts =
        (count(20, 100_000), count(8, 20_000), count(9, 900), sometimes(5_000), sometimes(3_000));
    (seconds(), kind, counts).prop_map(
        |(seconds, kind, (likes, reposts, replies, views, reach))| {
            let mut post = post(0, kind, seconds, 0, 0);
            for (response, count) in [
                (Response::Like, likes),
                (Response::Repost, reposts),
                (Response::Reply, replies),
                (Response::View, views),
                (Response::Reach, reach),
            ] {
                post.counts[response.index()] = count;
            }
            post
        },
    )
}

fn act() -> impl Strategy<Value = Act> {
    let followers = prop_oneof![4 => (0..50_u64).prop_map(Count::known), 4 => (0..5_000_000_u64).prop_map(Count::known), 1 => Just(Count::MISSING)];
    (0..12_u64, seconds(), 0..40_u64, 0..4_usize, followers).prop_map(
        |(actor, seconds, post, kind, followers)| Act {
            actor,
            time: Time(seconds),
            post,
            kind: Response::PUBLIC[kind],
            followers,
        },
    )
}
