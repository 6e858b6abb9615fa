//! A workbook: its bytes are collected, unpacked by whoever drives the reading, and those of its
//! sheets read that are most likely to hold posts.

use crate::ingest::FORMATS;
use crate::ingest::choices::Choices;
use crate::ingest::content::{Content, HEAD_BYTES};
use crate::ingest::error::{Limit, Reason, Refusal};
use crate::ingest::head::Head;
use crate::ingest::parse::{FormatId, Gathered, Halt};
use crate::ingest::report::{Place, Why};
use crate::spreadsheet::{Sheet, Unreadable};

/// A larger one is no list of posts that a person keeps.
pub(crate) const MAX_BYTES: u64 = 64 << 20;

impl From<Unreadable> for Reason {
    fn from(unreadable: Unreadable) -> Reason {
        match unreadable {
            Unreadable::NotAWorkbook => Reason::Refused(Refusal::Spreadsheet),
            Unreadable::Encrypted => Reason::Refused(Refusal::EncryptedArchive),
            Unreadable::TooLarge => Reason::Beyond(Limit::Workbook),
            Unreadable::Damaged => Reason::BrokenArchive,
        }
    }
}

/// Reads the sheets of a workbook.
#[cold]
pub(crate) fn read(
    sheets: &[Sheet],
    name: &str,
    choices: &Choices,
    gathered: &mut Gathered,
) -> Result<(), Reason> {
    let ranks: Vec<Rank> = sheets.iter().map(|sheet| rank(&sheet.csv)).collect();
    let Some(best) = ranks.iter().max() else { return Err(Reason::Empty) };
    let (mut n_read, mut failed) = (0, None);
    for (sheet, rank) in sheets.iter().zip(&ranks) {
        gathered.report.begin_file(format!("{name}: {}", sheet.name));
        let outcome = if rank == best { whole(&sheet.csv, choices, gathered) } else { Err(None) };
        match outcome {
            Ok(()) => n_read += 1,
            Err(reason) => {
                gathered.report.skip(Place::Whole, Why::NoPosts);
                failed = failed.or(reason);
            }
        }
    }
    match failed {
        Some(reason) if n_read == 0 => Err(reason),
        _ => Ok(()),
    }
}

/// Reads one sheet.
#[cold]
fn whole(csv: &str, choices: &Choices, gathered: &mut Gathered) -> Result<(), Option<Reason>> {
    let mut content = Content::default();
    loop {
        let fed = content.feed(csv.as_bytes(), choices, gathered);
        match fed.and_then(|()| content.end(choices, gathered)) {
            Ok(()) => return Ok(()),
            Err(Halt::FromStart) => content.restart(),
            Err(Halt::Refuse(reason)) => return Err(Some(reason)),
        }
    }
}

/// Whether it is a known export's, and how many of its columns are known. Sheets of as many are
/// likely to be parts of one list; others sum it up, or are about something else.
type Rank = (bool, usize);

#[cold]
fn rank(csv: &str) -> Rank {
    let head = Head::new(&csv[..csv.floor_char_boundary(HEAD_BYTES)]);
    let format = FORMATS.iter().find(|format| (format.recognise)(&head));
    (format.is_some_and(|format| format.id != FormatId::Table), head.n_known())
}
