//! How well the formulas predicted, in words and for programs.

use crate::cases::{Case, DAYS_AFTER};
use crate::statistics::{Estimate, bootstrap, jackknife, mean, share, spearman};
use influence_score::score::LENSES;
use influence_score::score::math::{exp2, log2};
use influence_score::score::number::Interval;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// How often an interval is meant to hold.
pub(crate) const NOMINAL: f64 = 0.80;
/// The groups of cases by posts a month.
const N_GROUPS: usize = 4;

pub(crate) struct Report {
    n_pairs: usize,
    n_accounts: usize,
    /// The rank correlation of each formula with what one post drew.
    lenses: Vec<Option<Estimate>>,
    /// The rank correlation of each formula with what the month drew in all.
    lenses_month: Vec<Option<Estimate>>,
    /// The rank correlation of the estimate for a month with what the month drew in all.
    month: Option<Estimate>,
    /// How often the interval of the month held.
    month_coverage: Option<Estimate>,
    /// Kendall's τ-b of each formula with the number.
    taus: Vec<Option<f64>>,
    next_post: Option<Estimate>,
    next_post_all: Option<Estimate>,
    level: Option<Estimate>,
    level_by_rate: Vec<f64>,
    interval_score: Option<Estimate>,
}

impl Report {
    /// The report on cases. With `n_resamples`, intervals are computed by as many bootstrap resamples.
    pub(crate) fn of(cases: &[Case], taus: Vec<Option<f64>>, n_resamples: usize) -> Report {
        let accounts: BTreeSet<usize> = cases.iter().map(|case| case.account).collect();
        let accounts: Vec<usize> = accounts.into_iter().collect();
        let mut of_account: BTreeMap<usize, Vec<&Case>> = BTreeMap::new();
        for case in cases {
            of_account.entry(case.account).or_default().push(case);
        }
        let estimate = |figure: &dyn Fn(&mut dyn Iterator<Item = &Case>) -> Option<f64>| {
            let mut estimate = jackknife(accounts.len(), |left_out| {
                let left_out = left_out.map(|place| accounts[place]);
                figure(&mut cases.iter().filter(|case| Some(case.account) != left_out))
            })?;
            estimate.interval = bootstrap(accounts.len(), n_resamples, |drawn| {
                let of = |&place: &usize| of_account[&accounts[place]].iter().copied();
                figure(&mut drawn.iter().flat_map(of))
            });
            Some(estimate)
        };
        let by_lens = |came: fn(&Case) -> f64| {
            let of = |lens: usize| {
                estimate(&|cases| correlation(cases, &|case| case.lenses[lens], came))
            };
            (0..LENSES.len()).map(of).collect()
        };
        let average = |of: &dyn Fn(&Case) -> f64| estimate(&|cases| Some(mean(cases.map(of))));
        let holds = |holds: bool| if holds { 1.0 } else { 0.0 };
        Report {
            n_pairs: cases.len(),
            n_accounts: accounts.len(),
            lenses: by_lens(Case::mean_after),
            lenses_month: by_lens(|case| case.drawn),
            month: estimate(&|cases| {
                correlation(cases, &|case| Some(case.month.responses), |case| case.drawn)
            }),
            month_coverage: average(&|case| {
                holds((case.month.low..=case.month.high).contains(&case.drawn))
            }),
            taus,
            next_post: average(&|case| holds(case.number.next_post.contains(case.after[0]))),
            next_post_all: average(&|case| {
                share(case.after.iter().map(|&score| case.number.next_post.contains(score)))
            }),
            level: average(&|case| holds(case.level_holds())),
            level_by_rate: level_by_rate(cases),
            interval_score: estimate(&|cases| {
                Some(exp2(mean(cases.map(|case| log2(case.interval_score())))))
            }),
        }
    }

    pub(crate) fn json(&self) -> Value {
        let by_lens = |value: &dyn Fn(usize) -> Option<f64>| -> Map<String, Value> {
            let lenses = LENSES.iter().enumerate();
            lenses.map(|(place, lens)| (lens.key.to_owned(), json!(value(place)))).collect()
        };
        let value = |estimate: Option<Estimate>| estimate.map(|estimate| estimate.value);
        let interval = |estimate: Option<Estimate>| estimate.and_then(|estimate| estimate.interval);
        let error =
            |estimate: Option<Estimate>| estimate.and_then(|estimate| estimate.standard_error);
        json!({
            "pairs": self.n_pairs,
            "accounts": self.n_accounts,
            "lenses": by_lens(&|place| value(self.lenses[place])),
            "lenses_month": by_lens(&|place| value(self.lenses_month[place])),
            "month": value(self.month),
            "agreement": by_lens(&|place| self.taus[place]),
            "coverage": {
                "next_post": value(self.next_post),
                "next_post_all": value(self.next_post_all),
                "level": value(self.level),
                "level_by_rate": self.level_by_rate,
                "month": value(self.month_coverage),
            },
            "interval_score": value(self.interval_score),
            "intervals": {
                "lenses": LENSES.iter().enumerate().map(|(place, lens)| {
                    (lens.key.to_owned(), json!(interval(self.lenses[place])))
                }).collect::<Map<_, _>>(),
                "lenses_month": LENSES.iter().enumerate().map(|(place, lens)| {
                    (lens.key.to_owned(), json!(interval(self.lenses_month[place])))
                }).collect::<Map<_, _>>(),
                "month": interval(self.month),
            },
            "standard_errors": {
                "lenses": by_lens(&|place| error(self.lenses[place])),
                "lenses_month": by_lens(&|place| error(self.lenses_month[place])),
                "month": error(self.month),
                "coverage": {
                    "next_post": error(self.next_post),
                    "next_post_all": error(self.next_post_all),
                    "level": error(self.level),
                    "month": error(self.month_coverage),
                },
                "interval_score": error(self.interval_score),
            },
        })
    }

