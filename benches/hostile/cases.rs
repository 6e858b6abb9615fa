//! Small files that ask for much work: what an attacker could send, or a broken program write. They are
//! made by code, with the same bytes on every machine.

use super::archive::{Zip, deflated, tar};
use std::fmt::Write;
use xxhash_rust::xxh64::xxh64;

/// Files that are read together. Each case takes about a megabyte or less.
pub(crate) struct Case {
    /// What is hostile about the files.
    pub(crate) name: &'static str,
    /// Makes the files.
    pub(crate) files: fn() -> Vec<Vec<u8>>,
}

const fn case(name: &'static str, files: fn() -> Vec<Vec<u8>>) -> Case {
    Case { name, files }
}

/// About a megabyte.
const N_BYTES: usize = 1_000_000;

/// All cases.
pub(crate) const CASES: &[Case] = &[
    case("zip: 1,000 entries share one body", || vec![shared_bodies(1_000, 14 << 20, true)]),
    case("zip: 10,000 entries share one stored body", || {
        vec![shared_bodies(10_000, 200_000, false)]
    }),
    case("zip: each entry lies within the one before", || vec![nested_bodies(8_000)]),
    case("zip: an entry of zeros, a thousand times as long", || vec![bombs(1, 200 << 20)]),
    case("zip: 20 entries, each harmless", || vec![bombs(20, 15 << 20)]),
    case("zip: 7,000 empty tables", || vec![tables_in_zip(7_000, "")]),
    case("zip: 6,000 tables of one row", || {
        vec![tables_in_zip(6_000, "date,likes\n2026-01-01,3\n")]
    }),
    case("zip: 20 tables with 30,000 cells in their heads", || vec![wide_tables(20)]),
    case("zip: 20,000 names alone", || vec![names_alone(20_000)]),
    case("tar.gz: a table of empty lines", || {
        vec![deflated(&tar("a.csv", &vec![b'\n'; 200 << 20]), true)]
    }),
    case("tar.gz: 90,000 members", || vec![deflated(&members_of_tar(90_000), true)]),
    case("gz of gz of gz", || {
        vec![deflated(&deflated(&deflated(&vec![b' '; 200 << 20], true), true), true)]
    }),
    case("gz: 40,000 streams in one file", || vec![deflated(b"", true).repeat(40_000)]),
    case("gz: a table of the shortest rows", || vec![deflated(&shortest_rows(45 << 20), true)]),
    case("csv: ids that crowd the same slots", || vec![crowded_ids(50_000)]),
    case("csv: one id, 20,000 texts and times", || vec![one_id(20_000)]),
    case("csv: equal rows of one day", || vec![rows(|_| "2026-01-01,3\n".to_owned())]),
    case("csv: an account for each post", || vec![accounts(N_BYTES)]),
    case("csv: an account for each post, and who responded", || {
        vec![accounts(N_BYTES), responses(N_BYTES)]
    }),
    case("csv: two accounts in turn, with long names", || {
        let names = ["a".repeat(5_000), "b".repeat(5_000)];
        vec![table("date,likes,account\n", |n| format!("2026-01-01,{n},{}\n", names[n % 2]))]
    }),
    case("csv: day and month in the last row alone", || {
        vec![
            [
                rows(|n| format!("03/04/2026 10:{:02},3\n", n % 60)),
                b"03/31/2026 10:00,3\n".to_vec(),
            ]
            .concat(),
        ]
    }),
    case("csv: a million columns", || {
        vec![[b"date,likes,".to_vec(), b",".repeat(N_BYTES)].concat()]
    }),
    case("csv: ten rows of 3,000 named columns", || vec![named_columns(10, 3_000)]),
    case("csv: one line", || {
        vec![[b"date,likes\n2026-01-01,".to_vec(), b"3".repeat(N_BYTES)].concat()]
    }),
    case("csv: a quote that is never closed", || {
        vec![[b"date,likes,text\n2026-01-01,3,\"".to_vec(), b"\"\"\n".repeat(N_BYTES / 3)].concat()]
    }),
    case("csv: the largest counts", || {
        vec![table("date,likes,retweets,replies,views\n", |n| {
            format!("2026-01-{:02},4294967294,33000000,4294967294,4294967294\n", n % 28 + 1)
        })]
    }),
    case("csv: UTF-16", || {
        let text = String::from_utf8_lossy(&rows(|n| format!("2026-01-01,{n}\n"))).into_owned();
        vec![[0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()]
    }),
    case("json: brackets, a million deep", || vec![b"[".repeat(N_BYTES)]),
    case("json: objects in objects, 160,000 deep", || vec![b"{\"a\":".repeat(N_BYTES / 6)]),
    case("json: an object with 90,000 members", || {
        let mut text = "[{\"date\":\"2026-01-01\",\"likes\":3".to_owned();
        (0..90_000).for_each(|n| _ = write!(text, ",\"{n}\":{n}"));
        vec![(text + "}]").into_bytes()]
    }),
    case("json: 90,000 lists", || {
        let mut text = "{\"0\":0".to_owned();
        (0..50_000).for_each(|n| _ = write!(text, ",\"a{n}\":[{{\"b\":1}}]"));
        vec![(text + "}").into_bytes()]
    }),
    case("json: escapes alone", || {
        vec![[b"[{\"text\":\"".to_vec(), b"\\\\".repeat(N_BYTES / 2)].concat()]
    }),
    case("json: lines of empty objects", || vec![b"{}\n".repeat(N_BYTES / 3)]),
    case("json: posts of one day without id and text", || {
        vec![
            [
                b"[".to_vec(),
                b"{\"date\":\"2026-01-01\",\"likes\":3},".repeat(N_BYTES / 33),
                b"{}]".to_vec(),
            ]
            .concat(),
        ]
    }),
    case("json: an account for each post", || {
        let mut text = "[".to_owned();
        (0..16_000).for_each(|n| {
            _ = write!(text, "{{\"date\":\"2026-01-01\",\"likes\":3,\"author\":\"a{n}\"}},");
        });
        vec![(text + "{}]").into_bytes()]
    }),
    case("xlsx: shared strings of 290 MB", || vec![workbook(&shared_strings(290 << 20), "")]),
    case("xlsx: 400,000 cells of one long string", || {
        let mut cells = String::new();
        for row in 1..=400_000 {
            let _ = write!(cells, "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>");
        }
        let long = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(30_000));
        vec![workbook(long.as_bytes(), &cells)]
    }),
    case("xlsx: 5,000 sheets", || vec![many_sheets(5_000)]),
    case("xlsx: elements in elements, 100,000 deep", || {
        vec![workbook(b"", &"<row>".repeat(100_000))]
    }),
];

