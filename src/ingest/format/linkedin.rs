//! LinkedIn's top posts: two tables side by side, each sorted for itself and of its own length,
//! the left with engagements, the right with impressions. They are joined by the posts' links.

use crate::activity::{Count, N_RESPONSES, PostKind, PostRecord, Response, Words};
use crate::ingest::choices::Choices;
use crate::ingest::error::Reason;
use crate::ingest::head::Head;
use crate::ingest::parse::{Format, FormatId, Halt, Out, Parse, identity};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::header::plain;
use crate::ingest::table::rows::{Row, Rows};
use crate::ingest::value::count;
use crate::ingest::value::date::{self, DayMonth, Survey};
use crate::ingest::value::text;
use std::collections::BTreeMap;

/// The format's entry.
pub(crate) const FORMAT: Format =
    Format { id: FormatId::LinkedIn, key: "linkedin", network: Some("LinkedIn"), recognise, open };

/// LinkedIn lists fifty; what is beyond this is no such table.
const MAX_POSTS: usize = 100_000;

/// Reads the two tables.
struct TopPosts {
    rows: Rows,
    /// Where the two tables begin, and rows down to the header's.
    starts: [usize; 2],
    n_head_rows: u64,
    n_rows: u64,
    order: Option<DayMonth>,
    survey: Survey,
    /// By link: the date as it stands, its line, and the counts.
    posts: BTreeMap<String, (String, u64, [Count; N_RESPONSES])>,
}

/// Where the two tables begin in a header row.
fn starts(row: &[String]) -> Option<[usize; 2]> {
    let names: Vec<String> = row.iter().map(|name| plain(name)).collect();
    let mut starts = (0..names.len()).filter(|&place| names[place] == "posturl");
    let both = [starts.next()?, starts.next()?];
    let says = |start: usize, offset: usize, name: &str| {
        names.get(start + offset).is_some_and(|known| known == name)
    };
    (says(both[0], 2, "engagements") && says(both[1], 2, "impressions")).then_some(both)
}

fn found(head: &Head<'_>) -> Option<(u8, [usize; 2], usize)> {
    let top = head.top()?;
    let header = top.rows.iter().enumerate().find_map(|(at, row)| Some((starts(row)?, at)));
    header.map(|(starts, n_above)| (top.delimiter, starts, n_above))
}

fn recognise(head: &Head<'_>) -> bool {
    found(head).is_some()
}

fn open(head: &Head<'_>, choices: &Choices) -> Result<Box<dyn Parse>, Reason> {
    let (delimiter, starts, n_above) = found(head).ok_or(Reason::Unrecognised)?;
    Ok(Box::new(TopPosts {
        rows: Rows::new(delimiter),
        starts,
        n_head_rows: n_above as u64 + 1,
        n_rows: 0,
        order: choices.day_month,
        survey: Survey::default(),
        posts: BTreeMap::new(),
    }))
}

impl TopPosts {
    fn row(&mut self, row: &Row<'_>, out: &mut Out<'_>) {
        self.n_rows += 1;
        if self.n_rows <= self.n_head_rows {
            return;
        }
        for (start, response) in self.starts.into_iter().zip([Response::Engagement, Response::View])
        {
            let cell = |offset: usize| row.cell(start + offset).unwrap_or_default();
            let (link, date, n) = (cell(0), cell(1), cell(2));
            let (link, date) = (text::of(link.trim_ascii()), text::of(date.trim_ascii()));
            if link.is_empty() || self.posts.len() >= MAX_POSTS {
                continue;
            }
            self.survey.add(&date);
            let n = count::of_cell(n.trim_ascii(), Place::Line(row.line), out);
            let new = || (date.into_owned(), row.line, [Count::MISSING; N_RESPONSES]);
            self.posts.entry(link.into_owned()).or_insert_with(new).2[response.index()] = n;
        }
    }
}

impl Parse for TopPosts {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        let mut rows = std::mem::replace(&mut self.rows, Rows::new(b','));
        let outcome = rows.feed(bytes, &mut |row| {
            self.row(row, out);
            Ok(())
        });
        self.rows = rows;
        outcome
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        let mut rows = std::mem::replace(&mut self.rows, Rows::new(b','));
        rows.end::<Halt>(&mut |row| {
            self.row(row, out);
            Ok(())
        })?;
        let order = match self.order {
            Some(order) => order,
            None => self.survey.order().map_err(|example| Reason::DayOrMonth { example })?,
        };
        for (link, (written, line, counts)) in std::mem::take(&mut self.posts) {
            match date::read_in_column(&written, Some(order)) {
                Ok(time) => {
                    let identity = identity(&[], link.as_bytes());
                    let post = PostRecord { time, kind: PostKind::Post, identity, counts };
                    out.post("", &post, Words { written: &[], read: |_| Box::default() });
                }
                Err(_) => out.skip(Place::Line(line), Why::UnreadableTime),
            }
        }
        Ok(())
    }
}
