//! Ways to fool a score: each makes of somebody's activity what it would be after the trick.
//!
//! What a trick does is said exactly, and nothing in it is left to chance, so that the same trick
//! on the same activity always does the same.

use crate::activity::{Activity, PostKind, Response};

/// Which trick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrickId {
    /// Post ten times more, and nobody answers.
    PostMore,
    /// Buy followers.
    BuyFollowers,
    /// Delete the best post.
    DeleteBest,
    /// Delete the worse half of the posts.
    DeleteWorst,
    /// Take two weeks off.
    Pause,
    /// Repost others all day.
    RepostOthers,
    /// One friend answers everything.
    OneFriend,
}

/// One trick.
pub struct Trick {
    /// Which one.
    pub id: TrickId,
    /// Its name in results that programs read.
    pub key: &'static str,
    /// What the activity is after it.
    pub play: fn(&Activity) -> Activity,
}

/// Every trick.
pub const TRICKS: &[Trick] = &[
    Trick { id: TrickId::PostMore, key: "post_more", play: post_more },
    Trick { id: TrickId::BuyFollowers, key: "buy_followers", play: buy_followers },
    Trick { id: TrickId::DeleteBest, key: "delete_best", play: delete_best },
    Trick { id: TrickId::DeleteWorst, key: "delete_worst", play: delete_worst },
    Trick { id: TrickId::Pause, key: "pause", play: pause },
    Trick { id: TrickId::RepostOthers, key: "repost_others", play: repost_others },
    Trick { id: TrickId::OneFriend, key: "one_friend", play: one_friend },
];

/// How far back it is counted what "ten times more" is ten times of, in days.
const RECENT_DAYS: f64 = 30.0;
/// No more posts are added, however many there were.
const MAX_MORE: usize = 10_000;
/// Followers that are bought.
pub const BOUGHT: u64 = 10_000;
/// Two weeks, in days.
const PAUSE_DAYS: i32 = 14;
/// A repost every ten minutes, for a day.
const REPOSTS: usize = 144;

/// For each post of the last 30 days nine more that nobody answers, at the moment of the last item;
/// 10,000 at most.
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

/// 10,000 more followers, where the export says how many there are.
fn buy_followers(activity: &Activity) -> Activity {
    let mut bought = activity.clone();
    bought.account.followers = bought.account.followers.map(|n| n.saturating_add(BOUGHT));
    bought
}

/// Without the post of most responses; of several, without the last.
fn delete_best(activity: &Activity) -> Activity {
    let responses = activity.public_responses();
    let posts = (0..activity.len()).filter(|&place| activity.kinds()[place] == PostKind::Post);
    match posts.max_by_key(|&place| responses[place]) {
        Some(best) => activity.without(best),
        None => activity.clone(),
    }
}

/// Without the half of the posts that drew least; of those that drew as much, without the oldest.
fn delete_worst(activity: &Activity) -> Activity {
    let responses = activity.public_responses();
    let mut of_posts = Vec::with_capacity(responses.len());
    let items = || (0..).zip(responses.iter().zip(activity.kinds()));
    for (_, (&drew, &kind)) in items() {
        if kind == PostKind::Post {
            of_posts.push(drew);
        }
    }
    let (least_kept, mut n_equals) = lower_half(&of_posts);
    let mut kept = Vec::with_capacity(responses.len());
    for (place, (&drew, &kind)) in items() {
        if kind == PostKind::Post && drew <= least_kept && (drew < least_kept || n_equals > 0) {
            n_equals -= usize::from(drew == least_kept);
        } else {
            kept.push(place);
        }
    }
    activity.filtered(&kept)
}

/// The half of some numbers that is smallest: all below the first value, and so many of it.
fn lower_half(numbers: &[u32]) -> (u32, usize) {
    /// Most posts draw less, and are counted instead of sorted.
    const FEW: u32 = 4_096;
    let mut left = numbers.len() / 2;
    let mut n_of = vec![0; FEW as usize];
    for number in numbers.iter().filter(|number| **number < FEW) {
        n_of[*number as usize] += 1;
    }
    for (few, n) in (0..FEW).zip(n_of) {
        if left < n {
            return (few, left);
        }
        left -= n;
    }
    let many = numbers.iter().filter(|number| **number >= FEW);
    let mut many: Vec<u64> = many.map(|&number| number.into()).collect();
    many.sort_unstable();
    let value = many.get(left).copied().unwrap_or(0);
    let n_below = many.partition_point(|&other| other < value);
    (u32::try_from(value).unwrap_or(u32::MAX), left - n_below.min(left))
}

/// Looked back on from two weeks later, with nothing new.
fn pause(activity: &Activity) -> Activity {
    match activity.as_of() {
        Some(as_of) => activity.looked_back_on_from(as_of.plus_days(PAUSE_DAYS)),
        None => activity.clone(),
    }
}

/// 144 reposts of others, one every ten minutes of a day's work, at the moment of the last item.
fn repost_others(activity: &Activity) -> Activity {
    activity.with_more(REPOSTS, PostKind::Repost)
}

/// One person replies to every post, or likes or reposts it where the export shows no replies. Where
/// it shows people, this one has no followers.
fn one_friend(activity: &Activity) -> Activity {
    let shown = [Response::Reply, Response::Like, Response::Repost, Response::Engagement];
    let kind = shown.into_iter().find(|kind| activity.counts(*kind).is_some());
    let Some(kind) = kind else { return activity.clone() };
    activity.with_one_more(kind)
}