/// A table of about a megabyte; `row` gives each row.
fn table(header: &str, row: impl Fn(usize) -> String) -> Vec<u8> {
    let mut text = header.to_owned();
    let mut n = 0;
    while text.len() < N_BYTES {
        text += &row(n);
        n += 1;
    }
    text.into_bytes()
}

fn rows(row: impl Fn(usize) -> String) -> Vec<u8> {
    table("date,likes\n", row)
}

/// The shortest rows that are posts: equal ones, which are counted.
fn shortest_rows(n_bytes: usize) -> Vec<u8> {
    [b"date,likes\n".to_vec(), b"2026-01-01,3\n".repeat(n_bytes / 13)].concat()
}

/// Entries whose headers and bytes are the same ones.
fn shared_bodies(n_entries: usize, n_bytes: usize, is_deflated: bool) -> Vec<u8> {
    let mut zip = Zip::default();
    let body = shortest_rows(n_bytes);
    let place = zip.body("a.csv", &body, is_deflated);
    (0..n_entries).for_each(|n| zip.list(&format!("{n}.csv"), &place));
    zip.finish()
}

/// Entries that each begin one header after the one before and end where all end, as stored bytes.
fn nested_bodies(n_entries: usize) -> Vec<u8> {
    let mut zip = Zip::default();
    let header = zip.body("a.csv", b"", false);
    let mut places = vec![header];
    places.extend((1..n_entries).map(|_| zip.body("a.csv", b"", false)));
    let end = places.last().map_or(0, |place| place.start);
    for (n, mut place) in places.into_iter().enumerate() {
        place.n_bytes = end - place.start;
        place.n_inflated = place.n_bytes;
        zip.list(&format!("{n}.csv"), &place);
    }
    zip.finish()
}

/// Entries that become very long.
fn bombs(n_entries: usize, n_bytes: usize) -> Vec<u8> {
    let mut zip = Zip::default();
    let text = [b"date,likes\n".to_vec(), vec![b'\n'; n_bytes]].concat();
    for n in 0..n_entries {
        let place = zip.body(&format!("{n}.csv"), &text, true);
        zip.list(&format!("{n}.csv"), &place);
    }
    zip.finish()
}

fn tables_in_zip(n_entries: usize, text: &str) -> Vec<u8> {
    let mut zip = Zip::default();
    for n in 0..n_entries {
        let name = format!("{n}.csv");
        let place = zip.body(&name, text.as_bytes(), true);
        zip.list(&name, &place);
    }
    zip.finish()
}

