//! What was read, as arrays of bytes: a header, then each column of all accounts as one array.
//! Numbers are little-endian. The two programs that write and read them are built together, so the
//! form has no versions; what is not of it is not read.
//!
//! The arrays are: the header; times (8 bytes each); kinds (1); identities (8); excerpts and who
//! responded; and for
//! each kind of response, by [`Response::index`](crate::activity::Response::index), counts (4), or
//! nothing where no account has the kind. An account without the kind has missing counts there.

mod header;
mod pen;

use crate::activity::{Act, Activity, Columns, Count, N_RESPONSES, PostKind, Response, Time};
use crate::ingest::{Choices, DayMonth, Error, Ingested};
use header::{Head, Heading};
use pen::{Paper, Pen};
use std::sync::Arc;

/// How many arrays there are.
pub const N_SECTIONS: usize = 5 + N_RESPONSES;

/// Hands what was read on, array by array, letting go of each column as it is written.
pub fn write(outcome: Result<Ingested, Error>, put: &mut dyn FnMut(&[u8])) {
    let ingested = match outcome {
        Ok(ingested) => ingested,
        Err(error) => {
            let mut pen = Pen::default();
            header::write_error(&error, &mut pen);
            put(&pen.bytes);
            return;
        }
    };
    let (heads, mut all): (Vec<Head>, Vec<Columns>) =
        ingested.accounts.into_iter().map(apart).unzip();
    let mut pen = Pen::default();
    header::write(&ingested.formats, &heads, &ingested.report, &mut pen);
    put(&pen.bytes);
    let mut column = |write: &mut dyn FnMut(&mut Columns, &mut Vec<u8>)| {
        let mut bytes = Vec::new();
        for columns in &mut all {
            write(columns, &mut bytes);
        }
        put(&bytes);
    };
    column(&mut |columns, bytes| {
        let times = std::mem::take(&mut columns.times);
        pen::append(bytes, &times, |time| time.0.to_le_bytes());
    });
    column(&mut |columns, bytes| {
        let kinds = std::mem::take(&mut columns.kinds);
        bytes.extend(kinds.iter().map(|kind| *kind as u8));
    });
    column(&mut |columns, bytes| {
        let identities = std::mem::take(&mut columns.identities);
        pen::append(bytes, &identities, |identity| identity.to_le_bytes());
    });
    column(&mut |columns, bytes| {
        let mut pen = Pen { bytes: std::mem::take(bytes) };
        for (place, end) in columns.excerpt_places.iter().zip(&columns.excerpt_ends) {
            pen.u32(*place);
            pen.u32(*end);
        }
        pen.text(&columns.excerpt_text);
        for act in columns.people.iter() {
            for number in [act.actor, act.time.0.cast_unsigned(), act.post] {
                pen.u64(number);
            }
            pen.u8(act.kind as u8);
            pen.u32(act.followers.code());
        }
        *bytes = pen.bytes;
    });
    for response in 0..N_RESPONSES {
        let is_shown = heads.iter().any(|head| head.shows[response]);
        let mut n_of = heads.iter().map(|head| head.n_items);
        column(&mut |columns, bytes| {
            let n = n_of.next().unwrap_or(0);
            let counts = columns.counts[response].take();
            if is_shown {
                let counts = counts.unwrap_or_else(|| Arc::new(vec![Count::MISSING; n]));
                pen::append(bytes, &counts, |count| count.code().to_le_bytes());
            }
        });
    }
}

fn apart(activity: Activity) -> (Head, Columns) {
    let (account, exported_at, columns) = activity.into_columns();
    let head = Head {
        account,
        exported_at,
        n_items: columns.times.len(),
        n_excerpts: columns.excerpt_places.len(),
        n_acts: columns.people.len(),
        shows: std::array::from_fn(|response| columns.counts[response].is_some()),
    };
    (head, columns)
}

/// Reads what [`write()`] wrote; `None` where the arrays are not of its form.
#[must_use]
pub fn read(sections: &mut dyn Iterator<Item = Vec<u8>>) -> Option<Result<Ingested, Error>> {
    let head = sections.next()?;
    let (formats, heads, report) = match header::read(&mut Paper { rest: &head })? {
        Heading::Failed(error) => return Some(Err(*error)),
        Heading::Read { formats, heads, report } => (formats, heads, report),
    };
    let mut all: Vec<Columns> = heads.iter().map(|_| Columns::default()).collect();
    let mut column = |read: &mut dyn FnMut(&Head, &mut Columns, &mut Paper<'_>) -> Option<()>| {
        let bytes = sections.next()?;
        let mut paper = Paper { rest: &bytes };
        for (head, columns) in heads.iter().zip(&mut all) {
            read(head, columns, &mut paper)?;
        }
        paper.rest.is_empty().then_some(())
    };
    column(&mut |head, columns, paper| {
        let times = paper.column(head.n_items, |bytes| Time(i64::from_le_bytes(bytes)))?;
        columns.times = Arc::new(times);
        Some(())
    })?;
    column(&mut |head, columns, paper| {
        columns.kinds = Arc::new(paper.column(head.n_items, |[kind]| match kind {
            0 => PostKind::Post,
            1 => PostKind::Reply,
            _ => PostKind::Repost,
        })?);
        Some(())
    })?;
    column(&mut |head, columns, paper| {
        columns.identities = Arc::new(paper.column(head.n_items, u64::from_le_bytes)?);
        Some(())
    })?;
    column(&mut |head, columns, paper| {
        for _ in 0..head.n_excerpts {
            columns.excerpt_places.push(paper.u32()?);
            columns.excerpt_ends.push(paper.u32()?);
        }
        columns.excerpt_text = paper.text()?;
        let mut people = Vec::new();
        for _ in 0..head.n_acts {
            let [actor, time, post] = [paper.u64()?, paper.u64()?, paper.u64()?];
            let kind = *Response::ALL.get(usize::from(paper.u8()?))?;
            let (time, followers) = (Time(time.cast_signed()), Count::of_code(paper.u32()?));
            people.push(Act { actor, time, post, kind, followers });
        }
        columns.people = Arc::new(people);
        Some(())
    })?;
    for response in 0..N_RESPONSES {
        column(&mut |head, columns, paper| {
            if heads.iter().any(|head| head.shows[response]) {
                let code = |bytes| Count::of_code(u32::from_le_bytes(bytes));
                let counts = paper.column(head.n_items, code)?;
                columns.counts[response] = head.shows[response].then(|| Arc::new(counts));
            }
            Some(())
        })?;
    }
    let accounts = heads
        .into_iter()
        .zip(all)
        .map(|(head, columns)| Activity::from_columns(head.account, head.exported_at, columns));
    Some(Ok(Ingested { formats, accounts: accounts.collect::<Option<_>>()?, report: *report }))
}

/// A reader's choices as bytes.
#[must_use]
pub fn write_choices(choices: &Choices) -> Vec<u8> {
    let mut pen = Pen::default();
    pen.u8(match choices.day_month {
        None => 0,
        Some(DayMonth::DayFirst) => 1,
        Some(DayMonth::MonthFirst) => 2,
    });
    pen.columns(&choices.columns);
    pen.bytes
}

/// The choices that bytes say; what cannot be read is not chosen.
#[must_use]
pub fn read_choices(bytes: &[u8]) -> Choices {
    let mut paper = Paper { rest: bytes };
    let day_month = match paper.u8() {
        Some(1) => Some(DayMonth::DayFirst),
        Some(2) => Some(DayMonth::MonthFirst),
        _ => None,
    };
    let columns = paper.columns().unwrap_or_default();
    Choices { day_month, columns }
}
