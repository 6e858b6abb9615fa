//! Generates a made-up account with any number of posts.

use influence_score::activity::{
    Account, Activity, Count, Media, N_RESPONSES, Post, PostKind, Response, Time,
};

/// The posts are spread over this many years, whatever their number.
const N_YEARS: i64 = 8;

/// Generates an account with n posts over eight years. Most posts have few responses and some have many; one
/// post in ten is a reply.
pub(crate) fn made_up(n: u32) -> Activity {
    let mut random = Random(u64::from(n));
    let seconds_between = N_YEARS * 365 * 86_400 / i64::from(n);
    let post = |index: u32| {
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (response, shift) in
            [(Response::Like, 0), (Response::Repost, 2), (Response::Reply, 2), (Response::Quote, 4)]
        {
            let magnitude = random.below(5) + random.below(5) + random.below(5);
            counts[response.index()] = Count::known(random.below(1 << magnitude) >> shift);
        }
        let jitter = random.below(seconds_between.unsigned_abs()).cast_signed();
        Post {
            time: Time(1_500_000_000 + i64::from(index) * seconds_between + jitter),
            kind: if random.below(10) == 0 { PostKind::Reply } else { PostKind::Post },
            identity: random.below(u64::MAX),
            counts,
            media: Media::Missing,
            excerpt: Box::default(),
        }
    };
    let account = Account { followers: Some(2_300), following: Some(310), ..Account::default() };
    Activity::new(account, None, (0..n).map(post).collect()).0
}

/// A linear congruential generator of pseudo-random numbers, with Knuth's constants for MMIX.
struct Random(u64);

impl Random {
    /// A random number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        let mut next = || {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            self.0 >> 33
        };
        (next() << 31 | next()) % end
    }
}
