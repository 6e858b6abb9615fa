//! Sentences about the columns of a table that the reader names.

use super::Locale;
use super::text::{fill, form};
use crate::activity::PostKind;

impl Locale {
    /// What an item is, in a word.
    #[must_use]
    pub fn kind(&self, kind: PostKind) -> &'static str {
        self.mapping.kinds[kind as usize]
    }

    /// How many rows can be read, of all that are shown.
    #[must_use]
    pub fn rows_read(&self, n: usize, all: usize) -> String {
        let text = form(self.mapping.n_read, n == 1);
        fill(text, &[("n", &self.count(n)), ("all", &self.count(all))])
    }

    /// That the first rows do not tell day and month apart in dates such as this one.
    #[must_use]
    pub fn undecided(&self, example: &str) -> String {
        fill(self.mapping.undecided, &[("example", example)])
    }
}
