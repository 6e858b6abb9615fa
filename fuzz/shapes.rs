//! Files that are made of the fuzzer's bytes by a grammar, so that most of them get past the recognition
//! of formats: tables, JSON, and zip archives whose directory may list anything.

use crate::archive::{Place, Zip, deflated};
use influence_score::ingest::{Choices, Column, DayMonth};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use std::fmt::Write;

/// Names that columns and members have in exports, and some that they do not have.
const NAMES: &[&str] = &[
    "date",
    "created_at",
    "time",
    "likes",
    "like_count",
    "retweets",
    "replies",
    "quotes",
    "views",
    "score",
    "num_comments",
    "id",
    "url",
    "text",
    "kind",
    "in_reply_to",
    "account",
    "user",
    "followers",
    "following",
    "is_retweet",
    "public_metrics.like_count",
    "Gefällt mir",
    "",
    "x",
    "Reactions",
    "Love",
    "engagements",
];

/// Values that cells and members have in exports, and some that they do not have.
const VALUES: &[&str] = &[
    "2026-01-01",
    "2026-01-01T10:00:00Z",
    "2026-01-01 10:00:00+02:00",
    "03/04/2026",
    "31/12/2026",
    "12/31/2026 11:59 PM",
    "Wed Oct 19 20:07:25 +0000 2022",
    "1422064957",
    "1422064957123",
    "0001-01-01",
    "9999-12-31",
    "+99:99",
    "0",
    "3",
    "1,007",
    "1.007,00",
    "1'007",
    "1.2K",
    "4294967295",
    "-1",
    "NaN",
    "null",
    "",
    "RT @a: b",
    "@a b",
    "reply",
    "true",
    "[]",
    "é",
    "\u{feff}",
    "1.22158E+17",
    "a",
    "b",
    "https://a.b/c",
];

/// Separates the cells of a table.
const DELIMITERS: &[&str] = &[",", ";", "\t", "|"];

/// How often a part may be repeated.
const MAX_REPEATS: usize = 400;

