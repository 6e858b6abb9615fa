//! The results of the contests: as tables for people, and as JSON for programs.

use crate::Outcome;
use serde_json::Value;
use std::fmt;

/// The goals: the contest, the contestant to compare with, and how many times as fast ours should be.
const GOALS: [(&str, &str, f64); 4] =
    [("json", "parse", 5.0), ("json", "scanner", 1.8), ("csv", "papa", 7.0), ("zip", "parse", 4.0)];

/// The result of a contest, as the page reports it.
pub(crate) struct Table {
    id: String,
    title: String,
    against: String,
    facts: String,
    ratio: f64,
    /// One row for each contestant.
    pub(crate) rows: Vec<Row>,
}

/// The result of a contestant.
pub(crate) struct Row {
    /// Identifies the contestant in the page.
    pub(crate) id: String,
    name: String,
    megabytes_per_second: f64,
    against_baseline: f64,
    ours_against_it: f64,
    block_ms: f64,
    wasm_bytes: Option<u64>,
    /// The peak memory beyond that of the page at rest, in bytes, where the system reports it.
    pub(crate) peak_bytes: Option<u64>,
}

impl Table {
    /// Reads the answer of the page. Fails if a field is missing or has another type.
    pub(crate) fn of(race: &Value) -> Outcome<Table> {
        let table = || {
            let rows =
                race["rows"].as_array()?.iter().map(Row::of).collect::<Option<Vec<Row>>>()?;
            let n_rounds = race["rows"][0]["ms"].as_array()?.len();
            let found = &race["found"];
            let kinds = ["own posts", "own replies", "own reposts"];
            let n_posts = kinds.iter().map(|kind| found[kind].as_u64()).sum::<Option<u64>>()?;
            let megabytes = race["bytes"].as_f64()? / 1e6;
            Some(Table {
                id: text(&race["id"])?,
                title: text(&race["title"])?,
                against: text(&race["against"])?,
                facts: format!(
                    "{megabytes:.1} MB, {n_posts} posts, the same for all contestants; medians of \
                     {n_rounds} rounds after a warm-up"
                ),
                ratio: race["ratio"].as_f64()?,
                rows,
            })
        };
        table().ok_or_else(|| format!("the page's answer has an unknown form: {race}").into())
    }
}

impl Row {
    fn of(row: &Value) -> Option<Row> {
        Some(Row {
            id: text(&row["id"])?,
            name: text(&row["name"])?,
            megabytes_per_second: row["megabytesPerSecond"].as_f64()?,
            against_baseline: row["againstBaseline"].as_f64()?,
            ours_against_it: row["oursAgainstIt"].as_f64()?,
            block_ms: row["blockMs"].as_f64()?,
            wasm_bytes: row["wasmBytes"].as_u64(),
            peak_bytes: None,
        })
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn megabytes(bytes: Option<u64>) -> String {
    bytes.map_or_else(|| "–".to_owned(), |bytes| format!("{} MB", (bytes + 500_000) / 1_000_000))
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Table { id, title, against, facts, rows, .. } = self;
        writeln!(f, "{title}\n{facts}\n")?;
        let against = format!("× {against}");
        let width = against.chars().count();
        writeln!(
            f,
            "{:42}{:>6}  {against}  {:>9}  {:>4}  {:>11}  {:>12}",
            "", "MB/s", "ours is ×", "goal", "peak memory", "page blocked"
        )?;
        for row in rows {
            let goal = GOALS.iter().find(|(contest, whom, _)| contest == id && *whom == row.id);
            let goal = goal.map_or_else(String::new, |(_, _, goal)| goal.to_string());
            writeln!(
                f,
                "{:42}{:>6.0}  {:>width$.1}  {:>9.2}  {goal:>4}  {:>11}  {:>9.0} ms",
                row.name,
                row.megabytes_per_second,
                row.against_baseline,
                row.ours_against_it,
                megabytes(row.peak_bytes),
                row.block_ms,
            )?;
        }
        let wasm = rows.iter().find_map(|row| row.wasm_bytes);
        write!(f, "\nmemory of our WebAssembly at the end: {}", megabytes(wasm))
    }
}

/// One line of JSON: for each contest, how many times as fast as the baseline ours is.
pub(crate) fn ratios(tables: &[Table]) -> String {
    let ratios =
        tables.iter().map(|Table { id, ratio, .. }| format!("\"{id}\":{{\"ratio\":{ratio:.2}}}"));
    format!("{{{}}}", ratios.collect::<Vec<_>>().join(","))
}
