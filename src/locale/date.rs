//! Dates as a language writes them.

use super::Locale;
use super::text::fill;
use crate::activity::Date;

impl Locale {
    /// A date, such as "12 Oct 2022".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.fill_date(self.date, date)
    }

    /// The month of a date, such as "October 2022".
    #[must_use]
    pub fn month(&self, date: Date) -> String {
        self.fill_date(self.month, date)
    }

    fn fill_date(&self, text: &str, date: Date) -> String {
        let month = self.months.get(usize::from(date.month).wrapping_sub(1));
        let month = month.copied().unwrap_or_default();
        let short = month.char_indices().nth(3).map_or(month, |(end, _)| &month[..end]);
        let (day, year) = (date.day.to_string(), date.year.to_string());
        fill(text, &[("day", &day), ("month", month), ("mon", short), ("year", &year)])
    }
}
