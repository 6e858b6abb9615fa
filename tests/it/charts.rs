//! Properties of scales, ticks and labels.

use crate::make::{cases, near};
use influence_score::chart::scale::Scale;
use influence_score::chart::ticks::Ticks;
use influence_score::locale::Locale;
use proptest::prelude::*;

/// Two different numbers.
fn ends() -> impl Strategy<Value = (f64, f64)> {
    (-1e6..1e6_f64, 1e-3..1e6_f64, any::<bool>()).prop_map(|(from, length, is_rising)| {
        (from, if is_rising { from + length } else { from - length })
    })
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn a_scale_is_undone_by_its_inverse(domain in ends(), range in ends(), share in -1.0..2.0_f64) {
        let scale = Scale { domain, range };
        let value = domain.0 + share * (domain.1 - domain.0);
        // Large offsets beside small extents cost digits.
        let extent = |(from, to): (f64, f64)| (to - from).abs();
        let size = |(from, to): (f64, f64)| from.abs().max(to.abs());
        let lost = (1.0 + size(range) / extent(range)) * (size(domain) + extent(domain));
        near(scale.invert(scale.apply(value)), value, 1e-14 * lost);
        near(scale.apply(domain.0), range.0, 1e-9);
        near(scale.apply(domain.1), range.1, 1e-9);
    }

    #[test]
    fn ticks_are_few_even_and_inside(low in -1e4..1e4_f64, extent in 1e-3..1e4_f64, hint in 1..20_u32) {
        let high = low + extent;
        let Ticks { values, n_decimals } = Ticks::new(low, high, hint);
        prop_assert!(values.iter().all(|value| (low..=high).contains(value)));
        prop_assert!(values.len() <= hint as usize + 1);
        // A step is at most two and a half times as long as asked for.
        prop_assert!(values.len() + 2 > hint as usize * 2 / 5);
        let written: Vec<String> =
            values.iter().map(|value| format!("{value:.*}", n_decimals as usize)).collect();
        for (value, text) in values.iter().zip(&written) {
            near(text.parse().unwrap(), *value, 1e-9);
        }
        prop_assert!(written.windows(2).all(|pair| pair[0] != pair[1]));
    }
}

#[test]
fn labels_have_the_decimals_of_the_step_and_the_sign_of_the_language() {
    let labels = |language: &str, high: f64, hint: u32| -> Vec<String> {
        let locale = Locale::of(language);
        let ticks = Ticks::new(0.0, high, hint);
        let ticks = ticks.labelled(|value, n_decimals| locale.decimals(value, n_decimals));
        ticks.into_iter().map(|tick| tick.label).collect()
    };
    assert_eq!(labels("en", 0.3, 3), ["0.0", "0.1", "0.2", "0.3"]);
    assert_eq!(labels("de", 0.3, 3), ["0,0", "0,1", "0,2", "0,3"]);
    assert_eq!(labels("en", 4_000.0, 2), ["0", "2,000", "4,000"]);
    assert_eq!(labels("de", 100.0, 2), ["0", "50", "100"]);
}
