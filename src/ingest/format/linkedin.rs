//! LinkedIn's top posts: two tables side by side, each with its own order and length. The left one
//! has the engagements, the right one the impressions. They are joined by the links of the posts.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::choices::Choices;
use crate::ingest::error::Reason;
use crate::ingest::head::{Head, Top};
use crate::ingest::parse::{Format, FormatId, Halt, Out, Parse, identity};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::rows::{Row, RowReader};
use crate::ingest::value::date::{self, DayMonth, DayMonthDetector};
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
    Ok(Box::new(LinkedInParser {
        rows: RowReader::new(top.delimiter),
        body: LinkedInTables {
            starts,
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
        for (start, (response, _)) in self.starts.into_iter().zip(COUNTED) {
            let [link, date, n] =
                [start, start + 1, start + 2].map(|column| row.cell(column).unwrap_or_default());
            let (link, date) = (text::decode(link.trim_ascii()), text::decode(date.trim_ascii()));
            if link.is_empty() || self.posts.len() >= MAX_POSTS {
                continue;
            }
            self.detector.add(&date);
            let n = count::from_cell(n.trim_ascii(), Place::Line(row.line), out);
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
        let order = self.order.map_or_else(|| self.body.detector.order(), Ok);
        let order = order.map_err(|example| Reason::DayOrMonth { example })?;
        for (link, place) in &self.body.places {
            let LinkedInPost { date, line, counts } = &self.body.posts[*place];
            match date::parse_in_column(date, Some(order)) {
                Ok(time) => {
                    let identity = identity(&[], link.as_bytes());
                    let post = PostRecord { time, kind: PostKind::Post, identity, counts: *counts };
                    out.post("", &post, Words { written: &[], read: |_| Box::default() });
                }
                Err(_) => out.skip(Place::Line(*line), Why::UnreadableTime),
            }
        }
        Ok(())
    }
}
