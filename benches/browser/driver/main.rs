//! How fast files are read, in a real browser: drives the page beside this folder and prints its
//! tables.
//!
//! `cargo xtask bench` builds and serves everything, starts the browser's driver, and says where all
//! that is in the environment. With `--data` as its only wish, files are made and nothing else; with
//! `--large` it measures what memory files take that are as large as hardly any export is, and with
//! `--rescore` how fast a score is computed anew.
#![expect(clippy::print_stdout, reason = "a benchmark's tables are what it is for")]

mod data;
mod memory;
mod report;
mod rescore;
mod session;

use data::Data;
use report::Table;
use session::Session;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    // Cargo adds words of its own.
    let wished = |word: &str| std::env::args().any(|argument| argument == word);
    let outcome = match () {
        () if wished("--data") => make_data(),
        () if wished("--large") => large(),
        () if wished("--rescore") => rescore(),
        () => bench(wished("--json")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A word of the environment.
fn told(name: &str) -> Outcome<String> {
    std::env::var(name)
        .map_err(|_| format!("{name} is not set; run this by `cargo xtask bench`").into())
}

/// Where files may be put.
fn folder() -> Outcome<PathBuf> {
    Ok(told("BENCH_FOLDER")?.into())
}

fn make_data() -> Outcome {
    let data = data::make(&folder()?)?;
    for (_, path) in data.by_contest() {
        println!("{}", path.display());
    }
    Ok(())
}

fn bench(ends_in_json: bool) -> Outcome {
    let data = data::make(&folder()?)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let tables = runtime.block_on(tables(&data))?;
    if ends_in_json {
        println!("{}", report::ratios(&tables));
    }
    Ok(())
}

fn rescore() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(rescore::rescore())
}

/// Reads files as large as hardly any export is, and holds the memory that takes against the bound.
fn large() -> Outcome {
    const MOST_BYTES: f64 = 300e6;
    let data = data::make_large(&folder()?)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for (contest, path) in data.by_contest() {
        let read = async |session: &Session| session.read(contest).await;
        let run = runtime.block_on(in_a_browser(&data, read))?;
        let figure = |name: &str| run[name].as_f64().ok_or("the page answered something else");
        let (posts, seconds) = (figure("posts")?, figure("ms")? / 1e3);
        let bytes = figure("memory")?;
        let megabytes = std::fs::metadata(path)?.len() / 1_000_000;
        let name = path.file_name().unwrap_or_default().display();
        println!(
            "{name}: {megabytes} MB, {posts} posts in {seconds:.1} s; {:.0} MB of wasm memory",
            bytes / 1e6
        );
        if bytes > MOST_BYTES {
            return Err(format!("{name} took more than {:.0} MB", MOST_BYTES / 1e6).into());
        }
    }
    Ok(())
}

/// Runs every contest, and prints each table as soon as it is there.
async fn tables(data: &Data) -> Outcome<Vec<Table>> {
    let mut tables = Vec::new();
    for (contest, _) in data.by_contest() {
        eprintln!("{contest}: measuring times …");
        let race = in_a_browser(data, async |session| session.race(contest).await).await?;
        let mut table = Table::of(&race)?;
        eprintln!("{contest}: measuring memory …");
        for row in &mut table.rows {
            // A browser of its own, for what one side has left over another could use again.
            let peak = async |session: &Session| session.peak_over_rest(contest, &row.id).await;
            row.peak_bytes = in_a_browser(data, peak).await?;
        }
        println!("\n{table}");
        tables.push(table);
    }
    Ok(tables)
}

/// A browser that is closed afterwards, whatever comes of it.
async fn in_a_browser<T>(
    data: &Data,
    work: impl AsyncFnOnce(&Session) -> Outcome<T>,
) -> Outcome<T> {
    let session = Session::open(&folder()?, "index.html").await?;
    let outcome = async {
        session.choose(data).await?;
        work(&session).await
    }
    .await;
    session.close().await?;
    outcome
}
