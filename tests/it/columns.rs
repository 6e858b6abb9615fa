//! What the columns of tables are used for, and which rows are read.

use influence_score::activity::PostKind;
use influence_score::ingest::{
    Choices, Column, ColumnUse, Error, File, Ingested, Reason, Why, ingest,
};

fn read_with(table: &str, choices: &Choices) -> Result<Ingested, Error> {
    ingest([File::from_bytes("a.csv", table.as_bytes())], choices)
}

fn read(table: &str) -> Ingested {
    read_with(table, &Choices::default()).unwrap_or_else(|error| panic!("{error}: {table}"))
}

fn n_posts(ingested: &Ingested) -> usize {
    ingested.accounts.iter().map(influence_score::activity::Activity::len).sum()
}

/// The kinds of the posts of the one account.
fn kinds(table: &str) -> Vec<PostKind> {
    read(table).accounts[0].posts().map(|post| post.kind).collect()
}

/// The reasons for which rows were skipped.
fn skipped(ingested: &Ingested) -> Vec<Why> {
    ingested.report.groups().map(|group| group.why).collect()
}

/// Each column: its name, its use, how many of its cells are filled and how many cannot be read.
fn columns(ingested: &Ingested) -> Vec<(&str, ColumnUse, u64, u64)> {
    let columns = ingested.report.columns.iter();
    columns.map(|it| (it.name.as_str(), it.used_as, it.n_filled, it.n_unread)).collect()
}

#[test]
fn each_column_is_reported_with_its_cells() {
    let table = "date,likes,replies,lang,zeal\n\
        2026-01-05 10:00,3,1,en,7\n\
        2026-01-06 10:00,,2,,8\n\
        ,5,1,de,9\n\
        soon,1,1,de,9\n\
        2026-01-08 11:00,x,1,en,1\n";
    let ingested = read(table);
    assert_eq!(n_posts(&ingested), 3);
    assert_eq!(skipped(&ingested).len(), 3);
    let expected = [
        ("date", ColumnUse::Read(Column::Time), 4, 1),
        ("likes", ColumnUse::Read(Column::Likes), 2, 1),
        ("replies", ColumnUse::Read(Column::Replies), 3, 0),
        ("lang", ColumnUse::NotNumeric, 2, 0),
        ("zeal", ColumnUse::Unknown(None), 3, 0),
    ];
    assert_eq!(columns(&ingested), expected);
    // Only where a column may matter, the table is shown.
    assert!(ingested.report.unread_table.is_some());
    let known = "date,likes,lang\n2026-01-05 10:00,3,en\n2026-01-06 11:00,4,de\n";
    assert!(read(known).report.unread_table.is_none());
    for texts in [[table, known], [known, table]] {
        let files = texts.map(|text| File::from_bytes("a", text.as_bytes()));
        assert!(ingest(files, &Choices::default()).unwrap().report.unread_table.is_none());
    }
    // A column without a name numbers the rows.
    let numbered = read(",date,likes\n0,2026-01-05 10:00,3\n1,2026-01-06 11:00,4\n");
    assert_eq!(columns(&numbered)[0], ("", ColumnUse::NotCounted, 2, 0));
}

/// A table of posts at different times, with the likes that a rule gives for each of its rows.
fn long(n: u32, likes: impl Fn(u32) -> String, more: impl Fn(u32) -> String) -> String {
    let rows = (0..n).map(|n| {
        let (day, minute) = (1 + n / 60 % 28, n % 60);
        let month = 1 + n / 1_680;
        format!("2026-{month:02}-{day:02} 10:{minute:02},{},{}\n", likes(n), more(n))
    });
    format!("date,likes,zeal\n{}", rows.collect::<String>())
}

#[test]
fn a_column_that_is_not_read_is_looked_at_until_it_holds_something() {
    let filled_from = |first: u32| {
        let table =
            long(1_100, |_| "3".into(), |n| if n < first { String::new() } else { "7".into() });
        let ingested = read(&table);
        let (_, used_as, n_filled, _) = columns(&ingested)[2];
        (used_as, n_filled)
    };
    assert_eq!(filled_from(1_050), (ColumnUse::Unknown(None), 1));
    assert_eq!(filled_from(990), (ColumnUse::Unknown(None), 10));
    assert_eq!(filled_from(0), (ColumnUse::Unknown(None), 1_000));
    assert_eq!(filled_from(1_100), (ColumnUse::NotNumeric, 0));
}

