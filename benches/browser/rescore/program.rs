//! What scoring anew takes in a browser: a program that is built as the widget's is, and called by
//! the page beside it. See `cargo xtask bench --rescore`.

#[path = "../../made_up.rs"]
mod made_up;

use influence_score::activity::Activity;
use influence_score::explain::tricks::effects;
use influence_score::score::number::{number, sums};
use influence_score::score::{self, Settings};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Somebody with so many posts, and what a reader does.
#[wasm_bindgen]
pub struct Somebody {
    activity: Activity,
    settings: Settings,
}

#[wasm_bindgen]
impl Somebody {
    /// Makes somebody up.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(n_posts: u32) -> Somebody {
        Somebody { activity: made_up::made_up(n_posts), settings: Settings::default() }
    }

    /// Chooses what a like, a repost, a reply and a quote weigh, and the half-life.
    pub fn choose(&mut self, weights: &[f64], half_life_days: f64) {
        for (weight, &chosen) in self.settings.weights.iter_mut().zip(weights) {
            *weight = chosen;
        }
        self.settings.half_life_floor_days = half_life_days;
    }

    /// The number with its intervals.
    #[must_use]
    pub fn number(&self) -> f64 {
        number(&self.activity, &self.settings).map_or(0.0, |number| number.value)
    }

    /// Every formula, and what every trick does to it.
    #[must_use]
    pub fn formulas_and_tricks(&self) -> f64 {
        let value = sums(&self.activity, &self.settings);
        let all = score::all(&self.activity, &self.settings, value);
        let effects = effects(&self.activity, &self.settings, value);
        let scores = all.iter().chain(effects.iter().flat_map(|effect| &effect.after));
        scores.flatten().map(|score| score.value).sum()
    }
}
