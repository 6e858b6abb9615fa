//! Dots on an axis that stack where they would overlap.

/// Places dots at coordinates along an axis, each as near to its own as there is room. `xs` rise.
///
/// The axis, from `start` to `end`, is divided into columns `size` wide. A dot falls into the column of
/// its coordinate, on top of those that are there. Where a column is `most` dots high, it goes to the
/// nearest column with room. The result are the centre of each dot's column and its place in it,
/// counted from 0 at the axis.
#[must_use]
pub(crate) fn stack(
    xs: &[f64],
    (start, end): (f64, f64),
    size: f64,
    most: usize,
) -> Vec<(f64, usize)> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates; pictures are small"
    )]
    let column_of = |x: f64| ((x - start) / size).round().max(0.0) as usize;
    let n_columns = column_of(end) + 1;
    let mut heights = vec![0; n_columns];
    let mut placed = Vec::with_capacity(xs.len());
    for &x in xs {
        let own = column_of(x).min(n_columns - 1);
        let with_room = (0..n_columns).filter(|&column| heights[column] < most);
        // With more dots than places, the last column grows beyond its height.
        let column = with_room.min_by_key(|column| column.abs_diff(own)).unwrap_or(own);
        let middle = start + size * f64::from(u32::try_from(column).unwrap_or(u32::MAX));
        placed.push((middle, heights[column]));
        heights[column] += 1;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_of_one_column_stack() {
        assert_eq!(
            stack(&[10.0, 10.0, 13.0, 30.0], (10.0, 50.0), 10.0, 9),
            [(10.0, 0), (10.0, 1), (10.0, 2), (30.0, 0)]
        );
    }

    #[test]
    fn a_full_column_swarms_to_its_neighbours() {
        assert_eq!(
            stack(&[20.0; 5], (0.0, 40.0), 10.0, 2),
            [(20.0, 0), (20.0, 1), (10.0, 0), (10.0, 1), (30.0, 0)]
        );
        // At the start of the axis there is room on one side only.
        assert_eq!(stack(&[0.0; 3], (0.0, 40.0), 10.0, 1), [(0.0, 0), (10.0, 0), (20.0, 0)]);
    }

    #[test]
    fn more_dots_than_places_are_all_placed() {
        assert_eq!(stack(&[0.0; 4], (0.0, 10.0), 10.0, 1).len(), 4);
    }
}
