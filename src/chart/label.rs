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
    /// The average width of a character in the chart's font of 13 pixels.
    const CHARACTER_WIDTH: f64 = 7.2;
    let n_characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(n_characters) * CHARACTER_WIDTH
}

/// The width of a bold text in pixels, estimated likewise.
#[must_use]
pub(crate) fn bold_width(text: &str) -> f64 {
    /// How much wider bold characters are.
    const BOLD: f64 = 1.15;
    BOLD * width(text)
}

/// A text of at most `most` characters: where it is longer, its start and an ellipsis.
#[must_use]
pub(crate) fn cut(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let start: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

/// Places two labels in a row `room` wide, each as near to its own centre as they can be without covering
/// each other: where they begin. The labels are given as centres and widths. All is in pixels.
#[must_use]
pub(crate) fn side_by_side(labels: [(f64, f64); 2], room: f64) -> [f64; 2] {
    /// The least distance between the labels.
    const GAP: f64 = 8.0;
    let [(first, first_width), (second, second_width)] = labels;
    if first > second {
        let [left, right] = side_by_side([labels[1], labels[0]], room);
        return [right, left];
    }
    let inside = |start: f64, width: f64| start.min(room - width).max(0.0);
    let start = inside(second - 0.5 * second_width, second_width);
    let before = inside(first - 0.5 * first_width, first_width).min(start - GAP - first_width);
    let before = before.max(0.0);
    [before, start.max(before + first_width + GAP)]
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
    fn long_texts_are_cut() {
        assert_eq!(cut("twelve chars", 12), "twelve chars");
        assert_eq!(cut("twelve chars", 11), "twelve cha…");
        assert_eq!(cut("twelve chars", 8), "twelve…");
        assert_eq!(cut("zwölfhändig", 6), "zwölf…");
        assert_eq!(cut("", 3), "");
    }

    #[test]
    fn two_labels_stay_beside_each_other() {
        // There is room for both.
        assert_eq!(side_by_side([(50.0, 40.0), (150.0, 40.0)], 200.0), [30.0, 130.0]);
        // The second ends at the right edge, and the first makes room for it.
        assert_eq!(side_by_side([(180.0, 40.0), (195.0, 40.0)], 200.0), [112.0, 160.0]);
        // The first begins at the left edge, and the second makes room for it.
        assert_eq!(side_by_side([(5.0, 40.0), (10.0, 40.0)], 200.0), [0.0, 48.0]);
        // They keep their order.
        assert_eq!(side_by_side([(150.0, 40.0), (50.0, 40.0)], 200.0), [130.0, 30.0]);
        // They keep their distance where they are of the same span.
        assert_eq!(side_by_side([(100.0, 40.0), (100.0, 40.0)], 200.0), [32.0, 80.0]);
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
