//! The timeline: the number over time with the interval of its level as a band, and the posts. Where they are
//! few, each is a dot at its own score. Where they are many, each period has a line where 8 of 10 of its
//! posts lie, and a dot for its best post.

use super::periods::{Period, ScoreRange, periods};
use super::time_plot::TimePlot;
use super::{FactTable, Figure, FigureInput, Mark, ends};
use crate::activity::{Date, Time};
use crate::chart::label::{self, Anchor, Label};
use crate::chart::mark;
use crate::chart::svg::Svg;
use crate::explain::change::{Span, change};
use crate::locale::Locale;
use crate::order::{falling, within};
use crate::score::history::{HistoryPoint, at};
use crate::score::math::usize_as_f64;
use crate::score::number::{Interval, ScoredPost, ScoredPosts, responses};

/// The entry in the table of figures.
pub(super) const FIGURE: Figure = Figure { key: "timeline", title, draw, marks, table };

/// Below this width, in pixels, the plot is lower.
const NARROW: f64 = 480.0;
/// The height of the plot, in pixels, in a narrow picture and in any other.
const PLOT_HEIGHTS: (f64, f64) = (174.0, 214.0);
/// The largest number of posts that are drawn one by one.
const MOST_DOTS: usize = 160;
/// The least width of a period, in pixels.
const PERIOD_WIDTH: f64 = 8.0;
/// A period has at least this many posts on average.
const POSTS_A_PERIOD: f64 = 5.0;
/// Half the length of the line at the middle post of a period, in pixels.
const HALF_MIDDLE: f64 = 3.0;
/// Posts that lie so much above all others, in points, which is 8 times their responses, would flatten the
/// plot: an arrow at its upper edge stands for each, with its responses.
const FAR: f64 = 15.0;
/// The most posts above the plot, and the least of all posts for each of them.
const MOST_FAR: usize = 3;
const POSTS_FOR_ONE_FAR: usize = 10;
/// Half the width of such an arrow, its height, and the baseline of its label, in pixels.
const HALF_ARROW: f64 = 4.5;
const ARROW_HEIGHT: f64 = 9.0;
const FAR_BASELINE: f64 = 10.0;
/// The room for the numbers of the spans above the plot, in pixels.
const SPAN_ROOM: f64 = 18.0;
/// Their baseline, in pixels from the upper edge of the plot.
const SPAN_BASELINE: f64 = -8.0;

fn title(input: &FigureInput<'_>, locale: &Locale) -> String {
    first_and_last(input).map_or_else(
        || locale.figures.timeline_title_short.to_owned(),
        |[first, last]| locale.timeline_title(first, last),
    )
}

/// The number at the end of the first month in which there is one, as in the table, and at the last post, each
/// with a day of its month. `None` where both are in one month.
fn first_and_last(input: &FigureInput<'_>) -> Option<[(Date, f64); 2]> {
    let (first, last) = (input.history.first()?, input.history.last()?);
    let (month, end) = (first.time.date(), last.time.date());
    if month.first_of_month_plus(1) > end {
        return None;
    }
    let moments = [month_end(month, last.time)];
    let first = at(input.number, &input.explanation.posts, &moments).into_iter().next()?;
    Some([(month, first.value), (end, last.value)])
}

/// The end of the month of a day, but never later than the last post.
fn month_end(day: Date, last: Time) -> Time {
    day.first_of_month_plus(1).start().map_or(last, |end| end.min(last))
}

fn draw(input: &FigureInput<'_>, locale: &Locale, width: f64) -> String {
    let Some(plot) = plot(input, locale, width) else { return String::new() };
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

    let mut svg = Svg::default();
    plot.grid(&mut svg, locale);
    draw_spans(&mut svg, input, &plot, locale);
    svg.path("level-band", &mark::band(&band));
    let (mut most, mut middles) = (String::new(), String::new());
    let (mut dots, mut far) = (Vec::new(), Vec::new());
    for item in items(posts, &plot) {
        let x = item.x(posts, &plot);
        match item {
            Item::Post(post) if post.score > plot.top => far.push((x, post.score)),
            Item::Post(post) => dots.push((x, plot.y(post.score))),
            Item::Period(_, range) => {
                most += &mark::line(&[range.low, range.high].map(|points| (x, plot.y(points))));
                let middle = plot.y(range.middle);
                middles += &mark::line(&[(x - HALF_MIDDLE, middle), (x + HALF_MIDDLE, middle)]);
            }
        }
    }
    svg.path("most", &most);
    svg.path("middle", &middles);
    svg.path("dots", &mark::dots(&dots));
    svg.path("line", &mark::line(&line));
    draw_far(&mut svg, &far, &plot, locale);
    plot.labels(&mut svg, locale, posts.are_weighted());
    let words = &locale.figures;
    let text =
        if is_dense(posts) { locale.marks.dense_description } else { words.timeline_description };
    let description = locale.counted(text, posts.len());
    plot.frame.picture(FIGURE.key, &title(input, locale), &description, svg)
}

