//! How well each formula predicts. For every account of a table with many accounts, at several dates,
//! the formulas score what came before the date and are compared with what came after it.
//!
//! ```text
//! cargo run --release --example validity -- POSTS.csv [--accounts FILE] [--at DATE,DATE…]
//!                                           [--fit | --fit-klout | --reference | --agreement] [--json]
//! ```
//!
//! A case is an account at a date, with at least 10 posts before the date and 5 in the 30 days after it.
//! The output lists for each lens:
//!
//! - the Spearman correlation with the mean post score of the 30 days, averaged over the dates;
//! - Kendall's τ-b with the number, over the accounts at the end of the file;
//!
//! and the coverage of the number's two intervals: how often the score of the first post after the date
//! lies within the one, and the mean score of the 30 days within the other.
//!
//! `--accounts` names a table of followers by account. Four options print something else instead:
//! `--fit` the drift τ at which the interval of the level covers 80 %; `--fit-klout` the stretch and the
//! shift at which the reconstruction of Klout has the mean and the 95th percentile that Klout published;
//! `--reference` the table of accounts that the verdict compares with; `--agreement` Kendall's τ-b of each
//! formula with the number.
#![expect(clippy::print_stdout, reason = "a command prints its result")]

use influence_score::activity::{Account, Activity, Date, PostKind, Time};
use influence_score::explain::agreement::agreement;
use influence_score::ingest::{Choices, File, Ingested, ingest};
use influence_score::score::lens::klout;
use influence_score::score::math::sqrt;
use influence_score::score::number::{
    Number, ScoredPosts, number, number_with_drift, posts_between, sums,
};
use influence_score::score::{self, LENSES, Settings};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

const POSTS_BEFORE: usize = 10;
const POSTS_AFTER: usize = 5;
const DAYS_AFTER: i32 = 30;
const NOMINAL: f64 = 0.80;

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
    let cases: Vec<Vec<Case>> =
        dates.iter().map(|&date| cases(&ingested, date, &settings)).collect();
    if options.output == Output::Fit {
        println!("drift τ for {NOMINAL} coverage of the level: {:.3}", fit(&cases, &settings));
        return Ok(());
    }
    let taus = agreement(&ingested.accounts, &settings).taus.swap_remove(0);
    let result = Validity { taus, ..Validity::of(&cases, &settings) };
    if options.json {
        println!("{}", result.json());
    } else {
        result.print();
    }
    Ok(())
}

/// What is printed.
#[derive(Default, PartialEq)]
enum Output {
    #[default]
    Validity,
    Fit,
    FitKlout,
    Reference,
    Agreement,
}

#[derive(Default)]
struct Options {
    posts: String,
    accounts: Option<String>,
    dates: Vec<Time>,
    output: Output,
    json: bool,
}

impl Options {
    fn read(mut args: impl Iterator<Item = String>) -> Result<Options, Box<dyn Error>> {
        let mut options = Options::default();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--accounts" => options.accounts = Some(args.next().ok_or("--accounts FILE")?),
                "--at" => {
                    let dates = args.next().ok_or("--at DATE,DATE…")?;
                    options.dates = dates.split(',').map(midnight).collect::<Result<_, _>>()?;
                }
                "--fit" => options.output = Output::Fit,
                "--agreement" => options.output = Output::Agreement,
                "--reference" => options.output = Output::Reference,
                "--fit-klout" => options.output = Output::FitKlout,
                "--json" => options.json = true,
                _ if options.posts.is_empty() && !arg.starts_with("--") => options.posts = arg,
                _ => return Err(format!("unknown option `{arg}`").into()),
            }
        }
        if options.posts.is_empty() {
            return Err(
                "validity POSTS.csv [--accounts FILE] [--at DATE,…] [--fit | --fit-klout | --reference | --agreement] [--json]"
                    .into(),
            );
        }
        Ok(options)
    }
}

fn midnight(date: &str) -> Result<Time, Box<dyn Error>> {
    let mut parts = date.trim().splitn(3, '-');
    let mut part = || parts.next().unwrap_or_default();
    let (year, month, day) = (part().parse(), part().parse(), part().parse());
    let (Ok(year), Ok(month), Ok(day)) = (year, month, day) else {
        return Err(format!("`{date}` is not a date such as 2015-07-01").into());
    };
    Date { year, month, day }.start().ok_or_else(|| format!("there is no date {date}").into())
}

