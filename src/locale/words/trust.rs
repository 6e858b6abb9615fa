//! The words of the panels that ask whether it is true.

use super::record::texts;
use crate::explain::habits::HabitKind;

texts! {
    /// A change between two spans, the record of forecasts, and habits.
    pub struct TrustWords {
        /// The question above the two spans.
        pub change: &'static str,
        /// The sentence with the two spans. Fields for dates stand in for `{a}` and `{b}`, the first and the
        /// last day of the first span, and for `{c}` and `{d}`, those of the second.
        pub spans: &'static str,
        /// The labels of these four fields, for screen readers.
        pub days: [&'static str; 4],
        /// How the spans can be chosen, as a hint.
        pub spans_hint: &'static str,
        /// In place of a change that would be written as 0.
        pub unchanged: &'static str,
        /// A change upwards: `{n}` points; by forms.
        pub up: &'static str,
        /// A change downwards: `{n}` points; by forms.
        pub down: &'static str,
        /// A `{change}` that chance does not explain, give or take `{size}` points.
        pub real: &'static str,
        /// A `{change}` that is not more than the `{size}` in points that chance explains.
        pub chance: &'static str,
        /// After one of these: how many posts the spans have, `{n}` and `{m}`, and how many responses a typical
        /// one of them drew, `{before}` `{responses}` and `{after}`.
        pub drew: &'static str,
        /// In place of these: a span ends before it starts.
        pub backwards: &'static str,
        /// In place of these: the spans have days in common.
        pub overlapping: &'static str,
        /// In place of these: a span has too few posts, `{n}` and `{m}`.
        pub few_posts: &'static str,
        /// The heading of the panel with the record of forecasts.
        pub record: &'static str,
        /// How many forecasts held, `{n}` of the last `{m}` months.
        pub held: &'static str,
        /// In place of that: there are `{n}` months, fewer than three; by forms.
        pub few_months: &'static str,
        /// How to read the figure.
        pub record_intro: &'static str,
        /// What the figure shows, for screen readers.
        pub record_description: &'static str,
        /// What the panel holds, in a line beside the heading.
        pub record_answer: &'static str,
        /// Column head: the day on which the 30 days of a forecast begin.
        pub thirty_days: &'static str,
        /// Column head: whether the mean was inside the interval.
        pub inside_or_outside: &'static str,
        /// Column head and key: the forecast.
        pub forecast: &'static str,
        /// Column head: the mean of the posts that came.
        pub came: &'static str,
        /// Key and cell: the mean was inside the interval.
        pub inside: &'static str,
        /// Key and cell: the mean was outside the interval.
        pub outside: &'static str,
        /// The heading of the panel with the habits.
        pub habits: &'static str,
        /// What the panel holds, in a line beside the heading, where posts are too many to compute its answer.
        pub habits_answer: &'static str,
        /// In place of that: chance explains all differences.
        pub habits_by_chance: &'static str,
        /// In place of that: no kind has groups that can be compared.
        pub habits_unknown: &'static str,
        /// The names of the habits, in the order of [`HabitKind`].
        pub kinds: [&'static str; HabitKind::ALL.len()],
        /// The names of the days of the week, from Monday.
        pub weekdays: [&'static str; 7],
        /// What posts carry: nothing, a link, a picture, a video.
        pub media: [&'static str; 4],
        /// From `{from}` to `{to}` o'clock.
        pub hours: &'static str,
        /// Texts of `{from}` to `{to}` characters.
        pub lengths: &'static str,
        /// Texts of `{from}` characters or more.
        pub longest: &'static str,
        /// The best `{group}` of a `{kind}`, with the points that odd weeks `{promised}` and that even weeks
        /// `{delivered}`, and those that are `{expected}`.
        pub delivered: &'static str,
        /// In place of that, where both together are no more than chance explains.
        pub undelivered: &'static str,
        /// In place of that, why a `{kind}` has no best group, in the order of
        /// [`NoBestGroup`](crate::explain::habits::NoBestGroup).
        pub no_best: [&'static str; 3],
        /// What the points are, and the offset of the times from `{utc}`.
        pub habits_note: &'static str,
    }
}
