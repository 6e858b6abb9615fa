//! Round values for an axis.

/// Multiples of 1, 2 or 5 times a power of ten from `low` to `high`, about `hint` of them.
#[must_use]
pub fn round(low: f64, high: f64, hint: u32) -> Vec<f64> {
    let rough = (high - low) / f64::from(hint.max(1));
    if rough.is_nan() || rough <= 0.0 || !rough.is_finite() {
        return Vec::new();
    }
    let mut power = 1.0;
    while power * 10.0 <= rough {
        power *= 10.0;
    }
    while power > rough {
        power /= 10.0;
    }
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= rough)
        .unwrap_or(10.0 * power);
    let mut ticks = Vec::new();
    let mut n_steps = (low / step).ceil();
    while n_steps * step <= high {
        ticks.push(n_steps * step);
        n_steps += 1.0;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_about_as_many_as_asked_for() {
        assert_eq!(round(0.0, 100.0, 10), [0., 10., 20., 30., 40., 50., 60., 70., 80., 90., 100.]);
        assert_eq!(round(0.0, 100.0, 5), [0., 20., 40., 60., 80., 100.]);
        assert_eq!(round(0.0, 30.0, 4), [0., 10., 20., 30.]);
        assert_eq!(round(3.0, 17.0, 3), [5., 10., 15.]);
        assert_eq!(round(1.0, 1.0, 3), [] as [f64; 0]);
    }
}