/// Tables whose first 64 KiB, by which a format is recognised, are names of columns. Noise after them
/// keeps the entries from being longer than allowed.
fn wide_tables(n_entries: usize) -> Vec<u8> {
    let mut zip = Zip::default();
    let head = format!("{}\n", "a,".repeat(3_200)).repeat(10);
    for n in 0..n_entries {
        let name = format!("{n}.csv");
        let noise = (0..60).flat_map(|at| xxh64(&[at], n as u64).to_le_bytes());
        let noise: Vec<u8> = noise.map(|byte| byte | b'0').collect();
        let place = zip.body(&name, &[head.as_bytes(), &noise].concat(), true);
        zip.list(&name, &place);
    }
    zip.finish()
}

/// Entries that the directory lists, and that are nowhere.
fn names_alone(n_entries: usize) -> Vec<u8> {
    let mut zip = Zip::default();
    let place = zip.body("a.csv", b"", false);
    (0..n_entries).for_each(|_| zip.list("a", &place));
    zip.finish()
}

fn members_of_tar(n_members: usize) -> Vec<u8> {
    let one = tar("a.csv", b"");
    one[..512].repeat(n_members)
}

fn named_columns(n_rows: usize, n_columns: usize) -> Vec<u8> {
    let mut text = String::new();
    for row in 0..n_rows {
        (0..n_columns).for_each(|column| _ = write!(text, "likes {row} {column},"));
        text.push('\n');
    }
    text.into_bytes()
}

/// Rows whose ids were searched for: in a table of 2^17 slots their hashes all fall into the first 512.
fn crowded_ids(n_rows: usize) -> Vec<u8> {
    let mut text = "date,likes,id\n".to_owned();
    let slot =
        |id: &str| xxh64(id.as_bytes(), 0).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32 & 0x1_ffff;
    let ids = (0..u64::MAX).map(|n| format!("{n:x}")).filter(|id| slot(id) < 512);
    for id in ids.take(n_rows) {
        let _ = writeln!(text, "2026-01-01,3,{id}");
    }
    text.into_bytes()
}

/// Rows with one id, and a text and a time of their own.
fn one_id(n_rows: usize) -> Vec<u8> {
    let mut text = "date,likes,id,text\n".to_owned();
    for n in 0..n_rows {
        let (day, hour, minute) = (n / 1_440 % 28 + 1, n / 60 % 24, n % 60);
        let _ = writeln!(text, "2026-01-{day:02}T{hour:02}:{minute:02}:00Z,3,7,text {n}");
    }
    text.into_bytes()
}

fn accounts(n_bytes: usize) -> Vec<u8> {
    let mut text = "id,date,likes,account\n".to_owned();
    let mut n = 0;
    while text.len() < n_bytes {
        let _ = writeln!(text, "{n},2026-01-01,3,a{n}");
        n += 1;
    }
    text.into_bytes()
}

/// Responses to the posts of [`accounts`].
fn responses(n_bytes: usize) -> Vec<u8> {
    let mut text = "post,time,actor,kind\n".to_owned();
    let mut n = 0;
    while text.len() < n_bytes {
        let _ = writeln!(text, "{n},2026-01-02,b{n},like");
        n += 1;
    }
    text.into_bytes()
}

fn shared_strings(n_bytes: usize) -> Vec<u8> {
    const ITEM: &str = "<si><t>x</t></si>";
    format!("<sst>{}</sst>", ITEM.repeat(n_bytes / ITEM.len())).into_bytes()
}

/// A workbook with one sheet.
fn workbook(shared_strings: &[u8], rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut zip = Zip::default();
    for (name, part) in [
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/sharedStrings.xml", shared_strings),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ] {
        let place = zip.body(name, part, true);
        zip.list(name, &place);
    }
    zip.finish()
}

const PACKAGE: &str = "<Relationships><Relationship Id=\"r0\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";
const WORKBOOK: &str = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
    <sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>";
const RELATIONS: &str = "<Relationships>\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
    <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>\
    </Relationships>";

fn many_sheets(n_sheets: usize) -> Vec<u8> {
    let (mut sheets, mut relations) = (String::new(), String::new());
    for n in 0..n_sheets {
        let _ = write!(sheets, "<sheet name=\"{n}\" r:id=\"r{n}\"/>");
        let _ = write!(
            relations,
            "<Relationship Id=\"r{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/{n}.xml\"/>"
        );
    }
    let mut zip = Zip::default();
    let mut part = |name: &str, text: &str| {
        let place = zip.body(name, text.as_bytes(), true);
        zip.list(name, &place);
    };
    part("_rels/.rels", PACKAGE);
    part("xl/workbook.xml", &WORKBOOK.replace("<sheet name=\"a\" r:id=\"r1\"/>", &sheets));
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{relations}</Relationships>"));
    for n in 0..n_sheets {
        part(&format!("xl/worksheets/{n}.xml"), "<worksheet/>");
    }
    zip.finish()
}
