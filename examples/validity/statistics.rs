//! Means, shares, rank correlations and standard errors.

use influence_score::score::math::sqrt;

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^53 cases")]
pub(crate) fn share(outcomes: impl Iterator<Item = bool>) -> f64 {
    let (mut n, mut n_true) = (0_usize, 0_usize);
    for outcome in outcomes {
        n += 1;
        n_true += usize::from(outcome);
    }
    n_true as f64 / n as f64
}

pub(crate) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, n) = values.fold((0.0, 0.0), |(sum, n), value| (sum + value, n + 1.0));
    sum / n
}

/// Computes Spearman's rank correlation, where ties share their mean rank. `None` for fewer than three pairs,
/// or where one side is constant.
pub(crate) fn spearman(pairs: &[(f64, f64)]) -> Option<f64> {
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

/// A figure with its standard error.
#[derive(Clone, Copy)]
pub(crate) struct Estimate {
    pub value: f64,
    /// `None` where leaving out an account leaves nothing to compute the figure from.
    pub standard_error: Option<f64>,
    /// The 95 % interval by [`bootstrap`], where it was asked for.
    pub interval: Option<(f64, f64)>,
}

/// Computes a figure, and its standard error by the jackknife over accounts: the cases of one account are
/// not independent, so they are left out together. `figure` gets the account that is left out.
#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^53 accounts")]
pub(crate) fn jackknife(
    n_accounts: usize,
    figure: impl Fn(Option<usize>) -> Option<f64>,
) -> Option<Estimate> {
    let value = figure(None).filter(|value| value.is_finite())?;
    let without: Option<Vec<f64>> = (0..n_accounts).map(|account| figure(Some(account))).collect();
    let standard_error = without.filter(|_| n_accounts > 1).map(|without| {
        let mean = mean(without.iter().copied());
        let squares: f64 = without.iter().map(|value| (value - mean) * (value - mean)).sum();
        sqrt(squares * (n_accounts - 1) as f64 / n_accounts as f64)
    });
    let standard_error = standard_error.filter(|error| error.is_finite());
    Some(Estimate { value, standard_error, interval: None })
}

/// Computes the 95 % percentile interval of a figure by the bootstrap over accounts: each resample draws as
/// many accounts as there are, with replacement, from a seeded generator. `figure` gets the accounts
/// drawn. `None` without resamples, or where the figure has no value for one.
pub(crate) fn bootstrap(
    n_accounts: usize,
    n_resamples: usize,
    figure: impl Fn(&[usize]) -> Option<f64>,
) -> Option<(f64, f64)> {
    // Knuth's constants for MMIX.
    let mut state = 2_011_u64;
    let mut draw = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % n_accounts.max(1)
    };
    let mut values = Vec::with_capacity(n_resamples);
    for _ in 0..n_resamples {
        let drawn: Vec<usize> = (0..n_accounts).map(|_| draw()).collect();
        values.push(figure(&drawn).filter(|value| value.is_finite())?);
    }
    values.sort_by(f64::total_cmp);
    let at =
        |thousandths: usize| values.get((n_resamples * thousandths / 1_000).min(n_resamples - 1));
    (n_resamples > 0).then(|| Some((*at(25)?, *at(975)?)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(actual: f64, expected: f64) {
        assert!((actual - expected).abs() < 1e-12, "{actual} is not {expected}");
    }

    /// Of a mean, the jackknife gives the standard error of the mean: of 1, 2 and 6, which vary by s² = 7
    /// about 3, √(7/3).
    #[test]
    fn the_jackknife_of_a_mean_is_its_standard_error() {
        let values = [1.0, 2.0, 6.0];
        let figure = |left_out: Option<usize>| {
            let kept = values.iter().enumerate().filter(|&(place, _)| Some(place) != left_out);
            Some(mean(kept.map(|(_, &value)| value)))
        };
        let estimate = jackknife(values.len(), figure).expect("there are values");
        near(estimate.value, 3.0);
        near(estimate.standard_error.expect("there are accounts"), sqrt(7.0 / 3.0));
        assert!(jackknife(2, |_| None).is_none());
    }

    /// Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: covariance 4.5, variances 4.5 and 5.
    #[test]
    fn ties_share_their_rank() {
        let rho = spearman(&[(1.0, 10.0), (2.0, 30.0), (2.0, 20.0), (9.0, 40.0)]);
        near(rho.expect("both sides vary"), 4.5 / sqrt(4.5 * 5.0));
        assert!(spearman(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]).is_none());
    }
}
