//! The words of the tricks, and of what can be undone.

use super::record::texts;
use crate::trick::TRICKS;

texts! {
    /// The tricks as buttons, and what they change.
    pub struct WhatIfWords {
        /// The heading above the buttons, which go on with the sentence.
        pub heading: &'static str,
        /// The same where the posts are the reader's own.
        pub heading_you: &'static str,
        /// The names of the tricks in a table or a result, in the order of [`TRICKS`].
        pub names: [&'static str; TRICKS.len()],
        /// The names of the tricks on their buttons, which go on with the sentence of the heading, in the
        /// order of [`TRICKS`].
        pub buttons: [&'static str; TRICKS.len()],
        /// The caption of the rows with values before and after, for screen readers.
        pub rows: &'static str,
        /// Column head: the formula.
        pub formula: &'static str,
        /// Column head: the value before a trick.
        pub before: &'static str,
        /// Column head: the value after a trick.
        pub after: &'static str,
        /// A change as screen readers say it: from `{before}` to `{after}`.
        pub from_to: &'static str,
        /// The name of the number among the formulas.
        pub this_number: &'static str,
        /// The same where the tricks raise the number.
        pub fooled: &'static str,
        /// The button that takes all tricks back.
        pub put_back: &'static str,
        /// The button that undoes the last change.
        pub undo: &'static str,
        /// The button that does an undone change again.
        pub redo: &'static str,
        /// The button that opens the table of all tricks and all `{n}` formulas.
        pub all: &'static str,
        /// How to read that table.
        pub intro: &'static str,
        /// In that table: what a formula promises of a trick with posts that nobody answers.
        pub cannot_rise: &'static str,
        /// In that table: what a formula promises of other tricks.
        pub cannot_change: &'static str,
        /// The label of the field with a link to the state of the page.
        pub link: &'static str,
        /// What the link holds where the reader's own data is shown.
        pub link_without_data: &'static str,
    }
}
