//! Numbers as a language writes them, with no more digits than they are worth.
//!
//! Every number is written from an integer: the standard library's code for writing floats would add
//! 6 KB to the program.

use super::Locale;
use super::text::fill;
use crate::order::falling;

impl Locale {
    /// A whole number with its groups of three digits: 1,250.
    #[must_use]
    pub fn integer(&self, n: u64) -> String {
        let digits = n.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text += self.group;
            }
            text.push(digit);
        }
        text
    }

    /// How many things there are.
    #[must_use]
    pub fn count(&self, n: usize) -> String {
        self.integer(n as u64)
    }

    /// A number of points, rounded to whole points: the scale is no more precise than that.
    #[must_use]
    pub fn points(&self, points: f64) -> String {
        self.decimals(points, 0)
    }

    /// A part of the number in points, with one decimal, so that a reader can add the parts up.
    #[must_use]
    pub fn share_of_points(&self, points: f64) -> String {
        self.decimals(points, 1)
    }

    /// A size in whole megabytes.
    #[must_use]
    pub(crate) fn megabytes(&self, megabytes: f64) -> String {
        self.decimals(megabytes, 0)
    }

    /// A span in whole days.
    #[must_use]
    pub(crate) fn days(&self, days: f64) -> String {
        self.decimals(days, 0)
    }

    /// An amount of money in whole units of no particular currency.
    #[must_use]
    pub(crate) fn amount(&self, amount: f64) -> String {
        self.decimals(amount, 0)
    }

    /// A number of responses to two significant digits: 0.23, 1.4, 41, 1,200. Those at which the scale ends are
    /// written in full.
    #[must_use]
    pub fn responses(&self, responses: f64) -> String {
        /// What 100 points stand for: 2^20 − 1.
        const MOST: f64 = 1_048_575.0;
        if (responses - MOST).abs() < 0.5 {
            self.decimals(MOST, 0)
        } else if responses < 0.995 {
            // Two decimals would write 0.995 as 1.00.
            self.trimmed(responses, 2)
        } else if responses < 9.95 {
            self.trimmed(responses, 1)
        } else {
            let mut unit = 1.0;
            while responses / unit >= 99.5 {
                unit *= 10.0;
            }
            self.decimals((responses / unit + 0.5).floor() * unit, 0)
        }
    }

    /// The responses to a known post: a whole number, or one decimal where weights are fractions.
    #[must_use]
    pub fn responses_exactly(&self, responses: f64) -> String {
        let n_decimals = u32::from((responses - responses.round()).abs() >= 0.05);
        self.decimals(responses, n_decimals)
    }

    /// A quantity of a formula: a whole number, or four significant digits, so that a reader can
    /// compute the formula.
    #[must_use]
    pub fn exactly(&self, x: f64) -> String {
        if x.fract() == 0.0 {
            return self.decimals(x, 0);
        }
        let (mut n_decimals, mut scaled) = (0, x.abs());
        while scaled < 1_000.0 && n_decimals < 8 {
            scaled *= 10.0;
            n_decimals += 1;
        }
        if n_decimals == 0 { self.decimals(x, 0) } else { self.trimmed(x, n_decimals) }
    }

    /// A share as a whole percentage; `None` below 1 %.
    #[must_use]
    pub fn percent(&self, share: f64) -> Option<String> {
        let percentage = || fill(self.percent, &[("n", &self.decimals(share * 100.0, 0))]);
        (share >= 0.01).then(percentage)
    }

    /// A number with `n_decimals` decimals, at most 9, rounded half away from zero, with a real
    /// minus sign.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and no number that is shown comes near 2^63"
    )]
    pub fn decimals(&self, x: f64, n_decimals: u32) -> String {
        let unit = 10_u64.pow(n_decimals);
        let scaled = (x.abs() * f64::from(10_u32.pow(n_decimals)) + 0.5).floor() as u64;
        let sign = if x < 0.0 && scaled > 0 { "\u{2212}" } else { "" };
        let whole = self.integer(scaled / unit);
        if n_decimals == 0 {
            return format!("{sign}{whole}");
        }
        let width = n_decimals as usize;
        format!("{sign}{whole}{}{:0width$}", self.decimal, scaled % unit)
    }

    /// Parts, none of which is negative, with `n_decimals` decimals, at most 9, so rounded that what is written
    /// adds up to their sum as it is written: those that are cut most are rounded up.
    #[must_use]
    pub fn parts(&self, parts: &[f64], n_decimals: u32) -> Vec<String> {
        let unit = f64::from(10_u32.pow(n_decimals));
        let mut units: Vec<f64> = parts.iter().map(|part| (part * unit).floor()).collect();
        let most_cut_first = falling(parts.iter().zip(&units).map(|(part, n)| part * unit - n));
        let mut left = (parts.iter().sum::<f64>() * unit + 0.5).floor() - units.iter().sum::<f64>();
        for at in most_cut_first {
            if left >= 1.0 {
                units[at] += 1.0;
                left -= 1.0;
            }
        }
        units.iter().map(|n| self.decimals(n / unit, n_decimals)).collect()
    }

    /// A number with at most `n_decimals` decimals, which is at least 1, without zeros at the end.
    fn trimmed(&self, x: f64, n_decimals: u32) -> String {
        let text = self.decimals(x, n_decimals);
        let text = text.trim_end_matches('0');
        text.strip_suffix(self.decimal).unwrap_or(text).to_owned()
    }
}

/// Whether a number is written as 0.
pub(super) fn is_zero(written: &str) -> bool {
    !written.contains(|digit: char| matches!(digit, '1'..='9'))
}
