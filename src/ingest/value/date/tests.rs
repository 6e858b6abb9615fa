//! Tables of times: what is read, and what is not.

use super::DayMonth::{DayFirst, MonthFirst, YearFirst};
use super::*;

mod order;

#[test]
fn times_of_collection_are_later_and_closer_together() {
    let times = |times: &[i64]| times.iter().map(|time| Time(*time)).collect::<Vec<Time>>();
    for (collected, posted, expected) in [
        (&[100, 101][..], &[0, 90][..], true),
        (&[100, 101], &[0, 110], false),
        (&[100, 190], &[0, 90], false),
        // A quarter as far apart is not close.
        (&[100, 124], &[0, 100], true),
        (&[100, 125], &[0, 100], false),
        (&[100, 101], &[], false),
        (&[], &[0, 90], false),
    ] {
        assert_eq!(are_of_collection(&times(collected), &times(posted)), expected, "{collected:?}");
    }
}

/// The Unix time of 2015-01-24T02:02:37Z.
const T: i64 = 1_422_064_957;

/// Checks the Unix time that a text in a column of this order gives. The expected values are from
/// `date -u -d … +%s`.
#[track_caller]
fn case(text: &str, order: DayMonth, expected: Option<i64>) {
    assert_eq!(parse_in_column(text, Some(order)).ok().map(|time| time.0), expected, "{text:?}");
}

#[test]
fn iso_8601_and_its_relatives() {
    for (text, expected) in [
        ("2015-01-24T02:02:37Z", T),
        (" 2015-01-24T02:02:37Z ", T),
        ("2015-01-24T02:02:37.123Z", T),
        ("2015-01-24T02:02:37.123456789Z", T),
        ("2015-01-24T02:02:37,123Z", T),
        ("2015-01-24t02:02:37z", T),
        ("2015-01-24 02:02:37", T),
        ("2015-01-24 02:02:37 UTC", T),
        ("2015-01-24 02:02:37 GMT", T),
        ("2015/01/24 02:02:37", T),
        ("2015.01.24 02:02:37", T),
        ("2015-1-24 2:02:37", T),
        ("2015-01-24 02:02", 1_422_064_920),
        ("2026-08-15 13:12 +0000", 1_786_799_520),
        ("2015-01-24", 1_422_057_600),
        ("2015/01/24", 1_422_057_600),
    ] {
        case(text, DayFirst, Some(expected));
        case(text, MonthFirst, Some(expected));
        assert_eq!(parse(text), Some(Time(expected)), "{text:?}");
    }
}

#[test]
fn offsets_from_utc() {
    for (offset, expected) in [
        ("+00:00", T),
        ("+0000", T),
        ("-0000", T),
        ("+02:00", 1_422_057_757),
        ("+0200", 1_422_057_757),
        ("+02", 1_422_057_757),
        ("+2", 1_422_057_757),
        ("-05:30", 1_422_084_757),
        ("-0530", 1_422_084_757),
        ("−05:30", 1_422_084_757),
        ("+05:30", 1_422_045_157),
        ("-5", 1_422_082_957),
        ("-05", 1_422_082_957),
        ("+14:00", 1_422_014_557),
        ("-12:00", 1_422_108_157),
    ] {
        case(&format!("2015-01-24T02:02:37{offset}"), DayFirst, Some(expected));
        case(&format!("2015-01-24 02:02:37.5 {offset}"), DayFirst, Some(expected));
    }
    for offset in [
        "+", "+020", "+02000", "+02:", "+0200:00", "+:30", "*02:00", "+99:99", "+02:60", "+0260",
        "+14:01", "-15:00", "+24",
    ] {
        case(&format!("2015-01-24T02:02:37{offset}"), DayFirst, None);
    }
}

#[test]
fn moments_at_which_nothing_can_have_been_published() {
    for text in [
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "0001-01-01 00:00:00",
        "0000-12-31T23:00:00-02:00",
        "1899-12-30",
        "1900-01-01",
        "01.01.1900",
        "Mon Jan 01 00:00:00 +0000 1900",
        "1969-12-31T23:59:59Z",
        "1970-01-01T00:59:59+01:00",
        "2200-01-01",
        "9999-12-31T23:59:59Z",
        "Jan 1, 2200",
        "7258118400",
    ] {
        case(text, DayFirst, None);
        assert_eq!(parse_cell(text.as_bytes(), None), Err(TimeError::Unreadable), "{text}");
    }
    case("1970-01-01T00:00:00Z", DayFirst, Some(0));
    case("1970-01-01T01:00:00+01:00", DayFirst, Some(0));
    case("2199-12-31T23:59:59Z", DayFirst, Some(7_258_118_399));
}

