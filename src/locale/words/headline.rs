//! The words of the headline: the finding, the choice of a person, and what stands below it.

use super::record::texts;
use crate::sample::SAMPLES;

texts! {
    /// The headline and the line below it. `{person}` is the choice of a person, whose entry is the subject of
    /// the clause it stands in.
    pub struct HeadlineWords {
        /// By a `{formula}`, the `{person}` stands above `{n}` in 100 of the reference population.
        pub above: &'static str,
        /// By a `{formula}`, `{n}` in 100 of the reference population stand above the `{person}`.
        pub below: &'static str,
        /// The formulas of these sentences, as they stand in them: Klout's, followers, posts a week, engagement
        /// rate by followers.
        pub formulas: [&'static str; 4],
        /// What the next post will draw, after one of these sentences: `{low}` to `{high}` `{responses}`.
        pub next_post: &'static str,
        /// The same where both ends are written alike, `{low}` `{responses}`.
        pub next_post_same: &'static str,
        /// The finding where no formula disagrees: what the `{person}` posts next will draw, `{low}` to
        /// `{high}` `{responses}`.
        pub forecast: &'static str,
        /// The same where both ends are written alike, `{low}` `{responses}`.
        pub forecast_same: &'static str,
        /// The finding where there is no number for the `{person}`.
        pub none: &'static str,
        /// The label of the choice of a person, for screen readers.
        pub person: &'static str,
        /// The sample people as they stand within a sentence, in the order of [`SAMPLES`].
        pub people: [&'static str; SAMPLES.len()],
        /// Somebody of whom the reader typed a few figures, as they stand within a sentence.
        pub typed: &'static str,
        /// The reader's own account, as it stands within a sentence.
        pub own: &'static str,
        /// What each sample person is like, in the order of [`SAMPLES`].
        pub notes: [&'static str; SAMPLES.len()],
        /// That the person is made up.
        pub made_up: &'static str,
        /// What the comparison with members of Congress rests on.
        pub rests_on: &'static str,
        /// The button that opens the panel for bringing data.
        pub use_your_own: &'static str,
        /// What stands after that button.
        pub nothing_is_sent: &'static str,
        /// The button that shows the paragraph of inputs.
        pub type_numbers: &'static str,
        /// The button that removes the reader's data.
        pub remove: &'static str,
    }
}
