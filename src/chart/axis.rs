//! Axes are only marks: lines and words at ticks.

use super::label;
use super::mark;
use super::scale::Scale;
use super::svg::{Anchor, Svg};

/// A value on an axis and what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in the axis's own values.
    pub value: f64,
    /// What to write.
    pub label: String,
}

/// Words along a horizontal line at `y`, each centred under its tick but kept inside the picture.
pub fn words_along(svg: &mut Svg, scale: &Scale, y: f64, ticks: &[Tick], class: &str) {
    let (left, right) = scale.range;
    for tick in ticks {
        let x = scale.apply(tick.value);
        let half_width = 0.5 * label::width(&tick.label);
        let (x, anchor) = match x {
            x if x - left < half_width => (x, Anchor::Start),
            x if right - x < half_width => (right, Anchor::End),
            _ => (x, Anchor::Middle),
        };
        svg.words(x, y, anchor, class, &tick.label);
    }
}

/// Words beside a vertical axis, each centred on its tick.
pub fn words_beside(svg: &mut Svg, scale: &Scale, x: f64, anchor: Anchor, ticks: &[Tick]) {
    for tick in ticks {
        svg.words(x, scale.apply(tick.value) + 4.0, anchor, "tick", &tick.label);
    }
}

/// Light lines across the plot at each tick.
pub fn grid(svg: &mut Svg, scale: &Scale, (start, end): (f64, f64), ticks: &[Tick]) {
    for tick in ticks {
        let y = scale.apply(tick.value);
        svg.path("grid", &mark::line(&[(start, y), (end, y)]));
    }
}

/// Short lines across a horizontal axis at each tick.
pub fn notches(svg: &mut Svg, scale: &Scale, (top, bottom): (f64, f64), ticks: &[Tick]) {
    for tick in ticks {
        let x = scale.apply(tick.value);
        svg.path("notch", &mark::line(&[(x, top), (x, bottom)]));
    }
}
