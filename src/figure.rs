//! Figures: which data, which scales, which marks.
//!
//! Each figure has a title that states its finding, a description, and the same facts as a table.
//! Figures choose data and sizes; [`chart`](crate::chart) computes coordinates. No figure knows the
//! page that shows it.

pub mod dots;
mod periods;
pub mod ranks;
pub mod record;
pub mod strip;
mod table;
mod time_plot;
mod timeline;
mod triangle;

pub use table::FactTable;
pub use timeline::{is_dense, time_at as timeline_time};

use crate::activity::Activity;
pub use crate::chart::nearest::{Mark, nearest};
use crate::chart::ticks::Tick;
use crate::explain::Explanation;
use crate::explain::change::Span;
use crate::explain::record::Record;
use crate::locale::Locale;
use crate::score::history::HistoryPoint;
use crate::score::number::{Interval, Number, Spread, points};

/// What the figures about one account are drawn from.
#[derive(Clone, Copy)]
pub struct FigureInput<'a> {
    /// The activity of the account.
    pub activity: &'a Activity,
    /// The number of this activity, with its intervals.
    pub number: &'a Number,
    /// A few scores that stand for the posts.
    pub spread: &'a Spread,
    /// Why the number is what it is.
    pub explanation: &'a Explanation,
    /// The number over time.
    pub history: &'a [HistoryPoint],
    /// The spans that are marked on the timeline, and may be none.
    pub spans: &'a [Span],
    /// The number's forecasts of past months, where there are enough months.
    pub record: Option<&'a Record>,
}

/// A figure about one account.
pub struct Figure {
    /// Its name in file names and element ids.
    pub key: &'static str,
    /// Its caption, which states the finding.
    pub title: fn(&FigureInput<'_>, &Locale) -> String,
    /// The picture as SVG, at a width in CSS pixels; empty where there is nothing to draw.
    pub draw: fn(&FigureInput<'_>, &Locale, f64) -> String,
    /// The marks of the picture at this width that a reader can go to one by one, in reading order.
    pub marks: fn(&FigureInput<'_>, &Locale, f64) -> Vec<Mark>,
    /// The facts of the picture as a table.
    pub table: fn(&FigureInput<'_>, &Locale) -> FactTable,
}

impl PartialEq for Figure {
    fn eq(&self, other: &Figure) -> bool {
        self.key == other.key
    }
}

/// Every figure about one account.
pub const FIGURES: &[Figure] = &[dots::FIGURE, timeline::FIGURE, record::FIGURE, triangle::FIGURE];

/// The timeline: posts and the number over time.
pub const TIMELINE: &Figure = &FIGURES[1];

/// The triangle: the shares of likes, reposts and replies.
pub const TRIANGLE: &Figure = &FIGURES[3];

/// Ticks on the scale of points, labelled with the responses that these points stand for.
fn response_ticks(locale: &Locale, responses: &[u32]) -> Vec<Tick> {
    let tick = |&n: &u32| Tick { value: points(f64::from(n)), label: locale.integer(u64::from(n)) };
    responses.iter().map(tick).collect()
}

/// Both ends of an interval of points, each written by `format`.
fn ends(interval: Interval, format: impl Fn(f64) -> String) -> String {
    format!("{}–{}", format(interval.low), format(interval.high))
}
