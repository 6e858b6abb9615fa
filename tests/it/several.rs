//! Several files together, some of which cannot be read: the others are read, and each that is left out is
//! named with its reason.

use crate::deliveries::{received, sent};
use crate::hostile::archive::Zip;
use influence_score::ingest::{
    Choices, Column, DayMonth, Error, File, Ingested, Ingestion, Reason, Refusal, Why, ingest,
};
use influence_score::locale::Locale;
use std::path::PathBuf;

const GOOD: &str = "date,likes,id\n2026-01-01,3,a\n2026-01-02,4,b\n2026-01-03,5,c\n";
const MORE: &str = "date,likes,id\n2026-01-03,9,c\n2026-02-03,6,d\n";
/// The beginning of a table with another count for the first post of [`GOOD`].
const SAME_AS_GOOD: &str = "date,likes,id\n2026-01-01,50,a\n2026-03-02,4,e\n";
const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn corpus(file: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    std::fs::read(folder.join(file)).unwrap()
}

/// A table of which one row in six has no date that can be read. Its first 64 KiB do not show that.
fn unread_at_its_end() -> String {
    let good = (0..5_000).map(|n| {
        format!("2026-01-01T{:02}:{:02}:{:02}Z,{n},g{n}\n", n / 3_600, n / 60 % 60, n % 60)
    });
    let bad = (0..1_000).map(|n| format!("soon,{n},s{n}\n"));
    format!("{SAME_AS_GOOD}{}{}", good.collect::<String>(), bad.collect::<String>())
}

fn read_with(files: &[(&str, &[u8])], choices: &Choices) -> Result<Ingested, Error> {
    ingest(files.iter().map(|(name, bytes)| File::from_bytes(*name, bytes)), choices)
}

fn read(files: &[(&str, &[u8])]) -> Result<Ingested, Error> {
    read_with(files, &Choices::default())
}

fn left_out(ingested: &Ingested) -> Vec<(&str, &Reason)> {
    ingested.left_out.iter().map(|error| (&*error.file, &error.reason)).collect()
}

#[test]
fn what_can_be_read_is_read_and_the_others_are_named_in_their_order() {
    let letter = b"Dear Anna, thank you for your letter, which came yesterday.";
    let ingested = read(&[
        ("photo.jpg", PICTURE),
        ("a.csv", GOOD.as_bytes()),
        ("empty.csv", b""),
        ("letter.txt", letter),
        ("b.csv", MORE.as_bytes()),
        ("blank.csv", b" \n"),
    ])
    .unwrap();
    // By hand: a, b, c and d; of c the larger count.
    let likes: Vec<u64> =
        ingested.accounts[0].posts().map(|post| post.counts[0].get().unwrap()).collect();
    assert_eq!(likes, [3, 4, 9, 6]);
    let expected = [
        ("photo.jpg", &Reason::NotText),
        ("empty.csv", &Reason::Empty),
        ("letter.txt", &Reason::RunningText),
        ("blank.csv", &Reason::Empty),
    ];
    assert_eq!(left_out(&ingested), expected);
    assert_eq!(ingested.report.files, ["a.csv", "b.csv"]);
    // The page gets the same from the worker.
    assert_eq!(received(sent(Ok(ingested.clone()))), Some(Ok(ingested)));
}

/// Whatever a file that cannot be read has given before that shows, the others are read as if it was not there.
#[test]
fn a_file_that_fails_at_its_end_leaves_no_trace() {
    let fails = unread_at_its_end();
    let outbox = corpus("mastodon/x_outbox_without_counts.json");
    let archive = corpus("archive/x_truncated.tar.gz");
    let good: &[(&str, &[u8])] = &[("a.csv", GOOD.as_bytes()), ("b.csv", MORE.as_bytes())];
    let expected = read(good).unwrap();
    let bad: [(&str, &[u8]); 3] =
        [("late.csv", fails.as_bytes()), ("outbox.json", &outbox), ("c.tar.gz", &archive)];
    for place in 0..=2 {
        for bad in bad {
            let mut files = good.to_vec();
            files.insert(place, bad);
            let ingested = read(&files).unwrap();
            assert_eq!(left_out(&ingested).len(), 1, "{}", bad.0);
            assert_eq!(ingested.left_out[0].file, bad.0);
            let without = Ingested { left_out: Vec::new(), ..ingested };
            assert_eq!(without, expected, "{} at {place}", bad.0);
        }
    }
    let all = [&good[..1], &bad, &good[1..]].concat();
    let ingested = read(&all).unwrap();
    let names: Vec<&str> = left_out(&ingested).iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["late.csv", "outbox.json", "c.tar.gz"]);
    assert_eq!(Ingested { left_out: Vec::new(), ..ingested }, expected);
}

