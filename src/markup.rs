//! Markup as text: figures, which are also SVG files, and tables of facts, which are also downloads.
//!
//! Markup is well formed by construction. Names of elements and attributes come from the program
//! (`&'static str`); content and attribute values may hold any text and are escaped, so that no
//! text can add an element or an attribute. The output is valid as HTML and as XML 1.0.

/// The attributes of an element: names and values.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

/// A sequence of elements and text, written in order.
///
/// ```
/// # use influence_score::markup::Markup;
/// let mut markup = Markup::default();
/// markup.tag("ul", &[("aria-label", "Who & what")], |list| {
///     list.element("li", &[], "1 < 2");
/// });
/// assert_eq!(
///     markup.into_string(),
///     r#"<ul aria-label="Who &amp; what"><li>1 &lt; 2</li></ul>"#
/// );
/// ```
#[derive(Clone, Debug, Default)]
pub struct Markup {
    markup: String,
}

impl Markup {
    /// Writes an element whose content `content` writes.
    pub fn tag(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Markup),
    ) {
        self.open(name, attributes, ">");
        content(self);
        self.close(name);
    }

    /// Writes an element that holds only text.
    pub fn element(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.tag(name, attributes, |content| content.text(text));
    }

    /// Writes an element without content, closed in its own tag: `<path d="…"/>`.
    pub fn void(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.open(name, attributes, "/>");
    }

    /// Writes text. Characters that XML does not allow become U+FFFD.
    pub fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                // An XML parser would make it a line feed.
                '\r' => self.markup.push_str("&#13;"),
                character => self.escaped(character),
            }
        }
    }

    /// Returns the markup as text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.markup
    }

    fn open(&mut self, name: &'static str, attributes: Attributes<'_>, end: &str) {
        self.markup.push('<');
        self.markup.push_str(name);
        for (key, value) in attributes {
            self.markup.push(' ');
            self.markup.push_str(key);
            self.markup.push_str("=\"");
            self.attribute_value(value);
            self.markup.push('"');
        }
        self.markup.push_str(end);
    }

    fn close(&mut self, name: &'static str) {
        self.markup.push_str("</");
        self.markup.push_str(name);
        self.markup.push('>');
    }

    fn attribute_value(&mut self, value: &str) {
        for character in value.chars() {
            match character {
                // An XML parser would make each of them a space.
                '\t' => self.markup.push_str("&#9;"),
                '\n' => self.markup.push_str("&#10;"),
                '\r' => self.markup.push_str("&#13;"),
                character => self.escaped(character),
            }
        }
    }

    fn escaped(&mut self, character: char) {
        match character {
            '&' => self.markup.push_str("&amp;"),
            '<' => self.markup.push_str("&lt;"),
            '>' => self.markup.push_str("&gt;"),
            '"' => self.markup.push_str("&quot;"),
            character if is_in_xml(character) => self.markup.push(character),
            _ => self.markup.push(char::REPLACEMENT_CHARACTER),
        }
    }
}

/// Whether XML 1.0 allows the character in a document (its production `Char`).
fn is_in_xml(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_are_escaped() {
        let mut markup = Markup::default();
        markup.tag("ul", &[("class", "list")], |list| {
            list.element("li", &[("title", "\"a\" & b\n")], "</li><script>&\"");
            list.void("path", &[("d", "M0 0")]);
        });
        assert_eq!(
            markup.into_string(),
            "<ul class=\"list\"><li title=\"&quot;a&quot; &amp; b&#10;\">\
             &lt;/li&gt;&lt;script&gt;&amp;&quot;</li><path d=\"M0 0\"/></ul>"
        );
    }
}
