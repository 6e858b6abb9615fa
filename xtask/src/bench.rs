//! The benchmarks in a real browser. Their pages and the program that drives the browser are in
//! `benches/browser/`.

use crate::build::{self, DIST};
use crate::engine::Engine;
use crate::server::Server;
use crate::{Outcome, tools};
use std::path::{Path, PathBuf};
use xshell::{Cmd, Shell, cmd};

/// The folder with the sources of the page.
const PAGE: &str = "benches/browser";

/// The folder for the assembled page and for the files to read, which take 210 MB and are made once.
const FOLDER: &str = "target/bench";

/// Builds everything, measures, and prints the result. `arguments` are for the driving program.
pub(crate) fn bench(sh: &Shell, arguments: &[&str]) -> Outcome {
    let site = site(sh)?;
    measure(sh, site, program(sh, arguments))
}

/// Measures natively and in a browser what small files take that ask for much work, and fails if one
/// takes too much. `arguments` are for the driving program.
pub(crate) fn hostile(sh: &Shell, arguments: &[&str]) -> Outcome {
    // Here the driving program measures something itself, so it is compiled for speed.
    let program =
        cmd!(sh, "cargo bench -p influence-score --bench browser -- --hostile {arguments...}");
    let site = reader(sh)?;
    measure(sh, site, program.env("BENCH_FOLDER", sh.current_dir().join(FOLDER)))
}

/// Builds the release page, and measures there the time from an input to the frame that shows its effect.
pub(crate) fn feel(sh: &Shell) -> Outcome {
    tools::for_bench(sh)?;
    build::build(sh)?;
    measure(sh, sh.current_dir().join(DIST), program(sh, &["--feel"]))
}

/// Runs a program with the addresses of the page in the folder `site` and of a browser's driver.
fn measure(sh: &Shell, site: PathBuf, program: Cmd<'_>) -> Outcome {
    let server = Server::start(site, 0)?;
    let driver = Engine::Chromium.start(sh)?;
    program
        .env("INFLUENCE_SCORE_URL", address(&server))
        .env("WEBDRIVER_URL", format!("http://127.0.0.1:{}", driver.port()))
        .run()?;
    Ok(())
}

/// Builds everything and serves the page until the process ends.
pub(crate) fn serve(sh: &Shell) -> Outcome {
    let server = Server::start(site(sh)?, 0)?;
    println!("files to choose:");
    program(sh, &["--data"]).run()?;
    println!("the page that reads them: {}/index.html", address(&server));
    server.wait();
    Ok(())
}

fn address(server: &Server) -> String {
    format!("http://127.0.0.1:{}", server.port())
}

/// The command of the program that makes the files and drives the browser. It measures nothing
/// itself, so it is compiled in the profile of the tests and shares their dependencies.
fn program<'a>(sh: &'a Shell, arguments: &[&str]) -> Cmd<'a> {
    cmd!(sh, "cargo bench -p influence-score --bench browser --profile dev -- {arguments...}")
        .env("BENCH_FOLDER", sh.current_dir().join(FOLDER))
}

/// Builds our reader and puts it into one folder with the pages of the benchmarks.
fn reader(sh: &Shell) -> Outcome<PathBuf> {
    tools::for_bench(sh)?;
    build::build(sh)?;
    let site = sh.current_dir().join(FOLDER).join("site");
    // Files of an earlier build must not stay.
    sh.remove_path(&site)?;
    for folder in ["", "rivals", "rescore"] {
        let (from, to) = (sh.current_dir().join(PAGE).join(folder), site.join(folder));
        sh.create_dir(&to)?;
        for file in sh.read_dir(from)?.into_iter().filter(|path| path.is_file()) {
            sh.copy_file(file, &to)?;
        }
    }
    for name in ["worker.js", "worker_bg.wasm", "spreadsheet.js", "spreadsheet_bg.wasm"] {
        sh.copy_file(build::built(sh, name)?, site.join(name))?;
    }
    Ok(site)
}

/// The folder of [`reader`], with the readers to compare with and the program that computes scores.
fn site(sh: &Shell) -> Outcome<PathBuf> {
    let site = reader(sh)?;
    build_rescore(sh, &site.join("rescore"))?;
    sh.copy_file(tools::d3_dsv(sh)?, site.join("d3-dsv.js"))?;
    let (from, to) = (tools::papa_parse(sh)?, site.join("papaparse.js"));
    let how = ["--bundle", "--format=esm", "--log-level=warning"];
    cmd!(sh, "esbuild {from} {how...} --outfile={to}").quiet().run()?;
    Ok(site)
}

/// Builds the program that computes scores again, in the profile of the widget and with the same
/// options for wasm-opt.
fn build_rescore(sh: &Shell, folder: &Path) -> Outcome {
    const PROGRAM: &str = "target/wasm32-unknown-unknown/release/examples/rescore.wasm";
    cmd!(sh, "cargo build --release --target wasm32-unknown-unknown --example rescore").run()?;
    cmd!(sh, "wasm-bindgen --target web --no-typescript --out-dir {folder} {PROGRAM}").run()?;
    let wasm = folder.join("rescore_bg.wasm");
    let options = wasm_opt_options(&sh.read_file("index.html")?)?;
    let known = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "reference-types"];
    let known = known.into_iter().chain(["sign-ext", "simd", "multivalue", "bulk-memory-opt"]);
    let features: Vec<String> = known.map(|name| format!("--enable-{name}")).collect();
    cmd!(sh, "wasm-opt {features...} {options...} {wasm} -o {wasm}").run()?;
    Ok(())
}

/// The options for wasm-opt that `index.html` gives for the widget.
fn wasm_opt_options(page: &str) -> Outcome<Vec<String>> {
    let options = page
        .split_once("data-bin=\"widget\"")
        .and_then(|(_, widget)| widget.split_once("data-wasm-opt-params=\""))
        .and_then(|(_, options)| options.split_once('"'))
        .ok_or("index.html gives no options of wasm-opt for the widget")?;
    Ok(options.0.split_whitespace().map(str::to_owned).collect())
}
