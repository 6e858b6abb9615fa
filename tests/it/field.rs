//! Reads the files of the corpus in `tests/corpus/field`, which have the shapes of real exports and made-up
//! values, and compares each with its right values in `tests/field.tsv`. These were found by counting the
//! same files with other programs, never from what is read here. The table also says which tool or which
//! thread each shape is from.

use influence_score::activity::{Activity, PostKind};
use influence_score::ingest::{Choices, File, ingest};
use influence_score::score::Settings;
use influence_score::score::number::number;
use std::path::PathBuf;

#[test]
fn shapes_from_the_field_are_read_at_their_right_values() {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    let table = std::fs::read_to_string(tests.join("field.tsv")).unwrap();
    let mut rows = table.lines();
    assert_eq!(rows.next(), Some("file\tkind\tposts\treplies\treposts\tnumber\taccounts\tsource"));
    let mut wrong = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.split('\t').collect();
        let [file, _, posts, replies, reposts, value, accounts, _] = cells[..] else {
            panic!("{row}");
        };
        let path = tests.join("corpus/field").join(file);
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        let found = match ingest([File::from_bytes(file, &bytes)], &Choices::default()) {
            Ok(ingested) => {
                let activity = &ingested.accounts[ingested.busiest()];
                let n = |kind| n_of(activity, kind).to_string();
                let found = number(activity, &Settings::default()).map(|number| number.value);
                let is_right = found.as_ref().is_ok_and(|found| {
                    value.parse::<f64>().is_ok_and(|value| (found - value).abs() < 0.05)
                });
                let value = if is_right { value.to_owned() } else { format!("{found:?}") };
                let n_accounts = ingested.accounts.len().to_string();
                let n_accounts =
                    if accounts.is_empty() && n_accounts == "1" { "" } else { &n_accounts };
                [
                    n(PostKind::Post),
                    n(PostKind::Reply),
                    n(PostKind::Repost),
                    value,
                    n_accounts.to_owned(),
                ]
            }
            Err(_) => ["refuse", "0", "0", "", ""].map(str::to_owned),
        };
        if found != [posts, replies, reposts, value, accounts] {
            wrong.push(format!("{file}: {found:?}, not {:?}", &cells[2..7]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn n_of(activity: &Activity, kind: PostKind) -> usize {
    activity.posts().filter(|post| post.kind == kind).count()
}
