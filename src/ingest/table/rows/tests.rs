//! Rows in chunks of any size, against expected rows and against the `csv` crate.

use super::*;
use proptest::prelude::*;

/// The rows of a text with their lines, read in chunks that are cut at these places.
fn rows(text: &[u8], cuts: &[usize]) -> Vec<(u64, Vec<String>)> {
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| (*cut).min(text.len())).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    let mut found = Vec::new();
    let mut handler = |row: &Row<'_>| -> Result<(), Limit> {
        found.push((row.line, row.texts().collect()));
        Ok(())
    };
    let mut reader = RowReader::new(b',');
    for chunk in cuts.windows(2) {
        reader.feed(&text[chunk[0]..chunk[1]], &mut handler).expect("a short row");
    }
    reader.end(&mut handler).expect("a short row");
    found
}

/// Checks the rows of a text and their lines, wherever it is cut into three chunks.
#[track_caller]
fn check(text: &str, expected: &[(u64, &[&str])]) {
    let expected: Vec<(u64, Vec<String>)> = expected
        .iter()
        .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
        .collect();
    for first in 0..=text.len() {
        for second in first..=text.len() {
            let found = rows(text.as_bytes(), &[first, second]);
            assert_eq!(found, expected, "{text:?}, cut at {first} and {second}");
        }
    }
}

#[test]
fn cells_are_separated_by_the_delimiter() {
    check("a,b\nc,d\n", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    check(",\n,,\n", &[(1, &["", ""]), (2, &["", "", ""])]);
    check("a;b\n", &[(1, &["a;b"])]);
}

#[test]
fn the_last_row_needs_no_line_end() {
    check("", &[]);
    check("a", &[(1, &["a"])]);
    check("a,", &[(1, &["a", ""])]);
    check("a\nb,c", &[(1, &["a"]), (2, &["b", "c"])]);
    check("a\n\"b\"", &[(1, &["a"]), (2, &["b"])]);
    check("a\n\"", &[(1, &["a"]), (2, &[""])]);
}

#[test]
fn rows_end_at_any_line_end() {
    check("a\r\nb\r\n", &[(1, &["a"]), (2, &["b"])]);
    check("a,b\r\nc", &[(1, &["a", "b"]), (2, &["c"])]);
    check("a\rb\rc", &[(1, &["a"]), (1, &["b"]), (1, &["c"])]);
}

#[test]
fn empty_lines_are_skipped_and_counted() {
    check("\n\na\n\r\n\nb\n\n", &[(3, &["a"]), (6, &["b"])]);
    check("\r\n", &[]);
}

#[test]
fn quotes_hold_delimiters_and_line_ends() {
    check("\"a,b\",c\n", &[(1, &["a,b", "c"])]);
    check("\"a\nb\r\nc\",d\ne\n", &[(1, &["a\nb\r\nc", "d"]), (4, &["e"])]);
    check("\"\",\"\"\n", &[(1, &["", ""])]);
    check("\"\"\na\n", &[(1, &[""]), (2, &["a"])]);
}

#[test]
fn doubled_quotes_are_quotes() {
    check("\"a\"\"b\"\n", &[(1, &["a\"b"])]);
    check("\"\"\"\"\n", &[(1, &["\""])]);
    check("\"\"\"a\"\"\",b\n", &[(1, &["\"a\"", "b"])]);
    check("\"a\"\"\n\"\"b\",c\n", &[(1, &["a\"\n\"b", "c"])]);
}

#[test]
fn quotes_elsewhere_stand_for_themselves() {
    check("a\"b\",c\n", &[(1, &["a\"b\"", "c"])]);
    check(" \"a\",b\n", &[(1, &[" \"a\"", "b"])]);
    check("\"a\"b\"c\",d\n", &[(1, &["ab\"c\"", "d"])]);
    check("\"a\" ,b\n", &[(1, &["a ", "b"])]);
}

#[test]
fn an_unclosed_quote_holds_the_rest() {
    check("a\n\"b,c\nd\n", &[(1, &["a"]), (2, &["b,c\nd\n"])]);
    let is_unclosed = |text: &str| {
        let mut found = Vec::new();
        let mut handler = |row: &Row<'_>| -> Result<(), Limit> {
            found.push(row.is_unclosed);
            Ok(())
        };
        let mut reader = RowReader::new(b',');
        reader.feed(text.as_bytes(), &mut handler).expect("a short row");
        reader.end(&mut handler).expect("a short row");
        found
    };
    assert_eq!(is_unclosed("a\n\"b\nc"), [false, true]);
    // The quote holds no other line.
    assert_eq!(is_unclosed("a\n\"b\n"), [false, false]);
    assert_eq!(is_unclosed("\"a\nb\"\n\"c\nd\""), [false, false]);
}

