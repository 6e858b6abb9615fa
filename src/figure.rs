//! The pictures of this domain: which data, which scales, which marks. Each has a title that says
//! the finding, a description, and the same facts as a table. No arithmetic on pixels beyond
//! layout; scales do that.

pub mod ranks;
mod ruler;
mod timeline;

use crate::activity::{Activity, Date, Time};
use crate::explain::Explanation;
use crate::locale::Locale;
use crate::markup::Markup;
use crate::score::history::HistoryPoint;
use crate::score::number::Number;

/// What the pictures are drawn from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// The activity.
    pub activity: &'a Activity,
    /// Its number.
    pub number: &'a Number,
    /// The number's reasons.
    pub explanation: &'a Explanation,
    /// The number over time.
    pub history: &'a [HistoryPoint],
}

/// One picture.
pub struct Figure {
    /// Its name in file names and element ids.
    pub key: &'static str,
    /// What it found, as its caption.
    pub title: fn(&Facts<'_>, &Locale) -> String,
    /// The picture at a width in CSS pixels, as SVG.
    pub draw: fn(&Facts<'_>, &Locale, f64) -> String,
    /// The same facts as a table: column heads and rows.
    pub table: fn(&Facts<'_>, &Locale) -> Table,
}

impl PartialEq for Figure {
    fn eq(&self, other: &Figure) -> bool {
        self.key == other.key
    }
}

/// Facts in rows, the first cell of each its head.
pub struct Table {
    /// Column heads.
    pub columns: Vec<&'static str>,
    /// Rows.
    pub rows: Vec<Vec<String>>,
}

/// Every picture.
pub const FIGURES: &[Figure] = &[ruler::FIGURE, timeline::FIGURE];

/// The ruler.
pub const RULER: &Figure = &FIGURES[0];
/// The timeline.
pub const TIMELINE: &Figure = &FIGURES[1];

impl Table {
    /// The table as it stands on the page, under `caption`.
    #[must_use]
    pub fn markup(&self, caption: &str) -> String {
        let mut table = Markup::default();
        table.tag("table class=\"facts\"");
        table.element("caption", caption);
        table.tag("thead");
        table.tag("tr");
        for name in &self.columns {
            table.element("th scope=\"col\"", name);
        }
        table.end("tr");
        table.end("thead");
        table.tag("tbody");
        for row in &self.rows {
            table.tag("tr");
            for (place, cell) in row.iter().enumerate() {
                table.element(if place == 0 { "th scope=\"row\"" } else { "td" }, cell);
            }
            table.end("tr");
        }
        table.end("tbody");
        table.end("table");
        table.into_text()
    }
}

/// Ticks on the scale of points that name round numbers of responses.
fn response_ticks(locale: &Locale, responses: &[u32]) -> Vec<crate::chart::axis::Tick> {
    responses
        .iter()
        .map(|&n| crate::chart::axis::Tick {
            value: crate::score::number::points(f64::from(n)),
            label: locale.integer(u64::from(n)),
        })
        .collect()
}

/// The moments at which months begin, every `step` months, from `start` to `end`.
fn month_starts(start: Time, end: Time, step: i32) -> Vec<(Time, Date)> {
    let first = start.date();
    let mut starts = Vec::new();
    // Steps of a year begin in January, of a quarter in the quarter's first month.
    let offset = (i32::from(first.month) - 1).rem_euclid(step.min(12));
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
