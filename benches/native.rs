//! How long it takes to score anew, natively, with 10,000, 100,000 and a million posts.
//!
//! ```text
//! cargo bench --bench native               # all
//! cargo bench --bench native -- number     # what has `number` in its name
//! ```
//!
//! Each line names what is done and to how many posts; beside the time stands how many posts that
//! is a second. Where that falls tenfold from one size to the next, the time grows with the square;
//! where it falls a little, as n log n. What is asked for: the number after a change of weights or
//! half-life in under 16 ms at a million posts, the table of tricks with every lens in under 150 ms.

use criterion::{BenchmarkId, Criterion, Throughput};
use influence_score::activity::{
    Account, Activity, Count, N_RESPONSES, Post, PostKind, Response, Time,
};
use influence_score::explain::tricks::effects;
use influence_score::score::number::{number, value};
use influence_score::score::{self, Settings};
use influence_score::trick::TRICKS;
use std::hint::black_box;
use std::time::Duration;

const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];

/// Over how long the posts are spread, whatever their number.
const YEARS: i64 = 8;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let default = Settings::default();
    // No whole numbers, so that hardly two posts draw the same.
    let mut fractional = Settings { half_life_floor_days: 45.0, ..default };
    fractional.weights = [1.1, 2.3, 2.9, 3.7, 0.0, 0.0, 0.0, 1.0, 0.0];
    let mut group = criterion.benchmark_group("native");
    for n in SIZES {
        let activity = made_up(n);
        group.throughput(Throughput::Elements(n.into()));
        let mut bench = |name: &str, run: &dyn Fn()| {
            group.bench_function(BenchmarkId::new(name, n), |bencher| bencher.iter(run));
        };
        bench("number", &|| drop(black_box(number(&activity, &default))));
        bench("number, other weights", &|| drop(black_box(number(&activity, &fractional))));
        bench("number, value alone", &|| _ = black_box(value(&activity, &default)));
        let known = value(&activity, &default);
        bench("every other lens", &|| drop(black_box(score::all(&activity, &default, known))));
        bench("every lens and all tricks", &|| {
            drop(black_box(score::all(&activity, &default, value(&activity, &default))));
            drop(black_box(effects(&activity, &default, known)));
        });
        for trick in TRICKS {
            bench(&format!("trick {}", trick.key), &|| drop(black_box((trick.play)(&activity))));
        }
    }
    group.finish();
    criterion.final_summary();
}

/// Posts over eight years, most of them with few responses and a few with many, one in ten a reply.
fn made_up(n: u32) -> Activity {
    let mut random = Random(u64::from(n));
    let seconds_between = YEARS * 365 * 86_400 / i64::from(n);
    let post = |place: u32| {
        let mut counts = [Count::MISSING; N_RESPONSES];
        for (response, shift) in
            [(Response::Like, 0), (Response::Repost, 2), (Response::Reply, 2), (Response::Quote, 4)]
        {
            let magnitude = random.below(5) + random.below(5) + random.below(5);
            counts[response.index()] = Count::known(random.below(1 << magnitude) >> shift);
        }
        let jitter = random.below(seconds_between.unsigned_abs()).cast_signed();
        Post {
            time: Time(1_500_000_000 + i64::from(place) * seconds_between + jitter),
            kind: if random.below(10) == 0 { PostKind::Reply } else { PostKind::Post },
            identity: random.below(u64::MAX),
            counts,
            excerpt: Box::default(),
        }
    };
    let account = Account { followers: Some(2_300), following: Some(310), ..Account::default() };
    Activity::new(account, None, (0..n).map(post).collect()).0
}

/// A linear congruential generator with Knuth's constants for MMIX.
struct Random(u64);

impl Random {
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
