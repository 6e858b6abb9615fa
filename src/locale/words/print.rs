//! The words that only a printed page shows.

use super::record::texts;

texts! {
    /// What a printed page says beside what is seen.
    pub struct PrintWords {
        /// The caption of the table with whose number it is, what it rests on, and every formula.
        pub caption: &'static str,
        /// A row of that table: the tricks that are played.
        pub tricks: &'static str,
        /// A row of that table: the date of the export.
        pub as_of: &'static str,
        /// A row of that table: the version of the formulas.
        pub version: &'static str,
    }
}
