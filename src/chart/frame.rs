//! The size of a picture and the margins around its plot.

use super::scale::{Bands, Scale};
use super::svg::{Drawing, Svg};

/// The plot of a picture and the margins around it, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Frame {
    /// Width of the whole picture.
    pub(crate) width: f64,
    /// Height of the plot. It is 0 where the plot is a single axis.
    pub(crate) plot_height: f64,
    /// Margin to the left of the plot.
    pub(crate) left: f64,
    /// Margin to the right of the plot.
    pub(crate) right: f64,
    /// Margin above the plot.
    pub(crate) above: f64,
    /// Margin below the plot.
    pub(crate) below: f64,
}

impl Frame {
    /// Height of the whole picture.
    #[must_use]
    pub(crate) fn height(&self) -> f64 {
        self.above + self.plot_height + self.below
    }

    /// The y coordinate of the plot's lower edge.
    #[must_use]
    pub(crate) fn baseline(&self) -> f64 {
        self.above + self.plot_height
    }

    /// A scale from `domain` to the width of the plot: larger values lie further right.
    #[must_use]
    pub(crate) fn x(&self, domain: (f64, f64)) -> Scale {
        Scale { domain, range: (self.left, self.width - self.right) }
    }

    /// A scale from `domain` to the height of the plot: larger values lie higher.
    #[must_use]
    pub(crate) fn y(&self, domain: (f64, f64)) -> Scale {
        Scale { domain, range: (self.baseline(), self.above) }
    }

    /// Bands of `size` pixels, downwards from the plot's upper edge.
    #[must_use]
    pub(crate) fn bands(&self, size: f64) -> Bands {
        Bands { start: self.above, size }
    }

    /// The picture with these marks. `title` and `description` are for readers who do not see it.
    #[must_use]
    pub(crate) fn picture(&self, key: &str, title: &str, description: &str, marks: Svg) -> String {
        self.drawing(key, title, description, marks).into_string()
    }

    /// [`Frame::picture`], whose marks can be shown one by one.
    #[must_use]
    pub(crate) fn drawing(&self, key: &str, title: &str, description: &str, marks: Svg) -> Drawing {
        marks.picture(key, (self.width, self.height()), title, description)
    }
}
