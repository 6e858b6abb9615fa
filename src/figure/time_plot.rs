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
use crate::order::within;
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
const NAMES_BASELINE: f64 = 11.0;
/// The baseline of the months, in pixels below the plot.
const MONTHS_BASELINE: f64 = 20.0;
/// The room between the labels of two months, in pixels.
const BETWEEN_MONTHS: f64 = 14.0;
/// The margin above the plot, in pixels, with the axes' names alone.
const ABOVE: f64 = 22.0;
/// The margin at the right, in pixels, beside the widest label there.
const RIGHT: f64 = 10.0;
/// The height of a line of text, in pixels.
const LINE: f64 = 14.0;
/// The ticks of the axis of responses.
const RESPONSES: [u32; 11] = [0, 1, 3, 10, 30, 100, 300, 1_000, 10_000, 100_000, 1_000_000];

impl TimePlot {
    /// A plot from one moment to another in a picture `width` pixels wide, with room for a value of
    /// `highest` points. The plot is `plot_height` pixels high.
    #[must_use]
    pub(super) fn new(
        width: f64,
        plot_height: f64,
        (start, end): (Time, Time),
        highest: f64,
        locale: &Locale,
    ) -> TimePlot {
        let top = round_up(highest, 5.0).min(MAX);
        let widths = response_labels(top, plot_height, locale)
            .into_iter()
            .map(|tick| label::width(&tick.label));
        let right = RIGHT + widths.fold(0.0, f64::max);
        let frame = Frame { width, plot_height, left: 32.0, right, above: ABOVE, below: 28.0 };
        TimePlot { frame, top, start, end }
    }

    /// The plot with more room above it, in pixels.
    #[must_use]
    pub(super) fn lowered(self, room: f64) -> TimePlot {
        let frame = Frame { above: self.frame.above + room, ..self.frame };
        TimePlot { frame, ..self }
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
        let seconds = within(self.times().invert(x), 0.0, seconds(self.end, self.start));
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

    /// Writes the labels of all axes. `is_weighted` says whether responses are weighted.
    pub(super) fn labels(&self, svg: &mut Svg, locale: &Locale, is_weighted: bool) {
        let right = VerticalAxis { scale: self.points(), x: self.times().range.1 };
        let responses = response_labels(self.top, self.frame.plot_height, locale);
        self.left().tick_labels(svg, Anchor::End, &self.ticks(locale));
        right.tick_labels(svg, Anchor::Start, &responses);
        let (points, responses) =
            (locale.figures.column_points, locale.responses_head(is_weighted));
        // Where the text is enlarged on a phone, there is room for one name.
        let is_narrow = label::width(points) + label::width(&responses) > self.frame.width;
        let names = [(0.0, Anchor::Start, points), (self.frame.width, Anchor::End, &responses)];
        for (x, anchor, text) in names.into_iter().skip(is_narrow.into()) {
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
        let all = month_starts(self.start, self.end, 1);
        let widths = all.iter().map(|(_, date)| label::width(&locale.month(*date)));
        let widest = widths.fold(0.0, f64::max);
        let n_labels = label::n_that_fit(&axis.scale, widest + BETWEEN_MONTHS);
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
        axis.notches(svg, (0.0, 5.0), &ticks);
        let labelled = axis.with_whole_labels(&ticks, widest, self.frame.width);
        if labelled.is_empty() {
            axis.end_label(svg, MONTHS_BASELINE, "tick", &locale.date(self.end.date()));
        }
        axis.tick_labels(svg, MONTHS_BASELINE, &labelled);
    }
}

/// The ticks of the responses in a plot of a height in pixels, up to a value in points, as many as there is
/// room for.
fn response_labels(top: f64, plot_height: f64, locale: &Locale) -> Vec<Tick> {
    let least = LINE * top / plot_height;
    let mut last = f64::NEG_INFINITY;
    let mut ticks = response_ticks(locale, &RESPONSES);
    ticks.retain(|tick| {
        let is_kept = tick.value <= top && tick.value - last >= least;
        last = if is_kept { tick.value } else { last };
        is_kept
    });
    ticks
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
