//! Dates as a language writes them.

use super::Locale;
use super::text::fill;
use crate::activity::Date;
use crate::score::Source;
use crate::score::source::Published;

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

    /// When a text was published, as exactly as it is known; empty where it is not.
    #[must_use]
    pub fn published(&self, date: Published) -> String {
        match date {
            Published::Unknown => String::new(),
            Published::Year(year) => year.to_string(),
            Published::Month(year, month) => self.month(Date { year, month, day: 1 }),
            Published::Day(year, month, day) => self.date(Date { year, month, day }),
        }
    }

    /// A published text in short: its author, and its date where it is known.
    #[must_use]
    pub fn reference(&self, source: &Source) -> String {
        let date = self.published(source.date);
        let comma = if date.is_empty() { "" } else { ", " };
        format!("{}{comma}{date}", source.author)
    }

    fn fill_date(&self, text: &str, date: Date) -> String {
        let month = self.months.get(usize::from(date.month).wrapping_sub(1));
        let month = month.copied().unwrap_or_default();
        let short = month.char_indices().nth(3).map_or(month, |(end, _)| &month[..end]);
        let (day, year) = (date.day.to_string(), date.year.to_string());
        fill(text, &[("day", &day), ("month", month), ("mon", short), ("year", &year)])
    }
}