    pub(crate) fn print(&self) {
        println!("{} pairs of account and date, {} accounts", self.n_pairs, self.n_accounts);
        println!("\n{:<30}{:>32}{:>32}{:>8}", "lens", "a post", "a month", "τ-b");
        let estimates = self.lenses.iter().zip(&self.lenses_month);
        for ((lens, (post, month)), tau) in LENSES.iter().zip(estimates).zip(&self.taus) {
            let tau = tau.map_or("–".to_owned(), |tau| format!("{tau:.3}"));
            println!("{:<30}{:>32}{:>32}{tau:>8}", lens.key, shown(*post), shown(*month));
        }
        println!("{:<30}{:>32}{:>32}", "estimate for a month", "", shown(self.month));
        println!(
            "\na post: Spearman's rank correlation with the mean post score of the next {DAYS_AFTER} \
             days; a month: with the responses to all their posts"
        );
        println!("τ-b: Kendall's, with the number, over the accounts at the end of the file");
        println!("\ncoverage of the number's intervals, nominal {NOMINAL}");
        println!("{:<32}{:>16}", "first post after the date", shown(self.next_post));
        println!("{:<32}{:>16}", "all posts of the next 30 days", shown(self.next_post_all));
        println!("{:<32}{:>16}", "level", shown(self.level));
        println!("{:<32}{:>16}", "a month in all", shown(self.month_coverage));
        let groups: Vec<String> =
            self.level_by_rate.iter().map(|share| format!("{share:.3}")).collect();
        println!("{:<32}  {}", "level, by posts a month", groups.join("  "));
        println!("{:<32}{:>16}", "interval score of the level", shown(self.interval_score));
        println!("\n±: standard error, by the jackknife over accounts");
        println!("[ ]: 95 % interval, by the bootstrap over accounts, with --bootstrap");
    }
}

fn shown(estimate: Option<Estimate>) -> String {
    let Some(Estimate { value, standard_error, interval }) = estimate else {
        return "–".to_owned();
    };
    let error = standard_error.map_or(String::new(), |error| format!(" ± {error:.3}"));
    let interval = interval.map_or(String::new(), |(low, high)| format!(" [{low:.3}, {high:.3}]"));
    format!("{value:.3}{error}{interval}")
}

impl Case {
    /// The mean score of the posts after the date.
    pub(crate) fn mean_after(&self) -> f64 {
        mean(self.after.iter().copied())
    }

    fn level_holds(&self) -> bool {
        self.number.level.contains(self.mean_after())
    }

    fn interval_score(&self) -> f64 {
        interval_score(self.number.level, self.mean_after())
    }
}

/// The interval score (Gneiting and Raftery, 2007), in points: the width and, where the interval missed
/// what came, the distance times 2/α, with α = 0.2. Lower is better.
fn interval_score(interval: Interval, came: f64) -> f64 {
    const ALPHA: f64 = 1.0 - NOMINAL;
    let Interval { low, high } = interval;
    high - low + 2.0 / ALPHA * (low - came).max(came - high).max(0.0)
}

/// The rank correlation of what was said with what came, averaged over dates.
fn correlation(
    cases: &mut dyn Iterator<Item = &Case>,
    said: &dyn Fn(&Case) -> Option<f64>,
    came: fn(&Case) -> f64,
) -> Option<f64> {
    let mut by_date: BTreeMap<usize, Vec<(f64, f64)>> = BTreeMap::new();
    for case in cases {
        if let Some(said) = said(case) {
            by_date.entry(case.date).or_default().push((said, came(case)));
        }
    }
    let by_date: Vec<f64> = by_date.values().filter_map(|pairs| spearman(pairs)).collect();
    (!by_date.is_empty()).then(|| mean(by_date.into_iter()))
}

/// The coverage of the level in groups of equal size by posts a month, those who post seldom first.
fn level_by_rate(cases: &[Case]) -> Vec<f64> {
    let mut sorted: Vec<&Case> = cases.iter().collect();
    sorted.sort_by(|a, b| a.posts_a_month.total_cmp(&b.posts_a_month));
    let group = |n: usize| &sorted[n * sorted.len() / N_GROUPS..(n + 1) * sorted.len() / N_GROUPS];
    (0..N_GROUPS).map(|n| share(group(n).iter().map(|case| case.level_holds()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_that_misses_costs_ten_times_the_distance() {
        let interval = Interval { low: 10.0, high: 14.0 };
        for (came, score) in [(10.0, 4.0), (12.0, 4.0), (9.5, 9.0), (15.0, 14.0)] {
            assert!((interval_score(interval, came) - score).abs() < 1e-12, "{came}");
        }
    }
}
