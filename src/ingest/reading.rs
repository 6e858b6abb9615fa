//! Files one after the other, each read as the archive or the single content that it is.

use super::Ingested;
use super::choices::Choices;
use super::container::FileKind;
use super::container::tar::Tar;
use super::container::workbook;
use super::container::zip::{Zip, ZipStatus};
use super::content::Content;
use super::error::{Error, Limit, Reason, Refusal};
use super::parse::{AccountDraft, Context, Gathered, Halt, Traces};
use crate::activity::{Activity, Response, sort_acts};
use crate::spreadsheet::{Sheet, Unreadable};
use std::ops::Range;

/// Reads files as streams, for callers that read the bytes themselves, perhaps asynchronously.
/// [`ingest`](super::ingest()) does all this for files on a disk or in memory.
///
/// For each file, call [`begin`](Ingestion::begin). As long as [`wants`](Ingestion::wants) returns
/// a range of the file, [`give`](Ingestion::give) bytes from the start of that range, as many of
/// them as are at hand. If the file then is a [`workbook`](Ingestion::workbook), unpack it and
/// [give its sheets](Ingestion::give_sheets). Of a file that turns out to be unreadable nothing more is
/// wanted. After the last file, if the ingestion [restarts](Ingestion::restart), read all files again in
/// the same order; then call [`finish`](Ingestion::finish).
///
/// ```
/// # use influence_score::ingest::{Choices, Ingestion};
/// let file = b"date,likes\n2026-01-01,3\n";
/// let mut ingestion = Ingestion::new(Choices::default());
/// ingestion.begin("posts.csv", file.len() as u64);
/// while let Some(wanted) = ingestion.wants() {
///     let next = wanted.start as usize..(wanted.end as usize).min(wanted.start as usize + 10);
///     ingestion.give(&file[next]);
/// }
/// assert_eq!(ingestion.finish()?.accounts[0].len(), 1);
/// # Ok::<(), influence_score::ingest::Error>(())
/// ```
pub struct Ingestion {
    choices: Choices,
    gathered: Gathered,
    /// The name and the size of the current file.
    name: String,
    n_bytes: u64,
    /// The offset in the file of the bytes that are given next.
    at: u64,
    stage: Stage,
    /// How many files were begun.
    n_begun: usize,
    /// What there was before the current file: how many names and columns, and what was taken.
    before: (usize, usize, Traces),
    /// The files that were left out, by their number from 1.
    left_out: Vec<(usize, Error)>,
    /// The files that were read and are tables without a row.
    rowless: Vec<(usize, Error)>,
}

/// What the current file is, as far as it is known.
enum Stage {
    /// No file was begun, or the last one was read to its end.
    Idle,
    /// Too few bytes were given to tell the kind of the file.
    Unknown(Vec<u8>),
    Content(Box<Content>),
    Zip(Box<Zip>),
    Tar(Box<Tar>),
    /// A workbook, with its bytes so far.
    Workbook(Vec<u8>),
}

impl Stage {
    /// Begins to read a file of a known kind.
    fn of(kind: FileKind, n_bytes: u64) -> Result<Stage, Reason> {
        match kind {
            FileKind::Zip => Ok(Stage::Zip(Box::new(Zip::new(n_bytes)))),
            FileKind::Tar { is_gzip } => Ok(Stage::Tar(Box::new(Tar::new(is_gzip)))),
            FileKind::BlueskyRepository => Err(Reason::Refused(Refusal::BlueskyRepository)),
            FileKind::Compound => Stage::workbook(n_bytes),
            FileKind::Other => Ok(Stage::Content(Box::default())),
        }
    }

    fn workbook(n_bytes: u64) -> Result<Stage, Reason> {
        if n_bytes > workbook::MAX_BYTES {
            return Err(Reason::Beyond(Limit::Workbook));
        }
        Ok(Stage::Workbook(Vec::new()))
    }
}

impl Ingestion {
    /// Makes an ingestion that has read nothing.
    #[must_use]
    pub fn new(choices: Choices) -> Ingestion {
        Ingestion {
            choices,
            gathered: Gathered::default(),
            name: String::new(),
            n_bytes: 0,
            at: 0,
            stage: Stage::Idle,
            n_begun: 0,
            before: Default::default(),
            left_out: Vec::new(),
            rowless: Vec::new(),
        }
    }

    /// Begins the next file, which has `n_bytes` bytes. Its name is only ever shown. Of a file that was
    /// left out before a [restart](Ingestion::restart) nothing is wanted.
    pub fn begin(&mut self, name: &str, n_bytes: u64) {
        self.end_file();
        name.clone_into(&mut self.name);
        self.n_begun += 1;
        (self.n_bytes, self.at) = (n_bytes, 0);
        self.stage = Stage::Idle;
        if self.place_left_out().is_ok() {
            return;
        }
        self.gathered.member = (self.n_begun, 0);
        self.before = (self.gathered.report.files.len(), self.n_columns(), self.gathered.traces());
        self.gathered.report.begin_file(name.to_owned());
        self.stage = Stage::Unknown(Vec::new());
        if n_bytes == 0 {
            self.leave_out(Reason::Empty);
        }
    }

