//! What the person who reads a table says about it, where the table does not say it itself.

pub use super::table::header::Column;
pub use super::value::date::DayMonth;

use serde::{Deserialize, Serialize};

/// What the columns of a table hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct NamedColumns {
    /// The header of the tables that are meant, as in [`Preview::header`](super::Preview::header). If it
    /// is empty, all tables are meant.
    pub header: Vec<String>,
    /// The meaning of columns, by their index from 0. If there are any, the names in the header
    /// are ignored, and the first row is taken as the header.
    pub columns: Vec<(Column, usize)>,
}

/// What a person says about the tables that are read. By default nothing is said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Choices {
    /// Whether day or month comes first in dates such as 03/04/2026, in tables whose dates do not tell.
    pub day_month: Option<DayMonth>,
    /// The meaning of columns, for each table for which it was said.
    pub columns: Vec<NamedColumns>,
    /// Whether each row is a post even in a table that looks as if it had a row for each day.
    pub rows_are_posts: bool,
    /// Whether rows whose times cannot be read are left out even if they are many.
    pub skips_unread_times: bool,
}

impl Choices {
    /// What the columns of the tables with this header hold; empty where nothing was said.
    #[must_use]
    pub fn columns_of(&self, header: &[String]) -> &[(Column, usize)] {
        let is_meant = |named: &&NamedColumns| named.header.is_empty() || named.header == header;
        self.columns.iter().find(is_meant).map_or(&[], |named| &named.columns)
    }

    /// These choices, and what the columns of the tables with this header hold.
    #[must_use]
    pub fn naming(&self, header: &[String], columns: Vec<(Column, usize)>) -> Choices {
        let mut choices = self.clone();
        choices.columns.retain(|named| named.header != header);
        choices.columns.push(NamedColumns { header: header.to_vec(), columns });
        choices
    }
}
