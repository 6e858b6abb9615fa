//! What a choice of columns makes of the first rows of a table.

use super::choices::{Choices, NamedColumns};
use super::error::Preview;
use super::table::header::{Column, TableHeader};
use crate::activity::{Activity, Post, Response};

impl Preview {
    /// The table as a file, and choices with which the file is read as the whole table would be.
    /// Each row is read as an account of its own, so that [`Preview::rows_read`] finds it again.
    #[must_use]
    pub fn sample(&self, choices: &Choices) -> (String, Choices) {
        let n_columns = self.header.len();
        let mut rows: Vec<String> = Vec::new();
        for (n, row) in [&self.header].into_iter().chain(&self.rows).enumerate() {
            let cell = |at| row.get(at).map_or("", String::as_str).replace('"', "\"\"");
            let cells = (0..n_columns).map(|at| format!("\"{}\",", cell(at)));
            rows.push(cells.collect::<String>() + &n.to_string());
        }
        // A table's delimiter is the one that gives most columns with known names. With these it is the
        // comma. The names themselves are ignored.
        let n_others = |row: &String| row.matches([';', '\t', '|']).count();
        let n_more = rows.iter().map(n_others).max().unwrap_or(0);
        rows[0] += &",isreply".repeat(n_more + 1);
        let mut choices = choices.clone();
        let mut columns = choices.columns_of(&self.header).to_vec();
        columns.retain(|&(column, at)| column != Column::Account && at < n_columns);
        columns.push((Column::Account, n_columns));
        choices.columns = vec![NamedColumns { header: Vec::new(), columns }];
        // What the whole table would be asked about is shown row by row instead.
        choices.skips_unread_times = true;
        choices.rows_are_posts = true;
        (rows.join("\n"), choices)
    }

    /// What was read of each row, from the accounts in the [sample](Preview::sample); `None` for a row
    /// that was skipped.
    #[must_use]
    pub fn rows_read(&self, accounts: &[Activity]) -> Vec<Option<Post>> {
        let post_of_row = |n: usize| {
            let name = n.to_string();
            accounts.iter().find(|one| one.account.name.as_deref() == Some(&*name))?.posts().next()
        };
        (1..=self.rows.len()).map(post_of_row).collect()
    }
}

impl Choices {
    /// The kinds of response that are counted in tables with this header.
    #[must_use]
    pub fn responses(&self, header: &[String]) -> Vec<Response> {
        let counts = TableHeader::from_choices(self.columns_of(header)).counts();
        counts.into_iter().map(|(response, _)| response).collect()
    }
}
