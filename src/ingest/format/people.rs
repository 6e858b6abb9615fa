//! Who responded: a table of responses (`post, time, actor, actor followers, kind`), and the
//! notifications of Mastodon's API. Both say something about posts that another file holds.

use crate::activity::{Act, Count, Response};
use crate::ingest::choices::Choices;
use crate::ingest::error::Reason;
use crate::ingest::head::{Head, Top};
use crate::ingest::json::fields::Fields;
use crate::ingest::json::items::{Item, Items};
use crate::ingest::parse::{Format, FormatId, Halt, Out, Parse, identity};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::header::plain;
use crate::ingest::table::rows::{Row, Rows};
use crate::ingest::value::count;
use crate::ingest::value::date;
use crate::ingest::value::text;

/// A table of responses.
pub(crate) const TABLE: Format = Format {
    id: FormatId::Responses,
    key: "responses",
    network: None,
    recognise: |head| head.top().is_some_and(|top| columns(top).is_some()),
    open,
};

/// Notifications from Mastodon's API.
pub(crate) const NOTIFICATIONS: Format = Format {
    id: FormatId::Responses,
    key: "mastodon-notifications",
    network: Some("Mastodon"),
    recognise: |head| is_notifications(head.text),
    open: |_, _| Ok(Box::new(Items::new(&[&[]], &NOTIFICATION, Notifications))),
};

/// The names of the columns, in the order in which they are read; the last may be missing.
const NAMES: [&str; 5] = ["post", "time", "actor", "kind", "actorfollowers"];

/// Where the columns stand, and in which row.
fn columns(top: &Top) -> Option<(usize, [Option<usize>; 5])> {
    top.rows.iter().enumerate().find_map(|(at, row)| {
        let place = |name: &str| row.iter().position(|cell| plain(cell) == name);
        let places = NAMES.map(place);
        places[..4].iter().all(Option::is_some).then_some((at, places))
    })
}

fn open(head: &Head<'_>, _: &Choices) -> Result<Box<dyn Parse>, Reason> {
    let top = head.top().ok_or(Reason::Unrecognised)?;
    let (n_above, places) = columns(top).ok_or(Reason::Unrecognised)?;
    let rows = Rows::new(top.delimiter);
    Ok(Box::new(Responses { rows, places, n_left: n_above + 1 }))
}

/// Reads the table.
struct Responses {
    rows: Rows,
    places: [Option<usize>; 5],
    /// Rows down to the header's that are still to come.
    n_left: usize,
}

impl Responses {
    fn row(&mut self, row: &Row<'_>, out: &mut Out<'_>) {
        if self.n_left > 0 {
            self.n_left -= 1;
            return;
        }
        let cell = |name: usize| row.cell(self.places[name]?);
        let [post, time, actor, kind] = [0, 1, 2, 3].map(|name| cell(name).unwrap_or_default());
        let place = Place::Line(row.line);
        let kind = kind_of(&plain(&text::of(&kind)));
        let (Some(kind), Ok(time)) = (kind, date::read_cell(time.trim_ascii(), None)) else {
            out.skip(place, if kind.is_some() { Why::UnreadableTime } else { Why::NotAnItem });
            return;
        };
        let followers =
            cell(4).map_or(Count::MISSING, |cell| count::of_cell(cell.trim_ascii(), place, out));
        let [post, actor] = [post, actor].map(|cell| identity(&[], cell.trim_ascii()));
        out.act(Act { actor, time, post, kind, followers });
    }
}

impl Parse for Responses {
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
        rows.end(&mut |row| {
            self.row(row, out);
            Ok(())
        })
    }
}

/// What a word for an act says.
fn kind_of(word: &str) -> Option<Response> {
    let kinds: [(&[&str], Response); 4] = [
        (&["like", "favourite", "favorite", "reaction"], Response::Like),
        (&["repost", "retweet", "reblog", "boost", "share"], Response::Repost),
        (&["reply", "comment", "mention", "answer"], Response::Reply),
        (&["quote"], Response::Quote),
    ];
    let known = kinds.into_iter().find(|(words, _)| words.contains(&word));
    known.map(|(_, response)| response)
}

fn is_notifications(head: &str) -> bool {
    let holds = |word: &&str| head.contains(word);
    // The kind stands before anything nested.
    let first = head.split('{').nth(1).unwrap_or_default();
    head.starts_with('[')
        && ["\"account\"", "\"created_at\""].iter().all(holds)
        && ["\"favourite\"", "\"reblog\"", "\"mention\"", "\"follow\""].iter().any(holds)
        && first.contains("\"type\"")
}

const NOTIFICATION: [&[&str]; 6] = [
    &["type"],
    &["created_at"],
    &["account", "acct"],
    &["account", "followers_count"],
    &["status", "id"],
    &["status", "in_reply_to_id"],
];

/// Reads notifications.
struct Notifications;

impl Item for Notifications {
    fn item(&mut self, fields: &Fields<'_>, place: Place, out: &mut Out<'_>) {
        let Some(kind) = fields[0].text().and_then(|word| kind_of(&word)) else {
            // Somebody follows, or a poll has ended: no response to a post.
            return;
        };
        // A reply is a post of its own, and says what it replies to.
        let post = if kind == Response::Reply { fields[5].text() } else { fields[4].text() };
        let (Some(post), Some(actor)) = (post, fields[2].text()) else {
            return;
        };
        let Some(time) = fields[1].text().and_then(|written| date::read(&written)) else {
            out.skip(place, Why::UnreadableTime);
            return;
        };
        let followers = count::of_json(fields[3], place, out);
        let [post, actor] = [post, actor].map(|text| identity(&[], text.as_bytes()));
        out.act(Act { actor, time, post, kind, followers });
    }
}
