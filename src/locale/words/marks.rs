//! The words for the marks of a picture, to which a reader goes one by one.

use serde::{Deserialize, Serialize};

/// What the marks of pictures say.
#[derive(Clone, Serialize, Deserialize)]
pub struct MarkWords {
    /// The name of the control that goes from mark to mark of the picture `{title}`, for screen readers.
    pub one_by_one: &'static str,
    /// How to use this control, for screen readers.
    pub how: &'static str,
    /// A post of a `{date}` and its `{responses}`; by forms.
    pub post: &'static str,
    /// After that: the first words of the post, `{excerpt}`.
    pub excerpt: &'static str,
    /// What the number was on a `{date}`: `{points}`, between `{low}` and `{high}`.
    pub number: &'static str,
    /// A forecast of the 30 days from `{date}`: `{points}`, between `{low}` and `{high}`; `{came}` is what
    /// came, and `{held}` whether that is inside the interval.
    pub forecast: &'static str,
}
