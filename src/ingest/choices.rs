//! What a reader says of a table that doesn't say it itself.

pub use super::table::header::Column;
pub use super::value::date::DayMonth;

/// What a reader says of the tables that are read; nothing, unless asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
pub struct Choices {
    /// Whether day or month comes first in dates such as 03/04/2026.
    pub day_month: Option<DayMonth>,
    /// What the columns are, by their places from 0. Where there are any, they are taken in place
    /// of what the header's names say, and the first row is the header.
    pub columns: Vec<(Column, usize)>,
}
