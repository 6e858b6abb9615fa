//! Small tables, and what their first rows tell.

use super::*;
use crate::ingest::value::sample::ColumnTally;
use std::fmt::Write as _;

/// The first rows of a table, and the columns that its names suggest.
fn rows_of(table: &str) -> (FirstRows, TableHeader) {
    let names = table.lines().next().unwrap_or_default();
    let delimiter = if names.contains(';') { b';' } else { b',' };
    let names: Vec<String> = names.split(char::from(delimiter)).map(str::to_owned).collect();
    (FirstRows::read(table, delimiter, 1), TableHeader::recognise(&names))
}

/// The column that is read as this after the meanings of names are corrected.
fn corrected(table: &str, column: Column) -> Option<usize> {
    let (rows, mut header) = rows_of(table);
    rows.correct(&mut header, None);
    header.index_of(column)
}

/// The columns that are read as this after further ones are looked for.
fn read_with_others(table: &str, column: Column) -> Vec<usize> {
    let (rows, mut header) = rows_of(table);
    rows.correct(&mut header, None);
    rows.read_others(&mut header, None);
    header.indices_of(column).collect()
}

#[test]
fn a_column_of_flags_is_not_counted_whatever_its_name() {
    for name in ["likes", "quotes", "bookmarks"] {
        let table = format!("date,{name}\n2026-01-05,True\n2026-01-06,False\n");
        let (rows, mut header) = rows_of(&table);
        assert!(header.column_at(1).is_some_and(Column::is_count), "{name}");
        rows.correct(&mut header, None);
        assert_eq!(header.column_at(1), None, "{name}");
    }
}

#[test]
fn ones_and_zeros_are_flags_only_by_the_name_of_a_kind_of_item() {
    for (names, expected) in [
        ("retweets_count,retweet", [Some(Column::Reposts), Some(Column::RepostOf)]),
        ("replies,reply", [Some(Column::Replies), Some(Column::ReplyTo)]),
        // Few shares or comments
        ("Reposts,Shares", [Some(Column::Reposts), None]),
        ("Replies,Comments", [Some(Column::Replies), None]),
        ("repost_count,share_count", [Some(Column::Reposts), None]),
    ] {
        let table = format!("date,{names}\n2026-01-05,7,1\n2026-01-06,2,0\n");
        let (rows, mut header) = rows_of(&table);
        rows.correct(&mut header, None);
        assert_eq!([1, 2].map(|at| header.column_at(at)), expected, "{names}");
    }
}

#[test]
fn a_worse_column_of_times_gives_way_to_a_better_one() {
    let of = |cells: &[&str]| {
        let rows = cells.iter().map(|cell| format!("{cell},2026-01-05 10:00,3\n"));
        let table = format!("date,published,likes\n{}", rows.collect::<String>());
        let (_, header) = rows_of(&table);
        let first = header.index_of(Column::Time).unwrap();
        // The cells stand in the column that is read first.
        let table =
            if first == 0 { table } else { table.replacen("date,published", "published,date", 1) };
        corrected(&table, Column::Time)
    };
    let old = "2020-01-05 10:00";
    assert_eq!(of(&[old, old, old]), Some(0));
    assert_eq!(of(&[old, old, "soon"]), Some(0));
    // Empty, none of it times, or many cells no times.
    assert_eq!(of(&["", "", ""]), Some(1));
    assert_eq!(of(&["soon"]), Some(1));
    assert_eq!(of(&[old, "soon", "later"]), Some(1));
}

#[test]
fn dates_give_way_to_the_same_days_with_times_of_day() {
    let table = |moments: [&str; 2]| {
        let [first, second] = moments;
        format!("date,published,likes\n2026-01-05,{first},3\n2026-01-06,{second},4\n")
    };
    let read = |moments| {
        let table = table(moments);
        let (_, header) = rows_of(&table);
        let is_first = header.index_of(Column::Time) == Some(0);
        let table =
            if is_first { table } else { table.replacen("date,published", "published,date", 1) };
        corrected(&table, Column::Time)
    };
    assert_eq!(read(["2026-01-05 10:00", "2026-01-06 11:00"]), Some(1));
    // The next day in some zone, and no more than that.
    assert_eq!(read(["2026-01-06 13:00", "2026-01-06 11:00"]), Some(1));
    assert_eq!(read(["2026-01-06 15:00", "2026-01-06 11:00"]), Some(0));
    assert_eq!(read(["2026-01-03 09:00", "2026-01-06 11:00"]), Some(0));
    // No times of day, or not for each date.
    assert_eq!(read(["2026-01-05", "2026-01-06"]), Some(0));
    assert_eq!(read(["2026-01-05 10:00", ""]), Some(0));
    // A column of the same days that counts something is none of times.
    let counts = "date,likes\n2026-01-05,2026-01-05 10:00\n2026-01-06,2026-01-06 10:00\n";
    assert_eq!(corrected(counts, Column::Time), Some(0));
}

