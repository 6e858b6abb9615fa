//! Which rooms and crates each room may import. A new import is a line here, so that a reviewer
//! sees it.

use crate::manifest::Dependencies;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A room, the rooms it may import, and the crates from outside.
type Arrows = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The rooms in the order of `src/lib.rs`. Each may import rooms above it alone.
const ARROWS: &[Arrows] = &[
    ("hundredths", &[], &[]),
    ("order", &[], &[]),
    ("steps", &[], &[]),
    ("activity", &[], &["bytemuck", "serde", "time", "wide"]),
    ("spreadsheet", &[], &["quick_xml", "rawzip", "time", "zlib_rs"]),
    (
        "ingest",
        &["activity", "spreadsheet"],
        &["hifijson", "memchr", "rawzip", "serde", "tar", "time", "wide", "xxhash_rust", "zlib_rs"],
    ),
    ("score", &["activity", "order", "steps"], &["bytemuck", "libm", "serde", "wide"]),
    ("sample", &["activity", "score"], &[]),
    ("inputs", &["activity", "hundredths", "order", "sample"], &[]),
    ("trick", &["activity"], &[]),
    ("verdict", &["score"], &[]),
    ("explain", &["activity", "order", "score", "steps", "trick"], &[]),
    ("evidence", &["score"], &[]),
    (
        "locale",
        &["activity", "explain", "ingest", "order", "sample", "score", "trick", "verdict"],
        &["postcard"],
    ),
    ("markup", &[], &[]),
    ("chart", &["hundredths", "markup", "order"], &[]),
    ("figure", &["activity", "chart", "explain", "locale", "markup", "order", "score"], &[]),
    (
        "worker",
        &["activity", "ingest", "spreadsheet"],
        &["bytemuck", "postcard", "serde", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"],
    ),
    (
        "widget",
        &[
            "activity",
            "chart",
            "explain",
            "figure",
            "hundredths",
            "ingest",
            "inputs",
            "locale",
            "order",
            "sample",
            "score",
            "steps",
            "trick",
            "verdict",
            "worker",
        ],
        &["form_urlencoded", "gloo", "wasm_bindgen", "web_sys", "yew"],
    ),
    ("frame", &["inputs", "locale", "sample", "widget"], &["yew"]),
];

/// The crates whose functions call the browser. `yew` is not one of them: components describe what
/// the page shows, and Yew calls the browser.
const BROWSER_CRATES: &[&str] = &["gloo", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"];

/// The only files that may use [`BROWSER_CRATES`].
const BROWSER_FILES: &[&str] = &[
    "widget/dom.rs",
    "widget/dom/after_frame.rs",
    "widget/dom/event.rs",
    "widget/dom/host.rs",
    "widget/dom/loader.rs",
    "widget/dom/resize.rs",
    "worker/message.rs",
    "worker/thread.rs",
];

/// The files below `src/`: path and text.
fn sources() -> Vec<(String, String)> {
    let src = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&src).unwrap().display().to_string();
                sources.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources.sort();
    assert!(sources.len() > 40, "the sources are missing");
    sources
}

/// The room that a file belongs to.
fn room(file: &str) -> String {
    let first = Path::new(file).iter().next().unwrap().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The files of the rooms, without the face of the library and the programs.
fn sources_of_rooms() -> impl Iterator<Item = (String, String)> {
    let is_room = |file: &str| !matches!(room(file).as_str(), "lib" | "bin");
    sources().into_iter().filter(move |(file, _)| is_room(file))
}

/// What the room may import.
fn arrows_of(room: &str) -> &'static Arrows {
    let arrows = ARROWS.iter().find(|(name, ..)| *name == room);
    arrows.unwrap_or_else(|| panic!("the room {room} has no line in ARROWS"))
}

/// The code of a file, without its comments.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The code of all files of a room.
fn code_of(name: &str) -> String {
    sources_of_rooms().filter(|(file, _)| room(file) == name).map(|(_, text)| code(&text)).collect()
}

fn is_part_of_a_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The names that follow `prefix` in `code`.
fn after<'a>(code: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    code.split(prefix)
        .skip(1)
        .map(|rest| &rest[..rest.find(|c| !is_part_of_a_name(c)).unwrap_or(rest.len())])
}

/// Whether `code` has a path that starts at the crate `name`.
fn uses_crate(code: &str, name: &str) -> bool {
    code.match_indices(&format!("{name}::")).any(|(at, _)| {
        let before = &code[..at];
        let before = before.strip_suffix("::").unwrap_or(before);
        !before.ends_with(|c| is_part_of_a_name(c) || c == '>')
    })
}

