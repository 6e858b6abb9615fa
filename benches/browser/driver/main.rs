//! Drives the pages of the benchmarks in a real browser and prints their tables.
//!
//! `cargo xtask bench` builds and serves the pages, starts the browser's driver, and gives their
//! addresses in environment variables. Without options, the program measures how fast files are read.
//! With `--data` it only makes the files, with `--large` it measures the memory for very large files,
//! with `--rescore` how fast a score is computed again, with `--feel` how long the page takes to show what
//! an input has changed, and with `--hostile` what small files that ask for
//! much work take; `--case TEXT` measures those whose names hold the text.
#![expect(clippy::print_stdout, reason = "a benchmark prints its tables")]

mod data;
mod feel;
mod hostile;
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
    // Cargo adds arguments, such as `--bench`, so arguments that are not known are ignored.
    let has_option = |option: &str| std::env::args().any(|argument| argument == option);
    let outcome = if has_option("--data") {
        make_data()
    } else if has_option("--large") {
        large()
    } else if has_option("--rescore") {
        rescore()
    } else if has_option("--feel") {
        feel()
    } else if has_option("--hostile") {
        hostile()
    } else {
        bench(has_option("--json"))
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The value of an environment variable, which `cargo xtask bench` sets.
fn environment(name: &str) -> Outcome<String> {
    std::env::var(name)
        .map_err(|_| format!("{name} is not set; run `cargo xtask bench` instead").into())
}

/// The folder with the generated files and the profile of the browser.
fn folder() -> Outcome<PathBuf> {
    Ok(environment("BENCH_FOLDER")?.into())
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

fn hostile() -> Outcome {
    let wanted = std::env::args().skip_while(|argument| argument != "--case").nth(1);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(hostile::hostile(&wanted.unwrap_or_default()))
}

fn feel() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(feel::feel())
}

fn rescore() -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(rescore::rescore())
}

/// Reads very large files. Fails if the WebAssembly memory exceeds the bound.
fn large() -> Outcome {
    const MAX_BYTES: f64 = 300e6;
    let data = data::make_large(&folder()?)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for (contest, path) in data.by_contest() {
        let read = async |session: &Session| session.read(contest).await;
        let run = runtime.block_on(in_a_browser(&data, read))?;
        let figure = |name: &str| {
            run[name].as_f64().ok_or_else(|| format!("the page's answer has no number `{name}`"))
        };
        let (posts, seconds) = (figure("posts")?, figure("ms")? / 1e3);
        let bytes = figure("memory")?;
        let megabytes = std::fs::metadata(path)?.len() / 1_000_000;
        let name = path.file_name().unwrap_or_default().display();
        println!(
            "{name}: {megabytes} MB, {posts} posts in {seconds:.1} s; {:.0} MB of wasm memory",
            bytes / 1e6
        );
        if bytes > MAX_BYTES {
            return Err(format!(
                "{name} needed more than {:.0} MB of wasm memory",
                MAX_BYTES / 1e6
            )
            .into());
        }
    }
    Ok(())
}

/// Runs all contests and prints the table of each as soon as it is complete.
async fn tables(data: &Data) -> Outcome<Vec<Table>> {
    let mut tables = Vec::new();
    for (contest, _) in data.by_contest() {
        eprintln!("{contest}: measuring times …");
        let race = in_a_browser(data, async |session| session.race(contest).await).await?;
        let mut table = Table::of(&race)?;
        eprintln!("{contest}: measuring memory …");
        for row in &mut table.rows {
            // Each contestant gets a new browser: memory that another has freed could be used again.
            let peak = async |session: &Session| session.peak_over_rest(contest, &row.id).await;
            row.peak_bytes = in_a_browser(data, peak).await?;
        }
        println!("\n{table}");
        tables.push(table);
    }
    Ok(tables)
}

/// Runs `work` with a browser and closes the browser, even after an error.
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
