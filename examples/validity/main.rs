//! How well each formula predicts. For every account of a table with many accounts, at several dates,
//! the formulas score what came before the date and are compared with what came after it.
//!
//! ```text
//! cargo run --release --example validity -- POSTS.csv[.gz] [--accounts FILE] [--at DATE,DATE…] [--bootstrap N]
//!                                           [--fit | --fit-klout | --reference | --agreement] [--json]
//! ```
//!
//! A case is an account at a date, with at least 10 posts before the date and 5 in the 30 days after it.
//! The output lists for each lens:
//!
//! - the Spearman correlation with the mean post score of the 30 days, averaged over the dates, and that
//!   with the responses to all posts of the 30 days;
//! - Kendall's τ-b with the number, over the accounts at the end of the file;
//!
//! and the coverage of the number's two intervals, which is meant to be 80 %:
//!
//! - how often the score of the first post after the date lies within the interval of the next post;
//! - the share of all posts of the 30 days that do, averaged over the cases, so that each counts alike;
//! - how often the mean score of the 30 days lies within the interval of the level, for all cases and for
//!   each quarter of them by posts a month;
//! - the interval score of the level: the width of the interval and, where it missed, ten times the
//!   distance; the geometric mean over the cases. Lower is better.
//!
//! `--bootstrap` adds 95 % intervals by as many resamples of the accounts, from a seeded generator.
//! `--accounts` names a table of followers by account. Four options print something else instead:
//! `--fit` everybody's drift τ₀ at which the interval of the level covers 80 %; `--fit-klout` the stretch and the
//! shift at which the reconstruction of Klout has the mean and the 95th percentile that Klout published;
//! `--reference` the table of accounts that the verdict compares with, and of every formula the 5th, 10th … 95th
//! and 99th percentile over the same accounts; `--agreement` Kendall's τ-b of each formula with the number.
#![expect(clippy::print_stdout, reason = "a command prints its result")]

mod cases;
mod fits;
mod options;
mod report;
mod statistics;

use cases::{add_followers, cases, dates_of};
use fits::{fit, fit_klout, percentiles, reference};
use influence_score::explain::agreement::agreement;
use influence_score::ingest::{Choices, File, Ingested, ingest};
use influence_score::score::{LENSES, Settings};
use options::{Options, Output};
use report::{NOMINAL, Report};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::read(std::env::args().skip(1))?;
    let mut ingested = ingest([File::open(&options.posts)?], &Choices::default())?;
    if let Some(path) = &options.accounts {
        add_followers(&mut ingested, path)?;
    }
    let settings = Settings::default();
    match options.output {
        Output::Reference => {
            for (least, drawn) in reference(&ingested, &settings) {
                println!("({least:.1}, {drawn:.1}),");
            }
            print_percentiles(&ingested, &settings);
            return Ok(());
        }
        Output::Agreement => {
            print_agreement(&ingested, &settings);
            return Ok(());
        }
        Output::FitKlout => {
            let (stretch, shift) = fit_klout(&ingested, &settings);
            println!("stretch {stretch:.3}, shift {shift:.2}");
            return Ok(());
        }
        Output::Validity | Output::Fit => {}
    }
    let dates = if options.dates.is_empty() { dates_of(&ingested) } else { options.dates.clone() };
    let cases = cases(&ingested, &dates, &settings);
    if options.output == Output::Fit {
        println!("drift τ₀ for {NOMINAL} coverage of the level: {:.3}", fit(&cases, &settings));
        return Ok(());
    }
    let taus = agreement(&ingested.accounts, &settings).taus.swap_remove(0);
    let report = Report::of(&cases, taus, options.n_resamples);
    if options.json {
        println!("{}", report.json());
    } else {
        report.print();
    }
    Ok(())
}

/// Prints how far each formula orders the accounts as the number does.
fn print_agreement(ingested: &Ingested, settings: &Settings) {
    let taus = agreement(&ingested.accounts, settings).taus;
    println!("{:<30}  Kendall's τ-b with the number, {} accounts", "lens", ingested.accounts.len());
    for (lens, tau) in LENSES.iter().zip(&taus[0]) {
        match tau {
            Some(tau) => println!("{:<30}  {tau:6.3}", lens.key),
            None => println!("{:<30}  inputs missing", lens.key),
        }
    }
}

/// Prints the percentiles of each formula over the accounts.
fn print_percentiles(ingested: &Ingested, settings: &Settings) {
    for percentiles in percentiles(ingested, settings) {
        let values: Vec<String> =
            percentiles.values.iter().map(|value| format!("{value:.3}")).collect();
        println!("// {} accounts", percentiles.n_accounts);
        println!("({:?}, [{}]),", percentiles.lens.key, values.join(", "));
    }
}
