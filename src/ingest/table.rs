//! Tables of posts: a header row, then one row for each post. Cells are separated by commas,
//! semicolons, tabs or bars.
//!
//! A table shows whatever its columns show. A column of accounts makes it a file of several
//! accounts.

pub(crate) mod days;
pub(crate) mod dialect;
mod first_rows;
pub(crate) mod header;
mod post;
pub(crate) mod preview;
pub(crate) mod rows;

use crate::ingest::choices::Choices;
use crate::ingest::error::{Limit, Preview, Reason, Refusal};
use crate::ingest::head::{Head, Top};
use crate::ingest::parse::{Halt, Out, Parse, excerpt};
use crate::ingest::report::{ColumnUse, Place, ReportedColumn, Why};
use crate::ingest::value::date::{self, DayMonth, DayMonthDetector, TimeError};
use crate::ingest::value::sample::{ColumnTally, are_many};
use crate::ingest::value::text;
use dialect::Dialect;
use first_rows::FirstRows;
use header::{Column, TableHeader, normalize_name};
use post::PostReader;
use rows::{Row, RowReader};
use std::borrow::Cow;

/// Makes the parser of a table in this dialect. The columns that a person has chosen take
/// precedence over the header row.
pub(crate) fn open(
    head: &Head<'_>,
    choices: &Choices,
    dialect: &'static Dialect,
) -> Result<Box<dyn Parse>, Reason> {
    let top = head.top().ok_or(Reason::Unrecognised)?;
    let chosen = match preview::shown_rows(top, 1).first() {
        Some(header) if !choices.columns.is_empty() => choices.columns_of(header),
        _ => &[],
    };
    let is_chosen = !chosen.is_empty();
    let (mut header, n_rows_above) =
        if is_chosen { (TableHeader::from_choices(chosen), 0) } else { find_header(top, dialect)? };
    let row = top.rows.get(n_rows_above).map_or(&[][..], Vec::as_slice);
    let names = top.names.get(n_rows_above).map_or(&[][..], Vec::as_slice);
    let first_rows = FirstRows::read(head.text, top.delimiter, n_rows_above + 1);
    let order = choices.day_month;
    if !is_chosen {
        dialect.apply(&mut header, names);
        first_rows.correct(&mut header, order);
        if !dialect.is_of_x {
            first_rows.read_others(&mut header, order);
        }
        first_rows.drop_doubtful(&mut header);
        first_rows.find_networks(&mut header);
        first_rows.ask_about_accounts(&mut header, row);
    }
    let times = first_rows.column_of_dates(&header);
    let Some(time_column) = times.filter(|_| header.has_counts()) else {
        return Err(missing_column(top, &header));
    };
    if !choices.skips_unread_times
        && let Some((example, n, of)) = first_rows.too_many_unread_times(time_column, None)
    {
        return Err(Reason::UnreadTimes { example: excerpt(&example).into(), n, of });
    }
    let is_of_x = dialect.is_of_x
        || names.iter().any(|name| text::holds(name, "tweet"))
        || header.index_of(Column::Link).is_some_and(|link| first_rows.has_links_to_x(link));
    let clock_column = first_rows.column_of_clocks(&header, time_column);
    if let Some(clock) = clock_column {
        header.read_too(Column::Time, clock);
    } else if !choices.rows_are_posts
        && (!header.names_items()
            && (first_rows.are_days(&header, time_column, order)
                || first_rows.are_dates_of_views(&header, time_column))
            || first_rows.are_days_of_items(&header, time_column, order))
    {
        return Err(Reason::Refused(Refusal::DailyOverview));
    }
    let n_columns = header.columns().iter().map(|(_, index)| index + 1).max().unwrap_or(0);
    Ok(Box::new(TableParser {
        rows: RowReader::new(top.delimiter),
        body: TableBody {
            n_header_rows: n_rows_above as u64 + 1,
            time_column,
            clock_column,
            day_column: dialect.day_column(names).filter(|_| !choices.rows_are_posts),
            n_rows: 0,
            pass: ReadingPass::Posts { n_done: 0 },
            order: None,
            chosen_order: order,
            posts: PostReader::new(&header, &first_rows, is_of_x, dialect),
            dialect,
            names: row.iter().map(|name| excerpt(name).into()).collect(),
            tallies: vec![ColumnTally::default(); row.len().max(n_columns)],
            preview: Box::new(Preview::of(top, &header)),
            header,
            is_chosen,
            skips_unread_times: choices.skips_unread_times,
            is_broken: false,
        },
    }))
}

/// Parses a table into posts, over as many passes as its dates need.
struct TableParser {
    rows: RowReader,
    body: TableBody,
}

