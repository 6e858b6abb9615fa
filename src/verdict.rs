//! Does the number earn an exception? What it would cost a business to say yes, and what it would
//! get.
//!
//! A response is worth V to the business, the exception costs C. It takes r* = C ÷ V responses to
//! earn it, which a typical post of S* = 5 · log2(1 + r*) points draws. What the model leaves out:
//! that the next post need not be about the business, nor praise it; that those who are refused
//! post, too; and that a rule with exceptions is another rule.

use crate::score::number::{Number, ScoredPosts, points};

/// What is asked, and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// What one exception costs, *C*, in any currency.
    pub cost: f64,
    /// What one response is worth, *V*, in the same.
    pub worth: f64,
    /// How many ask in a day, *N*.
    pub requests_a_day: f64,
}

/// A lounge for a day, and a good price for a click.
pub const OFFER: Offer = Offer { cost: 75.0, worth: 0.05, requests_a_day: 100.0 };

/// What comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// Responses that would earn it, *r\**; infinite where a response is worth nothing.
    pub needed: f64,
    /// The score at which a typical post draws as many, *S\**, 100 at most.
    pub break_even: f64,
    /// The chance that the next post draws as many.
    pub chance: f64,
    /// What one post is worth on average: responses add up, so it is the arithmetic mean.
    pub expected: f64,
    /// The part of that which is owed to the one best post.
    pub lucky: f64,
    /// The share of the reference population that scores as much or more.
    pub share_above: f64,
    /// What it brings in a day, less what it costs, to say yes to all of those who ask.
    pub a_day: f64,
}

/// The accounts of the training file by their score, in twenty groups of as many: the least score
/// of each group, and what their posts draw on average. At the end of the file; printed by `cargo
/// run --release --example validity -- POSTS.csv --reference`.
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

/// What comes of an offer to somebody of whom a number and its posts are known. Amounts that are no amounts, negative ones too, are taken as 0.
#[must_use]
pub fn verdict(number: &Number, posts: &ScoredPosts, offer: Offer) -> Verdict {
    let amount = |x: f64| if x.is_finite() { x.max(0.0) } else { 0.0 };
    let (cost, worth) = (amount(offer.cost), amount(offer.worth));
    let needed = match (cost, worth) {
        (cost, _) if cost <= 0.0 => 0.0,
        (_, worth) if worth <= 0.0 => f64::INFINITY,
        _ => cost / worth,
    };
    let reaches = posts.iter().filter(|post| post.responses >= needed);
    let drawn = posts.iter().map(|post| post.share * post.responses);
    let (mean, most) = drawn.fold((0.0, 0.0_f64), |(sum, most), x| (sum + x, most.max(x)));
    let (share_above, mean_above) = above(number.value);
    let requests = amount(offer.requests_a_day);
    Verdict {
        needed,
        break_even: if needed.is_finite() { points(needed) } else { f64::INFINITY },
        chance: reaches.map(|post| post.share).sum(),
        expected: worth * mean,
        lucky: if mean > 0.0 { most / mean } else { 0.0 },
        share_above,
        a_day: requests * share_above * (worth * mean_above - cost),
    }
}

/// The share of the reference population that scores at least so much, and what their posts draw on
/// average. Within a group, scores are taken to be spread evenly up to the next group's.
fn above(score: f64) -> (f64, f64) {
    let (mut share, mut drawn) = (0.0, 0.0);
    for (place, &(least, mean)) in REFERENCE.iter().enumerate() {
        let next = REFERENCE.get(place + 1).map_or(least, |(next, _)| *next);
        let part = match () {
            () if score <= least => 1.0,
            () if score >= next => 0.0,
            () => (next - score) / (next - least),
        };
        share += part / 20.0;
        drawn += part / 20.0 * mean;
    }
    (share, if share > 0.0 { drawn / share } else { 0.0 })
}
