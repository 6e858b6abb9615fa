//! The record: for each past month the forecast with its interval, and the mean score of the posts that
//! came. A mean inside the interval is a dot, one outside it a cross.

use super::time_plot::TimePlot;
use super::{FactTable, Figure, Mark, ends};
use crate::chart::mark;
use crate::chart::svg::Svg;
use crate::explain::record::Record;
use crate::locale::Locale;
use crate::score::number::Forecast;

/// The entry in the table of figures. It is empty where there is no record.
pub(super) const FIGURE: Figure = Figure {
    key: "record",
    title: |input, locale| input.record.map_or_else(String::new, |record| title(record, locale)),
    draw: |input, locale, width| {
        input.record.map_or_else(String::new, |record| draw(record, locale, width))
    },
    marks: |input, locale, width| {
        input.record.map_or_else(Vec::new, |record| marks(record, locale, width))
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
    let Some(plot) = plot(record, locale, width) else { return String::new() };
    let mut svg = Svg::default();
    plot.grid(&mut svg, locale);
    let (mut held, mut forecasts, mut crosses) = (Vec::new(), String::new(), String::new());
    for month in &record.months {
        let [begins, ends] = [month.begins, month.ends].map(|time| plot.x(time));
        let (middle, half) = (0.5 * (begins + ends), 0.5 * BAR * (ends - begins));
        let bar = [middle - half, middle + half];
        let [low, high] = [month.level.low, month.level.high].map(|points| plot.y(points));
        svg.path("level-band", &mark::band(&bar.map(|x| (x, low, high))));
        forecasts += &mark::line(&bar.map(|x| (x, plot.y(month.value))));
        let (x, came) = came(&plot, month);
        if month.held() {
            held.push((x, came));
        } else {
            for sign in [1.0, -1.0] {
                let end = |side: f64| (x + side * HALF_CROSS, came + sign * side * HALF_CROSS);
                crosses += &mark::line(&[end(-1.0), end(1.0)]);
            }
        }
    }
    svg.path("line", &forecasts);
    svg.path("held", &mark::dots(&held));
    svg.path("cross", &crosses);
    plot.labels(&mut svg, locale, record.is_weighted);
    let description = locale.trust.record_description;
    plot.frame.picture(FIGURE.key, &title(record, locale), description, svg)
}

/// The plot of a record in a picture of a width in pixels. `None` where there are no months.
fn plot(record: &Record, locale: &Locale, width: f64) -> Option<TimePlot> {
    let months = &record.months;
    let (first, last) = (months.first()?, months.last()?);
    let highest = months.iter().map(|month| month.level.high.max(month.mean)).fold(5.0, f64::max);
    Some(TimePlot::new(width, PLOT_HEIGHT, (first.begins, last.ends), highest, locale))
}

/// The point in the middle of a month at which its mean lies.
fn came(plot: &TimePlot, month: &Forecast) -> (f64, f64) {
    (0.5 * (plot.x(month.begins) + plot.x(month.ends)), plot.y(month.mean))
}

/// The marks of the record at a width in pixels: the months, oldest first.
#[must_use]
pub fn marks(record: &Record, locale: &Locale, width: f64) -> Vec<Mark> {
    let Some(plot) = plot(record, locale, width) else { return Vec::new() };
    let of_month = |month: &Forecast| {
        let (x, y) = came(&plot, month);
        Mark { x, y, text: locale.forecast_mark(month) }
    };
    record.months.iter().map(of_month).collect()
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
            locale.figures.column_range,
            words.came,
            words.inside_or_outside,
        ],
    }
}
