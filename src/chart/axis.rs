//! Axes: lines, ticks and labels along a scale.

use super::label::{self, Anchor, Label};
use super::mark;
use super::scale::Scale;
use super::svg::Svg;
use super::ticks::Tick;

/// A horizontal axis. All distances are in pixels; offsets are measured downwards from the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct HorizontalAxis {
    /// From values to x coordinates.
    pub(crate) scale: Scale,
    /// The y coordinate of the axis.
    pub(crate) y: f64,
}

impl HorizontalAxis {
    /// Draws the axis itself.
    pub(crate) fn line(&self, svg: &mut Svg) {
        let (start, end) = self.scale.range;
        svg.path("axis", &mark::line(&[(start, self.y), (end, self.y)]));
    }

    /// Draws a short line at each tick, from one offset to another.
    pub(crate) fn notches(&self, svg: &mut Svg, (from, to): (f64, f64), ticks: &[Tick]) {
        for tick in ticks {
            self.stem(svg, "notch", tick.value, (from, to));
        }
    }

    /// Draws a vertical line at a value, from one offset to another.
    pub(crate) fn stem(&self, svg: &mut Svg, class: &str, value: f64, (from, to): (f64, f64)) {
        let x = self.scale.apply(value);
        svg.path(class, &mark::line(&[(x, self.y + from), (x, self.y + to)]));
    }

    /// Draws a band on the axis between two values, `thickness` high.
    pub(crate) fn band(&self, svg: &mut Svg, class: &str, (low, high): (f64, f64), thickness: f64) {
        let (bottom, top) = (self.y + 0.5 * thickness, self.y - 0.5 * thickness);
        let ends = [low, high].map(|value| (self.scale.apply(value), bottom, top));
        svg.path(class, &mark::band(&ends));
    }

    /// Draws a rectangle that stands on the axis between two values, `height` high. It ends where the axis
    /// ends.
    pub(crate) fn rectangle(
        &self,
        svg: &mut Svg,
        class: &str,
        (low, high): (f64, f64),
        height: f64,
    ) {
        let (start, end) = self.scale.domain;
        let ends = [low.max(start), high.min(end)]
            .map(|value| (self.scale.apply(value), self.y, self.y - height));
        svg.path(class, &mark::band(&ends));
    }

    /// Writes the label of each tick centred under it. A label that would leave the picture at the left begins
    /// there, and one that would leave the plot at the right ends there. `baseline` is the offset of the text's
    /// baseline.
    pub(crate) fn tick_labels(&self, svg: &mut Svg, baseline: f64, ticks: &[Tick]) {
        let (_, right) = self.scale.range;
        for tick in ticks {
            let x = self.scale.apply(tick.value);
            let half_width = 0.5 * label::width(&tick.label);
            let (x, anchor) = if x < half_width {
                (0.0, Anchor::Start)
            } else if right - x < half_width {
                (right, Anchor::End)
            } else {
                (x, Anchor::Middle)
            };
            self.label(svg, (x, baseline), anchor, "tick", &tick.label);
        }
    }

    /// The ticks whose labels, if `label_width` wide, lie whole in a picture from 0 to
    /// `picture_width`.
    #[must_use]
    pub(crate) fn with_whole_labels(
        &self,
        ticks: &[Tick],
        label_width: f64,
        picture_width: f64,
    ) -> Vec<Tick> {
        let is_whole = |tick: &&Tick| {
            let x = self.scale.apply(tick.value);
            x - 0.5 * label_width >= 0.0 && x + 0.5 * label_width <= picture_width
        };
        ticks.iter().filter(is_whole).cloned().collect()
    }

    /// Writes a label that ends where the axis ends.
    pub(crate) fn end_label(&self, svg: &mut Svg, baseline: f64, class: &str, text: &str) {
        self.label(svg, (self.scale.range.1, baseline), Anchor::End, class, text);
    }

    fn label(
        &self,
        svg: &mut Svg,
        (x, baseline): (f64, f64),
        anchor: Anchor,
        class: &str,
        text: &str,
    ) {
        svg.label(&Label { point: (x, self.y), anchor, gap: 0.0, baseline, class, text });
    }
}

/// A vertical axis. All distances are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct VerticalAxis {
    /// From values to y coordinates.
    pub(crate) scale: Scale,
    /// The x coordinate of the axis.
    pub(crate) x: f64,
}

impl VerticalAxis {
    /// Draws a line at each tick from the axis to the x coordinate `end`.
    pub(crate) fn grid(&self, svg: &mut Svg, end: f64, ticks: &[Tick]) {
        for tick in ticks {
            let y = self.scale.apply(tick.value);
            svg.path("grid", &mark::line(&[(self.x, y), (end, y)]));
        }
    }

    /// Writes the label of each tick beside the axis: [`Anchor::End`] writes them left of it,
    /// [`Anchor::Start`] right of it.
    pub(crate) fn tick_labels(&self, svg: &mut Svg, anchor: Anchor, ticks: &[Tick]) {
        /// From the middle of a digit down to its baseline.
        const HALF_DIGIT: f64 = 4.5;
        for tick in ticks {
            svg.label(&Label {
                point: (self.x, self.scale.apply(tick.value)),
                anchor,
                gap: 6.0,
                baseline: HALF_DIGIT,
                class: "tick",
                text: &tick.label,
            });
        }
    }
}
