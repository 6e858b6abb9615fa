//! The messages between the page and the program that reads files, as JavaScript objects.
//!
//! The page sends one [`Request`]. The program answers with any number of [`ProgressMessage`]s, then
//! with one [`Answer`]. `embed/reading.js` passes them on, and answers itself where the program
//! cannot: with the kind `"cancelled"` or `"died"`.

use super::Progress;
use super::wire::Section;
use wasm_bindgen::prelude::*;
use web_sys::File;
use web_sys::js_sys::{Array, Object, Uint8Array};

#[wasm_bindgen]
extern "C" {
    /// Files to be read, and what the reader chose: `{files, choices}`.
    #[wasm_bindgen(extends = Object)]
    pub type Request;

    /// The files to read, in the order in which they were chosen.
    #[wasm_bindgen(method, getter)]
    pub fn files(this: &Request) -> Vec<File>;

    /// The choices, as [`wire::encode_choices`](super::wire::encode_choices) writes them; without
    /// them nothing is chosen.
    #[wasm_bindgen(method, getter)]
    pub fn choices(this: &Request) -> Option<Vec<u8>>;

    /// How far reading is: `{kind: "progress", bytes, total, posts}`.
    #[wasm_bindgen(extends = Object)]
    pub type ProgressMessage;

    #[wasm_bindgen(method, setter, js_name = "kind")]
    fn set_progress_kind(this: &ProgressMessage, kind: &str);
    #[wasm_bindgen(method, getter)]
    fn bytes(this: &ProgressMessage) -> f64;
    #[wasm_bindgen(method, setter)]
    fn set_bytes(this: &ProgressMessage, bytes: f64);
    #[wasm_bindgen(method, getter)]
    fn total(this: &ProgressMessage) -> f64;
    #[wasm_bindgen(method, setter)]
    fn set_total(this: &ProgressMessage, total: f64);
    #[wasm_bindgen(method, getter)]
    fn posts(this: &ProgressMessage) -> f64;
    #[wasm_bindgen(method, setter)]
    fn set_posts(this: &ProgressMessage, posts: f64);

    /// The end of reading: `{kind, sections, memory, inline}`. A worker that is ready for its
    /// request says so by an answer of kind `"ready"`.
    #[wasm_bindgen(extends = Object)]
    pub type Answer;

    /// `"done"` or `"failed"` where there are sections, else `"died"`, `"cancelled"` or `"ready"`.
    #[wasm_bindgen(method, getter)]
    pub fn kind(this: &Answer) -> Option<String>;
    #[wasm_bindgen(method, setter)]
    fn set_kind(this: &Answer, kind: &str);

    /// What was read, or why nothing could be: the arrays of [`wire`](super::wire), each an
    /// `Uint8Array`.
    #[wasm_bindgen(method, getter)]
    pub fn sections(this: &Answer) -> Option<Array<Uint8Array>>;
    #[wasm_bindgen(method, setter)]
    fn set_sections(this: &Answer, sections: &Array<Uint8Array>);

    /// How many bytes of memory the program took, for benchmarks.
    #[wasm_bindgen(method, setter)]
    fn set_memory(this: &Answer, n_bytes: u32);

    /// Whether the files were read on the page itself, because there could be no worker.
    #[wasm_bindgen(method, getter, js_name = "inline")]
    pub fn is_inline(this: &Answer) -> Option<bool>;
}

impl Section for Uint8Array {
    fn n_bytes(&self) -> usize {
        self.length() as usize
    }

    fn copy(&self, start: usize, target: &mut [u8]) {
        // An array of JavaScript is shorter than 2^32 here: it came out of a program's memory.
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.subarray(place(start), place(start + target.len())).copy_to(target);
    }
}

impl ProgressMessage {
    /// The message that tells `progress`.
    pub(super) fn new(progress: Progress) -> ProgressMessage {
        let message = Object::new().unchecked_into::<ProgressMessage>();
        message.set_progress_kind("progress");
        message.set_bytes(progress.bytes);
        message.set_total(progress.total);
        message.set_posts(progress.posts);
        message
    }

    /// What the message tells.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress { bytes: self.bytes(), total: self.total(), posts: self.posts() }
    }
}

impl Answer {
    /// An answer of a kind, without sections.
    pub(super) fn of_kind(kind: &str) -> Answer {
        let answer = Object::new().unchecked_into::<Answer>();
        answer.set_kind(kind);
        answer
    }

    /// An answer with sections, and how many bytes of memory the program took.
    pub(super) fn new(kind: &str, sections: &Array<Uint8Array>, n_bytes: u32) -> Answer {
        let answer = Answer::of_kind(kind);
        answer.set_sections(sections);
        answer.set_memory(n_bytes);
        answer
    }
}
