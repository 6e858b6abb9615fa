//! The dots: up to fifty posts on one axis, which is the responses to a post and the points of the number
//! at once; the number as a line, its level as a band, the range in which 8 of 10 posts lie, and other
//! values beside them.

use super::{FactTable, Figure, FigureInput, Mark, ends, response_ticks};
use crate::chart::Frame;
use crate::chart::axis::HorizontalAxis;
use crate::chart::callout::{Callouts, ValueLabel};
use crate::chart::mark;
use crate::chart::stack::stack;
use crate::chart::svg::Svg;
use crate::chart::ticks::Ticks;
use crate::locale::Locale;
use crate::score::number::{Interval, MAX, Number, Spread, responses};

/// The entry in the table of figures.
pub(super) const FIGURE: Figure = Figure {
    key: "dots",
    title: |input, locale| title(input.number, locale),
    draw: |input, locale, width| draw(&Dots::of(input), locale, width),
    marks: |input, locale, width| marks(&Dots::of(input), locale, width),
    table: |input, locale| table(&Dots::of(input), locale),
};

/// What the dots are drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Dots<'a> {
    /// The number with its intervals.
    pub number: &'a Number,
    /// The scores that stand for the posts.
    pub spread: &'a Spread,
    /// Other values on the same axis, such as that of another formula: a name with the value, and
    /// points.
    pub needles: &'a [(String, f64)],
}