#[test]
fn columns_of_one_response_are_added_where_they_never_count_in_the_same_row() {
    let both = |rows: [&str; 2]| {
        let table = format!(
            "date,retweets,shares,likes\n2026-01-05 10:00,{}\n2026-01-06 10:00,{}\n",
            rows[0], rows[1]
        );
        let mut found = read_with_others(&table, Column::Reposts);
        found.sort_unstable();
        found
    };
    assert_eq!(both(["1,,3", ",2,4"]), [1, 2]);
    assert_eq!(both(["1,0,3", "0,2,4"]), [1, 2]);
    assert_eq!(both(["1,1,3", "0,2,4"]).len(), 1);
    // A column that counts nothing is not read beside the other.
    assert_eq!(both(["1,,3", "2,0,4"]).len(), 1);
    // Views of two columns may be the same views.
    let views = "date,views,impressions,likes\n2026-01-05 10:00,1,,3\n2026-01-06 10:00,,2,4\n";
    assert_eq!(read_with_others(views, Column::Views).len(), 1);
}

#[test]
fn times_of_collection_give_way_to_those_of_the_items() {
    let of = |pairs: [[&str; 2]; 3]| {
        let rows = pairs.map(|[first, second]| format!("{first},{second},3\n"));
        let table = format!("date,published,likes\n{}", rows.concat());
        let (_, header) = rows_of(&table);
        let is_first = header.index_of(Column::Time) == Some(0);
        let table =
            if is_first { table } else { table.replacen("date,published", "published,date", 1) };
        read_with_others(&table, Column::Time)
    };
    let collected = ["2026-03-01 10:00", "2026-03-01 10:01", "2026-03-01 10:02"];
    let posted = ["2025-11-01 10:00", "2025-12-01 09:00", "2026-01-01 10:00"];
    assert_eq!(of([0, 1, 2].map(|n| [collected[n], posted[n]])), [1]);
    assert_eq!(of([0, 1, 2].map(|n| [posted[n], collected[n]])), [0]);
}

#[test]
fn a_fraction_in_twenty_makes_a_column_doubtful() {
    let of = |n_whole: usize, n_fractions: usize| {
        let table =
            format!("date,likes\n{}{}", "x,7\n".repeat(n_whole), "x,1.5\n".repeat(n_fractions));
        let (rows, mut header) = rows_of(&table);
        rows.drop_doubtful(&mut header);
        header.index_of(Column::Likes)
    };
    assert_eq!(of(30, 0), Some(1));
    // A single one does not count; two of forty are not more than one in twenty, of 39 they are.
    assert_eq!(of(3, 1), Some(1));
    assert_eq!(of(38, 2), Some(1));
    assert_eq!(of(37, 2), None);
}

#[test]
fn numbers_may_be_fractions_where_all_look_like_both() {
    let of = |cells: &[&str]| {
        let rows = cells.iter().map(|cell| format!("x;{cell}\n"));
        rows_of(&format!("date;likes\n{}", rows.collect::<String>())).0.may_be_fractions(1)
    };
    let either = ["1,250", "2,375", "1,125", "4,500", "3,625", "1,875", "2,125", "9,750"];
    assert!(of(&either));
    assert!(!of(&either[1..]));
    // Thousands of the same ending, such as prices, are no fractions.
    assert!(!of(&["1,000"; 8]));
    for other in ["1250,375", "1,25", "1,2500", "a,250", "1,25x", "7"] {
        let mut cells = either;
        cells[3] = other;
        assert!(!of(&cells), "{other}");
    }
}

#[test]
fn many_unread_times_are_told_with_an_example() {
    let of = |cells: &[&str]| {
        let rows = cells.iter().map(|cell| format!("{cell},3\n"));
        rows_of(&format!("date,likes\n{}", rows.collect::<String>()))
            .0
            .too_many_unread_times(0, None)
    };
    let time = "2026-01-05 10:00";
    assert_eq!(of(&[time, "soon", "later"]), Some(("soon".to_owned(), 2, 3)));
    assert_eq!(of(&[time, "soon"]), None);
    // Where no time can be read, the rows are reported one by one.
    assert_eq!(of(&["soon", "later"]), None);
}

