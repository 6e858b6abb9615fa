//! How well the number would have predicted an account: its own forecasts of the past months, beside what
//! came.

use crate::score::Settings;
use crate::score::number::Forecast;

/// The number of months that a record needs.
pub const MIN_MONTHS: usize = 3;

/// The forecasts of the past months, and how many of them held.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The months, oldest first: [`MIN_MONTHS`] to 12.
    pub months: Vec<Forecast>,
    /// In how many of them the mean score of the posts fell into the interval of the forecast.
    pub n_held: usize,
    /// Whether the responses that the scores stand for are weighted.
    pub is_weighted: bool,
}

/// There are fewer than [`MIN_MONTHS`] months with enough posts before and in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFewMonths {
    /// The number of months.
    pub n_months: usize,
}

/// Makes a record of the outcome of [`forecasts`](crate::score::number::forecasts) with these settings.
///
/// # Errors
///
/// [`TooFewMonths`] where there are fewer than [`MIN_MONTHS`] months.
pub fn record(months: Vec<Forecast>, settings: &Settings) -> Result<Record, TooFewMonths> {
    if months.len() < MIN_MONTHS {
        return Err(TooFewMonths { n_months: months.len() });
    }
    let n_held = months.iter().filter(|month| month.held()).count();
    Ok(Record { months, n_held, is_weighted: settings.is_weighted() })
}
