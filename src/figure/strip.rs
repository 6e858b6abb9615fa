//! The strip: every formula whose values lie between 0 and 100 on one axis, each at what it says of the same
//! posts.

use super::{FactTable, Mark};
use crate::chart::Frame;
use crate::chart::axis::HorizontalAxis;
use crate::chart::callout::{Callouts, ValueLabel};
use crate::chart::mark;
use crate::chart::svg::Svg;
use crate::chart::ticks::Ticks;
use crate::locale::Locale;
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
    let mut all: Vec<Said> = LENSES
        .iter()
        .zip(scores)
        .filter_map(|(lens, score)| {
            let (_, greatest) = BOUNDED.iter().find(|(id, _)| *id == lens.id)?;
            let value = score.as_ref().ok()?.value;
            let place = (value / greatest * MAX).clamp(0.0, MAX);
            Some(Said { id: lens.id, value, place })
        })
        .collect();
    all.sort_by(|one, other| one.place.total_cmp(&other.place));
    all
}

/// The caption: the formulas that say least and most. It is empty where there are no values.
#[must_use]
pub fn title(said: &[Said], locale: &Locale) -> String {
    match said {
        [] => String::new(),
        [only] => label(only, locale),
        [least, .., most] => locale.strip_title(&label(least, locale), &label(most, locale)),
    }
}

/// The strip as SVG, at a width in CSS pixels.
#[must_use]
pub fn draw(said: &[Said], locale: &Locale, width: f64) -> String {
    let (frame, axis, callouts) = plot(said, locale, width);
    let mut svg = Svg::default();
    callouts.draw(&mut svg, axis.y, "leader");
    axis.line(&mut svg);
    let ticks =
        Ticks::new(0.0, MAX, 5).labelled(|points, n_decimals| locale.decimals(points, n_decimals));
    axis.notches(&mut svg, (0.0, 4.0), &ticks);
    axis.tick_labels(&mut svg, TICK_BASELINE, &ticks);
    for it in said {
        let x = axis.scale.apply(it.place);
        if it.id == LensId::Number {
            svg.path("here", &mark::line(&[(x, axis.y - OVERHANG), (x, axis.y + OVERHANG)]));
        } else {
            svg.path("posts", &mark::dots(&[(x, axis.y)]));
        }
    }
    let description = locale.counted(locale.strip.description, said.len());
    frame.picture("strip", &title(said, locale), &description, svg)
}

/// The formulas on the axis, from the least to the greatest.
#[must_use]
pub fn marks(said: &[Said], locale: &Locale, width: f64) -> Vec<Mark> {
    let (_, axis, _) = plot(said, locale, width);
    let of = |it: &Said| Mark { x: axis.scale.apply(it.place), y: axis.y, text: label(it, locale) };
    said.iter().map(of).collect()
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

/// The name of a formula with its value.
fn label(said: &Said, locale: &Locale) -> String {
    locale.strip_label(locale.lens(said.id), &locale.value(said.id, said.value))
}

fn plot(said: &[Said], locale: &Locale, width: f64) -> (Frame, HorizontalAxis, Callouts) {
    let sides = Frame { width, left: SIDE, right: SIDE, below: BELOW, ..Frame::default() };
    let scale = sides.x((0.0, MAX));
    let labels = said.iter().map(|it| {
        let class = if it.id == LensId::Number { "here-label" } else { "tick" };
        ValueLabel { value: it.place, text: label(it, locale), class }
    });
    let callouts = Callouts::new(&scale, labels.collect(), width);
    let frame = Frame { above: Callouts::height_of(callouts.n_rows().max(LEAST_ROWS)), ..sides };
    (frame, HorizontalAxis { scale, y: frame.baseline() }, callouts)
}
