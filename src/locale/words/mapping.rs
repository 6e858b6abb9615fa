//! The texts about the columns of a table that the reader names.

use super::record::texts;
use crate::activity::PostKind;

texts! {
    /// What the first rows of a table are, read with the columns that the reader has chosen.
    pub struct MappingWords {
        /// The heading of the rows as they would be read.
        pub as_read: &'static str,
        /// The column with the number of each row.
        pub row: &'static str,
        /// The kinds of item, in the order of [`PostKind::ALL`].
        pub kinds: [&'static str; PostKind::ALL.len()],
        /// In place of what was read of a row, where nothing could be read.
        pub unread: &'static str,
        /// How many rows can be read, of `{all}` that are shown; by forms.
        pub n_read: &'static str,
        /// For dates such as `{example}`: day and month cannot be told apart by these rows alone.
        pub undecided: &'static str,
    }
}
