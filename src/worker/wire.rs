//! What was read, as arrays of bytes ("sections"): a header, then each column of all accounts as one
//! section, so that a worker can move them to the page without a copy.
//!
//! The sections are, in this order: the header; times (8 bytes each); kinds (1); identities (8);
//! excerpts and people; and for each kind of response, by
//! [`Response::index`](crate::activity::Response::index), counts (4). A section of counts is empty
//! if no account has that kind of response; an account without it has missing counts there.
//!
//! Header, excerpts and people are in the format of `postcard`; the other sections are the memory of
//! the columns. The programs on both sides are built together and run on the same machine, so the
//! format has no version and the machine's byte order. Bytes of any other form give `None`, and
//! never make the reader allocate more than a small multiple of their length.

use crate::activity::{Account, Act, Activity, Columns, Count, N_RESPONSES, Time};
use crate::ingest::{Choices, Error, FormatId, Ingested, NETWORKS, Report};
use bytemuck::{AnyBitPattern, CheckedBitPattern, NoUninit};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The number of sections, where something was read. Where nothing was, the header is alone.
pub const N_SECTIONS: usize = 5 + N_RESPONSES;

/// Everything but the posts and people.
#[derive(Serialize, Deserialize)]
struct Header {
    formats: Vec<FormatId>,
    accounts: Vec<AccountHeader>,
    report: Report,
}

/// What has to be known of an account before its columns.
#[derive(Serialize, Deserialize)]
struct AccountHeader {
    network: Option<String>,
    name: Option<String>,
    followers: Option<u64>,
    following: Option<u64>,
    exported_at: Option<Time>,
    n_items: usize,
    /// Which kinds of response the account has.
    has_counts: [bool; N_RESPONSES],
}

/// The parts of an account that are not columns of numbers.
#[derive(Serialize, Deserialize)]
struct Details {
    excerpt_places: Vec<u32>,
    excerpt_ends: Vec<u32>,
    excerpt_text: String,
    people: Vec<Act>,
}

/// Calls `put` with each section. Each column is freed as soon as it is written.
pub fn encode(outcome: Result<Ingested, Error>, put: &mut dyn FnMut(&[u8])) {
    let Ingested { formats, accounts, report } = match outcome {
        Ok(ingested) => ingested,
        Err(error) => return put(&to_bytes(&Err::<Header, Error>(error))),
    };
    let (accounts, mut columns): (Vec<AccountHeader>, Vec<Columns>) =
        accounts.into_iter().map(into_parts).unzip();
    let header = Header { formats, accounts, report };
    put(&to_bytes(&Ok::<&Header, Error>(&header)));
    put(&joined(columns.iter_mut().map(|columns| std::mem::take(&mut columns.times))));
    put(&joined(columns.iter_mut().map(|columns| std::mem::take(&mut columns.kinds))));
    put(&joined(columns.iter_mut().map(|columns| std::mem::take(&mut columns.identities))));
    let details: Vec<Details> = columns.iter_mut().map(take_details).collect();
    put(&to_bytes(&details));
    for response in 0..N_RESPONSES {
        let is_shown = header.accounts.iter().any(|account| account.has_counts[response]);
        let accounts = columns.iter_mut().zip(&header.accounts).filter(|_| is_shown);
        put(&joined(accounts.map(|(columns, account)| {
            let missing = || Arc::new(vec![Count::MISSING; account.n_items]);
            columns.counts[response].take().unwrap_or_else(missing)
        })));
    }
}

fn into_parts(activity: Activity) -> (AccountHeader, Columns) {
    let (account, exported_at, columns) = activity.into_columns();
    let Account { network, name, followers, following } = account;
    let header = AccountHeader {
        network: network.map(str::to_owned),
        name,
        followers,
        following,
        exported_at,
        n_items: columns.times.len(),
        has_counts: std::array::from_fn(|response| columns.counts[response].is_some()),
    };
    (header, columns)
}

fn take_details(columns: &mut Columns) -> Details {
    Details {
        excerpt_places: std::mem::take(&mut columns.excerpt_places),
        excerpt_ends: std::mem::take(&mut columns.excerpt_ends),
        excerpt_text: std::mem::take(&mut columns.excerpt_text),
        people: Arc::unwrap_or_clone(std::mem::take(&mut columns.people)),
    }
}

/// The memory of some columns, one after the other.
fn joined<T: NoUninit>(columns: impl Iterator<Item = Arc<Vec<T>>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for column in columns {
        bytes.extend_from_slice(bytemuck::cast_slice(&column));
    }
    bytes
}

fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).expect("every list knows its length, and memory can grow")
}

/// Decodes what [`encode`] wrote; `None` if the sections have any other form.
#[must_use]
pub fn decode(sections: impl IntoIterator<Item = Vec<u8>>) -> Option<Result<Ingested, Error>> {
    let mut sections = sections.into_iter();
    let header = match from_bytes::<Result<Header, Error>>(&sections.next()?)? {
        Ok(header) => header,
        Err(error) => return Some(Err(error)),
    };
    let accounts = header.accounts;
    let mut times = Split::new(sections.next()?);
    let mut all: Vec<Columns> = Vec::new();
    for account in &accounts {
        let times = Arc::new(times.next(account.n_items)?);
        all.push(Columns { times, ..Columns::default() });
    }
    times.end()?;
    let mut kinds = Split::new(sections.next()?);
    for columns in &mut all {
        columns.kinds = Arc::new(kinds.next_checked(columns.times.len())?);
    }
    kinds.end()?;
    let mut identities = Split::new(sections.next()?);
    for columns in &mut all {
        columns.identities = Arc::new(identities.next(columns.times.len())?);
    }
    identities.end()?;
    let details: Vec<Details> = from_bytes(&sections.next()?)?;
    if details.len() != all.len() {
        return None;
    }
    for (columns, details) in all.iter_mut().zip(details) {
        columns.excerpt_places = details.excerpt_places;
        columns.excerpt_ends = details.excerpt_ends;
        columns.excerpt_text = details.excerpt_text;
        columns.people = Arc::new(details.people);
    }
    for response in 0..N_RESPONSES {
        let mut counts = Split::new(sections.next()?);
        if accounts.iter().any(|account| account.has_counts[response]) {
            for (account, columns) in accounts.iter().zip(&mut all) {
                let counts = counts.next(account.n_items)?;
                columns.counts[response] = account.has_counts[response].then(|| Arc::new(counts));
            }
        }
        counts.end()?;
    }
    let accounts = accounts.into_iter().zip(all).map(|(header, columns)| activity(header, columns));
    Some(Ok(Ingested {
        formats: header.formats,
        accounts: accounts.collect::<Option<_>>()?,
        report: header.report,
    }))
}

fn activity(header: AccountHeader, columns: Columns) -> Option<Activity> {
    let AccountHeader { network, name, followers, following, exported_at, .. } = header;
    let network = match network {
        Some(name) => Some(*NETWORKS.iter().find(|known| **known == name)?),
        None => None,
    };
    let account = Account { network, name, followers, following };
    Activity::from_columns(account, exported_at, columns)
}

/// A section that is split into the columns of the accounts.
struct Split {
    bytes: Vec<u8>,
    at: usize,
}

impl Split {
    fn new(bytes: Vec<u8>) -> Split {
        Split { bytes, at: 0 }
    }

    fn take(&mut self, n_values: usize, value_bytes: usize) -> Option<&[u8]> {
        let end = self.at.checked_add(n_values.checked_mul(value_bytes)?)?;
        let column = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(column)
    }

    /// The next `n` numbers.
    fn next<T: AnyBitPattern + NoUninit>(&mut self, n: usize) -> Option<Vec<T>> {
        Some(bytemuck::pod_collect_to_vec(self.take(n, size_of::<T>())?))
    }

    /// The next `n` values of one byte each; `None` if a byte is no such value.
    fn next_checked<T: CheckedBitPattern>(&mut self, n: usize) -> Option<Vec<T>> {
        let column = self.take(n, size_of::<T>())?;
        bytemuck::checked::try_cast_slice(column).ok().map(<[T]>::to_vec)
    }

    /// `None` if the section holds more than was taken.
    fn end(self) -> Option<()> {
        (self.at == self.bytes.len()).then_some(())
    }
}

/// Decodes a value of which nothing is left over; `None` if the bytes are not of its form.
fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}

/// The reader's choices as bytes.
#[must_use]
pub fn encode_choices(choices: &Choices) -> Vec<u8> {
    to_bytes(choices)
}

/// The choices that [`encode_choices`] wrote. Without any bytes, nothing is chosen; bytes of any
/// other form give `None`.
#[must_use]
pub fn decode_choices(bytes: &[u8]) -> Option<Choices> {
    if bytes.is_empty() { Some(Choices::default()) } else { from_bytes(bytes) }
}
