//! Sentences about what an exception for an account would cost and bring.

use super::Locale;
use super::number::is_zero;
use super::text::fill;
use crate::score::number::MAX;
use crate::verdict::{Policy, Verdict};

impl Locale {
    /// The heading of the panel: whether so many points earn an exception.
    #[must_use]
    pub fn does_it_earn(&self, points: f64) -> String {
        fill(self.verdict.heading, &[("points", &self.points(points))])
    }

    /// From how many points an exception pays. Infinity means never. `is_weighted` says whether responses are
    /// weighted.
    #[must_use]
    pub fn break_even(&self, score: f64, is_weighted: bool) -> String {
        if score.is_finite() && score >= MAX {
            self.beyond(is_weighted)
        } else if score.is_finite() {
            fill(self.verdict.answer, &[("points", &self.points(score))])
        } else {
            self.verdict.never.to_owned()
        }
    }

    /// In place of the points from which an exception pays: the scale ends before.
    fn beyond(&self, is_weighted: bool) -> String {
        fill(self.verdict.beyond, &[("responses", self.drawn_by_posts("", is_weighted))])
    }

    /// In place of an amount that is rounded to nothing: that it is less than the least one that is not.
    fn less_than(&self, least: &str) -> String {
        fill(self.verdict.less_than, &[("n", least)])
    }

    /// What an exception takes: responses, and the points for which a typical post draws as many.
    fn needs(&self, text: &str, verdict: &Verdict) -> String {
        let mut n = self.responses_exactly(verdict.needed);
        if is_zero(&n) && verdict.needed > 0.0 {
            n = self.less_than(&self.decimals(0.1, 1));
        }
        let drawn = self.drawn_by_posts(&n, verdict.is_weighted);
        let points = self.points(verdict.break_even);
        fill(text, &[("n", &n), ("responses", drawn), ("points", &points)])
    }

    /// Whether an exception for an account with this number pays: yes or no, from how far, and how often its
    /// posts get there.
    #[must_use]
    pub fn offer_answer(&self, value: f64, verdict: &Verdict) -> String {
        let words = &self.verdict;
        if !verdict.break_even.is_finite() {
            return words.no_never.to_owned();
        }
        if verdict.is_beyond_scale() {
            return format!("{}. {}", words.answers[0], self.needs(words.needs_beyond, verdict));
        }
        let often = if verdict.chance <= 0.0 {
            words.not_once.to_owned()
        } else if verdict.chance < 0.01 {
            fill(words.seldom, &[("n", &self.responses(1.0 / verdict.chance))])
        } else {
            fill(words.often, &[("n", &self.decimals(100.0 * verdict.chance, 0))])
        };
        let text = if value >= verdict.break_even { words.yes } else { words.no };
        let from = self.points(verdict.break_even);
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
            return self.needs(words.needs_beyond, verdict);
        }
        let text = if value >= break_even { words.own_pays } else { words.own_does_not };
        fill(text, &[("points", &self.points(break_even)), ("value", &self.points(value))])
    }

    /// What follows from an offer: what it takes, what the next post brings, what a policy brings.
    #[must_use]
    pub fn verdict(&self, verdict: &Verdict) -> Vec<String> {
        let Verdict { needed, chance, expected, lucky, policy, .. } = *verdict;
        let words = &self.verdict;
        let least = self.percent(0.01).unwrap_or_default();
        let share = |share: f64| self.percent(share).unwrap_or_else(|| self.less_than(&least));
        let needs = if needed.is_finite() {
            let text = if verdict.is_beyond_scale() { words.needs_beyond } else { words.needs };
            self.needs(text, verdict)
        } else {
            words.needs_infinite.to_owned()
        };
        let (chance, lucky) = (share(chance), share(lucky));
        let mut worth = self.decimals(expected, 2);
        let mut on_average = words.on_average;
        if is_zero(&worth) {
            worth = self.less_than(&self.decimals(0.01, 2));
            on_average = words.on_average_little;
        }
        let next_post = fill(words.next_post, &[("chance", &chance)])
            + " "
            + &fill(on_average, &[("worth", &worth), ("lucky", &lucky)]);
        let mut sentences = vec![needs, next_post];
        if let Some(Policy { share_above, a_day }) = policy {
            let (share, amount) = (share(share_above), self.amount(a_day.abs()));
            let text = match a_day {
                _ if is_zero(&amount) => words.evens_out,
                ..0.0 => words.costs,
                _ => words.brings,
            };
            sentences.push(fill(text, &[("share", &share), ("amount", &amount)]));
        }
        sentences
    }
}