#[test]
fn what_the_first_rows_do_not_tell_is_found_at_the_end() {
    // Beyond the first 500 rows, many numbers are fractions.
    let table = long(800, |n| if n < 600 { "3".into() } else { "1.5".into() }, |_| "x".into());
    let error = read_with(&table, &Choices::default()).unwrap_err();
    assert!(matches!(error.reason, Reason::NoCountColumn(_)), "{error}");
    let replies = table.replace("zeal", "replies").replace(",x\n", ",2\n");
    let ingested = read(&replies);
    assert_eq!(columns(&ingested)[1].1, ColumnUse::Doubtful(Column::Likes));
    assert!(ingested.accounts[0].posts().all(|post| post.counts[0].get().is_none()));
    // The likes of another file are kept.
    let other = "date,likes,text\n2025-01-01 10:00,3,a\n2025-01-02 10:00,4,b\n";
    let files = [other, &replies].map(|text| File::from_bytes("a", text.as_bytes()));
    let ingested = ingest(files, &Choices::default()).unwrap();
    let posts = ingested.accounts[0].posts();
    let likes: Vec<u64> = posts.filter_map(|post| post.counts[0].get()).collect();
    assert_eq!(likes, [3, 4]);
    // Many times cannot be read.
    let table = long(700, |_| "3".into(), |_| "x".into());
    let table = table + &"soon,3,x\n".repeat(100);
    let error = read_with(&table, &Choices::default()).unwrap_err();
    let expected = Reason::UnreadTimes { example: "soon".into(), n: 100, of: 800 };
    assert_eq!(error.reason, expected);
    let choices = Choices { skips_unread_times: true, ..Choices::default() };
    assert_eq!(n_posts(&read_with(&table, &choices).unwrap()), 700);
    let first = "date,likes\nsoon,3\nsoon,4\n2026-01-05 10:00,3\n";
    let error = read_with(first, &Choices::default()).unwrap_err();
    assert_eq!(error.reason, Reason::UnreadTimes { example: "soon".into(), n: 2, of: 3 });
    assert_eq!(n_posts(&read_with(first, &choices).unwrap()), 1);
}

#[test]
fn another_table_below_the_first_ends_it() {
    let first = "date,likes,text\n2026-01-05 10:00,3,a\n2026-01-06 11:00,4,b\n";
    let ingested = read(&format!("{first}\npublished,shares,body\n2026-01-07 10:00,5,c\n"));
    assert_eq!(n_posts(&ingested), 2);
    assert_eq!(skipped(&ingested), [Why::RestUnreadable]);
    // The same header again is a row without a time.
    let ingested = read(&format!("{first}date,likes,text\n2026-01-07 10:00,5,c\n"));
    assert_eq!(n_posts(&ingested), 3);
    assert_eq!(skipped(&ingested), [Why::UnreadableTime]);
    // A row with the names of counts or of times alone is no header.
    for row in ["soon,5,likes", "when,published,soon"] {
        let ingested = read(&format!("{first}{row}\n2026-01-07 10:00,5,c\n"));
        assert_eq!(n_posts(&ingested), 3, "{row}");
        assert!(!skipped(&ingested).contains(&Why::RestUnreadable), "{row}");
    }
    // A title above the header has a name of a column in it.
    let ingested = read(&format!("Date,Report,of\n{first}"));
    assert_eq!(n_posts(&ingested), 2);
}

#[test]
fn a_time_of_day_alone_is_no_time() {
    let table = "date,time,likes,text\n2026-01-05,10:00,3,a\n2026-01-06,,4,b\n,11:00,5,c\n";
    let ingested = read(table);
    let times: Vec<i64> = ingested.accounts[0].posts().map(|post| post.time.0).collect();
    // 2026-01-05T10:00:00Z and 2026-01-06T00:00:00Z
    assert_eq!(times, [1_767_607_200, 1_767_657_600]);
    assert_eq!(skipped(&ingested), [Why::NoTime]);
}

