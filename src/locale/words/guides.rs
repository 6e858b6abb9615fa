//! The texts of the guides to a file.

use super::record::texts;
use crate::ingest::Guide;

texts! {
    /// How a reader gets a file from each network.
    pub struct GuideWords {
        /// The heading of all guides. A press on it shows them.
        pub heading: &'static str,
        /// When the guides were checked, and that addresses are not links.
        pub note: &'static str,
        /// The words above the guides that help after an error. The names follow.
        pub helps: &'static str,
        /// The name of each guide, in the order of [`Guide`].
        pub names: [&'static str; Guide::ALL.len()],
        /// The three to five steps of each guide, one a line. What is to be copied stands between
        /// backquotes.
        pub steps: [&'static str; Guide::ALL.len()],
        /// What the file of each guide shows and what it does not, with backquotes as in the steps.
        pub holds: [&'static str; Guide::ALL.len()],
    }
}
