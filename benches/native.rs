//! Measures natively how long computing a score takes, with 10,000, 100,000 and a million posts.
//!
//! ```text
//! cargo bench --bench native               # all benchmarks
//! cargo bench --bench native -- number     # benchmarks with `number` in their names
//! ```
//!
//! Each line has the name, the number of posts, the time, and the posts a second. If the posts a second
//! fall to a tenth from one size to the next, the time grows with the square of the size. If they fall
//! a little, the time grows with n log n. With a million posts, the goals are at most 16 ms for the number
//! after a change of weights or half-life, and at most 150 ms for the table of tricks with all formulas.
//! To read a table of 1,000 columns is to take less than 10 ms.

mod made_up;

use criterion::{BenchmarkId, Criterion, Throughput};
use influence_score::explain::tricks::effects;
use influence_score::ingest::{Choices, File, ingest};
use influence_score::score::number::{number, sums};
use influence_score::score::{self, Settings};
use influence_score::trick::TRICKS;
use made_up::made_up;
use std::hint::black_box;
use std::time::Duration;

const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];

/// A table of one post with `n` columns, of whose names most are not known.
fn table_of_columns(n: usize) -> Vec<u8> {
    let names = (2..n).map(|at| format!(",publicMetrics.rate of column {at}"));
    let cells = (2..n).map(|at| format!(",{at}"));
    let (names, cells): (String, String) = (names.collect(), cells.collect());
    format!("Published at,Likes{names}\n2026-01-01,3{cells}\n").into_bytes()
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let default = Settings::default();
    let mut other = Settings { half_life_floor_days: 45.0, ..default };
    other.weights[0] = 1.5;
    // With fractional weights, few posts have the same weighted sum of responses.
    let mut fractional = default;
    fractional.weights[..4].copy_from_slice(&[1.1, 2.3, 2.9, 3.7]);
    let mut group = criterion.benchmark_group("native");
    for n in SIZES {
        let activity = made_up(n);
        group.throughput(Throughput::Elements(n.into()));
        let mut bench = |name: &str, run: &dyn Fn()| {
            group.bench_function(BenchmarkId::new(name, n), |bencher| bencher.iter(run));
        };
        bench("number", &|| drop(black_box(number(&activity, &default))));
        bench("number, other weights", &|| drop(black_box(number(&activity, &other))));
        bench("number, fractional weights", &|| drop(black_box(number(&activity, &fractional))));
        bench("number, sums alone", &|| _ = black_box(sums(&activity, &default)));
        let known = sums(&activity, &default);
        bench("every other lens", &|| drop(black_box(score::all(&activity, &default, known))));
        bench("every lens and all tricks", &|| {
            drop(black_box(score::all(&activity, &default, sums(&activity, &default))));
            drop(black_box(effects(&activity, &default, known)));
        });
        for trick in TRICKS {
            bench(&format!("trick {}", trick.key), &|| drop(black_box((trick.play)(&activity))));
        }
    }
    let wide = table_of_columns(1_000);
    group.throughput(Throughput::Elements(1_000));
    group.bench_function(BenchmarkId::new("head of a table", 1_000), |bencher| {
        bencher.iter(|| {
            drop(black_box(ingest([File::from_bytes("wide.csv", &wide)], &Choices::default())));
        });
    });
    group.finish();
    criterion.final_summary();
}
