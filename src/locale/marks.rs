//! Sentences about the marks of a picture.

use super::Locale;
use super::text::fill;
use crate::activity::Date;
use crate::score::number::{Forecast, Interval, ScoredPost, responses};

impl Locale {
    /// The name of the control that goes from mark to mark of a picture.
    #[must_use]
    pub fn one_by_one(&self, title: &str) -> String {
        fill(self.marks.one_by_one, &[("title", title)])
    }

    /// A post: its date, its responses, which may be weighted, and its first words, where they are known.
    #[must_use]
    pub(crate) fn post_mark(&self, post: &ScoredPost, excerpt: &str, is_weighted: bool) -> String {
        let n = self.responses_exactly(post.responses);
        let drawn = self.drawn_by_posts(&n, is_weighted);
        let date = self.date(post.time.date());
        let mut sentence =
            fill(self.marks.post, &[("date", &date), ("n", &n), ("responses", drawn)]);
        if !excerpt.is_empty() {
            sentence += " ";
            sentence += &fill(self.marks.excerpt, &[("excerpt", excerpt)]);
        }
        sentence
    }

    /// A period from its first day to its last one, how many posts it has, and what most of them drew, given
    /// in points that stand for responses, which may be weighted.
    #[must_use]
    pub(crate) fn period_mark(
        &self,
        (from, to): (Date, Date),
        n: usize,
        drew: Interval,
        is_weighted: bool,
    ) -> String {
        let words = &self.marks;
        let next_day = to.start().map(|day| day.plus_days(1));
        let period = if from.day == 1 && from.first_of_month_plus(1).start() == next_day {
            self.month(from)
        } else if from == to {
            self.date(from)
        } else {
            fill(words.from_to, &[("from", &self.date(from)), ("to", &self.date(to))])
        };
        let [low, high] = [drew.low, drew.high].map(|points| self.responses(responses(points)));
        let (text, one) = if low == high { (words.period_same, &*low) } else { (words.period, "") };
        let slots: [(&str, &str); 5] = [
            ("period", &period),
            ("n", &self.count(n)),
            ("low", &low),
            ("high", &high),
            ("responses", self.drawn_by_posts(one, is_weighted)),
        ];
        fill(text, &slots)
    }

    /// The mean score of the posts of a span, in points.
    #[must_use]
    pub(crate) fn span_label(&self, points: f64) -> String {
        fill(self.marks.span, &[("points", &self.share_of_points(points))])
    }

    /// A forecast, what came, and whether that is inside the interval.
    #[must_use]
    pub(crate) fn forecast_mark(&self, month: &Forecast) -> String {
        let held = if month.held() { self.trust.inside } else { self.trust.outside };
        let slots: [(&str, &str); 6] = [
            ("date", &self.date(month.begins.date())),
            ("points", &self.points(month.value)),
            ("low", &self.points(month.level.low)),
            ("high", &self.points(month.level.high)),
            ("came", &self.points(month.mean)),
            ("held", held),
        ];
        fill(self.marks.forecast, &slots)
    }
}
