//! A language as a file: the texts of its record, one after the other, in the [postcard] format, which is
//! UTF-8 text with lengths.

use super::Locale;
use super::words::{TextList, Texts};
use std::fmt;

/// Why a file does not give a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileError {
    /// The file does not hold exactly the texts of a language: it is cut off, of another build, or
    /// something else.
    Malformed,
    /// The file holds another language.
    OtherLanguage,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FileError::Malformed => "the file does not hold the texts of a language",
            FileError::OtherLanguage => "the file holds another language",
        })
    }
}

impl std::error::Error for FileError {}

impl Locale {
    /// The content of the language's file.
    ///
    /// # Errors
    ///
    /// None in practice: text can always be serialised.
    pub fn to_file(&self) -> Result<Vec<u8>, postcard::Error> {
        let mut texts = Vec::new();
        self.write("", &mut |_, text| texts.push(text));
        postcard::to_allocvec(&texts)
    }

    /// The language with this tag, from the content of its file. The content stays in memory for
    /// the life of the program, because the texts borrow from it; a page loads few languages.
    ///
    /// # Errors
    ///
    /// [`FileError`] if the file holds anything else.
    pub fn from_file(tag: &str, file: Vec<u8>) -> Result<&'static Locale, FileError> {
        let (texts, rest) =
            postcard::take_from_bytes(Vec::leak(file)).map_err(|_| FileError::Malformed)?;
        let mut texts = TextList::new(texts);
        let locale = Locale::read(&mut texts);
        if !rest.is_empty() || !texts.is_used_up() {
            return Err(FileError::Malformed);
        }
        if locale.tag != tag {
            return Err(FileError::OtherLanguage);
        }
        Ok(Box::leak(Box::new(locale)))
    }
}