/// So do the members of an archive and the sheets of a workbook.
#[test]
fn a_member_that_fails_at_its_end_leaves_no_trace() {
    let fails = unread_at_its_end();
    let members = [("good.csv", GOOD), ("late.csv", &fails), ("more.csv", MORE)];
    let mut zip = Zip::default();
    for (name, text) in members {
        let place = zip.body(name, text.as_bytes(), true);
        zip.list(name, &place);
    }
    let zip = zip.finish();
    let mut tar = Vec::new();
    for (name, text) in members {
        tar.extend(tar_member(name, text));
    }
    tar.resize(tar.len() + 1_024, 0);
    let expected = read(&[("a.csv", GOOD.as_bytes()), ("b.csv", MORE.as_bytes())]).unwrap();
    for archive in [&zip, &tar] {
        let ingested = read(&[("a.zip", archive)]).unwrap();
        assert_eq!(ingested.accounts, expected.accounts);
        let skipped: Vec<_> = ingested.report.groups().flat_map(|group| group.first).collect();
        assert_eq!(skipped.len(), 1);
        assert_eq!(skipped[0].why, Why::NoPosts);
        assert_eq!(ingested.report.files[skipped[0].file], "a.zip: late.csv");
    }
}

/// A member of a tar archive.
fn tar_member(name: &str, text: &str) -> Vec<u8> {
    let mut header = tar::Header::new_ustar();
    header.set_path(name).unwrap();
    header.set_size(text.len() as u64);
    header.set_mode(0o644);
    header.set_cksum();
    let mut member = header.as_bytes().to_vec();
    member.extend(text.as_bytes());
    member.resize(member.len().next_multiple_of(512), 0);
    member
}

/// However many files fail late, the others are read twice and not once for each.
#[test]
fn files_are_read_at_most_twice() {
    let fails = unread_at_its_end();
    let good: String = "date,likes,id\n".to_owned()
        + &(0..2_000).map(|n| format!("2026-01-01,{n},p{n}\n")).collect::<Vec<_>>().concat();
    let mut files = vec![good.as_bytes()];
    files.resize(41, fails.as_bytes());
    let mut ingestion = Ingestion::new(Choices::default());
    let mut n_given = 0;
    loop {
        for file in &files {
            ingestion.begin("a", file.len() as u64);
            while let Some(wanted) = ingestion.wants() {
                let bytes = &file[usize::try_from(wanted.start).unwrap()..];
                n_given += bytes.len();
                ingestion.give(bytes);
            }
        }
        if !ingestion.restart() {
            break;
        }
    }
    let ingested = ingestion.finish().unwrap();
    assert_eq!((ingested.accounts[0].len(), ingested.left_out.len()), (2_000, 40));
    assert!(n_given <= 2 * files.iter().map(|file| file.len()).sum::<usize>(), "{n_given}");
}

/// Who forgets to read again after a restart was due gets no numbers that are wrong.
#[test]
fn without_the_restart_that_was_due_nothing_comes_out() {
    let fails = unread_at_its_end();
    let mut ingestion = Ingestion::new(Choices::default());
    for file in [GOOD, &fails] {
        ingestion.begin("a", file.len() as u64);
        ingestion.give(file.as_bytes());
    }
    let outcome = ingestion.finish().map_err(|error| error.reason);
    assert!(matches!(outcome, Err(Reason::UnreadTimes { .. })), "{outcome:?}");
}

