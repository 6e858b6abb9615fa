//! The timeline: each post as a dot at its own score, and the number over time with the interval of
//! its level as a band.

use super::{FactTable, Figure, FigureInput, ends, response_ticks};
use crate::activity::{Date, Time};
use crate::chart::axis::{HorizontalAxis, VerticalAxis};
use crate::chart::label::{self, Anchor, Label};
use crate::chart::svg::Svg;
use crate::chart::thin::{Thinned, thinned};
use crate::chart::ticks::{Tick, Ticks, round_up};
use crate::chart::{Frame, mark};
use crate::locale::Locale;
use crate::score::history::{HistoryPoint, at};
use crate::score::number::{Interval, MAX, ScoredPosts};

/// The entry in the table of figures.
pub(super) const FIGURE: Figure = Figure { key: "timeline", title, draw, table };

/// Below this width, in pixels, the plot is lower.
const NARROW: f64 = 480.0;
/// The height of the plot, in pixels, in a narrow picture and in any other.
const PLOT_HEIGHTS: (f64, f64) = (174.0, 214.0);
/// The baseline of the axes' names, in pixels from the upper edge of the picture.
const NAMES_BASELINE: f64 = 10.0;
/// The baseline of the months, in pixels below the plot.
const MONTHS_BASELINE: f64 = 18.0;
/// The width of the label of a month, in pixels, with the room around it.
const MONTH_LABEL: f64 = 84.0;

fn title(input: &FigureInput<'_>, locale: &Locale) -> String {
    match (input.history.first(), input.history.last()) {
        (Some(first), Some(last)) if first.time.date() < last.time.date() => {
            let end = |moment: &HistoryPoint| (moment.time.date(), moment.value);
            locale.timeline_title(end(first), end(last))
        }
        _ => locale.figures.timeline_title_short.to_owned(),
    }
}

fn draw(input: &FigureInput<'_>, locale: &Locale, width: f64) -> String {
    let posts = &input.explanation.posts;
    let (Some(first), Some(last)) = (posts.first(), posts.last()) else {
        return String::new();
    };
    let frame = frame(width);
    let highest_post = posts.iter().map(|post| post.score).fold(10.0, f64::max);
    let highest = input.history.iter().map(|moment| moment.level.high).fold(highest_post, f64::max);
    let top = round_up(highest, 5.0).min(MAX);
    let x = frame.x((0.0, seconds(last.time, first.time)));
    let y = frame.y((0.0, top));
    let place = |time: Time| x.apply(seconds(time, first.time));

    let points =
        Ticks::new(0.0, top, 5).labelled(|points, n_decimals| locale.decimals(points, n_decimals));
    let mut responses = response_ticks(locale, &[0, 1, 3, 10, 30, 100, 1_000, 10_000, 100_000]);
    responses.retain(|tick| tick.value <= top);
    let history = input.history.iter();
    let line: Vec<(f64, f64)> =
        history.clone().map(|moment| (place(moment.time), y.apply(moment.value))).collect();
    let band: Vec<(f64, f64, f64)> = history
        .map(|moment| (place(moment.time), y.apply(moment.level.low), y.apply(moment.level.high)))
        .collect();
    let dots = posts.iter().map(|post| (place(post.time), y.apply(post.score)));
    let Thinned { few, many } = thinned(dots, frame.width, frame.height());

    let mut svg = Svg::default();
    let left = VerticalAxis { scale: y, x: x.range.0 };
    let right = VerticalAxis { scale: y, x: x.range.1 };
    left.grid(&mut svg, right.x, &points);
    for span in input.spans {
        // Marks that lie outside the picture are cut off.
        let ends = [span.start, span.end].map(|time| place(time).clamp(left.x, right.x));
        svg.path("span", &mark::band(&ends.map(|x| (x, frame.baseline(), frame.above))));
    }
    svg.path("level-band", &mark::band(&band));
    svg.path("dots", &mark::dots(&few));
    svg.path("dots many", &mark::dots(&many));
    svg.path("line", &mark::line(&line));
    left.tick_labels(&mut svg, Anchor::End, &points);
    right.tick_labels(&mut svg, Anchor::Start, &responses);
    for (x, anchor, text) in [
        (0.0, Anchor::Start, locale.figures.column_score),
        (width, Anchor::End, locale.why.responses),
    ] {
        let (gap, baseline) = (0.0, NAMES_BASELINE);
        svg.label(&Label { point: (x, 0.0), anchor, gap, baseline, class: "axis-name", text });
    }
    month_axis(&mut svg, (first.time, last.time), &frame, locale);
    let description = locale.counted(locale.figures.timeline_description, posts.len());
    frame.picture(FIGURE.key, &title(input, locale), &description, svg)
}

fn frame(width: f64) -> Frame {
    let plot_height = if width < NARROW { PLOT_HEIGHTS.0 } else { PLOT_HEIGHTS.1 };
    Frame { width, plot_height, left: 30.0, right: 46.0, above: 20.0, below: 26.0 }
}