#[test]
fn a_path_of_a_crate_is_told_from_a_path_that_ends_like_it() {
    for code in [
        "use tar::Archive;",
        "use ::tar::A;",
        "#[derive(tar::X)]",
        "use {tar::A, b}",
        "tar::f()",
        "&tar::f",
    ] {
        assert!(uses_crate(code, "tar"), "{code}");
    }
    for code in
        ["use crate::ingest::tar::Tar;", "<T>::tar::X", "guitar::f()", "tar.f()", "mod tar;"]
    {
        assert!(!uses_crate(code, "tar"), "{code}");
    }
}

#[test]
fn rooms_import_only_what_they_may() {
    let dependencies = Dependencies::read();
    for (file, text) in sources_of_rooms() {
        let room = room(&file);
        let (_, rooms, crates) = arrows_of(&room);
        let code = code(&text);
        for imported in after(&code, "crate::").filter(|name| *name != room) {
            assert!(rooms.contains(&imported), "{file} imports {imported}");
        }
        for name in dependencies.all.iter().filter(|name| !crates.contains(&name.as_str())) {
            assert!(!uses_crate(&code, name), "{file} uses {name}");
        }
    }
}

#[test]
fn every_arrow_is_used() {
    for (name, rooms, crates) in ARROWS {
        let code = code_of(name);
        for imported in *rooms {
            assert!(after(&code, "crate::").any(|other| other == *imported), "{name} → {imported}");
        }
        for imported in *crates {
            assert!(uses_crate(&code, imported), "{name} → {imported}");
        }
    }
}

#[test]
fn every_dependency_has_an_arrow_and_every_arrow_a_dependency() {
    let allowed: BTreeSet<String> =
        ARROWS.iter().flat_map(|(.., crates)| crates.iter().map(|&name| name.to_owned())).collect();
    assert_eq!(allowed, Dependencies::read().all);
}

#[test]
fn rooms_import_only_rooms_above_them() {
    for (index, (name, rooms, _)) in ARROWS.iter().enumerate() {
        for imported in *rooms {
            assert!(
                ARROWS[..index].iter().any(|(above, ..)| above == imported),
                "{name} → {imported}"
            );
        }
    }
}

#[test]
fn the_library_lists_the_rooms_in_the_order_of_the_arrows() {
    let sources = sources();
    let (_, face) = sources.iter().find(|(file, _)| file == "lib.rs").unwrap();
    let listed: Vec<&str> = after(face, "pub mod ").collect();
    assert_eq!(listed, ARROWS.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
}

#[test]
fn rooms_that_use_crates_of_the_browser_are_behind_the_feature() {
    let web = Dependencies::read().web;
    assert!(web.contains("yew") && web.contains("web_sys"), "{web:?}");
    let sources = sources();
    let (_, face) = sources.iter().find(|(file, _)| file == "lib.rs").unwrap();
    for (name, _, crates) in ARROWS {
        let needs_web = crates.iter().any(|imported| web.contains(*imported));
        let is_behind = face.contains(&format!("#[cfg(feature = \"web\")]\npub mod {name};"));
        assert_eq!(is_behind, needs_web, "{name}");
    }
}

#[test]
fn the_browser_is_called_in_the_listed_files_alone() {
    for (file, text) in sources_of_rooms() {
        let code = code(&text);
        let used = BROWSER_CRATES.iter().find(|name| uses_crate(&code, name));
        if BROWSER_FILES.contains(&file.as_str()) {
            assert!(used.is_some(), "{file} does not call the browser");
        } else {
            assert_eq!(used, None, "in {file}");
        }
    }
    for file in BROWSER_FILES {
        assert!(sources().iter().any(|(other, _)| other == file), "there is no {file}");
    }
}

#[test]
fn no_file_is_long_but_those_of_words() {
    const MAX_LINES: usize = 400;
    for (file, text) in sources().into_iter().filter(|(file, _)| room(file) != "locale") {
        assert!(text.lines().count() <= MAX_LINES, "{file} has {} lines", text.lines().count());
    }
}

#[test]
fn formats_of_ingest_import_only_what_lies_below_them() {
    const BELOW: [&str; 9] =
        ["block", "choices", "error", "head", "json", "parse", "report", "table", "value"];
    let is_format =
        |file: &str| ["format", "json", "table", "value"].iter().any(|part| file.contains(part));
    let files: Vec<_> = sources()
        .into_iter()
        .filter(|(file, _)| room(file) == "ingest" && is_format(file))
        .collect();
    assert!(files.len() > 20, "the sources are missing");
    for (file, text) in files {
        for imported in after(&code(&text), "crate::ingest::") {
            assert!(BELOW.contains(&imported), "{file} imports {imported}");
        }
    }
}
