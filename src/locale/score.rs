//! Sentences about the number, its reasons and the other formulas.

use super::Locale;
use super::number::is_zero;
use super::text::{fill, form};
use crate::activity::{Date, Response};
use crate::explain::{KindShare, MonthShare};
use crate::score::month::Month;
use crate::score::number::{self, Interval, MAX, Spread, responses};
use crate::score::{FormulaStatus, LensId, Missing, Symbol};
use crate::trick::TrickId;

impl Locale {
    /// What posts draw, as it stands behind its number `n`, or behind two numbers where that is empty.
    /// `is_weighted` says whether the reader has given kinds of response other weights than 0 and 1. Every text
    /// about such responses names them by this function.
    pub(super) fn drawn_by_posts(&self, n: &str, is_weighted: bool) -> &str {
        let words = &self.number;
        form(if is_weighted { words.weighted } else { words.responses }, n == "1")
    }

    /// The name of a column or an axis with what posts draw, which may be weighted.
    #[must_use]
    pub fn responses_head(&self, is_weighted: bool) -> String {
        capitalised(self.drawn_by_posts("", is_weighted))
    }

    /// A text about one response, which may be weighted. Its other slots stay.
    #[must_use]
    pub fn of_one_response(&self, text: &str, is_weighted: bool) -> String {
        text.replace("{responses}", self.drawn_by_posts("1", is_weighted))
    }

    /// The unit of the number: how many responses, or weighted ones, a typical post draws.
    #[must_use]
    pub fn typical(&self, responses: f64, is_weighted: bool) -> String {
        let n = self.responses(responses);
        let is_most = responses >= number::responses(MAX);
        let text = if is_most { self.number.typical_most } else { self.number.typical };
        fill(text, &[("n", &n), ("responses", self.drawn_by_posts(&n, is_weighted))])
    }

    /// The interval of the next post, given in points and written in responses.
    #[must_use]
    pub fn next_post(&self, interval: Interval) -> String {
        let low = self.responses(responses(interval.low));
        let high = self.responses(responses(interval.high));
        let words = &self.number;
        let text = if low == high { words.next_post_same } else { words.next_post };
        fill(text, &[("low", &low), ("high", &high)])
    }

    /// A text with slots for a number and for both ends of an interval, all in points.
    fn between(&self, text: &str, points: f64, interval: Interval) -> String {
        let (low, high) = (self.points(interval.low), self.points(interval.high));
        fill(text, &[("points", &self.points(points)), ("low", &low), ("high", &high)])
    }

    /// The interval of the number itself, in points.
    #[must_use]
    pub fn level(&self, interval: Interval) -> String {
        self.between(self.number.level, 0.0, interval)
    }

    /// What a month draws in all, in responses or weighted ones.
    #[must_use]
    pub fn a_month(&self, month: &Month, is_weighted: bool) -> String {
        let [n, low, high] = [month.responses, month.low, month.high].map(|n| self.responses(n));
        let drawn = self.drawn_by_posts(&n, is_weighted);
        fill(self.number.month, &[("n", &n), ("low", &low), ("high", &high), ("responses", drawn)])
    }

    /// The interval of the number in short, in points.
    #[must_use]
    pub fn level_short(&self, interval: Interval) -> String {
        self.between(self.number.level_short, 0.0, interval)
    }

    /// The number with its interval in short, as screen readers hear it.
    #[must_use]
    pub fn number_said(&self, value: f64, level: Interval) -> String {
        self.between(self.number.said, value, level)
    }

    /// The sentence about which kinds of response were counted.
    #[must_use]
    pub fn kinds_counted(&self, kinds: &[Response]) -> String {
        let kinds = self.kinds(kinds, self.and);
        capitalised(&fill(self.number.counted, &[("kinds", &kinds)]))
    }

    /// The half-life in days that is used where there are too few posts for the one that was set.
    #[must_use]
    pub fn lengthened(&self, days: f64) -> String {
        fill(self.play.lengthened, &[("days", &self.days(days))])
    }

    /// The label of a weight's field: what one response of a kind counts.
    #[must_use]
    pub fn weight_label(&self, response: Response) -> String {
        fill(self.play.weight_label, &[("response", self.one_response[response.index()])])
    }

    /// The heading of the panel with the reasons for a number.
    #[must_use]
    pub fn why(&self, points: f64) -> String {
        fill(self.why.heading, &[("points", &self.points(points))])
    }

    /// The parts of the number by kind of response, without those that are rounded to nothing.
    #[must_use]
    pub fn why_kinds(&self, kinds: &[KindShare]) -> String {
        let parts: Vec<f64> = kinds.iter().map(|kind| kind.points).collect();
        let part = |(kind, points): (&KindShare, String)| {
            fill(self.why.kind, &[("points", &points), ("kind", self.response(kind.response))])
        };
        let parts = kinds.iter().zip(self.parts(&parts, 1));
        let written = parts.filter(|(_, points)| !is_zero(points));
        written.map(part).collect::<Vec<_>>().join(", ")
    }

