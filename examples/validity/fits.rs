//! What is fitted on a table of several accounts.

use crate::cases::Case;
use crate::report::NOMINAL;
use crate::statistics::{mean, share};
use influence_score::activity::Activity;
use influence_score::ingest::Ingested;
use influence_score::score::Settings;
use influence_score::score::lens::klout;
use influence_score::score::number::{ScoredPosts, number, number_with_drift};

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
