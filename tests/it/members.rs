//! Members of archives that are told apart by more than their names.

use crate::archives::{Member, NOTES, TWEETS, read, stored_zip, tar};

/// The directory of these members takes more than the mebibyte at the end of an archive that is read
/// first: each entry has 46 bytes and its name.
#[test]
fn a_directory_may_be_longer_than_what_is_read_first() {
    let picture = |n: usize| -> Member { (format!("pictures/{n:060}.png").leak(), b"") };
    let mut members: Vec<Member> = (0..12_000).map(picture).collect();
    assert!(members.iter().map(|(name, _)| 46 + name.len()).sum::<usize>() > 1 << 20);
    members.insert(0, TWEETS);
    members.push(NOTES);
    let ingested = read(&stored_zip(&members)).unwrap();
    assert_eq!(ingested.report.files, ["a", "a: data/tweets.js"]);
    assert_eq!(ingested.accounts[0].len(), 2);
}

#[test]
fn no_member_of_a_tar_archive_makes_it_a_workbook() {
    let ingested = read(&tar(&[("content.xml", b"<office/>"), NOTES])).unwrap();
    assert_eq!(ingested.report.files, ["a", "a: notes.csv"]);
}