/// Reads the rows of a table.
struct TableBody {
    /// How many rows there are up to the header row, and including it.
    n_header_rows: u64,
    time_column: usize,
    /// The column of the times of day, if they have one of their own.
    clock_column: Option<usize>,
    /// The column that, if it holds dates, makes the table one with a row for each day.
    day_column: Option<usize>,
    /// How many rows have been read in this pass.
    n_rows: u64,
    pass: ReadingPass,
    order: Option<DayMonth>,
    /// The order that a person has chosen, for dates that do not tell it.
    chosen_order: Option<DayMonth>,
    posts: PostReader,
    dialect: &'static Dialect,
    header: TableHeader,
    /// The top of the table, for an error that is found at its end.
    preview: Box<Preview>,
    /// Whether a person has chosen the columns.
    is_chosen: bool,
    /// Whether rows without readable times are left out, however many they are.
    skips_unread_times: bool,
    /// The names of the columns.
    names: Vec<String>,
    /// What is known of the cells of each column.
    tallies: Vec<ColumnTally>,
    /// Whether the rest of the table is ignored because it cannot be read.
    is_broken: bool,
}

/// What the table is being read for. It is read for posts until a date needs the order of day and
/// month; then once from the start for the order; then once more for the other posts.
enum ReadingPass {
    /// For the posts after the first `n_done` rows.
    Posts { n_done: u64 },
    /// For the order of day and month. The posts of the first `n_done` rows have been read.
    DayMonth { detector: DayMonthDetector, n_done: u64 },
}

impl TableBody {
    fn read_row(&mut self, row: &Row<'_>, out: &mut Out<'_>) -> Result<(), Halt> {
        self.n_rows += 1;
        if self.n_rows <= self.n_header_rows {
            return Ok(());
        }
        if self.is_broken {
            return Ok(());
        }
        if let Some(day) = self.day_column.and_then(|column| row.cell(column)) {
            let day = date::parse_in_column(&text::decode(&day), self.order);
            if day != Err(TimeError::Unreadable) {
                return Err(Reason::Refused(Refusal::DailyOverview).into());
            }
        }
        let time_cell = self.time_cell(row);
        let time_cell = time_cell.trim_ascii();
        match &mut self.pass {
            ReadingPass::DayMonth { detector, .. } => detector.add(&text::decode(time_cell)),
            ReadingPass::Posts { n_done } if self.n_rows <= *n_done => {}
            ReadingPass::Posts { .. } => {
                let time = date::parse_cell(time_cell, self.order);
                if time == Err(TimeError::NeedsOrder) {
                    let detector = DayMonthDetector::default();
                    self.pass = ReadingPass::DayMonth { detector, n_done: self.n_rows - 1 };
                    return Err(Halt::Restart);
                }
                let place = Place::Line(row.line);
                if row.is_unclosed {
                    out.skip(place, Why::RestUnreadable);
                }
                self.tallies[self.time_column].n_filled += u64::from(!time_cell.is_empty());
                match time {
                    Ok(time) => {
                        self.look_at_unread_columns(row);
                        let tallies = &mut self.tallies;
                        self.posts.read_post(time, time_cell, row, tallies, place, out);
                    }
                    Err(_) if row.is_blank() || (self.dialect.has_totals && is_totals(row)) => {}
                    // Another table below this one, in a report of several
                    Err(_) if !self.is_chosen && self.is_other_header(row) => {
                        self.is_broken = true;
                        out.skip(place, Why::RestUnreadable);
                    }
                    Err(_) if time_cell.is_empty() => out.skip(place, Why::NoTime),
                    Err(_) => {
                        let text = text::decode(time_cell);
                        self.tallies[self.time_column].note_unread(&text, place);
                        out.skip(place, Why::UnreadableTime);
                    }
                }
            }
        }
        Ok(())
    }

    /// Whether a row is the header of another table.
    fn is_other_header(&self, row: &Row<'_>) -> bool {
        let names: Vec<String> = row.texts().map(|name| name.trim().to_owned()).collect();
        let header = TableHeader::recognise(&names);
        let is_same = |(a, b): (&String, &String)| excerpt(a) == b.as_str().into();
        header.has_times() && header.has_counts() && !names.iter().zip(&self.names).all(is_same)
    }

