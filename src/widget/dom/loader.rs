//! The functions of `embed/boot.js`, which load what is needed later: translations, and the program
//! that reads files. On a page without that script each call fails.
//!
//! The asynchronous functions are imported as functions that return a promise: of an `async` import,
//! `catch` catches a rejected promise, but not the error that a missing function throws.

use super::{File, has_failed};
use crate::widget::state::Problem;
use crate::worker::Progress;
use crate::worker::message::{Answer, ProgressMessage};
use std::iter;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Array, ArrayBuffer, JsString, Promise, Uint8Array};

#[wasm_bindgen]
extern "C" {
    /// The content of a language's file as an `ArrayBuffer`; undefined where it cannot be loaded.
    #[wasm_bindgen(js_namespace = loader, js_name = "words", catch)]
    fn load_translation(tag: &str) -> Result<Promise, JsValue>;

    /// Loads what reading needs, then seals the page. Resolves to the names of what could not be
    /// loaded; rejects where that is the program which reads files.
    #[wasm_bindgen(js_namespace = loader, js_name = "prepare", catch)]
    fn start_preparing() -> Result<Promise<Array<JsString>>, JsValue>;

    /// Reads files, or without any those of the last time.
    #[wasm_bindgen(js_namespace = loader, js_name = "read", catch)]
    fn read(
        files: Option<Vec<web_sys::File>>,
        choices: Uint8Array,
        on_progress: &Closure<dyn FnMut(ProgressMessage)>,
    ) -> Result<Promise<Answer>, JsValue>;

    /// Keeps a text for the program that follows this one.
    #[wasm_bindgen(js_namespace = loader, js_name = "keep", catch)]
    fn keep_text(text: &str) -> Result<(), JsValue>;

    /// The text that the last program kept, if it failed; else undefined.
    #[wasm_bindgen(js_namespace = loader, js_name = "keptAfterFailure", catch)]
    fn take_kept() -> Result<Option<String>, JsValue>;

    /// Stops reading.
    #[wasm_bindgen(js_namespace = loader, js_name = "cancel", catch)]
    fn stop_reading() -> Result<(), JsValue>;

    /// Loads the page again.
    #[wasm_bindgen(js_namespace = loader, js_name = "reload", catch)]
    fn load_again() -> Result<(), JsValue>;
}

/// The content of a language's file; `None` where it cannot be loaded.
pub(crate) async fn translation(tag: &str) -> Option<Vec<u8>> {
    let file = load_translation(tag).ok()?.await.ok()?.dyn_into::<ArrayBuffer>().ok()?;
    Some(Uint8Array::new(&file).to_vec())
}

/// Loads what reading needs, then seals the page. Returns the names of what could not be loaded and
/// reading can do without; `None` where the page is not sealed, because no file could be read.
pub(crate) async fn prepare_import() -> Option<Vec<String>> {
    let absent = start_preparing().ok()?.await.ok()?;
    Some(absent.iter().map(String::from).collect())
}

/// Loads the page again. The reader's data is lost.
pub(crate) fn reload() {
    // On a page without the loader there is nothing that could be loaded.
    let _ = load_again();
}

/// Keeps a text for the program that follows this one, because this one fails or the frame is loaded
/// again. A host page gets the text in the second case, so it must hold nothing of the reader's data.
pub(crate) fn keep(text: &str) {
    if !has_failed() {
        // On a page without the loader nothing follows.
        let _ = keep_text(text);
    }
}

/// The text that the program before this one kept, if it failed.
pub(crate) fn kept_after_failure() -> Option<String> {
    take_kept().ok().flatten()
}

/// Stops the import that is under way, if one is.
pub(crate) fn cancel_import() {
    // On a page without the loader there is nothing to stop.
    let _ = stop_reading();
}

/// What an import brought.
pub(crate) struct Imported {
    answer: Answer,
}

impl Imported {
    /// Whether the files were read on the page itself, because there could be no worker.
    pub(crate) fn is_on_page(&self) -> bool {
        self.answer.is_inline().unwrap_or(false)
    }

    /// The sections that [`wire::decode`](crate::worker::wire::decode) takes. Each array is released
    /// as soon as it is taken over.
    pub(crate) fn into_sections(self) -> impl Iterator<Item = Uint8Array> {
        let sections = self.answer.sections();
        iter::from_fn(move || sections.as_ref()?.shift_checked())
    }
}

/// Reads files, or without any those of the last time, with `choices` as
/// [`wire::encode_choices`](crate::worker::wire::encode_choices) writes them.
pub(crate) async fn import(
    files: Option<Vec<File>>,
    choices: &[u8],
    mut on_progress: impl FnMut(Progress) + 'static,
) -> Result<Imported, Problem> {
    let files =
        files.map(|files| files.iter().map(AsRef::<web_sys::File>::as_ref).cloned().collect());
    let on_progress = Closure::new(move |message: ProgressMessage| on_progress(message.progress()));
    let unavailable = |_| Problem::Unavailable;
    let promise = read(files, Uint8Array::from(choices), &on_progress).map_err(unavailable)?;
    let answer = promise.await.map_err(unavailable)?;
    match answer.kind().as_deref() {
        Some("done" | "failed") => Ok(Imported { answer }),
        Some("cancelled") => Err(Problem::Cancelled),
        Some("unavailable") => Err(Problem::Unavailable),
        _ => Err(Problem::Died),
    }
}
