//! Labels: text beside a point, and how much room it needs.

use super::scale::Scale;

/// Which part of a text lies at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// The start: the text runs right from the point.
    Start,
    /// The middle: the text is centred at the point.
    Middle,
    /// The end: the text runs left from the point.
    End,
}

impl Anchor {
    /// Right of a point at `x` where `room` pixels are left before `right`, else left of it.
    #[must_use]
    pub(crate) fn beside(x: f64, right: f64, room: f64) -> Anchor {
        if x > right - room { Anchor::End } else { Anchor::Start }
    }
}

/// Text beside a point of a picture. Coordinates and distances are in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Label<'a> {
    /// The coordinates of the point: x to the right, y down.
    pub(crate) point: (f64, f64),
    /// Which part of the text lies at the point.
    pub(crate) anchor: Anchor,
    /// The horizontal distance between the point and the text. It has no effect on centred text.
    pub(crate) gap: f64,
    /// How far below the point the text's baseline lies.
    pub(crate) baseline: f64,
    /// The class by which the style sheet sets colour and font.
    pub(crate) class: &'a str,
    /// The text, which is escaped when it is drawn.
    pub(crate) text: &'a str,
}

impl Label<'_> {
    /// The coordinates of the anchor on the text's baseline.
    #[must_use]
    pub(crate) fn origin(&self) -> (f64, f64) {
        let (x, y) = self.point;
        let x = match self.anchor {
            Anchor::Start => x + self.gap,
            Anchor::Middle => x,
            Anchor::End => x - self.gap,
        };
        (x, y + self.baseline)
    }
}

/// The width of a text in pixels, estimated from the number of its characters.
#[must_use]
pub(crate) fn width(text: &str) -> f64 {
    /// The average width of a character in the chart's font, in pixels.
    const CHARACTER_WIDTH: f64 = 6.3;
    let n_characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(n_characters) * CHARACTER_WIDTH
}

/// How many labels of a width in pixels fit along a scale.
#[must_use]
pub(crate) fn n_that_fit(scale: &Scale, width: f64) -> f64 {
    scale.length() / width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stay_in_the_picture() {
        assert_eq!(Anchor::beside(50.0, 100.0, 48.0), Anchor::Start);
        assert_eq!(Anchor::beside(53.0, 100.0, 48.0), Anchor::End);
    }

    #[test]
    fn a_gap_lies_between_the_point_and_the_text() {
        let origin = |anchor| {
            let label = Label {
                point: (50.0, 20.0),
                anchor,
                gap: 4.0,
                baseline: -6.0,
                class: "",
                text: "",
            };
            label.origin()
        };
        assert_eq!(origin(Anchor::Start), (54.0, 14.0));
        assert_eq!(origin(Anchor::Middle), (50.0, 14.0));
        assert_eq!(origin(Anchor::End), (46.0, 14.0));
    }
}