    /// The part of one month in a number, in points.
    #[must_use]
    pub fn month_share(&self, share: &MonthShare, sum: f64) -> String {
        let text = form(self.why.month, share.n_posts == 1);
        let slots: [(&str, &str); 4] = [
            ("month", &self.month(share.month)),
            ("points", &self.share_of_points(share.points)),
            ("sum", &self.share_of_points(sum)),
            ("n", &self.count(share.n_posts)),
        ];
        fill(text, &slots)
    }

    /// The number as the sum of reach and resonance, in points. Resonance is written as the difference of what
    /// is written of the other two.
    #[must_use]
    pub fn reach(&self, followers: u64, reach: f64, sum: f64) -> String {
        let followers = self.integer(followers);
        let tenth = |points: f64| (10.0 * points).round() / 10.0;
        let resonance = tenth(sum) - tenth(reach);
        let (reach, sum) = (self.share_of_points(reach), self.share_of_points(sum));
        let size = self.share_of_points(resonance.abs());
        let sign = if resonance < 0.0 { "\u{2212}" } else { "+" };
        let slots: [(&str, &str); 5] = [
            ("followers", &followers),
            ("reach", &reach),
            ("sign", sign),
            ("resonance", &size),
            ("sum", &sum),
        ];
        fill(self.why.reach, &slots)
    }

    /// The share of all responses that the best post has, and the number without this post, or
    /// `None` if there would be none. `is_weighted` says whether the responses are weighted.
    #[must_use]
    pub fn one_hit(&self, share: f64, without: Option<f64>, is_weighted: bool) -> String {
        let (text, points) = match without {
            Some(without) => (self.why.without, self.points(without)),
            None => (self.why.without_none, String::new()),
        };
        let without = fill(text, &[("points", &points)]);
        match self.percent(share) {
            Some(percent) => {
                let best = if is_weighted { self.why.best_weighted } else { self.why.best };
                fill(best, &[("percent", &percent)]) + " " + &without
            }
            None => without,
        }
    }

    /// The title of the dots: what eight of ten posts draw, from an interval in points.
    #[must_use]
    pub(crate) fn dots_title(&self, interval: Interval, is_weighted: bool) -> String {
        let words = &self.figures;
        self.drawn([words.dots_title, words.dots_title_same], interval, is_weighted)
    }

