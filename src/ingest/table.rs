//! Tables: a header row and a row a post, separated by commas, semicolons, tabs or bars. Those of
//! known tools are recognised by their headers.
//!
//! Shows whatever its columns show. A column of accounts makes it a file of several accounts.

pub(crate) mod dialect;
pub(crate) mod header;
mod post;
pub(crate) mod rows;

use crate::ingest::choices::Choices;
use crate::ingest::error::{Limit, Preview, Reason, Refusal};
use crate::ingest::head::{Head, Top};
use crate::ingest::parse::{Halt, Out, Parse, excerpt};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::header::{Column, Header};
use crate::ingest::table::rows::{Row, Rows};
use crate::ingest::value::date::{self, DayMonth, NoTime, Survey};
use crate::ingest::value::text;
use dialect::Dialect;
use post::Posts;

/// Reads a table.
struct Table {
    rows: Rows,
    delimiter: u8,
    /// Rows down to the header's.
    n_head_rows: u64,
    time_place: usize,
    /// The column of days, where the same post has a row for each.
    day_place: Option<usize>,
    n_rows: u64,
    pass: Pass,
    order: Option<DayMonth>,
    posts: Posts,
}

/// What a reading of the table is for.
enum Pass {
    /// Posts, from the row after this one on.
    Posts(u64),
    /// The order of day and month; so many rows were read before it was needed.
    Survey(Survey, u64),
}

/// Makes the parser of a table in this dialect.
pub(crate) fn open(
    head: &Head<'_>,
    choices: &Choices,
    dialect: &'static Dialect,
) -> Result<Box<dyn Parse>, Reason> {
    let top = head.top().ok_or(Reason::Unrecognised)?;
    let (header, n_above) = if choices.columns.is_empty() {
        header(top, dialect)?
    } else {
        (Header::chosen(&choices.columns), 0)
    };
    let (true, true) = header.tells() else { return Err(lacking(top, &header)) };
    let names = top.rows.get(n_above).map_or(&[][..], Vec::as_slice);
    Ok(Box::new(Table {
        rows: Rows::new(top.delimiter),
        delimiter: top.delimiter,
        n_head_rows: n_above as u64 + 1,
        time_place: header.place(Column::Time).unwrap_or(0),
        day_place: dialect.per_day(names),
        n_rows: 0,
        pass: Pass::Posts(0),
        order: choices.day_month,
        posts: Posts::new(&header, dialect),
    }))
}

impl Table {
    fn row(&mut self, row: &Row<'_>, out: &mut Out<'_>) -> Result<(), Halt> {
        self.n_rows += 1;
        if self.n_rows <= self.n_head_rows {
            return Ok(());
        }
        if let Some(day) = self.day_place.and_then(|place| row.cell(place)) {
            let day = date::read_in_column(&text::of(&day), self.order);
            if day != Err(NoTime::Unreadable) {
                return Err(Reason::Refused(Refusal::DailyOverview).into());
            }
        }
        let written = row.cell(self.time_place);
        let written = written.as_deref().map(<[u8]>::trim_ascii).unwrap_or_default();
        match &mut self.pass {
            Pass::Survey(survey, _) => survey.add(&text::of(written)),
            Pass::Posts(n_done) if self.n_rows <= *n_done => {}
            Pass::Posts(_) => {
                let time = date::read_cell(written, self.order);
                if time == Err(NoTime::NeedsOrder) {
                    self.pass = Pass::Survey(Survey::default(), self.n_rows - 1);
                    return Err(Halt::FromStart);
                }
                let place = Place::Line(row.line);
                if row.is_unclosed {
                    out.skip(place, Why::RestUnreadable);
                }
                match time {
                    Ok(time) => self.posts.post(time, written, row, place, out),
                    Err(_) => self.posts.without_time(written, row, place, out),
                }
            }
        }
        Ok(())
    }
}

impl Parse for Table {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        let mut rows = std::mem::replace(&mut self.rows, Rows::new(self.delimiter));
        let outcome = rows.feed(bytes, &mut |row| self.row(row, out));
        match outcome {
            // What came before an endless row is worth having.
            Err(Halt::Refuse(Reason::Beyond(Limit::Item))) if self.posts.n_posts() > 0 => {
                out.skip(Place::Line(rows.line()), Why::RestUnreadable);
                self.rows = Rows::new(self.delimiter);
                self.n_head_rows = u64::MAX;
                Ok(())
            }
            outcome => {
                self.rows = rows;
                outcome
            }
        }
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        let mut rows = std::mem::replace(&mut self.rows, Rows::new(self.delimiter));
        rows.end(&mut |row| self.row(row, out))?;
        if let Pass::Survey(survey, n_done) = &self.pass {
            let order = survey.order().map_err(|example| Reason::DayOrMonth { example })?;
            self.order = Some(order);
            self.pass = Pass::Posts(*n_done);
            return Err(Halt::FromStart);
        }
        Ok(())
    }

    fn restart(&mut self) {
        self.rows = Rows::new(self.delimiter);
        self.n_rows = 0;
    }
}

/// The header row, and how many rows stand above it.
#[cold]
fn header(top: &Top, dialect: &Dialect) -> Result<(Header, usize), Reason> {
    let headers: Vec<Header> = top.rows.iter().map(|row| dialect.header(row)).collect();
    let found = headers.iter().enumerate().find(|(_, header)| header.tells() == (true, true));
    if let Some((n_rows_above, header)) = found {
        return Ok((header.clone(), n_rows_above));
    }
    let best = headers.into_iter().max_by_key(Header::n_known);
    Err(lacking(top, &best.unwrap_or_default()))
}

/// What a table lacks, with its top for a person to look at.
#[cold]
fn lacking(top: &Top, header: &Header) -> Reason {
    const MAX_CELLS: usize = 30;
    let top = &top.rows;
    let known = |row: &[String]| Header::of(row).n_known();
    let names = (0..top.len()).max_by_key(|&at| (known(&top[at]), usize::MAX - at)).unwrap_or(0);
    let cells =
        |row: &Vec<String>| row.iter().take(MAX_CELLS).map(|cell| excerpt(cell).into()).collect();
    let header_row: Vec<String> = top.get(names).map(cells).unwrap_or_default();
    let preview = Preview {
        known: Header::of(&header_row).known(),
        header: header_row,
        rows: top.iter().skip(names + 1).take(4).map(cells).collect(),
    };
    match header.tells() {
        (false, _) => Reason::NoTimeColumn(preview),
        _ => Reason::NoCountColumn(preview),
    }
}
