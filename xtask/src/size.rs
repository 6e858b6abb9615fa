//! Measures the shipped files and compares them with the budgets.

use crate::Outcome;
use crate::build::{self, DIST, stem};
use std::path::Path;
use xshell::Shell;

/// Files that are loaded together, and the most that they may weigh together.
struct Budget {
    group: &'static str,
    brotli_bytes: usize,
    holds: fn(&str) -> bool,
}

const SHELL: &str = "influence-score.js";

const BUDGETS: [Budget; 6] = [
    // Every reader of a page loads it, whether the widget comes into view or not.
    Budget { group: "shell", brotli_bytes: 3 * 1024, holds: |path| path == SHELL },
    // The page of the widget as it is served, with the picture that stands until the program runs.
    Budget { group: "the picture", brotli_bytes: 20 * 1024, holds: |path| path == "index.html" },
    // What the page needs to compute a score.
    Budget { group: "the program", brotli_bytes: 257 * 1024, holds: is_program },
    // Readers of a language other than English load it in addition.
    Budget { group: "a language", brotli_bytes: 11 * 1024, holds: |path| stem(path) == "de.bin" },
    // It is loaded when a reader opens the panel to bring data.
    Budget { group: "ingestion", brotli_bytes: 169 * 1024, holds: is_ingestion },
    // It is loaded with the former, and runs only for workbooks.
    Budget { group: "spreadsheets", brotli_bytes: 60 * 1024, holds: is_spreadsheets },
];

fn is_ingestion(path: &str) -> bool {
    matches!(stem(path).as_str(), "reading.js" | "worker.js" | "worker_bg.wasm")
}

fn is_spreadsheets(path: &str) -> bool {
    matches!(stem(path).as_str(), "spreadsheet.js" | "spreadsheet_bg.wasm")
}

fn is_program(path: &str) -> bool {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        _ if is_ingestion(path) || is_spreadsheets(path) => false,
        Some("wasm") => true,
        Some("js") => path != SHELL,
        _ => false,
    }
}

/// A shipped file. Its path is relative to [`DIST`], with slashes; its sizes are in bytes.
struct Shipped {
    path: String,
    raw: usize,
    brotli: usize,
}

/// Builds the page and reports its size.
pub(crate) fn size(sh: &Shell) -> Outcome {
    build::build(sh)?;
    report(sh)
}

/// Prints the sizes of the page as it was last built.
///
/// # Errors
///
/// Where files are beyond their budget.
pub(crate) fn report(sh: &Shell) -> Outcome {
    let dist = sh.current_dir().join(DIST);
    let mut files = Vec::new();
    measure(&dist, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    println!("{:>11} {:>11}", "bytes", "brotli");
    for Shipped { path, raw, brotli } in &files {
        println!("{:>11} {:>11}  {path}", grouped(*raw), grouped(*brotli));
    }
    let verdicts = BUDGETS.map(|budget| weigh(&budget, &files));
    for verdict in &verdicts {
        match verdict {
            Ok(line) | Err(line) => println!("{line}"),
        }
    }
    let beyond: Vec<String> = verdicts.into_iter().filter_map(Result::err).collect();
    if beyond.is_empty() { Ok(()) } else { Err(beyond.join("; ").into()) }
}

/// A line that compares a group with its budget: `Err` if it weighs more or has no files.
fn weigh(budget: &Budget, files: &[Shipped]) -> Result<String, String> {
    let Budget { group, brotli_bytes, holds } = budget;
    let members: Vec<usize> =
        files.iter().filter(|file| holds(&file.path)).map(|file| file.brotli).collect();
    if members.is_empty() {
        // A file under another name than expected must not pass unnoticed.
        return Err(format!("{group}: none of its files is in {DIST}/"));
    }
    let total: usize = members.iter().sum();
    let of = format!("{} of {} brotli bytes", grouped(total), grouped(*brotli_bytes));
    if total <= *brotli_bytes {
        Ok(format!("{group}: within its budget, {of}"))
    } else {
        Err(format!("{group}: beyond its budget, {of}"))
    }
}

/// Adds each file below `folder` to `files`. `path` is the path of `folder` below [`DIST`], empty or
/// ending in a slash.
fn measure(folder: &Path, path: &str, files: &mut Vec<Shipped>) -> Outcome {
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{DIST}/{path}: {error}"))? {
        let entry = entry?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            measure(&entry.path(), &format!("{path}/"), files)?;
        } else {
            let content = std::fs::read(entry.path())?;
            files.push(Shipped { path, raw: content.len(), brotli: brotli_bytes(&content)? });
        }
    }
    Ok(())
}

