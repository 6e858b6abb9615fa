//! The dots: up to fifty posts on one axis, which is the responses to a post and the points of the number
//! at once; the number as a line, its level as a band, the range in which 8 of 10 posts lie, and other
//! values beside them.

use super::{FactTable, Figure, FigureInput, Mark, ends, response_ticks};
use crate::chart::Frame;
use crate::chart::axis::HorizontalAxis;
use crate::chart::callout::{Callouts, ValueLabel};
use crate::chart::label;
use crate::chart::mark;
use crate::chart::scale::Scale;
use crate::chart::stack::Stacks;
use crate::chart::svg::{Drawing, Svg};
use crate::chart::ticks::Ticks;
use crate::explain::finding::CONGRESS;
use crate::locale::Locale;
use crate::score::number::{Interval, MAX, Number, Spread, responses};
use std::ops::RangeInclusive;

/// The entry in the table of figures.
pub(super) const FIGURE: Figure = Figure {
    key: "dots",
    title: |input, locale| title(&Dots::of(input), locale),
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
    /// Other values on the same axis, such as that of another formula.
    pub needles: &'a [Needle],
    /// What there was before the tricks that are played; `None` while none is.
    pub before: Option<Before<'a>>,
    /// From how many points an offer pays; `None` where there is no offer, or where it never pays.
    pub offer: Option<f64>,
    /// Whether the dots move to their places from where they were before.
    pub moves: bool,
    /// Whether the responses on the axis are weighted.
    pub is_weighted: bool,
}

/// What there was before the tricks that are played.
#[derive(Clone, Copy, Debug)]
pub struct Before<'a> {
    /// The number.
    pub number: &'a Number,
    /// The scores that stood for the posts.
    pub spread: &'a Spread,
}

/// Another value on the axis of the dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Needle {
    /// Its name with its value.
    pub name: String,
    /// Its value alone, for a picture in which the name has no room.
    pub short: String,
    /// Where it stands, in points.
    pub points: f64,
    /// Where it stood before the tricks that are played, in points.
    pub before: Option<f64>,
}

