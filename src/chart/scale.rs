//! Scales: from data to coordinates, and back.

/// A linear scale from a domain to a range. Either may run downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The values at both ends.
    pub domain: (f64, f64),
    /// The coordinates of these values, in pixels.
    pub range: (f64, f64),
}

impl Scale {
    /// The coordinate of a value. Where both ends of the domain are equal, every value lies in the
    /// middle of the range.
    #[must_use]
    pub fn apply(&self, value: f64) -> f64 {
        let (from, to) = self.domain;
        let (start, end) = self.range;
        if from == to {
            return 0.5 * (start + end);
        }
        start + (value - from) / (to - from) * (end - start)
    }

    /// The value at a coordinate: the inverse of [`apply`](Scale::apply) where neither the domain
    /// nor the range is a single point.
    #[must_use]
    pub fn invert(&self, coordinate: f64) -> f64 {
        Scale { domain: self.range, range: self.domain }.apply(coordinate)
    }

    /// The length of the range, in pixels.
    #[must_use]
    pub(crate) fn length(&self) -> f64 {
        (self.range.1 - self.range.0).abs()
    }
}

/// Bands of equal size one after the other, such as the rows of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bands {
    /// The coordinate at which the first band begins, in pixels.
    pub(crate) start: f64,
    /// The size of each band, in pixels.
    pub(crate) size: f64,
}

impl Bands {
    /// The coordinate at which the band `index` begins.
    #[must_use]
    pub(crate) fn start_of(&self, index: usize) -> f64 {
        self.start + self.length(index)
    }

    /// The length of `n` bands, in pixels.
    #[must_use]
    pub(crate) fn length(&self, n: usize) -> f64 {
        self.size * f64::from(u32::try_from(n).unwrap_or(u32::MAX))
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
        assert_eq!(scale.apply(50.0), -20.0);
        assert_eq!(scale.invert(60.0), 10.0);
        assert_eq!(scale.length(), 80.0);
        assert_eq!(Scale { domain: (5.0, 5.0), range: (0.0, 10.0) }.apply(5.0), 5.0);
    }

    #[test]
    fn bands_follow_one_another() {
        let bands = Bands { start: 24.0, size: 38.0 };
        assert_eq!([0, 1, 3].map(|index| bands.start_of(index)), [24.0, 62.0, 138.0]);
        assert_eq!(bands.length(3), 114.0);
    }
}
