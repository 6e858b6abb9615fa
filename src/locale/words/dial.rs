//! The words of the numbers that can be dragged or typed.

use super::record::texts;

texts! {
    /// What is said about the numbers that can be dragged or typed.
    pub struct DialWords {
        /// After a number that is not possible, while it is typed: those from `{low}` to `{high}` are.
        pub range: &'static str,
        /// A half-life, for screen readers; by forms.
        pub days: &'static str,
        /// What one response of a kind counts, for screen readers; by forms.
        pub weight: &'static str,
        /// How many people ask in a day, for screen readers; by forms.
        pub people: &'static str,
    }
}
