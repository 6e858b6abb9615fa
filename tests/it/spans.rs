//! "Is this change real?" by hand, and against an independent computation.

use crate::make::{DAY, near, posts};
use influence_score::activity::{Account, Activity, Time};
use influence_score::explain::change::{Change, NotCompared, Span, change, last_months};
use influence_score::locale::Locale;
use influence_score::score::Settings;
use influence_score::score::number::{ScoredPosts, number};

/// 600 posts over two years that draw more and more, and most on Tuesdays.
pub(crate) fn growing() -> Activity {
    const HOUR: i64 = 3_600;
    let post = |i: i64| {
        let time = 1_700_000_000 + i * 31 * HOUR + (i * i * 7_919) % (11 * HOUR);
        let likes = (i * i * 31 + i * 17) % 53;
        let is_tuesday = (time / DAY + 3) % 7 == 1;
        let likes = if is_tuesday { likes * 3 + 7 } else { likes } + i / 20;
        (time, likes.unsigned_abs(), 0)
    };
    posts(&(0..600).map(post).collect::<Vec<_>>())
}

pub(crate) fn scored(activity: &Activity) -> ScoredPosts {
    let settings = Settings::default();
    ScoredPosts::of(activity, &settings, &number(activity, &settings).unwrap())
}

fn days(start: i64, from: i64, to: i64) -> Span {
    Time(start + from * DAY)..Time(start + to * DAY)
}

/// Two posts of 0 and 10 points against two of 5 and 15: 5 ± √(32/9) · √(25 + 25) = 5 ± 40/3, because
/// the 90 % quantile at 2 degrees of freedom is √(32/9).
#[test]
fn a_change_by_hand() {
    let activity = posts(&[(0, 0, 0), (1, 3, 0), (DAY, 1, 0), (DAY + 1, 7, 0), (9 * DAY, 7, 0)]);
    let Change { means, points, half_width } =
        change(&scored(&activity), &[days(0, 0, 1), days(0, 1, 2)]).unwrap();
    assert_eq!(means.map(|mean| mean.n_posts), [2, 2]);
    near(points, 5.0, 1e-12);
    near(half_width, 40.0 / 3.0, 1e-5);
    // 5 points are 1 response, 10 points are 3.
    near(means[0].typical_responses, 1.0, 1e-12);
    near(means[1].typical_responses, 3.0, 1e-12);
    let said =
        |spans: [Span; 2]| Locale::of("en").change(&change(&scored(&activity), &spans), false);
    let up = said([days(0, 0, 1), days(0, 1, 2)]);
    assert!(up.starts_with("5 points up. That can be chance: "), "{up}");
    assert!(up.contains("differ by 13 or more in 1 of 5 cases."), "{up}");
}

/// By a program in Python: the variances with n − 1, Welch and Satterthwaite's degrees of freedom, and the
/// quantile by bisection of the distribution function, which is integrated by Simpson's rule.
///
/// ```text
/// def t_cdf(t, df, n=20000):
///     c = exp(lgamma((df+1)/2) - lgamma(df/2)) / sqrt(pi); b = atan(t/sqrt(df)); h = b/n
///     f = lambda x: cos(x)**(df-1)
///     return 0.5 + c*h/3*(f(0) + f(b) + sum((4 if k % 2 else 2)*f(k*h) for k in range(1, n)))
/// def span(a, b):
///     s = [5*log2(1+r) for t, r in posts if a <= t < b]; m = sum(s)/len(s)
///     return len(s), m, sum((x-m)**2 for x in s)/(len(s)-1)/len(s)
/// (na, ma, ea), (nb, mb, eb) = span(*A), span(*B)
/// df = (ea+eb)**2 / (ea**2/(na-1) + eb**2/(nb-1))
/// print(na, nb, ma, mb, mb-ma, t90(df)*sqrt(ea+eb))
/// ```
#[test]
fn changes_are_those_of_another_program() {
    let activity = growing();
    let (posts, start) = (scored(&activity), activity.times()[0].0);
    let long = change(&posts, &[days(start, 0, 40), days(start, 300, 360)]).unwrap();
    assert_eq!(long.means.map(|mean| mean.n_posts), [31, 46]);
    near(long.means[0].points, 21.61907618156129, 1e-9);
    near(long.points, 3.974340182605612, 1e-9);
    near(long.half_width, 2.10444071688961, 1e-9);
    assert!(!long.is_chance());
    // 2.15 degrees of freedom.
    let short = change(&posts, &[days(start, 0, 3), days(start, 5, 9)]).unwrap();
    assert_eq!(short.means.map(|mean| mean.n_posts), [3, 3]);
    near(short.points, 3.290007985778427, 1e-9);
    near(short.half_width, 8.299776316614667, 1e-4);
    assert!(short.is_chance());
}

