//! The functions of `embed/boot.js`, which load what is needed later: translations, and the program
//! that reads files. On a page without that script each call fails.
//!
//! The asynchronous functions are imported as functions that return a promise: of an `async` import,
//! `catch` catches a rejected promise, but not the error that a missing function throws.

use super::File;
use crate::widget::state::Problem;
use crate::worker::Progress;
use crate::worker::message::{Answer, ProgressMessage};
use std::iter;
use wasm_bindgen::prelude::*;
use web_sys::js_sys::{ArrayBuffer, JsString, Promise, Uint8Array};

#[wasm_bindgen]
extern "C" {
    /// The content of a language's file as an `ArrayBuffer`; undefined where it cannot be loaded.
    #[wasm_bindgen(js_namespace = loader, js_name = "words", catch)]
    fn load_translation(tag: &str) -> Result<Promise, JsValue>;

    /// Loads the program that reads files, and the languages of these tags, then seals the page.
    #[wasm_bindgen(js_namespace = loader, js_name = "prepare", catch)]
    fn start_preparing(tags: Vec<JsString>) -> Result<(), JsValue>;

    /// Reads files, or without any those of the last time. A sample is not remembered for the next
    /// time.
    #[wasm_bindgen(js_namespace = loader, js_name = "read", catch)]
    fn read(
        files: Option<Vec<web_sys::File>>,
        choices: Uint8Array,
        on_progress: &Closure<dyn FnMut(ProgressMessage)>,
        is_sample: bool,
    ) -> Result<Promise<Answer>, JsValue>;

    /// Stops reading.
    #[wasm_bindgen(js_namespace = loader, js_name = "cancel", catch)]
    fn stop_reading() -> Result<(), JsValue>;
}

/// The content of a language's file; `None` where it cannot be loaded.
pub(crate) async fn translation(tag: &str) -> Option<Vec<u8>> {
    let file = load_translation(tag).ok()?.await.ok()?.dyn_into::<ArrayBuffer>().ok()?;
    Some(Uint8Array::new(&file).to_vec())
}

/// Loads the program that reads files, and the languages of `tags`.
pub(crate) fn prepare_import<'a>(tags: impl IntoIterator<Item = &'a str>) {
    // If this fails, `import` fails, too, and the reader is told then.
    let _ = start_preparing(tags.into_iter().map(JsString::from).collect());
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
    /// as soon as it is copied.
    pub(crate) fn into_sections(self) -> impl Iterator<Item = Vec<u8>> {
        let sections = self.answer.sections();
        iter::from_fn(move || sections.as_ref()?.shift_checked()).map(|section| section.to_vec())
    }
}

/// Reads files, or without any those of the last time, with `choices` as
/// [`wire::encode_choices`](crate::worker::wire::encode_choices) writes them.
pub(crate) async fn import(
    files: Option<Vec<File>>,
    choices: &[u8],
    on_progress: impl FnMut(Progress) + 'static,
) -> Result<Imported, Problem> {
    ask(files, choices, on_progress, false).await
}

/// Reads a file that is not remembered: without files, [`import`] reads those from before it. This
/// stops an import that is under way, and an import stops this.
pub(crate) async fn import_sample(file: File, choices: &[u8]) -> Result<Imported, Problem> {
    ask(Some(vec![file]), choices, |_| {}, true).await
}

async fn ask(
    files: Option<Vec<File>>,
    choices: &[u8],
    mut on_progress: impl FnMut(Progress) + 'static,
    is_sample: bool,
) -> Result<Imported, Problem> {
    let files =
        files.map(|files| files.iter().map(AsRef::<web_sys::File>::as_ref).cloned().collect());
    let on_progress = Closure::new(move |message: ProgressMessage| on_progress(message.progress()));
    let unavailable = |_| Problem::Unavailable;
    let promise =
        read(files, Uint8Array::from(choices), &on_progress, is_sample).map_err(unavailable)?;
    let answer = promise.await.map_err(unavailable)?;
    match answer.kind().as_deref() {
        Some("done" | "failed") => Ok(Imported { answer }),
        Some("cancelled") => Err(Problem::Cancelled),
        _ => Err(Problem::Died),
    }
}
