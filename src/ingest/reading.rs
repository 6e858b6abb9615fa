//! Files one after the other, each as the stream of bytes that it is or as the archive that it is.

use super::container::tar::Tar;
use super::container::workbook;
use super::container::zip::{Step, Zip};
use super::container::{self, Kind};
use crate::activity::{Activity, Response};
use crate::ingest::Ingested;
use crate::ingest::choices::Choices;
use crate::ingest::content::Content;
use crate::ingest::error::{Error, Limit, Reason, Refusal};
use crate::ingest::parse::{Gathered, Halt};
use crate::spreadsheet::{Sheet, Unreadable};
use std::ops::Range;

/// Reads files as streams. For each file: [`begin`](Ingestion::begin); then, as long as
/// [`wants`](Ingestion::wants) names a range of it, [`give`](Ingestion::give) the bytes from the
/// range's start on, as many as are at hand, and where it then is a [`workbook`](Ingestion::workbook)
/// tell what that holds. At last [`finish`](Ingestion::finish).
///
/// ```
/// # use influence_score::ingest::{Choices, Ingestion};
/// let file = b"date,likes\n2026-01-01,3\n";
/// let mut ingestion = Ingestion::new(Choices::default());
/// ingestion.begin("posts.csv", file.len() as u64)?;
/// while let Some(wanted) = ingestion.wants() {
///     let next = wanted.start as usize..(wanted.end as usize).min(wanted.start as usize + 10);
///     ingestion.give(&file[next])?;
/// }
/// assert_eq!(ingestion.finish()?.accounts[0].len(), 1);
/// # Ok::<(), influence_score::ingest::Error>(())
/// ```
pub struct Ingestion {
    choices: Choices,
    gathered: Gathered,
    name: String,
    n_bytes: u64,
    /// Where the bytes that are given next stand.
    at: u64,
    state: State,
    /// The first file's name, in case that none holds anything.
    first: Option<String>,
}

enum State {
    /// There is no file, or it has been read.
    Over,
    /// So few bytes were given that it is not clear what the file is.
    Start(Vec<u8>),
    Content(Box<Content>),
    Zip(Box<Zip>),
    Tar(Box<Tar>),
    /// What is there of a workbook.
    Workbook(Vec<u8>),
}

impl Ingestion {
    /// Begins with no file read.
    #[must_use]
    pub fn new(choices: Choices) -> Ingestion {
        Ingestion {
            choices,
            gathered: Gathered::default(),
            name: String::new(),
            n_bytes: 0,
            at: 0,
            state: State::Over,
            first: None,
        }
    }

    /// Begins the next file, of so many bytes. Its name is only ever shown.
    ///
    /// # Errors
    ///
    /// Where the file is empty.
    pub fn begin(&mut self, name: &str, n_bytes: u64) -> Result<(), Error> {
        name.clone_into(&mut self.name);
        self.first.get_or_insert_with(|| name.to_owned());
        self.gathered.report.begin_file(name.to_owned());
        (self.n_bytes, self.at) = (n_bytes, 0);
        self.state = State::Start(Vec::new());
        if n_bytes == 0 { Err(self.failed(Reason::Empty)) } else { Ok(()) }
    }

    /// Which bytes of the file are wanted next; none where it has been read.
    #[must_use]
    pub fn wants(&self) -> Option<Range<u64>> {
        match &self.state {
            State::Over => None,
            State::Zip(zip) => Some(zip.wants()),
            State::Workbook(_) if self.at >= self.n_bytes => None,
            _ => Some(self.at..self.n_bytes),
        }
    }

    /// The bytes of the file that has just been given, where it is a workbook. What they hold is to
    /// be found out and told by [`unpacked`](Ingestion::unpacked).
    pub fn workbook(&mut self) -> Option<Vec<u8>> {
        match &mut self.state {
            State::Workbook(bytes) => Some(std::mem::take(bytes)),
            _ => None,
        }
    }

    /// Goes on with the sheets of the workbook.
    ///
    /// # Errors
    ///
    /// Where they could not be read, or none of them.
    pub fn unpacked(&mut self, sheets: Result<Vec<Sheet>, Unreadable>) -> Result<(), Error> {
        self.state = State::Over;
        sheets
            .map_err(Reason::from)
            .and_then(|sheets| {
                workbook::read(&sheets, &self.name, &self.choices, &mut self.gathered)
            })
            .map_err(|reason| self.failed(reason))
    }

    /// How many posts were found so far, those that are there twice included.
    #[must_use]
    pub fn n_posts(&self) -> u64 {
        self.gathered.n_posts
    }

    /// Goes on with the bytes at the start of the range that is wanted.
    ///
    /// # Errors
    ///
    /// Where the file cannot be read at all.
    pub fn give(&mut self, bytes: &[u8]) -> Result<(), Error> {
        match self.take(bytes) {
            Ok(()) => Ok(()),
            Err(reason) => Err(self.failed(reason)),
        }
    }

