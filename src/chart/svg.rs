//! The SVG of a picture.

use super::label::{Anchor, Label};
use super::mark::coordinate;
use crate::markup::Markup;

/// The marks of a picture, in the order in which they are drawn: later ones lie above earlier ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct Svg {
    marks: Vec<SvgElement>,
}

/// An element of a picture.
#[derive(Clone, Debug)]
pub(crate) struct SvgElement {
    /// Its name.
    pub(crate) name: &'static str,
    /// The names and values of its attributes.
    pub(crate) attributes: Vec<(&'static str, String)>,
    /// Its text; `None` where the element is empty.
    pub(crate) text: Option<String>,
}

impl SvgElement {
    fn write(&self, markup: &mut Markup) {
        let attributes: Vec<_> =
            self.attributes.iter().map(|(name, value)| (*name, &**value)).collect();
        match &self.text {
            Some(text) => markup.element(self.name, &attributes, text),
            None => markup.void(self.name, &attributes),
        }
    }
}

/// A picture whose elements can be shown one by one.
#[derive(Clone, Debug)]
pub(crate) struct Drawing {
    /// The names and values of the attributes of the element `svg`.
    pub(crate) attributes: [(&'static str, String); 6],
    /// Its title, its description and its marks.
    pub(crate) elements: Vec<SvgElement>,
}

impl Drawing {
    /// The picture as SVG.
    pub(crate) fn into_string(self) -> String {
        let attributes = self.attributes.each_ref().map(|(name, value)| (*name, &**value));
        let mut picture = Markup::default();
        picture.tag("svg", &attributes, |svg| {
            self.elements.iter().for_each(|element| element.write(svg));
        });
        picture.into_string()
    }
}

impl Svg {
    /// Draws a path, given by its data.
    pub(crate) fn path(&mut self, class: &str, data: &str) {
        self.mark("path", vec![("class", class.to_owned()), ("d", data.to_owned())], None);
    }

    /// Draws dots of a diameter, in pixels, given by the data of a path.
    pub(crate) fn dots(&mut self, class: &str, diameter: f64, data: &str) {
        let attributes = vec![
            ("class", class.to_owned()),
            ("stroke-width", coordinate(diameter)),
            ("d", data.to_owned()),
        ];
        self.mark("path", attributes, None);
    }

    /// Draws dots that the style sheet moves to their places from a distance, in pixels to the right and down.
    pub(crate) fn moved_dots(
        &mut self,
        class: &str,
        diameter: f64,
        data: &str,
        (right, down): (f64, f64),
    ) {
        let from = format!("--right:{}px;--down:{}px", coordinate(right), coordinate(down));
        let attributes = vec![
            ("class", format!("{class} moving")),
            ("stroke-width", coordinate(diameter)),
            ("style", from),
            ("d", data.to_owned()),
        ];
        self.mark("path", attributes, None);
    }

    fn mark(
        &mut self,
        name: &'static str,
        attributes: Vec<(&'static str, String)>,
        text: Option<&str>,
    ) {
        self.marks.push(SvgElement { name, attributes, text: text.map(str::to_owned) });
    }

    /// Draws a text at the point of a label.
    pub(crate) fn label(&mut self, label: &Label<'_>) {
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, y) = label.origin();
        let attributes = vec![
            ("class", label.class.to_owned()),
            ("x", coordinate(x)),
            ("y", coordinate(y)),
            ("text-anchor", anchor.to_owned()),
        ];
        self.mark("text", attributes, Some(label.text));
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
        let of_text = |name, id: &String, text: &str| SvgElement {
            name,
            attributes: vec![("id", id.clone())],
            text: Some(text.to_owned()),
        };
        let mut elements =
            vec![of_text("title", &title_id, title), of_text("desc", &description_id, description)];
        elements.extend(self.marks);
        let attributes = [
            ("class", class),
            ("viewBox", view_box),
            ("role", "img".to_owned()),
            ("aria-labelledby", title_id),
            ("aria-describedby", description_id),
            ("xmlns", "http://www.w3.org/2000/svg".to_owned()),
        ];
        Drawing { attributes, elements }
    }
}
