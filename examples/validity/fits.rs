//! What is fitted on a table of several accounts.

use crate::cases::Case;
use crate::report::NOMINAL;
use crate::statistics::{mean, share};
use influence_score::activity::Activity;
use influence_score::ingest::Ingested;
use influence_score::score::lens::klout;
use influence_score::score::number::{ScoredPosts, number, number_with_drift, sums};
use influence_score::score::{self, LENSES, Lens, Settings};

/// Finds everybody's drift τ₀ at which the interval of the level has its nominal coverage, by bisection: the coverage
/// rises with the drift.
pub(crate) fn fit(cases: &[Case], settings: &Settings) -> f64 {
    let coverage = |drift: f64| {
        share(cases.iter().filter_map(|case| {
            let number = number_with_drift(&case.before, settings, drift).ok()?;
            Some(number.level.contains(case.mean_after()))
        }))
    };
    let (mut low, mut high) = (0.0, 10.0);
    for _ in 0..30 {
        let middle = 0.5 * (low + high);
        if coverage(middle) < NOMINAL { low = middle } else { high = middle }
    }
    high
}

/// The percentiles that [`percentiles`] prints.
const PERCENTS: [usize; 20] =
    [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99];

/// Groups the accounts, as of the end of the file, by their number into twenty groups of equal size. Of each
/// group: its lowest number, and the mean responses to its accounts' posts, by the posts' weights.
pub(crate) fn reference(ingested: &Ingested, settings: &Settings) -> Vec<(f64, f64)> {
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

/// The values of one formula over the accounts that have a number, as of the end of the file.
pub(crate) struct Percentiles {
    pub lens: &'static Lens,
    /// The accounts for which the formula has a value.
    pub n_accounts: usize,
    /// The least value that is above the share [`PERCENTS`] of the accounts.
    pub values: Vec<f64>,
}

/// Computes the [`Percentiles`] of every formula that has a value for some account. They cut the accounts
/// where [`reference`] does.
pub(crate) fn percentiles(ingested: &Ingested, settings: &Settings) -> Vec<Percentiles> {
    let scored = ingested.accounts.iter().filter(|activity| number(activity, settings).is_ok());
    let scores = scored.map(|activity| score::all(activity, settings, sums(activity, settings)));
    let scores: Vec<_> = scores.collect();
    let of = |(place, lens): (usize, &'static Lens)| {
        let values = scores.iter().filter_map(|scores| Some(scores[place].as_ref().ok()?.value));
        let mut values: Vec<f64> = values.collect();
        values.sort_by(f64::total_cmp);
        let at = |percent: &usize| values.get(percent * values.len() / 100).copied();
        let at: Option<Vec<f64>> = PERCENTS.iter().map(at).collect();
        Some(Percentiles { lens, n_accounts: values.len(), values: at? })
    };
    LENSES.iter().enumerate().filter_map(of).collect()
}

/// Finds the stretch and the shift that give the accounts Klout's mean and 95th percentile.
pub(crate) fn fit_klout(ingested: &Ingested, settings: &Settings) -> (f64, f64) {
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
