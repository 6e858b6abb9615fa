//! Made-up people, whose numbers a reader can look at before bringing data of their own.
//!
//! Their posts come from a seeded generator, so they are the same on every machine, and no data has to
//! be loaded for them.

use crate::activity::{
    Account, Activity, Columns, Count, Media, N_RESPONSES, Post, PostKind, Response, Time,
};
use crate::score::math::exp2;
use std::sync::Arc;

/// Identifies a sample person by name, as in the `sample` attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleId(pub &'static str);

/// A made-up person, from whose parameters an activity is generated.
pub struct Sample {
    /// Identifies the person in links and in the `sample` attribute.
    pub id: SampleId,
    /// The number of posts.
    n_posts: u32,
    /// The mean time between posts, in minutes.
    minutes_between: i64,
    /// The median post draws 2^median_doublings − 1 responses.
    median_doublings: f64,
    /// The standard deviation of the doublings.
    spread_doublings: f64,
    /// The one post that went far: how many posts ago it was published, and its responses.
    hit: Option<(u32, u64)>,
    followers: u64,
    following: u64,
}

/// Every sample person, in the order of the locale's names.
pub const SAMPLES: &[Sample] = &[
    Sample {
        id: SampleId("one-hit-wonder"),
        n_posts: 210,
        minutes_between: 41 * 60,
        median_doublings: 1.6,
        spread_doublings: 0.8,
        hit: Some((23, 12_400)),
        followers: 1_150,
        following: 640,
    },
    Sample {
        id: SampleId("frequent-flyer"),
        n_posts: 2_600,
        minutes_between: 95,
        median_doublings: 1.0,
        spread_doublings: 1.0,
        hit: None,
        followers: 18_400,
        following: 17_900,
    },
    Sample {
        id: SampleId("gardener"),
        n_posts: 150,
        minutes_between: 5 * 24 * 60,
        median_doublings: 5.4,
        spread_doublings: 0.9,
        hit: None,
        followers: 2_300,
        following: 310,
    },
    Sample {
        id: SampleId("newcomer"),
        n_posts: 6,
        minutes_between: 3 * 24 * 60,
        median_doublings: 2.2,
        spread_doublings: 0.7,
        hit: None,
        followers: 85,
        following: 120,
    },
];

/// The time at which the newest posts are published, in seconds: 2026-10-31T20:00:00Z.
pub(crate) const LAST_POST: i64 = 1_793_476_800;

impl SampleId {
    /// Returns the sample of a name, or the first sample where there is none of that name.
    #[must_use]
    pub fn of(name: &str) -> SampleId {
        SAMPLES.iter().map(|sample| sample.id).find(|id| id.0 == name).unwrap_or(SAMPLES[0].id)
    }

    /// Generates the person's activity.
    #[must_use]
    pub fn activity(self) -> Activity {
        let sample = SAMPLES.iter().find(|sample| sample.id == self).unwrap_or(&SAMPLES[0]);
        sample.activity()
    }
}

impl Sample {
    fn activity(&self) -> Activity {
        let mut random = Random(self.followers);
        // Posts are generated newest first and reversed. They are in order and distinct, so columns are
        // made of them directly.
        let mut posts: Vec<Post> =
            (0..self.n_posts).map(|n_ago| self.post(n_ago, &mut random)).collect();
        posts.reverse();
        let counts = Response::PUBLIC.map(|response| {
            posts.iter().map(|post| post.counts[response.index()]).collect::<Vec<Count>>()
        });
        let mut columns = Columns {
            times: Arc::new(posts.iter().map(|post| post.time).collect()),
            kinds: Arc::new(vec![PostKind::Post; posts.len()]),
            identities: Arc::new(posts.iter().map(|post| post.identity).collect()),
            ..Columns::default()
        };
        for (response, counts) in Response::PUBLIC.into_iter().zip(counts) {
            columns.counts[response.index()] = Some(Arc::new(counts));
        }
        let account = Account {
            followers: Some(self.followers),
            following: Some(self.following),
            ..Account::default()
        };
        Activity::from_columns(account, None, columns).unwrap_or_default()
    }

    fn post(&self, n_ago: u32, random: &mut Random) -> Post {
        let spacing_seconds = self.minutes_between * 60;
        let jitter = random.below(spacing_seconds.unsigned_abs() * 4 / 5).cast_signed();
        let time = Time(LAST_POST - i64::from(n_ago) * spacing_seconds - jitter);
        let n_responses = match self.hit {
            Some((hit_ago, responses)) if hit_ago == n_ago => responses,
            _ => self.responses(random),
        };
        let mut counts = [Count::MISSING; N_RESPONSES];
        let mut left = n_responses;
        for (response, one_in) in
            [(Response::Repost, 7), (Response::Reply, 6), (Response::Quote, 30)]
        {
            let n = (n_responses + random.below(one_in)) / one_in;
            let n = n.min(left);
            left -= n;
            counts[response.index()] = Count::known(n);
        }
        counts[Response::Like.index()] = Count::known(left);
        Post {
            time,
            kind: PostKind::Post,
            identity: u64::from(n_ago),
            counts,
            media: Media::Missing,
            excerpt: Box::default(),
        }
    }

    /// Draws responses from a distribution that is nearly log-normal.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few doublings give a small number, which is not negative here"
    )]
    fn responses(&self, random: &mut Random) -> u64 {
        // The sum of twelve uniform numbers, less six, is nearly normal with mean 0 and variance 1.
        let thousandths: u64 = (0..12).map(|_| random.below(1_000)).sum();
        let normal = f64::from(u32::try_from(thousandths).unwrap_or(0)) / 1_000.0 - 6.0;
        let doublings = self.median_doublings + self.spread_doublings * normal;
        (exp2(doublings) - 1.0).max(0.0).round() as u64
    }
}

/// A linear congruential generator modulo 2^64, with the constants of D. E. Knuth's MMIX.
struct Random(u64);

impl Random {
    /// Returns a number from 0 to `end` − 1.
    fn below(&mut self, end: u64) -> u64 {
        const MULTIPLIER: u64 = 6_364_136_223_846_793_005;
        const INCREMENT: u64 = 1_442_695_040_888_963_407;
        self.0 = self.0.wrapping_mul(MULTIPLIER).wrapping_add(INCREMENT);
        (self.0 >> 33) % end.max(1)
    }
}
