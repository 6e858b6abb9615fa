//! The head of a content, by which it is recognised. What takes time to learn is learnt once.

use crate::ingest::parse::Halt;
use crate::ingest::table::header::TableHeader;
use crate::ingest::table::rows::{Row, RowReader};
use std::cell::OnceCell;

/// A header row stands within this many rows of the top.
const HEADER_ROWS: usize = 10;

/// The first characters of a content, decoded, without blanks before them.
pub(crate) struct Head<'a> {
    pub(crate) text: &'a str,
    top: OnceCell<Option<Top>>,
}

/// The first rows of a table.
pub(crate) struct Top {
    pub(crate) delimiter: u8,
    pub(crate) rows: Vec<Vec<String>>,
}

impl<'a> Head<'a> {
    pub(crate) fn new(text: &'a str) -> Head<'a> {
        Head { text, top: OnceCell::new() }
    }

    /// The top of the table that it is; none where it is none.
    pub(crate) fn top(&self) -> Option<&Top> {
        let top = || if self.text.starts_with(['{', '[', '<']) { None } else { Top::of(self.text) };
        self.top.get_or_init(top).as_ref()
    }

    /// How many of a table's columns are known.
    pub(crate) fn n_known(&self) -> usize {
        self.top().and_then(Top::best).map_or(0, |(n_known, _)| n_known)
    }
}

impl Top {
    /// The rows as the separator cuts them that makes the best header, or else the most fields.
    #[cold]
    fn of(head: &str) -> Option<Top> {
        let tops = [b',', b';', b'\t', b'|'].map(|delimiter| Top::cut(head, delimiter));
        tops.into_iter()
            .filter_map(|top| Some((top.best()?, top)))
            // Of equals the first is taken, as max_by_key would take the last.
            .rev()
            .max_by_key(|&(best, _)| best)
            .map(|(_, top)| top)
    }

    #[cold]
    fn cut(head: &str, delimiter: u8) -> Top {
        let mut rows = RowReader::new(delimiter);
        let mut top: Vec<Vec<String>> = Vec::new();
        let mut take = |row: &Row<'_>| -> Result<(), Halt> {
            if top.len() == HEADER_ROWS {
                return Err(Halt::FromStart);
            }
            top.push(row.texts().collect());
            Ok(())
        };
        // It ends when there are enough, or when the head does.
        let _ = rows.feed(head.as_bytes(), &mut take).and_then(|()| rows.end(&mut take));
        Top { delimiter, rows: top }
    }

    /// The most columns that one of the rows names, and its number of fields; none where each row
    /// is of one field.
    #[cold]
    fn best(&self) -> Option<(usize, usize)> {
        let rows = self.rows.iter().filter(|row| row.len() > 1);
        rows.map(|row| (TableHeader::recognise(row).n_columns(), row.len())).max()
    }
}
