//! Activities for tests.

use influence_score::activity::{
    Account, Activity, Count, Media, N_RESPONSES, Post, PostKind, Response, Time,
};

use proptest::test_runner::{Config as ProptestConfig, RngSeed};

/// A day in seconds.
pub(crate) const DAY: i64 = 86_400;

/// An activity of posts, given as (seconds, likes, reposts), of an unknown account.
pub(crate) fn posts(posts: &[(i64, u64, u64)]) -> Activity {
    activity(&Account::default(), posts)
}

/// An activity of posts, given as (seconds, likes, reposts), of an account.
pub(crate) fn activity(account: &Account, posts: &[(i64, u64, u64)]) -> Activity {
    let posts = (0..).zip(posts).map(|(identity, &(seconds, likes, reposts))| {
        post(identity, PostKind::Post, seconds, likes, reposts)
    });
    Activity::new(account.clone(), None, posts.collect()).0
}

/// A post whose likes and reposts are known, and no other counts.
pub(crate) fn post(identity: u64, kind: PostKind, seconds: i64, likes: u64, reposts: u64) -> Post {
    let mut counts = [Count::MISSING; N_RESPONSES];
    counts[Response::Like.index()] = Count::known(likes);
    counts[Response::Repost.index()] = Count::known(reposts);
    let (media, excerpt) = (Media::Missing, Box::default());
    Post { time: Time(seconds), kind, identity, counts, media, excerpt }
}

/// Fails unless the two agree to within `tolerance`.
#[track_caller]
pub(crate) fn near(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual} is not {expected} ± {tolerance}");
}

/// Configures a property to be tried on `n` activities, or on as many as `PROPTEST_CASES` says. The seed
/// is fixed, so that a run can be repeated; failures are printed and not kept in files.
pub(crate) fn cases(n: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(n),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(asked.unwrap_or(n).into()),
        ..ProptestConfig::default()
    }
}
