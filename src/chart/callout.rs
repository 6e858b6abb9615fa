//! Callouts: labels above a horizontal axis, each with a leader down to its value, in as many rows
//! as are needed so that no label covers another label or another label's leader.

use super::label::{Anchor, Label, bold_width, width};
use super::mark;
use super::scale::Scale;
use super::svg::Svg;
use crate::order::rising;

/// The height of a row, in pixels.
const ROW_HEIGHT: f64 = 17.0;
/// The distance from the axis up to the baseline of the lowest row, in pixels.
const LIFT: f64 = 18.0;
/// The distance from the axis up to where the rows begin, in pixels.
const CLEARANCE: f64 = 22.0;
/// How far above its label's baseline a leader begins, in pixels.
const LEADER_RISE: f64 = 9.0;
/// How far below its label's baseline a leader begins that the label lies over, in pixels.
const LEADER_DROP: f64 = 4.0;
/// The distance between a leader and its label, in pixels.
const GAP: f64 = 4.0;
/// The least distance between the end of a label and the next leader or label, in pixels, with the
/// gap included.
const ROOM: f64 = 8.0;

/// Labels that are placed.
#[derive(Clone, Debug)]
pub(crate) struct Callouts {
    callouts: Vec<Callout>,
}

/// A label to be placed.
#[derive(Clone, Debug)]
pub(crate) struct ValueLabel {
    /// The value that it belongs to.
    pub(crate) value: f64,
    /// Its text.
    pub(crate) text: String,
    /// Its class in the style sheet.
    pub(crate) class: &'static str,
    /// Whether this class makes it bold.
    pub(crate) is_bold: bool,
}

impl ValueLabel {
    /// The width of its text, in pixels.
    fn width(&self) -> f64 {
        if self.is_bold { bold_width(&self.text) } else { width(&self.text) }
    }
}

#[derive(Clone, Debug)]
struct Callout {
    x: f64,
    text: String,
    class: &'static str,
    placement: Placement,
}

/// Where a label goes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Placement {
    /// The row, counted from 0 next to the axis.
    row: usize,
    /// Where it lies beside its leader, or over it.
    side: Side,
}

/// Where a label lies beside its leader.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    /// It runs right from its leader.
    Right,
    /// It runs left from its leader.
    Left,
    /// It lies over its leader, and begins at this x coordinate, because it fits on neither side.
    Over(f64),
}

impl Callouts {
    /// Places labels at values of a scale in a picture `picture_width` pixels wide.
    #[must_use]
    pub(crate) fn new(scale: &Scale, labels: &[ValueLabel], picture_width: f64) -> Callouts {
        let order = rising(labels.iter().map(|label| scale.apply(label.value)));
        let labels: Vec<ValueLabel> = order.into_iter().map(|at| labels[at].clone()).collect();
        let widths: Vec<(f64, f64)> =
            labels.iter().map(|label| (scale.apply(label.value), label.width())).collect();
        let placements = placements(&widths, picture_width);
        let callout = |((ValueLabel { text, class, .. }, placement), (x, _))| Callout {
            x,
            text,
            class,
            placement,
        };
        Callouts { callouts: labels.into_iter().zip(placements).zip(widths).map(callout).collect() }
    }

    /// Places as many of the labels as have room in at most so many rows, the first ones first. The others are
    /// left out.
    #[must_use]
    pub(crate) fn that_fit(
        scale: &Scale,
        labels: &[ValueLabel],
        picture_width: f64,
        most_rows: usize,
    ) -> Callouts {
        let in_rows = |n_rows| Callouts::in_rows(scale, labels, picture_width, n_rows);
        let all = (1..most_rows).map(in_rows).find(|it| it.callouts.len() == labels.len());
        all.unwrap_or_else(|| in_rows(most_rows))
    }

    /// Gives each label the highest row in which it has room. Those to its right have room below it.
    fn in_rows(
        scale: &Scale,
        labels: &[ValueLabel],
        picture_width: f64,
        n_rows: usize,
    ) -> Callouts {
        let mut taken: Vec<Extent> = Vec::new();
        let mut callouts = Vec::new();
        for label in labels {
            let (x, width) = (scale.apply(label.value), label.width());
            let sides = [Side::Right, Side::Left];
            let placements =
                (0..n_rows).rev().flat_map(|row| sides.map(|side| Placement { row, side }));
            let free = placements
                .map(|placement| (placement, Extent::of((x, width), placement)))
                .find(|(_, extent)| {
                    let is_inside = extent.from >= 0.0 && extent.to <= picture_width;
                    is_inside && !taken.iter().any(|other| extent.collides_with(other))
                });
            if let Some((placement, extent)) = free {
                taken.push(extent);
                callouts.push(Callout {
                    x,
                    text: label.text.clone(),
                    class: label.class,
                    placement,
                });
            }
        }
        Callouts { callouts }
    }

