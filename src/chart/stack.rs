//! Dots on an axis that stack where they would overlap.

use std::ops::RangeInclusive;

/// Columns of dots along an axis. All is in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stacks {
    /// Where the axis begins and ends.
    pub(crate) ends: (f64, f64),
    /// The size of a dot, which is the width of a column.
    pub(crate) size: f64,
    /// The most dots in a column.
    pub(crate) most: usize,
}

impl Stacks {
    /// Columns in which the tallest stack of each series of coordinates is at most `height` high, with dots
    /// of the largest of `sizes` that does it, in steps of half a pixel; where none does, of the smallest.
    /// Coordinates rise.
    #[must_use]
    pub(crate) fn that_fit(
        series: &[&[f64]],
        ends: (f64, f64),
        sizes: &RangeInclusive<f64>,
        height: f64,
    ) -> Stacks {
        const STEP: f64 = 0.5;
        let of_size = |size: f64| Stacks { ends, size, most: whole_part(height / size) };
        let mut stacks = of_size(*sizes.end());
        while stacks.size > *sizes.start() && series.iter().any(|xs| !stacks.hold(xs)) {
            stacks = of_size((stacks.size - STEP).max(*sizes.start()));
        }
        stacks
    }

    /// Whether no column is too high where each dot is in its own.
    fn hold(&self, xs: &[f64]) -> bool {
        let mut columns = xs.chunk_by(|a, b| self.column(*a) == self.column(*b));
        columns.all(|column| column.len() <= self.most)
    }

    /// Places dots at rising coordinates, each as near to its own as there is room.
    ///
    /// A dot falls into the column of its coordinate, on top of those that are there. Where a column is full,
    /// it goes to the nearest column with room. The result are the centre of each dot's column and its place
    /// in it, counted from 0 at the axis.
    #[must_use]
    pub(crate) fn place(&self, xs: &[f64]) -> Vec<(f64, usize)> {
        let n_columns = self.column(self.ends.1) + 1;
        let mut heights = vec![0; n_columns];
        let mut placed = Vec::with_capacity(xs.len());
        for &x in xs {
            let own = self.column(x).min(n_columns - 1);
            let with_room = (0..n_columns).filter(|&column| heights[column] < self.most);
            // With more dots than places, the last column grows beyond its height.
            let column = with_room.min_by_key(|column| column.abs_diff(own)).unwrap_or(own);
            let middle =
                self.ends.0 + self.size * f64::from(u32::try_from(column).unwrap_or(u32::MAX));
            placed.push((middle, heights[column]));
            heights[column] += 1;
        }
        placed
    }

    /// The column of a coordinate. The middle of the first column is where the axis begins.
    fn column(&self, x: f64) -> usize {
        whole_part((x - self.ends.0) / self.size + 0.5)
    }
}

/// The whole part of a number, and 0 for a negative one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; pictures are small"
)]
fn whole_part(x: f64) -> usize {
    x as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(xs: &[f64], ends: (f64, f64), size: f64, most: usize) -> Vec<(f64, usize)> {
        Stacks { ends, size, most }.place(xs)
    }

    #[test]
    fn dots_of_one_column_stack() {
        assert_eq!(
            place(&[10.0, 10.0, 13.0, 30.0], (10.0, 50.0), 10.0, 9),
            [(10.0, 0), (10.0, 1), (10.0, 2), (30.0, 0)]
        );
    }

    #[test]
    fn a_full_column_swarms_to_its_neighbours() {
        assert_eq!(
            place(&[20.0; 5], (0.0, 40.0), 10.0, 2),
            [(20.0, 0), (20.0, 1), (10.0, 0), (10.0, 1), (30.0, 0)]
        );
        // At the start of the axis there is room on one side only.
        assert_eq!(place(&[0.0; 3], (0.0, 40.0), 10.0, 1), [(0.0, 0), (10.0, 0), (20.0, 0)]);
    }

    #[test]
    fn more_dots_than_places_are_all_placed() {
        assert_eq!(place(&[0.0; 4], (0.0, 10.0), 10.0, 1).len(), 4);
    }

    /// By hand: 10 dots of 9 pixels are 90 high, as are 18 of 5.
    #[test]
    fn dots_shrink_until_the_tallest_stack_fits() {
        let fit = |series: &[&[f64]]| {
            let Stacks { size, most, .. } =
                Stacks::that_fit(series, (0.0, 300.0), &(5.0..=9.0), 90.0);
            (size, most)
        };
        assert_eq!(fit(&[]), (9.0, 10));
        assert_eq!(fit(&[&[0.0; 10]]), (9.0, 10));
        // 11 dots of 8.5 pixels are 93.5 high, those of 8 are 88.
        assert_eq!(fit(&[&[0.0; 11]]), (8.0, 11));
        assert_eq!(fit(&[&[0.0; 18]]), (5.0, 18));
        // More swarm.
        assert_eq!(fit(&[&[0.0; 50]]), (5.0, 18));
        // The tallest stack of all series decides.
        assert_eq!(fit(&[&[0.0; 10], &[0.0; 11], &[]]), (8.0, 11));
        // Dots 4.2 pixels apart have columns of their own as long as these are at most 8 wide.
        let near = [[0.0; 6], [4.2; 6]].concat();
        assert_eq!(fit(&[&near]), (8.0, 11));
    }
}
