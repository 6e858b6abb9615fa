//! One content, which is a whole file or a member of an archive: decoded, recognised, parsed.

use super::FORMATS;
use super::error::{Limit, Reason};
use super::head::Head;
use super::parse::{Context, FormatId, Halt, MAX_ACCOUNTS, MAX_POSTS, Out, Parse};
use super::table::preview;
use super::value::text::{self, TextDecoder};
use std::borrow::Cow;

/// A content is recognised by its first 64 KiB.
pub(crate) const HEAD_BYTES: usize = 64 << 10;
/// A content that begins with a JSON object is recognised by its first 1 MiB. The list that is wanted
/// may stand behind others in it.
const OBJECT_HEAD_BYTES: usize = 1 << 20;

/// How many bytes of a content that begins like this are needed to recognise it.
fn n_head_bytes(start: &[u8]) -> usize {
    if start.trim_ascii_start().starts_with(b"{") { OBJECT_HEAD_BYTES } else { HEAD_BYTES }
}

/// A NUL byte in the first 4 KiB means a binary file.
const BINARY_BYTES: usize = 4 << 10;

/// A content that is being read.
#[derive(Default)]
pub(crate) struct Content {
    decoder: TextDecoder,
    /// The first bytes, while they are too few to tell the encoding.
    start: Vec<u8>,
    is_started: bool,
    /// The first decoded bytes, while they are too few to recognise the format.
    head: Vec<u8>,
    /// The parser, and the network of its format.
    parser: Option<(Box<dyn Parse>, Option<&'static str>)>,
}

impl Content {
    /// Reads a content that is in memory as a whole.
    pub(crate) fn read(bytes: &[u8], context: &mut Context<'_>) -> Result<(), Reason> {
        let mut content = Content::default();
        loop {
            match content.feed(bytes, context).and_then(|()| content.end(context)) {
                Ok(()) => return Ok(()),
                Err(Halt::Refuse(reason)) => return Err(reason),
                Err(Halt::Restart) => content.restart(),
            }
        }
    }

    /// Reads the next chunk.
    pub(crate) fn feed(&mut self, bytes: &[u8], context: &mut Context<'_>) -> Result<(), Halt> {
        if self.is_started {
            return self.parse(bytes, context);
        }
        self.start.extend_from_slice(bytes);
        if self.start.len() < text::BOM_BYTES {
            return Ok(());
        }
        self.begin(context)
    }

    /// Signals the end of the content.
    pub(crate) fn end(&mut self, context: &mut Context<'_>) -> Result<(), Halt> {
        if !self.is_started {
            self.begin(context)?;
        }
        if self.parser.is_none() {
            let head = std::mem::take(&mut self.head);
            if head.trim_ascii().is_empty() {
                return Err(Reason::Empty.into());
            }
            self.recognise(&head, context)?;
        }
        match &mut self.parser {
            Some((parser, network)) => {
                parser.end(&mut Out { gathered: context.gathered, network: *network })
            }
            None => Ok(()),
        }
    }

    /// Prepares to be fed the content once more from its start, after [`Halt::Restart`].
    pub(crate) fn restart(&mut self) {
        self.decoder = TextDecoder::default();
        self.is_started = false;
        if let Some((parser, _)) = &mut self.parser {
            parser.restart();
        }
    }

    /// Parses the first bytes, of which there are enough to tell the encoding, or all.
    fn begin(&mut self, context: &mut Context<'_>) -> Result<(), Halt> {
        self.is_started = true;
        let start = std::mem::take(&mut self.start);
        self.parse(&start, context)
    }

    fn parse(&mut self, bytes: &[u8], context: &mut Context<'_>) -> Result<(), Halt> {
        let bytes = self.decoder.decode(bytes);
        match &mut self.parser {
            Some((parser, network)) => {
                parser.feed(&bytes, &mut Out { gathered: context.gathered, network: *network })?;
            }
            // A large chunk need not be copied.
            None if self.head.is_empty() && bytes.len() >= n_head_bytes(&bytes) => {
                self.recognise(&bytes, context)?;
            }
            None => {
                self.head.extend_from_slice(&bytes);
                if self.head.len() >= n_head_bytes(&self.head) {
                    let head = std::mem::take(&mut self.head);
                    self.recognise(&head, context)?;
                }
            }
        }
        check_limits(context.gathered.n_posts, context.gathered.accounts.len()).map_err(Halt::from)
    }

