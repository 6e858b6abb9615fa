//! Numbers with at most two decimals: what a reader can type, and what links and pictures hold.
//!
//! They are written from integers, because the standard library's code for floats would add 6 KB to the
//! program, and as much again to read them.

/// A number rounded to whole hundredths.
#[must_use]
pub fn rounded(x: f64) -> f64 {
    (x * 100.0).round() / 100.0
}

/// A number as text, rounded to whole hundredths, without zeros at its end: `0.5`, `-12`.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
pub fn written(x: f64) -> String {
    let hundredths = (x * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        tens if tens % 10 == 0 => format!("{sign}{whole}.{}", tens / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// Reads a number that is not negative and has at most two decimals, as [`written`] writes it. `None` for
/// anything else.
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(decimals) || decimals.len() > 2 {
        return None;
    }
    let unit = if decimals.len() == 1 { 10 } else { 1 };
    let hundredths = decimals.parse::<u32>().ok()? * unit;
    Some((f64::from(whole.parse::<u32>().ok()?) * 100.0 + f64::from(hundredths)) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for (x, text) in [(0.0, "0"), (0.05, "0.05"), (0.5, "0.5"), (12.0, "12"), (1e6, "1000000")]
        {
            assert_eq!(written(x), text);
            assert_eq!(read(text), Some(x));
        }
        assert_eq!((written(-0.5), written(1.0 / 3.0)), ("-0.5".to_owned(), "0.33".to_owned()));
        assert_eq!(read("0.33"), Some(0.33));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in
            ["", ".", "1.", ".5", "-1", "+1", "1e3", "0.333", "1,5", " 1", "99999999999", "x"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
