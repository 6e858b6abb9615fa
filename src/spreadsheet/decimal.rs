//! Numbers as workbooks write them, in decimal digits, and never as floats: those would cost more
//! than all else that is done with numbers here.

/// The digits that spreadsheets show and work with; those after them are the noise of floats.
const N_DIGITS: usize = 15;
/// No float is written with more digits. A number that is, has never been one: it is exact.
const N_FLOAT_DIGITS: usize = 17;
/// A power of ten beyond these is no number of anything.
const MAX_EXPONENT: i32 = 9_999;
/// One more digit may follow what is less, in a `u64`.
const FULL: u64 = 1_000_000_000_000_000_000;

/// Digits, and the power of ten that they are multiplied with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Decimal {
    is_negative: bool,
    digits: u64,
    exponent: i32,
}

impl Decimal {
    /// A number such as `-12`, `0.5` or `1.22158E+17`.
    pub(super) fn read(text: &str) -> Option<Decimal> {
        let (written, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let mut exponent: i32 = exponent.parse().ok()?;
        let unsigned = written.strip_prefix(['-', '+']).unwrap_or(written);
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
        Some(Decimal { is_negative: written.starts_with('-'), digits, exponent })
    }

    /// The same with so many digits at most, and without zeros at the end.
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

    /// Whether it is nearer to zero than one is.
    pub(super) fn is_fraction(self) -> bool {
        self.digits == 0 || self.magnitude() < 0
    }

    /// The power of ten of its first digit.
    fn magnitude(self) -> i32 {
        self.digits.checked_ilog10().map_or(0, u32::cast_signed) + self.exponent
    }

    /// The nearest whole number to its product with a factor, if that is of moderate size.
    pub(super) fn times(self, factor: u32) -> Option<i64> {
        // So many digits leave room for a factor of five.
        let Decimal { digits, exponent, .. } = self.rounded(14);
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

    /// Adds it to `out`: plain, up to where spreadsheets have rounded whole numbers and show them
    /// as `1.22158E+17`. That was an id, and is none any more.
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
