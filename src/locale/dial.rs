//! What is said about the numbers that can be dragged or typed.

use super::Locale;
use super::text::{fill, form};

impl Locale {
    /// A number with its unit: `forms` has a form for one and a form for any other number.
    #[must_use]
    pub fn dialled(&self, forms: &str, value: f64) -> String {
        fill(form(forms, value == 1.0), &[("n", &self.exactly(value))])
    }

    /// Which numbers are possible.
    #[must_use]
    pub fn dial_range(&self, low: f64, high: f64) -> String {
        let [low, high] = [low, high].map(|limit| self.exactly(limit));
        fill(self.dial.range, &[("low", &low), ("high", &high)])
    }
}
