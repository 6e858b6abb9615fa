//! The timeline: each post as a dot at its own score, and the number over time with the interval of
//! its level as a band.

use super::time_plot::TimePlot;
use super::{FactTable, Figure, FigureInput, Mark, ends};
use crate::activity::{Date, Time};
use crate::chart::mark;
use crate::chart::svg::Svg;
use crate::chart::thin::{Thinned, thinned};
use crate::locale::Locale;
use crate::score::history::{HistoryPoint, at};
use crate::score::number::{Interval, ScoredPost};

/// The entry in the table of figures.
pub(super) const FIGURE: Figure = Figure { key: "timeline", title, draw, marks, table };

/// Below this width, in pixels, the plot is lower.
const NARROW: f64 = 480.0;
/// The height of the plot, in pixels, in a narrow picture and in any other.
const PLOT_HEIGHTS: (f64, f64) = (174.0, 214.0);
/// The largest number of posts that are marks. Of more posts, the number over time is.
const MOST_MARKS: usize = 300;

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
    let Some(plot) = plot(input, width) else { return String::new() };
    let posts = &input.explanation.posts;
    let history = input.history.iter();
    let line: Vec<(f64, f64)> =
        history.clone().map(|moment| (plot.x(moment.time), plot.y(moment.value))).collect();
    // Early on, the interval may reach far beyond all posts: there it is cut off.
    let band: Vec<(f64, f64, f64)> = history
        .map(|HistoryPoint { time, level, .. }| {
            (plot.x(*time), plot.y(level.low), plot.y(level.high))
        })
        .collect();
    let dots = posts.iter().map(|post| (plot.x(post.time), plot.y(post.score)));
    let frame = &plot.frame;
    let Thinned { few, many } = thinned(dots, frame.width, frame.height());

    let mut svg = Svg::default();
    plot.grid(&mut svg, locale);
    for span in input.spans {
        // Marks that lie outside the picture are cut off.
        let ends = [span.start, span.end]
            .map(|time| plot.x(time).clamp(frame.left, frame.width - frame.right));
        svg.path("span", &mark::band(&ends.map(|x| (x, frame.baseline(), frame.above))));
    }
    svg.path("level-band", &mark::band(&band));
    svg.path("dots", &mark::dots(&few));
    svg.path("dots many", &mark::dots(&many));
    svg.path("line", &mark::line(&line));
    plot.labels(&mut svg, locale);
    let description = locale.counted(locale.figures.timeline_description, posts.len());
    frame.picture(FIGURE.key, &title(input, locale), &description, svg)
}

/// The plot of an account in a picture of a width in pixels. `None` where there are no posts.
fn plot(input: &FigureInput<'_>, width: f64) -> Option<TimePlot> {
    let posts = &input.explanation.posts;
    let (first, last) = (posts.first()?, posts.last()?);
    let highest_post = posts.iter().map(|post| post.score).fold(10.0, f64::max);
    let today = input.history.last().map_or(0.0, |moment| moment.level.high);
    let plot_height = if width < NARROW { PLOT_HEIGHTS.0 } else { PLOT_HEIGHTS.1 };
    Some(TimePlot::new(width, plot_height, (first.time, last.time), today.max(highest_post)))
}

/// The moment at a horizontal position in a timeline of a width, both in pixels. Beside the plot it is the
/// first or the last moment. `None` where there are no posts.
#[must_use]
pub fn time_at(input: &FigureInput<'_>, width: f64, x: f64) -> Option<Time> {
    Some(plot(input, width)?.time_at(x))
}

/// The posts; where there are very many, the number over time.
fn marks(input: &FigureInput<'_>, locale: &Locale, width: f64) -> Vec<Mark> {
    let Some(plot) = plot(input, width) else { return Vec::new() };
    let posts = &input.explanation.posts;
    let mark =
        |time: Time, points: f64, text: String| Mark { x: plot.x(time), y: plot.y(points), text };
    if posts.len() <= MOST_MARKS {
        let of_post = |post: ScoredPost| {
            let text = locale.post_mark(&post, input.activity.excerpt(post.index));
            mark(post.time, post.score, text)
        };
        return posts.iter().map(of_post).collect();
    }
    let of_moment = |moment: &HistoryPoint| {
        let HistoryPoint { time, value, level } = *moment;
        mark(time, value, locale.number_mark(time.date(), value, level))
    };
    input.history.iter().map(of_moment).collect()
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
