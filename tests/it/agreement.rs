//! Ranks and Kendall's τ-b, by hand and against scipy.

use crate::make::{activity, near};
use influence_score::activity::{Account, Activity};
use influence_score::explain::agreement::{agreement, mid_ranks, tau_b};
use influence_score::score::{LENSES, LensId, Settings};
use proptest::prelude::*;

fn tau(a: &[f64], b: &[f64]) -> Option<f64> {
    let ranks = |values: &[f64]| mid_ranks(&values.iter().copied().map(Some).collect::<Vec<_>>());
    tau_b(&ranks(a), &ranks(b))
}

#[test]
fn the_highest_is_first_and_equals_share_a_rank() {
    let values = [Some(3.0), None, Some(-1.0), Some(3.0), Some(0.0), Some(-0.0), Some(f64::NAN)];
    let ranks = [Some(1.5), None, Some(5.0), Some(1.5), Some(3.5), Some(3.5), None];
    assert_eq!(mid_ranks(&values), ranks);
    assert_eq!(mid_ranks(&[]), []);
}

#[test]
fn pairs_by_hand() {
    // One of six pairs is discordant: (5 − 1)/6.
    near(tau(&[1., 2., 3., 4.], &[1., 3., 2., 4.]).unwrap(), 4.0 / 6.0, 1e-15);
    near(tau(&[1., 2., 3., 4.], &[4., 3., 2., 1.]).unwrap(), -1.0, 1e-15);
    // One tie: 2/√(3 · 2).
    near(tau(&[1., 2., 3.], &[1., 1., 2.]).unwrap(), 2.0 / 6.0_f64.sqrt(), 1e-15);
    // A tie in both series at once: n0 = 6, n1 = n2 = 1, C = 5: 5/5.
    near(tau(&[1., 1., 2., 3.], &[5., 5., 6., 7.]).unwrap(), 1.0, 1e-15);
    assert_eq!(tau(&[1., 1.], &[1., 2.]), None);
    assert_eq!(tau(&[1.], &[1.]), None);
    assert_eq!(tau(&[], &[]), None);
}

/// Expected values: `scipy.stats.kendalltau` and `26 − scipy.stats.rankdata` of the same series.
#[test]
fn an_independent_computation_agrees() {
    let series = |value: &dyn Fn(u32) -> u32, n: u32| -> Vec<f64> {
        (0..n).map(|i| f64::from(value(i))).collect()
    };
    let a = series(&|i| 7 * i % 11, 25);
    let b = series(&|i| i * i % 7, 25);
    let c = series(&|i| i / 3, 25);
    near(tau(&a, &b).unwrap(), -0.03911116859008556, 1e-15);
    near(tau(&a, &c).unwrap(), -0.046515275069264006, 1e-15);
    near(tau(&b, &c).unwrap(), 0.03960403804347979, 1e-15);
    let ranks = mid_ranks(&b.iter().copied().map(Some).collect::<Vec<_>>());
    assert_eq!(
        ranks[..7].iter().flatten().collect::<Vec<_>>(),
        [&23.5, &18.0, &4.0, &11.0, &11.0, &4.0, &18.0]
    );
    let x = series(&|i| i * 7_919 % 1_000, 3_000);
    let y = series(&|i| i * 104_729 % 377 + i / 50, 3_000);
    near(tau(&x, &y).unwrap(), 0.001684162058019978, 1e-15);
}

#[test]
fn accounts_are_ranked_by_every_formula() {
    let account = |followers: Option<u64>, likes: u64, n_posts: usize| {
        let account = Account { followers, ..Account::default() };
        activity(&account, &vec![(0, likes, likes); n_posts])
    };
    // Few posts with many responses; many posts with few; unknown followers; too few posts for a number.
    let accounts: Vec<Activity> = vec![
        account(Some(10), 50, 5),
        account(Some(900), 1, 60),
        account(None, 7, 6),
        account(Some(99), 3, 2),
    ];
    let agreement = agreement(&accounts, &Settings::default());
    let of = |id: LensId| LENSES.iter().position(|lens| lens.id == id).unwrap();
    let (number, loud, followers) = (of(LensId::Number), of(LensId::Loud), of(LensId::Followers));
    assert_eq!(agreement.ranks[number], [Some(1.0), Some(3.0), Some(2.0), None]);
    assert_eq!(agreement.ranks[loud], [Some(3.0), Some(1.0), Some(2.0), Some(4.0)]);
    assert_eq!(agreement.ranks[followers], [Some(3.0), Some(1.0), None, Some(2.0)]);
    assert_eq!(agreement.taus[number][loud], Some(-1.0));
    assert_eq!(agreement.taus[loud][number], Some(-1.0));
    assert_eq!(agreement.taus[number][number], Some(1.0));
}

proptest! {
    #![proptest_config(crate::make::cases(500))]

    /// Counting pairs by merging gives the same as counting all pairs one by one.
    #[test]
    fn merging_counts_all_pairs(values in prop::collection::vec((0..12_u8, 0..12_u8), 0..60)) {
        let a: Vec<f64> = values.iter().map(|pair| f64::from(pair.0)).collect();
        let b: Vec<f64> = values.iter().map(|pair| f64::from(pair.1)).collect();
        let (mut same, mut opposite, mut untied_a, mut untied_b) = (0_i32, 0_i32, 0_i32, 0_i32);
        for i in 0..a.len() {
            for j in 0..i {
                let (by_a, by_b) = (a[i] - a[j], b[i] - b[j]);
                same += i32::from(by_a * by_b > 0.0);
                opposite += i32::from(by_a * by_b < 0.0);
                untied_a += i32::from(by_a != 0.0);
                untied_b += i32::from(by_b != 0.0);
            }
        }
        let scale = (f64::from(untied_a) * f64::from(untied_b)).sqrt();
        match tau(&a, &b) {
            Some(tau) => prop_assert!((tau - f64::from(same - opposite) / scale).abs() < 1e-12),
            None => prop_assert!(scale == 0.0),
        }
    }
}
