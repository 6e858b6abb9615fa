//! Sentences about the columns of tables and the members of lists: what each was read as.

use super::Locale;
use super::text::fill;
use crate::ingest::{Column, ColumnUse, Place, Report, ReportedColumn};

/// How many names a sentence lists.
const MAX_NAMES: usize = 40;

impl Locale {
    /// What the columns were read as, in two sentences: for each meaning the columns that have it,
    /// then those that are known and not counted. Empty where no column is reported.
    #[must_use]
    pub fn columns_read(&self, report: &Report) -> Vec<String> {
        let read = Column::ALL.into_iter().filter_map(|column| {
            let names = names(report, |used_as| used_as == ColumnUse::Read(column));
            (!names.is_empty()).then(|| format!("{}: {names}", self.column(column)))
        });
        let read: Vec<String> = read.collect();
        let other = names(report, |used_as| used_as == ColumnUse::NotCounted);
        let mut sentences = Vec::new();
        if !read.is_empty() {
            sentences.push(read.join("; ") + ".");
        }
        if !other.is_empty() {
            sentences.push(fill(self.intake.other_columns, &[("columns", &other)]));
        }
        sentences
    }

    /// What of the columns was not read and may matter: columns of numbers that were not counted,
    /// columns that may name accounts, cells that could not be read, and items whose kind was told by their texts.
    #[must_use]
    pub fn columns_unread(&self, report: &Report) -> Vec<String> {
        let names_accounts = |used_as| used_as == ColumnUse::Unknown(Some(Column::Account));
        let counts = names(report, |used_as| used_as.is_unread() && !names_accounts(used_as));
        let accounts = names(report, names_accounts);
        let question = report.unread_table.as_ref().map_or("", |_| self.intake.are_they_counts);
        let texts = [
            (self.intake.unread_columns, counts, question),
            (self.intake.unread_names, accounts, ""),
        ];
        let unread = texts.into_iter().filter(|(_, names, _)| !names.is_empty());
        let unread =
            unread.map(|(text, names, question)| fill(text, &[("columns", &names)]) + question);
        let cells = report.columns.iter().filter(|column| column.n_unread > 0);
        let by_text = (report.n_replies_by_text > 0)
            .then(|| self.counted(self.intake.replies_by_text, report.n_replies_by_text));
        let cells = cells.flat_map(|column| self.unread_cells(column));
        unread.chain(cells).chain(by_text).collect()
    }

    /// The cells of a column that could not be read, in a sentence for each form.
    fn unread_cells<'a>(&'a self, column: &'a ReportedColumn) -> impl Iterator<Item = String> + 'a {
        column.unread.iter().map(|form| {
            let place = match form.place {
                Place::Line(n) | Place::Entry(n) => n.to_string(),
                Place::Whole => String::new(),
            };
            fill(
                self.intake.unread_cells,
                &[
                    ("column", &column.name),
                    ("n", &self.integer(form.n)),
                    ("all", &self.integer(column.n_filled)),
                    ("example", &form.example),
                    ("place", &place),
                ],
            )
        })
    }
}

/// The names of the columns that are used like this, each once.
fn names(report: &Report, is_wanted: impl Fn(ColumnUse) -> bool) -> String {
    let mut names: Vec<&str> = Vec::new();
    let columns = report.columns.iter().filter(|column| is_wanted(column.used_as));
    for name in columns.map(|column| column.name.as_str()) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let more = if names.len() > MAX_NAMES { " …" } else { "" };
    names.truncate(MAX_NAMES);
    names.join(", ") + more
}
