//! Scores exports on the command line, as the widget would.
//!
//! ```text
//! cargo run --release --example score -- FILE… [--account NAME] [--lang TAG] [--utc-offset HOURS] [--json]
//! cargo run --release --example score -- --inputs 5,12,2,1,20,10,800,300 [--lang TAG] [--json]
//! ```
//!
//! Several files are read together; those that cannot be read are left out, which is said on standard
//! error, too. Of several accounts, the one with the most items is scored unless
//! `--account` names another. `--utc-offset` says in whose time zone weekdays and hours are told, such as 2
//! or -3.5; times without a zone in the file are then shifted, too. `--inputs` scores posts that are made
//! by rule: posts a week; likes, reposts and replies of a post; one in how many goes further, how many
//! times as far; followers; following. If nothing can be read, the reason is written to standard error
//! and the exit code is 1.

mod escape;
mod json;
mod on_disk;
mod outliers;
mod text;
mod trust;

use influence_score::activity::Activity;
use influence_score::ingest::{
    self, Choices, Error as FileError, File, Guide, Ingested, Reason, Report,
};
use influence_score::inputs::Inputs;
use influence_score::locale::Locale;
use on_disk::OnDisk;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

const USAGE: &str = "score FILE… [--account NAME] [--lang TAG] [--utc-offset HOURS] [--json]\n\
                     score --inputs FIGURES [--lang TAG] [--json]";

fn main() -> ExitCode {
    let mut errors = io::stderr().lock();
    let result = run(std::env::args().skip(1), &mut io::stdout().lock(), &mut errors);
    exit_code(result, &mut errors)
}

/// The exit code for a result; an error is written to `errors`.
fn exit_code(result: Result<(), Box<dyn Error>>, errors: &mut impl Write) -> ExitCode {
    let Err(error) = result else { return ExitCode::SUCCESS };
    let io_error = error.downcast_ref::<io::Error>();
    if io_error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
        // The reader of the output, such as `head`, has read enough.
        return ExitCode::SUCCESS;
    }
    // If standard error is closed as well, there is nowhere to say why.
    for line in error.to_string().lines() {
        drop(writeln!(errors, "{}", escape::line(line)));
    }
    ExitCode::FAILURE
}

/// Reads and scores the files that `args` name, and writes the result to `out`. What was not read and
/// may matter is also written to `errors`.
fn run(
    args: impl Iterator<Item = String>,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let options = Options::read(args)?;
    let locale = Locale::of(&options.language);
    let ingested = match options.inputs {
        Some(inputs) => made_of(inputs),
        None => read(&options.paths, locale)?,
    };
    let activity = account(&ingested, options.account.as_deref())?;
    let left_out = ingested.left_out.iter().map(|error| reason(error, locale));
    for sentence in left_out.chain(locale.columns_unread(&ingested.report)) {
        // If standard error is closed, the result is still written.
        drop(writeln!(errors, "{}", escape::line(&sentence)));
    }
    if options.json {
        json::write(&ingested, activity, utc_offset_seconds(options.utc_offset_hours), out)
    } else {
        text::write(locale, &ingested, activity, options.utc_offset_hours, out)
    }
}

/// Posts that are made by rule, in place of those of files.
fn made_of(inputs: Inputs) -> Ingested {
    let (report, accounts) = (Report::default(), vec![inputs.activity()]);
    Ingested { formats: Vec::new(), accounts, report, left_out: Vec::new() }
}

/// Reads the files together. If none can be read, the error has a line for each.
fn read(paths: &[String], locale: &Locale) -> Result<Ingested, String> {
    let files = paths.iter().map(|path| File { name: path.clone(), content: OnDisk::new(path) });
    ingest::ingest(files, &Choices::default()).map_err(|mut error| {
        let others = std::mem::take(&mut error.others);
        let line = |error| escape::line(&reason(error, locale)).into_owned();
        [error].iter().chain(&*others).map(line).collect::<Vec<String>>().join("\n")
    })
}

/// Why a file could not be read, in the words of the language, or of the system.
fn reason(error: &FileError, locale: &Locale) -> String {
    match &error.reason {
        Reason::Unreadable { .. } => error.to_string(),
        reason => locale.error(error) + &help(reason.guides(), locale),
    }
}

