//! Tables: a header row and a row a post, separated by commas, semicolons, tabs or bars. Those of
//! known tools are recognised by their headers.
//!
//! Shows whatever its columns show. A column of accounts makes it a file of several accounts.

mod dialect;
mod linkedin;
mod post;

use super::date::{self, DayMonth, NoTime, Survey};
use super::head::{Head, Top};
use super::header::{Column, Header};
use super::rows::{Row, Rows};
use super::{
    Choices, Format, FormatId, Halt, Limit, Out, Parse, Place, Preview, Reason, Refusal, Why, text,
};
use dialect::Dialect;
use post::Posts;

/// X's analytics, one row a post; of 2023 and earlier, and of 2024 and later.
pub(super) const X_ANALYTICS: Format = Format {
    id: FormatId::XAnalytics,
    key: "x-analytics",
    network: Some("X"),
    recognise: |head| dialect::X_ANALYTICS.fits(head),
    open: |head, choices| open(head, choices, &dialect::X_ANALYTICS),
};

/// Meta Business Suite: posts of Instagram or Facebook.
pub(super) const META: Format = Format {
    id: FormatId::Meta,
    key: "meta",
    network: Some("Meta"),
    recognise: |head| dialect::META.fits(head),
    open: |head, choices| open(head, choices, &dialect::META),
};

/// LinkedIn's top posts: two tables side by side.
pub(super) const LINKED_IN: Format = Format {
    id: FormatId::LinkedIn,
    key: "linkedin",
    network: Some("LinkedIn"),
    recognise: linkedin::recognise,
    open: linkedin::open,
};

/// YouTube Studio's `Table data.csv`.
pub(super) const YOUTUBE: Format = Format {
    id: FormatId::YouTube,
    key: "youtube",
    network: Some("YouTube"),
    recognise: |head| dialect::YOUTUBE.fits(head),
    open: |head, choices| open(head, choices, &dialect::YOUTUBE),
};

/// TikTok Studio's table of videos.
pub(super) const TIKTOK_STUDIO: Format = Format {
    id: FormatId::TikTok,
    key: "tiktok-studio",
    network: Some("TikTok"),
    recognise: |head| dialect::TIKTOK_STUDIO.fits(head),
    open: |head, choices| open(head, choices, &dialect::TIKTOK_STUDIO),
};

/// Any other table.
pub(super) const FORMAT: Format = Format {
    id: FormatId::Table,
    key: "table",
    network: None,
    recognise: |head| head.top().is_some(),
    open: |head, choices| open(head, choices, &dialect::ANY),
};

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

#[cold]
fn open(
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
    let cells = |row: &Vec<String>| {
        row.iter().take(MAX_CELLS).map(|cell| super::excerpt(cell).into()).collect()
    };
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