    /// How many rows they take.
    #[must_use]
    pub(crate) fn n_rows(&self) -> usize {
        self.callouts.iter().map(|callout| callout.placement.row + 1).max().unwrap_or(0)
    }

    /// The height that so many rows take above the axis, in pixels.
    #[must_use]
    pub(crate) fn height_of(n_rows: usize) -> f64 {
        rows(n_rows) + CLEARANCE
    }

    /// Draws them above an axis at `axis_y`, the labels over all leaders, which are of `leader_class`.
    pub(crate) fn draw(&self, svg: &mut Svg, axis_y: f64, leader_class: &str) {
        let mut labels = Vec::new();
        for Callout { x, text, class, placement } in &self.callouts {
            let baseline = -LIFT - rows(placement.row);
            let (start, anchor, gap, rise) = match placement.side {
                Side::Right => (*x, Anchor::Start, GAP, LEADER_RISE),
                Side::Left => (*x, Anchor::End, GAP, LEADER_RISE),
                Side::Over(start) => (start, Anchor::Start, 0.0, -LEADER_DROP),
            };
            let leader_top = axis_y + baseline - rise;
            svg.path(leader_class, &mark::line(&[(*x, leader_top), (*x, axis_y)]));
            labels.push(Label { point: (start, axis_y), anchor, gap, baseline, class, text });
        }
        for label in labels {
            svg.label(&label);
        }
    }
}

