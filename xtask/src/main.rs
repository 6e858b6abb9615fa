//! The project's tasks. Each task first installs the tools that it needs and that are missing, and
//! says so.
//!
//! To add a task, add an arm in [`run`], a line in [`HELP`] and a function.
#![expect(clippy::print_stdout, reason = "a task runner talks to the person who called it")]
#![expect(clippy::disallowed_methods, reason = "a task runner tells how long things took")]

mod bench;
mod browser_functions;
mod build;
mod deny;
mod display;
mod driver;
mod e2e;
mod engine;
mod fuzz;
mod gallery;
mod install;
mod mutants;
mod npm;
mod properties;
mod serve;
mod server;
mod size;
mod test;
mod tools;

use std::process::ExitCode;
use xshell::Shell;

/// The result of a task; the error says what to do.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const HELP: &str = "\
cargo xtask TASK

  serve [--port N]   build the release page and serve the demo blog on loopback (port 8080)
  build              build the release page into dist/
  test [PART…]       run every test, or the parts named: format clippy deny native docs fuzz browser
                     e2e
  test --engines LIST [TEXT]
                     run the end-to-end tests in these engines, such as chromium,firefox,webkit, or in
                     `all`, and say what a driver does not allow; all, or those whose names hold a text
  bench [--json]     measure in a real browser how fast files are read, ours beside other readers;
                     with --json the last line is for programs
  bench --large      measure the memory that 1 GB of posts, 5 million posts, or a 2 GB archive take
  bench --rescore    measure in a real browser how fast a score is computed again
  bench --hostile [--case TEXT]
                     measure natively and in a real browser what small files take that ask for much
                     work, all or those whose names hold a text, and fail beyond a second
  bench --feel       measure in a real browser the time from an input to the frame that shows its effect
  bench --serve      serve the page of the benchmark, for a person with a browser
  gallery [TEXT]     take screenshots of every state, or of those whose names hold a text, at four widths,
                     in three colours and in every language, into target/gallery
  fuzz [--seconds N] [TARGET…]
                     fuzz the parsers, all or those named, N seconds each (600)
  properties [--cases N]
                     check what each formula declares against N generated activities (10,000)
  mutants [K/N]      change the code of score and ingest in one place at a time and count the changes
                     that no test notices; K/N, such as 0/48, tries one of N equal parts
  advisories         check the dependencies against the database of known vulnerabilities, which is
                     loaded from the network
  size               print raw and brotli bytes of every shipped file, and fail beyond the budget
  tools              install what all parts of the tests need, and nothing else";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Outcome {
    let sh = Shell::new()?;
    sh.change_dir(root());
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["serve"] => serve::serve(&sh, 8080),
        ["serve", "--port", port] => serve::serve(&sh, port.parse()?),
        ["build"] => build::build(&sh),
        ["test", "--engines", list] => e2e::in_engines(&sh, &engine::Engine::chosen(list)?, ""),
        ["test", "--engines", list, text] => {
            e2e::in_engines(&sh, &engine::Engine::chosen(list)?, text)
        }
        ["test", parts @ ..] => test::test(&sh, parts),
        ["bench"] => bench::bench(&sh, &[]),
        ["bench", "--json"] => bench::bench(&sh, &["--json"]),
        ["bench", "--large"] => bench::bench(&sh, &["--large"]),
        ["bench", "--rescore"] => bench::bench(&sh, &["--rescore"]),
        ["bench", "--hostile", arguments @ ..] => bench::hostile(&sh, arguments),
        ["bench", "--feel"] => bench::feel(&sh),
        ["bench", "--serve"] => bench::serve(&sh),
        ["gallery"] => gallery::gallery(&sh, ""),
        ["gallery", wanted] => gallery::gallery(&sh, wanted),
        ["fuzz", "--seconds", n, names @ ..] => {
            fuzz::fuzz(&sh, names, &fuzz::Until::Seconds(n.parse()?))
        }
        ["fuzz", names @ ..] => fuzz::fuzz(&sh, names, &fuzz::Until::Seconds(600)),
        ["properties"] => properties::properties(&sh, 10_000),
        ["properties", "--cases", n] => properties::properties(&sh, n.parse()?),
        ["mutants"] => mutants::mutants(&sh, None),
        ["mutants", shard] => mutants::mutants(&sh, Some(shard)),
        ["advisories"] => deny::advisories(&sh),
        ["size"] => size::size(&sh),
        ["tools"] => tools::for_tests(&sh),
        ["help" | "--help" | "-h"] | [] => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(format!("no task named `{}`\n\n{HELP}", unknown.join(" ")).into()),
    }
}

/// The repository's root, wherever the task was called from.
fn root() -> &'static std::path::Path {
    let xtask = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}
