//! Sentences of the headline, and of what a trick changes.

use super::Locale;
use super::text::fill;
use crate::explain::finding::Finding;
use crate::score::LensId;
use crate::score::number::{Interval, responses};

/// The slot that stays in a headline: the choice of a person.
const PERSON: (&str, &str) = ("person", "{person}");

impl Locale {
    /// The headline, in which the slot `{person}` stays, and what the next post will draw, where the headline
    /// does not say it. `is_weighted` says whether responses are weighted.
    #[must_use]
    pub fn headline(&self, finding: &Finding, is_weighted: bool) -> (String, Option<String>) {
        let words = &self.headline;
        match *finding {
            Finding::Disagreement { formula, outranks, is_higher, next_post } => {
                let formula = match formula {
                    LensId::Klout => words.formulas[0],
                    LensId::Followers => words.formulas[1],
                    LensId::Loud => words.formulas[2],
                    _ => words.formulas[3],
                };
                // Nobody is above all of 100 or below all of them: the others may be alike.
                let n = if is_higher { outranks } else { (100 - outranks).min(99) };
                let text = if is_higher { words.above } else { words.below };
                let n = self.integer(u64::from(n));
                (
                    fill(text, &[PERSON, ("formula", formula), ("n", &n)]),
                    Some(self.drawn(
                        [words.next_post, words.next_post_same],
                        next_post,
                        is_weighted,
                    )),
                )
            }
            Finding::Forecast(next_post) => {
                (self.drawn([words.forecast, words.forecast_same], next_post, is_weighted), None)
            }
            Finding::NoNumber(_) => (fill(words.none, &[PERSON]), None),
        }
    }

    /// A change as screen readers say it.
    #[must_use]
    pub fn from_to(&self, before: &str, after: &str) -> String {
        fill(self.what_if.from_to, &[("before", before), ("after", after)])
    }

    /// A text about responses from `{low}` to `{high}`, or the one for both ends alike.
    pub(super) fn drawn(
        &self,
        [text, same]: [&str; 2],
        interval: Interval,
        is_weighted: bool,
    ) -> String {
        let low = self.responses(responses(interval.low));
        let high = self.responses(responses(interval.high));
        let (text, n) = if low == high { (same, &*high) } else { (text, "") };
        let drawn = self.drawn_by_posts(n, is_weighted);
        fill(text, &[PERSON, ("low", &low), ("high", &high), ("responses", drawn)])
    }
}
