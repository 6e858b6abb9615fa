//! Sentences about what an exception for an account would cost and bring.

use super::Locale;
use super::text::fill;
use crate::score::number::MAX;
use crate::verdict::{Policy, Verdict};

impl Locale {
    /// The heading of the panel: whether so many points earn an exception.
    #[must_use]
    pub fn does_it_earn(&self, points: f64) -> String {
        fill(self.verdict.heading, &[("points", &self.points(points))])
    }

    /// From how many points an exception pays. Infinity means never.
    #[must_use]
    pub fn break_even(&self, score: f64) -> String {
        if score.is_finite() && score >= MAX {
            self.verdict.beyond.to_owned()
        } else if score.is_finite() {
            fill(self.verdict.answer, &[("points", &self.points(score))])
        } else {
            self.verdict.never.to_owned()
        }
    }

    /// Whether an exception for an account with this number pays: yes or no, from how far, and how often its
    /// posts get there.
    #[must_use]
    pub fn offer_answer(&self, value: f64, verdict: &Verdict) -> String {
        let words = &self.verdict;
        if !verdict.break_even.is_finite() {
            return words.no_never.to_owned();
        }
        let often = if verdict.chance <= 0.0 {
            words.not_once.to_owned()
        } else if verdict.chance < 0.01 {
            fill(words.seldom, &[("n", &self.responses(1.0 / verdict.chance))])
        } else {
            fill(words.often, &[("n", &self.decimals(100.0 * verdict.chance, 0))])
        };
        let text = if value >= verdict.break_even { words.yes } else { words.no };
        let from = if verdict.is_beyond_scale() {
            words.beyond.to_owned()
        } else {
            self.points(verdict.break_even)
        };
        fill(text, &[("points", &from), ("often", &often)])
    }

    /// What the reader's own figures say of an account with this number: whether an exception pays.
    #[must_use]
    pub fn own_verdict(&self, value: f64, verdict: &Verdict) -> String {
        let (words, break_even) = (&self.verdict, verdict.break_even);
        if !break_even.is_finite() {
            return words.needs_infinite.to_owned();
        }
        if verdict.is_beyond_scale() {
            return fill(words.needs_beyond, &[("n", &self.responses_exactly(verdict.needed))]);
        }
        let text = if value >= break_even { words.own_pays } else { words.own_does_not };
        fill(text, &[("points", &self.points(break_even)), ("value", &self.points(value))])
    }

    /// What follows from an offer: what it takes, what the next post brings, what a policy brings.
    #[must_use]
    pub fn verdict(&self, verdict: &Verdict) -> Vec<String> {
        let Verdict { needed, break_even, chance, expected, lucky, policy } = *verdict;
        let words = &self.verdict;
        let share = |share: f64| match self.percent(share) {
            Some(percent) => percent,
            None => words.less_than_1.to_owned(),
        };
        let needs = if needed.is_finite() {
            let (n, points) = (self.responses_exactly(needed), self.points(break_even));
            let text = if verdict.is_beyond_scale() { words.needs_beyond } else { words.needs };
            fill(text, &[("n", &n), ("points", &points)])
        } else {
            words.needs_infinite.to_owned()
        };
        let (chance, lucky) = (share(chance), share(lucky));
        let worth = self.decimals(expected, 2);
        let next_post = &[("chance", &*chance), ("worth", &worth), ("lucky", &lucky)];
        let mut sentences = vec![needs, fill(words.next_post, next_post)];
        if let Some(Policy { share_above, a_day }) = policy {
            let (share, amount) = (share(share_above), self.amount(a_day.abs()));
            let text = if a_day < 0.0 { words.costs } else { words.brings };
            sentences.push(fill(text, &[("share", &share), ("amount", &amount)]));
        }
        sentences
    }
}
