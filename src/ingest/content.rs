//! One content, whether a file or a part of an archive: decoded, recognised, parsed.

use super::text::Decoder;
use super::{Choices, FORMATS, FormatId, Gathered, Halt, Limit, MAX_POSTS, Out, Parse, Reason};
use std::borrow::Cow;

/// By so many bytes of its head a content is recognised.
const HEAD_BYTES: usize = 64 * 1024;

/// One content on its way through.
#[derive(Default)]
pub(super) struct Content {
    decoder: Decoder,
    /// What came before it is recognised.
    head: Vec<u8>,
    parser: Option<(Box<dyn Parse>, Option<&'static str>)>,
}

impl Content {
    /// Goes on with the next piece.
    pub(super) fn feed(
        &mut self,
        bytes: &[u8],
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        let bytes = self.decoder.decode(bytes)?;
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
    pub(super) fn end(&mut self, choices: &Choices, gathered: &mut Gathered) -> Result<(), Halt> {
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
    pub(super) fn restart(&mut self) {
        self.decoder = Decoder::default();
        if let Some((parser, _)) = &mut self.parser {
            parser.restart();
        }
    }

    fn recognise(
        &mut self,
        bytes: &[u8],
        choices: &Choices,
        gathered: &mut Gathered,
    ) -> Result<(), Halt> {
        let head = whole_characters(&bytes[..bytes.len().min(HEAD_BYTES)]);
        // A tab at the start of a table is an empty first cell.
        let mut text = head.trim_start_matches([' ', '\r', '\n']);
        if text.trim_start().starts_with(['[', '{']) {
            text = text.trim_start();
        }
        let recognised = FORMATS.iter().find(|format| (format.recognise)(text));
        let format = recognised.ok_or(Reason::Unrecognised)?;
        let parser = (format.open)(text, choices)?;
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
        Err(error) if error.error_len().is_none() => super::text::of(&head[..error.valid_up_to()]),
        _ => super::text::of(head),
    }
}
