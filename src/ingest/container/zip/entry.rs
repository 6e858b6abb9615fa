//! A member of a zip archive, as the directory lists it.

use crate::ingest::container::member::Interest;
use crate::ingest::error::{Limit, Reason};

/// The length of the part of a member's header whose length is fixed.
pub(super) const HEADER_BYTES: usize = 30;
/// How many bytes may stand between a member's header and its bytes, besides its name, for the member
/// to be read in one go.
const USUAL_EXTRA_BYTES: u64 = 128;

/// A member as the directory lists it.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) interest: Interest,
    pub(super) is_empty: bool,
    /// Where its header begins in the archive. Its bytes follow the header.
    pub(super) start: u64,
    pub(super) n_bytes: u64,
    /// Where the next member of those that are read begins; `None` for the last.
    pub(super) next_start: Option<u64>,
    pub(super) is_deflated: bool,
}

/// Finds out where the member after each one begins. If two members lie on the same bytes, the archive
/// is refused: a small one could then ask for any amount of work.
pub(super) fn part(entries: &mut [Entry], n_bytes: u64) -> Result<(), Reason> {
    let mut starts: Vec<u64> = entries.iter().map(|entry| entry.start).collect();
    starts.sort_unstable();
    for entry in entries {
        // Of two members that begin at the same place, each is the next of the other.
        let at = starts.partition_point(|start| *start < entry.start);
        entry.next_start = starts.get(at + 1).copied();
        entry.end(entry.start.saturating_add(HEADER_BYTES as u64), n_bytes)?;
    }
    Ok(())
}

impl Entry {
    /// Where a member ends whose bytes begin at an offset of an archive of `n_bytes` bytes; an error if
    /// that is beyond the archive or the beginning of the next member.
    pub(super) fn end(&self, start: u64, n_bytes: u64) -> Result<u64, Reason> {
        let end = start.saturating_add(self.n_bytes);
        if end > n_bytes {
            return Err(Reason::BrokenArchive);
        }
        let overlaps = self.next_start.is_some_and(|next_start| end > next_start);
        if overlaps { Err(Reason::Beyond(Limit::Overlap)) } else { Ok(end) }
    }

    /// Where the member is likely to end, as long as its own header is not known.
    pub(super) fn likely_end(&self) -> u64 {
        let n_guessed = HEADER_BYTES as u64 + self.name.len() as u64 + USUAL_EXTRA_BYTES;
        self.start.saturating_add(n_guessed).saturating_add(self.n_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(start: u64, n_bytes: u64) -> Entry {
        Entry {
            name: "a.csv".to_owned(),
            interest: Interest::Candidate,
            is_empty: false,
            start,
            n_bytes,
            next_start: None,
            is_deflated: false,
        }
    }

    #[test]
    fn a_member_ends_in_the_archive_and_before_the_next_one() {
        let (broken, overlap) = (Reason::BrokenArchive, Reason::Beyond(Limit::Overlap));
        for (start, n_bytes, next_start, expected) in [
            (80, 20, None, Ok(100)),
            (80, 21, None, Err(broken.clone())),
            (80, 22, None, Err(broken.clone())),
            (80, u64::MAX, None, Err(broken)),
            (40, 20, Some(60), Ok(60)),
            (40, 21, Some(60), Err(overlap.clone())),
            (40, 22, Some(60), Err(overlap)),
        ] {
            let entry = Entry { next_start, ..entry(0, n_bytes) };
            assert_eq!(entry.end(start, 100), expected, "{n_bytes} from {start}");
        }
    }

    #[test]
    fn members_that_share_bytes_are_refused() {
        let starts = |starts: [u64; 3]| {
            let mut entries = starts.map(|start| entry(start, 10));
            let parted = part(&mut entries, 200);
            parted.map(|()| entries.map(|entry| entry.next_start))
        };
        // A header of 30 bytes, and 10 bytes.
        assert_eq!(starts([0, 40, 80]), Ok([Some(40), Some(80), None]));
        assert_eq!(starts([160, 0, 40]), Ok([None, Some(40), Some(160)]));
        assert_eq!(starts([0, 39, 80]), Err(Reason::Beyond(Limit::Overlap)));
        assert_eq!(starts([0, 40, 40]), Err(Reason::Beyond(Limit::Overlap)));
        assert_eq!(starts([0, 40, 161]), Err(Reason::BrokenArchive));
    }

    #[test]
    fn a_member_is_read_in_one_go_where_its_header_is_as_usual() {
        // The header, a name of 5 bytes, the usual rest of the header, and 1,000 bytes.
        assert_eq!(entry(7, 1_000).likely_end(), 7 + 30 + 5 + 128 + 1_000);
    }
}