#[test]
fn where_nothing_can_be_read_all_reasons_are_told_and_the_most_helpful_first() {
    let outbox = corpus("mastodon/x_outbox_without_counts.json");
    let table: &[u8] = b"name,likes\na,1\nb,2\n";
    let error =
        read(&[("photo.jpg", PICTURE), ("empty.csv", b""), ("outbox.json", &outbox)]).unwrap_err();
    assert_eq!(error.reason, Reason::Refused(Refusal::OutboxWithoutCounts));
    let others: Vec<&str> = error.others.iter().map(|other| &*other.file).collect();
    assert_eq!(others, ["photo.jpg", "empty.csv"]);
    assert_eq!(received(sent(Err(error.clone()))), Some(Err(error.clone())));
    let said = error.to_string();
    assert!(
        said.ends_with("; photo.jpg: the file is not text; empty.csv: the file is empty"),
        "{said}"
    );
    // What a reader can answer comes before all others.
    let error = read(&[("outbox.json", &outbox), ("table.csv", table)]).unwrap_err();
    assert_eq!((&*error.file, error.others.len()), ("table.csv", 1));
    assert!(error.reason.is_question());
    // A file that was read and holds nothing is named, too.
    let header = b"date,likes\n";
    let error = read(&[("photo.jpg", PICTURE), ("header.csv", header)]).unwrap_err();
    assert!(matches!(error.reason, Reason::NothingUsable(_)), "{error}");
    assert_eq!((&*error.file, &*error.others[0].file), ("header.csv", "photo.jpg"));
}

#[test]
fn an_answer_about_one_table_leaves_the_others_as_they_are() {
    // The 25th tells that the day stands first.
    let told = b"date,likes\n25/03/2026,7\n04/05/2026,8\n";
    let doubtful = b"date,likes\n03/04/2026,1\n05/06/2026,2\n";
    let unknown = b"a,b\n2026-02-01,1\n2026-02-02,2\n";
    let other = b"x,y,z\n5,2026-07-01,q\n6,2026-07-02,r\n";
    let files: [(&str, &[u8]); 5] = [
        ("told.csv", told),
        ("doubtful.csv", doubtful),
        ("unknown.csv", unknown),
        ("other.csv", other),
        ("photo.jpg", PICTURE),
    ];
    let first = read(&files).unwrap();
    let names = |ingested: &Ingested| -> Vec<String> {
        ingested.left_out.iter().map(|error| error.file.clone()).collect()
    };
    assert_eq!(names(&first), ["doubtful.csv", "unknown.csv", "other.csv", "photo.jpg"]);
    assert!(first.left_out[0].reason.is_question() && first.left_out[1].reason.is_question());
    let choices = Choices { day_month: Some(DayMonth::MonthFirst), ..Choices::default() };
    let choices = choices
        .naming(&["a".to_owned(), "b".to_owned()], vec![(Column::Time, 0), (Column::Likes, 1)])
        .naming(
            &["x", "y", "z"].map(str::to_owned),
            vec![(Column::Likes, 0), (Column::Time, 1), (Column::Text, 2)],
        );
    let answered = read_with(&files, &choices).unwrap();
    assert_eq!(names(&answered), ["photo.jpg"]);
    let read: Vec<String> = answered.accounts[0]
        .posts()
        .map(|post| {
            let date = post.time.date();
            format!("{}-{} {}", date.month, date.day, post.counts[0].get().unwrap())
        })
        .collect();
    // By hand; the days of the first table as its own dates tell, those of the second as chosen.
    let expected = ["2-1 1", "2-2 2", "3-4 1", "3-25 7", "5-4 8", "5-6 2", "7-1 5", "7-2 6"];
    assert_eq!(read, expected);
}

#[test]
fn the_line_of_the_report_names_what_was_left_out() {
    let ingested =
        read(&[("a.csv", GOOD.as_bytes()), ("photo.jpg", PICTURE), ("b.csv", MORE.as_bytes())])
            .unwrap();
    let line = |tag: &str| {
        let locale = Locale::of(tag);
        locale.brought(&ingested.report, &ingested.left_out, 4, 1)
    };
    assert_eq!(line("en"), "2 files, 4 posts, not read: photo.jpg");
    assert_eq!(line("de"), "2 Dateien, 4 Beiträge, nicht gelesen: photo.jpg");
    let many = read(&[
        ("a.csv", GOOD.as_bytes()),
        ("1.png", PICTURE),
        ("2.png", PICTURE),
        ("3.png", PICTURE),
        ("4.png", PICTURE),
    ])
    .unwrap();
    let line = Locale::of("en").brought(&many.report, &many.left_out, 3, 1);
    assert_eq!(line, "a.csv, 3 posts, not read: 1.png, 2.png, 3.png …");
}

