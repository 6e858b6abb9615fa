//! Whether a number earns an exception: what it costs a business to say yes, and what it gets.
//!
//! One response is worth V to the business, and one exception costs C. So r* = C ÷ V responses pay for
//! it, which a typical post of S* = 5 · log2(1 + r*) points draws. The model leaves out that the next
//! post may not be about the business, or not in its favour; that people who are refused write posts,
//! too; and that a rule with exceptions is a different rule.

use crate::score::Settings;
use crate::score::number::{MAX, Number, ScoredPosts, points, responses};

/// The terms of an exception.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// *C*: the cost of one exception, in any currency.
    pub cost: f64,
    /// *V*: the worth of one response, in the same currency.
    pub worth: f64,
    /// *N*: how many people ask for the exception in a day.
    pub requests_a_day: f64,
}

/// The offer that is shown first. Its amounts are examples of this project.
pub const OFFER: Offer = Offer { cost: 75.0, worth: 0.05, requests_a_day: 100.0 };

impl Default for Offer {
    /// [`OFFER`].
    fn default() -> Offer {
        OFFER
    }
}

impl Offer {
    /// *r\**: the responses that pay for the exception; infinite where a response is worth nothing.
    #[must_use]
    pub fn needed(self) -> f64 {
        let (cost, worth) = (amount(self.cost), amount(self.worth));
        if cost <= 0.0 {
            0.0
        } else if worth <= 0.0 {
            f64::INFINITY
        } else {
            cost / worth
        }
    }

    /// *S\**: the number whose typical post draws that many responses. It is at most 100 points, or
    /// infinite where [`Offer::needed`] is.
    #[must_use]
    pub fn break_even(self) -> f64 {
        let needed = self.needed();
        if needed.is_finite() { points(needed) } else { f64::INFINITY }
    }
}

/// An amount; 0 where it is negative or not finite.
fn amount(x: f64) -> f64 {
    if x.is_finite() { x.max(0.0) } else { 0.0 }
}

/// What follows from an offer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// *r\**: the responses that pay for the exception; infinite where a response is worth nothing.
    pub needed: f64,
    /// *S\**: the number whose typical post draws that many responses. It is at most 100 points, or
    /// infinite where `needed` is.
    pub break_even: f64,
    /// The probability that the next post draws that many responses, 0 to 1.
    pub chance: f64,
    /// The expected worth of the next post: the arithmetic mean of the responses times their worth.
    pub expected: f64,
    /// The share of `expected` that is due to one post, the most valuable one, 0 to 1.
    pub lucky: f64,
    /// What an exception for everybody like this account would bring. `None` where the number is in another
    /// unit than those of [`REFERENCE`], which are computed with the default settings.
    pub policy: Option<Policy>,
    /// Whether the responses are weighted.
    pub is_weighted: bool,
}

/// What follows from an exception for everybody whose number is as high or higher.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// The share of the reference population whose number is as high or higher, 0 to 1.
    pub share_above: f64,
    /// The worth of their next posts in a day, less the cost of the exceptions.
    pub a_day: f64,
}

impl Verdict {
    /// Whether the scale ends before so many responses.
    #[must_use]
    pub fn is_beyond_scale(&self) -> bool {
        self.needed > responses(MAX)
    }
}

/// The reference population: the 245 accounts of the Congress file, as of its end in August 2015, in twenty
/// groups of equal size by their number. Each group has its lowest number, in points, and the mean number of
/// responses to its posts. Printed by `cargo run --release --example validity -- POSTS.csv --reference`.
pub const REFERENCE: [(f64, f64); 20] = [
    (4.8, 2.5),
    (7.8, 3.5),
    (8.6, 4.2),
    (9.4, 4.4),
    (9.9, 5.1),
    (10.2, 5.5),
    (10.9, 6.5),
    (11.4, 6.4),
    (11.8, 6.8),
    (12.3, 9.2),
    (12.8, 8.2),
    (13.3, 8.9),
    (13.8, 10.0),
    (14.2, 10.0),
    (14.8, 12.3),
    (15.6, 15.3),
    (16.8, 16.3),
    (18.7, 25.8),
    (20.8, 43.4),
    (25.0, 177.0),
];

/// Computes what follows from an offer to an account with a number, the settings that it was computed with, and
/// its posts. Amounts that are negative or not finite count as 0.
#[must_use]
pub fn verdict(number: &Number, settings: &Settings, posts: &ScoredPosts, offer: Offer) -> Verdict {
    let (cost, worth, needed) = (amount(offer.cost), amount(offer.worth), offer.needed());
    let (chance, mean, most) = posts.reaching(needed);
    let policy = settings.has_default_unit().then(|| {
        let (share_above, mean_above) = above(number.value);
        let a_day = amount(offer.requests_a_day) * share_above * (worth * mean_above - cost);
        Policy { share_above, a_day }
    });
    Verdict {
        needed,
        break_even: offer.break_even(),
        chance,
        expected: worth * mean,
        lucky: if mean > 0.0 { most / mean } else { 0.0 },
        policy,
        is_weighted: settings.is_weighted(),
    }
}

/// The share of the reference population with at least this number, and the mean number of responses to
/// their posts. Within a group, numbers are taken to be spread evenly up to those of the next group.
fn above(number: f64) -> (f64, f64) {
    let (mut share, mut drawn) = (0.0, 0.0);
    for (group, &(lowest, mean)) in REFERENCE.iter().enumerate() {
        let next = REFERENCE.get(group + 1).map_or(lowest, |(next, _)| *next);
        let part = if number <= lowest {
            1.0
        } else if number >= next {
            0.0
        } else {
            (next - number) / (next - lowest)
        };
        share += part / 20.0;
        drawn += part / 20.0 * mean;
    }
    (share, if share > 0.0 { drawn / share } else { 0.0 })
}
