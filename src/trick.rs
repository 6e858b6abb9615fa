//! Ways to fool a score. Each trick turns an activity into what it would be after the trick.
//!
//! Nothing in a trick is random: the same trick on the same activity always gives the same result.

use crate::activity::{Activity, PostKind, Response};

/// Identifies a trick in [`TRICKS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrickId {
    /// Ten times as many posts for three months, and nobody responds to the new ones.
    PostMore,
    /// 10,000 followers are bought, who do not respond.
    BuyFollowers,
    /// The post with the most responses is deleted.
    DeleteBest,
    /// The half of the posts with the fewest responses is deleted.
    DeleteWorst,
    /// Two weeks without any post.
    Pause,
    /// Reposts of other people's posts, all day long.
    RepostOthers,
    /// One friend responds to every post.
    OneFriend,
    /// A year of average posts before the first one, which never were. It makes the number look
    /// surer than it is: the interval of the level narrows.
    ForgePast,
}

/// A way to fool a score.
pub struct Trick {
    /// Identifies the trick in texts and tests.
    pub id: TrickId,
    /// The name in results that programs read, in snake case; unique.
    pub key: &'static str,
    /// Turns an activity into what it is after the trick.
    pub play: fn(&Activity) -> Activity,
}

/// Every trick, in the order in which they are shown.
pub const TRICKS: &[Trick] = &[
    Trick { id: TrickId::PostMore, key: "post_more", play: post_more },
    Trick { id: TrickId::BuyFollowers, key: "buy_followers", play: buy_followers },
    Trick { id: TrickId::DeleteBest, key: "delete_best", play: delete_best },
    Trick { id: TrickId::DeleteWorst, key: "delete_worst", play: delete_worst },
    Trick { id: TrickId::Pause, key: "pause", play: pause },
    Trick { id: TrickId::RepostOthers, key: "repost_others", play: repost_others },
    Trick { id: TrickId::OneFriend, key: "one_friend", play: one_friend },
    Trick { id: TrickId::ForgePast, key: "forge_past", play: forge_past },
];

/// The activity after these tricks, each played on what the one before it left.
#[must_use]
pub fn play_all(activity: &Activity, tricks: &[TrickId]) -> Activity {
    let play = |activity: Activity, id: &TrickId| match TRICKS.iter().find(|trick| trick.id == *id)
    {
        Some(trick) => (trick.play)(&activity),
        None => activity,
    };
    tricks.iter().fold(activity.clone(), play)
}

/// The time whose posts are multiplied by ten, in days. Formulas about how often somebody posts look at
/// the same time, so what they say is multiplied by ten, too.
const RECENT_DAYS: f64 = 90.0;
/// The largest number of posts that are added: nine for each of 123 a day.
const MAX_MORE: usize = 100_000;
/// The number of followers that are bought.
pub const BOUGHT: u64 = 10_000;
/// The length of the pause, in days.
const PAUSE_DAYS: i32 = 14;
/// The number of reposts of others: one every ten minutes for a day.
const REPOSTS: usize = 144;
/// The number of posts that are forged, and the time between them in days: a year.
const FORGED: usize = 122;
const DAYS_BETWEEN_FORGED: i32 = 3;

/// Adds nine posts without responses for each post of the last 90 days, at most 100,000, at the time of
/// the last item.
fn post_more(activity: &Activity) -> Activity {
    let Some(as_of) = activity.as_of() else { return activity.clone() };
    let items = activity.times().iter().zip(activity.kinds());
    let n_recent = items
        .rev()
        .take_while(|(time, _)| as_of.days_since(**time) <= RECENT_DAYS)
        .filter(|(_, kind)| **kind == PostKind::Post)
        .count();
    activity.with_more((9 * n_recent).min(MAX_MORE), PostKind::Post)
}

/// Adds 10,000 followers, where the export states their number.
fn buy_followers(activity: &Activity) -> Activity {
    let mut bought = activity.clone();
    bought.account.followers = bought.account.followers.map(|n| n.saturating_add(BOUGHT));
    bought
}

