//! A CSV file in the form that tools write: the newest post first, all texts quoted, with commas,
//! doubled quotes and line breaks inside.

use super::moment::Moment;
use super::random::Random;
use super::words::{LANGUAGES, somebody, words};
use std::io;

/// The header row.
pub(super) const HEADER: &str = "id,created_at,text,likes,reposts,replies,in_reply_to_id,lang\n";

/// An upper bound for the bytes of a row.
const LONGEST: u64 = 1_024;

/// Writes a file of `size` bytes.
pub(super) fn write(out: &mut impl io::Write, size: u64) -> io::Result<()> {
    super::fill(out, size, LONGEST, HEADER, "", row)
}

/// A row with `filler` more bytes of text.
pub(super) fn row(place: u64, filler: usize) -> String {
    // Another seed than in the archive, so that the posts differ.
    let mut random = Random::of(place + (1 << 40));
    let at = Moment::newest_first(place, &mut random);
    let kind = random.below(100);
    let mut text = match kind {
        0..15 => format!("RT @{}: ", somebody(&mut random).0),
        15..50 => format!("@{} ", somebody(&mut random).0),
        _ => String::new(),
    };
    let n_bytes = 26 + random.below(141);
    text.push_str(&words(&mut random, n_bytes));
    text.push_str(match random.below(10) {
        0..3 => ", \"\"they said\"\", and left",
        3..5 => "\nand, on a new line, more",
        5 => "\n\nhttps://t.co/cKrV0ufYL_",
        _ => "",
    });
    text.extend(std::iter::repeat_n('.', filler));
    let reply_to = match kind {
        15..50 => at.plus(-4_000).id(random.below(1 << 20)).to_string(),
        _ => String::new(),
    };
    let (id, time) = (at.id(place), at.iso());
    let (likes, reposts, replies) = (random.count(), random.count() / 4, random.count() / 8);
    let language = random.one_of(LANGUAGES);
    format!("{id},{time}Z,\"{text}\",{likes},{reposts},{replies},{reply_to},{language}\n")
}
