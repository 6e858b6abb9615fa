//! Rows for labels that hang over an axis, so that no label covers another or another's leader.

use super::svg::Anchor;

/// About how wide a character of a label is, in pixels.
const CHARACTER_WIDTH: f64 = 6.3;

/// Room between a label and its leader, and the next label, in pixels.
const ROOM: f64 = 8.0;

/// About how wide a label is, in pixels.
#[must_use]
pub fn width(text: &str) -> f64 {
    let n_characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(n_characters) * CHARACTER_WIDTH
}

/// Where a label goes: its row, from 0 next to the axis, and which way it runs from its leader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slot {
    /// The row.
    pub row: usize,
    /// Whether it runs right (`Start`) or left (`End`).
    pub anchor: Anchor,
}

/// Slots for labels at rising places `x`, in a picture that ends at `right`.
///
/// A label runs right from its leader where it fits, else left.
#[must_use]
pub fn slots(labels: &[(f64, &str)], right: f64) -> Vec<Slot> {
    let width = |text: &str| width(text) + ROOM;
    // A label that runs left is in the way of one to its left that runs right, wherever that goes.
    let mut runs_right = vec![true; labels.len()];
    let mut reached = f64::INFINITY;
    for (index, &(x, text)) in labels.iter().enumerate().rev() {
        runs_right[index] = x + width(text) <= right && x < reached;
        if !runs_right[index] {
            reached = reached.min(x - width(text));
        }
    }
    let (rightwards, leftwards): (Vec<usize>, Vec<usize>) =
        (0..labels.len()).partition(|&index| runs_right[index]);
    let mut placed: Vec<Placed> = Vec::new();
    let mut slots = vec![Slot { row: 0, anchor: Anchor::Start }; labels.len()];
    // Left-running labels cross leaders to their left, so they are placed from the left; then the
    // others the other way round. Each takes the lowest row where nothing is in its way.
    for index in leftwards.into_iter().chain(rightwards.into_iter().rev()) {
        let (x, text) = labels[index];
        let (anchor, from, to) = if runs_right[index] {
            (Anchor::Start, x, x + width(text))
        } else {
            (Anchor::End, x - width(text), x)
        };
        let mut label = Placed { x, from, to, row: 0 };
        while placed.iter().any(|other| label.collides_with(other)) && label.row < labels.len() {
            label.row += 1;
        }
        slots[index] = Slot { row: label.row, anchor };
        placed.push(label);
    }
    slots
}

/// A label with its leader, which runs from its row down to the axis.
struct Placed {
    x: f64,
    from: f64,
    to: f64,
    row: usize,
}

impl Placed {
    fn collides_with(&self, other: &Placed) -> bool {
        let is_covered = self.row == other.row && self.from < other.to && other.from < self.to;
        is_covered || self.is_crossed_by(other) || other.is_crossed_by(self)
    }

    fn is_crossed_by(&self, other: &Placed) -> bool {
        self.row <= other.row && self.from <= other.x && other.x <= self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_would_cross_a_leader_go_above_it() {
        let rows = |labels: &[(f64, &str)]| -> Vec<usize> {
            slots(labels, 300.0).iter().map(|slot| slot.row).collect()
        };
        assert_eq!(rows(&[(0.0, "ten chars."), (200.0, "far")]), [0, 0]);
        assert_eq!(rows(&[(0.0, "ten chars."), (30.0, "ten chars."), (60.0, "x")]), [2, 1, 0]);
        // Both run left, for lack of room; the second crosses the first's leader.
        assert_eq!(rows(&[(270.0, "ten chars."), (290.0, "ten chars.")]), [0, 1]);
        // The first would have room to its right, but the second runs left across its leader.
        assert_eq!(rows(&[(225.0, "ten chars."), (270.0, "ten chars.")]), [0, 1]);
        // The first reaches past the leader of the second, which runs left below it.
        assert_eq!(rows(&[(150.0, "twenty characters .."), (270.0, "ten chars.")]), [1, 0]);
    }
}
