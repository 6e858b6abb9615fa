//! What the figures over time have in common: months below the plot, points at its left, and the responses
//! that these stand for at its right.

use super::response_ticks;
use crate::activity::{Date, Time};
use crate::chart::Frame;
use crate::chart::axis::{HorizontalAxis, VerticalAxis};
use crate::chart::label::{self, Anchor, Label};
use crate::chart::scale::Scale;
use crate::chart::svg::Svg;
use crate::chart::ticks::{Tick, Ticks, round_up};
use crate::locale::Locale;
use crate::score::number::MAX;

/// A plot of points over time.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimePlot {
    /// The picture with its margins.
    pub(super) frame: Frame,
    /// The highest value of the plot, in points.
    pub(super) top: f64,
    start: Time,
    end: Time,
}

/// The baseline of the axes' names, in pixels from the upper edge of the picture.
const NAMES_BASELINE: f64 = 10.0;
/// The baseline of the months, in pixels below the plot.
const MONTHS_BASELINE: f64 = 18.0;
/// The width of the label of a month, in pixels, with the room around it.
const MONTH_LABEL: f64 = 84.0;

impl TimePlot {
    /// A plot from one moment to another in a picture `width` pixels wide, with room for a value of
    /// `highest` points. The plot is `plot_height` pixels high.
    #[must_use]
    pub(super) fn new(
        width: f64,
        plot_height: f64,
        (start, end): (Time, Time),
        highest: f64,
    ) -> TimePlot {
        let frame = Frame { width, plot_height, left: 30.0, right: 46.0, above: 20.0, below: 26.0 };
        TimePlot { frame, top: round_up(highest, 5.0).min(MAX), start, end }
    }

    /// The x coordinate of a moment.
    #[must_use]
    pub(super) fn x(&self, time: Time) -> f64 {
        self.times().apply(seconds(time, self.start))
    }

    /// The y coordinate of a value in points. What lies above the plot is cut off.
    #[must_use]
    pub(super) fn y(&self, points: f64) -> f64 {
        self.points().apply(points.min(self.top))
    }

    /// The moment at an x coordinate. Beside the plot it is the first or the last moment.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the cast saturates, and seconds are whole"
    )]
    pub(super) fn time_at(&self, x: f64) -> Time {
        let seconds = self.times().invert(x).clamp(0.0, seconds(self.end, self.start));
        Time(self.start.0 + seconds as i64)
    }

    fn times(&self) -> Scale {
        self.frame.x((0.0, seconds(self.end, self.start)))
    }

    fn points(&self) -> Scale {
        self.frame.y((0.0, self.top))
    }

    fn left(&self) -> VerticalAxis {
        VerticalAxis { scale: self.points(), x: self.times().range.0 }
    }

    fn ticks(&self, locale: &Locale) -> Vec<Tick> {
        let ticks = Ticks::new(0.0, self.top, 5);
        ticks.labelled(|points, n_decimals| locale.decimals(points, n_decimals))
    }

    /// Draws a line at each tick of the points.
    pub(super) fn grid(&self, svg: &mut Svg, locale: &Locale) {
        self.left().grid(svg, self.times().range.1, &self.ticks(locale));
    }

    /// Writes the labels of all axes.
    pub(super) fn labels(&self, svg: &mut Svg, locale: &Locale) {
        let right = VerticalAxis { scale: self.points(), x: self.times().range.1 };
        let mut responses = response_ticks(locale, &[0, 1, 3, 10, 30, 100, 1_000, 10_000, 100_000]);
        responses.retain(|tick| tick.value <= self.top);
        self.left().tick_labels(svg, Anchor::End, &self.ticks(locale));
        right.tick_labels(svg, Anchor::Start, &responses);
        for (x, anchor, text) in [
            (0.0, Anchor::Start, locale.figures.column_score),
            (self.frame.width, Anchor::End, locale.why.responses),
        ] {
            svg.label(&Label {
                point: (x, 0.0),
                anchor,
                gap: 0.0,
                baseline: NAMES_BASELINE,
                class: "axis-name",
                text,
            });
        }
        self.months(svg, locale);
    }

    /// Draws the names of months or years, as many as there is room for.
    fn months(&self, svg: &mut Svg, locale: &Locale) {
        const DAYS_IN_A_MONTH: f64 = 30.44;
        let axis = HorizontalAxis { scale: self.times(), y: self.frame.baseline() };
        let n_labels = label::n_that_fit(&axis.scale, MONTH_LABEL);
        let n_months = self.end.days_since(self.start) / DAYS_IN_A_MONTH;
        let step = [1, 2, 3, 6, 12, 24, 60, 120]
            .into_iter()
            .find(|&step| n_months / f64::from(step) <= n_labels)
            .unwrap_or(240);
        let ticks: Vec<Tick> = month_starts(self.start, self.end, step)
            .into_iter()
            .map(|(time, date)| Tick {
                value: seconds(time, self.start),
                label: locale.month(date),
            })
            .collect();
        if ticks.is_empty() {
            axis.end_label(svg, MONTHS_BASELINE, "tick", &locale.date(self.end.date()));
        }
        axis.notches(svg, (0.0, 5.0), &ticks);
        let labelled = axis.with_whole_labels(&ticks, MONTH_LABEL, self.frame.width);
        axis.tick_labels(svg, MONTHS_BASELINE, &labelled);
    }
}

/// The beginnings of months from `start` to `end`, every `step` months. Steps of a year begin in
/// January, steps of a quarter in the first month of a quarter.
fn month_starts(start: Time, end: Time, step: i32) -> Vec<(Time, Date)> {
    let first = start.date();
    let offset = (i32::from(first.month) - 1).rem_euclid(step.min(12));
    let mut starts = Vec::new();
    for n in 0..10_000 {
        let date = first.first_of_month_plus(n * step - offset);
        match date.start() {
            Some(time) if time > end => break,
            Some(time) if time >= start => starts.push((time, date)),
            _ => {}
        }
    }
    starts
}

/// Seconds since `origin`. Counted from the first post, they are exact as a float.
fn seconds(time: Time, origin: Time) -> f64 {
    time.days_since(origin) * 86_400.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_where_years_and_quarters_do() {
        let day = |year, month| Date { year, month, day: 15 }.start().unwrap();
        let months = |step| -> Vec<(i32, u8)> {
            let starts = month_starts(day(2021, 11), day(2022, 12), step);
            starts.into_iter().map(|(_, date)| (date.year, date.month)).collect()
        };
        assert_eq!(months(3), [(2022, 1), (2022, 4), (2022, 7), (2022, 10)]);
        assert_eq!(months(12), [(2022, 1)]);
        assert_eq!(months(1).len(), 13);
        assert_eq!(months(1)[0], (2021, 12));
    }
}
