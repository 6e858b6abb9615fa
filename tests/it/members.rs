//! Members of archives that are told apart by more than their names.

use crate::archives::{Member, NOTES, TWEETS, read, read_in_chunks, stored_zip, tar};

/// The directory of these members takes more than the mebibyte at the end of an archive that is read
/// first: each entry has 46 bytes and its name.
#[test]
fn a_directory_may_be_longer_than_what_is_read_first() {
    let picture = |n: usize| -> Member { (format!("pictures/{n:060}.png").leak(), b"") };
    let mut members: Vec<Member> = (0..12_000).map(picture).collect();
    members.insert(0, TWEETS);
    members.push(NOTES);
    let n_bytes: usize = members.iter().map(|(name, _)| 46 + name.len()).sum();
    assert!(n_bytes > 1 << 20);
    let (ingested, n_read) = read_in_chunks(&stored_zip(&members), &[10_000]);
    let ingested = ingested.unwrap();
    assert_eq!(ingested.report.files, ["a", "a: data/tweets.js"]);
    assert_eq!(ingested.accounts[0].len(), 2);
    // No byte of it is read twice. The member is read with what is near to it.
    assert!(n_read < n_bytes + 100_000, "{n_read} of {n_bytes}");
}

#[test]
fn no_member_of_a_tar_archive_makes_it_a_workbook() {
    let ingested = read(&tar(&[("content.xml", b"<office/>"), NOTES])).unwrap();
    assert_eq!(ingested.report.files, ["a", "a: notes.csv"]);
}
