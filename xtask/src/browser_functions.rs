//! The functions of the browser that the programs import. What a program does not import, it cannot
//! call: so the list of them, with the reason for each, is kept in [`LIST`], and a build that imports
//! a function that is not in the list fails.

use crate::Outcome;
use std::collections::BTreeSet;
use xshell::Shell;

/// The folder in which Trunk keeps what wasm-bindgen wrote. The scripts in [`DIST`](crate::build::DIST)
/// are minified.
const SCRIPTS: &str = "target/wasm-bindgen/release";

/// The page with the list: for each program a heading and a table, whose first column has the
/// functions.
const LIST: &str = "docs/browser-functions.md";

/// The programs: the heading of each in [`LIST`], and the name of its script.
const PROGRAMS: [(&str, &str); 3] = [
    ("The widget", "widget.js"),
    ("The reader of files", "worker.js"),
    ("The reader of workbooks", "spreadsheet.js"),
];

/// What each program imports, in the order of [`PROGRAMS`].
pub(crate) struct Imports([BTreeSet<String>; PROGRAMS.len()]);

impl Imports {
    /// Reads the scripts of the last build.
    ///
    /// # Errors
    ///
    /// Where a program has no script, or one without imports.
    pub(crate) fn read(sh: &Shell) -> Outcome<Imports> {
        let mut all: [BTreeSet<String>; PROGRAMS.len()] = Default::default();
        for ((program, script), imports) in PROGRAMS.iter().zip(&mut all) {
            *imports = imported(&sh.read_file(format!("{SCRIPTS}/{script}"))?);
            if imports.is_empty() {
                return Err(format!("{program}: {script} shows no imports").into());
            }
        }
        Ok(Imports(all))
    }

    /// Compares the imports with the list.
    ///
    /// # Errors
    ///
    /// Names the functions that the list lacks, and those that it has and no program imports.
    pub(crate) fn compare(&self, sh: &Shell) -> Outcome {
        let page = sh.read_file(LIST)?;
        let mut differences = Vec::new();
        for ((program, _), imports) in PROGRAMS.iter().zip(&self.0) {
            let listed = listed(&page, program);
            let missing =
                imports.difference(&listed).map(|new| format!("{program} imports `{new}`"));
            let gone = listed.difference(imports).map(|old| format!("{program} has no `{old}`"));
            differences.extend(missing.chain(gone));
        }
        if differences.is_empty() {
            let counts = self.0.each_ref().map(BTreeSet::len);
            println!(
                "functions of the browser that the programs import: {counts:?}, as {LIST} lists"
            );
            return Ok(());
        }
        Err(format!("{LIST} does not list what is imported:\n{}", differences.join("\n")).into())
    }
}

/// The functions in the table below this heading: what stands between backticks in the first column.
fn listed(page: &str, heading: &str) -> BTreeSet<String> {
    let title = format!("## {heading}");
    let lines = page.lines().skip_while(|line| *line != title).skip(1);
    let rows = lines.take_while(|line| !line.starts_with("## ")).filter_map(|line| {
        let (functions, _) = line.strip_prefix("| `")?.split_once(" |")?;
        Some(functions)
    });
    let functions = rows.flat_map(|row| row.trim_end_matches('`').split("` `"));
    // A bar inside a table's cell is escaped.
    functions.map(|function| function.replace("\\|", "|")).collect()
}

/// The functions that a script of wasm-bindgen offers to its program: of each import the expression
/// that it evaluates, such as `a.createElement(text)`.
fn imported(script: &str) -> BTreeSet<String> {
    let mut imports = BTreeSet::new();
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        let start = line.trim_start();
        let Some((name, _)) = start.split_once(": function").filter(|_| start.starts_with("__wb"))
        else {
            continue;
        };
        // The body ends with a brace below the name.
        let end = format!("{}}}", &line[..line.len() - start.len()]);
        let body: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with(&end)).collect();
        imports.insert(expression(name, &body));
    }
    imports
}

