//! Ticks: round values for an axis, and how many decimals their labels need.

/// A value on an axis with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The value, in the units of the axis.
    pub value: f64,
    /// The text of the label.
    pub label: String,
}

/// Multiples of a step of 1, 2 or 5 times a power of ten.
#[derive(Clone, Debug, PartialEq)]
pub struct Ticks {
    /// The values, in rising order.
    pub values: Vec<f64>,
    /// How many decimals tell the values apart: 1 for steps of 0.1, 0.2 or 0.5; 0 for whole steps.
    pub n_decimals: u32,
}

impl Ticks {
    /// The ticks from `low` to `high`, both included. The step is the smallest one that divides the
    /// extent into at most `hint` parts. There are none where the extent is not positive and finite.
    #[must_use]
    pub fn new(low: f64, high: f64, hint: u32) -> Ticks {
        let rough = (high - low) / f64::from(hint.max(1));
        if rough.is_nan() || rough <= 0.0 || !rough.is_finite() {
            return Ticks { values: Vec::new(), n_decimals: 0 };
        }
        // The largest power of ten that is not above `rough`. Those below 1 are kept as `1 / below`,
        // for a power of ten above 1 is exact and one below 1 is not.
        let (mut above, mut below, mut n_decimals) = (1.0, 1.0, 0);
        while above * 10.0 <= rough {
            above *= 10.0;
        }
        while rough * below < 1.0 {
            below *= 10.0;
            n_decimals += 1;
        }
        let power = above / below;
        let factor =
            [1.0, 2.0, 5.0].into_iter().find(|factor| factor * power >= rough).unwrap_or(10.0);
        if factor == 10.0 && n_decimals > 0 {
            n_decimals -= 1;
        }
        let value = |n_steps: f64| n_steps * factor * above / below;
        let mut values = Vec::new();
        let mut n_steps = (low / (factor * power)).ceil();
        while value(n_steps) <= high {
            values.push(value(n_steps));
            n_steps += 1.0;
        }
        Ticks { values, n_decimals }
    }

    /// The ticks with their labels, each written by `format` from a value and how many decimals it
    /// needs.
    #[must_use]
    pub fn labelled(&self, format: impl Fn(f64, u32) -> String) -> Vec<Tick> {
        let tick = |&value: &f64| Tick { value, label: format(value, self.n_decimals) };
        self.values.iter().map(tick).collect()
    }
}

/// The smallest multiple of `step` that is not below `value`.
#[must_use]
pub(crate) fn round_up(value: f64, step: f64) -> f64 {
    (value / step).ceil() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(low: f64, high: f64, hint: u32) -> Vec<f64> {
        Ticks::new(low, high, hint).values
    }

    #[test]
    fn ticks_are_round_and_about_as_many_as_asked_for() {
        assert_eq!(values(0.0, 100.0, 10), [0., 10., 20., 30., 40., 50., 60., 70., 80., 90., 100.]);
        assert_eq!(values(0.0, 100.0, 5), [0., 20., 40., 60., 80., 100.]);
        assert_eq!(values(0.0, 30.0, 4), [0., 10., 20., 30.]);
        assert_eq!(values(3.0, 17.0, 3), [5., 10., 15.]);
        assert_eq!(values(-1.0, 1.0, 4), [-1., -0.5, 0., 0.5, 1.]);
        assert_eq!(values(0.0, 0.5, 5), [0., 0.1, 0.2, 0.3, 0.4, 0.5]);
        assert_eq!(values(0.0, 70_000.0, 4), [0., 20_000., 40_000., 60_000.]);
        assert_eq!(values(1.0, 1.0, 3), [] as [f64; 0]);
        assert_eq!(values(1.0, 0.0, 3), [] as [f64; 0]);
        assert_eq!(values(0.0, f64::INFINITY, 3), [] as [f64; 0]);
        assert_eq!(values(0.0, f64::NAN, 3), [] as [f64; 0]);
    }

    #[test]
    fn labels_have_as_many_decimals_as_the_step() {
        let labels = |high: f64, hint: u32| -> Vec<String> {
            let ticks = Ticks::new(0.0, high, hint);
            let label = |value: f64, n_decimals: u32| format!("{value:.*}", n_decimals as usize);
            ticks.labelled(label).into_iter().map(|tick| tick.label).collect()
        };
        assert_eq!(labels(20.0, 2), ["0", "10", "20"]);
        assert_eq!(labels(5.0, 5), ["0", "1", "2", "3", "4", "5"]);
        assert_eq!(labels(1.0, 2), ["0.0", "0.5", "1.0"]);
        assert_eq!(labels(0.3, 3), ["0.0", "0.1", "0.2", "0.3"]);
        assert_eq!(labels(0.1, 2), ["0.00", "0.05", "0.10"]);
        // A rough step of 0.8 becomes one of 1.
        assert_eq!(labels(2.4, 3), ["0", "1", "2"]);
    }

    #[test]
    fn values_are_rounded_up_to_a_step() {
        assert_eq!(round_up(12.1, 5.0), 15.0);
        assert_eq!(round_up(15.0, 5.0), 15.0);
        assert_eq!(round_up(0.0, 5.0), 0.0);
    }
}
