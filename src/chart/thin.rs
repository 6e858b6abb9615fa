//! Thinning: of points that lie closer together than a reader can tell apart, one is drawn, so that
//! a picture of a million points is no larger than a picture of a few thousand.

/// The points that are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Thinned {
    /// Points that stand for themselves, or for up to three points.
    pub(crate) few: Vec<(f64, f64)>,
    /// Points that stand for four points or more.
    pub(crate) many: Vec<(f64, f64)>,
}

/// The side of a cell in which one point is drawn, in pixels.
const CELL: f64 = 3.0;
/// From this number on, the points of a cell are many.
const MANY: u32 = 4;

/// Keeps the first point of each cell of a grid over a picture of `width` and `height` pixels, in
/// the order of the points. Points outside of the picture count to the cells at its edges.
#[must_use]
pub(crate) fn thinned(
    points: impl IntoIterator<Item = (f64, f64)>,
    width: f64,
    height: f64,
) -> Thinned {
    let (n_columns, n_rows) = (cell(width) + 1, cell(height) + 1);
    let mut n_in_cell = vec![0_u32; n_columns * n_rows];
    let mut first_in_cell = Vec::new();
    for (x, y) in points {
        let index = cell(y).min(n_rows - 1) * n_columns + cell(x).min(n_columns - 1);
        if n_in_cell[index] == 0 {
            first_in_cell.push((index, (x, y)));
        }
        n_in_cell[index] += 1;
    }
    let mut thinned = Thinned::default();
    for (index, point) in first_in_cell {
        let points = if n_in_cell[index] < MANY { &mut thinned.few } else { &mut thinned.many };
        points.push(point);
    }
    thinned
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates; coordinates in a picture are small and not negative"
)]
fn cell(coordinate: f64) -> usize {
    (coordinate / CELL) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_in_one_cell_are_one_point() {
        let points = [(0.0, 0.0), (0.1, 0.1), (10.0, 0.0), (0.2, 0.0), (0.0, 0.2)];
        let Thinned { few, many } = thinned(points, 30.0, 9.0);
        assert_eq!(few, [(10.0, 0.0)]);
        assert_eq!(many, [(0.0, 0.0)]);
    }

    #[test]
    fn points_outside_belong_to_the_edge() {
        let thinned = thinned([(-5.0, 2.0), (99.0, 99.0), (31.0, 10.0)], 30.0, 9.0);
        assert_eq!(thinned.few, [(-5.0, 2.0), (99.0, 99.0)]);
    }
}
