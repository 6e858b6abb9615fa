//! The texts of the guides to a file.

use super::list;
use crate::ingest::Guide;
use serde::{Deserialize, Serialize};

/// How a reader gets a file from each network.
#[derive(Clone, Serialize, Deserialize)]
pub struct GuideWords {
    /// The heading of all guides. A press on it shows them.
    pub heading: &'static str,
    /// When the guides were checked, and that addresses are not links.
    pub note: &'static str,
    /// The words above the guides that help after an error. The names follow.
    pub helps: &'static str,
    /// The name of each guide, in the order of [`Guide`].
    #[serde(with = "list")]
    pub names: [&'static str; Guide::ALL.len()],
    /// The three to five steps of each guide, one a line. What is to be copied stands between
    /// backquotes.
    #[serde(with = "list")]
    pub steps: [&'static str; Guide::ALL.len()],
    /// What the file of each guide shows and what it does not, with backquotes as in the steps.
    #[serde(with = "list")]
    pub holds: [&'static str; Guide::ALL.len()],
}
