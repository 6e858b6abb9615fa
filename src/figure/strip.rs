//! The strip: every formula whose values lie between 0 and 100 on one axis, each at what it says of the same
//! posts.

use super::{FactTable, Mark};
use crate::chart::Frame;
use crate::chart::axis::HorizontalAxis;
use crate::chart::callout::{Callouts, ValueLabel};
use crate::chart::label::{self, Anchor, Label};
use crate::chart::mark;
use crate::chart::svg::Svg;
use crate::chart::ticks::Ticks;
use crate::locale::Locale;
use crate::order::{rising, within};
use crate::score::number::MAX;
use crate::score::{LENSES, LensId, Missing, Score};

/// The formulas whose values lie between 0 and a greatest value, which is 100 on the axis.
const BOUNDED: [(LensId, f64); 6] = [
    (LensId::Number, 100.0),
    (LensId::Klout, 100.0),
    (LensId::ShareReposted, 100.0),
    (LensId::Followers, 100.0),
    (LensId::FollowerRank, 1.0),
    (LensId::SignalStrength, 1.0),
];

/// The margins beside the axis, in pixels: half a label.
const SIDE: f64 = 8.0;
/// The least number of rows of labels that there is room for.
const LEAST_ROWS: usize = 3;
/// The baseline of the ticks' labels, and the room below the axis, in pixels.
const TICK_BASELINE: f64 = 18.0;
const BELOW: f64 = 26.0;
/// Below this width, in pixels, each formula has a row of its own, since labels side by side would cross.
const NARROW: f64 = 480.0;
/// Below this width, in pixels, there is room for few ticks.
const TINY: f64 = 280.0;
/// The height of such a row, and how far above its line the label's baseline lies, in pixels.
const ROW_HEIGHT: f64 = 32.0;
const RISE: f64 = 8.0;
/// The diameter of a dot, in pixels.
const DOT: f64 = 7.5;
/// How far the line of the number reaches below the axis, in pixels.
const OVERHANG: f64 = 5.0;

/// What a formula says, on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// The formula.
    pub id: LensId,
    /// Its value in its own unit.
    pub value: f64,
    /// Its place on the axis, from 0 to 100.
    pub place: f64,
}

/// What the formulas say that can stand on the axis, from the least to the greatest. `scores` are those of
/// all formulas, in the order of [`LENSES`].
#[must_use]
pub fn said(scores: &[Result<Score, Missing>]) -> Vec<Said> {
    let all: Vec<Said> = LENSES
        .iter()
        .zip(scores)
        .filter_map(|(lens, score)| {
            let (_, greatest) = BOUNDED.iter().find(|(id, _)| *id == lens.id)?;
            let value = score.as_ref().ok()?.value;
            let place = within(value / greatest * MAX, 0.0, MAX);
            Some(Said { id: lens.id, value, place })
        })
        .collect();
    rising(all.iter().map(|said| said.place)).into_iter().map(|at| all[at]).collect()
}

/// The least and the greatest value among the formulas whose own unit is points from 0 to 100.
#[must_use]
pub fn points_range(said: &[Said]) -> Option<(f64, f64)> {
    const IN_POINTS: [LensId; 3] = [LensId::Number, LensId::Klout, LensId::Followers];
    let mut points = said.iter().filter(|it| IN_POINTS.contains(&it.id)).map(|it| it.value);
    let least = points.next()?;
    Some((least, points.next_back().unwrap_or(least)))
}

/// The caption: the least and the greatest value in points; where none has that unit, a formula that has a value.
/// It is empty where there are no values.
#[must_use]
pub fn title(said: &[Said], locale: &Locale) -> String {
    match (points_range(said), said) {
        (Some((low, high)), _) => locale.strip_answer(low, high),
        (None, [first, ..]) => label(first, locale),
        (None, []) => String::new(),
    }
}

