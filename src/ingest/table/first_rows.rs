//! What the first rows of a table tell of its columns before any post is read: which column has the
//! times, which columns of counts are flags, how numbers are written, and whether rows are days.

use super::days::{Repeats, are_days};
use super::header::{Column, TableHeader, joined_name, may_name_accounts};
use super::rows::{Row, RowReader};
use crate::activity::Time;
use crate::ingest::error::Limit;
use crate::ingest::report::{ColumnUse, Why};
use crate::ingest::value::count::{self, DecimalMark, DecimalMarkDetector, is_nothing};
use crate::ingest::value::date::{self, DayMonth, TimeError};
use crate::ingest::value::kind::is_flag;
use crate::ingest::value::network::network_of;
use crate::ingest::value::sample::are_many;
use crate::ingest::value::text::holds;
use xxhash_rust::xxh64::xxh64;

/// The first rows below the header row.
pub(super) struct FirstRows {
    /// The names of the columns.
    names: Vec<String>,
    rows: Vec<Vec<String>>,
    delimiter: u8,
}

/// The rest of the rows is not needed, or is too long.
struct Stop;

impl From<Limit> for Stop {
    fn from(_: Limit) -> Stop {
        Stop
    }
}

impl FirstRows {
    /// Reads the rows that end in the head of a file.
    pub(super) fn read(head: &str, delimiter: u8, n_header_rows: usize) -> FirstRows {
        const MAX_ROWS: usize = 500;
        let mut rows = Vec::new();
        let mut names = Vec::new();
        let mut n_left = n_header_rows;
        let mut take = |row: &Row<'_>| {
            if n_left > 0 {
                n_left -= 1;
                names = row.texts().collect();
            } else if rows.len() == MAX_ROWS {
                return Err(Stop);
            } else {
                rows.push(row.texts().collect());
            }
            Ok(())
        };
        // The rows before a stop are there, whatever its reason.
        let _ = RowReader::new(delimiter).feed(head.as_bytes(), &mut take);
        FirstRows { names, rows, delimiter }
    }

    /// The cells of a column that hold something.
    fn filled(&self, column: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().filter_map(move |row| row.get(column));
        cells.map(|cell| cell.trim()).filter(|cell| !is_nothing(cell))
    }

    /// How many cells of a column hold something, and how many of these are no times.
    fn unread_times(&self, column: usize, order: Option<DayMonth>) -> (u64, u64) {
        let is_time =
            |cell: &str| date::parse_cell(cell.as_bytes(), order) != Err(TimeError::Unreadable);
        self.filled(column).fold((0, 0), |(n_filled, n_unread), cell| {
            (n_filled + 1, n_unread + u64::from(!is_time(cell)))
        })
    }

    /// Corrects the meanings that the names of columns suggest by what the columns hold.
    pub(super) fn correct(&self, header: &mut TableHeader, order: Option<DayMonth>) {
        // Columns named like counts that hold words such as `True` are flags.
        for (column, index) in header.candidates() {
            let mark = match column {
                Column::Reposts => Some(Column::RepostOf),
                Column::Replies => Some(Column::ReplyTo),
                Column::Likes | Column::Quotes | Column::Bookmarks => None,
                _ => continue,
            };
            let mut cells = self.filled(index).peekable();
            // Beside a column of counts, ones and zeros are flags, too, if the name is that of a kind of item.
            let name = joined_name(self.names.get(index).map_or("", |name| name));
            let is_second = header.index_of(column) != Some(index)
                && matches!(&*name, "retweet" | "repost" | "reblog" | "boost" | "reply");
            let is_flag = |cell: &str| is_flag(cell) || (is_second && matches!(cell, "0" | "1"));
            if cells.peek().is_some() && cells.all(is_flag) {
                header.make_mark(index, mark);
            }
        }
        // A column that is empty gives way to the next of its meaning, and so does one whose times
        // cannot be read.
        for (column, chosen) in header.columns().to_vec() {
            let is_worse = |index: usize| match column {
                Column::Time => {
                    let (n_filled, n_unread) = self.unread_times(index, order);
                    n_filled == 0 || are_many(n_unread, n_filled) || n_unread == n_filled
                }
                _ => self.filled(index).next().is_none(),
            };
            let mut spare = header.candidates().into_iter();
            if is_worse(chosen)
                && let Some((_, better)) =
                    spare.find(|&(other, at)| other == column && at != chosen && !is_worse(at))
            {
                header.swap(column, better);
            }
        }
        // So does one of dates to one of the same days with times of day.
        if let Some(dates) = header.index_of(Column::Time)
            && !self.filled(dates).any(date::has_time_of_day)
            && let Some((_, moments)) = header.candidates().into_iter().find(|&(column, at)| {
                column == Column::Time && at != dates && self.has_moments_of(at, dates, order)
            })
        {
            header.swap(Column::Time, moments);
        }
    }

    /// Reads further columns of the same responses that never count anything in the same row, as in
    /// tables of several networks: those of X have retweets where those of Facebook have shares. Reads
    /// another column of times if the items were collected at those of the first.
    pub(super) fn read_others(&self, header: &mut TableHeader, order: Option<DayMonth>) {
        let counts = |row: &Vec<String>, at: usize| {
            let count = row.get(at).and_then(|cell| count::parse(cell).ok()?.get());
            count.is_some_and(|count| count > 0)
        };
        for (column, at) in header.candidates() {
            let is_public = [Column::Likes, Column::Reposts, Column::Replies].contains(&column);
            if !is_public || header.column_at(at).is_some() {
                continue;
            }
            let chosen: Vec<usize> = header.indices_of(column).collect();
            let in_both = |row: &&Vec<String>| chosen.iter().any(|&first| counts(row, first));
            let mut rows = self.rows.iter().filter(|row| counts(row, at)).peekable();
            if rows.peek().is_some() && !rows.any(|row| in_both(&row)) {
                header.read_too(column, at);
            }
        }
        let Some(chosen) = header.index_of(Column::Time) else { return };
        let times = self.times(chosen, order);
        let posted = header.candidates().into_iter().find(|&(column, at)| {
            column == Column::Time
                && at != chosen
                && date::are_of_collection(&times, &self.times(at, order))
        });
        if let Some((_, posted)) = posted {
            header.swap(Column::Time, posted);
        }
    }

    /// The times of a column; none if one cannot be read.
    fn times(&self, column: usize, order: Option<DayMonth>) -> Vec<Time> {
        let cells = self.filled(column);
        let times = cells.map(|cell| date::parse_cell(cell.as_bytes(), order).ok());
        times.collect::<Option<_>>().unwrap_or_default()
    }

    /// Ceases to read columns named like counts of which many cells are fractions or no numbers.
    pub(super) fn drop_doubtful(&self, header: &mut TableHeader) {
        let counted = header.counts();
        for (column, index) in header.columns().to_vec() {
            // The sum of what is counted may be a rate.
            if !counted.iter().any(|&(_, at)| at == index) {
                continue;
            }
            let mark = self.decimal_mark(index);
            let (mut n_filled, mut n_unread) = (0, 0);
            for cell in self.filled(index) {
                n_filled += 1;
                let read = count::parse_in_column(cell, mark);
                n_unread += u64::from(read == Err(Why::UnreadableCount));
            }
            if are_many(n_unread, n_filled) || self.may_be_fractions(index) {
                header.drop_column(index, ColumnUse::Doubtful(column));
            }
        }
    }

    /// Whether a column of numbers such as `1.250` can be one of fractions as well as of thousands: all are
    /// written so, and the mark is the one that stands before fractions where tables have this
    /// delimiter.
    fn may_be_fractions(&self, column: usize) -> bool {
        const MIN_CELLS: usize = 8;
        let mark = match self.delimiter {
            b',' => '.',
            b';' => ',',
            _ => return false,
        };
        let is_either = |cell: &str| {
            cell.split_once(mark).is_some_and(|(whole, rest)| {
                let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
                whole.len() <= 3 && rest.len() == 3 && digits(whole) && digits(rest)
            })
        };
        let ending = |cell| hash(str::split_once(cell, mark).unwrap_or_default().1, 0);
        let n_endings = n_distinct(self.filled(column).map(ending).collect());
        self.filled(column).count() >= MIN_CELLS
            && n_endings > 1
            && self.filled(column).all(is_either)
    }

    /// The decimal mark of the numbers in a column.
    pub(super) fn decimal_mark(&self, column: usize) -> Option<DecimalMark> {
        let mut detector = DecimalMarkDetector::default();
        self.filled(column).for_each(|cell| detector.add(cell));
        detector.mark()
    }

    /// A time that cannot be read, how many cannot be read, and how many there are, if too many
    /// cannot be read.
    pub(super) fn too_many_unread_times(
        &self,
        column: usize,
        order: Option<DayMonth>,
    ) -> Option<(String, u64, u64)> {
        let (n_filled, n_unread) = self.unread_times(column, order);
        if !are_many(n_unread, n_filled) || n_unread == n_filled {
            return None;
        }
        let is_unread =
            |cell: &&str| date::parse_cell(cell.as_bytes(), order) == Err(TimeError::Unreadable);
        Some((self.filled(column).find(is_unread)?.to_owned(), n_unread, n_filled))
    }

    /// The column of times. If a person has chosen several, it is one that does not hold times of day
    /// alone.
    pub(super) fn column_of_dates(&self, header: &TableHeader) -> Option<usize> {
        let mut chosen = header.indices_of(Column::Time);
        chosen.find(|&at| !self.holds_clocks(at)).or(header.index_of(Column::Time))
    }

    /// The column of the times of day, if the column of times holds only dates. Both have names of
    /// times.
    pub(super) fn column_of_clocks(&self, header: &TableHeader, dates: usize) -> Option<usize> {
        if self.filled(dates).any(date::has_time_of_day) {
            return None;
        }
        let others = header.candidates().into_iter();
        let mut others = others.filter(|&(column, at)| column == Column::Time && at != dates);
        others.find(|&(_, at)| self.holds_clocks(at)).map(|(_, at)| at)
    }

    /// Whether a column has a moment for each of the dates in another, on the same day in some zone.
    fn has_moments_of(&self, moments: usize, dates: usize, order: Option<DayMonth>) -> bool {
        const MAX_SHIFT_SECONDS: i64 = 38 * 3_600;
        let parse = |row: &Vec<String>, at: usize| {
            date::parse_cell(row.get(at)?.trim().as_bytes(), order).ok().map(|time| time.0)
        };
        let is_pair = |row: &Vec<String>| {
            let pair = parse(row, moments).zip(parse(row, dates));
            pair.is_some_and(|(moment, date)| (moment - date).abs() <= MAX_SHIFT_SECONDS)
        };
        let has_date =
            |row: &&Vec<String>| row.get(dates).is_some_and(|date| !is_nothing(date.trim()));
        self.filled(moments).any(date::has_time_of_day)
            && self.rows.iter().filter(has_date).all(is_pair)
    }

    /// Whether the cells of a column are times of day. One may be something else, such as `Total`.
    fn holds_clocks(&self, column: usize) -> bool {
        let n_filled = self.filled(column).count() as u64;
        let n_clocks = self.filled(column).filter(|cell| date::is_time_of_day(cell)).count() as u64;
        n_clocks > 0 && !are_many(n_filled - n_clocks, n_filled)
    }

    /// Whether each row is a day or another span of time, as [`are_days`] says.
    pub(super) fn are_days(
        &self,
        header: &TableHeader,
        time: usize,
        order: Option<DayMonth>,
    ) -> bool {
        are_days(&self.filled(time).collect::<Vec<_>>(), order, Repeats::of(header))
    }

    /// Whether the rows have dates without times of day and none of the responses that posts draw, only
    /// clicks, views or reach.
    pub(super) fn are_dates_of_views(&self, header: &TableHeader, time: usize) -> bool {
        !header.counts().iter().any(|(response, _)| response.is_public())
            && !self.filled(time).any(date::has_time_of_day)
    }

    /// Whether the rows are the days of items: their dates are [days](are_days), and what tells the items
    /// apart repeats on other days.
    pub(super) fn are_days_of_items(
        &self,
        header: &TableHeader,
        time: usize,
        order: Option<DayMonth>,
    ) -> bool {
        let names = [Column::Id, Column::Link, Column::Text];
        let mut names = names.into_iter().filter_map(|column| header.index_of(column)).peekable();
        let of_row = |row: &[String], at: usize, seed| hash(row.get(at).map_or("", |it| it), seed);
        let repeats = |at: usize| {
            let items: Vec<u64> = self.rows.iter().map(|row| of_row(row, at, 0)).collect();
            let of_days = self.rows.iter().zip(&items).map(|(row, item)| of_row(row, time, *item));
            let n_rows = self.rows.len();
            n_distinct(of_days.collect()) == n_rows && 3 * n_distinct(items) <= n_rows
        };
        names.peek().is_some()
            && names.all(repeats)
            && are_days(&self.filled(time).collect::<Vec<_>>(), order, Repeats::Freely)
    }

    /// Finds a column of networks whose name does not say so: each of its cells names one, and not
    /// always the same.
    pub(super) fn find_networks(&self, header: &mut TableHeader) {
        let n_columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let found = (0..n_columns).find(|&at| {
            header.column_at(at).is_none()
                && self.filled(at).all(|cell| network_of(cell).is_some())
                && self.names_networks(at)
        });
        if let Some(at) = found.filter(|_| header.index_of(Column::Network).is_none()) {
            header.set(Column::Network, at);
        }
    }

    /// Whether a column names several networks.
    pub(super) fn names_networks(&self, column: usize) -> bool {
        let mut networks = self.filled(column).filter_map(network_of);
        networks.next().is_some_and(|first| networks.any(|other| other != first))
    }

    /// Asks about the columns that may name the accounts, if no other does: their names are about
    /// persons, pages or channels, and their cells repeat.
    pub(super) fn ask_about_accounts(&self, header: &mut TableHeader, names: &[String]) {
        if header.index_of(Column::Account).is_some() {
            return;
        }
        for (at, name) in names.iter().enumerate() {
            if header.column_at(at).is_some() || !may_name_accounts(name) {
                continue;
            }
            let cells: Vec<&str> = self.filled(at).collect();
            let n_names = n_distinct(cells.iter().map(|cell| hash(cell, 0)).collect());
            let is_name = |cell: &&str| cell.contains(char::is_alphabetic) && !is_flag(cell);
            if n_names > 1 && 2 * n_names <= cells.len() && cells.iter().all(is_name) {
                header.drop_column(at, ColumnUse::Unknown(Some(Column::Account)));
            }
        }
    }

    /// Whether a cell of the column is a link to a post on X.
    pub(super) fn has_links_to_x(&self, column: usize) -> bool {
        let is_of_x = |cell: &str| holds(cell, "twitter.com/") || holds(cell, "//x.com/");
        self.filled(column).any(is_of_x)
    }
}

/// The hash of a text. Texts of a table are told apart by it: 64 bits are never the same by chance.
fn hash(text: &str, seed: u64) -> u64 {
    xxh64(text.as_bytes(), seed)
}

/// How many different hashes there are.
fn n_distinct(mut hashes: Vec<u64>) -> usize {
    hashes.sort_unstable();
    hashes.dedup();
    hashes.len()
}

#[cfg(test)]
mod tests;