/// The size of `content` after brotli at its highest quality, in bytes.
fn brotli_bytes(mut content: &[u8]) -> Outcome<usize> {
    let strongest =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    Ok(brotli::BrotliCompress(&mut content, &mut std::io::sink(), &strongest)?)
}

/// A number with commas between groups of three digits.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(path: &str) -> Vec<&'static str> {
        BUDGETS.iter().filter(|budget| (budget.holds)(path)).map(|budget| budget.group).collect()
    }

    fn shipped(path: &str, brotli: usize) -> Shipped {
        Shipped { path: path.to_owned(), raw: 2 * brotli, brotli }
    }

    #[test]
    fn every_file_is_in_the_group_it_loads_with() {
        assert_eq!(groups("influence-score.js"), ["shell"]);
        assert_eq!(groups("index.html"), ["the picture"]);
        for path in [
            "widget-af99ccf45115ef69.js",
            "widget-af99ccf45115ef69_bg.wasm",
            "snippets/some-crate-1f/inline0.js",
        ] {
            assert_eq!(groups(path), ["the program"], "{path}");
        }
        for path in [
            "reading-af99ccf45115ef69.js",
            "worker-af99ccf45115ef69.js",
            "worker-af99ccf45115ef69_bg.wasm",
        ] {
            assert_eq!(groups(path), ["ingestion"], "{path}");
        }
        for path in ["spreadsheet-af99ccf45115ef69.js", "spreadsheet-af99ccf45115ef69_bg.wasm"] {
            assert_eq!(groups(path), ["spreadsheets"], "{path}");
        }
        assert_eq!(groups("de-af99ccf45115ef69.bin"), ["a language"]);
        for path in ["blog.html", "blog.css", "sample.csv", "LICENSE"] {
            assert!(groups(path).is_empty(), "{path}");
        }
    }

    #[test]
    fn a_budget_may_be_used_up_but_not_exceeded() {
        let budget = Budget { group: "two files", brotli_bytes: 3072, holds: |_| true };
        let files = [shipped("a.js", 72), shipped("a.wasm", 3000)];
        assert_eq!(
            weigh(&budget, &files),
            Ok("two files: within its budget, 3,072 of 3,072 brotli bytes".to_owned())
        );
        let files = [shipped("a.js", 72), shipped("a.wasm", 3001)];
        assert_eq!(
            weigh(&budget, &files),
            Err("two files: beyond its budget, 3,073 of 3,072 brotli bytes".to_owned())
        );
    }

    #[test]
    fn a_group_without_files_is_an_error() {
        let [shell, ..] = &BUDGETS;
        assert!(weigh(shell, &[shipped("influence-score-1f.js", 100)]).is_err());
    }

    #[test]
    fn a_page_is_measured_folders_and_all() -> Outcome {
        let sh = Shell::new()?;
        let root = sh.create_temp_dir()?;
        sh.change_dir(root.path());
        sh.write_file("dist/influence-score.js", "export {};")?;
        sh.write_file("dist/index.html", "<p>".repeat(1000))?;
        sh.write_file("dist/de.bin", "")?;
        sh.write_file("dist/snippets/a.js", "")?;
        sh.write_file("dist/spreadsheet.js", "")?;
        sh.write_file("dist/worker.js", "")?;
        let mut files = Vec::new();
        measure(&root.path().join(DIST), "", &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        let shell = "influence-score.js";
        let others = ["snippets/a.js", "spreadsheet.js", "worker.js"];
        assert_eq!(paths, [["de.bin", "index.html", shell].as_slice(), &others].concat());
        assert_eq!(files[1].raw, 3000);
        assert!((1..100).contains(&files[1].brotli));
        report(&sh)
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1000, 133_120].map(grouped), ["0", "999", "1,000", "133,120"]);
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