/// How the lines of a body begin that only move values between the program's memory and JavaScript.
const PLUMBING: [&str; 10] = [
    "let ",
    "var ",
    "const ",
    "try ",
    "if (",
    "}",
    "v0 = ",
    "deferred",
    "getDataView",
    "wasm.__wbindgen_free",
];

/// The expression in the body of an import: what it returns, else what it does.
fn expression(name: &str, body: &[&str]) -> String {
    if name.starts_with("__wbindgen_generic") {
        // These only turn a value of the program into one of JavaScript.
        let kind = body.first().and_then(|line| line.trim().split('`').nth(1)).unwrap_or_default();
        let (from, to) = kind.split_once(" -> ").unwrap_or((kind, ""));
        let from = if from.starts_with("Closure") { "Closure" } else { from };
        return format!("{from} as {to}");
    }
    if name.starts_with("__wbindgen_init") {
        return "the table of values".to_owned();
    }
    let lines = || body.iter().map(|line| line.trim());
    let results = lines().filter_map(|line| line.strip_prefix("const ret = "));
    let others = lines().filter(|line| !PLUMBING.iter().any(|start| line.starts_with(start)));
    let line = results.filter(|line| *line != "result;").chain(others).next();
    let line = line.unwrap_or_default().trim_start_matches("result = ");
    readable(line.trim_end_matches(';'))
}

/// Writes `text` for what wasm-bindgen reads as text from the program's memory, and letters for the
/// arguments.
fn readable(line: &str) -> String {
    let mut readable = line.to_owned();
    while let Some((before, read)) = readable.split_once("getStringFromWasm0(") {
        let (_, after) = read.split_once(')').unwrap_or_default();
        readable = format!("{before}text{after}");
    }
    for (n, letter) in ["a", "b", "c", "d", "e", "f"].iter().enumerate() {
        readable = readable.replace(&format!("arg{n}"), letter);
    }
    readable
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(items: &[&str]) -> BTreeSet<String> {
        items.iter().map(|&item| item.to_owned()).collect()
    }

    #[test]
    fn an_import_is_told_by_its_expression() {
        let script = "
    const import0 = {
        __proto__: null,
        __wbg_createElement_de4a31ed2fb252be: function() { return handleError(function (arg0, arg1, arg2) {
            const ret = arg0.createElement(getStringFromWasm0(arg1, arg2));
            return ret;
        }, arguments); },
        __wbg_hash_20c2dd23244d8e75: function() { return handleError(function (arg0, arg1) {
            const ret = arg1.hash;
            const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
        }, arguments); },
        __wbg_instanceof_Map_0b4fc8b62e73f163: function(arg0) {
            let result;
            try {
                result = arg0 instanceof Map;
            } catch (_) {
                result = false;
            }
        },
        __wbg_set_2793479888329cb6: function() { return handleError(function (arg0, arg1, arg2) {
            const ret = Reflect.set(arg0, arg1, arg2);
            return ret;
        }, arguments); },
        __wbindgen_generic_0000000000000007: function(arg0) {
            // Cast intrinsic for `F64 -> Externref`.
            const ret = arg0;
            return ret;
        },
    };";
        let expected = [
            "a.createElement(text)",
            "b.hash",
            "a instanceof Map",
            "Reflect.set(a, b, c)",
            "F64 as Externref",
        ];
        assert_eq!(imported(script), set(&expected));
    }

    #[test]
    fn a_page_lists_functions_in_the_first_columns_of_its_tables() {
        let page = "# Functions\n\n## The widget\n\n| function | why |\n| --- | --- |\n\
            | `a.hash` `a \\|\\| b` | the fragment, with `#` |\n\n## Other\n| `fetch(a)` | no |\n";
        assert_eq!(listed(page, "The widget"), set(&["a.hash", "a || b"]));
        assert_eq!(listed(page, "Other"), set(&["fetch(a)"]));
        assert_eq!(listed(page, "None"), set(&[]));
    }
}
