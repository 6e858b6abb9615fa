//! The project's tasks. Each installs what it lacks, says so, and does nothing twice.
//!
//! Adding a task is an arm in [`run`], a line in [`HELP`] and a function.
#![expect(clippy::print_stdout, reason = "a task runner talks to the person who called it")]
#![expect(clippy::disallowed_methods, reason = "a task runner tells how long things took")]

mod bench;
mod build;
mod driver;
mod fuzz;
mod npm;
mod properties;
mod serve;
mod server;
mod size;
mod test;
mod tools;

use std::process::ExitCode;
use xshell::Shell;

/// What a task ends in: nothing, or an error that says what to do.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const HELP: &str = "\
cargo xtask TASK

  serve [--port N]   build the release page and serve the demo blog on loopback (port 8080)
  build              build the release page into dist/
  test [PART…]       run every test; PART is one of: format clippy native docs fuzz browser e2e
  bench [--json]     measure in a real browser how fast files are read, beside what else one could
                     use; with --json the last line is for programs
  bench --large      measure the memory that 1 GB of posts, 5 million of them, or a 2 GB archive take
  bench --rescore    measure in a real browser how fast a score is computed anew
  bench --serve      serve the page that measures it, for a person with a browser
  fuzz [TARGET…]     read files that nobody would write, ten minutes a target; --seconds N before the
                     names says how long
  properties [--cases N]
                     hold what each formula promises against N generated activities (10,000), and
                     what is shown of it against its value
  size               print raw and brotli bytes of every shipped file, and fail beyond the budget
  tools              install what the tasks above need, and nothing else";

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
        ["test", parts @ ..] => test::test(&sh, parts),
        ["bench"] => bench::bench(&sh, &[]),
        ["bench", "--json"] => bench::bench(&sh, &["--json"]),
        ["bench", "--large"] => bench::bench(&sh, &["--large"]),
        ["bench", "--rescore"] => bench::bench(&sh, &["--rescore"]),
        ["bench", "--serve"] => bench::serve(&sh),
        ["fuzz", "--seconds", n, names @ ..] => {
            fuzz::fuzz(&sh, names, &fuzz::Until::Seconds(n.parse()?))
        }
        ["fuzz", names @ ..] => fuzz::fuzz(&sh, names, &fuzz::Until::Seconds(600)),
        ["properties"] => properties::properties(&sh, 10_000),
        ["properties", "--cases", n] => properties::properties(&sh, n.parse()?),
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
