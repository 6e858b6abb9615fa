//! Scores exports on the command line: what the widget would say.
//!
//! ```text
//! cargo run --release --example score -- FILE… [--account NAME] [--lang TAG] [--json]
//! ```
//!
//! Several files are read together. Of a file with several accounts the one with most items is
//! shown, unless `--account` names another. A file that cannot be scored ends the program with its
//! reason on standard error and a code other than zero.
#![expect(clippy::print_stdout, reason = "a command prints its result")]

use influence_score::activity::{Activity, PostKind};
use influence_score::ingest::{self, Choices, Ingested, Ingestion, Skipped};
use influence_score::locale::Locale;
use influence_score::score::number::{Interval, Number, number, responses};
use influence_score::score::{LENSES, Missing, Settings};
use serde_json::{Map, Value, json};
use std::error::Error;
use std::io::{Read, Seek, SeekFrom};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let options = Options::read(std::env::args().skip(1))?;
    let locale = Locale::of(&options.language);
    let mut ingestion = Ingestion::new(Choices::default());
    for path in &options.paths {
        read(&mut ingestion, path).map_err(|error| {
            match error.downcast_ref::<ingest::Error>() {
                Some(error) => locale.error(error),
                None => format!("{path}: {error}"),
            }
        })?;
    }
    let ingested = ingestion.finish().map_err(|error| locale.error(&error))?;
    let activity = match &options.account {
        None => &ingested.accounts[ingested.busiest()],
        Some(name) => ingested
            .accounts
            .iter()
            .find(|activity| {
                [activity.account.name.as_deref(), activity.account.network].contains(&Some(name))
            })
            .ok_or_else(|| format!("no account named {name}"))?,
    };
    let result = number(activity, &Settings::default());
    if options.json {
        println!("{:#}", as_json(&ingested, activity, &result));
    } else {
        print(locale, &ingested, activity, &result);
    }
    Ok(())
}

/// Reads a file of any size piece by piece, from wherever the ingestion wants to go on.
fn read(ingestion: &mut Ingestion, path: &str) -> Result<(), Box<dyn Error>> {
    let mut file = std::fs::File::open(path)?;
    ingestion.begin(path, file.metadata()?.len())?;
    let mut buffer = vec![0; 1 << 20];
    while let Some(wanted) = ingestion.wants() {
        file.seek(SeekFrom::Start(wanted.start))?;
        let n_wanted = usize::try_from(wanted.end - wanted.start)?.min(buffer.len());
        let n_read = file.read(&mut buffer[..n_wanted])?;
        ingestion.give(&buffer[..n_read])?;
    }
    Ok(())
}

struct Options {
    paths: Vec<String>,
    account: Option<String>,
    language: String,
    json: bool,
}

impl Options {
    fn read(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
        const USAGE: &str = "score FILE… [--account NAME] [--lang TAG] [--json]";
        let mut options =
            Options { paths: Vec::new(), account: None, language: "en".to_owned(), json: false };
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--json" => options.json = true,
                "--account" => options.account = Some(args.next().ok_or(USAGE)?),
                "--lang" => options.language = args.next().ok_or(USAGE)?,
                _ if arg.starts_with("--") => return Err(USAGE.to_owned()),
                _ => options.paths.push(arg),
            }
        }
        if options.paths.is_empty() { Err(USAGE.to_owned()) } else { Ok(options) }
    }
}

fn as_json(ingested: &Ingested, activity: &Activity, number: &Result<Number, Missing>) -> Value {
    let number = number.as_ref().ok();
    let points = |interval: Interval| json!([interval.low, interval.high]);
    let drawn = |interval: Interval| json!([responses(interval.low), responses(interval.high)]);
    let skipped = |skipped: &Skipped| {
        json!({
            "file": ingested.report.files[skipped.file],
            "place": skipped.place.to_string(),
            "reason": skipped.why.to_string(),
        })
    };
    let lens = |lens: &influence_score::score::Lens| {
        let score = lens.compute(activity, &Settings::default());
        (lens.key.to_owned(), json!(score.ok().map(|score| score.value)))
    };
    let formats: Vec<&str> = ingested.formats.iter().map(|format| format.format().key).collect();
    json!({
        "format": formats.first(),
        "formats": formats,
        "account": activity.account.name,
        "accounts": ingested.accounts.len(),
        "posts": activity.n_of_kind(PostKind::Post),
        "replies": activity.n_of_kind(PostKind::Reply),
        "reposts": activity.n_of_kind(PostKind::Repost),
        "duplicates": ingested.report.n_duplicates,
        "skipped": ingested.report.groups().flat_map(|group| group.first).map(skipped).collect::<Vec<_>>(),
        "number": number.map(|number| number.value),
        "typical_responses": number.map(|number| number.typical_responses),
        "half_life_days": number.map(|number| number.half_life_days),
        "next_post": number.map(|number| drawn(number.next_post)),
        "level": number.map(|number| points(number.level)),
        "lenses": LENSES.iter().map(lens).collect::<Map<_, _>>(),
    })
}

fn print(
    locale: &Locale,
    ingested: &Ingested,
    activity: &Activity,
    number: &Result<Number, Missing>,
) {
    let intake = &locale.intake;
    let kinds = [PostKind::Post, PostKind::Reply, PostKind::Repost];
    let n_items = kinds.map(|kind| activity.n_of_kind(kind));
    println!("{}", locale.recognised(&ingested.formats, n_items));
    if ingested.accounts.len() > 1 {
        let account = &activity.account;
        let name = account.name.as_deref().or(account.network).unwrap_or(intake.unnamed);
        println!("{} {name}", locale.counted(intake.accounts, ingested.accounts.len()));
    }
    for group in ingested.report.groups() {
        println!("{}", locale.skipped(group, &ingested.report.files));
    }
    if ingested.report.n_duplicates > 0 {
        println!("{}", locale.counted(intake.duplicates, ingested.report.n_duplicates));
    }
    println!();
    match number {
        Ok(number) => {
            println!("{}: {}", locale.number.heading, locale.points(number.value));
            println!("{}", locale.typical(number.typical_responses));
            println!("{}", locale.next_post(number.next_post));
            println!("{}", locale.level(number.level));
            println!("{}: {:.1}", locale.play.half_life_label, number.half_life_days);
        }
        Err(missing) => println!("{}", locale.missing(*missing)),
    }
    println!("\n{}", locale.lenses.heading);
    for lens in LENSES {
        let value = match lens.compute(activity, &Settings::default()) {
            Ok(score) => locale.value(lens.id, score.value),
            Err(missing) => locale.missing(missing),
        };
        println!("{}: {value}", locale.lens(lens.id));
    }
}