#[test]
fn a_span_with_one_post_gives_the_reason_and_spans_are_half_open() {
    let activity = posts(&[(0, 1, 0), (1, 3, 0), (DAY, 7, 0), (2 * DAY, 3, 0), (3 * DAY, 0, 0)]);
    let posts = scored(&activity);
    let few = change(&posts, &[days(0, 0, 1), days(0, 1, 2)]);
    assert_eq!(few, Err(NotCompared::TooFewPosts { n_posts: [2, 1] }));
    assert_eq!(change(&posts, &[days(0, 0, 1), days(0, 1, 3)]).unwrap().means[1].n_posts, 2);
}

/// Two days in which posts draw 0 and 3 responses each.
#[test]
fn equal_means_are_no_change() {
    let activity = posts(&[(0, 0, 0), (1, 3, 0), (DAY, 3, 0), (DAY + 1, 0, 0), (9 * DAY, 7, 0)]);
    let change = change(&scored(&activity), &[days(0, 0, 1), days(0, 1, 2)]);
    let said = Locale::of("en").change(&change, false);
    assert!(
        said.starts_with("No change. A typical post drew 1 response in the first span"),
        "{said}"
    );
    let said = Locale::of("de").change(&change, true);
    assert!(said.contains(" 1 gewichtete Reaktion (2 Beiträge), "), "{said}");
}

#[test]
fn spans_that_overlap_or_end_before_they_start_are_not_compared_and_that_is_said() {
    let activity = growing();
    let (posts, start) = (scored(&activity), activity.times()[0].0);
    let compared = |a: [i64; 2], b: [i64; 2]| {
        change(&posts, &[days(start, a[0], a[1]), days(start, b[0], b[1])])
    };
    // Spans that touch do not overlap, whichever comes first.
    assert!(compared([0, 40], [40, 80]).is_ok() && compared([40, 80], [0, 40]).is_ok());
    for (a, b) in
        [([0, 41], [40, 80]), ([40, 80], [0, 41]), ([0, 80], [20, 30]), ([0, 40], [0, 40])]
    {
        assert_eq!(compared(a, b), Err(NotCompared::Overlapping), "{a:?} {b:?}");
    }
    for (a, b) in
        [([40, 0], [50, 90]), ([0, 40], [90, 50]), ([0, 40], [50, 50]), ([90, 50], [60, 40])]
    {
        assert_eq!(compared(a, b), Err(NotCompared::Backwards), "{a:?} {b:?}");
    }
    for (tag, backwards, overlapping) in [
        ("en", "A span ends before it starts", "The spans overlap"),
        ("de", "Ein Zeitraum endet vor seinem Anfang", "Die Zeiträume überschneiden sich"),
    ] {
        let locale = Locale::of(tag);
        assert!(locale.change(&compared([40, 0], [50, 90]), false).starts_with(backwards));
        assert!(locale.change(&compared([0, 41], [40, 80]), false).starts_with(overlapping));
    }
}

#[test]
fn spans_whose_posts_are_alike_differ_by_exactly_their_means() {
    let activity =
        posts(&[(0, 1, 0), (1, 1, 0), (DAY, 3, 0), (DAY, 3, 0), (2 * DAY, 3, 0), (2 * DAY, 3, 0)]);
    let change = |spans| change(&scored(&activity), &spans).unwrap();
    let differing = change([days(0, 0, 1), days(0, 1, 2)]);
    assert_eq!((differing.points, differing.half_width), (5.0, 0.0));
    assert!(!differing.is_chance());
    assert!(change([days(0, 1, 2), days(0, 2, 3)]).is_chance());
}

#[test]
fn the_last_months_end_with_the_day_of_the_export() {
    assert_eq!(last_months(&Activity::default()), None);
    let end = 100 * DAY;
    let last_post = posts(&[(0, 1, 0), (end + 7, 1, 0)]);
    let months = [days(end, -59, -29), days(end, -29, 1)];
    assert_eq!(last_months(&last_post), Some(months.clone()));
    let items = posts(&[(0, 1, 0)]).posts().collect();
    let exported = Activity::new(Account::default(), Some(Time(end + 9)), items).0;
    assert_eq!(last_months(&exported), Some(months));
}
