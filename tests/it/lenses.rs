//! Worked examples of the other formulas, by hand, and the table as a whole.

use crate::make::{DAY, activity, near, post, posts};
use influence_score::activity::{Account, Activity, PostKind, Response, Time};
use influence_score::score::{LENSES, Lens, LensId, Missing, Settings};

fn lens(id: LensId) -> &'static Lens {
    LENSES.iter().find(|lens| lens.id == id).unwrap()
}

fn value(id: LensId, activity: &Activity) -> Result<f64, Missing> {
    (lens(id).compute)(activity, &Settings::default()).map(|score| score.value)
}

#[test]
fn keys_are_distinct_and_sources_named() {
    for (place, lens) in LENSES.iter().enumerate() {
        assert!(!lens.source.is_empty());
        assert!(LENSES[..place].iter().all(|other| other.key != lens.key && other.id != lens.id));
    }
}

#[test]
fn loud_counts_posts_a_week() {
    // 13 posts, one each week, over 84 days: 12 weeks.
    let weekly: Vec<_> = (0..13).map(|week| (week * 7 * DAY, 0, 0)).collect();
    near(value(LensId::Loud, &posts(&weekly)).unwrap(), 13.0 / 12.0, 1e-12);
    // A year of daily posts: the 91 from 90 days ago to today, in 90/7 weeks.
    let daily: Vec<_> = (0..365).map(|day| (day * DAY, 0, 0)).collect();
    near(value(LensId::Loud, &posts(&daily)).unwrap(), 91.0 * 7.0 / 90.0, 1e-12);
    // Three posts within an hour are three a week, not five hundred.
    near(value(LensId::Loud, &posts(&[(0, 0, 0), (60, 0, 0), (120, 0, 0)])).unwrap(), 3.0, 1e-12);
    assert!(value(LensId::Loud, &posts(&[])).is_err());
}

#[test]
fn loud_looks_back_from_the_last_reply_where_replies_count() {
    // One post and a reply each day for two years after: seven a week, not a thousand.
    let mut all = vec![post(0, PostKind::Post, 0, 1, 0)];
    all.extend((1..730).map(|day| post(day, PostKind::Reply, day.cast_signed() * DAY, 0, 0)));
    let activity = Activity::new(Account::default(), None, all).0;
    let settings = Settings { replies_count: true, ..Settings::default() };
    let score = (lens(LensId::Loud).compute)(&activity, &settings).unwrap();
    near(score.value, 91.0 * 7.0 / 90.0, 1e-12);
}

#[test]
fn followers_are_read_on_the_ruler() {
    let of = |followers| {
        let account = Account { followers, ..Account::default() };
        value(LensId::Followers, &activity(&account, &[(0, 1, 1)]))
    };
    near(of(Some(1_023)).unwrap(), 50.0, 1e-12);
    near(of(Some(0)).unwrap(), 0.0, 0.0);
    near(of(Some(1)).unwrap(), 5.0, 1e-12);
    near(of(Some(4_000_000_000)).unwrap(), 100.0, 0.0);
    assert_eq!(of(None), Err(Missing::Followers));
}

#[test]
fn the_t_factor_is_an_h_index_of_reposts() {
    let of = |reposts: &[u64]| {
        let all: Vec<_> = reposts.iter().map(|&n| (0, 0, n)).collect();
        value(LensId::TFactor, &posts(&all)).unwrap()
    };
    // Sorted 10, 8, 5, 4, 3: four posts of at least four.
    near(of(&[3, 10, 5, 8, 4]), 4.0, 0.0);
    // Sorted 25, 8, 5, 3, 3: three of at least three.
    near(of(&[25, 8, 5, 3, 3]), 3.0, 0.0);
    near(of(&[0, 0, 0]), 0.0, 0.0);
    near(of(&[1_000_000]), 1.0, 0.0);
    near(of(&[1, 1]), 1.0, 0.0);
}

#[test]
fn the_t_factor_leaves_out_what_others_wrote_and_replies() {
    let all = vec![
        post(0, PostKind::Post, 0, 0, 1),
        post(1, PostKind::Repost, 0, 0, 900),
        post(2, PostKind::Reply, 0, 0, 900),
    ];
    let activity = Activity::new(Account::default(), None, all).0;
    near(value(LensId::TFactor, &activity).unwrap(), 1.0, 0.0);
    let mut without: Vec<_> = activity.posts().collect();
    for post in &mut without {
        post.counts[Response::Repost.index()] = influence_score::activity::Count::MISSING;
    }
    let activity = Activity::new(Account::default(), Some(Time(0)), without).0;
    assert_eq!(value(LensId::TFactor, &activity), Err(Missing::Counts(Response::Repost)));
}
