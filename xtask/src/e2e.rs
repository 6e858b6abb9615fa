//! The end-to-end tests, in one engine or several.

use crate::build::{self, DIST};
use crate::engine::Engine;
use crate::server::Server;
use crate::{Outcome, size, tools};
use std::collections::BTreeMap;
use std::path::PathBuf;
use xshell::{Shell, cmd};

/// The tests of this module (`tests/e2e/every_engine.rs`) are quick, and ask for what readers of every
/// browser need most.
const FOR_EVERY_ENGINE: &str = "every_engine::";

/// Builds the release page, checks its size, runs all tests in Chromium, and a few in WebKitGTK where
/// that can be installed.
pub(crate) fn e2e(sh: &Shell) -> Outcome {
    build::build(sh)?;
    size::report(sh)?;
    let suite = Suite::new(sh)?;
    suite.run(Engine::Chromium, "")?;
    match Engine::WebKit.install(sh) {
        Ok(()) => suite.run(Engine::WebKit, FOR_EVERY_ENGINE),
        Err(why) => {
            println!("left out: the tests in WebKitGTK, because {why}");
            Ok(())
        }
    }
}

/// Builds the release page and runs the tests whose names contain `filter` in each of these engines. If
/// a test fails in one, the others still have their turn.
pub(crate) fn in_engines(sh: &Shell, engines: &[Engine], filter: &str) -> Outcome {
    tools::for_build(sh)?;
    for engine in engines {
        engine.install(sh)?;
    }
    build::build(sh)?;
    let suite = Suite::new(sh)?;
    let run = |engine: &Engine| (engine.name(), suite.run(*engine, filter));
    let outcomes: Vec<_> = engines.iter().map(run).collect();
    println!();
    for (engine, outcome) in &outcomes {
        let result = if outcome.is_ok() { "passed" } else { "failed" };
        println!("{engine}: {result}; {}", suite.left_out(engine));
    }
    if outcomes.iter().all(|(_, outcome)| outcome.is_ok()) {
        return Ok(());
    }
    Err("tests failed; what they say is above".into())
}

/// What the tests need, in whatever engine they run.
struct Suite<'a> {
    sh: &'a Shell,
    server: Server,
    axe: PathBuf,
}

impl<'a> Suite<'a> {
    fn new(sh: &'a Shell) -> Outcome<Self> {
        let server = Server::start(sh.current_dir().join(DIST), 0)?;
        Ok(Self { sh, server, axe: tools::axe(sh)? })
    }

    /// Runs the tests whose names contain `filter` in this engine.
    fn run(&self, engine: Engine, filter: &str) -> Outcome {
        let name = engine.name();
        println!("end-to-end tests in {name} …");
        let notes = self.notes(name);
        self.sh.write_file(&notes, "")?;
        let driver = engine.start(self.sh)?;
        cmd!(self.sh, "cargo test -p influence-score --test e2e -- {filter}")
            .env("INFLUENCE_SCORE_URL", format!("http://127.0.0.1:{}", self.server.port()))
            .env("WEBDRIVER_URL", format!("http://127.0.0.1:{}", driver.port()))
            .env("AXE_SCRIPT", &self.axe)
            .env("ENGINE", name)
            .env("BROWSER", engine.browser(self.sh).unwrap_or_default())
            .env("LEFT_OUT", notes)
            .run()?;
        Ok(())
    }

    /// The file in which the tests note what they cannot do in an engine.
    fn notes(&self, engine: &str) -> PathBuf {
        self.sh.current_dir().join(format!("target/e2e/left-out-in-{engine}.txt"))
    }

    /// What the tests could not do in an engine, and in how many tests.
    fn left_out(&self, engine: &str) -> String {
        listed(&self.sh.read_file(self.notes(engine)).unwrap_or_default())
    }
}

/// The list of what was left out, from the lines that the tests wrote: what, a tab, and the test.
fn listed(notes: &str) -> String {
    let mut tests_by_what = BTreeMap::<&str, Vec<&str>>::new();
    for (what, test) in notes.lines().filter_map(|line| line.split_once('\t')) {
        let tests = tests_by_what.entry(what).or_default();
        if !tests.contains(&test) {
            tests.push(test);
        }
    }
    if tests_by_what.is_empty() {
        return "nothing was left out".into();
    }
    let line = |(what, tests): (&str, Vec<&str>)| format!("\n  - {what} ({})", tests.join(", "));
    format!("left out:{}", tests_by_what.into_iter().map(line).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_out_is_listed_once_with_its_tests() {
        assert_eq!(listed(""), "nothing was left out");
        let notes = "no log\ta::b\nno drops\ta::b\nno log\tc\nno log\ta::b\n";
        assert_eq!(listed(notes), "left out:\n  - no drops (a::b)\n  - no log (a::b, c)");
    }
}