    /// The name of the scale of what a post draws.
    #[must_use]
    pub(crate) fn responses_axis(&self, is_weighted: bool) -> &'static str {
        if is_weighted { self.figures.weighted_axis } else { self.figures.responses_axis }
    }

    /// What the dots show.
    #[must_use]
    pub(crate) fn dots_description(&self, spread: &Spread, is_weighted: bool) -> String {
        let words = &self.figures;
        let n = spread.scores.len();
        let text =
            if n < Spread::MOST { words.dots_description } else { words.dots_description_many };
        fill(text, &[("n", &self.count(n)), ("responses", self.drawn_by_posts("", is_weighted))])
    }

    /// The label of the number among the dots.
    #[must_use]
    pub(crate) fn number_here(&self, value: f64) -> String {
        fill(self.figures.dots_here, &[("points", &self.points(value))])
    }

    /// The label of the best post, which has this score.
    #[must_use]
    pub(crate) fn best_post(&self, score: f64) -> String {
        let responses = self.decimals(responses(score), 0);
        fill(self.figures.best_post, &[("responses", &responses)])
    }

    /// The label of Klout's value, as reconstructed, among the dots: before tricks, where any are played,
    /// and now.
    #[must_use]
    pub fn needle(&self, before: Option<f64>, value: f64) -> String {
        let now = self.decimals(value, 0);
        let points = match before.map(|before| self.decimals(before, 0)) {
            Some(before) if before != now => format!("{before} → {now}"),
            _ => now,
        };
        self.strip_label(self.lens(LensId::Klout), &points)
    }

    /// What a mark of the dots says: which posts, what one of them drew, and its score.
    #[must_use]
    pub fn dots_mark(&self, which: &str, n: &str, score: f64, is_weighted: bool) -> String {
        let (drawn, points) = (self.drawn_by_posts(n, is_weighted), self.points(score));
        let slots: [(&str, &str); 4] =
            [("which", which), ("n", n), ("responses", drawn), ("points", &points)];
        fill(self.figures.dots_mark, &slots)
    }

    /// How many of all dots are alike.
    #[must_use]
    pub(crate) fn dots_alike(&self, n: usize, all: usize) -> String {
        fill(self.figures.dots_alike, &[("n", &self.count(n)), ("all", &self.count(all))])
    }

    /// The timeline's title: the number in points at the start and at the end.
    #[must_use]
    pub(crate) fn timeline_title(
        &self,
        (start, from): (Date, f64),
        (end, to): (Date, f64),
    ) -> String {
        let (from, to) = (self.points(from), self.points(to));
        let words = &self.figures;
        let text = if from == to { words.timeline_title_same } else { words.timeline_title };
        let (start, end) = (self.month(start), self.month(end));
        fill(text, &[("from", &from), ("to", &to), ("start", &start), ("end", &end)])
    }

    /// Why a formula has no value.
    #[must_use]
    pub fn missing(&self, missing: Missing) -> String {
        let words = &self.missing;
        let text = match missing {
            Missing::Posts { have: 0, .. } => words.posts,
            Missing::Posts { have, need } => {
                let (n, need) = (self.count(have), self.count(need));
                return fill(form(words.few, have == 1), &[("n", &n), ("need", &need)]);
            }
            Missing::Counts(kind) => return fill(words.counts, &[("kind", self.response(kind))]),
            Missing::Responses => words.responses,
            Missing::Weights => words.weights,
            Missing::Followers => words.followers,
            Missing::Following => words.following,
            Missing::People => words.people,
            Missing::OwnReposts => words.own_reposts,
            Missing::LikesMade => words.likes_made,
            Missing::Undefined => words.undefined,
            Missing::WholeGraph => words.whole_graph,
            Missing::Unpublished => words.unpublished,
            Missing::OtherServices => words.other_services,
        };
        text.to_owned()
    }

    /// The name of a formula.
    #[must_use]
    pub fn lens(&self, id: LensId) -> &'static str {
        self.lenses.names[id as usize]
    }

    /// What a formula measures, in a sentence.
    #[must_use]
    pub fn meaning(&self, id: LensId) -> &'static str {
        self.lenses.meanings[id as usize]
    }

    /// The value of a formula with its unit.
    #[must_use]
    pub fn value(&self, id: LensId, value: f64) -> String {
        let unit = match id {
            LensId::Number | LensId::Followers => self.lenses.points,
            LensId::RepostRate | LensId::Applause | LensId::Conversation => self.lenses.a_post,
            LensId::ShareReposted
            | LensId::RateByFollowers
            | LensId::RateByImpressions
            | LensId::RateByReach => self.percent,
            _ => return self.value_alone(id, value),
        };
        let n = self.value_alone(id, value);
        fill(form(unit, n == "1"), &[("n", &n)])
    }

    /// The value of a formula without its unit.
    #[must_use]
    pub fn value_alone(&self, id: LensId, value: f64) -> String {
        match id {
            LensId::Number
            | LensId::Followers
            | LensId::KredInfluence
            | LensId::KredOutreach
            | LensId::Klout
            | LensId::TFactor => self.points(value),
            _ => self.responses(value),
        }
    }

    /// What the scale of Klout's reconstruction assumes, and its value by another assumption.
    #[must_use]
    pub fn other_scale(&self, value: f64) -> String {
        fill(self.lenses.other_scale, &[("n", &self.decimals(value, 0))])
    }

    /// How well a formula is known.
    #[must_use]
    pub fn status(&self, status: FormulaStatus) -> &'static str {
        self.lenses.statuses[status as usize]
    }

    /// The name of a quantity in a formula.
    #[must_use]
    pub fn symbol(&self, symbol: Symbol) -> &'static str {
        self.lenses.symbols[symbol as usize]
    }

    /// The name of a trick.
    #[must_use]
    pub fn trick(&self, id: TrickId) -> &'static str {
        self.what_if.names[id as usize]
    }

    /// How many accounts are ranked, `n_listed` of `n`.
    #[must_use]
    pub fn ranks_limited(&self, n_listed: usize, n: usize) -> String {
        fill(self.ranks.limited, &[("listed", &self.count(n_listed)), ("n", &self.count(n))])
    }

    /// The title of the ranks: the name of an account, its rank by the number among `n` accounts, and
    /// its best and worst rank by any formula.
    #[must_use]
    pub(crate) fn ranks_title(
        &self,
        name: &str,
        rank: Option<usize>,
        n: usize,
        (best, worst): (usize, usize),
    ) -> String {
        let (text, rank) = match rank {
            Some(rank) => (self.ranks.title, self.count(rank)),
            None => (self.ranks.title_unranked, String::new()),
        };
        let (n, best, worst) = (self.count(n), self.count(best), self.count(worst));
        let slots: [(&str, &str); 5] =
            [("name", name), ("rank", &rank), ("n", &n), ("best", &best), ("worst", &worst)];
        fill(text, &slots)
    }
    /// What a mark of the ranks says: the name of an account, the name of a formula, and the account's rank by
    /// it among `n` accounts.
    #[must_use]
    pub(crate) fn rank_mark(&self, name: &str, formula: &str, rank: usize, n: usize) -> String {
        let (rank, n) = (self.count(rank), self.count(n));
        let slots: [(&str, &str); 4] =
            [("name", name), ("formula", formula), ("rank", &rank), ("n", &n)];
        fill(self.ranks.mark, &slots)
    }
}

/// A text with a capital letter at its beginning.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}
