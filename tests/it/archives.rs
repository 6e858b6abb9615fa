//! Archives: the same members give the same result in a zip archive, in a tar archive, and in a tar
//! archive that gzip has compressed, in whatever order they are.

use influence_score::ingest::{
    Choices, Error, File, FormatId, Ingested, Ingestion, Reason, Refusal, ingest,
};
use proptest::prelude::*;
use std::io::Write;
use zlib_rs::{Deflate, DeflateFlush};

/// A member of an archive: its path and its bytes.
pub(crate) type Member = (&'static str, &'static [u8]);

pub(crate) const TWEETS: Member = (
    "data/tweets.js",
    br#"window.YTD.tweets.part0 = [
        {"tweet": {"id_str": "1", "created_at": "Mon Jan 05 10:00:00 +0000 2026",
         "favorite_count": "3", "retweet_count": "1", "full_text": "one"}},
        {"tweet": {"id_str": "2", "created_at": "Tue Jan 06 10:00:00 +0000 2026",
         "favorite_count": "5", "retweet_count": "0", "full_text": "two"}}]"#,
);
const ACCOUNT: Member =
    ("data/account.js", br#"window.YTD.account.part0 = [{"account": {"username": "gull"}}]"#);
const NOTHING_IN_PART: Member = ("data/tweets-part1.js", b"");
/// A table of a known name, whose second row alone tells that the month comes first: it is read
/// from its start twice.
const US_TABLE: Member =
    ("Table data.csv", b"date,likes\n03/04/2026 10:00,1\n03/31/2026 10:00,2\n04/05/2026 10:00,4\n");
const US_NOTES: Member =
    ("us.csv", b"date,likes,text\n05/04/2026 10:00,1,a\n05/31/2026 10:00,2,b\n");
pub(crate) const NOTES: Member = ("notes.csv", b"date,likes\n2026-02-01,3\n");
/// Longer than [`TWEETS`].
const LONG_NOTES: Member = (
    "a/long.csv",
    b"date,likes\n2026-02-01,3\n2026-02-02,3\n2026-02-03,3\n2026-02-04,4\n2026-02-05,5\n",
);
const LIST: Member =
    ("list.json", br#"[{"created_at": "2026-03-01T10:00:00Z", "likes": 4, "author": "crow"}]"#);
const BROKEN: Member = ("broken.json", b"{\"feed\": [");
/// A file of a known export that is cut off.
const BROKEN_OUTBOX: Member = ("outbox.json", b"{\"orderedItems\": [");
const PROSE: Member = ("read me.txt", b"Nothing but words.");
const BINARY: Member = ("binary.txt", b"\0\x01\x02");
const NOTHING: Member = ("nothing.csv", b"");
const INNER: Member = ("inner.zip", b"PK\x05\x06");
const PICTURE: Member = ("a/picture.png", b"\x89PNG\r\n\x1a\n");
const INSTAGRAM: Member = ("your_instagram_activity/content/posts_1.json", b"[]");
const GRAILBIRD: Member = ("data/js/tweets/2012_01.js", b"Grailbird.data.tweets_2012_01 = []");

const ALL: [Member; 17] = [
    TWEETS,
    ACCOUNT,
    NOTHING_IN_PART,
    US_TABLE,
    US_NOTES,
    NOTES,
    LONG_NOTES,
    LIST,
    BROKEN,
    BROKEN_OUTBOX,
    PROSE,
    BINARY,
    NOTHING,
    INNER,
    PICTURE,
    INSTAGRAM,
    GRAILBIRD,
];

/// Makes an archive of its members.
type Make = fn(&[Member]) -> Vec<u8>;

/// The kinds of archives, and how each is made.
const KINDS: [(&str, Make); 4] =
    [("zip", stored_zip), ("deflated zip", deflated_zip), ("tar", tar), ("tar.gz", tar_gz)];

pub(crate) fn stored_zip(members: &[Member]) -> Vec<u8> {
    zip(members, rawzip::CompressionMethod::STORE)
}

fn deflated_zip(members: &[Member]) -> Vec<u8> {
    zip(members, rawzip::CompressionMethod::DEFLATE)
}

fn zip(members: &[Member], method: rawzip::CompressionMethod) -> Vec<u8> {
    let mut zip = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut zip);
    for (path, bytes) in members {
        let (mut entry, config) =
            archive.new_file(path).compression_method(method).start().unwrap();
        let mut measured = config.wrap(Vec::new());
        measured.write_all(bytes).unwrap();
        let (stored, descriptor) = measured.finish().unwrap();
        let is_deflated = method == rawzip::CompressionMethod::DEFLATE;
        let written = if is_deflated { deflated(bytes, false) } else { stored };
        entry.write_all(&written).unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    zip
}

/// Compresses bytes: as a gzip file, or else as a raw deflate stream.
fn deflated(bytes: &[u8], is_gzip: bool) -> Vec<u8> {
    let mut deflate =
        if is_gzip { Deflate::new(6, true, 15 + 16) } else { Deflate::new(6, false, 15) };
    let mut compressed = vec![0; bytes.len() + 1_000];
    deflate.compress(bytes, &mut compressed, DeflateFlush::Finish).unwrap();
    compressed.truncate(usize::try_from(deflate.total_out()).unwrap());
    compressed
}

pub(crate) fn tar(members: &[Member]) -> Vec<u8> {
    let mut archive = ::tar::Builder::new(Vec::new());
    for (path, bytes) in members {
        append(&mut archive, path, bytes);
    }
    archive.into_inner().unwrap()
}

fn append(archive: &mut ::tar::Builder<Vec<u8>>, path: &str, bytes: &[u8]) {
    let mut header = ::tar::Header::new_ustar();
    header.set_size(bytes.len() as u64);
    archive.append_data(&mut header, path, bytes).unwrap();
}

fn tar_gz(members: &[Member]) -> Vec<u8> {
    deflated(&tar(members), true)
}

pub(crate) fn read(archive: &[u8]) -> Result<Ingested, Error> {
    ingest([File::from_bytes("a", archive)], &Choices::default())
}

/// Reads an archive in chunks of these sizes, over and over. Returns how many bytes were read, too.
pub(crate) fn read_in_chunks(archive: &[u8], sizes: &[usize]) -> (Result<Ingested, Error>, usize) {
    let mut n_read = 0;
    let mut all = || {
        let mut ingestion = Ingestion::new(Choices::default());
        let mut sizes = sizes.iter().cycle();
        loop {
            ingestion.begin("a", archive.len() as u64);
            while let Some(wanted) = ingestion.wants() {
                let start = usize::try_from(wanted.start).unwrap();
                let end = usize::try_from(wanted.end).unwrap().min(start + sizes.next().unwrap());
                n_read += end - start;
                ingestion.give(&archive[start..end]);
            }
            if !ingestion.restart() {
                return ingestion.finish();
            }
        }
    };
    let outcome = all();
    (outcome, n_read)
}

/// What the tests look at in an account: network, name, and the likes of its posts.
type Seen<'a> = (Option<&'a str>, Option<&'a str>, Vec<u64>);

fn seen(ingested: &Ingested) -> Vec<Seen<'_>> {
    let seen = ingested.accounts.iter().map(|activity| {
        let likes = activity.posts().map(|post| post.counts[0].get().unwrap()).collect();
        (activity.account.network, activity.account.name.as_deref(), likes)
    });
    seen.collect()
}

/// Checks what each kind of archive gives for these members, in their order and backwards.
fn check(members: &[Member], formats: &[FormatId], expected: &[Seen<'_>]) {
    let backwards: Vec<Member> = members.iter().rev().copied().collect();
    for (kind, make) in KINDS {
        for members in [members, &backwards] {
            let ingested = read(&make(members)).unwrap_or_else(|error| panic!("{kind}: {error}"));
            let mut found = ingested.formats.clone();
            found.sort_unstable();
            assert_eq!(found, formats, "{kind}");
            assert_eq!(seen(&ingested), expected, "{kind}");
        }
    }
}

#[test]
fn a_known_export_is_read_without_the_files_beside_it() {
    let x = || (Some("X"), None, vec![3, 5]);
    let x_named = (Some("X"), Some("gull"), vec![3, 5]);
    let formats = [FormatId::XArchive];
    check(&[TWEETS], &formats, &[x()]);
    check(&[TWEETS, NOTES], &formats, &[x()]);
    check(&[LONG_NOTES, TWEETS], &formats, &[x()]);
    check(&[LONG_NOTES, US_NOTES, TWEETS, NOTES, LIST], &formats, &[x()]);
    check(&[BROKEN, TWEETS, BINARY, INNER, PICTURE, INSTAGRAM, GRAILBIRD], &formats, &[x()]);
    check(&[NOTHING_IN_PART, NOTES, ACCOUNT, TWEETS], &formats, &[x_named]);
    check(&[NOTES, US_TABLE, LIST], &[FormatId::Table], &[(None, None, vec![1, 2, 4])]);
}

#[test]
fn without_a_known_export_all_tables_and_lists_are_read() {
    check(&[NOTES], &[FormatId::Table], &[(None, None, vec![3])]);
    check(
        &[BROKEN, NOTES, PROSE, LIST, BINARY, NOTHING, INNER, PICTURE],
        &[FormatId::Table, FormatId::Json],
        &[(None, None, vec![3]), (None, Some("crow"), vec![4])],
    );
    check(&[NOTES, US_NOTES], &[FormatId::Table], &[(None, None, vec![3, 1, 2])]);
}

#[test]
fn an_archive_without_posts_says_why() {
    let refused = |refusal| Reason::Refused(refusal);
    let cases: [(&[Member], Reason); 8] = [
        (&[PICTURE], refused(Refusal::ArchiveWithoutPosts)),
        (&[NOTHING], refused(Refusal::ArchiveWithoutPosts)),
        (&[NOTES, NOTHING_IN_PART], refused(Refusal::ArchiveWithoutPosts)),
        (&[PICTURE, INNER], refused(Refusal::ArchiveInArchive)),
        (&[PROSE, INNER], refused(Refusal::ArchiveInArchive)),
        (&[PROSE, PICTURE], Reason::Unrecognised),
        (&[NOTES, INSTAGRAM, INNER], refused(Refusal::InstagramDownload)),
        (&[NOTES, GRAILBIRD], refused(Refusal::Grailbird)),
    ];
    for (members, reason) in cases {
        let backwards: Vec<Member> = members.iter().rev().copied().collect();
        for (kind, make) in KINDS {
            for members in [members, &backwards] {
                let error = read(&make(members)).unwrap_err();
                assert_eq!(error.reason, reason, "{kind} of {members:?}");
            }
        }
    }
}

#[test]
fn a_file_of_a_known_export_that_cannot_be_read_fails_the_archive() {
    for (kind, make) in KINDS {
        for members in [[NOTES, TWEETS, BROKEN_OUTBOX], [BROKEN_OUTBOX, TWEETS, NOTES]] {
            let error = read(&make(&members)).unwrap_err();
            assert!(matches!(error.reason, Reason::BrokenJson { .. }), "{kind}: {error}");
        }
    }
}

#[test]
fn the_most_telling_reason_is_given() {
    for (kind, make) in KINDS {
        for members in [[PROSE, BROKEN, BINARY], [BINARY, BROKEN, PROSE], [PROSE, BINARY, BROKEN]] {
            let error = read(&make(&members)).unwrap_err();
            assert!(matches!(error.reason, Reason::BrokenJson { .. }), "{kind}: {error}");
        }
    }
}

proptest! {
    #![proptest_config(crate::make::cases(400))]

    #[test]
    fn the_kind_of_an_archive_leaves_no_trace(
        members in prop::sample::subsequence(ALL.to_vec(), 1..=ALL.len()).prop_shuffle(),
        sizes in prop::collection::vec(1_usize..1_500, 1..5),
    ) {
        let expected = read(&stored_zip(&members));
        for (kind, make) in KINDS {
            let archive = make(&members);
            prop_assert_eq!(&read(&archive), &expected, "{}", kind);
            prop_assert_eq!(&read_in_chunks(&archive, &sizes).0, &expected, "{} in chunks", kind);
        }
    }

    #[test]
    fn the_order_of_members_leaves_no_trace(
        members in prop::sample::subsequence(ALL.to_vec(), 1..=ALL.len()).prop_shuffle(),
    ) {
        let mut sorted = members.clone();
        sorted.sort_unstable();
        for (kind, make) in KINDS {
            match (read(&make(&members)), read(&make(&sorted))) {
                (Ok(one), Ok(other)) => {
                    prop_assert_eq!(&one.accounts, &other.accounts, "{}", kind);
                }
                (one, other) => prop_assert!(one.is_err() && other.is_err(), "{}", kind),
            }
        }
    }
}

#[test]
fn large_members_of_a_tar_archive_are_skipped() {
    // Padding of 507 bytes follows.
    const N_BYTES: usize = (3 << 20) + 5;
    let picture = vec![1; N_BYTES];
    for is_known in [false, true] {
        let mut archive = ::tar::Builder::new(Vec::new());
        append(&mut archive, NOTES.0, NOTES.1);
        append(&mut archive, "a/picture.png", &picture);
        append(&mut archive, LIST.0, LIST.1);
        if is_known {
            append(&mut archive, TWEETS.0, TWEETS.1);
        }
        append(&mut archive, "b/picture.png", &picture);
        let archive = archive.into_inner().unwrap();
        let (outcome, n_read) = read_in_chunks(&archive, &[10_000]);
        assert_eq!(outcome, read(&archive));
        assert_eq!(outcome.unwrap().accounts.len(), if is_known { 1 } else { 2 });
        assert!(n_read < 100_000, "{n_read}");
        // The end of a member that is skipped has to be there, and its padding may be missing.
        let end_of_bytes = archive.iter().rposition(|byte| *byte == 1).unwrap() + 1;
        for n_bytes in [end_of_bytes, end_of_bytes + 1, end_of_bytes + 507] {
            assert!(read(&archive[..n_bytes]).is_ok(), "{n_bytes}");
        }
        for n_missing in [1, 2_000_000] {
            let error = read(&archive[..end_of_bytes - n_missing]).unwrap_err();
            assert_eq!(error.reason, Reason::BrokenArchive);
        }
    }
}

#[test]
fn a_tar_archive_ends_after_its_last_member() {
    let archive = tar(&[TWEETS, ACCOUNT]);
    let whole = read(&archive).unwrap();
    // A header, the bytes of the member with their padding, and the same again.
    let padded = |member: Member| 512 + member.1.len().next_multiple_of(512);
    let end = padded(TWEETS) + padded(ACCOUNT);
    assert!(archive[end..].iter().all(|byte| *byte == 0) && archive.len() >= end + 512);
    let end_of_bytes = padded(TWEETS) + 512 + ACCOUNT.1.len();
    // The zeros at the end, and the padding of the last member, may be missing.
    for n_bytes in [end_of_bytes, end, end + 512, archive.len()] {
        assert_eq!(read(&archive[..n_bytes]).as_ref(), Ok(&whole), "{n_bytes}");
    }
    for n_bytes in [end_of_bytes - 1, padded(TWEETS) + 511, padded(TWEETS) + 1, 513, 300] {
        let error = read(&archive[..n_bytes]).unwrap_err();
        assert_eq!(error.reason, Reason::BrokenArchive, "{n_bytes}");
    }
    // What follows the zeros is no part of the archive.
    let followed = [&archive[..end + 512], &tar(&[US_TABLE])].concat();
    assert_eq!(read(&followed), Ok(whole));
}

#[test]
fn a_gzip_file_ends_with_its_checksum() {
    for archive in [tar_gz(&[TWEETS]), deflated(NOTES.1, true)] {
        assert!(read(&archive).is_ok());
        for n_missing in [1, 8, 9] {
            let error = read(&archive[..archive.len() - n_missing]).unwrap_err();
            assert_eq!(error.reason, Reason::BrokenArchive);
        }
    }
}

#[test]
fn a_tar_header_can_be_extended() {
    const LONG_FOLDER: &str =
        "a folder whose name alone is nearly as long as the name that a header has room for/";
    let tweets = |extend: &dyn Fn(&mut ::tar::Builder<Vec<u8>>)| {
        let mut archive = ::tar::Builder::new(Vec::new());
        extend(&mut archive);
        append(&mut archive, "stray.csv", TWEETS.1);
        append(&mut archive, NOTES.0, NOTES.1);
        read(&archive.into_inner().unwrap()).unwrap().report.files
    };
    let both = ["a", "a: stray.csv", "a: notes.csv"].map(str::to_owned);
    let known = ["a", "a: data/tweets.js"].map(str::to_owned);
    assert_eq!(tweets(&|_| {}), both);
    let pax = |records: &[(&str, &str)]| {
        let records: Vec<_> = records.iter().map(|(key, value)| (*key, value.as_bytes())).collect();
        tweets(&|archive| archive.append_pax_extensions(records.clone()).unwrap())
    };
    assert_eq!(pax(&[("path", "data/tweets.js")]), known);
    assert_eq!(pax(&[("mtime", "1.5"), ("path", "data/tweets.js"), ("atime", "1.5")]), known);
    // A value may hold line ends, and what looks like another record.
    assert_eq!(pax(&[("comment", "one\n23 path=data/tweets.js\n")]), both);
    assert_eq!(pax(&[("path", "data/tweets.js"), ("comment", "\n16 path=no.csv\n")]), known);
    assert_eq!(pax(&[("xpath", "data/tweets.js"), ("comment", "x path=data/tweets.js")]), both);
    // GNU's extension for paths of more than 100 bytes.
    let mut archive = ::tar::Builder::new(Vec::new());
    let path = format!("{LONG_FOLDER}{LONG_FOLDER}data/tweets.js");
    let mut header = ::tar::Header::new_gnu();
    header.set_size(TWEETS.1.len() as u64);
    archive.append_data(&mut header, &path, TWEETS.1).unwrap();
    append(&mut archive, NOTES.0, NOTES.1);
    let files = read(&archive.into_inner().unwrap()).unwrap().report.files;
    assert_eq!(files, ["a".to_owned(), format!("a: {path}")]);
}
