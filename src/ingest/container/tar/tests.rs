//! Headers of tar archives, and what is skipped of them.

use super::*;
use crate::ingest::choices::Choices;
use crate::ingest::parse::Gathered;

fn records(bytes: &[u8]) -> Vec<(String, String)> {
    let of = |bytes| String::from_utf8_lossy(bytes).into_owned();
    pax_records(bytes).map(|(key, value)| (of(key), of(value))).collect()
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn the_length_of_a_pax_record_says_where_it_ends() {
    let text = b"30 mtime=1350244992.023960108\n20 path=data/a b.js\n";
    let expected = [("mtime", "1350244992.023960108"), ("path", "data/a b.js")];
    assert_eq!(records(text), owned(&expected));
    // A value may hold line ends, and what looks like another record.
    let text = b"33 comment=one\n16 path=fake.csv\n\n12 path=a=b\n";
    let expected = [("comment", "one\n16 path=fake.csv\n"), ("path", "a=b")];
    assert_eq!(records(text), owned(&expected));
}

#[test]
fn a_broken_pax_record_ends_the_records() {
    let path = [("path", "a")];
    assert_eq!(records(b""), []);
    assert_eq!(records(b"10 path=a\n99 path=b\n"), owned(&path));
    assert_eq!(records(b"10 path=a\n8 path=b\n"), owned(&path));
    assert_eq!(records(b"10 path=a\n2 path=b\n"), owned(&path));
    assert_eq!(records(b"10 path=a\nx path=b\n"), owned(&path));
    assert_eq!(records(b"10 path=a\n8 path \n"), owned(&path));
}

#[test]
fn an_extension_replaces_path_and_size() {
    let mut extension = Extension::default();
    extension.add(ExtensionKind::GnuPath, b"data/tweets.js\0rest");
    assert_eq!(extension.path.as_deref(), Some("data/tweets.js"));
    extension.add(ExtensionKind::Pax, b"20 path=outbox.json\n17 size=12345678\n");
    assert_eq!(
        (extension.path.as_deref(), extension.size),
        (Some("outbox.json"), Some(12_345_678))
    );
}

#[test]
fn only_large_members_that_are_not_read_are_skipped() {
    const LARGE: u64 = MIN_SKIPPED_BYTES;
    let walk = |n_left, n_padding, current| {
        let walk = Walk::new(ArchiveMembers::default());
        Walk { n_left, n_padding, current, ..walk }
    };
    for (n_left, n_padding, n_max, expected) in [
        (LARGE, 0, u64::MAX, LARGE),
        (LARGE - 1, 0, u64::MAX, 0),
        (LARGE, 0, LARGE, LARGE),
        (LARGE, 0, LARGE - 1, 0),
        (LARGE + 5, 507, u64::MAX, LARGE + 512),
        (LARGE + 5, 507, LARGE + 5, LARGE + 5),
    ] {
        let mut skipped = walk(n_left, n_padding, Current::Skipped);
        assert_eq!(skipped.skip(n_max), expected, "{n_left} + {n_padding} of {n_max}");
        assert_eq!(skipped.n_left + skipped.n_padding, n_left + n_padding - expected);
        let mut read = walk(n_left, n_padding, Current::Read(Box::default()));
        assert_eq!(read.skip(n_max), 0);
    }
}

/// A header that says the size of what follows.
fn header(kind: EntryType, n_bytes: u64) -> Header {
    let mut header = Header::new_ustar();
    header.set_entry_type(kind);
    header.set_size(n_bytes);
    header
}

#[test]
fn archives_have_limits() {
    let begin = |n_begun, header: &Header| {
        let (choices, mut gathered) = (Choices::default(), Gathered::default());
        let mut context = Context { file_name: "a", choices: &choices, gathered: &mut gathered };
        let mut walk = Walk { n_begun, ..Walk::new(ArchiveMembers::default()) };
        match walk.begin(header.as_bytes(), &mut context) {
            Ok(()) => None,
            Err(Halt::Refuse(reason)) => Some(reason),
            Err(Halt::Restart) => panic!("nothing was read yet"),
        }
    };
    let (member, pax) = (EntryType::Regular, EntryType::XHeader);
    for (n_begun, header, expected) in [
        (MAX_MEMBERS - 1, header(member, 7), None),
        (MAX_MEMBERS, header(member, 7), Some(Reason::Beyond(Limit::Entries))),
        (MAX_MEMBERS + 1, header(member, 7), Some(Reason::Beyond(Limit::Entries))),
        // What extends a header is no member.
        (MAX_MEMBERS, header(pax, 7), None),
        (MAX_MEMBERS, header(EntryType::XGlobalHeader, 7), None),
        (MAX_MEMBERS, header(EntryType::GNULongName, 7), None),
        (MAX_MEMBERS, header(EntryType::GNULongLink, 7), None),
        (0, header(pax, MAX_EXTENSION_BYTES), None),
        (0, header(pax, MAX_EXTENSION_BYTES + 1), Some(Reason::BrokenArchive)),
        (0, header(pax, MAX_EXTENSION_BYTES + 2), Some(Reason::BrokenArchive)),
    ] {
        assert_eq!(begin(n_begun, &header), expected, "{n_begun}");
    }
}
