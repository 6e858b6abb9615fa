//! The ruler: 0 to 100 points, the responses they stand for, the number with the interval of its
//! level, and public figures for comparison.

use super::{Facts, Figure, Table, response_ticks};
use crate::chart::axis::{self, Tick};
use crate::chart::svg::{Anchor, Svg};
use crate::chart::{Frame, label, mark, ticks};
use crate::locale::Locale;
use crate::score::number::{MAX, responses};

/// The figure's entry.
pub(super) const FIGURE: Figure = Figure { key: "ruler", title, draw, table };

/// Public figures under the same formula (likes and reposts, and replies where known), in points:
/// members of the US Congress in August 2015 at the 10th, 50th, 90th and 99th percentile, from the
/// public repository `datahoarder/congress_twitter`; Donald Trump and Barack Obama in October 2017,
/// from public collections of their posts. In the order of the locale's names.
const REFERENCES: [f64; 6] = [8.9, 12.9, 20.3, 36.8, 83.0, 95.0];

/// Below this width, in pixels, there is room for every second tick only.
const NARROW: f64 = 480.0;
const ROW_HEIGHT: f64 = 17.0;

fn title(facts: &Facts<'_>, locale: &Locale) -> String {
    (locale.figures.ruler_title)(locale, facts.number.value, facts.number.level)
}

fn draw(facts: &Facts<'_>, locale: &Locale, width: f64) -> String {
    let number = facts.number;
    let is_narrow = width < NARROW;
    let (left, right) = (6.0, 6.0);
    let scale = Frame { width, height: 0.0, left, right, top: 0.0, bottom: 0.0 }.x((0.0, MAX));

    let references: Vec<(f64, String)> = REFERENCES
        .iter()
        .zip(locale.figures.references)
        .map(|(&points, name)| (scale.apply(points), format!("{name} {}", locale.points(points))))
        .collect();
    let labels: Vec<(f64, &str)> = references.iter().map(|(x, name)| (*x, name.as_str())).collect();
    let slots = label::slots(&labels, width);
    let n_rows = slots.iter().map(|slot| slot.row + 1).max().unwrap_or(0);
    let n_rows = f64::from(u32::try_from(n_rows).unwrap_or(0));

    let axis_y = n_rows * ROW_HEIGHT + 22.0;
    let frame = Frame { width, height: axis_y + 66.0, left, right, top: 0.0, bottom: 0.0 };

    let here = scale.apply(number.value);
    let own_label = locale.points(number.value);
    let clear_of_own = |tick: &Tick| (scale.apply(tick.value) - here).abs() > 18.0;
    let scores: Vec<Tick> = ticks::round(0.0, MAX, if is_narrow { 5 } else { 10 })
        .into_iter()
        .map(|value| Tick { value, label: locale.points(value) })
        .collect();
    let worded: Vec<Tick> = scores.iter().filter(|tick| clear_of_own(tick)).cloned().collect();
    let drawn = if is_narrow {
        response_ticks(locale, &[1, 10, 100, 1_000, 10_000, 100_000])
    } else {
        response_ticks(locale, &[1, 3, 10, 30, 100, 300, 1_000, 10_000, 100_000, 1_000_000])
    };

    let mut svg = Svg::default();
    for (&(x, name), slot) in labels.iter().zip(&slots) {
        let row = f64::from(u32::try_from(slot.row).unwrap_or(0));
        let text_y = axis_y - 18.0 - row * ROW_HEIGHT;
        let text_x = if slot.anchor == Anchor::Start { x + 4.0 } else { x - 4.0 };
        svg.path("reference", &mark::line(&[(x, text_y - 9.0), (x, axis_y)]));
        svg.words(text_x, text_y, slot.anchor, "reference-name", name);
    }
    let band = |low: f64, high: f64, half_height: f64| {
        mark::band(&[
            (scale.apply(low), axis_y + half_height, axis_y - half_height),
            (scale.apply(high), axis_y + half_height, axis_y - half_height),
        ])
    };
    let pointer = [(here, axis_y + 3.0), (here - 6.0, axis_y + 13.0), (here + 6.0, axis_y + 13.0)];
    svg.path("axis", &mark::line(&[(scale.range.0, axis_y), (scale.range.1, axis_y)]));
    axis::notches(&mut svg, &scale, (axis_y - 4.0, axis_y + 4.0), &scores);
    svg.path("next-band", &band(number.next_post.low, number.next_post.high, 2.5));
    svg.path("level-band", &band(number.level.low, number.level.high, 6.0));
    svg.path("here", &mark::line(&[(here, axis_y - 11.0), (here, axis_y + 11.0)]));
    svg.path("here-pointer", &(mark::line(&pointer) + "Z"));
    axis::words_along(&mut svg, &scale, axis_y + 26.0, &worded, "tick");
    svg.words(here, axis_y + 27.0, near_edge(here, width), "here-label", &own_label);
    axis::words_along(&mut svg, &scale, axis_y + 44.0, &drawn, "tick");
    let axis_name = locale.figures.responses_axis;
    svg.words(scale.range.0, axis_y + 61.0, Anchor::Start, "axis-name", axis_name);
    frame.picture(FIGURE.key, &title(facts, locale), locale.figures.ruler_description, svg)
}

/// Keeps a short label inside the picture.
fn near_edge(x: f64, width: f64) -> Anchor {
    match x {
        x if x < 14.0 => Anchor::Start,
        x if width - x < 14.0 => Anchor::End,
        _ => Anchor::Middle,
    }
}

fn table(facts: &Facts<'_>, locale: &Locale) -> Table {
    let number = facts.number;
    let row = |what: &str, points: f64| {
        vec![what.to_owned(), locale.points(points), locale.responses(responses(points))]
    };
    let mut rows = vec![row(locale.number.heading, number.value)];
    for (what, interval) in
        [(locale.figures.level, number.level), (locale.figures.next_post, number.next_post)]
    {
        let ends = |shown: &dyn Fn(f64) -> String| {
            format!("{}–{}", shown(interval.low), shown(interval.high))
        };
        rows.push(vec![
            what.to_owned(),
            ends(&|points| locale.points(points)),
            ends(&|points| locale.responses(responses(points))),
        ]);
    }
    for (name, points) in locale.figures.references.iter().zip(REFERENCES) {
        rows.push(row(name, points));
    }
    Table {
        columns: vec![
            locale.figures.column_what,
            locale.figures.column_score,
            locale.figures.responses_axis,
        ],
        rows,
    }
}
