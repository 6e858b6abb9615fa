//! Tables of counts: what is read, and what is not.

use super::*;

#[test]
fn counts_as_exports_write_them() {
    for (text, expected) in [
        ("7", Ok(Some(7))),
        (" 0 ", Ok(Some(0))),
        ("1234567890", Ok(Some(1_234_567_890))),
        // Thousands separators.
        ("1,250", Ok(Some(1_250))),
        ("1.250", Ok(Some(1_250))),
        ("1 250", Ok(Some(1_250))),
        ("1'250", Ok(Some(1_250))),
        ("1’250", Ok(Some(1_250))),
        ("1\u{a0}250", Ok(Some(1_250))),
        ("1\u{202f}250", Ok(Some(1_250))),
        ("123,456", Ok(Some(123_456))),
        ("12,345,678", Ok(Some(12_345_678))),
        ("1234,567", Err(Why::UnreadableCount)),
        ("12,34", Err(Why::UnreadableCount)),
        ("1,2345", Err(Why::UnreadableCount)),
        ("1,23,456", Ok(Some(123_456))),
        ("12,34,567", Ok(Some(1_234_567))),
        ("1,2,345", Err(Why::UnreadableCount)),
        ("1,007.00", Ok(Some(1_007))),
        ("1.007,00", Ok(Some(1_007))),
        ("1\u{2009}007", Ok(Some(1_007))),
        ("0.250", Err(Why::UnreadableCount)),
        (",250", Err(Why::UnreadableCount)),
        ("1,,250", Err(Why::UnreadableCount)),
        // Thousands and millions.
        ("1K", Ok(Some(1_000))),
        ("1.2K", Ok(Some(1_200))),
        ("1,25k", Ok(Some(1_250))),
        ("1.234K", Ok(Some(1_234))),
        ("1.05 K", Ok(Some(1_050))),
        ("1,2 mil", Ok(Some(1_200))),
        ("1.2万", Ok(Some(12_000))),
        ("1.2천", Ok(Some(1_200))),
        ("1,2 mila", Ok(Some(1_200))),
        ("1,2 Tsd.", Ok(Some(1_200))),
        ("1,2 tys.", Ok(Some(1_200))),
        ("12 тыс.", Ok(Some(12_000))),
        ("1,5 mln", Ok(Some(1_500_000))),
        ("12 Likes", Err(Why::UnreadableCount)),
        ("3M", Ok(Some(3_000_000))),
        ("2.75m", Ok(Some(2_750_000))),
        ("1.2345K", Err(Why::UnreadableCount)),
        ("1,234,567K", Err(Why::UnreadableCount)),
        ("K", Err(Why::UnreadableCount)),
        ("1KM", Err(Why::UnreadableCount)),
        ("++1K", Err(Why::UnreadableCount)),
        ("1.+5K", Err(Why::UnreadableCount)),
        // Fractions.
        ("3.0", Ok(Some(3))),
        ("3,00", Ok(Some(3))),
        ("2.5", Err(Why::UnreadableCount)),
        ("0.000", Ok(Some(0))),
        // Exponents.
        ("1.007e+03", Ok(Some(1_007))),
        ("1,007E+03", Ok(Some(1_007))),
        ("1.2E+03", Ok(Some(1_200))),
        ("1e3", Ok(Some(1_000))),
        ("0e+00", Ok(Some(0))),
        ("1.0075e+03", Err(Why::UnreadableCount)),
        ("1e-03", Err(Why::UnreadableCount)),
        ("1e99", Err(Why::UnreadableCount)),
        ("1e18", Err(Why::AbsurdCount)),
        ("1e19", Err(Why::UnreadableCount)),
        ("++1e3", Err(Why::UnreadableCount)),
        // Numbers that spreadsheet programs keep as text.
        ("+3", Ok(Some(3))),
        ("'1,007", Ok(Some(1_007))),
        ("=\"12\"", Ok(Some(12))),
        // Missing counts.
        ("n/d", Ok(None)),
        ("\\N", Ok(None)),
        ("", Ok(None)),
        ("  ", Ok(None)),
        ("-", Ok(None)),
        ("–", Ok(None)),
        ("N/A", Ok(None)),
        ("na", Ok(None)),
        ("NaN", Ok(None)),
        ("null", Ok(None)),
        ("None", Ok(None)),
        // Negative, too large, and no counts at all.
        ("-3", Err(Why::NegativeCount)),
        ("−3", Err(Why::NegativeCount)),
        ("-many", Err(Why::UnreadableCount)),
        ("--3", Err(Why::UnreadableCount)),
        ("many", Err(Why::UnreadableCount)),
        ("3 likes", Err(Why::UnreadableCount)),
        ("5000000000", Err(Why::AbsurdCount)),
        ("5000M", Err(Why::AbsurdCount)),
        ("99999999999999999999999", Err(Why::UnreadableCount)),
        ("99999999999999M", Err(Why::UnreadableCount)),
    ] {
        assert_eq!(parse(text).map(Count::get), expected, "{text:?}");
    }
}