/// Whether posts are so many that periods are drawn in place of each of them.
#[must_use]
pub fn is_dense(posts: &ScoredPosts) -> bool {
    posts.len() > MOST_DOTS
}

/// The plot of an account in a picture of a width in pixels. `None` where there are no posts.
fn plot(input: &FigureInput<'_>, locale: &Locale, width: f64) -> Option<TimePlot> {
    let posts = &input.explanation.posts;
    let ends = (posts.first()?.time, posts.last()?.time);
    let highest_post = highest_that_is_near(posts).max(10.0);
    let highest = input.history.last().map_or(0.0, |moment| moment.level.high).max(highest_post);
    let plot_height = if width < NARROW { PLOT_HEIGHTS.0 } else { PLOT_HEIGHTS.1 };
    let plot = TimePlot::new(width, plot_height, ends, highest, locale);
    Some(if input.spans.is_empty() { plot } else { plot.lowered(SPAN_ROOM) })
}

/// The highest score, leaving out a few that lie far above all others.
fn highest_that_is_near(posts: &ScoredPosts) -> f64 {
    // The highest scores, falling.
    let mut highest = [0.0; MOST_FAR + 1];
    for post in posts.iter() {
        let mut score = post.score;
        for place in &mut highest {
            if score > *place {
                std::mem::swap(&mut score, place);
            }
        }
    }
    let most_far = MOST_FAR.min(posts.len() / POSTS_FOR_ONE_FAR);
    let n_far = (1..=most_far).rev().find(|&n| highest[n - 1] - highest[n] >= FAR);
    highest[n_far.unwrap_or(0)]
}

/// Draws an arrow for each post above the plot, given as its x coordinate and its score, and writes how many
/// responses it drew where there is room.
fn draw_far(svg: &mut Svg, far: &[(f64, f64)], plot: &TimePlot, locale: &Locale) {
    let frame = &plot.frame;
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for (x, score) in falling(far.iter().map(|(_, score)| *score)).into_iter().map(|at| far[at]) {
        let top = frame.above;
        let arrow =
            [(x, top), (x - HALF_ARROW, top + ARROW_HEIGHT), (x + HALF_ARROW, top + ARROW_HEIGHT)];
        svg.path("arrow-head", &mark::polygon(&arrow));
        let text = locale.responses_exactly(responses(score));
        let (room, gap) = (label::width(&text), 2.0 * HALF_ARROW);
        let anchor = Anchor::beside(x, frame.width - frame.right, room + gap);
        let ends = if anchor == Anchor::End { (x - gap - room, x) } else { (x, x + gap + room) };
        if taken.iter().all(|(from, to)| ends.1 < *from || *to < ends.0) {
            taken.push(ends);
            let point = (x, top);
            svg.label(&Label {
                point,
                anchor,
                gap,
                baseline: FAR_BASELINE,
                class: "far",
                text: &text,
            });
        }
    }
}

/// The moment at a horizontal position in a timeline of a width, both in pixels. Beside the plot it is the
/// first or the last moment. `None` where there are no posts.
#[must_use]
pub fn time_at(input: &FigureInput<'_>, locale: &Locale, width: f64, x: f64) -> Option<Time> {
    Some(plot(input, locale, width)?.time_at(x))
}

/// What is drawn of the posts.
enum Item {
    /// A post of its own.
    Post(ScoredPost),
    /// Where most posts of a period lie.
    Period(Period, ScoreRange),
}

impl Item {
    /// The x coordinate of its middle.
    fn x(&self, posts: &ScoredPosts, plot: &TimePlot) -> f64 {
        let of_index = |index: usize| posts.get(index).map_or(0.0, |post| plot.x(post.time));
        match self {
            Item::Post(post) => plot.x(post.time),
            // The first and the last period may reach beyond the plot.
            Item::Period(period, _) => {
                0.5 * (of_index(period.posts.start) + of_index(period.posts.end - 1))
            }
        }
    }
}