/// A table that has a header and no row is not one of the files that were read. So it is where none has a post.
#[test]
fn a_table_without_rows_is_named_beside_the_others() {
    let header: &[u8] = b"date,likes,id\n";
    let unread: &[u8] = b"date,likes,what\n\n";
    let good: &[(&str, &[u8])] = &[("a.csv", GOOD.as_bytes()), ("b.csv", MORE.as_bytes())];
    let expected = read(good).unwrap();
    for place in 0..=2 {
        let mut files = good.to_vec();
        files.insert(place, ("header.csv", header));
        files.insert(place, ("photo.jpg", PICTURE));
        files.push(("unread.csv", unread));
        let ingested = read(&files).unwrap();
        let nothing = Reason::NothingUsable(Box::default());
        let named =
            [("photo.jpg", &Reason::NotText), ("header.csv", &nothing), ("unread.csv", &nothing)];
        assert_eq!(left_out(&ingested), named);
        assert_eq!(Ingested { left_out: Vec::new(), ..ingested }, expected);
    }
    assert_eq!(
        Locale::of("en").error(&Error::new("header.csv", Reason::NothingUsable(Box::default()))),
        "header.csv holds no post that can be used."
    );
    let error = read(&[("header.csv", header), ("unread.csv", unread)]).unwrap_err();
    assert!(matches!(error.reason, Reason::NothingUsable(_)), "{error}");
    // Rows that were skipped are told as such, and who responded to posts is no table of posts.
    let skipped = read(&[("a.csv", GOOD.as_bytes()), ("s.csv", b"date,likes\n,3\n")]).unwrap();
    assert_eq!((skipped.left_out.len(), skipped.report.groups().count()), (0, 1));
    let people = corpus("people/x_responses.csv");
    let with_people = read(&[("a.csv", GOOD.as_bytes()), ("people.csv", &people)]).unwrap();
    assert_eq!(with_people.left_out, []);
}

/// An archive or a workbook is one file, whatever it holds and whatever its name.
#[test]
fn the_line_of_the_report_counts_files_and_not_names() {
    let line = |files: &[(&str, &[u8])]| {
        let ingested = read(files).unwrap();
        Locale::of("en").brought(&ingested.report, &ingested.left_out, 4, 1)
    };
    let (good, more) = (GOOD.as_bytes(), MORE.as_bytes());
    assert_eq!(line(&[("a.csv", good), ("a.csv", more)]), "2 files, 4 posts");
    assert_eq!(
        line(&[("a.csv", good), ("b.png", PICTURE), ("a.csv", more)]),
        "2 files, 4 posts, not read: b.png"
    );
    assert_eq!(line(&[("mine: a.csv", good)]), "mine: a.csv, 4 posts");
    assert_eq!(line(&[("", good)]), "The pasted text, 4 posts");
    let mut zip = Zip::default();
    for (name, text) in [("good.csv", GOOD), ("more.csv", MORE)] {
        let place = zip.body(name, text.as_bytes(), true);
        zip.list(name, &place);
    }
    assert_eq!(line(&[("a.zip", &zip.finish())]), "a.zip, 4 posts");
}

#[test]
fn what_is_skipped_in_the_files_that_are_read_is_still_told() {
    let rows = "date,likes,id\n2026-01-01,3,a\nnever,9,z\n".to_owned()
        + &(0..40).map(|n| format!("2026-01-02,{n},p{n}\n")).collect::<Vec<_>>().concat();
    let ingested = read(&[("photo.jpg", PICTURE), ("rows.csv", rows.as_bytes())]).unwrap();
    let group = ingested.report.groups().next().unwrap();
    assert_eq!((group.why, group.n), (Why::UnreadableTime, 1));
    assert_eq!(ingested.report.files[group.first[0].file], "rows.csv");
}