#[test]
fn the_numbers_of_a_column_tell_the_decimal_mark() {
    use DecimalMark::{Comma, Point};
    for (cells, expected) in [
        (&["7", "12"][..], None),
        (&["1,007"], Some(Point)),
        (&["1.007"], Some(Comma)),
        (&["7.00", "1,007.00"], Some(Point)),
        (&["7,00", "1.007,00"], Some(Comma)),
        (&["1,00,000", "99"], Some(Point)),
        // Thousands never begin with 0, and have three digits each.
        (&["0.000", "1.125"], Some(Point)),
        (&["96.3", "1.125"], Some(Point)),
        (&["1.250", "12.5"], Some(Point)),
        (&["12.000", "7.000"], Some(Comma)),
        (&["12.000", "7.000", "1500"], Some(Comma)),
        (&["12,000", "1500"], Some(Point)),
        (&["3.0", "18204.0"], Some(Point)),
        // Fewer fractions tell more than a larger sum.
        (&["1.250", "1.300", "999,125"], Some(Comma)),
        // No mark fits both.
        (&["1,007.00", "1.007,00"], None),
        (&["1 007", "1'007", "", "NA"], None),
    ] {
        let mut detector = DecimalMarkDetector::default();
        for cell in cells {
            detector.add(cell);
        }
        assert_eq!(detector.mark(), expected, "{cells:?}");
    }
    for (text, mark, expected) in [
        ("1.125", Point, Err(Why::UnreadableCount)),
        ("1.125", Comma, Ok(Some(1_125))),
        ("1,125", Point, Ok(Some(1_125))),
        ("12.000", Point, Ok(Some(12))),
        ("7", Comma, Ok(Some(7))),
    ] {
        let found = parse_in_column(text, Some(mark)).map(Count::get);
        assert_eq!(found, expected, "{text} {mark:?}");
    }
}

#[test]
fn the_largest_count_is_one_below_the_absurd() {
    let largest = Count::MAX.to_string();
    assert_eq!(parse(&largest).map(Count::get), Ok(Some(Count::MAX)));
    assert_eq!(parse(&(Count::MAX + 1).to_string()), Err(Why::AbsurdCount));
}

#[test]
fn short_digits_need_no_parsing() {
    for (written, expected) in [
        ("0", Some(0)),
        ("007", Some(7)),
        ("999999999", Some(999_999_999)),
        ("1000000000", None),
        ("", None),
        ("1 ", None),
        ("-1", None),
    ] {
        let found = parse_digits(written.as_bytes()).and_then(Count::get);
        assert_eq!(found, expected, "{written:?}");
    }
}

#[test]
fn numbers_in_json_have_a_point_before_their_fraction() {
    for (written, expected) in [
        ("7", Ok(Some(7))),
        ("7.0", Ok(Some(7))),
        ("1.25e3", Ok(Some(1_250))),
        ("4294967294.0", Ok(Some(Count::MAX))),
        ("4294967295", Err(Why::AbsurdCount)),
        ("5e9", Err(Why::AbsurdCount)),
        ("-3", Err(Why::NegativeCount)),
        ("-0.5", Err(Why::UnreadableCount)),
        // In a text, this point could separate thousands.
        ("2.125", Err(Why::UnreadableCount)),
        ("\"2.125\"", Ok(Some(2_125))),
        ("\"1.2K\"", Ok(Some(1_200))),
        ("true", Err(Why::UnreadableCount)),
        ("null", Ok(None)),
        ("\"\"", Ok(None)),
        ("", Ok(None)),
    ] {
        let found = parse_json(RawValue::new(written.as_bytes())).map(Count::get);
        assert_eq!(found, expected, "{written}");
    }
}

/// Where many numbers of a column cannot be read, it does not hold counts. Negative numbers are read.
#[test]
fn a_column_that_cannot_be_read_is_doubtful() {
    for (values, expected) in [
        (["1.5", "2.5"], true),
        (["true", "\"many\""], true),
        (["1.5", "2"], false),
        (["-1", "-2"], false),
    ] {
        let mut column = NumberColumn::default();
        for value in values {
            _ = parse_json_in_column(RawValue::new(value.as_bytes()), &mut column);
        }
        assert_eq!(column.is_doubtful(2), expected, "{values:?}");
    }
}

#[test]
fn numbers_in_two_forms_leave_others_open() {
    for (cells, expected) in [
        (&["1,007.00", "1.007,00", "1.250"][..], true),
        // The others mean the same with either mark.
        (&["1,007.00", "1.007,00", "7"], false),
        (&["1,007.00", "1.250"], false),
        (&["1.007,00", "1.250"], false),
        (&["1.250"], false),
        (&[], false),
    ] {
        let mut detector = DecimalMarkDetector::default();
        for cell in cells {
            detector.add(cell);
        }
        assert_eq!(detector.is_mixed(), expected, "{cells:?}");
    }
}

#[test]
fn a_column_whose_numbers_tell_another_mark_than_the_first_is_doubtful() {
    for (mark, cells, expected) in [
        // One number that cannot be read is not many; but all tell that a point stands before fractions.
        (Some(DecimalMark::Comma), &["1,250"][..], true),
        (Some(DecimalMark::Point), &["1,250"], false),
        // The other mark gives the same numbers.
        (None, &["1,250", "7"], false),
        (None, &["1,007.00", "1.007,00", "1.250"], true),
        (None, &["1,007.00", "1.007,00"], false),
        (None, &[], false),
    ] {
        let mut column = NumberColumn::new(mark);
        assert_eq!(column.mark(), mark);
        for cell in cells {
            _ = column.parse(cell);
        }
        assert_eq!(column.is_doubtful(9), expected, "{mark:?} {cells:?}");
    }
}
