//! Files that are not workbooks, or are made to do harm.

use super::Unreadable::{Damaged, Encrypted, NotAWorkbook, TooLarge};
use super::{Unreadable, ods, package, sample, tables, xlsx, xlsx_parts};
use crate::spreadsheet::package::Package;
use proptest::prelude::*;
use proptest::sample::Index;

/// Checks that a file is refused for this reason.
#[track_caller]
fn refused(bytes: &[u8], reason: Unreadable) {
    assert_eq!(tables(bytes), Err(reason));
}

#[test]
fn other_files_and_damaged_workbooks_are_told_apart() {
    refused(b"", NotAWorkbook);
    refused(b"Date,Likes\n2026-03-14,3\n", NotAWorkbook);
    refused(b"PK\x03\x04", Damaged);
    refused(&package(&[("tweets.js", "")]), NotAWorkbook);
    refused(
        &package(&[("content.xml", ""), ("mimetype", "application/vnd.oasis.opendocument.text")]),
        NotAWorkbook,
    );
    // Word documents and binary workbooks have the same kind of package.
    let mut parts = xlsx_parts("");
    parts[2].1 = "<document><workbook/></document>".to_owned();
    refused(&package(&parts), NotAWorkbook);
    parts[0].1 = parts[0].1.replace("book.xml", "book.bin");
    refused(&package(&parts), NotAWorkbook);
}

#[test]
fn encrypted_workbooks_are_recognised() {
    let compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    refused(&compound, NotAWorkbook);
    let name = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]);
    refused(&compound.iter().copied().chain([0; 99]).chain(name).collect::<Vec<u8>>(), Encrypted);
    let mut workbook = xlsx("");
    let entries = workbook.windows(4).enumerate().filter(|(_, window)| window == b"PK\x01\x02");
    for entry in entries.map(|(at, _)| at).collect::<Vec<usize>>() {
        workbook[entry + 8] |= 1;
    }
    refused(&workbook, Encrypted);
    refused(
        &package(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("META-INF/manifest.xml", "<manifest:encryption-data>"),
            ("content.xml", "\x1B\x7F"),
        ]),
        Encrypted,
    );
}

#[test]
fn stated_sizes_are_checked() {
    let workbook = sample("spreadsheet/posts.xlsx");
    let name = b"xl/worksheets/sheet1.xml";
    let at = workbook.windows(name.len()).rposition(|window| window == name).unwrap();
    // In the directory, the inflated size of a part stands 22 bytes before its name.
    for (size, reason) in [
        (3_157_u32, Damaged),
        (3_159, Damaged),
        (800_000, Damaged),
        (16 << 20, Damaged),
        // The workbook is too small for so much.
        (40 << 20, TooLarge),
        (301 << 20, TooLarge),
        (u32::MAX - 1, TooLarge),
    ] {
        let mut workbook = workbook.clone();
        assert_eq!(workbook[at - 22..at - 18], 3_158_u32.to_le_bytes());
        workbook[at - 22..at - 18].copy_from_slice(&size.to_le_bytes());
        refused(&workbook, reason);
    }
}

#[test]
fn a_wrong_checksum_is_damage() {
    let workbook = xlsx("<row><c><v>123</v></c></row>");
    let at = workbook.windows(3).position(|window| window == b"123").unwrap();
    let mut changed = workbook.clone();
    changed[at] = b'9';
    assert_eq!(tables(&workbook), Ok(vec!["123\n".to_owned()]));
    refused(&changed, Damaged);
}

#[test]
fn a_part_counts_each_time_it_is_read() {
    let mut parts = xlsx_parts("");
    parts[5].1 = format!("<worksheet/>{}", " ".repeat(10 << 20));
    let sheet = r#"<sheet r:id="rId1"/>"#;
    for (n_times, expected) in [(29, Ok(vec![])), (30, Err(TooLarge))] {
        parts[2].1 = format!("<workbook>{}</workbook>", sheet.repeat(n_times));
        assert_eq!(tables(&package(&parts)), expected);
    }
}

