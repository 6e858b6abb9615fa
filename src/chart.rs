//! Points → SVG: scales, ticks, axes and marks. Knows neither what it draws nor why: no activity,
//! no score, no words of its own. Colours are the style sheet's, by class.

pub mod axis;
pub mod label;
pub mod mark;
pub mod scale;
pub mod svg;
pub mod ticks;

use scale::Scale;
use svg::Svg;

/// The outer size of a picture and the room around its plot, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Outer width.
    pub width: f64,
    /// Outer height.
    pub height: f64,
    /// Room left of the plot.
    pub left: f64,
    /// Room right of the plot.
    pub right: f64,
    /// Room above the plot.
    pub top: f64,
    /// Room below the plot.
    pub bottom: f64,
}

impl Frame {
    /// A scale from `domain` to the plot's width, rightwards.
    #[must_use]
    pub fn x(&self, domain: (f64, f64)) -> Scale {
        Scale { domain, range: (self.left, self.width - self.right) }
    }

    /// A scale from `domain` to the plot's height, upwards.
    #[must_use]
    pub fn y(&self, domain: (f64, f64)) -> Scale {
        Scale { domain, range: (self.height - self.bottom, self.top) }
    }

    /// The picture with these marks: named and described for those who don't see it.
    #[must_use]
    pub fn picture(&self, key: &str, title: &str, description: &str, marks: Svg) -> String {
        marks.picture(key, (self.width, self.height), title, description)
    }
}
