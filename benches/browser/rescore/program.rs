//! Computes scores again, for the page beside this file, which measures the time. It is compiled with
//! the settings of the widget. See `cargo xtask bench --rescore`.

#[path = "../../made_up.rs"]
mod made_up;

use influence_score::activity::Activity;
use influence_score::explain::tricks::effects;
use influence_score::score::number::{number, sums};
use influence_score::score::{self, Settings};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// A made-up account and the settings with which it is scored.
#[wasm_bindgen]
pub struct MadeUpAccount {
    activity: Activity,
    settings: Settings,
}

#[wasm_bindgen]
impl MadeUpAccount {
    /// Makes an account with `n_posts` posts.
    #[must_use]
    #[wasm_bindgen(constructor)]
    pub fn new(n_posts: u32) -> MadeUpAccount {
        MadeUpAccount { activity: made_up::made_up(n_posts), settings: Settings::default() }
    }

    /// Sets the weights of a like, a repost, a reply and a quote, and the half-life in days.
    pub fn choose(&mut self, weights: &[f64], half_life_days: f64) {
        for (weight, &chosen) in self.settings.weights.iter_mut().zip(weights) {
            *weight = chosen;
        }
        self.settings.half_life_floor_days = half_life_days;
    }

    /// Computes the number with its intervals; returns its value.
    #[must_use]
    pub fn number(&self) -> f64 {
        number(&self.activity, &self.settings).map_or(0.0, |number| number.value)
    }

    /// Computes all formulas and the effects of all tricks on them; returns the sum of the values.
    #[must_use]
    pub fn formulas_and_tricks(&self) -> f64 {
        let value = sums(&self.activity, &self.settings);
        let all = score::all(&self.activity, &self.settings, value);
        let effects = effects(&self.activity, &self.settings, value);
        let scores = all.iter().chain(effects.iter().flat_map(|effect| &effect.after));
        scores.flatten().map(|score| score.value).sum()
    }
}