    /// The date of a row with its time of day.
    fn time_cell<'r>(&self, row: &Row<'r>) -> Cow<'r, [u8]> {
        let date = row.cell(self.time_column).unwrap_or_default();
        let clock = self.clock_column.and_then(|column| row.cell(column)).unwrap_or_default();
        if clock.trim_ascii().is_empty() || date.trim_ascii().is_empty() {
            return date;
        }
        [date.trim_ascii(), clock.trim_ascii()].join(&b' ').into()
    }

    /// Looks at the cells of the columns that are not read, in the first rows.
    fn look_at_unread_columns(&mut self, row: &Row<'_>) {
        const MAX_ROWS: u64 = 1_000;
        let is_past = self.posts.n_posts() >= MAX_ROWS;
        for (index, tally) in self.tallies.iter_mut().enumerate() {
            if (is_past && tally.n_filled > 0) || self.header.column_at(index).is_some() {
                continue;
            }
            if let Some(cell) = row.cell(index) {
                tally.look_at(&text::decode(&cell));
            }
        }
    }

    /// Checks what is known of the columns only at the end of the table, and reports what each was
    /// used for. Counts of a column that turned out not to hold counts are forgotten.
    fn finish(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        let times = &self.tallies[self.time_column];
        // A table in which no time can be read is reported row by row.
        let is_asked = !self.skips_unread_times && times.n_unread < times.n_filled;
        if is_asked && are_many(times.n_unread, times.n_filled) {
            let example = times.unread.first().map(|form| form.example.clone()).unwrap_or_default();
            let (n, of) = (times.n_unread, times.n_filled);
            return Err(Reason::UnreadTimes { example, n, of }.into());
        }
        if !self.is_chosen {
            let doubtful = self.posts.doubtful(&self.tallies);
            for &(response, index) in &doubtful {
                let column = self.header.column_at(index).unwrap_or(Column::Engagements);
                self.header.drop_column(index, ColumnUse::Doubtful(column));
                self.posts.forget(response, out);
            }
            if !doubtful.is_empty() && !self.header.has_counts() {
                return Err(Reason::NoCountColumn(std::mem::take(&mut *self.preview)).into());
            }
        }
        self.report_columns(out);
        Ok(())
    }

    /// Reports what each column was used for.
    fn report_columns(&mut self, out: &mut Out<'_>) {
        let mut has_unread = false;
        let tallies = std::mem::take(&mut self.tallies);
        for (index, (name, tally)) in self.names.iter().zip(tallies).enumerate() {
            let used_as = match self.header.use_of(index, &tally) {
                // A column without a name numbers the rows, or cannot be asked about.
                ColumnUse::Unknown(_) if name.is_empty() => ColumnUse::NotCounted,
                used_as => used_as,
            };
            has_unread |= used_as.is_unread();
            out.gathered.report.add_column(ReportedColumn::new(name.clone(), used_as, tally));
        }
        if has_unread && out.gathered.report.files.len() == 1 {
            out.gathered.report.unread_table = Some(std::mem::take(&mut self.preview));
        }
    }
}

impl Parse for TableParser {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        let TableParser { rows, body } = self;
        if body.is_broken {
            return Ok(());
        }
        let outcome = rows.feed(bytes, &mut |row| body.read_row(row, out));
        match outcome {
            // The posts before a row that never ends are kept.
            Err(Halt::Refuse(Reason::Beyond(Limit::Item))) if body.posts.n_posts() > 0 => {
                body.is_broken = true;
                if matches!(body.pass, ReadingPass::Posts { .. }) {
                    out.skip(Place::Line(rows.line()), Why::RestUnreadable);
                }
                Ok(())
            }
            outcome => outcome,
        }
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        let TableParser { rows, body } = self;
        if !body.is_broken {
            rows.end(&mut |row| body.read_row(row, out))?;
        }
        if let ReadingPass::DayMonth { detector, n_done } = &body.pass {
            let order = detector
                .order_or(body.chosen_order)
                .map_err(|example| Reason::DayOrMonth { example })?;
            body.order = Some(order);
            body.pass = ReadingPass::Posts { n_done: *n_done };
            return Err(Halt::Restart);
        }
        body.finish(out)
    }

    fn restart(&mut self) {
        self.rows.restart();
        self.body.n_rows = 0;
        self.body.is_broken = false;
    }
}

/// Whether the first cell of a row is a word such as `Total`.
fn is_totals(row: &Row<'_>) -> bool {
    let first = row.cell(0).unwrap_or_default();
    let first = text::decode(first.trim_ascii());
    !first.is_empty() && normalize_name(&first).is_empty()
}

/// Finds the header row: the first row that names a column of times and one of counts. Returns it
/// and the number of rows above it.
fn find_header(top: &Top, dialect: &Dialect) -> Result<(TableHeader, usize), Reason> {
    let mut best: Option<TableHeader> = None;
    for (n_rows_above, (header, names)) in top.headers.iter().zip(&top.names).enumerate() {
        let mut header = header.clone();
        dialect.apply(&mut header, names);
        if header.has_times() && header.has_counts() {
            return Ok((header, n_rows_above));
        }
        if best.as_ref().is_none_or(|best| best.n_columns() <= header.n_columns()) {
            best = Some(header);
        }
    }
    Err(missing_column(top, &best.unwrap_or_default()))
}

/// The error for a table that has no column of times or none of counts, with the top of the table,
/// from which a person can choose the columns.
fn missing_column(top: &Top, header: &TableHeader) -> Reason {
    if preview::are_running_text(top) {
        return Reason::RunningText;
    }
    let preview = Preview::of(top, header);
    if header.has_times() { Reason::NoCountColumn(preview) } else { Reason::NoTimeColumn(preview) }
}
