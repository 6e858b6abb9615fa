//! A picture in the making, as text.

use super::mark::coordinate;
use std::fmt::Write;

/// Which end of a text its place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// Marks in the order in which they are drawn, later ones above earlier ones. Colours are the style
/// sheet's, by class.
#[derive(Clone, Debug, Default)]
pub struct Svg {
    text: String,
}

impl Svg {
    /// A path by its data.
    pub fn path(&mut self, class: &str, data: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "<path class=\"{class}\" d=\"{data}\"/>");
    }

    /// Words at a place.
    pub fn words(&mut self, x: f64, y: f64, anchor: Anchor, class: &str, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y) = (coordinate(x), coordinate(y));
        let _ = write!(
            self.text,
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">"
        );
        self.escaped(words);
        self.text.push_str("</text>");
    }

    /// A picture of a size with these marks, named and described for those who don't see it.
    #[must_use]
    pub fn picture(
        self,
        key: &str,
        (width, height): (f64, f64),
        title: &str,
        description: &str,
    ) -> String {
        let (width, height) = (coordinate(width), coordinate(height));
        let mut whole = Svg {
            text: format!(
                "<svg class=\"chart {key}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
                 aria-labelledby=\"{key}-title\" aria-describedby=\"{key}-description\" \
                 xmlns=\"http://www.w3.org/2000/svg\"><title id=\"{key}-title\">"
            ),
        };
        whole.escaped(title);
        let _ = write!(whole.text, "</title><desc id=\"{key}-description\">");
        whole.escaped(description);
        let _ = write!(whole.text, "</desc>{}</svg>", self.text);
        whole.text
    }

    /// Adds words of whatever origin: none of them is ever read as a mark.
    fn escaped(&mut self, words: &str) {
        for character in words.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                character => self.text.push(character),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_marks() {
        let mut svg = Svg::default();
        svg.words(1.0, 2.5, Anchor::End, "tick", "</text><script>&\"");
        let picture = svg.picture("key", (10.0, 20.0), "a < b", "\"&\"");
        assert!(picture.contains(
            "<text class=\"tick\" x=\"1\" y=\"2.5\" text-anchor=\"end\">\
             &lt;/text&gt;&lt;script&gt;&amp;&quot;</text>"
        ));
        assert!(picture.contains("<title id=\"key-title\">a &lt; b</title>"));
        assert!(picture.contains("<desc id=\"key-description\">&quot;&amp;&quot;</desc>"));
    }
}
