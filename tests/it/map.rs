//! The documents name what is there: each room and file in `ARCHITECTURE.md`, a reason for each dependency,
//! paths that exist, and the budgets that a build checks.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The names in a folder: `post` for `post.rs`, and `json/` for a folder, with or without `json.rs`.
fn names_in(folder: &Path) -> BTreeSet<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeSet::new() };
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    let name = |path: &PathBuf| {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let is_folder = path.with_extension("").is_dir();
        if is_folder { format!("{stem}/") } else { stem.to_owned() }
    };
    paths.iter().map(name).collect()
}

/// What stands between backticks in a text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn the_map_has_each_room_and_each_file_of_a_room() {
    let map = text("ARCHITECTURE.md");
    let (_, section) = map.split_once("## The files of each room").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let parts: Vec<Vec<&str>> =
        section.split("\n- ").skip(1).map(|part| quoted(part).collect()).collect();
    for room in names_in(&root().join("src")) {
        let room = room.trim_end_matches('/');
        if matches!(room, "lib" | "bin") {
            continue;
        }
        assert!(map.contains(&format!("\n| `{room}` |")), "the table of rooms has no {room}");
        let files = names_in(&root().join("src").join(room));
        let part = parts
            .iter()
            .find(|part| if files.is_empty() { part.contains(&room) } else { part[0] == room });
        let part = part.unwrap_or_else(|| panic!("the files of {room} are not listed"));
        for file in files {
            assert!(part.contains(&&*file), "the files of {room} have no `{file}`");
        }
    }
}

#[test]
fn a_path_in_a_document_exists() {
    const FOLDERS: [&str; 9] = [
        "benches/",
        "docs/",
        "embed/",
        "examples/",
        "fuzz/",
        "src/",
        "styles/",
        "tests/",
        "xtask/",
    ];
    let mut n_paths = 0;
    for document in
        ["README.md", "ARCHITECTURE.md", "docs/validity.md", "docs/browser-functions.md"]
    {
        let text = text(document);
        // Blocks of code hold commands and their own backticks.
        let prose: String = text.split("```").step_by(2).collect();
        for path in quoted(&prose) {
            let is_path = FOLDERS.iter().any(|folder| path.starts_with(folder));
            if is_path && !path.contains(['<', ' ', '…']) {
                let path = path.split("::").next().unwrap();
                let found = root().join(path);
                let as_file = root().join(format!("{path}.rs"));
                assert!(found.exists() || as_file.exists(), "{document} names {path}");
                n_paths += 1;
            }
        }
    }
    assert!(n_paths > 40, "{n_paths}");
}

#[test]
fn every_dependency_has_its_reason() {
    let map = text("ARCHITECTURE.md");
    let (_, reasons) = map.split_once("## Dependencies, and why").unwrap();
    let mut n_dependencies = 0;
    for manifest in ["Cargo.toml", "xtask/Cargo.toml", "fuzz/Cargo.toml"] {
        let mut is_list = false;
        for line in text(manifest).lines() {
            if let Some(table) = line.strip_prefix('[') {
                is_list = table.ends_with("dependencies]");
            } else if let Some((name, _)) = line.split_once(" = ").filter(|_| is_list) {
                let is_ours = name == "influence-score";
                assert!(is_ours || reasons.contains(&format!("`{name}`")), "{manifest}: {name}");
                n_dependencies += 1;
            }
        }
    }
    assert!(n_dependencies > 25, "{n_dependencies}");
}

#[test]
fn the_budgets_of_the_readme_are_those_that_a_build_checks() {
    let readme = text("README.md");
    let budgets = text("xtask/src/size.rs");
    let mut n_budgets = 0;
    for budget in budgets.split("brotli_bytes: ").skip(1) {
        let Some((kib, _)) = budget.split_once(" * 1024") else { continue };
        if kib.chars().all(|c| c.is_ascii_digit()) {
            assert!(
                readme.contains(&format!("{kib} KiB")),
                "the README has no budget of {kib} KiB"
            );
            n_budgets += 1;
        }
    }
    assert_eq!(n_budgets, 6);
}