impl<'a> Dots<'a> {
    /// The dots of an account, with nothing beside them.
    fn of(input: &FigureInput<'a>) -> Dots<'a> {
        let (number, spread) = (input.number, input.spread);
        Dots {
            number,
            spread,
            needles: &[],
            before: None,
            offer: None,
            moves: false,
            is_weighted: input.explanation.posts.are_weighted(),
        }
    }
}

/// Public figures under the same formula (likes and reposts, and replies where known), in points:
/// [`CONGRESS`]; Donald Trump and Barack Obama in October 2017, from FiveThirtyEight's `twitter-ratio`. The
/// order is that of the names in the locale.
pub const REFERENCES: [f64; 6] = [CONGRESS[0], CONGRESS[1], CONGRESS[2], CONGRESS[3], 83.0, 95.0];

/// Below these widths, in pixels, there is room for every second tick only, and for a few.
const NARROW: f64 = 480.0;
const TINY: f64 = 280.0;
/// The margins beside the axis, in pixels: half a dot, and half a label.
const SIDE: f64 = 8.0;
/// The room that a dot takes along the axis and above it, in pixels. Dots are smaller where a stack would be
/// too high, and as small as can be told apart at the least: then they swarm, too.
const DOT: f64 = 9.0;
const DOTS: RangeInclusive<f64> = 5.0..=DOT;
/// The diameter of a dot, and the radius of a ring in its place, as parts of this room.
const DIAMETER: f64 = 5.0 / 6.0;
const GHOST: f64 = 0.38;
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
/// The most large dots in a stack, where there is room and where there is little.
const STACK: f64 = 15.0;
const NARROW_STACK: f64 = 10.0;
/// The ticks of the axis, in responses.
const TICKS: [u32; 11] = [0, 1, 3, 10, 30, 100, 300, 1_000, 10_000, 100_000, 1_000_000];
const TICKS_TINY: [u32; 3] = [0, 30, 3_000];
const TICKS_NARROW: [u32; 6] = [0, 3, 30, 300, 3_000, 100_000];
/// How far the number's line reaches below the axis, in pixels.
const OVERHANG: f64 = 5.0;

/// The caption: what eight of ten posts draw.
#[must_use]
pub fn title(dots: &Dots<'_>, locale: &Locale) -> String {
    locale.dots_title(dots.number.next_post, dots.is_weighted)
}

/// The dots as SVG, at a width in CSS pixels.
#[must_use]
pub fn draw(dots: &Dots<'_>, locale: &Locale, width: f64) -> String {
    drawing(dots, locale, width).into_string()
}

/// [`draw`], mark by mark: where a few marks change, a page need not draw the others again.
pub(crate) fn drawing(dots: &Dots<'_>, locale: &Locale, width: f64) -> Drawing {
    let Dots { number, spread, needles, before, offer, moves, is_weighted } = *dots;
    let Plot { frame, axis, callouts, stacks } = plot(dots, locale, width);
    let (scale, plot_height) = (axis.scale, frame.plot_height);
    let top = plot_height - 0.5 * DOT;

    let mut svg = Svg::default();
    let Interval { low, high } = number.next_post;
    let half_dot = 0.5 * stacks.size / (scale.length() / MAX);
    axis.rectangle(&mut svg, "next-band", (low - half_dot, high + half_dot), top);
    if let Some(points) = offer {
        axis.stem(&mut svg, "offer", points, (-top, OVERHANG));
    }
    for (place, needle) in needles.iter().enumerate() {
        if let Some(was) = needle.before {
            axis.stem(&mut svg, "needle was", was, (-top, 0.0));
            arrow(&mut svg, (scale.apply(was), scale.apply(needle.points)), axis.y - top);
        }
        let class = if place == 0 { "needle" } else { "needle other" };
        axis.stem(&mut svg, class, needle.points, (-top, 0.0));
    }
    callouts.draw(&mut svg, axis.y - plot_height, "leader");
    let places = places(spread, &axis, &stacks);
    let size = stacks.size;
    if let Some(before) = before {
        let old = self::places(before.spread, &axis, &stacks);
        for at in &old {
            svg.path("ghost", &mark::ring(*at, GHOST * size));
        }
        axis.stem(&mut svg, "here was", before.number.value, (-plot_height, 0.0));
        draw_dots(&mut svg, dots, size, &places, moves.then_some(&old));
    } else {
        draw_dots(&mut svg, dots, size, &places, None);
    }
    if let Some(rare) = spread.rare {
        svg.path("rare", &mark::ring((scale.apply(rare), axis.y - 0.7 * DOT), 0.4 * DOT));
    }
    axis.stem(&mut svg, "here", number.value, (-plot_height, OVERHANG));
    axis.line(&mut svg);
    let (ticks, n_points): (&[u32], _) = match width {
        ..TINY => (&TICKS_TINY, 2),
        ..NARROW => (&TICKS_NARROW, 5),
        _ => (&TICKS, 10),
    };
    let ticks = response_ticks(locale, ticks);
    let points = Ticks::new(0.0, MAX, n_points)
        .labelled(|points, n_decimals| locale.decimals(points, n_decimals));
    axis.notches(&mut svg, (0.0, 4.0), &ticks);
    axis.band(&mut svg, "level-band", (number.level.low, number.level.high), LEVEL_THICKNESS);
    axis.tick_labels(&mut svg, RESPONSES_BASELINE, &ticks);
    // Where the text is enlarged on a phone, there is room for short names only.
    let fitting = |name, short| if label::width(name) > width - SIDE { short } else { name };
    let short = locale.responses_head(is_weighted);
    let name = fitting(locale.responses_axis(is_weighted), &*short);
    axis.end_label(&mut svg, RESPONSES_NAME_BASELINE, "axis-name", name);
    axis.tick_labels(&mut svg, POINTS_BASELINE, &points);
    let name = fitting(locale.figures.points_axis, locale.number.heading);
    axis.end_label(&mut svg, POINTS_NAME_BASELINE, "axis-name", name);
    frame.drawing(
        FIGURE.key,
        &title(dots, locale),
        &locale.dots_description(spread, is_weighted),
        svg,
    )
}

/// Where the dots are drawn.
struct Plot {
    frame: Frame,
    axis: HorizontalAxis,
    callouts: Callouts,
    stacks: Stacks,
}

fn plot(dots: &Dots<'_>, locale: &Locale, width: f64) -> Plot {
    let sides = Frame { width, left: SIDE, right: SIDE, ..Frame::default() };
    let scale = sides.x((0.0, MAX));
    // The height is the same for all posts, so that nothing below moves when they change: labels that take
    // more rows are left out, the least important first. The table has them, too.
    let mut labels = labels(dots, locale, width);
    let mut callouts = Callouts::new(&scale, &labels, width);
    let (most, rows) = match width {
        ..TINY => (NARROW_STACK, 4),
        ..NARROW => (NARROW_STACK, 3),
        _ => (STACK, 3),
    };
    // A reader who compares with somebody sees whom.
    let most_rows = rows + dots.needles.len().saturating_sub(1);
    while callouts.n_rows() > most_rows && labels.pop().is_some() {
        callouts = Callouts::new(&scale, &labels, width);
    }
    let (height, before) = (DOT * most, dots.before.map(|before| before.spread));
    let all: Vec<Vec<f64>> =
        [Some(dots.spread), before].into_iter().flatten().map(xs(&scale)).collect();
    let all: Vec<&[f64]> = all.iter().map(Vec::as_slice).collect();
    let stacks = Stacks::that_fit(&all, scale.range, &DOTS, height);
    let above = Callouts::height_of(most_rows);
    let frame = Frame { above, plot_height: height + DOT, below: BELOW, ..sides };
    Plot { frame, axis: HorizontalAxis { scale, y: frame.baseline() }, callouts, stacks }
}

/// The labels above the dots, the most important first.
fn labels(dots: &Dots<'_>, locale: &Locale, width: f64) -> Vec<ValueLabel> {
    let label = |value, text, class: &'static str| ValueLabel {
        value,
        text,
        class,
        is_bold: class == "here-label" || class == "needle-label",
    };
    let value = dots.number.value;
    let mut labels = vec![label(value, locale.number_here(value), "here-label")];
    let needles = dots.needles.iter();
    let name = |needle: &Needle| {
        let is_narrow = label::bold_width(&needle.name) > width;
        if is_narrow { needle.short.clone() } else { needle.name.clone() }
    };
    labels.extend(needles.map(|it| label(it.points, name(it), "needle-label")));
    labels.extend(far_post(dots.spread).map(|best| label(best, locale.best_post(best), "tick")));
    let offer =
        dots.offer.map(|points| label(points, locale.verdict.from.to_owned(), "offer-label"));
    labels.extend(offer);
    labels.retain(|label| label::width(&label.text) <= width);
    labels
}

