//! The words for the marks of a picture, to which a reader goes one by one.

use super::record::texts;

texts! {
    /// What the marks of pictures say.
    pub struct MarkWords {
        /// The name of the control that goes from mark to mark of the picture `{title}`, for screen readers.
        pub one_by_one: &'static str,
        /// How to use this control, for screen readers.
        pub how: &'static str,
        /// A post of a `{date}` and what it drew: `{n}` `{responses}`.
        pub post: &'static str,
        /// After that: the first words of the post, `{excerpt}`.
        pub excerpt: &'static str,
        /// A `{period}` with `{n}` posts, and what 8 of 10 of them drew, `{low}` to `{high}`
        /// `{responses}`.
        pub period: &'static str,
        /// In place of that where both ends are written alike: `{low}` `{responses}`.
        pub period_same: &'static str,
        /// A period from the date `{from}` to the date `{to}`.
        pub from_to: &'static str,
        /// What the timeline shows, for screen readers, where periods are drawn: `{n}` posts.
        pub dense_description: &'static str,
        /// The timeline's key, where periods are drawn: a line is where most posts lie.
        pub most: &'static str,
        /// The timeline's key, where periods are drawn: a dot is the best post of one.
        pub best: &'static str,
        /// The mean score of the posts of a span, `{points}`, on the timeline.
        pub span: &'static str,
        /// A forecast of the 30 days from `{date}`: `{points}`, between `{low}` and `{high}`; `{came}` is what
        /// came, and `{held}` whether that is inside the interval.
        pub forecast: &'static str,
    }
}