/// The strip as SVG, at a width in CSS pixels.
#[must_use]
pub fn draw(said: &[Said], locale: &Locale, width: f64) -> String {
    let Plot { frame, axis, callouts, heights } = plot(said, locale, width);
    let mut svg = Svg::default();
    callouts.draw(&mut svg, axis.y, "leader");
    axis.line(&mut svg);
    let n_ticks = if width < TINY { 2 } else { 5 };
    let ticks = Ticks::new(0.0, MAX, n_ticks)
        .labelled(|points, n_decimals| locale.decimals(points, n_decimals));
    axis.notches(&mut svg, (0.0, 4.0), &ticks);
    axis.tick_labels(&mut svg, TICK_BASELINE, &ticks);
    for (it, &y) in said.iter().zip(&heights) {
        if width < NARROW {
            svg.path("grid", &mark::line(&[(SIDE, y), (width - SIDE, y)]));
            svg.label(&Label {
                point: (0.0, y),
                anchor: Anchor::Start,
                gap: 0.0,
                baseline: -RISE,
                class: class(it),
                text: &fitting_label(it, locale, width),
            });
        }
        let x = axis.scale.apply(it.place);
        if it.id == LensId::Number {
            svg.path("here", &mark::line(&[(x, y - OVERHANG), (x, y + OVERHANG)]));
        } else {
            svg.dots("posts", DOT, &mark::dots(&[(x, y)]));
        }
    }
    let description = locale.counted(locale.strip.description, said.len());
    frame.picture("strip", &title(said, locale), &description, svg)
}

/// The formulas on the axis, from the least to the greatest.
#[must_use]
pub fn marks(said: &[Said], locale: &Locale, width: f64) -> Vec<Mark> {
    let Plot { axis, heights, .. } = plot(said, locale, width);
    let mark = |(it, &y): (&Said, &f64)| Mark {
        x: axis.scale.apply(it.place),
        y,
        text: label(it, locale),
    };
    said.iter().zip(&heights).map(mark).collect()
}

/// The facts of the strip as a table.
#[must_use]
pub fn table(said: &[Said], locale: &Locale) -> FactTable {
    let words = &locale.strip;
    let row = |it: &Said| {
        vec![locale.lens(it.id).to_owned(), locale.value(it.id, it.value), locale.points(it.place)]
    };
    FactTable {
        columns: vec![words.formula, words.value, words.place],
        rows: said.iter().map(row).collect(),
    }
}

/// The name of a formula with its value. The number needs no unit on its own scale.
fn label(said: &Said, locale: &Locale) -> String {
    let value = match said.id {
        LensId::Klout => return locale.needle(None, said.value),
        LensId::Number => locale.value_alone(said.id, said.value),
        _ => locale.value(said.id, said.value),
    };
    locale.strip_label(locale.lens(said.id), &value)
}

/// [`label()`], where it is no wider than the picture; otherwise without what stands in brackets.
fn fitting_label(said: &Said, locale: &Locale, width: f64) -> String {
    let text = label(said, locale);
    match text.split_once(" (").zip(text.rsplit_once(')')) {
        Some(((name, _), (_, value))) if label::width(&text) > width => format!("{name}{value}"),
        _ => text,
    }
}

/// The class of a formula's label in the style sheet.
fn class(said: &Said) -> &'static str {
    if said.id == LensId::Number { "here-label" } else { "tick" }
}

/// Where the strip is drawn.
struct Plot {
    frame: Frame,
    axis: HorizontalAxis,
    /// The labels above the axis, where there is room for them.
    callouts: Callouts,
    /// The y coordinate of each formula.
    heights: Vec<f64>,
}

fn plot(said: &[Said], locale: &Locale, width: f64) -> Plot {
    let is_narrow = width < NARROW;
    let sides = Frame { width, left: SIDE, right: SIDE, below: BELOW, ..Frame::default() };
    let scale = sides.x((0.0, MAX));
    let labels = said.iter().filter(|_| !is_narrow).map(|it| ValueLabel {
        value: it.place,
        text: label(it, locale),
        class: class(it),
        is_bold: it.id == LensId::Number,
    });
    let callouts = Callouts::new(&scale, &labels.collect::<Vec<_>>(), width);
    let row = |n: usize| ROW_HEIGHT * f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let above = if is_narrow {
        row(said.len()) + RISE
    } else {
        Callouts::height_of(callouts.n_rows().max(LEAST_ROWS))
    };
    let frame = Frame { above, ..sides };
    let y = frame.baseline();
    let height = |place: usize| if is_narrow { row(place + 1) - RISE } else { y };
    let heights = (0..said.len()).map(height).collect();
    Plot { frame, axis: HorizontalAxis { scale, y }, callouts, heights }
}
