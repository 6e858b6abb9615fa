//! Sentences about the marks of a picture.

use super::Locale;
use super::text::{fill, form};
use crate::activity::Date;
use crate::score::number::{Forecast, Interval, ScoredPost};

impl Locale {
    /// The name of the control that goes from mark to mark of a picture.
    #[must_use]
    pub fn one_by_one(&self, title: &str) -> String {
        fill(self.marks.one_by_one, &[("title", title)])
    }

    /// A post: its date, its responses and its first words, where they are known.
    #[must_use]
    pub fn post_mark(&self, post: &ScoredPost, excerpt: &str) -> String {
        let responses = self.responses_exactly(post.responses);
        let text = form(self.marks.post, responses == "1");
        let date = self.date(post.time.date());
        let mut sentence = fill(text, &[("date", &date), ("responses", &responses)]);
        if !excerpt.is_empty() {
            sentence += " ";
            sentence += &fill(self.marks.excerpt, &[("excerpt", excerpt)]);
        }
        sentence
    }

    /// What the number was on a date.
    #[must_use]
    pub fn number_mark(&self, date: Date, points: f64, level: Interval) -> String {
        let date = self.date(date);
        fill(
            self.marks.number,
            &[
                ("date", &date),
                ("points", &self.points(points)),
                ("low", &self.points(level.low)),
                ("high", &self.points(level.high)),
            ],
        )
    }

    /// A forecast, what came, and whether that is inside the interval.
    #[must_use]
    pub fn forecast_mark(&self, month: &Forecast) -> String {
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
