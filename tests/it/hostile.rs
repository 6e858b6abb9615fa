//! Small files that ask for much work are read or refused with little. Work is counted here, by the bytes
//! that are asked for and the posts that are made; `cargo xtask bench --hostile` measures time and memory.

#[path = "../../benches/hostile/archive.rs"]
pub(crate) mod archive;
#[path = "../../benches/hostile/cases.rs"]
mod cases;

use archive::Zip;
use cases::CASES;
use influence_score::activity::Activity;
use influence_score::ingest::{
    Choices, Error, File, Ingested, Ingestion, Limit, Reason, Refusal, ingest,
};
use influence_score::spreadsheet::sheets;
use std::io::{self, Read, Seek, SeekFrom};

/// Reads files, and returns how many bytes were asked for, too.
fn read(files: &[Vec<u8>]) -> (Result<Ingested, Error>, usize) {
    let mut n_read = 0;
    let mut all = || {
        let mut ingestion = Ingestion::new(Choices::default());
        loop {
            for file in files {
                ingestion.begin("a", file.len() as u64);
                while let Some(wanted) = ingestion.wants() {
                    let start = usize::try_from(wanted.start).unwrap();
                    let end = usize::try_from(wanted.end).unwrap().min(start + (1 << 20));
                    n_read += end - start;
                    ingestion.give(&file[start..end]);
                }
                if let Some(workbook) = ingestion.workbook() {
                    ingestion.give_sheets(sheets(&workbook));
                }
            }
            if !ingestion.restart() {
                return ingestion.finish();
            }
        }
    };
    let outcome = all();
    (outcome, n_read)
}

#[test]
fn hostile_files_ask_for_work_in_proportion_to_their_bytes() {
    for case in CASES {
        let files = (case.files)();
        let n_bytes: usize = files.iter().map(Vec::len).sum();
        assert!(n_bytes < 2_500_000, "{}: {n_bytes}", case.name);
        let (outcome, n_read) = read(&files);
        // A table is read up to three times: for its posts, for the order of day and month, and for the
        // rest of its posts.
        assert!(n_read <= 3 * n_bytes + (1 << 20), "{}: {n_read} of {n_bytes}", case.name);
        let n_posts =
            outcome.iter().flat_map(|read| &read.accounts).map(Activity::len).sum::<usize>();
        assert!(n_posts <= 1_400_000 + 10 * n_bytes, "{}: {n_posts}", case.name);
    }
}

fn reason(file: Vec<u8>) -> Reason {
    read(&[file]).0.unwrap_err().reason
}

#[test]
fn entries_of_a_zip_archive_may_not_share_bytes() {
    const TABLE: &[u8] = b"date,likes\n2026-01-01,3\n";
    let zip = |places: &dyn Fn(&mut Zip)| {
        let mut zip = Zip::default();
        places(&mut zip);
        zip.finish()
    };
    for is_deflated in [false, true] {
        // One body, twice.
        let shared = zip(&|zip| {
            let place = zip.body("a.csv", TABLE, is_deflated);
            zip.list("a.csv", &place);
            zip.list("b.csv", &place);
        });
        assert_eq!(reason(shared), Reason::Beyond(Limit::Overlap));
        // The last byte of one is the first of the header of the next.
        for n_more in [0, 1] {
            let overlapping = zip(&|zip| {
                let mut place = zip.body("a.csv", TABLE, is_deflated);
                place.n_bytes += n_more;
                zip.list("a.csv", &place);
                let place = zip.body("b.csv", TABLE, is_deflated);
                zip.list("b.csv", &place);
            });
            let is_refused = read(&[overlapping])
                .0
                .is_err_and(|error| error.reason == Reason::Beyond(Limit::Overlap));
            assert_eq!(is_refused, n_more > 0);
        }
        // What is not read may lie anywhere.
        let others = zip(&|zip| {
            let place = zip.body("a.csv", TABLE, is_deflated);
            zip.list("a.csv", &place);
            zip.list("a.png", &place);
            zip.list("b.png", &place);
        });
        assert!(read(&[others]).0.is_ok());
    }
}

/// An archive that lists a table and a picture, with a bit of the flags of one of them set to say that
/// it is encrypted.
#[test]
fn what_is_not_read_may_be_encrypted() {
    for (encrypted, expected) in
        [("a.png", None), ("a.csv", Some(Reason::Refused(Refusal::EncryptedArchive)))]
    {
        let mut zip = Zip::default();
        let place = zip.body("a.csv", b"date,likes\n2026-01-01,3\n", false);
        zip.list("a.csv", &place);
        zip.list("a.png", &place);
        let mut archive = zip.finish();
        // The name follows the 46 bytes of an entry in the directory, in which the flags are the 9th.
        let name = archive.windows(5).rposition(|it| it == encrypted.as_bytes()).unwrap();
        archive[name - 46 + 8] |= 1;
        assert_eq!(read(&[archive]).0.err().map(|error| error.reason), expected, "{encrypted}");
    }
}

