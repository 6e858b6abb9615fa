//! Points to path data: lines, bands, dots. Coordinates are rounded to two decimals, which is
//! smaller and the same everywhere.

use std::fmt::Write;

/// A coordinate with two decimals at most.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates; pictures are small")]
pub fn coordinate(x: f64) -> String {
    let hundredths = (x * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        tens if tens % 10 == 0 => format!("{sign}{whole}.{}", tens / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// Path data of a line through points.
#[must_use]
pub fn line(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (place, &(x, y)) in points.iter().enumerate() {
        let command = if place == 0 { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(path, "{command}{} {}", coordinate(x), coordinate(y));
    }
    path
}

/// Path data of the area between two lines of the same points: (x, low, high).
#[must_use]
pub fn band(points: &[(f64, f64, f64)]) -> String {
    let mut outline: Vec<(f64, f64)> = points.iter().map(|&(x, _, high)| (x, high)).collect();
    outline.extend(points.iter().rev().map(|&(x, low, _)| (x, low)));
    line(&outline) + "Z"
}

/// Path data of dots: each a line without length, which round caps make a dot.
#[must_use]
pub fn dots(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for &(x, y) in points {
        let _ = write!(path, "M{} {}h0", coordinate(x), coordinate(y));
    }
    path
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
}