#[test]
fn replies_are_told_by_their_text_on_x_alone() {
    use PostKind::{Post, Reply};
    let table = |names: &str, link: &str| {
        format!("{names}\n2026-01-05 10:00,@gull no,3,{link}\n2026-01-06 11:00,yes,4,{link}\n")
    };
    let elsewhere = "https://example.org/1";
    assert_eq!(kinds(&table("date,text,likes,link", elsewhere)), [Post, Post]);
    assert_eq!(kinds(&table("date,tweet text,likes,link", elsewhere)), [Reply, Post]);
    let of_x = table("date,text,likes,link", "https://x.com/a/status/1");
    assert_eq!(kinds(&of_x), [Reply, Post]);
    let twice = of_x + "2026-01-07 11:00,@crow no,4,\n";
    assert_eq!(read(&twice).report.n_replies_by_text, 2);
}

/// Tables of YouTube have a row of totals, whose first cell is a word such as `Total`.
#[test]
fn a_row_of_totals_is_no_lost_row() {
    let of = |first: &str, time: &str| {
        skipped(&read(&format!(
            "Content,Video title,Video publish time,Views,Likes\n\
             {first},,{time},9,7\nab1,One,\"Mar 14, 2026\",5,4\ncd2,Two,\"Mar 15, 2026\",4,3\n"
        )))
    };
    assert_eq!(of("Total", ""), []);
    assert_eq!(of("Total", "all"), []);
    // A video without a time, and one without an id.
    assert_eq!(of("ef3", ""), [Why::NoTime]);
    assert_eq!(of("", ""), [Why::NoTime]);
    assert_eq!(of("", "soon"), [Why::UnreadableTime]);
}

#[test]
fn columns_of_flags_mark_reposts_and_replies() {
    use PostKind::{Post, Reply, Repost};
    let table = "date,likes,reposts,replies,text\n\
        2026-01-05 10:00,3,True,False,a\n2026-01-06 10:00,4,False,True,b\n2026-01-07 11:00,5,False,False,c\n";
    assert_eq!(kinds(table), [Repost, Reply, Post]);
}

#[test]
fn a_chosen_column_may_have_no_name() {
    let columns = vec![(Column::Time, 2), (Column::Likes, 1)];
    let choices = Choices::default().naming(&[], columns);
    let ingested =
        read_with("a,b\nx,3,2026-01-05 10:00\ny,4,2026-01-06 10:00\n", &choices).unwrap();
    assert_eq!(n_posts(&ingested), 2);
}

/// The likes of the posts of the one account, in the order of time.
fn likes(table: &str) -> Vec<Option<u64>> {
    read(table).accounts[0].posts().map(|post| post.counts[0].get()).collect()
}

#[test]
fn a_column_that_does_not_hold_what_its_name_says_gives_way() {
    let flags = "date,likes,favorites,text\n\
        2026-01-05 10:00,True,3,a\n2026-01-06 10:00,False,4,b\n";
    assert_eq!(likes(flags), [Some(3), Some(4)]);
    let empty = "date,published,likes,text\n,2026-01-05 10:00,3,a\n,2026-01-06 10:00,4,b\n";
    assert_eq!(likes(empty), [Some(3), Some(4)]);
    let mixed = "date,published,likes,text\n\
        soon,2026-01-05 10:00,3,a\n2025-01-01,2026-01-06 10:00,4,b\n\
        later,2026-01-07 10:00,5,c\n2025-01-02,2026-01-08 10:00,6,d\n";
    assert_eq!(likes(mixed), [Some(3), Some(4), Some(5), Some(6)]);
    // Beside a column of numbers of the same meaning, ones and zeros are flags.
    let ones = "date,likes,reposts,retweets,text\n\
        2026-01-05 10:00,3,12,0,a\n2026-01-06 10:00,4,7,1,b\n";
    assert_eq!(kinds(ones), [PostKind::Post, PostKind::Repost]);
}