/// A sentence that names the pages of the guides that help after an error. For many guides it names
/// the page that lists them.
fn help(guides: &[Guide], locale: &Locale) -> String {
    const MAX_NAMED: usize = 4;
    let pages: Vec<&str> = guides.iter().map(|guide| guide.page()).collect();
    match pages.len() {
        0 => String::new(),
        1..=MAX_NAMED => format!(" {} {}", locale.guides.helps, pages.join(", ")),
        _ => format!(" {} {}", locale.guides.helps, Guide::INDEX),
    }
}

/// The account of this name or network, or the one with the most items.
fn account<'a>(ingested: &'a Ingested, name: Option<&str>) -> Result<&'a Activity, String> {
    let accounts = &ingested.accounts;
    let Some(name) = name else { return Ok(&accounts[ingested.busiest()]) };
    let is_named = |activity: &&Activity| {
        let account = &activity.account;
        [account.name.as_deref(), account.network].contains(&Some(name))
    };
    accounts.iter().find(is_named).ok_or_else(|| format!("no account named {name}"))
}

/// An offset from UTC of at most 24 hours, in seconds.
#[expect(clippy::cast_possible_truncation, reason = "an offset is at most 24 hours")]
fn utc_offset_seconds(hours: f64) -> i64 {
    (hours * 3_600.0).round() as i64
}

struct Options {
    paths: Vec<String>,
    inputs: Option<Inputs>,
    account: Option<String>,
    language: String,
    /// From −24 to 24.
    utc_offset_hours: f64,
    json: bool,
}

