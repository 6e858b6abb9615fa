//! What each kind of cell becomes in the CSV.

use super::{STYLES, ods, package, table, tables, xlsx, xlsx_parts};

/// Checks the CSV of an `.xlsx` with only this cell.
#[track_caller]
fn becomes(cell: &str, expected: &str) {
    let tables = tables(&xlsx(&format!("<row>{cell}</row>"))).unwrap();
    let expected = if expected.is_empty() { vec![] } else { vec![format!("{expected}\n")] };
    assert_eq!(tables, expected, "{cell}");
}

#[test]
fn numbers_become_plain_digits() {
    for (written, expected) in [
        ("212", "212"),
        ("212.0", "212"),
        ("-7", "-7"),
        ("-0", "0"),
        ("0E5", "0"),
        ("1E3", "1000"),
        ("0.5", "0.5"),
        ("12.25", "12.25"),
        (" 3 ", "3"),
        ("4.2500000000000003E-2", "0.0425"),
        ("0.30000000000000004", "0.3"),
        ("0.99999999999999989", "1"),
        ("1E-7", "0.0000001"),
        ("-1.5E-20", "-1.5E-20"),
        ("999999999999999", "999999999999999"),
        ("999999999999999.5", "1E+15"),
        ("1000000000000000", "1E+15"),
        ("1234567890123456", "1.23456789012346E+15"),
        ("122158000000000000", "1.22158E+17"),
        ("1.22158E+17", "1.22158E+17"),
        ("-1.22158e17", "-1.22158E+17"),
        // No float has that many digits, so the number is exact.
        ("7438373329305651336", "7438373329305651336"),
        ("743837332930565133", "743837332930565133"),
        ("74383733293056513", "7.43837332930565E+16"),
        ("74383733293056513361", "7.43837332930565E+19"),
        // These are not numbers.
        ("", ""),
        ("NaN", "NaN"),
        ("1E99999", "1E99999"),
        (".", "."),
        ("12 apples", "12 apples"),
    ] {
        becomes(&format!("<c><v>{written}</v></c>"), expected);
    }
}

#[test]
fn number_formats_tell_dates_from_numbers() {
    for (style, written, expected) in [
        (0, "46095", "46095"),
        (1, "46095", "2026-03-14"),
        (2, "46095.5", "2026-03-14T12:00:00"),
        // 23:59:58.9999, then half a second before midnight.
        (2, "46095.999988424768", "2026-03-14T23:59:59"),
        (2, "46095.999994212965", "2026-03-15"),
        (1, "36526", "2000-01-01"),
        (1, "60", "1900-02-28"),
        (1, "2958465", "9999-12-31"),
        (1, "2958466", "2958466"),
        (1, "-1", "-1"),
        (1, "1E300", "1E+300"),
        (2, "1E-300", "00:00:00"),
        (3, "1.5", "36:00:00"),
        (3, "-0.5", "-12:00:00"),
        (3, "4.1678240740740738E-2", "01:00:01"),
        (4, "46095", "2026-03-14"),
        (5, "46095", "46095"),
        (6, "0.4375", "10:30:00"),
        (99, "46095", "46095"),
    ] {
        becomes(&format!("<c s=\"{style}\"><v>{written}</v></c>"), expected);
    }
    assert!(STYLES.contains("cellStyleXfs"), "the styles contain formats that are not for cells");
}

