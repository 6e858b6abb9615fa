//! Numbers to numbers: from data to places in a picture and back.

/// A straight line from a domain to a range; either may run downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// What the data spans.
    pub domain: (f64, f64),
    /// Where it is drawn, in pixels.
    pub range: (f64, f64),
}

impl Scale {
    /// The place of a value. A domain without extent puts every value in the range's middle.
    #[must_use]
    pub fn apply(&self, value: f64) -> f64 {
        let (from, to) = self.domain;
        let (start, end) = self.range;
        if from == to {
            return 0.5 * (start + end);
        }
        start + (value - from) / (to - from) * (end - start)
    }

    /// The value at a place.
    #[must_use]
    pub fn invert(&self, place: f64) -> f64 {
        Scale { domain: self.range, range: self.domain }.apply(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_maps_both_ways() {
        let scale = Scale { domain: (-10.0, 30.0), range: (100.0, 20.0) };
        assert_eq!(scale.apply(-10.0), 100.0);
        assert_eq!(scale.apply(30.0), 20.0);
        assert_eq!(scale.apply(10.0), 60.0);
        for value in [-10.0, -3.5, 0.0, 17.25, 30.0, 99.0] {
            assert!((scale.invert(scale.apply(value)) - value).abs() < 1e-12);
        }
        assert_eq!(Scale { domain: (5.0, 5.0), range: (0.0, 10.0) }.apply(5.0), 5.0);
    }
}
