//! A JSON value as it stands, read as far as exports need it.

use crate::ingest::value::text;
use hifijson::SliceLexer;
use hifijson::str::LexAlloc;
use hifijson::token::Lex;
use std::borrow::Cow;

/// A value as it stands in a file; it is known where it ends, and nothing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Raw<'a>(&'a [u8]);

impl<'a> Raw<'a> {
    /// In place of a member that is not there.
    pub(crate) const ABSENT: Raw<'static> = Raw(b"");

    pub(crate) fn new(text: &'a [u8]) -> Raw<'a> {
        Raw(text)
    }

    /// As it stands.
    pub(crate) fn bytes(self) -> &'a [u8] {
        self.0
    }

    /// The text, where it is one.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        let inside = self.0.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
        // Half of a pair of surrogates means nothing, and stays as it stands.
        let meant = if inside.contains(&b'\\') { Raw::unescaped(inside) } else { None };
        Some(meant.map_or_else(|| text::of(inside), Cow::Owned))
    }

    /// The inside of a text, as it stands.
    pub(crate) fn inside(self) -> &'a [u8] {
        let inside = self.0.strip_prefix(b"\"").and_then(|text| text.strip_suffix(b"\""));
        inside.unwrap_or_default()
    }

    /// What the inside of a text means, where its escapes are ones.
    pub(crate) fn unescaped(inside: &[u8]) -> Option<String> {
        let text = text::of(inside);
        let quoted = format!("\"{text}\"");
        let mut lexer = SliceLexer::new(quoted.as_bytes());
        lexer.discarded().str_string().ok().map(Cow::into_owned)
    }

    /// The whole number from 0 up, where it is one.
    pub(crate) fn count(self) -> Option<u64> {
        let digits = self.0;
        let is_number = (1..=19).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
        is_number.then(|| digits.iter().fold(0, |sum, byte| 10 * sum + u64::from(byte - b'0')))
    }

    /// Whether it is a number, whole or not.
    pub(crate) fn is_number(self) -> bool {
        self.0.first().is_some_and(|first| first.is_ascii_digit() || *first == b'-')
    }

    /// Whether it is an object.
    pub(crate) fn is_object(self) -> bool {
        self.0.starts_with(b"{")
    }

    /// Whether it is there, and not `null`.
    pub(crate) fn is_something(self) -> bool {
        !self.0.is_empty() && self.0 != b"null"
    }
}

/// What the inside of a text means; it may be cut off within an escape.
pub(crate) fn words(inside: &[u8]) -> Cow<'_, str> {
    let Some(last) = memchr::memrchr(b'\\', inside) else { return text::of(inside) };
    let whole = Raw::unescaped(inside).or_else(|| Raw::unescaped(&inside[..last]));
    whole.map_or_else(|| text::of(inside), Cow::Owned)
}