#[test]
fn months_as_words() {
    for (text, expected) in [
        ("Wed Oct 19 20:07:25 +0000 2022", 1_666_210_045),
        ("Wed, 19 Oct 2022 20:07:25 +0000", 1_666_210_045),
        ("Wednesday, 19 October 2022 20:07:25 GMT", 1_666_210_045),
        ("wed oct 19 20:07:25 +0000 2022", 1_666_210_045),
        ("19-Oct-2022 20:07:25", 1_666_210_045),
        ("Tue, Jul 14, 2026", 1_783_987_200),
        ("Dec 15, 2023", 1_702_598_400),
        ("DEC 15 2023", 1_702_598_400),
        ("15 December 2023", 1_702_598_400),
        ("15. December 2023", 1_702_598_400),
        ("15 Dec 23", 1_702_598_400),
        ("May 1, 2023", 1_682_899_200),
        ("Dec 15, 2023, 3:07 PM", 1_702_652_820),
    ] {
        case(text, DayFirst, Some(expected));
        case(text, MonthFirst, Some(expected));
    }
}

#[test]
fn months_of_other_languages() {
    for text in [
        "15 dic 2023",
        "15 dic. 2023",
        "15 de diciembre de 2023",
        "vie., 15 dic 2023",
        "15. Dez. 2023",
        "Freitag, 15. Dezember 2023",
        "15 déc. 2023",
        "ven. 15 déc. 2023",
        "15 dez 2023",
        "15 grudnia 2023",
        "15 gru 2023",
        "15 Ara 2023 Cum",
        "15 dec. 2023",
        "2023年12月15日",
        "2023年12月15日(金)",
        "2023年12月15日金曜日",
        "2023년 12월 15일",
        "2023년 12월 15일 금요일",
        "2023. 12. 15.",
        "20231215",
    ] {
        case(text, DayFirst, Some(1_702_598_400));
        case(text, MonthFirst, Some(1_702_598_400));
    }
    for (text, expected) in [
        // A weekday may be written like a month.
        ("mar 3 ene 2023", Some(1_672_704_000)),
        ("mar. 3 ene. 2023", Some(1_672_704_000)),
        ("3 Oca 2023 Paz", Some(1_672_704_000)),
        ("mar 14 mar 2023", Some(1_678_752_000)),
        ("3 ene feb 2023", None),
    ] {
        case(text, DayFirst, expected);
    }
}

#[test]
fn times_of_day_in_other_words() {
    for text in [
        "Dec 15, 2023 at 3:07 PM",
        "3:07 PM Fri. Dec. 15 2023",
        "15 dic 2023, 3:07 p. m.",
        "15 dic 2023 3:07 p.m.",
        "15. Dezember 2023 um 15:07 Uhr",
        "2023年12月15日 15時7分",
        "2023年12月15日 15時7分0秒",
        "2023年12月15日 午後3:07",
        "2023년 12월 15일 오후 3:07",
        "2023. 12. 15. 오후 3:07",
        "20231215T150700",
        "20231215 1507",
        "20231215150700",
        "2023-12-15 15:07:00 GMT",
        "2023-12-15 16:07:00 CET",
        "2023-12-15 10:07:00 EST",
        "2023-12-15 07:07 PST",
        "Fri Dec 15 2023 16:07:00 GMT+0100 (Central European Standard Time)",
        "2023-12-15 15:07 (UTC)",
    ] {
        case(text, DayFirst, Some(1_702_652_820));
    }
    for text in ["2023-12-15 15:07 XYZ", "2023-12-15 CET", "2023-12-15 3:07 x. m.", "20231315"] {
        case(text, DayFirst, None);
    }
}

#[test]
fn unix_times_have_a_unit_by_their_length() {
    let cell = |text: &str| parse_cell(text.as_bytes(), None).ok().map(|time| time.0);
    for (text, expected) in [
        ("1677664860", Some(1_677_664_860)),
        ("1677664860123", Some(1_677_664_860)),
        ("1677664860123456", Some(1_677_664_860)),
        ("167766486012345", None),
        ("1677664860123456789", None),
    ] {
        assert_eq!(cell(text), expected, "{text}");
    }
}

#[test]
fn serial_numbers_of_spreadsheets() {
    let cell = |text: &str| parse_cell(text.as_bytes(), None).ok().map(|time| time.0);
    for (text, expected) in [
        ("44986", Some(1_677_628_800)),
        ("44986.41736", Some(1_677_664_860)),
        ("44986,41736", Some(1_677_664_860)),
        ("44986.41736111111", Some(1_677_664_860)),
        ("44986.99999999999999999999", Some(1_677_715_200)),
        ("36526", Some(946_684_800)),
        ("36525.9", None),
        ("73049.5", Some(4_102_315_200)),
        ("73050", None),
        ("12345", None),
        ("99999", None),
        ("449860", None),
        ("044986", None),
        ("44986.x", None),
    ] {
        assert_eq!(cell(text), expected, "{text}");
    }
    // Only in tables: elsewhere a number is no date.
    assert_eq!(parse("44986"), None);
    assert!(has_time_of_day("44986.41736") && !has_time_of_day("44986"));
}

