//! Marks: from points to SVG path data. Coordinates are rounded to two decimals, so that files are
//! small and the same on every machine.

pub(crate) use crate::hundredths::written as coordinate;
use std::fmt::Write;

/// Path data of a line through points.
#[must_use]
pub(crate) fn line(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (place, &(x, y)) in points.iter().enumerate() {
        let command = if place == 0 { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(path, "{command}{} {}", coordinate(x), coordinate(y));
    }
    path
}

/// Path data of the area inside a closed line through points.
#[must_use]
pub(crate) fn polygon(points: &[(f64, f64)]) -> String {
    line(points) + "Z"
}

/// Path data of the area between two lines, given as points `(x, low, high)`.
#[must_use]
pub(crate) fn band(points: &[(f64, f64, f64)]) -> String {
    let mut outline: Vec<(f64, f64)> = points.iter().map(|&(x, _, high)| (x, high)).collect();
    outline.extend(points.iter().rev().map(|&(x, low, _)| (x, low)));
    polygon(&outline)
}

/// Path data of dots: each is a line of length 0, which is drawn as a dot with round line caps.
#[must_use]
pub(crate) fn dots(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for &(x, y) in points {
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {}h0", coordinate(x), coordinate(y));
    }
    path
}

/// Path data of a circle around a point.
#[must_use]
pub(crate) fn ring((x, y): (f64, f64), radius: f64) -> String {
    let (left, r, across) = (coordinate(x - radius), coordinate(radius), coordinate(2.0 * radius));
    let y = coordinate(y);
    format!("M{left} {y}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_two_decimals_at_most() {
        assert_eq!(coordinate(3.0), "3");
        assert_eq!(coordinate(1.23456), "1.23");
        assert_eq!(coordinate(3.5), "3.5");
        assert_eq!(coordinate(-0.05), "-0.05");
        assert_eq!(coordinate(-0.001), "0");
        assert_eq!(coordinate(2.999), "3");
    }

    #[test]
    fn points_become_path_data() {
        let points = [(0.0, 1.0), (2.5, 3.0)];
        assert_eq!(line(&points), "M0 1L2.5 3");
        assert_eq!(polygon(&points), "M0 1L2.5 3Z");
        assert_eq!(dots(&points), "M0 1h0M2.5 3h0");
        assert_eq!(band(&[(0.0, 9.0, 1.0), (5.0, 8.0, 2.0)]), "M0 1L5 2L5 8L0 9Z");
        assert_eq!(ring((5.0, 9.0), 2.0), "M3 9a2 2 0 1 0 4 0a2 2 0 1 0 -4 0");
        assert_eq!(line(&[]), "");
    }
}
