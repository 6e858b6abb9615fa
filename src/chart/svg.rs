//! The SVG of a picture.

use super::label::{Anchor, Label};
use super::mark::coordinate;
use crate::markup::{Attributes, Markup};

/// The marks of a picture, in the order in which they are drawn: later ones lie above earlier ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct Svg {
    /// The marks, one by one.
    marks: Vec<String>,
}

/// A picture whose marks can be shown one by one.
#[derive(Clone, Debug)]
pub(crate) struct Drawing {
    /// The names and values of the attributes of the element `svg`.
    pub(crate) attributes: [(&'static str, String); 6],
    /// Its title, its description and its marks, each as SVG.
    pub(crate) parts: Vec<String>,
}

impl Drawing {
    /// The picture as SVG.
    pub(crate) fn into_string(self) -> String {
        let attributes = self.attributes.each_ref().map(|(name, value)| (*name, &**value));
        let mut picture = Markup::default();
        picture.tag("svg", &attributes, |svg| {
            self.parts.iter().for_each(|part| svg.append(part));
        });
        picture.into_string()
    }
}

impl Svg {
    /// Draws a path, given by its data.
    pub(crate) fn path(&mut self, class: &str, data: &str) {
        self.void("path", &[("class", class), ("d", data)]);
    }

    fn void(&mut self, name: &'static str, attributes: Attributes<'_>) {
        let mut mark = Markup::default();
        mark.void(name, attributes);
        self.marks.push(mark.into_string());
    }

    /// Draws dots of a diameter, in pixels, given by the data of a path.
    pub(crate) fn dots(&mut self, class: &str, diameter: f64, data: &str) {
        let width = coordinate(diameter);
        self.void("path", &[("class", class), ("stroke-width", &width), ("d", data)]);
    }

    /// Draws dots that the style sheet moves to their places from a distance, in pixels to the right and down.
    pub(crate) fn moved_dots(
        &mut self,
        class: &str,
        diameter: f64,
        data: &str,
        (right, down): (f64, f64),
    ) {
        let class = format!("{class} moving");
        let from = format!("--right:{}px;--down:{}px", coordinate(right), coordinate(down));
        let width = coordinate(diameter);
        let attributes =
            [("class", &*class), ("stroke-width", &width), ("style", &from), ("d", data)];
        self.void("path", &attributes);
    }

    /// Draws a text at the point of a label.
    pub(crate) fn label(&mut self, label: &Label<'_>) {
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y) = label.origin();
        let (x, y) = (coordinate(x), coordinate(y));
        let attributes = [("class", label.class), ("x", &x), ("y", &y), ("text-anchor", anchor)];
        self.marks.push(element("text", &attributes, label.text));
    }

    /// The picture of a size in pixels with these marks. `key` is its class and the start of the
    /// ids of its title and description, which are for readers who do not see it.
    #[must_use]
    pub(crate) fn picture(
        self,
        key: &str,
        (width, height): (f64, f64),
        title: &str,
        description: &str,
    ) -> Drawing {
        let class = format!("chart {key}");
        let view_box = format!("0 0 {} {}", coordinate(width), coordinate(height));
        let (title_id, description_id) = (format!("{key}-title"), format!("{key}-description"));
        let mut parts = vec![
            element("title", &[("id", &title_id)], title),
            element("desc", &[("id", &description_id)], description),
        ];
        parts.extend(self.marks);
        let attributes = [
            ("class", class),
            ("viewBox", view_box),
            ("role", "img".to_owned()),
            ("aria-labelledby", title_id),
            ("aria-describedby", description_id),
            ("xmlns", "http://www.w3.org/2000/svg".to_owned()),
        ];
        Drawing { attributes, parts }
    }
}

/// An element that holds only text, as SVG.
fn element(name: &'static str, attributes: Attributes<'_>, text: &str) -> String {
    let mut element = Markup::default();
    element.element(name, attributes, text);
    element.into_string()
}
