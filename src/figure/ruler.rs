//! The ruler: points from 0 to 100, the responses that they stand for, the number with the interval
//! of its level, and public figures for comparison.

use super::{FactTable, Figure, ends, response_ticks};
use crate::chart::Frame;
use crate::chart::axis::HorizontalAxis;
use crate::chart::callout::Callouts;
use crate::chart::svg::Svg;
use crate::chart::ticks::Ticks;
use crate::locale::Locale;
use crate::score::number::{MAX, Number, responses};

/// The entry in the table of figures.
pub(super) const FIGURE: Figure = Figure {
    key: "ruler",
    title: |input, locale| title(input.number, locale),
    draw: |input, locale, width| draw(input.number, locale, width),
    table: |input, locale| table(input.number, locale),
};

/// Public figures under the same formula (likes and reposts, and replies where known), in points:
/// members of the US Congress in August 2015 at the 10th, 50th, 90th and 99th percentile, from the
/// public repository `datahoarder/congress_twitter`; Donald Trump and Barack Obama in October 2017,
/// from public collections of their posts. The order is that of the names in the locale.
const REFERENCES: [f64; 6] = [8.9, 12.9, 20.3, 36.8, 83.0, 95.0];

/// Below this width, in pixels, there is room for every second tick only.
const NARROW: f64 = 480.0;
/// The margins beside the axis, in pixels.
const SIDE: f64 = 6.0;
/// What lies below the axis, in pixels: the baselines of three lines of text, and the lower edge.
const POINTS_BASELINE: f64 = 26.0;
const NUMBER_BASELINE: f64 = 27.0;
const RESPONSES_BASELINE: f64 = 44.0;
const NAME_BASELINE: f64 = 61.0;
const BELOW: f64 = 66.0;
/// No other label of points is written closer to that of the number, in pixels.
const NUMBER_CLEARANCE: f64 = 18.0;
/// The room that the number's label takes to either side, in pixels.
const NUMBER_ROOM: f64 = 14.0;
/// The heights of the intervals' bands, in pixels.
const LEVEL_THICKNESS: f64 = 12.0;
const NEXT_POST_THICKNESS: f64 = 5.0;

/// The caption of a number's ruler.
#[must_use]
pub fn title(number: &Number, locale: &Locale) -> String {
    locale.ruler_title(number.value, number.level)
}

/// A number's ruler as SVG, at a width in CSS pixels.
#[must_use]
pub fn draw(number: &Number, locale: &Locale, width: f64) -> String {
    let is_narrow = width < NARROW;
    let sides = Frame { width, left: SIDE, right: SIDE, ..Frame::default() };
    let scale = sides.x((0.0, MAX));
    let references = REFERENCES
        .iter()
        .zip(locale.figures.references)
        .map(|(&points, name)| (points, format!("{name} {}", locale.points(points))))
        .collect();
    let callouts = Callouts::new(&scale, references, width);
    let frame = Frame { above: callouts.height(), below: BELOW, ..sides };
    let axis = HorizontalAxis { scale, y: frame.baseline() };

    let points = Ticks::new(0.0, MAX, if is_narrow { 5 } else { 10 })
        .labelled(|points, n_decimals| locale.decimals(points, n_decimals));
    let responses: &[u32] = if is_narrow {
        &[1, 10, 100, 1_000, 10_000, 100_000]
    } else {
        &[1, 3, 10, 30, 100, 300, 1_000, 10_000, 100_000, 1_000_000]
    };
    let clear_of_number = axis.clear_of(&points, number.value, NUMBER_CLEARANCE);

    let mut svg = Svg::default();
    callouts.draw(&mut svg, axis.y, "reference", "reference-name");
    axis.line(&mut svg);
    axis.notches(&mut svg, (-4.0, 4.0), &points);
    let next_post = (number.next_post.low, number.next_post.high);
    axis.band(&mut svg, "next-band", next_post, NEXT_POST_THICKNESS);
    axis.band(&mut svg, "level-band", (number.level.low, number.level.high), LEVEL_THICKNESS);
    axis.stem(&mut svg, "here", number.value, (-11.0, 11.0));
    axis.pointer(&mut svg, "here-pointer", number.value, (3.0, 13.0));
    axis.tick_labels(&mut svg, POINTS_BASELINE, &clear_of_number);
    axis.value_label(
        &mut svg,
        (number.value, NUMBER_BASELINE),
        (width, NUMBER_ROOM),
        "here-label",
        &locale.points(number.value),
    );
    axis.tick_labels(&mut svg, RESPONSES_BASELINE, &response_ticks(locale, responses));
    axis.start_label(&mut svg, NAME_BASELINE, "axis-name", locale.figures.responses_axis);
    frame.picture(FIGURE.key, &title(number, locale), locale.figures.ruler_description, svg)
}

/// The facts of a number's ruler as a table.
#[must_use]
pub fn table(number: &Number, locale: &Locale) -> FactTable {
    let of_points = |points: f64| locale.points(points);
    let of_responses = |points: f64| locale.responses(responses(points));
    let row =
        |what: &str, points: f64| vec![what.to_owned(), of_points(points), of_responses(points)];
    let mut rows = vec![row(locale.number.heading, number.value)];
    for (what, interval) in
        [(locale.figures.level, number.level), (locale.figures.next_post, number.next_post)]
    {
        rows.push(vec![what.to_owned(), ends(interval, of_points), ends(interval, of_responses)]);
    }
    for (name, points) in locale.figures.references.iter().zip(REFERENCES) {
        rows.push(row(name, points));
    }
    FactTable {
        columns: vec![
            locale.figures.column_what,
            locale.figures.column_score,
            locale.figures.responses_axis,
        ],
        rows,
    }
}
