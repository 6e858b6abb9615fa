//! Tells overviews, whose rows are days, from lists of posts.

use super::header::{Column, TableHeader};
use crate::ingest::value::date::{self, DayMonth};
use std::collections::BTreeMap;

/// Whether some times are days or other spans of time: dates without times of day at even steps, each
/// once. In a table of several accounts or networks each may be there as often as the others.
pub(crate) fn are_days(cells: &[&str], order: Option<DayMonth>, header: &TableHeader) -> bool {
    /// Below two weeks, posts may well be one a day.
    const MIN_ROWS: usize = 14;
    const DAY_SECONDS: i64 = 86_400;
    // The steps are the same whichever of day and month stands first, or are not even.
    let names = [Column::Account, Column::Network];
    let may_repeat = names.into_iter().any(|column| header.index_of(column).is_some());
    let orders = match order {
        Some(order) => vec![order],
        None => vec![DayMonth::DayFirst, DayMonth::MonthFirst],
    };
    orders.into_iter().any(|order| {
        let mut days: BTreeMap<i64, usize> = BTreeMap::new();
        for cell in cells {
            match date::parse_cell(cell.as_bytes(), Some(order)) {
                Ok(time) if time.0 % DAY_SECONDS == 0 => {
                    *days.entry(time.0 / DAY_SECONDS).or_default() += 1;
                }
                _ => return false,
            }
        }
        let n_each = cells.len().checked_div(days.len()).unwrap_or(0);
        let all: Vec<i64> = days.keys().copied().collect();
        let steps: Vec<i64> = all.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let Some(&step) = steps.iter().min() else { return false };
        // Months have 28 to 31 days. A day in twenty may be missing.
        let is_even = |other: &i64| *other == step || (step >= 28 && *other <= 31);
        let n_even = steps.iter().filter(|other| is_even(other)).count();
        days.len() >= MIN_ROWS
            && (n_each == 1 || may_repeat)
            && days.values().all(|n| *n == n_each)
            && 20 * (steps.len() - n_even) <= steps.len()
    })
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
            assert!(n_each == 1 || !are_days(&cells, None, &TableHeader::default()));
            are_days(&cells, None, &several)
        };
        let date = |day: u32| format!("2026-03-{day:02}");
        assert!(days(&date, 1));
        assert!(days(&date, 3));
        assert!(days(&|day| format!("2026-03-{day:02} 00:00:00"), 1));
        assert!(days(&|day| format!("{day:02}.03.2026"), 1));
        assert!(!days(&|day| format!("2026-03-{day:02} 09:00:00"), 1));
        assert!(!days(&|day| date(1 + day * day % 29), 1));
        assert!(!are_days(&["2026-03-01", "2026-03-02"], None, &TableHeader::default()));
    }
}
