//! The record: for each past month the forecast with its interval, and the mean score of the posts that
//! came. A mean inside the interval is a dot, one outside it a cross.

use super::timeline::month_axis;
use super::{FactTable, Figure, ends, response_ticks};
use crate::chart::axis::VerticalAxis;
use crate::chart::label::{Anchor, Label};
use crate::chart::svg::Svg;
use crate::chart::ticks::{Ticks, round_up};
use crate::chart::{Frame, mark};
use crate::explain::record::Record;
use crate::locale::Locale;
use crate::score::number::MAX;

/// The entry in the table of figures. It is empty where there is no record.
pub(super) const FIGURE: Figure = Figure {
    key: "record",
    title: |input, locale| input.record.map_or_else(String::new, |record| title(record, locale)),
    draw: |input, locale, width| {
        input.record.map_or_else(String::new, |record| draw(record, locale, width))
    },
    table: |input, locale| input.record.map(|record| table(record, locale)).unwrap_or_default(),
};

/// The height of the plot, in pixels.
const PLOT_HEIGHT: f64 = 174.0;
/// The width of an interval's bar, as a share of its month.
const BAR: f64 = 0.6;
/// Half the size of a cross, in pixels.
const HALF_CROSS: f64 = 4.0;

/// The caption: how many forecasts held.
#[must_use]
pub fn title(record: &Record, locale: &Locale) -> String {
    locale.held(record.n_held, record.months.len())
}

/// The record as SVG, at a width in CSS pixels.
#[must_use]
pub fn draw(record: &Record, locale: &Locale, width: f64) -> String {
    let months = &record.months;
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return String::new();
    };
    let frame = Frame {
        width,
        plot_height: PLOT_HEIGHT,
        left: 30.0,
        right: 46.0,
        above: 20.0,
        below: 26.0,
    };
    let highest = months.iter().map(|month| month.level.high.max(month.mean)).fold(5.0, f64::max);
    let top = round_up(highest, 5.0).min(MAX);
    let x = frame.x((0.0, last.ends.days_since(first.begins)));
    let y = frame.y((0.0, top));
    let points =
        Ticks::new(0.0, top, 5).labelled(|points, n_decimals| locale.decimals(points, n_decimals));
    let mut responses = response_ticks(locale, &[0, 1, 3, 10, 30, 100, 1_000, 10_000, 100_000]);
    responses.retain(|tick| tick.value <= top);

    let mut svg = Svg::default();
    let left = VerticalAxis { scale: y, x: x.range.0 };
    let right = VerticalAxis { scale: y, x: x.range.1 };
    left.grid(&mut svg, right.x, &points);
    let (mut held, mut forecasts, mut crosses) = (Vec::new(), String::new(), String::new());
    for month in months {
        let begins = x.apply(month.begins.days_since(first.begins));
        let ends = x.apply(month.ends.days_since(first.begins));
        let (middle, half) = (0.5 * (begins + ends), 0.5 * BAR * (ends - begins));
        let bar = [middle - half, middle + half];
        let [low, high] = [month.level.low, month.level.high].map(|points| y.apply(points));
        svg.path("level-band", &mark::band(&bar.map(|x| (x, low, high))));
        forecasts += &mark::line(&bar.map(|x| (x, y.apply(month.value))));
        let came = y.apply(month.mean);
        if month.held() {
            held.push((middle, came));
        } else {
            for sign in [1.0, -1.0] {
                let end = |side: f64| (middle + side * HALF_CROSS, came + sign * side * HALF_CROSS);
                crosses += &mark::line(&[end(-1.0), end(1.0)]);
            }
        }
    }
    svg.path("line", &forecasts);
    svg.path("dots many", &mark::dots(&held));
    svg.path("cross", &crosses);
    left.tick_labels(&mut svg, Anchor::End, &points);
    right.tick_labels(&mut svg, Anchor::Start, &responses);
    for (x, anchor, text) in [
        (0.0, Anchor::Start, locale.figures.column_score),
        (width, Anchor::End, locale.why.responses),
    ] {
        svg.label(&Label {
            point: (x, 0.0),
            anchor,
            gap: 0.0,
            baseline: 10.0,
            class: "axis-name",
            text,
        });
    }
    month_axis(&mut svg, (first.begins, last.ends), &frame, locale);
    frame.picture(FIGURE.key, &title(record, locale), locale.trust.record_description, svg)
}

/// The facts of the record as a table.
#[must_use]
pub fn table(record: &Record, locale: &Locale) -> FactTable {
    let words = &locale.trust;
    let points = |points: f64| locale.points(points);
    let rows = record.months.iter().map(|month| {
        let held = if month.held() { words.inside } else { words.outside };
        vec![
            locale.date(month.begins.date()),
            points(month.value),
            ends(month.level, points),
            points(month.mean),
            held.to_owned(),
        ]
    });
    FactTable {
        rows: rows.collect(),
        columns: vec![
            words.thirty_days,
            words.forecast,
            locale.figures.column_interval,
            words.came,
            words.inside_or_outside,
        ],
    }
}