/// Posts, or periods with the best post of each, where it lies above most of them. Oldest first.
fn items(posts: &ScoredPosts, plot: &TimePlot) -> Vec<Item> {
    if !is_dense(posts) {
        return posts.iter().map(Item::Post).collect();
    }
    let room = plot.frame.width - plot.frame.left - plot.frame.right;
    let most = (room / PERIOD_WIDTH).min(usize_as_f64(posts.len()) / POSTS_A_PERIOD);
    let mut items = Vec::new();
    for period in periods(posts, most) {
        match period.range {
            Some(range) => {
                let best = posts.get(period.best);
                let best = best.filter(|best| best.score > range.high.min(plot.top));
                items.push(Item::Period(period, range));
                items.extend(best.map(Item::Post));
            }
            None => items.extend(period.posts.filter_map(|index| posts.get(index)).map(Item::Post)),
        }
    }
    items
}

/// Draws the spans, the mean score of each as a line, and its number above it.
fn draw_spans(svg: &mut Svg, input: &FigureInput<'_>, plot: &TimePlot, locale: &Locale) {
    let frame = &plot.frame;
    let [a, b] = input.spans else { return };
    // Marks that lie outside the picture are cut off.
    let ends = |span: &Span| {
        [span.start, span.end]
            .map(|time| within(plot.x(time), frame.left, frame.width - frame.right))
    };
    let spans = [ends(a), ends(b)];
    for (class, ends) in ["span", "span second"].into_iter().zip(spans) {
        svg.path(class, &mark::band(&ends.map(|x| (x, frame.baseline(), frame.above))));
    }
    let Ok(change) = change(&input.explanation.posts, &[a.clone(), b.clone()]) else { return };
    let mut texts = change.means.map(|mean| locale.span_label(mean.points));
    if texts.iter().map(|text| label::bold_width(text)).sum::<f64>() > frame.width - SPAN_ROOM {
        texts = change.means.map(|mean| locale.share_of_points(mean.points));
    }
    let places =
        [0, 1].map(|at| (0.5 * (spans[at][0] + spans[at][1]), label::bold_width(&texts[at])));
    let starts = label::side_by_side(places, frame.width);
    for (at, mean) in change.means.iter().enumerate() {
        let y = plot.y(mean.points);
        svg.path("span-mean", &mark::line(&spans[at].map(|x| (x, y))));
        svg.label(&Label {
            point: (starts[at], frame.above),
            anchor: Anchor::Start,
            gap: 0.0,
            baseline: SPAN_BASELINE,
            class: "span-label",
            text: &texts[at],
        });
    }
}

/// Posts, periods, and the best posts of these, oldest first.
fn marks(input: &FigureInput<'_>, locale: &Locale, width: f64) -> Vec<Mark> {
    let Some(plot) = plot(input, locale, width) else { return Vec::new() };
    let posts = &input.explanation.posts;
    let mark = |item: Item| {
        let x = item.x(posts, &plot);
        let (points, text) = match item {
            Item::Post(post) => {
                let excerpt = input.activity.excerpt(post.index);
                (post.score, locale.post_mark(&post, excerpt, posts.are_weighted()))
            }
            Item::Period(period, range) => {
                let ends = (period.time.start.date(), period.time.end.plus_days(-1).date());
                let drew = Interval { low: range.low, high: range.high };
                (
                    range.middle,
                    locale.period_mark(ends, period.posts.len(), drew, posts.are_weighted()),
                )
            }
        };
        Mark { x, y: plot.y(points), text }
    };
    items(posts, &plot).into_iter().map(mark).collect()
}

/// By month: how many posts, the number with its interval at the end of the month, and the points
/// that the month's posts give.
fn table(input: &FigureInput<'_>, locale: &Locale) -> FactTable {
    let months = &input.explanation.months;
    // The end of each month, but never later than the last post.
    let last = input.explanation.posts.last().map(|post| post.time);
    let end_of = |month: Date| last.map(|last| month_end(month, last));
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
            locale.number.heading,
            locale.figures.column_range,
            locale.why.points,
        ],
    }
}

fn interval(level: Interval, locale: &Locale) -> String {
    ends(level, |points| locale.points(points))
}