    /// Returns the range of the file that is needed next, or `None` if the file was read.
    #[must_use]
    pub fn wants(&self) -> Option<Range<u64>> {
        match &self.stage {
            Stage::Idle => None,
            Stage::Zip(zip) => Some(zip.wants()),
            Stage::Workbook(_) if self.at >= self.n_bytes => None,
            _ => Some(self.at..self.n_bytes),
        }
    }

    /// Reads bytes from the start of the range that [`wants`](Ingestion::wants) returned. If `bytes` is
    /// empty, the file is shorter than [`begin`](Ingestion::begin) was told, and is left out.
    pub fn give(&mut self, bytes: &[u8]) {
        if let Err(reason) = self.read(bytes) {
            self.leave_out(reason);
        }
    }

    /// Takes the bytes of the file that was read last, if it is a workbook. The caller unpacks it
    /// and [gives its sheets](Ingestion::give_sheets).
    pub fn workbook(&mut self) -> Option<Vec<u8>> {
        match &mut self.stage {
            Stage::Workbook(bytes) => Some(std::mem::take(bytes)),
            _ => None,
        }
    }

    /// Reads the sheets of the workbook.
    pub fn give_sheets(&mut self, sheets: Result<Vec<Sheet>, Unreadable>) {
        self.stage = Stage::Idle;
        let mut context =
            Context { file_name: &self.name, choices: &self.choices, gathered: &mut self.gathered };
        let outcome =
            sheets.map_err(Reason::from).and_then(|sheets| workbook::read(&sheets, &mut context));
        if let Err(reason) = outcome {
            self.leave_out(reason);
        }
    }

    /// Leaves the file out that was begun last, because its bytes cannot be had or for another reason.
    /// Nothing of it is taken.
    pub fn leave_out(&mut self, reason: Reason) {
        if let Err(place) = self.place_left_out() {
            self.stage = Stage::Idle;
            let (n_names, _, traces) = self.before;
            self.gathered.leave_out_since(traces);
            self.gathered.report.files.truncate(n_names);
            let error = Error::new(&*self.name, reason);
            self.left_out.insert(place, (self.n_begun, error));
        }
    }

    /// Looks at what the file has given that was begun last.
    fn end_file(&mut self) {
        let (_, n_columns, before) = self.before;
        let n_columns = self.n_columns() - n_columns;
        let is_rowless =
            n_columns > 0 && self.gathered.traces().taken - before.taken == n_columns as u64;
        if is_rowless && self.place_left_out().is_err() {
            let error = Error::new(&*self.name, Reason::NothingUsable(Box::default()));
            self.rowless.push((self.n_begun, error));
        }
    }

    /// The number of columns of all tables and lists so far.
    fn n_columns(&self) -> usize {
        self.gathered.report.columns.len() + self.gathered.report.n_more_columns
    }

    /// The place of the file that was begun last among those that were left out.
    fn place_left_out(&self) -> Result<usize, usize> {
        self.left_out.binary_search_by_key(&self.n_begun, |(number, _)| *number)
    }

    /// Forgets all posts where a file, or a member of one, had given something before it turned out to be
    /// unreadable, or to be a table without a row beside files with posts. Returns whether that is so: then all files have to be read again from the first one.
    pub fn restart(&mut self) -> bool {
        self.end_file();
        if self.gathered.n_posts > 0 {
            while let Some(rowless) = self.rowless.pop() {
                let place = self.left_out.partition_point(|(number, _)| *number < rowless.0);
                self.left_out.insert(place, rowless);
                self.gathered.is_spoiled = true;
            }
        }
        let is_spoiled = self.gathered.is_spoiled;
        if is_spoiled {
            let before = std::mem::take(&mut self.gathered);
            self.gathered.unreadable_members = before.unreadable_members;
            (self.n_begun, self.before) = Default::default();
        }
        is_spoiled
    }

    /// Whether the list of an archive's files is being read, which stands at its end.
    #[must_use]
    pub fn is_listing(&self) -> bool {
        matches!(&self.stage, Stage::Zip(zip) if zip.is_listing())
    }

    /// Returns the number of posts so far. Duplicates count.
    #[must_use]
    pub fn n_posts(&self) -> u64 {
        self.gathered.n_posts
    }