/// One date every 60 days, with at least 90 days of posts before it and 30 days after it.
fn dates_of(ingested: &Ingested) -> Vec<Time> {
    let times = || ingested.accounts.iter().flat_map(Activity::times);
    let (Some(&first), Some(&last)) = (times().min(), times().max()) else { return Vec::new() };
    let mut dates = Vec::new();
    let mut date = first.plus_days(90);
    while date.plus_days(DAYS_AFTER) <= last {
        dates.push(date);
        date = date.plus_days(60);
    }
    dates
}

/// Adds followers and accounts followed from a table `account,followers,following`.
fn add_followers(ingested: &mut Ingested, path: &str) -> Result<(), Box<dyn Error>> {
    let mut known: BTreeMap<String, (Option<u64>, Option<u64>)> = BTreeMap::new();
    for row in csv::Reader::from_path(path)?.records() {
        let row = row?;
        let number = |place: usize| row.get(place).and_then(|text| text.parse().ok());
        known.insert(row[0].to_owned(), (number(1), number(2)));
    }
    for activity in &mut ingested.accounts {
        let name = activity.account.name.clone().unwrap_or_default();
        if let Some(&(followers, following)) = known.get(&name) {
            activity.account = Account { followers, following, ..activity.account.clone() };
        }
    }
    Ok(())
}

/// One account at one date.
struct Case {
    account: String,
    /// What was known at the date.
    before: Activity,
    /// The score of the first post after the date.
    next_score: f64,
    /// The mean score of the posts of the 30 days after the date.
    mean_score: f64,
}

fn cases(ingested: &Ingested, date: Time, settings: &Settings) -> Vec<Case> {
    let case = |activity: &Activity| {
        let before = activity.before(date);
        let after = posts_between(activity, settings, date, date.plus_days(DAYS_AFTER));
        let first = after.first()?;
        let is_enough =
            before.n_of_kind(PostKind::Post) >= POSTS_BEFORE && after.len() >= POSTS_AFTER;
        is_enough.then(|| Case {
            account: activity.account.name.clone().unwrap_or_default(),
            before,
            next_score: first.score,
            mean_score: mean(after.iter().map(|post| post.score)),
        })
    };
    ingested.accounts.iter().filter_map(case).collect()
}

struct Validity {
    n_pairs: usize,
    n_accounts: usize,
    lenses: Vec<(&'static str, Option<f64>)>,
    /// Kendall's τ-b of each lens with the number.
    taus: Vec<Option<f64>>,
    next_post: f64,
    level: f64,
}

impl Validity {
    fn of(cases: &[Vec<Case>], settings: &Settings) -> Validity {
        let all = || cases.iter().flatten();
        let accounts: BTreeSet<&str> = all().map(|case| case.account.as_str()).collect();
        let numbers: Vec<(&Case, Number)> =
            all().filter_map(|case| Some((case, number(&case.before, settings).ok()?))).collect();
        let scores = |case: &Case| {
            score::all(&case.before, settings, sums(&case.before, settings))
                .into_iter()
                .map(|score| Some(score.ok()?.value))
                .collect::<Vec<_>>()
        };
        let scores: Vec<Vec<_>> =
            cases.iter().map(|cases| cases.iter().map(scores).collect()).collect();
        let lenses = LENSES.iter().enumerate().map(|(place, lens)| {
            let by_date = cases.iter().zip(&scores).filter_map(|(cases, scores)| {
                let pairs: Vec<(f64, f64)> = cases
                    .iter()
                    .zip(scores)
                    .filter_map(|(case, scores)| Some((scores[place]?, case.mean_score)))
                    .collect();
                spearman(&pairs)
            });
            let by_date: Vec<f64> = by_date.collect();
            (lens.key, (!by_date.is_empty()).then(|| mean(by_date.into_iter())))
        });
        Validity {
            n_pairs: numbers.len(),
            n_accounts: accounts.len(),
            lenses: lenses.collect(),
            taus: vec![None; LENSES.len()],
            next_post: share(
                numbers.iter().map(|(case, number)| number.next_post.contains(case.next_score)),
            ),
            level: share(
                numbers.iter().map(|(case, number)| number.level.contains(case.mean_score)),
            ),
        }
    }

    fn json(&self) -> Value {
        let lenses: Map<String, Value> =
            self.lenses.iter().map(|&(key, spearman)| (key.to_owned(), json!(spearman))).collect();
        let agreement: Map<String, Value> = self
            .lenses
            .iter()
            .zip(&self.taus)
            .map(|(&(key, _), tau)| (key.to_owned(), json!(tau)))
            .collect();
        json!({
            "pairs": self.n_pairs,
            "accounts": self.n_accounts,
            "lenses": lenses,
            "agreement": agreement,
            "coverage": { "next_post": self.next_post, "level": self.level },
        })
    }

