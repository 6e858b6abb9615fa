//! How the reader brings data: paste, choose, drop.

use super::Dispatch;
use super::import;
use super::part::{button, paragraph};
use super::state::{Phase, Progress, State};
use crate::locale::Locale;
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
    // What reads is loaded before there is anything to read.
    use_effect_with((), |()| import::prepare());
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
                import::read_text(&dispatch, request, &text);
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
                import::read_text(&dispatch, request, &text);
            }
        }
    };
    let onchange = {
        let dispatch = props.dispatch.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(files) = input.files() {
                import::read_files(&dispatch, request, &files);
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
        </section>
    }
}

/// How far reading is, and the button that stops it. It stands wherever the intake is open or not,
/// for files can be dropped on the whole widget.
pub(super) fn progress(state: &State) -> Html {
    let Phase::Reading(progress) = state.intake else { return Html::default() };
    let locale = state.locale;
    let words = &locale.intake;
    let (done, text) = match progress {
        Some(progress) => {
            let percent = locale.decimals(100.0 * progress.bytes / progress.total, 0);
            (Some(percent), told(locale, progress))
        }
        None => (None, words.reading.to_owned()),
    };
    let cancel = Callback::from(|_: MouseEvent| import::cancel());
    html! {
        <div class="progress">
            <progress max="100" value={done} aria-label={words.reading} />
            <span>{ text }</span>
            { button("", words.cancel, None, cancel) }
        </div>
    }
}

fn told(locale: &'static Locale, Progress { bytes, total, posts }: Progress) -> String {
    const MEGABYTE: f64 = 1e6;
    locale.progress(bytes / MEGABYTE, total / MEGABYTE, posts)
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
            Some(files) => import::read_files(&dispatch, request, &files),
            None if !text.is_empty() => import::read_text(&dispatch, request, &text),
            None => {}
        }
    })
}
