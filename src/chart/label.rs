//! Rows for labels that hang over an axis, so that no label covers another or another's leader.

use super::mark::Anchor;

/// About how wide a character of a label is, in pixels.
const CHARACTER_WIDTH: f64 = 6.3;

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
/// A label runs right from its leader where it fits, else left. Each goes above every label whose
/// leader it would cross, which is enough to keep the labels of one row apart.
#[must_use]
pub fn slots(labels: &[(f64, &str)], right: f64) -> Vec<Slot> {
    let width = |text: &str| {
        let n_characters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        f64::from(n_characters) * CHARACTER_WIDTH + 8.0
    };
    let runs_right = |&(x, text): &(f64, &str)| x + width(text) <= right;
    let mut rows: Vec<Option<usize>> = vec![None; labels.len()];
    let free_row = |rows: &[Option<usize>], from: f64, to: f64| {
        let crossed = labels.iter().zip(rows).filter(|((x, _), _)| from <= *x && *x <= to);
        crossed.filter_map(|(_, row)| *row).map(|row| row + 1).max().unwrap_or(0)
    };
    // Right-running labels cross leaders to their right, so they are placed from the right; the
    // others the other way round.
    for index in (0..labels.len()).rev().filter(|&index| runs_right(&labels[index])) {
        let (x, text) = labels[index];
        rows[index] = Some(free_row(&rows, x, x + width(text)));
    }
    for index in (0..labels.len()).filter(|&index| !runs_right(&labels[index])) {
        let (x, text) = labels[index];
        rows[index] = Some(free_row(&rows, x - width(text), x));
    }
    labels
        .iter()
        .zip(rows)
        .map(|(label, row)| Slot {
            row: row.unwrap_or(0),
            anchor: if runs_right(label) { Anchor::Start } else { Anchor::End },
        })
        .collect()
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
    }
}
