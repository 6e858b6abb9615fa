//! A picture in the making, as text.

use super::mark::coordinate;
use crate::markup::Markup;

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
    marks: Markup,
}

impl Svg {
    /// A path by its data.
    pub fn path(&mut self, class: &str, data: &str) {
        self.marks.tag(&format!("path class=\"{class}\" d=\"{data}\"/"));
    }

    /// Words at a place.
    pub fn words(&mut self, x: f64, y: f64, anchor: Anchor, class: &str, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y) = (coordinate(x), coordinate(y));
        let tag = format!("text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\"");
        self.marks.element(&tag, words);
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
        let mut head = Markup::default();
        head.tag(&format!(
            "svg class=\"chart {key}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{key}-title\" aria-describedby=\"{key}-description\" \
             xmlns=\"http://www.w3.org/2000/svg\""
        ));
        head.element(&format!("title id=\"{key}-title\""), title);
        head.element(&format!("desc id=\"{key}-description\""), description);
        head.into_text() + &self.marks.into_text() + "</svg>"
    }
}
