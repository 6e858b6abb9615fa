//! A language as a file: a line a text, in the order of the records' fields.

use super::{ENGLISH, Locale};

/// The lines that are left.
pub(super) struct Lines {
    lines: std::str::Lines<'static>,
    /// Whether more were wanted than there are.
    is_short: bool,
}

impl Lines {
    /// Puts the next lines into some texts. Called for every field there is, and small for that.
    #[inline(never)]
    fn fill(&mut self, texts: &mut [&'static str]) {
        for text in texts {
            *text = self.lines.next().unwrap_or_else(|| {
                self.is_short = true;
                ""
            });
        }
    }
}

/// What is made of lines.
pub(super) trait Record {
    fn read(&mut self, lines: &mut Lines);

    fn write(&self, lines: &mut Vec<&'static str>);
}

impl Record for &'static str {
    fn read(&mut self, lines: &mut Lines) {
        lines.fill(std::slice::from_mut(self));
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }
}

impl<const N: usize> Record for [&'static str; N] {
    fn read(&mut self, lines: &mut Lines) {
        lines.fill(self);
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.extend(self);
    }
}

/// Structs that are records of records.
macro_rules! records {
    ($(
        $(#[$about:meta])*
        pub struct $name:ident { $( $(#[$about_field:meta])* pub $field:ident: $kind:ty, )* }
    )*) => { $(
        $(#[$about])*
        #[derive(Clone)]
        pub struct $name { $( $(#[$about_field])* pub $field: $kind, )* }

        impl Record for $name {
            fn read(&mut self, lines: &mut Lines) {
                $( self.$field.read(lines); )*
            }

            fn write(&self, lines: &mut Vec<&'static str>) {
                $( self.$field.write(lines); )*
            }
        }
    )* };
}
pub(super) use records;

impl Locale {
    /// The language as a file.
    #[must_use]
    pub fn lines(&self) -> String {
        let mut lines = Vec::new();
        self.write(&mut lines);
        lines.join("\n")
    }

    /// The language that a file holds; `None` where it holds another number of texts than a language
    /// has. Both stay for as long as the page, for a page has but few languages.
    #[must_use]
    pub fn of_lines(file: String) -> Option<&'static Locale> {
        let file: &'static str = Box::leak(file.into_boxed_str());
        let mut lines = Lines { lines: file.lines(), is_short: false };
        let mut locale = Box::new(ENGLISH.clone());
        locale.read(&mut lines);
        let is_whole = !lines.is_short && lines.lines.next().is_none();
        is_whole.then(|| &*Box::leak(locale))
    }
}
