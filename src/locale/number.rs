//! Numbers as a language writes them, never with more digits than they are worth.

use super::{Locale, fill};

impl Locale {
    /// A whole number with its groups of three: 1,250.
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

    /// A count of things.
    #[must_use]
    pub fn count(&self, n: usize) -> String {
        self.integer(n as u64)
    }

    /// Points of the scale as a whole number, which is as precise as they are.
    #[must_use]
    pub fn points(&self, points: f64) -> String {
        self.decimals(points, 0)
    }

    /// A share of the number in points: one decimal, so that parts are seen to add up.
    #[must_use]
    pub fn share_of_points(&self, points: f64) -> String {
        self.decimals(points, 1)
    }

    /// Responses to two significant figures: 0.23, 1.4, 41, 1,200.
    #[must_use]
    pub fn responses(&self, responses: f64) -> String {
        match responses {
            // 0.995 would read 1.00 with two decimals.
            r if r < 0.995 => self.trimmed(r, 2),
            r if r < 9.95 => self.trimmed(r, 1),
            r => {
                let mut unit = 1.0;
                while r / unit >= 99.5 {
                    unit *= 10.0;
                }
                self.decimals((r / unit + 0.5).floor() * unit, 0)
            }
        }
    }

    /// The responses to one post, which are known: whole, or with a decimal where weights make one.
    #[must_use]
    pub fn responses_exactly(&self, responses: f64) -> String {
        let n_decimals = u32::from((responses - responses.round()).abs() >= 0.05);
        self.decimals(responses, n_decimals)
    }

    /// A quantity of a formula: whole, or with four significant figures, so that the formula can be
    /// followed.
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

    /// A number with `n_decimals` decimals, rounded half up, with a real minus sign.
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

    /// A rank: whole, or with a half where several share it.
    #[must_use]
    pub fn rank(&self, rank: f64) -> String {
        self.decimals(rank, u32::from(rank.fract() > 0.0))
    }

    /// The same without zeros at the end.
    fn trimmed(&self, x: f64, n_decimals: u32) -> String {
        let text = self.decimals(x, n_decimals);
        let text = text.trim_end_matches('0');
        text.strip_suffix(self.decimal).unwrap_or(text).to_owned()
    }
}