/// The centres of the dots.
fn places(spread: &Spread, axis: &HorizontalAxis, stacks: &Stacks) -> Vec<(f64, f64)> {
    let height = |place: usize| f64::from(u32::try_from(place).unwrap_or(u32::MAX)) + 0.7;
    let stacked = stacks.place(&xs(&axis.scale)(spread)).into_iter();
    stacked.map(|(x, place)| (x, axis.y - stacks.size * height(place))).collect()
}

/// The coordinates of the dots on an axis.
fn xs(scale: &Scale) -> impl Fn(&Spread) -> Vec<f64> {
    |spread| spread.scores.iter().map(|&score| scale.apply(score)).collect()
}

/// Draws the dots at these places. Where they move, each comes from the place of the dot that stood for the
/// same share of the posts before.
fn draw_dots(
    svg: &mut Svg,
    dots: &Dots<'_>,
    size: f64,
    places: &[(f64, f64)],
    from: Option<&Vec<(f64, f64)>>,
) {
    let class = |score: f64| {
        if dots.number.next_post.contains(score) { "posts" } else { "posts beyond" }
    };
    let scored = || dots.spread.scores.iter().zip(places);
    let Some(old) = from.filter(|old| !old.is_empty()) else {
        for of_class in ["posts", "posts beyond"] {
            let within = scored().filter(|(score, _)| class(**score) == of_class);
            let within: Vec<_> = within.map(|(_, at)| *at).collect();
            svg.dots(of_class, DIAMETER * size, &mark::dots(&within));
        }
        return;
    };
    for (place, (score, at)) in scored().enumerate() {
        let was = old[(place * old.len() / places.len()).min(old.len() - 1)];
        let (dot, way) = (mark::dots(&[*at]), (was.0 - at.0, was.1 - at.1));
        svg.moved_dots(class(*score), DIAMETER * size, &dot, way);
    }
}

