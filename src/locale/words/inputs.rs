//! The words of the paragraph of inputs.

use super::record::texts;

texts! {
    /// The sentences in which a reader without an export types a few figures.
    pub struct InputWords {
        /// The heading of the paragraph, for screen readers.
        pub heading: &'static str,
        /// The sentences. Fields stand in for `{posts}`, `{likes}`, `{reposts}`, `{replies}`, `{one_in}`,
        /// `{times}`, `{followers}` and `{following}`, each of which they hold once.
        pub sentences: &'static str,
        /// The labels of these fields, in this order, for screen readers.
        pub labels: [&'static str; 8],
        /// How posts are made from the figures.
        pub rule: &'static str,
    }
}
