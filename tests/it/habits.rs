//! "What works?" by hand, and against an independent computation.

use crate::make::{DAY, near, post, posts};
use crate::spans::{growing, scored};
use influence_score::activity::{Account, Activity, Count, Media, Post, PostKind, Response};
use influence_score::explain::habits::{
    BestGroup, HabitKind, MEDIA, NoBestGroup, habits, hours, lengths,
};
use influence_score::ingest::{Choices, Column, ColumnUse, File, ReportedColumn, ingest};
use influence_score::locale::Locale;
use std::collections::BTreeSet;

/// 1970-01-05, the first Monday: an even week begins.
const MONDAY: i64 = 4 * DAY;
const HOUR: i64 = 3_600;

fn best(activity: &Activity, utc_offset_seconds: i64) -> [Result<BestGroup, NoBestGroup>; 4] {
    habits(activity, &scored(activity), utc_offset_seconds)
}

/// In each of two weeks five posts on Monday and five on Tuesday. In the odd week those of Monday score
/// 10 points and in the even week 5; those of Tuesday score none.
///
/// Odd: d = 10, w = 5 (1 − 5/10) = 2.5, σ² = 10 · 5² ÷ 9 = 250/9, so
/// A = 2 (2.5 · 100 − 250/9) ÷ 5 = 800/9. Even: d = 5, σ² = 62.5/9, σ²/w = 25/9, so the expected points
/// are 5 · 800/9 ÷ (825/9) = 160/33, and the half-width is t(0.9, 9) · 5/3 with t = 1.383.
#[test]
fn a_habit_by_hand() {
    let mut all = Vec::new();
    for (week, likes) in [(0, 1), (1, 3)] {
        for n in 0..5 {
            let monday = MONDAY + 7 * week * DAY + n;
            all.extend([(monday, likes, 0), (monday + DAY, 0, 0)]);
        }
    }
    let [weekday, hours, length, media] = best(&posts(&all), 0);
    let monday = weekday.unwrap();
    assert_eq!(monday.group, 0);
    near(monday.promised, 10.0, 1e-12);
    near(monday.delivered, 5.0, 1e-12);
    near(monday.expected, 160.0 / 33.0, 1e-12);
    near(monday.half_width, 1.383 * 5.0 / 3.0, 1e-3);
    assert!(monday.is_delivered());
    // All are at midnight, and none has a text.
    assert_eq!(hours, Err(NoBestGroup::OneGroup));
    assert_eq!(length, Err(NoBestGroup::NotShown));
    assert_eq!(media, Err(NoBestGroup::NotShown));
    // The same in one line.
    let habits = [weekday, hours, length, media];
    assert_eq!(Locale::of("en").habits_answer(&habits), "Weekday: Monday");
    assert_eq!(Locale::of("de").habits_answer(&habits), "Wochentag: Montag");
}

/// Ten posts a week on two days, which all draw the same, do not differ; five posts are too few.
#[test]
fn where_nothing_works_the_line_says_so() {
    let answer = |n_weeks| {
        let days = (0..n_weeks).flat_map(|week| [7 * week, 7 * week + 1]);
        let all = days.flat_map(|day| (0..5).map(move |n| (MONDAY + day * DAY + n, 1, 0)));
        Locale::of("en").habits_answer(&best(&posts(&all.collect::<Vec<_>>()), 0))
    };
    assert_eq!(answer(2), "Nothing stands out: chance could explain every difference.");
    assert_eq!(answer(1), "These posts are too few or too alike to tell.");
}

/// By a program in Python: for each group a least-squares regression of the scores on a level for each
/// twelve weeks and on whether the post is in the group, solved by elimination; w is 1 ÷ the last diagonal
/// element of the inverse. The quantile of t is that of `spans.rs`.
///
/// ```text
/// X = [[b == c for c in blocks] + [q == g] for b, q, s in rows]; y = [s for b, q, s in rows]
/// A = [[sum(x[i]*x[j] for x in X) for j in J] for i in J]
/// d = solve(A, [sum(x[i]*s for x, s in zip(X, y)) for i in J])[-1]
/// w = 1 / solve(A, [0]*len(blocks) + [1])[-1]
/// var = sum(sum((x - sum(v)/len(v))**2 for x in v) for v in by_block) / sum(len(v)-1 for v in by_block)
/// A = max(0, sum(w*d*d - var_odd) / sum(w)); expected = d*A / (A + var_even/w)
/// ```
#[test]
fn habits_are_those_of_another_program() {
    let activity = growing();
    let is = |best: Result<BestGroup, NoBestGroup>, group: usize, expected: [f64; 4]| {
        let best = best.unwrap();
        assert_eq!(best.group, group);
        near(best.promised, expected[0], 1e-9);
        near(best.delivered, expected[1], 1e-9);
        near(best.half_width, expected[2], 1e-9);
        near(best.expected, expected[3], 1e-9);
        assert_eq!(best.is_delivered(), expected[3] > 0.0);
    };
    let [weekday, hours, ..] = best(&activity, 0);
    is(weekday, 1, [6.105666746941186, 6.262399587800359, 0.9854645609048651, 5.674989548384985]);
    is(hours, 6, [1.3246600368857062, 0.8204179985179747, 1.1606796855932666, 0.0]);
    // Nine hours to the east, a part of Tuesday is Wednesday.
    let [weekday, hours, ..] = best(&activity, 9 * HOUR);
    is(weekday, 1, [2.701582475615092, 3.5711476611514374, 1.011929676630612, 2.6372796104828837]);
    is(hours, 7, [1.0530288233403056, 0.8643880162124797, 1.0817582800070522, 0.0]);
}

