//! Sentences about the formulas on one scale.

use super::Locale;
use super::text::fill;
use crate::score::LensId;

impl Locale {
    /// A formula and its value, both as they are written.
    #[must_use]
    pub fn strip_label(&self, name: &str, value: &str) -> String {
        fill(self.strip.label, &[("name", name), ("value", value)])
    }

    /// From the least to the greatest value, in points; one of them where both are written alike.
    #[must_use]
    pub fn strip_answer(&self, low: f64, high: f64) -> String {
        if self.points(low) == self.points(high) {
            return self.value(LensId::Number, low);
        }
        let (low, high) = (self.points(low), self.points(high));
        fill(self.strip.answer, &[("low", &low), ("high", &high)])
    }

    /// A formula without a value, and why it has none.
    #[must_use]
    pub fn unfed(&self, name: &str, why: &str) -> String {
        fill(self.strip.unfed_because, &[("name", name), ("why", why)])
    }
}
