//! Bytes → [`Activity`], with a report of what was skipped and why.
//!
//! A format is recognised by what a file holds, never by its name; [`FORMATS`] is tried in order,
//! specific ones first. Files are read as streams: memory is bounded by the posts kept, not by the
//! file. [`Ingestion`] says which bytes it wants next and never asks for them itself, so the same
//! code reads a file on a disk, a file in a browser, and text in memory ([`ingest`]).
//!
//! No input makes this room panic. A row that cannot be used is listed with its place and the rest
//! is read; [`Error`] means that nothing could be read. Counts that a file does not show stay
//! absent. This room has no opinion on scores, and no words for readers: those are the locale's.

mod choices;
mod container;
mod content;
mod error;
mod format;
mod head;
mod json;
mod parse;
mod reading;
mod report;
mod table;
mod value;

pub use choices::{Choices, Column, DayMonth};
pub use error::{Error, Limit, Preview, Reason, Refusal};
pub use parse::{Format, FormatId};
pub use reading::Ingestion;
pub use report::{Group, Place, Report, Skipped, Why};

use crate::activity::Activity;
use crate::spreadsheet;
use format::{
    any_json, any_table, bluesky, linkedin, mastodon, meta, people, refused, tiktok, x_analytics,
    x_archive, youtube,
};

/// A file in memory, as the reader gave it; pasted text is a file without a name.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// Its name, only ever shown.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// What was read from one or several files.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingested {
    /// The formats recognised, each once, in the order in which they were met.
    pub formats: Vec<FormatId>,
    /// The accounts found, by network and name; never empty, and none without items.
    pub accounts: Vec<Activity>,
    /// What was skipped.
    pub report: Report,
}

impl Ingested {
    /// The place of the account with most items, the first of equals.
    #[must_use]
    pub fn busiest(&self) -> usize {
        let mut busiest = 0;
        for (place, activity) in self.accounts.iter().enumerate() {
            if activity.len() > self.accounts[busiest].len() {
                busiest = place;
            }
        }
        busiest
    }
}

/// Reads files together: the union of what they hold, each account on its own.
///
/// # Errors
///
/// The first file that cannot be read at all, with the reason.
pub fn ingest(files: &[File<'_>], choices: &Choices) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(choices.clone());
    for file in files {
        ingestion.begin(file.name, file.bytes.len() as u64)?;
        while let Some(wanted) = ingestion.wants() {
            let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX).min(file.bytes.len());
            ingestion.give(&file.bytes[place(wanted.start)..place(wanted.end)])?;
        }
        if let Some(workbook) = ingestion.workbook() {
            ingestion.unpacked(spreadsheet::sheets(&workbook))?;
        }
    }
    ingestion.finish()
}

/// The networks whose exports are known, as [`Account::network`](crate::activity::Account::network) names them.
pub const NETWORKS: [&str; 7] =
    ["X", "Mastodon", "Bluesky", "Meta", "LinkedIn", "YouTube", "TikTok"];

/// Every kind of file that is read or knowingly refused, the specific ones first.
pub const FORMATS: &[Format] = &[
    refused::FORMAT,
    people::NOTIFICATIONS,
    x_archive::FORMAT,
    mastodon::STATUSES,
    mastodon::OUTBOX,
    bluesky::FORMAT,
    tiktok::FORMAT,
    any_json::FORMAT,
    people::TABLE,
    x_analytics::FORMAT,
    meta::FORMAT,
    linkedin::FORMAT,
    youtube::FORMAT,
    tiktok::STUDIO,
    any_table::FORMAT,
];

impl FormatId {
    /// The format's first entry in [`FORMATS`].
    #[must_use]
    pub fn format(self) -> &'static Format {
        FORMATS.iter().find(|format| format.id == self).unwrap_or(&any_table::FORMAT)
    }
}
