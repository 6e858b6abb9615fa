//! The only door to transcendental functions, so that native code and every browser agree to the
//! bit: `libm` in plain Rust, no platform's own mathematics.

/// Logarithm to base 2.
#[must_use]
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// Two to the power of `x`, exact for whole `x` and within 2 units of the last place elsewhere:
/// 2^n · e^(f·ln 2) with n the nearest whole number. `libm::exp2` says the same from a table of
/// 4 KB, which is 3 % of all that a reader loads.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, as does the result")]
pub fn exp2(x: f64) -> f64 {
    let whole = libm::rint(x);
    libm::scalbn(libm::exp((x - whole) * std::f64::consts::LN_2), whole as i32)
}

/// Square root.
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}

/// The 90 % quantile of Student's t distribution with `df` degrees of freedom, for `df` from 3 up
/// (and infinity). An interval of ± this many standard errors holds 80 %.
///
/// G. W. Hill, "Algorithm 396: Student's t-quantiles", Communications of the ACM 13(10), 1970,
/// pp. 619–620, at the two-sided probability 0.2; of its two branches the asymptotic one is what
/// `df` ≥ 3 takes. Good to four decimals from 3 up, and to six from 10 up.
#[must_use]
pub fn t_quantile_90(df: f64) -> f64 {
    /// The 10 % quantile of the standard normal distribution.
    const NORMAL: f64 = -1.281_551_565_544_600_4;
    const TWO_SIDED: f64 = 0.2;
    if df > 1e10 {
        return -NORMAL;
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
