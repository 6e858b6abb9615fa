//! The words of the triangle of likes, reposts and replies, and of outliers.

use super::record::texts;

texts! {
    /// Which share of the responses each kind has, and posts far beyond the usual.
    pub struct TriangleWords {
        /// The title: `{likes}`, `{reposts}` and `{replies}` in percent.
        pub title: &'static str,
        /// What the triangle shows, for screen readers: `{n}` posts; by forms.
        pub description: &'static str,
        /// The row of the table with all posts together.
        pub all: &'static str,
        /// The mark of a post that is an outlier.
        pub outlier: &'static str,
        /// How many posts are outliers: `{n}` of `{m}` drew more than `{above}` `{responses}`, and half of all
        /// posts `{median}` or less.
        pub outliers: &'static str,
        /// In place of that, where more than half of the posts score alike.
        pub no_outliers: &'static str,
    }
}
