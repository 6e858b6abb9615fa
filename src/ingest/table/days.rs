//! Tells overviews, whose rows are days, from lists of posts.

use super::header::{Column, TableHeader};
use crate::ingest::value::date::{self, DayMonth};

/// How often a day may be there in an overview.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Repeats {
    /// Once.
    Never,
    /// As often as each other day: in a table of several accounts or networks.
    Alike,
    /// As often as it likes: in a table that has a row for each item of a day.
    Freely,
}

impl Repeats {
    /// How often a day may be there in an overview with these columns.
    pub(crate) fn of(header: &TableHeader) -> Repeats {
        let names = [Column::Account, Column::Network];
        let has_several = names.into_iter().any(|column| header.index_of(column).is_some());
        if has_several { Repeats::Alike } else { Repeats::Never }
    }
}

/// Whether some times are days or other spans of time: dates without times of day at even steps.
pub(crate) fn are_days(cells: &[&str], order: Option<DayMonth>, repeats: Repeats) -> bool {
    // The steps are the same whichever of day and month stands first, or are not even.
    match order {
        Some(order) => are_days_in(cells, order, repeats),
        None => [DayMonth::DayFirst, DayMonth::MonthFirst]
            .into_iter()
            .any(|order| are_days_in(cells, order, repeats)),
    }
}

fn are_days_in(cells: &[&str], order: DayMonth, repeats: Repeats) -> bool {
    /// Below two weeks, posts may well be one a day.
    const MIN_DAYS: usize = 14;
    const DAY_SECONDS: u64 = 86_400;
    let mut days = Vec::with_capacity(cells.len());
    for cell in cells {
        let time = date::parse_cell(cell.as_bytes(), Some(order)).ok();
        match time.and_then(|time| u64::try_from(time.0).ok()) {
            Some(seconds) if seconds % DAY_SECONDS == 0 => days.push(seconds / DAY_SECONDS),
            _ => return false,
        }
    }
    days.sort_unstable();
    let n_of_first = days.iter().take_while(|day| **day == days[0]).count();
    let is_alike = days.chunk_by(|a, b| a == b).all(|day| day.len() == n_of_first);
    days.dedup();
    let steps = || days.windows(2).map(|pair| pair[1] - pair[0]);
    let Some(step) = steps().min() else { return false };
    // Months have 28 to 31 days. A day in twenty may be missing.
    let is_even = |other: &u64| *other == step || (step >= 28 && *other <= 31);
    let n_uneven = steps().filter(|other| !is_even(other)).count();
    days.len() >= MIN_DAYS
        && (repeats != Repeats::Never || days.len() == cells.len())
        && (is_alike || repeats == Repeats::Freely)
        && 20 * n_uneven < days.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_from_posts() {
        let days = |form: &dyn Fn(u32) -> String, n_each: usize| {
            let cells: Vec<String> =
                (1..=20).flat_map(|day| std::iter::repeat_n(form(day), n_each)).collect();
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let several = TableHeader::from_choices(&[(Column::Network, 1)]);
            // Several a day may well be posts where nothing tells accounts apart.
            assert_eq!(
                are_days(&cells, None, Repeats::Never),
                n_each == 1 && are_days(&cells, None, Repeats::Freely)
            );
            are_days(&cells, None, Repeats::of(&several))
        };
        let date = |day: u32| format!("2026-03-{day:02}");
        assert!(days(&date, 1));
        assert!(days(&date, 3));
        assert!(days(&|day| format!("2026-03-{day:02} 00:00:00"), 1));
        assert!(days(&|day| format!("{day:02}.03.2026"), 1));
        assert!(!days(&|day| format!("2026-03-{day:02} 09:00:00"), 1));
        assert!(!days(&|day| date(1 + day * day % 29), 1));
        let few = ["2026-03-01", "2026-03-02"];
        assert!(!are_days(&few, None, Repeats::of(&TableHeader::default())));
        // A row for each item of a day, of one day three and of the others one.
        let mut uneven: Vec<String> = (1..=20).map(date).collect();
        uneven.extend([date(7), date(7)]);
        let uneven: Vec<&str> = uneven.iter().map(String::as_str).collect();
        let of = |repeats| are_days(&uneven, None, repeats);
        assert_eq!([Repeats::Never, Repeats::Alike, Repeats::Freely].map(of), [false, false, true]);
    }

    #[test]
    fn months_have_different_lengths_and_a_day_in_twenty_may_be_missing() {
        let are_days = |dates: &[String]| {
            let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
            are_days(&dates, Some(DayMonth::DayFirst), Repeats::Never)
        };
        let months: Vec<String> =
            (0..24).map(|n| format!("{}-{:02}-01", 2024 + n / 12, 1 + n % 12)).collect();
        assert!(are_days(&months));
        // Every second month, which is 59 to 62 days.
        let pairs: Vec<String> = months.iter().step_by(2).cloned().collect();
        let further = (2026..2030).flat_map(|year| [1, 3, 5, 7, 9, 11].map(|month| (year, month)));
        let further = further.map(|(year, month)| format!("{year}-{month:02}-01"));
        assert!(!are_days(&pairs.into_iter().chain(further).collect::<Vec<_>>()));
        for (n_days, expected) in [(13, false), (20, false), (21, true)] {
            // The second day is missing.
            let days = (1..=n_days + 1).filter(|day| *day != 2);
            let days: Vec<String> = days.map(|day| format!("2026-03-{day:02}")).collect();
            assert_eq!(are_days(&days), expected, "{n_days}");
        }
    }
}
