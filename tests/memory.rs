//! The memory that formulas, reasons and tricks ask for is in proportion to the posts, whatever the posts are.
//! It is counted by the allocator, so these tests are a program of their own.

use allocation_counter::measure;
use influence_score::activity::{
    Account, Act, Activity, Count, Media, Post, PostKind, Response, Time,
};
use influence_score::explain::change::{change, last_months};
use influence_score::explain::explain;
use influence_score::explain::habits::habits;
use influence_score::explain::outliers::Outliers;
use influence_score::explain::record::record;
use influence_score::explain::tricks::effects;
use influence_score::score::history::history;
use influence_score::score::month::month;
use influence_score::score::number::{ScoredPosts, Spread, forecasts, number, sums};
use influence_score::score::{self, Settings};
use proptest::prelude::*;
use std::hint::black_box;

/// What posts are like.
#[derive(Clone, Copy, Debug)]
struct World {
    /// The time from the first item to the last. Twice the items lie in the same time, since formulas look
    /// back over a number of months.
    span_days: i64,
    most_responses: u64,
    /// Of so many items, one is a reply, and one a repost.
    one_in: u64,
    /// How many people respond.
    n_people: u64,
    seed: u64,
}

impl World {
    /// Items with all that an export can show.
    fn activity(&self, n: u64) -> Activity {
        let random = |place: u64, end: u64| {
            let mixed = (place + 1).wrapping_mul(self.seed | 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            (mixed >> 33) % end
        };
        let time = |place: u64| {
            Time(1_500_000_000 + self.span_days * 86_400 * place.cast_signed() / n.cast_signed())
        };
        let item = |place: u64| Post {
            time: time(place),
            kind: match place % self.one_in {
                1 => PostKind::Reply,
                2 => PostKind::Repost,
                _ => PostKind::Post,
            },
            identity: place,
            counts: Response::ALL
                .map(|it| Count::known(random(place + it.index() as u64, self.most_responses))),
            media: Media::Picture,
            excerpt: "some words".into(),
        };
        let act = |place: u64| Act {
            actor: random(place, self.n_people),
            time: time(place + 1),
            post: place,
            kind: if place.is_multiple_of(2) { Response::Repost } else { Response::Reply },
            followers: Count::known(random(place, 5_000)),
        };
        let account = Account { followers: Some(900), following: Some(80), ..Account::default() };
        let activity = Activity::new(account, None, (0..n).map(item).collect()).0;
        activity.with_people((0..n).map(act).collect())
    }
}

/// Something that is computed from an activity.
type Work = fn(&Activity, &Settings);

/// All that the page computes from an activity. What all formulas ask for together bounds what each asks for.
const WORK: [(&str, Work); 10] = [
    ("all formulas", |activity, settings| {
        black_box(score::all(activity, settings, sums(activity, settings)));
    }),
    ("the number", |activity, settings| {
        black_box(number(activity, settings).ok());
    }),
    ("the month", |activity, settings| {
        black_box(month(activity, settings).ok());
    }),
    ("reasons", |activity, settings| {
        let number = number(activity, settings).expect("there are posts");
        black_box(explain(activity, settings, &number));
    }),
    ("tricks", |activity, settings| {
        black_box(effects(activity, settings, sums(activity, settings)));
    }),
    ("history", |activity, settings| {
        let number = number(activity, settings).expect("there are posts");
        let posts = ScoredPosts::of(activity, settings, &number);
        black_box((history(&number, &posts, 120), Spread::of(&posts)));
    }),
    ("record", |activity, settings| {
        black_box(record(forecasts(activity, settings), settings).ok());
    }),
    ("change", |activity, settings| {
        let number = number(activity, settings).expect("there are posts");
        let posts = ScoredPosts::of(activity, settings, &number);
        if let Some(spans) = last_months(activity) {
            black_box(change(&posts, &spans).ok());
        }
    }),
    ("habits", |activity, settings| {
        let number = number(activity, settings).expect("there are posts");
        let _ = black_box(habits(activity, &ScoredPosts::of(activity, settings, &number), 3_600));
    }),
    ("outliers", |activity, settings| {
        let number = number(activity, settings).expect("there are posts");
        black_box(Outliers::of(&ScoredPosts::of(activity, settings, &number)));
    }),
];

/// The bytes that a piece of work asked for in all, and the most that it held at a time.
fn bytes(work: impl FnOnce()) -> [u64; 2] {
    let counted = measure(work);
    [counted.bytes_total, counted.bytes_max]
}

/// Whether what is asked for at most doubles where the posts double, but for a tenth and for 2 MiB, which
/// tables of a fixed size take, some of them only from a number of posts on.
fn is_in_proportion(single: [u64; 2], double: [u64; 2]) -> bool {
    single.iter().zip(double).all(|(&single, double)| double <= 2 * single + single / 5 + (2 << 20))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn memory_is_in_proportion_to_the_posts(
        most_responses in prop::sample::select(vec![1, 3, 50, 1_000_000]),
        one_in in 3..20_u64,
        n_people in prop::sample::select(vec![1, 40, 1_000_000]),
        n in 40_000..50_000_u64,
        seed in any::<u64>(),
    ) {
        let settings = Settings::default();
        for span_days in [0, 20, 400, 9_000] {
            let world = World { span_days, most_responses, one_in, n_people, seed };
            let (mut once, mut twice) = (Activity::default(), Activity::default());
            let single = bytes(|| once = world.activity(n));
            let double = bytes(|| twice = world.activity(2 * n));
            prop_assert!(is_in_proportion(single, double), "activity: {single:?}, {double:?}");
            for (name, work) in WORK {
                let of = |activity| bytes(|| work(activity, &settings));
                let (single, double) = (of(&once), of(&twice));
                prop_assert!(is_in_proportion(single, double), "{name}: {single:?}, {double:?}");
            }
        }
    }
}

/// What asks for a column for each post is found, and so is what holds no more but asks for more.
#[test]
fn what_is_out_of_proportion_is_found() {
    let squared = |n: usize| bytes(|| drop(black_box(vec![vec![0_u8; n]; n])));
    assert!(!is_in_proportion(squared(2_000), squared(4_000)));
    let again = |n: usize| bytes(|| (0..n).for_each(|_| drop(black_box(vec![0_u8; n]))));
    assert!(!is_in_proportion(again(2_000), again(4_000)));
    let once = |n: usize| bytes(|| drop(black_box(vec![0_u8; 1_000 * n])));
    assert!(is_in_proportion(once(2_000), once(4_000)));
}