    /// Finds the format by the first bytes of the content, and parses them.
    fn recognise(&mut self, bytes: &[u8], context: &mut Context<'_>) -> Result<(), Halt> {
        let head = &bytes[..bytes.len().min(n_head_bytes(bytes))];
        if head.iter().take(BINARY_BYTES).any(|byte| *byte == 0) {
            return Err(Reason::NotText.into());
        }
        let head = whole_characters(head);
        // A table may begin with a tab, since its first cell may be empty.
        let mut text = head.trim_start_matches([' ', '\r', '\n']);
        if text.trim_start().starts_with(['[', '{']) {
            text = text.trim_start();
        }
        let head = Head::new(text);
        let recognised = FORMATS.iter().find(|format| (format.recognise)(&head));
        let format = recognised.ok_or_else(|| preview::unrecognised(text))?;
        let parser = (format.open)(&head, context.choices)?;
        context.gathered.begin_content();
        let formats = &mut context.gathered.formats;
        if !formats.contains(&format.id) && format.id != FormatId::Refused {
            formats.push(format.id);
        }
        let (parser, network) = self.parser.insert((parser, format.network));
        parser.feed(bytes, &mut Out { gathered: context.gathered, network: *network })
    }
}

/// Passes where so many posts and accounts are accepted.
fn check_limits(n_posts: u64, n_accounts: usize) -> Result<(), Limit> {
    if n_posts > MAX_POSTS {
        return Err(Limit::Posts);
    }
    if n_accounts > MAX_ACCOUNTS { Err(Limit::Accounts) } else { Ok(()) }
}

/// Decodes the head of a content, without a last character that is cut off.
fn whole_characters(head: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(head) {
        Err(error) if error.error_len().is_none() => text::decode(&head[..error.valid_up_to()]),
        _ => text::decode(head),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::choices::Choices;
    use crate::ingest::parse::Gathered;

    /// Reads a content in chunks of `n_bytes`, after `n_posts` posts of other contents.
    fn read(bytes: &[u8], n_bytes: usize, n_posts: u64) -> Result<u64, Reason> {
        let (choices, mut gathered) = (Choices::default(), Gathered::default());
        gathered.n_posts += n_posts;
        let context = &mut Context { file_name: "a", choices: &choices, gathered: &mut gathered };
        let mut content = Content::default();
        let outcome = bytes.chunks(n_bytes).try_for_each(|chunk| content.feed(chunk, context));
        match outcome.and_then(|()| content.end(context)) {
            Ok(()) => Ok(gathered.n_posts - n_posts),
            Err(Halt::Refuse(reason)) => Err(reason),
            Err(Halt::Restart) => unreachable!("the dates of the tests are plain"),
        }
    }

    #[test]
    fn a_content_of_a_few_bytes_is_told_at_its_end() {
        for n_bytes in [1, 2, 3, 4, 5] {
            assert_eq!(read(b"", n_bytes, 0), Err(Reason::Empty));
            assert_eq!(read(b" ", n_bytes, 0), Err(Reason::Empty));
            assert_eq!(read(b" \n\t\r\n ", n_bytes, 0), Err(Reason::Empty));
            assert_eq!(read(b"\xff\xfe", n_bytes, 0), Err(Reason::Empty));
            assert_eq!(read(b"\xef\xbb\xbf", n_bytes, 0), Err(Reason::Empty));
            assert_eq!(read(b"a", n_bytes, 0), Err(Reason::Unrecognised));
            assert_eq!(read(b"ab", n_bytes, 0), Err(Reason::Unrecognised));
            assert_eq!(read(b"abcd", n_bytes, 0), Err(Reason::Unrecognised));
            assert_eq!(read(b"\0\0", n_bytes, 0), Err(Reason::NotText));
        }
    }

    #[test]
    fn a_nul_byte_near_the_start_means_a_binary_file() {
        let mut table = b"date,likes,text\n2026-01-01,3,".to_vec();
        table.resize(BINARY_BYTES + 1, b'x');
        assert_eq!(read(&table, 1_000, 0), Ok(1));
        table[BINARY_BYTES] = 0;
        assert_eq!(read(&table, 1_000, 0), Ok(1));
        table[BINARY_BYTES - 1] = 0;
        assert_eq!(read(&table, 1_000, 0), Err(Reason::NotText));
    }

    #[test]
    fn a_content_is_parsed_from_its_start_whatever_its_length() {
        let mut table = b"date,likes,text\n".to_vec();
        let row = b"2026-01-01,3,a text of some words\n";
        while table.len() < HEAD_BYTES + 200 {
            table.extend_from_slice(row);
        }
        for length in [200, HEAD_BYTES - 1, HEAD_BYTES, HEAD_BYTES + 1, table.len()] {
            let n_rows = table[..length].iter().filter(|byte| **byte == b'\n').count() as u64;
            // The last row is cut off, within its date, at its end, or after.
            let expected = (n_rows - 1)..=n_rows;
            let found = read(&table[..length], 777, 0).expect("a table");
            assert!(expected.contains(&found), "{length}: {found}");
            assert_eq!(read(&table[..length], table.len(), 0), Ok(found), "{length}");
        }
    }

    #[test]
    fn more_posts_than_the_limit_are_an_error() {
        let table = b"date,likes\n2026-01-01,3\n";
        assert_eq!(read(table, 100, MAX_POSTS), Ok(1));
        assert_eq!(read(table, 100, MAX_POSTS + 1), Err(Reason::Beyond(Limit::Posts)));
    }

    #[test]
    fn posts_and_accounts_have_limits() {
        for (n_posts, n_accounts, expected) in [
            (MAX_POSTS, MAX_ACCOUNTS, Ok(())),
            (MAX_POSTS + 1, 1, Err(Limit::Posts)),
            (MAX_POSTS + 2, 1, Err(Limit::Posts)),
            // One chunk may bring several.
            (1, MAX_ACCOUNTS + 1, Err(Limit::Accounts)),
            (1, MAX_ACCOUNTS + 2, Err(Limit::Accounts)),
        ] {
            assert_eq!(check_limits(n_posts, n_accounts), expected, "{n_posts}, {n_accounts}");
        }
    }

    /// Only where the names of the columns are decoded as they were written, the table has a column of
    /// times.
    #[test]
    fn the_head_of_a_content_is_decoded_whole_characters_alone() {
        assert_eq!(read(b"Ver\xf6ffentlicht;Likes\n2026-01-01;3\n", 1_000, 0), Ok(1));
        // The head ends at the first byte of a character, or after its second.
        for blank in ["", " "] {
            let text = "ä".repeat(HEAD_BYTES / 2);
            let table = format!("Veröffentlicht;Likes;Text\n2026-01-01;3;{blank}{text}\n");
            assert!(table.len() > HEAD_BYTES);
            assert_eq!(read(table.as_bytes(), table.len(), 0), Ok(1), "{blank:?}");
        }
    }
}
