//! What several formulas say of the reference population: the 245 accounts of members of the US Congress
//! of the training file, as of its end in August 2015, under the default settings.
//!
//! Printed by `cargo run --release --example validity -- POSTS.csv --accounts FILE --reference`.

use crate::score::LensId;

/// The percentiles that are known, in percent.
pub(super) const RANKS: [f64; 20] = [
    5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0, 80.0,
    85.0, 90.0, 95.0, 99.0,
];

/// The values of the number at these percentiles.
pub(super) const NUMBER: [f64; RANKS.len()] = [
    7.783, 8.619, 9.417, 9.852, 10.246, 10.929, 11.360, 11.811, 12.279, 12.838, 13.326, 13.836,
    14.173, 14.772, 15.567, 16.780, 18.685, 20.762, 25.011, 35.993,
];

/// The number at the 10th, 50th, 90th and 99th percentile, in points.
pub const CONGRESS: [f64; 4] = [NUMBER[1], NUMBER[9], NUMBER[17], NUMBER[19]];

/// The values of other formulas at these percentiles, each with its formula. The first is preferred where
/// it disagrees with the number.
pub(super) const OTHERS: [(LensId, [f64; RANKS.len()]); 4] = [
    (
        LensId::Klout,
        [
            1.0, 1.0, 3.109, 7.102, 9.024, 11.149, 12.916, 14.2, 16.607, 18.125, 20.588, 22.983,
            25.223, 27.344, 29.298, 32.085, 35.431, 40.417, 49.991, 68.321,
        ],
    ),
    (
        LensId::Followers,
        [
            52.084, 54.294, 56.875, 59.317, 60.747, 61.812, 62.681, 64.109, 64.795, 65.408, 65.874,
            66.789, 67.430, 68.086, 69.031, 69.668, 70.875, 74.036, 77.495, 94.499,
        ],
    ),
    (
        LensId::Loud,
        [
            1.322, 2.256, 3.033, 3.656, 4.278, 5.133, 6.144, 6.844, 7.700, 8.867, 9.878, 11.356,
            12.444, 13.689, 15.167, 17.500, 19.211, 22.011, 25.200, 43.167,
        ],
    ),
    (
        LensId::RateByFollowers,
        [
            0.040, 0.044, 0.051, 0.055, 0.061, 0.069, 0.079, 0.089, 0.097, 0.104, 0.115, 0.144,
            0.161, 0.187, 0.233, 0.296, 0.337, 0.409, 0.601, 1.130,
        ],
    ),
];
