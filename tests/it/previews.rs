//! The top of a table whose columns have to be named: what is proposed, and what a choice makes of
//! the first rows; and text that is no table.

use influence_score::activity::{Post, PostKind, Response};
use influence_score::ingest::{
    Choices, Column, DayMonth, Error, File, Ingested, Preview, Reason, ingest,
};
use proptest::prelude::*;

fn read(text: &str, choices: &Choices) -> Result<Ingested, Error> {
    ingest([File::from_bytes("a.csv", text.as_bytes())], choices)
}

#[track_caller]
fn preview(text: &str) -> Preview {
    match read(text, &Choices::default()).map_err(|error| error.reason) {
        Err(Reason::NoTimeColumn(preview) | Reason::NoCountColumn(preview)) => preview,
        other => panic!("{text}: {other:?}"),
    }
}

fn columns(columns: &[(Column, usize)]) -> Choices {
    Choices::default().naming(&[], columns.to_vec())
}

/// The first rows of a table, read with these choices.
fn rows_read(preview: &Preview, choices: &Choices) -> Result<Vec<Option<Post>>, Reason> {
    let (file, choices) = preview.sample(choices);
    let sample = read(&file, &choices).map_err(|error| error.reason)?;
    Ok(preview.rows_read(&sample.accounts))
}

#[test]
fn columns_are_proposed_by_their_names_and_by_their_cells() {
    use Column::{Engagements, Likes, Text, Time};
    for (table, expected) in [
        ("wann;wieviel\n2026-02-01;0\n2026-02-02;1\n", &[(Time, 0), (Engagements, 1)][..]),
        ("moment,likes\n2026-02-01,0\n2026-02-02 10:00,1\n", &[(Likes, 1), (Time, 0)]),
        ("a,b,likes\nx,Feb 3 2026,1\ny,Feb 4 2026,2\n", &[(Likes, 2), (Time, 1)]),
        // Whether day or month comes first need not be known.
        ("moment,likes\n03/04/2026,1\n05/06/2026,2\n", &[(Likes, 1), (Time, 0)]),
        // A date that is missing in some rows is one, a number of a few digits is none.
        ("moment,likes\n,1\n2026-02-02,2\n", &[(Likes, 1), (Time, 0)]),
        ("moment,likes\n1,1\n2026,2\n", &[(Likes, 1)]),
        ("moment,likes\n2026-02-01,1\nsoon,2\n", &[(Likes, 1)]),
        ("moment,likes\n2026-02-01,1\nsoon,2\n2026-02-03,1\n", &[(Likes, 1), (Time, 0)]),
        // Of two columns of numbers, none is more likely.
        ("date,foo,bar\n2026-02-01,1,2\n", &[(Time, 0)]),
        ("date,text,foo\n2026-02-01,x,2\n", &[(Time, 0), (Text, 1), (Engagements, 2)]),
        ("date,foo\n2026-02-01,1\n2026-02-02,x\n", &[(Time, 0)]),
    ] {
        let mut known = preview(table).known;
        known.sort_by_key(|&(column, at)| (at, column));
        let mut expected = expected.to_vec();
        expected.sort_by_key(|&(column, at)| (at, column));
        assert_eq!(known, expected, "{table}");
    }
}

#[test]
fn the_first_rows_are_read_as_the_whole_table_is() {
    use Column::{Account, Kind, Likes, ReplyTo, Text, Time, Views};
    let table = "when?,who,what,answers,says,a,b\n\
                 2026-02-03 10:00,anna,post,,\"hello, \"\"world\"\"\",\"1,200\",7\n\
                 soon,anna,post,,b,3,8\n\
                 2026-02-01,ben,,12,c,x,\n\
                 2026-02-02,anna,,,RT @d: d,0,9\n\
                 2026-02-02,anna,,,RT @d: d,0,9\n";
    let choices = columns(&[
        (Time, 0),
        (Account, 1),
        (Kind, 2),
        (ReplyTo, 3),
        (Text, 4),
        (Likes, 5),
        (Views, 6),
    ]);
    let rows = rows_read(&preview(table), &choices).unwrap();
    let read: Vec<_> = rows
        .iter()
        .map(|row| {
            let row = row.as_ref()?;
            let count = |response: Response| row.counts[response.index()].get();
            let date = row.time.date();
            Some((date.day, row.kind, count(Response::Like), count(Response::View)))
        })
        .collect();
    assert_eq!(
        read,
        [
            Some((3, PostKind::Post, Some(1_200), Some(7))),
            None,
            Some((1, PostKind::Reply, None, None)),
            Some((2, PostKind::Repost, Some(0), Some(9))),
            // Each row is read for itself, although equal rows count once.
            Some((2, PostKind::Repost, Some(0), Some(9))),
        ]
    );
    assert_eq!(choices.responses(&[]), [Response::Like, Response::View]);
}

