//! The numbers that a dial can be moved to: by keys, and by the distance of a drag.

use crate::hundredths;
use crate::order::within;

/// The distance of a drag for one step, in CSS pixels.
const PIXELS_PER_STEP: f64 = 8.0;

/// The distance of a drag from one stop of a ladder to the next, in CSS pixels.
const PIXELS_PER_STOP: f64 = 20.0;

/// How many steps of one size a drag makes before the steps grow.
const STEPS_PER_SIZE: f64 = 5.0;

/// How many steps PageUp and PageDown make at once.
const STEPS_PER_PAGE: i32 = 10;

/// How many stops of a ladder PageUp and PageDown pass at once.
const STOPS_PER_PAGE: i32 = 3;

/// The numbers that a dial can be moved to.
#[derive(Clone, Copy)]
pub(super) struct Stops {
    /// The least number.
    pub low: f64,
    /// The greatest number.
    pub high: f64,
    /// How much one step adds.
    pub step: f64,
    /// The numbers that keys and drags stop at, in ascending order. Where it is empty, the dial moves by
    /// steps.
    pub ladder: &'static [f64],
}

impl Stops {
    /// The number in the range that is next to `value`, with at most two decimals.
    pub(super) fn nearest(self, value: f64) -> f64 {
        within(hundredths::rounded(value), self.low, self.high)
    }

    /// The number that a key with this name moves the dial to; `None` for all other keys.
    pub(super) fn after_key(self, key: &str, value: f64) -> Option<f64> {
        let page = if self.ladder.is_empty() { STEPS_PER_PAGE } else { STOPS_PER_PAGE };
        Some(match key {
            "ArrowUp" => self.moved(value, 1),
            "ArrowDown" => self.moved(value, -1),
            "PageUp" => self.moved(value, page),
            "PageDown" => self.moved(value, -page),
            "Home" => self.low,
            "End" => self.high,
            _ => return None,
        })
    }

    /// The number after a drag from `value` over a distance, which is positive to the right. The steps grow
    /// with the distance: five of one size, then five of about twice that size, and so on.
    pub(super) fn after_drag(self, value: f64, distance: f64) -> f64 {
        if !self.ladder.is_empty() {
            #[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
            return self.moved(value, (distance / PIXELS_PER_STOP).trunc() as i32);
        }
        let mut n_steps = (distance.abs() / PIXELS_PER_STEP).trunc();
        if n_steps < 1.0 {
            return value;
        }
        let width = self.high - self.low;
        let (mut size, mut travelled) = (self.step, 0.0);
        for growth in [2.0, 2.5, 2.0].into_iter().cycle() {
            travelled += size * n_steps.min(STEPS_PER_SIZE);
            n_steps -= STEPS_PER_SIZE;
            if n_steps <= 0.0 || travelled > width {
                break;
            }
            size *= growth;
        }
        // Large steps lead to round numbers.
        self.nearest(((value + travelled.copysign(distance)) / size).round() * size)
    }