#[test]
fn serial_numbers_can_start_in_1904() {
    let mut parts = xlsx_parts(r#"<row><c s="1"><v>44633</v></c></row>"#);
    parts[2].1 = parts[2].1.replace("<workbookPr/>", r#"<workbookPr date1904="1"/>"#);
    assert_eq!(table(&package(&parts)), "2026-03-14\n");
}

#[test]
fn the_dates_of_a_column_get_one_form() {
    let row =
        |a: &str, b: &str| format!(r#"<row><c s="2"><v>{a}</v></c><c s="2"><v>{b}</v></c></row>"#);
    let rows = [row("46095", "46095"), row("46095.25", "46096"), row("46096", "46097")];
    let expected = "2026-03-14T00:00:00,2026-03-14\n2026-03-14T06:00:00,2026-03-15\n\
                    2026-03-15T00:00:00,2026-03-16\n";
    assert_eq!(table(&xlsx(&rows.concat())), expected);
}

#[test]
fn other_types_of_cells() {
    for (cell, expected) in [
        (r#"<c t="b"><v>1</v></c>"#, "TRUE"),
        (r#"<c t="b"><v>0</v></c>"#, "FALSE"),
        (r#"<c t="e"><v>#N/A</v></c>"#, ""),
        (r#"<c t="s"><v>0</v></c>"#, "zero"),
        (r#"<c t="s"><v>1</v></c>"#, ""),
        (r#"<c t="d"><v>2026-03-14T09:05:00</v></c>"#, "2026-03-14T09:05:00"),
        (r#"<c t="d"><v>14 March</v></c>"#, "14 March"),
        (r#"<c t="str"><f>A2</f><v> a &amp; b&#33;</v></c>"#, " a & b!"),
        (r#"<c t="str"><v><![CDATA[<b>]]></v></c>"#, "<b>"),
        (r#"<c t="str"><v>one, "two"</v></c>"#, r#""one, ""two""""#),
        (r#"<c t="str"><v>a_x000D_b</v></c>"#, "\"a\rb\""),
        (
            r#"<c t="str"><v>_x005F_x000D_ _xD83D__xDC1F_ _xzzzz_ _x</v></c>"#,
            "_x000D_ 🐟 _xzzzz_ _x",
        ),
        (r#"<c t="inlineStr"><is><t>in</t></is></c>"#, "in"),
        (
            r#"<c t="inlineStr"><is><r><rPr><b/></rPr><t>ri</t></r><rPh><t>no</t></rPh><r><t>ch</t></r></is><v>0</v></c>"#,
            "rich",
        ),
        ("<c><f>1+1</f></c>", ""),
        ("<c/>", ""),
    ] {
        becomes(cell, expected);
    }
}

#[test]
fn cells_stand_at_their_references() {
    let rows = r#"<row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>2</v></c><c><v>3</v></c></row>
        <row><c/><c><v>4</v></c></row><row r="6"><c r="AB6" t="str"><v>x</v></c></row>"#;
    let commas = ",".repeat(27);
    assert_eq!(table(&xlsx(rows)), format!("\n,1,,,2,3\n,4\n\n\n{commas}x\n"));
}

#[test]
fn open_documents_hold_the_same_types() {
    let text = |inside: &str| {
        let cell = r#"<table:table-cell office:value-type="string">"#;
        format!("<table:table-row>{cell}{inside}</table:table-cell></table:table-row>")
    };
    let value = |kind: &str, name: &str, value: &str| {
        format!(
            r#"<table:table-row><table:table-cell office:value-type="{kind}" office:{name}="{value}">
            <text:p>shown</text:p></table:table-cell></table:table-row>"#
        )
    };
    for (row, expected) in [
        (text("<text:p>one</text:p><text:p/><text:p>three</text:p>"), "\"one\n\nthree\""),
        (text("\n <text:p>\n a\n  b<text:s text:c=\"2\"/>c</text:p>\n"), "a b  c"),
        (text("<text:p>a<text:tab/>b<text:line-break/>c</text:p>"), "\"a\tb\nc\""),
        (text("<text:p>a <text:span> b</text:span><text:a>c</text:a></text:p>"), "a bc"),
        (text("<office:annotation><text:p>no</text:p></office:annotation><text:p>a</text:p>"), "a"),
        (text("<draw:frame><table:table><text:p>no</text:p></table:table></draw:frame>"), ""),
        (text(""), ""),
        (value("string", "string-value", "said"), "said"),
        (value("float", "value", "1.22158E+017"), "1.22158E+17"),
        (value("percentage", "value", "0.057"), "0.057"),
        (value("boolean", "boolean-value", "true"), "TRUE"),
        (value("date", "date-value", "2026-03-01"), "2026-03-01"),
        (value("date", "date-value", "2026-03-14T23:59:58.999999999"), "2026-03-14T23:59:59"),
        (value("date", "date-value", "2026-12-31T23:59:59.5"), "2027-01-01"),
        (value("date", "date-value", "2026-02-30"), "2026-02-30"),
        (value("date", "date-value", "-0044-03-15"), "-0044-03-15"),
        (value("time", "time-value", "PT37H05M00S"), "37:05:00"),
        (value("time", "time-value", "-PT00H00M59.6S"), "-00:01:00"),
        (value("time", "time-value", "P1Y"), "P1Y"),
    ] {
        let expected = if expected.is_empty() { vec![] } else { vec![format!("{expected}\n")] };
        assert_eq!(tables(&ods(&row)).unwrap(), expected, "{row}");
    }
    let error = r#"<table:table-row><table:table-cell office:value-type="string"
        office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>
        </table:table-cell></table:table-row>"#;
    assert_eq!(tables(&ods(error)).unwrap(), [""; 0]);
}

#[test]
fn open_documents_repeat_rows_and_cells() {
    let cell = |n: u32, text: &str| {
        let kind = if text.is_empty() { "" } else { r#"office:value-type="string""# };
        format!(
            "<table:table-cell {kind} table:number-columns-repeated=\"{n}\">\
             <text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |n: u32, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{n}\">{cells}</table:table-row>")
    };
    let rows = [
        row(2, &cell(16_384, "")),
        "<table:table-header-rows>".to_owned(),
        row(1, &(cell(2, "") + &cell(3, "a") + &cell(1, "") + &cell(1, "b") + &cell(16_377, ""))),
        "</table:table-header-rows>".to_owned(),
        row(2, &cell(1, "c")),
        row(1_048_571, &cell(16_384, "")),
    ];
    assert_eq!(table(&ods(&rows.concat())), "\n\n,,a,a,a,,b\nc\nc\n");
}

#[test]
fn copies_of_external_sheets_are_skipped() {
    let cell = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p>\
                </table:table-cell></table:table-row>";
    let rows = format!("<table:table-source/>{cell}</table:table><table:table>{cell}{cell}");
    assert_eq!(tables(&ods(&rows)).unwrap(), ["a\na\n"]);
}