impl<'a> Dots<'a> {
    /// The dots of an account, with nothing beside them.
    fn of(input: &FigureInput<'a>) -> Dots<'a> {
        Dots { number: input.number, spread: input.spread, needles: &[] }
    }
}

/// Public figures under the same formula (likes and reposts, and replies where known), in points:
/// members of the US Congress in August 2015 at the 10th, 50th, 90th and 99th percentile, from the
/// public repository `datahoarder/congress_twitter`; Donald Trump and Barack Obama in October 2017,
/// from FiveThirtyEight's `twitter-ratio`. The order is that of the names in the locale.
pub const REFERENCES: [f64; 6] = [8.9, 12.9, 20.3, 36.8, 83.0, 95.0];

/// Below this width, in pixels, there is room for every second tick only.
const NARROW: f64 = 480.0;
/// The margins beside the axis, in pixels: half a dot, and half a label.
const SIDE: f64 = 8.0;
/// The room that a dot takes along the axis and above it, in pixels.
const DOT: f64 = 9.0;
/// The most dots in a stack.
const MOST_STACKED: usize = 15;
/// What lies below the axis, in pixels: the baselines of four lines of text, and the lower edge.
const RESPONSES_BASELINE: f64 = 18.0;
const RESPONSES_NAME_BASELINE: f64 = 33.0;
const POINTS_BASELINE: f64 = 51.0;
const POINTS_NAME_BASELINE: f64 = 66.0;
const BELOW: f64 = 71.0;
/// The height of the level's band on the axis, in pixels.
const LEVEL_THICKNESS: f64 = 6.0;
/// The least distance, in points, at which the best post is named.
const FAR: f64 = 10.0;
/// How far the number's line reaches below the axis, in pixels.
const OVERHANG: f64 = 5.0;

/// The caption: what eight of ten posts draw.
#[must_use]
pub fn title(number: &Number, locale: &Locale) -> String {
    locale.dots_title(number.next_post)
}

/// The dots as SVG, at a width in CSS pixels.
#[must_use]
pub fn draw(dots: &Dots<'_>, locale: &Locale, width: f64) -> String {
    let Dots { number, spread, needles } = dots;
    let is_narrow = width < NARROW;
    let sides = Frame { width, left: SIDE, right: SIDE, ..Frame::default() };
    let scale = sides.x((0.0, MAX));
    let xs: Vec<f64> = spread.scores.iter().map(|&score| scale.apply(score)).collect();
    let places = stack(&xs, scale.range, DOT, MOST_STACKED);

    let label = |value, text, class| ValueLabel { value, text, class };
    let mut labels = vec![label(number.value, locale.number_here(number.value), "here-label")];
    labels
        .extend(needles.iter().map(|(name, points)| label(*points, name.clone(), "needle-label")));
    labels.extend(far_post(spread).map(|best| label(best, locale.best_post(best), "tick")));
    let callouts = Callouts::new(&scale, labels, width);

    // The height is the same for all posts, so that nothing below moves when they change.
    let plot_height = DOT * f64::from(u32::try_from(MOST_STACKED).unwrap_or(u32::MAX)) + DOT;
    let frame = Frame { above: callouts.height(), plot_height, below: BELOW, ..sides };
    let axis = HorizontalAxis { scale, y: frame.baseline() };
    let at = |&(x, place): &(f64, usize)| {
        (x, axis.y - DOT * (f64::from(u32::try_from(place).unwrap_or(u32::MAX)) + 0.7))
    };
    let is_within = |score: f64| number.next_post.contains(score);
    let (within, beyond): (Vec<_>, Vec<_>) =
        spread.scores.iter().zip(&places).partition(|(score, _)| is_within(**score));
    let path = |dots: Vec<(&f64, &(f64, usize))>| {
        mark::dots(&dots.into_iter().map(|(_, place)| at(place)).collect::<Vec<_>>())
    };

    let ticks: &[u32] = if is_narrow {
        &[0, 3, 30, 300, 3_000, 100_000]
    } else {
        &[0, 1, 3, 10, 30, 100, 300, 1_000, 10_000, 100_000, 1_000_000]
    };
    let ticks = response_ticks(locale, ticks);
    let points = Ticks::new(0.0, MAX, if is_narrow { 5 } else { 10 })
        .labelled(|points, n_decimals| locale.decimals(points, n_decimals));
    let top = plot_height - 0.5 * DOT;

    let mut svg = Svg::default();
    let Interval { low, high } = number.next_post;
    let half_dot = 0.5 * DOT / (scale.length() / MAX);
    axis.rectangle(&mut svg, "next-band", (low - half_dot, high + half_dot), top);
    for (_, points) in *needles {
        axis.stem(&mut svg, "needle", *points, (-top, 0.0));
    }
    callouts.draw(&mut svg, axis.y - plot_height, "leader");
    svg.path("posts", &path(within));
    svg.path("posts beyond", &path(beyond));
    if let Some(rare) = spread.rare {
        svg.path("rare", &mark::ring((scale.apply(rare), axis.y - 0.7 * DOT), 0.4 * DOT));
    }
    axis.stem(&mut svg, "here", number.value, (-plot_height, OVERHANG));
    axis.line(&mut svg);
    axis.notches(&mut svg, (0.0, 4.0), &ticks);
    axis.band(&mut svg, "level-band", (number.level.low, number.level.high), LEVEL_THICKNESS);
    axis.tick_labels(&mut svg, RESPONSES_BASELINE, &ticks);
    axis.end_label(&mut svg, RESPONSES_NAME_BASELINE, "axis-name", locale.figures.responses_axis);
    axis.tick_labels(&mut svg, POINTS_BASELINE, &points);
    axis.end_label(&mut svg, POINTS_NAME_BASELINE, "axis-name", locale.figures.points_axis);
    frame.picture(FIGURE.key, &title(number, locale), &locale.dots_description(spread), svg)
}

/// The score of the best post, where it is far above the others.
fn far_post(spread: &Spread) -> Option<f64> {
    let mut falling = spread.rare.iter().chain(spread.scores.iter().rev());
    let best = *falling.next()?;
    let next = falling.find(|&&score| score < best)?;
    (best - next >= FAR).then_some(best)
}

/// The marks of the dots at a width in pixels, from left to right.
#[must_use]
pub fn marks(_dots: &Dots<'_>, _locale: &Locale, _width: f64) -> Vec<Mark> {
    Vec::new()
}

/// The facts of the dots as a table.
#[must_use]
pub fn table(dots: &Dots<'_>, locale: &Locale) -> FactTable {
    let Dots { number, spread, needles } = dots;
    let of_points = |points: f64| locale.points(points);
    let of_responses = |points: f64| locale.responses(responses(points));
    let row = |what: String, points: f64| vec![what, of_points(points), of_responses(points)];
    let mut rows = vec![row(locale.number.heading.to_owned(), number.value)];
    for (what, interval) in
        [(locale.figures.level, number.level), (locale.figures.next_post, number.next_post)]
    {
        rows.push(vec![what.to_owned(), ends(interval, of_points), ends(interval, of_responses)]);
    }
    rows.extend(needles.iter().map(|(name, points)| row(name.clone(), *points)));
    let n_all = spread.scores.len();
    for alike in spread.scores.chunk_by(|a, b| of_responses(*a) == of_responses(*b)) {
        rows.push(row(locale.dots_alike(alike.len(), n_all), alike[0]));
    }
    rows.extend(spread.rare.map(|rare| row(locale.figures.rare_post.to_owned(), rare)));
    FactTable {
        columns: vec![
            locale.figures.column_what,
            locale.figures.column_score,
            locale.figures.responses_axis,
        ],
        rows,
    }
}
