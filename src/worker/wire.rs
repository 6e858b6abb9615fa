//! What was read, as arrays of bytes ("sections"), so that a worker can move them to the page without
//! a copy, and the page can take them over in many short steps.
//!
//! The first section is the header, and where nothing was read it is the only one. The second one is
//! the directory: of each account what is known beside its posts. Then come the blocks. A block holds
//! the columns of accounts that follow each other, each column as one section in the order of
//! [`N_BLOCK_SECTIONS`]. Accounts with few items share a block of at most [`BLOCK_ITEMS`] items. An
//! account with more items is a block by itself, so that the page can show it without a copy.
//!
//! The header, the entries of the directory and the people are in the format of `postcard`; the other
//! sections are the memory of the columns. The programs on both sides are built together and run on
//! the same machine, so the format has no version and the machine's byte order. Bytes of any other
//! form give `None`, and never make the reader allocate more than a small multiple of their length.

mod decode;
mod delivery;
mod encode;

pub use decode::{STEP_BYTES, Section, decode, decode_without_pause};
pub use delivery::{Delivery, Entry, MAX_NAME_CHARS};
pub use encode::encode;

use crate::activity::N_RESPONSES;
use crate::ingest::{Choices, Error, FormatId, Report};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The most items that several accounts of one block have together.
pub const BLOCK_ITEMS: usize = 1 << 16;

/// The number of sections of a block: times (8 bytes each), kinds (1), identities (8), the places of
/// excerpts (4), their ends (4) and their text, people, and for each kind of response, by
/// [`Response::index`](crate::activity::Response::index), counts (4); and at last what items carry (1).
/// A section of counts is empty where no account of the block has that kind of response; an account
/// without it has missing counts there. The same holds for what items carry.
pub const N_BLOCK_SECTIONS: usize = 8 + N_RESPONSES;

/// What is known of the files and not of one account.
#[derive(Serialize, Deserialize)]
struct Header {
    formats: Vec<FormatId>,
    report: Report,
    left_out: Vec<Error>,
    n_accounts: usize,
}

/// The number of accounts, from the first on, that share a block: `sizes` are the numbers of items of
/// these and all further accounts.
fn n_in_block(sizes: impl Iterator<Item = usize>) -> usize {
    let mut n_items = 0_usize;
    let fits = |size: &usize| {
        n_items = n_items.saturating_add(*size);
        n_items <= BLOCK_ITEMS
    };
    sizes.take_while(fits).count().max(1)
}

fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).expect("every list knows its length, and memory can grow")
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