    fn print(&self) {
        println!("{} pairs of account and date, {} accounts", self.n_pairs, self.n_accounts);
        println!("\n{:<32}{:>9}{:>7}{:>11}{:>8}", "lens", "Spearman", "τ-b", "next post", "level");
        let shown =
            |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.3}"));
        for ((place, (key, spearman)), tau) in self.lenses.iter().enumerate().zip(&self.taus) {
            // Only the number has intervals.
            let of_number = |coverage| (place == 0).then_some(coverage);
            let (next_post, level) = (of_number(self.next_post), of_number(self.level));
            println!(
                "{key:<32}{:>9}{:>7}{:>11}{:>8}",
                shown(*spearman),
                shown(*tau),
                shown(next_post),
                shown(level)
            );
        }
        println!(
            "\nSpearman: rank correlation with the mean post score of the next {DAYS_AFTER} days"
        );
        println!("τ-b: Kendall's, with the number, over the accounts at the end of the file");
        println!("next post, level: coverage of the intervals, nominal {NOMINAL}");
    }
}

/// Finds the drift at which the interval of the level has its nominal coverage, by bisection: the coverage
/// rises with the drift.
fn fit(cases: &[Vec<Case>], settings: &Settings) -> f64 {
    let coverage = |drift: f64| {
        share(cases.iter().flatten().filter_map(|case| {
            let number = number_with_drift(&case.before, settings, drift).ok()?;
            Some(number.level.contains(case.mean_score))
        }))
    };
    let (mut low, mut high) = (0.0, 10.0);
    for _ in 0..30 {
        let middle = 0.5 * (low + high);
        if coverage(middle) < NOMINAL { low = middle } else { high = middle }
    }
    high
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

/// Groups the accounts, as of the end of the file, by their number into twenty groups of equal size. Of each
/// group: its lowest number, and the mean responses to its accounts' posts, by the posts' weights.
fn reference(ingested: &Ingested, settings: &Settings) -> Vec<(f64, f64)> {
    let number_and_drawn = |activity: &Activity| {
        let number = number(activity, settings).ok()?;
        let posts = ScoredPosts::of(activity, settings, &number);
        let drawn = posts.iter().map(|post| post.share * post.responses).sum();
        Some((number.value, drawn))
    };
    let mut all: Vec<(f64, f64)> = ingested.accounts.iter().filter_map(number_and_drawn).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let group = |n: usize| &all[n * all.len() / 20..(n + 1) * all.len() / 20];
    (0..20).map(|n| (group(n)[0].0, mean(group(n).iter().map(|account| account.1)))).collect()
}

/// Finds the stretch and the shift that give the accounts Klout's mean and 95th percentile.
fn fit_klout(ingested: &Ingested, settings: &Settings) -> (f64, f64) {
    const MEAN: f64 = 20.0;
    const PERCENTILE_95: f64 = 50.0;
    let parts = |activity: &Activity| Some(klout::LENS.compute(activity, settings).ok()?.terms);
    let raw = ingested.accounts.iter().filter_map(parts).map(|terms| klout::unstretched(&terms));
    let mut raw: Vec<f64> = raw.collect();
    raw.sort_by(f64::total_cmp);
    let high = raw[(raw.len() * 95).div_ceil(100) - 1];
    let mean = mean(raw.iter().copied());
    let stretch = (PERCENTILE_95 - MEAN) / (high - mean);
    (stretch, stretch * mean - MEAN)
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^53 cases")]
fn share(outcomes: impl Iterator<Item = bool>) -> f64 {
    let (mut n, mut n_true) = (0_usize, 0_usize);
    for outcome in outcomes {
        n += 1;
        n_true += usize::from(outcome);
    }
    n_true as f64 / n as f64
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, n) = values.fold((0.0, 0.0), |(sum, n), value| (sum + value, n + 1.0));
    sum / n
}

/// Computes Spearman's rank correlation, where ties share their mean rank. `None` for fewer than three pairs,
/// or where one side is constant.
fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
    let x = ranks(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
    let y = ranks(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    let (mean_x, mean_y) = (mean(x.iter().copied()), mean(y.iter().copied()));
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(&y) {
        xy += (x - mean_x) * (y - mean_y);
        xx += (x - mean_x) * (x - mean_x);
        yy += (y - mean_y) * (y - mean_y);
    }
    (pairs.len() >= 3 && xx > 0.0 && yy > 0.0).then(|| xy / sqrt(xx * yy))
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^53 accounts")]
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    for tied in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        let rank = (2 * start + tied.len() + 1) as f64 / 2.0;
        for &index in tied {
            ranks[index] = rank;
        }
        start += tied.len();
    }
    ranks
}
