//! How the reader brings data: paste, choose, drop. One of the two files that touch the browser.

use super::Dispatch;
use super::effect::later;
use super::part::paragraph;
use super::state::{Action, Phase, Problem, State};
use crate::ingest;
use gloo::file::{Blob, FileList};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A longer paste is read but not shown in the box, which would take the browser seconds.
const MAX_SHOWN_PASTE: usize = 200_000;

/// What the intake needs.
#[derive(PartialEq, Properties)]
pub(super) struct IntakeProps {
    /// The widget's state.
    pub state: State,
    /// Where to say what happened.
    pub dispatch: Dispatch,
}

/// The box to paste into, the button for files, and the promise.
#[component]
pub(super) fn Intake(props: &IntakeProps) -> Html {
    let words = &props.state.locale.intake;
    let paste_box = use_node_ref();
    let request = props.state.request;

    let onpaste = {
        let dispatch = props.dispatch.clone();
        let paste_box = paste_box.clone();
        move |event: Event| {
            let Some(event) = event.dyn_ref::<web_sys::ClipboardEvent>() else { return };
            let text = event.clipboard_data().and_then(|data| data.get_data("text").ok());
            let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return };
            let is_box_empty =
                paste_box.cast::<HtmlTextAreaElement>().is_none_or(|area| area.value().is_empty());
            if text.len() > MAX_SHOWN_PASTE {
                event.prevent_default();
            }
            // Into a box that holds something, a part was pasted: the button tells when it is whole.
            if is_box_empty || text.len() > MAX_SHOWN_PASTE {
                read_text(&dispatch, request, text);
            }
        }
    };
    let score_paste = {
        let dispatch = props.dispatch.clone();
        let paste_box = paste_box.clone();
        move |_: MouseEvent| {
            let text = paste_box.cast::<HtmlTextAreaElement>().map(|area| area.value());
            // A large paste was read at once and left the box empty.
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                read_text(&dispatch, request, text);
            }
        }
    };
    let onchange = {
        let dispatch = props.dispatch.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(files) = input.files() {
                read_files(&dispatch, request, files.into());
            }
            // So that choosing the same file again is a change, too.
            input.set_value("");
        }
    };
    html! {
        <section class="intake" aria-label={words.use_your_own}>
            <label for="paste">{ words.paste_label }</label>
            <textarea
                id="paste"
                ref={paste_box}
                rows="3"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="paste-hint"
                {onpaste}
            />
            <p id="paste-hint" class="hint">{ words.paste_hint }</p>
            <div class="choices">
                <button type="button" onclick={score_paste}>{ words.score_paste }</button>
                <label class="file">
                    <input type="file" multiple=true {onchange} />
                    <span>{ words.choose_files }</span>
                </label>
                <span class="hint">{ words.drop_here }</span>
            </div>
            { paragraph("promise", words.promise) }
            if props.state.intake == Phase::Reading {
                <p role="status">{ words.reading }</p>
            }
        </section>
    }
}

/// Lets the browser know that files may be dropped here.
#[expect(clippy::needless_pass_by_value, reason = "that is what a listener is given")]
pub(super) fn allow_drop(event: DragEvent) {
    event.prevent_default();
}

/// Reads the files that are dropped anywhere on the widget.
pub(super) fn dropped(dispatch: &Dispatch, request: u32) -> Callback<DragEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let Some(data) = event.data_transfer() else { return };
        let text = data.get_data("text").unwrap_or_default();
        match data.files().filter(|files| files.length() > 0) {
            Some(files) => read_files(&dispatch, request, files.into()),
            None if !text.is_empty() => read_text(&dispatch, request, text),
            None => {}
        }
    })
}

fn read_text(dispatch: &Dispatch, request: u32, text: String) {
    let request = request.wrapping_add(1);
    dispatch.dispatch(Action::Ask(request));
    let dispatch = dispatch.clone();
    later(async move {
        let files = [ingest::File { name: "", bytes: text.as_bytes() }];
        dispatch.dispatch(Action::Answer(request, ingested(&files)));
    });
}

fn read_files(dispatch: &Dispatch, request: u32, files: FileList) {
    if files.is_empty() {
        return;
    }
    let request = request.wrapping_add(1);
    dispatch.dispatch(Action::Ask(request));
    let dispatch = dispatch.clone();
    later(async move {
        dispatch.dispatch(Action::Answer(request, files_read(&files).await));
    });
}

async fn files_read(files: &FileList) -> Result<Rc<ingest::Ingested>, Problem> {
    let mut read = Vec::new();
    for file in files.iter() {
        let blob: &Blob = file;
        match gloo::file::futures::read_as_bytes(blob).await {
            Ok(bytes) => read.push((file.name(), bytes)),
            Err(_) => return Err(Problem::File(file.name())),
        }
    }
    let files: Vec<ingest::File<'_>> =
        read.iter().map(|(name, bytes)| ingest::File { name, bytes }).collect();
    ingested(&files)
}

fn ingested(files: &[ingest::File<'_>]) -> Result<Rc<ingest::Ingested>, Problem> {
    ingest::ingest(files, &ingest::Choices::default()).map(Rc::new).map_err(Problem::Content)
}