fn pick<'a>(u: &mut Unstructured<'_>, from: &[&'a str]) -> Result<&'a str> {
    u.choose(from).copied()
}

/// A value from the list, or a number or text of the fuzzer's.
fn value(u: &mut Unstructured<'_>) -> Result<String> {
    Ok(match u.int_in_range(0..=9)? {
        0 => u.arbitrary::<i64>()?.to_string(),
        1 => u.arbitrary::<&str>()?.chars().take(40).collect(),
        2 => u.arbitrary::<f64>()?.to_string(),
        _ => pick(u, VALUES)?.to_owned(),
    })
}

/// How often the next part is repeated: mostly once.
fn repeats(u: &mut Unstructured<'_>) -> Result<usize> {
    Ok(if u.ratio(1, 8)? { u.int_in_range(1..=MAX_REPEATS)? } else { 1 })
}

/// Makes a table.
///
/// # Errors
///
/// If there are too few bytes.
pub fn table(u: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    let delimiter = pick(u, DELIMITERS)?;
    let mut text = String::new();
    if u.ratio(1, 8)? {
        text += "A line of prose\n\n";
    }
    let n_columns = u.int_in_range(2..=9)?;
    let is_wide = u.ratio(1, 16)?;
    for column in 0..n_columns {
        let name = match column {
            0 => "date",
            1 => "likes",
            _ => pick(u, NAMES)?,
        };
        text += name;
        text += delimiter;
    }
    text += &delimiter.repeat(if is_wide { 5_000 } else { 0 });
    text.push('\n');
    while !u.is_empty() {
        let mut row = String::new();
        for _ in 0..n_columns {
            let cell = value(u)?;
            match u.int_in_range(0..=7)? {
                0 => _ = write!(row, "\"{}\"", cell.replace('"', "\"\"")),
                1 => _ = write!(row, "\"{cell}"),
                _ => row += &cell,
            }
            row += delimiter;
        }
        row.push_str(if u.ratio(1, 8)? { "\r\n" } else { "\n" });
        text += &row.repeat(repeats(u)?);
    }
    Ok(text.into_bytes())
}

/// Makes JSON of one of the shapes in which posts come.
///
/// # Errors
///
/// If there are too few bytes.
pub fn json(u: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    let shape = u.int_in_range(0..=6)?;
    let mut objects = Vec::new();
    while !u.is_empty() && objects.len() < 2_000 {
        let one = object(u, 0)?;
        objects.extend(vec![one; repeats(u)?]);
    }
    let list = format!("[{}]", objects.join(","));
    Ok(match shape {
        0 => objects.join("\n"),
        1 => format!("{{\"data\":{list},\"meta\":{{}}}}"),
        2 => format!("[{{\"posts\":{list}}},{{\"posts\":{list}}}]"),
        3 => format!("{{\"user\":{{\"name\":\"a\"}},\"favourites\":{list},\"statuses\":{list}}}"),
        4 => {
            let keyed: Vec<String> =
                objects.iter().enumerate().map(|(n, one)| format!("\"{n}\":{one}")).collect();
            format!("{{{}}}", keyed.join(","))
        }
        5 => format!("{}{list}", "[".repeat(u.int_in_range(0..=1_200)?)),
        _ => list,
    }
    .into_bytes())
}

fn object(u: &mut Unstructured<'_>, depth: usize) -> Result<String> {
    let mut text = "{".to_owned();
    if depth == 0 {
        let _ = write!(text, "\"date\":\"{}\",\"likes\":3,", pick(u, VALUES)?);
    }
    for _ in 0..u.int_in_range(0..=5)? {
        let _ = write!(text, "\"{}\":", pick(u, NAMES)?);
        match u.int_in_range(0..=7)? {
            0 if depth < 6 => text += &object(u, depth + 1)?,
            1 if depth < 6 => _ = write!(text, "[{}]", object(u, depth + 1)?),
            2 => _ = write!(text, "{}", u.arbitrary::<i64>()?),
            3 => text += "null",
            _ => _ = write!(text, "\"{}\"", value(u)?.replace('\\', "\\\\").replace('"', "\\\"")),
        }
        text.push(',');
    }
    text += "\"z\":0}";
    Ok(text)
}

/// Makes a zip archive of tables and JSON. Its entries may share their bytes, overlap, or lie.
///
/// # Errors
///
/// If there are too few bytes.
pub fn zip(u: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    const PATHS: &[&str] = &[
        "a.csv",
        "b.json",
        "data/tweets.js",
        "data/account.js",
        "outbox.json",
        "c.png",
        "d/",
        "e.zip",
        "xl/workbook.xml",
        "f.txt",
    ];
    let mut zip = Zip::default();
    let mut places: Vec<Place> = Vec::new();
    let n_bodies = u.int_in_range(1..=6)?;
    for n in 0..n_bodies {
        let n_left = u.len() / (n_bodies - n);
        let mut own = Unstructured::new(u.bytes(n_left)?);
        let body = match own.int_in_range(0..=4)? {
            0 => json(&mut own)?,
            1 => vec![b'\n'; own.int_in_range(0..=3 << 20)?],
            2 => own.take_rest().to_vec(),
            _ => table(&mut own)?,
        };
        let is_deflated = u.ratio(3, 4)?;
        places.push(zip.body(pick(u, PATHS)?, &body, is_deflated));
    }
    while !u.is_empty() {
        let place = u.int_in_range(0..=places.len() - 1)?;
        let place = &mut places[place];
        if u.ratio(1, 8)? {
            place.start = place.start.wrapping_add_signed(isize::from(u.arbitrary::<i8>()?));
            place.n_bytes = place.n_bytes.wrapping_add_signed(isize::from(u.arbitrary::<i8>()?));
        }
        let path = pick(u, PATHS)?;
        for _ in 0..repeats(u)? {
            zip.list(path, place);
        }
    }
    for place in &places {
        zip.list("g.csv", place);
    }
    Ok(zip.finish())
}

/// Makes a tar archive of one table, compressed by gzip once or several times.
///
/// # Errors
///
/// If there are too few bytes.
pub fn tar_gz(u: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    let n_times = u.int_in_range(1..=3)?;
    let archive = crate::archive::tar("a.csv", &table(u)?);
    Ok((0..n_times).fold(archive, |bytes, _| deflated(&bytes, true)))
}

/// Makes what a reader may have chosen.
///
/// # Errors
///
/// If there are too few bytes.
pub fn choices(u: &mut Unstructured<'_>) -> Result<Choices> {
    let orders =
        [None, Some(DayMonth::DayFirst), Some(DayMonth::MonthFirst), Some(DayMonth::YearFirst)];
    let mut choices = Choices { day_month: *u.choose(&orders)?, ..Choices::default() };
    choices.rows_are_posts = u.arbitrary()?;
    choices.skips_unread_times = u.arbitrary()?;
    let mut columns = Vec::new();
    for _ in 0..u.int_in_range(0..=3)? {
        columns.push((*u.choose(&Column::ALL)?, u.int_in_range(0..=9)?));
    }
    Ok(choices.naming(&[], columns))
}
