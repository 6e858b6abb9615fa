//! A workbook. Its sheets are unpacked elsewhere, by [`spreadsheet`](crate::spreadsheet); this
//! module reads those of them that are most likely to hold posts.

use crate::ingest::FORMATS;
use crate::ingest::content::{Content, HEAD_BYTES};
use crate::ingest::error::{Limit, Reason, Refusal};
use crate::ingest::head::Head;
use crate::ingest::parse::{Context, FormatId};
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

/// Reads the sheets that are most likely to hold posts, each as a table: those of the highest rank of
/// which one can be read. A sheet that cannot be read costs only itself, and is reported.
///
/// # Errors
///
/// If no sheet can be read, the reason of the most likely one.
pub(crate) fn read(sheets: &[Sheet], context: &mut Context<'_>) -> Result<(), Reason> {
    let mut left: Vec<(Rank, &Sheet)> =
        sheets.iter().map(|sheet| (Rank::of(&sheet.csv), sheet)).collect();
    let (mut is_done, mut failure) = (false, None);
    while let Some(highest) = left.iter().map(|&(rank, _)| rank).max() {
        let mut n_read = 0;
        for (_, sheet) in left.iter().filter(|&&(rank, _)| rank == highest) {
            if !context.begin_member(&sheet.name) {
                continue;
            }
            if !is_done {
                match Content::read(sheet.csv.as_bytes(), context) {
                    Ok(()) => {
                        n_read += 1;
                        continue;
                    }
                    Err(reason) => failure = failure.or(Some(reason)),
                }
            }
            context.leave_member_out();
        }
        is_done |= n_read > 0;
        left.retain(|&(rank, _)| rank != highest);
    }
    if is_done { Ok(()) } else { Err(failure.unwrap_or(Reason::Empty)) }
}

/// How likely a sheet is to hold posts. Sheets of equal rank are likely to be parts of one list;
/// those of lower rank are summaries, or about something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    is_not_refused: bool,
    /// Whether it has times, counts, and what tells one post from another.
    has_posts: bool,
    is_known_export: bool,
    n_known_columns: usize,
}

impl Rank {
    fn of(csv: &str) -> Rank {
        let head = Head::new(start_of(csv, HEAD_BYTES));
        let format =
            FORMATS.iter().find(|format| (format.recognise)(&head)).map(|format| format.id);
        let headers = head.top().map_or(&[][..], |top| &top.headers);
        Rank {
            is_not_refused: format != Some(FormatId::Refused),
            has_posts: headers
                .iter()
                .any(|header| header.has_times() && header.has_counts() && header.names_items()),
            is_known_export: format.is_some_and(|format| format != FormatId::Table),
            n_known_columns: head.n_known(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_of_posts_outranks_the_others() {
        let known = Rank::of(
            "Tweet id,Tweet permalink,Tweet text,time,impressions,likes\n1,a,b,2026-01-01,5,3\n",
        );
        assert!(known.has_posts && known.is_known_export && known.is_not_refused);
        for (csv, has_posts) in [
            ("date,likes,text\n2026-01-01,3,a\n", true),
            ("date,likes\n2026-01-01,3\n", false),
            ("date,text\n2026-01-01,a\n", false),
            ("likes,text\n3,a\n", false),
            ("word\nany\n", false),
            ("", false),
        ] {
            let rank = Rank::of(csv);
            assert_eq!(rank.has_posts, has_posts, "{csv:?}");
            assert!(!rank.is_known_export && rank < known, "{csv:?}");
        }
    }

    /// A sheet of posts, and one that names the most successful of them by fewer columns.
    #[test]
    fn a_sheet_with_more_known_columns_outranks_another() {
        for (csv, n_known_columns) in [
            ("date,likes,replies,text\n2026-01-01,3,1,a\n", 4),
            ("date,likes,text\n2026-01-01,3,a\n", 3),
            ("word\nany\n", 0),
        ] {
            assert_eq!(Rank::of(csv).n_known_columns, n_known_columns, "{csv:?}");
        }
    }
}