/// The height of `n` rows, in pixels.
fn rows(n: usize) -> f64 {
    ROW_HEIGHT * f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Places labels, given as rising coordinates and widths, in a picture that ends at `right`. A label
/// runs right from its leader if it fits there, else left; where it fits on neither side, it lies over its
/// leader. The labels take as few rows as there can be.
fn placements(labels: &[(f64, f64)], right: f64) -> Vec<Placement> {
    // A label that runs left would be crossed by a label to its left that runs right, in any row.
    let mut sides = vec![Side::Right; labels.len()];
    let mut reached = f64::INFINITY;
    for (index, &(x, width)) in labels.iter().enumerate().rev() {
        let fits_right = x + width + ROOM <= right;
        let fits_left = x - width - ROOM >= 0.0;
        sides[index] = match (fits_left, fits_right) {
            (true, true) if x >= reached => Side::Left,
            (_, true) => Side::Right,
            (true, false) => Side::Left,
            (false, false) => Side::Over((x - 0.5 * width).min(right - width).max(0.0)),
        };
        reached = match sides[index] {
            Side::Right => reached,
            Side::Left => reached.min(x - width - ROOM),
            Side::Over(start) => reached.min(start),
        };
    }
    let extents = labels
        .iter()
        .zip(&sides)
        .map(|(&label, &side)| Extent::of(label, Placement { row: 0, side }));
    let mut extents: Vec<Extent> = extents.collect();
    if !(1..=labels.len()).any(|n_rows| take_rows(&mut extents, 0, n_rows)) {
        // Two labels that cross each other's leaders can't be told apart by rows.
        extents.iter_mut().enumerate().for_each(|(row, extent)| extent.row = row);
    }
    let placement = |(extent, side): (&Extent, Side)| Placement { row: extent.row, side };
    extents.iter().zip(sides).map(placement).collect()
}

/// Gives the labels from `index` on each a row of `n_rows` where it collides with none before it. Returns
/// whether there are such rows.
fn take_rows(extents: &mut [Extent], index: usize, n_rows: usize) -> bool {
    if index == extents.len() {
        return true;
    }
    for row in 0..n_rows {
        extents[index].row = row;
        let (before, rest) = extents.split_at(index);
        let is_free = !before.iter().any(|other| rest[0].collides_with(other));
        if is_free && take_rows(extents, index + 1, n_rows) {
            return true;
        }
    }
    false
}

/// What a label covers in its row, and its leader, which runs from there down to the axis.
struct Extent {
    x: f64,
    from: f64,
    to: f64,
    row: usize,
}

impl Extent {
    /// Of a label, given by its coordinate and width.
    fn of((x, width): (f64, f64), Placement { row, side }: Placement) -> Extent {
        let (from, to) = match side {
            Side::Right => (x, x + width + ROOM),
            Side::Left => (x - width - ROOM, x),
            Side::Over(start) => (start, start + width + ROOM),
        };
        Extent { x, from, to, row }
    }

    fn collides_with(&self, other: &Extent) -> bool {
        let is_covered = self.row == other.row && self.from < other.to && other.from < self.to;
        is_covered || self.is_crossed_by(other) || other.is_crossed_by(self)
    }

    /// Whether the leader of `other` crosses this label.
    fn is_crossed_by(&self, other: &Extent) -> bool {
        self.row <= other.row && self.from <= other.x && other.x <= self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_would_cross_a_leader_go_above_it() {
        let rows = |labels: &[(f64, &str)]| -> Vec<usize> {
            let widths: Vec<(f64, f64)> =
                labels.iter().map(|(x, text)| (*x, width(text))).collect();
            placements(&widths, 300.0).iter().map(|placement| placement.row).collect()
        };
        assert_eq!(rows(&[(0.0, "ten chars."), (200.0, "far")]), [0, 0]);
        assert_eq!(rows(&[(0.0, "ten chars."), (30.0, "ten chars."), (60.0, "x")]), [2, 1, 0]);
        // Both run left, for lack of room; the second crosses the first's leader.
        assert_eq!(rows(&[(270.0, "ten chars."), (290.0, "ten chars.")]), [0, 1]);
        // The first has room on its right, but the second runs left across its leader.
        assert_eq!(rows(&[(225.0, "ten chars."), (270.0, "ten chars.")]), [0, 1]);
        // The first reaches past the leader of the second, which runs left below it.
        assert_eq!(rows(&[(130.0, "twenty characters .."), (270.0, "ten chars.")]), [1, 0]);
        // The second runs left across the leader of the first, and so lies above it.
        assert_eq!(rows(&[(45.0, "ten chars."), (200.0, "twenty-six characters ....")]), [0, 1]);
    }

    #[test]
    fn a_label_that_fits_on_neither_side_lies_over_its_leader_inside_the_picture() {
        let sides = |labels: &[(f64, f64)]| -> Vec<Side> {
            placements(labels, 300.0).iter().map(|placement| placement.side).collect()
        };
        // With the room beside it, a label of 142 pixels has room on either side of 150.
        assert_eq!(sides(&[(150.0, 142.0)]), [Side::Right]);
        assert_eq!(sides(&[(150.0, 143.0)]), [Side::Over(78.5)]);
        assert_eq!(sides(&[(200.0, 260.0)]), [Side::Over(40.0)]);
        assert_eq!(sides(&[(100.0, 260.0)]), [Side::Over(0.0)]);
        // Only what is wider than the picture reaches beyond it.
        assert_eq!(sides(&[(100.0, 310.0)]), [Side::Over(0.0)]);
    }

    /// By hand: ten characters are 72 pixels wide, and 80 with the room around them.
    #[test]
    fn labels_without_room_are_left_out_the_last_ones_first() {
        let scale = Scale { domain: (0.0, 300.0), range: (0.0, 300.0) };
        let placed = |values: &[f64], most_rows| -> Vec<(f64, Placement)> {
            let label = |&value| ValueLabel {
                value,
                text: "ten chars.".to_owned(),
                class: "tick",
                is_bold: false,
            };
            let labels: Vec<ValueLabel> = values.iter().map(label).collect();
            let callouts = Callouts::that_fit(&scale, &labels, 300.0, most_rows).callouts;
            callouts.into_iter().map(|callout| (callout.x, callout.placement)).collect()
        };
        let at = |row, side| Placement { row, side };
        let (right, left) = (Side::Right, Side::Left);
        // The second has room on its right only, the third on its left only.
        assert_eq!(
            placed(&[100.0, 190.0, 280.0], 1),
            [(100.0, at(0, right)), (190.0, at(0, right))]
        );
        assert_eq!(placed(&[280.0, 100.0], 1), [(280.0, at(0, left)), (100.0, at(0, right))]);
        // The first of those at one place is named, and another above it.
        assert_eq!(placed(&[150.0, 150.0], 1), [(150.0, at(0, right))]);
        // Where two rows are needed, the second lies below the first, so that its leader crosses nothing.
        assert_eq!(placed(&[100.0, 120.0], 2), [(100.0, at(1, right)), (120.0, at(0, right))]);
        assert_eq!(placed(&[120.0, 100.0], 2), [(120.0, at(0, right)), (100.0, at(0, left))]);
        assert!(placed(&[100.0], 0).is_empty());
    }

    #[test]
    fn the_height_grows_with_the_rows() {
        let scale = Scale { domain: (0.0, 300.0), range: (0.0, 300.0) };
        let height = |values: &[f64]| {
            let label = |&value| ValueLabel {
                value,
                text: "ten chars.".to_owned(),
                class: "reference",
                is_bold: false,
            };
            let labels: Vec<_> = values.iter().map(label).collect();
            Callouts::height_of(Callouts::new(&scale, &labels, 300.0).n_rows())
        };
        assert_eq!(height(&[]), 22.0);
        assert_eq!(height(&[0.0, 200.0]), 39.0);
        assert_eq!(height(&[0.0, 30.0]), 56.0);
    }
}