#[test]
fn clocks_of_twelve_hours() {
    for (clock, expected) in [
        ("12:00 AM", Some(1_422_057_600)),
        ("12:30 AM", Some(1_422_059_400)),
        ("2:02:37 AM", Some(T)),
        ("12:00 PM", Some(1_422_100_800)),
        ("12:30 pm", Some(1_422_102_600)),
        ("3:07 PM", Some(1_422_112_020)),
        ("3:07PM", Some(1_422_112_020)),
        ("11:59:59 PM", Some(1_422_143_999)),
        ("0:30 AM", None),
        ("0:30 PM", None),
        ("13:00 PM", None),
        ("13:00 AM", None),
        ("PM", None),
    ] {
        case(&format!("2015-01-24 {clock}"), DayFirst, expected);
    }
}

#[test]
fn numeric_dates_with_the_year_last() {
    for (text, day_first, month_first) in [
        ("03/04/2026", Some(1_775_174_400), Some(1_772_582_400)),
        ("03-04-2026", Some(1_775_174_400), Some(1_772_582_400)),
        ("3/4/26", Some(1_775_174_400), Some(1_772_582_400)),
        ("03 04 2026", Some(1_775_174_400), Some(1_772_582_400)),
        // Dots mean that the day stands first.
        ("03.04.2026", Some(1_775_174_400), Some(1_775_174_400)),
        ("01.09.2026 18:00", Some(1_788_285_600), Some(1_788_285_600)),
        ("10/16/17 22:59", None, Some(1_508_194_740)),
        ("10/16/2017 10:59 PM", None, Some(1_508_194_740)),
        ("16/10/2017 22:59", Some(1_508_194_740), None),
        ("15-12-2023 00:00", Some(1_702_598_400), None),
        ("12/15/23", None, Some(1_702_598_400)),
        ("13/13/2026", None, None),
        ("32/01/2026", None, None),
        ("0/01/2026", None, None),
        ("003/04/2026", None, None),
        ("03/004/2026", None, None),
        ("03/04/026", None, None),
        ("03/04/20260", None, None),
    ] {
        case(text, DayFirst, day_first);
        case(text, MonthFirst, month_first);
    }
    for (text, expected) in [
        ("03/04/2026", Err(TimeError::NeedsOrder)),
        ("16/10/2017", Err(TimeError::NeedsOrder)),
        ("03.04.2026", Ok(Time(1_775_174_400))),
        ("2026/04/03", Ok(Time(1_775_174_400))),
        ("03/04", Err(TimeError::Unreadable)),
        ("32.01.2026", Err(TimeError::Unreadable)),
    ] {
        assert_eq!(parse_in_column(text, None), expected, "{text:?}");
        assert_eq!(parse_cell(text.as_bytes(), None), expected, "{text:?}");
        assert_eq!(parse(text), expected.ok(), "{text:?}");
    }
}

#[test]
fn unix_times() {
    for (text, expected) in [
        ("1422064957", Some(T)),
        (" 1422064957 ", Some(T)),
        ("1422064957123", Some(T)),
        ("1422064957999", Some(T)),
        ("142206495", None),
        ("14220649571", None),
        ("142206495712", None),
        ("14220649571234", None),
        ("-1422064957", None),
        ("1422064957.5", Some(T)),
        ("1422064957.0", Some(T)),
        ("1422064957.", Some(T)),
        ("1422064957.x", None),
    ] {
        case(text, DayFirst, expected);
    }
}

#[test]
fn other_texts_are_not_times() {
    for text in [
        "",
        " ",
        "yesterday",
        "1 2",
        "2015",
        "2015-01",
        "Dec 15",
        "December 2023",
        "Smarch 15, 2023",
        "115 Dec 2023",
        "015 Dec 2023",
        "21231215",
        "2015-01-24-05",
        "2015-01-24.",
        "2015-01-24 /",
        "2015-01-24 05",
        "2015-01-24 2:02:37 +1 x",
        "2015-02-29",
        "2015-13-01",
        "2015-00-01",
        "2015-01-24T24:02:37Z",
        "2015-01-24T02:60:37Z",
        "2015-01-24T02:02:60Z",
        "2015-01-24T256:02:37Z",
        "10/16/2017 25:00",
        "2015-01-24 02:02 o'clock",
        "2015-01-24 (02:02)",
        "2015_01_24",
        "2015-01-24+02:00",
        "12:30",
        "2015-01-24 02:02:37 and more words than any time",
    ] {
        case(text, DayFirst, None);
    }
}

#[test]
fn the_time_of_day_may_be_missing() {
    for (text, expected) in [
        ("2015-01-24T02:02:37Z", true),
        ("Dec 15, 2023 3:07 PM", true),
        ("1422064957", true),
        (" 1422064957123 ", true),
        ("2015-01-24 15h07", true),
        ("2015-01-24", false),
        ("Dec 15, 2023", false),
        // This `h` is no mark between hours and minutes.
        ("March2, 2023", false),
    ] {
        assert_eq!(has_time_of_day(text), expected, "{text:?}");
    }
}

#[test]
fn a_time_of_day_has_no_date() {
    for (text, expected) in [
        ("9:05 PM", true),
        ("21:05:59", true),
        ("2015-01-24 21:05", false),
        ("2015-01-24", false),
        ("24:05", false),
        ("9:05 of the clock", false),
        ("soon", false),
        ("", false),
    ] {
        assert_eq!(is_time_of_day(text), expected, "{text:?}");
    }
}
