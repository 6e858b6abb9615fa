//! The marks of a picture that a reader can go to one by one, and which of them is nearest to a pointer.

/// A mark of a picture with the sentence about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The x coordinate in the picture, in its pixels, from its left edge.
    pub x: f64,
    /// The y coordinate in the picture, in its pixels, from its upper edge.
    pub y: f64,
    /// What the mark says, as a sentence of the reader's language.
    pub text: String,
}

/// The index of the mark that is nearest to a point of the picture. Of marks that are equally near, the
/// first is taken. `None` where there are no marks.
#[must_use]
pub fn nearest(marks: &[Mark], (x, y): (f64, f64)) -> Option<usize> {
    let squared_distance = |mark: &Mark| (mark.x - x) * (mark.x - x) + (mark.y - y) * (mark.y - y);
    let distances = marks.iter().map(squared_distance).enumerate();
    distances.min_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(points: &[(f64, f64)]) -> Vec<Mark> {
        points.iter().map(|&(x, y)| Mark { x, y, text: String::new() }).collect()
    }

    #[test]
    fn the_nearest_mark_is_found_in_both_directions() {
        let marks = marks(&[(10.0, 10.0), (10.0, 90.0), (60.0, 10.0)]);
        assert_eq!(nearest(&marks, (11.0, 12.0)), Some(0));
        assert_eq!(nearest(&marks, (11.0, 60.0)), Some(1));
        assert_eq!(nearest(&marks, (36.0, 10.0)), Some(2));
        // Beside the picture, too.
        assert_eq!(nearest(&marks, (-50.0, 400.0)), Some(1));
    }

    #[test]
    fn of_equally_near_marks_the_first_is_taken() {
        let marks = marks(&[(0.0, 0.0), (20.0, 0.0), (20.0, 0.0)]);
        assert_eq!(nearest(&marks, (10.0, 5.0)), Some(0));
        assert_eq!(nearest(&marks, (30.0, 0.0)), Some(1));
    }

    #[test]
    fn without_marks_or_without_a_place_nothing_fails() {
        assert_eq!(nearest(&[], (1.0, 1.0)), None);
        assert_eq!(nearest(&marks(&[(f64::NAN, 0.0), (3.0, 0.0)]), (3.0, 0.0)), Some(1));
        assert_eq!(nearest(&marks(&[(3.0, 0.0)]), (f64::NAN, 0.0)), Some(0));
    }
}
