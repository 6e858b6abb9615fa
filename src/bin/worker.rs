//! The program that reads files: in a worker, or on the page where there can be no worker.

use influence_score::worker::message::Answer;
use influence_score::worker::thread;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::File;
use web_sys::js_sys::Function;

fn main() {
    thread::listen();
}

/// Reads files on the page itself. `on_progress` is called with each progress message.
#[wasm_bindgen]
pub async fn read(files: Vec<File>, choices: Vec<u8>, on_progress: Function) -> Answer {
    thread::read_here(files, choices, on_progress).await
}