#[test]
fn a_comment_of_an_archive_may_not_go_on_beyond_its_end() {
    let mut zip = Zip::default();
    let place = zip.body("a.csv", b"date,likes\n2026-01-01,3\n", false);
    zip.list("a.csv", &place);
    let mut archive = zip.finish();
    let at = archive.len() - 2;
    for (n_bytes, is_broken) in [(0, false), (1, true), (200, true)] {
        archive[at] = n_bytes;
        let outcome = read(&[archive.clone()]).0.map(|_| ()).map_err(|error| error.reason);
        assert_eq!(outcome, if is_broken { Err(Reason::BrokenArchive) } else { Ok(()) });
    }
}

#[test]
fn a_workbook_has_a_largest_size() {
    const MOST: u64 = 64 << 20;
    for (n_bytes, is_read) in [(MOST, true), (MOST + 1, false), (MOST + 2, false)] {
        let mut ingestion = Ingestion::new(Choices::default());
        ingestion.begin("a.xls", n_bytes);
        let mut head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        head.resize(1_000, 0);
        ingestion.give(&head);
        assert_eq!(ingestion.wants().is_some(), is_read, "{n_bytes}");
        if !is_read {
            assert_eq!(ingestion.finish().unwrap_err().reason, Reason::Beyond(Limit::Workbook));
        }
    }
}

#[test]
fn all_entries_of_an_archive_share_one_limit_of_inflation() {
    for n_entries in [1, 2, 40] {
        let zip = |n_bytes: usize| {
            let mut zip = Zip::default();
            let text = [b"date,likes\n2026-01-01,3\n".to_vec(), vec![b'\n'; n_bytes]].concat();
            for n in 0..n_entries {
                let name = format!("{n}.csv");
                let place = zip.body(&name, &text, true);
                zip.list(&name, &place);
            }
            zip.finish()
        };
        // 15 MiB in all are harmless; 40 MiB of nothing are 400 times as long.
        assert!(read(&[zip((15 << 20) / n_entries)]).0.is_ok(), "{n_entries}");
        assert_eq!(reason(zip((40 << 20) / n_entries)), Reason::Beyond(Limit::Inflation));
    }
}

/// A file that is zeros but for some parts. Counts the bytes that are read.
struct Sparse {
    parts: Vec<(u64, Vec<u8>)>,
    n_bytes: u64,
    at: u64,
    n_read: u64,
}

impl Read for &mut Sparse {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = (self.n_bytes - self.at).min(buffer.len() as u64);
        let buffer = &mut buffer[..usize::try_from(n).unwrap()];
        buffer.fill(0);
        for (start, part) in &self.parts {
            for (offset, byte) in (*start..).zip(part) {
                if let Some(place) = offset.checked_sub(self.at)
                    && let Some(place) = buffer.get_mut(usize::try_from(place).unwrap())
                {
                    *place = *byte;
                }
            }
        }
        self.at += n;
        self.n_read += n;
        Ok(buffer.len())
    }
}

impl Seek for &mut Sparse {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(_) => self.n_bytes,
            SeekFrom::Current(_) => self.at,
        };
        Ok(self.at)
    }
}

#[test]
fn the_files_of_an_archive_may_be_far_apart() {
    const N_TABLES: usize = 200;
    const APART: u64 = 1_600_000;
    // The archive without what lies between its tables, and where each part of it goes.
    let (mut zip, mut places) = (Zip::default(), Vec::new());
    for n in 0..N_TABLES {
        let name = format!("{n}.csv");
        let text = format!("date,likes\n2026-01-01,{n}\n");
        places.push((name.clone(), zip.body(&name, text.as_bytes(), true)));
    }
    let starts: Vec<usize> = places.iter().map(|(_, place)| place.start).collect();
    let end = zip.len();
    for (n, (name, mut place)) in places.into_iter().enumerate() {
        place.start = usize::try_from(n as u64 * APART).unwrap();
        zip.list(&name, &place);
    }
    let directory_start = N_TABLES as u64 * APART;
    let bytes = zip.finish_with_directory_at(directory_start);
    let ends = starts.iter().skip(1).copied().chain([end]);
    let tables = starts.iter().zip(ends).map(|(start, end)| bytes[*start..end].to_vec());
    let mut parts: Vec<(u64, Vec<u8>)> = (0..).map(|n| n * APART).zip(tables).collect();
    parts.push((directory_start, bytes[end..].to_vec()));
    let n_bytes = directory_start + (bytes.len() - end) as u64;
    let mut sparse = Sparse { parts, n_bytes, at: 0, n_read: 0 };
    let file = File { name: "a".to_owned(), content: &mut sparse };
    let ingested = ingest([file], &Choices::default()).unwrap();
    assert_eq!(ingested.accounts[0].len(), N_TABLES);
    assert!(sparse.n_read < 3 << 20, "{}", sparse.n_read);
}
