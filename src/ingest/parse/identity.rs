//! What tells a post from the others of an export: one rule for the rows of tables and of JSON.

use super::Out;
use crate::activity::{Count, N_RESPONSES, PostKind, Time};
use crate::ingest::value::{date, text};
use std::borrow::Cow;
use xxhash_rust::xxh64::xxh64;

/// What a row says about its post, as far as it tells the post from others.
pub(crate) struct Traits<'a> {
    /// The name of the post's account; empty if the export names none.
    pub(crate) account: &'a str,
    /// The cell or member that may hold an id.
    pub(crate) id: &'a [u8],
    pub(crate) time: Time,
    /// The time as it is written, which may be only a date.
    pub(crate) written_time: &'a [u8],
    pub(crate) kind: PostKind,
    pub(crate) counts: [Count; N_RESPONSES],
}

impl Out<'_> {
    /// Returns the identity of the post in a row: the hash of its id; of its time and text if it has
    /// no id; and of all that the row says if it has no text either. The text is asked for only if it
    /// is needed.
    ///
    /// A row without an id, a text and a time of day does not tell its post from an equal one, so
    /// equal rows of an account are numbered within their content: a file that is read twice must
    /// not give more posts than once.
    pub(crate) fn identity_of_row<'t>(
        &mut self,
        traits: &Traits<'_>,
        read_text: &dyn Fn() -> Cow<'t, [u8]>,
    ) -> u64 {
        let Traits { account, id, time, written_time, kind, counts } = *traits;
        let id = id.trim_ascii();
        if !id.is_empty() && !is_rounded(id) {
            return identity(&[], id);
        }
        let words = read_text();
        let words = words.trim_ascii();
        if !words.is_empty() {
            return identity_of(None, time, words);
        }
        let mut numbers = vec![time.0.cast_unsigned(), kind as u64];
        numbers.extend(counts.map(|count| count.get().unwrap_or(u64::MAX)));
        let row = identity(&numbers, b"");
        if date::has_time_of_day(&text::decode(written_time)) {
            return row;
        }
        let equal = identity(&[row], account.as_bytes());
        let n_equal = self.gathered.n_equal_rows.entry(equal).or_default();
        *n_equal += 1;
        identity(&[row, u64::from(*n_equal)], b"")
    }
}

/// Hashes numbers and a text to a post's [identity](crate::activity::Post::identity). The hash is
/// XXH64, so it is the same on every machine.
pub(crate) fn identity(numbers: &[u64], text: &[u8]) -> u64 {
    let seed = numbers.iter().fold(0, |seed, number| xxh64(&number.to_le_bytes(), seed));
    xxh64(text, seed)
}

/// Returns the identity of a post: the hash of its id, or of its time and text if it has none.
pub(crate) fn identity_of(id: Option<&[u8]>, time: Time, text: &[u8]) -> u64 {
    match id {
        Some(id) => identity(&[], id),
        None => identity(&[time.0.cast_unsigned()], text),
    }
}

/// A mark of the text of a post as it is written: equal texts have equal marks, and different ones
/// hardly ever do. A post without a text has the mark 0. It looks at both ends of the text and at its
/// length, so that it takes no more time for a long text.
pub(super) fn mark_of(written: &[u8]) -> u32 {
    if written.is_empty() {
        return 0;
    }
    let ends =
        [written.get(..64).unwrap_or(written), written.last_chunk::<32>().map_or(&[], |end| end)];
    let hash = ends.iter().fold(written.len() as u64, |seed, end| xxh64(end, seed));
    u32::try_from(hash >> 32).unwrap_or(0).max(1)
}

/// Whether a spreadsheet program has rounded an id to a float such as 1.22158E+17. Then many posts
/// have the same id.
fn is_rounded(id: &[u8]) -> bool {
    let is_of_float =
        |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'+' | b'E' | b'e');
    id.first().is_some_and(u8::is_ascii_digit)
        && id.windows(2).any(|pair| matches!(pair, b"E+" | b"e+"))
        && id.iter().all(is_of_float)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_ids_are_recognised() {
        for id in ["1.22158E+17", "1,22158E+17", "1E+17", "1e+17"] {
            assert!(is_rounded(id.as_bytes()), "{id}");
        }
        for id in
            ["", "122158000000000000", "E+17", "x1E+17", "1E+17x", "1.5", "1E17", "https://E+"]
        {
            assert!(!is_rounded(id.as_bytes()), "{id}");
        }
    }

    #[test]
    fn the_mark_of_a_text_depends_on_its_ends_and_its_length() {
        let text = "word ".repeat(40);
        let with = |at: usize| {
            let mut other = text.clone().into_bytes();
            other[at] = b'x';
            mark_of(&other)
        };
        let mark = mark_of(text.as_bytes());
        assert_eq!(mark_of(b""), 0);
        assert!(mark != 0 && mark == mark_of(text.as_bytes()));
        assert!(
            [with(0), with(63), with(199), mark_of(&text.as_bytes()[..195])]
                .iter()
                .all(|other| *other != mark)
        );
    }
}
