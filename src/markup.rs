//! What is shown and not played with, as text with tags: tables, lists, pictures. A reader loads the
//! code of every `html!` there is, and text takes a fifth of it.

use std::fmt::Write;

/// Text with tags. Words go through [`Markup::words`] or [`Markup::element`], where none of them is
/// ever read as a tag; what is between angle brackets is the program's own.
#[derive(Clone, Debug, Default)]
pub struct Markup(String);

impl Markup {
    /// A tag, with its attributes where it opens: `p class="note"`, `/p`.
    pub fn tag(&mut self, tag: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.0, "<{tag}>");
    }

    /// Words of whatever origin.
    pub fn words(&mut self, words: &str) {
        for character in words.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                character => self.0.push(character),
            }
        }
    }

    /// Words between a tag, which may have attributes, and its end.
    pub fn element(&mut self, tag: &str, words: &str) {
        self.tag(tag);
        self.words(words);
        self.end(tag);
    }

    /// The end of a tag that was opened with these attributes.
    pub fn end(&mut self, tag: &str) {
        let name = tag.split(' ').next().unwrap_or_default();
        let _ = write!(self.0, "</{name}>");
    }

    /// The text.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_tags() {
        let mut markup = Markup::default();
        markup.tag("ul class=\"list\"");
        markup.element("li lang=\"en\"", "</li><script>&\"");
        markup.end("ul");
        assert_eq!(
            markup.into_text(),
            "<ul class=\"list\"><li lang=\"en\">&lt;/li&gt;&lt;script&gt;&amp;&quot;</li></ul>"
        );
    }
}
