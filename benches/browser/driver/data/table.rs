//! Generates a CSV file as tools write it: the newest post first, and all texts quoted, with commas,
//! doubled quotes and line breaks in them.

use super::moment::Moment;
use super::random::Random;
use super::words::{LANGUAGES, made_up_account, words};
use std::io;

/// The header row with its line break.
pub(super) const HEADER: &str = "id,created_at,text,likes,reposts,replies,in_reply_to_id,lang\n";

/// An upper bound for the number of bytes of a row.
const LONGEST: u64 = 1_024;

/// Writes a file of `size` bytes.
pub(super) fn write(out: &mut impl io::Write, size: u64) -> io::Result<()> {
    super::fill(out, size, LONGEST, HEADER, "", row)
}

/// The row at `index`, with `filler` additional bytes of text.
pub(super) fn row(index: u64, filler: usize) -> String {
    // The seeds differ from those of the archive, so that the posts differ.
    let mut random = Random::from_seed(index + (1 << 40));
    let at = Moment::newest_first(index, &mut random);
    let kind = random.below(100);
    let mut text = match kind {
        0..15 => format!("RT @{}: ", made_up_account(&mut random).0),
        15..50 => format!("@{} ", made_up_account(&mut random).0),
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
    let (id, time) = (at.id(index), at.iso());
    let (likes, reposts, replies) = (random.count(), random.count() / 4, random.count() / 8);
    let language = random.choose(LANGUAGES);
    format!("{id},{time}Z,\"{text}\",{likes},{reposts},{replies},{reply_to},{language}\n")
}
