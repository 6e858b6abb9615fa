//! Axes are only marks: lines and words at ticks.

use super::label;
use super::mark::{self, Anchor, text};
use super::scale::Scale;
use yew::{Html, html};

/// A value on an axis and what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where, in the axis's own values.
    pub value: f64,
    /// What to write.
    pub label: String,
}

/// Words along a horizontal line at `y`, each centred under its tick but kept inside the picture.
pub fn words_along(scale: &Scale, y: f64, ticks: &[Tick], class: &'static str) -> Html {
    let (left, right) = scale.range;
    let words = ticks.iter().map(|tick| {
        let x = scale.apply(tick.value);
        let half_width = 0.5 * label::width(&tick.label);
        let (x, anchor) = match x {
            x if x - left < half_width => (x, Anchor::Start),
            x if right - x < half_width => (right, Anchor::End),
            _ => (x, Anchor::Middle),
        };
        text(x, y, anchor, class, &tick.label)
    });
    words.collect()
}

/// Words beside a vertical axis, each centred on its tick.
pub fn words_beside(scale: &Scale, x: f64, anchor: Anchor, ticks: &[Tick]) -> Html {
    ticks
        .iter()
        .map(|tick| text(x, scale.apply(tick.value) + 4.0, anchor, "tick", &tick.label))
        .collect()
}

/// Light lines across the plot at each tick.
pub fn grid(scale: &Scale, (start, end): (f64, f64), ticks: &[Tick]) -> Html {
    ticks
        .iter()
        .map(|tick| {
            let y = scale.apply(tick.value);
            html! { <path class="grid" d={mark::line(&[(start, y), (end, y)])} /> }
        })
        .collect()
}

/// Short lines across a horizontal axis at each tick.
pub fn notches(scale: &Scale, (top, bottom): (f64, f64), ticks: &[Tick]) -> Html {
    ticks
        .iter()
        .map(|tick| {
            let x = scale.apply(tick.value);
            html! { <path class="notch" d={mark::line(&[(x, top), (x, bottom)])} /> }
        })
        .collect()
}
