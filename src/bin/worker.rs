//! The program that reads files, in a worker or, where there can be none, on the page.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    influence_score::worker::thread::listen();
}

/// Reads files on the page itself.
#[wasm_bindgen]
pub async fn read(files: JsValue, choices: JsValue, told: JsValue) -> JsValue {
    influence_score::worker::thread::read_here(files, choices, told).await
}
