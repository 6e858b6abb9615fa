//! Numbers of workbooks, kept as decimal digits and never as floats: what a file writes is what
//! the CSV shows, and the program needs no code that parses or prints floats.

/// How many digits spreadsheet programs show and compute with. Digits after them are the rounding
/// error of floats.
const N_DIGITS: usize = 15;
/// How many digits a 64-bit float needs at most. A number with more was never a float: it is exact.
const N_FLOAT_DIGITS: usize = 17;
/// The largest exponent, and with a minus the smallest, that is read.
const MAX_EXPONENT: i32 = 9_999;
/// A `u64` below this has room for one more digit.
const FULL: u64 = 1_000_000_000_000_000_000;
/// How many digits leave room in a `u64` for a factor of five digits.
const N_SCALABLE_DIGITS: usize = 14;

/// A decimal number: `digits` × 10^`exponent`, with a sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Decimal {
    is_negative: bool,
    digits: u64,
    exponent: i32,
}

impl Decimal {
    /// Parses a number such as `-12`, `0.5` or `1.22158E+17`.
    pub(super) fn parse(text: &str) -> Option<Decimal> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let mut exponent: i32 = exponent.parse().ok()?;
        let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
        let has_digits = unsigned.contains(|character: char| character.is_ascii_digit());
        if !has_digits || exponent.abs() > MAX_EXPONENT {
            return None;
        }
        let mut digits = 0;
        let mut is_fraction = false;
        for byte in unsigned.bytes() {
            match byte {
                b'.' if !is_fraction => is_fraction = true,
                b'0'..=b'9' if digits < FULL => {
                    digits = 10 * digits + u64::from(byte - b'0');
                    exponent -= i32::from(is_fraction);
                }
                b'0'..=b'9' => exponent = exponent.saturating_add(i32::from(!is_fraction)),
                _ => return None,
            }
        }
        Some(Decimal { is_negative: mantissa.starts_with('-'), digits, exponent })
    }

    /// The number rounded to at most `n_digits` digits, without zeros at the end.
    fn rounded(mut self, n_digits: usize) -> Decimal {
        let mut last = 0;
        while self.digits.checked_ilog10().is_some_and(|log| log as usize >= n_digits) {
            last = self.digits % 10;
            self.digits /= 10;
            self.exponent += 1;
        }
        self.digits += u64::from(last >= 5);
        while self.digits > 0 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.exponent += 1;
        }
        self
    }

    /// Whether the number is between -1 and 1, both excluded.
    pub(super) fn is_below_one(self) -> bool {
        self.digits == 0 || self.magnitude() < 0
    }

    /// The power of ten of the first digit.
    fn magnitude(self) -> i32 {
        self.digits.checked_ilog10().map_or(0, u32::cast_signed) + self.exponent
    }

    /// The number times `factor`, rounded to a whole number; `None` if the product is too large.
    pub(super) fn times(self, factor: u32) -> Option<i64> {
        let Decimal { digits, exponent, .. } = self.rounded(N_SCALABLE_DIGITS);
        let power = 10_u64.checked_pow(exponent.unsigned_abs());
        let product = digits.checked_mul(factor.into())?;
        let whole = match power {
            Some(power) if exponent >= 0 => product.checked_mul(power)?,
            Some(power) => product / power + u64::from(product % power >= power.div_ceil(2)),
            None if exponent < 0 || digits == 0 => 0,
            None => return None,
        };
        let whole = i64::try_from(whole).ok()?;
        Some(if self.is_negative { -whole } else { whole })
    }

    /// Appends the number to `out`: in plain digits below 10^15, else in scientific notation such
    /// as `1.22158E+17`. A spreadsheet program has rounded a number that large, so an id that was
    /// read as a number no longer identifies anything, and its form shows that.
    pub(super) fn write(self, out: &mut String) {
        if self.digits == 0 {
            return out.push('0');
        }
        let exact = self.rounded(usize::MAX);
        let is_exact = self.exponent == 0 && exact.digits.ilog10() as usize >= N_FLOAT_DIGITS;
        let number = if is_exact { exact } else { self.rounded(N_DIGITS) };
        let digits = number.digits.to_string();
        if number.is_negative {
            out.push('-');
        }
        let zeros = |out: &mut String, n: i32| out.extend((0..n).map(|_| '0'));
        let magnitude = number.magnitude();
        if magnitude.unsigned_abs() as usize >= N_DIGITS && !is_exact {
            out.push_str(&digits[..1]);
            if digits.len() > 1 {
                out.push('.');
                out.push_str(&digits[1..]);
            }
            out.push_str(if magnitude < 0 { "E-" } else { "E+" });
            out.push_str(&magnitude.unsigned_abs().to_string());
        } else if number.exponent >= 0 {
            out.push_str(&digits);
            zeros(out, number.exponent);
        } else if magnitude < 0 {
            out.push_str("0.");
            zeros(out, -1 - magnitude);
            out.push_str(&digits);
        } else {
            let (whole, fraction) = digits.split_at(magnitude.unsigned_abs() as usize + 1);
            out.push_str(whole);
            out.push('.');
            out.push_str(fraction);
        }
    }
}