    fn failed(&mut self, reason: Reason) -> Error {
        self.state = State::Over;
        Error { file: self.name.clone(), reason }
    }

    fn take(&mut self, bytes: &[u8]) -> Result<(), Reason> {
        // Nothing given where something is wanted: the file is shorter than it was said to be.
        if bytes.is_empty() {
            return Err(Reason::Unreadable);
        }
        let from = self.at;
        self.at += bytes.len() as u64;
        let mut first = Vec::new();
        let mut bytes = bytes;
        if let State::Start(given) = &mut self.state {
            given.extend_from_slice(bytes);
            if given.len() < container::MAGIC_BYTES && self.at < self.n_bytes {
                return Ok(());
            }
            first = std::mem::take(given);
            bytes = &first;
            self.state = match container::kind(bytes) {
                Kind::Zip => State::Zip(Box::new(Zip::new(self.n_bytes))),
                Kind::Tar { is_compressed } => State::Tar(Box::new(Tar::new(is_compressed))),
                Kind::BlueskyRepository => {
                    return Err(Reason::Refused(Refusal::BlueskyRepository));
                }
                Kind::Compound => self.begin_workbook()?,
                Kind::Other => State::Content(Box::default()),
            };
            if matches!(self.state, State::Zip(_)) {
                // Its directory is at its end.
                return Ok(());
            }
        }
        let is_end = self.at >= self.n_bytes;
        let (choices, gathered) = (&self.choices, &mut self.gathered);
        let outcome = match &mut self.state {
            State::Content(content) => content
                .feed(bytes, choices, gathered)
                .and_then(|()| if is_end { content.end(choices, gathered) } else { Ok(()) }),
            State::Tar(tar) => tar
                .feed(bytes, &self.name, choices, gathered)
                .and_then(|()| if is_end { tar.end(choices, gathered) } else { Ok(()) }),
            State::Zip(zip) => {
                match zip.feed(bytes, &self.name, choices, gathered)? {
                    Step::More => {}
                    Step::Over => self.state = State::Over,
                    Step::Workbook => {
                        self.at = 0;
                        self.state = self.begin_workbook()?;
                    }
                }
                return Ok(());
            }
            State::Workbook(given) => {
                given.extend_from_slice(bytes);
                return Ok(());
            }
            State::Start(_) | State::Over => return Ok(()),
        };
        drop(first);
        self.gathered.foresee(from, self.at, self.n_bytes);
        match (outcome, &mut self.state) {
            (Ok(()), _) if is_end => self.state = State::Over,
            (Err(Halt::Refuse(reason)), _) => return Err(reason),
            (Err(Halt::FromStart), State::Content(content)) => {
                self.at = 0;
                content.restart();
            }
            (Err(Halt::FromStart), State::Tar(tar)) => {
                self.at = 0;
                tar.restart();
            }
            (Ok(()) | Err(Halt::FromStart), _) => {}
        }
        Ok(())
    }

    fn begin_workbook(&self) -> Result<State, Reason> {
        if self.n_bytes > workbook::MAX_BYTES {
            return Err(Reason::Beyond(Limit::Workbook));
        }
        Ok(State::Workbook(Vec::new()))
    }

    /// What all files together hold.
    ///
    /// # Errors
    ///
    /// Where they hold nothing that can be used.
    pub fn finish(self) -> Result<Ingested, Error> {
        let Gathered { formats, accounts, places, mut report, without_posts, acts, .. } =
            self.gathered;
        let n_found = self.gathered.n_of_x_archive;
        report.promised = self.gathered.promised.filter(|n| *n > n_found).map(|n| (n, n_found));
        let mut accounts: Vec<Option<_>> = accounts.into_iter().map(Some).collect();
        let mut activities = Vec::new();
        // The map goes through them by network and name.
        for place in places.into_values() {
            let Some(found) = accounts[place].take().filter(|found| !found.draft.is_empty()) else {
                continue;
            };
            let (activity, n_duplicates) = found.draft.finish(found.account, found.exported_at);
            report.n_duplicates += n_duplicates;
            activities.push(if acts.is_empty() { activity } else { activity.with_those_of(&acts) });
        }
        if activities.is_empty() {
            let reason = match without_posts {
                Some(refusal) => Reason::Refused(refusal),
                None => Reason::NothingUsable(Box::new(report)),
            };
            return Err(Error { file: self.first.unwrap_or_default(), reason });
        }
        let shows_any = |activity: &Activity| {
            Response::ALL.into_iter().any(|response| activity.counts(response).is_some())
        };
        if !activities.iter().any(shows_any) {
            let reason = Reason::Refused(Refusal::WithoutCounts);
            return Err(Error { file: self.first.unwrap_or_default(), reason });
        }
        Ok(Ingested { formats, accounts: activities, report })
    }
}
