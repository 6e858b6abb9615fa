//! What makes two rows one post: one rule for tables and JSON.

use influence_score::activity::Post;
use influence_score::ingest::{Choices, File, ingest};
use std::fmt::Write;
use std::io::Cursor;

/// The posts of the only account, without their words.
fn posts_of<'a>(files: impl IntoIterator<Item = File<Cursor<&'a [u8]>>>) -> Vec<Post> {
    let ingested = ingest(files, &Choices::default()).unwrap();
    assert_eq!(ingested.accounts.len(), 1);
    ingested.accounts[0].posts().collect()
}

fn posts(text: &str) -> Vec<Post> {
    posts_of([File::from_bytes("a", text.as_bytes())])
}

/// Rows of date, likes, id and text, with or without a time of day; and how many posts they are.
#[test]
fn the_rows_of_a_table_and_of_json_are_the_same_posts() {
    type Row = (&'static str, u64, &'static str, &'static str);
    let cases: [(&[Row], usize); 9] = [
        // Neither id nor text: posts of one day are told apart by all that the rows say, and then counted.
        (&[("2026-03-14", 3, "", ""), ("2026-03-14", 4, "", ""), ("2026-03-14", 3, "", "")], 3),
        (&[("2026-03-14T10:00:00Z", 3, "", ""), ("2026-03-14T10:00:00Z", 4, "", "")], 2),
        (&[("2026-03-14T10:00:00Z", 3, "", ""), ("2026-03-14T10:00:00Z", 3, "", "")], 1),
        // One id with another time and another text is another post.
        (
            &[
                ("2026-03-14", 3, "7", "a"),
                ("2026-03-15", 4, "7", "b"),
                ("2026-03-16", 5, "7", "c"),
            ],
            3,
        ),
        (
            &[
                ("2026-03-14", 3, "7", "a"),
                ("2026-03-15", 4, "7", "b"),
                ("2026-03-14", 5, "7", "a"),
            ],
            2,
        ),
        (&[("2026-03-14", 3, "7", "a"), ("2026-03-15", 4, "7", "a")], 1),
        (&[("2026-03-14", 3, "7", "a"), ("2026-03-14", 4, "7", "b")], 1),
        (&[("2026-03-14", 3, "7", ""), ("2026-03-15", 4, "7", "")], 1),
        // A spreadsheet program has rounded the ids.
        (&[("2026-03-14", 3, "1.22158E+17", "a"), ("2026-03-15", 4, "1.22158E+17", "a")], 2),
    ];
    for (rows, n_posts) in cases {
        let mut table = "date,likes,id,text\n".to_owned();
        let mut objects = Vec::new();
        for (date, likes, id, text) in rows {
            writeln!(table, "{date},{likes},{id},{text}").unwrap();
            objects.push(format!(
                r#"{{"date":"{date}","likes":{likes},"id":"{id}","text":"{text}"}}"#
            ));
        }
        let list = format!("[{}]", objects.join(","));
        let lines = objects.join("\n");
        for text in [&table, &list, &lines] {
            let found = posts(text);
            assert_eq!(found.len(), n_posts, "{text}");
            // The rows backwards are the same posts, and so is the file twice.
            let mut backwards: Vec<&str> = text.lines().collect();
            if text.starts_with('d') {
                backwards[1..].reverse();
                assert_eq!(posts(&backwards.join("\n")), found, "{text}");
            }
            let twice =
                [File::from_bytes("a", text.as_bytes()), File::from_bytes("b", text.as_bytes())];
            assert_eq!(posts_of(twice), found, "{text}");
        }
        assert_eq!(posts(&table), posts(&list));
        assert_eq!(posts(&table), posts(&lines));
    }
}

#[test]
fn two_exports_may_show_the_time_of_a_post_in_other_ways() {
    let exact = "date,likes,id,text\n2026-03-14T23:30:00Z,3,7,one & two\n";
    let coarse = "date,likes,id,text\n2026-03-14,5,7,one &amp; two\n2026-05-14,5,8,three\n";
    let other = "date,likes,id,text\n2026-06-14,5,7,four\n";
    let n_posts = |texts: &[&str]| {
        posts_of(texts.iter().map(|text| File::from_bytes("a", text.as_bytes()))).len()
    };
    assert_eq!(n_posts(&[exact, coarse]), 2);
    assert_eq!(n_posts(&[coarse, exact]), 2);
    // Row numbers begin again in each of two tables.
    assert_eq!(n_posts(&[exact, other]), 2);
    assert_eq!(n_posts(&[coarse, exact, other]), 3);
}
