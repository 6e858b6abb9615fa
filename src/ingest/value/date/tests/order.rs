//! Which number of a date stands first, as the dates of a column tell.

use super::*;

#[test]
fn the_dates_of_a_column_tell_the_order() {
    for (dates, expected) in [
        (&["03/04/2026", "13/04/2026"][..], Ok(DayFirst)),
        (&["03/04/2026", "04/13/2026"], Ok(MonthFirst)),
        (&["03-04-2026 10:00", "04-13-2026 10:00"], Ok(MonthFirst)),
        // The example is another day in either order; without one, nothing has to be decided.
        (&["12/12/2026", "12/12/2026"], Ok(DayFirst)),
        (&["01/01/2026", "02/02/2026", "02/01/2026"], Err("02/01/2026")),
        (&["05.06.05", "05.07.22"], Err("05.07.22")),
        (&["03/04/2026"], Err("03/04/2026")),
        (&["03/04/2026", "05/06/2026"], Err("03/04/2026")),
        (&["13/04/2026", "04/13/2026"], Err("13/04/2026")),
        // Years with two digits may stand first.
        (&["23/03/28", "23/03/29", "23/04/01", "23/04/02"], Ok(YearFirst)),
        (&["23.03.28", "23.03.29", "23.04.01", "23.04.02"], Ok(YearFirst)),
        (&["28.03.23", "29.03.23", "01.04.23", "02.04.23"], Ok(DayFirst)),
        (&["03/28/23", "04/01/23"], Ok(MonthFirst)),
        // These dots do not separate the numbers of the date.
        (&["03/28/23, 9:05 p.m.", "04/01/23, 9:05 a.m."], Ok(MonthFirst)),
        (&["99/03/28"], Ok(YearFirst)),
        (&["23.03.24"], Err("23.03.24")),
        (&["05.01.22", "05.02.23"], Err("05.01.22")),
        // Too few dates for years to stand out.
        (&["23/03/28", "23/03/29", "23/04/01"], Err("23/03/28")),
        // A year with four digits stands last, and so do the others.
        (&["13/04/05", "13/04/06", "13/04/07", "13/04/08", "13/04/2026"], Ok(DayFirst)),
        // No order fits, or only those in which the date is the same day.
        (&["40/40/2026"], Err("40/40/2026")),
        (&["05/05/40"], Ok(DayFirst)),
        // These do not need the order, and do not tell it.
        (&["2026-04-03"], Ok(DayFirst)),
        (&["04.13.2026"], Ok(DayFirst)),
        (&["Dec 15, 2023", "yesterday", ""], Ok(DayFirst)),
        (&["2026-04-03", "Dec 15, 2023", "03/04/2026"], Err("03/04/2026")),
        (&[], Ok(DayFirst)),
    ] {
        let mut detector = DayMonthDetector::default();
        for date in dates {
            detector.add(date);
        }
        assert_eq!(detector.order(), expected.map_err(str::to_owned), "{dates:?}");
    }
}
