//! The words of the formulas on one scale.

use super::record::texts;

texts! {
    /// The formulas on one scale, and those that stand beside it.
    pub struct StripWords {
        /// In a line beside the heading: the least and the greatest value among the formulas whose own unit is points from 0 to 100, `{low}` and `{high}`.
        pub answer: &'static str,
        /// What the figure shows, for screen readers: `{n}` formulas; by forms.
        pub description: &'static str,
        /// A formula and what it says: `{name}`, `{value}`.
        pub label: &'static str,
        /// Column head: the formula.
        pub formula: &'static str,
        /// Column head: its value.
        pub value: &'static str,
        /// Column head: its place on the axis.
        pub place: &'static str,
        /// How many formulas have no value, `{n}`, as the button that shows why; by forms.
        pub unfed: &'static str,
        /// A formula without a value: `{name}`, `{why}`.
        pub unfed_because: &'static str,
    }
}
