//! The texts that a reader sees, in every language, and how numbers, dates and sentences are written.
//!
//! A language is a record of texts, [`Locale`], so that a missing text does not compile. A text may
//! hold `{slots}`, which are filled by name, and two forms apart by ` | `, for one and for any other
//! number. The methods of [`Locale`] put sentences together, in the same way for every language.
//! This room does not know where numbers come from, and computes none.
//!
//! English is part of the program. Any other language is a file beside it, written by
//! [`Locale::to_file`] and loaded with [`Locale::from_file`] once a reader wants it.
//!
//! A new language is a file in `locale/` and a line in [`LANGUAGES`].

mod columns;
mod date;
#[cfg(not(target_arch = "wasm32"))]
mod de;
mod dial;
mod en;
mod file;
mod headline;
mod intake;
mod mapping;
mod marks;
mod name;
mod number;
mod score;
mod strip;
mod text;
mod triangle;
mod trust;
mod verdict;
mod words;

pub use file::FileError;
pub use name::in_line;
pub use words::{
    DialWords, ErrorWords, FigureWords, GuideWords, HeadlineWords, InputWords, IntakeWords,
    LensWords, Locale, MappingWords, MarkWords, MissingWords, NumberWords, PageWords, PlayWords,
    PrintWords, RankWords, StripWords, TextList, Texts, TriangleWords, TrustWords, VerdictWords,
    WhatIfWords, WhyWords,
};

/// An entry in the table of languages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Language {
    /// The tag of the language (BCP 47), as in the `lang` attribute.
    pub tag: &'static str,
    /// The name of the language in itself, on the button that switches to it.
    pub name: &'static str,
    /// The texts of the language. In a browser only those of English are part of the program.
    #[cfg(not(target_arch = "wasm32"))]
    pub locale: &'static Locale,
}

/// Every language. The first is the fallback.
pub const LANGUAGES: &[Language] = &[
    Language {
        tag: "en",
        name: "English",
        #[cfg(not(target_arch = "wasm32"))]
        locale: &en::LOCALE,
    },
    Language {
        tag: "de",
        name: "Deutsch",
        #[cfg(not(target_arch = "wasm32"))]
        locale: &de::LOCALE,
    },
];

/// The texts of the fallback, which are part of every program.
pub const ENGLISH: &Locale = &en::LOCALE;

impl Language {
    /// The language for a tag such as `de-AT`: the language with this tag, else the language with
    /// its first part (`de`), else the fallback.
    #[must_use]
    pub fn of(tag: &str) -> &'static Language {
        let first_part = tag.split(['-', '_']).next().unwrap_or_default();
        let with_tag = |tag: &str| LANGUAGES.iter().find(|one| one.tag.eq_ignore_ascii_case(tag));
        with_tag(tag).or_else(|| with_tag(first_part)).unwrap_or(&LANGUAGES[0])
    }
}

impl Locale {
    /// The texts for a tag such as `de-AT`. Native code alone has the texts of every language.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn of(tag: &str) -> &'static Locale {
        Language::of(tag).locale
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// Two records are equal if they are of the same language: there is one record for a language.
impl PartialEq for Locale {
    fn eq(&self, other: &Locale) -> bool {
        self.tag == other.tag
    }
}
