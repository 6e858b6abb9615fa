//! How fast files are read in a real browser, beside what else one could use: the page and what
//! drives it are in `benches/browser/`.

use crate::build::{self, DIST};
use crate::driver::Driver;
use crate::server::Server;
use crate::{Outcome, tools};
use std::path::{Path, PathBuf};
use xshell::{Cmd, Shell, cmd};

/// What is written by hand of the page.
const PAGE: &str = "benches/browser";

/// Where the page is put together, and where the files are that are read: 210 MB, made once.
const FOLDER: &str = "target/bench";

/// Builds everything, measures and prints; `arguments` are for what drives the page.
pub(crate) fn bench(sh: &Shell, arguments: &[&str]) -> Outcome {
    let server = Server::start(site(sh)?, 0)?;
    let chromedriver = tools::chromedriver(sh).ok_or("there is no chromedriver")?;
    let driver = Driver::start(&chromedriver)?;
    program(sh, arguments)
        .env("INFLUENCE_SCORE_URL", address(&server))
        .env("WEBDRIVER_URL", format!("http://127.0.0.1:{}", driver.port()))
        .run()?;
    Ok(())
}

/// Builds everything and serves the page until the process is ended.
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

/// What makes the files and drives the page. All it does itself is wait, so it is built as the tests
/// are, with which it shares what it is made of.
fn program<'a>(sh: &'a Shell, arguments: &[&str]) -> Cmd<'a> {
    cmd!(sh, "cargo bench -p influence-score --bench browser --profile dev -- {arguments...}")
        .env("BENCH_FOLDER", sh.current_dir().join(FOLDER))
}

/// Builds ours and puts it into one folder with the page and the rivals.
fn site(sh: &Shell) -> Outcome<PathBuf> {
    tools::for_bench(sh)?;
    build::build(sh)?;
    let site = sh.current_dir().join(FOLDER).join("site");
    // A file that is no longer part of the page must not be found by it.
    sh.remove_path(&site)?;
    for folder in ["", "rivals", "rescore"] {
        let (from, to) = (sh.current_dir().join(PAGE).join(folder), site.join(folder));
        sh.create_dir(&to)?;
        for file in sh.read_dir(from)?.into_iter().filter(|path| path.is_file()) {
            sh.copy_file(file, &to)?;
        }
    }
    for name in ["worker.js", "worker_bg.wasm"] {
        sh.copy_file(format!("{DIST}/{name}"), &site)?;
    }
    build_rescore(sh, &site.join("rescore"))?;
    sh.copy_file(tools::d3_dsv(sh)?, site.join("d3-dsv.js"))?;
    let (from, to) = (tools::papa_parse(sh)?, site.join("papaparse.js"));
    let how = ["--bundle", "--format=esm", "--log-level=warning"];
    cmd!(sh, "esbuild {from} {how...} --outfile={to}").quiet().run()?;
    Ok(site)
}

/// Builds the program that scores anew as Trunk builds the widget: in the same profile, with the same
/// wishes to wasm-opt.
fn build_rescore(sh: &Shell, folder: &Path) -> Outcome {
    const PROGRAM: &str = "target/wasm32-unknown-unknown/release/examples/rescore.wasm";
    cmd!(sh, "cargo build --release --target wasm32-unknown-unknown --example rescore").run()?;
    cmd!(sh, "wasm-bindgen --target web --no-typescript --out-dir {folder} {PROGRAM}").run()?;
    let wasm = folder.join("rescore_bg.wasm");
    let wishes = widget_wishes(&sh.read_file("index.html")?)?;
    let known = ["bulk-memory", "mutable-globals", "nontrapping-float-to-int", "reference-types"];
    let known = known.into_iter().chain(["sign-ext", "simd", "multivalue", "bulk-memory-opt"]);
    let features: Vec<String> = known.map(|name| format!("--enable-{name}")).collect();
    cmd!(sh, "wasm-opt {features...} {wishes...} {wasm} -o {wasm}").run()?;
    Ok(())
}

/// What the page says of how the widget is to be made small.
fn widget_wishes(page: &str) -> Outcome<Vec<String>> {
    let wishes = page
        .split_once("data-bin=\"widget\"")
        .and_then(|(_, widget)| widget.split_once("data-wasm-opt-params=\""))
        .and_then(|(_, wishes)| wishes.split_once('"'))
        .ok_or("index.html does not say how the widget is made small")?;
    Ok(wishes.0.split_whitespace().map(str::to_owned).collect())
}
