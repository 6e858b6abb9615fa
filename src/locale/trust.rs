//! Sentences of the panels that ask whether it is true.

use super::Locale;
use super::number::is_zero;
use super::text::{fill, form};
use crate::explain::change::{Change, NotCompared};
use crate::explain::habits::{BestGroup, HabitKind, Habits, NoBestGroup, hours, lengths};

impl Locale {
    /// A change between two spans: how large it is, whether chance explains it, and what a typical post
    /// of each span drew, which may be weighted; or why the spans are not compared.
    #[must_use]
    pub fn change(&self, change: &Result<Change, NotCompared>, is_weighted: bool) -> String {
        let words = &self.trust;
        match change {
            Err(NotCompared::Backwards) => words.backwards.to_owned(),
            Err(NotCompared::Overlapping) => words.overlapping.to_owned(),
            Err(NotCompared::TooFewPosts { n_posts: [n, m] }) => {
                fill(words.few_posts, &[("n", &self.count(*n)), ("m", &self.count(*m))])
            }
            Ok(change) => {
                // Differences between many posts are known to less than a point.
                let n_decimals = u32::from(change.half_width < 2.0);
                let points = |points: f64| self.decimals(points.abs(), n_decimals);
                let forms = if change.points < 0.0 { words.down } else { words.up };
                let n = points(change.points);
                let text = match change.is_chance() {
                    true if is_zero(&n) => words.unchanged,
                    true => words.chance,
                    false => words.real,
                };
                let [a, b] = change.means;
                let before = self.responses(a.typical_responses);
                let drew: [(&str, &str); 5] = [
                    ("n", &self.count(a.n_posts)),
                    ("m", &self.count(b.n_posts)),
                    ("responses", self.drawn_by_posts(&before, is_weighted)),
                    ("before", &before),
                    ("after", &self.responses(b.typical_responses)),
                ];
                let change: [(&str, &str); 2] = [
                    ("change", &fill(form(forms, n == "1"), &[("n", &n)])),
                    ("size", &points(change.half_width)),
                ];
                fill(text, &change) + " " + &fill(words.drew, &drew)
            }
        }
    }

    /// In how many of `n_months` the forecast held.
    #[must_use]
    pub fn held(&self, n_held: usize, n_months: usize) -> String {
        fill(self.trust.held, &[("n", &self.count(n_held)), ("m", &self.count(n_months))])
    }

    /// Why there is no record of forecasts: there are too few months.
    #[must_use]
    pub fn few_months(&self, n_months: usize) -> String {
        self.counted(self.trust.few_months, n_months)
    }

    /// The best group of posts of a kind, as promised and as delivered, or why there is none.
    #[must_use]
    pub fn habit(&self, kind: HabitKind, best: Result<BestGroup, NoBestGroup>) -> String {
        let words = &self.trust;
        let name = words.kinds[kind as usize];
        let best = match best {
            Ok(best) => best,
            Err(why) => return fill(words.no_best[why as usize], &[("kind", name)]),
        };
        let signed = |points: f64| {
            let text = self.share_of_points(points);
            if points > 0.0 { format!("+{text}") } else { text }
        };
        let text = if best.is_delivered() { words.delivered } else { words.undelivered };
        let slots: [(&str, &str); 5] = [
            ("kind", name),
            ("group", &self.group(kind, best.group)),
            ("promised", &signed(best.promised)),
            ("delivered", &signed(best.delivered)),
            ("expected", &signed(best.expected)),
        ];
        fill(text, &slots)
    }

    /// What works, in one line: the habits that chance does not explain.
    #[must_use]
    pub fn habits_answer(&self, habits: &Habits) -> String {
        let words = &self.trust;
        let mut nothing = words.habits_unknown;
        let mut found = String::new();
        for (kind, best) in HabitKind::ALL.into_iter().zip(habits) {
            let Ok(best) = best else { continue };
            nothing = words.habits_by_chance;
            if best.is_delivered() {
                found += if found.is_empty() { "" } else { "; " };
                let name = words.kinds[kind as usize];
                found += &self.strip_label(name, &self.group(kind, best.group));
            }
        }
        if found.is_empty() { nothing.to_owned() } else { found }
    }

    /// The name of a group of posts.
    fn group(&self, kind: HabitKind, group: usize) -> String {
        let words = &self.trust;
        let (text, from, to) = match kind {
            HabitKind::Weekday => return words.weekdays[group % 7].to_owned(),
            HabitKind::Media => return words.media[group % 4].to_owned(),
            HabitKind::Hours => {
                let [from, to] = hours(group);
                (words.hours, from, to)
            }
            HabitKind::Length => match lengths(group) {
                (more_than, Some(most)) => (words.lengths, more_than + 1, most),
                (more_than, None) => (words.longest, more_than + 1, 0),
            },
        };
        fill(text, &[("from", &self.count(from)), ("to", &self.count(to))])
    }

    /// What the points of habits are, and at which offset from UTC, in hours, their times are.
    #[must_use]
    pub fn habits_note(&self, utc_offset_hours: f64) -> String {
        let sign = if utc_offset_hours > 0.0 { "+" } else { "" };
        let utc = match utc_offset_hours {
            0.0 => "UTC".to_owned(),
            hours => format!("UTC{sign}{}", self.exactly(hours)),
        };
        fill(self.trust.habits_note, &[("utc", &utc)])
    }
}
