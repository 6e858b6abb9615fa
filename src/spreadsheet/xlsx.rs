//! An `.xlsx` (ECMA-376): which parts are its sheets, and in which order.

use super::Unreadable;
use super::csv::Tables;
use super::format;
use super::markup::{Markup, Piece, attributes};
use super::parts::Parts;
use super::sheet::{self, Book};
use super::strings::Strings;

/// Where the relations of the whole package stand.
const RELATIONS: &str = "_rels/.rels";
/// No workbook that opens has as many sheets, or other parts.
const MAX_SHEETS: usize = 10_000;

/// Adds the tables of all sheets.
pub(super) fn read(parts: &mut Parts<'_>, tables: &mut Tables) -> Result<(), Unreadable> {
    let package = relations(parts, RELATIONS, "")?;
    let workbook = package.into_iter().find(|part| part.kind == "officeDocument");
    let workbook = workbook.ok_or(Unreadable::NotAWorkbook)?.path;
    // A binary workbook has the same relations.
    if workbook.rsplit('.').next() == Some("bin") {
        return Err(Unreadable::NotAWorkbook);
    }
    let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let related = relations(parts, &format!("{folder}/_rels/{name}.rels"), folder)?;
    let (named, since_1904) = sheets(parts, &workbook)?;
    let mut book = Book { strings: Strings::default(), formats: Vec::new(), since_1904 };
    for part in &related {
        match part.kind.as_str() {
            "sharedStrings" => {
                if let Some(part) = parts.get(&part.path)? {
                    book.strings = Strings::read(&part)?;
                }
            }
            "styles" => {
                if let Some(part) = parts.get(&part.path)? {
                    book.formats = format::read(&part)?;
                }
            }
            _ => {}
        }
    }
    for (id, name) in named {
        let sheet = related.iter().find(|part| part.id == id).ok_or(Unreadable::Damaged)?;
        // There are sheets of charts, dialogues and macros, too.
        if sheet.kind == "worksheet" {
            let part = parts.get(&sheet.path)?.ok_or(Unreadable::Damaged)?;
            sheet::read(&part, &book, tables)?;
            tables.end(&name);
        }
    }
    Ok(())
}

/// A part that another refers to.
#[derive(Default)]
struct Related {
    /// What it is called by there.
    id: String,
    /// The last word of the address that says what it is there for.
    kind: String,
    path: String,
}

/// The parts that a part refers to; none if that is not written.
fn relations(parts: &mut Parts<'_>, path: &str, folder: &str) -> Result<Vec<Related>, Unreadable> {
    let mut related = Vec::new();
    let Some(part) = parts.get(path.trim_start_matches('/'))? else { return Ok(related) };
    let mut markup = Markup::new(&part);
    loop {
        match markup.next()? {
            Piece::Start(start) if start.local_name().as_ref() == "Relationship" => {
                if related.len() == MAX_SHEETS {
                    return Err(Unreadable::TooLarge);
                }
                let mut part = Related::default();
                for attribute in attributes(&start) {
                    let (key, value) = attribute?;
                    match key {
                        "Id" => part.id = value.into_owned(),
                        "Type" => {
                            let kind = value.rsplit_once('/').map_or(&*value, |(_, kind)| kind);
                            kind.clone_into(&mut part.kind);
                        }
                        "Target" => part.path = resolve(folder, &value),
                        _ => {}
                    }
                }
                related.push(part);
            }
            Piece::Over => return Ok(related),
            _ => {}
        }
    }
}

/// The path of a target that is named from a folder, or from the top with a stroke before it.
fn resolve(folder: &str, target: &str) -> String {
    let folder = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for name in folder.split('/').chain(target.split('/')) {
        match name {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            name => path.push(name),
        }
    }
    path.join("/")
}

/// A sheet's id and name.
type Named = (String, String);

/// The sheets in the workbook's order, and whether days are counted from 1904.
fn sheets(parts: &mut Parts<'_>, path: &str) -> Result<(Vec<Named>, bool), Unreadable> {
    let part = parts.get(path)?.ok_or(Unreadable::NotAWorkbook)?;
    let mut markup = Markup::new(&part);
    let mut named = Vec::new();
    let mut since_1904 = false;
    let mut is_workbook = false;
    loop {
        match markup.next()? {
            Piece::Start(start) => match start.local_name().as_ref() {
                "workbook" => is_workbook = true,
                // The root of what is no workbook; a document of text is packed the same.
                _ if !is_workbook => return Err(Unreadable::NotAWorkbook),
                "sheet" => {
                    if named.len() == MAX_SHEETS {
                        return Err(Unreadable::TooLarge);
                    }
                    let (mut id, mut name) = (None, String::new());
                    for attribute in attributes(&start) {
                        match attribute? {
                            (key, value) if key.ends_with(":id") => id = Some(value.into_owned()),
                            ("name", value) => name = value.into_owned(),
                            _ => {}
                        }
                    }
                    named.extend(id.map(|id| (id, name)));
                }
                "workbookPr" => {
                    for attribute in attributes(&start) {
                        let (key, value) = attribute?;
                        if key == "date1904" {
                            since_1904 = matches!(&*value, "1" | "true");
                        }
                    }
                }
                _ => {}
            },
            Piece::Over => return Ok((named, since_1904)),
            _ => {}
        }
    }
}