/// The likes and views that are read of a table with a date and a number in its only row.
fn likes_and_views(header: [&str; 2], choices: &Choices) -> Option<(Option<u64>, Option<u64>)> {
    let header = header.map(str::to_owned).to_vec();
    let rows = vec![["2026-01-01", "3"].map(str::to_owned).to_vec()];
    let preview = Preview { header, known: Vec::new(), rows };
    let rows = rows_read(&preview, choices).unwrap();
    let counts = &rows[0].as_ref()?.counts;
    Some((counts[Response::Like.index()].get(), counts[Response::View.index()].get()))
}

#[test]
fn the_names_of_the_columns_do_not_change_the_sample() {
    let choices = columns(&[(Column::Time, 0), (Column::Likes, 1)]);
    for header in [
        ["when", "what"],
        ["\"", ",;|\t\""],
        // Split at the semicolon, this is "number of likes" and "date".
        ["number of", "likes;date ("],
        ["number of", "likes|date ("],
        ["number of", "likes;date;replies;views;url ("],
    ] {
        assert_eq!(likes_and_views(header, &choices), Some((Some(3), None)), "{header:?}");
    }
    // A column that the table does not have is not read.
    let choices = columns(&[(Column::Time, 0), (Column::Likes, 1), (Column::Views, 2)]);
    assert_eq!(likes_and_views(["when", "what"], &choices), Some((Some(3), None)));
}

#[test]
fn rows_that_do_not_tell_day_and_month_apart_need_an_answer() {
    let preview = preview("moment,n\n03/04/2026,1\n05/06/2026,2\n");
    let mut choices = columns(&[(Column::Time, 0), (Column::Likes, 1)]);
    assert!(matches!(rows_read(&preview, &choices), Err(Reason::DayOrMonth { .. })));
    choices.day_month = Some(DayMonth::DayFirst);
    let rows = rows_read(&preview, &choices).unwrap();
    assert_eq!(rows[0].as_ref().map(|row| row.time.date().month), Some(4));
}

#[test]
fn text_in_sentences_is_called_what_it_is() {
    for text in [
        "This is a letter and not a table at all.\nIt goes on.",
        "Dear Anna, thank you for your letter, which came yesterday.",
        "Hello, world",
        "One, two and three.\nA second sentence, with a comma, and one more.\n",
        "I posted this today; it went well; nobody answered",
        "Schöne Grüße, und bis bald\n\nDein Ben",
    ] {
        let error = read(text, &Choices::default()).map_err(|error| error.reason);
        assert_eq!(error.map(|_| ()), Err(Reason::RunningText), "{text}");
    }
    for text in [
        "a",
        "foo,bar",
        "name,city\nAnna Meyer,Bonn\nBen Ot,Rom\n",
        "title,author\nThe old man and the sea,Ernest Hemingway\n",
        "when,a sentence of some words\n2026-01-01,b\n",
        "when was it,how many were there\n1,2\n",
        // The name of a column is known, or a cell is a number or a date.
        "Title, Author\nThe old man and the sea, Ernest Hemingway\n",
        "foo, bar\nbaz, 5\n",
        "foo, bar\nbaz, 2026-01-01\n",
        // Two words a cell; and half of the cells begin with a blank.
        "top left,top right\nold oak,tall fir\nred fox,grey owl\n",
        "one, two\nthree,four\n",
        "<p>This is a page and not a letter</p>",
        "2026-01-01 3 4 5",
    ] {
        let error = read(text, &Choices::default()).map_err(|error| error.reason);
        assert_ne!(error.map(|_| ()), Err(Reason::RunningText), "{text}");
    }
}

proptest! {
    /// Whatever the cells hold, the sample is read without a panic, gives a row for each row, and
    /// never puts what was read of one row beside another.
    #[test]
    fn each_row_of_the_sample_is_found_again(
        cells in proptest::collection::vec(("[\"',;|a-z0-9 \\-]{0,12}", 0_u64..1_000, any::<bool>()), 1..8),
    ) {
        let rows = cells.iter().enumerate().map(|(at, (text, likes, has_date))| {
            let date = if *has_date { format!("2026-01-{:02}", at + 1) } else { "-".to_owned() };
            vec![date, text.clone(), likes.to_string()]
        });
        let header = ["x", "y", "z"].map(str::to_owned).to_vec();
        let preview = Preview { header, known: Vec::new(), rows: rows.collect() };
        let choices = columns(&[(Column::Time, 0), (Column::Text, 1), (Column::Likes, 2)]);
        let rows = rows_read(&preview, &choices).unwrap_or_else(|_| vec![None; cells.len()]);
        prop_assert_eq!(rows.len(), cells.len());
        for (at, (row, (_, likes, has_date))) in rows.iter().zip(&cells).enumerate() {
            let read = row.as_ref().map(|row| {
                (usize::from(row.time.date().day), row.counts[Response::Like.index()].get())
            });
            prop_assert_eq!(read, has_date.then_some((at + 1, Some(*likes))));
        }
    }
}

#[test]
fn a_table_of_one_column_is_not_asked_about() {
    let is_question =
        |text: &str| read(text, &Choices::default()).unwrap_err().reason.is_question();
    assert!(is_question("when,how many\nmonday,1\ntuesday,2\n"));
    assert!(!is_question("Just a number\nA score.\nIt says what it means.\n"));
    assert!(!is_question("likes\n1\n2\n"));
}