    /// The number that is `n` stops of the ladder, or `n` multiples of a step, above `value`.
    fn moved(self, value: f64, n: i32) -> f64 {
        if n == 0 {
            return value;
        }
        let forward = usize::try_from(n).unwrap_or(0);
        let back = usize::try_from(-n).unwrap_or(0);
        let Some(last) = self.ladder.len().checked_sub(1) else {
            // A number that is not a multiple of a step moves to the next one.
            let place = value / self.step;
            let is_multiple = (place - place.round()).abs() < 1e-6;
            let place = match n > 0 {
                _ if is_multiple => place.round(),
                true => place.floor(),
                false => place.ceil(),
            };
            return self.nearest((place + f64::from(n)) * self.step);
        };
        let n_below = self.ladder.partition_point(|&stop| stop < value);
        let n_until = self.ladder.partition_point(|&stop| stop <= value);
        // Beyond the last stop on either side the dial stays where it is.
        match n > 0 {
            true if n_until > last => value,
            true => self.ladder[(n_until + forward - 1).min(last)],
            false if n_below == 0 => value,
            false => self.ladder[n_below.saturating_sub(back)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widget::dial::HALF_LIFE_LADDER;
    use crate::widget::link::{HALF_LIVES, TERMS, WEIGHTS};
    use proptest::prelude::*;
    use std::ops::RangeInclusive;

    fn stops(range: &RangeInclusive<f64>, step: f64, ladder: &'static [f64]) -> Stops {
        Stops { low: *range.start(), high: *range.end(), step, ladder }
    }

    fn days() -> Stops {
        stops(&HALF_LIVES, 1.0, HALF_LIFE_LADDER)
    }

    fn whole_days() -> Stops {
        stops(&HALF_LIVES, 1.0, &[])
    }

    fn weight() -> Stops {
        stops(&WEIGHTS, 0.5, &[])
    }

    fn worth() -> Stops {
        stops(&TERMS, 0.01, &[])
    }

    #[test]
    fn keys_step_and_stay_in_the_range() {
        for (stops, key, value, expected) in [
            (weight(), "ArrowUp", 1.0, 1.5),
            (weight(), "ArrowDown", 1.0, 0.5),
            (weight(), "ArrowDown", 0.0, 0.0),
            (weight(), "ArrowUp", 1.25, 1.5),
            (weight(), "ArrowDown", 1.25, 1.0),
            (weight(), "PageUp", 1.0, 6.0),
            (weight(), "PageUp", 19.0, 20.0),
            (weight(), "PageDown", 6.0, 1.0),
            (weight(), "Home", 6.0, 0.0),
            (weight(), "End", 6.0, 20.0),
            (worth(), "ArrowUp", 0.3, 0.31),
            (worth(), "ArrowUp", 0.29, 0.3),
            (worth(), "ArrowDown", 0.3, 0.29),
            (worth(), "PageUp", 0.05, 0.15),
            (days(), "ArrowUp", 30.0, 45.0),
            (days(), "ArrowDown", 30.0, 21.0),
            (days(), "ArrowUp", 33.0, 45.0),
            (days(), "ArrowDown", 33.0, 30.0),
            (days(), "PageUp", 30.0, 90.0),
            (days(), "PageDown", 30.0, 10.0),
            (days(), "PageDown", 2.0, 1.0),
            (days(), "PageUp", 365.0, 730.0),
            (days(), "ArrowUp", 730.0, 730.0),
            (days(), "ArrowDown", 1.0, 1.0),
            (days(), "Home", 30.0, 1.0),
            (days(), "End", 30.0, 730.0),
        ] {
            assert_eq!(stops.after_key(key, value), Some(expected), "{key} at {value}");
        }
        for key in ["ArrowLeft", "5", "Tab", "Enter"] {
            assert_eq!(weight().after_key(key, 1.0), None, "{key}");
        }
    }

    /// Five steps of one, five of two, five of five and so on: after 40, 80 and 120 pixels, 5, 15 and 40
    /// steps.
    #[test]
    fn the_steps_of_a_drag_grow_with_its_distance() {
        for (stops, value, distance, expected) in [
            (whole_days(), 30.0, 7.9, 30.0),
            (whole_days(), 30.0, 8.0, 31.0),
            (whole_days(), 30.0, 40.0, 35.0),
            (whole_days(), 30.0, 48.0, 38.0),
            (whole_days(), 30.0, 80.0, 46.0),
            (whole_days(), 30.0, 120.0, 70.0),
            (whole_days(), 30.0, 160.0, 120.0),
            (whole_days(), 30.0, 224.0, 350.0),
            (whole_days(), 30.0, 400.0, 730.0),
            (whole_days(), 30.0, -16.0, 28.0),
            (whole_days(), 30.0, -120.0, 1.0),
            (weight(), 1.0, 16.0, 2.0),
            (weight(), 1.0, -16.0, 0.0),
            (weight(), 1.0, 120.0, 20.0),
            (weight(), 1.25, 0.0, 1.25),
            (worth(), 0.3, 8.0, 0.31),
            (worth(), 0.3, 1e9, 1e6),
            (days(), 30.0, 19.0, 30.0),
            (days(), 30.0, 20.0, 45.0),
            (days(), 30.0, 100.0, 365.0),
            (days(), 30.0, 1e9, 730.0),
            (days(), 30.0, -180.0, 1.0),
            (days(), 33.0, 10.0, 33.0),
        ] {
            assert_eq!(stops.after_drag(value, distance), expected, "{distance} from {value}");
        }
    }

    #[test]
    fn a_year_is_within_the_reach_of_one_drag_from_a_month() {
        let reached = |stops: Stops| {
            (0..=340).any(|distance| stops.after_drag(30.0, f64::from(distance)) >= 365.0)
        };
        assert!(reached(days()) && reached(whole_days()));
        assert!((0..=340).any(|distance| days().after_drag(30.0, f64::from(distance)) == 365.0));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_longer_drag_leads_at_least_as_far(
            cents in 0_u32..2_000,
            distance in -2_000_i32..2_000,
            which in 0_usize..4,
        ) {
            let stops = [days(), whole_days(), weight(), worth()][which];
            let value = stops.nearest(f64::from(cents) / 100.0);
            let [near, far] = [distance, distance + 1]
                .map(|distance| stops.after_drag(value, f64::from(distance)));
            prop_assert!(near <= far, "{near} then {far}");
            prop_assert!((stops.low..=stops.high).contains(&near));
        }
    }
}
