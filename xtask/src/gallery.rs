//! Screenshots of every state of the widget. The states and the program that takes the pictures are in
//! `tests/gallery/`.

use crate::build::{self, DIST};
use crate::engine::Engine;
use crate::server::Server;
use crate::{Outcome, tools};
use xshell::{Shell, cmd};

/// The folder for the pictures, and for the page to look through.
const FOLDER: &str = "target/gallery";

/// Builds the release page and takes the pictures of the states whose names hold `wanted`, or of all where
/// that is empty.
pub(crate) fn gallery(sh: &Shell, wanted: &str) -> Outcome {
    tools::for_bench(sh)?;
    build::build(sh)?;
    let server = Server::start(sh.current_dir().join(DIST), 0)?;
    let driver = Engine::Chromium.start(sh)?;
    // Pictures of an earlier run must not stay.
    sh.remove_path(FOLDER)?;
    cmd!(sh, "cargo run --quiet -p influence-score --example gallery -- {FOLDER} {wanted}")
        .env("INFLUENCE_SCORE_URL", format!("http://127.0.0.1:{}", server.port()))
        .env("WEBDRIVER_URL", format!("http://127.0.0.1:{}", driver.port()))
        .run()?;
    println!("the page to look through: {FOLDER}/index.html");
    Ok(())
}
