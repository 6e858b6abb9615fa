//! Records of texts, and how they are taken from a list of texts, which is what a language's file holds.
//!
//! A list is read by code of some twenty bytes for each field. Derived from `serde`, the records themselves
//! would need three times as much.

/// What consists of texts: a text, some texts, or a record of them.
pub trait Texts: Sized {
    /// Calls `each` with the name and the text of each field, in the order of the fields. `name` is the name
    /// of what is written.
    fn write(&self, name: &str, each: &mut dyn FnMut(&str, &'static str));

    /// Takes as many texts as there are fields from the front of a list.
    fn read(list: &mut TextList) -> Self;
}

/// A list of texts, of which one is taken after the other.
#[derive(Debug)]
pub struct TextList {
    rest: std::vec::IntoIter<&'static str>,
    is_too_short: bool,
}

impl TextList {
    /// A list of which nothing was taken yet.
    pub(in crate::locale) fn new(texts: Vec<&'static str>) -> TextList {
        TextList { rest: texts.into_iter(), is_too_short: false }
    }

    /// Whether exactly as many texts were taken as there were.
    pub(in crate::locale) fn is_used_up(&self) -> bool {
        !self.is_too_short && self.rest.len() == 0
    }
}

impl Texts for &'static str {
    fn write(&self, name: &str, each: &mut dyn FnMut(&str, &'static str)) {
        each(name, self);
    }

    fn read(list: &mut TextList) -> &'static str {
        let text = list.rest.next();
        list.is_too_short |= text.is_none();
        text.unwrap_or_default()
    }
}

impl<const N: usize> Texts for [&'static str; N] {
    fn write(&self, name: &str, each: &mut dyn FnMut(&str, &'static str)) {
        for (place, text) in self.iter().enumerate() {
            each(&format!("{name}[{place}]"), text);
        }
    }

    fn read(list: &mut TextList) -> [&'static str; N] {
        std::array::from_fn(|_| Texts::read(list))
    }
}

/// Declares records of texts, which implement [`Texts`].
macro_rules! texts {
    ($(
        $(#[$attribute:meta])*
        pub struct $record:ident {
            $($(#[$about:meta])* pub $field:ident: $texts:ty,)*
        }
    )*) => {$(
        $(#[$attribute])*
        #[derive(Clone)]
        pub struct $record {
            $($(#[$about])* pub $field: $texts,)*
        }

        impl $crate::locale::words::record::Texts for $record {
            fn write(&self, name: &str, each: &mut dyn FnMut(&str, &'static str)) {
                $(self.$field.write(&format!("{name}.{}", stringify!($field)), each);)*
            }

            fn read(list: &mut $crate::locale::words::record::TextList) -> $record {
                $record { $($field: $crate::locale::words::record::Texts::read(list),)* }
            }
        }
    )*};
}

pub(super) use texts;
