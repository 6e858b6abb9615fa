//! What the person who reads a table says about it, where the table does not say it itself.

pub use super::table::header::Column;
pub use super::value::date::DayMonth;

use serde::{Deserialize, Serialize};

/// What a person says about the tables that are read. By default nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Choices {
    /// Whether day or month comes first in dates such as 03/04/2026. `None` lets each table tell
    /// by its dates.
    pub day_month: Option<DayMonth>,
    /// The meaning of columns, by their index from 0. If there are any, the names in the header
    /// are ignored, and the first row is taken as the header.
    pub columns: Vec<(Column, usize)>,
    /// Whether each row is a post even in a table that looks as if it had a row for each day.
    pub rows_are_posts: bool,
    /// Whether rows whose times cannot be read are left out even if they are many.
    pub skips_unread_times: bool,
}