#[test]
fn cells_are_found_beyond_the_first_block() {
    for n in 55..75 {
        let long = "x".repeat(n);
        let text = format!("{long},\"{long}\"\"\n{long}\"\r\n{long}\n");
        let quoted = format!("{long}\"\n{long}");
        let expected = [(1, vec![long.clone(), quoted]), (3, vec![long])];
        for cut in 0..=text.len() {
            assert_eq!(rows(text.as_bytes(), &[cut]), expected, "{n}, cut at {cut}");
        }
    }
}

#[test]
fn other_delimiters_separate_cells() {
    for delimiter in [b';', b'\t', b'|'] {
        let text = format!("a{0}\"b{0}c\"{0}d,e\n", char::from(delimiter));
        let mut found: Vec<Vec<String>> = Vec::new();
        let mut reader = RowReader::new(delimiter);
        let outcome = reader.feed(text.as_bytes(), &mut |row| -> Result<(), Limit> {
            found.push(row.texts().collect());
            Ok(())
        });
        assert_eq!(outcome, Ok(()));
        assert_eq!(found, [["a", &format!("b{}c", char::from(delimiter)), "d,e"]]);
    }
}

#[test]
fn rows_have_a_length_and_a_number_of_cells() {
    let feed = |reader: &mut RowReader, bytes: &[u8]| reader.feed(bytes, &mut |_| Ok(()));
    let mut reader = RowReader::new(b',');
    assert_eq!(feed(&mut reader, &vec![b'x'; MAX_ROW_BYTES]), Ok(()));
    assert_eq!(feed(&mut reader, b"xx"), Err(Limit::Item));
    let mut reader = RowReader::new(b',');
    assert_eq!(feed(&mut reader, &vec![b'x'; MAX_ROW_BYTES + 1]), Err(Limit::Item));
    // So has a row that began in an earlier chunk.
    let mut reader = RowReader::new(b',');
    for (n_bytes, expected) in [(1, Ok(())), (MAX_ROW_BYTES - 1, Ok(())), (1, Err(Limit::Item))] {
        assert_eq!(feed(&mut reader, &vec![b'x'; n_bytes]), expected, "{n_bytes}");
    }
    let mut reader = RowReader::new(b',');
    let many = [b",".repeat(MAX_CELLS + 5), b"\n".to_vec()].concat();
    let outcome = reader.feed(&many, &mut |row| -> Result<(), Limit> {
        assert_eq!(row.n_cells(), MAX_CELLS);
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
}

#[test]
fn an_error_of_the_handler_stops_the_reader() {
    let mut n_rows = 0;
    let mut reader = RowReader::new(b',');
    let outcome = reader.feed(b"a\nb\nc\n", &mut |_| {
        n_rows += 1;
        if n_rows == 2 { Err(Limit::Item) } else { Ok(()) }
    });
    assert_eq!((outcome, n_rows), (Err(Limit::Item), 2));
}

#[test]
fn a_restarted_reader_begins_at_the_first_line() {
    let mut lines = Vec::new();
    let mut reader = RowReader::new(b',');
    for _ in 0..2 {
        let outcome = reader.feed(b"a\n\"b\nc", &mut |row| -> Result<(), Limit> {
            lines.push(row.line);
            Ok(())
        });
        assert_eq!(outcome, Ok(()));
        assert_eq!(reader.line(), 2);
        reader.restart();
    }
    assert_eq!(lines, [1, 1]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_are_those_of_the_csv_crate(
        text in "([ab,]|\\n|\\r\\n|\\r|\"|\"\"|\"[ab,\n]{0,4}\"){0,40}",
        cuts in prop::collection::vec(0_usize..80, 0..3),
    ) {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let expected: Vec<Vec<String>> = reader
            .records()
            .map(|record| record.expect("UTF-8").iter().map(str::to_owned).collect())
            .collect();
        let found: Vec<Vec<String>> =
            rows(text.as_bytes(), &cuts).into_iter().map(|(_, cells)| cells).collect();
        prop_assert_eq!(found, expected);
    }
}