#[test]
fn huge_repetitions_are_too_large() {
    let spaces = r#"<table:table-row><table:table-cell><text:p><text:s text:c="2000000000"/>"#;
    let ends = "</text:p></table:table-cell></table:table-row>";
    refused(&ods(&format!("{spaces}{ends}")), TooLarge);
    let row = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell
        office:value-type="float" office:value="1" table:number-columns-repeated="16384"/>
        </table:table-row>"#;
    refused(&ods(row), TooLarge);
    refused(&ods(&row.replace("16384", "16385").replace("1048576", "1")), TooLarge);
    refused(&ods(&row.replace("1048576", "1048577").replace("16384", "1")), TooLarge);
    refused(&ods(&row.replace("16384", "99999999999999999999")), TooLarge);
    let long = "x".repeat(60_000);
    refused(&xlsx(&format!(r#"<row><c t="str"><v>{long}</v></c></row>"#).repeat(1_000)), TooLarge);
}

#[test]
fn references_beyond_a_sheet_are_refused() {
    for (reference, reason) in [
        ("XFE1", TooLarge),
        ("A1048577", TooLarge),
        ("ZZZZZZZ1", Damaged),
        ("A99999999999", Damaged),
        ("A0", Damaged),
        ("1", Damaged),
        ("A", Damaged),
        ("é1", Damaged),
        ("", Damaged),
    ] {
        refused(&xlsx(&format!(r#"<row><c r="{reference}"><v>1</v></c></row>"#)), reason);
    }
    let backwards = r#"<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#;
    refused(&xlsx(backwards), Damaged);
    refused(&xlsx(r#"<row r="0"/>"#), Damaged);
    refused(&xlsx(r#"<row><c t="s"><v>2</v></c></row>"#), Damaged);
}

#[test]
fn false_counts_and_dimensions_are_ignored() {
    let mut parts = xlsx_parts("");
    parts[4].1 = parts[4].1.replace("\"2\"", "\"99999999999999\"");
    parts[5].1 = parts[5].1.replace("<sheetData>", "<dimension ref=\"Q9:A1\"/><sheetData>");
    assert_eq!(tables(&package(&parts)), Ok(vec![]));
}

#[test]
fn xml_that_is_cut_off_is_damaged() {
    let whole = ods(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>&lt;</text:p>\
         <office:annotation><text:p>a</text:p></office:annotation></table:table-cell>\
         </table:table-row>",
    );
    assert_eq!(tables(&whole), Ok(vec!["<\n".to_owned()]));
    refused(&ods(&"<a>".repeat(300)), Damaged);
    let mut parts = xlsx_parts("");
    let sheet =
        r#"<worksheet><sheetData><row><c t="str"><v>a</v></c></row></sheetData></worksheet>"#;
    for end in 1..sheet.len() {
        sheet[..end].clone_into(&mut parts[5].1);
        let read = tables(&package(&parts));
        // Nothing after the cells is read.
        let is_whole = sheet[..end].contains("</sheetData>");
        assert_eq!(read, if is_whole { Ok(vec!["a\n".to_owned()]) } else { Err(Damaged) });
    }
}

/// The names of the parts that are read.
const PARTS: [&str; 9] = [
    "mimetype",
    "content.xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
];

/// The parts of a sample that are read, with their names.
fn parts_of(sample_name: &str) -> Vec<(&'static str, Vec<u8>)> {
    let workbook = sample(&format!("spreadsheet/{sample_name}"));
    let mut package = Package::open(&workbook).unwrap();
    let part = |name: &&'static str| Some((*name, package.read(name).unwrap()?.into_owned()));
    PARTS.iter().filter_map(part).collect()
}

const SAMPLES: [&str; 4] = ["posts.ods", "posts.xlsx", "formulas.xlsx", "second_sheet.xlsx"];

/// Characters with a meaning in these files, which break more than random bytes do.
const MARKS: &[u8] = br#"09<>"/=&;: AZaz-.E"#;

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_files_do_not_panic(
        name in prop::sample::select(&SAMPLES[..]),
        cut in prop::option::of(any::<Index>()),
        flips in prop::collection::vec((any::<Index>(), any::<u8>()), 0..6),
    ) {
        let mut bytes = sample(&format!("spreadsheet/{name}"));
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len() + 1));
        }
        for (place, byte) in flips {
            let place = place.index(bytes.len().max(1));
            if let Some(old) = bytes.get_mut(place) {
                *old = byte;
            }
        }
        let _ = tables(&bytes);
    }

    #[test]
    fn broken_parts_do_not_panic(
        name in prop::sample::select(&SAMPLES[..]),
        flips in prop::collection::vec((any::<Index>(), any::<Index>(), any::<u8>()), 1..4),
        cut in prop::option::weighted(0.2, any::<Index>()),
    ) {
        let mut parts = parts_of(name);
        let n_parts = parts.len();
        for (part, place, byte) in flips {
            let part = &mut parts[part.index(n_parts)].1;
            let place = place.index(part.len());
            part[place] = *MARKS.get(usize::from(byte)).unwrap_or(&byte);
        }
        if let Some(cut) = cut {
            let part = &mut parts[cut.index(n_parts)].1;
            part.truncate(cut.index(part.len()));
        }
        let _ = tables(&package(&parts));
    }
}