#[test]
fn dates_and_their_times_of_day_are_found() {
    let of = |cells: &[&str]| {
        let rows = cells.iter().map(|cell| format!("2026-01-05,{cell},3\n"));
        let (rows, header) = rows_of(&format!("date,time,likes\n{}", rows.collect::<String>()));
        rows.column_of_clocks(&header, 0)
    };
    assert_eq!(of(&["10:00", "9:05 PM"]), Some(1));
    assert_eq!(of(&["10:00", "", "Total"]), Some(1));
    assert_eq!(of(&["10:00", "Total", "Sum"]), None);
    assert_eq!(of(&["", ""]), None);
    assert_eq!(of(&["Total"]), None);
    assert_eq!(of(&["2026-01-05 10:00", "2026-01-06 10:00"]), None);
    // Of two columns that a person has chosen, the one with dates is that of the dates.
    let (rows, _) = rows_of("time,date,likes\n10:00,2026-01-05,3\n11:00,2026-01-06,4\n");
    let chosen = |order: [usize; 2]| TableHeader::from_choices(&order.map(|at| (Column::Time, at)));
    assert_eq!(rows.column_of_dates(&chosen([0, 1])), Some(1));
    assert_eq!(rows.column_of_dates(&chosen([1, 0])), Some(1));
    let clocks = TableHeader::from_choices(&[(Column::Time, 0)]);
    assert_eq!(rows.column_of_dates(&clocks), Some(0));
    // A column of clocks whose name is that of counts is none.
    let (rows, header) = rows_of("date,likes\n2026-01-05,10:00\n2026-01-06,11:00\n");
    assert_eq!(rows.column_of_clocks(&header, 0), None);
}

#[test]
fn dates_of_views_are_no_posts() {
    let of = |table: &str| {
        let (rows, header) = rows_of(table);
        rows.are_dates_of_views(&header, 0)
    };
    assert!(of("date,views\n2026-01-05,3\n2026-01-07,4\n"));
    assert!(!of("date,views\n2026-01-05 10:00,3\n2026-01-07 11:00,4\n"));
    assert!(!of("date,likes\n2026-01-05,3\n2026-01-07,4\n"));
}

/// 14 days with two or three items each, whose names repeat, or with other names on each day.
#[test]
fn the_days_of_items_have_names_that_repeat() {
    let of = |n_items: usize, repeats: bool| {
        let mut table = "date,title,likes\n".to_owned();
        for day in 1..=14 {
            for item in 0..n_items {
                let name = if repeats { item } else { 100 * day + item };
                writeln!(table, "2026-03-{day:02},t{name},1").unwrap();
            }
        }
        let (rows, header) = rows_of(&table);
        rows.are_days_of_items(&header, 0, None)
    };
    assert!(of(2, true) && of(3, true));
    assert!(!of(2, false));
    // Of 15 rows, five different names are a third; six are more.
    let third = |n_names: usize| {
        let rows = (0..15).map(|n| format!("2026-03-{:02},t{},1\n", n + 1, n % n_names));
        let (rows, header) = rows_of(&format!("date,title,likes\n{}", rows.collect::<String>()));
        rows.are_days_of_items(&header, 0, None)
    };
    assert!(third(5) && !third(6));
}

#[test]
fn a_column_of_networks_names_several_and_nothing_else() {
    let of = |name: &str, cells: [&str; 3]| {
        let rows = cells.map(|cell| format!("2026-01-05,{cell},3\n"));
        let (rows, mut header) = rows_of(&format!("date,{name},likes\n{}", rows.concat()));
        rows.find_networks(&mut header);
        header.index_of(Column::Network)
    };
    assert_eq!(of("a", ["Instagram", "Facebook", "Instagram"]), Some(1));
    assert_eq!(of("a", ["Instagram", "Facebook", "Sunday"]), None);
    assert_eq!(of("a", ["Instagram"; 3]), None);
    // A column of another meaning keeps it.
    assert_eq!(of("text", ["Instagram", "Facebook", "Instagram"]), None);
}

#[test]
fn names_that_repeat_may_be_those_of_accounts() {
    let of = |cells: &[&str]| {
        let rows = cells.iter().map(|cell| format!("2026-01-05,{cell},3\n"));
        let table = format!("date,brand,likes\n{}", rows.collect::<String>());
        let (rows, mut header) = rows_of(&table);
        let names = ["date", "brand", "likes"].map(str::to_owned);
        rows.ask_about_accounts(&mut header, &names);
        header.use_of(1, &ColumnTally::default()) == ColumnUse::Unknown(Some(Column::Account))
    };
    assert!(of(&["Anna", "Ben", "Anna", "Ben"]));
    // Three names of six cells are half of them, of five they are more.
    assert!(of(&["Anna", "Ben", "Cleo", "Anna", "Ben", "Cleo"]));
    assert!(!of(&["Anna", "Ben", "Cleo", "Anna", "Ben"]));
    assert!(!of(&["Anna", "Anna"]) && !of(&["Anna", "7", "Anna", "7"]));
}
