//! Tests of this room, and helpers that load workbooks of the corpus or build new ones.

mod hostile;
mod rules;
mod samples;

use super::{Unreadable, sheets};
use rawzip::ZipArchiveWriter;
use std::io::Write as _;

/// The CSV of each sheet of a workbook.
fn tables(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    Ok(sheets(bytes)?.into_iter().map(|sheet| sheet.csv).collect())
}

/// Reads a file of the corpus.
fn sample(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/corpus/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Builds a package (a zip file) of parts that are stored uncompressed.
fn package<T: AsRef<[u8]>>(parts: &[(&str, T)]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, part) in parts {
        let (mut entry, config) = archive.new_file(*name).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(part.as_ref()).unwrap();
        let (_, output) = writer.finish().unwrap();
        entry.finish(output).unwrap();
    }
    archive.finish().unwrap()
}

/// Seven cell styles, by index: 0 a number, 1 a date, 2 a date with a time of day, 3 a duration,
/// 4 a date with a custom format, 5 a number with a custom format, 6 a time of day.
const STYLES: &str = r#"<styleSheet>
    <numFmts count="2">
        <numFmt numFmtId="164" formatCode="yyyy&quot; h &quot;\d[$-409]"/>
        <numFmt numFmtId="165" formatCode="[Red]0.0&quot; days&quot;\s_m;d"/>
    </numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs>
        <xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="46"/>
        <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/>
    </cellXfs>
    <dxfs><dxf><numFmt numFmtId="0" formatCode="d"/></dxf></dxfs>
</styleSheet>"#;

/// The parts of an `.xlsx` that has one worksheet with these rows, and a chart sheet.
fn xlsx_parts(rows: &str) -> Vec<(&'static str, String)> {
    let relations = |relations: &str| format!("<Relationships>{relations}</Relationships>");
    let relation = |id: u8, kind: &str, target: &str| {
        format!(r#"<Relationship Id="rId{id}" Type="http://x.test/{kind}" Target="{target}"/>"#)
    };
    let related = [
        relation(1, "worksheet", "worksheets/sheet1.xml"),
        relation(2, "styles", "/xl/styles.xml"),
        relation(3, "sharedStrings", "../xl/./strings.xml"),
        relation(4, "chartsheet", "nowhere.xml"),
    ];
    vec![
        ("_rels/.rels", relations(&relation(1, "officeDocument", "xl/book.xml"))),
        ("xl/_rels/book.xml.rels", relations(&related.concat())),
        (
            "xl/book.xml",
            r#"<workbook><workbookPr/><sheets><sheet name="Chart" sheetId="2" r:id="rId4"/>
            <sheet name="Posts" sheetId="1" r:id="rId1"/></sheets></workbook>"#
                .to_owned(),
        ),
        ("xl/styles.xml", STYLES.to_owned()),
        ("xl/strings.xml", "<sst uniqueCount=\"2\"><si><t>zero</t></si><si/></sst>".to_owned()),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ]
}

/// Builds an `.xlsx` that has one worksheet with these rows.
fn xlsx(rows: &str) -> Vec<u8> {
    package(&xlsx_parts(rows))
}

/// Builds an `.ods` that has one sheet with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table>{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

/// The CSV of a workbook's only sheet.
#[track_caller]
fn table(workbook: &[u8]) -> String {
    let mut tables = tables(workbook).unwrap();
    assert_eq!(tables.len(), 1);
    tables.remove(0)
}
