//! LinkedIn's top posts: two tables side by side, each with its own order and length. The left one
//! has the engagements, the right one the impressions. They are joined by the links of the posts.

use crate::activity::{Count, Media, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::choices::Choices;
use crate::ingest::error::Reason;
use crate::ingest::head::{Head, Top};
use crate::ingest::parse::{Format, FormatId, Halt, Out, Parse, excerpt, identity};
use crate::ingest::report::{ColumnUse, Place, ReportedColumn, Why};
use crate::ingest::table::header::Column;
use crate::ingest::table::rows::{Row, RowReader};
use crate::ingest::value::date::{self, DayMonth, DayMonthDetector};
use crate::ingest::value::sample::ColumnTally;
use crate::ingest::value::{count, text};
use std::collections::BTreeMap;

/// The entry in `FORMATS`.
pub(crate) const FORMAT: Format = Format {
    id: FormatId::LinkedIn,
    key: "linkedin",
    network: Some("LinkedIn"),
    recognise: |head| head.top().is_some_and(|top| TablePlaces::find(top).is_some()),
    open,
};

/// How many posts are read. LinkedIn lists fifty.
const MAX_POSTS: usize = 100_000;

/// Where the two tables stand.
struct TablePlaces {
    /// The first column of each table. The link, the date and the count stand in three columns side
    /// by side.
    starts: [usize; 2],
    n_rows_above: usize,
}

/// What each table counts, in the order of the tables.
const COUNTED: [(Response, &str); 2] =
    [(Response::Engagement, "engagements"), (Response::View, "impressions")];

impl TablePlaces {
    /// Finds the header row of both tables.
    fn find(top: &Top) -> Option<TablePlaces> {
        let mut rows = top.names.iter().enumerate();
        rows.find_map(|(n_rows_above, names)| {
            let mut links = (0..names.len()).filter(|&column| names[column] == "posturl");
            let starts = [links.next()?, links.next()?];
            let is_counted = starts
                .iter()
                .zip(COUNTED)
                .all(|(start, (_, name))| names.get(start + 2).is_some_and(|known| known == name));
            is_counted.then_some(TablePlaces { starts, n_rows_above })
        })
    }
}

fn open(head: &Head<'_>, choices: &Choices) -> Result<Box<dyn Parse>, Reason> {
    let top = head.top().ok_or(Reason::Unrecognised)?;
    let TablePlaces { starts, n_rows_above } =
        TablePlaces::find(top).ok_or(Reason::Unrecognised)?;
    let row = top.rows.get(n_rows_above).map_or(&[][..], Vec::as_slice);
    Ok(Box::new(LinkedInParser {
        rows: RowReader::new(top.delimiter),
        body: LinkedInTables {
            starts,
            names: row.iter().map(|name| excerpt(name).into()).collect(),
            tallies: <[[ColumnTally; 3]; 2]>::default(),
            n_header_rows_left: n_rows_above + 1,
            detector: DayMonthDetector::default(),
            places: BTreeMap::new(),
            posts: Vec::new(),
        },
        order: choices.day_month,
    }))
}

/// Parses the two tables.
struct LinkedInParser {
    rows: RowReader,
    body: LinkedInTables,
    /// Whether the day or the month stands first in dates, if a person has chosen it.
    order: Option<DayMonth>,
}

/// Joins the rows of the two tables.
struct LinkedInTables {
    starts: [usize; 2],
    /// The names of all columns.
    names: Vec<String>,
    /// What is known of the cells of each table's columns: links, dates and counts.
    tallies: [[ColumnTally; 3]; 2],
    /// How many rows up to the header row are still to come.
    n_header_rows_left: usize,
    detector: DayMonthDetector,
    /// The indices of the posts, by their links.
    places: BTreeMap<String, usize>,
    posts: Vec<LinkedInPost>,
}

struct LinkedInPost {
    date: String,
    line: u64,
    counts: [Count; N_RESPONSES],
}

impl LinkedInTables {
    fn read_row(&mut self, row: &Row<'_>, out: &mut Out<'_>) {
        if self.n_header_rows_left > 0 {
            self.n_header_rows_left -= 1;
            return;
        }
        let tables = self.starts.into_iter().zip(COUNTED).zip(&mut self.tallies);
        for ((start, (response, _)), tallies) in tables {
            let [link, date, n] =
                [start, start + 1, start + 2].map(|column| row.cell(column).unwrap_or_default());
            let (link, date) = (text::decode(link.trim_ascii()), text::decode(date.trim_ascii()));
            if link.is_empty() || self.posts.len() >= MAX_POSTS {
                continue;
            }
            self.detector.add(&date);
            let n = n.trim_ascii();
            for (tally, cell) in tallies.iter_mut().zip([link.as_bytes(), date.as_bytes(), n]) {
                tally.n_filled += u64::from(!cell.is_empty());
            }
            let line = Place::Line(row.line);
            let n = count::parse(&text::decode(n)).unwrap_or_else(|why| {
                tallies[2].note_unread(&text::decode(n), line);
                out.skip(line, why);
                Count::MISSING
            });
            let LinkedInTables { places, posts, .. } = self;
            let place = *places.entry(link.into_owned()).or_insert_with(|| {
                let (date, counts) = (date.into_owned(), [Count::MISSING; N_RESPONSES]);
                posts.push(LinkedInPost { date, line: row.line, counts });
                posts.len() - 1
            });
            posts[place].counts[response.index()] = n;
        }
    }
}

impl LinkedInTables {
    /// Reports what each column was read as.
    fn report_columns(&mut self, out: &mut Out<'_>) {
        let tables = self.starts.into_iter().zip(COUNTED).zip(std::mem::take(&mut self.tallies));
        for ((start, (response, _)), tallies) in tables {
            let columns = [Column::Link, Column::Time, Column::of_count(response)];
            for (at, (column, tally)) in columns.into_iter().zip(tallies).enumerate() {
                let name = self.names.get(start + at).cloned().unwrap_or_default();
                let column = ReportedColumn::new(name, ColumnUse::Read(column), tally);
                out.gathered.report.add_column(column);
            }
        }
    }
}

impl Parse for LinkedInParser {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        self.rows.feed(bytes, &mut |row| {
            self.body.read_row(row, out);
            Ok(())
        })
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        self.rows.end::<Halt>(&mut |row| {
            self.body.read_row(row, out);
            Ok(())
        })?;
        let order = self.body.detector.order_or(self.order);
        let order = order.map_err(|example| Reason::DayOrMonth { example })?;
        let places = std::mem::take(&mut self.body.places);
        for (link, place) in &places {
            let LinkedInPost { date, line, counts } = &self.body.posts[*place];
            let Ok(time) = date::parse_in_column(date, Some(order)) else {
                self.body.tallies[0][1].note_unread(date, Place::Line(*line));
                out.skip(Place::Line(*line), Why::UnreadableTime);
                continue;
            };
            let identity = identity(&[], link.as_bytes());
            let post = PostRecord {
                time,
                kind: PostKind::Post,
                identity,
                counts: *counts,
                media: Media::Missing,
            };
            out.post("", &post, Words { written: &[], read: |_| Box::default() });
        }
        self.body.report_columns(out);
        Ok(())
    }
}
