//! Contrast of what carries meaning in figures, computed from the colours of the style sheets, for light and
//! dark pages: 3 : 1 with the paper (WCAG 2.2, 1.4.11), and 4.5 : 1 for text (1.4.3).

use crate::make::near;

const TOKENS: &str = include_str!("../../styles/tokens.css");
const FIGURES: &str = include_str!("../../styles/figures.css");

/// A colour in OKLab: lightness from 0 to 1, then the two axes of colour.
type Oklab = [f64; 3];

/// The value of a custom property, from the first style sheet that sets it.
fn value(name: &str) -> &'static str {
    let found = [TOKENS, FIGURES].iter().find_map(|css| css.split_once(&format!("  --{name}: ")));
    let (_, rest) = found.unwrap_or_else(|| panic!("no --{name}"));
    rest.split_once(";\n").unwrap().0
}

/// The colour of a custom property on a light page or on a dark one.
fn colour(name: &str, is_dark: bool) -> Oklab {
    parsed(value(name), is_dark)
}

fn parsed(text: &str, is_dark: bool) -> Oklab {
    let text = text.trim();
    if let Some(both) = text.strip_prefix("light-dark(") {
        let (light, dark) = both.split_once("), ").unwrap();
        return parsed(if is_dark { dark } else { light }, is_dark);
    }
    if let Some(numbers) = text.strip_prefix("oklch(") {
        let numbers = numbers.trim_end_matches(')').split(' ');
        let [lightness, chroma, hue] = numbers
            .map(|number| number.parse::<f64>().unwrap())
            .collect::<Vec<_>>()
            .try_into()
            .unwrap();
        let (sin, cos) = sin_cos(hue);
        return [lightness, chroma * cos, chroma * sin];
    }
    let mix = text.strip_prefix("color-mix(in oklab, var(--").unwrap_or_else(|| panic!("{text}"));
    let (first, rest) = mix.split_once(") ").unwrap();
    let (share, rest) = rest.split_once("%, var(--").unwrap();
    let share = share.parse::<f64>().unwrap() / 100.0;
    let [first, second] = [first, rest.trim_end_matches(')')].map(|name| colour(name, is_dark));
    [0, 1, 2].map(|axis| share * first[axis] + (1.0 - share) * second[axis])
}

/// Sine and cosine of an angle in degrees, by their series.
fn sin_cos(degrees: f64) -> (f64, f64) {
    let angle = degrees * std::f64::consts::PI / 180.0;
    let (mut term, mut sums) = (1.0, [0.0; 4]);
    for n in 0..40 {
        sums[n % 4] += term;
        term *= angle / f64::from(u32::try_from(n + 1).unwrap());
    }
    (sums[1] - sums[3], sums[0] - sums[2])
}

/// The relative luminance of a colour, by the matrices of Björn Ottosson, "A perceptual color space for image
/// processing", 2020. What lies outside of sRGB is cut off.
fn luminance([lightness, a, b]: Oklab) -> f64 {
    let [l, m, s] = [
        lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b,
        lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b,
        lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b,
    ]
    .map(|root| root * root * root);
    let [red, green, blue] = [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
    .map(|share: f64| share.clamp(0.0, 1.0));
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Oklab, other: Oklab) -> f64 {
    let [one, other] = [one, other].map(|colour| luminance(colour) + 0.05);
    one.max(other) / one.min(other)
}

/// By hand: white on black is 21 : 1, and sRGB's red, whose place in OKLab Ottosson gives, has the luminance
/// of its primary.
#[test]
fn luminance_is_that_of_srgb() {
    near(contrast([1.0, 0.0, 0.0], [0.0; 3]), 21.0, 1e-6);
    near(luminance([0.627_955, 0.224_863, 0.125_846]), 0.2126, 1e-4);
    let (sin, cos) = sin_cos(330.0);
    near(sin, -0.5, 1e-12);
    near(cos, 0.75_f64.sqrt(), 1e-12);
}

#[test]
fn marks_and_bands_stand_out_from_the_paper() {
    for is_dark in [false, true] {
        let paper = colour("paper", is_dark);
        for (names, least) in [
            (&["dot", "edge", "aside", "accent", "ink", "ink-soft"][..], 3.0),
            (&["ink", "ink-soft", "accent"][..], 4.5),
        ] {
            for name in names {
                let contrast = contrast(colour(name, is_dark), paper);
                assert!(contrast >= least, "--{name}, dark: {is_dark}: {contrast:.2}");
            }
        }
    }
}

/// An opacity would undo the contrast of a line.
#[test]
fn no_line_of_a_figure_is_translucent() {
    assert!(!FIGURES.contains("stroke-opacity: 0.3"));
}
