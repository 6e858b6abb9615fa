//! Mathematics that gives the same bits natively and in every browser: transcendental functions come
//! from `libm`, in plain Rust, and from here alone; no platform's own functions are used.

/// The logarithm of `x` to base 2.
#[must_use]
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// Two to the power of `x`: exact for whole `x`, and within 2 units in the last place otherwise.
///
/// It is 2^n · e^(f·ln 2), with n the whole number nearest to x and f the rest. `libm::exp2` gives
/// the same to within that error, from a table of 4 KB that the reader would load.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, as does the result")]
pub fn exp2(x: f64) -> f64 {
    let whole = libm::rint(x);
    libm::scalbn(libm::exp((x - whole) * std::f64::consts::LN_2), whole as i32)
}

/// The square root of `x`.
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}

/// The 90 % quantile of Student's t distribution with `df` degrees of freedom, a number of 1 or more
/// that need not be whole; infinity gives the normal distribution. An interval of ± this many standard
/// errors holds 80 %.
///
/// G. W. Hill, "Algorithm 396: Student's t-quantiles", Communications of the ACM 13(10), 1970,
/// pp. 619–620, at the two-sided probability 0.2. Of the algorithm's two branches only the asymptotic
/// one is here, because at this probability `df` ≥ 3 takes no other. Its error is below 4e-6 at 3
/// degrees of freedom, 1e-7 at 5, 1e-9 at 10 and 1e-13 from 30 up. Below 3 degrees of freedom, where
/// the algorithm is wrong by up to 0.6, the quantile is a polynomial in 1 ÷ `df`, fitted to the root of
/// the incomplete beta function; its error is below 1e-6.
#[must_use]
pub(crate) fn t_quantile_90(df: f64) -> f64 {
    /// The 10 % quantile of the standard normal distribution.
    const NORMAL: f64 = -1.281_551_565_544_600_4;
    const TWO_SIDED: f64 = 0.2;
    const BELOW_3: [f64; 6] = [
        0.064_969_377_69,
        0.025_723_732_79,
        0.312_957_304_3,
        0.537_890_321_4,
        0.855_509_804_3,
        1.280_632_082,
    ];
    if df > 1e10 {
        return -NORMAL;
    }
    if df < 3.0 {
        return BELOW_3.iter().fold(0.0, |sum, coefficient| sum / df + coefficient);
    }
    let a = 1.0 / (df - 0.5);
    let b = 48.0 / (a * a);
    let mut c = ((20_700.0 * a / b - 98.0) * a - 16.0) * a + 96.36;
    let d = ((94.5 / (b + c) - 3.0) / b + 1.0) * sqrt(a * std::f64::consts::FRAC_PI_2) * df;
    let x = NORMAL;
    if df < 5.0 {
        c += 0.3 * (df - 4.5) * (x + 0.6);
    }
    c += (((0.05 * (TWO_SIDED * d) * x - 5.0) * x - 7.0) * x - 2.0) * x + b;
    let y = x * x;
    let y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * x;
    sqrt(df * libm::expm1(a * y * y))
}

/// Converts a count of items to a float. Counts are far below 2^53, so the value is exact.
#[expect(clippy::cast_precision_loss, reason = "counts of items are far below 2^53")]
pub(crate) fn usize_as_f64(n: usize) -> f64 {
    n as f64
}

/// Converts a count of accounts or responses to a float. Counts are far below 2^53, so the value is
/// exact.
#[expect(clippy::cast_precision_loss, reason = "counts of accounts and responses are below 2^53")]
pub(crate) fn u64_as_f64(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::t_quantile_90;

    #[track_caller]
    fn is_near(df: f64, expected: f64, tolerance: f64) {
        let actual = t_quantile_90(df);
        let error = (actual - expected).abs();
        assert!(error <= tolerance, "{df} degrees of freedom: {actual} is not {expected}");
    }

    /// NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2, "Critical values of the
    /// Student's t distribution", column 0.90.
    #[test]
    fn quantiles_are_those_of_a_published_table() {
        for (df, expected) in [
            (3.0, 1.638),
            (4.0, 1.533),
            (5.0, 1.476),
            (6.0, 1.440),
            (9.0, 1.383),
            (10.0, 1.372),
            (20.0, 1.325),
            (30.0, 1.310),
            (60.0, 1.296),
            (100.0, 1.290),
            (f64::INFINITY, 1.282),
        ] {
            is_near(df, expected, 5e-4);
        }
    }

    /// The root of the regularized incomplete beta function, by mpmath with 30 digits.
    #[test]
    fn quantiles_are_as_accurate_as_documented() {
        for (df, expected, tolerance) in [
            (3.0, 1.637_744_353_696_21, 4e-6),
            (3.5, 1.576_576_605_136_41, 2e-6),
            (5.0, 1.475_884_048_824_48, 1e-7),
            (10.0, 1.372_183_641_110_336, 1e-9),
            (15.0, 1.340_605_607_850_456, 6e-11),
            (20.0, 1.325_340_706_985_046, 6e-12),
            (30.0, 1.310_415_025_391_396, 1e-13),
            (50.0, 1.298_713_694_194_81, 1e-13),
            (1_000.0, 1.282_398_721_460_924, 1e-13),
            (1e9, 1.281_551_566_391_185, 1e-13),
            (f64::INFINITY, 1.281_551_565_544_600_4, 0.0),
        ] {
            is_near(df, expected, tolerance);
        }
    }

    /// At 1 and 2 degrees of freedom the quantile has a closed form: tan(0.4 π) and √(32/9). The others
    /// are the root of the regularized incomplete beta function, by mpmath with 30 digits.
    #[test]
    fn quantiles_of_very_few_degrees_of_freedom_are_as_accurate_as_documented() {
        for (df, expected) in [
            (1.0, 3.077_683_537_175_25),
            (1.2, 2.586_717_387_950_13),
            (1.5, 2.196_398_417_565_54),
            (2.0, 1.885_618_083_164_13),
            (2.5, 1.730_250_928_807_18),
            (2.999, 1.637_892_0),
        ] {
            is_near(df, expected, 2e-6);
        }
    }

    /// Hill's algorithm as another program computes it, which was written in Python from the paper.
    #[test]
    fn quantiles_are_those_of_the_algorithm() {
        for (df, expected) in [
            (3.0, 1.637_747_729_020_166_3),
            (3.5, 1.576_578_328_878_902_1),
            (4.0, 1.533_206_810_278_497_3),
            (4.75, 1.487_633_779_260_335_1),
            (5.0, 1.475_884_126_706_291_7),
            (6.0, 1.439_755_767_102_022_2),
            (30.0, 1.310_415_025_391_329_8),
        ] {
            is_near(df, expected, 1e-14);
        }
    }
}