    fn read(&mut self, bytes: &[u8]) -> Result<(), Reason> {
        if bytes.is_empty() {
            return Err(Reason::Unreadable { cause: String::new() });
        }
        self.at += bytes.len() as u64;
        let Stage::Unknown(head) = &mut self.stage else { return self.advance(bytes) };
        head.extend_from_slice(bytes);
        if head.len() < FileKind::HEAD_BYTES && self.at < self.n_bytes {
            return Ok(());
        }
        let head = std::mem::take(head);
        self.stage = Stage::of(FileKind::of(&head), self.n_bytes)?;
        // A zip archive is read from its end.
        if matches!(self.stage, Stage::Zip(_)) { Ok(()) } else { self.advance(&head) }
    }

    /// Reads bytes that end at the current offset, of a file whose kind is known.
    fn advance(&mut self, bytes: &[u8]) -> Result<(), Reason> {
        let from = self.at - bytes.len() as u64;
        let mut context =
            Context { file_name: &self.name, choices: &self.choices, gathered: &mut self.gathered };
        let mut outcome = Ok(());
        match &mut self.stage {
            Stage::Idle | Stage::Unknown(_) => {}
            Stage::Workbook(read) => {
                read.extend_from_slice(bytes);
                return Ok(());
            }
            Stage::Zip(zip) => {
                match zip.feed(bytes, &mut context)? {
                    ZipStatus::Unfinished => {}
                    ZipStatus::Finished => self.stage = Stage::Idle,
                    ZipStatus::Workbook => {
                        self.at = 0;
                        self.stage = Stage::workbook(self.n_bytes)?;
                    }
                }
                return Ok(());
            }
            Stage::Content(content) => {
                outcome = content.feed(bytes, &mut context);
                if outcome.is_ok() && self.at >= self.n_bytes {
                    outcome = content.end(&mut context);
                }
            }
            Stage::Tar(tar) => {
                outcome = tar.feed(bytes, &mut context);
                if outcome.is_ok() {
                    self.at += tar.skip(self.n_bytes.saturating_sub(self.at));
                    if self.at >= self.n_bytes {
                        outcome = tar.end(&mut context);
                    }
                }
            }
        }
        self.gathered.reserve_for_rest(from, self.at, self.n_bytes);
        match outcome {
            Ok(()) if self.at >= self.n_bytes => self.stage = Stage::Idle,
            Ok(()) => {}
            Err(Halt::Refuse(reason)) => return Err(reason),
            Err(Halt::Restart) => {
                self.at = 0;
                match &mut self.stage {
                    Stage::Content(content) => content.restart(),
                    Stage::Tar(tar) => tar.restart(),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    /// Returns what all files together hold that were not left out.
    ///
    /// # Errors
    ///
    /// If they hold no posts, or no counts of responses; or if [`restart`](Ingestion::restart) was to be
    /// called.
    pub fn finish(self) -> Result<Ingested, Error> {
        let is_spoiled = self.gathered.is_spoiled;
        let left_out: Vec<Error> = self.left_out.into_iter().map(|(_, error)| error).collect();
        let Gathered { formats, accounts, places, mut report, without_posts, mut acts, .. } =
            self.gathered;
        let (promised, n_found) = (self.gathered.promised, self.gathered.n_of_x_archive);
        report.n_files = self.n_begun - left_out.len();
        report.promised = promised.filter(|n| *n > n_found).map(|n| (n, n_found));
        if report.files.len() > 1 {
            report.unread_table = None;
        }
        let mut accounts: Vec<Option<AccountDraft>> = accounts.into_iter().map(Some).collect();
        sort_acts(&mut acts, &|a, b| a.post.cmp(&b.post));
        let mut activities = Vec::new();
        // The map is sorted by network and name.
        for place in places.into_values() {
            let Some(account) = accounts[place].take().filter(|account| !account.draft.is_empty())
            else {
                continue;
            };
            let (activity, n_duplicates) =
                account.draft.finish(account.account, account.exported_at);
            report.n_duplicates += n_duplicates;
            activities.push(if acts.is_empty() { activity } else { activity.with_those_of(&acts) });
        }
        let has_counts = |activity: &Activity| {
            Response::ALL.into_iter().any(|response| activity.counts(response).is_some())
        };
        if !is_spoiled && activities.iter().any(has_counts) {
            return Ok(Ingested { formats, accounts: activities, report, left_out });
        }
        let first = report.files.first().cloned();
        let reason = match without_posts {
            _ if !activities.is_empty() => Reason::Refused(Refusal::WithoutCounts),
            Some(refusal) => Reason::Refused(refusal),
            None => Reason::NothingUsable(Box::new(report)),
        };
        // The first of the files that were read stands for all of them.
        let read = (first.is_some() || left_out.is_empty())
            .then(|| Error::new(first.unwrap_or_default(), reason));
        let files = read.into_iter().chain(left_out).collect();
        Err(Error::of_all(files).unwrap_or_else(|| Error::new("", Reason::Empty)))
    }
}
