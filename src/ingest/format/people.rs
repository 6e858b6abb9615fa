//! Who responded: a table of responses (`post, time, actor, actor followers, kind`), and the
//! notifications of Mastodon's API. Both are about posts that another file holds.

use crate::activity::{Act, Count, Response};
use crate::ingest::choices::Choices;
use crate::ingest::error::Reason;
use crate::ingest::head::{Head, Top};
use crate::ingest::json::items::{JsonItems, ReadItem};
use crate::ingest::json::members::{Members, members};
use crate::ingest::parse::{Format, FormatId, Halt, Out, Parse, identity};
use crate::ingest::report::{Place, Why};
use crate::ingest::table::header::normalize_name;
use crate::ingest::table::rows::{Row, RowReader};
use crate::ingest::value::text::holds;
use crate::ingest::value::{count, date, text};

/// The entry of tables in `FORMATS`.
pub(crate) const TABLE: Format = Format {
    id: FormatId::Responses,
    key: "responses",
    network: None,
    recognise: |head| head.top().is_some_and(|top| find_header(top).is_some()),
    open,
};

/// The indices of the columns of a table of responses.
struct ResponseColumns {
    post: usize,
    time: usize,
    actor: usize,
    kind: usize,
    actor_followers: Option<usize>,
}

impl ResponseColumns {
    /// Recognises the columns in a header row by their normalized names. Only the followers may be
    /// missing.
    fn recognise(names: &[String]) -> Option<ResponseColumns> {
        let index_of = |name: &str| names.iter().position(|known| known == name);
        Some(ResponseColumns {
            post: index_of("post")?,
            time: index_of("time")?,
            actor: index_of("actor")?,
            kind: index_of("kind")?,
            actor_followers: index_of("actorfollowers"),
        })
    }
}

/// Finds the header row. Returns its columns and the number of rows above it.
fn find_header(top: &Top) -> Option<(ResponseColumns, usize)> {
    let mut rows = top.names.iter().enumerate();
    rows.find_map(|(at, names)| Some((ResponseColumns::recognise(names)?, at)))
}

fn open(head: &Head<'_>, _: &Choices) -> Result<Box<dyn Parse>, Reason> {
    let top = head.top().ok_or(Reason::Unrecognised)?;
    let (columns, n_rows_above) = find_header(top).ok_or(Reason::Unrecognised)?;
    Ok(Box::new(ResponseTable {
        rows: RowReader::new(top.delimiter),
        body: ResponseRows { columns, n_header_rows_left: n_rows_above + 1 },
    }))
}

/// Parses a table of responses.
struct ResponseTable {
    rows: RowReader,
    body: ResponseRows,
}

/// Reads the rows of a table of responses.
struct ResponseRows {
    columns: ResponseColumns,
    /// How many rows up to the header row are still to come.
    n_header_rows_left: usize,
}

impl ResponseRows {
    fn read_row(&mut self, row: &Row<'_>, out: &mut Out<'_>) {
        if self.n_header_rows_left > 0 {
            self.n_header_rows_left -= 1;
            return;
        }
        let cell = |column: usize| row.cell(column).unwrap_or_default();
        let place = Place::Line(row.line);
        let Some(kind) = kind_from_word(&normalize_name(&text::decode(&cell(self.columns.kind))))
        else {
            out.skip(place, Why::NotAnItem);
            return;
        };
        let Ok(time) = date::parse_cell(cell(self.columns.time).trim_ascii(), None) else {
            out.skip(place, Why::UnreadableTime);
            return;
        };
        let followers = match self.columns.actor_followers.and_then(|column| row.cell(column)) {
            Some(cell) => count::from_cell(cell.trim_ascii(), place, out),
            None => Count::MISSING,
        };
        let post = identity(&[], cell(self.columns.post).trim_ascii());
        let actor = identity(&[], cell(self.columns.actor).trim_ascii());
        out.act(Act { actor, time, post, kind, followers });
    }
}

impl Parse for ResponseTable {
    fn feed(&mut self, bytes: &[u8], out: &mut Out<'_>) -> Result<(), Halt> {
        self.rows.feed(bytes, &mut |row| {
            self.body.read_row(row, out);
            Ok(())
        })
    }

    fn end(&mut self, out: &mut Out<'_>) -> Result<(), Halt> {
        self.rows.end(&mut |row| {
            self.body.read_row(row, out);
            Ok(())
        })
    }
}

/// The response that a word in lower case stands for.
fn kind_from_word(word: &str) -> Option<Response> {
    match word {
        "like" | "favourite" | "favorite" | "reaction" => Some(Response::Like),
        "repost" | "retweet" | "reblog" | "boost" | "share" => Some(Response::Repost),
        "reply" | "comment" | "mention" | "answer" => Some(Response::Reply),
        "quote" => Some(Response::Quote),
        _ => None,
    }
}

/// The entry of notifications in `FORMATS`.
pub(crate) const NOTIFICATIONS: Format = Format {
    id: FormatId::Responses,
    key: "mastodon-notifications",
    network: Some("Mastodon"),
    recognise: |head| is_notifications(head.text),
    open: |_, _| Ok(Box::new(JsonItems::new([""], Notification::finder(), Notifications))),
};

fn is_notifications(head: &str) -> bool {
    let has = |word: &&str| holds(head, word);
    // The type of the first notification stands before the objects within it.
    let first = head.split('{').nth(1).unwrap_or_default();
    head.starts_with('[')
        && ["\"account\"", "\"created_at\""].iter().all(has)
        && ["\"favourite\"", "\"reblog\"", "\"mention\"", "\"follow\""].iter().any(has)
        && holds(first, "\"type\"")
}

members! {
    /// A notification as the API returns it.
    struct Notification {
        kind: "type",
        created_at: "created_at",
        actor: "account.acct",
        followers_count: "account.followers_count",
        status_id: "status.id",
        in_reply_to_id: "status.in_reply_to_id",
    }
}

struct Notifications;

impl ReadItem for Notifications {
    fn read_item(&mut self, members: &Members<'_>, place: Place, out: &mut Out<'_>) {
        let notification = Notification::from(members);
        // Other types, such as a new follower or the end of a poll, are not responses to a post.
        let kind = notification.kind.text().and_then(|word| kind_from_word(&word));
        let Some(kind) = kind else { return };
        // The status of a mention is the reply itself, which names the post that it answers.
        let post = if kind == Response::Reply {
            notification.in_reply_to_id
        } else {
            notification.status_id
        };
        let (Some(post), Some(actor)) = (post.text(), notification.actor.text()) else { return };
        let time = notification.created_at.text().and_then(|text| date::parse(&text));
        let Some(time) = time else {
            out.skip(place, Why::UnreadableTime);
            return;
        };
        let followers = count::from_json(notification.followers_count, place, out);
        let [post, actor] = [post, actor].map(|text| identity(&[], text.as_bytes()));
        out.act(Act { actor, time, post, kind, followers });
    }
}
