//! What the result for programs says about changes, habits and the second number.

use influence_score::activity::{Activity, Response, Time};
use influence_score::explain::change::{self, Span, SpanMean};
use influence_score::explain::habits::{HabitKind, MEDIA, NoBestGroup, habits, hours, lengths};
use influence_score::explain::record::record;
use influence_score::explain::{counted, unknown};
use influence_score::score::Settings;
use influence_score::score::number::{
    Forecast, Interval, Number, ScoredPosts, forecasts, number, responses,
};
use serde::Serialize;

/// The number's forecasts of past months, and what came.
#[derive(Serialize)]
pub(crate) struct Record {
    /// In how many months the forecast held.
    held: usize,
    months: Vec<Month>,
}

/// A forecast of 30 days. Scores are in points.
#[derive(Serialize)]
struct Month {
    begins: Time,
    ends: Time,
    value: f64,
    level: Interval,
    mean: f64,
    posts: usize,
    held: bool,
}

impl Record {
    /// `None` where there are fewer than three months.
    pub(crate) fn of(activity: &Activity) -> Option<Record> {
        let settings = Settings::default();
        let record = record(forecasts(activity, &settings), &settings).ok()?;
        let month = |forecast: &Forecast| Month {
            begins: forecast.begins,
            ends: forecast.ends,
            value: forecast.value,
            level: forecast.level,
            mean: forecast.mean,
            posts: forecast.n_posts,
            held: forecast.held(),
        };
        Some(Record { held: record.n_held, months: record.months.iter().map(month).collect() })
    }
}

/// The difference between the last 30 days and the 30 days before.
#[derive(Serialize)]
pub(crate) struct Change {
    spans: [SpanOutput; 2],
    /// The mean of the second span less that of the first, in points, and its interval in 8 of 10 cases;
    /// `null` where a span has fewer than 2 posts.
    points: Option<f64>,
    interval: Option<Interval>,
    is_chance: Option<bool>,
}

#[derive(Serialize)]
struct SpanOutput {
    /// The first moment, and the moment after the last, in seconds since 1970 in UTC.
    start: Time,
    end: Time,
    posts: usize,
    /// The mean score, in points.
    mean: Option<f64>,
    typical_responses: Option<f64>,
}

impl Change {
    /// `None` where there are no items.
    pub(crate) fn of(activity: &Activity, posts: &ScoredPosts) -> Option<Change> {
        let spans = change::last_months(activity)?;
        let change = change::change(posts, &spans);
        let [first, second] = spans;
        let n_posts = match &change {
            Ok(change) => change.means.map(|mean| mean.n_posts),
            Err(change::NotCompared::TooFewPosts { n_posts }) => *n_posts,
            // The last months never overlap.
            Err(_) => [0, 0],
        };
        let means = change.as_ref().map(|change| change.means).ok();
        let span = |span: Span, place: usize| {
            let mean: Option<&SpanMean> = means.as_ref().map(|means| &means[place]);
            SpanOutput {
                start: span.start,
                end: span.end,
                posts: n_posts[place],
                mean: mean.map(|mean| mean.points),
                typical_responses: mean.map(|mean| mean.typical_responses),
            }
        };
        Some(Change {
            spans: [span(first, 0), span(second, 1)],
            points: change.as_ref().ok().map(|change| change.points),
            interval: change.as_ref().ok().map(|change| Interval {
                low: change.points - change.half_width,
                high: change.points + change.half_width,
            }),
            is_chance: change.ok().map(|change| change.is_chance()),
        })
    }
}

/// The best group of posts of one kind. Points are those above the other posts.
#[derive(Serialize)]
pub(crate) struct Habit {
    kind: &'static str,
    /// Why there is no best group; the other members are `null` then.
    missing: Option<&'static str>,
    /// The day of the week from 1, Monday; or hours, or characters: from the first to before the second,
    /// which is `null` where there is no upper end; or the word for a medium.
    best: Option<Group>,
    promised: Option<f64>,
    delivered: Option<f64>,
    /// The interval of `delivered` in 8 of 10 cases.
    interval: Option<Interval>,
    expected: Option<f64>,
    is_delivered: Option<bool>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Group {
    Weekday(usize),
    Range(usize, Option<usize>),
    Media(Option<&'static str>),
}

impl Habit {
    /// The habits of each kind.
    pub(crate) fn all(
        activity: &Activity,
        posts: &ScoredPosts,
        utc_offset_seconds: i64,
    ) -> Vec<Habit> {
        let best = habits(activity, posts, utc_offset_seconds);
        HabitKind::ALL
            .into_iter()
            .zip(best)
            .map(|(kind, best)| Habit {
                kind: match kind {
                    HabitKind::Weekday => "weekday",
                    HabitKind::Hours => "hours",
                    HabitKind::Length => "length",
                    HabitKind::Media => "media",
                },
                missing: best.err().map(|why| match why {
                    NoBestGroup::NotShown => "not_shown",
                    NoBestGroup::OneGroup => "one_group",
                    NoBestGroup::FewPosts => "few_posts",
                }),
                best: best.ok().map(|best| match kind {
                    HabitKind::Weekday => Group::Weekday(best.group + 1),
                    HabitKind::Hours => {
                        let [from, to] = hours(best.group);
                        Group::Range(from, Some(to))
                    }
                    HabitKind::Media => {
                        Group::Media(MEDIA.get(best.group).and_then(|media| media.key()))
                    }
                    HabitKind::Length => {
                        let (more_than, most) = lengths(best.group);
                        Group::Range(more_than + 1, most.map(|most| most + 1))
                    }
                }),
                promised: best.ok().map(|best| best.promised),
                delivered: best.ok().map(|best| best.delivered),
                interval: best.ok().map(|best| Interval {
                    low: best.delivered - best.half_width,
                    high: best.delivered + best.half_width,
                }),
                expected: best.ok().map(|best| best.expected),
                is_delivered: best.ok().map(|best| best.is_delivered()),
            })
            .collect()
    }
}

/// The second number, of what is saved or passed on alone.
#[derive(Serialize)]
pub(crate) struct SavedOrShared {
    /// Points, 0 to 100.
    number: Option<f64>,
    typical_responses: Option<f64>,
    /// The responses that the next post draws in 8 of 10 cases.
    next_post: Option<Interval>,
    /// The mean score of the next 30 days in 8 of 10 cases, in points.
    level: Option<Interval>,
    counted: Vec<Response>,
    /// The kinds that the export does not show.
    not_shown: Vec<Response>,
}

impl SavedOrShared {
    pub(crate) fn of(activity: &Activity) -> SavedOrShared {
        let settings = Settings::default().counting_saved_or_shared();
        let number = number(activity, &settings).ok();
        let number = number.as_ref();
        SavedOrShared {
            number: number.map(|number| number.value),
            typical_responses: number.map(|number| number.typical_responses),
            next_post: number.map(next_post),
            level: number.map(|number| number.level),
            counted: counted(activity, &settings),
            not_shown: unknown(activity, &settings),
        }
    }
}

/// The responses that the next post draws in 8 of 10 cases.
pub(crate) fn next_post(number: &Number) -> Interval {
    let Interval { low, high } = number.next_post;
    Interval { low: responses(low), high: responses(high) }
}
