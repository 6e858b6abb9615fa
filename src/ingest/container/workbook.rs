//! A workbook. Its sheets are unpacked elsewhere, by [`spreadsheet`](crate::spreadsheet); this
//! module reads those of them that are most likely to hold posts.

use crate::ingest::FORMATS;
use crate::ingest::content::{Content, HEAD_BYTES};
use crate::ingest::error::{Limit, Reason, Refusal};
use crate::ingest::head::Head;
use crate::ingest::parse::{Context, FormatId};
use crate::ingest::report::{Place, Why};
use crate::ingest::value::text::start_of;
use crate::spreadsheet::{Sheet, Unreadable};

/// The largest workbook that is accepted, in bytes. It is held in memory as a whole.
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

/// Reads the sheets of the highest rank, each as a table. A sheet that cannot be read costs only
/// itself.
///
/// # Errors
///
/// If no sheet can be read, the reason of the first.
pub(crate) fn read(sheets: &[Sheet], context: &mut Context<'_>) -> Result<(), Reason> {
    let ranks: Vec<Rank> = sheets.iter().map(|sheet| Rank::of(&sheet.csv)).collect();
    let Some(highest) = ranks.iter().max() else { return Err(Reason::Empty) };
    let (mut n_read, mut failure) = (0, None);
    for (sheet, rank) in sheets.iter().zip(&ranks) {
        context.begin_member(&sheet.name);
        if rank == highest {
            match Content::read(sheet.csv.as_bytes(), context) {
                Ok(()) => {
                    n_read += 1;
                    continue;
                }
                Err(reason) => failure = failure.or(Some(reason)),
            }
        }
        context.gathered.report.skip(Place::Whole, Why::NoPosts);
    }
    match failure {
        Some(reason) if n_read == 0 => Err(reason),
        _ => Ok(()),
    }
}

/// How likely a sheet is to hold posts. Sheets of equal rank are likely to be parts of one list;
/// those of lower rank are summaries, or about something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    is_known_export: bool,
    n_known_columns: usize,
}

impl Rank {
    fn of(csv: &str) -> Rank {
        let head = Head::new(start_of(csv, HEAD_BYTES));
        let format = FORMATS.iter().find(|format| (format.recognise)(&head));
        Rank {
            is_known_export: format.is_some_and(|format| format.id != FormatId::Table),
            n_known_columns: head.n_known(),
        }
    }
}
