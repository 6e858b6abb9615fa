//! Finds the worksheets of an `.xlsx` (ECMA-376 part 1) and what their cells refer to.

use super::Unreadable;
use super::csv::SheetWriter;
use super::number_format;
use super::package::Package;
use super::shared_strings::SharedStrings;
use super::worksheet::{self, Workbook};
use super::xml::{XmlEvent, XmlReader, attributes};

/// The part that holds the relationships of the whole package.
const PACKAGE_RELATIONSHIPS: &str = "_rels/.rels";
/// How many sheets a workbook may have, and how many relationships a part.
const MAX_SHEETS: usize = 10_000;

/// Reads all worksheets of the workbook into `writer`.
pub(super) fn read(package: &mut Package<'_>, writer: &mut SheetWriter) -> Result<(), Unreadable> {
    let of_package = relationships(package, PACKAGE_RELATIONSHIPS, "")?;
    let main = of_package.into_iter().find(|target| target.kind == "officeDocument");
    let main = main.ok_or(Unreadable::NotAWorkbook)?.path;
    // A binary workbook (.xlsb) has the same relationships.
    if main.rsplit('.').next() == Some("bin") {
        return Err(Unreadable::NotAWorkbook);
    }
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
    let targets = relationships(package, &format!("{folder}/_rels/{name}.rels"), folder)?;
    let SheetList { sheets, since_1904 } = SheetList::read(package, &main)?;
    let mut workbook = Workbook { since_1904, ..Workbook::default() };
    for target in &targets {
        match target.kind.as_str() {
            "sharedStrings" => {
                if let Some(part) = package.read(&target.path)? {
                    workbook.strings = SharedStrings::read(&part)?;
                }
            }
            "styles" => {
                if let Some(part) = package.read(&target.path)? {
                    workbook.formats = number_format::read(&part)?;
                }
            }
            _ => {}
        }
    }
    for SheetEntry { id, name } in sheets {
        let target = targets.iter().find(|target| target.id == id).ok_or(Unreadable::Damaged)?;
        // Sheets of charts, dialogs and macros have no cells.
        if target.kind == "worksheet" {
            let part = package.read(&target.path)?.ok_or(Unreadable::Damaged)?;
            worksheet::read(&part, &workbook, writer)?;
            writer.finish_sheet(&name);
        }
    }
    Ok(())
}

/// A reference from one part of the package to another.
#[derive(Default)]
struct Relationship {
    /// How the referring part names the target.
    id: String,
    /// What the target is, such as `worksheet`: the last segment of the type's URI.
    kind: String,
    /// The path of the target in the package.
    path: String,
}

/// Reads the relationships at `path`. Their targets are relative to `folder`. A missing file means
/// that there are none.
fn relationships(
    package: &mut Package<'_>,
    path: &str,
    folder: &str,
) -> Result<Vec<Relationship>, Unreadable> {
    let mut relationships = Vec::new();
    let Some(part) = package.read(path.trim_start_matches('/'))? else { return Ok(relationships) };
    let mut xml = XmlReader::new(&part);
    loop {
        match xml.read_event()? {
            XmlEvent::Start(start) if start.local_name().as_ref() == "Relationship" => {
                if relationships.len() == MAX_SHEETS {
                    return Err(Unreadable::TooLarge);
                }
                let mut relationship = Relationship::default();
                for attribute in attributes(&start) {
                    let (key, value) = attribute?;
                    match key {
                        "Id" => relationship.id = value.into_owned(),
                        "Type" => {
                            let kind = value.rsplit_once('/').map_or(&*value, |(_, kind)| kind);
                            kind.clone_into(&mut relationship.kind);
                        }
                        "Target" => relationship.path = resolve_path(folder, &value),
                        _ => {}
                    }
                }
                relationships.push(relationship);
            }
            XmlEvent::Eof => return Ok(relationships),
            _ => {}
        }
    }
}

/// Resolves a target path against a folder. A target with a slash at its start is absolute.
fn resolve_path(folder: &str, target: &str) -> String {
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

/// What the main part of the workbook lists.
#[derive(Default)]
struct SheetList {
    /// The sheets in the order of the workbook.
    sheets: Vec<SheetEntry>,
    /// Whether serial number 0 is 1904-01-01.
    since_1904: bool,
}

/// A sheet as the workbook lists it.
struct SheetEntry {
    /// The id of the relationship that leads to the part of the sheet.
    id: String,
    /// The name that readers see.
    name: String,
}

impl SheetList {
    /// Reads the main part of the workbook, which stands at `path`.
    fn read(package: &mut Package<'_>, path: &str) -> Result<SheetList, Unreadable> {
        let part = package.read(path)?.ok_or(Unreadable::NotAWorkbook)?;
        let mut xml = XmlReader::new(&part);
        let mut list = SheetList::default();
        let mut is_workbook = false;
        loop {
            match xml.read_event()? {
                XmlEvent::Start(start) => match start.local_name().as_ref() {
                    "workbook" => is_workbook = true,
                    // Another root element: a text document has the same kind of package.
                    _ if !is_workbook => return Err(Unreadable::NotAWorkbook),
                    "sheet" => {
                        if list.sheets.len() == MAX_SHEETS {
                            return Err(Unreadable::TooLarge);
                        }
                        let (mut id, mut name) = (None, String::new());
                        for attribute in attributes(&start) {
                            match attribute? {
                                (key, value) if key.ends_with(":id") => {
                                    id = Some(value.into_owned());
                                }
                                ("name", value) => name = value.into_owned(),
                                _ => {}
                            }
                        }
                        list.sheets.extend(id.map(|id| SheetEntry { id, name }));
                    }
                    "workbookPr" => {
                        for attribute in attributes(&start) {
                            let (key, value) = attribute?;
                            if key == "date1904" {
                                list.since_1904 = matches!(&*value, "1" | "true");
                            }
                        }
                    }
                    _ => {}
                },
                XmlEvent::Eof => return Ok(list),
                _ => {}
            }
        }
    }
}