/// The moment at a horizontal position in a timeline of a width, both in pixels. Beside the plot it is the
/// first or the last moment. `None` where there are no posts.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and seconds are whole")]
pub fn time_at(posts: &ScoredPosts, width: f64, x: f64) -> Option<Time> {
    let (first, last) = (posts.first()?.time, posts.last()?.time);
    let span_seconds = seconds(last, first);
    let seconds = frame(width).x((0.0, span_seconds)).invert(x).clamp(0.0, span_seconds);
    Some(Time(first.0 + seconds as i64))
}

/// Draws the names of months or years, as many as there is room for.
pub(super) fn month_axis(
    svg: &mut Svg,
    (start, end): (Time, Time),
    frame: &Frame,
    locale: &Locale,
) {
    const DAYS_IN_A_MONTH: f64 = 30.44;
    let axis = HorizontalAxis { scale: frame.x((0.0, seconds(end, start))), y: frame.baseline() };
    let n_labels = label::n_that_fit(&axis.scale, MONTH_LABEL);
    let n_months = end.days_since(start) / DAYS_IN_A_MONTH;
    let step = [1, 2, 3, 6, 12, 24, 60, 120]
        .into_iter()
        .find(|&step| n_months / f64::from(step) <= n_labels)
        .unwrap_or(240);
    let ticks: Vec<Tick> = month_starts(start, end, step)
        .into_iter()
        .map(|(time, date)| Tick { value: seconds(time, start), label: locale.month(date) })
        .collect();
    if ticks.is_empty() {
        axis.end_label(svg, MONTHS_BASELINE, "tick", &locale.date(end.date()));
    }
    axis.notches(svg, (0.0, 5.0), &ticks);
    let labelled = axis.with_whole_labels(&ticks, MONTH_LABEL, frame.width);
    axis.tick_labels(svg, MONTHS_BASELINE, &labelled);
}

/// The beginnings of months from `start` to `end`, every `step` months. Steps of a year begin in
/// January, steps of a quarter in the first month of a quarter.
fn month_starts(start: Time, end: Time, step: i32) -> Vec<(Time, Date)> {
    let first = start.date();
    let offset = (i32::from(first.month) - 1).rem_euclid(step.min(12));
    let mut starts = Vec::new();
    for n in 0..10_000 {
        let date = first.first_of_month_plus(n * step - offset);
        match date.start() {
            Some(time) if time > end => break,
            Some(time) if time >= start => starts.push((time, date)),
            _ => {}
        }
    }
    starts
}

/// Seconds since `origin`. Counted from the first post, they are exact as a float.
fn seconds(time: Time, origin: Time) -> f64 {
    time.days_since(origin) * 86_400.0
}

/// By month: how many posts, the number with its interval at the end of the month, and the points
/// that the month's posts give.
fn table(input: &FigureInput<'_>, locale: &Locale) -> FactTable {
    let months = &input.explanation.months;
    // The end of each month, but never later than the last post.
    let last = input.explanation.posts.last().map(|post| post.time);
    let end_of = |month: Date| month.first_of_month_plus(1).start().min(last).or(last);
    let month_ends: Vec<Time> = months.iter().filter_map(|share| end_of(share.month)).collect();
    let moments = at(input.number, &input.explanation.posts, &month_ends);
    // The first months may have too few posts for a number.
    let n_without = months.len() - moments.len();
    let number_and_interval = |place: usize| match place.checked_sub(n_without) {
        Some(place) => {
            let HistoryPoint { value, level, .. } = moments[place];
            [locale.points(value), interval(level, locale)]
        }
        None => [String::new(), String::new()],
    };
    let rows = months.iter().enumerate().map(|(place, share)| {
        let [number, interval] = number_and_interval(place);
        vec![
            locale.month(share.month),
            locale.count(share.n_posts),
            number,
            interval,
            locale.share_of_points(share.points),
        ]
    });
    FactTable {
        rows: rows.collect(),
        columns: vec![
            locale.figures.column_month,
            locale.figures.column_posts,
            locale.figures.column_score,
            locale.figures.column_interval,
            locale.why.points,
        ],
    }
}

fn interval(level: Interval, locale: &Locale) -> String {
    ends(level, |points| locale.points(points))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_where_years_and_quarters_do() {
        let day = |year, month| Date { year, month, day: 15 }.start().unwrap();
        let months = |step| -> Vec<(i32, u8)> {
            let starts = month_starts(day(2021, 11), day(2022, 12), step);
            starts.into_iter().map(|(_, date)| (date.year, date.month)).collect()
        };
        assert_eq!(months(3), [(2022, 1), (2022, 4), (2022, 7), (2022, 10)]);
        assert_eq!(months(12), [(2022, 1)]);
        assert_eq!(months(1).len(), 13);
        assert_eq!(months(1)[0], (2021, 12));
    }
}