#[test]
fn all_numbers_of_a_column_tell_how_they_are_written() {
    let table = |numbers: &[&str]| {
        let rows = numbers.iter().enumerate();
        let rows = rows.map(|(n, number)| format!("2026-01-05 10:{n:02};\"{number}\";1;t{n}\n"));
        format!("date;likes;replies;text\n{}", rows.collect::<String>())
    };
    assert_eq!(likes(&table(&["7.00", "1.000", "3.00"])), [Some(7), Some(1), Some(3)]);
    // So does a single zero after the point.
    assert_eq!(likes(&table(&["7.0", "1.000", "3.0"])), [Some(7), Some(1), Some(3)]);
    assert_eq!(likes(&table(&["7,00", "1.007", "3"])), [Some(7), Some(1_007), Some(3)]);
    // Two of sixty cannot be read, which are not many; four are.
    let mut numbers = ["5"; 60];
    numbers[10] = "x";
    numbers[40] = "y";
    let ingested = read(&table(&numbers));
    let (many, few) = (ColumnUse::Doubtful(Column::Likes), ColumnUse::Read(Column::Likes));
    assert_eq!(columns(&ingested)[1], ("likes", few, 60, 2));
    numbers[20] = "z";
    numbers[30] = "z";
    assert_eq!(columns(&read(&table(&numbers)))[1].1, many);
    // Where a semicolon separates the cells, a comma may stand before fractions.
    let alike = ["1,250", "2,375", "1,125", "4,500", "3,625", "1,875", "2,125", "9,750"];
    assert_eq!(columns(&read(&table(&alike)))[1].1, many);
    assert_eq!(columns(&read(&table(&alike[1..])))[1].1, few);
    assert_eq!(columns(&read(&table(&alike).replace(';', "\t")))[1].1, few);
}

#[test]
fn the_account_with_most_posts_is_found_wherever_it_stands() {
    for names in [["crow", "gull", "gull"], ["gull", "gull", "crow"], ["gull", "crow", "gull"]] {
        let rows = names.iter().enumerate();
        let rows = rows.map(|(n, name)| format!("2026-01-05 10:{n:02},{n},{name}\n"));
        let ingested = read(&format!("date,likes,username\n{}", rows.collect::<String>()));
        assert_eq!(ingested.accounts.len(), 2);
        let busiest = &ingested.accounts[ingested.busiest()];
        assert_eq!(busiest.account.name.as_deref(), Some("gull"), "{names:?}");
    }
}

#[test]
fn posts_are_counted_while_they_are_read() {
    let table = b"date,likes\n2026-01-05 10:00,3\n2026-01-06 10:00,4\n2026-01-06 10:00,4\n";
    let mut ingestion = influence_score::ingest::Ingestion::new(Choices::default());
    ingestion.begin("a", table.len() as u64);
    assert_eq!(ingestion.n_posts(), 0);
    ingestion.give(table);
    // Duplicates count until they are found at the end.
    assert_eq!(ingestion.n_posts(), 3);
}

#[test]
fn what_is_skipped_costs_an_item_or_a_count() {
    for why in [Why::NoTime, Why::UnreadableTime, Why::NotAnItem] {
        assert_eq!((why.costs_an_item(), why.costs_a_count()), (true, false), "{why:?}");
    }
    for why in [Why::UnreadableCount, Why::NegativeCount, Why::AbsurdCount] {
        assert_eq!((why.costs_an_item(), why.costs_a_count()), (false, true), "{why:?}");
    }
    assert!(!Why::RestUnreadable.costs_an_item() && !Why::RestUnreadable.costs_a_count());
    let error = read_with("date,likes\n,3\n", &Choices::default()).unwrap_err();
    assert!(error.to_string().ends_with("no row could be used; line 2 has no time"), "{error}");
}

#[test]
fn a_report_lists_a_part_and_counts_all() {
    // Four tables of 256 columns each.
    let names: Vec<String> = (0..254).map(|n| format!("column{n}")).collect();
    let table = format!("date,likes,{}\n2026-01-05 10:00,3\n", names.join(","));
    let files = ["a", "b", "c", "d"].map(|name| File::from_bytes(name, table.as_bytes()));
    let ingested = ingest(files, &Choices::default()).unwrap();
    assert_eq!((ingested.report.columns.len(), ingested.report.n_more_columns), (1_000, 24));
    let rows = ",3\n".repeat(102);
    let ingested = read(&format!("date,likes\n2026-01-05 10:00,3\n{rows}"));
    let groups: Vec<_> =
        ingested.report.groups().map(|group| (group.why, group.n, group.first.len())).collect();
    assert_eq!(groups, [(Why::NoTime, 102, 100)]);
}

#[test]
fn the_use_of_a_column_has_a_name() {
    let uses = [
        (ColumnUse::Read(Column::Likes), "likes"),
        (ColumnUse::NotCounted, "not counted"),
        (ColumnUse::NotNumeric, "not numeric"),
        (ColumnUse::Doubtful(Column::Likes), "doubtful"),
        (ColumnUse::Unknown(None), "unknown"),
    ];
    for (used_as, name) in uses {
        assert_eq!(used_as.to_string(), name);
    }
}