/// Deletes the post with the most public responses; among equals, the newest.
fn delete_best(activity: &Activity) -> Activity {
    let responses = activity.public_responses();
    let posts = (0..activity.len()).filter(|&index| activity.kinds()[index] == PostKind::Post);
    match posts.max_by_key(|&index| responses[index]) {
        Some(best) => activity.without(best),
        None => activity.clone(),
    }
}

/// Deletes the half of the posts with the fewest public responses; among equals, the oldest.
fn delete_worst(activity: &Activity) -> Activity {
    let responses = activity.public_responses();
    let is_post = |kind: PostKind| kind == PostKind::Post;
    let items = || (0..).zip(responses.iter().zip(activity.kinds()));
    // With room for all items, the vector never grows.
    let mut of_posts = Vec::with_capacity(responses.len());
    for (_, (&drawn, &kind)) in items() {
        if is_post(kind) {
            of_posts.push(drawn);
        }
    }
    let LowerHalf { bound, mut n_at_bound } = lower_half(&of_posts);
    let mut kept = Vec::with_capacity(responses.len());
    for (index, (&drawn, &kind)) in items() {
        if is_post(kind) && (drawn < bound || drawn == bound && n_at_bound > 0) {
            n_at_bound -= usize::from(drawn == bound);
        } else {
            kept.push(index);
        }
    }
    activity.filtered(&kept)
}

/// The smaller half of some numbers: all that are below a bound, and some that are equal to it.
struct LowerHalf {
    bound: u32,
    /// How many of the numbers that are equal to the bound are in the lower half.
    n_at_bound: usize,
}

/// Finds the smaller half of some numbers; of an odd number of them, one less than half. Most posts draw
/// few responses, so small numbers are counted, and large ones are sorted only where they are needed.
fn lower_half(numbers: &[u32]) -> LowerHalf {
    const N_COUNTED: u32 = 4_096;
    let mut n_left = numbers.len() / 2;
    let mut n_of = vec![0; N_COUNTED as usize];
    for &number in numbers.iter().filter(|&&number| number < N_COUNTED) {
        n_of[number as usize] += 1;
    }
    for (bound, n) in (0..).zip(n_of) {
        if n_left < n {
            return LowerHalf { bound, n_at_bound: n_left };
        }
        n_left -= n;
    }
    // Numbers of 64 bits are sorted elsewhere, too, so the program has that code already.
    let large = numbers.iter().filter(|&&number| number >= N_COUNTED);
    let mut large: Vec<u64> = large.copied().map(u64::from).collect();
    large.sort_unstable();
    let bound = large.get(n_left).copied().unwrap_or(0);
    let n_below = large.partition_point(|&number| number < bound);
    let bound = u32::try_from(bound).unwrap_or(u32::MAX);
    LowerHalf { bound, n_at_bound: n_left.saturating_sub(n_below) }
}

/// Looks back from two weeks later, without anything new.
fn pause(activity: &Activity) -> Activity {
    match activity.as_of() {
        Some(as_of) => activity.looked_back_on_from(as_of.plus_days(PAUSE_DAYS)),
        None => activity.clone(),
    }
}

/// Adds 144 reposts of others at the time of the last item.
fn repost_others(activity: &Activity) -> Activity {
    activity.with_more(REPOSTS, PostKind::Repost)
}

/// Adds one person's reply to every post; a like or a repost, where the export shows no replies. Where the
/// export shows people, this person has no followers.
fn one_friend(activity: &Activity) -> Activity {
    let shown = [Response::Reply, Response::Like, Response::Repost, Response::Engagement];
    let kind = shown.into_iter().find(|kind| activity.counts(*kind).is_some());
    let Some(kind) = kind else { return activity.clone() };
    activity.with_one_more(kind)
}

/// Adds posts before the first item, each with the counts of a post that draws as much as half of the
/// others.
fn forge_past(activity: &Activity) -> Activity {
    let responses = activity.public_responses();
    let is_post = |&index: &usize| activity.kinds()[index] == PostKind::Post;
    let posts = || (0..activity.len()).filter(is_post);
    let of_posts: Vec<u32> = posts().map(|index| responses[index]).collect();
    let LowerHalf { bound, .. } = lower_half(&of_posts);
    match posts().find(|&index| responses[index] == bound) {
        Some(average) => activity.with_past(FORGED, DAYS_BETWEEN_FORGED, average),
        None => activity.clone(),
    }
}