/// Draws an arrow from one x coordinate to another at a height, where they are far enough apart.
fn arrow(svg: &mut Svg, (from, to): (f64, f64), y: f64) {
    const HEAD: f64 = 5.0;
    let towards = (to - from).signum();
    if (to - from).abs() > 3.0 * HEAD {
        svg.path("arrow", &mark::line(&[(from, y), (to - towards * HEAD, y)]));
        let back = to - towards * 2.0 * HEAD;
        let head = [(to - towards, y), (back, y - HEAD), (back, y + HEAD)];
        svg.path("arrow-head", &mark::polygon(&head));
    }
}

/// The score of the best post, where it is far above the others.
fn far_post(spread: &Spread) -> Option<f64> {
    let mut falling = spread.rare.iter().chain(spread.scores.iter().rev());
    let best = *falling.next()?;
    let next = falling.find(|&&score| score < best)?;
    (best - next >= FAR).then_some(best)
}

/// The marks of the dots at a width in pixels, from left to right: one for all dots whose posts drew the
/// same, and one for the best post where no dot stands for it.
#[must_use]
pub fn marks(dots: &Dots<'_>, locale: &Locale, width: f64) -> Vec<Mark> {
    let spread = dots.spread;
    let Plot { axis, stacks, .. } = plot(dots, locale, width);
    let places = places(spread, &axis, &stacks);
    let n_all = spread.scores.len();
    let scored: Vec<(f64, (f64, f64))> = spread.scores.iter().copied().zip(places).collect();
    let alike = scored.chunk_by(|(a, _), (b, _)| are_alike(*a, *b, locale)).map(|alike| {
        // The highest of these dots.
        let (score, (x, y)) =
            alike.iter().copied().min_by(|(_, a), (_, b)| a.1.total_cmp(&b.1)).unwrap_or_default();
        let n = drawn(alike.iter().map(|(score, _)| *score), locale);
        let which = locale.dots_alike(alike.len(), n_all);
        Mark { x, y, text: locale.dots_mark(&which, &n, score, dots.is_weighted) }
    });
    let rare = spread.rare.map(|score| Mark {
        x: axis.scale.apply(score),
        y: axis.y - 0.7 * DOT,
        text: {
            let n = drawn([score], locale);
            locale.dots_mark(locale.figures.rare_post, &n, score, dots.is_weighted)
        },
    });
    alike.chain(rare).collect()
}

/// Whether what two posts drew is written alike where it is rounded. They have these scores.
fn are_alike(a: f64, b: f64, locale: &Locale) -> bool {
    locale.responses(responses(a)) == locale.responses(responses(b))
}

/// What posts of these scores drew, which is rounded where they differ.
fn drawn(scores: impl IntoIterator<Item = f64>, locale: &Locale) -> String {
    let mut scores = scores.into_iter();
    let first = scores.next().unwrap_or_default();
    let are_equal = scores.all(|score| score == first);
    let responses = responses(first);
    if are_equal { locale.responses_exactly(responses) } else { locale.responses(responses) }
}

/// The facts of the dots as a table.
#[must_use]
pub fn table(dots: &Dots<'_>, locale: &Locale) -> FactTable {
    let Dots { number, spread, needles, .. } = dots;
    let of_points = |points: f64| locale.points(points);
    let of_responses = |points: f64| locale.responses(responses(points));
    let row = |what: String, points: f64| vec![what, of_points(points), of_responses(points)];
    let mut rows = vec![row(locale.number.heading.to_owned(), number.value)];
    for (what, interval) in
        [(locale.figures.level, number.level), (locale.figures.next_post, number.next_post)]
    {
        rows.push(vec![what.to_owned(), ends(interval, of_points), ends(interval, of_responses)]);
    }
    rows.extend(needles.iter().map(|needle| row(needle.name.clone(), needle.points)));
    rows.extend(dots.offer.map(|points| row(locale.verdict.from.to_owned(), points)));
    let n_all = spread.scores.len();
    let of_posts = |what: String, scores: &[f64]| {
        vec![what, of_points(scores[0]), drawn(scores.iter().copied(), locale)]
    };
    for alike in spread.scores.chunk_by(|a, b| are_alike(*a, *b, locale)) {
        rows.push(of_posts(locale.dots_alike(alike.len(), n_all), alike));
    }
    rows.extend(spread.rare.map(|rare| of_posts(locale.figures.rare_post.to_owned(), &[rare])));
    FactTable {
        columns: vec![
            locale.figures.column_what,
            locale.figures.column_points,
            locale.responses_axis(dots.is_weighted),
        ],
        rows,
    }
}
