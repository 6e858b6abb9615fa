//! Who may import whom. A new arrow is a line here, to be seen in a review.

use std::path::{Path, PathBuf};

/// A room, the rooms it may import, and the crates from outside.
type Arrows = (&'static str, &'static [&'static str], &'static [&'static str]);

const ARROWS: &[Arrows] = &[
    ("activity", &[], &["bytemuck", "time", "wide"]),
    ("sample", &["activity", "score"], &[]),
    ("spreadsheet", &[], &["quick_xml", "rawzip", "time", "zlib_rs"]),
    (
        "ingest",
        &["activity", "spreadsheet"],
        &["hifijson", "memchr", "rawzip", "tar", "time", "wide", "xxhash_rust", "zlib_rs"],
    ),
    ("score", &["activity"], &["bytemuck", "libm", "wide"]),
    ("trick", &["activity"], &[]),
    ("verdict", &["score"], &[]),
    ("explain", &["activity", "score", "trick"], &[]),
    ("locale", &["activity", "ingest", "score", "trick", "verdict"], &["postcard", "serde"]),
    ("markup", &[], &[]),
    ("chart", &["markup"], &[]),
    ("figure", &["activity", "chart", "explain", "locale", "markup", "score"], &[]),
    (
        "worker",
        &["activity", "ingest", "spreadsheet"],
        &["wasm_bindgen", "wasm_bindgen_futures", "web_sys"],
    ),
    (
        "widget",
        &[
            "activity", "chart", "explain", "figure", "ingest", "locale", "markup", "sample",
            "score", "verdict", "worker",
        ],
        &["wasm_bindgen", "wasm_bindgen_futures", "web_sys", "yew"],
    ),
    ("frame", &["locale", "sample", "widget"], &["wasm_bindgen", "web_sys", "yew"]),
];

/// The only files that may touch the browser.
const BROWSER: &[&str] =
    &["widget/intake.rs", "widget/reader.rs", "widget/effect.rs", "worker/thread.rs", "frame.rs"];

/// Crates whose names are looked for.
const CRATES: &[&str] = &[
    "bytemuck",
    "gloo",
    "hifijson",
    "libm",
    "memchr",
    "postcard",
    "quick_xml",
    "rawzip",
    "serde",
    "tar",
    "time",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
    "wide",
    "xxhash_rust",
    "yew",
    "zlib_rs",
];

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
    sources
}

/// The room that a file belongs to.
fn room(file: &str) -> String {
    let first = Path::new(file).iter().next().unwrap().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file, without its comments.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The names that follow `prefix` in `code`.
fn after<'a>(code: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    code.split(prefix).skip(1).map(|rest| {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn rooms_import_only_whom_they_may() {
    let sources = sources();
    assert!(sources.len() > 40, "the sources are missing");
    for (file, text) in sources {
        let room = room(&file);
        if matches!(room.as_str(), "lib" | "bin") {
            continue;
        }
        let (_, rooms, crates) = ARROWS
            .iter()
            .find(|(name, ..)| *name == room)
            .unwrap_or_else(|| panic!("{file}: no arrows"));
        let code = code(&text);
        for imported in after(&code, "crate::").filter(|name| *name != room) {
            assert!(rooms.contains(&imported), "{file} imports {imported}");
        }
        for name in CRATES.iter().filter(|name| !crates.contains(*name)) {
            let uses =
                code.contains(&format!("use {name}::")) || code.contains(&format!(" {name}::"));
            assert!(!uses, "{file} uses {name}");
        }
    }
}

#[test]
fn every_arrow_is_used() {
    let sources = sources();
    for (name, rooms, _) in ARROWS {
        let all: String = sources
            .iter()
            .filter(|(file, _)| room(file) == *name)
            .map(|(_, text)| code(text))
            .collect();
        for imported in *rooms {
            assert!(after(&all, "crate::").any(|other| other == *imported), "{name} → {imported}");
        }
    }
}

#[test]
fn the_browser_is_touched_in_five_files_alone() {
    for (file, text) in sources() {
        if BROWSER.contains(&file.as_str()) {
            continue;
        }
        let code = code(&text);
        // Types of events and elements are named elsewhere, too; what acts is not.
        for means in ["web_sys::window", "js_sys", "JsCast", "Closure", "gloo::"] {
            assert!(!code.contains(means), "{file} uses {means}");
        }
    }
}

#[test]
fn nothing_left_of_the_charts_knows_a_page() {
    for (file, text) in sources() {
        let is_left =
            matches!(room(&file).as_str(), "activity" | "ingest" | "score" | "explain" | "locale");
        assert!(!is_left || !code(&text).contains("yew"), "{file}");
    }
}

#[test]
fn no_file_is_long_but_parsers_and_words() {
    const MAX_LINES: usize = 400;
    for (file, text) in sources().into_iter().filter(|(file, _)| room(file) != "locale") {
        assert!(text.lines().count() <= MAX_LINES, "{file} has {} lines", text.lines().count());
    }
}