impl Options {
    fn read(mut args: impl Iterator<Item = String>) -> Result<Options, Box<dyn Error>> {
        let mut options = Options {
            paths: Vec::new(),
            inputs: None,
            account: None,
            language: "en".to_owned(),
            utc_offset_hours: 0.0,
            json: false,
        };
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--json" => options.json = true,
                "--inputs" => options.inputs = Some(args.next().ok_or(USAGE)?.parse()?),
                "--account" => options.account = Some(args.next().ok_or(USAGE)?),
                "--lang" => options.language = args.next().ok_or(USAGE)?,
                "--utc-offset" => {
                    let hours = args.next().and_then(|hours| hours.parse().ok());
                    let is_zone = |hours: &f64| hours.abs() <= 24.0;
                    options.utc_offset_hours = hours.filter(is_zone).ok_or(USAGE)?;
                }
                _ if arg.starts_with("--") => return Err(USAGE.into()),
                _ => options.paths.push(arg),
            }
        }
        // Posts are either made or read.
        if options.paths.is_empty() == options.inputs.is_none() {
            return Err(USAGE.into());
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use influence_score::score::math::log2;
    use std::fmt::Write as _;
    use std::path::PathBuf;

    /// By hand, in `tests/it/inputs.rs`: 5 posts a week in half a year are 130 posts.
    #[test]
    fn posts_are_made_of_figures() {
        let json = output(&["--inputs", "5,12,2,1,20,10,800,300", "--json"]).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["posts"], 130);
        let text = output(&["--inputs", "5,12,2,1,20,10,800,300"]).unwrap();
        assert!(!text.contains("Recognised"), "{text}");
        let error = output(&["--inputs", "5,12"]).unwrap_err().to_string();
        assert!(error.contains("eight figures"), "{error}");
        assert!(output(&["--inputs", "5,12,2,1,20,10,800,300", "posts.csv"]).is_err());
    }

    type Outcome = Result<(), Box<dyn Error>>;

    /// A file of this name and content, in a folder of its own.
    fn file(name: &str, content: &str) -> Result<PathBuf, Box<dyn Error>> {
        let folder = std::env::temp_dir().join(format!("score-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(name);
        std::fs::write(&path, content)?;
        Ok(path)
    }

    fn output(args: &[&str]) -> Result<String, Box<dyn Error>> {
        let mut out = Vec::new();
        run(args.iter().map(|arg| (*arg).to_owned()), &mut out, &mut Vec::new())?;
        Ok(String::from_utf8(out)?)
    }

    /// A table of the posts of two accounts, and a row whose date cannot be read.
    fn hostile_table() -> String {
        let mut table = "account,date,likes\n".to_owned();
        for account in ["red \u{1b}[31m", "back\u{202e}wards", "back\u{202e}wards"] {
            for day in 1..6 {
                writeln!(table, "{account},2024-05-0{day}T1{}:00:00Z,{day}", account.len() % 10)
                    .expect("a String takes everything");
            }
        }
        writeln!(table, "red \u{1b}[31m,no\u{9b}date,1").expect("a String takes everything");
        table
    }

    #[test]
    fn control_characters_of_a_file_are_never_printed() -> Outcome {
        let path = file("hostile.csv", &hostile_table())?;
        let path = path.to_str().ok_or("the path is no text")?;
        for options in [[].as_slice(), &["--json"]] {
            for account in ["red \u{1b}[31m", "back\u{202e}wards"] {
                let args = [&[path, "--account", account], options].concat();
                let output = output(&args)?;
                let lines: String = output.lines().collect();
                assert_eq!(lines.find(escape::is_unsafe), None, "{lines:?}");
                let escaped = if options.is_empty() {
                    account.replace('\u{1b}', "\\u{1b}").replace('\u{202e}', "\\u{202e}")
                } else {
                    account.replace('\u{1b}', "\\u001b").replace('\u{202e}', "\\u202e")
                };
                assert!(output.contains(&escaped), "{output}");
                let says = output.contains("These are posts of 2 accounts.");
                assert_eq!(says, options.is_empty(), "{output}");
            }
        }
        Ok(())
    }

    #[test]
    fn a_workbook_is_scored() -> Outcome {
        for file in ["posts.xlsx", "posts.ods"] {
            let path = format!("{}/tests/corpus/spreadsheet/{file}", env!("CARGO_MANIFEST_DIR"));
            let output = output(&[&path, "--json"])?;
            assert!(output.contains("\"number\": 25.626"), "{output}");
        }
        Ok(())
    }

    #[test]
    fn what_asks_whether_it_is_true_is_part_of_the_output() -> Outcome {
        let mut table = "date,likes,reposts\n".to_owned();
        for day in 0..60 {
            let (month, day_of_month) = (3 + day / 30, day % 30 + 1);
            let likes = if day < 30 { day % 2 } else { 30 + day % 2 };
            writeln!(table, "2026-{month:02}-{day_of_month:02}T23:30:00Z,{likes},1")?;
        }
        let path = file("trust.csv", &table)?;
        let path = path.to_str().ok_or("the path is no text")?;
        let json: serde_json::Value =
            serde_json::from_str(&output(&[path, "--json", "--utc-offset", "1.5"])?)?;
        // From 2 March on, 14 posts with 1 response and 15 with 2; in April 15 with 31 and 15 with 32.
        let m = 5.0 * (14.0 + 15.0 * log2(3.0)) / 29.0;
        let n = 5.0 * (5.0 + log2(33.0)) / 2.0;
        let is = |value: &serde_json::Value, expected: f64| {
            value.as_f64().is_some_and(|value| (value - expected).abs() < 1e-9)
        };
        assert!(is(&json["change"]["points"], n - m), "{json}");
        assert_eq!(json["change"]["is_chance"], false);
        assert_eq!(json["change"]["spans"][0]["posts"], 29);
        assert!(is(&json["saved_or_shared"]["number"], 5.0), "{json}");
        assert_eq!(json["saved_or_shared"]["counted"], serde_json::json!(["repost"]));
        assert_eq!(json["saved_or_shared"]["not_shown"], serde_json::json!(["quote", "bookmark"]));
        // Months begin 30 and 60 days before the last post, and the second has nothing before it.
        assert_eq!(json["record"], serde_json::Value::Null);
        assert_eq!(json["habits"][1]["missing"], "one_group");
        assert_eq!(json["habits"][2]["missing"], "not_shown");
        assert_eq!(json["habits"][3]["kind"], "media");
        assert_eq!(json["outliers"]["count"], 0);
        let text = output(&[path, "--lang", "de", "--utc-offset", "-3"])?;
        assert!(text.contains("UTC\u{2212}3") && text.contains("bekam im ersten"), "{text}");
        assert!(output(&[path, "--utc-offset", "noon"]).is_err());
        Ok(())
    }

    #[test]
    fn an_error_names_the_page_of_the_guide_that_helps() -> Outcome {
        for (file, end) in [
            ("mastodon/x_outbox_without_counts.json", " docs/guides/mastodon.md"),
            (
                "json/x_threads_download.json",
                " docs/guides/instagram-and-facebook.md, docs/guides/threads.md",
            ),
            ("table/x_no_time.csv", " docs/guides/table.md"),
            ("table/x_prose.txt", " docs/guides/README.md"),
            ("table/x_picture.png", " docs/guides/README.md"),
            ("archive/x_truncated.zip", " download it again."),
        ] {
            let path = format!("{}/tests/corpus/{file}", env!("CARGO_MANIFEST_DIR"));
            let error = output(&[&path]).err().ok_or("no error")?.to_string();
            assert!(error.ends_with(end), "{error}");
        }
        Ok(())
    }

    #[test]
    fn files_that_cannot_be_read_are_left_out_and_named() -> Outcome {
        let good = file("good.csv", "Date,Likes\n2026-01-01,3\n2026-01-02,4\n")?;
        let picture = file("picture.png", "\u{89}PNG\0\0")?;
        let missing = picture.with_file_name("missing.csv");
        let paths = [&missing, &picture, &good].map(|path| path.display().to_string());
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        run(paths.clone().into_iter().chain(["--json".to_owned()]), &mut out, &mut errors)?;
        let out: serde_json::Value = serde_json::from_slice(&out)?;
        assert_eq!(out["posts"], 2);
        assert_eq!(out["left_out"][0]["file"], *paths[0]);
        assert_eq!(
            out["left_out"][1],
            serde_json::json!({"file": paths[1], "reason": "the file is not text"})
        );
        let errors = String::from_utf8(errors)?;
        assert!(errors.contains("missing.csv: the file cannot be read: "), "{errors}");
        assert!(errors.contains("picture.png is neither text nor an archive"), "{errors}");
        // If none can be read, there is a line for each, the most helpful first.
        let error = run(paths[..2].iter().cloned(), &mut Vec::new(), &mut Vec::new());
        let error = error.err().ok_or("no error")?.to_string();
        assert_eq!(error.lines().count(), 2, "{error}");
        Ok(())
    }

    #[test]
    fn columns_that_were_not_read_are_said() -> Outcome {
        let path =
            file("unread.csv", "Date,Likes,num_x,Text\n2026-01-01,3,4,a\n2026-01-02,x1,5,b\n")?;
        let path = path.to_str().ok_or("the path is no text")?;
        let (mut out, mut errors) = (Vec::new(), Vec::new());
        let args = [path, "--json"].into_iter().map(str::to_owned);
        run(args, &mut out, &mut errors)?;
        let out: serde_json::Value = serde_json::from_slice(&out)?;
        assert_eq!(
            out["columns"],
            serde_json::json!({
                "Date": "time", "Likes": "likes", "num_x": "unknown", "Text": "text",
            })
        );
        assert_eq!(out["unread"], serde_json::json!(["num_x"]));
        assert_eq!(
            out["unread_cells"],
            serde_json::json!([{
                "column": "Likes", "example": "x1", "place": "line 3", "cells": 1, "share": 0.5,
            }])
        );
        let errors = String::from_utf8(errors)?;
        assert!(errors.contains("num_x") && errors.contains("“x1” in row 3"), "{errors}");
        Ok(())
    }

    #[test]
    fn an_error_that_names_a_file_is_escaped() {
        let mut errors = Vec::new();
        let result =
            run(["no\u{1b}such.csv".to_owned()].into_iter(), &mut Vec::new(), &mut Vec::new());
        assert_eq!(exit_code(result, &mut errors), ExitCode::FAILURE);
        assert!(errors.starts_with(b"no\\u{1b}such.csv: "), "{}", errors.escape_ascii());
    }

    #[test]
    fn a_closed_pipe_is_a_success_without_a_word() -> Outcome {
        struct ClosedPipe;
        impl Write for ClosedPipe {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let path = file("closed.csv", &hostile_table())?;
        let path = path.to_str().ok_or("the path is no text")?;
        for options in [["--json"].as_slice(), &["--lang", "de"]] {
            let args = [&[path], options].concat();
            let result =
                run(args.iter().map(|arg| (*arg).to_owned()), &mut ClosedPipe, &mut Vec::new());
            assert!(result.is_err());
            let mut errors = Vec::new();
            assert_eq!(exit_code(result, &mut errors), ExitCode::SUCCESS);
            assert!(errors.is_empty(), "{}", errors.escape_ascii());
        }
        Ok(())
    }
}
