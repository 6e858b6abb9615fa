//! Bytes → [`Activity`], with a report of what was skipped and why.
//!
//! [`ingest()`] reads files from a disk or from memory, among them archives and workbooks. A caller
//! that reads the bytes itself, such as a web worker, drives an [`Ingestion`]. Files are read as
//! streams: memory is bounded by the posts that are kept, not by the size of the files; only a
//! workbook is held as a whole.
//!
//! A format is recognised by the content of a file, never by its name. [`FORMATS`] is tried in
//! order, the specific formats first.
//!
//! No input makes this room panic. A row that cannot be used is listed in the [`Report`] with its
//! place, and the rest is read. Of several files, those that cannot be read are left out, and
//! [`Ingested::left_out`] says why. An [`Error`] means that nothing could be read. Counts that a file
//! does not show stay absent. This room knows nothing of scores, and it has no words for readers:
//! those are in [`locale`](crate::locale).

mod block;
mod choices;
mod container;
mod content;
mod error;
mod file;
mod format;
mod guide;
mod head;
mod json;
mod parse;
mod preview;
mod reading;
mod report;
mod table;
mod value;

pub use choices::{Choices, Column, DayMonth, NamedColumns};
pub use error::{Error, Limit, Preview, Reason, Refusal};
pub use file::File;
pub use guide::Guide;
pub use parse::{Format, FormatId};
pub use reading::Ingestion;
pub use report::{ColumnUse, Group, Place, Report, ReportedColumn, Skipped, UnreadForm, Why};
pub use value::network::NETWORKS;

use crate::activity::Activity;
use format::{
    any_json, any_table, bluesky, linkedin, mastodon, meta, people, refused, tiktok, x_analytics,
    x_archive, youtube,
};
use std::io::{Read, Seek};

/// What was read from one or several files.
#[derive(Clone, Debug, PartialEq)]
pub struct Ingested {
    /// The formats of the files, each once, in the order in which they were first met.
    pub formats: Vec<FormatId>,
    /// The accounts, sorted by network and name. There is at least one, and each has items.
    pub accounts: Vec<Activity>,
    /// Which rows of the files were skipped, and why.
    pub report: Report,
    /// The files of which nothing was taken, in the order in which they were given.
    pub left_out: Vec<Error>,
}

impl Ingested {
    /// Returns the index of the account with most items; of equals, the first.
    #[must_use]
    pub fn busiest(&self) -> usize {
        let n_items = |&place: &usize| self.accounts[place].len();
        // `max_by_key` returns the last of equals.
        (0..self.accounts.len()).rev().max_by_key(n_items).unwrap_or(0)
    }
}

/// Reads files together: the union of what they hold, each account by itself. Files that cannot be
/// read are left out. All files stay open until the last one was read, because a file may turn out to
/// be unreadable only at its end, and then the others are read again without it.
///
/// ```
/// use influence_score::ingest::{Choices, File, ingest};
///
/// let table = File::from_bytes("posts.csv", b"date,likes\n2026-01-01,3\n");
/// let ingested = ingest([table], &Choices::default())?;
/// assert_eq!(ingested.accounts[0].len(), 1);
/// # Ok::<(), influence_score::ingest::Error>(())
/// ```
///
/// # Errors
///
/// If none of the files can be read, or together they hold nothing that can be scored.
pub fn ingest<R: Read + Seek>(
    files: impl IntoIterator<Item = File<R>>,
    choices: &Choices,
) -> Result<Ingested, Error> {
    let mut ingestion = Ingestion::new(choices.clone());
    let read = |mut file: File<R>| {
        file.read(&mut ingestion);
        file
    };
    let mut files: Vec<File<R>> = files.into_iter().map(read).collect();
    while ingestion.restart() {
        for file in &mut files {
            file.read(&mut ingestion);
        }
    }
    ingestion.finish()
}

/// All formats that are read or knowingly refused. The first that recognises a content reads it, so
/// specific ones come first.
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