#[test]
fn growth_is_not_a_habit() {
    // For twelve weeks always on Monday without a response, then for twelve weeks always on Tuesday with
    // many: no weekday was better than another at the same time.
    let post = |week: i64| {
        let later = week >= 12;
        (MONDAY + week * 7 * DAY + i64::from(later) * DAY, if later { 1_000 } else { 0 }, 0)
    };
    let activity = posts(&(0..24).map(post).collect::<Vec<_>>());
    assert_eq!(best(&activity, 0)[0], Err(NoBestGroup::FewPosts));
}

#[test]
fn lengths_are_those_of_the_text() {
    let cut = "word ".repeat(15) + "word…";
    let texts = ["short".to_owned(), "x".repeat(41), cut];
    let items: Vec<Post> = (0..60)
        .map(|n| {
            let text = n % 3;
            let time = MONDAY + (n as i64) * 6 * HOUR;
            let likes = [0, 3, 15][text] + (n as u64 % 2);
            let excerpt = texts[text].as_str().into();
            Post { excerpt, ..post(n as u64, PostKind::Post, time, likes, 0) }
        })
        .collect();
    let activity = Activity::new(Account::default(), None, items).0;
    let longest = best(&activity, 0)[HabitKind::Length as usize].unwrap();
    assert_eq!(longest.group, 2);
    assert!(longest.is_delivered());
    assert_eq!([0, 1, 2].map(lengths), [(0, Some(40)), (40, Some(80)), (80, None)]);
    assert_eq!(hours(7), [21, 24]);
}

/// The posts of `growing`, of which every fifth carries nothing, a link, a picture or a video, or is not known
/// to carry something. Those with a picture draw three times as much and nine more.
fn with_media() -> Activity {
    let growing = growing();
    let items = growing.posts().map(|post| {
        let mut post = post;
        let place = usize::try_from(post.identity * 7 % 5).unwrap();
        post.media = MEDIA.get(place).copied().unwrap_or(Media::Missing);
        let likes = &mut post.counts[Response::Like.index()];
        if post.media == Media::Picture {
            *likes = Count::known(likes.get().unwrap() * 3 + 9);
        }
        post
    });
    Activity::new(Account::default(), None, items.collect()).0
}

/// By the program above, with the media as groups.
#[test]
fn media_are_a_habit() {
    let activity = with_media();
    let media = best(&activity, 0)[HabitKind::Media as usize].unwrap();
    assert_eq!(MEDIA[media.group], Media::Picture);
    near(media.promised, 9.071568598509318, 1e-9);
    near(media.delivered, 8.3881016946101, 1e-9);
    near(media.half_width, 1.144314662262345, 1e-9);
    near(media.expected, 8.141902789116953, 1e-9);
    assert!(media.is_delivered());
}

/// What posts carry stays with them, whatever becomes of the activity, and on the way to the page.
#[test]
fn media_stay_with_their_posts() {
    let of = |activity: &Activity| -> Vec<(u64, Media)> {
        activity.posts().map(|post| (post.identity, post.media)).collect()
    };
    let activity = with_media();
    let all = of(&activity);
    let mut rest = all.clone();
    rest.remove(2);
    assert_eq!(of(&activity.without(2)), rest);
    assert_eq!(of(&activity.before(activity.times()[100])), all[..100]);
    // Of two rows of one post, one says what it carries; the later word here stands.
    let row = |media| Post { media, ..post(1, PostKind::Post, 0, 1, 0) };
    for rows in [[Media::Missing, Media::None], [Media::Picture, Media::Link]] {
        let expected = rows[0].max(rows[1]);
        for rows in [rows, [rows[1], rows[0]]] {
            let folded = Activity::new(Account::default(), None, rows.map(row).to_vec()).0;
            assert_eq!(folded.media(), Some(&[expected][..]));
        }
    }
    assert_eq!(growing().media(), None);
}

/// A column or member that tells what posts carry is reported as read, in each format.
#[test]
fn media_are_reported_as_read() {
    for (file, names) in [
        ("x_archive/tweets_with_media.js", &["tweet.entities", "tweet.extended_entities"][..]),
        ("mastodon/statuses_with_media.json", &["media_attachments", "card"]),
        ("mastodon/outbox_with_media.json", &["object.attachment"]),
        ("bluesky/feed_with_media.json", &["post.embed"]),
        ("json/instagram_api.json", &["media_type"]),
        ("json/twitter_api_v2_media.json", &["attachments", "entities"]),
        ("table/media_types.csv", &["Media type"]),
    ] {
        let path = format!("{}/tests/corpus/{file}", env!("CARGO_MANIFEST_DIR"));
        let report = ingest([File::open(path).unwrap()], &Choices::default()).unwrap().report;
        let is_media = |column: &&ReportedColumn| column.used_as == ColumnUse::Read(Column::Media);
        let read = report.columns.iter().filter(is_media).map(|column| &*column.name);
        let read: BTreeSet<&str> = read.collect();
        assert_eq!(read, names.iter().copied().collect(), "{file}");
    }
}
