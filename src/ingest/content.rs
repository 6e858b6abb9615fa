//! One content, whether a file or a part of an archive: decoded, recognised, parsed.

use crate::ingest::FORMATS;
use crate::ingest::choices::Choices;
use crate::ingest::error::{Limit, Reason};
use crate::ingest::head::Head;
use crate::ingest::parse::{FormatId, Gathered, Halt, MAX_POSTS, Out, Parse};
use crate::ingest::value::text::{self, TextDecoder};
use std::borrow::Cow;

/// By so many bytes of its head a content is recognised.
pub(crate) const HEAD_BYTES: usize = 64 * 1024;

/// A zero among so many bytes at the start makes it no text.
const BINARY_BYTES: usize = 4_096;

/// One content on its way through.
#[derive(Default)]
pub(crate) struct Content {
    decoder: TextDecoder,
    /// The first bytes, as long as they are too few to tell the encoding.
    first: Vec<u8>,
    is_begun: bool,
    /// What came before it is recognised.
    head: Vec<u8>,
    parser: Option<(Box<dyn Parse>, Option<&'static str>)>,
}

impl Content {
    /// Goes on with the next piece.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        if !self.is_begun {
            self.first.extend_from_slice(bytes);
            if self.first.len() < text::BOM_BYTES {
                return Ok(());
            }
            self.is_begun = true;
            let first = std::mem::take(&mut self.first);
            return self.go_on(&first, choices, gathered);
        }
        self.go_on(bytes, choices, gathered)
    }

    fn go_on(
        &mut self,
        bytes: &[u8],
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        let bytes = self.decoder.decode(bytes);
        match &mut self.parser {
            Some((parser, network)) => {
                parser.feed(&bytes, &mut Out { gathered, network: *network })?;
            }
            None if self.head.is_empty() && bytes.len() >= HEAD_BYTES => {
                self.recognise(&bytes, choices, gathered)?;
            }
            None => {
                self.head.extend_from_slice(&bytes);
                if self.head.len() >= HEAD_BYTES {
                    let head = std::mem::take(&mut self.head);
                    self.recognise(&head, choices, gathered)?;
                }
            }
        }
        if gathered.n_posts > MAX_POSTS { Err(Limit::Posts.into()) } else { Ok(()) }
    }

    /// Hears that there is no more.
    pub(crate) fn end(&mut self, choices: &Choices, gathered: &mut Gathered) -> Result<(), Halt> {
        if !self.is_begun {
            let first = std::mem::take(&mut self.first);
            self.go_on(&first, choices, gathered)?;
        }
        if self.parser.is_none() {
            let head = std::mem::take(&mut self.head);
            if head.trim_ascii().is_empty() {
                return Err(Reason::Empty.into());
            }
            self.recognise(&head, choices, gathered)?;
        }
        match &mut self.parser {
            Some((parser, network)) => parser.end(&mut Out { gathered, network: *network }),
            None => Ok(()),
        }
    }

    /// Hears that the content comes from its start again, which [`Halt::FromStart`] asked for.
    pub(crate) fn restart(&mut self) {
        self.decoder = TextDecoder::default();
        (self.first, self.is_begun) = (Vec::new(), false);
        if let Some((parser, _)) = &mut self.parser {
            parser.restart();
        }
    }

    #[cold]
    fn recognise(
        &mut self,
        bytes: &[u8],
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        let head = &bytes[..bytes.len().min(HEAD_BYTES)];
        if memchr::memchr(0, &head[..head.len().min(BINARY_BYTES)]).is_some() {
            return Err(Reason::NotText.into());
        }
        let head = whole_characters(head);
        // A tab at the start of a table is an empty first cell.
        let mut text = head.trim_start_matches([' ', '\r', '\n']);
        if text.trim_start().starts_with(['[', '{']) {
            text = text.trim_start();
        }
        let head = Head::new(text);
        let recognised = FORMATS.iter().find(|format| (format.recognise)(&head));
        let format = recognised.ok_or(Reason::Unrecognised)?;
        let parser = (format.open)(&head, choices)?;
        if !gathered.formats.contains(&format.id) && format.id != FormatId::Refused {
            gathered.formats.push(format.id);
        }
        let (parser, network) = self.parser.insert((parser, format.network));
        parser.feed(bytes, &mut Out { gathered, network: *network })
    }
}

/// The text of a head that may be cut within a character.
fn whole_characters(head: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(head) {
        Err(error) if error.error_len().is_none() => text::decode(&head[..error.valid_up_to()]),
        _ => text::decode(head),
    }
}
