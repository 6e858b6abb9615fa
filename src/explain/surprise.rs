//! Which reasons are worth a sentence: those that a reader would not expect.

use super::{Explanation, MonthShare, OneHit};

impl Explanation {
    /// How much depends on the post with the most responses, where that is a tenth of all responses or more, or
    /// a point of the number `value` or more.
    #[must_use]
    pub fn hit_that_matters(&self, value: f64) -> Option<OneHit> {
        let is_felt = |without: f64| value - without >= 1.0;
        let matters =
            |hit: &OneHit| hit.share_of_responses >= 0.1 || hit.number_without.is_some_and(is_felt);
        self.one_hit.filter(matters)
    }

    /// The month that gives half of the number `value` or more, where there are three months or more.
    #[must_use]
    pub fn month_that_matters(&self, value: f64) -> Option<&MonthShare> {
        let largest = self.months.iter().max_by(|one, other| one.points.total_cmp(&other.points));
        largest.filter(|month| self.months.len() >= 3 && value > 0.0 && month.points >= 0.5 * value)
    }
}
